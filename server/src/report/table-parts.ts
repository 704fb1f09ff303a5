/**
 * Turns the blocks of a draft into its tables, before anything is added up: several in one block told
 * apart, HTML tables that blank lines cut put together again, and parts that go on from one another
 * joined. Must not look for totals.
 */
import type { Block } from '../markdown/block.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { readSurroundings, type Surroundings } from '../tables/caption.ts';
import type { Caption, Grid } from '../tables/grid.ts';
import { haveSameHeader, joinGrids } from '../tables/join-grids.ts';
import { readTables, type TableInBlock } from '../tables/read-table.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Table } from './report.ts';

export interface ReadTable {
  readonly grid: Grid;
  /** What the spans of the grid are relative to. */
  readonly from: number;
  readonly to: number;
  /** Where it stands: one span for each part. */
  readonly places: readonly Span[];
  readonly around: Surroundings;
  readonly caption?: Caption;
}

/** Where a table of the draft stands, or the table of a file in its file. */
export function placesOf({
  from,
  to,
  parts,
}: Pick<Table, 'from' | 'to' | 'parts'>): readonly Span[] {
  return parts ?? [{ from, to }];
}

/** All tables that stand in the draft itself, in source order. */
export function readTableParts(
  document: MarkdownDocument,
  blocks: readonly Block[],
  pragmas: readonly Pragma[],
  style: NumberStyle | undefined,
): readonly ReadTable[] {
  const tables: ReadTable[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind !== 'table' && block.kind !== 'html') continue;
    const last = block.kind === 'html' ? endOfCut(document, blocks, index) : index;
    const whole = last === index ? block : { ...block, span: spanning(block, blocks[last]!) };
    const found = tablesIn(document, whole, style);
    if (found.length > 0) {
      const around = readSurroundings(document, blocks, index, pragmas, last);
      found.forEach((each, at) => {
        tables.push(placeTable(whole.span, each, at === 0 ? around : besides(around)));
      });
    }
    index = last;
  }
  return joinParts(tables);
}

function spanning(first: Block, last: Block): Span {
  return { from: first.span.from, to: last.span.to };
}

/** What counts for a table that follows another one in its block. */
function besides({ pragma, context: { notes } }: Surroundings): Surroundings {
  const context = { ...(notes && { notes }), ...(pragma && { pragma }) };
  return { continued: false, ...(pragma && { pragma }), context };
}

function placeTable({ from, to }: Span, table: TableInBlock, around: Surroundings): ReadTable {
  const { grid, span } = table;
  const inside = grid.caption && { ...grid.caption, span: shiftSpan(grid.caption.span, from) };
  const caption = around.caption ?? inside;
  return { grid, from, to, places: [shiftSpan(span, from)], around, ...(caption && { caption }) };
}

/** Tables and the source they were read from: a reused tree may stand for a text with other line ends. */
interface CachedTables {
  readonly source: string;
  readonly style: NumberStyle | undefined;
  readonly tables: readonly TableInBlock[];
}

const read = new WeakMap<Block['key'], CachedTables>();

function tablesIn(
  document: MarkdownDocument,
  block: Block,
  style: NumberStyle | undefined,
): readonly TableInBlock[] {
  const source = document.text.slice(block.span.from, block.span.to);
  const known = read.get(block.key);
  if (known?.source === source && known.style === style) return known.tables;
  const tables = readTables(document, block, style);
  read.set(block.key, { source, style, tables });
  return tables;
}

/** More pieces than this are not put together. */
const mostPieces = 500;
const openTag = /<table[\s/>]/gi;
const endTag = /<\/table[\s/>]/gi;
/** What can only stand in a table: browsers read it as going on. */
const piece = /^\s*<(?:\/table|\/?(?:tr|td|th|thead|tbody|tfoot|caption|colgroup|col))(?=[\s/>])/i;

/**
 * Index of the last block of a table that blank lines cut: its other blocks follow at once, begin
 * with a piece of a table, and one of them closes it. Anything else is shown as other text by some
 * renderer, and is left alone.
 */
