/** Claims of parts, shares and counts in the real reports: what fails, and one digit changed in what holds. */
import { expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { visibleText } from '../../server/src/markdown/visible-text.ts';
import { checkClaim } from '../../server/src/prose/check-claim.ts';
import type { Claim } from '../../server/src/prose/claim.ts';
import { partPatterns } from '../../server/src/prose/claims/part-patterns.ts';
import type { Figure } from '../../server/src/prose/figure.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

interface Found {
  readonly text: string;
  readonly line: number;
  readonly figures: readonly Figure[];
  readonly claim: Claim;
}

function claimsIn(text: string): Omit<Found, 'line'>[] {
  const figures = figuresIn(text);
  return partPatterns.flatMap((pattern) =>
    pattern.find(text, figures).map((claim) => ({ text, figures, claim })),
  );
}

const read = new Map<string, readonly Found[]>();

function claimsOf(name: string): readonly Found[] {
  const known = read.get(name) ?? readClaims(name);
  read.set(name, known);
  return known;
}

function readClaims(name: string): readonly Found[] {
  const source = readReport(name);
  const document = parseMarkdown(source);
  const paragraphs = readBlocks(document).filter(({ kind }) => kind === 'paragraph');
  return paragraphs.flatMap((block) => {
    const line = source.slice(0, block.span.from).split('\n').length;
    return claimsIn(visibleText(document, block).text).map((found) => ({ ...found, line }));
  });
}

const fails = ({ claim, figures }: Omit<Found, 'line'>) =>
  checkClaim(claim, figures).kind === 'fails';

/** The figures that the claim relates. */
function figuresOf({ figures, claim: { stated, operands } }: Found): readonly Figure[] {
  const terms = [...(stated ? [stated] : []), ...operands];
  return terms.flatMap((term) => ('figure' in term ? [figures[term.figure]!] : []));
}

/** The text with another digit at each place of the figure that holds one. */
function* mutations(
  text: string,
  { numeral: { span, words } }: Figure,
): Iterable<[string, number]> {
  if (words) return;
  for (let at = span.from; at < span.to; at++) {
    const digit = Number(text[at]);
    if (!/\d/.test(text[at]!)) continue;
    const other = (digit + 1 + (at % 9)) % 10;
    if (at === span.from && other === 0) continue;
    yield [text.slice(0, at) + other + text.slice(at + 1), at];
  }
}

/** Whether the claim, as it was read before, still stands: rounding and "about" leave room. */
function stillHolds({ claim, figures }: Found, now: readonly Figure[]): boolean {
  return now.length === figures.length && checkClaim(claim, now).kind !== 'fails';
}

describeWithShared('claims of parts in real reports', () => {
  it.each([
    ['iom-2007.md', ['777 shares/complements', '852 parts/listed', '1685 parts/by-place']],
    // The amounts of the regions leave out 150,000 of the total.
    ['iom-2011.md', ['599 parts/by-place']],
    ['iom-2016.md', []],
    ['iom-2017.md', []],
    ['iom-strategy-review-2010.md', []],
  ])('fail in %s only where the report is wrong', (name, expected) => {
    const failing = claimsOf(name).filter(fails);
    expect(failing.map(({ line, claim }) => `${line} ${claim.pattern}`)).toEqual(expected);
  });

  it('notice when one digit of a figure is changed', () => {
    const changed = reportNames
      .flatMap(claimsOf)
      .filter((found) => !fails(found))
      .flatMap((found) => figuresOf(found).flatMap((figure) => mutated(found, figure)));
    const missed = changed.filter(({ text, at }) => !isCaught(text, at));
    const words = missed.map(
      ({ found, text, at }) => `${found.claim.pattern} ${text.slice(at - 8, at + 8)}`,
    );
    expect(changed.length).toBeGreaterThan(200);
    expect(missed.length / changed.length, words.join('\n')).toBeLessThan(0.05);
  });
});

function mutated(found: Found, figure: Figure) {
  return [...mutations(found.text, figure)]
    .filter(([text]) => !stillHolds(found, figuresIn(text)))
    .map(([text, at]) => ({ found, text, at }));
}

function isCaught(text: string, at: number): boolean {
  return claimsIn(text).some(
    (one) => fails(one) && one.claim.span.from <= at && at < one.claim.span.to,
  );
}
