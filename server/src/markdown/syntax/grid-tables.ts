/**
 * Finds the tables that pandoc draws as grids, `+---+---+`, and the slots that each cell covers. Must not
 * read the cells.
 */
import { type ColumnLine, columnsOf } from '../../text/columns.ts';
import type { Span } from '../../text/span.ts';

/** A cell by the slots that it covers, with its lines, blanks at their ends left out; offsets into the text. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Every line of the cell; blank ones are empty spans. */
  readonly lines: readonly Span[];
  /** For each line, all between the bars. */
  readonly slots: readonly Span[];
  /** How many columns its text can take in a line. */
  readonly width: number;
}

export interface DrawnGrid {
  readonly rows: number;
  readonly columns: number;
  /** Rows above the line of `=`. */
  readonly headRows: number;
  /** In order of rows, then columns. */
  readonly cells: readonly GridCell[];
  /** The line of `=`, or the first one. */
  readonly delimiter: Span;
  /** The end of its last line. */
  readonly to: number;
  /** Lines whose bars do not stand under those of the others. */
  readonly crossed: readonly Span[];
}

interface GridLine extends Span {
  readonly columns: ColumnLine;
  /** Where the bars of a line stand that is longer or shorter than the others; else undefined. */
  readonly bars: readonly number[] | undefined;
}

const border = /^ *\+(?:[-=:]+\+)+ *$/;
const partOfGrid = /^ *[+|].*[+|] *$/;

/** Whether the line at `from` may be the first of a grid. */
export function isGridBorder(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) !== 43 || !/[-=:]/.test(text.charAt(at + 1))) return false;
  const end = text.indexOf('\n', from);
  return border.test(text.slice(from, end < 0 ? text.length : end));
}

/**
 * The grid whose first line begins at `from`; undefined where its lines do not make one. `indent`: the
 * columns that its container takes.
 */
export function scanGrid(text: string, from: number, indent: number): DrawnGrid | undefined {
  const lines = linesOf(text, from, indent);
  const [first] = lines;
  if (first === undefined || lines.length < 3) return undefined;
  if (!border.test(first.columns.text) || !border.test(lines.at(-1)!.columns.text))
    return undefined;
  const fitted = fitLines(lines);
  return fitted && drawGrid(fitted);
}

function linesOf(text: string, from: number, indent: number): readonly Omit<GridLine, 'bars'>[] {
  const lines: Omit<GridLine, 'bars'>[] = [];
  let at = from;
  while (at <= text.length) {
    const end = text.indexOf('\n', at);
    const to = end < 0 ? text.length : end;
    const line = text.slice(at, to);
    if (!partOfGrid.test(line)) break;
    const start = line.length - line.trimStart().length;
    if (start < indent) break;
    const columns = columnsOf(line.trim());
    lines.push({ columns, from: at + start, to: at + start + columns.text.length });
    at = to + 1;
  }
  return lines;
}

/** Lines as wide as the first one, or with a bar for each of its corners; undefined where one is neither. */
function fitLines(lines: readonly Omit<GridLine, 'bars'>[]): readonly GridLine[] | undefined {
  const [first] = lines;
  const { text, width } = first!.columns;
  const corners = [...text].filter((sign) => sign === '+').length;
  const fitted: GridLine[] = [];
  for (const line of lines) {
    if (line.columns.width === width) fitted.push({ ...line, bars: undefined });
    else {
      const bars = barsOf(line.columns.text);
      if (bars.length !== corners) return undefined;
      fitted.push({ ...line, bars });
    }
  }
  return fitted;
}

function barsOf(line: string): readonly number[] {
  return [...line.matchAll(/\\.|\|/g)].flatMap(({ 0: sign, index }) =>
    sign === '|' ? [index] : [],
  );
}

/** The lines that hold corners, and the columns that they stand in. */
interface Corners {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function drawGrid(lines: readonly GridLine[]): DrawnGrid | undefined {
  const corners = findCorners(lines);
  const rows = corners.rows.length - 1;
  const columns = corners.columns.length - 1;
  if (rows < 1 || columns < 1) return undefined;
  // Bars that are out of place can be told apart only where the first line has all corners.
  const isEven = lines.every(({ bars }) => bars === undefined || bars.length === columns + 1);
  if (!isEven) return undefined;
  if (corners.rows.some((line, at) => at > 0 && line - corners.rows[at - 1]! < 2)) return undefined;
  const borders = { below: bordersBelow(lines, corners), behind: bordersBehind(lines, corners) };
  const boxes = findBoxes(rows, columns, borders);
  if (boxes === undefined) return undefined;
  const head = corners.rows.findIndex(
    (line, at) => at > 0 && at < rows && /^\+[=:+]+\+$/.test(lines[line]!.columns.text),
  );
  const headRows = Math.max(0, head);
  const { from, to } = lines[headRows > 0 ? corners.rows[headRows]! : 0]!;
  return {
    rows,
    columns,
    headRows,
    cells: boxes.map((box) => ({ ...box, ...linesOfCell(lines, corners, box) })),
    delimiter: { from, to },
    to: lines.at(-1)!.to,
    crossed: lines.filter(({ bars }) => bars).map((line) => ({ from: line.from, to: line.to })),
  };
}

function signAt(line: GridLine | undefined, column: number): string {
  if (line === undefined || line.bars) return '';
  return line.columns.text[line.columns.offsetAt(column)] ?? '';
}

/** A `+` with a border on one side and a bar or corner above or below; others are text. */
function findCorners(lines: readonly GridLine[]): Corners {
  const rows: number[] = [];
  const columns = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.bars || !line.columns.text.includes('+')) continue;
    let any = false;
    for (let column = 0; column < line.columns.width; column++) {
      if (signAt(line, column) !== '+') continue;
      if (!isBorder(signAt(line, column - 1)) && !isBorder(signAt(line, column + 1))) continue;
      if (!meets(lines[index - 1], column) && !meets(lines[index + 1], column)) continue;
      columns.add(column);
      any = true;
    }
    if (any) rows.push(index);
  }
  return { rows, columns: [...columns].sort((a, b) => a - b) };
}

