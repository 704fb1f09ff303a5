/** Percentages that follow from their figures are left alone; one that does not is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellSpan,
  firstFixed,
  pipeTable,
  shortly,
  spaced,
  tableFindings,
  withCell,
} from './check-tables.ts';

const names = ['Alder', 'Brint', 'Corvane', 'Dunmore', 'Eller', 'Ferrol', 'Garr', 'Hale'];

/** Shares of a column's total, to nearest. */
const shares = fc
  .record({
    counts: fc.array(fc.integer({ min: 40, max: 9_999 }), { minLength: 5, maxLength: 8 }),
    places: fc.constantFrom(0, 1),
    sign: fc.constantFrom('%', ''),
  })
  .map(({ counts, places, sign }) => {
    const total = counts.reduce((a, b) => a + b, 0);
    const share = (count: number) => (Math.round((count * 1000) / total) / 10).toFixed(1);
    const whole = (count: number) => String(Math.round((count * 100) / total));
    const print = (count: number) => (places === 1 ? share(count) : whole(count)) + sign;
    const rows = [
      ['Port', 'Calls', '% of total'],
      ...counts.map((count, at) => [names[at]!, spaced(count), print(count)]),
      ['Total', spaced(total), print(total)],
    ];
    return { rows, places, sign, size: counts.length };
  });

/** Percentages across: part, other part, total, percentage of the part, a column for each year. */
const rates = fc
  .array(
    fc.record({ women: fc.integer({ min: 20, max: 900 }), men: fc.integer({ min: 20, max: 900 }) }),
    { minLength: 5, maxLength: 8 },
  )
  .map((years) => [
    ['', ...years.map((_, at) => String(2015 + at))],
    ['Men', ...years.map(({ men }) => spaced(men))],
    ['Women', ...years.map(({ women }) => spaced(women))],
    ['Total', ...years.map(({ men, women }) => spaced(men + women))],
    [
      'Percentage of women',
      ...years.map(({ men, women }) => `${Math.round((women * 100) / (men + women))}%`),
    ],
  ]);

describe('percentages', () => {
  it('are left alone where they follow', () => {
    fc.assert(
      fc.property(shares, rates, ({ rows }, across) => {
        expect(shortly(pipeTable(rows))).toEqual([]);
        expect(shortly(pipeTable(across))).toEqual([]);
      }),
      { numRuns: 70, seed: 11 },
    );
  });

  it('are found in a column where one is off, and mended by the fix', () => {
    fc.assert(
      fc.property(shares, fc.nat(), fc.integer({ min: 3, max: 9 }), (table, pick, off) => {
        const row = 1 + (pick % table.size);
        const old = Number.parseFloat(table.rows[row]![2]!);
        const slip = (old + off).toFixed(table.places) + table.sign;
        const rows = withCell(table.rows, row, 2, slip);
        const text = pipeTable(rows);
        const found = tableFindings(text);
        expect(found.map(({ rule, span: { from, to } }) => ({ rule, from, to }))).toEqual([
          { rule: 'table/percentage', ...cellSpan(rows, row, 2) },
        ]);
        expect(firstFixed(text)).toBe(pipeTable(table.rows));
      }),
      { numRuns: 70, seed: 12 },
    );
  });

  it('are found in a row where one is off', () => {
    fc.assert(
      fc.property(rates, fc.nat(), fc.constantFrom(-4, 3, 10), (table, pick, off) => {
        const column = 1 + (pick % (table[0]!.length - 1));
        const slip = `${Number.parseInt(table[4]![column]!, 10) + off}%`;
        fc.pre(!slip.startsWith('-'));
        const rows = withCell(table, 4, column, slip);
        expect(shortly(pipeTable(rows))).toEqual([`table/percentage “${slip}”`]);
      }),
      { numRuns: 70, seed: 13 },
    );
  });

  it('say nothing of a base that is not in the table', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(shares, percents, ({ rows, size }, others) => {
        const mixed = rows
          .slice(0, size + 1)
          .map((row, at) =>
            at === 0
              ? ['Port', 'Calls', 'Satisfied']
              : [row[0]!, row[1]!, `${others[at - 1] ?? 50}%`],
          );
        expect(shortly(pipeTable(mixed))).toEqual([]);
      }),
      { numRuns: 70, seed: 14 },
    );
  });

  it('are read from brackets behind the figures', () => {
    const text = pipeTable([
      ['Office', 'Staff'],
      ['Alder', '112 (42%)'],
      ['Brint', '61 (23%)'],
      ['Corvane', '54 (20%)'],
      ['Dunmore', '42 (61%)'],
      ['Total', '269 (100%)'],
    ]);
    expect(shortly(text)).toEqual(['table/percentage “61%”']);
    expect(firstFixed(text)).toContain('42 (16%)');
  });

  it('may be cut off instead of rounded', () => {
    const rows = [
      ['Office', 'Staff', '%'],
      ['Alder', '37', '50'],
      ['Brint', '10', '13'],
      ['Corvane', '15', '20'],
      ['Dunmore', '11', '15'],
      ['Total', '73', '100'],
    ];
    expect(shortly(pipeTable(rows))).toEqual([]);
  });

  it('from negative bases may count upwards or by the quotient', () => {
    const rows = [
      ['Item', '2024', '2025', '% change'],
      ['Fees', '4 120', '4 532', '10.0'],
      ['Dues', '8 310', '7 479', '-10.0'],
      ['Grants', '2 500', '3 250', '30.0'],
      ['Gauges', '1 811', '2 004', '10.7'],
      ['Balance', '-4 000', '-3 000', '-25.0'],
    ];
    expect(shortly(pipeTable(rows))).toEqual([]);
  });
});
