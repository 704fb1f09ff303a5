/**
 * Sketches: a block's text in which every figure is one token of the same length, so that patterns
 * speak of figures and words and offsets stay what they were. Must not judge what figures mean.
 */
import { approximatorAtEnd, currencyAtEnd } from '../../numbers/words.ts';
import { countBelow } from '../../text/count-below.ts';
import type { Span } from '../../text/span.ts';
import type { Figure } from '../figure.ts';

/** First characters of tokens: a per cent, an amount of money, any other number; and the filler. */
const percent = '\ue001';
const money = '\ue002';
const count = '\ue003';
const filler = '\ue000';

/** The first character of a figure's token, for use inside brackets of a pattern. */
export const figureStarts = '\ue001-\ue003';

/** Any character of a figure's token, likewise. */
export const figureCharacters = '\ue000-\ue003';

export interface Sketch {
  /** Lower case, white space and dashes made plain, `\n` between sentences; as long as the text. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** One for each figure, in the same order: with currency, scale and the words before that say how near ("almost"). */
  readonly tokens: readonly Span[];
  /** The figure whose token starts at an offset. */
  readonly at: ReadonlyMap<number, number>;
  /** Where sentences end. */
  readonly breaks: readonly number[];
}

const kept = new WeakMap<readonly Figure[], { readonly of: string; readonly sketch: Sketch }>();

/** The sketch of a text with its figures; made once for both. */
export function sketchOf(text: string, figures: readonly Figure[]): Sketch {
  const known = kept.get(figures);
  if (known?.of === text) return known.sketch;
  const sketch = draw(text, figures);
  kept.set(figures, { of: text, sketch });
  return sketch;
}

function draw(text: string, figures: readonly Figure[]): Sketch {
  const breaks = sentenceBreaks(text, figures);
  const plain = withBreaks(plainText(text), breaks);
  const tokens: Span[] = [];
  const at = new Map<number, number>();
  const pieces: string[] = [];
  let done = 0;
  for (const [index, figure] of figures.entries()) {
    const { from, to } = tokenSpan(text, figure, done);
    pieces.push(plain.slice(done, from), firstCharacter(figure), filler.repeat(to - from - 1));
    tokens.push({ from, to });
    at.set(from, index);
    done = to;
  }
  pieces.push(plain.slice(done));
  return { text: pieces.join(''), figures, tokens, at, breaks };
}

function firstCharacter({ numeral: { unit } }: Figure): string {
  return unit === undefined ? count : unit === '%' ? percent : money;
}

function plainText(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replace(/[^\S ]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\ue000-\ue003]/g, '?');
}

/** The last characters of the sentences that are known by their figures, in order. */
function sentenceBreaks(text: string, figures: readonly Figure[]): number[] {
  const breaks: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const add = (end: number) => {
    // The end of one sentence and the white space before the next are one break.
    if (end - last > 2) breaks.push(end);
    last = Math.max(last, end);
  };
  for (const { sentence } of figures) {
    if (sentence.from > 0) add(sentence.from - 1);
    if (sentence.to < text.length) add(sentence.to - 1);
  }
  return breaks;
}

function withBreaks(text: string, breaks: readonly number[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const end of breaks) {
    pieces.push(text.slice(done, end), '\n');
    done = end + 1;
  }
  return pieces.join('') + text.slice(done);
}

const currencyNames =
  /^ ?(?:us dollars?|united states dollars?|dollars?|euros?|swiss francs?|pounds? sterling|[a-z]{3})(?![a-z])/;

function tokenSpan(text: string, { span, numeral }: Figure, least: number): Span {
  let { from, to } = span;
  if (numeral.unit !== undefined && numeral.unit !== '%') {
    const before = text.slice(Math.max(least, from - 8), from);
    const trimmed = before.trimEnd();
    const currency = currencyAtEnd(trimmed);
    if (currency !== undefined) from -= before.length - trimmed.length + currency.length;
    else if (from === numeral.span.from) to += nameLength(text.slice(to, to + 24));
  }
  if (numeral.approximator !== undefined) from = approximatorStart(text, from, least);
  return { from: Math.max(from, least), to: Math.max(to, from + 1) };
}

