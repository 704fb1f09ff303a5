/**
 * Pairs the figures in the text of two drafts: sentences by their words and section, figures by their
 * order and what they count. Must not match sentences by the numbers in them.
 */
import type { Heading } from '../outline/outline.ts';
import { foldWord, isFunctionWord, wordsOf } from '../prose/words.ts';
import type { FigurePair } from './figure-pair.ts';
import { valueKey } from './figure-values.ts';
import { countsOf, type ListedFigure } from './ledger-figures.ts';

export interface DraftSide {
  readonly figures: readonly ListedFigure[];
  readonly text: string;
  readonly headings: readonly Heading[];
}

/** A sentence with figures. */
interface Sentence {
  readonly section: string;
  /** Its words, the figures left out. */
  readonly skeleton: string;
  readonly words: ReadonlySet<string>;
  /** Indexes into the figures of its draft. */
  readonly figures: readonly number[];
}

export function pairSentences(before: DraftSide, now: DraftSide): readonly FigurePair[] {
  const old = sentencesOf(before);
  const young = sentencesOf(now);
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const match = (keyOf: (sentence: Sentence) => string) => {
    const known = new Map<string, number[]>();
    for (const [at, sentence] of old.entries()) {
      if (used.has(at)) continue;
      const key = keyOf(sentence);
      const same = known.get(key);
      if (same) same.push(at);
      else known.set(key, [at]);
    }
    // In order; taken from the end, as that costs nothing.
    for (const same of known.values()) same.reverse();
    for (const [at, sentence] of young.entries()) {
      const from = pairs.has(at) ? undefined : known.get(keyOf(sentence))?.pop();
      if (from === undefined) continue;
      pairs.set(at, from);
      used.add(from);
    }
  };
  match(({ section, skeleton }) => `${section}\n${skeleton}`);
  match(({ skeleton }) => skeleton);
  for (const [to, from] of likest(old, young, used, pairs)) pairs.set(to, from);
  return [...pairs].flatMap(([to, from]) =>
    pairFigures(before.figures, old[from]!.figures, now.figures, young[to]!.figures),
  );
}

function sentencesOf({ figures, text, headings }: DraftSide): readonly Sentence[] {
  const found: { figures: number[]; section: string; from: number; to: number }[] = [];
  let heading = -1;
  let last: { order: number; from: number } | undefined;
  for (const [at, figure] of figures.entries()) {
    if (figure.kind !== 'prose') continue;
    const { sentence } = figure.block.figures[figure.at]!;
    const from = figure.block.from + sentence.from;
    if (last?.order === figure.order && last.from === from) {
      found.at(-1)!.figures.push(at);
      continue;
    }
    last = { order: figure.order, from };
    while (heading + 1 < headings.length && headings[heading + 1]!.span.from <= from) heading += 1;
    const section = heading < 0 ? '' : headings[heading]!.title.toLowerCase();
    found.push({ figures: [at], section, from, to: figure.block.from + sentence.to });
  }
  return found.map(({ figures: own, section, from, to }) => {
    const words = wordsIn(
      text,
      from,
      to,
      own.map((at) => figures[at]!.span),
    );
    return { section, skeleton: words.join(' '), words: new Set(content(words)), figures: own };
  });
}

/** The words of a sentence; `#` for each figure. The number of a paragraph is no word. */
function wordsIn(
  text: string,
  from: number,
  to: number,
  figures: readonly { readonly from: number; readonly to: number }[],
): readonly string[] {
  const words: string[] = [];
  let at = from;
  const put = (end: number) => {
    const part = text.slice(at, end).replace(/<!--[^>]{0,300}-->/g, ' ');
    for (const word of wordsOf(part)) words.push(foldWord(part.slice(word.from, word.to)));
  };
  for (const span of figures) {
    put(span.from);
    words.push('#');
    at = span.to;
  }
  put(to);
  return words;
}

