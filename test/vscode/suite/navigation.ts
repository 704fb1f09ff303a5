/**
 * Finding one's way in the editor: outline and hover of a draft that nobody saved.
 */
import { ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually } from './editor.ts';

const text = `---
profile: generic
---

# I. Ports

See Table 1.

**Table 1: Ships by port**

| Port | Ships |
| --- | ---: |
| Alder | 12 |
`;

export function defineNavigationTests(): void {
  describe('a reference', () => {
    it('shows its target, leads there, and the target stands in the outline', async () => {
      const document = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: text,
      });
      await vscode.window.showTextDocument(document);
      const position = document.positionAt(text.indexOf('Table 1') + 2);
      const ask = <T>(command: string, ...rest: unknown[]) =>
        vscode.commands.executeCommand<readonly T[]>(command, document.uri, ...rest);
      await eventually(
        async () =>
          (await ask<vscode.Hover>('vscode.executeHoverProvider', position))
            .flatMap(({ contents }) => contents)
            .map((content) => (typeof content === 'string' ? content : content.value))
            .join('; '),
        (hovers) => hovers.includes('Table 1: Ships by port'),
      );
      const places = await ask<vscode.Location | vscode.LocationLink>(
        'vscode.executeDefinitionProvider',
        position,
      );
      const lines = places.map((place) =>
        'range' in place ? place.range.start.line : place.targetRange.start.line,
      );
      ok(lines.includes(8), `leads to the lines ${lines.join(', ')}`);
      const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider');
      const names = symbols.flatMap(({ name, children = [] }) => [
        name,
        ...children.map((child) => child.name),
      ]);
      ok(names.includes('Table 1: Ships by port'), names.join('; '));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
