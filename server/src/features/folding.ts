/**
 * The stretches of a draft that an editor can fold: sections and tables. Must
 * not fold single lines.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { placesOf } from '../report/table-parts.ts';
import type { Span } from '../text/span.ts';
import { sectionSpans, trimEnd } from './symbols.ts';

/** In source order; spans are absolute and reach over a line end. */
export function foldsOf({ report }: CheckedDocument): readonly Span[] {
  if (!report) return [];
  const { document } = report;
  const tables = report.tables.flatMap((table) => (table.source ? [] : placesOf(table)));
  const lineOf = (offset: number) => document.positionAt(offset).line;
  return [...sectionSpans(report), ...tables]
    .map(({ from, to }) => ({ from, to: trimEnd(document.text, from, to) }))
    .filter(({ from, to }) => lineOf(from) < lineOf(to))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}
