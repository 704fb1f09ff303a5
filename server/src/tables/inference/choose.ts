/**
 * Choosing: of all judged patterns of an axis, those that together explain the table with the
 * fewest assumptions. Must not look at single cells.
 */
import type { Axis } from './axis.ts';
import { type Candidate, defaultLimits, findCandidates, type SearchLimits } from './candidates.ts';
import { firstWeights, judgeCandidate, type LineWeights, missBits, type Pattern } from './patterns.ts';
import { agrees, disagrees } from './sum-check.ts';

/** Least net evidence, in bits, to be believed. */
const enough = 6;
/** Least evidence for a pattern that shares parts with a believed one. */
const enoughShared = 18;
const mostRounds = 6;

/** The believed sums of an axis, most certain first. */
export function chooseSums(axis: Axis, limits: SearchLimits = defaultLimits): Pattern[] {
  let weights = firstWeights(axis);
  let accepted: Pattern[] = [];
  // The second pass knows which lines add up at all.
  for (let pass = 0; pass < 2; pass++) {
    accepted = search(axis, weights, limits);
    weights = learnWeights(axis, accepted);
  }
  return accepted;
}

function search(axis: Axis, weights: LineWeights, limits: SearchLimits): Pattern[] {
  let accepted: Pattern[] = [];
  let sequence = Array.from(axis.positions, (_, i) => i);
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds && sequence.length > 2; round++) {
    const judged: Pattern[] = [];
    for (const candidate of findCandidates(axis, sequence, limits)) {
      const key = `${candidate.result}:${candidate.parts.join(',')}`;
      if (tried.has(key)) continue;
      tried.add(key);
      const pattern = judgeCandidate(axis, { ...candidate, cost: candidate.cost + round }, weights);
      if (pattern !== undefined && pattern.score >= enough) judged.push(pattern);
    }
    const before = accepted.length;
    accepted = accept(axis, accepted, judged, weights);
    if (accepted.length === before && round > 0) break;
    const consumed = new Set<number>();
    for (const pattern of accepted) for (const part of pattern.parts) consumed.add(part);
    const next = sequence.filter((position) => !consumed.has(position));
    if (next.length === sequence.length) break;
    sequence = next;
  }
  return accepted;
}

function accept(axis: Axis, accepted: Pattern[], judged: Pattern[], weights: LineWeights): Pattern[] {
  judged.sort((a, b) => b.score - a.score || a.parts.length - b.parts.length);
  let list = accepted;
  for (const pattern of judged) {
    const contracted = contract(axis, pattern, list, weights);
    if (contracted === undefined || list.some((other) => conflicts(contracted, other))) continue;
    list = [...list.map((other) => contractBy(axis, other, contracted, weights)), contracted];
    list = dropRepeated(list);
  }
  return list;
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

/** `pattern` with the parts of `other` replaced by its total where that stands among them. */
function contractBy(axis: Axis, pattern: Pattern, other: Pattern, weights: LineWeights): Pattern {
  if (pattern.result === other.result || !isSubset(other.parts, pattern.parts)) return pattern;
  if (pattern.parts.includes(other.result) || !meet(pattern, other)) return pattern;
  const low = Math.min(pattern.result, pattern.parts[0]!);
  const high = Math.max(pattern.result, pattern.parts[pattern.parts.length - 1]!);
  if (other.result < low - 1 || other.result > high + 1) return pattern;
  const parts = pattern.parts.filter((part) => !other.parts.includes(part));
  parts.push(other.result);
  parts.sort((a, b) => a - b);
  const candidate: Candidate = { result: pattern.result, parts, form: 'group', cost: pattern.cost };
  const judged = judgeCandidate(axis, candidate, weights);
  return judged !== undefined && judged.score >= pattern.score - missBits ? judged : pattern;
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
  if (used && pattern.parts.length === other.parts.length && shared === pattern.parts.length - 1 && uses) return true;
  // A total together with its own parts.
  if (uses && shared > 0) return true;
  if (used && isSubset(pattern.parts, other.parts)) return true;
  if (shared === 0) return false;
  if (shared === pattern.parts.length && shared === other.parts.length) return true;
  return pattern.score < enoughShared || pattern.score < 0.3 * other.score;
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
