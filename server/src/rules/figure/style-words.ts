/**
 * figure/style-words: where the profile asks for it, small numbers are in words, and so are numbers
 * that start a sentence. Must not report anything unasked.
 */

import { compare, decimal, toNumber } from '../../numbers/decimal.ts';
import { printDecimal } from '../../numbers/print.ts';
import type { Numeral } from '../../numbers/reading.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import {
  type BracketedFigure,
  bracketedFigures,
  notAsAsked,
  type OddFigure,
  oneLine,
  styleFinding,
  type WrittenFigure,
} from './style-places.ts';

const files = {
  'profiles/river.yaml':
    'id: river-report\nfigureStyle: { wordsBelow: 10, sentenceStart: words }\n',
};

export default defineRule({
  id: 'figure/style-words',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'prose', 'profile'],
  docs: {
    summary: 'A number is in digits where the profile asks for words, or the other way round',
    why: 'Many houses write small numbers in words and never start a sentence with digits; a reader of such reports notices the exception.',
    fix: 'Write the number as asked, or begin the sentence with another word. The fix offered changes all of them at once.',
    silent:
      'Everything, unless the profile sets `figureStyle.wordsBelow` or `figureStyle.sentenceStart`. Percentages, money, decimals, ranges, brackets and lists; sentences that hold larger numbers too, in which all are better alike.',
  },
  examples: [
    {
      title: 'a small number in digits, a large one in words',
      text: `---
profile: river-report
---

The port has 3 cranes. It employs fourteen pilots.
             ^ 2 figures are not written as the profile asks: 3 (should read three)
`,
      files,
      fixed: `---
profile: river-report
---

The port has three cranes. It employs 14 pilots.
`,
    },
    {
      title: 'digits at the start of a sentence',
      text: `---
profile: river-report
---

It opened in May. 14 ships came.
                  ^^ One figure is not written as the profile asks: 14 (should read Fourteen)
`,
      files,
    },
    {
      title: 'as asked',
      text: `---
profile: river-report
---

The port has three cranes and employs 14 pilots (4 of them part time). Twelve ships came; of 40 captains, 3 complained.
`,
      files,
    },
  ],
  *check({ document, prose, profile }) {
    const { wordsBelow, sentenceStart } = profile.figureStyle;
    if (wordsBelow === undefined && sentenceStart !== 'words') return;
    const all = [...bracketedFigures(document.text, prose, () => true)].filter(
      ({ place }) => place === 'prose',
    );
    const large = largeSentences(all, wordsBelow ?? 0);
    const odd = all.flatMap((one): OddFigure[] => {
      const { numeral } = one.figure;
      const meant = startsWithDigits(one, sentenceStart)
        ? capitalized(inWords(numeral))
        : wordsBelow === undefined || large.has(sentenceOf(one))
          ? undefined
          : otherForm(one, wordsBelow);
      const wrong = startsWithDigits(one, sentenceStart) || meant !== undefined;
      return wrong ? [{ span: one.span, source: one.source, meant }] : [];
    });
    if (odd.length === 0) return;
    yield styleFinding(
      odd,
      (count, first) =>
        first.meant === undefined ? digitsFirst(count, first) : notAsAsked(count, first),
      say`Write numbers as the profile asks`,
    );
  },
});

function digitsFirst(count: number, { source }: OddFigure): Phrase {
  const shown = oneLine(source);
  return count === 1
    ? say`One figure is not written as the profile asks: ${shown} (a sentence starts with it)`
    : say`${count} figures are not written as the profile asks: ${shown} (a sentence starts with it)`;
}

/** A sentence by its place: that of its start in the report. */
function sentenceOf({ figure, span }: WrittenFigure): number {
  return span.from - figure.span.from + figure.sentence.from;
}

/** Sentences with a plain number in digits that is not small: smaller ones beside it stay alike. */
function largeSentences(all: readonly BracketedFigure[], below: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of all) {
    const { numeral } = one.figure;
    if (numeral.words === true || one.startsSentence || one.bracketed || !isPlain(numeral))
      continue;
    if (compare(numeral.value, decimal(below)) >= 0) found.add(sentenceOf(one));
  }
  return found;
}

/** A whole count without unit or scale. */
function isPlain({ unit, scale, place, range, fraction, negative }: Numeral): boolean {
  return !unit && scale === 0 && place === 0 && !range && !fraction && !negative;
}

function startsWithDigits({ figure, startsSentence }: WrittenFigure, asked: string | undefined) {
  return (
    asked === 'words' &&
    startsSentence &&
    figure.numeral.words !== true &&
    /^\d/.test(figure.numeral.printed)
  );
}

/** The number in words where it is small, in digits where it is not; undefined where all is well. */
function otherForm(one: BracketedFigure, below: number): string | undefined {
  const { numeral } = one.figure;
  if (!isPlain(numeral) || one.bracketed || numeral.approximator === 'about') return undefined;
  const small = compare(numeral.value, decimal(below)) < 0;
  if (small) return numeral.words === true ? undefined : inWords(numeral);
  if (numeral.words !== true || one.startsSentence) return undefined;
  return printDecimal(numeral.value, { thousands: ',', decimal: '.' });
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** English words for whole numbers below a hundred; undefined for others. */
function inWords(numeral: Numeral): string | undefined {
  const value = toNumber(numeral.value);
  if (!Number.isInteger(value) || value < 0 || value > 99 || numeral.unit || numeral.scale > 0)
    return undefined;
  if (value < 20) return units[value];
  const rest = value % 10;
  const ten = tens[Math.floor(value / 10) - 2]!;
  return rest === 0 ? ten : `${ten}-${units[rest]}`;
}

function capitalized(word: string | undefined): string | undefined {
  return word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1);
}
