import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferCells } from './matrix-of.ts';

/** A true table: groups of rows with subtotals, a grand total, and a column of row totals. */
interface TrueTable {
  readonly values: readonly (readonly number[])[];
  readonly labels: readonly string[];
}

function build(groups: readonly (readonly (readonly number[])[])[]): TrueTable {
  const columns = groups[0]![0]!.length;
  const add = (rows: readonly (readonly number[])[]) =>
    Array.from({ length: columns }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0));
  const values: number[][] = [];
  const labels: string[] = [];
  const nested = groups.length > 1;
  groups.forEach((rows, g) => {
    rows.forEach((row, r) => {
      values.push([...row]);
      labels.push(`Office ${String.fromCharCode(97 + g)}${String.fromCharCode(97 + r)}`);
    });
    if (nested) {
      values.push(add(rows));
      labels.push(`Region ${String.fromCharCode(97 + g)} total`);
    }
  });
  values.push(add(groups.flat()));
  labels.push('Total');
  return { values: values.map((row) => [...row, row.reduce((a, b) => a + b, 0)]), labels };
}

function print({ values, labels }: TrueTable, mark: string): string[][] {
  const columns = values[0]!.length;
  const header = [
    '',
    ...Array.from({ length: columns - 1 }, (_, c) => `Service ${String.fromCharCode(65 + c)}`),
    'Total',
  ];
  const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  return [header, ...values.map((row, r) => [labels[r]!, ...row.map(grouped)])];
}

const tables = fc
  .record({
    columns: fc.integer({ min: 3, max: 5 }),
    groups: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 3 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    size: fc.constantFrom(5_000, 80_000, 2_000_000),
    mark: fc.constantFrom('', ',', ' '),
  })
  .filter(({ groups }) => groups.length > 1 || groups[0]! > 2)
  .map(({ columns, groups, seed, size, mark }) => {
    let state = seed;
    const next = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor(size / 50 + (state / 2 ** 32) * size);
    };
    const rows = groups.map((count) =>
      Array.from({ length: count }, () => Array.from({ length: columns }, next)),
    );
    return { table: build(rows), mark };
  });

describe('true tables', () => {
  it('are silent', () => {
    fc.assert(
      fc.property(tables, ({ table, mark }) => {
        expect(inferCells(print(table, mark)).failures).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('with one planted slip give one failure that names it', () => {
    const pick = fc.record({
      row: fc.nat(),
      column: fc.nat(),
      digit: fc.nat(),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(tables, pick, ({ table, mark }, { row, column, digit, by }) => {
        const r = row % table.values.length;
        const c = column % table.values[0]!.length;
        const digits = String(table.values[r]![c]!);
        // Not the last digits: those may be rounding.
        const at = digit % Math.max(1, digits.length - 2);
        const changed = (Number(digits[at]) + by) % 10;
        if (at === 0 && changed === 0) return;
        const wrong = Number(digits.slice(0, at) + changed + digits.slice(at + 1));
        const values = table.values.map((line, i) =>
          line.map((value, j) => (i === r && j === c ? wrong : value)),
        );
        const { failures } = inferCells(print({ ...table, values }, mark));
        expect(failures).toHaveLength(1);
        expect(failures[0]!.suspects[0]!.slot).toEqual([r + 1, c + 1]);
      }),
      { numRuns: 150, seed: 2 },
    );
  });
});
