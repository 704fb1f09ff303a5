/**
 * The tables of a draft with what stands around them, their aggregates and verdicts. Reads a table
 * again only when its own text or its surroundings changed. Must not judge a difference.
 */
import type { Block } from '../markdown/block.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { readSurroundings } from '../tables/caption.ts';
import { foot } from '../tables/foot.ts';
import type { Caption, Grid } from '../tables/grid.ts';
import { labelledAggregates } from '../tables/labelled.ts';
import { readTable } from '../tables/read-table.ts';
import type { TableContext } from '../tables/rounding.ts';
import { shiftSpan } from '../text/span.ts';
import type { Table } from './report.ts';

export interface TableSettings {
  readonly rounding: 'auto' | 'exact' | 'rounded';
  /** How numerals are printed where a table's own leave it open. */
  readonly numberStyle?: NumberStyle;
}

/** A grid and the source it was read from: a reused tree may stand for a text with other line ends. */
interface CachedGrid {
  readonly source: string;
  readonly style: NumberStyle | undefined;
  readonly grid: Grid | undefined;
}

const grids = new WeakMap<Block['key'], CachedGrid>();

/** What was computed from a grid in the surroundings that `key` describes. */
interface CachedSums extends Pick<Table, 'aggregates' | 'verdicts'> {
  readonly key: string;
}

const sums = new WeakMap<Grid, CachedSums>();

export function readTables(
  document: MarkdownDocument,
  blocks: readonly Block[],
  pragmas: readonly Pragma[],
  settings: TableSettings,
): readonly Table[] {
  return blocks.flatMap((block, index): Table[] => {
    if (block.kind !== 'table' && block.kind !== 'html') return [];
    const grid = gridOf(document, block, settings.numberStyle);
    if (!grid) return [];
    const around = readSurroundings(document, blocks, index, pragmas);
    const { pragma, continued } = around;
    const caption = around.caption ?? captionInside(grid, block.span.from);
    const context = { ...around.context, rounding: settings.rounding };
    const { aggregates, verdicts } = sumsOf(grid, context);
    return [
      {
        from: block.span.from,
        to: block.span.to,
        grid,
        ...(caption && { caption }),
        ...(pragma && { pragma }),
        context,
        continued,
        aggregates,
        verdicts,
      },
    ];
  });
}

/** The `<caption>` of an HTML table, its span made absolute. */
function captionInside({ caption }: Grid, from: number): Caption | undefined {
  return caption && { ...caption, span: shiftSpan(caption.span, from) };
}

function gridOf(
  document: MarkdownDocument,
  block: Block,
  style: NumberStyle | undefined,
): Grid | undefined {
  const source = document.text.slice(block.span.from, block.span.to);
  const known = grids.get(block.key);
  if (known?.source === source && known.style === style) return known.grid;
  const grid = readTable(document, block, style);
  grids.set(block.key, { source, style, grid });
  return grid;
}

/** The aggregates of a grid in its surroundings, and what checking them said. */
export function sumsOf(grid: Grid, context: TableContext): CachedSums {
  const key = JSON.stringify(context);
  const known = sums.get(grid);
  if (known?.key === key) return known;
  const aggregates = labelledAggregates(grid, context);
  const result = {
    key,
    aggregates,
    verdicts: aggregates.map((aggregate) => foot(grid, aggregate)),
  };
  sums.set(grid, result);
  return result;
}
