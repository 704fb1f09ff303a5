/**
 * Reads the report's own lists of abbreviations: a heading that says so, and the table or list under
 * it, or a table whose column says so. Must not say what is missing there.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { TableCell, TableRow } from '../markdown/table-row.ts';
import { readTableRows } from '../markdown/table-rows.ts';
import { visibleText, visibleTextOf } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { htmlRows } from './html-cells.ts';
import type { ListedTerm, TermList } from './term.ts';

const headingWords =
  /(?:^|[^A-Za-zÀ-ɏ])(?:abbreviations?|acronyms?|initialisms?|abr[ée]viations?|acronymes?|sigles?|abreviaturas?|acr[óo]nimos?|siglas?)(?![A-Za-zÀ-ɏ])/i;
const acronymColumn =
  /^(?:abbreviations?|acronyms?|initialisms?|abr[ée]viations?|acronymes?|sigles?|abreviaturas?|acr[óo]nimos?|siglas?)$/i;
const columnWords =
  /^(?:abbreviations?|acronyms?|terms?|abr[ée]viations?|acronymes?|sigles?|abreviaturas?|acr[óo]nimos?|siglas?|short forms?|meanings?)$/i;

/** A list, and the blocks that it takes up. */
export interface FoundList {
  readonly list: TermList;
  readonly blocks: readonly Block[];
}

export function readTermLists(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly FoundList[] {
  const found: FoundList[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || !isListHeading(document, block)) continue;
    const inside: Block[] = [];
    for (let at = index + 1; at < blocks.length && blocks[at]!.kind !== 'heading'; at++) {
      inside.push(blocks[at]!);
    }
    const list = readList(document, block.span, inside);
    if (list) found.push({ list, blocks: inside });
  }
  return [...found, ...unheadedLists(document, blocks, found)];
}

/** Tables whose first column is called "Acronym", whatever the heading above them says. */
function unheadedLists(
  document: MarkdownDocument,
  blocks: readonly Block[],
  headed: readonly FoundList[],
): readonly FoundList[] {
  const known = new Set(headed.flatMap((found) => found.blocks));
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || known.has(block)) return [];
    const { from, to } = block.span;
    const end = document.text.indexOf('\n', from);
    if (!headingWords.test(document.text.slice(from, Math.min(end < 0 ? to : end, from + 200))))
      return [];
    const table = readTableRows(document, block);
    const header = table?.head.at(-1);
    const [first, second] = header?.cells ?? [];
    if (!first || !second || !header || table?.columns !== 2) return [];
    if (!acronymColumn.test(visibleTextOf(document, first, 'cell').text.trim())) return [];
    const list = readList(document, { from, to: header.span.to }, [block]);
    return list ? [{ list, blocks: [block] }] : [];
  });
}

function isListHeading(document: MarkdownDocument, block: Block): boolean {
  if (block.span.to - block.span.from > 90) return false;
  const source = document.text.slice(block.span.from, block.span.to);
  if (!headingWords.test(source)) return false;
  return visibleText(document, block).text.split(/\s+/).length <= 8;
}

function readList(
  document: MarkdownDocument,
  heading: Span,
  blocks: readonly Block[],
): TermList | undefined {
  const forms = new Set<TermList['form']>();
  const entries: ListedTerm[] = [];
  const loose = blocks.flatMap((block) => looseExpansions(document, block));
  for (const block of blocks) {
    const { form, found } = entriesOf(document, block);
    if (found.length > 0) forms.add(form);
    entries.push(...found);
  }
  const [form] = forms;
  if (!form) return undefined;
  return { heading, form: forms.size === 1 ? form : 'other', entries, loose };
}

function entriesOf(
  document: MarkdownDocument,
  block: Block,
): { readonly form: TermList['form']; readonly found: readonly ListedTerm[] } {
  if (block.kind === 'table') return rowEntries(document, block);
  if (block.kind === 'html') return { form: 'other', found: htmlEntries(document, block) };
  if (block.kind !== 'paragraph') return { form: 'other', found: [] };
  const entry = lineEntry(document, block);
  const item = block.containers.at(-1);
  const isBullet = item?.kind === 'listItem' && !item.ordered && block.first;
  return { form: isBullet ? 'item' : 'other', found: entry ? [entry] : [] };
}

function rowEntries(document: MarkdownDocument, block: Block) {
  const table = readTableRows(document, block);
  if (!table) return { form: 'other', found: [] } as const;
  const wide = table.columns > 2;
  const rows = [...table.head, ...table.rows].map((row) => pairsOf(document, row));
  return { form: wide ? 'other' : 'row', found: rows.flat() } as const;
}

