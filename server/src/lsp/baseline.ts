/**
 * `crossfoot/baselineWith`: a request of our own for the baseline that makes findings known. The client
 * writes it. Must not decide which findings are known.
 */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import { folderOf } from '../engine/paths.ts';
import { findingsAt } from '../features/code-actions.ts';
import { configName } from '../profiles/load-config.ts';
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { checkNewest } from './check-newest.ts';
import { toUri } from './paths.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { type Target, toDiagnostic } from './to-proto.ts';
import { folderAround } from './workspace-reports.ts';

export const baselineMethod = 'crossfoot/baselineWith';

export interface BaselineParams {
  readonly textDocument: TextDocumentIdentifier;
  /** One finding by its rule and where it begins; all of the report where they are left out. */
  readonly rule?: string;
  readonly range?: Range;
}

export interface BaselineAnswer {
  /** The file, and what it should hold. */
  readonly uri: string;
  readonly text: string;
  /** How many findings it has more. */
  readonly added: number;
}

/** For each finding at a span, as a command of the client, which writes the file. */
export function baselineActions(
  { client, tell }: Server,
  checked: CheckedDocument,
  span: Span,
  target: Target,
): readonly CodeAction[] {
  if (!client.keepsBaselines || checked.role !== 'report') return [];
  return findingsAt(checked, span).map((finding) => {
    const { rule } = finding;
    const title = tell(say`Add to baseline, so that it is not reported again (${rule})`);
    const range = toRange(target.document, finding.span, client.encoding);
    const argument: BaselineParams = { textDocument: { uri: target.uri }, rule, range };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, target, client)],
      command: { title, command: 'crossfoot.addToBaseline', arguments: [argument] },
    };
  });
}

/** Null where the document is no report. */
export async function onBaselineWith(
  server: Server,
  params: Partial<BaselineParams> | undefined,
  token: CancellationToken,
): Promise<BaselineAnswer | null> {
  const { textDocument, rule, range } = params ?? {};
  const uri = textDocument?.uri;
  const checked = typeof uri === 'string' ? await checkNewest(server, uri, token) : undefined;
  if (!checked?.report) return null;
  const { document, path, settings } = checked;
  const from = range && fromPosition(document, range.start, server.client.encoding);
  const config = settings.find((file) => file.endsWith(`/${configName}`));
  const folder = config === undefined ? folderAround(server, path) : folderOf(config);
  const isWanted = (finding: Finding) =>
    (rule === undefined || finding.rule === rule) &&
    (from === undefined || finding.span.from === from);
  const extended = await server.baselines
    .extendedBaseline(path, folder, isWanted)
    .catch((error: unknown) => {
      throw new ResponseError(LSPErrorCodes.RequestFailed, (error as Error).message);
    });
  return extended
    ? { uri: toUri(extended.path), text: extended.text, added: extended.added }
    : null;
}
