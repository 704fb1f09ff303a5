/**
 * Cell reading: the visible text of one table cell into a number, a nil mark, an unclear numeral
 * or text. Must not look at other cells; what it needs of them is in the style.
 */
import { type Decimal, negate } from './decimal.ts';
import {
  asciiDigits,
  type DigitRun,
  isDigit,
  mostDigits,
  type ReadRun,
  readRun,
  scanRun,
} from './digits.ts';
import type { CellReading, NumberStyle, Numeral } from './reading.ts';
import { defaultStyle, type InferredStyle } from './style.ts';
import { fractionAt, withFraction } from './vulgar-fractions.ts';
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
  // Most cells of large tables: one to three digits mean the same in every style.
  if (/^\d{1,3}$/.test(text)) return smallInteger(text);
  const printed = text.trim();
  if (printed.length > longestCell) return textReading;
  const nil = readNil(printed);
  if (nil !== undefined) return nil;
  const seen = asciiDigits(text);
  if (!/[\d½¼¾⅕-⅘⅛-⅞]/.test(seen)) return textReading;
  const parts = takeApart(seen);
  if (parts === undefined) return textReading;
  const reading = readParts(seen, parts, /[\u066b\u066c]/.test(text) ? arabicMarks : style);
  if (seen === text || reading.kind !== 'number') return reading;
  const { from, to } = reading.numeral.span;
  return { kind: 'number', numeral: { ...reading.numeral, printed: text.slice(from, to) } };
}

/** As the Arabic marks `٬` and `٫` are seen: they mean one thing only. */
const arabicMarks: CellStyle = { thousands: ',', decimal: '.' };

function smallInteger(text: string): CellReading {
  const value = { coefficient: BigInt(text), exponent: 0 };
  const span = { from: 0, to: text.length };
  return { kind: 'number', numeral: { span, printed: text, value, place: 0, scale: 0 } };
}

