/**
 * `crossfoot tables`: shows how tables are read, what is believed about them and how it came out,
 * of reports, other drafts, and spreadsheets saved as CSV. Must not decide anything about a table.
 */

import { checkTables } from '../engine/check-tables.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import { isMarkdown } from '../engine/paths.ts';
import { documentAt } from '../engine/table-files.ts';
import type { Table } from '../report/report.ts';
import { placesOf } from '../report/table-parts.ts';
import { inLanguage } from '../rules/finding.ts';
import type { TextDocument } from '../text/document.ts';
import { type Language, say, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { containsSpan } from '../text/span.ts';
import { type EngineSettings, settingsOptions } from './assumed-profile.ts';
import { type CliHost, type ExitStatus, remark, UsageError } from './host.ts';
import { commandFiles, shownPath } from './node-files.ts';
import type { TablesOptions } from './options.ts';
import type { ShownTable, TablesResult } from './shown-tables.ts';
import { createStyle } from './style.ts';
import { findTargets, type Target } from './targets.ts';

/** Throws a UsageError where the run cannot begin. */
export async function tables(options: TablesOptions, host: CliHost): Promise<ExitStatus> {
  if (options.paths.length === 0) {
    throw new UsageError(
      say`name the reports or CSV files to show, as in: crossfoot tables staff.csv`,
    );
  }
  const targets = await findTargets(host.cwd, options.paths);
  const paths = targets.map(({ path }) => path);
  const own = await settingsOptions(options, host, paths);
  const failures: Words[] = [];
  const found: TablesResult[] = [];
  for (const target of targets) {
    try {
      const checked = await checkTarget(target, own);
      if (checked) found.push(tablesIn(checked, host));
    } catch (error) {
      failures.push(say`${shownPath(host, target.path)}: ${messageOf(error)}`);
    }
  }
  const result = {
    tables: found.flatMap((each) => each.tables),
    others: found.flatMap((each) => each.others),
  };
  await print(result, options, host);
  if (result.tables.length === 0 && result.others.length === 0 && failures.length === 0) {
    remark(host, say`no tables found in ${options.paths.join(', ')}`);
  }
  for (const failure of failures) remark(host, failure);
  return failures.length > 0 ? 2 : statusOf(result);
}

/** A report as lint checks it; a file that somebody names is shown whatever it is. */
async function checkTarget(
  { path, named }: Target,
  own: EngineSettings,
): Promise<CheckedDocument | undefined> {
  const engine = createEngine({ files: commandFiles, log: () => {}, ...own });
  const checked = isMarkdown(path) ? await engine.check(path) : undefined;
  if (checked?.role === 'report' || !named) return checked;
  return checkTables(path, { files: commandFiles, ...own });
}

function tablesIn(checked: CheckedDocument, host: CliHost): TablesResult {
  const findings = checked.findings.filter(({ rule }) => rule.startsWith('table/'));
  const taken = new Set<Finding>();
  const tables = (checked.report?.tables ?? []).map((table): ShownTable => {
    const file = checked.role === 'table' ? undefined : table.source?.path;
    const own = findings.filter((finding) => finding.path === file && isIn(finding, table));
    for (const finding of own) taken.add(finding);
    const line = lineOf(checked.document, table.source?.directive.from ?? 0);
    return {
      table,
      checked,
      shownPath: (path) => shownPath(host, path),
      path: shownPath(host, file ?? checked.path),
      document: documentAt(checked, file),
      ...(file !== undefined && { shownIn: { path: shownPath(host, checked.path), line } }),
      findings: own,
    };
  });
  const others = findings
    .filter((finding) => !taken.has(finding))
    .map((finding) => ({
      path: shownPath(host, finding.path ?? checked.path),
      line: lineOf(documentAt(checked, finding.path), finding.span.from),
      finding,
    }));
  return { tables, others };
}

function isIn({ span }: Finding, table: Table): boolean {
  const { caption, source } = table;
  const places = placesOf(table);
  const whole = caption === undefined || source ? places : [caption.span, ...places];
  return whole.some((place) => containsSpan(place, span));
}

function lineOf(document: TextDocument, offset: number): number {
  return document.positionAt(offset).line + 1;
}

async function print(result: TablesResult, options: TablesOptions, host: CliHost): Promise<void> {
  if (options.format === 'json') {
    const { formatTablesJson } = await import('./formats/tables-json.ts');
    host.stdout.write(formatTablesJson(result));
    return;
  }
  const { formatTables } = await import('./formats/tables-text.ts');
  const style = createStyle(options.color, host, host.stdout);
  const { language } = host;
  const spoken = language ? inLanguageOf(result, language) : result;
  host.stdout.write(formatTables(spoken, { style, width: host.stdout.columns, language }));
}

function inLanguageOf({ tables, others }: TablesResult, language: Language): TablesResult {
  const spoken = (finding: Finding) => inLanguage(finding, language);
  return {
    tables: tables.map((shown) => ({ ...shown, findings: shown.findings.map(spoken) })),
    others: others.map((other) => ({ ...other, finding: spoken(other.finding) })),
  };
}

function statusOf({ tables, others }: TablesResult): ExitStatus {
  const findings = [
    ...tables.flatMap((each) => each.findings),
    ...others.map((each) => each.finding),
  ];
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
