/**
 * Axes: one direction of a table as positions (rows or columns among which a total has its parts)
 * and lines (the cross columns or rows on which it can be checked). Must not search.
 */
import { type LabelHints, readHints, type TableLabels } from './labels.ts';
import { type NumberMatrix, number } from './matrix.ts';

export interface Axis {
  readonly direction: 'down' | 'across';
  /** Powers of ten by which values are multiplied. */
  readonly scale: number;
  /** Table row (down) or column (across) of each position. */
  readonly positions: Int32Array;
  /** Table column (down) or row (across) of each line. */
  readonly lines: Int32Array;
  /** `values[position × lines.length + line]`, 0 where there is no number. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly decimals: Uint8Array;
  readonly significant: Uint8Array;
  readonly percent: Uint8Array;
  readonly labels: readonly string[];
  readonly hints: readonly LabelHints[];
  readonly lineHints: readonly LabelHints[];
  readonly indents: Int32Array;
  /** The most bits that a number of a line can carry: few where the same numbers recur. */
  readonly capacity: Float64Array;
  /** Mean size of a line's numbers, scaled. */
  readonly typical: Float64Array;
  /** The least step of whole numbers: 1, or 5, 10 … in tables rounded so; scaled. */
  readonly step: number;
}

/** The axis of a direction; positions and lines without numbers, and counters of years, are left out. */
export function readAxis(
  numbers: NumberMatrix,
  labels: TableLabels,
  direction: 'down' | 'across',
  step: number,
): Axis {
  const down = direction === 'down';
  const at = (position: number, line: number) =>
    down ? position * numbers.columns + line : line * numbers.columns + position;
  const [positionCount, lineCount] = down
    ? [numbers.rows, numbers.columns]
    : [numbers.columns, numbers.rows];
  const skipRow = headerRows(numbers);
  const skipColumn = counterColumns(numbers);
  const skipPosition = down ? skipRow : skipColumn;
  const skipLine = down ? skipColumn : skipRow;
  const positions: number[] = [];
  const lines: number[] = [];
  const lineSeen = new Uint8Array(lineCount);
  for (let p = 0; p < positionCount; p++) {
    if (skipPosition[p]) continue;
    let any = false;
    for (let l = 0; l < lineCount; l++) {
      if (skipLine[l] || numbers.states[at(p, l)] !== number) continue;
      any = true;
      lineSeen[l] = 1;
    }
    if (any) positions.push(p);
  }
  for (let l = 0; l < lineCount; l++) if (lineSeen[l]) lines.push(l);
  const size = positions.length * lines.length;
  const values = new Float64Array(size);
  const states = new Uint8Array(size);
  const decimals = new Uint8Array(size);
  const significant = new Uint8Array(size);
  const percent = new Uint8Array(size);
  positions.forEach((p, i) => {
    lines.forEach((l, j) => {
      const to = i * lines.length + j;
      const from = at(p, l);
      values[to] = numbers.values[from]!;
      states[to] = numbers.states[from]!;
      decimals[to] = numbers.decimals[from]!;
      significant[to] = numbers.significant[from]!;
      percent[to] = numbers.percent[from]!;
    });
  });
  const capacity = Float64Array.from(lines, (_, j) =>
    lineCapacity(values, states, positions.length, lines.length, j),
  );
  const names = down ? labels.rows : labels.columns;
  const lineNames = down ? labels.spanned : labels.rows;
  return {
    direction,
    scale: numbers.scale,
    positions: Int32Array.from(positions),
    lines: Int32Array.from(lines),
    values,
    states,
    decimals,
    significant,
    percent,
    capacity,
    typical: Float64Array.from(lines, (_, j) =>
      meanSize(values, states, positions.length, lines.length, j),
    ),
    labels: positions.map((p) => names[p] ?? ''),
    hints: positions.map((p) => readHints(names[p] ?? '')),
    lineHints: lines.map((l) => readHints(lineNames[l] ?? '')),
    indents: Int32Array.from(positions, (p) => (down ? (labels.indents[p] ?? 0) : 0)),
    step,
  };
}

