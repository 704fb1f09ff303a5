/**
 * Findings as a comment for a pull request. Must not let a draft's words act: no mark-up, mention,
 * link or HTML of theirs comes through.
 */
import {
  type LintedFile,
  type LintedFinding,
  type LintResult,
  plural,
  worstFirst,
} from '../result.ts';
import { printable } from '../style.ts';
import type { FormatContext } from './lint-formats.ts';

/** A comment may have 65 536 characters. */
const longestComment = 60_000;

/** By this a job finds the comment that it wrote before. */
const mark = '<!-- crossfoot lint -->';

const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** The gravest findings of each file first; what does not fit into `room` characters is counted. */
export function formatMarkdown(
  result: LintResult,
  _context?: FormatContext,
  room = longestComment,
): string {
  const parts = [`${mark}\n### Crossfoot: ${headline(result)}\n`];
  let used = parts[0]!.length;
  let left = 0;
  for (const file of result.files) {
    let table = '';
    for (const { finding } of worstFirst(
      file.findings.map((one) => ({ path: '', finding: one })),
    )) {
      const head = table === '' ? headOf(file) : '';
      const row = rowOf(finding);
      if (used + head.length + row.length > room - 200) left++;
      else {
        table += head + row;
        used += head.length + row.length;
      }
    }
    parts.push(table);
  }
  if (left > 0) parts.push(`\n${plural(left, 'more finding')} did not fit in here.\n`);
  if (result.known?.count) {
    const count = plural(result.known.count, 'finding');
    parts.push(`\n${count} not shown: already in ${escapeMarkdown(result.known.where)}.\n`);
  }
  return parts.join('');
}

function headline({ counts, files, known }: LintResult): string {
  const { error, warning, info } = counts;
  const reports = plural(files.filter(({ role }) => role === 'report').length, 'report');
  if (error + warning + info === 0) return `nothing ${known ? 'new' : 'to mend'} in ${reports}`;
  const parts = [
    error > 0 ? plural(error, 'error') : '',
    warning > 0 ? plural(warning, 'warning') : '',
    info > 0 ? plural(info, 'info') : '',
  ].filter(Boolean);
  return `${parts.join(', ')} in ${reports}`;
}

function headOf({ path }: LintedFile): string {
  return `\n**${escapeMarkdown(path)}**\n\n| | line | finding | rule |\n| --- | --: | --- | --- |\n`;
}

function rowOf({ severity, range, message, rule, path }: LintedFinding): string {
  const place = path === undefined ? '' : `${escapeMarkdown(path)}: `;
  const line = `${place}${range.start.line}`;
  return `| ${signs[severity]} | ${line} | ${escapeMarkdown(message)} | ${escapeMarkdown(rule)} |\n`;
}

/** Text as it stands, in one line. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()#+!|~^$-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}&#46;`);
}
