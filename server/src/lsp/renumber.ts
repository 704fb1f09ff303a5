/**
 * The command that renumbers a family: the edits go to the client as one. Must not decide what is
 * renumbered.
 */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Position,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { concerns, renumberFamily } from '../engine/renumber-family.ts';
import { disorderedFamilyAt, familyAt } from '../features/family-at.ts';
import { type NumberedFamily, numberedFamilies } from '../report/numbered-families.ts';
import { type Phrase, say, type Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { confirmed, refusalWords } from './confirmed-edit.ts';
import { onReport } from './on-report.ts';
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

/** What the action of a menu is called, and what its change is. */
interface Titles {
  readonly action: Phrase;
  readonly label: Phrase;
}

const titles: Readonly<Record<NumberedFamily, Titles>> = {
  paragraphs: {
    action: say`Renumber all paragraphs, with everything that refers to them`,
    label: say`Renumber the paragraphs`,
  },
  headings: {
    action: say`Renumber all headings, with everything that refers to them`,
    label: say`Renumber the headings`,
  },
  annexes: {
    action: say`Renumber all annexes, with everything that refers to them`,
    label: say`Renumber the annexes`,
  },
  tables: {
    action: say`Renumber all tables, with everything that refers to them`,
    label: say`Renumber the tables`,
  },
  figures: {
    action: say`Renumber all figures, with everything that refers to them`,
    label: say`Renumber the figures`,
  },
  boxes: {
    action: say`Renumber all boxes, with everything that refers to them`,
    label: say`Renumber the boxes`,
  },
  footnotes: {
    action: say`Renumber all footnotes, with everything that refers to them`,
    label: say`Renumber the footnotes`,
  },
};

/** The kind of the action that puts a family in order. */
export const renumberKind = `${CodeActionKind.RefactorRewrite}.renumber`;

/** For the family at the start of a selection, where its numbers are not in order. */
export function renumberActions(
  server: Server,
  checked: CheckedDocument,
  uri: string,
  { from }: Span,
): readonly CodeAction[] {
  const family = disorderedFamilyAt(checked, from);
  if (!family) return [];
  const title = server.tell(titles[family].action);
  const argument: RenumberArguments = { uri, family };
  const command = { title, command: renumberCommand, arguments: [argument] };
  return [{ title, kind: renumberKind, command }];
}

/** Answers in words with what was done; empty for arguments that are none. */
export async function renumberNow(
  server: Server,
  argument: unknown,
  token: CancellationToken,
): Promise<Words> {
  const { uri, position, family: named } = readArguments(argument) ?? {};
  if (uri === undefined) return '';
  return onReport(server, uri, token, (checked) => {
    const offset = position ? fromPosition(checked.document, position, server.client.encoding) : 0;
    const family = named ?? familyAt(checked, offset);
    return family
      ? renumberHere(server, checked, family)
      : say`All numbers of this report are in order; nothing was changed.`;
  });
}

async function renumberHere(
  server: Server,
  checked: CheckedDocument,
  family: NumberedFamily,
): Promise<Words> {
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
  const label = server.tell(titles[family].label);
  const answer = await server.connection.workspace.applyEdit({
    label,
    edit: await confirmed(server, edit, label),
  });
  return answer.applied ? result.message : refusalWords(server);
}

/** Clients are other people's programs: undefined for anything but what the command takes. */
function readArguments(argument: unknown): RenumberArguments | undefined {
  const { uri, position, family } = (argument ?? {}) as Partial<RenumberArguments>;
  if (typeof uri !== 'string') return undefined;
  const known = numberedFamilies.find((one) => one === family);
  return { uri, ...(position && { position }), ...(known && { family: known }) };
}
