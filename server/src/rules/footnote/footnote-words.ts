/**
 * What the footnote rules share: the reading of a report's footnotes, made once. Must not decide what
 * is wrong.
 */
import type { Footnotes } from '../../outline/footnote.ts';
import { type FootnoteReading, readFootnoteOrder } from '../../outline/footnote-reading.ts';

const readings = new WeakMap<Footnotes, FootnoteReading>();

export function readingOf(footnotes: Footnotes): FootnoteReading {
  const known = readings.get(footnotes) ?? readFootnoteOrder(footnotes);
  readings.set(footnotes, known);
  return known;
}
