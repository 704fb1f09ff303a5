/**
 * Choosing: of all judged patterns of an axis, those that together explain the table with the
 * fewest assumptions. Must not look at single cells.
 */
import type { Axis } from './axis.ts';
import { type Budget, newBudget, spend } from './budget.ts';
import {
  type Candidate,
  defaultLimits,
  type FoundCandidate,
  findCandidates,
  type SearchLimits,
} from './candidates.ts';
import {
  firstWeights,
  judgeCandidate,
  type LineWeights,
  newJudgeRoom,
  type Pattern,
} from './patterns.ts';
import { agrees, disagrees } from './sum-check.ts';

/** Least net evidence, in bits, to be believed. */
const enough = 6;
/** Evidence that is enough for a pattern whose shape occurs elsewhere. */
const nearlyEnough = 1;
/** Least evidence for a pattern that shares parts with a believed one. */
const enoughShared = 18;

/** The believed sums of an axis, most certain first. */
export function chooseSums(
  axis: Axis,
  budget: Budget = newBudget(),
  limits: SearchLimits = defaultLimits,
): Pattern[] {
  let weights = firstWeights(axis);
  let accepted: Pattern[] = [];
  const memory = new Map<string, FoundCandidate[]>();
  const find = (sequence: readonly number[], forms: 'ordered' | 'free') => {
    const key = `${forms} ${sequence.join(',')}`;
    const known = memory.get(key) ?? findCandidates(axis, sequence, forms, limits, budget);
    memory.set(key, known);
    return known;
  };
  // The second pass knows which lines add up at all.
  for (let pass = 0; pass < 2; pass++) {
    const found = search(axis, weights, find, pass === 0, budget);
    // A pass that was cut short knows less than the one before it.
    if (pass > 0 && budget.left <= 0) break;
    accepted = found;
    weights = learnWeights(axis, accepted);
  }
  return withoutDeeper(accepted).map((pattern) => extendOverZeros(axis, pattern, weights));
}

/** Of two explanations of one total, the one whose parts are parts of the other's is left out. */
function withoutDeeper(list: readonly Pattern[]): Pattern[] {
  const byResult = new Map<number, Pattern[]>();
  for (const pattern of list)
    byResult.set(pattern.result, [...(byResult.get(pattern.result) ?? []), pattern]);
  return list.filter((pattern) => {
    const rivals = byResult.get(pattern.result)!.filter((p) => p !== pattern && meet(p, pattern));
    return !rivals.some((rival) => {
      if (!reachesBelow(rival, pattern, byResult)) return false;
      // Where each reaches below the other, the better one stays.
      return rival.score >= pattern.score || !reachesBelow(pattern, rival, byResult);
    });
  });
}

/** Whether a part of `deeper` is a part of the parts of `top`, or of theirs. */
function reachesBelow(
  top: Pattern,
  deeper: Pattern,
  byResult: ReadonlyMap<number, readonly Pattern[]>,
): boolean {
  const below = partsBelow(top, byResult);
  return deeper.parts.some((part) => below.has(part));
}

/** The parts of a pattern's parts, and theirs. */
function partsBelow(
  top: Pattern,
  byResult: ReadonlyMap<number, readonly Pattern[]>,
): ReadonlySet<number> {
  const below = new Set<number>();
  const open = [...top.parts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { parts } of byResult.get(part) ?? []) {
      for (const deeper of parts) {
        if (below.has(deeper)) continue;
        below.add(deeper);
        open.push(deeper);
      }
    }
  }
  return below;
}

