/**
 * Turns steering comments into pragmas: what to check or leave alone, and where. Must not know the
 * rules' names nor apply anything.
 */

import { closest, distance } from 'fastest-levenshtein';
import { anyOf, type Phrase, say } from '../text/phrase.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { asDraft } from './draft-change.ts';
import { type Inline, readInlines, readInlinesOf } from './inline.ts';
import type { MarkdownDocument } from './parse.ts';
import type { Segment } from './segments.ts';
import { readTableRows } from './table-rows.ts';

export type PragmaKind =
  | 'disable' // from here on
  | 'enable' // ends a disable
  | 'disableLine' // the line the comment stands on
  | 'disableNextLine'
  | 'disableFile'
  | TablePragmaKind;

/** What a comment above a table may say about it; `total` and `noTotal` declare its sums. */
export type TablePragmaKind = 'exact' | 'rounded' | 'skip' | 'total' | 'noTotal';

export interface Pragma {
  /** Undefined where the word after `crossfoot` is not known; then `problem` says so. */
  readonly kind: PragmaKind | undefined;
  /** The whole comment; absolute. */
  readonly span: Span;
  /** The word that says what to do: `crossfoot-disable`, `exact`. */
  readonly wordSpan: Span;
  /** The rules it names; none means all of them. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** What is declared, for `total` and `noTotal`: `Total = Women + Men`; absolute. */
  readonly declares?: Span;
  /** What follows ` -- `. */
  readonly reason?: string;
  /** What is wrong with the comment, for its author. */
  readonly problem?: Phrase;
}

const COMMANDS: Readonly<Record<string, PragmaKind>> = {
  'crossfoot-disable': 'disable',
  'crossfoot-enable': 'enable',
  'crossfoot-disable-line': 'disableLine',
  'crossfoot-disable-next-line': 'disableNextLine',
  'crossfoot-disable-file': 'disableFile',
};

const TABLE_WORDS: Readonly<Record<string, TablePragmaKind>> = {
  exact: 'exact',
  rounded: 'rounded',
  skip: 'skip',
  total: 'total',
  'no-total': 'noTotal',
};

const tableKinds: ReadonlySet<PragmaKind> = new Set(Object.values(TABLE_WORDS));

/** Whether a comment is about the table below it rather than about findings. */
export function isTablePragma({ kind }: Pragma): boolean {
  return kind !== undefined && tableKinds.has(kind);
}

/**
 * All steering comments of a draft in source order, stand-alone or inline. A comment steers if it
 * begins with `crossfoot:` or `crossfoot-`; those in code do not count.
 */
export function readPragmas({ segments }: MarkdownDocument): readonly Pragma[] {
  return segments.flatMap(({ from, segment }) => {
    const pragmas = pragmasIn(segment);
    return from === 0 ? pragmas : pragmas.map((pragma) => movePragma(pragma, from));
  });
}

const known = new WeakMap<Segment, readonly Pragma[]>();

/** Relative to the segment. */
function pragmasIn(segment: Segment): readonly Pragma[] {
  const kept = known.get(segment);
  if (kept) return kept;
  const read = segment.source.includes('crossfoot') ? readIn(asDraft(segment)) : [];
  known.set(segment, read);
  return read;
}

function readIn(document: MarkdownDocument): readonly Pragma[] {
  return readBlocks(document)
    .filter((block) => mayHoldPragma(document, block))
    .flatMap((block) => commentsIn(document, block))
    .flatMap((span) => readPragma(document.text, span) ?? []);
}

function movePragma(pragma: Pragma, by: number): Pragma {
  return {
    ...pragma,
    span: shiftSpan(pragma.span, by),
    wordSpan: shiftSpan(pragma.wordSpan, by),
    rules: pragma.rules.map(({ id, span }) => ({ id, span: shiftSpan(span, by) })),
    ...(pragma.declares && { declares: shiftSpan(pragma.declares, by) }),
  };
}

function mayHoldPragma(document: MarkdownDocument, block: Block): boolean {
  const source = document.text.slice(block.span.from, block.span.to);
  return source.includes('<!--') && source.includes('crossfoot');
}

