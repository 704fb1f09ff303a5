/**
 * Quick fixes and fix-all change the text as the command line would.
 */
import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ExpectedFinding } from '../expected.ts';
import {
  eventually,
  expectedReport,
  findingsIn,
  fromRange,
  open,
  place,
  quickFixes,
  showFirst,
  uriOf,
} from './editor.ts';

export function defineFixTests(): void {
  describe('quick fixes', () => {
    before(() => showFirst(false));
    after(() => showFirst(undefined));
    const { findings } = expectedReport('draft.md');
    const fixable = findings.filter(({ fixes }) => fixes.length > 0);
    ok(fixable.length > 0, 'the draft has findings with fixes');

    for (const finding of fixable) {
      const fix = finding.fixes[0]!;
      it(`${finding.rule}: “${fix.title}”`, async () => {
        const { document } = await open('draft.md');
        await eventually(
          () => findingsIn(document.uri),
          (now) => now.length === findings.length,
        );
        const actions = await quickFixes(document.uri, fromRange(finding.range));
        const action = actions.find(({ title }) => title === fix.title);
        ok(action?.edit, `among ${actions.map(({ title }) => title).join('; ')}`);
        equal(action.isPreferred ?? false, fix.kind === 'safe');
        const wanted = applied(document.getText(), fix.edits);
        await vscode.workspace.applyEdit(action.edit);
        equal(document.getText(), wanted);
        await eventually(
          () => findingsIn(document.uri),
          (now) => now.length < findings.length,
        );
        await revert();
      });
    }

    it('a finding can be ignored', async () => {
      const { document } = await open('draft.md');
      const found = await eventually(
        () => findingsIn(document.uri),
        (now) => now.length === findings.length,
      );
      const actions = await quickFixes(document.uri, fromRange(fixable[0]!.range));
      const action = actions.find(({ title }) => title.startsWith('Ignore'));
      // The editor asks for the reason and then has the server write the comment.
      equal(action?.command?.command, 'crossfoot.ignoreBecause');
      const [argument] = action?.command?.arguments ?? [];
      const reason = 'as printed';
      await vscode.commands.executeCommand('crossfoot.ignoreAt', { ...argument, reason });
      await eventually(
        () => findingsIn(document.uri),
        (now) => now.length < found.length,
      );
      ok(/<!-- crossfoot-disable-[a-z-]+ [^ ]+ -- as printed -->/.test(document.getText()));
      await revert();
    });

    it('a file that is no report has none', async () => {
      const { document } = await open('README.md');
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const actions = await quickFixes(document.uri, all);
      equal(actions.filter(({ title }) => /crossfoot|Ignore|Fix all/i.test(title)).length, 0);
    });
  });

  describe('fix all safe problems', () => {
    before(() => showFirst(false));
    after(() => showFirst(undefined));
    it('writes what the command line writes', async () => {
      const { document } = await open('draft.md');
      await eventually(
        () => findingsIn(document.uri),
        (now) => now.length > 0,
      );
      const wanted = readFileSync(join(place.workspace, 'fixed', 'draft.md.txt'), 'utf8');
      await vscode.commands.executeCommand('crossfoot.fixAll');
      await eventually(
        () => document.getText(),
        (text) => text === wanted,
      );
      await revert();
      equal(document.getText(), readFileSync(uriOf('draft.md').fsPath, 'utf8'));
    });

    it('happens on saving where the settings ask for it', async () => {
      const settings = vscode.workspace.getConfiguration('editor');
      const onSave = { 'source.fixAll.crossfoot': 'explicit' };
      const copy = uriOf('saved.md');
      // Saving never asks.
      await showFirst(undefined);
      await vscode.workspace.fs.copy(uriOf('draft.md'), copy);
      await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Workspace);
      const editor = await open('saved.md');
      await eventually(
        () => findingsIn(copy),
        (now) => now.length > 0,
      );
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, ' '));
      await editor.edit((edit) => edit.delete(new vscode.Range(end, end.translate(0, 1))));
      await editor.document.save();
      const wanted = readFileSync(join(place.workspace, 'fixed', 'draft.md.txt'), 'utf8');
      equal(readFileSync(copy.fsPath, 'utf8'), wanted);
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(copy);
    });
  });
}

async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

function applied(text: string, edits: ExpectedFinding['fixes'][number]['edits']): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  const offset = (at: ExpectedFinding['range']['start']) => starts[at.line - 1]! + at.column - 1;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, text: inserted }) =>
        result.slice(0, offset(range.start)) + inserted + result.slice(offset(range.end)),
      text,
    );
}
