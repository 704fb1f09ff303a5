/**
 * The commands that fix a report: all that is safe, its list of contents, and a finding that is to be
 * ignored for a reason. Must not decide what is fixed.
 */
import type { CancellationToken, CodeAction as ProtocolAction, Range } from 'vscode-languageserver';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { CodeAction } from '../features/code-actions.ts';
import { fixAllEdits } from '../features/fix-all.ts';
import { ignoreFinding } from '../features/ignore.ts';
import { type Phrase, say, type Words } from '../text/phrase.ts';
import type { TextEdit } from '../text/span.ts';
import { confirmed, refusalWords } from './confirmed-edit.ts';
import { onReport } from './on-report.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { type Target, toWorkspaceEdit } from './to-proto.ts';
import { trialCheck } from './trial-check.ts';
import { targetAt } from './workspace-reports.ts';

export const fixAllCommand = 'crossfoot.fixAllIn';
export const updateContentsCommand = 'crossfoot.updateContentsIn';
export const ignoreCommand = 'crossfoot.ignoreAt';

/** What a command fixes, and what it says of it. */
interface Fixing {
  readonly label: Phrase;
  /** Absent: whatever is safe. */
  readonly isWanted?: (finding: Finding) => boolean;
  readonly nothing: Phrase;
  readonly done: Phrase;
}

/** Takes `{ uri }`. */
export function fixAllNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<Words> {
  return onReport(server, uriOf(argument), token, (checked) => {
    const times = checked.findings.filter(hasSafeFix).length;
    return fixNow(server, checked, {
      label: say`Fix all safe problems`,
      nothing: say`There is nothing to fix that needs no decision of yours.`,
      done: times === 1 ? say`1 safe problem was fixed.` : say`${times} safe problems were fixed.`,
    });
  });
}

function hasSafeFix({ path, fixes }: Finding): boolean {
  return path === undefined && fixes.some(({ kind }) => kind === 'safe');
}

/** Takes `{ uri }`. Lists of tables and figures are lists of contents, too. */
export function updateContentsNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<Words> {
  return onReport(server, uriOf(argument), token, (checked, { listings }) =>
    listings.length === 0
      ? say`This report has no list of contents.`
      : fixNow(server, checked, {
          label: say`Update contents`,
          isWanted: ({ rule }) => rule.startsWith('contents/'),
          nothing: say`The list of contents agrees with the report.`,
          done: say`The list of contents now agrees with the report.`,
        }),
  );
}

async function fixNow(
  server: Server,
  checked: CheckedDocument,
  { label, isWanted, nothing, done }: Fixing,
): Promise<Words> {
  const edits = await fixAllEdits(checked, trialCheck(server, checked.path), isWanted);
  if (edits.length === 0) return nothing;
  return (await apply(server, checked, edits, server.tell(label))) ? done : refusalWords(server);
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
  { client, tell }: Server,
): ProtocolAction {
  if (!finding) return proto;
  const range = toRange(document, finding.span, client.encoding);
  const argument: IgnoreArguments = { uri, rule: finding.rule, range, index };
  const title = tell(say`${proto.title}, because …`);
  return {
    ...proto,
    title,
    command: { title, command: clientIgnoreCommand, arguments: [argument] },
  };
}

/** Of the client. */
const clientIgnoreCommand = 'crossfoot.ignoreBecause';

/** Takes what `ignoreBecause` gives, with the reason. */
export function ignoreNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<Words> {
  const { uri, rule, range, index, reason } = (argument ?? {}) as Partial<IgnoreArguments>;
  return onReport(server, uri, token, async (checked) => {
    const from = range ? fromPosition(checked.document, range.start, server.client.encoding) : -1;
    const finding = checked.findings.find(
      (each) => each.rule === rule && each.path === undefined && each.span.from === from,
    );
    const words = typeof reason === 'string' ? reason : '';
    const ignoring = finding && ignoreFinding(checked, finding, words)[index ?? 0];
    if (!ignoring) return say`That finding is not there any more.`;
    await apply(server, checked, ignoring.edits, ignoring.title);
    return '';
  });
}

function uriOf(argument: unknown): unknown {
  return ((argument ?? {}) as { readonly uri?: unknown }).uri;
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
