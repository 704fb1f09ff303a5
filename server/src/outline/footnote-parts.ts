/**
 * Tells footnotes of different parts of a report apart, where they count from one again under each
 * heading of a level. Must not hold marks against texts.
 */
import type { Block } from '../markdown/block.ts';
import { countBelow } from '../text/count-below.ts';
import type { FootnoteMark, Footnotes, FootnoteText } from './footnote.ts';

/** How a profile numbers footnotes. */
export interface FootnoteScheme {
  /** Level of the headings, 1 to 6, under each of which they count from one again. */
  readonly restartAt: number;
}

/** Labels are the same footnote without regard to case, as renderers have it, within one part. */
export function footnoteKey({ label, part }: Pick<FootnoteMark, 'label' | 'part'>): string {
  const name = label.normalize('NFC').toLowerCase();
  return part === undefined ? name : `${part} ${name}`;
}

/** The same footnotes, each with the part that it belongs to; without a scheme all are one part. */
export function withParts(
  footnotes: Footnotes,
  blocks: readonly Block[],
  scheme: FootnoteScheme | undefined,
): Footnotes {
  if (scheme === undefined) return footnotes;
  const starts = blocks.flatMap(({ kind, level = 0, span }) =>
    kind === 'heading' && level <= scheme.restartAt ? [span.from] : [],
  );
  const partAt = (offset: number) => countUpTo(starts, offset);
  const marks = footnotes.marks.map((mark) => ({ ...mark, part: partAt(mark.span.from) }));
  const placed = footnotes.texts.map((text) => ({ ...text, part: partAt(text.span.from) }));
  const texts = collected(placed, marks) ?? placed;
  const parts = new Map(texts.map(({ span, part }) => [span.from, part]));
  return { marks: marks.map((mark) => (mark.nested ? nestedIn(mark, texts, parts) : mark)), texts };
}

type Placed<T> = T & { readonly part: number };

/** How many of the ascending `starts` are no greater than `offset`. */
function countUpTo(starts: readonly number[], offset: number): number {
  return countBelow(starts, (one) => one <= offset);
}

/**
 * Texts that stand together at the end, 1, 2, 3, 1, 2: each run belongs to the next part that has marks.
 * Undefined where they don't stand so.
 */
function collected(
  texts: readonly Placed<FootnoteText>[],
  marks: readonly Placed<FootnoteMark>[],
): readonly Placed<FootnoteText>[] | undefined {
  const places = new Set(texts.map(({ part }) => part));
  const marked = [...new Set(marks.flatMap(({ nested, part }) => (nested ? [] : [part])))];
  if (places.size !== 1 || marked.length < 2) return undefined;
  let run = 0;
  let seen = new Set<string>();
  const inRuns = texts.map((text) => {
    const key = footnoteKey({ label: text.label });
    if (seen.has(key)) {
      run++;
      seen = new Set();
    }
    seen.add(key);
    return { text, run };
  });
  if (run + 1 !== marked.length) return undefined;
  return inRuns.map((each) => ({ ...each.text, part: marked[each.run]! }));
}

/** A mark inside a footnote belongs with it. */
function nestedIn(
  mark: Placed<FootnoteMark>,
  texts: readonly FootnoteText[],
  parts: ReadonlyMap<number, number>,
): Placed<FootnoteMark> {
  const at = countUpTo(
    texts.map(({ span }) => span.from),
    mark.span.from,
  );
  const part = parts.get(texts[at - 1]?.span.from ?? -1);
  return part === undefined ? mark : { ...mark, part };
}
