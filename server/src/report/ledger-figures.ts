/**
 * Lists every figure of a report, of prose and tables, in the order of the report. Must not check
 * any of them.
 */
import type { ProseBlock } from '../prose/claim.ts';
import type { Period } from '../prose/figure.ts';
import { countBelow } from '../text/count-below.ts';
import { shiftSpan } from '../text/span.ts';
import { cellFigures, countsOfCell, type CellFigure as ReadCell } from './cell-figures.ts';
import type { FigureRef, ReportFigure } from './ledger.ts';
import type { Report, Table } from './report.ts';

/** A figure without what it counts, which few are asked for; see `countsOf`. */
interface Listed extends Omit<ReportFigure, 'counts' | 'period'> {
  readonly period: Period | undefined;
}

/** A figure of running text; `order` is its block's place in `prose`, `at` its own in the block. */
export interface ProseFigure extends Listed {
  readonly kind: 'prose';
  readonly block: ProseBlock;
  readonly order: number;
  readonly at: number;
}

/** A figure of a table. */
export interface CellFigure extends Listed {
  readonly kind: 'cell';
  readonly table: Table;
  readonly cell: ReadCell;
}

export type ListedFigure = ProseFigure | CellFigure;

/** A block of running text and its place in `prose`, or a table and its place in `tables`. */
export type Passage = {
  readonly index: number;
  /** How many figures stand before it. */
  readonly first: number;
} & (
  | { readonly kind: 'prose'; readonly block: ProseBlock }
  | { readonly kind: 'table'; readonly table: Table; readonly cells: readonly ReadCell[] }
);

export interface ListedFigures {
  readonly size: number;
  /** All of them; made when they are asked for. */
  readonly figures: readonly ListedFigure[];
  /** Those that hold figures, in the order of the report. */
  readonly passages: readonly Passage[];
  /** The same, by their places in `prose` and `tables`. */
  readonly prose: readonly (Passage | undefined)[];
  readonly tables: readonly (Passage | undefined)[];
}

type Read = Pick<Report, 'prose' | 'tables'>;

export function listFigures({ prose, tables }: Read): ListedFigures {
  const passages: Passage[] = [];
  const inProse: (Passage | undefined)[] = prose.map(() => undefined);
  const inTables: (Passage | undefined)[] = tables.map(() => undefined);
  let first = 0;
  let block = 0;
  for (const [index, table] of [...tables, undefined].entries()) {
    const end = table === undefined ? Number.POSITIVE_INFINITY : placeOf(table);
    for (; block < prose.length && prose[block]!.from <= end; block++) {
      const passage = { kind: 'prose', block: prose[block]!, index: block, first } as const;
      inProse[block] = passage;
      passages.push(passage);
      first += passage.block.figures.length;
    }
    const cells = table === undefined ? [] : cellFigures(table).figures;
    if (table === undefined || cells.length === 0) continue;
    const passage = { kind: 'table', table, cells, index, first } as const;
    inTables[index] = passage;
    passages.push(passage);
    first += cells.length;
  }
  let made: readonly ListedFigure[] | undefined;
  return {
    size: first,
    passages,
    prose: inProse,
    tables: inTables,
    get figures() {
      made ??= passages.flatMap(figuresOf);
      return made;
    },
  };
}

/** Where the report shows a table. */
export function placeOf({ from, source }: Table): number {
  return source?.directive.from ?? from;
}

function figuresOf(passage: Passage): readonly ListedFigure[] {
  return Array.from({ length: countIn(passage) }, (_, at) => figureIn(passage, at));
}

function figureIn(passage: Passage, at: number): ListedFigure {
  return passage.kind === 'prose'
    ? ofProse(passage.block, passage.index, at)
    : ofCell(passage.table, passage.index, passage.cells[at]!);
}

/** One figure by its index, which must be below `size`. */
export function figureAt(listed: ListedFigures, index: number): ListedFigure {
  const passage = passageAt(listed, index);
  return figureIn(passage, index - passage.first);
}

/** The passage of the figure at `index`. */
export function passageAt({ passages }: ListedFigures, index: number): Passage {
  return passages[countBelow(passages, ({ first }) => first <= index) - 1]!;
}

/** The index of a figure; undefined where none stands there. */
export function indexOf({ prose, tables }: ListedFigures, ref: FigureRef): number | undefined {
  const passage = 'block' in ref ? prose[ref.block] : tables[ref.table];
  if (passage === undefined) return undefined;
  const at = 'block' in ref ? ref.figure : indexOfCell(passage, ref.cell);
  return at !== undefined && at < countIn(passage) ? passage.first + at : undefined;
}

function indexOfCell(passage: Passage, cell: number): number | undefined {
  if (passage.kind !== 'table') return undefined;
  const at = countBelow(passage.cells, (one) => one.cell < cell);
  return passage.cells[at]?.cell === cell ? at : undefined;
}

function countIn(passage: Passage): number {
  return passage.kind === 'prose' ? passage.block.figures.length : passage.cells.length;
}

function ofCell(table: Table, index: number, cell: ReadCell): ListedFigure {
  const { numeral, period } = cell;
  const { span } = table.grid.cells[cell.cell]!;
  return {
    kind: 'cell',
    table,
    cell,
    ref: { table: index, cell: cell.cell },
    span: shiftSpan(span, table.from),
    place: 'cell',
    numeral,
    period,
  };
}

function ofProse(block: ProseBlock, index: number, at: number): ListedFigure {
  const { numeral, period, span } = block.figures[at]!;
  return {
    kind: 'prose',
    block,
    order: index,
    at,
    ref: { block: index, figure: at },
    span: shiftSpan(span, block.from),
    place: block.place,
    numeral,
    period,
  };
}

/** The words that say what a figure counts. */
export function countsOf(figure: ListedFigure): readonly string[] {
  return figure.kind === 'prose'
    ? figure.block.figures[figure.at]!.counts
    : countsOfCell(figure.table, figure.cell);
}

/** A figure without what it was read from. */
export function reportFigure(figure: ListedFigure): ReportFigure {
  const { ref, span, place, numeral, period } = figure;
  const counts = countsOf(figure);
  return { ref, span, place, numeral, ...(period && { period }), counts };
}
