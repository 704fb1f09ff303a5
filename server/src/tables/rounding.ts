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
  const { rows, columns, counts } = roundedLines(grid);
  grid.cells.forEach(({ reading, row, column }, index) => {
    const own = reading?.kind === 'number' && isRoundedNumeral(reading.numeral);
    const line = Math.max(
      columns[column] === byDecimals && counts.rows[row] === 1 ? 0 : columns[column]!,
      rows[row] === byDecimals && counts.columns[column] === 1 ? 0 : rows[row]!,
    );
    if (own || line > 0) cells[index] = 1;
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

/** Why a line is rounded: most of its values have decimals, or its words name a scale. */
const byDecimals = 1;
const byWords = 2;

/** For each row and column: 0, or why its values are rounded; and 1 where it holds whole numbers only. */
interface RoundedLines {
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
  readonly counts: { readonly rows: Uint8Array; readonly columns: Uint8Array };
}

/** So many whole numbers in a line of their own are counts, whatever stands beside them. */
const fewestCounts = 3;

/**
 * Lines whose stub or header names a scale (`Budget (USD million)`), and those where more than half of the
 * values, percentages aside, have decimals.
 */
function roundedLines(grid: Grid): RoundedLines {
  const rows = new Uint8Array(grid.rows);
  const columns = new Uint8Array(grid.columns);
  const decimals = { rows: new Int32Array(grid.rows), columns: new Int32Array(grid.columns) };
  const whole = { rows: new Int32Array(grid.rows), columns: new Int32Array(grid.columns) };
  for (const { role, text, reading, row, column, rowSpan, columnSpan } of grid.cells) {
    if (role === 'stub' && namesScale(text)) rows.fill(byWords, row, row + rowSpan);
    if (role === 'header' && namesScale(text)) columns.fill(byWords, column, column + columnSpan);
    if (reading?.kind !== 'number' || reading.numeral.unit === '%') continue;
    const side = isRoundedNumeral(reading.numeral) ? decimals : whole;
    side.rows[row]! += 1;
    side.columns[column]! += 1;
  }
  columns.fill(0, 0, grid.stubColumns);
  const mark = (lines: Uint8Array, some: Int32Array, others: Int32Array) => {
    for (let at = 0; at < lines.length; at++) {
      if (lines[at] === 0 && some[at]! > others[at]!) lines[at] = byDecimals;
    }
  };
  mark(rows, decimals.rows, whole.rows);
  mark(columns, decimals.columns, whole.columns);
  const countsIn = (side: 'rows' | 'columns') =>
    whole[side].map((count, at) => (count >= fewestCounts && decimals[side][at] === 0 ? 1 : 0));
  const counts = {
    rows: Uint8Array.from(countsIn('rows')),
    columns: Uint8Array.from(countsIn('columns')),
  };
  return { rows, columns, counts };
}
