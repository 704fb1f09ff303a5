/**
 * Manners: a quick start, and a server that comes back when it dies, but not for ever.
 */
import { equal, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, findingsIn, open, place } from './editor.ts';

/**
 * In milliseconds. It takes about ten, and may take fifty; a machine that runs much else is given more.
 */
const activationLimit = 250;

export function defineMannerTests(): void {
  describe('manners', () => {
    it('loading and activating do not delay the start of VS Code', async () => {
      await vscode.commands.executeCommand('perfview.show');
      const editor = await eventually(
        () => vscode.window.activeTextEditor,
        (now) => now?.document.getText().includes('crossfoot') === true,
      );
      const line = editor!.document
        .getText()
        .split('\n')
        .find((row) => row.includes('crossfoot.crossfoot'))!;
      const [load = '', call = '', finish = ''] = line
        .split('|')
        .slice(3)
        .map((cell) => cell.trim());
      match(load, /^\d+$/, line);
      const figures = `load ${load} ms, activate ${call} ms, finish ${finish} ms\n`;
      writeFileSync(join(place.output, 'activation.txt'), figures);
      ok(Number(load) + Number(call) < activationLimit, line);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('the server is started again three times, then when a person asks for it', async function () {
      if (process.platform !== 'linux') return this.skip();
      const { document } = await open('draft.md');
      const isChecked = () =>
        eventually(
          () => findingsIn(document.uri).length,
          (count) => count > 0,
        );
      await isChecked();
      const killed = new Set<number>();
      for (let death = 1; death <= 4; death++) {
        const [server] = await eventually(serversOfThisHost, (now) =>
          now.some((id) => !killed.has(id)),
        );
        killed.add(server!);
        process.kill(server!, 'SIGKILL');
        await eventually(serversOfThisHost, (now) => !now.includes(server!));
      }
      // Long enough for a restart that must not come.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      equal(serversOfThisHost().length, 0);
      await vscode.commands.executeCommand('crossfoot.restartServer');
      await isChecked();
      equal(serversOfThisHost().length, 1);
    });
  });
}

/** Process ids of the language servers that this extension host started. */
function serversOfThisHost(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return Number(parent) === process.pid && command.includes('server.cjs');
      } catch {
        // It ended meanwhile.
        return false;
      }
    })
    .map(Number);
}
