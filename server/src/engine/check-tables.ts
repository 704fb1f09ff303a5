/**
 * Checks the tables of a file that is no report: any Markdown draft, or a CSV or TSV file by itself.
 * Must not hold it against a profile.
 */

import { type MarkdownDocument, parseMarkdown } from '../markdown/parse.ts';
import type { TableFiles } from '../report/file-tables.ts';
import { decodeText } from '../text/decode.ts';
import { createTextDocument } from '../text/document.ts';
import { say } from '../text/phrase.ts';
import { SaidError } from '../text/said-error.ts';
import { checkReport } from './check-report.ts';
import type { CheckedDocument, FileSystem } from './engine.ts';
import { isMarkdown } from './paths.ts';
import { type SettingsAround, settingsAround } from './settings-around.ts';
import { decodeTable, readTableFiles, tableDocument, tableRoot } from './table-files.ts';
import type { Workspace } from './workspace.ts';

/**
 * The tables of the file at `path` in `report`, and what the rules say, all rules included. Markdown
 * by its name, everything else is read as CSV. Undefined where there is no file; rejects with a
 * message for people where it cannot be read.
 */
export async function checkTables(
  path: string,
  options: SettingsAround,
): Promise<CheckedDocument | undefined> {
  const bytes = await options.files.read(path);
  if (bytes === undefined) return undefined;
  const workspace = await settingsAround(path, options);
  return isMarkdown(path)
    ? checkDraft(path, bytes, workspace, options.files)
    : checkSheet(path, bytes, workspace);
}

async function checkDraft(
  path: string,
  bytes: Uint8Array,
  workspace: Workspace,
  files: FileSystem,
): Promise<CheckedDocument> {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new SaidError(decoded.problem);
  const markdown = parseMarkdown(decoded.text);
  const root = tableRoot(
    path,
    workspace.config.files.map((file) => file.path),
  );
  const read = async (file: string) => decodeTable(await files.read(file));
  const tableFiles = await readTableFiles({ path, markdown }, root, { files, read });
  return check(path, markdown, tableFiles, workspace);
}

/** A sheet is checked as a draft would be that shows it and nothing else. */
function checkSheet(path: string, bytes: Uint8Array, workspace: Workspace): CheckedDocument {
  const document = decodeTable(bytes);
  if (document === undefined || 'problem' in document) {
    throw new SaidError(document ? document.problem : say`cannot be read`);
  }
  const file = { path, document };
  const draft = parseMarkdown('::table{src=sheet}');
  const checked = check('', draft, new Map([['sheet', file]]), workspace);
  const { findings, ...sheet } = tableDocument(file, [checked], checked.revision);
  // The draft exists nowhere, so that nothing can be related to it.
  const own = findings.map((finding) => ({
    ...finding,
    related: finding.related.filter((place) => place.path === undefined),
  }));
  return { ...sheet, findings: own, others: [], ...(checked.report && { report: checked.report }) };
}

function check(
  path: string,
  markdown: MarkdownDocument,
  tableFiles: TableFiles,
  workspace: Workspace,
): CheckedDocument {
  const document = createTextDocument(markdown.text);
  const input = {
    path,
    revision: 0,
    document,
    markdown,
    tableFiles,
    encoding: undefined,
    workspace,
  };
  return checkReport({ ...input, previous: undefined }).checked;
}