function endOfCut(document: MarkdownDocument, blocks: readonly Block[], index: number): number {
  const textOf = ({ span }: Block) => document.text.slice(span.from, span.to);
  const first = blocks[index]!;
  if (first.containers.length > 0) return index;
  let open = balance(textOf(first));
  for (let at = index + 1; open > 0 && at < blocks.length && at - index < mostPieces; at++) {
    const block = blocks[at]!;
    const text = textOf(block);
    if (block.kind !== 'html' || block.containers.length > 0 || !piece.test(text)) break;
    open += balance(text);
    if (open <= 0) return open === 0 ? at : index;
  }
  return index;
}

/** Tables opened less tables closed. */
function balance(source: string): number {
  if (!/table/i.test(source)) return 0;
  return (source.match(openTag)?.length ?? 0) - (source.match(endTag)?.length ?? 0);
}

/** Tables whose captions say that they go on from the one before, with the same columns, are one. */
function joinParts(tables: readonly ReadTable[]): readonly ReadTable[] {
  if (!tables.some(({ around }) => around.continued)) return tables;
  const joined: ReadTable[] = [];
  let chain: ReadTable[] = [];
  const end = () => {
    joined.push(...(chain.length > 1 ? joinChain(chain) : chain));
    chain = [];
  };
  for (const table of tables) {
    if (chain.length > 0 && !goesOnFrom(table, chain)) end();
    chain.push(table);
  }
  end();
  return joined;
}

function goesOnFrom(table: ReadTable, chain: readonly ReadTable[]): boolean {
  const { around, grid, caption } = table;
  const first = chain[0]!;
  const previous = chain[chain.length - 1]!;
  if (!around.continued || previous.from === table.from) return false;
  const labels = [first.caption?.label, caption?.label].map((label) => label?.toLowerCase());
  if (labels[0] !== undefined && labels[1] !== undefined && labels[0] !== labels[1]) return false;
  const pragmas = new Set([first, table].flatMap((each) => each.around.pragma ?? []));
  const isWhole = [previous, table].every((each) =>
    each.grid.problems.every(({ kind }) => kind !== 'unclosed' && kind !== 'tooLarge'),
  );
  // Rows of declarations are counted from the table below them.
  return (
    isWhole &&
    pragmas.size < 2 &&
    around.context.declared === undefined &&
    haveSameHeader(first.grid, grid)
  );
}

interface CachedJoin {
  readonly key: string;
  readonly grids: readonly Grid[];
  readonly grid: Grid | undefined;
}

const joins = new WeakMap<Grid, CachedJoin>();

function joinChain(chain: readonly ReadTable[]): readonly ReadTable[] {
  const [first] = chain;
  const grid = gridOfAll(chain);
  if (first === undefined || grid === undefined) return chain;
  return [
    {
      ...first,
      grid,
      to: chain[chain.length - 1]!.to,
      places: chain.flatMap(({ places }) => places),
      around: aroundAll(first.around, chain.slice(1)),
    },
  ];
}

/** The joined grid, the same object as long as the parts are the same and stand as far apart. */
function gridOfAll(chain: readonly ReadTable[]): Grid | undefined {
  const { grid: own, from: start } = chain[0]!;
  const grids = chain.map(({ grid }) => grid);
  const key = chain.map(({ from }) => from - start).join(' ');
  const known = joins.get(own);
  if (known?.key === key && known.grids.every((grid, at) => grid === grids[at])) return known.grid;
  const grid = joinGrids(chain.map((part) => ({ grid: part.grid, shift: part.from - start })));
  joins.set(own, { key, grids, grid });
  return grid;
}

function aroundAll(first: Surroundings, rest: readonly ReadTable[]): Surroundings {
  const all = [first, ...rest.map(({ around }) => around)];
  const comments = all.flatMap((each) => each.comments ?? []);
  const notes = all.flatMap(({ context }) => context.notes ?? []);
  const pragma = all.find((each) => each.pragma !== undefined)?.pragma;
  return {
    ...first,
    ...(comments.length > 0 && { comments }),
    ...(pragma && { pragma }),
    context: {
      ...first.context,
      ...(notes.length > 0 && { notes }),
      ...(pragma && { pragma }),
    },
  };
}
