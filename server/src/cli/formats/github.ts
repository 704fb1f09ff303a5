/**
 * Findings as annotations of GitHub Actions, the gravest first, since GitHub shows only so many.
 * Must not let a message end its command or begin another.
 */
import type { Severity } from '../../rules/finding.ts';
import { type LintResult, type PlacedFinding, placedFindings, worstFirst } from '../result.ts';
import { printable } from '../style.ts';
import type { FormatContext } from './format.ts';
import { formatMarkdown } from './markdown.ts';

/** GitHub keeps ten annotations of each kind from a step. */
const mostOfAKind = 10;
/** A step's summary may have 1 MiB. */
const longestSummary = 1024 * 1024;

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

export function formatGithub(result: LintResult, context: FormatContext): string {
  const all = worstFirst(placedFindings(result));
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    all.filter(({ finding }) => finding.severity === severity).slice(0, mostOfAKind),
  );
  const lines = shown.map((one) => annotation(one, context));
  const rest = all.filter((one) => !shown.includes(one));
  if (rest.length > 0) {
    lines.push(
      `${rest.length} further ${rest.length === 1 ? 'finding' : 'findings'}, for GitHub shows ${mostOfAKind} annotations of each kind:`,
      ...rest.map(
        ({ path, finding: { range, severity, rule, message } }) =>
          `  ${plain(path)}:${range.start.line}:${range.start.column} ${severity} ${rule}: ${plain(message)}`,
      ),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What goes into the file that GITHUB_STEP_SUMMARY names. */
export function githubSummary(result: LintResult): string {
  return formatMarkdown(result, undefined, longestSummary - 1024);
}

function annotation({ path, finding }: PlacedFinding, { folder, env }: FormatContext): string {
  const { start, end } = finding.range;
  const properties = {
    file: fromWorkspace(path, folder, env.GITHUB_WORKSPACE),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && {
      col: start.column,
      endColumn: Math.max(start.column, end.column),
    }),
    title: `Crossfoot: ${finding.rule}`,
  };
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${commands[finding.severity]} ${list}::${escapeData(finding.message)}`;
}

/** GitHub reads paths from the root of the repository, wherever the step runs. */
function fromWorkspace(path: string, folder: string, workspace: string | undefined): string {
  if (workspace === undefined || path.startsWith('/')) return path;
  const root = `${workspace.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  if (!folder.startsWith(root)) return path;
  const parts = folder.slice(root.length).split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return path;
  }
  return parts.join('/');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Nothing in the log may look like a command. */
function plain(text: string): string {
  return printable(text).replaceAll('::', ':\u200b:').replaceAll('##[', '##\u200b[');
}
