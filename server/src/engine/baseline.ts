/**
 * Turns the findings of a run into a baseline, and tells which findings of a later run stand in it:
 * by rule and content, so that edits elsewhere do not stir it. Must not look at lines or offsets.
 */
import { say, type Words } from '../text/phrase.ts';
import { withoutNumbers } from './fingerprint.ts';

/** A finding as a baseline keeps it. */
export interface BaselineEntry {
  readonly rule: string;
  readonly message: string;
  /** The words it stands on. */
  readonly text: string;
  /** Hash of the line around them. */
  readonly context: string;
  /** The file, where that is not the report; relative to the folder of the baseline. */
  readonly file?: string;
}

/** By path of the report, relative to the folder of the baseline. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

type Key = (entry: BaselineEntry) => string;

const key = (...parts: readonly (string | undefined)[]) => parts.join('\n');

/** From the same in every respect to the same matter in the same line, whatever its numbers are now. */
const likeness: readonly Key[] = [
  (one) => key(one.rule, one.file, one.message, one.text, one.context),
  (one) => key(one.rule, one.file, one.message, one.text),
  (one) => key(one.rule, one.file, one.text, one.context),
  (one) => key(one.rule, one.file, one.message),
  (one) => key(one.rule, one.file, withoutNumbers(one.message), one.context),
];

export interface Comparison {
  /** For each finding whether an entry stands for it; an entry stands for one finding. */
  readonly known: readonly boolean[];
  /** Entries that stand for nothing any more. */
  readonly stale: readonly BaselineEntry[];
}

export function compareWithBaseline(
  findings: readonly BaselineEntry[],
  entries: readonly BaselineEntry[],
): Comparison {
  const known = findings.map(() => false);
  let left: readonly BaselineEntry[] = entries;
  for (const keyOf of likeness) {
    if (left.length === 0) break;
    left = matchBy(keyOf, findings, left, known);
  }
  return { known, stale: left };
}

/** Marks the findings that fit one of `entries`; answers with the entries that none fits. */
function matchBy(
  keyOf: Key,
  findings: readonly BaselineEntry[],
  entries: readonly BaselineEntry[],
  known: boolean[],
): readonly BaselineEntry[] {
  const waiting = new Map<string, number>();
  for (const entry of entries) waiting.set(keyOf(entry), (waiting.get(keyOf(entry)) ?? 0) + 1);
  const used = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    if (known[index]) continue;
    const name = keyOf(finding);
    const room = waiting.get(name) ?? 0;
    if (room === 0) continue;
    waiting.set(name, room - 1);
    used.set(name, (used.get(name) ?? 0) + 1);
    known[index] = true;
  }
  return entries.filter((entry) => {
    const count = used.get(keyOf(entry)) ?? 0;
    used.set(keyOf(entry), count - 1);
    return count <= 0;
  });
}

const version = 1;

/** One line for each finding, so that changes of the file can be read. */
export function printBaseline(baseline: Baseline): string {
  const reports = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => {
      const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`);
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const body = reports.length === 0 ? '{}' : `{\n${reports.join(',\n')}\n  }`;
  return `{\n  "version": ${version},\n  "reports": ${body}\n}\n`;
}

/** Never throws; `problem` says in words why a text is no baseline. */
export function readBaseline(
  text: string,
): { readonly baseline: Baseline } | { readonly problem: Words } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: say`it is not JSON` };
  }
  if (!isRecord(data) || !isRecord(data.reports)) return { problem: say`it is no baseline` };
  if (data.version !== version) {
    return {
      problem: say`it is of version ${String(data.version)}; this Crossfoot reads ${version}`,
    };
  }
  const baseline = new Map<string, readonly BaselineEntry[]>();
  for (const [path, entries] of Object.entries(data.reports)) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) {
      return { problem: say`what it says of ${path} is no list of findings` };
    }
    baseline.set(path, entries);
  }
  return { baseline };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isEntry(data: unknown): data is BaselineEntry {
  if (!isRecord(data)) return false;
  const { rule, message, text, context, file } = data;
  return (
    [rule, message, text, context].every((part) => typeof part === 'string') &&
    (file === undefined || typeof file === 'string')
  );
}
