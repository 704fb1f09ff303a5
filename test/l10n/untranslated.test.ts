/**
 * Whatever people read goes through `say` or `l10n.t`: no sentence stands in the sources by itself.
 */
import { describe, expect, it } from 'vitest';
import { untranslated } from './untranslated.ts';

/** Texts that look like words and are read by programs, or are in the language of what they stand in. */
const known: Readonly<Record<string, string>> = {
  'server/src/cli/completions.ts': 'shell scripts, which know one language only',
  'server/src/cli/formats/diff-csv.ts': 'columns for programs',
  'server/src/cli/formats/github.ts': 'lines for GitHub’s log',
  'server/src/cli/formats/html-style.ts': 'the script of a page',
  'server/src/cli/formats/junit.ts': 'for programs',
  'server/src/cli/man-page.ts': 'the manual page, which is in English',
  'server/src/cli/write-profile.ts': 'comments of a file that the project keeps',
  'server/src/features/new-report-words.ts': 'words of drafts, in the language of the draft',
  'server/src/features/starter-settings.ts': 'comments of a file that the project keeps',
  'server/src/profiles/generated/built-in.ts': 'said from docs.l10n.fr.json',
  'server/src/profiles/generated/schemas.ts': 'said from docs.l10n.fr.json',
  'client/src/server/life.ts': 'the log',
};

/** Keys, classes, marks and what programs tell each other. */
const forPrograms: readonly string[] = [
  ...[
    'heading {}',
    'target {}',
    'term {}',
    'item {} {} {}',
    '{} check {}',
    'rule {}',
    'section {}',
  ],
  ...[
    'total {}',
    'no-total {}',
    '# profile: council-report',
    '```yaml\n{}\n```',
    '```text\n{}\n```',
  ],
  ...['finding {}', 'figure {}{}', 'wide very-wide', 'scrolling {}', 'content in-file', 'block {}'],
  ...['marker bullet', 'note {}', 'sum gap', 'block waiting', 'report only-{}'],
  ...['style-src {}', 'script-src {}', 'font-src {}', 'crossfoot {} {}', 'root: true'],
  ...['--config {}', '--print-config {}', '--prior {}', '--rule {}'],
  'revision {}, {}: {} failed: {}',
  'The request was cancelled.',
  'Crossfoot could not answer {}.',
];

describe('the sources', () => {
  it('have no words that nobody could translate', () => {
    const forgotten = untranslated().filter(
      ({ path, text }) => !Object.hasOwn(known, path) && !forPrograms.includes(text),
    );
    expect(forgotten).toEqual([]);
  });

  it('have what is said to be no words', () => {
    const found = untranslated();
    const paths = new Set(found.map(({ path }) => path));
    const texts = new Set(found.map(({ text }) => text));
    expect(Object.keys(known).filter((path) => !paths.has(path))).toEqual([]);
    expect(forPrograms.filter((text) => !texts.has(text))).toEqual([]);
  });
});
