/**
 * Profiles of the workspace: extending, merging, unknown and circular ones.
 */

import { describe, expect, it } from 'vitest';
import {
  extendsProblems,
  loadProfile,
  profileConflicts,
  profileIds,
  readProfile,
} from '../../server/src/profiles/load-profile.ts';
import { permissiveProfile } from '../../server/src/profiles/profile.ts';
import { plainWords } from '../support/plain-words.ts';

const read = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => readProfile(path, text));

describe('merging', () => {
  const sources = read({
    '/near.yaml': `
id: near
extends: far
frontMatter:
  symbol: { required: false }
  region: { type: text, values: [North, South] }
numbering: { headings: [{ level: 2, form: letter }] }
tables: {}
`,
    '/far.yaml': `
id: far
title: Far
extends: council-report
language: fr
frontMatter:
  symbol: { required: true, pattern: "F/[0-9]+" }
  region: { required: true, values: [East, West] }
numbering: { paragraphs: continuous, headings: [{ level: 1, form: roman }, { word: Annex, form: letter }] }
tables: { rounding: exact }
sections: [{ title: Introduction }]
frameworks: [{ catalogue: a }]
`,
  });
  const { profile, problems } = loadProfile('near', sources);

  it('merges groups key by key', () => {
    expect(problems).toEqual([]);
    expect(profile).toMatchObject({
      id: 'near',
      title: 'near',
      lineage: ['far', 'council-report', 'generic'],
      language: 'fr',
      tables: { rounding: 'exact' },
      sections: [{ title: 'Introduction', required: true }],
      frameworks: [{ catalogue: 'a', statement: 'either', siblings: false }],
    });
    expect(profile?.frontMatter.required).toEqual(['title', 'region']);
    expect(profile?.frontMatter.properties.symbol).toMatchObject({
      type: 'text',
      pattern: 'F/[0-9]+',
    });
    expect(profile?.frontMatter.properties.date?.type).toBe('date');
  });

  it('replaces lists', () => {
    expect(profile?.frontMatter.properties.region?.values).toEqual(['North', 'South']);
    expect(profile?.numbering).toEqual({
      paragraphs: 'continuous',
      headings: [{ level: 2, form: 'letter', restart: 'parent', optional: true }],
    });
  });

  it('fills in defaults', () => {
    const [minimal] = read({ '/m.yaml': 'id: m\n' });
    expect(loadProfile('m', [minimal!]).profile).toEqual({
      ...permissiveProfile,
      id: 'm',
      title: 'm',
    });
    const far = loadProfile('far', sources).profile;
    expect(far?.numbering.headings.map(({ restart }) => restart)).toEqual(['never', 'never']);
  });

  it('lists the ids', () => {
    expect(profileIds(sources)).toEqual(expect.arrayContaining(['far', 'generic', 'near']));
  });
});

describe('broken chains', () => {
  it('gives no profile for an unknown id', () => {
    expect(loadProfile('nope', [])).toEqual({ profile: undefined, problems: [] });
  });

  it('says which profile is unknown and which was meant', () => {
    const text = 'id: a\nextends: concil-report\n';
    const [problem, ...others] = loadProfile('a', read({ '/a.yaml': text })).problems;
    expect(others).toEqual([]);
    expect(plainWords(problem)).toMatchObject({
      path: '/a.yaml',
      message: 'There is no profile “concil-report”; did you mean “council-report”?',
      replacement: 'council-report',
    });
    expect(text.slice(problem!.span.from, problem!.span.to)).toBe('concil-report');
  });

  it('keeps the part of a chain that can be read', () => {
    const { profile } = loadProfile(
      'a',
      read({ '/a.yaml': 'id: a\nextends: zzz\nlanguage: es\n' }),
    );
    expect(profile?.language).toBe('es');
  });

  const circle = read({
    '/a.yaml': 'id: a\nextends: b\n',
    '/b.yaml': 'id: b\nextends: c\n',
    '/c.yaml': 'id: c\nextends: b\n',
  });

  it('names a circle once, wherever it is entered', () => {
    const said = {
      path: '/b.yaml',
      message:
        'These profiles extend one another in a circle: “b” → “c” → “b”; leave out one extends',
    };
    expect(plainWords(extendsProblems(circle))).toMatchObject([said]);
    for (const id of ['a', 'b', 'c'])
      expect(plainWords(loadProfile(id, circle).problems)).toMatchObject([said]);
  });

  it('says that a profile extends itself', () => {
    expect(plainWords(extendsProblems(read({ '/a.yaml': 'id: a\nextends: a\n' })))).toMatchObject([
      { message: 'The profile “a” extends itself; name another one or leave extends out' },
    ]);
  });

  it('tells ids that are taken', () => {
    const sources = read({
      '/a.yaml': 'id: a\n',
      '/b.yaml': 'id: a\n',
      '/c.yaml': 'id: generic\n',
    });
    expect(plainWords(profileConflicts(sources))).toMatchObject([
      {
        path: '/b.yaml',
        message: 'The profile “a” is already defined in /a.yaml; give this one another id',
      },
      {
        path: '/c.yaml',
        message:
          '“generic” is the name of a built-in profile; choose another id and write extends: generic',
      },
    ]);
  });
});
