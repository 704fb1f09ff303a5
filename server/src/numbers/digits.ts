/**
 * Digit runs: digits with single marks between them, `1 265.4`, and what they mean in a number
 * style. Must not look at what stands around a run.
 */
import type { NumberStyle } from './reading.ts';

/** A run as it stands: `groups` of digits, and the mark (one UTF-16 unit) before each but the first. */
export interface DigitRun {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
  readonly marks: readonly string[];
  /** Starts with a decimal mark: `.5`; the first group is then empty. */
}

/** What a run says in a style. */
export interface ReadRun {
  /** All digits in order, without marks. */
  readonly digits: string;
  /** How many of them stand after the decimal mark. */
  readonly decimals: number;
  /** Whether thousands are marked. */
  readonly grouped: boolean;
}

/** More digits than any report prints: longer runs are not numbers. */
export const mostDigits = 1000;

/** Space, NBSP, figure, thin and narrow no-break space: all count as one thousands mark. */
export const spaces = ' \u00a0\u2007\u2009\u202f';
const apostrophes = "'\u2019";

/** The kind of a mark: `' '` for every space, `'` for both apostrophes, else the mark itself. */
export function markKind(mark: string): string {
  if (mark !== '' && spaces.includes(mark)) return ' ';
  if (mark !== '' && apostrophes.includes(mark)) return "'";
  return mark;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isMark(text: string, at: number): boolean {
  const char = text[at];
  return (
    char !== undefined &&
    (char === '.' || char === ',' || markKind(char) !== char || char === ' ' || char === "'")
  );
}

/**
 * The longest run that starts at `from`, where a digit or a decimal mark before a digit must stand,
 * of at most `mostGroups` groups.
 */
export function scanRun(
  text: string,
  from: number,
  mostGroups = Number.POSITIVE_INFINITY,
): DigitRun | undefined {
  const groups: string[] = [];
  const marks: string[] = [];
  let at = from;
  if (!isDigit(text.charCodeAt(at))) {
    if ((text[at] !== '.' && text[at] !== ',') || !isDigit(text.charCodeAt(at + 1)))
      return undefined;
    groups.push('');
  }
  while (groups.length < mostGroups) {
    if (groups.length > 0) {
      if (!isMark(text, at) || !isDigit(text.charCodeAt(at + 1))) break;
      marks.push(text[at]!);
      at += 1;
    }
    const start = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    groups.push(text.slice(start, at));
  }
  return { from, to: at, groups, marks };
}

/** The first `count` groups of a run, as a run. */
export function firstGroups(run: DigitRun, count: number): DigitRun {
  let to = run.from;
  for (let i = 0; i < count; i++) to += run.groups[i]!.length + (i > 0 ? 1 : 0);
  return {
    from: run.from,
    to,
    groups: run.groups.slice(0, count),
    marks: run.marks.slice(0, count - 1),
  };
}

/** What the whole run means in a style; undefined where it does not fit the style. */
export function readRun(run: DigitRun, style: NumberStyle): ReadRun | undefined {
  const { groups, marks } = run;
  if (run.to - run.from > mostDigits) return undefined;
  const last = marks.length - 1;
  const hasDecimals = last >= 0 && marks[last] === style.decimal;
  const wholeGroups = hasDecimals ? groups.length - 1 : groups.length;
  const thousands = markKind(style.thousands);
  for (let i = 1; i < wholeGroups; i++) {
    const lead = groups[0]!.length;
    if (thousands === '' || markKind(marks[i - 1]!) !== thousands) return undefined;
    if (groups[i]!.length !== 3 || lead === 0 || lead > 3 || groups[0] === '0') return undefined;
  }
  const decimals = hasDecimals ? groups[wholeGroups]!.length : 0;
  return { digits: groups.join(''), decimals, grouped: wholeGroups > 1 };
}

/** The zeros of decimal digits outside ASCII: Arabic-Indic, Devanagari, Bengali, Thai, full-width … */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
const foreign = zeros
  .map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`)
  .join('');
/** Rougher than the list, and quick to say no. */
const foreignDigit = /[\u0660-\u1819\uff10-\uff19]/;
/** Digits of any script with the marks of numbers between them, Arabic and full-width ones included. */
const anyRun = new RegExp(`[0-9${foreign}]+(?:[.,\u066b\u066c\uff0c\uff0e][0-9${foreign}]+)*`, 'g');
/** Marks of other scripts and what they are in ASCII. */
const foreignMarks: ReadonlyMap<number, string> = new Map([
  [0x66b, '.'],
  [0x66c, ','],
  [0xff0c, ','],
  [0xff0e, '.'],
]);

/**
 * A text of the same length whose numbers are in ASCII digits, for finding them. A number in digits of
 * two scripts is no number: it is blotted out with `x`.
 */
export function asciiDigits(text: string): string {
  if (!foreignDigit.test(text)) return text;
  return text.replace(anyRun, (run) => {
    const first = zeroOf(run.charCodeAt(0));
    let plain = '';
    for (let i = 0; i < run.length; i++) {
      const code = run.charCodeAt(i);
      const zero = zeroOf(code);
      if (zero === undefined) plain += foreignMarks.get(code) ?? run[i]!;
      else if (zero !== first) return 'x'.repeat(run.length);
      else plain += String.fromCharCode(48 + code - zero);
    }
    return plain;
  });
}

function zeroOf(code: number): number | undefined {
  if (isDigit(code)) return 48;
  return zeros.find((zero) => code >= zero && code <= zero + 9);
}
