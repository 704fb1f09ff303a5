/**
 * Turns a preview into what a window must be told to show it, nearest blocks first and no more than there
 * is time for. Must not decide what changed in a report.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { type BlockOrder, changeOfOrder, type OrderChange } from './block-order.ts';
import { lastAtOrBefore } from './place-marks.ts';
import type { Preview, PreviewBlock } from './render-report.ts';

/** What a window asks for; types that client and server share. */
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The revision that the window shows; without it all blocks are sent. */
  readonly known?: number;
  /** Where in the draft a person looks (zero-based UTF-16 offset): blocks near it come first. */
  readonly at?: number;
}

/** Ids and starts of blocks are those that changed since the revision that the window shows. */
export interface PreviewUpdate extends OrderChange {
  readonly revision: number;
  readonly title: string;
  /** The HTML of blocks that are new or changed, by id. */
  readonly html: Readonly<Record<string, string>>;
  /** By the ids of the blocks that show them, the addresses of tables' own files. */
  readonly files: Readonly<Record<string, string>>;
  /** Absent as long as they are not counted. */
  readonly figures?: CheckedDocument['figures'];
  readonly findings: number;
  /**
   * What the window should ask for again: at once for more `blocks`, or once typing pauses for `marks`
   * of which the newest text may want others.
   */
  readonly rest?: 'blocks' | 'marks';
}

/** What a window shows of each block: the function that gave its HTML. */
export type Shown = ReadonlyMap<string, PreviewBlock['html']>;

/**
 * `at`: where a person looks; `hasTime`: asked before each block that is rendered, but for the nearest; `before`:
 * the preview whose blocks the window knows.
 */
export function updateOf(
  shown: Shown,
  now: Preview,
  at: number,
  hasTime: () => boolean,
  before?: Preview,
): { readonly shown: Shown; readonly update: Omit<PreviewUpdate, 'revision'> } {
  const { blocks, title, figures, findings } = now;
  const html: Record<string, string> = {};
  const next = new Map<string, PreviewBlock['html']>();
  let rest: PreviewUpdate['rest'];
  for (const block of byNearness(blocks, at)) {
    const old = shown.get(block.id);
    if (old === block.html) next.set(block.id, old);
    else if (next.size === 0 || hasTime()) {
      const source = block.html();
      if (old?.() !== source) html[block.id] = source;
      next.set(block.id, block.html);
    } else {
      if (old) next.set(block.id, old);
      rest = 'blocks';
    }
  }
  const update = {
    title,
    ...changeOfOrder(before && orderOf(before), orderOf(now)),
    html,
    files: filesOf(blocks),
    ...(figures && { figures }),
    findings,
    ...(rest && { rest }),
  };
  return { shown: next, update };
}

function orderOf({ blocks }: Preview): BlockOrder {
  return { ids: blocks.map(({ id }) => id), starts: blocks.map(({ at }) => at) };
}

/** What stands above matters less than what stands below. */
const upwards = 3;

function byNearness(blocks: readonly PreviewBlock[], at: number): readonly PreviewBlock[] {
  const starts = blocks.map((block) => block.at);
  const first = lastAtOrBefore(starts, at);
  const distance = (index: number) => (index < first ? (first - index) * upwards : index - first);
  return blocks
    .map((block, index) => ({ block, distance: distance(index) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ block }) => block);
}

/** The paths; they become addresses where they are sent. */
function filesOf(blocks: readonly PreviewBlock[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { id, context } of blocks) {
    const path = context.tables[0]?.table.source?.path;
    if (path !== undefined) files[id] = path;
  }
  return files;
}

/** The working behind a figure of a block; `at`: its place, as the HTML of the block names it. */
export interface WorkingParams {
  readonly textDocument: { readonly uri: string };
  readonly id: string;
  readonly at: string;
}

/** Over several lines; empty where there is none. */
export function workingAt({ blocks }: Preview, id: string, at: string): string {
  const context = blocks.find((block) => block.id === id)?.context;
  const marks = [
    ...(context?.placed.marks ?? []),
    ...(context?.tables.flatMap(({ fileMarks }) => fileMarks) ?? []),
  ];
  const mark = marks.find(
    ({ kind, span }) =>
      (kind === 'ticked' || kind === 'contradicted') && `${span.from}-${span.to}` === at,
  );
  return mark && 'working' in mark ? mark.working() : '';
}
