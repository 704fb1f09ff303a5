/**
 * The engine itself: what is open, what was read from disk, what was checked before. The only module
 * here with state. Must not decide anything about a report.
 */

import { editMarkdown, type MarkdownDocument, parseMarkdown } from '../markdown/parse.ts';
import { configName } from '../profiles/load-config.ts';
import { loadProfile } from '../profiles/load-profile.ts';
import { type AssumedProfile, assumedFor, type Settings } from '../profiles/resolve-config.ts';
import type { TableFiles } from '../report/file-tables.ts';
import type { PriorFile } from '../report/report.ts';
import type { Budget } from '../rules/budget.ts';
import { decodeText, type Encoding } from '../text/decode.ts';
import { createTextDocument, editTextDocument, type TextDocument } from '../text/document.ts';
import { say } from '../text/phrase.ts';
import { messageOf, SaidError } from '../text/said-error.ts';
import { checkReport, type ReportCheck, readReport, refuseReport } from './check-report.ts';
import { checkSettings } from './check-settings.ts';
import { refusal } from './draft-notices.ts';
import type { Change, CheckedDocument, Engine, FileSystem } from './engine.ts';
import { findReports } from './find-reports.ts';
import { isAssumed, isListed, isReport, looksLikeReport, namesProfile } from './is-report.ts';
import { keepPromise } from './keep-promise.ts';
import { folderOf, isMarkdown, isSettingsFile, nameOf } from './paths.ts';
import { type PriorText, readPrior, samePrior } from './prior-files.ts';
import {
  decodeTable,
  noTableFiles,
  readTableFiles,
  sameFiles,
  type TableText,
  tableDocument,
  tableRoot,
} from './table-files.ts';
import { withParts } from './with-parts.ts';
import {
  choicesOf,
  loadWorkspace,
  type SettingsRole,
  type SettingsText,
  type Workspace,
} from './workspace.ts';

export interface EngineOptions {
  readonly files: FileSystem;
  /** For developers: rules that failed, with the revision. */
  readonly log: (message: string) => void;
  /** Path of a configuration to use instead of the nearest `crossfoot.yaml` upward. */
  readonly config?: string;
  /** Path of last year's report, whatever front matter and configuration say. */
  readonly prior?: string;
  /** Severities of rules and families (`table/*`) that win over every configuration; the later ones over the earlier. */
  readonly rules?: Settings['rules'];
  /** The profile of Markdown files that nothing else says are reports. */
  readonly assumed?: AssumedProfile;
}

/** A text, and its syntax tree once somebody asked for it. */
interface Source {
  readonly text: string;
  /** The lines of the text, once somebody asked for them. */
  document?: TextDocument;
  /** How the file is saved; undefined for a document that is open in an editor. */
  readonly encoding?: Encoding;
  markdown?: MarkdownDocument;
}

interface State {
  readonly options: EngineOptions;
  revision: number;
  readonly open: Map<string, Source>;
  readonly workspaces: Map<string, Promise<Workspace>>;
  /** The folder whose settings name a settings file, for files that lie outside of it. */
  readonly owners: Map<string, string>;
  readonly checks: Map<string, ReportCheck>;
  /** Files that hold tables, by path, as they were read last. */
  readonly tables: Map<string, Promise<TableText>>;
  /** Reports of the year before, by path, as they were read last. */
  readonly priors: Map<string, Promise<PriorText>>;
}

export function createEngine(options: EngineOptions): Engine {
  const state: State = {
    options,
    revision: 0,
    open: new Map(),
    workspaces: new Map(),
    owners: new Map(),
    checks: new Map(),
    tables: new Map(),
    priors: new Map(),
  };
  return {
    get revision() {
      return state.revision;
    },
    change(changes) {
      for (const change of changes) apply(state, change);
    },
    check: (path, budget) => check(state, path, budget),
    async reports(folder) {
      const workspace = await workspaceOf(state, folder);
      return findReports(folder, workspace, options.files, [...state.open.keys()]);
    },
    choices: async (folder) => choicesOf(await workspaceOf(state, folder)),
    async text(path) {
      const read = await readSettings(state, path);
      return read && 'text' in read ? read.text : undefined;
    },
  };
}

function apply(state: State, change: Change): void {
  state.revision++;
  const { path } = change;
  state.tables.delete(path);
  // Its tables and settings may have changed with any other file.
  if (change.kind === 'disk' || !isMarkdown(path)) state.priors.clear();
  else state.priors.delete(path);
  if (change.kind === 'open') state.open.set(path, { text: change.text });
  if (change.kind === 'edit') edit(state, change);
  if (change.kind === 'close') {
    state.open.delete(path);
    state.checks.delete(path);
  }
  // Which settings a new or deleted file takes part in, only reading them again can tell.
  if (isSettings(state, path) || change.kind === 'disk') state.workspaces.clear();
}

