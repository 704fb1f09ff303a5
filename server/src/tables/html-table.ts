/**
 * Turns the source of an HTML block into raw tables, as browsers read them. Must not look outside
 * the block.
 */

import { type DefaultTreeAdapterTypes, html, parseFragment } from 'parse5';
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { Caption, GridProblem } from './grid.ts';
import {
  foldSpace,
  groupKinds,
  type HtmlTable,
  inShownOrder,
  readPlainTable,
} from './plain-html.ts';
import {
  layOut,
  type RawTable,
  type RowGroup,
  type SourceCell,
  type SourceRow,
} from './raw-table.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A table and where it stands. */
export interface PlacedRawTable {
  readonly raw: RawTable;
  /** From `<table>` to `</table>`. */
  readonly span: Span;
}

const tableTag = /<table[\s/>]/i;
/** Blocks with more tables than this are no work of an author. */
const mostTables = 200;

/** The tables of the source that stand in no other one, in order; spans are offsets into `source`. */
export function readHtml(source: string): readonly PlacedRawTable[] {
  if (!tableTag.test(source)) return [];
  const plain = readPlainTable(source);
  const alone = plain !== undefined && !tableTag.test(source.slice(plain.span.to));
  const tables = alone ? [plain] : parseTables(source);
  return tables.map((table) => ({ raw: layOutTable(table), span: table.span }));
}

/** The tables as parse5 reads them: what plain-html.ts must agree with. */
export function parseTables(source: string): readonly HtmlTable[] {
  // Line ends do not matter inside a table; without CR no offset moves.
  const fragment = parseFragment(source.replace(/\r/g, ' '), { sourceCodeLocationInfo: true });
  return outerTables(fragment.childNodes).map((table) => readTableElement(table, source));
}

function layOutTable(table: HtmlTable): RawTable {
  const raw = layOut(table.groups, table.span);
  const problems = [...raw.problems, ...raggedRows(raw, table)];
  if (!table.closed) {
    problems.unshift({
      kind: 'unclosed',
      span: table.startTag,
      message: say`This table is never closed: </table> is missing`,
    });
  }
  return { ...raw, problems, ...(table.caption && { caption: table.caption }) };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI === html.NS.HTML;
}

function outerTables(nodes: readonly Node[]): Element[] {
  const tables: Element[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') {
      tables.push(node);
      if (tables.length === mostTables) break;
    } else {
      for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!);
    }
  }
  // What stands in a table but in no cell is shown in front of it: go by the source.
  const place = (table: Element) => table.sourceCodeLocation?.startOffset ?? 0;
  return tables.sort((a, b) => place(a) - place(b));
}

function readTableElement(table: Element, source: string): HtmlTable {
  const place = table.sourceCodeLocation;
  const span = { from: place?.startOffset ?? 0, to: place?.endOffset ?? source.length };
  const caption = readCaption(table, source);
  return {
    groups: readGroups(table, source),
    span,
    startTag: tagSpan(table) ?? span,
    closed: place?.endTag !== undefined,
    ...(caption && { caption }),
  };
}

/** The start tag of an element; undefined where the source has none. */
function tagSpan({ sourceCodeLocation: place }: Element): Span | undefined {
  const tag = place?.startTag ?? place;
  return tag == null ? undefined : { from: tag.startOffset, to: tag.endOffset };
}

function childrenNamed(element: Element, ...names: string[]): Element[] {
  return element.childNodes.filter(
    (node): node is Element => isElement(node) && names.includes(node.tagName),
  );
}

/** Row groups in the order in which they are shown: feet last. */
function readGroups(table: Element, source: string): RowGroup[] {
  const groups = childrenNamed(table, 'thead', 'tbody', 'tfoot').map((group) => ({
    kind: groupKinds[group.tagName as keyof typeof groupKinds],
    rows: childrenNamed(group, 'tr').map((row) => readRow(row, source)),
  }));
  return inShownOrder(groups);
}

function readRow(row: Element, source: string): SourceRow {
  return {
    span: tagSpan(row) ?? { from: 0, to: 0 },
    cells: childrenNamed(row, 'td', 'th').map((cell) => readCellElement(cell, source)),
  };
}