function nameLength(after: string): number {
  const name = currencyNames.exec(after.toLowerCase())?.[0] ?? '';
  return /^ ?[a-z]{3}$/.test(name) && !/^ ?[A-Z]{3}/.test(after) ? 0 : name.length;
}

function approximatorStart(text: string, from: number, least: number): number {
  const before = text.slice(Math.max(least, from - 40), from);
  const bare = before.replace(/\b(?:the|a total of|an?)\s+$/i, '').trimEnd();
  const found = approximatorAtEnd(bare);
  if (found === undefined) return from;
  const rest = bare.slice(0, bare.length - found.phrase.length);
  const well = /(?:^|\s)(?:well|just|slightly|only|even)\s+$/i.exec(rest)?.[0].trimStart() ?? '';
  return from - before.length + rest.length - well.length;
}

/** A word, as a piece of a pattern over sketches. */
export const word = "[a-z][a-z'’-]*";

/** Up to so many words, each with a space before it, and no more than the pattern needs. */
export const words = (most: number) => `(?: ${word}){0,${most}}?`;

const classes: Readonly<Record<string, string>> = {
  P: percent,
  A: money + count,
  N: count,
  M: percent + money,
  C: money,
  S: percent + count,
  '': percent + money + count,
};

/**
 * A pattern over sketches: `{now}` is a figure of any kind, `{share:P}` a per cent, `{base:A}` an
 * amount or count, `{n:N}` a count, `{by:M}` a per cent or money, `{sum:C}` money, `{part:S}` no money.
 */
export function sketchPattern(source: string): RegExp {
  const filled = source.replace(/\{(\w+)(?::([APNMCS]))?\}/g, (whole, name: string, kind = '') =>
    /^\d/.test(name) ? whole : `(?<${name}>[${classes[kind]}])${filler}*(?!${filler})`,
  );
  return new RegExp(filled, 'dg');
}

/** One match of a sketch pattern: where it stands, the figures and the words of its groups. */
export interface SketchMatch {
  readonly from: number;
  readonly to: number;
  /** Indexes into the figures, by the name of the group. */
  readonly figures: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, Span | undefined>>;
}

export function matchSketch(sketch: Sketch, pattern: RegExp): SketchMatch[] {
  const found: SketchMatch[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sketch.text); match; match = pattern.exec(sketch.text)) {
    found.push(readMatch(sketch, match));
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

function readMatch(sketch: Sketch, match: RegExpExecArray): SketchMatch {
  const figures: Record<string, number> = {};
  const groups: Record<string, Span | undefined> = {};
  const places = match.indices?.groups;
  for (const name in places) {
    const place = places[name];
    if (place === undefined) continue;
    const figure = sketch.at.get(place[0]);
    if (figure !== undefined && place[1] > place[0]) figures[name] = figure;
    groups[name] = { from: place[0], to: place[1] };
  }
  return { from: match.index, to: match.index + match[0].length, figures, groups };
}

/** What a group of the match holds, without white space around; empty for a group that took no part. */
export function saidIn({ text }: Sketch, { groups }: SketchMatch, name: string): string {
  const span = groups[name];
  return span === undefined ? '' : text.slice(span.from, span.to).trim();
}

/** The number of the sentence that an offset stands in; sentences count from zero. */
export function sentenceOf({ breaks }: Sketch, offset: number): number {
  return countBelow(breaks, (one) => one < offset);
}

/** The index of the first token that starts at or behind an offset. */
export function tokenFrom({ tokens }: Sketch, offset: number): number {
  return countBelow(tokens, ({ from }) => from < offset);
}
