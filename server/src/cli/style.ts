/**
 * Colours of the terminal, and the width of texts in its columns. Must not print.
 */
import type { CliHost, Output } from './host.ts';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  underline(text: string): string;
}

/** `wanted` is what the command line says; NO_COLOR and FORCE_COLOR come next, then the terminal. */
export function createStyle(wanted: boolean | undefined, host: CliHost, output: Output): Style {
  const on = wanted ?? colorByEnvironment(host, output);
  const paint = (code: number, end: number) => (text: string) =>
    on && text !== '' ? `\u001b[${code}m${text}\u001b[${end}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    underline: paint(4, 24),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
  };
}

function colorByEnvironment({ env }: CliHost, output: Output): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return output.columns !== undefined && env.TERM !== 'dumb';
}

/** How many columns a text takes: none for combining marks, two for wide characters and emoji. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0)!);
  return width;
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

function columnsOf(code: number): number {
  if (code < 0x300) return 1;
  if (zeroWidth.test(String.fromCodePoint(code))) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/**
 * A text as lines of at most `width` columns, broken at ordinary spaces: a numeral with its
 * no-break spaces stays whole, and so does a word that is longer than a line.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const length = widthOf(word);
    if (line !== '' && used + 1 + length > width) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += (used === 0 ? 0 : 1) + length;
    }
  }
  return [...lines, line];
}

/** What a report prints must not steer the terminal: control characters are shown as symbols. */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\u0000-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