/** Runs go on over neighbours that hold only zeros, as far as no blank row or column comes between. */
function extendOverZeros(axis: Axis, pattern: Pattern, weights: LineWeights): Pattern {
  if (pattern.form === 'pair' || pattern.form === 'triple') return pattern;
  const parts = [...pattern.parts];
  const spots = axis.positions;
  const step = parts.length > 1 ? spots[parts[1]!]! - spots[parts[0]!]! : 1;
  // Two parts with a row between them show no stride.
  if (step > 1 && parts.length < 3) return pattern;
  if (parts.some((part, i) => i > 0 && spots[part]! - spots[parts[i - 1]!]! !== step))
    return pattern;
  const at = (spot: number) => spots.indexOf(spot);
  const allowed = (p: number) =>
    p >= 0 &&
    p !== pattern.result &&
    parts.length < pattern.parts.length + 100 &&
    !axis.hints[p]!.strong &&
    isZero(axis, p, pattern);
  for (let p = at(spots[parts[parts.length - 1]!]! + step); allowed(p); p = at(spots[p]! + step))
    parts.push(p);
  for (let p = at(spots[parts[0]!]! - step); allowed(p); p = at(spots[p]! - step)) parts.unshift(p);
  if (parts.length === pattern.parts.length) return pattern;
  return judgeCandidate(axis, { ...pattern, parts }, weights) ?? pattern;
}

function isZero(axis: Axis, position: number, pattern: Pattern): boolean {
  const m = axis.lines.length;
  for (let line = pattern.from; line <= pattern.to; line++) {
    if (pattern.outcomes[line] === agrees && axis.values[position * m + line] !== 0) return false;
  }
  return true;
}

/** Which forms a round looks for: what stands in order first, free combinations of what is left then. */
const plan: readonly { readonly forms: 'ordered' | 'free'; readonly whole: boolean }[] = [
  { forms: 'ordered', whole: true },
  { forms: 'ordered', whole: false },
  { forms: 'ordered', whole: false },
  { forms: 'ordered', whole: false },
  { forms: 'free', whole: false },
  { forms: 'ordered', whole: false },
  { forms: 'free', whole: true },
];

type Find = (sequence: readonly number[], forms: 'ordered' | 'free') => FoundCandidate[];

function search(
  axis: Axis,
  weights: LineWeights,
  find: Find,
  lenient: boolean,
  budget: Budget,
): Pattern[] {
  let accepted: Pattern[] = [];
  const all = Array.from(axis.positions, (_, i) => i);
  const tried = new Set<string>();
  const searched = new Set<string>();
  const doubtful: Pattern[] = [];
  const room = newJudgeRoom(axis);
  plan.forEach(({ forms, whole }, round) => {
    const consumed = new Set(whole ? [] : accepted.flatMap((pattern) => [...pattern.parts]));
    const sequence = all.filter((position) => !consumed.has(position));
    const about = `${forms} ${sequence.length}`;
    if (sequence.length < 3 || searched.has(about)) return;
    searched.add(about);
    const judged: Pattern[] = [];
    for (const candidate of find(sequence, forms)) {
      if (tried.has(candidate.key)) continue;
      tried.add(candidate.key);
      if (!spend(budget, 100 + 2 * (candidate.parts.length + 5) * axis.lines.length)) break;
      const { result, parts, form } = candidate;
      const weighed = { result, parts, form, cost: candidate.cost + round / 2 };
      const pattern = judgeCandidate(axis, weighed, weights, room, nearlyEnough);
      if (pattern === undefined || !isRegular(axis, pattern, weights, lenient)) continue;
      (pattern.score >= enough ? judged : doubtful).push(pattern);
    }
    accepted = accept(axis, accepted, judged, weights, budget);
  });
  // What repeats the shape of a believed pattern elsewhere needs less evidence of its own.
  const shapes = new Set(accepted.map(shapeOf));
  const repeated = doubtful.filter((pattern) => shapes.has(shapeOf(pattern)));
  return accept(axis, accepted, repeated, weights, budget);
}

/** Where the parts stand as seen from the total. */
function shapeOf({ result, parts }: Pattern): string {
  return parts.map((part) => part - result).join(',');
}

