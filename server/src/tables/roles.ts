/**
 * Turns a raw table into a grid: finds header rows and stub columns, reads the values. Must not
 * know which cells are totals.
 */
import { type CellStyle, readCell } from '../numbers/read-cell.ts';
import type { CellReading } from '../numbers/reading.ts';
import type { Cell, CellRole, Grid } from './grid.ts';
import type { PlacedCell, RawTable } from './raw-table.ts';

/** A raw table with what each cell would say if it were a value; same order as `raw.cells`. */
interface ReadTable {
  readonly raw: RawTable;
  readonly readings: readonly CellReading[];
}

const blank: CellReading = { kind: 'nil', printed: '', withheld: false };

/** The grid of a raw table whose numerals are printed in `style`. */
export function assignRoles(raw: RawTable, style: CellStyle): Grid {
  const readings = raw.cells.map((cell) => (cell.text === '' ? blank : readCell(cell.text, style)));
  const table = { raw, readings };
  const headerRows = findHeaderRows(table);
  const stubColumns = findStubColumns(table, headerRows);
  const cells = raw.cells.map((cell, index): Cell => {
    const reading = readings[index]!;
    const role = roleOf(cell, reading, headerRows, stubColumns, raw.columns);
    const isValue = role === 'value' || role === 'nil';
    // Field by field: large tables have tens of thousands of cells, and spreading is slow.
    const { span, row, column, rowSpan, columnSpan, text, strong } = cell;
    const read = isValue
      ? { span, row, column, rowSpan, columnSpan, role, text, strong, reading }
      : { span, row, column, rowSpan, columnSpan, role, text, strong };
    const { lines, room } = cell;
    return lines || room ? { ...read, ...(lines && { lines }), ...(room && { room }) } : read;
  });
  return {
    rows: raw.rows,
    columns: raw.columns,
    cells,
    slots: raw.slots,
    headerRows,
    stubColumns,
    style: { thousands: style.thousands, decimal: style.decimal },
    problems: raw.problems,
    ...(raw.caption && { caption: raw.caption }),
  };
}

function roleOf(
  cell: PlacedCell,
  reading: CellReading,
  headerRows: number,
  stubColumns: number,
  columns: number,
): CellRole {
  if (cell.row < headerRows) return 'header';
  if (cell.column < stubColumns) return 'stub';
  if (cell.columnSpan === columns - cell.column && cell.columnSpan > 1 && reading.kind === 'text') {
    return cell.column === 0 ? 'stub' : 'note';
  }
  if (reading.kind === 'nil') return 'nil';
  return reading.kind === 'text' ? 'note' : 'value';
}

function cellIndex(raw: RawTable, row: number, column: number): number {
  return raw.slots[row * raw.columns + column] ?? -1;
}

/** Cells that start in a row, as indexes, in column order. */
function startingIn({ raw }: ReadTable, row: number): number[] {
  const found: number[] = [];
  for (let column = 0; column < raw.columns; column++) {
    const index = cellIndex(raw, row, column);
    const cell = raw.cells[index];
    if (cell?.row === row && cell.column === column) found.push(index);
  }
  return found;
}

/** Header rows beyond those that the source names are few. */
const mostHeaderRows = 8;

function findHeaderRows(table: ReadTable): number {
  const { raw } = table;
  let rows = raw.headRows > 0 ? raw.headRows : unnamedHeader(table);
  if (rows === 0) return 0;
  while (rows < Math.min(raw.rows, mostHeaderRows) && continuesHeader(table, rows)) rows += 1;
  return Math.min(rows, raw.rows);
}

/** HTML without `<thead>`: leading rows of `<th>`, or a first row that holds no number but labels. */
function unnamedHeader(table: ReadTable): number {
  const { raw, readings } = table;
  let rows = 0;
  while (rows < raw.rows) {
    const cells = startingIn(table, rows);
    if (cells.length === 0 || !cells.every((index) => raw.cells[index]!.head)) break;
    // One cell across the table heads a section, unless it is the table's title.
    if (rows > 0 && cells.length === 1 && raw.cells[cells[0]!]!.columnSpan === raw.columns) break;
    rows += 1;
  }
  if (rows > 0 || raw.rows < 2) return rows;
  const first = startingIn(table, 0).slice(1);
  const labels = first.filter((index) => isLabel(raw.cells[index]!.text, readings[index]!));
  const empty = first.filter((index) => raw.cells[index]!.text === '');
  return labels.length > 0 && labels.length + empty.length === first.length ? 1 : 0;
}

