/**
 * figure/style-currency: a currency is named in one way and stands on one side of its figures. Must
 * not compare different currencies' names.
 */
import type { Figure } from '../../prose/figure.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import {
  mostCommon,
  type OddFigure,
  oneLine,
  styleFinding,
  type WrittenFigure,
  writtenFigures,
} from './style-places.ts';

interface Money {
  readonly one: WrittenFigure;
  readonly side: 'before' | 'after';
  /** As written: `USD`, `US$`, `$`. */
  readonly mark: string;
  readonly amount: string;
  readonly unit: string;
}

export default defineRule({
  id: 'figure/style-currency',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'prose', 'profile'],
  docs: {
    summary: 'A currency is written in different ways',
    why: '`USD 5 million`, `5 million USD` and `US$ 5 million` in one report make searching and comparing harder than it need be.',
    fix: 'Write it as the profile says (`figureStyle.currency`) or, without that, as in most places. The fix offered changes all the others at once.',
    silent:
      'Currencies spelled out ("five dollars", "3 million euros"), unless the profile asks for the currency before the figure. Tables.',
  },
  examples: [
    {
      title: 'two behind, two names',
      text: `The locks cost EUR 5 million, the gates EUR 2 million and the pumps 1 million EUR.
                                                                    ^^^^^^^^^^^^^ One figure does not have its currency as the others do: 1 million EUR (elsewhere as in EUR 1 million)
`,
      fixed: `The locks cost EUR 5 million, the gates EUR 2 million and the pumps EUR 1 million.
`,
    },
    {
      title: 'a sign among codes',
      text: `The locks cost USD 5 million, the gates USD 2 million and the pumps US$ 1 million.
                                                                    ^^^^^^^^^^^^^ One figure does not have its currency as the others do: US$ 1 million (elsewhere as in USD 1 million)
`,
    },
    {
      title: 'several currencies, each in one way',
      text: 'The locks cost USD 5 million (CHF 4.6 million) and the gates USD 2 million.\n',
    },
  ],
  *check({ document, prose, profile }) {
    const asked = profile.figureStyle.currency;
    const money = [...writtenFigures(document.text, prose, isMoney)].flatMap((one) => {
      const read = moneyOf(one);
      return read === undefined ? [] : [read];
    });
    const named = money.filter(({ mark }) => !isName(mark));
    const side = asked ?? mostCommon(named.map((one) => one.side));
    if (side === undefined) return;
    const marks = new Map<string, string>();
    for (const unit of new Set(named.map((one) => one.unit))) {
      marks.set(unit, mostCommon(named.flatMap((one) => (one.unit === unit ? [one.mark] : [])))!);
    }
    const odd = money.flatMap((one): OddFigure[] => {
      const mark = marks.get(one.unit) ?? one.unit;
      const spelled = isName(one.mark);
      if (spelled ? asked !== 'before' : one.side === side && one.mark === mark) return [];
      const { span, source } = one.one;
      return [{ span, source, meant: write(one.amount, mark, side) }];
    });
    if (odd.length === 0) return;
    yield styleFinding(
      odd,
      (count, { source, meant = '' }) =>
        count === 1
          ? say`One figure does not have its currency as the others do: ${oneLine(source)} (elsewhere as in ${meant})`
          : say`${count} figures do not have their currencies as the others do: ${oneLine(source)} (elsewhere as in ${meant})`,
      say`Write currencies alike`,
    );
  },
});

const isName = (mark: string) => /\p{Ll}/u.test(mark);

function write(amount: string, mark: string, side: 'before' | 'after'): string {
  if (side === 'after') return `${amount} ${mark}`;
  return /^[^\p{L}]$/u.test(mark) ? `${mark}${amount}` : `${mark} ${amount}`;
}

const before = /^([^\d\s\u00a0]{1,4})[\s\u00a0]?(\d[\s\S]*)$/;
const after =
  /^(\d[\s\S]*?)[\s\u00a0]?((?:[A-Z]{1,3}\$?|[A-Z]{0,2}[$€£¥₹₽])|(?:US |United States |Swiss |British )?(?:dollars?|euros?|francs?|pounds?(?: sterling)?))$/;

function isMoney({ numeral: { unit, words, range } }: Figure): boolean {
  return unit !== undefined && unit !== '%' && words !== true && !range;
}

function moneyOf(one: WrittenFigure): Money | undefined {
  const unit = one.figure.numeral.unit!;
  const front = before.exec(one.source);
  if (front !== null) {
    if (/^[-\u2212+]$/.test(front[1]!)) return undefined;
    return { one, side: 'before', mark: front[1]!, amount: front[2]!, unit };
  }
  const back = after.exec(one.source);
  if (back === null) return undefined;
  return { one, side: 'after', mark: back[2]!, amount: back[1]!, unit };
}
