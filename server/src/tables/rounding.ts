/**
 * Says which cells of a table are rounded, so that sums over them may be off by what rounding
 * explains. Counts are exact. Must not check any sum.
 */
import type { Numeral } from '../numbers/reading.ts';
import type { Coarseness } from './coarse.ts';
import type { WrittenTotal } from './declared/written-total.ts';
import { cellAt, type Grid, type TablePragma } from './grid.ts';

/** What stands around a table, and what its author or profile says about rounding. */
export interface TableContext {
  /** The caption as seen. */
  readonly caption?: string;
  /** The heading just above, where nothing but the caption and comments stands between. */
  readonly heading?: string;
  /** Notes below the table, as seen. */
  readonly notes?: readonly string[];
  /** Whether the table goes on from the one before: totals may count rows that stand there. */
  readonly continued?: boolean;
  readonly pragma?: TablePragma;
  /** What comments above the table declare about its sums. */
  readonly declared?: readonly WrittenTotal[];
  /** The profile's setting; a pragma overrules it. */
  readonly rounding?: 'auto' | 'exact' | 'rounded';
  /** How its sums show that it was rounded. */
  readonly coarse?: Coarseness;
}

const scale =
  "thousands?|millions?|billions?|trillions?|milliers|milliards?|mille|miles|millones|mil|tausend|millionen|milliarden|mio|mrd|mn|bn|[’']?0{3}s?";
/** A scale word that says how values are printed: "USD million", "(thousands)", "in 000s". */
const scaled = new RegExp(
  `(?:(?<!\\p{L})(?:in|en|de|usd|eur|chf|gbp|jpy|us\\$|dollars?|euros?|francs?)|[$€£¥])\\s*(?:of\\s|de\\s|d[’'])?(?:${scale})(?![\\p{L}\\d])|\\(\\s*(?:${scale})[^()\\d]{0,60}\\)|,\\s*(?:${scale})\\s*$|^\\s*(?:${scale})\\s*$|(?<!\\d[\\s\\u00a0])(?<![\\p{L}\\d])(?:millions|milliers|millones|millionen|thousands) (?:of|de|d[’'])`,
  'iu',
);
/** A piece of each of the scale words: most texts hold none, and need no closer look. */
const scalePiece = /mil|thou|bil|tril|taus|mio|mrd|mn|bn|000/i;
/** Longer texts are prose; what matters stands at their start. */
const longest = 400;

function namesScale(text: string): boolean {
  return scalePiece.test(text) && scaled.test(text.slice(0, longest));
}

const roundingNote =
  /(?<!\p{L})(?:round(?:ed|ing)|arrondi\p{L}*|redonde\p{L}*|gerundet|rundung\p{L}*)(?!\p{L})/iu;

/** `[0, 1, …]` by cell index: 1 where the cell's value is rounded. */
export function roundedCells(grid: Grid, context: TableContext): Uint8Array {
  const cells = new Uint8Array(grid.cells.length);
  const setting = settingOf(context);
  if (setting === 'exact') return cells;
  if (setting === 'rounded' || context.coarse?.step !== undefined || isAllRounded(context, grid)) {
    return cells.fill(1);
  }
  const columns = decimalLines(grid, 'column');
  for (const column of scaledLines(grid, 'header')) columns.add(column);
  const rows = decimalLines(grid, 'row');
  for (const row of scaledLines(grid, 'stub')) rows.add(row);
  grid.cells.forEach((cell, index) => {
    const { reading } = cell;
    const own = reading?.kind === 'number' && isRoundedNumeral(reading.numeral);
    if (own || columns.has(cell.column) || rows.has(cell.row)) cells[index] = 1;
  });
  return cells;
}

function settingOf({ pragma, rounding }: TableContext): 'auto' | 'exact' | 'rounded' {
  return pragma === 'exact' || pragma === 'rounded' ? pragma : (rounding ?? 'auto');
}

/** Whether author or profile say that no difference is rounding. */
export function isExact(context: TableContext): boolean {
  return settingOf(context) === 'exact';
}

/** Whether author, profile or a note say that the table is rounded; a scale alone does not. */
export function saysRounded(context: TableContext): boolean {
  if (settingOf(context) === 'rounded') return true;
  const texts = [context.caption, ...(context.notes ?? [])];
  return texts.some((text) => text !== undefined && roundingNote.test(text.slice(0, longest)));
}

/** Decimals, per cent and scale words (`1.3 million`) say that a value is rounded. */
function isRoundedNumeral({ place, unit, scale: power }: Numeral): boolean {
  return place < 0 || unit === '%' || power > 0;
}

function isAllRounded(context: TableContext, grid: Grid): boolean {
  const above = [context.caption, context.heading, grid.caption?.text];
  if (above.some((text) => text !== undefined && namesScale(text))) return true;
  const corner = cellAt(grid, 0, 0);
  if (corner?.role === 'header' && grid.stubColumns > 0 && namesScale(corner.text)) return true;
  const notes = context.notes ?? [];
  return notes.some((note) => roundingNote.test(note.slice(0, longest)) || namesScale(note));
}

/** Columns (or rows) whose header (or stub) names a scale: `Budget (USD million)`. */
function scaledLines(grid: Grid, role: 'header' | 'stub'): Set<number> {
  const lines = new Set<number>();
  for (const cell of grid.cells) {
    if (cell.role !== role || !namesScale(cell.text)) continue;
    const from = role === 'header' ? cell.column : cell.row;
    const span = role === 'header' ? cell.columnSpan : cell.rowSpan;
    for (let at = from; at < from + span; at++) lines.add(at);
  }
  if (role === 'header') for (let at = 0; at < grid.stubColumns; at++) lines.delete(at);
  return lines;
}

/** Rows or columns where more than half of the values, percentages aside, have decimals. */
function decimalLines(grid: Grid, direction: 'row' | 'column'): Set<number> {
  const size = direction === 'row' ? grid.rows : grid.columns;
  /** By line: values with decimals less those without. */
  const surplus = new Int32Array(size);
  for (const { reading, row, column } of grid.cells) {
    if (reading?.kind !== 'number' || reading.numeral.unit === '%') continue;
    surplus[direction === 'row' ? row : column]! += isRoundedNumeral(reading.numeral) ? 1 : -1;
  }
  const lines = new Set<number>();
  for (let line = 0; line < size; line++) if (surplus[line]! > 0) lines.add(line);
  return lines;
}
