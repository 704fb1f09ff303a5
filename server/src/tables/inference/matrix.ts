/**
 * Matrices: a table's readings and texts as scaled integers that sums can be searched in. Must not
 * know Markdown, nor which cells are totals.
 */
import type { CellReading } from '../../numbers/reading.ts';

/** What inference sees of a table: one reading and one visible text per slot. */
export interface TableMatrix {
  readonly texts: readonly (readonly string[])[];
  readonly readings: readonly (readonly CellReading[])[];
}

export const blank = 0;
export const number = 1;
/** A value that is not printed (`..`, `x`), or digits that cannot be read. */
export const unknown = 2;
/** A dash or another sign for nothing. */
export const nil = 3;

/** The numbers of a table, row by row, each `value × 10^-scale`. */
export interface NumberMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Powers of ten by which values are multiplied; all are whole numbers below 2^53. */
  readonly scale: number;
  readonly values: Float64Array;
  /** `blank`, `number`, `unknown` or `nil`. */
  readonly states: Uint8Array;
  /** Printed decimals, and those of them that are not trailing zeros. */
  readonly decimals: Uint8Array;
  readonly significant: Uint8Array;
  /** Whether the number is a percentage. */
  readonly percent: Uint8Array;
  /** Number of cells that hold a number. */
  readonly count: number;
}

const largest = 2 ** 52;

/** Reads the matrix; numbers too large for exact sums count as unknown. */
export function toNumberMatrix(matrix: TableMatrix): NumberMatrix {
  const rows = matrix.readings.length;
  let columns = 0;
  for (const row of matrix.readings) columns = Math.max(columns, row.length);
  const scale = chooseScale(matrix);
  const size = rows * columns;
  const result = {
    rows,
    columns,
    scale,
    values: new Float64Array(size),
    states: new Uint8Array(size),
    decimals: new Uint8Array(size),
    significant: new Uint8Array(size),
    percent: new Uint8Array(size),
    count: 0,
  };
  matrix.readings.forEach((row, r) => {
    row.forEach((reading, c) => {
      const at = r * columns + c;
      const text = matrix.texts[r]?.[c] ?? '';
      result.states[at] = readState(result, at, reading, isStatusLetter(text, c));
      if (result.states[at] === number) result.count += 1;
    });
  });
  return result;
}

/** Reads one slot into `into` and answers its state. */
function readState(into: Writable, at: number, reading: CellReading, status: boolean): number {
  if (reading.kind === 'number') {
    const { value, unit } = reading.numeral;
    if (!setNumber(into, at, value.coefficient, value.exponent)) return unknown;
    into.percent[at] = unit === '%' ? 1 : 0;
    return number;
  }
  if (reading.kind === 'unclear' || status) return unknown;
  if (reading.kind === 'text' || reading.printed === '') return blank;
  return reading.withheld ? unknown : nil;
}

/** A letter in place of a value: `s` (less than half a unit), `c` (confidential). */
function isStatusLetter(text: string, column: number): boolean {
  return column > 0 && /^\s*\p{L}\s*$/u.test(text.slice(0, 8));
}

/** As many decimals as the table prints, fewer where sums of large values would not stay exact. */
function chooseScale(matrix: TableMatrix): number {
  let decimals = 0;
  let digits = 0;
  for (const row of matrix.readings) {
    for (const reading of row) {
      if (reading.kind !== 'number') continue;
      const { coefficient, exponent } = reading.numeral.value;
      const length = coefficient.toString().length + exponent;
      if (length > 15) continue;
      digits = Math.max(digits, length);
      decimals = Math.max(decimals, -exponent);
    }
  }
  // A dozen of the largest numbers still add up exactly.
  const spare = 15 - digits;
  return Math.max(0, Math.min(decimals, spare, 8));
}

interface Writable {
  readonly scale: number;
  readonly values: Float64Array;
  readonly percent: Uint8Array;
  readonly decimals: Uint8Array;
  readonly significant: Uint8Array;
}

const longest = 10n ** 30n;

function setNumber(into: Writable, at: number, coefficient: bigint, exponent: number): boolean {
  if (exponent > 15 || coefficient > longest || coefficient < -longest) return false;
  const value = Math.round(scaled(coefficient, exponent + into.scale));
  if (!(Math.abs(value) < largest)) return false;
  into.values[at] = value;
  const decimals = Math.min(into.scale, Math.max(0, -exponent));
  into.decimals[at] = decimals;
  into.significant[at] = significantDecimals(value, into.scale, decimals);
  return true;
}

/** The double nearest to `coefficient × 10^exponent`; exact for whole results below 2^53. */
function scaled(coefficient: bigint, exponent: number): number {
  if (exponent === 0) return Number(coefficient);
  return exponent > 0
    ? Number(coefficient * 10n ** BigInt(exponent))
    : Number(`${coefficient}e${exponent}`);
}

function significantDecimals(value: number, scale: number, decimals: number): number {
  if (value === 0) return 0;
  let rest = Math.abs(value);
  let have = scale;
  while (have > 0 && rest % 10 === 0) {
    rest /= 10;
    have -= 1;
  }
  return Math.min(have, decimals);
}
