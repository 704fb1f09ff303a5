/**
 * Turns a grid into lines to add up: rows for sums down, columns for sums across, each with its
 * label, its groups and its values at one common power of ten. Must not decide what adds up to what.
 */
import { type Cell, cellAt, type Grid } from './grid.ts';
import { type LabelReading, readLabel } from './labels.ts';
import { findYear } from './parts-of-year.ts';
import { perGrid } from './per-grid.ts';

/** A row (for sums down) or a column (for sums across). */
export interface Line {
  /** Zero-based row or column of the grid. */
  readonly index: number;
  /** The innermost words that name it; may be empty. */
  readonly label: string;
  readonly reading: LabelReading;
  /** Indexes of the cells that name it, outermost first; cells that name several lines too. */
  readonly path: readonly number[];
}

/** What a slot says for adding up, as a small number. */
export const slotKinds = {
  /** No cell starts here. */
  none: 0,
  /** Nothing is printed: counts as nothing. */
  blank: 1,
  /** A mark for nothing is printed. */
  nil: 2,
  /** Words, withheld or unclear values: no sum over it can be checked. */
  unknown: 3,
  value: 4,
} as const;

/**
 * The body of a grid as numbers, one entry for each crossing of a row line and a column line.
 * Values are doubles, whole multiples of the smallest printed place: exact up to 2^53, and good
 * enough to weigh evidence beyond; verdicts are reached on exact decimals (foot.ts).
 */
export interface Matrix {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** Rounding unit of each value: 10 to its last printed place, in the same multiples. */
  readonly units: Float64Array;
  /** Index of the cell in the grid, −1 for none. */
  readonly cells: Int32Array;
  /** `%` or a currency by entry; left out where none is printed. */
  readonly measures: ReadonlyMap<number, string>;
}

/** A grid seen in one direction: lines add up to one another at each crossing. */
export interface Axis {
  readonly direction: 'down' | 'across';
  readonly lines: readonly Line[];
  readonly crossings: readonly Line[];
  readonly matrix: Matrix;
  /** The entry of a line and a crossing is `line * lineStep + crossing * crossingStep`. */
  readonly lineStep: number;
  readonly crossingStep: number;
}

/** The entry in the matrix for a line and a crossing, by their positions. */
export function entryAt(axis: Axis, line: number, crossing: number): number {
  return line * axis.lineStep + crossing * axis.crossingStep;
}

/** Values with this many more places than the coarsest one are not added up. */
const widest = 60;

export interface Axes {
  readonly down: Axis;
  readonly across: Axis;
}

/** The two directions of a grid; undefined where it has no values. */
export const readAxes: (grid: Grid) => Axes | undefined = perGrid(findAxes);

function findAxes(grid: Grid): Axes | undefined {
  const exponent = commonExponent(grid);
  if (exponent === undefined) return undefined;
  const rowLines = readRows(grid);
  const columnLines = readColumns(grid);
  const matrix = readMatrix(grid, rowLines, columnLines, exponent);
  const width = columnLines.length;
  const rows = markRatios(rowLines, width, (row, column) => row * width + column, matrix);
  const columns = markRatios(
    columnLines,
    rowLines.length,
    (column, row) => row * width + column,
    matrix,
  );
  return {
    down: {
      direction: 'down',
      lines: rows,
      crossings: columns,
      matrix,
      lineStep: width,
      crossingStep: 1,
    },
    across: {
      direction: 'across',
      lines: columns,
      crossings: rows,
      matrix,
      lineStep: 1,
      crossingStep: width,
    },
  };
}

/** The finest place of the values, but for those that are finer than the others by far. */
function commonExponent(grid: Grid): number | undefined {
  const exponents: number[] = [];
  let high = Number.NEGATIVE_INFINITY;
  for (const { reading } of grid.cells) {
    if (reading?.kind !== 'number') continue;
    const { exponent, coefficient } = reading.numeral.value;
    exponents.push(exponent);
    if (exponent > high && coefficient !== 0n) high = exponent;
  }
  let low = Number.POSITIVE_INFINITY;
  for (const exponent of exponents) {
    if (exponent < low && high - exponent <= widest) low = exponent;
  }
  return low === Number.POSITIVE_INFINITY ? undefined : low;
}

function readMatrix(
  grid: Grid,
  rows: readonly Line[],
  columns: readonly Line[],
  exponent: number,
): Matrix {
  const size = rows.length * columns.length;
  const measures = new Map<number, string>();
  const matrix = {
    kinds: new Uint8Array(size),
    values: new Float64Array(size),
    units: new Float64Array(size),
    cells: new Int32Array(size).fill(-1),
    measures,
  };
  let entry = 0;
  for (const row of rows) {
    for (const column of columns) {
      const index = slotIndex(grid, row.index, column.index);
      const cell = grid.cells[index];
      if (cell !== undefined && cell.row === row.index && cell.column === column.index) {
        readEntry(matrix, measures, entry, index, cell, exponent);
      }
      entry += 1;
    }
  }
  return matrix;
}

