/** Claims that compare two figures: random sentences, one digit changed in real ones, hostile text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { visibleText } from '../../server/src/markdown/visible-text.ts';
import { checkClaim } from '../../server/src/prose/check-claim.ts';
import type { Claim } from '../../server/src/prose/claim.ts';
import { changePatterns } from '../../server/src/prose/claims/change-patterns.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

function read(text: string) {
  const figures = figuresIn(text);
  return changePatterns
    .flatMap((pattern) => pattern.find(text, figures))
    .map((claim) => ({ claim, verdict: checkClaim(claim, figures), figures }));
}

function verdicts(text: string): string[] {
  return read(text).map(({ claim, verdict }) => `${claim.kind} ${verdict.kind}`);
}

describe('what belongs together', () => {
  it.each([
    // The nearest figure that can be meant, not the nearest figure.
    [
      'It warned 214,100 persons in 30 towns, a 33 per cent increase over 2023 (161,371).',
      'change holds',
    ],
    [
      'Costs rose from EUR 4.0 million to EUR 5.0 million, a rise of EUR 1.0 million.',
      'difference holds',
    ],
    [
      'Costs rose from EUR 4.0 million to EUR 5.0 million, a rise of EUR 2.0 million.',
      'difference fails',
    ],
    [
      'Sales increased by 12.6% to $84.5 million, compared with $75.0 million in 2023.',
      'change rounding',
    ],
    [
      'Sales rose EUR 21.1 million, or 8.5%, to EUR 269.0 million compared to EUR 247.9 million in 2023.',
      'difference holds',
    ],
    [
      'The budget came to EUR 7,509.7 million. This is an increase of EUR 963.4 million when compared to the first budget of EUR 6,546.3 million, and a EUR 325.0 million increase when compared to the revised budget of EUR 7,184.7 million.',
      'difference holds',
    ],
    ['The fleet grew by 25 per cent, from 40 ferries to 50.', 'change holds'],
    ['Membership stands at 146 (down from 132 in 2023).', 'direction fails'],
    ['More than 2,484 gauges stood in 2024, 8 per cent more than in 2023 (2,300).', 'change holds'],
    ['Fees fell to 52 per cent from 45 per cent.', 'direction fails'],
    ['In 2024, women were 20 of the 52 pilots (48 per cent).', 'share fails'],
    [
      'En 2024, on a raccordé 1 284 ménages, contre 1 150 en 2023, soit une hausse de 11,7 %.',
      'change holds',
    ],
    ['Le nombre d’abonnés est passé de 18 400 à 19 684 (+9,0 %).', 'change fails'],
  ])('%s', (text, expected) => expect(verdicts(text)).toContain(expected));

  it.each([
    'Increased traffic (16,554 boats) is compared with that of 2023 in Table 3.',
    'The Council met from 9 to 11 May and raised 3 questions.',
    'Reduced fares apply from 6 to 14 years of age, and 12 lines grew.',
    'An increase to the reserve of EUR 6,318 (2023: EUR 3,174) was made.',
    'A decrease of 46,048 was expected (2023: increase of 562,382).',
    'The provision was increased in 2024 by EUR 191,285 (2023: decrease of EUR 562,382).',
    'Costs fell due to lower fares, which went from EUR 3 to EUR 4 for tourists in 12 ports.',
    'The Unit held 15 courses. Of 120 pilots, 30 per cent came.',
    'An additional 1,200 households, or 8 per cent more than planned (15,000), were reached.',
    'The figure of 1,344 was 8 per cent higher than the 1,250 of 2023 and 3 per cent above the target of 1,305.',
    'The budget declined by 2 per cent despite growth from EUR 100 million to EUR 102 million in nominal terms.',
    'Women hold 12 of 40 seats (30%), up from 10 of 40 (25%).',
    'The number of cases fell by more than half, from 12,000 to 5,500.',
    'Sales in the north increased by 12.6% to $84.5 million, compared with $75.0 million in 2023.',
    'Of 26 posts, 14 are filled and 4 are vacant, a vacancy rate of 15 per cent (2023: 12 per cent).',
    'Traffic doubled and 39 gauges stood in 19 towns.',
  ])('says nothing wrong of: %s', (text) => {
    expect(verdicts(text).filter((one) => one.endsWith('fails'))).toEqual([]);
  });
});

const amount = fc.integer({ min: 3000, max: 900_000 });
const print = (value: number) => value.toLocaleString('en-GB');

describe('random sentences', () => {
  it('a change that was rounded from its figures holds', () => {
    fc.assert(
      fc.property(amount, amount, (now, base) => {
        fc.pre(now > base * 1.01 && now < base * 40);
        const percent = Math.round((now / base - 1) * 100);
        fc.pre(Math.abs((now / base - 1) * 100 - percent) < 0.499);
        const text = `It warned ${print(now)} persons, an increase of ${percent} per cent compared with ${print(base)} in 2023.`;
        expect(verdicts(text)).toEqual(['change holds']);
      }),
    );
  });

  it('a change that is two points off fails', () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (now, base, up) => {
        fc.pre(now > base * 1.05 && now < base * 3 && now % 100 !== 0 && base % 100 !== 0);
        const percent = Math.round((now / base - 1) * 100) + (up ? 2 : -2);
        const text = `Warnings rose by ${percent} per cent from ${print(base)} in 2023 to ${print(now)} in 2024.`;
        expect(verdicts(text)).toEqual(['change fails']);
      }),
    );
  });
});

/** Which figures a claim rests on. */
function terms({ stated, operands }: Claim): number[] {
  return [stated, ...operands].flatMap((term) => (term && 'figure' in term ? [term.figure] : []));
}

