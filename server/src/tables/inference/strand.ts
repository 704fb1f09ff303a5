/**
 * Strands: one line of an axis as numbers in a row with prefix sums, ready to be searched. Must not
 * search.
 */
import type { Axis } from './axis.ts';
import { number } from './matrix.ts';

/** One line's numbers along a sequence of positions, with prefix sums. */
export interface Strand {
  /** Positions of the axis, ascending. */
  readonly sequence: readonly number[];
  readonly values: Float64Array;
  /** 1 where the line has a number. */
  readonly present: Uint8Array;
  readonly prefix: Float64Array;
  /** Half a unit of the finest place, scaled. */
  readonly tolerance: number;
}

export function readStrand(axis: Axis, sequence: readonly number[], line: number): Strand {
  const m = axis.lines.length;
  const n = sequence.length;
  const values = new Float64Array(n);
  const present = new Uint8Array(n);
  const prefix = new Float64Array(n + 1);
  let finest = 0;
  for (let i = 0; i < n; i++) {
    const at = sequence[i]! * m + line;
    values[i] = axis.values[at]!;
    present[i] = axis.states[at] === number ? 1 : 0;
    if (present[i] && axis.significant[at]! > finest) finest = axis.significant[at]!;
    prefix[i + 1] = prefix[i]! + values[i]!;
  }
  const unit = 10 ** (axis.scale - finest) * (finest === 0 ? axis.step : 1);
  return { sequence, values, present, prefix, tolerance: unit / 2 };
}

/** The lines that tell most: many different large numbers. */
export function signatureLines(axis: Axis, sequence: readonly number[], most: number): number[] {
  const m = axis.lines.length;
  const scores: { line: number; score: number }[] = [];
  for (let line = 0; line < m; line++) {
    const seen = new Set<number>();
    let score = 0;
    for (const position of sequence) {
      const at = position * m + line;
      if (axis.states[at] !== number) continue;
      const value = Math.abs(axis.values[at]!);
      if (value === 0 || seen.has(value)) continue;
      seen.add(value);
      score += Math.log2(1 + value);
    }
    if (seen.size >= 2) scores.push({ line, score });
  }
  scores.sort((a, b) => b.score - a.score);
  if (scores.length <= most) return scores.map(({ line }) => line);
  // Half the best, half spread over the rest: a table may change its layout on the way.
  const best = scores.slice(0, most / 2);
  const rest = scores.slice(most / 2).sort((a, b) => a.line - b.line);
  const step = rest.length / (most / 2);
  for (let i = 0; i < most / 2; i++) best.push(rest[Math.floor(i * step)]!);
  return best.map(({ line }) => line);
}
