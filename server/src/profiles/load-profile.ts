/**
 * Turns profile files into complete profiles: `extends` followed, settings merged, defaults filled
 * in. Must not look at a report.
 *
 * Merging: groups of keys are merged key by key; a value or a list in the nearer profile replaces
 * the one it inherits.
 */

import { readTotals } from '../tables/declared/written-total.ts';
import { joined, say, type Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { closestName, hintAt, orList } from './did-you-mean.ts';
import { builtInProfiles } from './generated/built-in.ts';
import type { ProfileFile } from './generated/files.ts';
import { schemas } from './generated/schemas.ts';
import { validateProfile } from './generated/validators.js';
import { checkPattern } from './pattern.ts';
import { type LocatedProblem, type Problem, sortProblems } from './problem.ts';
import {
  type HeadingScheme,
  type Profile,
  type PropertyProfile,
  permissiveProfile,
} from './profile.ts';
import { readSource, type Source } from './source.ts';

const kind = {
  rule: 'profile/invalid' as const,
  validate: validateProfile,
  schema: schemas.profile,
};

/** A profile file of the workspace, read by itself. */
export type ProfileSource = Source<ProfileFile>;

export interface LoadedProfile {
  /** Undefined where no profile has the id. */
  readonly profile: Profile | undefined;
  /** Problems of the `extends` chain; those of each file by itself are in its source. */
  readonly problems: readonly LocatedProblem[];
}

/** Reads one profile file (YAML or JSON) by itself, without following `extends`. */
export function readProfile(path: string, text: string): ProfileSource {
  const source = readSource<ProfileFile>(path, text, kind);
  return { ...source, problems: sortProblems([...source.problems, ...ownProblems(source)]) };
}

/** Ids that front matter may name, sorted. */
export function profileIds(sources: readonly ProfileSource[]): readonly string[] {
  const ids = sources.flatMap(({ data }) => (data ? [data.id] : []));
  return [...new Set([...builtInProfiles.map(({ id }) => id), ...ids])].sort();
}

/** The complete profile with this id, from the built-in ones and those of the workspace. */
export function loadProfile(id: string, sources: readonly ProfileSource[]): LoadedProfile {
  const lineage = follow(id, sources);
  const problem = lineageProblem(lineage, sources);
  return { profile: complete(lineage.chain), problems: problem ? [problem] : [] };
}

/** Problems of all `extends` in the workspace: unknown profiles and circles, each said once. */
export function extendsProblems(sources: readonly ProfileSource[]): readonly LocatedProblem[] {
  const problems = new Map<string, LocatedProblem>();
  for (const { data } of sources) {
    const problem = data && lineageProblem(follow(data.id, sources), sources);
    if (problem) problems.set(`${problem.span.from} ${problem.path}`, problem);
  }
  return [...problems.values()];
}

/** A profile and what it extends, nearest first, and why the chain breaks off, if it does. */
interface Lineage {
  readonly chain: readonly ProfileFile[];
  /** The id that no profile has. */
  readonly unknown?: string;
  /** The profiles that extend one another in a circle. */
  readonly circle?: readonly ProfileFile[];
}

function follow(id: string, sources: readonly ProfileSource[]): Lineage {
  const chain: ProfileFile[] = [];
  for (let next: string | undefined = id; next !== undefined; next = chain.at(-1)?.extends) {
    const found = findProfile(next, sources);
    if (!found) return { chain, unknown: next };
    if (chain.includes(found)) return { chain, circle: chain.slice(chain.indexOf(found)) };
    chain.push(found);
  }
  return { chain };
}

/** Ids used twice: a problem in each file but the first; the names of built-in profiles are taken. */
export function profileConflicts(sources: readonly ProfileSource[]): readonly LocatedProblem[] {
  const first = new Map<string, string>();
  return sources.flatMap((source): LocatedProblem[] => {
    const id = source.data?.id;
    if (id === undefined) return [];
    const other = isBuiltIn(id) ? 'built-in' : first.get(id);
    if (other === undefined) first.set(id, source.path);
    if (other === undefined || other === source.path) return [];
    const message =
      other === 'built-in'
        ? say`“${id}” is the name of a built-in profile; choose another id and write extends: ${id}`
        : say`The profile “${id}” is already defined in ${other}; give this one another id`;
    return [located(source, source.spanOf(['id'], 'value'), message)];
  });
}

function isBuiltIn(id: string): boolean {
  return builtInProfiles.some((profile) => profile.id === id);
}

function findProfile(id: string, sources: readonly ProfileSource[]): ProfileFile | undefined {
  const builtIn = builtInProfiles.find((profile) => profile.id === id);
  return builtIn ?? sources.find(({ data }) => data?.id === id)?.data;
}

/** What breaks a chain, at the `extends` of a workspace profile. */
function lineageProblem(
  { chain, unknown, circle }: Lineage,
  sources: readonly ProfileSource[],
): LocatedProblem | undefined {
  if (circle) return circleProblem(circle, sources);
  const source = sources.find(({ data }) => data !== undefined && data === chain.at(-1));
  if (!source || unknown === undefined) return undefined;
  const ids = profileIds(sources);
  const meant = closestName(unknown, ids);
  const hint = hintAt(meant, say`; write ${orList(ids)}`);
  const span = source.spanOf(['extends'], 'value');
  const problem = located(source, span, say`There is no profile “${unknown}”${hint}`);
  return meant === undefined ? problem : { ...problem, replacement: meant };
}

/** The same problem from whichever member the circle was entered: at the one whose file comes first. */
function circleProblem(
  circle: readonly ProfileFile[],
  sources: readonly ProfileSource[],
): LocatedProblem | undefined {
  const source = sources.find(({ data }) => data !== undefined && circle.includes(data));
  if (!source?.data) return undefined;
  const start = circle.indexOf(source.data);
  const members = [...circle.slice(start), ...circle.slice(0, start), source.data];
  const names = members.map(({ id }) => say`“${id}”`);
  const message =
    circle.length === 1
      ? say`The profile ${names[0] ?? ''} extends itself; name another one or leave extends out`
      : say`These profiles extend one another in a circle: ${joined(names, ' → ')}; leave out one extends`;
  return located(source, source.spanOf(['extends'], 'value'), message);
}

function located(source: ProfileSource, span: Span, message: Words): LocatedProblem {
  return { path: source.path, rule: kind.rule, severity: 'error', span, message };
}

/** What the schema cannot say: patterns that can be read, series of headings that can be told apart. */
function ownProblems(source: ProfileSource): readonly Problem[] {
  const properties = Object.entries(source.data?.frontMatter ?? {});
  const patterns = properties.flatMap(([name, { pattern }]): Problem[] => {
    const fault = pattern === undefined ? undefined : checkPattern(pattern);
    if (fault === undefined) return [];
    const span = source.spanOf(['frontMatter', name, 'pattern'], 'value');
    return [{ rule: kind.rule, severity: 'error', span, message: say`pattern: ${fault}` }];
  });
  const written = (source.written as Partial<ProfileFile> | null)?.numbering?.headings;
  const schemes = (Array.isArray(written) ? written : []).flatMap((scheme, index): Problem[] => {
    if (typeof scheme !== 'object' || scheme === null || 'level' in scheme || 'word' in scheme)
      return [];
    const span = source.spanOf(['numbering', 'headings', index], 'value');
    const message = say`A series of headings needs a level or a word`;
    return [{ rule: kind.rule, severity: 'error', span, message }];
  });
  return [...patterns, ...schemes, ...declarationProblems(source)];
}

/** Totals that cannot be read, whatever tables they are for. */
function declarationProblems(source: ProfileSource): readonly Problem[] {
  return (source.data?.tables?.declared ?? []).flatMap(({ total }, index): Problem[] => {
    if (total === undefined) return [];
    const span = source.spanOf(['tables', 'declared', index, 'total'], 'value');
    return readTotals(total).problems.map(({ message }) => ({
      rule: kind.rule,
      severity: 'error',
      span,
      message: say`total: ${message}`,
    }));
  });
}

/** The profile of a chain, nearest first; undefined for an empty chain. */
function complete(chain: readonly ProfileFile[]): Profile | undefined {
  const own = chain[0];
  if (!own) return undefined;
  const merged = [...chain].reverse().reduce((far, near) => merge(far, near));
  const { numbering, language, numberStyle, words, countryLists } = merged;
  return {
    id: own.id,
    title: own.title ?? own.id,
    lineage: chain.slice(1).map(({ id }) => id),
    frontMatter: frontMatterOf(merged),
    sections: (merged.sections ?? []).map((section) => ({
      required: section.forbidden !== true,
      ...section,
    })),
    numbering: {
      headings: (numbering?.headings ?? []).map(schemeOf),
      paragraphs: numbering?.paragraphs ?? permissiveProfile.numbering.paragraphs,
      ...(numbering?.footnotes && { footnotes: numbering.footnotes }),
    },
    tables: tablesOf(merged),
    figureStyle: { ...permissiveProfile.figureStyle, ...merged.figureStyle },
    frameworks: (merged.frameworks ?? []).map((framework) => ({
      statement: 'either',
      siblings: false,
      ...framework,
    })),
    ...(language === undefined ? {} : { language }),
    ...(numberStyle === undefined ? {} : { numberStyle }),
    ...(words === undefined ? {} : { words }),
    ...(countryLists === undefined ? {} : { countryLists }),
  };
}

/** Declarations that cannot be read are told at their key, and do nothing. */
function tablesOf({ tables }: ProfileFile): Profile['tables'] {
  const { declared, ...rest } = tables ?? {};
  const usable = declared?.filter(
    ({ total }) => total === undefined || readTotals(total).problems.length === 0,
  );
  return {
    ...permissiveProfile.tables,
    ...rest,
    ...(usable && usable.length > 0 && { declared: usable }),
  };
}

function frontMatterOf(file: ProfileFile): Profile['frontMatter'] {
  const entries = Object.entries(file.frontMatter ?? {});
  const properties = entries.map(([name, { required: _, pattern, ...property }]) => {
    const usable = pattern !== undefined && checkPattern(pattern) === undefined;
    return [name, { type: 'text', ...property, ...(usable ? { pattern } : {}) } as PropertyProfile];
  });
  return {
    required: entries.filter(([, property]) => property.required).map(([name]) => name),
    properties: Object.fromEntries(properties),
  };
}

function schemeOf(
  scheme: NonNullable<NonNullable<ProfileFile['numbering']>['headings']>[number],
): HeadingScheme {
  const runsOn = scheme.word !== undefined || scheme.level === 1;
  return { restart: runsOn ? 'never' : 'parent', optional: true, ...scheme };
}

/** `near` over `far`: groups key by key, everything else replaced. */
function merge<T>(far: T, near: T): T {
  if (!isGroup(far) || !isGroup(near)) return near === undefined ? far : near;
  const merged = new Map<string, unknown>(Object.entries(far));
  for (const [key, value] of Object.entries(near)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged) as T;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
