/**
 * claim/direction: words of increase and decrease agree with the figures beside them. Must not compare
 * the figures: that is a fact of the prose.
 */

import { compare } from '../../numbers/decimal.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { failingClaims, figureOf, type PlacedClaim, placeOf } from './claim-words.ts';
import { saidOf } from './compared-words.ts';

export default defineRule({
  id: 'claim/direction',
  since: '0.1.0',
  severity: 'error',
  reads: ['prose'],
  within: 'section',
  docs: {
    summary: 'The text speaks of an increase, the figures of a decrease, or the other way round',
    why: 'Text is often taken over from last year and only the figures are renewed; then “increased” stays where the figure fell.',
    fix: 'Correct the word, or swap the figures if they stand in the wrong order.',
    silent:
      'Figures that rounding or words such as “over” may turn round; words of change that do not clearly belong to two figures.',
  },
  examples: [
    {
      title: 'the wrong word',
      text: `The number of pilots grew from 7,258 in 2022 to 6,457 in 2024.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The text speaks of an increase, but 6,457 is less than 7,258
`,
    },
    {
      title: 'no change at all',
      text: `There was a slight decrease in the number of ports served (163 compared with 163 in 2023).
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The text speaks of a decrease, but both figures are 163
`,
    },
    {
      title: 'words that fit',
      text: `The number of active projects increased to over 2,800 in 2024 (2023: 2,300).

The number of passengers has been increasing: 43,204 in 2022, 61,189 in 2023 and 133,532 in 2024.
`,
    },
  ],
  *check({ prose }) {
    for (const placed of failingClaims(prose, 'direction/')) {
      const finding = describe(placed);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe({ block, claim }: PlacedClaim): SaidFinding | undefined {
  const [earlier, later] = claim.operands.map((term) => figureOf(block, term));
  if (earlier === undefined || later === undefined) return undefined;
  const [before, now] = [saidOf(earlier), saidOf(later)];
  const order = compare(later.numeral.value, earlier.numeral.value);
  const fact =
    order === 0
      ? say`both figures are ${now}`
      : order < 0
        ? say`${now} is less than ${before}`
        : say`${now} is more than ${before}`;
  return {
    span: placeOf(block, claim.span),
    message:
      claim.direction === 'down'
        ? say`The text speaks of a decrease, but ${fact}`
        : say`The text speaks of an increase, but ${fact}`,
    ...(claim.doubtful === true && { severity: 'info' }),
    evidence: { working: fact, found: now },
    related: [earlier, later].map((one) => ({
      span: placeOf(block, one.span),
      message: saidOf(one),
    })),
  };
}
