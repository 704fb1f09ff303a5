/**
 * The examples in docs/configuration.md are right.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../server/src/markdown/front-matter.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { missingKeys, misspeltKeys, wrongValues } from '../../server/src/profiles/front-matter.ts';
import { loadCatalogue } from '../../server/src/profiles/load-catalogue.ts';
import { loadConfig } from '../../server/src/profiles/load-config.ts';
import {
  extendsProblems,
  loadProfile,
  readProfile,
} from '../../server/src/profiles/load-profile.ts';

const text = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const samples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const sample = (begin: string) => samples.find((candidate) => candidate.startsWith(begin)) ?? '';

describe('docs/configuration.md', () => {
  it('shows a configuration without problems', () => {
    const config = loadConfig('/w/crossfoot.yaml', sample('# crossfoot.yaml'));
    expect(config.problems).toEqual([]);
    expect(config.root).toBe(true);
  });

  it('shows a profile without problems', () => {
    const profile = readProfile('/w/harbour.yaml', sample('# profiles/'));
    expect([...profile.problems, ...extendsProblems([profile])]).toEqual([]);
    expect(loadProfile('harbour-annual-report', [profile]).profile?.frontMatter.required).toEqual([
      'title',
      'symbol',
      'reportingYear',
    ]);
  });

  it('shows a catalogue without problems', () => {
    const { catalogue, problems } = loadCatalogue('/w/water.yaml', sample('# catalogues/'));
    expect(problems).toEqual([]);
    expect(catalogue?.items).toHaveLength(2);
  });

  it('shows front matter that fits its profile', () => {
    const { data = {} } = readFrontMatter(parseMarkdown(sample('---'))) ?? {};
    const profile = loadProfile('council-report', []).profile!;
    expect(missingKeys(data, profile)).toEqual({ absent: [], empty: [] });
    expect(misspeltKeys(data, profile)).toEqual([]);
    expect(wrongValues(data, profile, String)).toEqual([]);
  });
});
