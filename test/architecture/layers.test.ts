/**
 * Guards the order of the folders in server/src: imports point one way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../server/src', import.meta.url));

/** Folders on one line may not import one another; a folder imports from the lines above it. */
const order = [
  ['text'],
  ['markdown'],
  ['numbers'],
  ['tables', 'prose', 'outline', 'references', 'frameworks', 'terms'],
  ['report'],
  ['profiles'],
  ['rules'],
  ['engine'],
  ['features'],
  ['preview'],
  ['cli'],
  ['lsp'],
];

/** Packages that only some folders may import. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver-protocol': ['lsp'],
  vscode: [],
};

const rank = (folder: string) => order.findIndex((line) => line.includes(folder));

function modules(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : modules(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const files = modules(source).map((path) => ({
  path,
  name: relative(source, path).split(sep).join('/'),
  text: readFileSync(path, 'utf8'),
}));

describe('layers', () => {
  it('knows every folder', () => {
    const folders = new Set(files.map((file) => file.name.split('/')[0] ?? ''));
    expect([...folders].filter((folder) => rank(folder) < 0)).toEqual([]);
  });

  it.each(files)('$name imports only from earlier folders', ({ path, name, text }) => {
    const folder = name.split('/')[0] ?? '';
    const wrong = importsOf(text).filter((target) => {
      if (!target.startsWith('.')) {
        const packageName = target.startsWith('@')
          ? target.split('/').slice(0, 2).join('/')
          : target.split('/')[0]!;
        const allowed = reserved[packageName];
        const builtin = target.startsWith('node:');
        return (
          (allowed && !allowed.includes(folder)) || (builtin && !['cli', 'lsp'].includes(folder))
        );
      }
      const inside = relative(source, resolve(dirname(path), target)).split(sep);
      const other = inside[0] ?? '';
      if (other === '..') return !/(?:schemas|l10n)\//.test(target);
      return other !== folder && rank(other) >= rank(folder);
    });
    expect(wrong).toEqual([]);
  });

  it.each(files)('$name says what it is for', ({ text }) => {
    expect(text).toMatch(/^(?:#!.*\n)?\/\*\*\n \* \S/);
  });

  it('has no circle of imports, of types neither', () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        importsOf(file.text)
          .filter((target) => target.startsWith('.'))
          .map((target) => resolve(dirname(file.path), target)),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) {
        cycles.push(
          [...trail.slice(trail.indexOf(path)), path].map((p) => relative(source, p)).join(' → '),
        );
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});
