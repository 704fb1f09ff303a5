/**
 * Turns the text of a CSV or TSV file into a grid, with the title lines above the table and the
 * notes below it. Must not read files, nor know which report names this one.
 */

import type { NumberStyle } from '../../numbers/reading.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Caption, Grid, GridProblem } from '../grid.ts';
import {
  layOut,
  mostSlots,
  type RawTable,
  type SourceCell,
  type SourceRow,
  tooLarge,
} from '../raw-table.ts';
import { readGrid } from '../read-grid.ts';
import { assignRoles } from '../roles.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import {
  type DelimitedRecord,
  type Delimiter,
  type Field,
  parseDelimited,
} from './parse-delimited.ts';
import { splitSheet } from './sheet.ts';

export interface DelimitedOptions {
  /** The number style where the table's own numerals leave it open. */
  readonly fallback?: NumberStyle | undefined;
  /** Whether the file's name says that tabs part its cells. */
  readonly isTabbed?: boolean;
}

export interface DelimitedTable {
  /** Spans are absolute in the text; title lines stand in `caption`. */
  readonly grid: Grid;
  readonly delimiter: Delimiter;
  /** Lines below the table that are no rows: sources, remarks. */
  readonly notes: readonly string[];
}

/** Files with this delimiter come from places that write `1,5` for one and a half. */
const commaDecimals: NumberStyle = { thousands: '.', decimal: ',' };

const noStyle: NumberStyle = { thousands: '', decimal: '.' };

/** Never throws; what is odd about the text stands in the grid's problems. */
export function readDelimited(text: string, options: DelimitedOptions = {}): DelimitedTable {
  const { from, told } = readPrefix(text);
  const delimiter = told ?? detectDelimiter(text, from, options.isTabbed);
  const parsed = parseDelimited(text, delimiter, { from, fields: mostSlots + 1 });
  const quotes = parsed.problems.map((problem): GridProblem => ({ kind: 'quote', ...problem }));
  const whole = { from: 0, to: text.length };
  const sheet = splitSheet(parsed.records);
  if (parsed.cut || sheet.rows.length * sheet.columns > mostSlots) {
    return { grid: assignRoles(tooLarge(whole), noStyle), delimiter, notes: [] };
  }
  const fallback = options.fallback ?? (delimiter === ';' ? commaDecimals : undefined);
  const rows = sheet.rows.map((record) => readRow(text, record, sheet.columns));
  const raw = layOut([{ kind: 'body', rows }], whole);
  const ragged = raw.rows === 0 ? [] : raggedRows(text, sheet.rows, sheet.columns);
  const grid = readGrid(
    { ...raw, problems: [...quotes, ...raw.problems, ...ragged] },
    numeralTexts(raw),
    fallback,
  );
  const caption = captionOf(sheet.titles);
  return {
    grid: caption ? { ...grid, caption } : grid,
    delimiter,
    notes: sheet.notes.map((record) => seen(record.fields[0]!.text)),
  };
}

/** A byte order mark that an editor left in, and the `sep=;` line that spreadsheets write and obey. */
function readPrefix(text: string): { from: number; told: Delimiter | undefined } {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const line = /^sep=([,;\t|])(?:\r\n|\n|\r)/.exec(text.slice(from, from + 8));
  return line === null
    ? { from, told: undefined }
    : { from: from + line[0].length, told: line[1] as Delimiter };
}

function readRow(text: string, record: DelimitedRecord, columns: number): SourceRow {
  const cells = record.fields.slice(0, columns).map((field) => sourceCell(text, field));
  const end = { from: record.span.to, to: record.span.to };
  while (cells.length < columns) cells.push(emptyCell(end));
  return { span: record.span, cells };
}

function sourceCell(text: string, { span, text: content }: Field): SourceCell {
  const source = text.slice(span.from, span.to);
  const from = span.from + (source.length - source.trimStart().length);
  const to = Math.max(from, span.from + source.trimEnd().length);
  return { ...emptyCell({ from, to }), text: seen(content) };
}

function emptyCell(span: Span): SourceCell {
  return { span, text: '', strong: false, head: false, rowSpan: 1, columnSpan: 1 };
}

/** A cell's lines as one. */
function seen(content: string): string {
  const text = content.trim();
  return /[\r\n]/.test(text)
    ? text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ')
    : text;
}

function captionOf(titles: readonly DelimitedRecord[]): Caption | undefined {
  const first = titles[0]?.fields[0];
  const last = titles[titles.length - 1]?.fields[0];
  if (first === undefined || last === undefined) return undefined;
  const text = titles.map(({ fields }) => seen(fields[0]!.text)).join(', ');
  return { span: { from: first.span.from, to: last.span.to }, text };
}

function numeralTexts(raw: RawTable): string[] {
  const body = raw.cells.filter((cell) => /\d/.test(cell.text));
  const values = body.filter((cell) => cell.row > 0 && cell.column > 0);
  return (values.length > 0 ? values : body).map((cell) => cell.text);
}

/**
 * Rows whose number of cells is another one than that of most rows; one cell alone heads a section
 * or is a remark.
 */
function raggedRows(
  text: string,
  rows: readonly DelimitedRecord[],
  columns: number,
): GridProblem[] {
  const usual = usualWidth(rows.map(({ fields }) => Math.min(fields.length, columns)));
  return rows.flatMap(({ fields, span }): GridProblem[] => {
    const count = Math.min(fields.length, columns);
    if (count === usual || count <= 1) return [];
    const extra = fields.slice(usual, columns).filter((field) => field.text.trim() !== '');
    const first = extra[0];
    const last = extra[extra.length - 1];
    const place = first && last ? { from: first.span.from, to: last.span.to } : span;
    const message =
      count === 1
        ? say`This row has 1 cell where most rows have ${usual}`
        : say`This row has ${count} cells where most rows have ${usual}`;
    const minor = count > usual && extra.length === 0;
    return [{ kind: 'ragged', span: trimmed(text, place), message, minor }];
  });
}

/** The number that occurs most often; of several the largest. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0;
    if (count > most || (count === most && width > usual)) usual = width;
  }
  return usual;
}

function trimmed(text: string, { from, to }: Span): Span {
  return { from, to: Math.max(from, from + text.slice(from, to).trimEnd().length) };
}
