/**
 * Nearest item: tells which catalogue item a printed text is a quotation of, however it deviates.
 * Must not take a paraphrase or another list for a quotation.
 */
import { itemsOfKind } from './catalogue-index.ts';
import type { Catalogue, CatalogueItem, QuoteToken } from './framework.ts';
import { quoteTokens } from './quote-tokens.ts';

/** `text`: the item's adopted text; `title`: its short title. */
export interface NearItem {
  readonly item: CatalogueItem;
  readonly part: 'text' | 'title';
  /** Share of common words, 0 to 1. */
  readonly score: number;
}

interface Candidate {
  readonly item: CatalogueItem;
  readonly part: 'text' | 'title';
  readonly words: readonly string[];
}

interface Index {
  readonly candidates: readonly Candidate[];
  /** By word: the candidates that hold it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Catalogue, Map<string, Index>>();
/** A quotation shares at least this part of its words with the text it quotes. */
const near = 0.6;
/** Words that more items hold than this say little about which one is meant. */
const common = 400;

/** The item of a kind that a text quotes; the one with `number` where several are equally near. */
export function nearestItem(
  catalogue: Catalogue,
  kind: string,
  tokens: readonly QuoteToken[],
  number: string,
): NearItem | undefined {
  const index = indexOf(catalogue, kind);
  const words = foldedWords(tokens);
  if (words.length === 0) return undefined;
  const counts = countWords(words);
  const own = bestOf(index, words, counts, index.byNumber.get(number.toLowerCase()) ?? []);
  if (own && own.score >= sure) return own;
  const other = bestOf(index, words, counts, candidatesFor(index, counts));
  return other && (!own || other.score > own.score) ? other : own;
}

/** So near that no other item need be looked at. */
const sure = 0.9;

function bestOf(
  index: Index,
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
  candidates: Iterable<number>,
): NearItem | undefined {
  let best: NearItem | undefined;
  for (const at of candidates) {
    const { item, part, words: adopted } = index.candidates[at]!;
    const dice = (2 * overlap(counts, adopted)) / (words.length + adopted.length);
    const score = dice >= near ? dice : beginsLike(words, adopted) ? near : 0;
    if (score > (best?.score ?? 0)) best = { item, part, score };
  }
  return best;
}

function foldedWords(tokens: readonly QuoteToken[]): readonly string[] {
  return tokens.filter((token) => token.kind === 'word').map((token) => token.text.toLowerCase());
}

/** A quotation that breaks off early still begins as its item does. */
function beginsLike(words: readonly string[], own: readonly string[]): boolean {
  if (words.length < 6 || words.length > own.length) return false;
  return words.slice(0, 6).every((word, at) => word === own[at]);
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All candidates that hold one of the words, unless nearly all of them hold it. */
function candidatesFor(index: Index, counts: ReadonlyMap<string, number>): ReadonlySet<number> {
  const candidates = new Set<number>();
  for (const word of counts.keys()) {
    const holders = index.holders.get(word) ?? [];
    if (holders.length <= common) for (const at of holders) candidates.add(at);
  }
  return candidates;
}

function overlap(counts: ReadonlyMap<string, number>, words: readonly string[]): number {
  const left = new Map<string, number>();
  let shared = 0;
  for (const word of words) {
    const rest = left.get(word) ?? counts.get(word) ?? 0;
    if (rest > 0) shared++;
    left.set(word, rest - 1);
  }
  return shared;
}

function indexOf(catalogue: Catalogue, kind: string): Index {
  const kinds = indexes.get(catalogue) ?? new Map<string, Index>();
  indexes.set(catalogue, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const index = makeIndex([...itemsOfKind(catalogue, kind).values()]);
  kinds.set(kind, index);
  return index;
}

function makeIndex(items: readonly CatalogueItem[]): Index {
  const candidates: Candidate[] = [];
  const holders = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  for (const item of items) {
    for (const part of ['text', 'title'] as const) {
      const printed = item[part];
      if (printed === undefined || printed.trim() === '') continue;
      const words = foldedWords(quoteTokens(printed));
      for (const word of new Set(words)) append(holders, word, candidates.length);
      append(byNumber, item.number.toLowerCase(), candidates.length);
      candidates.push({ item, part, words });
    }
  }
  return { candidates, holders, byNumber };
}

function append(map: Map<string, number[]>, key: string, at: number): void {
  const known = map.get(key);
  if (known) known.push(at);
  else map.set(key, [at]);
}
