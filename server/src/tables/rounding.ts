/**
 * Says which cells of a table are rounded, so that sums over them may be off by what rounding
 * explains. Counts are exact. Must not check any sum.
 */
import type { Numeral } from '../numbers/reading.ts';
import type { Coarseness } from './coarseness.ts';
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
  const { rows, columns } = roundedLines(grid);
  grid.cells.forEach(({ reading, row, column }, index) => {
    const own = reading?.kind === 'number' && isRoundedNumeral(reading.numeral);
    if (own || columns[column] === 1 || rows[row] === 1) cells[index] = 1;
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

/** 1 for each row and column whose values are rounded. */
interface RoundedLines {
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
}

/**
 * Lines whose stub or header names a scale (`Budget (USD million)`), and those where more than half of the
 * values, percentages aside, have decimals.
 */
function roundedLines(grid: Grid): RoundedLines {
  const lines = { rows: new Uint8Array(grid.rows), columns: new Uint8Array(grid.columns) };
  // By line: values with decimals less those without.
  const rowSurplus = new Int32Array(grid.rows);
  const columnSurplus = new Int32Array(grid.columns);
  for (const { role, text, reading, row, column, rowSpan, columnSpan } of grid.cells) {
    if (role === 'stub' && namesScale(text)) lines.rows.fill(1, row, row + rowSpan);
    if (role === 'header' && namesScale(text)) lines.columns.fill(1, column, column + columnSpan);
    if (reading?.kind !== 'number' || reading.numeral.unit === '%') continue;
    const one = isRoundedNumeral(reading.numeral) ? 1 : -1;
    rowSurplus[row]! += one;
    columnSurplus[column]! += one;
  }
  lines.columns.fill(0, 0, grid.stubColumns);
  rowSurplus.forEach((surplus, row) => {
    if (surplus > 0) lines.rows[row] = 1;
  });
  columnSurplus.forEach((surplus, column) => {
    if (surplus > 0) lines.columns[column] = 1;
  });
  return lines;
}
