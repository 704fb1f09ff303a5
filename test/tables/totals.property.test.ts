/**
 * True tables stay silent; one slip planted anywhere in them is found as one mistake, and the cell
 * that was changed is named.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMistakes } from '../../server/src/tables/suspects.ts';
import { tableOf } from '../support/tables.ts';

type Print = (value: number) => string;

/** Rows of texts, the first the header; numbers still to be printed. */
type Rows = readonly (readonly (string | number)[])[];

interface Shape {
  readonly rows: Rows;
  /** Decimal places of all values. */
  readonly places: number;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** A table with totals down and across; groups of rows have subtotals where there are several. */
const shape: fc.Arbitrary<Shape> = fc
  .record({
    groups: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
    columns: fc.integer({ min: 3, max: 5 }),
    seed: fc.array(fc.integer({ min: 11, max: 98_765 }), { minLength: 60, maxLength: 60 }),
    places: fc.constantFrom(0, 0, 1),
  })
  .map(({ groups, columns, seed, places }) => {
    let next = 0;
    const withTotal = (values: readonly number[]) => [...values, sum(values)];
    const rows: (string | number)[][] = [['', ...letters(columns), 'Total']];
    const columnTotals = new Array<number>(columns).fill(0);
    for (const [group, size] of groups.entries()) {
      const totals = new Array<number>(columns).fill(0);
      for (let row = 0; row < size; row++) {
        const values = Array.from({ length: columns }, () => seed[next++ % seed.length]!);
        for (const [at, value] of values.entries()) totals[at]! += value;
        rows.push([`Area ${group + 1}.${row + 1}`, ...withTotal(values)]);
      }
      for (const [at, value] of totals.entries()) columnTotals[at]! += value;
      if (groups.length > 1) rows.push(['Subtotal', ...withTotal(totals)]);
    }
    rows.push([groups.length > 1 ? 'Grand total' : 'Total', ...withTotal(columnTotals)]);
    return { rows, places };
  });

function letters(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Unit ${String.fromCharCode(65 + at)}`);
}

/** `12345` is printed `12 345`, or `1 234.5` with one place. */
function printer(places: number, thousands: string): Print {
  return (value) => {
    const digits = String(value).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
    return places === 0 ? grouped : `${grouped}.${digits.slice(-places)}`;
  };
}

type Syntax = (rows: Rows, print: Print) => string;

const text = (cell: string | number, print: Print) =>
  typeof cell === 'number' ? print(cell) : cell;

const pipes: Syntax = ([head, ...rows], print) => {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => text(cell, print)).join(' | ')} |\n`;
  return `${line(head!)}|${' --- |'.repeat(head!.length)}\n${rows.map(line).join('')}`;
};

const markup: Syntax = ([head, ...rows], print) => {
  const line = (cells: readonly (string | number)[], name: string) =>
    `<tr>${cells.map((cell) => `<${name}>${text(cell, print)}</${name}>`).join('')}</tr>\n`;
  return `<table><thead>\n${line(head!, 'th')}</thead><tbody>\n${rows.map((row) => line(row, 'td')).join('')}</tbody></table>\n`;
};

const syntax = fc.constantFrom(pipes, markup);
const thousands = fc.constantFrom(' ', ',', '\u00a0', '');

/** One digit of a value changed, or two swapped; the value itself where that gives the same. */
function slipped(value: number, at: number, by: number): number {
  const digits = [...String(value)];
  const place = at % digits.length;
  const next = digits[place + 1];
  if (by === 0 && next !== undefined) digits.splice(place, 2, next, digits[place]!);
  else digits[place] = String((Number(digits[place]) + Math.max(1, by)) % 10);
  return Number(digits.join(''));
}

function mistakesIn(source: string) {
  const { grid, aggregates, verdicts } = tableOf(source);
  const found = findMistakes(grid, aggregates, verdicts);
  return { grid, aggregates, found };
}

describe('tables with labelled totals', () => {
  it('are silent when they add up, and checked in full', () => {
    fc.assert(
      fc.property(shape, syntax, thousands, ({ rows, places }, write, mark) => {
        const { aggregates, found } = mistakesIn(write(rows, printer(places, mark)));
        expect(found).toEqual([]);
        const columns = rows[0]!.length - 1;
        const totals = rows.filter(([label]) => /total/i.test(String(label))).length;
        expect(aggregates.length).toBe(totals * columns + rows.length - 1);
      }),
      { numRuns: 150 },
    );
  });

  it('show one planted slip as one mistake, in the cell that was changed', () => {
    const place = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(shape, syntax, thousands, place, ({ rows, places }, write, mark, slip) => {
        const [rowSeed, columnSeed, digit, by] = slip;
        const row = 1 + (rowSeed % (rows.length - 1));
        const column = 1 + (columnSeed % (rows[0]!.length - 1));
        const value = rows[row]![column] as number;
        const wrong = slipped(value, digit, by);
        // In rounded tables a unit or two of the last place is no mistake.
        fc.pre(Math.abs(wrong - value) > (places === 0 ? 0 : 30));
        const changed = rows.map((cells, at) => (at === row ? cells.with(column, wrong) : cells));
        const { grid, found } = mistakesIn(write(changed, printer(places, mark)));
        expect(found.length).toBe(1);
        const suspect = grid.cells[found[0]!.suspects[0]!.cell]!;
        expect([suspect.row, suspect.column]).toEqual([row, column]);
      }),
      { numRuns: 300 },
    );
  });

  it('stay silent about rounding', () => {
    fc.assert(
      fc.property(shape, syntax, ({ rows }, write) => {
        // Values printed in thousands, each rounded by itself.
        const rounded = rows.map((cells) =>
          cells.map((cell) => (typeof cell === 'number' ? Math.round(cell / 1000) : cell)),
        );
        const source = `**Table 1: Expenditure (USD thousand)**\n\n${write(rounded, printer(0, ' '))}`;
        expect(mistakesIn(source).found).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
