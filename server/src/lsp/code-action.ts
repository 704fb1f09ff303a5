/**
 * `textDocument/codeAction` and `codeAction/resolve`: the fixes at a range, their edits on demand.
 * Must not apply them.
 */
import {
  type CancellationToken,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  LSPErrorCodes,
  type CodeAction as ProtocolAction,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { bindActions } from '../features/bind-actions.ts';
import { type CodeAction, codeActions, fixAllAction } from '../features/code-actions.ts';
import { fixAllEdits } from '../features/fix-all.ts';
import { tableActions } from '../features/table-actions.ts';
import { say, type Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { baselineActions } from './baseline.ts';
import { checkNewest } from './check-newest.ts';
import { confirmed, wantsConfirmation } from './confirmed-edit.ts';
import { ignoreBecause } from './fix-commands.ts';
import { fromRange } from './positions.ts';
import { renumberActions, renumberKind } from './renumber.ts';
import type { Server } from './server.ts';
import { fixAllKind, type Target, tableKind, toCodeAction, toWorkspaceEdit } from './to-proto.ts';
import { trialCheck } from './trial-check.ts';

/** What an unresolved action carries: which one of which place in which version. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly span: Span;
  readonly kind: CodeActionKind;
  readonly index: number;
  /** Nobody waits for a question: it is applied while the report is saved. */
  readonly unattended: boolean;
}

export async function onCodeAction(
  server: Server,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<ProtocolAction[]> {
  const { uri } = params.textDocument;
  const checked = await checkNewest(server, uri, token);
  if (!checked) return [];
  const target = targetOf(server, uri, checked);
  const span = fromRange(checked.document, params.range, server.client.encoding);
  const isAutomatic = params.context?.triggerKind === CodeActionTriggerKind.Automatic;
  const actions = wantedKinds(params.context?.only).flatMap((kind) =>
    actionsOf(checked, span, kind).map(async (action, index) => {
      const proto = toCodeAction(action, kind, target, server.client);
      if (action.kind === 'ignore' && server.client.asksReasons) {
        return ignoreBecause(proto, action, target, server);
      }
      const unattended = isAutomatic && kind === fixAllKind;
      const data: ActionData = { uri, version: target.version, span, kind, index, unattended };
      if (!unattended && (await isShownFirst(server, action, target))) {
        return applyAfterwards(proto, data);
      }
      if (server.client.resolvesEdits) return { ...proto, data };
      return { ...proto, edit: await editOf(server, checked, action, target, unattended) };
    }),
  );
  const renumbers = mayRenumber(server, params.context?.only);
  const numbers = renumbers ? renumberActions(server, checked, uri, span) : [];
  const isMenu = wantedKinds(params.context?.only).includes(CodeActionKind.QuickFix);
  const baseline = isMenu ? baselineActions(server, checked, span, target) : [];
  return [...(await Promise.all(actions)), ...baseline, ...numbers];
}

/** An action whose edits the server asks the client to apply, and which that shows before. */
async function isShownFirst(server: Server, action: CodeAction, target: Target): Promise<boolean> {
  const { client } = server;
  if (!client.confirmsEdits || !client.appliesEdits) return false;
  return wantsConfirmation(server, toWorkspaceEdit(action.edits, target, client));
}

const edited = say`The report was edited meanwhile.`;

export const applyActionCommand = 'crossfoot.applyAction';

function applyAfterwards(proto: ProtocolAction, data: ActionData): ProtocolAction {
  const { title } = proto;
  return { ...proto, command: { title, command: applyActionCommand, arguments: [data] } };
}

/** Takes what `applyAfterwards` gives. */
export async function applyActionNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<Words> {
  const data = readData(argument);
  const checked = data && (await checkNewest(server, data.uri, token));
  if (!data || !checked) return '';
  const target = targetOf(server, data.uri, checked);
  const action = actionsOf(checked, data.span, data.kind)[data.index];
  if (target.version !== data.version || !action) return edited;
  const edit = await editOf(server, checked, action, target, false);
  await server.connection.workspace.applyEdit({ label: action.title, edit });
  return '';
}

/** The action is a command, whose edits the server asks the client to apply. */
function mayRenumber({ client }: Server, only: readonly CodeActionKind[] | undefined): boolean {
  return client.appliesEdits && (!only || isAsked(renumberKind, only));
}

export async function onCodeActionResolve(
  server: Server,
  proto: ProtocolAction,
  token: CancellationToken,
): Promise<ProtocolAction> {
  const data = readData(proto.data);
  const checked = data && (await checkNewest(server, data.uri, token));
  if (!data || !checked) return proto;
  const target = targetOf(server, data.uri, checked);
  if (target.version !== data.version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, server.tell(edited));
  }
  const action = actionsOf(checked, data.span, data.kind)[data.index];
  if (action?.title !== proto.title) return proto;
  return { ...proto, edit: await editOf(server, checked, action, target, data.unattended) };
}

async function editOf(
  server: Server,
  checked: CheckedDocument,
  action: CodeAction,
  target: Target,
  unattended: boolean,
): Promise<WorkspaceEdit> {
  const edits =
    action.kind === 'fixAll'
      ? await fixAllEdits(checked, trialCheck(server, checked.path))
      : action.edits;
  const edit = toWorkspaceEdit(edits, target, server.client);
  return unattended ? edit : confirmed(server, edit, action.title);
}

/** Without a filter the menu of a place; source actions only when asked for. */
function wantedKinds(only: readonly CodeActionKind[] | undefined): readonly CodeActionKind[] {
  if (!only) return [CodeActionKind.QuickFix, tableKind];
  return [CodeActionKind.QuickFix, tableKind, fixAllKind].filter((kind) => isAsked(kind, only));
}

function isAsked(kind: CodeActionKind, only: readonly CodeActionKind[]): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function actionsOf(
  checked: CheckedDocument,
  span: Span,
  kind: CodeActionKind,
): readonly CodeAction[] {
  if (kind === tableKind) {
    return [...tableActions(checked, span), ...bindActions(checked, span)];
  }
  if (kind !== fixAllKind) return codeActions(checked, span);
  const all = fixAllAction(checked);
  return all ? [all] : [];
}

function targetOf(server: Server, uri: string, checked: CheckedDocument): Target {
  const version = server.documents.get(uri)?.version ?? null;
  return { uri, version, document: checked.document, others: checked.others };
}

function readData(data: unknown): ActionData | undefined {
  const { uri, span, index } = (data ?? {}) as Partial<ActionData>;
  const valid = typeof uri === 'string' && typeof index === 'number' && span !== undefined;
  return valid ? (data as ActionData) : undefined;
}
