/**
 * Turns the words around a figure into evidence: stems with weights by nearness. Must not look at how
 * telling they are.
 */
import type { ProseBlock } from '../prose/claim.ts';
import type { Figure } from '../prose/figure.ts';
import { foldWord, isFunctionWord, isTimeWord, wordsOf } from '../prose/words.ts';
import { countBelow } from '../text/count-below.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Span } from '../text/span.ts';
import { namesIn, nounNames } from './ties-names.ts';
import { isCalledTotal, type Pointers, readPointers } from './ties-pointers.ts';

/** The weight of a stem that only the heading has. */
export const ofHeading = -1;

/**
 * The stems around a figure, then those of the heading over it, and how near they stand: 1 beside the figure,
 * less further off, `ofHeading` for those of the heading alone.
 */
export type Words = ReadonlyMap<string, number>;

/** Words of one meaning in reports. */
const synonyms: Readonly<Record<string, string>> = {
  people: 'person',
  individual: 'person',
  migrant: 'person',
  beneficiary: 'person',
  f: 'woman',
  female: 'woman',
  m: 'man',
  male: 'man',
  photograph: 'imag',
  photo: 'imag',
  country: 'countr',
  cost: 'expenditur',
  expense: 'expenditur',
  spending: 'expenditur',
  spent: 'expenditur',
};

const endings =
  /(?:izations?|isations?|ations?|itions?|ments?|ances?|ences?|ings?|ions?|ity|ive|ed|er|or|al|ly|e)$/u;

/** "resettled" and "resettlement" give one stem; undefined for words that say nothing. */
export function stemOf(word: string): string | undefined {
  const before = stemsKnown.get(word);
  if (before !== undefined) return before === null ? undefined : before;
  const found = findStem(word);
  const stem = found === undefined ? undefined : ownCopy(found);
  if (stemsKnown.size >= mostStems) stemsKnown.clear();
  if (word.length <= longestKept) stemsKnown.set(ownCopy(word), stem ?? null);
  return stem;
}

/** A report prints far fewer words than it has; null for words that say nothing. */
const stemsKnown = new Map<string, string | null>();
const mostStems = 20_000;
const longestKept = 40;

function findStem(word: string): string | undefined {
  if (isFunctionWord(word) || isTimeWord(word)) return undefined;
  const folded = foldWord(word);
  return synonyms[folded] ?? cut(folded);
}

function cut(word: string): string {
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const shorter = stem.replace(endings, '');
    if (shorter.length < 4 || shorter === stem) break;
    stem = shorter;
  }
  return synonyms[stem] ?? stem;
}

/** The words of one block, read as far as somebody asks. */
export interface BlockWords {
  /** All stems of the block, each with the first word that gave it, as written. */
  readonly stems: ReadonlyMap<string, string>;
  /** The words around a figure of the block under a heading with these stems. */
  around(figure: Figure, headings: ReadonlySet<string>): Words;
  /** The stem of the noun that a figure of it counts. */
  head(figure: Figure): string | undefined;
  /** The tables that the sentence of a figure says it is from. */
  pointers(figure: Figure): Pointers;
  /** Whether the words around a figure call it a total. */
  isTotal(figure: Figure): boolean;
  /** What may be such names. */
  mayName(figure: Figure): readonly string[];
  /** The names of what a figure counts, where several words name it: longest first. */
  names(figure: Figure): readonly string[];
}

/** The words that say something, in order. */
interface Telling {
  readonly spans: readonly Span[];
  /** Their stems, in the same order. */
  readonly stems: readonly string[];
}

const kept = new WeakMap<readonly Figure[], BlockWords>();

/** The words of a block whose source is `source`; read once for each list of figures. */
export function blockWords({ figures }: Pick<ProseBlock, 'figures'>, source: string): BlockWords {
  const before = kept.get(figures);
  if (before) return before;
  const spans: Span[] = [];
  const stems: string[] = [];
  const first = new Map<string, string>();
  for (const span of wordsOf(source)) {
    const word = source.slice(span.from, span.to);
    const stem = stemOf(word);
    if (stem === undefined) continue;
    spans.push(span);
    stems.push(stem);
    if (!first.has(stem)) first.set(stem, word);
  }
  const telling: Telling = { spans, stems };
  const names = namesIn(telling, figures, source);
  for (const { keys, written } of names.values()) {
    for (const key of keys) if (!first.has(key)) first.set(key, written);
  }
  const totals = new Map<Figure, boolean>();
  const pointers = new Map<number, Pointers>();
  const words: BlockWords = {
    stems: first,
    pointers: ({ sentence: { from, to } }) => {
      const known = pointers.get(from) ?? readPointers(source.slice(from, to));
      pointers.set(from, known);
      return known;
    },
    isTotal: (figure) => {
      const known = totals.get(figure) ?? isCalledTotal(source, figure.span, figure.sentence);
      totals.set(figure, known);
      return known;
    },
    mayName: (figure) => names.get(figure)?.keys ?? [],
    names: (figure) => nounNames(telling, figure, names.get(figure)),
    around: (figure, headings) => wordsAround(telling, figure, headings),
    head: ({ noun }) => headOf(telling, noun),
  };
  kept.set(figures, words);
  return words;
}

/** The last word that says something: "resettlement assistance" counts assistance. */
function headOf({ spans, stems }: Telling, noun: Span): string | undefined {
  const last = countBelow(spans, ({ to }) => to <= noun.to) - 1;
  const span = spans[last];
  return span !== undefined && span.from >= noun.from ? stems[last] : undefined;
}

/** Words further off than this say little; long sentences are lists. */
const furthest = 24;

function wordsAround(
  { spans, stems }: Telling,
  { span, sentence }: Figure,
  headings: ReadonlySet<string>,
): Words {
  const weights = new Map<string, number>();
  const put = (stem: string, distance: number) => {
    const weight = weightAt(distance);
    if (weight > (weights.get(stem) ?? 0)) weights.set(stem, weight);
  };
  const here = countBelow(spans, ({ from }) => from < span.to);
  const end = Math.min(spans.length, here + furthest);
  for (let at = here; at < end && spans[at]!.from < sentence.to; at++) put(stems[at]!, at - here);
  const before = countBelow(spans, ({ from }) => from < span.from) - 1;
  const start = Math.max(-1, before - furthest);
  for (let at = before; at > start && spans[at]!.from >= sentence.from; at--) {
    put(stems[at]!, before - at + 1);
  }
  for (const stem of headings) if (!weights.has(stem)) weights.set(stem, ofHeading);
  return weights;
}

function weightAt(distance: number): number {
  if (distance < 4) return 1;
  if (distance < 8) return 0.8;
  return distance < 14 ? 0.6 : 0.4;
}
