/**
 * `crossfoot init`: a first crossfoot.yaml and, learned from a report, a first profile. Must not write over
 * anything, nor put into a profile what its report does not follow.
 */

import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import { guessProfile, type ProfileGuess, type ProfilePart } from '../features/infer-profile.ts';
import { starterSettings } from '../features/starter-settings.ts';
import type { ProfileFile } from '../profiles/generated/files.ts';
import { joined, type Phrase, say, speak, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { namedFile } from './named-file.ts';
import {
  absolutePath,
  commandFiles,
  kindOf,
  makeFolder,
  shownPath,
  writeWhole,
} from './node-files.ts';
import type { InitOptions } from './options.ts';
import { findTargets } from './targets.ts';
import { writeProfile } from './write-profile.ts';

/** Throws a UsageError where there is something already, or the report cannot be read. */
export async function init(given: InitOptions, host: CliHost): Promise<ExitStatus> {
  const config = absolutePath(host.cwd, 'crossfoot.yaml');
  if ((await kindOf(config)) !== 'missing') {
    throw new UsageError(say`crossfoot.yaml is there already; nothing was changed`);
  }
  const options = given.report === undefined ? { ...given, report: await askReport(host) } : given;
  if (options.report === undefined) {
    await write(config, starterSettings([]));
    print(host, [written('crossfoot.yaml'), noReport]);
    return 0;
  }
  const draft = await readDraft(options.report, host);
  const named = draft.report.frontMatter?.data?.profile;
  if (named !== undefined) {
    await write(config, starterSettings([patternFor(options.report)]));
    print(host, [written('crossfoot.yaml'), hasProfile(options.report, String(named))]);
    return 0;
  }
  const { id = idFor(options.report) } = options;
  const file = `profiles/${id}.yaml`;
  const path = absolutePath(host.cwd, file);
  if ((await kindOf(path)) !== 'missing') {
    throw new UsageError(say`${file} is there already; nothing was changed`);
  }
  const learned = await learn(draft, id);
  await makeFolder(absolutePath(host.cwd, 'profiles'));
  await write(path, writeProfile(learned.profile, options.report));
  await write(config, starterSettings([patternFor(options.report)], id));
  print(host, [written('crossfoot.yaml'), written(file), ...summary(learned)]);
  print(host, ['', say`Now: crossfoot lint ${options.report}`]);
  return 0;
}

/** Undefined where nobody can be asked, or wants none. */
async function askReport(host: CliHost): Promise<string | undefined> {
  const found = host.ask === undefined ? [] : await draftsIn(host.cwd);
  if (host.ask === undefined || found.length === 0) return undefined;
  const list = found.map((path, at) => `  ${at + 1}  ${path}\n`).join('');
  for (;;) {
    const words = say`Which report shall a first profile be learned from (number; Enter: none)?`;
    const answer = (await host.ask(`${list}${speak(words, host.language)} `)).trim();
    const path = found[Number(answer) - 1];
    if (answer === '' || path !== undefined) return path;
  }
}

/** Relative to the folder, largest first; no more than a person wants to read. */
async function draftsIn(cwd: string): Promise<readonly string[]> {
  const targets = await findTargets(cwd, ['.'], { ignore: true }).catch(() => []);
  const sized = await Promise.all(
    targets.map(async ({ path }) => ({
      path: shownPath({ cwd }, path),
      size: (await commandFiles.read(path).catch(() => undefined))?.length ?? 0,
    })),
  );
  return sized
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 9)
    .map(({ path }) => path);
}

function print({ stdout, language }: CliHost, lines: readonly Words[]): void {
  for (const line of lines) stdout.write(`${speak(line, language)}\n`);
}

const written = (file: string) => say`written: ${file}`;

const noReport = say`To learn a first profile from a report, name one: crossfoot init annual-report.md`;

const hasProfile = (report: string, profile: string) =>
  say`${report} names the profile “${profile}” in its front matter, so none was made.`;

interface Draft {
  readonly trials: Trials;
  readonly report: NonNullable<CheckedDocument['report']>;
}

async function readDraft(name: string, host: CliHost): Promise<Draft> {
  const trials = trialsOf(await namedFile(name, name, host));
  const report = (await trials.check(undefined))?.report;
  if (report === undefined) throw new UsageError(say`${name}: not a report that can be read`);
  return { trials, report };
}

