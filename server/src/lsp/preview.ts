/**
 * `crossfoot/preview` and `crossfoot/previewPage`: requests of our own for the printed report, block by
 * block or as a page. Must not render anything itself.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Preview } from '../preview/render-report.ts';
import type { PreviewParams, PreviewUpdate } from '../preview/update.ts';
import { checkNewest } from './check-newest.ts';
import { atOnce } from './pace.ts';
import type { Server } from './server.ts';

export const previewMethod = 'crossfoot/preview';
export const previewPageMethod = 'crossfoot/previewPage';

/** What a window shows. */
interface Shown {
  readonly revision: number;
  readonly preview: Preview;
  readonly document: unknown;
}

/** More windows than these begin anew. */
const mostWindows = 8;
const windows = new WeakMap<Server, Map<string, Shown>>();

/** Null where the document is no report. */
export async function onPreview(
  server: Server,
  params: Partial<PreviewParams> | undefined,
  token: CancellationToken,
): Promise<PreviewUpdate | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const shownBy = windows.get(server) ?? new Map<string, Shown>();
  windows.set(server, shownBy);
  const text = server.documents.get(uri)?.document;
  // Whoever asks again about the same text wants the findings of all rules.
  const isNew = text !== undefined && shownBy.get(uri)?.document !== text;
  const checked = await checkNewest(server, uri, token, isNew ? atOnce : undefined);
  if (!checked?.report) return null;
  // The renderer is large, and most sessions never show a preview.
  const { renderReport } = await import('../preview/render-report.ts');
  const { updateOf } = await import('../preview/update.ts');
  const before = shownBy.get(uri);
  // The ledger takes longer than a keystroke may: until it is asked for again, marks move along.
  const isQuick = isNew && before !== undefined;
  const preview = renderReport(checked, before?.preview, isQuick);
  if (preview === undefined) return null;
  const revision = (before?.revision ?? 0) + 1;
  shownBy.delete(uri);
  shownBy.set(uri, { revision, preview, document: server.documents.get(uri)?.document });
  const [oldest] = shownBy.keys();
  if (shownBy.size > mostWindows && oldest !== undefined) shownBy.delete(oldest);
  const base = before && params?.known === before.revision ? before.preview : undefined;
  const update = updateOf(base, preview, revision);
  return checked.incomplete || isQuick ? { ...update, incomplete: true } : update;
}

/** The report as one HTML page; null where the document is no report. */
export async function onPreviewPage(
  server: Server,
  params: Partial<PreviewParams> | undefined,
  token: CancellationToken,
): Promise<string | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const checked = await checkNewest(server, uri, token);
  if (!checked) return null;
  const { renderPage } = await import('../preview/render-page.ts');
  return renderPage(checked) ?? null;
}
