/**
 * Turns the configuration files around a document into the settings that hold for it. Must not read
 * files: the engine reads them and hands them over.
 *
 * Order: the configuration in the document's folder, then those in the folders above it, until one
 * says `root: true`. The nearer wins over the farther, each over what it extends, and its overrides
 * over its own settings. Lists of files add up: reports, profiles, catalogues and acronyms of all of
 * them count.
 */
import { type Phrase, say } from '../text/phrase.ts';
import { configName, type Glob, type LoadedConfig, type RuleSetting } from './load-config.ts';
import type { LocatedProblem } from './problem.ts';

/** All configuration files that hold for a folder, as one. */
export interface Config {
  /** The files it was made from, weakest first. */
  readonly files: readonly LoadedConfig[];
  readonly reports: readonly Glob[];
  readonly profiles: readonly Glob[];
  readonly catalogues: readonly Glob[];
  readonly acronyms: readonly Glob[];
  /** Path of a report → path of the report of the year before. */
  readonly prior: Readonly<Record<string, string>>;
  /** What the command line says about rules: it wins over all files. */
  readonly rules?: Settings['rules'];
  /** What the command line names for files that nothing else says are reports. */
  readonly assumed?: AssumedProfile;
}

/** The profile of files whose front matter names none and that no configuration lists. */
export interface AssumedProfile {
  readonly id: string;
  /** Absolute paths; absent: all files that are checked. */
  readonly only?: readonly string[];
}

/** What holds for one document. */
export interface Settings {
  /** The profile for a report whose front matter names none. */
  readonly profile?: string;
  /** By rule id or family (`table/*`), later entries winning; read them with `ruleSetting`. */
  readonly rules: readonly (readonly [name: string, setting: RuleSetting])[];
}

/** Whether a file (absolute path) fits a glob; `negated` is not the matcher's concern. */
export type GlobMatcher = (glob: Glob, path: string) => boolean;

/** Where the configuration of a file in `folder` (absolute) may stand, nearest first. */
export function configPaths(folder: string): readonly string[] {
  const paths: string[] = [];
  let current = folder.endsWith('/') ? folder : `${folder}/`;
  while (current !== '') {
    paths.push(current + configName);
    const above = current.slice(0, current.lastIndexOf('/', current.length - 2) + 1);
    if (above === current) break;
    current = above;
  }
  return paths;
}

/** Of the configurations on the way up, nearest first, those that count. */
function untilRoot(configs: readonly LoadedConfig[]): readonly LoadedConfig[] {
  const root = configs.findIndex((config) => config.root);
  return root < 0 ? configs : configs.slice(0, root + 1);
}

/**
 * Joins the configurations on the way up (nearest first, as `configPaths` lists them) and what they
 * extend. `read` gives a file named by `extends`; undefined where there is none.
 */
export function resolveConfig(
  nearestFirst: readonly LoadedConfig[],
  read: (path: string) => LoadedConfig | undefined,
): { readonly config: Config; readonly problems: readonly LocatedProblem[] } {
  const files: LoadedConfig[] = [];
  const problems = new Map<string, LocatedProblem>();
  for (const config of [...untilRoot(nearestFirst)].reverse()) {
    collect(config, [], { read, files, problems });
  }
  const config = {
    files,
    reports: files.flatMap((file) => file.reports),
    profiles: files.flatMap((file) => file.profiles),
    catalogues: files.flatMap((file) => file.catalogues),
    acronyms: files.flatMap((file) => file.acronyms),
    prior: Object.assign({}, ...files.map((file) => file.prior)) as Record<string, string>,
  };
  return { config, problems: [...problems.values()] };
}

interface Collection {
  readonly read: (path: string) => LoadedConfig | undefined;
  readonly files: LoadedConfig[];
  readonly problems: Map<string, LocatedProblem>;
}

/**
 * Adds what `config` extends, then `config` itself. A file that was added before only moves to its
 * later place, so that files which name one another many times cost nothing.
 */
function collect(config: LoadedConfig, trail: readonly string[], into: Collection): void {
  const way = [...trail, config.path];
  const before = into.files.indexOf(config);
  if (before >= 0) into.files.splice(before, 1);
  else for (const parent of config.extends) collectParent(config, parent, way, into);
  into.files.push(config);
}

function collectParent(
  config: LoadedConfig,
  parent: LoadedConfig['extends'][number],
  way: readonly string[],
  into: Collection,
): void {
  const circular = way.includes(parent.path);
  const file = circular ? undefined : into.read(parent.path);
  if (file) {
    collect(file, way, into);
    return;
  }
  const message = circular
    ? circleMessage([...way.slice(way.indexOf(parent.path)), parent.path])
    : say`extends: there is no file “${parent.written}”`;
  const place = { path: config.path, span: parent.span };
  const key = `${parent.span.from} ${config.path}`;
  into.problems.set(key, { ...place, rule: 'config/invalid', severity: 'error', message });
}

function circleMessage(paths: readonly string[]): Phrase {
  const folder = paths[0]?.slice(0, paths[0].lastIndexOf('/') + 1) ?? '';
  const short = paths.map((path) => (path.startsWith(folder) ? path.slice(folder.length) : path));
  if (paths.length === 2) return say`extends: this file extends itself; leave it out`;
  return say`extends: these files extend one another in a circle: ${short.join(' → ')}; leave out one of them`;
}

/** What holds for the document at `path`. */
export function settingsFor(config: Config, path: string, matches: GlobMatcher): Settings {
  const layers = config.files
    .flatMap((file) => file.layers)
    .filter((layer) => layer.files === undefined || fitsAny(layer.files, path, matches));
  const configured = [...layers].reverse().find((layer) => layer.profile !== undefined)?.profile;
  const assumed = assumedFor(config, path);
  const isListed = fitsAny(config.reports, path, matches);
  const profile = isListed ? (configured ?? assumed) : (assumed ?? configured);
  // All that a file says is said on top of the preset, the nearest that is named.
  const preset = config.files.findLast((file) => file.preset !== undefined)?.preset ?? {};
  const rules = [
    ...Object.entries(preset),
    ...layers.flatMap((layer) => specificLast(layer.rules)),
    ...(config.rules ?? []),
  ];
  return { ...(profile === undefined ? {} : { profile }), rules };
}

/** The profile that the command line names for what nothing else says is a report; undefined: none. */
export function assumedFor({ assumed }: Pick<Config, 'assumed'>, path: string): string | undefined {
  return assumed?.only?.includes(path) === false ? undefined : assumed?.id;
}

/** Within one layer a rule's own setting wins over that of its family, wherever it stands. */
function specificLast(rules: Readonly<Record<string, RuleSetting>>): Settings['rules'] {
  const entries = Object.entries(rules);
  const isFamily = ([name]: readonly [string, unknown]) => name.endsWith('/*');
  return [...entries.filter(isFamily), ...entries.filter((entry) => !isFamily(entry))];
}

/** Severity and options of one rule; without a setting, both are the rule's own. */
export function ruleSetting(settings: Settings, id: string): RuleSetting {
  const family = `${id.slice(0, id.indexOf('/'))}/*`;
  const found = settings.rules.filter(([name]) => name === id || name === family);
  return Object.assign({}, ...found.map(([, setting]) => setting)) as RuleSetting;
}

/** Whether the last glob that fits `path` lets it in. */
export function fitsAny(globs: readonly Glob[], path: string, matches: GlobMatcher): boolean {
  const last = [...globs].reverse().find((glob) => matches(glob, path));
  return last?.negated === false;
}
