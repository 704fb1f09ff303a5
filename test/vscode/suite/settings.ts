/**
 * Settings while they are written: what is wrong in a profile shows, and what may stand there is offered, in
 * YAML and in JSON alike.
 */
import { ok } from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, findingsIn, open, uriOf } from './editor.ts';

/** A profile with a key that there is not, and room for another one. */
const profiles = {
  'port.yaml': 'id: port\ntitle: A port\nnumberng: {}\n\n',
  'pier.json': '{\n  "id": "pier",\n  "title": "A pier",\n  "numberng": {},\n  \n}\n',
};
const room = { 'port.yaml': [3, 0], 'pier.json': [4, 2] } as const;

export function defineSettingsTests(): void {
  describe('settings', () => {
    for (const name of ['port.yaml', 'pier.json'] as const) {
      it(`of ${name} are held against what may stand there, and completed`, async () => {
        const folder = uriOf('kinds');
        mkdirSync(folder.fsPath);
        const files = Object.keys(profiles);
        writeFileSync(`${folder.fsPath}/crossfoot.yaml`, `profiles: [${files.join(', ')}]\n`);
        for (const [file, text] of Object.entries(profiles)) {
          writeFileSync(`${folder.fsPath}/${file}`, text);
        }
        try {
          const { document } = await open(`kinds/${name}`);
          await eventually(
            () => findingsIn(document.uri),
            (found) => found.some((line) => line.includes('numberng')),
          );
          const [line, character] = room[name];
          const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            document.uri,
            new vscode.Position(line, character),
          );
          const labels = items.map(({ label }) =>
            typeof label === 'string' ? label : label.label,
          );
          ok(labels.includes('numbering'), labels.join());
        } finally {
          await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
          rmSync(folder.fsPath, { recursive: true });
        }
      });
    }
  });
}
