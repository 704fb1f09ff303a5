/**
 * claim/list: what a sentence says of the list below it is so: how many items, what they add up to.
 * Must not read lists: that is a fact of the report.
 */

import { absolute, compare, decimal, subtract, sum } from '../../numbers/decimal.ts';
import type { ListClaim, ProseFigure } from '../../report/list-claims.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding } from '../finding.ts';
import { placeOf, printAs, replaceFigure, styleOf, tooMuch } from './claim-words.ts';

export default defineRule({
  id: 'claim/list',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'prose', 'listClaims'],
  within: 'section',
  docs: {
    summary: 'A sentence belies the list below it',
    why: 'Items are added to a list and taken from it until the last day; the sentence above says how many there are, or what they add up to.',
    fix: 'Correct the number in the sentence, or the list. If the list holds only some, say so: “including”.',
    silent:
      'Lists that say that they are not complete; items with several amounts in one unit; numbers that count something else than the items.',
  },
  examples: [
    {
      title: 'amounts',
      text: `The year ended with a carry-forward of EUR 912,332 (2024: EUR 716,928) composed as follows:
                                       ^^^^^^^^^^^ 835,679 + 75,962 = 911,641, but the sentence says 912,332 (691 too much)

- from operations, EUR 835,679 (2024: EUR 713,602);
- from the mechanism for security, EUR 75,962 (2024: EUR 3,326).
`,
    },
    {
      title: 'items',
      text: `The centre works in four areas:
                    ^^^^ The sentence says four, but the list has 3 items

- forecasts;
- training;
- surveys.
`,
      fixed: `The centre works in three areas:

- forecasts;
- training;
- surveys.
`,
    },
    {
      title: 'lists that agree, and lists of something else',
      text: `The centre works in three areas:

- forecasts;
- training;
- surveys.

In 2025, five offices contributed to the following:

- a survey;
- two courses.
`,
    },
  ],
  *check({ document, prose, listClaims }) {
    for (const claim of listClaims) {
      if (claim.verdict.kind !== 'fails') continue;
      const finding =
        claim.kind === 'sum'
          ? describeSum(claim, prose, document.text)
          : describeCount(claim, prose, document.text);
      if (finding !== undefined) yield finding;
    }
  },
});

type Prose = RuleFacts['prose'];

function figureAt(prose: Prose, { block, figure }: ProseFigure) {
  const home = prose[block];
  const found = home?.figures[figure];
  return home && found && { block: home, figure: found, span: placeOf(home, found.span) };
}

function describeCount(claim: ListClaim, prose: Prose, source: string): SaidFinding | undefined {
  const stated = figureAt(prose, claim.stated);
  if (stated === undefined) return undefined;
  const { length } = claim.items;
  const { printed } = stated.figure.numeral;
  const fix = replaceFigure(source, stated.block, stated.figure, decimal(length), styleOf([]));
  return {
    span: stated.span,
    message:
      length === 1
        ? say`The sentence says ${printed}, but the list has 1 item`
        : say`The sentence says ${printed}, but the list has ${length} items`,
    ...(claim.doubtful && { severity: 'info' as const }),
    evidence: { working: say`${length} items`, expected: String(length), found: printed },
    related: claim.items
      .slice(0, 20)
      .map((span, index) => ({ span, message: say`Item ${index + 1}` })),
    fixes: fix === undefined ? [] : [fix],
  };
}

function describeSum(claim: ListClaim, prose: Prose, source: string): SaidFinding | undefined {
  const stated = figureAt(prose, claim.stated);
  const parts = claim.operands
    .map((one) => figureAt(prose, one))
    .filter((one) => one !== undefined);
  if (stated === undefined || parts.length < claim.operands.length) return undefined;
  const whole = stated.figure.numeral;
  const numerals = [...parts.map(({ figure }) => figure.numeral), whole];
  const style = styleOf(numerals);
  const finest = numerals.reduce((best, one) => (one.place < best.place ? one : best));
  const added = sum(parts.map(({ figure }) => figure.numeral.value));
  const difference = subtract(whole.value, added);
  const made = printAs(added, finest, style);
  const off = printAs(absolute(difference), finest, style);
  const working = `${parts.map(({ figure }) => figure.numeral.printed).join(' + ')} = ${made}`;
  const counted = numerals.every(({ unit, scale }) => unit === undefined && scale === 0);
  const less = compare(difference, decimal(0)) < 0;
  const fix = replaceFigure(source, stated.block, stated.figure, added, style);
  return {
    span: stated.span,
    message: say`${working}, but the sentence says ${whole.printed} (${tooMuch(off, counted, less)})`,
    ...(claim.doubtful && { severity: 'info' as const }),
    evidence: { working, expected: made, found: whole.printed, difference: off },
    related: parts.map(({ span, figure }) => ({ span, message: figure.numeral.printed })),
    fixes: fix === undefined ? [] : [fix],
  };
}
