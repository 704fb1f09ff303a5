/**
 * Finds which tables stand in which blocks of a report, and what of each is shown there. Must not render.
 */
import type { Block } from '../markdown/block.ts';
import type { Report, Table } from '../report/report.ts';
import { placesOf } from '../report/table-parts.ts';
import { workingsOf } from '../tables/workings.ts';
import { overlaps } from '../text/span.ts';
import { labelsIn } from './block-source.ts';
import { type Mark, sameMarks } from './mark.ts';
import { lastAtOrBefore } from './place-marks.ts';
import type { ShownTable } from './render-table.ts';

export interface TableInBlock {
  readonly table: Table;
  readonly shown: ShownTable;
  /** Marks of a table's own file. */
  readonly fileMarks: readonly Mark[];
}

/** The tables that each block shows; `inside`: the block is a piece of a table shown above it. */
export function tablesByBlock(report: Report): ReadonlyMap<Block, readonly Table[] | 'inside'> {
  const found = new Map<Block, Table[] | 'inside'>();
  const blocks = report.blocks.filter(({ kind }) => {
    return kind === 'table' || kind === 'html' || kind === 'directive';
  });
  const starts = blocks.map(({ span }) => span.from);
  for (const table of report.tables) {
    for (const place of table.source ? [table.source.directive] : placesOf(table)) {
      let at = lastAtOrBefore(starts, place.from);
      const first = blocks[at];
      if (first === undefined || !overlaps(first.span, place)) continue;
      put(report, found, first, table);
      while (++at < blocks.length && overlaps(blocks[at]!.span, place)) {
        found.set(blocks[at]!, 'inside');
      }
    }
  }
  return found;
}

/** A block of HTML with more than tables in it is shown as it is. */
function put(
  report: Report,
  found: Map<Block, Table[] | 'inside'>,
  block: Block,
  table: Table,
): void {
  const known = found.get(block);
  const { from } = block.span;
  if (block.kind === 'html' && !/^<table[\s>]/i.test(report.document.slice(from, from + 7))) return;
  if (known === undefined) found.set(block, [table]);
  else if (known !== 'inside') known.push(table);
}

/** A table as the block shows it; `fileMarks`: those of its own file. */
export function tableInBlock(
  report: Report,
  block: Block,
  table: Table,
  fileMarks: readonly Mark[],
  defined: ReadonlySet<string>,
): TableInBlock {
  const { grid, from, source, parts } = table;
  const { document } = source ?? report;
  const own = source ? undefined : placesOf(table).find((place) => overlaps(place, block.span));
  return {
    table,
    fileMarks,
    shown: {
      grid,
      // Put together where the table is rendered: after an edit most are not.
      get source() {
        return document.text;
      },
      from,
      part: parts && parts.length > 1 ? own : undefined,
      syntax: source ? 'file' : block.kind === 'html' ? 'html' : 'markdown',
      totals: totalsOf(table),
      labels: source ? [] : labelsIn(document.slice(from, table.to), defined),
    },
  };
}

const totals = new WeakMap<Table['aggregates'], ReadonlySet<number>>();

/** Cells of the first columns would make every row of a table that is added up across a total. */
function totalsOf(table: Table): ReadonlySet<number> {
  const known = totals.get(table.aggregates);
  if (known) return known;
  const down = workingsOf(table).filter(
    ({ kind, direction }) => kind === 'sum' && direction === 'down',
  );
  const found = new Set(down.map(({ result }) => result));
  totals.set(table.aggregates, found);
  return found;
}

/** Whether both look the same; the text of tables that stand in the report itself is not compared. */
export function sameTable(a: TableInBlock, b: TableInBlock): boolean {
  const [one, two] = [a.shown, b.shown];
  return (
    one.grid === two.grid &&
    a.table.caption?.label === b.table.caption?.label &&
    one.syntax === two.syntax &&
    (one.syntax !== 'file' || one.source === two.source) &&
    relative(one.part?.from, one) === relative(two.part?.from, two) &&
    relative(one.part?.to, one) === relative(two.part?.to, two) &&
    (one.totals === two.totals || [...one.totals].join() === [...two.totals].join()) &&
    one.labels.join('\n') === two.labels.join('\n') &&
    sameMarks(a.fileMarks, b.fileMarks)
  );
}

function relative(offset: number | undefined, { from }: ShownTable): number | undefined {
  return offset === undefined ? undefined : offset - from;
}
