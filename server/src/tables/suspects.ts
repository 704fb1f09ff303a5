/**
 * Turns failing sums into mistakes: which cell is probably wrong, and what it should say. One slip
 * that makes several sums fail is one mistake. Must not word anything.
 */
import { add, type Decimal, negate, zero } from '../numbers/decimal.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import { foot } from './foot.ts';
import type { Cell, Grid } from './grid.ts';
import { findSlip, type Slip } from './slips.ts';

/** A cell that may be wrong, and the value with which the failing sums would hold. */
export interface Suspect {
  readonly cell: number;
  readonly value: Decimal;
  /** How the printed value may have come about. */
  readonly slip?: Slip;
}

export interface Mistake {
  /** Indexes of the failing aggregates it explains, the one that speaks for it first. */
  readonly failures: readonly number[];
  /** Best first; at least one. */
  readonly suspects: readonly Suspect[];
  /** Whether the first suspect alone explains more than one failing sum. */
  readonly pinned: boolean;
}

interface Footing {
  readonly grid: Grid;
  readonly aggregates: readonly Aggregate[];
  readonly verdicts: readonly Verdict[];
  /** Indexes of aggregates by the cells of failing ones. */
  readonly uses: ReadonlyMap<number, readonly number[]>;
}

type Failure = Extract<Verdict, { kind: 'fails' }>;

/** The mistakes behind the failing aggregates, in the order of their results. */
export function findMistakes(
  grid: Grid,
  aggregates: readonly Aggregate[],
  verdicts: readonly Verdict[],
): Mistake[] {
  const failing = verdicts.flatMap((verdict, at) => (verdict.kind === 'fails' ? [at] : []));
  if (failing.length === 0) return [];
  const footing = { grid, aggregates, verdicts, uses: usesOf(aggregates, failing) };
  const mistakes = components(footing, failing).flatMap((group) => {
    const shared = group.length > 1 ? explainTogether(footing, group) : undefined;
    return shared ?? group.map((failure) => explainAlone(footing, failure));
  });
  const place = ({ failures }: Mistake) => aggregates[failures[0]!]!.result;
  return mistakes.sort((a, b) => place(a) - place(b));
}

function cellsOf(aggregate: Aggregate): readonly number[] {
  return [aggregate.result, ...aggregate.operands];
}

function usesOf(
  aggregates: readonly Aggregate[],
  failing: readonly number[],
): Map<number, number[]> {
  const uses = new Map<number, number[]>();
  for (const at of failing) for (const cell of cellsOf(aggregates[at]!)) uses.set(cell, []);
  aggregates.forEach(({ result, operands }, at) => {
    uses.get(result)?.push(at);
    for (const cell of operands) uses.get(cell)?.push(at);
  });
  return uses;
}

/** Failing aggregates that hang together by shared cells. */
function components(
  { aggregates, verdicts, uses }: Footing,
  failing: readonly number[],
): number[][] {
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const start of failing) {
    const group: number[] = [];
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at) || verdicts[at]!.kind !== 'fails') continue;
      seen.add(at);
      group.push(at);
      for (const cell of cellsOf(aggregates[at]!)) {
        for (const use of uses.get(cell) ?? []) waiting.push(use);
      }
    }
    if (group.length > 0) groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** More failing sums than this in one tangle point at a damaged table; each is told by itself. */
const mostTogether = 60;

/**
 * One mistake for each cell whose change makes two or more failing sums hold and breaks none, if
 * such cells explain the whole group; undefined else. A crossing that leaves others unexplained
 * may be a coincidence (head counts that are all off by one), so it is then not believed.
 */
function explainTogether(footing: Footing, group: readonly number[]): Mistake[] | undefined {
  if (group.length > mostTogether) return undefined;
  const candidates = sharedSuspects(footing, group);
  const open = new Set(group);
  const mistakes: Mistake[] = [];
  for (const { suspect, failures } of candidates) {
    const left = failures.filter((failure) => open.has(failure));
    if (left.length < failures.length) continue;
    for (const failure of left) open.delete(failure);
    mistakes.push({
      failures: leadFirst(footing, suspect, left),
      suspects: [suspect],
      pinned: true,
    });
  }
  return open.size === 0 ? mistakes : undefined;
}

interface SharedSuspect {
  readonly suspect: Suspect;
  readonly failures: readonly number[];
}

/** Cells that explain several failures at once, those that explain most first. */
function sharedSuspects(footing: Footing, group: readonly number[]): SharedSuspect[] {
  const { aggregates, verdicts, uses } = footing;
  const cells = new Set(group.flatMap((at) => cellsOf(aggregates[at]!)));
  const found: SharedSuspect[] = [];
  for (const cell of cells) {
    const failures = uses.get(cell)!.filter((at) => verdicts[at]!.kind === 'fails');
    if (failures.length < 2) continue;
    for (const failure of failures.slice(0, 4)) {
      const value = neededValue(footing, failure, cell);
      if (value === undefined || !holdsWith(footing, cell, value)) continue;
      found.push({ suspect: suspectOf(footing.grid, cell, value), failures });
      break;
    }
  }
  const weight = ({ suspect, failures }: SharedSuspect) =>
    failures.length + (suspect.slip === undefined ? 0 : 0.5);
  return found.sort((a, b) => weight(b) - weight(a));
}

