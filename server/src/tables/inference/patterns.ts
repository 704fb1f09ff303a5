/**
 * Patterns: candidates held against every line of an axis, with the evidence that they are meant.
 * Must not choose among them.
 */
import type { Axis } from './axis.ts';
import type { Candidate } from './candidates.ts';
import { number } from './matrix.ts';
import { bestStretch, countOutcomes } from './stretch.ts';
import {
  agrees,
  checkSumLine,
  disagrees,
  type LineCheck,
  lineBound,
  newLineCheck,
} from './sum-check.ts';

export interface Pattern extends Candidate {
  /** One outcome (`skipped`, `agrees`, `disagrees`) and the bits it brings, for each line. */
  readonly outcomes: Uint8Array;
  readonly bits: Float64Array;
  /** First and last line of the stretch where it is believed. */
  readonly from: number;
  readonly to: number;
  readonly agreeing: number;
  readonly disagreeing: number;
  /** Net evidence in bits. */
  readonly score: number;
  /** Bits from lines with two parts other than zero: elsewhere the total merely repeats a number. */
  readonly added: number;
  /** Not believed by itself: proposed by labels, and broken by what looks like a slip. */
  readonly suspected?: boolean;
}

/** How much a line that disagrees speaks against a pattern, in bits: one weight for each line. */
export type LineWeights = Float64Array;

/** Lines of averages and ratios need not add up. */
export function firstWeights(axis: Axis): LineWeights {
  return Float64Array.from(axis.lineHints, (hints) =>
    hints.average || hints.ratio ? 2 : missBits,
  );
}

export const missBits = 7;

/** Room for the lines of one candidate, used again for the next. */
export interface JudgeRoom {
  readonly outcomes: Uint8Array;
  readonly bits: Float64Array;
  /** `hopes[position × (lines + 1) + line]`: the most bits that sums from this line on can bring. */
  readonly hopes: Float64Array;
}

export function newJudgeRoom(axis: Axis): JudgeRoom {
  const m = axis.lines.length;
  return { outcomes: new Uint8Array(m), bits: new Float64Array(m), hopes: hopesOf(axis) };
}

function hopesOf(axis: Axis): Float64Array {
  const m = axis.lines.length;
  const n = axis.positions.length;
  const hopes = new Float64Array(n * (m + 1));
  const bounds = Array.from({ length: m }, (_, line) => lineBound(axis, line));
  for (let position = 0; position < n; position++) {
    for (let line = m - 1; line >= 0; line--) {
      const at = position * m + line;
      const hope = axis.states[at] === number ? bounds[line]!(axis.values[at]!) : 0;
      const to = position * (m + 1) + line;
      hopes[to] = hopes[to + 1]! + hope;
    }
  }
  return hopes;
}

/** Judges a candidate; undefined where it is hopeless, or its net evidence is below `least` bits. */
export function judgeCandidate(
  axis: Axis,
  candidate: Candidate,
  weights: LineWeights,
  room?: JudgeRoom,
  least = Number.NEGATIVE_INFINITY,
): Pattern | undefined {
  const m = axis.lines.length;
  const outcomes = room?.outcomes ?? new Uint8Array(m);
  const bits = room?.bits ?? new Float64Array(m);
  const net = labelBits(axis, candidate) - candidate.cost;
  const witnesses = newWitnesses(m);
  const hopesAt = candidate.result * (m + 1) + 1;
  let running = 0;
  let stretch = 0;
  let best = 0;
  let added = 0;
  for (let line = 0; line < m; line++) {
    checkSumLine(axis, candidate.result, candidate.parts, line, check);
    outcomes[line] = check.outcome;
    bits[line] = 0;
    if (check.outcome === agrees) {
      bits[line] = witness(check, witnesses);
      if (check.nonzero > 1) added += check.bits;
    } else if (check.outcome === disagrees) bits[line] = -weights[line]!;
    running += bits[line]!;
    stretch = Math.max(0, stretch + bits[line]!);
    best = Math.max(best, stretch);
    if (running < -25 * missBits && best < 5) return undefined;
    if (room === undefined) continue;
    if (Math.max(best, stretch + room.hopes[hopesAt + line]!) + net < least) return undefined;
  }
  if (witnesses.occurring.length > 0)
    discountSmall(axis, candidate, outcomes, bits, witnesses.small);
  const believed = bestStretch(outcomes, bits);
  const score = believed.bits + net;
  if (score < least) return undefined;
  const { from, to } = believed;
  return {
    ...candidate,
    outcomes: outcomes.slice(),
    bits: bits.slice(),
    from,
    to,
    agreeing: countOutcomes(outcomes, from, to, agrees),
    disagreeing: countOutcomes(outcomes, from, to, disagrees),
    score,
    added,
  };
}

