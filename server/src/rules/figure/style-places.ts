/**
 * Figures as they stand in the source, and the one finding that a style rule makes of all that are
 * written otherwise. Must not know any style.
 */

import type { ProseBlock } from '../../prose/claim.ts';
import type { Figure, FigurePlace } from '../../prose/figure.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { SaidFinding } from '../finding.ts';

/** A figure with its source. */
export interface WrittenFigure {
  readonly figure: Figure;
  readonly place: FigurePlace;
  /** From currency to currency, absolute. */
  readonly span: Span;
  /** The source of that span, markup and line breaks in it included. */
  readonly source: string;
  /** Whether it stands in brackets. */
  readonly bracketed: boolean;
  /** Whether its sentence starts with it. */
  readonly startsSentence: boolean;
}

/** All figures of the running text in order; headings and captions are left out. */
export function* writtenFigures(
  text: string,
  prose: readonly ProseBlock[],
): Iterable<WrittenFigure> {
  for (const { from, place, figures } of prose) {
    if (place === 'heading' || place === 'caption') continue;
    let depth = 0;
    let at = from;
    for (const figure of figures) {
      const span = { from: from + figure.span.from, to: from + figure.span.to };
      for (; at < span.from; at++) {
        if (text[at] === '(') depth += 1;
        else if (text[at] === ')' && depth > 0) depth -= 1;
      }
      yield {
        figure,
        place,
        span,
        source: text.slice(span.from, span.to),
        bracketed: depth > 0,
        startsSentence: figure.span.from === figure.sentence.from,
      };
    }
  }
}

/** A figure that is written otherwise, and how it would read. */
export interface OddFigure {
  readonly span: Span;
  readonly source: string;
  /** Undefined where nothing can be offered. */
  readonly meant: string | undefined;
}

/** More related places than this help nobody. */
const mostRelated = 20;

/** One finding for all; the first of `odd` is where it stands. `title`: of the fix for several. */
export function styleFinding(
  odd: readonly OddFigure[],
  message: (count: number, first: OddFigure) => Phrase,
  title: Phrase,
): SaidFinding {
  const first = odd[0]!;
  const edits = odd.flatMap(({ span, meant }) =>
    meant === undefined ? [] : [{ span, text: meant }],
  );
  const single = odd.length === 1 && first.meant !== undefined;
  return {
    span: first.span,
    message: message(odd.length, first),
    related: odd
      .slice(1, mostRelated)
      .map(({ span, source }) => ({ span, message: oneLine(source) })),
    fixes:
      edits.length === 0
        ? []
        : [
            {
              title: single ? say`Change ${oneLine(first.source)} to ${first.meant!}` : title,
              kind: 'suggested',
              edits,
            },
          ],
  };
}

/** That figures are written otherwise than the profile asks; `meant`: how the first should read. */
export function notAsAsked(count: number, { source, meant = '' }: OddFigure): Phrase {
  return count === 1
    ? say`One figure is not written as the profile asks: ${oneLine(source)} (should read ${meant})`
    : say`${count} figures are not written as the profile asks: ${oneLine(source)} (should read ${meant})`;
}

/** A source for a message: line breaks and what may not break are spaces. */
export function oneLine(source: string): string {
  return source.replace(/\s+/g, ' ');
}

/** The key that most items have; the first of several. Undefined for none. */
export function mostCommon<T>(items: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | undefined;
  for (const [item, count] of counts) {
    if (best === undefined || count > counts.get(best)!) best = item;
  }
  return best;
}
