/**
 * Turns heading blocks into headings with their labels. Must not take in headings inside quotes,
 * lists or footnotes: they belong to what is quoted there.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type VisibleText, visibleText } from '../markdown/visible-text.ts';
import type { LabelReading } from './labels.ts';
import type { Heading, HeadingLabel } from './outline.ts';
import { readSeries, type SeriesScheme } from './series.ts';

/** The headings of the draft in source order. `schemes` settle what neighbours cannot. */
export function readHeadings(
  document: MarkdownDocument,
  blocks: readonly Block[],
  schemes: readonly SeriesScheme[] = [],
): readonly Heading[] {
  const found = blocks
    .filter((block) => block.kind === 'heading' && block.containers.length === 0)
    .map((block) => {
      const seen = visibleText(document, block);
      return { block, seen, level: block.level ?? 1, text: seen.text };
    });
  const { labels } = readSeries(found, schemes);
  return found.map(({ block, seen, level, text }, index): Heading => {
    const label = labels[index];
    const start = label ? label.to + leadingSpace(text.slice(label.to)) : 0;
    return {
      span: block.span,
      level,
      text,
      ...(label ? { label: placeLabel(label, seen) } : {}),
      title: text.slice(start),
      titleSpan: seen.spanOf(start, text.length),
    };
  });
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function placeLabel(label: LabelReading, seen: VisibleText): HeadingLabel {
  const { from, to, word, number, numberFrom, form, ordinal, parts, suffix } = label;
  return {
    span: seen.spanOf(from, to),
    ...(word === undefined ? {} : { word }),
    number,
    numberSpan: seen.spanOf(numberFrom, numberFrom + number.length),
    form,
    ordinal,
    parts,
    suffix,
  };
}
