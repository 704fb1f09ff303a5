/**
 * Cell reading: the visible text of one table cell into a number, a nil mark, an unclear numeral
 * or text. Must not look at other cells; what it needs of them is in the style.
 */
import { type Decimal, negate } from './decimal.ts';
import { type DigitRun, isDigit, mostDigits, type ReadRun, readRun, scanRun } from './digits.ts';
import type { CellReading, NumberStyle, Numeral } from './reading.ts';
import { defaultStyle, type InferredStyle } from './style.ts';
import { currencyAtEnd, currencyAtStart, percentAfter, scaleLetters, scaleWords } from './words.ts';

/** A style, with what inference found out where it was inferred. */
export type CellStyle = NumberStyle & Partial<Pick<InferredStyle, 'doubtThreeDecimals'>>;

/** Longer cells are prose. Numerals of `mostDigits` digits fit. */
const longestCell = mostDigits + 200;

const textReading: CellReading = { kind: 'text' };

/**
 * What a cell says: `(142.0)` is −142.0, `310.5 (2)` is 310.5 with mark `(2)`, `—` is nil,
 * `0-9` and `P-5` are text, `482.084` among `482,084`s is unclear. Spans are offsets into `text`.
 */
export function readCell(text: string, style: CellStyle = defaultStyle): CellReading {
  const printed = text.trim();
  if (printed.length > longestCell) return textReading;
  const nil = readNil(printed);
  if (nil !== undefined) return nil;
  if (!/\d/.test(printed)) return textReading;
  const parts = takeApart(text);
  return parts === undefined ? textReading : readParts(text, parts, style);
}

const dashes = /^[-\u2010-\u2015\u2212]{1,3}$/;
const withheldMark = /^(?:\.\.|\.\.\.|…|:|[xX]|F|n\/?a|N\/?A|n\.a\.?|N\.A\.?|#N\/A)$/;
const emptyMark = /^(?:|\.|nil|none|zero)$/i;

/** A nil mark, perhaps with a note mark behind it. */
function readNil(printed: string): CellReading | undefined {
  if (printed.length > 12) return undefined;
  const bare = printed.length > 1 ? stripMark(printed).rest : printed;
  const withheld = withheldMark.test(bare);
  if (!withheld && !dashes.test(bare) && !emptyMark.test(bare)) return undefined;
  return { kind: 'nil', printed, withheld };
}

/** The pieces around the digits of a cell. Offsets into the cell's text. */
interface Parts {
  /** From sign or bracket to the last digit, percent sign or scale word. */
  from: number;
  to: number;
  /** The digits with their marks. */
  run: DigitRun;
  negative: 'minus' | 'brackets' | undefined;
  unit: string | undefined;
  scale: number;
  mark: string | undefined;
}

/** What may stand behind a value as a rank or note mark; tried at the end of the text. */
const markPatterns: readonly RegExp[] = [
  /[ \u00a0]\(\d{1,2}\)$/,
  /[ \u00a0]\(\d{1,3}(?:[.,]\d{1,2})?[ \u00a0]?%\)$/,
  /[ \u00a0]?\((?:[a-z]|[ivx]{2,4}|\*{1,3})\)$/i,
  /[ \u00a0]\d{1,2}[/)]$/,
  /[ \u00a0]?[a-z][/)]$/,
  /[ \u00a0]?\[\^?[\p{L}\d*]{1,8}\]$/u,
  /\^(?:\([\p{L}\d]{1,3}\)|[\p{L}\d]{1,3}\^?)$/u,
  /[ \u00a0]?[*†‡§¶#]{1,3}$/,
  /[ \u00a0]?[¹²³⁰⁴-⁹ᵃ-ᵛ]{1,3}[⁾]?$/u,
];

/** A status letter glued to a value with a mark of its own: `4,800E`, `2.7r`. */
const statusLetter = /(?<=\d[.,]\d+) ?[A-Fa-fPpRr]$/;

function stripMark(text: string): { rest: string; mark: string | undefined } {
  if (isDigit(text.charCodeAt(text.length - 1)) && !text.includes('^'))
    return { rest: text, mark: undefined };
  for (const pattern of markPatterns) {
    const match = pattern.exec(text.slice(-16));
    if (match !== null && match[0].length < text.length) {
      const rest = text.slice(0, text.length - match[0].length);
      // A mark stands behind a value: `(2)` alone and `( (2)` are none.
      if (/[\d)%\]\p{L}\u2010-\u2015\u2212.-]$/u.test(rest)) return { rest, mark: match[0].trim() };
    }
  }
  return { rest: text, mark: undefined };
}

/** Splits a cell into sign, currency, digits, scale, unit and mark; undefined where more is there. */
function takeApart(text: string): Parts | undefined {
  const from = text.length - text.trimStart().length;
  let to = text.trimEnd().length;
  const state = {
    negative: undefined as Parts['negative'],
    unit: undefined as string | undefined,
    scale: 0,
  };
  const stripped = stripMark(text.slice(from, to));
  let mark = stripped.mark;
  to = from + stripped.rest.length;
  if (mark === undefined && statusLetter.test(text.slice(Math.max(from, to - 24), to))) {
    mark = text[to - 1]!;
    to = from + text.slice(from, to - 1).trimEnd().length;
  }
  const front = takeFront(text, from, to, state);
  if (front === undefined) return undefined;
  const run = scanRun(text.slice(0, to), front.digits);
  if (run === undefined) return undefined;
  const back = takeBack(text, run.to, to, front.brackets, state);
  if (back === undefined) return undefined;
  return { from: front.from, to: back, run, mark, ...state };
}

