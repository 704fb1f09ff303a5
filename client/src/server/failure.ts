/**
 * Whether the server answered that it failed, and what a person is told then. Must not hide why: the log
 * says it.
 */
import * as vscode from 'vscode';

/** As the protocol numbers it: a request was understood and could not be answered. */
const requestFailed = -32803;

/** Whether the server answered so; not where it is only not there yet, or starts anew. */
export function isFailure(error: unknown): boolean {
  return (error as { readonly code?: unknown } | undefined)?.code === requestFailed;
}

/** For a place that stays empty. */
export function failureWords(): string {
  return vscode.l10n.t(
    'Crossfoot could not check this report; the command “Crossfoot: Show Log” says why. It tries again with your next edit, and “Crossfoot: Restart Server” begins anew.',
  );
}

/** What a draft that is none shows instead of a report. */
export function noReportWords(): string {
  return vscode.l10n.t(
    'This draft is no report that Crossfoot checks: its front matter names no profile, and no crossfoot.yaml lists it. The command “Crossfoot: Check This Document” has it checked.',
  );
}
