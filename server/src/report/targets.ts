/**
 * Joins everything that a reference can lead to: headings, numbered paragraphs, captions and
 * footnotes, with ways to find them. Must not read references.
 */
import type { NumberedCaption } from '../outline/captions.ts';
import type { Footnotes } from '../outline/footnote.ts';
import { annexFlags, parentsOf } from '../outline/hierarchy.ts';
import type { NumeralForm, Outline } from '../outline/outline.ts';
import type { ReferenceKind } from '../references/reference.ts';
import { wordFamily } from '../references/words.ts';
import { countBelow } from '../text/count-below.ts';
import type { Span } from '../text/span.ts';

/** A place with a number. Spans are absolute. */
export interface Target {
  readonly kind: ReferenceKind;
  /** As typed, without what stands above it: `B`, `4.2`, `12`. */
  readonly number: string;
  /** The word before it, in English and the singular where that is known: `part`, `annex`, `chart`. */
  readonly word?: string;
  readonly numberSpan: Span;
  /** The heading, caption, footnote, or the whole of a numbered paragraph. */
  readonly span: Span;
  /** Index of the heading that it is or stands under, −1 before the first. */
  readonly heading: number;
  readonly form: NumeralForm;
  readonly ordinal: number;
}

/** What stands under what. All indexes are of headings; −1 for none. */
export interface Places {
  readonly parents: readonly number[];
  readonly annexes: readonly number[];
  /** Index of the heading under which an offset lies. */
  headingAt(offset: number): number;
}

export function readPlaces({ headings }: Outline): Places {
  const starts = headings.map(({ span }) => span.from);
  return {
    parents: parentsOf(headings),
    annexes: annexFlags(headings),
    headingAt: (offset) => {
      const low = countBelow(starts, (one) => one <= offset);
      return low - 1;
    },
  };
}

/** All targets, by kind in source order. Headings labelled with words of frameworks are none. */
export function readTargets(
  outline: Outline,
  captions: readonly NumberedCaption[],
  footnotes: Footnotes,
  places: Places,
): readonly Target[] {
  return [
    ...headingTargets(outline),
    ...outline.paragraphs.map(
      ({ number, numberSpan, item, heading }): Target => ({
        kind: 'paragraph',
        number: String(number),
        numberSpan,
        span: item,
        heading,
        form: 'arabic',
        ordinal: number,
      }),
    ),
    ...captionTargets(captions, places),
    ...footnotes.texts.map(({ label, labelSpan, span }): Target => {
      const ordinal = /^\d{1,6}$/.test(label) ? Number(label) : 0;
      const heading = places.headingAt(span.from);
      return {
        kind: 'footnote',
        number: label,
        numberSpan: labelSpan,
        span,
        heading,
        form: 'arabic',
        ordinal,
      };
    }),
  ];
}

const annexWords = new Set(['annex', 'appendix', 'attachment']);
const sectionWords = new Set(['section', 'part', 'chapter']);

/** Whether headings labelled with a word, in whatever language and case, are annexes. */
export function isAnnexWord(word: string): boolean {
  return annexWords.has(wordFamily(word));
}

function headingTargets({ headings }: Outline): readonly Target[] {
  return headings.flatMap(({ label, span }, heading): readonly Target[] => {
    if (!label) return [];
    const word = label.word === undefined ? undefined : wordFamily(label.word);
    const annex = word !== undefined && annexWords.has(word);
    if (word !== undefined && !annex && !sectionWords.has(word)) return [];
    const { number, numberSpan, form, ordinal } = label;
    return [
      {
        kind: annex ? 'annex' : 'section',
        number,
        ...(word !== undefined && { word }),
        numberSpan,
        span,
        heading,
        form,
        ordinal,
      },
    ];
  });
}

/** A caption that goes on from another is no target of its own, and headings say what an annex is. */
function captionTargets(
  captions: readonly NumberedCaption[],
  { headingAt }: Places,
): readonly Target[] {
  return captions.flatMap((caption): readonly Target[] => {
    const { kind, continued, word, number, letter = '', numberSpan, span, form, ordinal } = caption;
    if (continued || kind === 'annex') return [];
    return [
      {
        kind,
        number: number + letter,
        word: wordFamily(word),
        numberSpan: { from: numberSpan.from, to: numberSpan.to + letter.length },
        span,
        heading: headingAt(span.from),
        form,
        ordinal,
      },
    ];
  });
}
