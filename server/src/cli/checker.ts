/**
 * Checks one file after the other for a lint run, in this thread or in another one: paths in, plain
 * data out. Must not print, nor keep what a long archive would fill the memory with.
 */

import { compareWithBaseline } from '../engine/baseline.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument, Engine, FileSystem } from '../engine/engine.ts';
import { hashOf } from '../engine/fingerprint.ts';
import { folderOf, isMarkdown, relativePath } from '../engine/paths.ts';
import { spokenDocument } from '../engine/speaking-engine.ts';
import { loadLanguage } from '../text/languages.ts';
import { say } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { entryOf, hide } from './baseline-file.ts';
import type { CheckSetup, Outcome } from './check-setup.ts';
import { fixDocument, writeFixed } from './fix.ts';
import { lintedFile } from './linted-file.ts';
import { commandFiles } from './node-files.ts';
import type { Seen } from './recorded-files.ts';
import type { LintedFile } from './result.ts';
import { filesThen } from './since.ts';

export interface Checker {
  /** Takes a text for a file, saved or not. */
  open(path: string, text: string): void;
  /** Never rejects. `path` is absolute, with forward slashes. */
  check(path: string): Promise<Outcome>;
  /** Settings files with findings, of those named. */
  settings(paths: readonly string[]): Promise<readonly LintedFile[]>;
  /**
   * What the outcome of `path`, just checked, depends on: what was read for it (`seen`), and what the same
   * engine read before.
   */
  seen(path: string, seen: readonly Seen[]): readonly Seen[];
}

/** An engine keeps what the files of one folder share; after so many it starts afresh. */
const filesOfAnEngine = 50;

export function createChecker(setup: CheckSetup, files: FileSystem = commandFiles): Checker {
  const { since, ...plain } = setup;
  let log: string[] = [];
  let used = { folder: '', count: 0, engine: undefined as Engine | undefined };
  let shared = new Map<string, Seen>();
  const open = new Map<string, string>();
  const shownPath = (path: string) => relativePath(setup.folder, path);

  const newEngine = (): Engine => {
    const { config, prior, rules, assumed } = setup;
    const engine = createEngine({
      files,
      log: (message) => log.push(message),
      ...(config !== undefined && { config }),
      ...(prior !== undefined && { prior }),
      ...(assumed !== undefined && { assumed }),
      ...(rules.length > 0 && { rules }),
    });
    engine.change([...open].map(([path, text]) => ({ kind: 'open', path, text })));
    return engine;
  };
  const engineFor = (path: string): Engine => {
    const folder = folderOf(path);
    if (!used.engine || used.folder !== folder || used.count >= filesOfAnEngine) {
      used = { folder, count: 0, engine: newEngine() };
      shared = new Map();
    }
    used.count++;
    return used.engine!;
  };
  const then =
    since && createChecker({ ...plain, review: false, counted: false }, filesThen(files, since));
  const changedPaths = new Set(since?.old.map(([path]) => path));
  const settingsChanged = [...changedPaths].some((path) => !isMarkdown(path));
  /** With `since`: without what the report had then. */
  const hideOld = async (file: LintedFile, checked: CheckedDocument): Promise<LintedFile> => {
    if (!then || checked.role !== 'report') return file;
    const around = [checked.path, ...checked.settings, ...checked.others.map(({ path }) => path)];
    const isSame =
      !open.has(checked.path) && !settingsChanged && !around.some((path) => changedPaths.has(path));
    const before = isSame ? file : (await then.check(checked.path)).file;
    const entries = (one: LintedFile | undefined) =>
      one?.findings.map((finding) => entryOf(finding, (path) => path)) ?? [];
    return hide(file, compareWithBaseline(entries(file), entries(before)).known);
  };
  const settingsOf = async (engine: Engine, paths: readonly string[]) => {
    const found: LintedFile[] = [];
    for (const path of paths) {
      const checked = await engine.check(path);
      if (checked && checked.findings.length > 0) found.push(lintedFile(checked, shownPath, setup));
    }
    return found;
  };

  return {
    open: (path, text) => void open.set(path, text),
    async check(path) {
      log = [];
      try {
        const engine = engineFor(path);
        const checked = await engine.check(path);
        if (!checked) return { settings: [], log };
        const { document, fixed, diff } = await fixIfAsked(setup, engine, checked, shownPath);
        const settings = await settingsOf(engine, checked.settings);
        if (setup.fix !== 'no') used.engine = undefined;
        const linted = lintedFile(document, shownPath, setup);
        const review = setup.review ? await reviewPart(setup, document, linted, shownPath) : {};
        const file = await hideOld({ ...linted, ...review }, checked);
        const around = [...checked.settings, ...checked.others.map((other) => other.path)];
        return { file, settings, log, around, ...fixed, ...diff };
      } catch (error) {
        const failure = say`${shownPath(path)}: ${messageOf(error)}`;
        if (setup.debug && error instanceof Error) log.push(error.stack ?? '');
        return { settings: [], failure, log };
      }
    },
    settings: (paths) => settingsOf(newEngine(), paths),
    seen(path, seen) {
      const own = seen.filter(([, file]) => file === path);
      for (const one of seen) {
        if (one[1] !== path) shared.set(`${one[0]} ${one[1]}`, one);
      }
      return [...own, ...shared.values()];
    },
  };
}

/** Loaded only where a format wants it. */
async function reviewPart(
  setup: CheckSetup,
  checked: CheckedDocument,
  file: LintedFile,
  shownPath: (path: string) => string,
): Promise<Pick<LintedFile, 'review'>> {
  const { reviewOf } = await import('./review.ts');
  const language = await loadLanguage(setup.language);
  const spoken = language ? spokenDocument(checked, language) : checked;
  const review = await reviewOf(spoken, file, { id: `r${hashOf(file.path)}`, shownPath });
  return review ? { review } : {};
}

interface Fixed {
  readonly document: CheckedDocument;
  readonly fixed?: Pick<Outcome, 'fixed'>;
  readonly diff?: Pick<Outcome, 'diff'>;
}

async function fixIfAsked(
  { fix }: CheckSetup,
  engine: Engine,
  checked: CheckedDocument,
  shownPath: (path: string) => string,
): Promise<Fixed> {
  if (fix === 'no' || checked.role !== 'report') return { document: checked };
  const result = await fixDocument(engine, checked);
  if (!result) return { document: checked };
  const shown = shownPath(checked.path);
  if (fix === 'show') {
    const { unifiedDiff } = await import('./diff.ts');
    const diff = unifiedDiff(shown, result.before, result.after);
    return { document: result.checked, diff: { diff } };
  }
  await writeFixed(checked.path, result, shown);
  return { document: result.checked, fixed: { fixed: { findings: result.applied } } };
}
