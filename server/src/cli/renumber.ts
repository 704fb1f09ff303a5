/**
 * `crossfoot renumber`: puts the numbers of a report in order, with all that refers to them, in files or
 * as a diff. Must not decide what is renumbered.
 */

import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument, Engine } from '../engine/engine.ts';
import { folderOf } from '../engine/paths.ts';
import { concerns, renumberFamily } from '../engine/renumber-family.ts';
import { type NumberedFamily, numberedFamilies } from '../report/numbered-families.ts';
import { applyEdits } from '../text/edits.ts';
import { say, speakerOf, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { settingsOptions } from './assumed-profile.ts';
import { writeFixed } from './fix.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { whyNotShown } from './no-report.ts';
import { absolutePath, commandFiles, shownPath } from './node-files.ts';
import type { RenumberOptions } from './options.ts';

/** Texts by path, before and after; the report itself among them. */
type Texts = Map<string, { readonly before: string; readonly after: string }>;

/** Throws a UsageError where the run cannot begin or a file cannot be written. */
export async function renumberReport(options: RenumberOptions, host: CliHost): Promise<ExitStatus> {
  const path = absolutePath(host.cwd, options.path);
  const { config, assumed } = await settingsOptions(options, host, [path]);
  const engine = createEngine({
    files: commandFiles,
    log: () => {},
    ...(config !== undefined && { config }),
    // Other files around it that name it are changed only if they say themselves that they are reports.
    ...(assumed && { assumed: { ...assumed, only: [path] } }),
  });
  const checked = await check(engine, path);
  if (!checked?.report) {
    throw new UsageError(say`${options.path}: ${await whyNotShown(checked, path, { config })}`);
  }
  const texts: Texts = new Map();
  const tell = speakerOf(host.language);
  // What a family needs depends on the numbers that the ones before it have got.
  for (const family of options.family ? [options.family] : numberedFamilies) {
    const message = await renumberOne(engine, path, family, texts);
    if (message !== undefined || options.family) host.stderr.write(`${tell(message ?? inOrder)}\n`);
  }
  if (texts.size === 0 && !options.family) host.stderr.write(`${tell(inOrder)}\n`);
  for (const [file, text] of texts) {
    const shown = shownPath(host, file);
    if (!options.dryRun) await writeFixed(file, text, shown);
    else host.stdout.write(tell(await diffOf(shown, text)));
  }
  return 0;
}

const inOrder = say`All numbers are in order; nothing was changed.`;

/** What was done, in words; undefined where nothing was to be done. */
async function renumberOne(
  engine: Engine,
  path: string,
  family: NumberedFamily,
  texts: Texts,
): Promise<Words | undefined> {
  const checked = await check(engine, path);
  const own = checked && renumberFamily(checked, family);
  if (!own || own.documents.length === 0) return undefined;
  const all = renumberFamily(checked, family, await othersOf(engine, checked)) ?? own;
  for (const { path: file, document, edits } of all.documents) {
    const after = applyEdits(document.text, edits);
    texts.set(file, { before: texts.get(file)?.before ?? document.text, after });
    engine.change([{ kind: 'open', path: file, text: after }]);
  }
  return all.message;
}

async function othersOf(
  engine: Engine,
  checked: CheckedDocument,
): Promise<readonly CheckedDocument[]> {
  const others: CheckedDocument[] = [];
  for (const path of await engine.reports(folderOf(checked.path))) {
    const text = path === checked.path ? undefined : await engine.text(path);
    if (text === undefined || !concerns(checked, text)) continue;
    const other = await engine.check(path);
    if (other?.report) others.push(other);
  }
  return others;
}

async function check(engine: Engine, path: string): Promise<CheckedDocument | undefined> {
  try {
    return await engine.check(path);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

async function diffOf(
  path: string,
  { before, after }: { before: string; after: string },
): Promise<Words> {
  const { unifiedDiff } = await import('./diff.ts');
  return unifiedDiff(path, before, after);
}
