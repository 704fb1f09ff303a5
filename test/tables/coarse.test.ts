/** Tables rounded to 5, 10 or 100 and tables with digits cut off: held within rounding, slips still found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf, totalFindings } from '../support/tables.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

type Rounded = (value: number) => number;

/** A table of `rows`, with totals down and across, every printed value made from the true one by `print`. */
function tableFrom(rows: readonly (readonly number[])[], print: Rounded): number[][] {
  const all = rows.map((row) => [...row, sum(row)]);
  const total = all[0]!.map((_, at) => sum(all.map((row) => row[at]!)));
  return [...all, total].map((row) => row.map(print));
}

function markdown(values: readonly (readonly number[])[], caption = ''): string {
  const columns = values[0]!.length - 1;
  const head = ['', ...Array.from({ length: columns }, (_, at) => `Port ${at + 1}`), 'Total'];
  const lines = values.map((row, at) => {
    const name = at === values.length - 1 ? 'Total' : `Office ${String.fromCharCode(65 + at)}`;
    return `| ${[name, ...row].join(' | ')} |\n`;
  });
  return `${caption}| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}\n${lines.join('')}`;
}

const values = fc.array(
  fc.array(fc.integer({ min: 40, max: 99_999 }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 6,
    maxLength: 9,
  },
);
const steps = fc.constantFrom(5, 10, 50, 100);

/** Cells by cells, true values whose rounding makes many sums be off. */
const offTable = tableFrom(
  Array.from({ length: 8 }, (_, row) =>
    [4, 3, 2, 4].map((digit, at) => 1000 * (row + 1) + 370 * at + digit),
  ),
  (value) => Math.round(value / 10) * 10,
);

describe('tables rounded to multiples', () => {
  it('hold within rounding where many sums show it', () => {
    const table = tableOf(markdown(offTable));
    expect(table.verdicts.filter(({ kind }) => kind === 'fails')).toEqual([]);
    expect(table.verdicts.filter(({ kind }) => kind === 'rounding').length).toBeGreaterThan(5);
    expect(table.context?.coarse?.step).toBeDefined();
  });

  it('are no longer told apart by an author who calls them exact', () => {
    const findings = totalFindings(`<!-- crossfoot: exact -->\n\n${markdown(offTable)}`);
    expect(findings.length).toBeGreaterThan(5);
  });

  it('still show a slip that rounding does not explain', () => {
    const wrong = offTable.map((row, at) => (at === 2 ? row.with(1, row[1]! + 900) : row));
    const findings = totalFindings(markdown(wrong));
    expect(findings.map(({ message }) => message.split(',')[0])).toEqual([
      'Port 2 for Office C is 4270',
    ]);
  });

  it('hide nothing where all sums hold but those of one cell', () => {
    fc.assert(
      fc.property(values, steps, fc.nat(), fc.nat(), fc.boolean(), (rows, step, a, b, up) => {
        const exact = tableFrom(
          rows.map((row) => row.map((value) => Math.ceil(value / step) * step)),
          (value) => value,
        );
        const [row, column] = [a % exact.length, b % exact[0]!.length];
        const wrong = exact.map((each, at) =>
          at === row ? each.with(column, each[column]! + (up ? step : -step)) : each,
        );
        expect(totalFindings(markdown(wrong)).length).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('are silent at whatever step, if a note says that they are rounded', () => {
    fc.assert(
      fc.property(values, steps, (rows, step) => {
        const rounded = tableFrom(rows, (value) => Math.round(value / step) * step);
        const note = '\nNote: figures are rounded and may not add up.\n';
        expect(totalFindings(`${markdown(rounded)}${note}`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('take two wrong cells for what they are', () => {
    const exact = tableFrom(
      Array.from({ length: 8 }, (_, row) => [10, 20, 30, 40].map((each) => each * (row + 3))),
      (value) => value,
    );
    const wrong = exact
      .with(1, exact[1]!.with(0, exact[1]![0]! + 10))
      .with(4, exact[4]!.with(2, exact[4]![2]! - 10));
    expect(totalFindings(markdown(wrong)).length).toBe(2);
  });
});

describe('tables with digits cut off', () => {
  const caption = '**Table 1: Expenditure (USD thousand)**\n\n';
  const wide = (print: Rounded) =>
    tableFrom(
      Array.from({ length: 9 }, (_, row) =>
        Array.from(
          { length: 8 },
          (__, at) => 1000 * (110 + ((row * 7 + at * 5) % 11) * 9) + 700 + 31 * at + row,
        ),
      ),
      print,
    );

  it('hold within rounding where totals exceed their parts throughout', () => {
    const table = tableOf(
      markdown(
        wide((value) => Math.floor(value / 1000)),
        caption,
      ),
    );
    expect(table.verdicts.filter(({ kind }) => kind === 'fails')).toEqual([]);
    expect(table.context?.coarse?.truncated).toBe(true);
  });

  it('are not assumed because of one total that is too large', () => {
    const rounded = wide((value) => Math.round(value / 1000));
    const wrong = rounded.with(3, rounded[3]!.with(8, rounded[3]![8]! + 7));
    expect(tableOf(markdown(wrong, caption)).context?.coarse).toBeUndefined();
    expect(totalFindings(markdown(wrong, caption)).length).toBe(1);
  });
});