/**
 * Bits that one number of a line carries at most. Numbers drawn from `range` values meet about
 * n² / (2 × range) times; shares of a small count (k of 64) carry few bits whatever their decimals.
 */
function lineCapacity(
  values: Float64Array,
  states: Uint8Array,
  positions: number,
  lines: number,
  line: number,
): number {
  const seen = new Map<number, number>();
  let count = 0;
  let meetings = 0;
  for (let p = 0; p < positions; p++) {
    const at = p * lines + line;
    const value = Math.abs(values[at]!);
    if (states[at] !== number || value === 0) continue;
    const before = seen.get(value) ?? 0;
    meetings += before;
    seen.set(value, before + 1);
    count += 1;
  }
  if (meetings <= Math.max(1, count / 5)) return Number.POSITIVE_INFINITY;
  return Math.max(2, Math.log2((count * count) / (2 * meetings)) + 1);
}

function meanSize(
  values: Float64Array,
  states: Uint8Array,
  positions: number,
  lines: number,
  line: number,
): number {
  let sum = 0;
  let count = 0;
  for (let p = 0; p < positions; p++) {
    const at = p * lines + line;
    if (states[at] !== number || values[at] === 0) continue;
    sum += Math.abs(values[at]!);
    count += 1;
  }
  return count === 0 ? 1 : sum / count;
}

function isYear(value: number): boolean {
  return value >= 1850 && value <= 2100 && Number.isInteger(value);
}

/** Whether whole numbers count years or items: all years, or each one more than the one before. */
function counts(list: readonly number[]): boolean {
  if (list.length < 2) return false;
  if (list.every(isYear) && (list.length > 2 || Math.abs(list[0]! - list[1]!) <= 10)) return true;
  const sequence = list.every((value, i) => i === 0 || value === list[i - 1]! + 1);
  return list.length > 3 && sequence && list[0]! >= 0 && list[0]! <= 2;
}

/** Rows of years or column numbers. */
function headerRows(numbers: NumberMatrix): Uint8Array {
  const skip = new Uint8Array(numbers.rows);
  const unit = 10 ** numbers.scale;
  for (let r = 0; r < numbers.rows; r++) {
    const list: number[] = [];
    for (let c = 0; c < numbers.columns; c++) {
      const at = r * numbers.columns + c;
      if (numbers.states[at] === number) list.push(numbers.values[at]! / unit);
    }
    if (counts(list)) skip[r] = 1;
  }
  return skip;
}

/** Columns of years, ranks or serial numbers. */
function counterColumns(numbers: NumberMatrix): Uint8Array {
  const skip = new Uint8Array(numbers.columns);
  const unit = 10 ** numbers.scale;
  for (let c = 0; c < numbers.columns; c++) {
    const list: number[] = [];
    let leftmost = true;
    for (let r = 0; r < numbers.rows; r++) {
      const at = r * numbers.columns + c;
      if (numbers.states[at] !== number) continue;
      list.push(numbers.values[at]! / unit);
      for (let left = 0; leftmost && left < c; left++) {
        if (numbers.states[r * numbers.columns + left] === number) leftmost = false;
      }
    }
    if (counts(list) && (leftmost || list.every(isYear))) skip[c] = 1;
  }
  return skip;
}

/**
 * The step to which a table's whole numbers are rounded, in units: 5, 10, 50, 100 or 1000 where
 * nearly all distinct ones are multiples of it, else 1.
 */
export function roundingStep(numbers: NumberMatrix): number {
  const unit = 10 ** numbers.scale;
  const seen = new Set<number>();
  for (let at = 0; at < numbers.values.length; at++) {
    if (numbers.states[at] !== number || numbers.significant[at] !== 0) continue;
    const value = Math.abs(numbers.values[at]! / unit);
    if (value !== 0 && !isYear(value) && value !== 100) seen.add(value);
  }
  if (seen.size < 12) return 1;
  for (const step of [1000, 100, 50, 10, 5]) {
    let fitting = 0;
    for (const value of seen) if (value % step === 0) fitting += 1;
    if (fitting >= 0.97 * seen.size) return step;
  }
  return 1;
}