const year = /^(?:19|20)\d\d(?:[-–/](?:\d\d|\d{4}))?\*?$/;

function isLabel(text: string, reading: CellReading): boolean {
  return text !== '' && (reading.kind === 'text' || year.test(text));
}

/**
 * Whether a body row goes on with the header: it names columns (units, years, `F` and `M`) and no
 * row, and the columns it names hold numbers below it.
 */
function continuesHeader(table: ReadTable, row: number): boolean {
  const { raw, readings } = table;
  const cells = startingIn(table, row);
  if (cells.length > 0 && cells.length < raw.columns) {
    // Reached by row spans of the header above, or all of it `<th>`.
    const heads = cells.every((index) => raw.cells[index]!.head);
    return heads && cells.length > 1 && row + 1 < raw.rows;
  }
  const [first, ...rest] = cells;
  if (first === undefined || raw.cells[first]!.text !== '' || row + 1 >= raw.rows) return false;
  const filled = rest.filter((index) => raw.cells[index]!.text !== '');
  if (filled.length === 0) return false;
  if (!filled.every((index) => isLabel(raw.cells[index]!.text, readings[index]!))) return false;
  return filled.every((index) => {
    const above = raw.cells[cellIndex(raw, row - 1, raw.cells[index]!.column)];
    if (above !== undefined && year.test(above.text)) return false;
    const below = cellIndex(raw, row + 1, raw.cells[index]!.column);
    const reading = readings[below];
    return reading !== undefined && reading.kind !== 'text';
  });
}

function findStubColumns(table: ReadTable, headerRows: number): number {
  const { raw } = table;
  const kinds = Array.from({ length: raw.columns }, (_, column) =>
    columnKind(table, column, headerRows),
  );
  if (!kinds.includes('values')) return Math.min(1, raw.columns);
  let columns = 0;
  while (columns < raw.columns - 1) {
    const kind = kinds[columns];
    const named = kind === 'labels' || (columns === 0 && isLabelColumn(table, headerRows));
    const blank = kind === 'blank' && kinds[columns + 1] === 'labels';
    if (!named && !blank) break;
    columns += 1;
  }
  return columns;
}

/** What the body cells of a column hold: words, numbers, or nothing. */
function columnKind(
  { raw, readings }: ReadTable,
  column: number,
  headerRows: number,
): 'labels' | 'values' | 'blank' {
  let labels = 0;
  let values = 0;
  for (let row = headerRows; row < raw.rows; row++) {
    const index = cellIndex(raw, row, column);
    const cell = raw.cells[index];
    if (cell === undefined || cell.row !== row || cell.column !== column) continue;
    const kind = readings[index]!.kind;
    if (kind === 'number' || kind === 'unclear') values += 1;
    else if (kind === 'text') labels += 1;
  }
  if (values === 0 && labels === 0) return 'blank';
  // One stray number among many labels (`1035 Facility` cut short) does not make values.
  return values * 10 > labels ? 'values' : 'labels';
}

/** Whether the first column names its rows although it holds numbers: years, running numbers. */
function isLabelColumn(table: ReadTable, headerRows: number): boolean {
  const { raw, readings } = table;
  const cells: number[] = [];
  for (let row = headerRows; row < raw.rows; row++) {
    const index = cellIndex(raw, row, 0);
    if (raw.cells[index]?.row === row && raw.cells[index].text !== '') cells.push(index);
  }
  const isWords = (index: number) =>
    raw.cells[index]!.head || readings[index]!.kind === 'text' || year.test(raw.cells[index]!.text);
  const words = cells.filter(isWords).length;
  // Words among numbers: a total's label below years, or codes that happen to be numbers.
  if (words > 0)
    return (
      words * 2 >= cells.length ||
      countsOn(
        table,
        cells.filter((c) => !isWords(c)),
      )
    );
  return countsOn(table, cells);
}

/** Whether cells hold 1, 2, 3 … (at least two of them). */
function countsOn({ raw }: ReadTable, cells: readonly number[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((index, at) => raw.cells[index]!.text.replace(/\.$/, '') === String(at + 1))
  );
}