function edit(state: State, { path, edits, after }: Extract<Change, { kind: 'edit' }>): void {
  const before = state.open.get(path);
  if (!before) return;
  const document = after ?? editTextDocument(documentOf(before), edits);
  state.open.set(path, {
    // To put it together takes longer than to check it, and is seldom asked for.
    get text() {
      return document.text;
    },
    document,
    ...(before.markdown && { markdown: editMarkdown(before.markdown, document, edits) }),
  });
}

function documentOf(source: Source): TextDocument {
  source.document ??= createTextDocument(source.text);
  return source.document;
}

function markdownOf(source: Source): MarkdownDocument {
  source.markdown ??= parseMarkdown(source.text);
  return source.markdown;
}

/** The start of the text, with all of its front matter. */
function startOf(source: Source): string {
  return source.markdown?.segments[0]?.segment.source ?? source.text;
}

function isSettings(state: State, path: string): boolean {
  return isSettingsFile(path) || state.owners.has(path);
}

async function check(
  state: State,
  path: string,
  budget?: Budget,
): Promise<CheckedDocument | undefined> {
  // What changes while files are read would leave text and settings of different times together.
  for (;;) {
    const { revision } = state;
    const role = await readRole(state, path);
    const source = role && (await readSource(state, path, role));
    if (revision !== state.revision) continue;
    if (!role || source === undefined) return undefined;
    if (role.kind !== 'markdown') {
      const problems = role.workspace.problems.get(path) ?? [];
      return checkSettings({ path, text: source.text, role: role.kind }, problems, revision);
    }
    if (!isReport(path, startOf(source), role.workspace)) return checkTableFile(state, path);
    requireAssumed(path, startOf(source), role.workspace);
    const tableFiles = await tableFilesOf(state, path, source, role.workspace);
    if (revision !== state.revision) continue;
    const prior = await priorOf(state, path, source, role.workspace);
    if (revision !== state.revision) continue;
    const { workspace } = role;
    return checkMarkdown(state, { path, source, workspace, tableFiles, prior, budget });
  }
}

/** The settings around this file may not have the profile that those around another one do. */
function requireAssumed(path: string, start: string, workspace: Workspace): void {
  const id = assumedFor(workspace.config, path);
  if (id === undefined || isListed(path, workspace) === true || namesProfile(start)) return;
  if (loadProfile(id, workspace.profiles).profile) return;
  throw new SaidError(say`There is no profile “${id}” in the settings around this file`);
}

interface Role {
  readonly kind: 'markdown' | SettingsRole;
  readonly workspace: Workspace;
}

async function readRole(state: State, path: string): Promise<Role | undefined> {
  const folder = state.owners.get(path) ?? folderOf(path);
  const workspace = await workspaceOf(state, folder);
  const kind = workspace.roles.get(path);
  if (kind) return { kind, workspace };
  if (nameOf(path) === configName) return { kind: 'config', workspace };
  return isSettingsFile(path) ? undefined : { kind: 'markdown', workspace };
}

function workspaceOf(state: State, folder: string): Promise<Workspace> {
  const { files, config, rules, assumed } = state.options;
  const read = (path: string) => readSettings(state, path);
  return keepPromise(state.workspaces, folder, async () => {
    const workspace = await loadWorkspace(folder, { files, read, config, rules, assumed });
    for (const path of workspace.roles.keys()) {
      if (!state.owners.has(path)) state.owners.set(path, folder);
    }
    return workspace;
  });
}

async function readSettings(state: State, path: string): Promise<SettingsText> {
  const open = state.open.get(path);
  if (open) return open;
  try {
    const bytes = await state.options.files.read(path);
    return bytes && decodeText(bytes);
  } catch (error) {
    return { problem: say`The file ${messageOf(error)}` };
  }
}

/**
 * Undefined where there is no such file, and for what is neither text nor looks like a report: other
 * files beside the reports are nobody's mistake. Throws for a report that is no text.
 */
async function readSource(state: State, path: string, role: Role): Promise<Source | undefined> {
  const open = state.open.get(path);
  if (open) return open;
  if (role.kind !== 'markdown') {
    const settings = await readSettings(state, path);
    return settings && 'problem' in settings ? { text: '' } : settings;
  }
  const bytes = await state.options.files.read(path);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes);
  if (!('problem' in decoded)) return decoded;
  const listed = isListed(path, role.workspace) === true;
  if (listed || isAssumed(path, role.workspace) || looksLikeReport(bytes))
    throw new SaidError(decoded.problem);
  return undefined;
}

