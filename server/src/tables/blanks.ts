/**
 * Finds empty cells where a sum needs a value: a part that the total counts, or a total that its
 * line prints everywhere else. Must not speak of cells whose row and column sums already point at
 * them: those are mistakes in sums.
 */
import { add, type Decimal, isNegative, isZero, negate, sum } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';
import type { Aggregate } from './aggregate.ts';
import { cellAt, type Grid } from './grid.ts';
import { readLabel } from './labels.ts';
import { perTable } from './per-grid.ts';
import { type FootedTable, readRelations } from './relations/arbitrate.ts';
import { findMistakes } from './suspects.ts';

/** An empty cell, and the value that the sum needs there. */
export interface BlankCell {
  readonly kind: 'part' | 'total';
  /** Index in the grid's cells. */
  readonly cell: number;
  readonly value: Decimal;
  /** The other cells of the sum, its total first for a part. */
  readonly others: readonly number[];
  readonly direction: Aggregate['direction'];
}

export interface BlankReading {
  readonly blanks: readonly BlankCell[];
  /** Failing aggregates, by index, that a blank part explains. */
  readonly explained: ReadonlySet<number>;
}

/** The blanks of a table. Nothing where the pragma says `skip`. */
export const readBlanks: (table: FootedTable) => BlankReading = perTable(findBlanks);

function findBlanks(table: FootedTable): BlankReading {
  const explained = new Set<number>();
  const blanks: BlankCell[] = [];
  if (table.pragma === 'skip') return { blanks, explained };
  const { grid, aggregates, verdicts } = table;
  const told = readRelations(table).explained;
  for (const { failures, pinned } of findMistakes(grid, aggregates, verdicts)) {
    const [at] = failures;
    if (pinned || at === undefined || failures.length !== 1 || told.has(at)) continue;
    const blank = blankPart(grid, aggregates[at]!);
    if (blank === undefined) continue;
    blanks.push(blank);
    explained.add(at);
  }
  const totals = blankTotals(table);
  const parts = blanks.filter(({ cell }) => !totals.some((total) => total.cell === cell));
  return { blanks: [...parts, ...onePerCell(totals)], explained };
}

/** An empty grand total is a total down and across. */
function onePerCell(blanks: readonly BlankCell[]): BlankCell[] {
  return [...new Map(blanks.map((blank) => [blank.cell, blank])).values()];
}

function numeralAt(grid: Grid, cell: number): Numeral | undefined {
  const reading = grid.cells[cell]?.reading;
  return reading?.kind === 'number' ? reading.numeral : undefined;
}

function isBlank(grid: Grid, cell: number): boolean {
  const { text, role } = grid.cells[cell]!;
  return text === '' && role === 'nil';
}

/** The only empty operand of a failing sum whose other operands are all printed. */
function blankPart(grid: Grid, aggregate: Aggregate): BlankCell | undefined {
  const { kind, result, operands, direction } = aggregate;
  if (kind !== 'sum') return undefined;
  const total = numeralAt(grid, result);
  const empty = operands.filter((cell) => isBlank(grid, cell));
  const [cell] = empty;
  if (total === undefined || cell === undefined || empty.length !== 1) return undefined;
  const printed = operands.filter((other) => other !== cell);
  const values = printed.map((other) => numeralAt(grid, other)?.value);
  if (printed.length < 2 || values.includes(undefined)) return undefined;
  const value = add(total.value, negate(sum(values as Decimal[])));
  const signs = (values as Decimal[]).some(isNegative);
  if (isZero(value) || (isNegative(value) && !signs)) return undefined;
  if (!isLonely(grid, cell)) return undefined;
  return { kind: 'part', cell, value, others: [result, ...printed], direction };
}

/** Whether the rest of the cell's row and column is printed: blanks mean nothing elsewhere. */
function isLonely(grid: Grid, cell: number): boolean {
  const { row, column } = grid.cells[cell]!;
  for (let at = grid.headerRows; at < grid.rows; at++) {
    if (at !== row && isEmptySlot(grid, at, column) && rowHasValues(grid, at)) return false;
  }
  for (let at = grid.stubColumns; at < grid.columns; at++) {
    if (at !== column && isEmptySlot(grid, row, at)) return false;
  }
  return true;
}

function isEmptySlot(grid: Grid, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return cell !== undefined && cell.text === '' && cell.role === 'nil';
}

