/**
 * Declared totals: read as an author means them, written so that they are read back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeclared } from '../../../server/src/tables/declared/declared-totals.ts';
import { writeTotal } from '../../../server/src/tables/declared/write-total.ts';
import { readTotals } from '../../../server/src/tables/declared/written-total.ts';
import { patience } from '../../support/patience.ts';
import { dumpSums, gridOf, tableOf, totalFindings } from '../../support/tables.ts';

const offices = `| Office | 2024 | 2025 | Both |
| --- | ---: | ---: | ---: |
| Alder | 12 | 14 | 26 |
| Brint (old) | 31 | 29 | 60 |
| 65+ | 43 | 43 | 86 |
| Salaries + fees | 5 | 6 | 11 |
| Total | 91 | 92 | 183 |
`;

/** `row 4 = 1 2`, zero-based, and what is said against it. */
function read(text: string, kind: 'total' | 'noTotal' = 'total', table = offices) {
  const { lines, problems } = readDeclared(gridOf(table), [{ kind, text }]);
  return [
    ...lines.map(({ direction, line, operands, kind, minus }) => {
      const noun = direction === 'down' ? 'row' : 'column';
      const how = `${kind ? ` ${kind}` : ''}${minus ? ` minus ${minus.join(' ')}` : ''}`;
      return `${noun} ${line}${operands ? ` = ${operands.join(' ')}` : ''}${how}`;
    }),
    ...problems.flat().map(({ span, message }) => `${text.slice(span.from, span.to)}: ${message}`),
  ];
}

