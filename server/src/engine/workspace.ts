/**
 * Reads the settings around a document: configuration files upward, what they extend, and the
 * profiles, catalogues and acronyms they name, each with its problems. Must not look at a report.
 */
import { type LoadedAcronyms, loadAcronyms } from '../profiles/load-acronyms.ts';
import {
  catalogueConflicts,
  type LoadedCatalogue,
  loadCatalogue,
} from '../profiles/load-catalogue.ts';
import { type Glob, type LoadedConfig, loadConfig } from '../profiles/load-config.ts';
import {
  extendsProblems,
  loadProfile,
  type ProfileSource,
  profileConflicts,
  profileIds,
  readProfile,
} from '../profiles/load-profile.ts';
import type { LocatedProblem, Problem } from '../profiles/problem.ts';
import {
  type AssumedProfile,
  type Config,
  configPaths,
  fitsAny,
  resolveConfig,
  type Settings,
} from '../profiles/resolve-config.ts';
import { rules } from '../rules/index.ts';
import { notices } from '../rules/notices.ts';
import { optionProblems } from '../rules/options.ts';
import type { Words } from '../text/phrase.ts';
import type { CheckedDocument, FileSystem, ReportChoices } from './engine.ts';
import { expandGlob, isGlob, matchesGlob } from './glob.ts';
import { missingFiles, missingPriors } from './missing-files.ts';

/** The settings that hold for the files of one folder. */
export interface Workspace {
  readonly config: Config;
  readonly profiles: readonly ProfileSource[];
  readonly catalogues: readonly LoadedCatalogue[];
  readonly acronyms: readonly LoadedAcronyms[];
  /** Every settings file that was read, and what it is for. */
  readonly roles: ReadonlyMap<string, SettingsRole>;
  /** By path; only files that have problems. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

export type SettingsRole = Exclude<CheckedDocument['role'], 'report' | 'table'>;

/** What a settings file holds; `problem` where it is there but cannot be read as text. */
export type SettingsText = { readonly text: string } | { readonly problem: Words } | undefined;

export interface SettingsSource {
  readonly files: FileSystem;
  /** The text of a settings file, the editor's where it is open; undefined where there is none. */
  read(path: string): Promise<SettingsText>;
  /** This configuration instead of those upward. */
  readonly config: string | undefined;
  /** What the command line says about rules. */
  readonly rules?: Settings['rules'] | undefined;
  /** What the command line says about files that nothing else says are reports. */
  readonly assumed?: AssumedProfile | undefined;
}

/** Ids that configuration and comments may name. */
export const knownRules: readonly string[] = [...rules, ...notices].map(({ id }) => id).sort();

const EXTENDS_LIMIT = 200;

/** The settings for files in `folder` (absolute, with a trailing slash). Never rejects for what a file holds. */
export async function loadWorkspace(folder: string, source: SettingsSource): Promise<Workspace> {
  const found = new Problems();
  const configs = await readConfigs(folder, source, found);
  const resolved = resolveConfig(configs.nearestFirst, (path) => configs.all.get(path));
  const { rules: levels, assumed } = source;
  const config = {
    ...resolved.config,
    ...(levels && { rules: levels }),
    ...(assumed && { assumed }),
  };
  found.addAll(resolved.problems);
  for (const file of config.files) found.add(file.path, [...file.problems, ...wrongOptions(file)]);

  const profiles = await readEach(config.profiles, source, found, readProfile, 'profile/invalid');
  found.addAll([...extendsProblems(profiles), ...profileConflicts(profiles)]);
  for (const { path, problems } of profiles) found.add(path, problems);

  const catalogues = await readEach(
    config.catalogues,
    source,
    found,
    loadCatalogue,
    'catalogue/invalid',
  );
  found.addAll(catalogueConflicts(catalogues));
  for (const { path, problems } of catalogues) found.add(path, problems);

  const acronyms = await readEach(config.acronyms, source, found, loadAcronyms, 'acronyms/invalid');
  for (const { path, problems } of acronyms) found.add(path, problems);

  for (const file of config.files) {
    found.add(file.path, await missingPriors(file, source.files));
    found.add(
      file.path,
      missingFiles(file, ({ folder, pattern }) => found.read.has(folder + pattern)),
    );
  }
  return {
    config,
    profiles,
    catalogues,
    acronyms,
    roles: rolesOf(config, { profiles, catalogues, acronyms }),
    problems: found.byPath,
  };
}

/** What a report may follow and refer to; profiles that cannot be read are left out. */
export function choicesOf({ profiles, catalogues }: Workspace): ReportChoices {
  return {
    profiles: profileIds(profiles).flatMap((id) => loadProfile(id, profiles).profile ?? []),
    catalogues: catalogues.flatMap(({ catalogue }) => catalogue ?? []),
  };
}

/** Whether a path fits a pattern of the configuration. */
export function fits(glob: Glob, path: string): boolean {
  return path.startsWith(glob.folder) && matchesGlob(glob.pattern, path.slice(glob.folder.length));
}

class Problems {
  readonly byPath = new Map<string, readonly Problem[]>();
  /** Files that are there, whether or not they can be read. */
  readonly read = new Set<string>();

