/**
 * The command that renumbers a family: the edits go to the client as one, a message says what was
 * done. Must not decide what is renumbered.
 */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type ExecuteCommandParams,
  MessageType,
  type Position,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { concerns, renumberFamily } from '../engine/renumber-family.ts';
import { disorderedFamilyAt, familyAt } from '../features/family-at.ts';
import { type NumberedFamily, numberedFamilies } from '../report/numbered-families.ts';
import type { Span } from '../text/span.ts';
import { checkNewest } from './check-newest.ts';
import { fromPosition } from './positions.ts';
import type { Server } from './server.ts';
import { toWorkspaceEdits } from './to-proto.ts';
import { otherReports, targetAt } from './workspace-reports.ts';

export const renumberCommand = 'crossfoot.renumberAt';

/** What the command takes: a document, and a family or a place in it. */
export interface RenumberArguments {
  readonly uri: string;
  readonly position?: Position;
  readonly family?: NumberedFamily;
}

/** The kind of the action that puts a family in order. */
export const renumberKind = `${CodeActionKind.RefactorRewrite}.renumber`;

/** For the family at the start of a selection, where its numbers are not in order. */
export function renumberActions(
  checked: CheckedDocument,
  uri: string,
  { from }: Span,
): readonly CodeAction[] {
  const family = disorderedFamilyAt(checked, from);
  if (!family) return [];
  const title = `Renumber all ${family}, with everything that refers to them`;
  const argument: RenumberArguments = { uri, family };
  const command = { title, command: renumberCommand, arguments: [argument] };
  return [{ title, kind: renumberKind, command }];
}

export async function onExecuteCommand(
  server: Server,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<null> {
  const wanted = command === renumberCommand ? readArguments(argument) : undefined;
  if (wanted) say(server, await renumberNow(server, wanted, token));
  return null;
}

/** What was done, in words. */
async function renumberNow(
  server: Server,
  { uri, position, family: named }: RenumberArguments,
  token: CancellationToken,
): Promise<string> {
  const checked = await checkNewest(server, uri, token);
  if (!checked?.report) return 'This is no report that Crossfoot checks.';
  const offset = position ? fromPosition(checked.document, position, server.client.encoding) : 0;
  const family = named ?? familyAt(checked, offset);
  if (!family) return 'All numbers of this report are in order; nothing was changed.';
  const own = renumberFamily(checked, family);
  const others =
    own && own.documents.length > 0
      ? await otherReports(server, checked.path, (text) => concerns(checked, text))
      : [];
  const result = others.length === 0 ? own : renumberFamily(checked, family, others);
  if (!result || result.documents.length === 0) return result?.message ?? '';
  const edit = toWorkspaceEdits(
    result.documents.map(({ edits, ...document }) => ({
      edits,
      target: targetAt(server, document),
    })),
    server.client,
  );
  const label = `Renumber ${family}`;
  const answer = await server.connection.workspace.applyEdit({ label, edit });
  return answer.applied
    ? result.message
    : 'The editor did not take the new numbers; nothing was changed.';
}

function say(server: Server, message: string): void {
  if (message === '') return;
  const params: ShowMessageParams = { type: MessageType.Info, message };
  void server.connection.sendNotification(ShowMessageNotification.type, params);
}

/** Clients are other people's programs: undefined for anything but what the command takes. */
function readArguments(argument: unknown): RenumberArguments | undefined {
  const { uri, position, family } = (argument ?? {}) as Partial<RenumberArguments>;
  if (typeof uri !== 'string') return undefined;
  const known = numberedFamilies.find((one) => one === family);
  return { uri, ...(position && { position }), ...(known && { family: known }) };
}
