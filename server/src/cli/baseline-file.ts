/**
 * `--baseline FILE`: hides the findings that the file knows already, or writes it anew. Must not
 * lose what the file says of reports that this run does not look at.
 */

import {
  type Baseline,
  type BaselineEntry,
  compareWithBaseline,
  printBaseline,
  readBaseline,
} from '../engine/baseline.ts';
import { folderOf, relativePath } from '../engine/paths.ts';
import { say, speak } from '../text/phrase.ts';
import { findingCount } from './count-words.ts';
import { type CliHost, remark, UsageError } from './host.ts';
import type { LintOptions } from './lint-options.ts';
import { absolutePath, commandFiles, kindOf, reasonOf, writeWhole } from './node-files.ts';
import type { LintedFile, LintedFinding } from './result.ts';

export interface Hidden {
  /** The files, known findings hidden. */
  readonly files: readonly LintedFile[];
  /** The baseline was written: there is nothing new. */
  readonly updated: boolean;
}

/** How many entries that stand for nothing any more are named. */
const mostNamed = 10;

/** Throws a UsageError where the baseline cannot be read or written. */
export async function hideKnown(
  files: readonly LintedFile[],
  { baseline: name, updateBaseline }: LintOptions,
  host: CliHost,
): Promise<Hidden> {
  if (name === undefined) return { files, updated: false };
  const path = absolutePath(host.cwd, name);
  const folder = folderOf(path);
  const from = (shown: string) => relativePath(folder, absolutePath(host.cwd, shown));
  const old = await load(path, name, updateBaseline);
  const stale: { readonly path: string; readonly entry: BaselineEntry }[] = [];
  const entries = new Map(
    files
      .filter(({ role }) => role === 'report')
      .map((file) => [from(file.path), file.findings.map((one) => entryOf(one, from))]),
  );
  const missing = await reportsGone(old, entries, folder);
  for (const gone of missing) {
    for (const entry of old.get(gone) ?? []) stale.push({ path: gone, entry });
  }
  if (updateBaseline) {
    const kept = [...old].filter(([report]) => !missing.includes(report));
    await save(path, name, new Map([...kept, ...entries]));
  }
  const fresh = files.map((file): LintedFile => {
    const own = entries.get(from(file.path));
    if (!own) return file;
    const before = updateBaseline ? own : (old.get(from(file.path)) ?? []);
    const compared = compareWithBaseline(own, before);
    for (const entry of compared.stale) stale.push({ path: from(file.path), entry });
    return hide(file, compared.known);
  });
  if (!updateBaseline) tellStale(stale, name, host);
  return { files: fresh, updated: updateBaseline };
}

/** The file with the known ones among its findings hidden. */
export function hide(file: LintedFile, known: readonly boolean[]): LintedFile {
  if (!known.includes(true)) return file;
  const old = file.findings.filter((_, index) => known[index]);
  return {
    ...file,
    findings: file.findings.filter((_, index) => !known[index]),
    hidden: [...file.hidden, ...old.map((finding) => ({ finding, by: 'baseline' }) as const)],
  };
}

/** `from` turns a path as shown into one relative to the baseline. */
export function entryOf(
  { rule, message, path, mark }: LintedFinding,
  from: (shown: string) => string,
): BaselineEntry {
  const { text, context } = mark;
  return { rule, message, text, context, ...(path !== undefined && { file: from(path) }) };
}

async function load(path: string, name: string, mayMiss: boolean): Promise<Baseline> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await commandFiles.read(path);
  } catch (error) {
    throw new UsageError(say`--baseline ${name}: ${reasonOf(error)}`);
  }
  if (bytes === undefined) {
    if (mayMiss) return new Map();
    throw new UsageError(
      say`--baseline ${name}: there is no such file; --update-baseline makes it`,
    );
  }
  const read = readBaseline(Buffer.from(bytes).toString('utf8'));
  if ('baseline' in read) return read.baseline;
  throw new UsageError(say`--baseline ${name}: ${read.problem}`);
}

async function save(path: string, name: string, baseline: Baseline): Promise<void> {
  try {
    await writeWhole(path, Buffer.from(printBaseline(baseline), 'utf8'));
  } catch (error) {
    throw new UsageError(say`--baseline ${name}: cannot be written: ${reasonOf(error)}`);
  }
}

/** Reports of the baseline that this run did not look at since they are no more. */
async function reportsGone(
  old: Baseline,
  checked: ReadonlyMap<string, unknown>,
  folder: string,
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const report of old.keys()) {
    if (checked.has(report)) continue;
    if ((await kindOf(absolutePath(folder, report))) === 'missing') gone.push(report);
  }
  return gone;
}

function tellStale(
  stale: readonly { readonly path: string; readonly entry: BaselineEntry }[],
  name: string,
  host: CliHost,
): void {
  if (stale.length === 0) return;
  const { stderr, language } = host;
  const count = findingCount(stale.length);
  remark(host, say`${count} of ${name} no longer there; --update-baseline takes them out:`);
  for (const { path, entry } of stale.slice(0, mostNamed)) {
    stderr.write(`  ${path}: ${entry.rule}: ${entry.message.replace(/\s+/g, ' ')}\n`);
  }
  const left = stale.length - mostNamed;
  if (left > 0) stderr.write(`  ${speak(say`… ${left} more`, language)}\n`);
}
