/**
 * `crossfoot/reportStatus`: what a document is held against, for the line of the editor that says so.
 * Must not count findings: the client has them.
 */
import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import { kept } from '../text/phrase.ts';
import { readNewest } from './check-newest.ts';
import { toUri } from './paths.ts';
import type { Server } from './server.ts';

export const reportStatusMethod = 'crossfoot/reportStatus';

export interface ReportStatus {
  readonly profile: {
    readonly id: string;
    readonly title: string;
    /** Its file in the workspace; absent for profiles that come with Crossfoot. */
    readonly uri?: string;
  };
}

/** Null for what is no report. */
export async function onReportStatus(
  server: Server,
  params: { readonly textDocument?: TextDocumentIdentifier } | undefined,
  token: CancellationToken,
): Promise<ReportStatus | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const checked = await readNewest(server, uri, token);
  if (checked?.role !== 'report' || !checked.profileChoice) return null;
  const { profile, path } = checked.profileChoice;
  const { id, title } = profile;
  return {
    profile: {
      id,
      title: server.tell(kept(title)),
      ...(path !== undefined && { uri: toUri(path) }),
    },
  };
}
