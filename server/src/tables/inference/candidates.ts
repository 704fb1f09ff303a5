/**
 * Candidates: patterns "this position is the sum of those" that hold on some line of an axis, found
 * by exact methods. Must not decide which of them are true.
 */
import type { Axis } from './axis.ts';
import { type Budget, newBudget } from './budget.ts';
import type { Form, SumForm } from './form.ts';
import { freeForms } from './free-forms.ts';
import { orderedForms } from './ordered-forms.ts';
import { Pool } from './pool.ts';
import { readStrand, type Strand, signatureLines } from './strand.ts';

export interface Candidate {
  readonly result: number;
  /** Positions of the axis, ascending. */
  readonly parts: readonly number[];
  readonly form: SumForm;
  /** Bits for having been picked among many of its form. */
  readonly cost: number;
}

/** A candidate with what tells it from others: its result and parts. */
export interface FoundCandidate extends Candidate {
  readonly key: string;
}

/** Bounds that keep the search fast on hostile tables. */
export interface SearchLimits {
  readonly candidates: number;
  readonly signatureLines: number;
}

export const defaultLimits: SearchLimits = { candidates: 6000, signatureLines: 8 };

interface Supported {
  readonly candidate: FoundCandidate;
  /** Lines on which it was found. */
  readonly support: number;
}

/** All candidates among the positions of `sequence` (ascending), the best supported first. */
export function findCandidates(
  axis: Axis,
  sequence: readonly number[],
  forms: 'ordered' | 'free',
  limits: SearchLimits = defaultLimits,
  budget: Budget = newBudget(),
): FoundCandidate[] {
  const lines = signatureLines(axis, sequence, limits.signatureLines);
  const strands = lines.map((line) => readStrand(axis, sequence, line));
  const found = new Map<string, Supported>();
  if (strands.length === 0) return [];
  for (const form of forms === 'ordered' ? orderedForms : freeForms) {
    // Each form has its own pool, so that many of one don't crowd out another.
    const pool = new Pool(limits.candidates, budget);
    for (const strand of strands) form.find(strand, pool, axis);
    // Free forms hit by chance: one line of many is none.
    const least = form.free && strands.length > 3 ? 2 : 1;
    collect(pool, least, found, (code, cost) => readCandidate(axis, strands[0]!, form, code, cost));
  }
  return [...found.values()]
    .sort((a, b) => b.support - a.support)
    .map(({ candidate }) => candidate);
}

/** Work of making one candidate, in budget units. */
const candidateWork = 300;

/** Adds what a pool holds, found on `least` lines or more, to `found`; the cheapest of equals stays. */
function collect(
  pool: Pool,
  least: number,
  found: Map<string, Supported>,
  make: (code: number, cost: number) => FoundCandidate,
): void {
  for (let i = 0; i < pool.codes.length; i++) {
    const support = pool.supports[i]!;
    if (support < least) continue;
    if (!pool.spend(candidateWork)) return;
    const candidate = make(pool.codes[i]!, pool.costs[i]!);
    const known = found.get(candidate.key);
    if (known === undefined || candidate.cost < known.candidate.cost)
      found.set(candidate.key, { candidate, support });
  }
}

function readCandidate(
  axis: Axis,
  strand: Strand,
  form: Form,
  code: number,
  cost: number,
): FoundCandidate {
  const { sequence } = strand;
  const places = form.places(code, sequence.length, strand, axis);
  const result = sequence[places.result]!;
  const parts = places.parts.map((place) => sequence[place]!);
  return { result, parts, form: form.name, cost, key: `${result}:${parts.join(',')}` };
}
