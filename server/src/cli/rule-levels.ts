/**
 * Turns `--rule ID=LEVEL` into settings of rules. Must not pass over a rule that is not there.
 */

import { closestName } from '../profiles/did-you-mean.ts';
import type { ConfiguredSeverity } from '../profiles/load-config.ts';
import type { Settings } from '../profiles/resolve-config.ts';
import { say } from '../text/phrase.ts';
import { UsageError } from './host.ts';
import { type LintOptions, oneOf } from './lint-options.ts';

const levels: readonly ConfiguredSeverity[] = ['off', 'info', 'warning', 'error'];

/** In the order of the command line. Throws a UsageError for unknown rules and levels. */
export async function ruleLevels({
  rules,
  reportUnusedDisables,
}: Pick<LintOptions, 'rules' | 'reportUnusedDisables'>): Promise<Settings['rules']> {
  const unused: Settings['rules'] = reportUnusedDisables
    ? [['suppression/unused', { severity: 'error' }]]
    : [];
  if (rules.length === 0) return unused;
  const { allRules } = await import('../rules/all-rules.ts');
  const ids = allRules().map(({ id }) => id);
  const families = new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
  const known = [...ids, ...families];
  const given = rules.map((written) => {
    const [id = '', level] = written.split('=');
    if (level === undefined) {
      throw new UsageError(
        say`--rule ${written}: say how grave it is, as in: --rule ${id}=warning`,
      );
    }
    if (!known.includes(id)) {
      const close = closestName(id, known);
      const hint = close === undefined ? '.' : say`; did you mean ${close}?`;
      throw new UsageError(say`--rule: there is no rule “${id}”${hint} See crossfoot rules.`);
    }
    return [id, { severity: oneOf(`--rule ${id}`, level, levels) }] as const;
  });
  return [...unused, ...given];
}
