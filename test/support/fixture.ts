/**
 * Fixtures: a text with markers becomes files, expected findings and a cursor.
 *
 *     //- report.md
 *     | Total | 12 |
 *               ^^ table/total: 5 + 6 = 11
 *
 * Marker lines are taken out before anything is parsed, so a table stays one table and every
 * offset is that of the text an author would have. Must not know the engine.
 */
import type { Span } from '../../server/src/text/span.ts';

/** One marker line: what is expected at a place. */
export interface Marker {
  /** Absolute in the file's text, the whole of astral characters included. */
  readonly span: Span;
  /** The rule named before the first colon, if any: "table/total". */
  readonly rule?: string;
  /** Part of the message that is due; empty if any will do. */
  readonly message: string;
  /** Written `^^^...`: the finding ends on a later line. */
  readonly open: boolean;
  /** One-based line of the marker in the fixture, for messages. */
  readonly line: number;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** What a finding must have to be held against markers. */
export interface Placed {
  readonly span: Span;
  readonly message: string;
  readonly rule?: string;
}

const header = /^\/\/- +(\S+)[ \t]*$/;
const markerLine = /^(?:\/\/)?([ \t]*)(\^+)(\.\.\.|…)?(?:[ \t]+(.*))?$/;
const ruleName = /^([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)(?::[ \t]*|$)/;

interface OpenFile {
  path: string;
  text: string;
  markers: Marker[];
  /** Offset and text of the last line that is no marker. */
  last: { from: number; line: string } | undefined;
}

/**
 * Splits a fixture into its files. Text before the first `//- path` line belongs to `path`; an
 * empty such part is left out. Throws where a marker has no line above it: a mistake of the test.
 */
export function readFixture(fixture: string, path = 'report.md'): readonly FixtureFile[] {
  const files: OpenFile[] = [{ path, text: '', markers: [], last: undefined }];
  const lines = fixture.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  for (const [index, whole] of lines.entries()) {
    const line = whole.replace(/[\r\n]+$/, '');
    const file = files[files.length - 1]!;
    const name = header.exec(line)?.[1];
    const marker = markerLine.exec(line);
    if (name !== undefined) files.push({ path: name, text: '', markers: [], last: undefined });
    else if (marker) file.markers.push(readMarker(marker, file, index + 1));
    else {
      file.last = { from: file.text.length, line };
      file.text += whole;
    }
  }
  return files
    .filter((file, index) => index > 0 || file.text !== '' || files.length === 1)
    .map((file) => ({ path: file.path, text: file.text, markers: file.markers }));
}

function readMarker(match: RegExpExecArray, file: OpenFile, line: number): Marker {
  const above = file.last;
  if (!above) throw new Error(`line ${line} of the fixture marks nothing: no line stands above it`);
  const carets = match[2]!.length;
  const column = match[0].indexOf('^');
  const text = (match[4] ?? '').trim();
  const rule = ruleName.exec(text);
  return {
    span: wholeCharacters(above, column, Math.min(column + carets, above.line.length)),
    ...(rule ? { rule: rule[1]! } : {}),
    message: rule ? text.slice(rule[0].length) : text,
    open: match[3] !== undefined,
    line,
  };
}

/** A span that would cut a surrogate pair is widened to hold all of it. */
function wholeCharacters(above: { from: number; line: string }, from: number, to: number): Span {
  const low = (at: number) => {
    const code = above.line.charCodeAt(at);
    return code >= 0xdc00 && code <= 0xdfff;
  };
  return {
    from: above.from + (low(from) ? from - 1 : from),
    to: above.from + Math.max(from, low(to) ? to + 1 : to),
  };
}

/** Takes out the one `$0` of a text: the cursor's offset. Throws where there is none. */
export function readCursor(text: string): { readonly text: string; readonly cursor: number } {
  const cursor = text.indexOf('$0');
  if (cursor < 0) throw new Error('the fixture has no $0');
  return { text: text.slice(0, cursor) + text.slice(cursor + 2), cursor };
}

/**
 * Holds findings against a file's markers, one to one. Returns a line for each marker without its
 * finding and each finding without a marker; empty when all is well. A single caret also stands
 * for an empty span before it.
 */
export function compareMarkers(file: FixtureFile, findings: readonly Placed[]): readonly string[] {
  const left = [...findings];
  const problems: string[] = [];
  for (const marker of file.markers) {
    const at = left.findIndex((finding) => fits(marker, finding));
    if (at >= 0) left.splice(at, 1);
    else problems.push(`${file.path}: expected ${showMarker(file, marker)}`);
  }
  return [...problems, ...left.map((finding) => `${file.path}: unexpected ${show(file, finding)}`)];
}

function fits(marker: Marker, finding: Placed): boolean {
  const { from, to } = finding.span;
  const ends = marker.open
    ? to > marker.span.to
    : to === marker.span.to || (from === to && marker.span.to - from === 1);
  const named =
    marker.rule === undefined || finding.rule === undefined || marker.rule === finding.rule;
  return from === marker.span.from && ends && named && finding.message.includes(marker.message);
}

function showMarker(file: FixtureFile, marker: Marker): string {
  const rule = marker.rule === undefined ? {} : { rule: marker.rule };
  return `${show(file, { span: marker.span, message: marker.message, ...rule })} (marker in line ${marker.line})`;
}

function show(file: FixtureFile, finding: Placed): string {
  const before = file.text.slice(0, finding.span.from);
  const line = before.split(/\r\n|\n|\r/).length;
  const column = finding.span.from - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const quoted = JSON.stringify(file.text.slice(finding.span.from, finding.span.to));
  return `${line}:${column} ${quoted} ${finding.rule ? `${finding.rule}: ` : ''}${finding.message}`;
}
