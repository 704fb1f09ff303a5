/**
 * What is said about broken files: the marked text and the message, one for each mistake.
 */

import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/src/profiles/load-catalogue.ts';
import { loadConfig } from '../../server/src/profiles/load-config.ts';
import { readProfile } from '../../server/src/profiles/load-profile.ts';
import type { Problem } from '../../server/src/profiles/problem.ts';
import { english } from '../../server/src/text/phrase.ts';

const knownRules = ['table/total', 'numbering/heading', 'numbering/paragraph'];

type Case = readonly [title: string, text: string, said: readonly (readonly [string, string])[]];

function check(text: string, problems: readonly Problem[]) {
  return problems.map(({ span, message }) => [text.slice(span.from, span.to), english(message)]);
}

const configCases: readonly Case[] = [
  ['nothing', '', []],
  [
    'a misspelt key',
    'catalouges: [a.yaml]\n',
    [['catalouges', 'Unknown key “catalouges”; did you mean “catalogues”?']],
  ],
  [
    'an unknown key',
    'foo: 1\n',
    [
      [
        'foo',
        'Unknown key “foo”; the keys here are root, extends, profile, reports, profiles, catalogues, acronyms, prior, rules and overrides',
      ],
    ],
  ],
  [
    'a text for a list',
    'reports: "*.md"\n',
    [['"*.md"', 'reports: expected a list of texts, found “*.md”']],
  ],
  [
    'a number for a list',
    'reports: 5\n',
    [['5', 'reports: expected a list of texts, found the number 5']],
  ],
  [
    'wrong items',
    'reports: [2.50, [x], ""]\n',
    [
      [
        '2.50',
        'item 1 of reports: expected a text, found the number 2.5; write it in quotes: "2.50"',
      ],
      ['[x]', 'item 2 of reports: expected a text, found a list'],
      ['""', 'item 3 of reports is empty'],
    ],
  ],
  [
    'a key without a value',
    'rules:\nroot: true\n',
    [['', 'rules has no value; write keys with values, or leave it out']],
  ],
  ['yes for true', 'root: yes\n', [['yes', 'root: expected true or false, found “yes”']]],
  [
    'a misspelt rule',
    'rules:\n  table/totl: error\n',
    [['table/totl', 'There is no rule “table/totl”; did you mean “table/total”?']],
  ],
  [
    'a rule without a family',
    'rules: {total: error}\n',
    [
      [
        'total',
        'The key cannot be “total”: rules are named family/name, as in table/total, or family/* for all of a family',
      ],
    ],
  ],
  [
    'a misspelt severity',
    'rules: {table/*: eror}\n',
    [
      [
        'eror',
        'table/* cannot be “eror”; write off, info, warning or error; did you mean “error”?',
      ],
    ],
  ],
  [
    'an abbreviated severity and an unknown key beside it',
    'rules: {table/total: {severity: warn, opts: {}}}\n',
    [
      [
        'warn',
        'severity cannot be “warn”; write off, info, warning or error; did you mean “warning”?',
      ],
      ['opts', 'Unknown key “opts” in table/total; the keys here are severity and options'],
    ],
  ],
  [
    'a number for a severity',
    'rules: {table/total: 3}\n',
    [['3', 'table/total: expected a text or keys with values, found the number 3']],
  ],
  [
    'an unknown rule in an override that is not valid itself',
    'overrides:\n  - profile: x\n  - files: [a.md]\n    rules: {numbering/heading: off, numbering/para: off}\n',
    [
      ['profile: x', 'The key “files” is missing in item 1 of overrides'],
      ['numbering/para', 'There is no rule “numbering/para”; did you mean “numbering/paragraph”?'],
    ],
  ],
  [
    'paths that lead elsewhere',
    'reports: ["/etc/passwd", "https://example.org/a.md", "C:/a.md"]\n',
    ['/etc/passwd', 'https://example.org/a.md', 'C:/a.md'].map((path, index) => [
      `"${path}"`,
      `item ${index + 1} of reports cannot be “${path}”: write a path or pattern relative to this file, with forward slashes`,
    ]),
  ],
  [
    'a misspelt base configuration',
    'extends: crossfoot:recomended\n',
    [
      [
        'crossfoot:recomended',
        'There is no configuration “crossfoot:recomended”; did you mean “crossfoot:recommended”?',
      ],
    ],
  ],
  [
    'an absolute base configuration',
    'extends: [/etc/x.yaml]\n',
    [
      [
        '/etc/x.yaml',
        'extends cannot be “/etc/x.yaml”; write a path relative to this file, or crossfoot:recommended',
      ],
    ],
  ],
  ['no keys at all', 'hello\n', [['hello', 'This file: expected keys with values, found “hello”']]],
  [
    'a profile that is no id',
    'profile: Council Report\n',
    [
      [
        'Council Report',
        'profile cannot be “Council Report”: use lower-case letters, digits and hyphens, as in council-report',
      ],
    ],
  ],
];