/** What the line at hand says; no call outlives the next. */
const check = newLineCheck();

/** What earlier lines showed. */
interface Witnesses {
  readonly prints: number[];
  readonly manyPrints: Set<number>;
  /** How many lines have each small total, from −smallTotal on; which of them occur. */
  readonly small: Int32Array;
  readonly occurring: number[];
  /** Whether there are lines enough for small totals to recur. */
  discount: boolean;
}

/** Totals below this many units recur by chance. */
const smallTotal = 40;

const room: Witnesses = {
  prints: [],
  manyPrints: new Set(),
  small: new Int32Array(2 * smallTotal + 1),
  occurring: [],
  discount: false,
};

/** Witnesses without any, in the same room as before. */
function newWitnesses(lines: number): Witnesses {
  for (const units of room.occurring) room.small[units + smallTotal] = 0;
  room.occurring.length = 0;
  room.prints.length = 0;
  // To clear an empty set costs more than to look.
  if (room.manyPrints.size > 0) room.manyPrints.clear();
  room.discount = lines > 4;
  return room;
}

/** The bits that an agreeing line brings: few if it has the numbers of an earlier one. */
function witness(check: LineCheck, witnesses: Witnesses): number {
  if (witnesses.discount && Math.abs(check.units) < smallTotal) {
    const at = Math.round(check.units) + smallTotal;
    if (witnesses.small[at]! === 0) witnesses.occurring.push(at - smallTotal);
    witnesses.small[at]! += 1;
    return check.bits;
  }
  if (isRepeated(check.fingerprint, witnesses)) return check.bits / 8;
  // Columns of shares repeat in proportion what columns of counts say.
  if (check.proportion === 0 || !isRepeated(1e17 + 32 * check.proportion, witnesses))
    return check.bits;
  return check.bits / 4;
}

/** Whether a line showed these numbers before; remembers them. */
function isRepeated(print: number, { prints, manyPrints }: Witnesses): boolean {
  if (prints.length < 20) {
    if (prints.includes(print)) return true;
    prints.push(print);
    return false;
  }
  if (manyPrints.has(print) || prints.includes(print)) return true;
  manyPrints.add(print);
  return false;
}

/** A small total that many lines share says little on each of them. */
function discountSmall(
  axis: Axis,
  candidate: Candidate,
  outcomes: Uint8Array,
  bits: Float64Array,
  counts: Int32Array,
): void {
  let all = 0;
  for (const outcome of outcomes) if (outcome !== 0) all += 1;
  for (let line = 0; line < outcomes.length; line++) {
    if (outcomes[line] !== agrees || bits[line]! <= 0) continue;
    checkSumLine(axis, candidate.result, candidate.parts, line, check);
    const same = Math.max(1, smallCount(counts, check.units)) - 1;
    if (same > 0) bits[line] = Math.min(bits[line]!, -Math.log2(same / all));
  }
}

function smallCount(counts: Int32Array, units: number): number {
  return Math.abs(units) < smallTotal ? counts[Math.round(units) + smallTotal]! : 0;
}

/** What the labels say for a pattern, in bits. */
function labelBits(axis: Axis, { result, parts, form }: Candidate): number {
  const own = axis.hints[result]!;
  let bits = 0;
  if (own.total) bits += own.strong ? 6 : 4;
  else if (own.balance) bits += 1;
  if (own.average) bits -= 6;
  else if (own.ratio && !own.total) bits -= 2;
  // `2008 = 2007 + change`
  if (parts.length === 2 && parts.some((part) => axis.hints[part]!.balance)) bits += 3;
  if (axis.direction === 'down' && form === 'indented') bits += 3;
  let totals = 0;
  for (const part of parts) if (axis.hints[part]!.strong) totals += 1;
  // A total among parts is one among totals, or a coincidence.
  if (totals > 0 && totals < parts.length && !own.total) bits -= 3;
  if (!own.total) bits -= 0.7 * Math.log2(axis.positions.length);
  return (
    bits - 0.4 * Math.max(0, parts.length - 2) * (form === 'adjacent' || form === 'stride' ? 0 : 1)
  );
}
