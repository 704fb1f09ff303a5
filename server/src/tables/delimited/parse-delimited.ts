/**
 * Turns the text of a CSV or TSV file (RFC 4180, and what programs write in its name) into records
 * of fields with their exact places. Must not know what a field is for, nor leave any text out.
 */
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface Field {
  /** The content without quotes, absolute; `""` in it stands for one quote. */
  readonly span: Span;
  /** The content as meant: doubled quotes are single ones, white space is kept. */
  readonly text: string;
  readonly quoted: boolean;
}

export interface DelimitedRecord {
  /** From the first field's start to the line end, quotes included. */
  readonly span: Span;
  readonly fields: readonly Field[];
}

/** A quote that is not where it could open or close a field. */
export interface QuoteProblem {
  readonly span: Span;
  readonly message: Phrase;
}

export interface DelimitedText {
  readonly records: readonly DelimitedRecord[];
  readonly problems: readonly QuoteProblem[];
  /** Whether reading ended at a limit, before the end of the text. */
  readonly cut: boolean;
}

export interface ParseLimits {
  /** Where reading starts; 0 if not given. */
  readonly from?: number;
  readonly records?: number;
  readonly fields?: number;
}

/** After this many nobody reads on. */
const mostProblems = 100;

interface Reader {
  readonly text: string;
  readonly delimiter: Delimiter;
  readonly problems: QuoteProblem[];
}

interface Read extends Field {
  /** Offset of the delimiter or line end behind the field. */
  readonly end: number;
}

/**
 * Fields part at `delimiter`, records at CRLF, LF or CR; a line end at the very end begins no further
 * record. `a,"b ""c""\n"` is one record of `a` and `b "c"\n`. A quote that is never closed, or closed
 * lines later in the middle of a field, is a character like others and a problem at its place.
 */
export function parseDelimited(
  text: string,
  delimiter: Delimiter,
  limits: ParseLimits = {},
): DelimitedText {
  const reader: Reader = { text, delimiter, problems: [] };
  const records: DelimitedRecord[] = [];
  const mostRecords = limits.records ?? Number.POSITIVE_INFINITY;
  let left = limits.fields ?? Number.POSITIVE_INFINITY;
  let at = limits.from ?? 0;
  while (at < text.length && records.length < mostRecords && left > 0) {
    const record = readRecord(reader, at, left);
    left -= record.fields.length;
    records.push(record);
    at = afterLineEnd(text, record.span.to);
  }
  return { records, problems: reader.problems, cut: at < text.length };
}

function readRecord(reader: Reader, from: number, most: number): DelimitedRecord {
  const { text, delimiter } = reader;
  const fields: Field[] = [];
  let at = from;
  for (;;) {
    const { span, text: content, quoted, end } = readField(reader, at);
    fields.push({ span, text: content, quoted });
    at = end;
    if (text[at] !== delimiter || fields.length >= most) break;
    at += 1;
  }
  return { span: { from, to: at }, fields };
}

function readField(reader: Reader, from: number): Read {
  const open = skipBlanks(reader, from);
  const quoted = reader.text[open] === '"' ? readQuoted(reader, from, open) : undefined;
  return quoted ?? readPlain(reader, from);
}

function readPlain({ text, delimiter }: Reader, from: number): Read {
  const end = fieldEnd(text, delimiter, from);
  return { span: { from, to: end }, text: text.slice(from, end), quoted: false, end };
}

/** Undefined where the quote at `open` opens nothing: the field is then read as it stands. */
function readQuoted(reader: Reader, from: number, open: number): Read | undefined {
  const { text, delimiter } = reader;
  const close = closingQuote(text, open + 1);
  const mark = { from: open, to: open + 1 };
  if (close < 0) {
    if (open === from) report(reader, mark, say`This quote is never closed`);
    return undefined;
  }
  const content = text.slice(open + 1, close);
  const end = skipBlanks(reader, close + 1);
  if (isFieldEnd(text, delimiter, end)) {
    const span = { from: open + 1, to: close };
    return { span, text: undouble(content), quoted: true, end };
  }
  // Blanks before a quote are tolerated only where all of the field is in quotes.
  if (open > from) return undefined;
  // The next quote, lines below, belongs to another field: taking all between for one cell would
  // hide whole rows.
  if (/[\r\n]/.test(content)) {
    report(reader, mark, say`This quote is not closed in its line`);
    return undefined;
  }
  const stop = fieldEnd(text, delimiter, close + 1);
  const behind = { from: close + 1, to: stop };
  report(reader, behind, say`Text stands behind the closing quote; it is read as part of the cell`);
  const whole = undouble(content) + text.slice(close + 1, stop);
  return { span: { from: open + 1, to: stop }, text: whole, quoted: true, end: stop };
}

/** Offset of the quote that closes a field whose content starts at `from`, −1 where none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function undouble(content: string): string {
  return content.includes('""') ? content.replaceAll('""', '"') : content;
}

function skipBlanks({ text, delimiter }: Reader, from: number): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at += 1;
  return at;
}

function fieldEnd(text: string, delimiter: Delimiter, from: number): number {
  let at = from;
  while (!isFieldEnd(text, delimiter, at)) at += 1;
  return at;
}

function isFieldEnd(text: string, delimiter: Delimiter, at: number): boolean {
  const character = text[at];
  return (
    character === undefined || character === delimiter || character === '\n' || character === '\r'
  );
}

function afterLineEnd(text: string, at: number): number {
  return at + (text.startsWith('\r\n', at) ? 2 : 1);
}

function report({ problems }: Reader, span: Span, message: Phrase): void {
  if (problems.length < mostProblems) problems.push({ span, message });
}