const catalogueCases: readonly Case[] = [
  [
    'an empty file',
    '',
    [
      ['', 'The key “id” is missing'],
      ['', 'The key “title” is missing'],
      ['', 'The key “items” is missing'],
    ],
  ],
  [
    'a misspelt required key and no items',
    '# A strategy.\nid: a\ntitel: x\nitems: []\n',
    [
      ['titel', 'Unknown key “titel”; did you mean “title”?'],
      ['[]', 'items is empty'],
    ],
  ],
  [
    'numbers that YAML would change',
    'id: a\ntitle: A\nitems:\n  - { kind: target, number: 8.10 }\n  - { kind: target, number: 007 }\n',
    [
      ['8.10', 'number: expected a text, found the number 8.1; write it in quotes: "8.10"'],
      ['007', 'number: expected a text, found the number 7; write it in quotes: "007"'],
    ],
  ],
  [
    'a number given twice, of one kind and of two',
    'id: a\ntitle: A\nitems:\n  - { kind: goal, number: "8" }\n  - { kind: target, number: "8" }\n  - { kind: Goal, number: "8 " }\n',
    [
      [
        '"8 "',
        'Goal 8 is already item 1 of this catalogue; each number may stand once among the items of its kind',
      ],
    ],
  ],
  [
    'items that are none',
    'id: a\ntitle: A\nitems:\n  - 7\n  - number: "3"\n    txt: B\n',
    [
      ['7', 'item 1 of items: expected keys with values, found the number 7'],
      ['number: "3"', 'The key “kind” is missing in item 2 of items'],
      ['txt', 'Unknown key “txt” in item 2 of items; did you mean “text”?'],
    ],
  ],
];

const profileCases: readonly Case[] = [
  [
    'a misspelt value',
    'id: x\ntables: { rounding: rouded }\n',
    [
      [
        'rouded',
        'rounding cannot be “rouded”; write auto, exact or rounded; did you mean “rounded”?',
      ],
    ],
  ],
  [
    'a value for a group',
    'id: x\ntables: rounded\n',
    [['rounded', 'tables: expected keys with values, found “rounded”']],
  ],
  [
    'series of headings',
    'id: x\nnumbering:\n  headings:\n    - { form: Roman, level: 9 }\n    - form: roman\n    - roman\n',
    [
      [
        'Roman',
        'form cannot be “Roman”; write roman, lowerRoman, letter, lowerLetter, arabic or decimal; did you mean “roman”?',
      ],
      ['9', 'level is 9; write a number from 1 to 6'],
      ['form: roman', 'A series of headings needs a level or a word'],
      ['roman', 'item 3 of headings: expected keys with values, found “roman”'],
    ],
  ],
  [
    'a pattern that cannot be read',
    'id: x\nfrontMatter:\n  symbol: { pattern: "(A" }\n',
    [['"(A"', 'pattern: A bracket "(" is never closed']],
  ],
  [
    'characters that look alike',
    'id: x\nnumberStyle: { thousands: ";", decimal: "." }\n',
    [
      [
        '";"',
        'thousands cannot be “;”; write nothing (""), a space, a no-break space (U+00A0), a thin space (U+2009), a narrow no-break space (U+202F), “,”, “.”, “\'” or “’”',
      ],
    ],
  ],
  [
    'a missing key in a group',
    'id: x\nnumberStyle: { decimal: "," }\n',
    [['numberStyle', 'The key “thousands” is missing in numberStyle']],
  ],
  [
    'names that objects have by nature',
    'id: x\nfrontMatter: { __proto__: { type: x }, constructor: 3 }\n',
    [
      ['x', 'type cannot be “x”; write text, integer, number, boolean, date, year or list'],
      ['3', 'constructor: expected keys with values, found the number 3'],
    ],
  ],
];

describe('configuration', () => {
  it.each(configCases)('%s', (_, text, said) => {
    expect(check(text, loadConfig('/w/crossfoot.yaml', text, knownRules).problems)).toEqual(said);
  });
});

describe('catalogue', () => {
  it.each(catalogueCases)('%s', (_, text, said) => {
    expect(check(text, loadCatalogue('/w/a.yaml', text).problems)).toEqual(said);
  });
});

describe('profile', () => {
  it.each(profileCases)('%s', (_, text, said) => {
    expect(check(text, readProfile('/w/a.yaml', text).problems)).toEqual(said);
  });
});

describe('what follows from a broken file', () => {
  it('keeps what is right', () => {
    const text =
      'id: a\ntitle: A\nfoo: 1\nitems:\n  - { kind: x, number: "1" }\n  - 7\n  - { kind: x, number: 2 }\n  - { kind: x, number: "3", txt: y }\n  - { kind: x, number: "1" }\n';
    expect(loadCatalogue('/w/a.yaml', text).catalogue).toEqual({
      id: 'a',
      title: 'A',
      items: [
        { kind: 'x', number: '1' },
        { kind: 'x', number: '3' },
      ],
    });
  });

  it('has no catalogue without an id', () => {
    const text = 'title: A\nitems: [{ kind: x, number: "1" }]\n';
    expect(loadCatalogue('/w/a.yaml', text).catalogue).toBeUndefined();
  });

  it('says a syntax error and nothing else', () => {
    const text = 'reports: [a.md\nfoo: 1\n';
    expect(loadConfig('/w/crossfoot.yaml', text).problems.length).toBeGreaterThan(0);
    expect(
      loadConfig('/w/crossfoot.yaml', text).problems.some(({ message }) =>
        /Unknown/.test(english(message)),
      ),
    ).toBe(false);
  });

  it('offers what to write instead', () => {
    const [problem] = loadConfig('/w/crossfoot.yaml', 'catalouges: []\n').problems;
    expect(problem?.replacement).toBe('catalogues');
  });

  it('reads JSON as well, with byte order mark and CRLF', () => {
    const text =
      '\uFEFF{\r\n  "id": "a",\r\n  "title": "A",\r\n  "items": [{ "kind": "x", "number": "1" }]\r\n}\r\n';
    const { catalogue, problems } = loadCatalogue('/w/a.json', text);
    expect(problems).toEqual([]);
    expect(catalogue?.items).toHaveLength(1);
  });
});
