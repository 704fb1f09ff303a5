/**
 * Fractions behind a whole number: `2½` is 2.5, `1 ¾` and `1 3/4` are 1.75. Those that no decimals end, `⅓`,
 * are none here. Must not read words.
 */
import { isDigit, type ReadRun } from './digits.ts';

/** Their decimals. */
const decimals: ReadonlyMap<string, string> = new Map([
  ['½', '5'],
  ['¼', '25'],
  ['¾', '75'],
  ['⅕', '2'],
  ['⅖', '4'],
  ['⅗', '6'],
  ['⅘', '8'],
  ['⅛', '125'],
  ['⅜', '375'],
  ['⅝', '625'],
  ['⅞', '875'],
]);

const fraction = /[ \u00a0\u2009\u202f]?([½¼¾⅕⅖⅗⅘⅛⅜⅝⅞])/y;
/** `1 1/2`, with a space before it. */
const typed = /[ \u00a0\u2009\u202f]([1-7])\/([2-9])(?![\d/.,-]\d|[\d/])/y;
const slash = 47;

/** The decimals of the fraction that stands at an offset, and its length with the space before it. */
export function fractionAt(
  text: string,
  at: number,
): { readonly decimals: string; readonly length: number } | undefined {
  if (text.charCodeAt(at + 2) === slash && isDigit(text.charCodeAt(at + 1)))
    return typedAt(text, at);
  // Most numbers have a letter, a mark or nothing behind them.
  if (!(text.charCodeAt(at) > 127 || text.charCodeAt(at + 1) > 127)) return undefined;
  fraction.lastIndex = at;
  const match = fraction.exec(text);
  if (match === null) return undefined;
  return { decimals: decimals.get(match[1]!)!, length: match[0].length };
}

/** `1/2` and the like; `1/3` has no decimals. */
function typedAt(text: string, at: number) {
  typed.lastIndex = at;
  const match = typed.exec(text);
  if (match === null) return undefined;
  const [over, under] = [Number(match[1]), Number(match[2])];
  if (over >= under || 1000 % under !== 0) return undefined;
  return { decimals: `${(over * 1000) / under}`.padStart(3, '0').replace(/0+$/, ''), length: 4 };
}

/** A whole number with the decimals of a fraction behind it; undefined where it has some of its own. */
export function withFraction(read: ReadRun, fraction: string): ReadRun | undefined {
  if (read.decimals > 0) return undefined;
  return { ...read, digits: read.digits + fraction, decimals: fraction.length };
}
