/**
 * Turns a share that is said in words, "nearly two thirds", into what it leaves room for. Must not look for what
 * it is a share of.
 */
import { decimal } from '../../numbers/decimal.ts';
import type { ClaimTerm } from '../claim.ts';
import type { Sketch } from './sketch.ts';

/** Words that put a bound and do not say how near it is. */
const bounding = /^(?:less|fewer|under|below|up)\b/i;

/** In tenths of a per cent: how far a word by itself, one with "about" and one with "almost" may be off. */
const room = { bare: 25, about: 50, almost: 100 } as const;

/** The share in per cent that a figure says in words; undefined for a figure that is no fraction. */
export function fractionTerm(text: string, sketch: Sketch, share: number): ClaimTerm | undefined {
  const { span, numeral } = sketch.figures[share]!;
  if (numeral.fraction === undefined) return undefined;
  const { over, under } = numeral.fraction;
  const size = Math.round((1000 * over) / under);
  const { from } = sketch.tokens[share]!;
  const [low, high] =
    numeral.approximator === 'above'
      ? [size, 1000]
      : numeral.approximator === 'below'
        ? [bounding.test(text.slice(from, span.to)) ? 0 : size - room.almost, size]
        : numeral.approximator === 'about'
          ? [size - room.about, size + room.about]
          : [size - room.bare, size + room.bare];
  return {
    span: { from, to: span.to },
    word: share,
    value: decimal(size, -1),
    room: { low: decimal(low, -1), high: decimal(high, -1), lowOpen: false, highOpen: false },
  };
}
