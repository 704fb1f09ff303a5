/**
 * Turns a block's visible text into the figures it prints, each with its sentence, its period and
 * the words that say what it counts. Must not know where the block stands.
 */
import { findNumerals, moneySpan } from '../numbers/find-numerals.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import type { Span } from '../text/span.ts';
import { countedBy } from './counted.ts';
import type { Figure } from './figure.ts';
import { periodsOf } from './periods.ts';
import { sentencesOf } from './sentences.ts';
import { addWords } from './words.ts';

/** In source order; spans are relative to `text`. Takes time linear in the text. */
export function figuresIn(text: string, style?: NumberStyle): readonly Figure[] {
  const numerals = findNumerals(text, style);
  if (numerals.length === 0) return [];
  const sentences = sentencesOf(text);
  let next = 0;
  const quantities = numerals.map((numeral) => {
    const span = moneySpan(text, numeral);
    while (next < sentences.length - 1 && sentences[next]!.to < numeral.span.to) next += 1;
    return { span, sentence: sentences[next] as Span, unit: numeral.unit };
  });
  const counted = countedBy(text, wordsAround(text, quantities), quantities);
  const periods = periodsOf(text, quantities);
  return numerals.map((numeral, i) => {
    const { span, sentence } = quantities[i]!;
    const period = periods[i];
    return { span, numeral, ...counted[i]!, sentence, ...(period && { period }) };
  });
}

/** The words of the sentences that the figures stand in. */
function wordsAround(
  text: string,
  quantities: readonly { readonly sentence: Span }[],
): readonly Span[] {
  const words: Span[] = [];
  let done = 0;
  for (const { sentence } of quantities) {
    if (sentence.to <= done) continue;
    addWords(text, Math.max(done, sentence.from), sentence.to, words);
    done = sentence.to;
  }
  return words;
}
