/**
 * YAML that is written plainly is read without the library: the same data at the same places.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainData, readPlainYaml } from '../../server/src/markdown/plain-yaml.ts';
import { parseAnyYaml, parseYaml, type YamlPath } from '../../server/src/markdown/yaml.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Every path into some data, and one step further from each. */
function pathsOf(data: unknown, path: YamlPath = []): YamlPath[] {
  const below =
    typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, value]) =>
          pathsOf(value, [...path, Array.isArray(data) ? Number(key) : key]),
        )
      : [];
  return [path, ...below, [...path, 'nowhere'], [...path, 99]];
}

/** Whether the text is read without the library; expects the library to read the same. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text);
  if (!plain) return false;
  const library = parseAnyYaml(text, 7);
  expect({ text, data: plainData(plain), problems: [] }).toEqual({
    text,
    data: library.data,
    problems: library.problems,
  });
  const read = parseYaml(text, 7);
  for (const path of pathsOf(library.data)) {
    for (const part of ['key', 'value'] as const) {
      const place = { text, path, part, span: library.spanOf(path, part) };
      expect({ text, path, part, span: read.spanOf(path, part) }).toEqual(place);
    }
  }
  return true;
}

describe('readPlainYaml', () => {
  it.each([
    'title: Report\n',
    '\n# A comment\n\ntitle: "A: report"  \n\ndate: 2008-05-28\nyear: 2007',
    "items:\n  - kind: point\n    number: '1'\n    text: >-\n      First line\n      # second: line\n  - kind: x\n",
    'a:\n    - b: { c: d, e: [ f, "g", 1 ] }\n    - h: i\n      j: k, l\nm: n',
    'list:\n  - a-b/*.md\n  - Œuvre d’art\n  - 0\n',
  ])('reads %j', (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    '',
    'a: b # comment\n',
    'a: b\n# comment\nc: d\n',
    'a: b\r\nc: d\r\n',
    'a: "b\\n"\n',
    'a: *b\n',
    'a: b\n  c\n',
    'a:\n- b\n',
    'a:\n',
    'a: null\n',
    'true: a\n',
    'a: 1.50\n',
    'a: 0x1F\n',
    'a: 007\n',
    'a: b\na: c\n',
    'a: { b: c, b: d }\n',
    'a: >-\n  b\n\n  c\n',
    'a: >-\n  b \n  c\n',
    'a: >-\n\n  b\n',
    "a: 'it''s'\n",
    '{ "a": 1 }',
    '---\na: b\n',
    'a: b: c\n',
    'a:\tb\n',
  ])('leaves %j to the library', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('gives up on what is nested too deep', () => {
    expect(readPlainYaml(`a: ${'['.repeat(50_000)}`)).toBeUndefined();
    const levels = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:\n`);
    expect(readPlainYaml(levels.join(''))).toBeUndefined();
  });

  const folders = ['schemas/profiles', 'examples', 'examples/catalogues', 'examples/profiles'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(project, folder))
      .filter((name) => name.endsWith('.yaml') && name !== 'mistakes.yaml')
      .map((name) => join(folder, name)),
  );
  it.each(files)('reads %s like the library', (name) => {
    agrees(readFileSync(join(project, name), 'utf8'));
  });

  it('agrees with the library on whatever it reads', () => {
    let plain = 0;
    fc.assert(
      fc.property(drafts, (text) => {
        if (agrees(text)) plain++;
      }),
      { numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});

const words = fc.constantFrom(
  ...[
    'a',
    'B c',
    'd-e',
    'f: g',
    'h #i',
    'j:',
    'null',
    'true',
    'no',
    '12',
    '012',
    '1e3',
    '2008-05-28',
  ],
  ...[
    '2008-13-99',
    '"k"',
    '"l: m" ',
    "'n'",
    '"o\\t"',
    '""',
    'é',
    '‘p’',
    '*q',
    '&r',
    '!s',
    '| t',
    '>',
    '>-',
  ],
  ...[
    '[u, v]',
    '[ "w" ]',
    '[]',
    '{}',
    '{ x: y }',
    '{x: y,z: 1}',
    '{ x: [y], z: "" }',
    '{ x: y, }',
    '[a b, c]',
  ],
  ...[
    '@',
    '`',
    '%',
    '- z',
    '? a',
    '-',
    '~',
    'a,b',
    'a]',
    'Y',
    '.5',
    '-1',
    '+2',
    '0',
    'x y\u00a0',
    '#',
    'a\\b',
  ],
);
const keys = fc.constantFrom('a', 'b', 'c-d', 'e/f', 'g.md', 'null', 'h i', '"j"', '1', 'k*', '');
const indents = fc.constantFrom('', '', '  ', '  ', '    ', '   ', '      ');
const lines = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(indents, keys, words).map(([i, k, w]) => `${i}${k}: ${w}`) },
  { weight: 3, arbitrary: fc.tuple(indents, keys).map(([i, k]) => `${i}${k}:`) },
  { weight: 3, arbitrary: fc.tuple(indents, keys, words).map(([i, k, w]) => `${i}- ${k}: ${w}`) },
  { weight: 3, arbitrary: fc.tuple(indents, words).map(([i, w]) => `${i}- ${w}`) },
  { weight: 1, arbitrary: fc.tuple(indents, words).map(([i, w]) => `${i}${w}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '# comment', '  # comment', '---', '...') },
);
const loose = fc.array(lines, { maxLength: 6 }).map((all) => all.join('\n'));

/** Drafts that are well formed more often than lines thrown together. */
const tidyWords = words.filter((word) => /^[\w"'é[{]/.test(word));
const tidyMap = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd-e', 'f.md'), tidyWords), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 3,
  })
  .map((pairs) => pairs.map(([key, word]) => `${key}: ${word}`));
const tidy = fc
  .tuple(
    tidyMap,
    fc.array(
      fc.oneof(
        tidyMap,
        tidyWords.map((word) => [word]),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([map, items]) =>
    [
      ...map,
      ...(items.length > 0 ? ['list:'] : []),
      ...items.flatMap((item) =>
        item.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`),
      ),
      ...(items.length > 1 ? ['text: >-', '  one', '  two: #3'] : []),
    ].join('\n'),
  );
const drafts = fc
  .tuple(fc.oneof(loose, tidy), fc.constantFrom('', '\n', '\n\n', ' \n'))
  .map(([body, end]) => body + end);
