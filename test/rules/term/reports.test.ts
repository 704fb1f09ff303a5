/** The acronyms of the real reports: what careful readers noted is found, and nothing else is alleged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { describeWithShared, readReport, sharedFolder } from '../../support/shared.ts';
import { checkTerms } from './check-terms.ts';

interface GoldenEntry {
  readonly line: number;
  readonly kind: string;
  readonly where: string;
  readonly genuine: boolean;
  readonly severity: 'error' | 'warning' | 'info';
}

function golden(name: string): readonly GoldenEntry[] {
  const path = join(sharedFolder, 'golden', `${name}.json`);
  const entries = JSON.parse(readFileSync(path, 'utf8')) as readonly GoldenEntry[];
  return entries.filter(({ kind }) => kind === 'acronym');
}

const check = (name: string) => checkTerms(parseMarkdown(readReport(`${name}.md`))).found;

describeWithShared('acronyms of the real reports', () => {
  it.each(['iom-2007', 'iom-strategy-review-2010'])('%s: all that is listed is found', (name) => {
    const found = check(name);
    const missed = golden(name).filter(
      ({ line, genuine }) => genuine && !found.some((one) => Math.abs(one.line - line) <= 1),
    );
    expect(missed.map(({ line, where }) => `${line} ${where}`)).toEqual([]);
  });

  it.each(['iom-2007', 'iom-strategy-review-2010'])('%s: no error or warning beyond', (name) => {
    const genuine = golden(name).filter((entry) => entry.genuine && entry.severity !== 'info');
    const loud = check(name).filter(({ severity }) => severity !== 'info');
    const beyond = loud.filter(
      ({ line }) => !genuine.some((one) => Math.abs(one.line - line) <= 1),
    );
    expect(beyond.map(({ line, message }) => `${line} ${message}`)).toEqual([]);
    expect(loud.length).toBeGreaterThan(0);
  });

  it.each([
    // "UG" heads a column of two tables; only the report of 2017 says what it means.
    ['iom-2011', ['1158 term/undefined warning UG']],
    ['iom-2016', []],
    // The list has MigOF; the text, eleven times, MiGOF.
    ['iom-2017', ['109 term/case warning MigOF']],
  ])('%s: every finding is known', (name, expected) => {
    const shown = check(name).map(
      ({ line, rule, severity, message }) => `${line} ${rule} ${severity} ${message.split(' ')[0]}`,
    );
    expect(shown).toEqual(expected);
  });
});
