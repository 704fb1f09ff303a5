/**
 * Whatever stands in a file, loading it never throws, and problems have places inside it.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadCatalogue } from '../../server/src/profiles/load-catalogue.ts';
import { loadConfig } from '../../server/src/profiles/load-config.ts';
import { loadProfile, readProfile } from '../../server/src/profiles/load-profile.ts';
import type { Problem } from '../../server/src/profiles/problem.ts';
import { english } from '../../server/src/text/phrase.ts';

const names = [
  ...[
    'id',
    'title',
    'extends',
    'items',
    'kind',
    'number',
    'text',
    'frontMatter',
    'sections',
    'level',
  ],
  ...[
    'numbering',
    'headings',
    'form',
    'word',
    'tables',
    'rounding',
    'frameworks',
    'catalogue',
    'files',
  ],
  ...['reports', 'rules', 'overrides', 'prior', 'severity', 'options', 'table/total', '__proto__'],
  ...['numberStyle', 'pattern', 'values', 'symbol', 'required', 'type', 'constructor', 'toString'],
];

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      'a',
      'council-report',
      '../x.yaml',
      '',
      'roman',
      '8.1',
      8.1,
      3,
      true,
      null,
    ),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }),
  ),
}));

const garbage = fc.oneof(
  tree.map((value) => stringify(value)),
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        'a',
        ':',
        ' ',
        '\n',
        '- ',
        '[',
        '{',
        '}',
        ']',
        '"',
        '#',
        '&x ',
        '*x',
        '!t ',
        '|',
        '\t',
        ...names,
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

function checkPlaces(text: string, problems: readonly Problem[]) {
  for (const { span, message } of problems) {
    expect(span.from).toBeGreaterThanOrEqual(0);
    expect(span.to).toBeGreaterThanOrEqual(span.from);
    expect(span.to).toBeLessThanOrEqual(text.length);
    expect(english(message)).toMatch(/\S/);
    expect(english(message)).not.toMatch(/must (?:be|match|have|NOT)|undefined|NaN|\[object/);
  }
}

describe('any text', () => {
  it('can be loaded', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        checkPlaces(text, loadConfig('/w/crossfoot.yaml', text, ['table/total']).problems);
        checkPlaces(text, loadCatalogue('/w/a.yaml', text).problems);
        const source = readProfile('/w/p.yaml', text);
        checkPlaces(text, source.problems);
        if (source.data) checkPlaces(text, loadProfile(source.data.id, [source]).problems);
      }),
      { numRuns: 1_500 },
    );
  });

  it('can be very long', () => {
    const items = Array.from(
      { length: 10_000 },
      (_, index) => `  - { kind: x, number: ${index} }\n`,
    );
    const text = `id: a\ntitle: A\nitems:\n${items.join('')}`;
    expect(loadCatalogue('/w/a.yaml', text).problems).toHaveLength(50);
  });
});