/** What the report says of itself, and what it was found not to follow. */
interface Learned {
  readonly profile: ProfileFile;
  readonly kept: readonly Phrase[];
  readonly left: readonly Phrase[];
}

/** Takes up one guess after the other, as long as the report has no more findings than without it. */
async function learn(draft: Draft, id: string): Promise<Learned> {
  let profile: ProfileFile = { id, title: titleOf(draft, id) };
  let known = await findingsWith(draft, profile);
  const kept: Phrase[] = [];
  const left: Phrase[] = [];
  for (const guess of guessProfile(draft.report)) {
    const chosen = await choose(guess, { draft, profile, known });
    if (chosen === undefined) {
      left.push(guess.about);
      continue;
    }
    profile = merge(profile, chosen.part);
    known = chosen.findings;
    kept.push(guess.about);
  }
  return { profile, kept, left };
}

interface Trial {
  readonly draft: Draft;
  readonly profile: ProfileFile;
  /** What is found without the guess. */
  readonly known: ReadonlySet<string>;
}

async function choose({ choices, telling }: ProfileGuess, trial: Trial) {
  const { draft, profile, known } = trial;
  const followed: { part: ProfilePart; findings: ReadonlySet<string> }[] = [];
  for (const part of choices) {
    const findings = await findingsWith(draft, merge(profile, part));
    if ([...findings].every((finding) => known.has(finding))) followed.push({ part, findings });
  }
  // What the report follows either way says nothing about it.
  return telling && followed.length === choices.length ? undefined : followed[0];
}

async function findingsWith({ trials }: Draft, profile: ProfileFile): Promise<ReadonlySet<string>> {
  const checked = await trials.check(profile);
  const key = ({ rule, span, message }: Finding) => `${rule} ${span.from} ${message}`;
  return new Set(checked?.findings.map(key));
}

/** The report as settings would have it that are not written yet. */
interface Trials {
  check(profile: ProfileFile | undefined): Promise<CheckedDocument | undefined>;
}

/** One engine for all: between two checks only the profile is another. */
function trialsOf(path: string): Trials {
  const engine = createEngine({ files: commandFiles, log: () => {} });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const tell = (name: string, data: unknown) =>
    engine.change([{ kind: 'open', path: folder + name, text: JSON.stringify(data) }]);
  const settings = { root: true, reports: [path.slice(folder.length)] };
  tell('crossfoot.yaml', settings);
  return {
    async check(profile) {
      if (profile !== undefined) {
        tell('crossfoot-init.json', profile);
        const profiles = ['crossfoot-init.json'];
        tell('crossfoot.yaml', { ...settings, profiles, profile: profile.id });
      }
      return engine.check(path).catch((error: unknown) => {
        throw new UsageError(messageOf(error));
      });
    },
  };
}

/** Groups of keys are merged key by key. */
function merge(profile: ProfileFile, part: ProfilePart): ProfileFile {
  const { numbering, figureStyle } = part;
  return {
    ...profile,
    ...part,
    ...(numbering && { numbering: { ...profile.numbering, ...numbering } }),
    ...(figureStyle && { figureStyle: { ...profile.figureStyle, ...figureStyle } }),
  };
}

function titleOf({ report }: Draft, id: string): string {
  const own = report.frontMatter?.data?.title ?? report.outline.headings[0]?.title;
  return typeof own === 'string' && own.trim() !== '' ? own.trim() : id;
}

const year = /(?:19|20)\d\d/;

/** `annual-report-2025.md` → `annual-report-*.md` */
function patternFor(report: string): string {
  const path = report.replaceAll('\\', '/').replace(/^\.\//, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path.slice(0, path.length - name.length) + name.replace(year, '*');
}

/** `annual-report-2025.md` → `annual-report` */
function idFor(report: string): string {
  const name = report.slice(report.search(/[^/\\]*$/)).replace(/\.[^.]*$/, '');
  const id = name
    .toLowerCase()
    .replace(year, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' || id === 'generic' ? 'our-report' : id;
}

function summary({ kept, left }: Learned): readonly Words[] {
  return [
    ...kept.map((about) => say`learned: ${about}`),
    ...left.map((about) => say`left open: ${about}, since the report shows no one way`),
  ].map((line) => joined(['  ', line], ''));
}

const write = (path: string, text: string) => writeWhole(path, new TextEncoder().encode(text));