function rowHasValues(grid: Grid, row: number): boolean {
  for (let column = grid.stubColumns; column < grid.columns; column++) {
    if (cellAt(grid, row, column)?.reading?.kind === 'number') return true;
  }
  return false;
}

/** The sums of one row (or column), by the position of their results along it. */
interface TotalLine {
  readonly direction: Aggregate['direction'];
  readonly line: number;
  /** Positions of the operands' rows (or columns). */
  readonly parts: readonly number[];
  readonly count: number;
  readonly holds: number;
}

/** Fewer printed totals make no rule. */
const leastTotals = 3;

/** Empty cells in lines of totals that are printed and right everywhere else. */
function blankTotals(table: FootedTable): BlankCell[] {
  const { grid } = table;
  let summed: ReturnType<typeof summedLines> | undefined;
  return totalLines(table).flatMap((total): BlankCell[] => {
    const { direction, line, parts, count, holds } = total;
    if (holds < leastTotals || holds < count) return [];
    const empty = crossingsOf(grid, direction).filter((at) => {
      const [row, column] = direction === 'down' ? [line, at] : [at, line];
      if (!isEmptySlot(grid, row, column)) return false;
      summed ??= summedLines(table);
      return summed[direction].has(at);
    });
    const [at] = empty;
    if (at === undefined || empty.length !== 1) return [];
    return blankTotal(grid, total, parts, at);
  });
}

function crossingsOf(grid: Grid, direction: Aggregate['direction']): number[] {
  const [from, to] =
    direction === 'down' ? [grid.stubColumns, grid.columns] : [grid.headerRows, grid.rows];
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function slot(grid: Grid, direction: Aggregate['direction'], line: number, at: number): number {
  const [row, column] = direction === 'down' ? [line, at] : [at, line];
  return grid.slots[row * grid.columns + column] ?? -1;
}

function blankTotal(
  grid: Grid,
  { direction, line }: TotalLine,
  parts: readonly number[],
  at: number,
): BlankCell[] {
  const cells = parts.map((part) => slot(grid, direction, part, at)).filter((cell) => cell >= 0);
  const values = cells.flatMap((cell) => numeralAt(grid, cell) ?? []);
  const unread = cells.some((cell) => {
    const kind = grid.cells[cell]!.reading?.kind;
    return kind !== 'number' && kind !== 'nil';
  });
  if (unread || values.length < 2 || values.some(({ unit }) => unit === '%')) return [];
  const header = cellAt(grid, grid.headerRows - 1, at);
  if (direction === 'down' && readLabel(header?.text ?? '').kind === 'ratio') return [];
  const value = sum(values.map((numeral) => numeral.value));
  if (isZero(value)) return [];
  const cell = slot(grid, direction, line, at);
  return [{ kind: 'total', cell, value, others: cells, direction }];
}

/** All lines that hold totals, with what they are totals of. */
function totalLines({ grid, aggregates, verdicts }: FootedTable): TotalLine[] {
  const lines = new Map<string, TotalLine>();
  aggregates.forEach(({ kind, source, direction, result, operands }, at) => {
    // A sum that no word announces is missed by nobody.
    if (kind !== 'sum' || source === 'inferred') return;
    const place = (cell: number) => grid.cells[cell]![direction === 'down' ? 'row' : 'column'];
    const line = place(result);
    const key = `${direction} ${line}`;
    const known = lines.get(key);
    const verdict = verdicts[at]!.kind;
    const right = verdict === 'holds' || verdict === 'rounding' ? 1 : 0;
    const parts = operands.map(place);
    const longer = known === undefined || parts.length > known.parts.length;
    lines.set(key, {
      direction,
      line,
      parts: longer ? parts : known.parts,
      count: (known?.count ?? 0) + 1,
      holds: (known?.holds ?? 0) + right,
    });
  });
  return [...lines.values()];
}

/**
 * Rows and columns whose values are added to others: their totals are missed. `down` holds columns
 * that take part in sums across, `across` rows that take part in sums down.
 */
function summedLines({ grid, aggregates }: FootedTable) {
  const found = { down: new Set<number>(), across: new Set<number>() };
  for (const { kind, direction, result, operands } of aggregates) {
    if (kind !== 'sum') continue;
    for (const cell of [result, ...operands]) {
      const { row, column } = grid.cells[cell]!;
      if (direction === 'across') found.down.add(column);
      else found.across.add(row);
    }
  }
  return found;
}
