/**
 * Pipe tables with their bars under one another, as edits. Must not change a word: only blanks, bars
 * and dashes between cells move.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { type MarkdownDocument, parseMarkdown } from '../markdown/parse.ts';
import type { Alignment, TableRow, TableRows } from '../markdown/table-row.ts';
import { readTableRows } from '../markdown/table-rows.ts';
import { widthOf } from '../text/columns.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** Wider tables get one blank around each cell and no more: nobody sees their bars side by side. */
const widest = 240;

/** For the tables that a stretch of a report touches; none for tables that are aligned already. */
export function formatTables(
  { report, document }: CheckedDocument,
  stretch: Span,
): readonly TextEdit[] {
  if (!report) return [];
  const markdown = parseMarkdown(document.text);
  return readBlocks(markdown).flatMap((block) => {
    const { from, to } = block.span;
    if (block.kind !== 'table' || to < stretch.from || from > stretch.to) return [];
    const table = readTableRows(markdown, block);
    return table?.form === 'pipe' ? alignTable(markdown, table) : [];
  });
}

function alignTable({ text }: MarkdownDocument, table: TableRows): readonly TextEdit[] {
  const { head, delimiter, alignments, rows } = table;
  const cellsOf = ({ cells }: TableRow) => cells.map(({ from, to }) => text.slice(from, to));
  const all = [...head, ...rows].map(cellsOf);
  const widths = alignments.map((_, column) =>
    all.reduce((width, cells) => Math.max(width, widthOf(cells[column] ?? '')), 3),
  );
  const total = widths.reduce((sum, width) => sum + width + 3, 1);
  const columns = total > widest ? widths.map(() => 0) : widths;
  const lines: readonly (readonly [Span, string])[] = [
    [head[0]!.span, lineOf(all[0]!, columns, alignments)],
    [delimiter, `|${alignments.map((each, at) => ` ${dashes(each, columns[at]!)} |`).join('')}`],
    ...rows.map(({ span }, at) => [span, lineOf(all[at + 1]!, columns, alignments)] as const),
  ];
  const edits = lines.map(([span, line]): TextEdit => ({ span, text: line }));
  return edits.filter(({ span, text: line }) => text.slice(span.from, span.to) !== line);
}

/** Cells beyond those of the header are no part of the table, and are not padded. */
function lineOf(
  cells: readonly string[],
  widths: readonly number[],
  alignments: readonly Alignment[],
): string {
  return `|${cells.map((cell, at) => ` ${pad(cell, widths[at] ?? 0, alignments[at])} |`).join('')}`;
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const space = Math.max(0, width - widthOf(cell));
  const before = alignment === 'right' ? space : alignment === 'center' ? space >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(space - before);
}

function dashes(alignment: Alignment, width: number): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '';
  const right = alignment === 'right' || alignment === 'center' ? ':' : '';
  return left + '-'.repeat(Math.max(3, width) - left.length - right.length) + right;
}
