/**
 * The first minutes: the example of the walkthrough, a first crossfoot.yaml, and the task that checks the
 * whole workspace.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, findingsIn, open, quickFixes, uriOf } from './editor.ts';

const revert = () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

function rulesIn(uri: vscode.Uri): readonly string[] {
  return [...new Set(findingsIn(uri).map((line) => line.split(' ')[2] ?? ''))].sort();
}

export function defineFirstStepTests(): void {
  describe('the first minutes', () => {
    it('the example has three mistakes, each with a fix', async () => {
      await vscode.commands.executeCommand('crossfoot.openExample');
      const { document } = vscode.window.activeTextEditor!;
      equal(document.uri.scheme, 'untitled');
      const rules = ['figure/tie', 'numbering/paragraph', 'table/total'];
      await eventually(
        () => rulesIn(document.uri),
        (now) => now.join() === rules.join(),
      );
      for (const rule of rules) await pickFix(document, rule);
      await eventually(
        () => findingsIn(document.uri),
        (now) => now.length === 0,
      );
      await revert();
    });

    it('a first crossfoot.yaml names the draft in front and has no mistake', async () => {
      const settings = uriOf('crossfoot.yaml');
      await open('README.md');
      try {
        await vscode.commands.executeCommand('crossfoot.createSettings');
        const { document } = vscode.window.activeTextEditor!;
        equal(document.uri.toString(), settings.toString());
        ok(document.getText().includes('reports:\n  - "README.md"\n'), document.getText());
        // README.md is a report now, and lacks front matter for no profile: the settings hold.
        await vscode.commands.executeCommand('crossfoot.createSettings');
        equal(vscode.window.activeTextEditor?.document.uri.toString(), settings.toString());
        deepEqual(findingsIn(settings), []);
      } finally {
        rmSync(settings.fsPath);
      }
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('a task checks the whole workspace', async () => {
      // Nobody has it open: what is known of it comes from the task alone.
      const uri = uriOf('reports/for-the-task.md');
      const table =
        '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';
      writeFileSync(uri.fsPath, `---\nprofile: generic\n---\n\n${table}`);
      // What other tests left unsaved would be asked about before a task runs.
      const settings = vscode.workspace.getConfiguration('task');
      await settings.update('saveBeforeRun', 'never', vscode.ConfigurationTarget.Workspace);
      try {
        const tasks = await vscode.tasks.fetchTasks({ type: 'crossfoot' });
        equal(tasks.length, 1);
        const ended = new Promise<number | undefined>((resolve) => {
          const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
            if (execution.task.definition.type !== 'crossfoot') return;
            listening.dispose();
            resolve(exitCode);
          });
        });
        await vscode.tasks.executeTask(tasks[0]!);
        equal(await ended, 1);
        const count = () => vscode.languages.getDiagnostics(uri).length;
        await eventually(count, (found) => found === 1);
      } finally {
        rmSync(uri.fsPath);
        await settings.update('saveBeforeRun', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}

/** Applies the first fix of the first finding of a rule. */
async function pickFix(document: vscode.TextDocument, rule: string): Promise<void> {
  const isOf = ({ code }: vscode.Diagnostic) =>
    String(typeof code === 'object' ? code.value : code) === rule;
  const finding = vscode.languages.getDiagnostics(document.uri).find(isOf);
  if (!finding) return;
  const actions = await quickFixes(document.uri, finding.range);
  const action = actions.find(({ title }) => !title.startsWith('Ignore'));
  ok(action?.edit, `${rule}: ${actions.map(({ title }) => title).join('; ')}`);
  await vscode.workspace.applyEdit(action.edit);
  await eventually(
    () => rulesIn(document.uri),
    (now) => !now.includes(rule),
  );
}
