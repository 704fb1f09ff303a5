/**
 * The commands that fix a report: all that is safe, its list of contents, and a finding that is to be
 * ignored for a reason. Must not decide what is fixed.
 */
import type { CancellationToken, CodeAction as ProtocolAction, Range } from 'vscode-languageserver';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { CodeAction } from '../features/code-actions.ts';
import { fixAllEdits } from '../features/fix-all.ts';
import { ignoreFinding } from '../features/ignore.ts';
import type { TextEdit } from '../text/span.ts';
import { checkNewest } from './check-newest.ts';
import type { ClientFeatures } from './client-features.ts';
import { confirmed, refusalWords } from './confirmed-edit.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { type Target, toWorkspaceEdit } from './to-proto.ts';
import { trialCheck } from './trial-check.ts';
import { targetAt } from './workspace-reports.ts';

export const fixAllCommand = 'crossfoot.fixAllIn';
export const updateContentsCommand = 'crossfoot.updateContentsIn';
export const ignoreCommand = 'crossfoot.ignoreAt';

const noReport = 'This is no report that Crossfoot checks.';

/** Takes `{ uri }`. */
export async function fixAllNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<string> {
  const checked = await checkedAt(server, argument, token);
  if (!checked?.report) return noReport;
  const edits = await fixAllEdits(checked, trialCheck(server, checked.path));
  if (edits.length === 0) return 'There is nothing to fix that needs no decision of yours.';
  const isApplied = await apply(server, checked, edits, 'Fix all safe problems');
  const times = checked.findings.filter(hasSafeFix).length;
  const fixed = times === 1 ? '1 safe problem was fixed.' : `${times} safe problems were fixed.`;
  return isApplied ? fixed : refusalWords(server);
}

function hasSafeFix({ path, fixes }: Finding): boolean {
  return path === undefined && fixes.some(({ kind }) => kind === 'safe');
}

/** Takes `{ uri }`. Lists of tables and figures are lists of contents, too. */
export async function updateContentsNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<string> {
  const checked = await checkedAt(server, argument, token);
  if (!checked?.report) return noReport;
  if (checked.report.listings.length === 0) return 'This report has no list of contents.';
  const check = trialCheck(server, checked.path);
  const edits = await fixAllEdits(checked, check, ({ rule }) => rule.startsWith('contents/'));
  if (edits.length === 0) return 'The list of contents agrees with the report.';
  const isApplied = await apply(server, checked, edits, 'Update contents');
  return isApplied ? 'The list of contents now agrees with the report.' : refusalWords(server);
}

/** A finding to be ignored, and where: `index` counts the places that are offered. */
interface IgnoreArguments {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
  readonly index: number;
  readonly reason?: string;
}

/** The action as a command of the client, which asks for the reason and then calls `ignoreCommand`. */
export function ignoreBecause(
  proto: ProtocolAction,
  { findings: [finding], index = 0 }: CodeAction,
  { uri, document }: Target,
  { encoding }: ClientFeatures,
): ProtocolAction {
  if (!finding) return proto;
  const range = toRange(document, finding.span, encoding);
  const argument: IgnoreArguments = { uri, rule: finding.rule, range, index };
  const title = `${proto.title}, because …`;
  return {
    ...proto,
    title,
    command: { title, command: clientIgnoreCommand, arguments: [argument] },
  };
}

/** Of the client. */
const clientIgnoreCommand = 'crossfoot.ignoreBecause';

/** Takes what `ignoreBecause` gives, with the reason. */
export async function ignoreNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<string> {
  const { rule, range, index, reason } = (argument ?? {}) as Partial<IgnoreArguments>;
  const checked = await checkedAt(server, argument, token);
  if (!checked?.report) return noReport;
  const from = range ? fromPosition(checked.document, range.start, server.client.encoding) : -1;
  const finding = checked.findings.find(
    (each) => each.rule === rule && each.path === undefined && each.span.from === from,
  );
  const words = typeof reason === 'string' ? reason : '';
  const ignoring = finding && ignoreFinding(checked, finding, words)[index ?? 0];
  if (!ignoring) return 'That finding is not there any more.';
  await apply(server, checked, ignoring.edits, ignoring.title);
  return '';
}

async function checkedAt(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<CheckedDocument | undefined> {
  const { uri } = (argument ?? {}) as { readonly uri?: unknown };
  return typeof uri === 'string' ? checkNewest(server, uri, token) : undefined;
}

async function apply(
  server: Server,
  checked: CheckedDocument,
  edits: readonly TextEdit[],
  label: string,
): Promise<boolean> {
  const plain = toWorkspaceEdit(edits, targetAt(server, checked), server.client);
  const edit = await confirmed(server, plain, label);
  const { applied } = await server.connection.workspace.applyEdit({ label, edit });
  return applied;
}
