/**
 * Turns phrases that put a share beside its part, most of them with its whole, into pairs. Must not look for wholes
 * elsewhere in the block.
 */
import type { Figure } from '../figure.ts';
import { foldWord, isFunctionWord } from '../words.ts';
import { fractionTerm } from './fraction-term.ts';
import { canBeBase, type SharePair } from './share-bases.ts';
import { namedShares, openShares } from './share-wordings.ts';
import { matchSketch, type Sketch, type SketchMatch, saidIn, sentenceOf } from './sketch.ts';

/** The pairs of a text; a figure is the part or the share of one pair only. */
export function namedPairs(text: string, sketch: Sketch): readonly SharePair[] {
  const found: SharePair[] = [];
  const taken = new Set<number>();
  const add = (pair: SharePair | undefined) => {
    if (pair === undefined || taken.has(pair.part) || taken.has(pair.share)) return;
    taken.add(pair.part).add(pair.share);
    found.push(pair);
  };
  for (const pattern of namedShares) {
    for (const match of matchSketch(sketch, pattern)) pairsOf(text, sketch, match).forEach(add);
  }
  for (const pattern of openShares) {
    for (const { figures } of matchSketch(sketch, pattern)) {
      if (beginsWithWhole(sketch, figures.part!)) add(pairOf(text, sketch, figures));
    }
  }
  return found;
}

/** Words between that tell of a change, of something else, or of what was to be. */
const otherwise =
  /\b(?:over|than|compared|increase|decrease|since|from|against|up|down|rise|growth|but|while|whereas|although|though)\b/;
/** "with a rate of" may be of anything, but for rates that only those before can have. */
const beside = /\b(?:with|at|under|on|and)$/;
const ofAnswers =
  /\b(?:response|return|success|pass|completion|acceptance|approval|implementation|participation) rate of /;
const aim =
  /\b(?:target|goal|aims?|objective|expected|planned|plans?|threshold|minimum|required|quorum)\b/;

function pairsOf(text: string, sketch: Sketch, match: SketchMatch): readonly SharePair[] {
  const { figures } = match;
  const said = (name: string) => saidIn(sketch, match, name);
  if (otherwise.test(said('between')) || otherwise.test(said('lead'))) return [];
  if (beside.test(said('between')) && !ofAnswers.test(sketch.text.slice(match.from, match.to)))
    return [];
  if (aim.test(sketch.text.slice(Math.max(0, match.from - 60), match.from).replace(/^.*\n/s, '')))
    return [];
  if (!countsThese(said('inside'), said('name') || said('lead').replace(/^(?!of\b).*/, '')))
    return [];
  const base = figures.base ?? figures.other;
  if (base === undefined) return [];
  const pairs = [
    { ...figures, base },
    { part: figures.part2, share: figures.share2, base },
  ];
  return pairs.flatMap((one) => pairOf(text, sketch, one) ?? []);
}

const anything = /^(?:people|persons?|in all|in total|altogether|of them)?$/;

/** Whether words behind a part in brackets say that it counts what the whole counts: "(71 clinics)". */
function countsThese(inside: string, name: string): boolean {
  const [first = ''] = inside.split(' ');
  if (name === '' || anything.test(inside)) return true;
  return (
    !isFunctionWord(first) && name.split(' ').some((word) => foldWord(word) === foldWord(first))
  );
}

type Named = { readonly [name in 'part' | 'share' | 'base']?: number | undefined };

function pairOf(text: string, sketch: Sketch, { part, share, base }: Named): SharePair | undefined {
  if (part === undefined || share === undefined) return undefined;
  const [one, other] = [sketch.figures[part]!, sketch.figures[share]!];
  if (!isPart(one) || !isShare(other)) return undefined;
  const term = fractionTerm(text, sketch, share);
  const pattern = term === undefined ? 'share/of' : 'share/fraction';
  const pair = { pattern, part, share, base, term, close: false };
  return base === undefined || canBeBase(sketch, pair, base) ? pair : undefined;
}

function isPart({ numeral }: Figure): boolean {
  return numeral.range === undefined && numeral.fraction === undefined;
}

function isShare({ numeral }: Figure): boolean {
  if (numeral.range !== undefined) return false;
  return (
    numeral.fraction !== undefined ||
    (numeral.unit === '%' && !/p(?:oi|u)nt/i.test(numeral.printed))
  );
}

const ofWhole = /^ *(?:of|among|out of|from|against)\b/;

/** Whether the sentence of a figure begins with what others are parts of. */
function beginsWithWhole(sketch: Sketch, figure: number): boolean {
  const sentence = sentenceOf(sketch, sketch.tokens[figure]!.from);
  const from = sentence === 0 ? 0 : sketch.breaks[sentence - 1]! + 1;
  return ofWhole.test(sketch.text.slice(from, from + 16));
}
