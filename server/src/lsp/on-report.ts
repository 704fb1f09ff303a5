/**
 * The report that a command names to what the command does with it, or to words that say why nothing was
 * done. Must not know what commands do.
 */
import { type CancellationToken, ResponseError } from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import type { Report } from '../report/report.ts';
import { say, type Words } from '../text/phrase.ts';
import { checkOrFail, logFailure } from './check-newest.ts';
import type { Server } from './server.ts';

type Work = (checked: CheckedDocument, report: Report) => Words | Promise<Words>;

/** `uri`: as the client sent it. */
export async function onReport(
  server: Server,
  uri: unknown,
  token: CancellationToken,
  work: Work,
): Promise<Words> {
  let checked: CheckedDocument | undefined;
  try {
    checked = typeof uri === 'string' ? await checkOrFail(server, uri, token) : undefined;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    logFailure(server, error);
    return say`Crossfoot could not check this report, and nothing was changed. Its log says why.`;
  }
  return checked?.report
    ? work(checked, checked.report)
    : say`This is no report that Crossfoot checks.`;
}
