/**
 * Turns the text of a crossfoot.yaml into settings with resolved paths, and its problems. Must not
 * read the files that it names.
 */
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { closestName, hintAt } from './did-you-mean.ts';
import type { ConfigFile, ConfigRuleSetting } from './generated/files.ts';
import { presets } from './generated/presets.ts';
import { schemas } from './generated/schemas.ts';
import { validateConfig } from './generated/validators.js';
import { type Problem, sortProblems } from './problem.ts';
import { readSource, type Source } from './source.ts';

const kind = { rule: 'config/invalid' as const, validate: validateConfig, schema: schemas.config };

/** The name of configuration files. */
export const configName = 'crossfoot.yaml';

/** What `extends` may name beside files: the rules of today, or those of a version (`crossfoot:0.1`). */
const recommended = 'crossfoot:recommended';
const presetNames: readonly string[] = [
  recommended,
  ...Object.keys(presets).map((version) => `crossfoot:${version}`),
];

export type ConfiguredSeverity = 'off' | 'info' | 'warning' | 'error';

/** What a configuration says about one rule, or about a family (`table/*`). */
export interface RuleSetting {
  readonly severity?: ConfiguredSeverity;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A pattern of files; `folder` ends with a slash, `pattern` does not climb out of it. */
export interface Glob {
  readonly folder: string;
  readonly pattern: string;
  /** Takes the files that fit out again. */
  readonly negated: boolean;
}

/** Settings that hold for some files (`files`) or for all. */
export interface Layer {
  readonly files?: readonly Glob[];
  readonly profile?: string;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** The report that a report is held against, as a configuration names both. */
export interface NamedPrior {
  readonly key: string;
  readonly written: string;
  /** Absolute. */
  readonly report: string;
  readonly earlier: string;
}

/** One configuration file, its paths made absolute. */
export interface LoadedConfig {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** Whether the search stops here. */
  readonly root: boolean;
  /** Configuration files that this one builds on, weakest first. */
  readonly extends: readonly {
    readonly path: string;
    readonly written: string;
    readonly span: Span;
  }[];
  /** What the last preset that it extends says about rules; undefined where it names none. */
  readonly preset: Layer['rules'] | undefined;
  readonly reports: readonly Glob[];
  readonly profiles: readonly Glob[];
  readonly catalogues: readonly Glob[];
  readonly acronyms: readonly Glob[];
  /** Path of a report → path of the report of the year before. */
  readonly prior: Readonly<Record<string, string>>;
  /** Every entry of it, as written and where it leads. */
  readonly priors: readonly NamedPrior[];
  /** Weakest first: the file's own settings, then its overrides. */
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** The place of a key or its value: for problems that show only when options are used. */
  spanOf(path: readonly (string | number)[], part: 'key' | 'value'): Span;
}

/**
 * Reads one configuration file. With `knownRules`, names of rules that are not among them are
 * problems too.
 */
export function loadConfig(
  path: string,
  text: string,
  knownRules?: readonly string[],
): LoadedConfig {
  const source = readSource<ConfigFile>(path, text, kind);
  const data = source.data ?? {};
  const folder = folderOf(path);
  const globs = (patterns: readonly string[] | undefined) =>
    (patterns ?? []).map((pattern) => toGlob(folder, pattern));
  const overrides = (data.overrides ?? []).map((override) => ({
    files: globs(override.files),
    ...(override.profile === undefined ? {} : { profile: override.profile }),
    rules: settingsOf(override.rules),
  }));
  const own = {
    ...(data.profile === undefined ? {} : { profile: data.profile }),
    rules: settingsOf(data.rules),
  };
  const parents = extendsOf(source, folder);
  const priors = priorsOf(data.prior, folder);
  return {
    path,
    root: data.root ?? false,
    extends: parents.files,
    preset: parents.preset,
    reports: globs(data.reports),
    profiles: globs(data.profiles),
    catalogues: globs(data.catalogues),
    acronyms: globs(data.acronyms),
    prior: Object.fromEntries(priors.map(({ report, earlier }) => [report, earlier])),
    priors,
    layers: [own, ...overrides],
    problems: sortProblems([
      ...source.problems,
      ...parents.problems,
      ...unknownRules(source, knownRules),
    ]),
    spanOf: source.spanOf,
  };
}

/** Paths of the rule names in a configuration as written, valid or not. */
function namedRules(written: unknown): readonly (readonly (string | number)[])[] {
  const own = keysOf(at(written, 'rules')).map((id) => ['rules', id]);
  const overrides = at(written, 'overrides');
  if (!Array.isArray(overrides)) return own;
  const others = overrides.flatMap((override, index) =>
    keysOf(at(override, 'rules')).map((id) => ['overrides', index, 'rules', id]),
  );
  return [...own, ...others];
}

function at(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function unknownRules(
  source: Source<ConfigFile>,
  known: readonly string[] | undefined,
): readonly Problem[] {
  if (!known) return [];
  const families = new Set(known.map((id) => `${id.split('/')[0]}/*`));
  return namedRules(source.written).flatMap((path): Problem[] => {
    const id = String(path.at(-1));
    // A name that is no rule's at all is a problem of the schema already.
    if (known.includes(id) || families.has(id) || !id.includes('/')) return [];
    const meant = closestName(id, id.endsWith('/*') ? families : known);
    return [
      {
        rule: kind.rule,
        severity: 'error',
        span: source.spanOf(path, 'key'),
        message: say`There is no rule “${id}”${hintAt(meant, '')}`,
        ...(meant === undefined ? {} : { replacement: meant }),
      },
    ];
  });
}

function settingsOf(
  rules: Readonly<Record<string, ConfigRuleSetting>> | undefined,
): Readonly<Record<string, RuleSetting>> {
  const entries = Object.entries(rules ?? {}).map(([id, setting]) => [
    id,
    typeof setting === 'string' ? { severity: setting } : setting,
  ]);
  return Object.fromEntries(entries);
}

function extendsOf(source: Source<ConfigFile>, folder: string) {
  const files: LoadedConfig['extends'][number][] = [];
  const problems: Problem[] = [];
  let preset: LoadedConfig['preset'];
  const given = source.data?.extends;
  const list = given === undefined ? [] : [given].flat();
  for (const [index, written] of list.entries()) {
    if (presetNames.includes(written)) {
      preset = settingsOf(presets[written.slice('crossfoot:'.length)]);
      continue;
    }
    const path = resolvePath(folder, written);
    const span = source.spanOf(Array.isArray(given) ? ['extends', index] : ['extends'], 'value');
    if (path !== undefined) files.push({ path, written, span });
    else problems.push({ rule: kind.rule, severity: 'error', span, ...badExtends(written) });
  }
  return { files, preset, problems };
}

function badExtends(written: string) {
  const meant = closestName(written, presetNames);
  if (meant === undefined) {
    const message = say`extends cannot be “${written}”; write a path relative to this file, or ${recommended}`;
    return { message };
  }
  return {
    message: say`There is no configuration “${written}”; did you mean “${meant}”?`,
    replacement: meant,
  };
}

function priorsOf(
  prior: Readonly<Record<string, string>> | undefined,
  folder: string,
): readonly NamedPrior[] {
  return Object.entries(prior ?? {}).flatMap(([key, written]): NamedPrior[] => {
    const report = resolvePath(folder, key);
    const earlier = resolvePath(folder, written);
    return report === undefined || earlier === undefined ? [] : [{ key, written, report, earlier }];
  });
}

/** `!../drafts/*.md` in `/a/b/` is the negated pattern `*.md` in `/a/drafts/`. */
function toGlob(folder: string, written: string): Glob {
  const negated = written.startsWith('!');
  let pattern = negated ? written.slice(1) : written;
  let base = folder;
  for (;;) {
    const step = /^(\.\.?)(?:\/+|$)/.exec(pattern);
    if (!step) return { folder: base, pattern, negated };
    if (step[1] === '..') base = folderOf(base.slice(0, -1)) || base;
    pattern = pattern.slice(step[0].length);
  }
}

/** `relative` as seen from `folder`; undefined for what is no relative path. */
function resolvePath(folder: string, relative: string): string | undefined {
  if (/^(?:[/\\]|[a-z][a-z0-9+.-]*:)/i.test(relative)) return undefined;
  const parts = folder.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 1) parts.pop();
  }
  return parts.join('/');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
