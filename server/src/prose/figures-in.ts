/**
 * Turns a block's visible text into the figures it prints. Must not know where the block stands.
 */
import { findNumerals } from '../numbers/find-numerals.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import type { Figure } from './figure.ts';

/** In source order; spans are relative to `text`. Takes time linear in the text. */
export function figuresIn(text: string, style?: NumberStyle): readonly Figure[] {
  return findNumerals(text, style).map((numeral) => ({
    span: numeral.span,
    numeral,
    counts: [],
    noun: { from: numeral.span.to, to: numeral.span.to },
    sentence: { from: 0, to: text.length },
  }));
}
