/**
 * Completion and hover in settings files, held against their schemas and against what is then found.
 */
import { describe, expect, it } from 'vitest';
import {
  type SettingsKind,
  settingsCompletions,
  settingsHover,
} from '../../server/src/features/settings-help.ts';
import { starterSettings } from '../../server/src/features/starter-settings.ts';
import { loadConfig } from '../../server/src/profiles/load-config.ts';
import type { Words } from '../../server/src/text/phrase.ts';

/** The labels that are offered at `$0`. */
function offered(kind: SettingsKind, marked: string): readonly string[] {
  const offset = marked.indexOf('$0');
  return settingsCompletions(kind, marked.replace('$0', ''), offset).map(({ label }) => label);
}

function said(kind: SettingsKind, marked: string): string | undefined {
  const offset = marked.indexOf('$0');
  return settingsHover(kind, marked.replace('$0', ''), offset)?.text;
}

describe('settings in another language', () => {
  const upper = (words: Words) => (typeof words === 'string' ? words : words.text).toUpperCase();

  it('are explained and completed in it', () => {
    const text = 'rules:\n  table/total: error\n';
    expect(settingsHover('config', text, 2, upper)?.text).toMatch(/^HOW SEVERE EACH RULE IS/);
    const rule = settingsHover('config', text, 12, upper)?.text;
    expect(rule).toMatch(/^\*\*table\/total\*\* \(error\): A TOTAL DIFFERS/);
    const [key] = settingsCompletions('config', '', 0, upper);
    expect(key?.detail).toMatch(/^[^a-z]+$/);
  });
});

describe('completion in settings', () => {
  it('offers the keys that are not there yet', () => {
    const keys = offered('config', 'root: true\n$0');
    expect(keys).toContain('reports');
    expect(keys).not.toContain('root');
  });

  it('offers rules, families and severities', () => {
    const rules = offered('config', 'rules:\n  table/total: error\n  $0');
    expect(rules).toContain('table/difference');
    expect(rules).toContain('numbering/*');
    expect(rules).not.toContain('table/total');
    const severities = ['off', 'info', 'warning', 'error'];
    expect(offered('config', 'rules:\n  table/total: $0')).toEqual(severities);
    expect(offered('config', 'rules:\n  table/total:\n    severity: $0')).toEqual(severities);
  });

  it('offers what an override may say', () => {
    expect(offered('config', 'overrides:\n  - files: [a.md]\n    $0')).toEqual([
      'profile',
      'rules',
    ]);
  });

  it('knows profiles and catalogues', () => {
    expect(offered('profile', 'numbering:\n  paragraphs: $0')).toEqual([
      'auto',
      'continuous',
      'none',
    ]);
    expect(offered('profile', 'numbering:\n  headings:\n    - { level: 1, form: $0 }')).toContain(
      'roman',
    );
    expect(offered('profile', 'frontMatter:\n  symbol: { type: $0 }')).toContain('date');
    expect(offered('profile', 'frontMatter:\n  symbol:\n    required: $0')).toEqual([
      'true',
      'false',
    ]);
    expect(offered('catalogue', 'items:\n  - $0')).toEqual(['kind', 'number', 'title', 'text']);
    expect(offered('catalogue', 'items:\n  - kind: $0')).toContain('principle');
  });

  it('has nothing to say beyond the schema', () => {
    expect(offered('config', 'title: x\nunknown:\n  $0')).toEqual([]);
    expect(offered('config', 'rules:\n  table/total:\n    options:\n      $0')).toEqual([]);
  });
});

describe('hover in settings', () => {
  it('says what a key means, with an example', () => {
    expect(said('config', 'rep$0orts:\n  - a.md')).toMatch(/^Which Markdown files are reports/);
    expect(said('config', 'reports$0: []')).toContain('reports: ["reports/*.md"');
    expect(said('profile', 'tables:\n  round$0ing: auto')).toContain('`exact`');
  });

  it('says what a rule finds', () => {
    expect(said('config', 'rules:\n  table/to$0tal: off')).toMatch(
      /^\*\*table\/total\*\* \(error\): /,
    );
  });

  it('is silent on values and unknown keys', () => {
    expect(said('config', 'root: tr$0ue')).toBeUndefined();
    expect(said('config', 'un$0known: 1')).toBeUndefined();
  });
});

describe('a first crossfoot.yaml', () => {
  it.each([[[]], [['annual report.md', 'drafts/"a".md']]])('is valid: %j', (reports) => {
    const { problems } = loadConfig('/drafts/crossfoot.yaml', starterSettings(reports), []);
    expect(problems).toEqual([]);
  });

  it('is valid with every comment taken up', () => {
    const text = starterSettings([]).replace(/^# (?=[a-z]+:| {2})/gm, '');
    const { problems } = loadConfig('/drafts/crossfoot.yaml', text, ['table/total', 'numbering/x']);
    expect(text).toMatch(/^rules:$/m);
    expect(problems).toEqual([]);
  });
});
