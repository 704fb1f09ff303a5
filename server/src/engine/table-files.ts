/**
 * Reads the files that a draft's `::table` directives name. Must not follow a path out of the
 * workspace: whoever wrote the draft need not be the one who opens it.
 */

import { readBlocks } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { closestName } from '../profiles/did-you-mean.ts';
import { configName } from '../profiles/load-config.ts';
import { namedTableFiles, type TableFile, type TableFiles } from '../report/file-tables.ts';
import { namesTables } from '../tables/delimited/directive.ts';
import { decodeText } from '../text/decode.ts';
import { createTextDocument, type TextDocument } from '../text/document.ts';
import { english, say, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import type { CheckedDocument, FileSystem, OtherDocument } from './engine.ts';
import { dropRepeats, sortFindings } from './order.ts';
import { folderOf, nameOf, relativePath, resolvePath } from './paths.ts';

/** The text of a table's file; undefined where there is none. */
export type TableText = TextDocument | { readonly problem: Words } | undefined;

export interface TableSourceFiles {
  readonly files: FileSystem;
  /** The text of a file, the editor's where it is open. */
  read(path: string): Promise<TableText>;
}

/** For a draft without directives. */
export const noTableFiles: TableFiles = new Map();

/**
 * What the directives of the draft at `path` name, by path as written. `root`: the folder (with a
 * trailing slash) that no path may lead out of. Never rejects.
 */
export async function readTableFiles(
  { path, markdown }: { readonly path: string; readonly markdown: MarkdownDocument },
  root: string,
  source: TableSourceFiles,
): Promise<TableFiles> {
  if (!namesTables(markdown)) return noTableFiles;
  const names = namedTableFiles(markdown, readBlocks(markdown));
  const files = new Map<string, TableFile>();
  for (const name of names) files.set(name, await readOne(name, folderOf(path), root, source));
  return files;
}

/** The folder of the topmost `crossfoot.yaml` among `configs` that is above `path`, else that of `path`. */
export function tableRoot(path: string, configs: readonly string[]): string {
  const folder = folderOf(path);
  const above = configs
    .filter((config) => nameOf(config) === configName && folder.startsWith(folderOf(config)))
    .map(folderOf);
  return above.reduce((top, each) => (each.length < top.length ? each : top), folder);
}

/** The text of a table's file as its bytes say. */
export function decodeTable(bytes: Uint8Array | undefined): TableText {
  if (bytes === undefined) return undefined;
  // A ZIP archive: what spreadsheet programs save unless they are told otherwise.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return { problem: say`It is a spreadsheet, not text. Save the sheet as CSV (UTF-8).` };
  }
  const decoded = decodeText(bytes);
  if (!('problem' in decoded)) return createTextDocument(decoded.text);
  const advice = say`It is binary, not text. Save the sheet as CSV (UTF-8).`;
  return { problem: decoded.binary ? advice : decoded.problem };
}

/** The document that spans of a finding with this path are offsets into. */
export function documentAt(checked: CheckedDocument, path: string | undefined): TextDocument {
  if (path === undefined || path === checked.path) return checked.document;
  return checked.others.find((other) => other.path === path)?.document ?? checked.document;
}

/** Whether two readings gave the same files with the same texts. */
export function sameFiles(a: TableFiles, b: TableFiles): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, file]) => {
    const other = b.get(name);
    if (other === undefined || 'problem' in other || 'problem' in file) {
      return (
        other !== undefined &&
        'problem' in other &&
        'problem' in file &&
        english(other.problem) === english(file.problem)
      );
    }
    return file.document === other.document;
  });
}

/** A table's file as a document of its own, with what the checks of reports found in it. */
export function tableDocument(
  file: OtherDocument,
  checks: readonly CheckedDocument[],
  revision: number,
): CheckedDocument {
  const findings = checks.flatMap((checked) =>
    checked.findings.flatMap(({ path, anchor: _, ...finding }) =>
      path === file.path ? [finding] : [],
    ),
  );
  const tables = checks.flatMap(({ report }) =>
    (report?.tables ?? []).filter(
      ({ source }) => source?.path === file.path && source.document.text === file.document.text,
    ),
  );
  return {
    ...file,
    revision,
    role: 'table',
    tables,
    findings: dropRepeats(sortFindings(findings)),
    figures: { total: 0, ticked: 0, contradicted: 0 },
    settings: [],
    others: checks.map(({ path, document }) => ({ path, document })),
    failures: [],
  };
}

async function readOne(
  name: string,
  folder: string,
  root: string,
  source: TableSourceFiles,
): Promise<TableFile> {
  const path = resolvePath(folder, name);
  if (path === undefined) return { problem: notRelative(name) };
  const outside = say`“${name}” leads out of ${words(root, folder)}: tables are read from inside it only`;
  if (!path.startsWith(root)) return { problem: outside };
  try {
    const text = await source.read(path);
    if (text === undefined) return await missing(name, path, folder, source.files);
    if ('problem' in text) return { problem: say`“${name}” cannot be read. ${text.problem}` };
    if (!(await leadsInside(path, root, source.files))) return { problem: outside };
    return { path, document: text };
  } catch (error) {
    return { problem: say`“${name}” ${messageOf(error)}` };
  }
}

function words(root: string, folder: string): Words {
  return root === folder
    ? say`the folder of this report`
    : say`“${nameOf(root.slice(0, -1))}”, the folder of crossfoot.yaml`;
}

function notRelative(name: string): Words {
  return /^[a-z][a-z0-9+.-]+:/i.test(name)
    ? say`“${name}” is an address: tables are read from files beside the report only`
    : say`“${name}” is no path relative to the report`;
}

/** Links inside the workspace may lead out of it. */
export async function leadsInside(path: string, root: string, files: FileSystem): Promise<boolean> {
  if (!files.realPath) return true;
  const real = await files.realPath(path);
  const realRoot = await files.realPath(root);
  return real === undefined || real.startsWith(`${realRoot?.replace(/\/$/, '') ?? ''}/`);
}

async function missing(
  name: string,
  path: string,
  folder: string,
  files: FileSystem,
): Promise<TableFile> {
  const names = (await files.list(folderOf(path))).filter((each) =>
    /\.(?:csv|tsv|tab|txt)$/i.test(each),
  );
  const close = closestName(nameOf(path), names);
  const problem = say`There is no file “${name}”`;
  if (close === undefined) return { problem };
  const suggestion = relativePath(folder, folderOf(path) + close);
  return { problem: say`${problem}; did you mean “${suggestion}”?`, suggestion };
}
