/**
 * Lists every figure of a report, of prose and tables, in the order of the report. Must not check
 * any of them.
 */
import type { ProseBlock } from '../prose/claim.ts';
import { shiftSpan } from '../text/span.ts';
import { cellFigures, type CellFigure as ReadCell } from './cell-figures.ts';
import type { ReportFigure } from './ledger.ts';
import type { Report, Table } from './report.ts';

/** A figure of running text; `order` is its block's place in `prose`, `at` its own in the block. */
export interface ProseFigure extends ReportFigure {
  readonly kind: 'prose';
  readonly block: ProseBlock;
  readonly order: number;
  readonly at: number;
}

/** A figure of a table. */
export interface CellFigure extends ReportFigure {
  readonly kind: 'cell';
  readonly table: Table;
  readonly cell: ReadCell;
}

export type ListedFigure = ProseFigure | CellFigure;

export interface ListedFigures {
  readonly figures: readonly ListedFigure[];
  /** `prose[block][figure]` is the index in `figures`. */
  readonly prose: readonly (readonly number[])[];
  /** By table, then by cell of its grid. */
  readonly cells: readonly ReadonlyMap<number, number>[];
}

export function listFigures({ prose, tables }: Pick<Report, 'prose' | 'tables'>): ListedFigures {
  const figures: ListedFigure[] = [];
  const inProse: number[][] = prose.map(() => []);
  const inTables: Map<number, number>[] = tables.map(() => new Map());
  let block = 0;
  let table = 0;
  while (block < prose.length || table < tables.length) {
    const nextTable = tables[table];
    const nextBlock = prose[block];
    if (nextTable && (!nextBlock || placeOf(nextTable) < nextBlock.from)) {
      for (const cell of cellFigures(nextTable).figures) {
        inTables[table]!.set(cell.cell, figures.length);
        figures.push(ofCell(nextTable, table, cell));
      }
      table += 1;
    } else if (nextBlock) {
      nextBlock.figures.forEach((_, at) => {
        inProse[block]!.push(figures.length);
        figures.push(ofProse(nextBlock, block, at));
      });
      block += 1;
    }
  }
  return { figures, prose: inProse, cells: inTables };
}

/** Where the report shows a table. */
export function placeOf({ from, source }: Table): number {
  return source?.directive.from ?? from;
}

function ofCell(table: Table, index: number, cell: ReadCell): ListedFigure {
  const { numeral, period, counts } = cell;
  const { span } = table.grid.cells[cell.cell]!;
  return {
    kind: 'cell',
    table,
    cell,
    ref: { table: index, cell: cell.cell },
    span: shiftSpan(span, table.from),
    place: 'cell',
    numeral,
    ...(period && { period }),
    counts,
  };
}

function ofProse(block: ProseBlock, index: number, at: number): ListedFigure {
  const { numeral, period, counts, span } = block.figures[at]!;
  return {
    kind: 'prose',
    block,
    order: index,
    at,
    ref: { block: index, figure: at },
    span: shiftSpan(span, block.from),
    place: block.place,
    numeral,
    ...(period && { period }),
    counts,
  };
}