const dashes = /^[-\u2010-\u2015\u2212]{1,3}$/;
const withheldMark = /^(?:\.\.|\.\.\.|…|:|[xX]|F|n\/?a|N\/?A|n\.a\.?|N\.A\.?|#N\/A)$/;
const emptyMark = /^(?:|\.|nil|none|zero)$/i;

/** What nil marks begin with: most texts are none, and need no closer look. */
const nilStart = /^(?:$|[-\u2010-\u2015\u2212.…:xFnz#])/i;

/** A nil mark, perhaps with a note mark behind it. */
function readNil(printed: string): CellReading | undefined {
  if (printed.length > 12 || !nilStart.test(printed)) return undefined;
  const bare = printed.length > 1 ? stripMark(printed).rest : printed;
  const withheld = withheldMark.test(bare);
  if (!withheld && !dashes.test(bare) && !emptyMark.test(bare)) return undefined;
  return { kind: 'nil', printed, withheld };
}

/** The pieces around the digits of a cell. Offsets into the cell's text. */
interface Parts {
  /** From sign or bracket to the last digit, percent sign or scale word. */
  readonly from: number;
  readonly to: number;
  /** The digits with their marks. */
  readonly run: DigitRun;
  /** The decimals of a fraction such as `½` behind the digits, or in their place. */
  readonly fraction: string | undefined;
  readonly negative: 'minus' | 'brackets' | undefined;
  readonly unit: string | undefined;
  readonly scale: number;
  readonly mark: string | undefined;
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
  const start = text.length - text.trimStart().length;
  const stripped = stripMark(text.slice(start).trimEnd());
  let { mark } = stripped;
  let end = start + stripped.rest.length;
  if (mark === undefined && statusLetter.test(text.slice(Math.max(start, end - 24), end))) {
    mark = text[end - 1]!;
    end = start + text.slice(start, end - 1).trimEnd().length;
  }
  const taking: Taking = {
    text,
    end,
    at: start,
    from: -1,
    to: start,
    open: false,
    negative: undefined,
    unit: undefined,
    scale: 0,
  };
  if (!takeFront(taking)) return undefined;
  const bare = { from: taking.at, to: taking.at, groups: ['0'], marks: [] };
  const own = fractionAt(text, taking.at);
  const run = own ? bare : scanRun(text.slice(0, end), taking.at);
  if (run === undefined) return undefined;
  const fraction = own ?? fractionAt(text, run.to);
  taking.at = run.to + (fraction?.length ?? 0);
  taking.to = taking.at;
  if (!takeBack(taking)) return undefined;
  const { from, to, negative, unit, scale } = taking;
  return { from, to, run, fraction: fraction?.decimals, mark, negative, unit, scale };
}

/** What has been read of a cell so far. Passed from step to step, never kept. */
interface Taking {
  readonly text: string;
  /** Where reading stops: before a mark. */
  readonly end: number;
  at: number;
  /** Where the value begins, −1 until a sign, bracket or digit was seen. */
  from: number;
  to: number;
  open: boolean;
  negative: Parts['negative'];
  unit: string | undefined;
  scale: number;
}

function skipSpace(taking: Taking): void {
  while (taking.at < taking.end && /\s/.test(taking.text[taking.at]!)) taking.at += 1;
}

/** No cell has more signs and words around its digits. */
const mostSteps = 8;

/** Reads brackets, sign and currency before the digits; false where something else stands there. */
function takeFront(taking: Taking): boolean {
  for (let step = 0; step < mostSteps; step++) {
    skipSpace(taking);
    const { text, at } = taking;
    const lead = text[at] === '.' || text[at] === ',' ? 1 : 0;
    if (isDigit(text.charCodeAt(at + lead)) || fractionAt(text, at)) {
      if (taking.from < 0) taking.from = at;
      return true;
    }
    if (!takeFrontSign(taking, step) && !takeCurrency(taking)) return false;
  }
  return false;
}

/** A bracket, a sign, or a note star before everything. */
function takeFrontSign(taking: Taking, step: number): boolean {
  const char = taking.text[taking.at] ?? '';
  if (char === '*' && step === 0) {
    taking.at += 1;
    return true;
  }
  if (char === '(' && !taking.open) {
    taking.open = true;
    taking.negative = 'brackets';
  } else if (char === '+' && taking.negative !== 'minus') {
    // Says nothing that the value does not.
  } else if (
    /[-\u2212\u2010-\u2014]/.test(char) &&
    (taking.negative === undefined || taking.open)
  ) {
    taking.negative ??= 'minus';
  } else {
    return false;
  }
  if (taking.from < 0) taking.from = taking.at;
  taking.at += 1;
  return true;
}

function takeCurrency(taking: Taking): boolean {
  const currency = currencyAtStart(
    taking.text.slice(taking.at, Math.min(taking.at + 6, taking.end)),
  );
  if (currency === undefined || taking.unit !== undefined) return false;
  taking.unit = currency.code;
  taking.at += currency.length;
  return true;
}

/** Reads what follows the digits; false where it does not belong to a value. */
function takeBack(taking: Taking): boolean {
  for (let step = 0; step < mostSteps; step++) {
    skipSpace(taking);
    if (taking.at >= taking.end) return !taking.open;
    if (!takeBackPiece(taking)) return false;
  }
  return false;
}

/** One of: closing bracket, per cent, scale word, trailing minus, currency. */
function takeBackPiece(taking: Taking): boolean {
  const rest = taking.text.slice(taking.at, taking.end);
  const percent = taking.unit === undefined ? percentAfter.exec(rest) : null;
  const word = /^\p{L}+\.?/u.exec(rest)?.[0] ?? '';
  const scale = taking.scale === 0 ? scaleOf(word, taking.unit !== undefined) : undefined;
  let length = 1;
  if (rest.startsWith(')') && taking.open) taking.open = false;
  else if (percent !== null) {
    taking.unit = '%';
    length = percent[0].length;
  } else if (scale !== undefined) {
    taking.scale = scale;
    length = word.length;
  } else if (/^[-\u2212\u2013]$/.test(rest) && taking.negative === undefined)
    taking.negative = 'minus';
  else return takeClosingCurrency(taking, rest);
  taking.at += length;
  taking.to = taking.at;
  return true;
}

function takeClosingCurrency(taking: Taking, rest: string): boolean {
  const currency = currencyAtEnd(rest);
  if (currency?.length !== rest.length || taking.unit !== undefined) return false;
  taking.unit = currency.code;
  taking.at = taking.end;
  return true;
}

function scaleOf(word: string, money: boolean): number | undefined {
  const plain = word.replace(/\.$/, '').toLowerCase();
  return scaleWords.get(plain) ?? (money ? scaleLetters.get(plain) : undefined);
}

function readParts(text: string, parts: Parts, style: CellStyle): CellReading {
  const whole = readRun(parts.run, style);
  const { fraction } = parts;
  const read = whole && fraction ? withFraction(whole, fraction) : whole;
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