/** In tables of two columns only: in wider ones an empty cell may belong to anything. */
function looseExpansions(document: MarkdownDocument, block: Block): TermList['loose'] {
  const table = readTableRows(document, block);
  if (table?.columns !== 2) return [];
  return table.rows.flatMap(({ cells: [first, second] }) => {
    if (!first || !second) return [];
    if (visibleTextOf(document, first, 'cell').text.trim() !== '') return [];
    const { text, span } = trimmed(visibleTextOf(document, second, 'cell'));
    return text === '' ? [] : [{ text, span }];
  });
}

function pairsOf(document: MarkdownDocument, { span, cells }: TableRow): readonly ListedTerm[] {
  const entries: ListedTerm[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const expansion = cells[at + 1];
    const entry = cellEntry(document, cells[at]!, expansion ?? emptyAt(cells[at]!.to), span);
    if (entry) entries.push(entry);
  }
  return entries;
}

function htmlEntries(document: MarkdownDocument, block: Block): readonly ListedTerm[] {
  const { from } = block.span;
  const source = document.text.slice(from, block.span.to);
  return htmlRows(source).flatMap((row) => {
    const [first, second] = row.cells;
    if (!first) return [];
    const place = (cell: Span) => ({ from: from + cell.from, to: from + cell.to });
    const expansion = second ? place(second) : emptyAt(from + first.to);
    const entry = cellEntry(document, place(first), expansion, place(row));
    return entry ? [entry] : [];
  });
}

function emptyAt(at: number): Span {
  return { from: at, to: at };
}

function cellEntry(
  document: MarkdownDocument,
  cell: TableCell,
  expansionCell: TableCell,
  row: Span,
): ListedTerm | undefined {
  const acronym = trimmed(visibleTextOf(document, cell, 'cell'));
  if (!isAcronym(acronym.text)) return undefined;
  const expansion = trimmed(visibleTextOf(document, expansionCell, 'cell'));
  return {
    written: acronym.text,
    acronymSpan: acronym.span,
    expansion: expansion.text,
    expansionSpan: expansion.span,
    row,
  };
}

function trimmed({ text, spanOf }: { text: string; spanOf(from: number, to: number): Span }) {
  const from = text.length - text.trimStart().length;
  const short = text.trim();
  return { text: short, span: spanOf(from, from + short.length) };
}

/** Whether a cell heads the column of acronyms or that of their meanings. */
export function isColumnHead(text: string): boolean {
  return columnWords.test(text.trim());
}

/** Any short term with a capital may be listed, but not the head of the column. */
function isAcronym(text: string): boolean {
  return text.length >= 2 && text.length <= 30 && /[A-Z]/.test(text) && !isColumnHead(text);
}

const entryLine = /^([^\s:=–—]{2,24})(?:\s?[:=–—]\s?|\s-\s|\s{2,}|\t)\s*(\S.*)$/;
const boldLine = /^(?:\*\*|__)([^*_]{2,30})(?:\*\*|__)/;

/** `ABC – Expansion` or `**ABC** Expansion`. */
function lineEntry(document: MarkdownDocument, block: Block): ListedTerm | undefined {
  const seen = visibleText(document, block);
  const item = block.containers.at(-1);
  const row = item?.kind === 'listItem' ? item.span : block.span;
  const bold = boldLine.exec(document.text.slice(block.span.from, block.span.from + 60))?.[1];
  const head = bold?.replace(/[\s:–—-]+$/, '');
  if (head !== undefined && seen.text.startsWith(head)) {
    const gap = /^[\s:=–—-]*/.exec(seen.text.slice(head.length))?.[0].length ?? 0;
    return entryAt(seen, head.length, head.length + gap, row);
  }
  const match = entryLine.exec(seen.text.slice(0, 400));
  if (!match) return undefined;
  return entryAt(seen, match[1]!.length, match[0].length - match[2]!.length, row);
}

function entryAt(
  { text, spanOf }: { text: string; spanOf(from: number, to: number): Span },
  acronymEnd: number,
  from: number,
  row: Span,
): ListedTerm | undefined {
  const written = text.slice(0, acronymEnd);
  if (!isAcronym(written) || /\s/.test(written)) return undefined;
  const to = from + text.slice(from).trimEnd().length;
  return {
    written,
    acronymSpan: spanOf(0, acronymEnd),
    expansion: text.slice(from, to),
    expansionSpan: spanOf(from, to),
    row,
  };
}
