/**
 * Tables in the editor: hover, highlights, explanations, and what an author can say about them.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, findingsIn, open, place } from './editor.ts';

/** The report with the table that the tests know, or else the draft of the workspace. */
const hasReports = place.reports.some(({ path }) => path === 'reports/iom-2007.md');
const known = hasReports
  ? { path: 'reports/iom-2007.md', total: '52 131', parts: ['24 027', '28 105'] }
  : { path: 'draft.md', total: '    47', parts: [] };

async function atTotal() {
  const editor = await open(known.path);
  await eventually(
    () => findingsIn(editor.document.uri),
    (now) => now.length > 0,
  );
  const offset = editor.document.getText().lastIndexOf(known.total) + known.total.length - 1;
  return { editor, document: editor.document, position: editor.document.positionAt(offset) };
}

export function defineTableTests(): void {
  describe('tables', () => {
    it('show the working of a total on hover', async () => {
      const { document, position } = await atTotal();
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      );
      match(texts.join('\n'), /Sum {2,}[\d ]+\n *Printed {2,}[\d ]+ {2}✗ off by 1/);
    });

    it('highlight the parts of a total', async () => {
      const { document, position } = await atTotal();
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        position,
      );
      const read = found.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Read);
      const texts = read.map(({ range }) => document.getText(range));
      if (hasReports) deepEqual(texts, known.parts);
      else ok(read.length > 0);
    });

    it('are explained beside the draft', async () => {
      const { editor, position } = await atTotal();
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand('crossfoot.explainTable');
      const page = await eventually(
        () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'crossfoot-table'),
        (document) => document !== undefined,
      );
      match(page?.getText() ?? '', /✗ off by 1/);
      equal(findingsIn(page!.uri).length, 0);
      // Of what is not saved, nobody would answer the question.
      const others = vscode.window.tabGroups.all.filter(({ isActive }) => !isActive);
      const tabs = others.flatMap((group) => group.tabs).filter(({ isDirty }) => !isDirty);
      await vscode.window.tabGroups.close(tabs);
    });

    it('can be called rounded, exact or skipped', async () => {
      const { document, position } = await atTotal();
      const range = new vscode.Range(position, position);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.RefactorRewrite.value,
        50,
      );
      const skip = actions.find(({ title }) => title === "Don't check this table");
      ok(skip?.edit, actions.map(({ title }) => title).join('; '));
      const before = findingsIn(document.uri).length;
      await vscode.workspace.applyEdit(skip.edit);
      await eventually(
        () => findingsIn(document.uri).length,
        (now) => now < before,
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
}
