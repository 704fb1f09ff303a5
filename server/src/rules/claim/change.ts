/**
 * claim/change: what a text says of the change between two figures follows from the figures. Must not
 * compute it: that is a fact of the prose.
 */

import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  isNegative,
  multiply,
  negate,
  roundTo,
  subtract,
} from '../../numbers/decimal.ts';
import { printDecimal } from '../../numbers/print.ts';
import type { Figure } from '../../prose/figure.ts';
import { isWholeCount } from '../../prose/printed-room.ts';
import { type Phrase, say, type Words } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { figureOf, type PlacedClaim, placeOf, styleOf } from './claim-words.ts';
import {
  type Comparison,
  claimsOf,
  compareFinding,
  comparisonOf,
  expectedText,
  isTurned,
  saidOf,
} from './compared-words.ts';

export default defineRule({
  id: 'claim/change',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'prose'],
  within: 'section',
  docs: {
    summary: 'A stated change does not follow from the two figures beside it',
    why: 'A sentence such as “an increase of 7 per cent over the 2023 level of USD 733.3 million” can be checked by every reader with a calculator. If it is wrong, one of three figures is, and the same figures usually stand in other places too.',
    fix: 'Compare the three figures with the accounts. The fix offered takes the two figures as right and the change as wrong.',
    silent:
      'Changes without a base in the same paragraph; differences that rounding explains: both figures may be off by half of their last printed place. “Almost”, “over” and “about” allow what the words say. If the text leaves open which two figures it compares, or the last digit of a long figure was cut off instead of rounded, the finding is an info.',
  },
  examples: [
    {
      title: 'a wrong per cent',
      text: `Expenditure was USD 783.8 million, an increase of 9 per cent over the 2023 level of USD 733.3 million.
                                                  ^^^^^^^^^^ USD 783.8 million is 6.9 per cent above USD 733.3 million, not 9 per cent
`,
      fixed: `Expenditure was USD 783.8 million, an increase of 7 per cent over the 2023 level of USD 733.3 million.
`,
    },
    {
      title: 'a wrong amount',
      text: `Costs fell by EUR 4.6 million from EUR 71.5 million in 2023 to EUR 66.7 million in 2024.
              ^^^^^^^^^^^^^^^ EUR 66.7 million is EUR 4.8 million less than EUR 71.5 million, not EUR 4.6 million
`,
      fixed: `Costs fell by EUR 4.8 million from EUR 71.5 million in 2023 to EUR 66.7 million in 2024.
`,
    },
    {
      title: 'a fraction',
      text: `The number of gauges fell by a third from 120 in 2023 to 60 in 2024.
                             ^^^^^^^ 60 is 50 per cent below 120, but the text says “a third”
`,
    },
    {
      title: 'percentage points called per cent',
      text: `The share of women rose by 4 per cent from 41 per cent to 45 per cent.
                           ^^^^^^^^^^ From 41 per cent to 45 per cent is a change of 4 percentage points, not per cent
`,
    },
    {
      title: 'right, within rounding, or without a base',
      text: `The fleet carried 214,100 persons, a 33 per cent increase over 2023 (161,371).

Costs fell by EUR 4.8 million from EUR 71.5 million in 2023 to EUR 66.7 million in 2024, a 7 per cent decrease.

The number of gauges fell by about a third from 120 in 2023 to 78 in 2024.

It answered some 620 letters, an increase of 10 per cent over 2023.
`,
    },
  ],
  *check({ document, prose }) {
    for (const placed of claimsOf(prose, 'change/')) {
      const finding = describe(placed, document.text);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe(placed: PlacedClaim, source: string): SaidFinding | undefined {
  if (placed.claim.pattern === 'change/points-as-per-cent') return asPoints(placed);
  const comparison = comparisonOf(placed);
  if (comparison === undefined) return byFraction(placed, source);
  if (comparison.operands.length < 2) return undefined;
  return compareFinding(comparison, messageOf(comparison), source);
}

/** "Fell by a third": what it was in per cent; which word would be right is for the author to say. */
function byFraction(
  { block, claim, verdict }: PlacedClaim,
  source: string,
): SaidFinding | undefined {
  const { stated } = claim;
  const [now, base] = claim.operands.map((term) => figureOf(block, term));
  if (stated === undefined || !('value' in stated) || verdict.kind !== 'fails') return undefined;
  const change = now && base && changeFrom(base.numeral.value, now.numeral.value, claim.direction);
  const span = placeOf(block, stated.span);
  const said = source.slice(span.from, span.to);
  if (claim.kind === 'points' && now !== undefined && base !== undefined)
    return inBasisPoints(block, [now, base], span, said);
  if (now === undefined || base === undefined || change === undefined) return undefined;
  const style = styleOf([now.numeral, base.numeral]);
  const size = printDecimal(roundTo(change, 0), style);
  const [one, other] = [saidOf(now), saidOf(base)];
  return {
    span,
    message:
      claim.direction === 'down'
        ? say`${one} is ${size} per cent below ${other}, but the text says “${said}”`
        : say`${one} is ${size} per cent above ${other}, but the text says “${said}”`,
    severity: isNear(change, stated.value) || claim.doubtful ? 'info' : 'warning',
    related: [now, base].map((figure) => ({
      span: placeOf(block, figure.span),
      message: saidOf(figure),
    })),
  };
}

/** "By 150 basis points, from 14.9 per cent to 13.7 per cent". */
function inBasisPoints(
  block: PlacedClaim['block'],
  [now, base]: readonly [Figure, Figure],
  span: Span,
  said: string,
): SaidFinding {
  const off = multiply(subtract(now.numeral.value, base.numeral.value), decimal(100));
  const size = printDecimal(roundTo(absolute(off), 0), styleOf([now.numeral, base.numeral]));
  const [one, other] = [saidOf(now), saidOf(base)];
  return {
    span,
    message: isNegative(off)
      ? say`${one} is ${size} basis points below ${other}, not ${said}`
      : say`${one} is ${size} basis points above ${other}, not ${said}`,
    related: [now, base].map((figure) => ({
      span: placeOf(block, figure.span),
      message: saidOf(figure),
    })),
  };
}

/** In per cent of `base`, as far as `direction` goes; undefined for a change the other way, or from nothing. */
function changeFrom(
  base: Decimal,
  now: Decimal,
  direction: 'up' | 'down' | undefined,
): Decimal | undefined {
  const up = subtract(now, base);
  const change = divide(multiply(direction === 'down' ? negate(up) : up, decimal(100)), base, -1);
  return change === undefined || isNegative(change) ? undefined : change;
}

/** Within ten percentage points a fraction may be meant loosely. */
function isNear(change: Decimal, stated: Decimal): boolean {
  return compare(absolute(subtract(change, stated)), decimal(10)) <= 0;
}

function messageOf(comparison: Comparison): Phrase {
  const { placed, stated, operands } = comparison;
  const { kind, direction } = placed.claim;
  const [now, base] = operands.map(saidOf) as [Words, Words];
  const turned = isTurned(comparison);
  const up = (direction !== 'down') !== turned;
  const size = expectedText(comparison, kind === 'difference' ? 0 : 1);
  const wrong = saidOf(stated);
  const not = !turned ? wrong : up ? say`${wrong} less` : say`${wrong} more`;
  if (kind !== 'difference')
    return up
      ? say`${now} is ${size} above ${base}, not ${not}`
      : say`${now} is ${size} below ${base}, not ${not}`;
  if (up) return say`${now} is ${size} more than ${base}, not ${not}`;
  const counted = isWholeCount(stated.numeral) && stated.numeral.unit === undefined;
  return counted
    ? say`${now} is ${size} fewer than ${base}, not ${not}`
    : say`${now} is ${size} less than ${base}, not ${not}`;
}

/** "By 4 per cent from 41 per cent to 45 per cent": the sum is right, the word is not. */
function asPoints({ block, claim }: PlacedClaim): SaidFinding | undefined {
  const at = (index: number) => {
    const term = [claim.stated, ...claim.operands][index];
    return term !== undefined && 'figure' in term ? block.figures[term.figure] : undefined;
  };
  const [stated, now, base] = [at(0), at(1), at(2)];
  if (stated === undefined || now === undefined || base === undefined) return undefined;
  const points = stated.numeral.printed.replace(/[\s-]*(?:%|per ?cent|percent)$/i, '');
  return {
    span: placeOf(block, stated.span),
    message: say`From ${saidOf(base)} to ${saidOf(now)} is a change of ${points} percentage points, not per cent`,
    severity: 'info',
    related: [now, base].map((one) => ({ span: placeOf(block, one.span), message: saidOf(one) })),
  };
}
