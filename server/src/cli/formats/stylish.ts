/**
 * Checked documents as text for a person at a terminal: by file, each finding with its working, and
 * a last line that says what to do. Must not hold more than one finding's text in one line.
 */
import type { Severity } from '../../rules/finding.ts';
import { type LintedFile, type LintedFinding, type LintResult, plural } from '../result.ts';
import { printable, type Style, widthOf, wrap } from '../style.ts';

export interface StylishOptions {
  readonly style: Style;
  /** Columns to wrap to; undefined: one line for each finding and its working, for pipes. */
  readonly width: number | undefined;
  readonly quiet: boolean;
}

const words: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};
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
  const severity = words[finding.severity].padEnd(severityWidth);
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

function summary(result: LintResult, { style, quiet }: StylishOptions): string {
  const reports = result.files.filter((file) => file.role === 'report').length;
  const { error, warning, info } = result.counts;
  const lines: string[] = [];
  if (result.fixed && result.fixed.findings > 0) {
    lines.push(
      style.green(
        `${plural(result.fixed.findings, 'finding')} fixed in ${plural(result.fixed.files, 'file')}.`,
      ),
    );
  }
  const where = reports === 0 ? '' : ` in ${plural(reports, 'report')}`;
  const { known } = result;
  const old = known?.count
    ? [style.dim(`${plural(known.count, 'finding')} not shown: already in ${known.where}.`)]
    : [];
  if (error + warning + info === 0) {
    const nothing = known ? `Nothing new${where}.` : `Nothing to mend${where}.`;
    return [...lines, style.green(nothing), ...old].join('\n');
  }
  const counts = [
    style.red(plural(error, 'error')),
    style.yellow(plural(warning, 'warning')),
    style.blue(plural(info, 'info')),
  ].filter((_, index) => [error, warning, info][index]! > 0);
  lines.push(`${style.bold(list(counts))}${where}.`);
  lines.push(...old);
  if (quiet && warning + info > 0) lines.push(style.dim('Only errors are shown (--quiet).'));
  if (result.fixable > 0 && !result.fixed) {
    lines.push(
      `${result.fixable} can be fixed safely: run with --fix, or --fix-dry-run to see how.`,
    );
  }
  return lines.join('\n');
}

function list(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
