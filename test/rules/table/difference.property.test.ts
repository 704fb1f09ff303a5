/** Differences that follow are left alone; one slip anywhere in the table is told once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSpan, pipeTable, shortly, tableFindings, withCell } from './check-tables.ts';

const names = ['Pilotage', 'Locks', 'Gauges', 'Charts', 'Ferries', 'Buoys', 'Ports', 'Weirs'];

/** Thousandths of a million, printed with one place, decreases in brackets. */
const statement = fc
  .record({
    lines: fc.array(
      fc.record({
        now: fc.integer({ min: 120, max: 9_999 }),
        before: fc.integer({ min: 120, max: 9_999 }),
      }),
      { minLength: 5, maxLength: 8 },
    ),
    places: fc.constantFrom(0, 1),
  })
  .filter(({ lines }) => {
    const signs = lines.map(({ now, before }) => Math.sign(now - before));
    const clear = lines.every(({ now, before }) => Math.abs(now - before) > 20);
    return clear && signs.filter((sign) => sign < 0).length > 1 && signs.includes(1);
  })
  .map(({ lines, places }) => {
    const size = (value: number) => {
      const digits = places === 1 ? (Math.abs(value) / 10).toFixed(1) : String(Math.abs(value));
      return digits.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ' ');
    };
    const print = (value: number) => (value < 0 ? `(${size(value)})` : size(value));
    const total = (pick: 'now' | 'before') => lines.reduce((sum, line) => sum + line[pick], 0);
    const row = (name: string, now: number, before: number) => [
      name,
      print(now),
      print(before),
      print(now - before),
    ];
    const rows = [
      ['Programme', '2025', '2024', 'Increase/(decrease)'],
      ...lines.map(({ now, before }, at) => row(names[at]!, now, before)),
      row('Total', total('now'), total('before')),
    ];
    return { rows, lines, print, size: lines.length };
  });

describe('differences', () => {
  it('are left alone where they follow', () => {
    fc.assert(
      fc.property(statement, ({ rows }) => {
        expect(shortly(pipeTable(rows))).toEqual([]);
      }),
      { numRuns: 80, seed: 21 },
    );
  });

  it('that lost or gained a sign are found, once, although the total fails too', () => {
    fc.assert(
      fc.property(statement, fc.nat(), ({ rows, lines, print, size }, pick) => {
        const at = pick % size;
        const { now, before } = lines[at]!;
        const slipped = withCell(rows, at + 1, 3, print(before - now));
        expect(places(slipped)).toEqual([
          { rule: 'table/difference', ...cellSpan(slipped, at + 1, 3) },
        ]);
      }),
      { numRuns: 80, seed: 22 },
    );
  });

  it('of the wrong size are found, once', () => {
    fc.assert(
      fc.property(statement, fc.nat(), fc.integer({ min: 30, max: 90 }), (table, pick, off) => {
        const at = pick % table.size;
        const { now, before } = table.lines[at]!;
        const slipped = withCell(table.rows, at + 1, 3, table.print(now - before + off));
        expect(places(slipped)).toEqual([
          { rule: 'table/difference', ...cellSpan(slipped, at + 1, 3) },
        ]);
      }),
      { numRuns: 80, seed: 23 },
    );
  });

  it('are not blamed for a slip in the figures they come from', () => {
    fc.assert(
      fc.property(statement, fc.nat(), fc.integer({ min: 30, max: 90 }), (table, pick, off) => {
        const at = pick % table.size;
        const { now } = table.lines[at]!;
        const slipped = withCell(table.rows, at + 1, 1, table.print(now + off));
        expect(places(slipped).map(({ rule }) => rule)).toEqual(['table/total']);
      }),
      { numRuns: 80, seed: 24 },
    );
  });

  it('of distances print no sign', () => {
    const rows = [
      ['Lock', 'Upper', 'Lower', 'Difference'],
      ['Alder', '412', '398', '14'],
      ['Brint', '366', '371', '5'],
      ['Corvane', '371', '355', '16'],
      ['Dunmore', '340', '352', '12'],
      ['Eller', '391', '346', '45'],
    ];
    expect(shortly(pipeTable(rows))).toEqual([]);
  });

  it('may have a third term in one column', () => {
    const rows = [
      ['', '2021', '2022', '2023', '2024', '2025'],
      ['Income', '90 716', '101 194', '108 443', '114 605', '121 109'],
      ['Expenditure', '92 224', '102 512', '110 498', '116 205', '121 824'],
      ['Exceptional items', '–', '–', '600', '–', '–'],
      ['Surplus/(deficit)', '(1 508)', '(1 318)', '(1 455)', '(1 600)', '(715)'],
    ];
    expect(shortly(pipeTable(rows))).toEqual([]);
  });
});

function places(rows: readonly (readonly string[])[]) {
  return tableFindings(pipeTable(rows)).map(({ rule, span: { from, to } }) => ({ rule, from, to }));
}