/** A fifth of the ways of changing one digit of a figure, the first digit not to zero. */
function* slips(text: string, { from, to }: { from: number; to: number }) {
  for (let at = from; at < to; at++) {
    if (!/\d/.test(text[at]!)) continue;
    for (let digit = at % 5; digit < 10; digit += 5) {
      if (String(digit) === text[at] || (digit === 0 && !/[\d.,]/.test(text[at - 1] ?? ' ')))
        continue;
      yield text.slice(0, at) + digit + text.slice(at + 1);
    }
  }
}

/** How many slips in the figures of claims there are, and how many of them hide the claim. */
function slipsIn(text: string): { tried: number; lost: number } {
  let tried = 0;
  let lost = 0;
  for (const { claim, verdict, figures } of read(text)) {
    if (verdict.kind === 'fails') continue;
    for (const figure of new Set(terms(claim))) {
      for (const slip of slips(text, figures[figure]!.span)) {
        tried += 1;
        if (!read(slip).some((one) => terms(one.claim).includes(figure))) lost += 1;
      }
    }
  }
  return { tried, lost };
}

describeWithShared('one digit of a claim changed in a real report', () => {
  it.each(reportNames)('%s: the claim is still found', (name) => {
    const document = parseMarkdown(readReport(name));
    const counts = readBlocks(document)
      .filter(({ kind }) => kind === 'paragraph')
      .map((block) => slipsIn(visibleText(document, block).text));
    const tried = counts.reduce((sum, one) => sum + one.tried, 0);
    const lost = counts.reduce((sum, one) => sum + one.lost, 0);
    expect(lost).toBeLessThanOrEqual(tried * 0.05);
  });
});

describe('hostile text', () => {
  it.each([
    ['phrases', 'an increase of '.repeat(4000)],
    ['figures', 'from 5 to 6 '.repeat(4000)],
    ['brackets', '(10 (20%) '.repeat(4000)],
    [
      'a long sentence',
      'rose by 5 per cent over 2023 (1,234) and of which 12 projects (4%) or 7 per cent, '.repeat(
        600,
      ),
    ],
    ['words', 'compared with the number of people who came '.repeat(2000)],
  ])('%s: in time', (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
