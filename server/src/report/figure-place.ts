/**
 * Says where a figure of the ledger stands: by name for people, and exactly in the source. Must not
 * look for figures.
 */

import { valueSpan } from '../tables/repair.ts';
import { countBelow } from '../text/count-below.ts';
import { english, say, type Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { LedgerEntry, ReportFigure } from './ledger.ts';
import type { Report, Table } from './report.ts';

type Placed = Pick<Report, 'document' | 'tables' | 'outline'>;

/** The table of a figure that stands in one. */
export function tableOfFigure(
  { tables }: Pick<Report, 'tables'>,
  { ref }: Pick<ReportFigure, 'ref'>,
): Table | undefined {
  return 'table' in ref ? tables[ref.table] : undefined;
}

/** "paragraph 129", "Table 3"; undefined where the place has no name. */
export function placeWords(
  report: Placed,
  figure: Pick<ReportFigure, 'ref' | 'span'>,
): Words | undefined {
  const table = tableOfFigure(report, figure);
  if (table !== undefined) return table.caption?.label ?? say`a table`;
  const { from } = figure.span;
  const { paragraphs } = report.outline;
  const low = countBelow(paragraphs, ({ item }) => item.from <= from);
  const paragraph = paragraphs[low - 1];
  return paragraph !== undefined && from < paragraph.item.to
    ? say`paragraph ${paragraph.number}`
    : undefined;
}

/** The same in English. */
export function placeName(
  report: Placed,
  figure: Pick<ReportFigure, 'ref' | 'span'>,
): string | undefined {
  const words = placeWords(report, figure);
  return words === undefined ? undefined : english(words);
}

/** Where the numeral itself stands, without currency and marks; in the table's own file where it has one. */
export function numeralSpan(report: Placed, figure: LedgerEntry): Span {
  const table = tableOfFigure(report, figure);
  const { ref, span, numeral } = figure;
  if (table !== undefined && 'table' in ref) {
    const text = (table.source?.document ?? report.document).text;
    return valueSpan({ text, from: table.from, grid: table.grid }, ref.cell);
  }
  const at = report.document.text.slice(span.from, span.to).indexOf(numeral.printed);
  if (at < 0) return span;
  return { from: span.from + at, to: span.from + at + numeral.printed.length };
}
