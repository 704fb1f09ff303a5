/**
 * An engine that leaves out the findings which a team lives with: those that the baseline beside or above
 * a report knows. Must not write the baseline.
 */

import { decodeText } from '../text/decode.ts';
import { english, say, type Words } from '../text/phrase.ts';
import { SaidError } from '../text/said-error.ts';
import {
  type Baseline,
  type BaselineEntry,
  compareWithBaseline,
  printBaseline,
  readBaseline,
} from './baseline.ts';
import type { CheckedDocument, Engine, FileSystem, Finding } from './engine.ts';
import { markFindings } from './fingerprint.ts';
import { folderOf, relativePath } from './paths.ts';
import { withParts } from './with-parts.ts';

const baselineName = 'crossfoot-baseline.json';

/** A baseline as it has to be written to make findings known. */
export interface ExtendedBaseline {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** How many findings were added. */
  readonly added: number;
}

export interface KnowingEngine extends Engine {
  /**
   * The nearest baseline with the findings of a report that are wanted; a new one in `folder` (with a trailing
   * slash) where there is none. Undefined for what is no report; rejects where the file there is no baseline.
   */
  extendedBaseline(
    path: string,
    folder: string,
    isWanted: (finding: Finding) => boolean,
  ): Promise<ExtendedBaseline | undefined>;
}

/** A baseline in a folder, and why it cannot be read if that is so. */
interface Found {
  readonly path: string;
  readonly baseline: Baseline;
  readonly problem?: Words;
}

export function knowingEngine(
  engine: Engine,
  files: FileSystem,
  log: (message: string) => void,
): KnowingEngine {
  const found = new Map<string, Promise<Found | undefined>>();
  const nearest = (folder: string): Promise<Found | undefined> => {
    const known = found.get(folder) ?? readNearest(folder, files, nearest);
    found.set(folder, known);
    return known;
  };
  const hidden = new WeakMap<
    CheckedDocument,
    { readonly by: Found; readonly left: CheckedDocument }
  >();
  const knowing: Pick<KnowingEngine, 'change' | 'check' | 'extendedBaseline'> = {
    change(changes) {
      // Also one that has just been made, hence all folders.
      if (changes.some(({ kind, path }) => kind === 'disk' && isBaseline(path))) found.clear();
      engine.change(changes);
    },
    async check(path, budget) {
      const checked = await engine.check(path, budget);
      const by = checked?.role === 'report' ? await nearest(folderOf(path)) : undefined;
      if (!checked || !by) return checked;
      if (by.problem !== undefined) log(`${by.path}: ${english(by.problem)}`);
      const before = hidden.get(checked);
      const left = before?.by === by ? before.left : withoutKnown(checked, by);
      hidden.set(checked, { by, left });
      return left;
    },
    async extendedBaseline(path, folder, isWanted) {
      const checked = await knowing.check(path);
      if (checked?.role !== 'report') return undefined;
      const by = await nearest(folderOf(path));
      if (by?.problem !== undefined) throw new SaidError(say`${baselineName}: ${by.problem}`);
      const target = by ?? { path: `${folder}${baselineName}`, baseline: new Map() };
      return extended(target, checked, isWanted);
    },
  };
  // All else is the other one's.
  return Object.assign(Object.create(engine) as Engine, knowing);
}

function isBaseline(path: string): boolean {
  return path.endsWith(`/${baselineName}`);
}

async function readNearest(
  folder: string,
  files: FileSystem,
  nearest: (folder: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const path = `${folder}${baselineName}`;
  const bytes = await files.read(path).catch(() => undefined);
  if (bytes !== undefined) {
    const decoded = decodeText(bytes);
    const read = 'problem' in decoded ? decoded : readBaseline(decoded.text);
    return 'problem' in read
      ? { path, baseline: new Map(), problem: read.problem }
      : { path, baseline: read.baseline };
  }
  const above = folderOf(folder.slice(0, -1));
  return above === '' || above === folder ? undefined : nearest(above);
}

function withoutKnown(checked: CheckedDocument, { path, baseline }: Found): CheckedDocument {
  const entries = baseline.get(relativePath(folderOf(path), checked.path)) ?? [];
  if (entries.length === 0) return checked;
  const { findings, addressed } = checked;
  const { known } = compareWithBaseline(entriesOf(checked, findings, path), entries);
  if (!known.includes(true)) return checked;
  const left = <T>(all: readonly T[]) => all.filter((_, at) => !known[at]);
  return withParts(checked, {
    findings: () => left(findings),
    addressed: () => addressed && { ...addressed, findings: left(addressed.findings) },
  });
}

/** Findings as a baseline at `path` keeps them. */
function entriesOf(
  checked: CheckedDocument,
  findings: readonly Finding[],
  path: string,
): readonly BaselineEntry[] {
  const shown = (file: string) => relativePath(folderOf(path), file);
  const marks = markFindings(checked, findings, shown);
  return findings.map(({ rule, message, path: file }, at) => {
    const { text, context } = marks[at]!;
    return { rule, message, text, context, ...(file !== undefined && { file: shown(file) }) };
  });
}

/** What the baseline says of other reports, and of this one, stays. */
function extended(
  { path, baseline }: Found,
  checked: CheckedDocument,
  isWanted: (finding: Finding) => boolean,
): ExtendedBaseline {
  const report = relativePath(folderOf(path), checked.path);
  const { findings } = checked;
  const added = entriesOf(checked, findings, path).filter((_, at) => isWanted(findings[at]!));
  const all = [...(baseline.get(report) ?? []), ...added];
  const text = printBaseline(new Map([...baseline, [report, all]]));
  return { path, text, added: added.length };
}
