/**
 * Places in half-written YAML: `$0` marks the offset.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsPlaceAt } from '../../server/src/features/settings-place.ts';

function placeIn(marked: string): string {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const place = settingsPlaceAt(text, offset);
  if (!place) return 'none';
  const { kind, path, typed, span, siblings } = place;
  const replaced = text.slice(span.from, span.to);
  const beside = siblings.size > 0 ? ` beside ${[...siblings].join(',')}` : '';
  return `${kind} at /${path.join('/')} typed “${typed}” for “${replaced}”${beside}`;
}

describe('a place in settings', () => {
  it.each([
    ['$0', 'key at / typed “” for “”'],
    ['root: true\nre$0', 'key at / typed “re” for “re” beside root'],
    ['ro$0ot: true', 'key at / typed “ro” for “root”'],
    ['root: $0', 'value at /root typed “” for “”'],
    ['root: tr$0ue', 'value at /root typed “tr” for “true”'],
    ['rules:\n  $0', 'key at /rules typed “” for “”'],
    ['rules:\n  table/total: error\n  $0', 'key at /rules typed “” for “” beside table/total'],
    ['rules:\n  table/total: e$0', 'value at /rules/table/total typed “e” for “e”'],
    [
      'rules:\n  table/total:\n    severity: $0',
      'value at /rules/table/total/severity typed “” for “”',
    ],
    ['reports:\n  - a.md\n  - $0', 'item at /reports/1 typed “” for “”'],
    ['reports:\n- a.md\n- b$0', 'item at /reports/1 typed “b” for “b”'],
    ['reports:\n- a.md\npro$0', 'key at / typed “pro” for “pro” beside reports'],
    [
      'overrides:\n  - files: [a.md]\n    ru$0',
      'key at /overrides/0 typed “ru” for “ru” beside files',
    ],
    [
      'overrides:\n  - files: [a.md]\n    rules:\n      x/y: $0',
      'value at /overrides/0/rules/x/y typed “” for “”',
    ],
    ['a:\n  - b: 1\n  - c: 2\n    $0', 'key at /a/1 typed “” for “” beside c'],
    [
      'numbering:\n  headings:\n    - { level: 1, fo$0 }',
      'key at /numbering/headings/0 typed “fo” for “fo” beside level',
    ],
    [
      'numbering:\n  headings:\n    - { level: 1, form: r$0 }',
      'value at /numbering/headings/0/form typed “r” for “r”',
    ],
    ['a: { b: { c: 1 }, d$0', 'key at /a typed “d” for “d” beside b'],
    ['a: [x, y$0', 'value at /a/1 typed “y” for “y”'],
    ['a: {\n  b: 1,\n  $0\n}', 'key at /a typed “” for “” beside b'],
    ['a: { b: 1 }\n$0', 'key at / typed “” for “” beside a'],
    ['{ "root": true, "re$0" }', 'key at / typed “re” for “"re” beside root'],
    ['a: |\n  text\n  $0', 'none'],
    ['a: |\n  text\nb$0', 'key at / typed “b” for “b” beside a'],
    ['# $0', 'none'],
    ['a: 1 # $0', 'none'],
    ['"a b":\n  $0', 'key at /a b typed “” for “”'],
    ['\uFEFFroot: $0', 'value at /root typed “” for “”'],
    ['a:\r\n  b: 1\r\n  $0', 'key at /a typed “” for “” beside b'],
  ])('%j is %s', (marked, wanted) => {
    expect(placeIn(marked)).toBe(wanted);
  });

  it('is found, or not, whatever is written', () => {
    const pieces = fc.constantFrom(
      'a: ',
      '- ',
      '  ',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      '|',
      '#',
      'x/y',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(200), (parts, at) => {
        const text = parts.join('');
        const offset = Math.min(at, text.length);
        const place = settingsPlaceAt(text, offset);
        if (!place) return;
        expect(place.span.from).toBeLessThanOrEqual(offset);
        expect(place.span.to).toBeGreaterThanOrEqual(offset);
        expect(place.span.to).toBeLessThanOrEqual(text.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