function readEntry(
  matrix: Matrix,
  measures: Map<number, string>,
  entry: number,
  index: number,
  cell: Cell,
  exponent: number,
): void {
  const { reading } = cell;
  if (cell.role === 'stub') return;
  matrix.cells[entry] = index;
  matrix.kinds[entry] = slotKinds.unknown;
  if (reading?.kind === 'number') {
    const { value, place, unit } = reading.numeral;
    if (value.exponent < exponent) return;
    matrix.kinds[entry] = slotKinds.value;
    matrix.values[entry] = Number(value.coefficient) * 10 ** (value.exponent - exponent);
    matrix.units[entry] = 10 ** Math.max(0, place - exponent);
    if (unit !== undefined) measures.set(entry, unit);
  } else if (reading?.kind === 'nil' && !reading.withheld) {
    matrix.kinds[entry] = cell.text === '' ? slotKinds.blank : slotKinds.nil;
  }
}

interface NamedLine {
  readonly index: number;
  readonly levels: readonly number[];
}

/** Body rows that hold at least one value or nil mark. */
function readRows(grid: Grid): Line[] {
  const named: NamedLine[] = [];
  let previous: readonly number[] = [];
  for (let row = grid.headerRows; row < grid.rows; row++) {
    const names = Array.from({ length: grid.stubColumns }, (_, column) =>
      slotIndex(grid, row, column),
    );
    const levels = inheritPath(grid, names, previous);
    previous = levels;
    if (hasValues(grid, row)) named.push({ index: row, levels });
  }
  return makeLines(grid, named);
}

function hasValues(grid: Grid, row: number): boolean {
  for (let column = grid.stubColumns; column < grid.columns; column++) {
    const cell = cellAt(grid, row, column);
    if (cell?.row === row && cell.reading !== undefined && cell.text !== '') return true;
  }
  return false;
}

/** Value columns: those with a number in the body. */
function readColumns(grid: Grid): Line[] {
  const named: NamedLine[] = [];
  let previous: readonly number[] = [];
  for (let column = grid.stubColumns; column < grid.columns; column++) {
    const names = Array.from({ length: grid.headerRows }, (_, row) => slotIndex(grid, row, column));
    const levels = grid.headerRows > 1 ? inheritPath(grid, names, previous) : names;
    previous = levels;
    if (hasNumbers(grid, column)) named.push({ index: column, levels });
  }
  return makeLines(grid, named);
}

function hasNumbers(grid: Grid, column: number): boolean {
  for (let row = grid.headerRows; row < grid.rows; row++) {
    const cell = cellAt(grid, row, column);
    if (cell?.column === column && cell.reading?.kind === 'number') return true;
  }
  return false;
}

function slotIndex(grid: Grid, row: number, column: number): number {
  return grid.slots[row * grid.columns + column] ?? -1;
}

/**
 * The naming cells of a line by level, where an empty cell stands for the one before it as long as
 * something deeper names the line: `| Africa | East | …` and below it `| | West | …`.
 */
function inheritPath(
  grid: Grid,
  names: readonly number[],
  previous: readonly number[],
): readonly number[] {
  const empty = (index: number | undefined) =>
    index === undefined || (grid.cells[index]?.text ?? '') === '';
  const path = [...names];
  for (let level = 0; level < names.length; level++) {
    if (!empty(names[level])) break;
    const deeper = names.slice(level + 1).some((index) => !empty(index));
    if (!deeper) break;
    path[level] = previous[level] ?? -1;
  }
  return path;
}

function makeLines(grid: Grid, named: readonly NamedLine[]): Line[] {
  const paths = named.map(({ levels }) =>
    levels.filter(
      (cell, at) => (grid.cells[cell]?.text ?? '') !== '' && levels.indexOf(cell) === at,
    ),
  );
  const uses = new Map<number, number>();
  for (const path of paths) for (const cell of path) uses.set(cell, (uses.get(cell) ?? 0) + 1);
  const labels = paths.map((path) => grid.cells[path[path.length - 1] ?? -1]?.text ?? '');
  const year = findYear(labels);
  return named.map(({ index }, at) => {
    const path = paths[at]!;
    const reading = at === year ? yearReading : readOwnLabel(grid, path, uses);
    return { index, label: labels[at]!, reading, path };
  });
}

/** Believed where the numbers bear it out: a year may be the average of its months. */
const yearReading: LabelReading = { kind: 'total', pure: false };

/** The innermost label's reading, or the outer one's where that names this line alone. */
function readOwnLabel(
  grid: Grid,
  path: readonly number[],
  uses: ReadonlyMap<number, number>,
): LabelReading {
  const inner = readLabel(grid.cells[path[path.length - 1] ?? -1]?.text ?? '');
  if (inner.kind !== 'leaf' || path.length < 2) return inner;
  // `Total | All services`
  for (const cell of path.slice(0, -1)) {
    if (uses.get(cell) !== 1) continue;
    const outer = readLabel(grid.cells[cell]!.text);
    if (outer.kind !== 'leaf' && outer.kind !== 'aside') return outer;
  }
  return inner;
}

/** Lines whose values are all percentages are ratios, whatever their labels say. */
function markRatios(
  lines: readonly Line[],
  crossings: number,
  entryOf: (line: number, crossing: number) => number,
  matrix: Matrix,
): readonly Line[] {
  if (matrix.measures.size === 0) return lines;
  return lines.map((line, at) => {
    let percentages = 0;
    for (let crossing = 0; crossing < crossings; crossing++) {
      const entry = entryOf(at, crossing);
      if (matrix.kinds[entry] !== slotKinds.value) continue;
      if (matrix.measures.get(entry) !== '%') return line;
      percentages += 1;
    }
    return percentages === 0 ? line : { ...line, reading: { kind: 'ratio', pure: false } };
  });
}
