/**
 * Many ways of putting shares, shares of a whole, averages and changes: what is wrong is found at the right figure,
 * what is right is ticked, and what only looks alike brings nothing.
 */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/engine.ts';
import { checkClaim } from '../../server/src/prose/check-claim.ts';
import { claimsIn } from '../../server/src/prose/claims/patterns.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';
import type { Span } from '../../server/src/text/span.ts';
import { checkText } from '../support/check-text.ts';
import { changes } from './wordings/changes.ts';
import { comparisons, comparisonsSilent, directions } from './wordings/comparisons.ts';
import { mixed } from './wordings/mixed.ts';
import { partsOf, partsSilent } from './wordings/parts.ts';
import { fractionShares, percentShares } from './wordings/shares-of.ts';
import { averages, wholes } from './wordings/shares-whole.ts';
import { silent } from './wordings/silent.ts';
import { silentToo } from './wordings/silent-more.ts';

const files = { 'crossfoot.yaml': 'root: true\nreports:\n  - "*.md"\n' };

async function findingsOf(text: string): Promise<readonly Finding[]> {
  return (await checkText(`${text}\n`, files)).findings;
}

/** A sentence with its choice made, and where that stands. */
interface Variant {
  readonly text: string;
  readonly chosen: Span;
}

function variants(sentence: string): { readonly wrong: Variant; readonly right: Variant } {
  const match = /\{([^|]*)\|([^}]*)\}/.exec(sentence)!;
  const [whole, wrong, right] = match as unknown as [string, string, string];
  const choose = (choice: string): Variant => ({
    text: sentence.replace(whole, () => choice),
    chosen: { from: match.index, to: match.index + choice.length },
  });
  return { wrong: choose(wrong), right: choose(right) };
}

function touches(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether a claim that holds says something of the figure or the word. */
function isTicked({ text, chosen }: Variant): boolean {
  const figures = figuresIn(text);
  return claimsIn(text, figures).some((claim) => {
    const { kind } = checkClaim(claim, figures);
    const terms = claim.stated ? [claim.stated, ...claim.operands] : claim.operands;
    const spans = terms.map((term) => ('figure' in term ? figures[term.figure]!.span : term.span));
    return (kind === 'holds' || kind === 'rounding') && spans.some((span) => touches(span, chosen));
  });
}

describe.each([
  ['shares in per cent', percentShares],
  ['shares in words', fractionShares],
  ['wholes', wholes],
  ['averages', averages],
  ['changes', changes],
  ['comparisons', comparisons],
  ['parts', partsOf],
  ['mixed', mixed],
])('%s', (_, sentences) => {
  it.each(sentences)('%s', async (sentence) => {
    const { wrong, right } = variants(sentence);
    const grave = (await findingsOf(wrong.text)).filter(({ severity }) => severity !== 'info');
    const places = grave.flatMap(({ span, related }) => [span, ...related.map((one) => one.span)]);
    expect(grave).toHaveLength(1);
    expect(places.some((place) => touches(place, wrong.chosen))).toBe(true);
    expect(await findingsOf(right.text)).toEqual([]);
    expect(isTicked(right)).toBe(true);
  });
});

describe('words of direction', () => {
  it.each(directions)('%s', async (sentence) => {
    const { wrong, right } = variants(sentence);
    const grave = (await findingsOf(wrong.text)).filter(({ severity }) => severity !== 'info');
    expect(grave).toHaveLength(1);
    expect(await findingsOf(right.text)).toEqual([]);
  });
});

describe('what only looks alike', () => {
  it.each([...silent, ...silentToo, ...comparisonsSilent, ...partsSilent])(
    '%s',
    async (sentence) => {
      const findings = await findingsOf(sentence);
      expect(findings.filter(({ rule }) => rule.startsWith('claim/'))).toEqual([]);
    },
  );
});
