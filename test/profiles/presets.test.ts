/**
 * A preset keeps a configuration from rules that came after it.
 */

import { describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../../server/src/profiles/load-config.ts';
import { presetRules } from '../../server/src/profiles/presets.ts';
import {
  resolveConfig,
  ruleSetting,
  settingsFor,
} from '../../server/src/profiles/resolve-config.ts';
import { plainWords } from '../support/plain-words.ts';

vi.mock('../../server/src/profiles/generated/presets.ts', () => ({
  presets: {
    '0.1': { 'table/new': 'off', 'table/graver': 'info' },
    '0.2': { 'table/newest': 'off' },
  },
}));

/** What holds for a report below these files, nearest first. */
function severityOf(rule: string, ...texts: readonly string[]) {
  const files = texts.map((text, at) =>
    loadConfig(`/a${'/b'.repeat(texts.length - at)}/crossfoot.yaml`, text),
  );
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  const { config } = resolveConfig(files, () => undefined);
  return ruleSetting(
    settingsFor(config, '/a/b/b/report.md', () => true),
    rule,
  ).severity;
}

describe('presetRules', () => {
  it('switches off what came later, and keeps no rule graver than it was', () => {
    const frozen = {
      'a/kept': 'error',
      'a/graver': 'info',
      'a/milder': 'error',
      'a/gone': 'error',
    } as const;
    const today = {
      'a/kept': 'error',
      'a/graver': 'warning',
      'a/milder': 'info',
      'b/new': 'error',
    } as const;
    expect(presetRules(frozen, today)).toEqual({ 'a/graver': 'info', 'b/new': 'off' });
  });
});

describe('a preset', () => {
  it('says what rules there are', () => {
    expect(severityOf('table/new', 'extends: crossfoot:0.1\n')).toBe('off');
    expect(severityOf('table/graver', 'extends: [crossfoot:0.1]\n')).toBe('info');
    expect(severityOf('table/total', 'extends: crossfoot:0.1\n')).toBe(undefined);
    expect(severityOf('table/new', 'extends: crossfoot:recommended\n')).toBe(undefined);
  });

  it('is weaker than any file, and the nearest one counts', () => {
    const own = 'extends: crossfoot:0.1\n';
    expect(severityOf('table/new', `${own}rules: { table/new: warning }\n`)).toBe('warning');
    expect(severityOf('table/new', own, 'rules: { table/*: error }\n')).toBe('error');
    expect(severityOf('table/new', 'extends: crossfoot:0.2\n', own)).toBe(undefined);
    expect(severityOf('table/newest', 'extends: crossfoot:0.2\n', own)).toBe('off');
    expect(severityOf('table/new', 'extends: crossfoot:recommended\n', own)).toBe(undefined);
  });

  it('that there is not is a problem with a suggestion', () => {
    const { problems } = loadConfig('/a/crossfoot.yaml', 'extends: crossfoot:0.11\n');
    expect(plainWords(problems)).toMatchObject([
      { message: 'There is no configuration “crossfoot:0.11”; did you mean “crossfoot:0.1”?' },
    ]);
  });
});