describe('declarations', () => {
  it.each([
    ['65+ = Alder + Brint', 'row 3 = 1 2'],
    ['65+ = alder  +  BRINT (OLD)', 'row 3 = 1 2'],
    ['Total = 65+ + "Salaries + fees"', 'row 5 = 3 4'],
    ['Total = Alder .. 65+', 'row 5 = 1 2 3'],
    ['Total = 65+ … Alder', 'row 5 = 1 2 3'],
    ['row 6 = rows 2-4', 'row 5 = 1 2 3'],
    ['Total = Alder - 65+', 'row 5 = 1 3 difference minus 3'],
    ['Total = Alder .. 65+ − "Salaries + fees"', 'row 5 = 1 2 3 4 difference minus 4'],
    ['Total = Alder – rows 3-4', 'row 5 = 1 2 3 difference minus 2 3'],
    ['Total = average of Alder .. 65+', 'row 5 = 1 2 3 average'],
    ['Both = 2025 / 2024', 'column 3 = 2 1 share'],
    ['Both = change from 2024 to 2025', 'column 3 = 2 1 change'],
    ['Both = running total of 2025', 'column 3 = 2 cumulative'],
    ['row 6 = rows 2 - 4', 'row 5 = 1 2 3'],
    ['row 6 = rows 2, 3 and 5', 'row 5 = 1 2 4'],
    ['Both = 2024 + 2025', 'column 3 = 1 2'],
    ['column 4 = columns 2-3', 'column 3 = 1 2'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('hold several formulas, and the last about a line', () => {
    expect(read('65+ = Alder + Brint; Both = 2024 + 2025')).toEqual([
      'row 3 = 1 2',
      'column 3 = 1 2',
    ]);
    expect(read('Total = Alder + 65+; Total = Alder + Brint')).toEqual(['row 5 = 1 2']);
  });

  it('may say that a line is no total', () => {
    expect(read('Total', 'noTotal')).toEqual(['row 5']);
    expect(read('row Total; Both', 'noTotal')).toEqual(['row 5', 'column 3']);
    expect(read('Sum', 'noTotal')).toEqual(['Sum: “Sum” names no row of this table']);
  });

  it.each([
    ['Total', 'Total: There is no “=” here'],
    ['= Alder', '=: Name the total'],
    ['Total = Alder +', '+: A row or column is missing'],
    ['Total =', '=: A row or column is missing'],
    ['Total = average of Alder - 65+', 'average of Alder - 65+: Nothing can be taken away'],
    ['Total = running total of Alder + 65+', '+: Name one row or column here'],
    ['Total = change from Alder', 'change from Alder: Write “Growth = change from 2024 to 2025”'],
    ['Total = Alder /', 'Alder /: A row or column is missing'],
    ['Total = Alder = 65+', '=: There can be only one'],
    ['Total = Aldr + 65+', 'Aldr: “Aldr” names no row of this table; did you mean “Alder”?'],
    ['Total = rows 2-9', 'rows 2-9: There is no row 9: this table has 6 rows'],
    ['Total = rows 1-3', 'rows 1-3: Row 1 belongs to the header'],
    ['Total = rows 5-6', 'rows 5-6: The total itself is among its parts'],
    ['Total = Alder + rows 2-3', 'rows 2-3: A row is counted twice'],
    ['Total = columns 2-3', 'columns 2-3: “columns 2-3” is a column among rows'],
    ['rows 5-6 = Alder + Brint', 'rows 5-6: A total is one row, not 2'],
    ['', ': Say which'],
  ])('%s is told what is wrong', (text, expected) => {
    const [first, ...more] = read(text);
    expect(more).toEqual([]);
    expect(first?.startsWith(expected), first).toBe(true);
  });

  it('never throw, and end', () => {
    const grid = gridOf(offices);
    const pieces = ['Alder', '=', ' + ', '"', '“', '..', ';', 'rows 2-', '9999999999', ' - ', '\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const text = words.join('');
        const { problems } = readDeclared(grid, [{ kind: 'total', text }]);
        for (const { span } of problems.flat()) {
          expect(0 <= span.from && span.from <= span.to && span.to <= text.length).toBe(true);
        }
      }),
    );
    const started = performance.now();
    for (const word of ['" ', '“ ', '= ', '.. ', 'a ', ' ']) readTotals(word.repeat(9_000));
    expect(performance.now() - started).toBeLessThan(patience);
  });

  it('are written so that they are read back', () => {
    const names = [
      'A',
      'B',
      'Row 5',
      'x = y',
      'p + q',
      '65+',
      'a .. b',
      '',
      'A',
      '"q"',
      'a--b',
      '7',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 9 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        (labels, chosen, across) => {
          const values = labels.map((_, at) => at + 1);
          const table = across
            ? `| | ${labels.join(' | ')} |\n|${' --- |'.repeat(labels.length + 1)}\n| x | ${values.join(' | ')} |\n`
            : `| N | V |\n| --- | ---: |\n${labels.map((label, at) => `| ${label} | ${values[at]} |`).join('\n')}\n`;
          const grid = gridOf(table);
          if (grid.headerRows !== 1 || grid.stubColumns !== 1) return;
          const operands = labels.slice(1).flatMap((_, at) => (chosen[at] ? [at + 2] : []));
          if (operands.length === 0) return;
          const direction = across ? 'across' : 'down';
          for (const declared of [
            { direction, line: 1, operands } as const,
            { direction, line: 1, operands: undefined } as const,
          ]) {
            const written = writeTotal(grid, declared);
            expect(readDeclared(grid, [written]), written.text).toEqual({
              lines: [declared],
              problems: [[]],
            });
          }
        },
      ),
    );
  });
});

describe('declared totals', () => {
  const above = (comment: string, table: string) => `<!-- crossfoot: ${comment} -->\n\n${table}`;

  it('are sums like others, before what labels say', () => {
    const table = `| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 | 14 |
| Brint | 31 | 29 |
| Coast | 43 | 44 |
| Inland | 5 | 6 |
| Total | 48 | 49 |
`;
    const declared = above('total Coast = Alder + Brint -- the coast', table);
    expect(dumpSums(tableOf(declared))).toEqual([
      'row 3 = 1 + 2 (2, 1 fail)',
      'row 5 = 3 + 4 (2, 1 fail)',
    ]);
    const { aggregates } = tableOf(declared);
    expect(new Set(aggregates.map(({ source }) => source))).toEqual(
      new Set(['declared', 'labelled']),
    );
    expect(totalFindings(declared).length).toBe(1);
  });

  it('take the place of what labels say about the same line', () => {
    const table = `| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 | 14 |
| Brint | 31 | 29 |
| Guests | 3 | 4 |
| Total | 43 | 43 |
`;
    expect(dumpSums(tableOf(above('total Total = Alder + Brint', table)))).toEqual([
      'row 4 = 1 + 2 (2)',
    ]);
    expect(dumpSums(tableOf(above('no-total Total', table)))).toEqual([]);
    const both = `<!-- crossfoot: skip -->\n${above('total Total = Alder + Brint', table)}`;
    expect(tableOf(both).aggregates).toEqual([]);
  });
});
