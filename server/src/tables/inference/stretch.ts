/**
 * Stretches: the run of lines with the most evidence for a pattern. Must not know what the lines say.
 */
import { disagrees } from './sum-check.ts';

export interface Stretch {
  /** First and last line; `to` is −1 where no line speaks for the pattern. */
  readonly from: number;
  readonly to: number;
  /** Sum of the bits. */
  readonly bits: number;
}

/** The stretch of lines whose `bits` add up to most, with the lines beside it that don't disagree. */
export function bestStretch(outcomes: Uint8Array, bits: ArrayLike<number>): Stretch {
  let best = 0;
  let from = 0;
  let to = -1;
  let start = 0;
  let sum = 0;
  for (let line = 0; line < bits.length; line++) {
    sum += bits[line]!;
    if (sum > best) {
      best = sum;
      from = start;
      to = line;
    }
    if (sum < 0) {
      sum = 0;
      start = line + 1;
    }
  }
  // Lines at either end where zeros add up belong to it too.
  while (from > 0 && outcomes[from - 1] !== disagrees) from -= 1;
  while (to >= 0 && to < bits.length - 1 && outcomes[to + 1] !== disagrees) to += 1;
  return { from, to, bits: best };
}

/** How many outcomes from line `from` to `to` are of a kind. */
export function countOutcomes(
  outcomes: Uint8Array,
  from: number,
  to: number,
  kind: number,
): number {
  let count = 0;
  for (let line = from; line <= to; line++) if (outcomes[line] === kind) count += 1;
  return count;
}
