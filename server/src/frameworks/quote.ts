/**
 * Quotes: turns a quoted text and the text as adopted into the places where they differ, word by
 * word. Must not report what is no deviation: the spelling of quotation marks and dashes, the case
 * of the first letter, a full stop or semicolon at the end, a marked omission.
 */
import type { Span, TextEdit } from '../text/span.ts';
import { alignGaps, type Gap } from './align.ts';
import type { QuoteToken } from './framework.ts';
import { quoteTokens, trimTokens } from './quote-tokens.ts';

/** `case`: the same words with other capitals; `punctuation`: the same words with other marks. */
export type DifferenceKind = 'word' | 'case' | 'punctuation';

export interface QuoteDifference {
  readonly kind: DifferenceKind;
  /** The words concerned in the draft; where words are missing, the words on both sides. Absolute. */
  readonly span: Span;
  /** Words and marks as printed that should not be there; empty where some are only missing. */
  readonly found: string;
  /** Words and marks as adopted that are not there; empty where some are only added. */
  readonly expected: string;
  /** Both with the words around them, for a reader. */
  readonly foundInContext: string;
  readonly expectedInContext: string;
  /** `true` where the quotation only stops before its item does. */
  readonly cutShort: boolean;
  /** What makes the draft right here. */
  readonly edits: readonly TextEdit[];
}

interface Sides {
  /** The draft, its text between two offsets, and its tokens. */
  readonly found: readonly QuoteToken[];
  readonly source: (span: Span) => string;
  readonly expected: readonly QuoteToken[];
  readonly adopted: string;
}

/**
 * The differences between the tokens of a quote and its adopted text, in order. `source` gives the
 * draft's text of a span; `ignoreCase` is for quotes in capitals.
 */
export function compareQuote(
  tokens: readonly QuoteToken[],
  adopted: string,
  source: (span: Span) => string,
  ignoreCase = false,
): readonly QuoteDifference[] {
  const flat = adopted.replace(/\s+/gu, ' ');
  const sides: Sides = {
    found: trimTokens(tokens),
    source,
    expected: trimTokens(quoteTokens(flat)),
    adopted: flat,
  };
  const same = sameToken(sides, ignoreCase);
  const gaps = alignGaps(sides.found.length, sides.expected.length, (i, j) => {
    if (!same(i, j)) return 0;
    return sides.found[i]!.kind === 'word' ? 3 : 1;
  });
  const merged = joinWordGaps(sides, gaps).filter((gap) => !isMarkedOmission(sides, gap));
  return joinPairs(sides, merged).map((pair) => describe(sides, pair));
}

/** Words match in other capitals too; `kindOf` tells the difference. */
function sameToken(sides: Sides, ignoreCase: boolean): (i: number, j: number) => boolean {
  const { found, expected } = sides;
  return (i, j) => {
    const [a, b] = [found[i]!.text, expected[j]!.text];
    if (a === b) return true;
    if (ignoreCase) return a.toLowerCase() === b.toLowerCase();
    // "to enhance …" within a sentence quotes "To enhance …".
    return i === 0 && j === 0 && a.slice(1) === b.slice(1) && a.toLowerCase() === b.toLowerCase();
  };
}

function words(tokens: readonly QuoteToken[]): readonly string[] {
  return tokens.filter((token) => token.kind === 'word').map((token) => token.text);
}

function kindOf(sides: Sides, gap: Gap): DifferenceKind {
  const a = words(sides.found.slice(gap.aFrom, gap.aTo)).join(' ');
  const b = words(sides.expected.slice(gap.bFrom, gap.bTo)).join(' ');
  if (a === b) return 'punctuation';
  return a.toLowerCase() === b.toLowerCase() ? 'case' : 'word';
}

/**
 * Two differences in words with at most one word between them are one: "the benefits of migration"
 * for "migration's benefits".
 */
function joinWordGaps(sides: Sides, gaps: readonly Gap[]): readonly Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined[joined.length - 1];
    const wordsApart = last && words(sides.found.slice(last.aTo, gap.aFrom)).length <= 1;
    if (last && wordsApart && kindOf(sides, last) === 'word' && kindOf(sides, gap) === 'word') {
      joined[joined.length - 1] = { ...last, aTo: gap.aTo, bTo: gap.bTo };
    } else joined.push(gap);
  }
  return joined;
}

/** "to enhance … the effective respect": the author says that words are left out. */
function isMarkedOmission(sides: Sides, gap: Gap): boolean {
  const found = sides.found.slice(gap.aFrom, gap.aTo).map((token) => token.text);
  return found.includes('…') && found.every((text) => /^[…[\]()]$/.test(text));
}

/** One gap, or the two of a pair of commas around the same words. */
type Pair = readonly [Gap] | readonly [Gap, Gap];

function joinPairs(sides: Sides, gaps: readonly Gap[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < gaps.length; at++) {
    const [gap, next] = [gaps[at]!, gaps[at + 1]];
    if (next && isPair(sides, gap, next)) {
      pairs.push([gap, next]);
      at++;
    } else pairs.push([gap]);
  }
  return pairs;
}

const pairReach = 6;