  add(path: string, problems: readonly Problem[]): void {
    if (problems.length > 0) this.byPath.set(path, [...(this.byPath.get(path) ?? []), ...problems]);
  }

  addAll(problems: readonly LocatedProblem[]): void {
    for (const problem of problems) this.add(problem.path, [problem]);
  }
}

interface ReadConfigs {
  readonly nearestFirst: readonly LoadedConfig[];
  /** Those named by `extends` too, by path. */
  readonly all: ReadonlyMap<string, LoadedConfig>;
}

async function readConfigs(
  folder: string,
  source: SettingsSource,
  problems: Problems,
): Promise<ReadConfigs> {
  const all = new Map<string, LoadedConfig>();
  const nearestFirst: LoadedConfig[] = [];
  const places = source.config === undefined ? configPaths(folder) : [source.config];
  for (const path of places) {
    const config = await readConfig(path, source, problems);
    if (!config) continue;
    all.set(path, config);
    nearestFirst.push(config);
    if (config.root) break;
  }
  const waiting = nearestFirst.flatMap((config) => config.extends);
  while (waiting.length > 0 && all.size < EXTENDS_LIMIT) {
    const { path } = waiting.pop()!;
    if (all.has(path)) continue;
    const config = await readConfig(path, source, problems);
    if (!config) continue;
    all.set(path, config);
    for (const parent of config.extends) waiting.push(parent);
  }
  return { nearestFirst, all };
}

async function readConfig(
  path: string,
  source: SettingsSource,
  problems: Problems,
): Promise<LoadedConfig | undefined> {
  const content = await source.read(path);
  if (content === undefined) return undefined;
  if ('text' in content) return loadConfig(path, content.text, knownRules);
  problems.add(path, [unreadable('config/invalid', content.problem)]);
  return loadConfig(path, '', knownRules);
}

/** All files that fit `globs`, each read by `load`. */
async function readEach<T>(
  globs: readonly Glob[],
  source: SettingsSource,
  problems: Problems,
  load: (path: string, text: string) => T,
  rule: Problem['rule'],
): Promise<readonly T[]> {
  const loaded: T[] = [];
  for (const path of await expand(globs, source)) {
    const content = await source.read(path);
    if (content === undefined) continue;
    problems.read.add(path);
    if ('text' in content) loaded.push(load(path, content.text));
    else problems.add(path, [unreadable(rule, content.problem)]);
  }
  return loaded;
}

async function expand(
  globs: readonly Glob[],
  { files }: SettingsSource,
): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const { folder, pattern, negated } of globs) {
    if (negated) continue;
    for (const path of await expandGlob(files, folder, pattern)) paths.add(path);
  }
  return [...paths].filter(
    (path) => fitsAny(globs, path, fits) || globs.some((glob) => isPlain(glob, path)),
  );
}

/** A path without signs names its file whatever the pattern matching makes of it. */
function isPlain(glob: Glob, path: string): boolean {
  return !glob.negated && !isGlob(glob.pattern) && glob.folder + glob.pattern === path;
}

function unreadable(rule: Problem['rule'], message: Words): Problem {
  return { rule, severity: 'error', span: { from: 0, to: 0 }, message };
}

/** Options that do not follow the schema of their rule, at their exact place. */
function wrongOptions(file: LoadedConfig): readonly Problem[] {
  return file.layers.flatMap((layer, index) => {
    const base = index === 0 ? ['rules'] : ['overrides', index - 1, 'rules'];
    return Object.entries(layer.rules).flatMap(([id, { options }]) => {
      const schema = rules.find((rule) => rule.id === id)?.options;
      if (options === undefined || id.endsWith('/*')) return [];
      return optionProblems(id, options, schema).map(
        ({ path, part, message }): Problem => ({
          rule: 'config/invalid',
          severity: 'error',
          span: file.spanOf([...base, id, 'options', ...path], part),
          message,
        }),
      );
    });
  });
}

function rolesOf(
  config: Config,
  { profiles, catalogues, acronyms }: Pick<Workspace, 'profiles' | 'catalogues' | 'acronyms'>,
): ReadonlyMap<string, SettingsRole> {
  return new Map<string, SettingsRole>([
    ...acronyms.map(({ path }) => [path, 'acronyms'] as const),
    ...catalogues.map(({ path }) => [path, 'catalogue'] as const),
    ...profiles.map(({ path }) => [path, 'profile'] as const),
    ...config.files.map(({ path }) => [path, 'config'] as const),
  ]);
}
