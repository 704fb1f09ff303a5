/**
 * Presets: which rules there are for a configuration that wants no surprise from a newer Crossfoot. Must not
 * know the rules themselves.
 */
import type { ConfiguredSeverity } from './load-config.ts';

/** Of each rule of one version, how severe it was. */
export type FrozenRules = Readonly<Record<string, Severity>>;

type Severity = Exclude<ConfiguredSeverity, 'off'>;

const rank = { info: 0, warning: 1, error: 2 } satisfies Record<Severity, number>;

/**
 * What a preset says about the rules of today: those that came after it are off, those that have become more
 * severe are as severe as they were. Of all others it says nothing.
 */
export function presetRules(
  frozen: FrozenRules,
  today: FrozenRules,
): Readonly<Record<string, ConfiguredSeverity>> {
  const settings = Object.entries(today).flatMap(
    ([id, severity]): readonly (readonly [string, ConfiguredSeverity])[] => {
      const then = frozen[id];
      if (then === undefined) return [[id, 'off']];
      return rank[then] < rank[severity] ? [[id, then]] : [];
    },
  );
  return Object.fromEntries(settings);
}
