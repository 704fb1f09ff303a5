/**
 * Edits that change more than one place, for clients that can show them before they are made. Must not
 * change what an edit does.
 */
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { say, type Words } from '../text/phrase.ts';
import { preferencesOf } from './preferences.ts';
import type { Server } from './server.ts';

/**
 * The edit, marked so that a person is shown its changes and confirms them; as it is where it changes one
 * place only, where the client cannot show it, and where the settings say so. `label`: what it does.
 */
export async function confirmed(
  server: Server,
  edit: WorkspaceEdit,
  label: string,
): Promise<WorkspaceEdit> {
  if (!(await wantsConfirmation(server, edit))) return edit;
  const annotationId = 'crossfoot';
  return {
    documentChanges: textEditsOf(edit).map(({ textDocument, edits }) => ({
      textDocument,
      edits: edits.map((each) => ({ ...each, annotationId })),
    })),
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
  };
}

/** Whether a person is to see the edit before it is made, and the client can show it. */
export async function wantsConfirmation(server: Server, edit: WorkspaceEdit): Promise<boolean> {
  if (!server.client.annotatesEdits || !changesSeveralPlaces(edit)) return false;
  return (await preferencesOf(server)).fixes.preview;
}

/** What is said where the edit was not made; nothing to a person who has just discarded it. */
export function refusalWords({ client }: Server): Words {
  return client.confirmsEdits ? '' : say`Nothing was changed.`;
}

/** A line that goes with the break behind it is one place. */
const longestPlace = 2;

/** Whether a reader has to look at more than one place to see what the edit does. */
function changesSeveralPlaces(edit: WorkspaceEdit): boolean {
  const places = textEditsOf(edit).flatMap(({ textDocument, edits }) =>
    edits.map(({ range: { start, end } }) => ({
      line: `${textDocument.uri} ${start.line}`,
      height: end.line - start.line + 1,
    })),
  );
  return (
    new Set(places.map(({ line }) => line)).size > 1 ||
    places.some(({ height }) => height > longestPlace)
  );
}

/** Crossfoot changes text only, never files. */
function textEditsOf({ documentChanges = [] }: WorkspaceEdit): readonly TextDocumentEdit[] {
  return documentChanges.filter((change) => 'edits' in change);
}
