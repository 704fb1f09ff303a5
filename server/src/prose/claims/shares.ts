/**
 * Turns parts and their shares into claims: "52 projects (42%)", "162,622 persons or over 76 per
 * cent", "28 of the 40 offices, or 70 per cent". Must not look beyond one block.
 */
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { changePhrases, mayChange } from './change-phrases.ts';
import { basesOf, canBeBase, type SharePair, shareClaim } from './share-bases.ts';
import { namedPairs } from './share-named.ts';
import { own } from './share-wordings.ts';
import { matchSketch, type Sketch, sentenceOf, sketchOf, sketchPattern } from './sketch.ts';

const words = (most: number) => `(?<words>(?: [a-z][a-z'’-]*){0,${most}}?)`;
const or =
  ',? \\(?(?:or|i\\.e\\.|that is|representing|accounting for|which is|equal to|making up),? ';

const patterns: readonly (readonly [string, RegExp])[] = [
  [
    'share/in-brackets',
    sketchPattern(`{part:A}${words(10)} \\({share:P}${own}(?: of [^()\\n]{0,60})?\\)`),
  ],
  [
    'share/in-brackets',
    sketchPattern(`{share:P}${words(5)} \\({part:A}(?: [a-z][a-z -]{0,40})?\\)`),
  ],
  ['share/or', sketchPattern(`{part:A}${words(5)}${or}{share:P}${own}`)],
  ['share/or', sketchPattern(`{share:P}${words(3)}${or}{part:A}`)],
];

/** Words between a part and its share that tell of another comparison. */
const otherwise =
  /\b(?:over|than|compared|increase|decrease|since|from|against|up|down|rise|growth)\b/;

/** From how many words between part and share on their base must be named. */
const closeWords = 5;

/** The claims of shares of a block. */
export function shareClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 3 || !figures.some(mayBeShare)) return [];
  return findShares(text, sketchOf(text, figures));
}

function mayBeShare({ numeral }: Figure): boolean {
  return numeral.unit === '%' || numeral.fraction !== undefined;
}

function findShares(text: string, sketch: Sketch): readonly Claim[] {
  const pairs = sharePairs(text, sketch);
  if (pairs.length === 0) return [];
  const stated = statedFigures(sketch);
  const open = pairs.filter(({ share, part }) => !stated.has(share) && !stated.has(part));
  return bySentence(sketch, open).flatMap((group) => {
    const bases = basesOf(sketch, group);
    return group.flatMap((pair, index) => {
      const base = bases[index];
      return base === undefined ? [] : [shareClaim(sketch, pair, base)];
    });
  });
}

/** Figures that say how much something changed are no shares. */
function statedFigures(sketch: Sketch): ReadonlySet<number> {
  const phrases = mayChange(sketch.text) ? changePhrases(sketch) : [];
  return new Set(phrases.flatMap(({ stated }) => stated));
}

function sharePairs(text: string, sketch: Sketch): readonly SharePair[] {
  const found: SharePair[] = [...namedPairs(text, sketch)];
  const taken = new Set(found.flatMap(({ part, share }) => [part, share]));
  for (const [pattern, expression] of patterns) {
    for (const { figures, groups } of matchSketch(sketch, expression)) {
      const { part, share, base } = figures;
      if (part === undefined || share === undefined || taken.has(part) || taken.has(share))
        continue;
      const between = groups.words ? sketch.text.slice(groups.words.from, groups.words.to) : '';
      if (otherwise.test(between) || !canBePart(sketch.figures[part]!, sketch.figures[share]!))
        continue;
      const close = between.split(' ').length <= closeWords;
      const pair = { pattern, part, share, base, close };
      if (base !== undefined && !canBeBase(sketch, pair, base)) continue;
      taken.add(part).add(share);
      found.push(pair);
    }
  }
  return found.sort((a, b) => a.part - b.part);
}

function canBePart(part: Figure, share: Figure): boolean {
  return (
    part.numeral.range === undefined &&
    share.numeral.range === undefined &&
    part.numeral.fraction === undefined
  );
}

function bySentence(
  sketch: Sketch,
  pairs: readonly SharePair[],
): readonly (readonly SharePair[])[] {
  const groups = new Map<number, SharePair[]>();
  for (const pair of pairs) {
    const sentence = sentenceOf(sketch, sketch.tokens[pair.part]!.from);
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [pair]);
    else group.push(pair);
  }
  return [...groups.values()];
}
