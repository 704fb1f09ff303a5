/**
 * Sets marks over a rendered block: wraps the pieces of text that stand for their spans. Must not
 * change a word of the report.
 */
import type { Element, ElementContent, Text } from 'hast';
import { countBelow } from '../text/count-below.ts';
import type { Span } from '../text/span.ts';
import { element, spanOf, text } from './hast.ts';
import type { FigureMark, Mark } from './mark.ts';

/**
 * The nodes with the marks (sorted by their start) over them. `source`: what the spans of the nodes and
 * of the marks refer to.
 */
export function overlay(
  nodes: readonly ElementContent[],
  marks: readonly Mark[],
  source: string,
): ElementContent[] {
  if (marks.length === 0) return [...nodes];
  return nodes.flatMap((node) => {
    if (node.type === 'element') {
      return [{ ...node, children: overlay(node.children, marks, source) }];
    }
    return node.type === 'text' ? overText(node, marks, source) : [node];
  });
}

function overText(node: Text, marks: readonly Mark[], source: string): ElementContent[] {
  const span = spanOf(node);
  if (span === undefined) return [node];
  const own = marks.filter((mark) => mark.span.from < span.to && span.from < mark.span.to);
  if (own.length === 0) return [node];
  const places = placesIn(node.value, span, source);
  const pieces = own
    .map((mark) => {
      const from = indexOf(places, mark.span.from);
      return { mark, from, to: indexOf(places, mark.span.to) };
    })
    .sort((a, b) => a.from - b.from);
  return cut(node.value, pieces);
}

/** The text cut at the ends of all pieces, each part within the pieces that cover it. */
function cut(value: string, pieces: readonly Piece[]): ElementContent[] {
  const ends = pieces.flatMap(({ from, to }) => [from, to]);
  const borders = [...new Set([0, value.length, ...ends])].sort((a, b) => a - b);
  const result: ElementContent[] = [];
  let covering: Piece[] = [];
  let next = 0;
  for (let index = 0; index + 1 < borders.length; index++) {
    const from = borders[index]!;
    const to = borders[index + 1]!;
    covering = covering.filter((piece) => piece.to > from);
    for (; next < pieces.length && pieces[next]!.from <= from; next++) {
      if (pieces[next]!.to > from) covering.push(pieces[next]!);
    }
    result.push(wrap(value.slice(from, to), covering, to));
  }
  return result;
}

interface Piece {
  readonly mark: Mark;
  /** In the text's value. */
  readonly from: number;
  readonly to: number;
}

const order = { finding: 0, reference: 1, unverified: 2, ticked: 2, contradicted: 2 } as const;

/** Findings outermost, figures innermost. */
function wrap(value: string, covering: readonly Piece[], end: number): ElementContent {
  const sorted = [...covering].sort((a, b) => order[b.mark.kind] - order[a.mark.kind]);
  return sorted.reduce<ElementContent>(
    (inner, piece) => markElement(piece.mark, inner, piece.to === end),
    text(value),
  );
}

function markElement(mark: Mark, inner: ElementContent, isLast: boolean): Element {
  const place = `${mark.span.from}-${mark.span.to}`;
  switch (mark.kind) {
    case 'finding':
      return element('mark', { className: `finding ${mark.severity}`, dataAt: place }, [inner]);
    case 'reference':
      return element('a', { className: 'reference', href: `#${mark.target}`, dataAt: place }, [
        inner,
      ]);
    default:
      return figureElement(mark, inner, place, isLast);
  }
}

function figureElement(
  mark: FigureMark,
  inner: ElementContent,
  place: string,
  isLast: boolean,
): Element {
  const className = `figure ${mark.kind}${isLast ? '' : ' goes-on'}`;
  if (mark.kind === 'unverified') return element('span', { className, dataAt: place }, [inner]);
  const attributes = { className, dataAt: place, role: 'img', ariaLabel: mark.label };
  return element('span', { ...attributes, title: mark.title || undefined }, [inner]);
}

/** For each index of the value, and its end, the place in the source. */
function placesIn(value: string, span: Span, source: string): Span | readonly number[] {
  if (span.to - span.from === value.length) return span;
  const places: number[] = [];
  let at = span.from;
  for (let index = 0; index < value.length; index++) {
    at = nextPlace(value[index]!, at, span.to, source);
    places.push(at);
    if (source[at] === '&' && value[index] !== '&') at = entityEnd(source, at, span.to);
    else if (at < span.to) at += 1;
  }
  places.push(span.to);
  return places;
}

/** Skips what the value leaves out: escapes, white space at line ends, marks of code. */
function nextPlace(wanted: string, from: number, to: number, source: string): number {
  // An entity may stand for anything; nothing that is left out is longer than a line's indentation.
  for (let at = from; at < to && at < from + 200; at++) {
    if (source[at] === wanted) return at;
    if (source[at] === '&' && entityEnd(source, at, to) > at + 1) return at;
  }
  return Math.min(from, to);
}

function entityEnd(source: string, at: number, to: number): number {
  const end = source.indexOf(';', at);
  return end > at && end < Math.min(to, at + 40) ? end + 1 : at + 1;
}

/** The index of the value at which a place of the source stands. */
function indexOf(places: Span | readonly number[], offset: number): number {
  if ('from' in places) return Math.max(0, Math.min(places.to, offset) - places.from);
  const at = countBelow(places, (place) => place < offset);
  return Math.max(0, Math.min(places.length - 1, at));
}