/** Whether lines that should add up mostly do; a pattern that holds now and then is a coincidence. */
function isRegular(axis: Axis, pattern: Pattern, weights: LineWeights, lenient: boolean): boolean {
  // A total that repeats its only part on every line: believed by its name alone.
  const named = axis.hints[pattern.result]!.strong && pattern.form === 'adjacent';
  if (!named && pattern.added < Math.min(enough, pattern.score)) return false;
  const { agreeing, inside, outside } = countLines(pattern, weights);
  // The first pass does not know yet which lines are no sums at all.
  const most = lenient
    ? Math.max(agreeing > 1 ? 2 : 0, 0.4 * agreeing)
    : Math.max(agreeing > 1 ? 1 : 0, 0.25 * agreeing);
  if (inside > most) return false;
  return inside <= 0.1 * agreeing || outside < agreeing;
}

/** Lines that bear a pattern out, and those against it inside and outside its stretch. */
function countLines(
  { outcomes, bits, from, to }: Pattern,
  weights: LineWeights,
): { agreeing: number; inside: number; outside: number } {
  let inside = 0;
  let outside = 0;
  let agreeing = 0;
  for (let line = 0; line < weights.length; line++) {
    if (outcomes[line] === agrees && bits[line]! > 0.5) agreeing += 1;
    if (outcomes[line] !== disagrees || weights[line]! < 3) continue;
    if (line >= from && line <= to) inside += 1;
    else outside += 1;
  }
  return { agreeing, inside, outside };
}

function accept(
  axis: Axis,
  accepted: Pattern[],
  judged: Pattern[],
  weights: LineWeights,
  budget: Budget,
): Pattern[] {
  judged.sort((a, b) => b.score - a.score || a.parts.length - b.parts.length);
  let list = accepted;
  for (const pattern of nearestFirst(judged)) {
    if (!spend(budget, 20 * list.length * pattern.parts.length)) break;
    const contracted = contract(axis, pattern, list, weights);
    if (contracted === undefined || list.some((other) => conflicts(contracted, other))) continue;
    list = [...list.map((other) => contractBy(axis, other, contracted, weights)), contracted];
    list = dropRepeated(list);
  }
  return list;
}

/** Of totals of the same parts that are as good as equal, the one next to them comes first. */
function nearestFirst(judged: readonly Pattern[]): Pattern[] {
  const list = [...judged];
  const first = new Map<string, number>();
  judged.forEach((pattern, at) => {
    const key = pattern.parts.join(',');
    const top = first.get(key);
    if (top === undefined) {
      first.set(key, at);
    } else if (
      pattern.score > 0.8 * judged[top]!.score &&
      distance(pattern) < distance(list[top]!)
    ) {
      list[at] = list[top]!;
      list[top] = pattern;
    }
  });
  return list;
}

/** How far a total stands from the nearest of its parts; before them is a little further. */
function distance({ result, parts }: Pattern): number {
  const nearest = parts.reduce(
    (least, part) => Math.min(least, Math.abs(part - result)),
    Number.POSITIVE_INFINITY,
  );
  return nearest + (result < parts[0]! ? 0.5 : 0);
}