function readCellElement(cell: Element, source: string): SourceCell {
  const seen = readSeen(cell, source);
  return {
    span: seen.span,
    text: seen.text,
    strong: seen.strong,
    head: cell.tagName === 'th',
    rowSpan: spanAttribute(cell, 'rowspan'),
    columnSpan: Math.max(1, spanAttribute(cell, 'colspan')),
  };
}

/** HTML's rules for non-negative integers: leading space and digits count, the rest is ignored. */
function spanAttribute(cell: Element, name: string): number {
  const value = cell.attrs.find((attribute) => attribute.name === name)?.value;
  const digits = value === undefined ? undefined : /^[\t\n\f\r ]*\+?(\d{1,9})/.exec(value)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

interface Seen {
  text: string;
  span: Span;
  strong: boolean;
}

interface Collector {
  readonly source: string;
  text: string;
  from: number;
  to: number;
  plain: boolean;
}

const hidden = new Set(['script', 'style', 'template']);
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);

/** What a reader sees of an element, and where that stands in the source. */
function readSeen(element: Element, source: string): Seen {
  const seen: Collector = { source, text: '', from: -1, to: -1, plain: false };
  collect(element, seen, false, 0);
  const text = foldSpace(seen.text);
  const start = element.sourceCodeLocation?.startTag?.endOffset ?? 0;
  const span = seen.from < 0 ? { from: start, to: start } : { from: seen.from, to: seen.to };
  return { text, span, strong: text !== '' && !seen.plain };
}

const deepest = 100;

function collect(element: Element, seen: Collector, strong: boolean, depth: number): void {
  for (const node of element.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) collectText(node, seen, strong);
    if (!isElement(node) || hidden.has(node.tagName) || depth > deepest) continue;
    const { tagName } = node;
    if (tagName === 'sup') seen.text += '^';
    else if (!inline.has(tagName)) seen.text += ' ';
    collect(node, seen, strong || tagName === 'b' || tagName === 'strong', depth + 1);
    if (!inline.has(tagName)) seen.text += ' ';
  }
}

function collectText(
  node: DefaultTreeAdapterTypes.TextNode,
  seen: Collector,
  strong: boolean,
): void {
  seen.text += node.value;
  const place = node.sourceCodeLocation;
  if (place == null) return;
  const written = seen.source.slice(place.startOffset, place.endOffset);
  const bare = written.replace(/^[\t\n\f\r ]+/, '');
  if (bare === '') return;
  if (!strong) seen.plain = true;
  if (seen.from < 0) seen.from = place.endOffset - bare.length;
  seen.to = place.startOffset + written.replace(/[\t\n\f\r ]+$/, '').length;
}

function readCaption(table: Element, source: string): Caption | undefined {
  const caption = childrenNamed(table, 'caption')[0];
  if (caption === undefined) return undefined;
  const { text, span } = readSeen(caption, source);
  return text === '' ? undefined : { text, span };
}

/** Rows that do not fill the width that most rows of the table have. */
function raggedRows(raw: RawTable, table: HtmlTable): GridProblem[] {
  const widths = Array.from({ length: raw.rows }, (_, row) => rowWidth(raw, row));
  const usual = mostCommon(widths.slice(raw.headRows));
  if (usual === undefined) return [];
  const rows = table.groups.flatMap((group) => group.rows);
  return widths.flatMap((width, row): GridProblem[] => {
    const { span, cells } = rows[row]!;
    // A row of one wide cell heads a section; an empty row separates.
    if (width === usual || cells.length < 2) return [];
    const message = say`This row covers ${width} columns where most rows cover ${usual}`;
    return [{ kind: 'ragged', span, message }];
  });
}

function rowWidth(raw: RawTable, row: number): number {
  let width = 0;
  for (let column = 0; column < raw.columns; column++) {
    if ((raw.slots[row * raw.columns + column] ?? -1) >= 0) width = column + 1;
  }
  return width;
}

function mostCommon(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best: number | undefined;
  for (const [width, count] of counts) {
    if (best === undefined || count > counts.get(best)!) best = width;
  }
  return best;
}
