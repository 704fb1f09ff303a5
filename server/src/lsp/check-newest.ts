/**
 * A document to its newest check. Must not answer for a text that the client has left behind:
 * cancelled is not empty.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import type { Budget } from '../rules/budget.ts';
import { allTime, factsOnly } from './pace.ts';
import { toPath } from './paths.ts';
import type { Server } from './server.ts';

/**
 * Reads what else has arrived, checks, and begins again if the document changed meanwhile. Undefined for
 * what is no report, and where the engine fails (logged). Throws a ResponseError when the client cancels.
 * `budget`: made when the check begins; with it findings may be incomplete.
 */
export async function checkNewest(
  server: Server,
  uri: string,
  token: CancellationToken,
  budget?: () => Budget,
): Promise<CheckedDocument | undefined> {
  try {
    return await checkOrFail(server, uri, token, budget);
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    logFailure(server, error);
    return undefined;
  }
}

/** The same for what a person asked to see, who is to be told of it where the engine fails: it throws. */
export async function checkOrFail(
  server: Server,
  uri: string,
  token: CancellationToken,
  budget?: () => Budget,
): Promise<CheckedDocument | undefined> {
  for (;;) {
    const text = server.documents.get(uri)?.document;
    await server.pace.settle(uri, budget !== undefined);
    stopIfCancelled(token);
    if (server.documents.get(uri)?.document !== text) continue;
    const path = server.documents.get(uri)?.path ?? toPath(uri, server.folder);
    if (path === undefined) return undefined;
    const [outcome] = await Promise.allSettled([
      server.pace.timed(uri, () => server.engine.check(path, (budget ?? allTime)())),
    ]);
    stopIfCancelled(token);
    if (server.documents.get(uri)?.document !== text) continue;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }
}

/** For what needs no findings: the facts of the newest text, without waiting for rules. */
export function readNewest(
  server: Server,
  uri: string,
  token: CancellationToken,
): Promise<CheckedDocument | undefined> {
  return checkNewest(server, uri, token, factsOnly);
}

/** A document as it is; undefined for what is no report, and where the engine fails (logged). */
export async function checkNow(
  server: Server,
  path: string,
  budget?: Budget,
): Promise<CheckedDocument | undefined> {
  try {
    return await server.engine.check(path, budget);
  } catch (error) {
    logFailure(server, error);
    return undefined;
  }
}

export function logFailure(server: Server, error: unknown): void {
  server.log(error instanceof Error ? error.message : String(error));
}

/** Throws a ResponseError when the client has cancelled. */
export function stopIfCancelled(token: CancellationToken): void {
  if (!token.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
