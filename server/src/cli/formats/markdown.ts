/**
 * Findings as a comment for a pull request. Must not let a draft's words act: no mark-up, mention,
 * link or HTML of theirs comes through.
 */
import { joined, say, speak, type Words } from '../../text/phrase.ts';
import { findingCount, reportCount, severityCounts } from '../count-words.ts';
import { type LintedFile, type LintedFinding, type LintResult, worstFirst } from '../result.ts';
import { printable } from '../style.ts';
import type { FormatContext } from './format.ts';

/** A comment may have 65 536 characters. */
const longestComment = 60_000;

/** By this a job finds the comment that it wrote before. */
const mark = '<!-- crossfoot lint -->';

const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** The gravest findings of each file first; what does not fit into `room` characters is counted. */
export function formatMarkdown(
  result: LintResult,
  { language }: Pick<FormatContext, 'language'> = {},
  room = longestComment,
): string {
  const tell = (words: Words) => speak(words, language);
  const parts = [`${mark}\n### Crossfoot: ${tell(headline(result))}\n`];
  let used = parts[0]!.length;
  let left = 0;
  for (const file of result.files) {
    let table = '';
    for (const { finding } of worstFirst(
      file.findings.map((one) => ({ path: '', finding: one })),
    )) {
      const head = table === '' ? headOf(file, tell) : '';
      const row = rowOf(finding);
      if (used + head.length + row.length > room - 200) left++;
      else {
        table += head + row;
        used += head.length + row.length;
      }
    }
    parts.push(table);
  }
  if (left > 0) parts.push(`\n${tell(notShown(left))}\n`);
  if (result.known?.count) {
    const { count, where } = result.known;
    const hidden = say`${findingCount(count)} not shown: already in ${escapeMarkdown(tell(where))}.`;
    parts.push(`\n${tell(hidden)}\n`);
  }
  return parts.join('');
}

function notShown(left: number): Words {
  return left === 1
    ? say`1 more finding did not fit in here.`
    : say`${left} more findings did not fit in here.`;
}

function headline({ counts, files, known }: LintResult): Words {
  const reports = reportCount(files.filter(({ role }) => role === 'report').length);
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    counts[severity] === 0 ? [] : [severityCounts[severity](counts[severity])],
  );
  if (parts.length > 0) return say`${joined(parts, ', ')} in ${reports}`;
  return known ? say`nothing new in ${reports}` : say`nothing to mend in ${reports}`;
}

function headOf({ path }: LintedFile, tell: (words: Words) => string): string {
  const columns = [say`line`, say`finding`, say`rule`].map(tell).join(' | ');
  return `\n**${escapeMarkdown(path)}**\n\n| | ${columns} |\n| --- | --: | --- | --- |\n`;
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
