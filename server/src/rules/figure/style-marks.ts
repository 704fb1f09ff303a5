/**
 * figure/style-marks: the figures of the text mark thousands and decimals in one way, that of the
 * profile if it names one. Must not look at tables, which may have a way of their own.
 */

import { markKind, scanRun } from '../../numbers/digits.ts';
import type { Figure } from '../../prose/figure.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { type FigureMarks, marksOf, withMarks } from './figure-marks.ts';
import {
  mostCommon,
  notAsAsked,
  type OddFigure,
  oneLine,
  styleFinding,
  writtenFigures,
} from './style-places.ts';

export default defineRule({
  id: 'figure/style-marks',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'prose', 'profile'],
  docs: {
    summary: 'Figures of the text mark thousands or decimals in different ways',
    why: '`12,500` beside `12 500` makes readers ask whether both mean the same, and `3,5` beside `3.5` may be read as another number.',
    fix: 'Write all figures alike: as the profile says (`numberStyle`) or, without that, as most of them are. The fix offered rewrites all the others at once.',
    silent:
      'Tables, which have `table/mixed-marks`. Numbers of four digits without a mark, unless at least three others of four digits have one or the profile asks for it.',
  },
  examples: [
    {
      title: 'a space among commas',
      text: `The ferries carried 12,500 passengers and 3,400 cars. They burnt 9,100 tonnes of oil.
Of these passengers, 11 200 had a return ticket.
                     ^^^^^^ One figure does not mark thousands as the others do: 11 200 (elsewhere as in 11,200)
`,
      fixed: `The ferries carried 12,500 passengers and 3,400 cars. They burnt 9,100 tonnes of oil.
Of these passengers, 11,200 had a return ticket.
`,
    },
    {
      title: 'a profile that asks for spaces',
      text: `---
profile: river-report
---

The ferries carried 12,500 passengers.
                    ^^^^^^ One figure is not written as the profile asks: 12,500 (should read 12 500)
`,
      files: {
        'profiles/river.yaml': 'id: river-report\nnumberStyle: { thousands: " ", decimal: "." }\n',
      },
    },
    {
      title: 'short numbers without a mark, as some styles ask for',
      text: 'The ferries carried 12,500 passengers, some 3400 cars and 24,000 parcels.\n',
    },
  ],
  *check({ document, prose, profile }) {
    const figures = [...writtenFigures(document.text, prose, mayHaveMarks)].flatMap((written) => {
      const marks = marksOf(written.figure.numeral);
      return marks === undefined ? [] : [{ written, marks }];
    });
    const { numberStyle } = profile;
    const grouped = figures.filter(({ marks }) => marks.thousands !== '');
    const thousands =
      numberStyle?.thousands ?? mostCommon(grouped.map(({ marks }) => marks.thousands));
    const decimals = figures.flatMap(({ marks }) => (marks.decimal === '' ? [] : [marks.decimal]));
    const decimal = numberStyle?.decimal ?? mostCommon(decimals) ?? '.';
    if (thousands === undefined && decimals.length === 0) return;
    const short = grouped.filter(({ marks }) => marks.digits === 4).length >= 3;
    const odd = figures.flatMap(({ written, marks }): OddFigure[] => {
      const asked = numberStyle !== undefined || short;
      if (!differs(marks, thousands ?? marks.thousands, decimal, asked)) return [];
      const printed = inSource(written.source);
      if (printed === undefined) return [];
      const { from } = written.span;
      const span = { from: from + printed.from, to: from + printed.to };
      const meant = withMarks(marks, thousands ?? marks.thousands, decimal);
      return [{ span, source: document.text.slice(span.from, span.to), meant }];
    });
    if (odd.length === 0) return;
    yield styleFinding(
      odd,
      (count, first) => (numberStyle ? notAsAsked : notAsOthers)(count, first),
      say`Mark all figures alike`,
    );
  },
});

/** Two digits have no room for marks. */
function mayHaveMarks({ numeral: { words, printed } }: Figure): boolean {
  return words !== true && printed.length > 2;
}

function differs(marks: FigureMarks, thousands: string, decimal: string, short: boolean): boolean {
  if (marks.decimal !== '' && marks.decimal !== decimal) return true;
  if (marks.thousands !== '') return markKind(marks.thousands) !== markKind(thousands);
  if (thousands === '' || marks.digits < 4) return false;
  return marks.digits > 4 || short;
}

function notAsOthers(count: number, { source, meant = '' }: OddFigure): Phrase {
  const shown = oneLine(source);
  if (differsInThousands(source, meant))
    return count === 1
      ? say`One figure does not mark thousands as the others do: ${shown} (elsewhere as in ${meant})`
      : say`${count} figures do not mark thousands as the others do: ${shown} (elsewhere as in ${meant})`;
  return count === 1
    ? say`One figure does not mark decimals as the others do: ${shown} (elsewhere as in ${meant})`
    : say`${count} figures do not mark decimals as the others do: ${shown} (elsewhere as in ${meant})`;
}

/** Else decimals differ. */
function differsInThousands(source: string, meant: string): boolean {
  const last = (text: string) => /[.,](?=\d{1,2}$)/.exec(text)?.[0];
  return last(source) === last(meant);
}

/** Where the digits stand in a figure's source; undefined where markup stands among them. */
function inSource(source: string): { from: number; to: number } | undefined {
  const from = source.search(/\d/);
  const run = from < 0 ? undefined : scanRun(source, from);
  return run === undefined ? undefined : { from: run.from, to: run.to };
}