function isBorder(sign: string): boolean {
  return sign === '-' || sign === '=' || sign === ':';
}

/** Whether a bar or corner stands in a column; in a line that is out of place, one may. */
function meets(line: GridLine | undefined, column: number): boolean {
  if (line?.bars) return true;
  const sign = signAt(line, column);
  return sign === '|' || sign === '+';
}

/** For each row but the last one, whether a border is drawn below each of its slots. */
function bordersBelow(lines: readonly GridLine[], { rows, columns }: Corners): boolean[][] {
  return rows.slice(1, -1).map((row) =>
    columns.slice(1).map((right, at) => {
      const line = lines[row]!;
      for (let column = columns[at]! + 1; column < right; column++) {
        if (!isBorder(signAt(line, column))) return false;
      }
      return true;
    }),
  );
}

/** For each row, whether a bar is drawn behind each of its slots but the last one. */
function bordersBehind(lines: readonly GridLine[], { rows, columns }: Corners): boolean[][] {
  return rows.slice(1).map((below, at) =>
    columns.slice(1, -1).map((column) => {
      for (let index = rows[at]! + 1; index < below; index++) {
        if (!meets(lines[index], column)) return false;
      }
      return true;
    }),
  );
}

interface Borders {
  readonly below: readonly (readonly boolean[])[];
  readonly behind: readonly (readonly boolean[])[];
}

type Box = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

/** The cells that the borders part; undefined where one of them is no rectangle. */
function findBoxes(rows: number, columns: number, borders: Borders): readonly Box[] | undefined {
  const taken = new Uint8Array(rows * columns);
  const boxes: Box[] = [];
  for (let slot = 0; slot < taken.length; slot++) {
    if (taken[slot]) continue;
    const row = Math.floor(slot / columns);
    const column = slot % columns;
    let columnSpan = 1;
    while (isOpen(borders.behind[row]?.[column + columnSpan - 1])) columnSpan++;
    let rowSpan = 1;
    while (isOpen(borders.below[row + rowSpan - 1]?.[column])) rowSpan++;
    const box = { row, column, rowSpan, columnSpan };
    if (!isWhole(box, borders, taken, columns)) return undefined;
    boxes.push(box);
  }
  return boxes;
}

function isOpen(isDrawn: boolean | undefined): boolean {
  return isDrawn === false;
}

/** Whether no border runs through a box and one runs all around it; its slots are taken then. */
function isWhole(
  box: Box,
  { below, behind }: Borders,
  taken: Uint8Array,
  columns: number,
): boolean {
  const { row, column, rowSpan, columnSpan } = box;
  for (let y = row; y < row + rowSpan; y++) {
    for (let x = column; x < column + columnSpan; x++) {
      const slot = y * columns + x;
      if (taken[slot]) return false;
      taken[slot] = 1;
      if (isOpen(behind[y]?.[x]) !== x < column + columnSpan - 1) return false;
      if (isOpen(below[y]?.[x]) !== y < row + rowSpan - 1) return false;
    }
  }
  return true;
}

function linesOfCell(
  lines: readonly GridLine[],
  corners: Corners,
  { row, column, rowSpan, columnSpan }: Box,
): Pick<GridCell, 'lines' | 'slots' | 'width'> {
  const left = corners.columns[column]!;
  const right = corners.columns[column + columnSpan]!;
  const found: Span[] = [];
  const slots: Span[] = [];
  for (let index = corners.rows[row]! + 1; index < corners.rows[row + rowSpan]!; index++) {
    const line = lines[index]!;
    const { text } = line.columns;
    const from = line.bars ? line.bars[column]! + 1 : line.columns.offsetAt(left + 1);
    const to = line.bars ? line.bars[column + columnSpan]! : line.columns.offsetAt(right);
    found.push(trimmed(text, from, to, line.from));
    slots.push({ from: line.from + from, to: line.from + to });
  }
  return { lines: found, slots, width: right - left - 3 };
}

function trimmed(text: string, from: number, to: number, origin: number): Span {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  if (start === end) return { from: origin + from, to: origin + from };
  return { from: origin + start, to: origin + end };
}
