/**
 * Turns two states of a preview into what a window must be told to show the second. Must not render.
 */
import type { Preview, PreviewBlock } from './render-report.ts';

/** What a window asks for; types that client and server share. */
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The revision that the window shows; without it all blocks are sent. */
  readonly known?: number;
}

export interface PreviewUpdate {
  readonly revision: number;
  readonly title: string;
  /** All blocks in order: their ids, and where each begins (zero-based UTF-16 offset). */
  readonly ids: readonly string[];
  readonly starts: readonly number[];
  /** The HTML of blocks that are new or changed, by id. */
  readonly html: Readonly<Record<string, string>>;
  readonly figures: {
    readonly total: number;
    readonly ticked: number;
    readonly contradicted: number;
  };
  readonly findings: number;
  /** Not all rules have run: the window should ask again when typing pauses. */
  readonly incomplete?: true;
}

/** `before`: what the window shows; undefined for an empty one. */
export function updateOf(
  before: Preview | undefined,
  now: Preview,
  revision: number,
): PreviewUpdate {
  const shown = new Map<string, PreviewBlock['html']>();
  for (const { id, html } of before?.blocks ?? []) shown.set(id, html);
  const changed = now.blocks.filter(({ id, html }) => shown.get(id) !== html);
  return {
    revision,
    title: now.title,
    ids: now.blocks.map(({ id }) => id),
    starts: now.blocks.map(({ at }) => at),
    html: Object.fromEntries(changed.map(({ id, html }) => [id, html])),
    figures: now.figures,
    findings: now.findings,
  };
}
