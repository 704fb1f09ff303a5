/**
 * Hints, lenses, colours, growing selections and formatting, as the editor takes them.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually } from './editor.ts';

const text = `---
profile: generic
---

# I. Ports

See Table 1. Some 120 ships came.

**Table 1: Fleet**

|Port|Ships|
|-|-:|
|Alder|12|
|Birch|8|
|Total|21|
`;

export function defineBetweenLinesTests(): void {
  describe('between the lines', () => {
    const draft = async () => {
      const document = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: text,
      });
      await vscode.window.showTextDocument(document);
      const ask = async <T>(command: string, ...rest: unknown[]) =>
        (await vscode.commands.executeCommand<T>(command, document.uri, ...rest)) ?? [];
      return { document, ask };
    };

    it('stand hints and lenses, each with its switch', async () => {
      const { document, ask } = await draft();
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = async () =>
        (await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', all)).map(({ label }) =>
          typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
        );
      await eventually(hints, (now) => now.join() === 'Fleet,✗ +1');
      const settings = vscode.workspace.getConfiguration('crossfoot');
      const place = vscode.ConfigurationTarget.Workspace;
      await settings.update('inlayHints.references', false, place);
      await eventually(hints, (now) => now.join() === '✗ +1');
      await settings.update('inlayHints.references', undefined, place);
      const lenses = await eventually(
        async () => await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', 10),
        (found) => found.some(({ command }) => command?.title.startsWith('✗ 1 of 1')),
      );
      const lens = lenses.find(({ command }) => command?.command === 'crossfoot.explainTable');
      ok(lens?.command, 'the lens explains the table');
      await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
      await eventually(
        () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'crossfoot-table'),
        (page) => page !== undefined,
      );
    });

    it('are colours', async () => {
      const { ask } = await draft();
      const legend = await eventually(
        async () =>
          (await ask('vscode.provideDocumentSemanticTokensLegend')) as vscode.SemanticTokensLegend,
        (found) => found.tokenTypes?.includes('reportReference'),
      );
      deepEqual(legend.tokenTypes, ['reportReference', 'reportStatement', 'reportFigure']);
      const tokens = (await ask('vscode.provideDocumentSemanticTokens')) as vscode.SemanticTokens;
      deepEqual([...tokens.data].slice(0, 5), [6, 4, 7, 0, 0]);
    });

    it('selections grow and tables are aligned', async () => {
      const { document, ask } = await draft();
      const at = document.positionAt(text.indexOf('ships came'));
      const selections = await eventually(
        async () =>
          await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at]),
        (found) => found.length === 1,
      );
      const steps: string[] = [];
      for (let step = selections[0]; step; step = step.parent) {
        steps.push(document.getText(step.range));
      }
      ok(steps.includes('Some 120 ships came.'), steps.join('\n---\n'));
      const edits = await ask<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', {});
      const workspaceEdit = new vscode.WorkspaceEdit();
      workspaceEdit.set(document.uri, edits);
      await vscode.workspace.applyEdit(workspaceEdit);
      equal(document.getText().split('\n')[14], '| Total |    21 |');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
