/**
 * Turns a block's visible text into the figures it prints, each with its sentence, its period and
 * the words that say what it counts. Must not know where the block stands.
 */
import { findNumerals, moneySpan } from '../numbers/find-numerals.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { shownStyle } from '../numbers/style.ts';
import type { Span } from '../text/span.ts';
import { countedBy } from './counted.ts';
import { type Counted, type Figure, LazyFigure } from './figure.ts';
import { periodsOf } from './periods.ts';
import { sentencesOf } from './sentences.ts';
import { addWords } from './words.ts';

/**
 * In source order; spans are relative to `text`. Takes time linear in the text. What the figures count
 * is found when somebody asks for it: few figures of a report ever need it.
 */
export function figuresIn(text: string, style?: NumberStyle): readonly Figure[] {
  const numerals = findNumerals(text, style ?? shownStyle(text));
  if (numerals.length === 0) return [];
  const sentences = sentencesOf(text);
  let next = 0;
  const quantities = numerals.map((numeral) => {
    const span = moneySpan(text, numeral);
    while (next < sentences.length - 1 && sentences[next]!.to < numeral.span.to) next += 1;
    return { span, sentence: sentences[next] as Span, unit: numeral.unit };
  });
  const periods = periodsOf(text, quantities);
  let counted: readonly Counted[] | undefined;
  const countedAt = (i: number) => {
    counted ??= countedBy(text, wordsAround(text, quantities), quantities);
    return counted[i]!;
  };
  return numerals.map((numeral, i) => {
    const { span, sentence } = quantities[i]!;
    return new LazyFigure(span, numeral, sentence, periods[i], () => countedAt(i));
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