function content(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== '#' && !isFunctionWord(word));
}

/** A word in more sentences than this leads to none of them. */
const mostOfWord = 40;
/** The least part of the words that two wordings of one sentence have in common. */
const leastAlike = 0.6;

/** Sentences that were reworded, the likest first. */
function likest(
  old: readonly Sentence[],
  young: readonly Sentence[],
  used: ReadonlySet<number>,
  done: ReadonlyMap<number, number>,
): readonly FigurePair[] {
  const byWord = new Map<string, number[]>();
  for (const [at, { words }] of old.entries()) {
    if (used.has(at)) continue;
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push(at);
      else byWord.set(word, [at]);
    }
  }
  const found = young.flatMap((sentence, to) => {
    if (done.has(to)) return [];
    const shared = new Map<number, number>();
    for (const word of sentence.words) {
      const known = byWord.get(word) ?? [];
      if (known.length > mostOfWord) continue;
      for (const at of known) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].flatMap(([from]) => {
      const score = alike(old[from]!, sentence);
      return score < leastAlike ? [] : [{ from, to, score }];
    });
  });
  found.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
  const [gone, paired] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ from, to }): FigurePair[] => {
    if (gone.has(from) || paired.has(to)) return [];
    gone.add(from);
    paired.add(to);
    return [[to, from]];
  });
}

function alike(a: Sentence, b: Sentence): number {
  let both = 0;
  for (const word of b.words) if (a.words.has(word)) both += 1;
  const all = a.words.size + b.words.size;
  const near = a.section === b.section ? 0.05 : 0;
  return all === 0 ? 0 : (2 * both) / all + near;
}

/** Longer sentences are lists; their figures are paired in order. */
const mostFigures = 120;

/** First those that stayed, in order; between them, what counts alike. */
function pairFigures(
  old: readonly ListedFigure[],
  before: readonly number[],
  young: readonly ListedFigure[],
  now: readonly number[],
): readonly FigurePair[] {
  const long = Math.max(before.length, now.length) > mostFigures;
  if (before.length === now.length || long) {
    return now.slice(0, before.length).map((to, at) => [before[at]!, to] as const);
  }
  const anchors = commonRun(
    before.map((at) => keyOf(old[at]!)),
    now.map((at) => keyOf(young[at]!)),
  );
  const pairs: FigurePair[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...anchors, [before.length, now.length] as const]) {
    pairs.push(...between(old, before.slice(from, a), young, now.slice(to, b)));
    if (a < before.length && b < now.length) pairs.push([before[a]!, now[b]!]);
    [from, to] = [a + 1, b + 1];
  }
  return pairs;
}

function keyOf(figure: ListedFigure): string {
  return `${valueKey(figure.numeral)} ${countsOf(figure)[0] ?? ''}`;
}

function between(
  old: readonly ListedFigure[],
  before: readonly number[],
  young: readonly ListedFigure[],
  now: readonly number[],
): readonly FigurePair[] {
  const free = [...before];
  return now.flatMap((to): FigurePair[] => {
    const at = free.findIndex((from) => countsAlike(old[from]!, young[to]!));
    if (at < 0) return [];
    const [from] = free.splice(0, at + 1).slice(-1);
    return [[from!, to]];
  });
}

function countsAlike(a: ListedFigure, b: ListedFigure): boolean {
  if (a.numeral.unit !== b.numeral.unit) return false;
  return countsOf(a)[0] === countsOf(b)[0];
}

/** The longest run of equal keys in both orders, as pairs of places. */
function commonRun(a: readonly string[], b: readonly string[]): readonly FigurePair[] {
  const width = b.length + 1;
  const lengths = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = lengths[(i + 1) * width + j]!;
      const right = lengths[i * width + j + 1]!;
      const both = a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : 0;
      lengths[i * width + j] = Math.max(both, below, right);
    }
  }
  const pairs: FigurePair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}
