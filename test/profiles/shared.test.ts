/**
 * The real configuration, catalogues and reports load without a problem.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../server/src/markdown/front-matter.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { missingKeys, misspeltKeys, wrongValues } from '../../server/src/profiles/front-matter.ts';
import { loadCatalogue } from '../../server/src/profiles/load-catalogue.ts';
import { loadConfig } from '../../server/src/profiles/load-config.ts';
import { loadProfile, profileIds } from '../../server/src/profiles/load-profile.ts';
import { describeWithShared, readReport, reportNames, sharedFolder } from '../support/shared.ts';

describeWithShared('shared files', () => {
  it('loads the configuration of the reports', () => {
    const path = '/shared/reports/crossfoot.yaml';
    const text = readFileSync(join(sharedFolder, 'reports', 'crossfoot.yaml'), 'utf8');
    const config = loadConfig(path, text);
    expect(config.problems).toEqual([]);
    expect(config.reports).toEqual([
      { folder: '/shared/reports/', pattern: '*.md', negated: false },
    ]);
    expect(config.catalogues).toEqual([
      { folder: '/shared/', pattern: 'catalogues/*.yaml', negated: false },
    ]);
    expect(config.prior).toEqual({
      '/shared/reports/iom-2017.md': '/shared/reports/iom-2016.md',
      '/shared/reports/iom-2011.md': '/shared/reports/iom-2007.md',
    });
  });

  const folder = join(sharedFolder, 'catalogues');
  it.each(readdirSync(folder))('loads the catalogue %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { catalogue, problems } = loadCatalogue(`/${name}`, text);
    expect(problems).toEqual([]);
    const kinds = text.match(/\bkind:/g) ?? [];
    expect(catalogue?.items.length).toBe(kinds.length);
  });

  it.each(reportNames)('finds nothing wrong in the front matter of %s', (name) => {
    const text = readReport(name);
    const frontMatter = readFrontMatter(parseMarkdown(text))!;
    const data = frontMatter.data!;
    expect(frontMatter.problems).toEqual([]);
    expect(profileIds([])).toContain(data.profile);
    const profile = loadProfile(String(data.profile), []).profile!;
    const printed = (key: string) => {
      const span = frontMatter.spanOf([key], 'value')!;
      return text.slice(span.from, span.to);
    };
    expect(missingKeys(data, profile)).toEqual({ absent: [], empty: [] });
    expect(misspeltKeys(data, profile)).toEqual([]);
    expect(wrongValues(data, profile, printed)).toEqual([]);
  });
});

describe('built-in profiles', () => {
  it('are complete and extend one another', () => {
    expect(profileIds([])).toEqual([
      'council-report',
      'generic',
      'iom-annual-report',
      'iom-council-paper',
      'iom-dg-report',
    ]);
    for (const id of profileIds([])) {
      const { profile, problems } = loadProfile(id, []);
      expect(problems).toEqual([]);
      expect(profile?.id).toBe(id);
      if (id !== 'generic') expect(profile?.lineage.at(-1)).toBe('generic');
    }
    expect(loadProfile('iom-dg-report', []).profile?.frontMatter.required).toEqual([
      'title',
      'symbol',
      'session',
      'date',
      'reportingYear',
    ]);
  });
});
