import { describe, expect, it } from 'vitest';
import { expandGlob, isGlob, matchesGlob } from '../../server/src/engine/glob.ts';
import { relativePath, resolvePath } from '../../server/src/engine/paths.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { patience } from '../support/patience.ts';

describe('matchesGlob', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'sub/a.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'x/y/a.md', true],
    ['reports/**', 'reports/x/y.md', true],
    ['./a?.md', 'ab.md', true],
    ['a?.md', 'a😀.md', true],
    ['report-[0-9][!x].md', 'report-1a.md', true],
    ['report-[0-9][!x].md', 'report-1x.md', false],
    ['{a,b}/*.{md,markdown}', 'b/c.markdown', true],
    ['{a,b{1,2}}.md', 'b2.md', true],
    ['a.md', 'A.md', false],
    ['[', '[', true],
    ['{a', '{a', true],
    ['**/x/**/y.md', 'a/x/b/x/c/y.md', true],
    ['**/x/**/y.md', 'a/b/y.md', false],
  ])('%s and %s: %s', (pattern, path, fits) => {
    expect(matchesGlob(pattern, path)).toBe(fits);
  });

  it('is not stalled by a hostile pattern', () => {
    const start = performance.now();
    expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
    expect(matchesGlob(`${'**/'.repeat(60)}x`, 'a/'.repeat(500))).toBe(false);
    expect(matchesGlob('{a,b}'.repeat(50), 'a')).toBe(false);
    expect(performance.now() - start).toBeLessThan(patience);
  });

  it('tells a pattern from a path', () => {
    expect(['a/b.md', 'a/*.md', 'a[1].md', '{a,b}.md'].map(isGlob)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('expandGlob', () => {
  const files = memoryFiles({
    '/w/reports/a.md': '',
    '/w/reports/sub/b.md': '',
    '/w/reports/.hidden/c.md': '',
    '/w/reports/node_modules/d.md': '',
    '/w/catalogues/x.yaml': '',
    '/w/catalogues/y.yml': '',
  });

  it.each([
    ['/w/reports/', '*.md', ['/w/reports/a.md']],
    ['/w/reports/', '**/*.md', ['/w/reports/a.md', '/w/reports/sub/b.md']],
    ['/w/reports/', '../catalogues/*.{yaml,yml}', ['/w/catalogues/x.yaml', '/w/catalogues/y.yml']],
    ['/w/', 'reports/.hidden/*.md', ['/w/reports/.hidden/c.md']],
    ['/w/', '**/sub/*.md', ['/w/reports/sub/b.md']],
    ['/w/', 'reports/missing.md', ['/w/reports/missing.md']],
    ['/w/', '/etc/*', []],
    ['/w/', 'https://example.org/*.yaml', []],
  ])('from %s, %s', async (folder, pattern, expected) => {
    expect(await expandGlob(files, folder, pattern)).toEqual(expected);
  });
});

describe('paths', () => {
  it('resolves what stays a relative path, and nothing else', () => {
    expect(resolvePath('/a/b/', '../c/./d.yaml')).toBe('/a/c/d.yaml');
    expect(resolvePath('C:/a/', 'b\\c.yaml')).toBe('C:/a/b/c.yaml');
    expect(resolvePath('/a/', '../../x')).toBeUndefined();
    expect(resolvePath('/a/', '/etc/passwd')).toBeUndefined();
    expect(resolvePath('/a/', 'file:///etc/passwd')).toBeUndefined();
    expect(resolvePath('/a/', 'C:/x')).toBeUndefined();
  });

  it('shows a path as seen from a folder', () => {
    expect(relativePath('/a/b/', '/a/b/c.md')).toBe('c.md');
    expect(relativePath('/a/b/', '/a/c/d.md')).toBe('../c/d.md');
  });
});
