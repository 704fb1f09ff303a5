/**
 * Turns a checked report into the blocks of its preview: the printed page with the auditor's marks.
 * Blocks that did not change since the state before keep their ids and their HTML. Must not send it.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Block } from '../markdown/block.ts';
import type { Report, Table } from '../report/report.ts';
import { placesOf } from '../report/table-parts.ts';
import { workingsOf } from '../tables/workings.ts';
import { overlaps } from '../text/span.ts';
import { definedLabels, extentOf, labelsIn } from './block-source.ts';
import { carryMarks, noMarks } from './carry-marks.ts';
import { collectMarks } from './collect-marks.ts';
import type { Mark } from './mark.ts';
import { type BlockMarks, lastAtOrBefore, placeMarks } from './place-marks.ts';
import { type BlockContext, renderBlock, type TableInBlock } from './render-block.ts';

export interface PreviewBlock {
  readonly id: string;
  /** Where it begins in the report: zero-based UTF-16 offset. */
  readonly at: number;
  readonly html: string;
  /** What it was rendered from: its source from its marker on, and the marks over it. */
  readonly source: string;
  readonly placed: BlockMarks;
  readonly inFiles: readonly (readonly Mark[])[];
}

/** A preview as it was rendered last; never changes. */
export interface Preview {
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
  readonly figures: CheckedDocument['figures'];
  /** How many findings there are. */
  readonly findings: number;
  /** For the next state: the ids by the blocks' keys, and the next number for an id. */
  readonly ids: ReadonlyMap<Block['key'], string>;
  readonly nextId: number;
}

/**
 * `before`: the state that ids are taken over from; `quick`: so are its marks, as far as the text is the
 * same; `prefix`: what ids begin with. Undefined for what is no report.
 */
export function renderReport(
  checked: CheckedDocument,
  before?: Preview,
  quick = false,
  prefix = 'b',
): Preview | undefined {
  const { report } = checked;
  if (report === undefined) return undefined;
  const tables = tablesByBlock(report);
  const blocks = report.blocks.filter((block) => isShown(block) && tables.get(block) !== 'inside');
  const { ids, nextId } = nameBlocks(blocks, before, prefix);
  const extents = blocks.map(extentOf);
  const sources = extents.map(({ from, to }) => report.document.text.slice(from, to));
  const known = new Map(before?.blocks.map((block) => [block.id, block]));
  const idAt = (index: number) => ids.get(blocks[index]?.key as Block['key']) ?? '';
  const collected = quick && before ? undefined : collectMarks(checked);
  const placed = collected
    ? placeMarks(collected, extents, idAt)
    : sources.map((source, index) => {
        const old = known.get(idAt(index));
        return old ? carryMarks(old.placed, old.source, source) : noMarks;
      });
  const defined = definedLabels(report);
  const starts = extents.map(({ from }) => from);
  const roles = rolesOf(report, starts);
  const shown = blocks.map((block, index): PreviewBlock => {
    const id = idAt(index);
    const own = tables.get(block);
    const inFiles = (own === 'inside' ? [] : (own ?? [])).map((table, at) => {
      return collected ? (collected.inFiles.get(table) ?? []) : (known.get(id)?.inFiles[at] ?? []);
    });
    const context: BlockContext = {
      report,
      defined,
      id,
      from: extents[index]!.from,
      placed: placed[index]!,
      tables:
        own === undefined || own === 'inside'
          ? []
          : own.map((table, at) => inBlock(report, block, table, inFiles[at]!, defined)),
      role: roles.get(index),
    };
    const html = renderBlock(block, context);
    return { id, at: context.from, html, source: sources[index]!, placed: context.placed, inFiles };
  });
  const { title } = report.frontMatter?.data ?? {};
  return {
    title: typeof title === 'string' ? title : (report.outline.headings[0]?.text ?? 'Report'),
    blocks: shown,
    // Counting them would build the ledger.
    figures: quick && before ? before.figures : checked.figures,
    findings: checked.findings.length,
    ids,
    nextId,
  };
}

function isShown({ kind }: Block): boolean {
  return kind !== 'comment' && kind !== 'linkDefinition';
}

/** Ids of the state before for blocks that are the same; those that are gone go to the new ones, in order. */
function nameBlocks(blocks: readonly Block[], before: Preview | undefined, prefix: string) {
  const keys = new Set(blocks.map(({ key }) => key));
  const free = before ? [...before.ids].flatMap(([key, id]) => (keys.has(key) ? [] : [id])) : [];
  const ids = new Map<Block['key'], string>();
  let nextId = before?.nextId ?? 0;
  let used = 0;
  for (const { key } of blocks) {
    const known = before?.ids.get(key);
    ids.set(key, known ?? free[used++] ?? `${prefix}${nextId++}`);
  }
  return { ids, nextId };
}

/** The tables that each block shows; `inside`: the block is a piece of a table shown above it. */
function tablesByBlock(report: Report): ReadonlyMap<Block, readonly Table[] | 'inside'> {
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
  const { text } = report.document;
  if (
    block.kind === 'html' &&
    !/^<table[\s>]/i.test(text.slice(block.span.from, block.span.from + 7))
  )
    return;
  if (known === undefined) found.set(block, [table]);
  else if (known !== 'inside') known.push(table);
}

function inBlock(
  report: Report,
  block: Block,
  table: Table,
  fileMarks: readonly Mark[],
  defined: ReadonlySet<string>,
): TableInBlock {
  const { grid, from, source, parts } = table;
  const written = (source?.document ?? report.document).text;
  const own = source ? undefined : placesOf(table).find((place) => overlaps(place, block.span));
  return {
    table,
    fileMarks,
    shown: {
      grid,
      source: written,
      from,
      part: parts && parts.length > 1 ? own : undefined,
      syntax: source ? 'file' : block.kind === 'html' ? 'html' : 'pipe',
      totals: totalsOf(table),
      labels: source ? [] : labelsIn(written.slice(from, table.to), defined),
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

function rolesOf(
  report: Report,
  starts: readonly number[],
): ReadonlyMap<number, BlockContext['role']> {
  const roles = new Map<number, BlockContext['role']>();
  const put = (offset: number, role: BlockContext['role']) => {
    roles.set(lastAtOrBefore(starts, offset), role);
  };
  for (const { span } of report.outline.paragraphs) put(span.from, 'paragraph');
  for (const { listing } of report.listings) {
    for (const { span } of listing.entries) put(span.from, 'entry');
  }
  for (const { span } of report.captions) put(span.from, 'caption');
  for (const { caption, source } of report.tables)
    if (caption && !source) put(caption.span.from, 'caption');
  return roles;
}
