/**
 * figure/style-percent: per cent is written in one way in the text, with the sign or in words. Must
 * not hold brackets against the text: a sign in brackets is common beside words in sentences.
 */
import type { Figure } from '../../prose/figure.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import {
  type BracketedFigure,
  bracketedFigures,
  mostCommon,
  notAsAsked,
  type OddFigure,
  oneLine,
  styleFinding,
  type WrittenFigure,
} from './style-places.ts';

type Form = 'sign' | 'words';

export default defineRule({
  id: 'figure/style-percent',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'prose', 'profile'],
  docs: {
    summary: 'Per cent is written with the sign here and in words there',
    why: 'A report that writes `12%` in one sentence and `12 per cent` in the next looks as if several hands had not met.',
    fix: 'Write it as the profile says (`figureStyle.percent`) or, without that, as in most sentences. The fix offered changes all the others at once.',
    silent:
      'Brackets, unless the profile speaks of them: many reports write the sign in brackets and words in sentences. Tables. Numbers that are in words themselves.',
  },
  examples: [
    {
      title: 'one sign among words',
      text: `Traffic grew by 12 per cent and freight by 7 per cent (coal: 3%). Fares rose by 4%.
                                                                                ^^ One figure has the sign where the others have words: 4%
`,
      fixed: `Traffic grew by 12 per cent and freight by 7 per cent (coal: 3%). Fares rose by 4 per cent.
`,
    },
    {
      title: 'a profile that asks for the sign in brackets and words outside',
      text: `---
profile: river-report
---

Traffic grew by 12 per cent, and freight (7 per cent of it) too.
                                          ^^^^^^^^^^ One figure is not written as the profile asks: 7 per cent (should read 7%)
`,
      files: { 'profiles/river.yaml': 'id: river-report\nfigureStyle: { percent: bracketSign }\n' },
    },
    {
      title: 'signs in brackets, words in sentences',
      text: 'Traffic grew by 12 per cent in the north (15%) and by 9 per cent in the south (8%).\n',
    },
  ],
  *check({ document, prose, profile }) {
    const asked = profile.figureStyle.percent;
    const all = [...bracketedFigures(document.text, prose, isPercentage)].flatMap((one) => {
      const form = formOf(one);
      return form === undefined ? [] : [{ one, form }];
    });
    const spelled = mostCommon(
      all.flatMap(({ one, form }) => (form === 'words' ? [wordsOf(one)] : [])),
    );
    const main = mostCommon(all.flatMap(({ one, form }) => (one.bracketed ? [] : [form])));
    const odd = all.flatMap(({ one, form }): OddFigure[] => {
      const due = asked === undefined ? (one.bracketed ? form : main) : dueForm(asked, one);
      if (due === form || due === undefined) return [];
      return [{ span: one.span, source: one.source, meant: rewrite(one, due, spelled) }];
    });
    if (odd.length === 0) return;
    yield styleFinding(
      odd,
      (count, first) =>
        asked === undefined ? notAsOthers(count, first, main) : notAsAsked(count, first),
      say`Write per cent alike`,
    );
  },
});

function notAsOthers(count: number, { source }: OddFigure, main: Form | undefined): Phrase {
  const shown = oneLine(source);
  if (main === 'words')
    return count === 1
      ? say`One figure has the sign where the others have words: ${shown}`
      : say`${count} figures have the sign where the others have words: ${shown}`;
  return count === 1
    ? say`One figure has words where the others have the sign: ${shown}`
    : say`${count} figures have words where the others have the sign: ${shown}`;
}

function dueForm(asked: Form | 'bracketSign', { bracketed }: BracketedFigure): Form {
  if (asked !== 'bracketSign') return asked;
  return bracketed ? 'sign' : 'words';
}

const inWords = /[\s\u00a0-]*(per[\s\u00a0-]?cent|percent|pour[\s\u00a0]?cent|por ciento)$/i;

function isPercentage({ numeral }: Figure): boolean {
  return numeral.unit === '%' && numeral.words !== true;
}

/** Undefined for what shares its neighbour's unit, or speaks of points. */
function formOf({ source }: WrittenFigure): Form | undefined {
  if (/%$/.test(source)) return 'sign';
  return inWords.test(source) ? 'words' : undefined;
}

function wordsOf({ source }: WrittenFigure): string {
  return inWords
    .exec(source)![1]!
    .replace(/[\s\u00a0-]+/g, ' ')
    .toLowerCase();
}

function rewrite({ source }: WrittenFigure, form: Form, words = 'per cent'): string {
  return form === 'sign'
    ? source.replace(inWords, '%')
    : source.replace(/[\s\u00a0]*%$/, ` ${words}`);
}