/** The same mark added (or missing) twice, a few words apart. */
function isPair(sides: Sides, a: Gap, b: Gap): boolean {
  if (kindOf(sides, a) !== 'punctuation' || kindOf(sides, b) !== 'punctuation') return false;
  if (b.aFrom - a.aTo > pairReach) return false;
  const marks = (gap: Gap): string =>
    JSON.stringify([
      sides.found.slice(gap.aFrom, gap.aTo).map((token) => token.text),
      sides.expected.slice(gap.bFrom, gap.bTo).map((token) => token.text),
    ]);
  return marks(a) === marks(b) && (a.aFrom === a.aTo || a.bFrom === a.bTo);
}

function describe(sides: Sides, pair: Pair): QuoteDifference {
  const [first] = pair;
  const last = pair[pair.length - 1]!;
  const whole = { aFrom: first.aFrom, aTo: last.aTo, bFrom: first.bFrom, bTo: last.bTo };
  const printed = (gap: Gap): string => sliceFound(sides, gap.aFrom, gap.aTo);
  const due = (gap: Gap): string => sliceAdopted(sides, gap.bFrom, gap.bTo);
  return {
    kind: kindOf(sides, first),
    span: spanOf(sides, whole),
    found: pair.map(printed).filter(Boolean).join(' '),
    expected: pair.map(due).filter(Boolean).join(' '),
    foundInContext: sliceFound(
      sides,
      whole.aFrom - contextBefore(sides.found, whole.aFrom),
      whole.aTo + 1,
    ),
    expectedInContext: sliceAdopted(
      sides,
      whole.bFrom - contextBefore(sides.expected, whole.bFrom),
      whole.bTo + 1,
    ),
    cutShort:
      whole.aFrom === whole.aTo &&
      whole.aTo === sides.found.length &&
      words(sides.expected.slice(whole.bFrom)).length > 2,
    edits: pair.map((gap) => editOf(sides, gap)),
  };
}

/** One word before, and the marks between. */
function contextBefore(tokens: readonly QuoteToken[], at: number): number {
  let count = 1;
  while (count < 3 && tokens[at - count]?.kind === 'mark') count++;
  return count;
}

/** The draft's words between two tokens, as seen; clamped. */
function sliceFound(sides: Sides, from: number, to: number): string {
  const tokens = sides.found.slice(Math.max(0, from), Math.max(0, to));
  return tokens.length === 0 ? '' : sides.source(spanAround(tokens)).replace(/\s+/gu, ' ');
}

function sliceAdopted(sides: Sides, from: number, to: number): string {
  const tokens = sides.expected.slice(Math.max(0, from), Math.max(0, to));
  if (tokens.length === 0) return '';
  const { from: start, to: end } = spanAround(tokens);
  return sides.adopted.slice(start, end);
}

function spanAround(tokens: readonly QuoteToken[]): Span {
  return { from: tokens[0]!.span.from, to: tokens[tokens.length - 1]!.span.to };
}

/** The words that differ; where the draft lacks some, the tokens on both sides of the place. */
function spanOf(sides: Sides, gap: Gap): Span {
  const { found } = sides;
  const own = found.slice(gap.aFrom, gap.aTo);
  if (own.length > 0) return spanAround(own);
  const around = found.slice(Math.max(0, gap.aFrom - 1), gap.aTo + 1);
  return around.length > 0 ? spanAround(around) : { from: 0, to: 0 };
}

/**
 * Replaces from the matched token before on, so that a comma sits tight and a word does not. White
 * space that both texts have there stays as it is.
 */
function editOf(sides: Sides, gap: Gap): TextEdit {
  const { found, expected, adopted } = sides;
  const own = found.slice(gap.aFrom, gap.aTo);
  const due = expected.slice(gap.bFrom, gap.bTo);
  const before = found[gap.aFrom - 1];
  const after = found[gap.aTo];
  if (!before) return editAtStart(own, after, due, adopted.slice(0, expected[gap.bTo]?.span.from));
  const span = { from: before.span.to, to: own[own.length - 1]?.span.to ?? before.span.to };
  const start = expected[gap.bFrom - 1]?.span.to ?? 0;
  const text = due.length === 0 ? '' : adopted.slice(start, due[due.length - 1]!.span.to);
  const startsAlike = /^\s/.test(text) && own.length > 0 && own[0]!.span.from > span.from;
  if (!startsAlike) return { span, text };
  return { span: { from: own[0]!.span.from, to: span.to }, text: text.trimStart() };
}

/** Nothing of the quote stands before the place. `upTo` is the adopted text up to what matches again. */
function editAtStart(
  own: readonly QuoteToken[],
  after: QuoteToken | undefined,
  due: readonly QuoteToken[],
  upTo: string,
): TextEdit {
  const from = own[0]?.span.from ?? after?.span.from ?? 0;
  const to = after?.span.from ?? own[own.length - 1]?.span.to ?? from;
  const text = due.length === 0 ? '' : upTo.slice(due[0]!.span.from);
  if (!/\s$/.test(text) || own.length === 0) return { span: { from, to }, text };
  return { span: { from, to: own[own.length - 1]!.span.to }, text: text.trimEnd() };
}
