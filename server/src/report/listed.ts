/**
 * Turns headings and captions into what lists can list. Must not hold them against a list.
 */
import type { CaptionKind } from '../outline/caption-words.ts';
import type { NumberedCaption } from '../outline/captions.ts';
import { annexFlags, parentsOf } from '../outline/hierarchy.ts';
import type { Heading } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';

/** A heading or caption. Spans are absolute. */
export interface Listed {
  readonly span: Span;
  /** As seen, label included. */
  readonly text: string;
  readonly label?: { readonly word?: string; readonly number: string; readonly suffix: string };
  readonly title: string;
  readonly titleSpan: Span;
  /** 1 to 6; 0 for captions. */
  readonly level: number;
  /** Index of what it stands under, −1 for none. */
  readonly parent: number;
  /** Headings inside annexes are listed by other rules than those of the body. */
  readonly region: 'body' | 'annex' | 'in annex';
}

/** In the order of the outline. */
export function listedHeadings(headings: readonly Heading[]): readonly Listed[] {
  const parents = parentsOf(headings);
  const annexes = annexFlags(headings);
  return headings.map(({ text, label, title, titleSpan, level }, index): Listed => {
    const annex = annexes[index] ?? -1;
    return {
      span: {
        from: label?.span.from ?? titleSpan.from,
        to: Math.max(titleSpan.to, label?.span.to ?? 0),
      },
      text,
      ...(label
        ? {
            label: {
              ...(label.word === undefined ? {} : { word: label.word }),
              number: label.number,
              suffix: label.suffix,
            },
          }
        : {}),
      title,
      titleSpan,
      level,
      parent: parents[index] ?? -1,
      region: annex < 0 ? 'body' : annex === index ? 'annex' : 'in annex',
    };
  });
}

/** The captions of one kind that do not continue another. */
export function listedCaptions(
  captions: readonly NumberedCaption[],
  kind: CaptionKind,
): readonly Listed[] {
  return captions
    .filter((caption) => caption.kind === kind && !caption.continued)
    .map(({ span, word, number, title, titleSpan, letter }): Listed => {
      const whole = number + (letter ?? '');
      return {
        span,
        text: `${word} ${whole}: ${title}`,
        label: { word, number: whole, suffix: ':' },
        title,
        titleSpan,
        level: 0,
        parent: -1,
        region: 'body',
      };
    });
}