/** What the tables' files hold; nothing is read for a refused draft. */
async function tableFilesOf(
  state: State,
  path: string,
  source: Source,
  workspace: Workspace,
): Promise<TableFiles> {
  if (refusal(documentOf(source))) return noTableFiles;
  return readTableFiles({ path, markdown: markdownOf(source) }, rootOf(path, workspace), {
    files: state.options.files,
    read: (file) => readTable(state, file),
  });
}

/** The folder that no path in a file may lead out of. */
function rootOf(path: string, { config }: Workspace): string {
  return tableRoot(
    path,
    config.files.map((file) => file.path),
  );
}

/** Last year's report; nothing is read for a draft that none is named for, nor a refused one. */
async function priorOf(
  state: State,
  path: string,
  source: Source,
  workspace: Workspace,
): Promise<PriorFile | undefined> {
  if (refusal(documentOf(source))) return undefined;
  const { prior: option, files } = state.options;
  const { prior } = workspace.config;
  const configured = Object.hasOwn(prior, path) ? prior[path] : undefined;
  const settings = { option, configured, root: rootOf(path, workspace) };
  const read = (file: string) => readAsPrior(state, file);
  return readPrior(path, markdownOf(source), settings, { files, read });
}

/** The same report as long as no file changes that it was read from. */
function readAsPrior(state: State, path: string): Promise<PriorText> {
  return keepPromise(state.priors, path, () => readPriorReport(state, path));
}

async function readPriorReport(state: State, path: string): Promise<PriorText> {
  const read = await readSettings(state, path);
  if (read === undefined || 'problem' in read)
    return read && { problem: say`it cannot be read. ${read.problem}` };
  const workspace = await workspaceOf(state, folderOf(path));
  if (!isMarkdown(path)) return { problem: say`it is no Markdown file` };
  if (!isReport(path, read.text, workspace)) {
    return { problem: say`it is no report: its front matter names no profile` };
  }
  const source: Source = read;
  const document = documentOf(source);
  if (refusal(document)) return { problem: say`it cannot be read: its lines are too long` };
  const tableFiles = await tableFilesOf(state, path, source, workspace);
  return readReport({ path, document, markdown: markdownOf(source), tableFiles, workspace });
}

/** The same document as long as the file is the same: what was read from it is kept by document. */
function readTable(state: State, path: string): Promise<TableText> {
  return keepPromise(state.tables, path, async () => {
    const open = state.open.get(path);
    return open ? documentOf(open) : decodeTable(await state.options.files.read(path));
  });
}

/** The open reports that showed a table of this file when they were checked last. */
function reportsNaming(state: State, path: string): readonly string[] {
  return [...state.checks].flatMap(([report, { checked }]) =>
    checked.others.some((other) => other.path === path) ? [report] : [],
  );
}

/**
 * The findings of a table's own file: what the open reports that show the table say about it.
 * Undefined for files that are none. Must not be asked about a report, which could name itself.
 */
async function checkTableFile(state: State, path: string): Promise<CheckedDocument | undefined> {
  const checks: CheckedDocument[] = [];
  for (const report of reportsNaming(state, path)) {
    const checked = await check(state, report);
    if (checked) checks.push(checked);
  }
  const document = checks
    .flatMap(({ others }) => others)
    .find((other) => other.path === path)?.document;
  return document && tableDocument({ path, document }, checks, state.revision);
}

interface MarkdownCheck {
  readonly path: string;
  readonly source: Source;
  readonly workspace: Workspace;
  readonly tableFiles: TableFiles;
  readonly prior: PriorFile | undefined;
  readonly budget: Budget | undefined;
}

function checkMarkdown(
  state: State,
  { path, source, workspace, tableFiles, prior, budget }: MarkdownCheck,
): CheckedDocument {
  const previous = state.checks.get(path);
  const { revision } = state;
  if (
    previous?.settings.workspace === workspace &&
    !previous.checked.incomplete &&
    previous.checked.document === documentOf(source) &&
    sameFiles(previous.tableFiles, tableFiles) &&
    samePrior(previous.prior, prior)
  ) {
    return withParts(previous.checked, { revision: () => revision });
  }
  const document = documentOf(source);
  const refused = refusal(document);
  if (refused) return refuseReport({ path, document, revision }, workspace, refused);
  const result = checkReport({
    path,
    revision,
    document,
    markdown: markdownOf(source),
    tableFiles,
    prior,
    encoding: source.encoding,
    workspace,
    previous,
    budget,
  });
  const known = previous?.checked.failures.map(({ rule }) => rule) ?? [];
  for (const { rule, reason } of result.checked.failures) {
    // What fails with every key is told once.
    if (known.includes(rule)) continue;
    state.options.log(`revision ${revision}, ${path}: ${rule} failed: ${reason}`);
  }
  if (state.open.has(path)) state.checks.set(path, result);
  return result.checked;
}
