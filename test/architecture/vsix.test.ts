/**
 * What the VS Code extension is packaged from: all that its manifest names, and no sources.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

/** `PackageManager.None`: everything is bundled. */
const none = 2;

const { listFiles } = createRequire(import.meta.url)('@vscode/vsce') as {
  listFiles(options: { cwd: string; packageManager: number }): Promise<readonly string[]>;
};

describe('the VSIX', async () => {
  const files = await listFiles({ cwd: process.cwd(), packageManager: none });
  const manifest = ['package.json', 'package.nls.json', 'package.nls.fr.json']
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const named = [...manifest.matchAll(/"(?:\.\/)?([\w./-]+\.\w+)"/g)]
    .map(([, path]) => path!)
    .filter((path) => /^(?:examples|images|snippets|syntaxes)\//.test(path));

  it('has what the manifest names', () => {
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
    expect(files).toContain('package.nls.fr.json');
    expect(files).toContain('examples/walkthrough/draft.md');
  });

  it('has no sources, tests or packages', () => {
    const odd = /\.(?:ts|mjs|map)$|^(?:client|server|test|scripts|node_modules|docs)\//;
    expect(files.filter((path) => odd.test(path) && !/^docs\/images\/|README/.test(path))).toEqual(
      [],
    );
  });
});
