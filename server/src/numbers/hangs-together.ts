/**
 * Numbers that hang on to what stands beside them: parts of symbols, dates, times, ranges, versions. Must
 * not read values.
 */
import { isLetter, letters } from '../text/letters.ts';
import { isDigit, type ReadRun } from './digits.ts';
import { currencyAtEnd, percentAfter, scaleLetters, scaleWords } from './words.ts';

/** Parts of symbols, dates, times, ranges, versions, footnote references: `MC/2255`, `G-1A`, `3D`. */
export function hangsTogether(before: string, after: string, read: ReadRun): boolean {
  if (before.endsWith('[') && after.startsWith(']')) return true;
  return hangsOnPrevious(before, after, read) || hangsOnNext(before, after);
}

function hangsOnPrevious(before: string, after: string, { digits, decimals }: ReadRun): boolean {
  const previous = before.at(-1) ?? ' ';
  const code = previous.charCodeAt(0);
  // Most numbers follow a space that follows a letter.
  if (code === 32 && isLetter(before.charCodeAt(before.length - 2))) return false;
  if (isLetter(code) || isNumberSign(code) || '_/^#@&=\\:.?+%'.includes(previous)) {
    if (/(?:^|[\s(])\+$/.test(before)) return false;
    // `US$15`, `CHF100`; `COP17` is a name.
    if (currencyAtEnd(before.slice(-6)) === undefined) return true;
    return isLetter(code) && digits.length < 3 && decimals === 0 && !scaleFollows(after);
  }
  if (/\)\($|\d,$/.test(before)) return true;
  return hangsOnDash(before);
}

const dash = /[-\u2010-\u2013]\s?$/;
const dashBehind = new RegExp(String.raw`(?:[${letters}\d)]|[\d%]\s?)[-\u2010-\u2013]\s?$`);
const minusBehind = new RegExp(String.raw`[${letters}]\s+[\u2212-]$`);

/** `G-1`, `5 – `; but not the minus of "a change of -5". */
function hangsOnDash(before: string): boolean {
  return dash.test(before) && dashBehind.test(before) && !minusBehind.test(before);
}

/** Digits of any script, `½`, `²`, `Ⅷ`. */
function isNumberSign(code: number): boolean {
  return isDigit(code) || (code > 0xb1 && /\p{N}/u.test(String.fromCharCode(code)));
}

const goesOnBehind = new RegExp(
  String.raw`^(?:[/_:@^\\=]\S|\+\d|[.,]\d|\([${letters}]\)|\s?[\u2012\u2013]\s?\d)`,
);
const hyphenBehind = new RegExp(String.raw`^[\u2010\u2011-][${letters}\d]`);

function hangsOnNext(before: string, after: string): boolean {
  const code = after.charCodeAt(0);
  if (after === '' || (code === 32 && isLetter(after.charCodeAt(1)))) return false;
  if (goesOnBehind.test(after)) return true;
  // `14-member`, but `27-per cent` and `145-odd` are quantities.
  if (hyphenBehind.test(after)) return !percentAfter.test(after) && !/^-odd\b/.test(after);
  // `2⅓`, `1 1/3`, `10⁶`, digits of another script.
  return (
    isNumberSign(code) ||
    /^ (?:[⅓⅔⅙⅚]|[1-8]\/[2-9](?!\d))/.test(after) ||
    (isLetter(code) && !glued(after, before))
  );
}

const wordBehind = new RegExp(`^\\s?([${letters}]+)`);

function scaleFollows(after: string): boolean {
  const word = wordBehind.exec(after)?.[1]?.toLowerCase() ?? '';
  return scaleWords.has(word) || scaleLetters.has(word);
}

/** A scale letter glued to an amount of money: `$3.5m`. */
function glued(after: string, before: string): boolean {
  const word = wordBehind.exec(after)?.[1]?.toLowerCase() ?? '';
  if (scaleWords.has(word)) return true;
  return scaleLetters.has(word) && currencyAtEnd(before.trimEnd().slice(-6)) !== undefined;
}