/** Failures whose result is the suspect itself speak first. */
function leadFirst(
  { aggregates }: Footing,
  suspect: Suspect,
  failures: readonly number[],
): number[] {
  const own = failures.filter((at) => aggregates[at]!.result === suspect.cell);
  return [...own, ...failures.filter((at) => !own.includes(at))];
}

function explainAlone(footing: Footing, failure: number): Mistake {
  const aggregate = footing.aggregates[failure]!;
  const result = suspectFor(footing, failure, aggregate.result);
  const operands = likelyOperands(
    aggregate.operands.flatMap((cell) => suspectFor(footing, failure, cell) ?? []),
  );
  const weight = (suspect: Suspect) => suspectWeight(footing, aggregate, suspect);
  const suspects = [...(result === undefined ? [] : [result]), ...operands];
  suspects.sort((a, b) => weight(b) - weight(a));
  const free = suspects.filter(({ cell }) => !isVouchedFor(footing, cell));
  const likely = free.length > 0 ? free : suspects;
  return { failures: [failure], suspects: likely.slice(0, mostSuspects), pinned: false };
}

const mostSuspects = 4;

/** All operands of a short sum; of a long one those that look like a slip, if not too many do. */
function likelyOperands(operands: readonly Suspect[]): readonly Suspect[] {
  if (operands.length <= mostSuspects) return operands;
  const telling = operands.filter(({ slip }) => slip !== undefined && slip !== 'digit');
  const digits = operands.filter(({ slip }) => slip === 'digit');
  return digits.length < mostSuspects ? [...telling, ...digits] : telling;
}

function suspectFor(footing: Footing, failure: number, cell: number): Suspect | undefined {
  const value = neededValue(footing, failure, cell);
  return value === undefined ? undefined : suspectOf(footing.grid, cell, value);
}

/** Whether a sum that holds would fail if the cell were changed. */
function isVouchedFor({ uses, verdicts }: Footing, cell: number): boolean {
  return uses.get(cell)!.some((at) => verdicts[at]!.kind === 'holds');
}

/** How much the shape of a slip says: a value with its sign reversed is hardly a coincidence. */
const shapes: Readonly<Record<Slip, number>> = {
  sign: 2.3,
  swapped: 1.7,
  dropped: 1.5,
  added: 1.5,
  digit: 1,
};

/** The total is the first suspect unless other sums vouch for it or a part looks like a slip. */
function suspectWeight(footing: Footing, aggregate: Aggregate, { cell, slip }: Suspect): number {
  const own = cell === aggregate.result ? 1.1 : 0;
  const shape = slip === undefined ? 0 : shapes[slip];
  return own + shape - (isVouchedFor(footing, cell) ? 1.6 : 0);
}

function suspectOf(grid: Grid, cell: number, value: Decimal): Suspect {
  const printed = decimalIn(grid.cells[cell]);
  const exponent = Math.min(printed?.exponent ?? 0, value.exponent);
  const whole = (decimal: Decimal) =>
    decimal.coefficient * 10n ** BigInt(Math.min(60, decimal.exponent - exponent));
  const slip =
    printed === undefined || printed.coefficient === 0n
      ? undefined
      : findSlip(whole(printed), whole(value));
  return slip === undefined ? { cell, value } : { cell, value, slip };
}

function decimalIn(cell: Cell | undefined): Decimal | undefined {
  return cell?.reading?.kind === 'number' ? cell.reading.numeral.value : undefined;
}

/** What the cell would have to say for the failing sum to hold. */
function neededValue(
  { grid, aggregates, verdicts }: Footing,
  failure: number,
  cell: number,
): Decimal | undefined {
  const { expected, difference } = verdicts[failure] as Failure;
  if (aggregates[failure]!.result === cell) return expected;
  // What one part of an average must be is not for anybody to guess.
  if (aggregates[failure]!.kind === 'average') return undefined;
  const kind = grid.cells[cell]?.reading?.kind;
  if (kind !== 'number' && kind !== 'nil') return undefined;
  const taken = aggregates[failure]!.minus?.includes(cell) === true;
  return add(decimalIn(grid.cells[cell]) ?? zero, taken ? negate(difference) : difference);
}

/** Whether all sums that the cell takes part in hold once it says `value`. */
function holdsWith({ grid, aggregates, uses }: Footing, cell: number, value: Decimal): boolean {
  const reading = grid.cells[cell]?.reading;
  const place = reading?.kind === 'number' ? reading.numeral.place : value.exponent;
  const changed = { cell, value: { value, place } };
  return uses.get(cell)!.every((at) => foot(grid, aggregates[at]!, changed).kind !== 'fails');
}