/** The comments of a block, those inside its text and cells included; absolute. */
export function commentsIn(document: MarkdownDocument, block: Block): readonly Span[] {
  if (block.kind === 'comment' || block.kind === 'html')
    return htmlComments(document.text, block.span);
  if (block.kind === 'table') {
    const table = readTableRows(document, block);
    const rows = table === undefined ? [] : [...table.head, ...table.rows];
    return rows.flatMap((row) =>
      row.cells.flatMap((cell) => inlineComments(readInlinesOf(document, cell))),
    );
  }
  return inlineComments(readInlines(document, block));
}

function inlineComments(inlines: readonly Inline[]): readonly Span[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'comment' ? [inline.span] : inlineComments(inline.children),
  );
}

function htmlComments(text: string, span: Span): readonly Span[] {
  const comments: Span[] = [];
  let from = text.indexOf('<!--', span.from);
  while (from >= 0 && from < span.to) {
    const end = text.indexOf('-->', from + 4);
    if (end < 0 || end + 3 > span.to) break;
    comments.push({ from, to: end + 3 });
    from = text.indexOf('<!--', end + 3);
  }
  return comments;
}

/** The pragma of a comment; undefined for a comment that is none of ours. */
function readPragma(text: string, span: Span): Pragma | undefined {
  const inner = text.slice(span.from + 4, span.to - 3);
  const start = /^\s*(crossfoot:\s*|(?=crossfoot-))/.exec(inner);
  if (start === null) return undefined;
  const word = /^[^\s,]*/.exec(inner.slice(start[0].length))?.[0] ?? '';
  const wordFrom = span.from + 4 + start[0].length;
  const wordSpan = { from: wordFrom, to: wordFrom + word.length };
  const { body, reason } = splitReason(inner.slice(start[0].length + word.length));
  const known = start[1] === '' ? COMMANDS : TABLE_WORDS;
  const kind = Object.hasOwn(known, word) ? known[word] : undefined;
  const rules = known === COMMANDS ? readRules(body, wordSpan.to) : [];
  const declares = kind === 'total' || kind === 'noTotal' ? trimmed(body, wordSpan.to) : undefined;
  const problem = declares ? undefined : problemWith(kind, word, known, rules, body);
  return {
    kind,
    span,
    wordSpan,
    rules,
    ...(declares && { declares }),
    ...(reason === undefined ? {} : { reason }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Where the words of a comment stand that follow its first one. */
function trimmed(body: string, offset: number): Span {
  const start = body.trimStart();
  const from = offset + body.length - start.length;
  return { from, to: from + start.trimEnd().length };
}

function splitReason(rest: string): { body: string; reason: string | undefined } {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
  if (dashes === null) return { body: rest, reason: undefined };
  const reason = rest.slice(dashes.index + dashes[0].length).trim();
  return { body: rest.slice(0, dashes.index), reason: reason === '' ? undefined : reason };
}

function readRules(body: string, offset: number): readonly { id: string; span: Span }[] {
  return [...body.matchAll(/[^\s,]+/g)].map((match) => {
    const from = offset + match.index;
    return { id: match[0], span: { from, to: from + match[0].length } };
  });
}

function problemWith(
  kind: PragmaKind | undefined,
  word: string,
  known: Readonly<Record<string, PragmaKind>>,
  rules: readonly { readonly id: string }[],
  body: string,
): Phrase | undefined {
  if (kind === undefined) return unknownWord(word, Object.keys(known));
  if (known === TABLE_WORDS) {
    return body.trim() === ''
      ? undefined
      : say`Only “${word}” is expected here; write a reason after “ -- ”`;
  }
  const wrong = rules.find((rule) => !/^[a-z][a-z0-9-]*\/(?:[a-z][a-z0-9-]*|\*)$/.test(rule.id));
  if (wrong === undefined) return undefined;
  return say`“${wrong.id}” is not the name of a rule (family/name); write a reason after “ -- ”`;
}

function unknownWord(word: string, known: readonly string[]): Phrase {
  const list = anyOf(known.map((each) => say`“${each}”`));
  if (word === '') return say`A word is missing: ${list}`;
  const nearest = closest(word, [...known]);
  if (distance(word, nearest) > Math.max(2, nearest.length / 3)) {
    return say`“${word}” is not known here; expected ${list}`;
  }
  return say`“${word}” is not known here; did you mean “${nearest}”?`;
}
