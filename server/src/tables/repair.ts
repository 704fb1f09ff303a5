/**
 * Finds the place in the source where a cell's value stands, and the edit that changes it. Must
 * not touch anything but digits and what belongs to them.
 */
import type { Decimal } from '../numbers/decimal.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { printInto } from './describe.ts';
import type { Grid } from './grid.ts';

/** A grid and where its table's block starts in the source text. */
export interface PlacedGrid {
  readonly text: string;
  readonly from: number;
  readonly grid: Grid;
}

/** The cell's value in the source, absolute; the whole cell where that cannot be told, never empty. */
export function valueSpan(placed: PlacedGrid, index: number): Span {
  const numeral = numeralSpan(placed, index);
  if (numeral !== undefined) return numeral;
  const span = cellSpan(placed, index);
  return span.from < span.to ? span : emptyCell(placed.text, span.from);
}

/**
 * The edit that makes the cell say `value`, printed as the cell or else as `sample` is. Undefined
 * where the source does not show the value in one piece.
 */
export function valueEdit(
  placed: PlacedGrid,
  index: number,
  value: Decimal,
  sample: number,
): TextEdit | undefined {
  const text = printInto(placed.grid, index, value, sample);
  const numeral = numeralSpan(placed, index);
  if (numeral !== undefined) return { span: numeral, text };
  const span = cellSpan(placed, index);
  return span.from === span.to ? { span, text } : undefined;
}

function cellSpan({ from, grid }: PlacedGrid, index: number): Span {
  const { span } = grid.cells[index]!;
  return { from: from + span.from, to: from + span.to };
}

/** Where the numeral stands, if it stands there once as printed, or alone behind entities. */
function numeralSpan(placed: PlacedGrid, index: number): Span | undefined {
  const cell = placed.grid.cells[index]!;
  if (cell.reading?.kind !== 'number') return undefined;
  const span = cellSpan(placed, index);
  const source = placed.text.slice(span.from, span.to);
  const { printed } = cell.reading.numeral;
  const at = source.indexOf(printed);
  if (at >= 0 && source.indexOf(printed, at + 1) < 0) {
    return { from: span.from + at, to: span.from + at + printed.length };
  }
  return cell.text === printed && !/[<*_`\\]/.test(source) ? span : undefined;
}

/** An empty cell has no width; its padding, or the tags around it, are shown instead. */
function emptyCell(text: string, at: number): Span {
  let from = at;
  let to = at;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to += 1;
  if (from < to) return { from, to };
  if (text[at - 1] === '>' && text[at] === '<') {
    const open = text.lastIndexOf('<', at - 1);
    const close = text.indexOf('>', at);
    if (open >= 0 && close >= 0) return { from: open, to: close + 1 };
  }
  return { from: Math.max(0, at - 1), to: Math.min(text.length, at + 1) };
}
