/**
 * The Problems panel holds what the command line finds, as drafts and settings change.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, expectedFindings, findingsIn, open, place, uriOf, write } from './editor.ts';

export function defineFindingsTests(): void {
  describe('findings', () => {
    for (const report of place.reports) {
      const count = report.findings.length;
      it(`of ${report.path} are those of the command line (${count})`, async () => {
        const { document } = await open(report.path);
        const wanted = expectedFindings(report);
        const found = await eventually(
          () => findingsIn(document.uri),
          (now) => now.length === wanted.length,
        );
        deepEqual(found, wanted);
      });
    }

    it('link to the page of their rule', async () => {
      const { document } = await open('draft.md');
      const diagnostics = await eventually(
        () => vscode.languages.getDiagnostics(document.uri),
        (now) => now.length > 0,
      );
      const code = diagnostics[0]?.code as { value: string; target: vscode.Uri };
      match(code.target.toString(), new RegExp(code.value));
    });

    it('never come for a file that is no report', async () => {
      await open('README.md');
      const { document } = await open('draft.md');
      await eventually(
        () => findingsIn(document.uri),
        (now) => now.length > 0,
      );
      deepEqual(vscode.languages.getDiagnostics(uriOf('README.md')), []);
    });

    it('follow the text while it is typed, in a draft not saved yet', async () => {
      const { document: draft } = await open('draft.md');
      const wanted = await eventually(
        () => findingsIn(draft.uri),
        (now) => now.length > 0,
      );
      const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
      const editor = await vscode.window.showTextDocument(document);
      for (const piece of draft.getText().match(/[^\n]*\n/g) ?? []) {
        const end = document.lineAt(document.lineCount - 1).range.end;
        await editor.edit((edit) => edit.insert(end, piece));
      }
      deepEqual(
        await eventually(
          () => findingsIn(document.uri),
          (now) => now.length === wanted.length,
        ),
        wanted,
      );
      await write(editor, '');
      await eventually(
        () => findingsIn(document.uri),
        (now) => now.length === 0,
      );
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('follow the settings on disk', async () => {
      const { document } = await open('draft.md');
      const before = await eventually(
        () => findingsIn(document.uri),
        (now) => now.length > 0,
      );
      const settings = uriOf('crossfoot.yaml').fsPath;
      const rules = [...new Set(before.map((line) => line.split(' ')[2]))];
      writeFileSync(settings, `rules:\n${rules.map((rule) => `  ${rule}: off\n`).join('')}`);
      try {
        await eventually(
          () => findingsIn(document.uri),
          (now) => now.length === 0,
        );
      } finally {
        rmSync(settings);
      }
      const after = await eventually(
        () => findingsIn(document.uri),
        (now) => now.length === before.length,
      );
      deepEqual(after, before);
    });

    it('come back after the server was restarted', async () => {
      const { document } = await open('draft.md');
      const before = await eventually(
        () => findingsIn(document.uri),
        (now) => now.length > 0,
      );
      await vscode.commands.executeCommand('crossfoot.restartServer');
      const after = await eventually(
        () => findingsIn(document.uri),
        (now) => now.length === before.length,
      );
      deepEqual(after, before);
    });
  });

  describe('the extension', () => {
    it('has its commands, and its log opens', async () => {
      const commands = await vscode.commands.getCommands(true);
      for (const name of ['fixAll', 'explainTable', 'restartServer', 'showLog']) {
        ok(commands.includes(`crossfoot.${name}`), name);
      }
      await vscode.commands.executeCommand('crossfoot.showLog');
      equal(vscode.extensions.getExtension('crossfoot.crossfoot')?.isActive, true);
    });
  });
}
