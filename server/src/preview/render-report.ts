/**
 * Turns a checked report into the blocks of its preview: the printed page with the auditor's marks.
 * Blocks that did not change since the state before keep their ids and their HTML. Must not send it.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Block } from '../markdown/block.ts';
import type { Report, Table } from '../report/report.ts';
import { type Language, say, speak } from '../text/phrase.ts';
import { definedLabels, extentOf } from './block-source.ts';
import { sameTable, tableInBlock, tablesByBlock } from './block-tables.ts';
import { carryMarks, noMarks } from './carry-marks.ts';
import { type CollectedMarks, collectMarks } from './collect-marks.ts';
import { sameMarks } from './mark.ts';
import { type BlockMarks, lastAtOrBefore, placeMarks } from './place-marks.ts';
import { type BlockContext, renderBlock } from './render-block.ts';

export interface PreviewBlock {
  readonly id: string;
  /** Where it begins in the report: zero-based UTF-16 offset. */
  readonly at: number;
  readonly block: Block;
  /** What it is rendered from. */
  readonly context: BlockContext;
  /** Rendered when it is asked for first; the same function as before for a block that looks the same. */
  html(): string;
}

/** A preview as it was rendered last; never changes. */
export interface Preview {
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
  /** Undefined as long as nobody counted them. */
  readonly figures: CheckedDocument['figures'] | undefined;
  /** How many findings there are. */
  readonly findings: number;
  /** For the next state: the ids by the blocks' keys, and the next number for an id. */
  readonly ids: ReadonlyMap<Block['key'], string>;
  readonly nextId: number;
  readonly defined: ReadonlySet<string>;
}

export interface PreviewOptions {
  /** The state that ids and HTML are taken over from. */
  readonly before?: Preview | undefined;
  /**
   * Marks are taken over too, as far as the text is the same, and so is what blocks are for: nothing is counted or
   * tied for them.
   */
  readonly quick?: boolean;
  /** What ids begin with. */
  readonly prefix?: string;
}

/** Undefined for what is no report. */
export function renderReport(
  checked: CheckedDocument,
  { before, quick = false, prefix = 'b' }: PreviewOptions = {},
): Preview | undefined {
  const { report, language } = checked;
  if (report === undefined) return undefined;
  const tables = tablesByBlock(report);
  const blocks = report.blocks.filter((block) => isShown(block) && tables.get(block) !== 'inside');
  const { ids, nextId } = nameBlocks(blocks, before, prefix);
  const known = new Map(before?.blocks.map((block) => [block.id, block]));
  const idAt = (index: number) => ids.get(blocks[index]?.key as Block['key']) ?? '';
  const olds = blocks.map((_, index) => known.get(idAt(index)));
  const defined = keptSet(before?.defined, definedLabels(report));
  const contexts = contextsOf(report, blocks, tables, {
    defined,
    idAt,
    olds,
    collected: quick ? undefined : collectMarks(checked),
    language,
  });
  return {
    title: titleOf(report, quick ? before : undefined) ?? speak(say`Report`, language),
    blocks: blocks.map((block, index) => previewBlock(block, contexts[index]!, olds[index])),
    // Counting them would build the ledger.
    figures: quick ? before?.figures : checked.figures,
    findings: (checked.addressed ?? checked).findings.length,
    ids,
    nextId,
    defined,
  };
}

/** That of the front matter, else the first heading; `before`: headings are not read again. */
function titleOf(report: Report, before: Preview | undefined): string | undefined {
  const { title } = report.frontMatter?.data ?? {};
  if (typeof title === 'string') return title;
  return before ? before.title : report.outline.headings[0]?.text;
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

interface Surroundings {
  readonly defined: ReadonlySet<string>;
  idAt(index: number): string;
  /** The blocks of the state before that have the same ids. */
  readonly olds: readonly (PreviewBlock | undefined)[];
  /** Undefined: the marks of the state before move along. */
  readonly collected: CollectedMarks | undefined;
  readonly language: Language | undefined;
}

function contextsOf(
  report: Report,
  blocks: readonly Block[],
  tables: ReadonlyMap<Block, readonly Table[] | 'inside'>,
  { defined, idAt, olds, collected, language }: Surroundings,
): readonly BlockContext[] {
  const extents = blocks.map(extentOf);
  const sources = extents.map(({ from, to }) => report.document.slice(from, to));
  const placed = collected
    ? placeMarks(collected, extents, idAt)
    : sources.map((source, index) => carried(olds[index]?.context, source));
  // Contents lists are held against all headings, which takes longer than the rest of a keystroke.
  const isFirst = olds.every((old) => old === undefined);
  const roles =
    collected || isFirst
      ? rolesOf(
          report,
          extents.map(({ from }) => from),
        )
      : new Map(olds.map((old, index) => [index, old?.context.role]));
  return blocks.map((block, index): BlockContext => {
    const own = tables.get(block);
    const shown = own === undefined || own === 'inside' ? [] : own;
    const old = olds[index]?.context;
    return {
      report,
      defined,
      id: idAt(index),
      from: extents[index]!.from,
      source: sources[index]!,
      placed: placed[index]!,
      tables: shown.map((table, at) => {
        const fileMarks = collected ? collected.inFiles.get(table) : old?.tables[at]?.fileMarks;
        return tableInBlock(report, block, table, fileMarks ?? [], defined);
      }),
      role: roles.get(index),
      language,
    };
  });
}

function carried(old: BlockContext | undefined, source: string): BlockMarks {
  return old ? carryMarks(old.placed, old.source, source) : noMarks;
}

function previewBlock(
  block: Block,
  context: BlockContext,
  old: PreviewBlock | undefined,
): PreviewBlock {
  const html =
    old && looksTheSame(old, block, context) ? old.html : once(() => renderBlock(block, context));
  return { id: context.id, at: context.from, block, context, html };
}

function looksTheSame(old: PreviewBlock, block: Block, context: BlockContext): boolean {
  const { placed, tables, source, role, defined } = old.context;
  return (
    old.block.key === block.key &&
    source === context.source &&
    role === context.role &&
    old.block.first === block.first &&
    kindsOf(old.block) === kindsOf(block) &&
    defined === context.defined &&
    sameMarks(placed.marks, context.placed.marks) &&
    sameMarks(placed.notes, context.placed.notes) &&
    tables.length === context.tables.length &&
    tables.every((table, at) => sameTable(table, context.tables[at]!))
  );
}

function kindsOf({ containers }: Block): string {
  return containers.map(({ kind }) => kind).join(' ');
}

/** The set before where both hold the same. */
function keptSet(before: ReadonlySet<string> | undefined, now: ReadonlySet<string>) {
  return before?.size === now.size && [...now].every((each) => before.has(each)) ? before : now;
}

/** Lets go of what it needs once it has made it. */
function once(make: () => string): () => string {
  let todo: (() => string) | undefined = make;
  let made = '';
  return () => {
    if (todo) made = todo();
    todo = undefined;
    return made;
  };
}

function rolesOf(
  report: Report,
  starts: readonly number[],
): ReadonlyMap<number, BlockContext['role']> {
  const roles = new Map<number, BlockContext['role']>();
  const put = (offset: number, role: BlockContext['role']) => {
    roles.set(lastAtOrBefore(starts, offset), role);
  };
  for (const { listing } of report.listings) {
    for (const { span } of listing.entries) put(span.from, 'entry');
  }
  for (const { span } of report.captions) put(span.from, 'caption');
  for (const { caption, source } of report.tables)
    if (caption && !source) put(caption.span.from, 'caption');
  return roles;
}
