/**
 * Numbers and names in the editor: renumbering and its undo, rename, completion, links, folds, symbols.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, showFirst, uriOf } from './editor.ts';

const draft = (numbers: readonly number[], reference: number) => `---
profile: iom-council-paper
symbol: PC/12
---

# I. Ports

${numbers.map((number) => `${number}. The harbour was busy all year long.`).join('\n\n')}

The Tidal Ports Organization (TPO) met in paragraph ${reference} and in Table 1.

**Table 1: Ships by port**

| Port | Ships |
| --- | ---: |
| Alder | 12 |
`;
const other = (reference: number) =>
  `---\nprofile: generic\n---\n\nAs paragraph ${reference} of PC/12 says.\n`;

const astray = draft([1, 2, 99, 3, 4], 3);
const inOrder = draft([1, 2, 3, 4, 5], 4);

export function defineSkeletonTests(): void {
  describe('numbers and names', () => {
    before(async () => {
      writeFileSync(uriOf('numbers.md').fsPath, astray);
      await showFirst(false);
    });
    after(async () => {
      await showFirst(undefined);
      for (const name of ['numbers.md', 'numbers-2.md'])
        rmSync(uriOf(name).fsPath, { force: true });
    });

    it('are put in order as one edit that undo takes back', async () => {
      const editor = await open('numbers.md');
      const { document } = editor;
      select(editor, 'busy');
      await vscode.commands.executeCommand('crossfoot.renumber');
      await eventually(
        () => document.getText(),
        (text) => text === inOrder,
      );
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), astray);
      await vscode.commands.executeCommand('redo');
      equal(document.getText(), inOrder);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('are put in order in reports that name this one, too', async () => {
      writeFileSync(uriOf('numbers-2.md').fsPath, other(3));
      const editor = await open('numbers.md');
      select(editor, 'busy');
      await vscode.commands.executeCommand('crossfoot.renumber', { family: 'paragraphs' });
      await eventually(
        () => editor.document.getText(),
        (text) => text === inOrder,
      );
      const second = await vscode.workspace.openTextDocument(uriOf('numbers-2.md'));
      equal(second.getText(), other(4));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.window.showTextDocument(second);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('are renamed everywhere', async () => {
      const { document } = await open('numbers.md');
      const position = document.positionAt(document.getText().indexOf('TPO'));
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        'HPO',
      );
      deepEqual(
        edit.get(document.uri).map(({ newText }) => newText),
        ['HPO'],
      );
      const refused = vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        document.positionAt(document.getText().indexOf('4. The')),
        '2',
      );
      await refused.then(
        () => ok(false, 'a number that is taken was accepted'),
        (error: Error) => ok(/Paragraph 2 stands in line/.test(String(error)), String(error)),
      );
    });

    it('are offered where they are due', async () => {
      const document = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: `${inOrder}\nSee paragraph \n\nSee Table \n\nThe TP\n`,
      });
      const offered = async (words: string) => {
        const position = document.positionAt(document.getText().lastIndexOf(words) + words.length);
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          position,
        );
        return list.items
          .map(({ label }) => (typeof label === 'string' ? label : label.label))
          .filter((label) => /^(?:\d|TPO$)/.test(label));
      };
      await eventually(
        () => offered('See paragraph '),
        (labels) => labels.join() === '1,2,3,4,5',
      );
      deepEqual(await offered('See Table '), ['1']);
      deepEqual(await offered('The TP'), ['TPO']);
    });

    it('are links, folds and symbols', async () => {
      const { document } = await open('numbers.md');
      const ask = <T>(command: string, ...rest: unknown[]) =>
        vscode.commands.executeCommand<readonly T[]>(command, document.uri, ...rest);
      const links = await eventually(
        async () => await ask<vscode.DocumentLink>('vscode.executeLinkProvider'),
        (found) => found.length === 2,
      );
      deepEqual(
        links.map(({ range }) => document.getText(range)),
        ['paragraph 3', 'Table 1'],
      );
      const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider');
      const lineOf = (words: string) => document.positionAt(document.getText().indexOf(words)).line;
      for (const words of ['# I. Ports', '| Port']) {
        ok(
          folds.some(({ start }) => start === lineOf(words)),
          `${words} folds`,
        );
      }
      const symbols = await eventually(
        async () =>
          await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            'Ships by port',
          ),
        (found) => found.some(({ name }) => name === 'Table 1: Ships by port'),
      );
      ok(symbols.length > 0);
    });
  });
}

function select(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(at, at);
}
