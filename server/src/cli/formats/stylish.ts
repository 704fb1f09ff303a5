/**
 * Checked documents as text for a person at a terminal: by file, each finding with its working, and
 * a last line that says what to do. Must not hold more than one finding's text in one line.
 */

import type { Severity } from '../../rules/finding.ts';
import { allOf, type Language, say, speak, type Words } from '../../text/phrase.ts';
import {
  fileCount,
  findingCount,
  reportCount,
  severityCounts,
  severityWords,
} from '../count-words.ts';
import type { LintedFile, LintedFinding, LintResult } from '../result.ts';
import { printable, type Style, widthOf, wrap } from '../style.ts';

export interface StylishOptions {
  readonly style: Style;
  /** Columns to wrap to; undefined: one line for each finding and its working, for pipes. */
  readonly width: number | undefined;
  readonly quiet: boolean;
  readonly language?: Language | undefined;
}

const severityWidth = 7;
/** Below this, wrapping would leave a ragged ribbon; the terminal may break lines as it likes. */
const leastTextWidth = 24;

export function formatStylish(result: LintResult, options: StylishOptions): string {
  const parts = result.files
    .filter((file) => file.findings.length > 0)
    .flatMap((file) => places(file).map((path) => formatFile(file, path, options)));
  return `${[...parts, summary(result, options)].join('\n\n')}\n`;
}

/** The files that the findings of a report stand in: itself, then those of its tables. */
function places({ findings }: LintedFile): readonly (string | undefined)[] {
  return [...new Set(findings.map(({ path }) => path))];
}

function formatFile(
  { path: ownPath, findings: all }: LintedFile,
  path: string | undefined,
  options: StylishOptions,
): string {
  const findings = all.filter((finding) => finding.path === path);
  const positions = findings.map(placeOf);
  const placeWidth = positions.reduce((width, place) => Math.max(width, place.length), 0);
  const lines = findings.flatMap((finding, index) =>
    formatFinding(finding, positions[index]!.padStart(placeWidth), options),
  );
  return [options.style.underline(printable(path ?? ownPath)), ...lines].join('\n');
}

function placeOf({ range: { start } }: LintedFinding): string {
  return `${start.line}:${start.column}`;
}

function formatFinding(
  finding: LintedFinding,
  place: string,
  options: StylishOptions,
): readonly string[] {
  const { style, width } = options;
  const word = speak(severityWords[finding.severity], options.language);
  const severity = word.padEnd(severityWidth);
  const margin = 2 + place.length + 2 + severityWidth + 2;
  const room =
    width === undefined ? Number.POSITIVE_INFINITY : Math.max(leastTextWidth, width - margin);
  const message = wrap(printable(finding.message), room);
  const last = message[message.length - 1] ?? '';
  const fits = widthOf(last) + 2 + finding.rule.length <= room;
  const rule = style.dim(finding.rule);
  const text = fits ? [...message.slice(0, -1), `${last}  ${rule}`] : [...message, rule];
  const indent = ' '.repeat(margin);
  return [
    `  ${style.dim(place)}  ${paint(finding.severity, severity, style)}  ${text[0]}`,
    ...text.slice(1).map((line) => indent + line),
    ...working(finding, room).map((line) => indent + style.dim(line)),
  ];
}

/** More than this is for the JSON and the editor: the message has the point of it. */
const longestWorking = 160;

/** The working where it has a number that the message has not. */
function working(finding: LintedFinding, room: number): readonly string[] {
  const text = printable(finding.evidence?.working ?? '').trim();
  const numbers = text.match(/\d[\d\u00a0\u2009\u202f.,' ]*\d|\d/g) ?? [];
  const message = printable(finding.message);
  if (text.length > longestWorking || numbers.every((number) => message.includes(number)))
    return [];
  return wrap(text, room);
}

function paint(severity: Severity, text: string, style: Style): string {
  return severity === 'error'
    ? style.red(text)
    : severity === 'warning'
      ? style.yellow(text)
      : style.blue(text);
}

function summary(result: LintResult, { style, quiet, language }: StylishOptions): string {
  const tell = (words: Words) => speak(words, language);
  const reports = result.files.filter((file) => file.role === 'report').length;
  const { error, warning, info } = result.counts;
  const { fixed, known } = result;
  const lines: string[] = [];
  if (fixed && fixed.findings > 0) {
    const done = say`${findingCount(fixed.findings)} fixed in ${fileCount(fixed.files)}.`;
    lines.push(style.green(tell(done)));
  }
  if (error + warning + info === 0) lines.push(style.green(tell(nothing(reports, known))));
  else lines.push(countLine(result.counts, reports, style, tell));
  if (known?.count) {
    const hidden = say`${findingCount(known.count)} not shown: already in ${known.where}.`;
    lines.push(style.dim(tell(hidden)));
  }
  if (quiet && warning + info > 0)
    lines.push(style.dim(tell(say`Only errors are shown (--quiet).`)));
  if (result.fixable > 0 && !fixed) {
    const safe = say`${result.fixable} can be fixed safely: run with --fix, or --fix-dry-run to see how.`;
    lines.push(tell(safe));
  }
  return lines.join('\n');
}

function nothing(reports: number, known: LintResult['known']): Words {
  if (reports === 0) return known ? say`Nothing new.` : say`Nothing to mend.`;
  const where = reportCount(reports);
  return known ? say`Nothing new in ${where}.` : say`Nothing to mend in ${where}.`;
}

const paints = ['red', 'yellow', 'blue'] as const;

/** "18 errors and 2 infos in 1 report." */
function countLine(
  counts: LintResult['counts'],
  reports: number,
  style: Style,
  tell: (words: Words) => string,
): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity, at) =>
    counts[severity] === 0
      ? []
      : [style[paints[at]!](tell(severityCounts[severity](counts[severity])))],
  );
  const all = style.bold(tell(allOf(parts)));
  return tell(reports === 0 ? say`${all}.` : say`${all} in ${reportCount(reports)}.`);
}
