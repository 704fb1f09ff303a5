/**
 * Front-matter rules beyond their examples: no front matter, broken front matter, odd line ends.
 */

import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../server/src/markdown/front-matter.ts';
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { loadProfile, profileIds } from '../../../server/src/profiles/load-profile.ts';
import { permissiveProfile } from '../../../server/src/profiles/profile.ts';
import type { Rule } from '../../../server/src/rules/define-rule.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish } from '../../../server/src/rules/finding.ts';
import invalid from '../../../server/src/rules/front-matter/invalid.ts';
import missing from '../../../server/src/rules/front-matter/missing.ts';
import syntax from '../../../server/src/rules/front-matter/syntax.ts';
import unknownKey from '../../../server/src/rules/front-matter/unknown-key.ts';
import unknownProfile from '../../../server/src/rules/front-matter/unknown-profile.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';

const rules = [invalid, missing, syntax, unknownKey, unknownProfile];

function run(text: string, profile = 'council-report') {
  const facts = {
    document: createTextDocument(text),
    frontMatter: readFrontMatter(parseMarkdown(text)),
    profile: loadProfile(profile, []).profile ?? permissiveProfile,
    profileIds: profileIds([]),
  } as unknown as RuleFacts;
  return rules.flatMap((rule: Rule) =>
    [...rule.check(facts, {})].map(inEnglish).map((finding) => ({ rule: rule.id, ...finding })),
  );
}

const said = (text: string, profile?: string) =>
  run(text, profile).map(({ rule, span, message }) => [
    rule,
    text.slice(span.from, span.to),
    message,
  ]);

describe('front matter', () => {
  it('may be missing altogether, where the profile asks for nothing', () => {
    expect(said('# Report\n', 'generic')).toEqual([]);
    expect(said('')).toEqual([
      [
        'front-matter/missing',
        '',
        'This report has no front matter and so lacks “title”, which the profile council-report requires',
      ],
    ]);
  });

  it('is said to be open once, and nothing else with it', () => {
    const text = '---\nprofile: council-reprot\ndate: soon\n\n# Report\n';
    expect(said(text).filter(([rule]) => rule === 'front-matter/syntax')).toEqual([
      [
        'front-matter/syntax',
        '---',
        'The front matter that begins here is never closed; put a line of three hyphens (---) after its last key',
      ],
    ]);
    expect(said(text).filter(([rule]) => rule === 'front-matter/missing')).toEqual([]);
  });

  it('with a syntax error lacks nothing', () => {
    const text = '---\ntitle: Report: 2031\n---\n';
    expect(run(text).map(({ rule }) => rule)).toEqual(['front-matter/syntax']);
  });

  it('may be empty', () => {
    expect(said('---\n---\n')).toEqual([
      [
        'front-matter/missing',
        '---',
        'This front matter lacks “title”, which the profile council-report requires',
      ],
    ]);
  });

  it('has its places right with byte order mark, CRLF and emoji', () => {
    const text = '---\r\ntitle: "🚢 Harbours"\r\ndate: 28 May 2032\r\nsesion: 𝔸\r\n---\r\n';
    expect(said(text)).toEqual([
      [
        'front-matter/invalid',
        '28 May 2032',
        'date: “28 May 2032” is not written as a date; did you mean 2032-05-28?',
      ],
      ['front-matter/unknown-key', 'sesion', 'Unknown key “sesion”; did you mean “session”?'],
    ]);
  });

  it('offers fixes that put things right', () => {
    const text =
      '---\nprofile: concil-report\nTitle: x\noriginalLanguage: "englsh"\ndate: 2032-31-05\n---\n';
    const fixes = run(text).flatMap((finding) => finding.fixes ?? []);
    expect(fixes.every(({ kind }) => kind === 'suggested')).toBe(true);
    const fixed = applyEdits(
      text,
      fixes.flatMap(({ edits }) => [...edits]),
    );
    expect(fixed).toBe(
      '---\nprofile: council-report\ntitle: x\noriginalLanguage: English\ndate: 2032-05-31\n---\n',
    );
    expect(said(fixed)).toEqual([]);
  });

  it('may name a profile in any form of text', () => {
    expect(said('---\nprofile: "council-report"\ntitle: x\n---\n')).toEqual([]);
    expect(said('---\nprofile: [generic]\ntitle: x\n---\n')).toEqual([
      ['front-matter/invalid', '[generic]', 'profile: expected a text, found a list'],
    ]);
  });
});
