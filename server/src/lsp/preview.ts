/**
 * `crossfoot/preview`, `crossfoot/previewWorking` and `crossfoot/previewPage`: requests of our own for the
 * printed report, block by block or as a page. Must not render anything itself.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import type { Preview } from '../preview/render-report.ts';
import type { PreviewParams, PreviewUpdate, Shown, WorkingParams } from '../preview/update.ts';
import { checkOrFail } from './check-newest.ts';
import { factsOnly, oneSlice } from './pace.ts';
import { toUri } from './paths.ts';
import type { Server } from './server.ts';

export const previewMethod = 'crossfoot/preview';
export const previewWorkingMethod = 'crossfoot/previewWorking';
export const previewPageMethod = 'crossfoot/previewPage';

/** A preview that some window shows. */
interface Window {
  readonly revision: number;
  readonly preview: Preview;
  /** The text that it was made from. */
  readonly document: unknown;
  readonly shown: Shown;
  /** Not all blocks were sent. */
  readonly hasMore: boolean;
  /** Not all rules had run, and marks were taken over from the text before. */
  readonly isQuick: boolean;
}

/** More windows than these begin anew. */
const mostWindows = 8;
const windows = new WeakMap<Server, Map<string, Window>>();

/** Time for rendering, in milliseconds: for the first screen, and for what follows. */
const firstSlice = 60;
const slice = 25;

/** Null where the document is no report. */
export async function onPreview(
  server: Server,
  params: Partial<PreviewParams> | undefined,
  token: CancellationToken,
): Promise<PreviewUpdate | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const all = windowsOf(server);
  const before = all.get(uri);
  const known = before && params?.known === before.revision ? before : undefined;
  const next = known?.hasMore && isOfNewest(server, uri, known) ? known : undefined;
  const { preview, isQuick, document } = next ?? (await makePreview(server, uri, token)) ?? {};
  if (preview === undefined) {
    all.delete(uri);
    return null;
  }
  const { updateOf } = await import('../preview/update.ts');
  const until = performance.now() + (known ? slice : firstSlice);
  const at = typeof params?.at === 'number' ? params.at : 0;
  const hasTime = () => performance.now() < until;
  const { update, shown } = updateOf(
    known?.shown ?? new Map(),
    preview,
    at,
    hasTime,
    known?.preview,
  );
  const revision = (before?.revision ?? 0) + 1;
  const hasMore = update.rest === 'blocks';
  keep(all, uri, { revision, preview, document, shown, hasMore, isQuick: isQuick === true });
  const files = Object.entries(update.files).map(([id, path]) => [id, toUri(path)]);
  return {
    ...update,
    revision,
    files: Object.fromEntries(files),
    ...(isQuick && !hasMore && { rest: 'marks' }),
  };
}

/** Whether some window shows a report, or did a moment ago. */
export function isPreviewed(server: Server, uri: string): boolean {
  return windows.get(server)?.has(uri) === true;
}

function windowsOf(server: Server): Map<string, Window> {
  const known = windows.get(server) ?? new Map<string, Window>();
  windows.set(server, known);
  return known;
}

function isOfNewest(server: Server, uri: string, { document }: Window): boolean {
  return document === server.documents.get(uri)?.document;
}

function keep(all: Map<string, Window>, uri: string, window: Window): void {
  all.delete(uri);
  all.set(uri, window);
  const [oldest] = all.keys();
  if (all.size > mostWindows && oldest !== undefined) all.delete(oldest);
}

/**
 * For a text that is new what can be shown at once; for one that was shown before with what all rules
 * find. The ledger takes longer than a keystroke may: until then, marks move along.
 */
async function makePreview(
  server: Server,
  uri: string,
  token: CancellationToken,
): Promise<Pick<Window, 'preview' | 'isQuick' | 'document'> | undefined> {
  const before = windowsOf(server).get(uri);
  const isShown = before !== undefined && isOfNewest(server, uri, before);
  const checked = isShown
    ? await checkAll(server, uri, token)
    : await checkOrFail(server, uri, token, factsOnly);
  if (!checked?.report) return undefined;
  // The renderer is large, and most sessions never show a preview.
  const { renderReport } = await import('../preview/render-report.ts');
  const isQuick = checked.incomplete === true;
  const preview = renderReport(checked, { before: before?.preview, quick: isQuick });
  const document = server.documents.get(uri)?.document;
  return preview && { preview, isQuick, document };
}

/** All rules, in slices between which keystrokes are answered. */
async function checkAll(
  server: Server,
  uri: string,
  token: CancellationToken,
): Promise<CheckedDocument | undefined> {
  for (;;) {
    const checked = await checkOrFail(server, uri, token, oneSlice);
    if (!checked?.incomplete) return checked;
  }
}

/** The working behind a figure that the preview shows; null where there is none. */
export async function onPreviewWorking(
  server: Server,
  params: Partial<WorkingParams> | undefined,
): Promise<string | null> {
  const { textDocument, id, at } = params ?? {};
  const window = windowsOf(server).get(String(textDocument?.uri));
  if (!window || typeof id !== 'string' || typeof at !== 'string') return null;
  const { workingAt } = await import('../preview/update.ts');
  return workingAt(window.preview, id, at) || null;
}

/** The report as one HTML page; null where the document is no report. */
export async function onPreviewPage(
  server: Server,
  params: Partial<PreviewParams> | undefined,
  token: CancellationToken,
): Promise<string | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const checked = await checkOrFail(server, uri, token);
  if (!checked) return null;
  const { renderPage } = await import('../preview/render-page.ts');
  return renderPage(checked) ?? null;
}
