/**
 * Weighs how well the numbers bear out that one line is the sum of others, over all lines that
 * cross it. Must not look at labels, nor pronounce verdicts.
 */
import { type Axis, entryAt, slotKinds } from './lines.ts';
import { findSlip } from './slips.ts';

/**
 * What one crossing says. `trivial`: nothing on either side; `near`: off by at most two per cent;
 * `slip`: one slip of the pen away; `unknown`: cannot be checked.
 */
export type Bearing = 'holds' | 'near' | 'slip' | 'fails' | 'trivial' | 'unknown';

/** How many crossings hold: known without a look at how far the others are off. */
export interface Agreement {
  /** Crossings that could be checked and are not trivial. */
  readonly checked: number;
  readonly holds: number;
}

/** What all crossings say together. */
export interface Evidence extends Agreement {
  /** From 0 (nothing fits) to 1 (all hold); 0 where nothing was checked. */
  readonly score: number;
}

const worth = { near: 0.8, slip: 0.5, fails: 0 } as const;

/** A sum that lines can be added to one by one. */
export interface Weighing {
  readonly axis: Axis;
  /** Position of the line that is held against the sum. */
  readonly result: number;
  readonly values: Float64Array;
  /** Sums of the rounding units of rounded operands. */
  readonly units: Float64Array;
  /** Bits by crossing: 1 an operand cannot be added, 2 a value was printed. */
  readonly marks: Uint8Array;
  readonly rounded: Uint8Array;
}

const cannotAdd = 1;
const printed = 2;

/** Weighs lines against the line at position `result`. `rounded` is by cell index. */
export function startWeighing(axis: Axis, result: number, rounded: Uint8Array): Weighing {
  const size = axis.crossings.length;
  return {
    axis,
    result,
    values: new Float64Array(size),
    units: new Float64Array(size),
    marks: new Uint8Array(size),
    rounded,
  };
}

/** Adds a line, by position, to the sum. */
export function addLine(weighing: Weighing, line: number): void {
  const { axis, values, units, marks, rounded } = weighing;
  const { matrix } = axis;
  for (let at = 0; at < values.length; at++) {
    const entry = entryAt(axis, line, at);
    const kind = matrix.kinds[entry]!;
    if (kind === slotKinds.unknown) marks[at]! |= cannotAdd;
    if (kind !== slotKinds.value) continue;
    marks[at]! |= printed;
    values[at]! += matrix.values[entry]!;
    if (rounded[matrix.cells[entry]!] === 1) units[at]! += matrix.units[entry]!;
    if (matrix.measures.size > 0 && !sameMeasure(weighing, entry, at)) marks[at]! |= cannotAdd;
  }
}

/** Whether an operand counts in what the result counts in; a unit printed once speaks for all. */
function sameMeasure({ axis, result }: Weighing, entry: number, crossing: number): boolean {
  const { measures } = axis.matrix;
  const own = measures.get(entry);
  const whole = measures.get(entryAt(axis, result, crossing));
  if (own === '%' || whole === '%') return false;
  return own === undefined || whole === undefined || own === whole;
}

/** What one crossing says about the lines added so far. */
export function bearingAt(weighing: Weighing, crossing: number): Bearing {
  const bearing = plainBearing(weighing, crossing);
  return bearing === 'off' ? howFarOff(weighing, crossing) : bearing;
}

/** The same, but that it takes no look at what two values that differ have in common. */
function plainBearing(weighing: Weighing, crossing: number): Bearing | 'off' {
  const { axis, result } = weighing;
  const entry = entryAt(axis, result, crossing);
  const kind = axis.matrix.kinds[entry]!;
  if (axis.crossings[crossing]!.reading.kind === 'ratio') return 'unknown';
  if (kind === slotKinds.unknown || kind === slotKinds.none) return 'unknown';
  const marks = weighing.marks[crossing]!;
  if ((marks & cannotAdd) !== 0) return 'unknown';
  const expected = weighing.values[crossing]!;
  if (kind !== slotKinds.value) {
    if ((marks & printed) === 0 || expected === 0) return 'trivial';
    return kind === slotKinds.blank ? 'unknown' : 'fails';
  }
  if (axis.matrix.measures.get(entry) === '%') return 'unknown';
  return compare(weighing, crossing, axis.matrix.values[entry]!, expected, entry);
}

/** Below this share of the sum a difference may come from doubles alone. */
const noise = 2 ** -50;

function compare(
  weighing: Weighing,
  crossing: number,
  found: number,
  expected: number,
  entry: number,
): Bearing | 'off' {
  if (found === 0 && expected === 0) return 'trivial';
  const off = Math.abs(found - expected);
  const size = Math.abs(expected);
  if (off === 0 || off <= size * noise) return 'holds';
  const { matrix } = weighing.axis;
  if (weighing.units[crossing]! > 0 || weighing.rounded[matrix.cells[entry]!] === 1) {
    if (2 * off <= weighing.units[crossing]! + matrix.units[entry]!) return 'holds';
  }
  return 'off';
}

function howFarOff({ axis, result, values }: Weighing, crossing: number): Bearing {
  const found = axis.matrix.values[entryAt(axis, result, crossing)]!;
  const expected = values[crossing]!;
  if (Math.abs(found - expected) * 50 <= Math.abs(expected)) return 'near';
  return findSlip(found, expected) === undefined ? 'fails' : 'slip';
}

/** How many crossings hold for the lines added so far. */
export function readAgreement(weighing: Weighing): Agreement {
  let checked = 0;
  let holds = 0;
  for (let at = 0; at < weighing.values.length; at++) {
    const found = plainBearing(weighing, at);
    if (found === 'trivial' || found === 'unknown') continue;
    checked += 1;
    if (found === 'holds') holds += 1;
  }
  return { checked, holds };
}

/** What all crossings say about the lines added so far. */
export function readEvidence(weighing: Weighing): Evidence {
  let checked = 0;
  let holds = 0;
  let total = 0;
  for (let at = 0; at < weighing.values.length; at++) {
    const found = bearingAt(weighing, at);
    if (found === 'trivial' || found === 'unknown') continue;
    checked += 1;
    if (found === 'holds') holds += 1;
    else total += worth[found];
  }
  return { checked, holds, score: checked === 0 ? 0 : (holds + total) / checked };
}
