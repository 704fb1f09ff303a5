/**
 * Sums that no label announces, found by their numbers and checked like labelled ones.
 */
import { describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

const frontMatter = '---\nprofile: generic\n---\n\n';

/** Rows of a table in which the first number column is the sum of the two behind it. */
const rows = [
  ['Alder', 4210, 1385, 2825],
  ['Brint', 3015, 2044, 971],
  ['Corvane', 8127, 5043, 3084],
  ['Dunmoor', 6980, 2210, 4770],
  ['Fenn', 7705, 3105, 4600],
  ['Gorse', 9871, 6120, 3751],
] as const;

function draft(table: readonly (readonly (string | number)[])[], pragma = ''): string {
  const lines = table.map((row) => `| ${row.join(' | ')} |`);
  return `${frontMatter}${pragma}| Basin | Persons | In towns | In villages |\n| --- | ---: | ---: | ---: |\n${lines.join('\n')}\n`;
}

const slipped = rows.map((row) => (row[0] === 'Corvane' ? ['Corvane', 8172, 5043, 3084] : row));

describe('inferredAggregates', () => {
  it('finds a column that is the sum of others though no word says so', async () => {
    const { report, findings } = await checkText(draft(rows));
    const sums = report!.tables[0]!.aggregates;
    expect(sums.map(({ source, direction }) => `${source} ${direction}`)).toEqual(
      rows.map(() => 'inferred across'),
    );
    expect(findings).toEqual([]);
  });

  it('warns of the row that breaks the pattern of the others', async () => {
    const { findings } = await checkText(draft(slipped));
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning table/total',
    ]);
    expect(findings[0]?.message).toContain('5043 + In villages 3084 = 8127');
  });

  it('does not take two changes per cent for the parts of a third that they come near to', async () => {
    const table = `${frontMatter}| Region | 2024 | 2023 | Change (%) |
| --- | ---: | ---: | ---: |
| Andes | 1,284 | 1,176 | 9.2 |
| Coast | 2,045 | 1,987 | 2.9 |
| Plains | 968 | 1,012 | -3.4 |
| Forest | 531 | 498 | 6.6 |
| Total | 4,828 | 4,673 | 3.3 |
`;
    const { report } = await checkText(table);
    const grid = report!.tables[0]!.grid;
    const results = report!.tables[0]!.aggregates.map(({ result }) => grid.cells[result]!.text);
    expect(results).not.toContain('3.3');
  });

  it('leaves a table alone that is to be skipped', async () => {
    const { report } = await checkText(draft(slipped, '<!-- crossfoot: skip -->\n\n'));
    expect(report!.tables[0]!.aggregates).toEqual([]);
  });

  it('leaves averages to the words that announce them, and says nothing where two of three are off', async () => {
    const means = (column: number) =>
      rows.reduce((sum, row) => sum + (row[column] as number), 0) / rows.length;
    const last = [1, 2, 3].map((column) => means(column).toFixed(1));
    const { report, findings } = await checkText(draft([...rows, ['Mean', ...last]]));
    const averages = report!.tables[0]!.aggregates.filter(({ kind }) => kind === 'average');
    expect(averages.map(({ operands, source }) => `${operands.length} ${source}`)).toEqual([
      '6 labelled',
      '6 labelled',
      '6 labelled',
    ]);
    expect(findings).toEqual([]);
    const off = await checkText(draft([...rows, ['Mean', '6651.3', '3317.8', last[2]!]]));
    expect(off.findings).toEqual([]);
  });

  it('finds nothing in a large table of ones', async () => {
    const ones = Array.from({ length: 120 }, (_, at) => [`Row ${at}`, ...Array(120).fill(1)]);
    const { report } = await checkText(draft([['', ...ones[0]!.slice(1)], ...ones]));
    expect(report!.tables[0]!.aggregates).toEqual([]);
  });

  it('adds nothing where labels explain the table', async () => {
    const table = [...rows.slice(0, 2), ['Total', 7225, 3429, 3796]];
    const { report } = await checkText(draft(table));
    const sums = report!.tables[0]!.aggregates;
    expect(new Set(sums.map(({ source }) => source))).toEqual(new Set(['labelled']));
  });
});
