/**
 * Asks the server for what a preview does not show yet, one request at a time, and gives it to the window
 * once that listens. Must not know what an update holds.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewParams, PreviewUpdate } from '../../../server/src/preview/update.ts';
import { isFailure } from '../server/failure.ts';

export interface Updates extends vscode.Disposable {
  /** The draft was edited. */
  edited(): void;
  /** Something else changed that findings depend on. */
  changed(): void;
  /** The window shows nothing, and all blocks are wanted. */
  again(): void;
}

export interface UpdatesHost {
  readonly draft: vscode.Uri;
  client(): BaseLanguageClient | undefined;
  /** A window that is hidden begins anew when it is shown again. */
  isShown(): boolean;
  /** Where a person looks: an offset of the draft. */
  lookedAt(): number;
  /** Null where the draft is no report; `isFirst`: the window showed nothing before. */
  show(update: PreviewUpdate | null, isFirst: boolean): void;
  /** The server failed at the draft, and the window shows nothing of it. */
  fail(): void;
}

/** In milliseconds: rules that had no time to run are asked for once typing pauses for so long. */
const pause = 200;
/** A server that is not there yet, or did not answer, is asked again after so long; one that failed after an edit. */
const patience = { starting: 50, failing: 1000 };

/** Begins to ask at once. */
export function startUpdates(host: UpdatesHost): Updates {
  let known: number | undefined;
  /** How often the window began anew: answers from before are of no use to it. */
  let beginnings = 0;
  let lastEdit = 0;
  let timer: { readonly due: number; readonly stop: () => void } | undefined;
  let asking:
    | { readonly stop: vscode.CancellationTokenSource; readonly isForMarks: boolean }
    | undefined;
  let isStale = false;
  let isOver = false;
  const schedule = (milliseconds: number, isForMarks = false) => {
    const due = Date.now() + milliseconds;
    if (isOver || (timer && timer.due <= due)) return;
    timer?.stop();
    timer = { due, stop: after(milliseconds, () => void ask(isForMarks)) };
  };
  const whenTypingPauses = () => schedule(Math.max(0, lastEdit + pause - Date.now()), true);
  const show = (update: PreviewUpdate | null, isWhole: boolean) => {
    known = update?.revision;
    host.show(update, isWhole);
    if (update?.rest === 'blocks') schedule(0);
    if (update?.rest === 'marks') whenTypingPauses();
  };
  const failed = (error: unknown) => {
    // Else the server restarts, and its log says why.
    if (!isFailure(error)) return schedule(patience.failing);
    known = undefined;
    host.fail();
  };
  const ask = async (isForMarks: boolean) => {
    timer = undefined;
    isStale = asking !== undefined;
    if (isStale || !host.isShown()) return;
    const client = host.client();
    if (!client) return schedule(patience.starting);
    asking = { stop: new vscode.CancellationTokenSource(), isForMarks };
    const { token } = asking.stop;
    const [before, beginning] = [known, beginnings];
    try {
      const update = await request(client, host, before, token);
      // Also where it was to stop: the server takes it that the window shows what it was sent.
      if (isOver || beginning !== beginnings) return;
      show(update, before === undefined);
    } catch (error) {
      if (!token.isCancellationRequested) failed(error);
    } finally {
      asking = undefined;
      if (isStale) schedule(0);
      isStale = false;
    }
  };
  /** Whoever waits for all rules waits too long for what was typed meanwhile. */
  const askNow = () => {
    if (asking?.isForMarks) asking.stop.cancel();
    schedule(0);
  };
  schedule(0);
  return {
    edited() {
      lastEdit = Date.now();
      askNow();
    },
    changed: whenTypingPauses,
    again() {
      known = undefined;
      beginnings += 1;
      asking?.stop.cancel();
      schedule(0);
    },
    dispose() {
      isOver = true;
      asking?.stop.cancel();
      timer?.stop();
    },
  };
}

/**
 * `run` after so many milliseconds; for none, once the client has sent what happened, and before it asks for
 * findings: those can wait longer than what a person sees change. Answers with what prevents it.
 */
function after(milliseconds: number, run: () => void): () => void {
  if (milliseconds === 0 && typeof setImmediate === 'function') {
    const id = setImmediate(run);
    return () => clearImmediate(id);
  }
  const id = setTimeout(run, milliseconds);
  return () => clearTimeout(id);
}

async function request(
  client: BaseLanguageClient,
  { draft, lookedAt }: UpdatesHost,
  known: number | undefined,
  token: vscode.CancellationToken,
): Promise<PreviewUpdate | null> {
  // A draft that no editor shows is opened, so that the server knows it.
  await vscode.workspace.openTextDocument(draft);
  const uri = client.code2ProtocolConverter.asUri(draft);
  const at = lookedAt();
  const params: PreviewParams = {
    textDocument: { uri },
    at,
    ...(known !== undefined && { known }),
  };
  return client.sendRequest<PreviewUpdate | null>('crossfoot/preview', params, token);
}