interface TakenState {
  negative: Parts['negative'];
  unit: string | undefined;
  scale: number;
}

const frontSign = /^[-+\u2212\u2010-\u2014]/;

/** Reads brackets, sign and currency before the digits; answers where value and digits begin. */
function takeFront(
  text: string,
  start: number,
  end: number,
  state: TakenState,
): { from: number; digits: number; brackets: number } | undefined {
  let at = start;
  let from = -1;
  let brackets = 0;
  for (let step = 0; step < 8; step++) {
    while (at < end && /\s/.test(text[at]!)) at += 1;
    const char = text[at] ?? '';
    if (
      isDigit(char.charCodeAt(0)) ||
      ((char === '.' || char === ',') && isDigit(text.charCodeAt(at + 1)))
    ) {
      return { from: from < 0 ? at : from, digits: at, brackets };
    }
    if (char === '(' && brackets === 0) {
      brackets = 1;
      state.negative = 'brackets';
      if (from < 0) from = at;
      at += 1;
    } else if (frontSign.test(char)) {
      if (char !== '+' && state.negative !== undefined && brackets === 0) return undefined;
      if (char !== '+') state.negative ??= 'minus';
      if (from < 0) from = at;
      at += 1;
    } else if (char === '*' && step === 0) {
      at += 1;
    } else {
      const currency = currencyAtStart(text.slice(at, Math.min(at + 6, end)));
      if (currency === undefined || state.unit !== undefined) return undefined;
      state.unit = currency.code;
      at += currency.length;
    }
  }
  return undefined;
}

/** Reads what follows the digits up to `end`; answers where the value ends. */
function takeBack(
  text: string,
  start: number,
  end: number,
  open: number,
  state: TakenState,
): number | undefined {
  let at = start;
  let to = start;
  let brackets = open;
  for (let step = 0; step < 8; step++) {
    while (at < end && /\s/.test(text[at]!)) at += 1;
    if (at >= end) return brackets === 0 ? to : undefined;
    const rest = text.slice(at, end);
    const percent = percentAfter.exec(rest);
    const word = /^\p{L}+\.?/u.exec(rest)?.[0] ?? '';
    const scale = scaleOf(word, state.unit !== undefined);
    if (rest.startsWith(')') && brackets === 1) {
      brackets = 0;
      at += 1;
      to = at;
    } else if (percent !== null && state.unit === undefined) {
      state.unit = '%';
      at += percent[0].length;
      to = at;
    } else if (scale !== undefined && state.scale === 0) {
      state.scale = scale;
      at += word.length;
      to = at;
    } else if (/^[-\u2212\u2013]$/.test(rest) && state.negative === undefined) {
      state.negative = 'minus';
      at += 1;
      to = at;
    } else {
      const currency = currencyAtEnd(rest);
      if (currency?.length !== rest.length || state.unit !== undefined) return undefined;
      state.unit = currency.code;
      at = end;
    }
  }
  return undefined;
}

function scaleOf(word: string, money: boolean): number | undefined {
  const plain = word.replace(/\.$/, '').toLowerCase();
  return scaleWords.get(plain) ?? (money ? scaleLetters.get(plain) : undefined);
}

function readParts(text: string, parts: Parts, style: CellStyle): CellReading {
  const read = readRun(parts.run, style);
  if (read === undefined) return misread(text, parts.run, style);
  // `$000` in a header names the unit.
  if (/^0{2,}$/.test(read.digits) && read.decimals === 0) return textReading;
  if (style.doubtThreeDecimals === true && isDoubtful(parts.run, read)) {
    return { kind: 'unclear', printed: text.trim() };
  }
  return { kind: 'number', numeral: toNumeral(text, parts, read) };
}

/** `482.084`: three decimals behind a lead that could be thousands. */
function isDoubtful(run: DigitRun, read: ReadRun): boolean {
  const lead = run.groups[0]!;
  return (
    !read.grouped && read.decimals === 3 && lead.length >= 1 && lead.length <= 3 && lead !== '0'
  );
}

function toNumeral(text: string, parts: Parts, read: ReadRun): Numeral {
  const exponent = parts.scale - read.decimals;
  const size: Decimal = { coefficient: BigInt(read.digits), exponent };
  return {
    span: { from: parts.from, to: parts.to },
    printed: text.slice(parts.from, parts.to),
    value: parts.negative === undefined ? size : negate(size),
    place: exponent,
    scale: parts.scale,
    ...(parts.unit !== undefined && { unit: parts.unit }),
    ...(parts.negative !== undefined && { negative: parts.negative }),
    ...(parts.mark !== undefined && { mark: parts.mark }),
  };
}

const otherStyles: readonly NumberStyle[] = [
  { thousands: ',', decimal: '.' },
  { thousands: ' ', decimal: '.' },
  { thousands: ' ', decimal: ',' },
  { thousands: '.', decimal: ',' },
  { thousands: "'", decimal: '.' },
];

/** Digits that do not fit the style: a misprinted numeral is unclear, dates and lists are text. */
function misread(text: string, run: DigitRun, style: CellStyle): CellReading {
  const { groups, marks } = run;
  if (run.to - run.from > mostDigits || groups.length > 12) return textReading;
  const otherwise = otherStyles.some((other) => readRun(run, other) !== undefined);
  const longGroup = groups.slice(1).some((group) => group.length >= 3);
  const misgrouped = marks.every((mark) => mark === ',' || mark === style.thousands) && longGroup;
  return otherwise || misgrouped ? { kind: 'unclear', printed: text.trim() } : textReading;
}
