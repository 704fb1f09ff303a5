/**
 * Finds the rows and cells of an HTML table in its source, by one pass over its tags. Must not read
 * what stands in the cells, nor repair what is nested wrongly.
 */

/** Offsets into the source, without white space at the ends. */
export interface HtmlCell {
  readonly from: number;
  readonly to: number;
  readonly header: boolean;
}

export interface HtmlRow {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly HtmlCell[];
}

interface OpenRow {
  from: number;
  to: number;
  cells: HtmlCell[];
}

export function htmlRows(source: string): readonly HtmlRow[] {
  const rows: OpenRow[] = [];
  let cell: { readonly from: number; readonly header: boolean } | undefined;
  for (const { tag, from, to } of tableTags(source)) {
    if (cell) rows.at(-1)?.cells.push({ ...trimmed(source, cell.from, from), header: cell.header });
    cell = undefined;
    if (tag === 'tr') rows.push({ from, to, cells: [] });
    if (tag === 'td' || tag === 'th') cell = { from: to, header: tag === 'th' };
    const row = rows.at(-1);
    if (row && !tag.endsWith('table')) row.to = to;
  }
  return rows;
}

/** The tags of rows, cells and tables, comments passed over; `/td` closes a cell. */
function* tableTags(source: string) {
  let at = source.indexOf('<');
  while (at >= 0) {
    const isComment = source.startsWith('<!--', at);
    const end = source.indexOf(isComment ? '-->' : '>', at);
    if (end < 0) return;
    const tag = isComment ? null : /^<(\/?(?:t[drh]|table))\b/i.exec(source.slice(at, at + 8));
    if (tag) yield { tag: tag[1]!.toLowerCase(), from: at, to: end + 1 };
    at = source.indexOf('<', end);
  }
}

function trimmed(source: string, from: number, to: number) {
  let start = from;
  let end = to;
  while (start < end && source.charCodeAt(start) <= 32) start++;
  while (end > start && source.charCodeAt(end - 1) <= 32) end--;
  return { from: start, to: end };
}

const widest = 2000;

/** The cell that the offset stands in, and whether it heads a column or row; undefined outside of cells. */
export function htmlCellAt(
  source: string,
  offset: number,
): { readonly from: number; readonly to: number; readonly label: boolean } | undefined {
  const base = Math.max(0, offset - widest);
  const before = source.slice(base, offset);
  if (before.lastIndexOf('<') > before.lastIndexOf('>')) return undefined;
  let at = before.length;
  for (let tags = 0; tags < 6; tags++) {
    at = at > 0 ? before.lastIndexOf('<', at - 1) : -1;
    if (at < 0) return undefined;
    const tag = /^<(?:td|th|\/)/i.exec(before.slice(at, at + 3))?.[0].toLowerCase();
    if (tag !== '<td' && tag !== '<th') continue;
    const from = base + before.indexOf('>', at) + 1;
    const end = /<\/?t[dhr]/i.exec(source.slice(offset, offset + widest));
    const inside = { from, to: Math.min(source.length, offset + (end?.index ?? widest)) };
    const opened = before.slice(0, at).trimEnd();
    return { ...inside, label: tag === '<th' || /<tr\b[^<>]{0,200}>$/i.test(opened.slice(-220)) };
  }
  return undefined;
}
