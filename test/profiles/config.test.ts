/**
 * Where configurations are looked for, and which of their settings win.
 */

import { describe, expect, it } from 'vitest';
import { type Glob, type LoadedConfig, loadConfig } from '../../server/src/profiles/load-config.ts';
import {
  configPaths,
  fitsAny,
  resolveConfig,
  ruleSetting,
  settingsFor,
} from '../../server/src/profiles/resolve-config.ts';
import { plainWords } from '../support/plain-words.ts';

/** Stands in for the engine's globs: `*` at the end of a pattern is all that is needed here. */
const matches = (glob: Glob, path: string) =>
  glob.pattern.endsWith('*')
    ? path.startsWith(glob.folder + glob.pattern.slice(0, -1))
    : path === glob.folder + glob.pattern;

function load(files: Readonly<Record<string, string>>, folder: string) {
  const loaded = new Map(
    Object.entries(files).map(([path, text]) => [path, loadConfig(path, text)] as const),
  );
  const nearestFirst = configPaths(folder).flatMap((path): LoadedConfig[] => {
    const config = loaded.get(path);
    return config ? [config] : [];
  });
  return resolveConfig(nearestFirst, (path) => loaded.get(path));
}

describe('where configurations stand', () => {
  it('goes from the folder upward', () => {
    expect(configPaths('/a/b')).toEqual([
      '/a/b/crossfoot.yaml',
      '/a/crossfoot.yaml',
      '/crossfoot.yaml',
    ]);
    expect(configPaths('C:/a/')).toEqual(['C:/a/crossfoot.yaml', 'C:/crossfoot.yaml']);
    expect(configPaths('/')).toEqual(['/crossfoot.yaml']);
  });

  it('stops at a root', () => {
    const files = {
      '/crossfoot.yaml': 'profile: outer\n',
      '/a/crossfoot.yaml': 'root: true\nreports: ["*"]\n',
      '/a/b/crossfoot.yaml': 'reports: [x.md]\n',
    };
    const { config } = load(files, '/a/b/');
    expect(config.files.map(({ path }) => path)).toEqual([
      '/a/crossfoot.yaml',
      '/a/b/crossfoot.yaml',
    ]);
    expect(config.reports.map(({ folder }) => folder)).toEqual(['/a/', '/a/b/']);
  });
});

describe('what wins', () => {
  const files = {
    '/crossfoot.yaml': `
profile: outer
rules: { table/total: info, table/*: warning, numbering/heading: { severity: error, options: { a: 1 } } }
overrides: [{ files: ["a/drafts/*"], rules: { table/total: "off" } }]
`,
    '/a/crossfoot.yaml': `
extends: [crossfoot:recommended, ../base.yaml]
rules: { numbering/heading: warning }
overrides: [{ files: ["drafts/*"], profile: draft }]
`,
    '/base.yaml': 'profile: base\nrules: { table/total: error, numbering/heading: "off" }\n',
  };
  const { config, problems } = load(files, '/a/');
  const settings = (path: string) => settingsFor(config, path, matches);

  it('joins them without problems', () => {
    expect(problems).toEqual([]);
    expect(config.files.map(({ path }) => path)).toEqual([
      '/crossfoot.yaml',
      '/base.yaml',
      '/a/crossfoot.yaml',
    ]);
  });

  it('lets the nearer win over the farther, and each over what it extends', () => {
    expect(settings('/a/x.md').profile).toBe('base');
    expect(ruleSetting(settings('/a/x.md'), 'table/total').severity).toBe('error');
    expect(ruleSetting(settings('/a/x.md'), 'numbering/heading')).toEqual({
      severity: 'warning',
      options: { a: 1 },
    });
  });

  it('lets a rule win over its family, and has nothing to say about others', () => {
    const { config: outer } = load({ '/crossfoot.yaml': files['/crossfoot.yaml'] }, '/');
    const rules = settingsFor(outer, '/x.md', matches);
    expect(ruleSetting(rules, 'table/total').severity).toBe('info');
    expect(ruleSetting(rules, 'table/other').severity).toBe('warning');
    expect(ruleSetting(rules, 'framework/quote')).toEqual({});
    expect(ruleSetting(settingsFor(outer, '/a/drafts/x.md', matches), 'table/total').severity).toBe(
      'off',
    );
  });

  it('applies overrides to their files only', () => {
    expect(settings('/a/drafts/x.md').profile).toBe('draft');
    expect(settings('/a/final/x.md').profile).toBe('base');
  });
});

describe('globs', () => {
  it('climb out of the folder in their folder, and may take files out', () => {
    const text = 'reports: ["./*", "!x.md", "../b/*", "../../../c/*"]\n';
    const { reports } = loadConfig('/a/crossfoot.yaml', text);
    expect(reports).toEqual([
      { folder: '/a/', pattern: '*', negated: false },
      { folder: '/a/', pattern: 'x.md', negated: true },
      { folder: '/', pattern: 'b/*', negated: false },
      { folder: '/', pattern: 'c/*', negated: false },
    ]);
    expect(fitsAny(reports, '/a/y.md', matches)).toBe(true);
    expect(fitsAny(reports, '/a/x.md', matches)).toBe(false);
    expect(fitsAny(reports, '/z.md', matches)).toBe(false);
  });
});

describe('broken extends', () => {
  it('says which file is missing', () => {
    const { problems } = load({ '/crossfoot.yaml': 'extends: nope.yaml\n' }, '/');
    expect(plainWords(problems)).toMatchObject([
      { path: '/crossfoot.yaml', message: 'extends: there is no file “nope.yaml”' },
    ]);
  });

  it('names a circle', () => {
    const files = {
      '/crossfoot.yaml': 'extends: a.yaml\n',
      '/a.yaml': 'extends: b.yaml\nprofile: a\n',
      '/b.yaml': 'extends: [crossfoot:recommended, a.yaml]\n',
    };
    const { config, problems } = load(files, '/');
    expect(plainWords(problems)).toMatchObject([
      {
        path: '/b.yaml',
        message:
          'extends: these files extend one another in a circle: a.yaml → b.yaml → a.yaml; leave out one of them',
      },
    ]);
    expect(settingsFor(config, '/x.md', matches).profile).toBe('a');
  });

  it('says that a file extends itself', () => {
    const { problems } = load({ '/crossfoot.yaml': 'extends: crossfoot.yaml\n' }, '/');
    expect(plainWords(problems)).toMatchObject([
      { message: 'extends: this file extends itself; leave it out' },
    ]);
  });

  it('is not slowed down by files that name one another many times', () => {
    const files: Record<string, string> = { '/crossfoot.yaml': 'extends: [f0.yaml, f0.yaml]\n' };
    for (let index = 0; index < 60; index++) {
      files[`/f${index}.yaml`] = `extends: [f${index + 1}.yaml, f${index + 1}.yaml]\n`;
    }
    files['/f60.yaml'] = 'profile: deepest\n';
    expect(settingsFor(load(files, '/').config, '/x.md', matches).profile).toBe('deepest');
  });
});
