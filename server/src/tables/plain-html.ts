/**
 * Reads HTML tables that are written plainly, every element closed and nested as it should be,
 * many times faster than a full parser. Must give up on anything else: html-table.ts then asks
 * parse5.
 */
import type { Span } from '../text/span.ts';
import type { Caption } from './grid.ts';
import type { RowGroup, SourceCell, SourceRow } from './raw-table.ts';

/** A table element. Spans are offsets into the source of its block. */
export interface HtmlTable {
  readonly groups: readonly RowGroup[];
  readonly span: Span;
  readonly startTag: Span;
  /** Whether `</table>` is there. */
  readonly closed: boolean;
  readonly caption?: Caption;
}

export const groupKinds = { thead: 'head', tbody: 'body', tfoot: 'foot' } as const;

/** Groups in the order in which they are shown: the first head on top, the first foot at the end. */
export function inShownOrder(groups: readonly RowGroup[]): RowGroup[] {
  const head = groups.find((group) => group.kind === 'head');
  const foot = groups.find((group) => group.kind === 'foot');
  const rest = groups.filter((group) => group !== head && group !== foot);
  return [...(head ? [head] : []), ...rest, ...(foot ? [foot] : [])];
}

/** A tag at a place in the source, its name in lower case. */
interface Tag {
  readonly name: string;
  readonly end: boolean;
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** What was read of a table so far. */
interface Parts {
  readonly groups: RowGroup[];
  /** Rows outside a group make one of their own. */
  loose: SourceRow[] | undefined;
  caption: Caption | undefined;
}

/** The table that the source begins with; undefined where it is not written plainly. */
export function readPlainTable(source: string): HtmlTable | undefined {
  const reader: Reader = { source, at: 0 };
  const start = nextTag(reader);
  if (start?.name !== 'table' || start.end) return undefined;
  const parts: Parts = { groups: [], loose: undefined, caption: undefined };
  for (let tag = nextTag(reader); tag !== undefined; tag = nextTag(reader)) {
    if (tag.end && tag.name === 'table') return finish(parts, start, tag.to);
    if (tag.end || !readPart(reader, tag, parts)) return undefined;
  }
  return undefined;
}

function finish({ groups, caption }: Parts, start: Tag, to: number): HtmlTable {
  return {
    groups: inShownOrder(groups),
    span: { from: start.from, to },
    startTag: { from: start.from, to: start.to },
    closed: true,
    ...(caption && { caption }),
  };
}

/** Reads the child of a table that starts with `tag`; false where it is not plain. */
function readPart(reader: Reader, tag: Tag, parts: Parts): boolean {
  if (tag.name === 'tr') {
    const row = readPlainRow(reader, tag);
    if (row === undefined) return false;
    if (parts.loose === undefined) {
      parts.loose = [];
      parts.groups.push({ kind: 'body', rows: parts.loose });
    }
    parts.loose.push(row);
    return true;
  }
  parts.loose = undefined;
  if (tag.name === 'caption') {
    const seen = readContent(reader, tag);
    if (seen === undefined || seen.text === '' || parts.caption || parts.groups.length > 0) {
      return false;
    }
    parts.caption = { text: seen.text, span: seen.span };
    return true;
  }
  if (!Object.hasOwn(groupKinds, tag.name)) return false;
  const rows = readPlainGroup(reader, tag.name);
  if (rows === undefined) return false;
  parts.groups.push({ kind: groupKinds[tag.name as keyof typeof groupKinds], rows });
  return true;
}

/** The tag at the next place that is no white space; undefined where none is there. */
function nextTag(reader: Reader): Tag | undefined {
  const { source } = reader;
  let from = reader.at;
  while (isSpace(source.charCodeAt(from))) from += 1;
  return tagAt(reader, from);
}

/** Double-quoted attributes only, no `>` inside, no slash at the end. */
const attributesPattern = /((?:[ \t\r\n]+[a-z-]+(?:="[^"<>&]*")?)*)[ \t\r\n]*>/iy;

function tagAt(reader: Reader, from: number): Tag | undefined {
  const { source } = reader;
  if (source.charCodeAt(from) !== 60) return undefined;
  const end = source.charCodeAt(from + 1) === 47;
  const nameFrom = end ? from + 2 : from + 1;
  let at = nameFrom;
  while (isLetter(source.charCodeAt(at))) at += 1;
  if (at === nameFrom) return undefined;
  const name = source.slice(nameFrom, at).toLowerCase();
  if (source.charCodeAt(at) === 62) {
    reader.at = at + 1;
    return { name, end, attributes: '', from, to: at + 1 };
  }
  attributesPattern.lastIndex = at;
  const match = attributesPattern.exec(source);
  if (match === null) return undefined;
  reader.at = at + match[0].length;
  return { name, end, attributes: match[1]!, from, to: reader.at };
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** HTML's white space; NBSP is none. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

function readPlainGroup(reader: Reader, name: string): SourceRow[] | undefined {
  const rows: SourceRow[] = [];
  for (let tag = nextTag(reader); tag !== undefined; tag = nextTag(reader)) {
    if (tag.end) return tag.name === name ? rows : undefined;
    const row = tag.name === 'tr' ? readPlainRow(reader, tag) : undefined;
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return undefined;
}

function readPlainRow(reader: Reader, start: Tag): SourceRow | undefined {
  const cells: SourceCell[] = [];
  readBareCells(reader, cells);
  for (let tag = nextTag(reader); tag !== undefined; tag = nextTag(reader)) {
    if (tag.end) {
      const span = { from: start.from, to: start.to };
      return tag.name === 'tr' ? { span, cells } : undefined;
    }
    if (tag.name !== 'td' && tag.name !== 'th') return undefined;
    const rowSpan = plainSpan(tag, 'rowspan');
    const columnSpan = plainSpan(tag, 'colspan');
    const seen = readContent(reader, tag);
    if (seen === undefined || rowSpan === undefined || columnSpan === undefined) return undefined;
    const { span, text, strong } = seen;
    const head = tag.name === 'th';
    cells.push({ span, text, strong, head, rowSpan, columnSpan: Math.max(1, columnSpan) });
    readBareCells(reader, cells);
  }
  return undefined;
}

/** Reads on as long as cells hold nothing but words: nearly all do, and these need no closer look. */
function readBareCells(reader: Reader, cells: SourceCell[]): void {
  const { source } = reader;
  for (;;) {
    let at = reader.at;
    while (isSpace(source.charCodeAt(at))) at += 1;
    const head = source.startsWith('<th>', at);
    if (!head && !source.startsWith('<td>', at)) return;
    const from = at + '<td>'.length;
    const to = source.indexOf('<', from);
    if (to < 0 || !source.startsWith(head ? '</th>' : '</td>', to)) return;
    const span = trimmed(source, from, to);
    const words = source.slice(span.from, span.to);
    if (words.includes('&') || words.includes('\0')) return;
    cells.push({ span, text: foldSpace(words), strong: false, head, rowSpan: 1, columnSpan: 1 });
    reader.at = to + '</td>'.length;
  }
}

/** The span without white space at its ends; empty at its start where there is nothing else. */
function trimmed(source: string, from: number, to: number): Span {
  let first = from;
  let last = to;
  while (first < last && isSpace(source.charCodeAt(first))) first += 1;
  while (last > first && isSpace(source.charCodeAt(last - 1))) last -= 1;
  return first === last ? { from, to: from } : { from: first, to: last };
}

function plainSpan({ attributes }: Tag, name: string): number | undefined {
  if (attributes === '') return 1;
  const lower = attributes.toLowerCase();
  const at = lower.indexOf(name);
  if (at < 0) return 1;
  if (lower.indexOf(name, at + 1) >= 0) return undefined;
  const value = /^="(\d{1,9})"/.exec(lower.slice(at + name.length, at + name.length + 16));
  return value === null || !isSpace(lower.charCodeAt(at - 1)) ? undefined : Number(value[1]);
}

interface Content {
  readonly text: string;
  readonly span: Span;
  readonly strong: boolean;
}

const formats = new Set(['b', 'strong', 'i', 'em', 'sup', 'sub', 'small', 'span', 'u']);
const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00a0'],
  ['&#39;', "'"],
]);

/** What was read of a cell so far. */
interface Seen {
  text: string;
  from: number;
  to: number;
  plain: boolean;
  /** Open formats, outermost first. */
  readonly open: string[];
}

/** What stands between a start tag and its end tag, words and simple formats only. */
function readContent(reader: Reader, start: Tag): Content | undefined {
  const { source } = reader;
  const seen: Seen = { text: '', from: -1, to: -1, plain: false, open: [] };
  for (;;) {
    const from = reader.at;
    const to = source.indexOf('<', from);
    if (to < 0 || (to > from && !readWords(source, from, to, seen))) return undefined;
    const tag = tagAt(reader, to);
    if (tag === undefined) return undefined;
    if (tag.name === start.name && tag.end && seen.open.length === 0) break;
    if (!readFormat(tag, seen)) return undefined;
  }
  const { from, to } = seen.from < 0 ? { from: start.to, to: start.to } : seen;
  const text = foldSpace(seen.text);
  return { text, span: { from, to }, strong: text !== '' && !seen.plain };
}

function readWords(source: string, from: number, to: number, seen: Seen): boolean {
  const words = decode(source.slice(from, to));
  if (words === undefined) return false;
  seen.text += words;
  const span = trimmed(source, from, to);
  if (span.from === span.to) return true;
  if (seen.from < 0) seen.from = span.from;
  seen.to = span.to;
  if (!seen.open.includes('b') && !seen.open.includes('strong')) seen.plain = true;
  return true;
}

function readFormat({ name, end }: Tag, seen: Seen): boolean {
  if (name === 'br') {
    seen.text += ' ';
    return !end;
  }
  if (!formats.has(name)) return false;
  if (end) return seen.open.pop() === name;
  // A format inside itself is closed and opened anew by rules that are left to parse5.
  if (seen.open.includes(name)) return false;
  seen.open.push(name);
  if (name === 'sup') seen.text += '^';
  return true;
}

/** Text with its entities decoded; undefined where it holds others than the common ones. */
function decode(words: string): string | undefined {
  if (words.includes('\0')) return undefined;
  if (!words.includes('&')) return words;
  let known = true;
  const decoded = words.replace(/&[#\w]*;?/g, (entity) => {
    const meaning = entity === '&' ? '&' : entities.get(entity);
    if (meaning === undefined) known = false;
    return meaning ?? entity;
  });
  return known ? decoded : undefined;
}

/** White space folded into single spaces, none at the ends. */
export function foldSpace(text: string): string {
  if (!/[\t\n\f\r]|^ | $| {2}/.test(text)) return text;
  return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
}
