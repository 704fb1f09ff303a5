/**
 * Figures as they stand in the source, and the one finding that a style rule makes of all that are
 * written otherwise. Must not know any style.
 */

import type { ProseBlock } from '../../prose/claim.ts';
import type { Figure, FigurePlace } from '../../prose/figure.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { SaidFinding } from '../finding.ts';

/** A figure with its source. */
export interface WrittenFigure {
  readonly figure: Figure;
  readonly place: FigurePlace;
  /** From currency to currency, absolute. */
  readonly span: Span;
  /** The source of that span, markup and line breaks in it included. */
  readonly source: string;
  /** Whether its sentence starts with it. */
  readonly startsSentence: boolean;
}

/** The figures of the running text that `usable` holds for, in order; not those of headings and captions. */
export function* writtenFigures(
  text: string,
  prose: readonly ProseBlock[],
  usable: (figure: Figure) => boolean,
): Iterable<WrittenFigure> {
  for (const block of prose) {
    if (block.place === 'heading' || block.place === 'caption') continue;
    for (const figure of block.figures) {
      if (usable(figure)) yield asWritten(text, block, figure);
    }
  }
}

export interface BracketedFigure extends WrittenFigure {
  /** Whether it stands in brackets. */
  readonly bracketed: boolean;
}

/** The same with the brackets around them. */
export function* bracketedFigures(
  text: string,
  prose: readonly ProseBlock[],
  usable: (figure: Figure) => boolean,
): Iterable<BracketedFigure> {
  let block = -1;
  let depth = 0;
  let at = 0;
  for (const written of writtenFigures(text, prose, usable)) {
    const { span, figure } = written;
    const from = span.from - figure.span.from;
    if (from !== block) [block, depth, at] = [from, 0, from];
    for (; at < span.from; at++) {
      if (text[at] === '(') depth += 1;
      else if (text[at] === ')' && depth > 0) depth -= 1;
    }
    yield { ...written, bracketed: depth > 0 };
  }
}

function asWritten(text: string, { from, place }: ProseBlock, figure: Figure): WrittenFigure {
  const span = shiftSpan(figure.span, from);
  const source = text.slice(span.from, span.to);
  return { figure, place, span, source, startsSentence: figure.span.from === figure.sentence.from };
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