function dropRepeated(list: Pattern[]): Pattern[] {
  const seen = new Set<string>();
  return list.filter((pattern) => {
    const key = `${pattern.result}:${pattern.parts.join(',')}:${pattern.from}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether two stretches of agreeing lines have a line in common. */
function meet(a: Pattern, b: Pattern): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  for (let line = from; line <= to; line++) {
    if (a.outcomes[line] === agrees && b.outcomes[line] === agrees) return true;
  }
  return false;
}

function isSubset(small: readonly number[], large: readonly number[]): boolean {
  return small.length < large.length && small.every((part) => large.includes(part));
}

/** `pattern` with the parts of believed subtotals replaced by these; undefined if that is nothing new. */
function contract(
  axis: Axis,
  pattern: Pattern,
  accepted: readonly Pattern[],
  weights: LineWeights,
): Pattern | undefined {
  let current = pattern;
  for (let again = true; again; ) {
    again = false;
    for (const other of accepted) {
      if (!isSubset(other.parts, current.parts) || !meet(other, current)) continue;
      if (other.result === current.result) return undefined;
      const next = contractBy(axis, current, other, weights);
      if (next === current) continue;
      current = next;
      again = true;
    }
  }
  return current;
}

/** `pattern` with the parts of `other` replaced by its total where that makes it simpler. */
function contractBy(axis: Axis, pattern: Pattern, other: Pattern, weights: LineWeights): Pattern {
  if (pattern.result === other.result || !isSubset(other.parts, pattern.parts)) return pattern;
  if (pattern.parts.includes(other.result) || !meet(pattern, other)) return pattern;
  const low = Math.min(pattern.result, pattern.parts[0]!);
  const high = Math.max(pattern.result, pattern.parts[pattern.parts.length - 1]!);
  if (other.result < low - 1 || other.result > high + 1) return pattern;
  const parts = pattern.parts.filter((part) => !other.parts.includes(part));
  parts.push(other.result);
  parts.sort((a, b) => a - b);
  if (runsOf(parts, other.parts) > runsOf(pattern.parts, [])) return pattern;
  const candidate: Candidate = { result: pattern.result, parts, form: 'group', cost: pattern.cost };
  const judged = judgeCandidate(axis, candidate, weights);
  if (judged === undefined || judged.disagreeing > pattern.disagreeing + 1) return pattern;
  if (judged.agreeing < 0.8 * pattern.agreeing) return pattern;
  // A total of one subtotal and zeros repeats a number on most lines: it is as sure as before.
  return { ...judged, score: Math.max(judged.score, 0.9 * pattern.score), added: pattern.added };
}

/** Into how many runs the parts fall, looking past those in `inner`. */
function runsOf(parts: readonly number[], inner: readonly number[]): number {
  let runs = 1;
  for (let i = 1; i < parts.length; i++) {
    for (let between = parts[i - 1]! + 1; between < parts[i]!; between++) {
      if (inner.includes(between)) continue;
      runs += 1;
      break;
    }
  }
  return runs;
}

/** Whether a pattern cannot stand beside a believed one. */
function conflicts(pattern: Pattern, other: Pattern): boolean {
  if (!meet(pattern, other)) return false;
  const shared = pattern.parts.filter((part) => other.parts.includes(part)).length;
  if (pattern.result === other.result) return shared > 0 || pattern.score < enoughShared;
  const uses = pattern.parts.includes(other.result);
  const used = other.parts.includes(pattern.result);
  if (uses && used) return true;
  // The same numbers with another one as the total.
  if (
    used &&
    pattern.parts.length === other.parts.length &&
    shared === pattern.parts.length - 1 &&
    uses
  )
    return true;
  // A total together with its own parts.
  if (uses && shared > 0) return true;
  if (used && isSubset(pattern.parts, other.parts)) return true;
  if (shared === 0) return false;
  if (shared === pattern.parts.length && shared === other.parts.length) return true;
  return pattern.score < enoughShared || pattern.score < 0.1 * other.score;
}

/** Lines on which most believed patterns fail don't add up: their misses say little. */
function learnWeights(axis: Axis, accepted: readonly Pattern[]): LineWeights {
  const weights = firstWeights(axis);
  for (let line = 0; line < weights.length; line++) {
    let hold = 0;
    let fail = 0;
    for (const pattern of accepted) {
      if (line < pattern.from || line > pattern.to) continue;
      if (pattern.outcomes[line] === agrees && pattern.bits[line]! > 2) hold += 1;
      else if (pattern.outcomes[line] === disagrees) fail += 1;
    }
    if (fail > hold) weights[line] = Math.min(weights[line]!, 1.5);
  }
  return weights;
}
