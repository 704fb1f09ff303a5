/**
 * Turns the text of an enumeration into its items: "A, B and C". Must not decide how many there
 * should be; where a text can be split in several ways it gives them all.
 */
import type { Span } from '../../text/span.ts';
import { maskNames } from './joined-names.ts';

/** A way to split an enumeration. */
export type Split = readonly Span[];

export interface Splits {
  /** Likeliest first. */
  readonly ways: readonly Split[];
  /** Whether the likeliest way leaves no doubt. */
  readonly certain: boolean;
}

/** No enumeration in running text has more items. */
const mostItems = 60;

/** The ways to split `text.slice(from, to)`, spans relative to `text`; undefined for what is no list. */
export function splitItems(text: string, from: number, to: number): Splits | undefined {
  const masked = maskNames(text.slice(from, to));
  const pieces = splitAt(masked, masked.includes(';') ? /;/g : /,/g);
  if (
    pieces.length > mostItems ||
    pieces.some(({ from, to }) => masked.slice(from, to).trim() === '')
  ) {
    return undefined;
  }
  const read = masked.includes(';') ? bySemicolons(masked, pieces) : byCommas(masked, pieces);
  if (read === undefined) return undefined;
  const place = (split: Split) =>
    split.map((item) => trimItem(text, item.from + from, item.to + from));
  return { ways: read.ways.map(place), certain: read.certain };
}

function splitAt(masked: string, mark: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const { index } of masked.matchAll(mark)) {
    pieces.push({ from: start, to: index });
    start = index + 1;
  }
  pieces.push({ from: start, to: masked.length });
  return pieces;
}

const leadingAnd = /^\s*(?:and|or|as well as|plus)\s/i;
const innerAnd = /\s(?:and|or|as well as|plus)\s/g;
const hasAnd = /\s(?:and|or|as well as|plus)\s/;

function bySemicolons(masked: string, pieces: readonly Span[]): Splits {
  const last = pieces.at(-1)!;
  const words = masked.slice(last.from, last.to);
  if (leadingAnd.test(words)) return { ways: [pieces], certain: true };
  const ands = [...words.matchAll(innerAnd)];
  const more = ands.map((and) => divide(pieces, last, and));
  // "a; b, and c": the last two are joined by "and" alone.
  return { ways: [pieces, ...more], certain: ands.length === 0 };
}

function divide(pieces: readonly Span[], last: Span, and: RegExpMatchArray): Split {
  const at = last.from + and.index!;
  return [
    ...pieces.slice(0, -1),
    { from: last.from, to: at },
    { from: at + and[0].length, to: last.to },
  ];
}

function byCommas(masked: string, all: readonly Span[]): Splits | undefined {
  const pieces = withoutTrail(masked, all);
  const last = pieces.at(-1)!;
  const words = masked.slice(last.from, last.to);
  const inner = pieces
    .slice(0, -1)
    .some((piece) => hasAnd.test(masked.slice(piece.from, piece.to)));
  const ands = [...words.replace(leadingAnd, (lead) => '_'.repeat(lead.length)).matchAll(innerAnd)];
  if (leadingAnd.test(words)) {
    // "research and data, and training": "and" inside items is theirs.
    return {
      ways: [pieces, ...ands.map((and) => divide(pieces, last, and))],
      certain: ands.length === 0 && !inner,
    };
  }
  if (ands.length === 0) {
    return pieces.length < 2 ? undefined : { ways: [pieces], certain: !inner };
  }
  const divided = ands.map((and) => divide(pieces, last, and));
  const ways = [...divided.slice(-1), ...divided.slice(0, -1)];
  if (ands.length > 1) ways.push([...divided[0]!.slice(0, -1), ...divided.at(-1)!.slice(-2)]);
  return { ways: ways.filter((way) => way.length > 1), certain: ands.length === 1 && !inner };
}

/** The pieces up to the one that "and" closes, where a clause goes on behind: "…, D and E, with which". */
function withoutTrail(masked: string, pieces: readonly Span[]): readonly Span[] {
  const at = pieces.findIndex((piece, index) => {
    const next = pieces[index + 1];
    if (next === undefined) return false;
    const words = masked.slice(piece.from, piece.to);
    const goesOn =
      /^\s*(?:with|which|who|whose|where|while|bringing|thus|to|in|as|for|had|has|have|were|was|are|is|so|but|all|both|each|on|under|through|by|from|during|following|thereby|making|at|after|whereby)\s/;
    return (
      (hasAnd.test(words) || leadingAnd.test(words)) &&
      goesOn.test(masked.slice(next.from, next.to))
    );
  });
  return at < 0 ? pieces : pieces.slice(0, at + 1);
}

function trimItem(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const lead = /^\s*(?:(?:and|or|as well as|plus)\s+)?/i.exec(words)![0].length;
  let end = words.length;
  while (end > lead && /[\s.,;]/.test(words[end - 1]!)) end -= 1;
  return { from: from + Math.min(lead, end), to: from + Math.max(lead, end) };
}
