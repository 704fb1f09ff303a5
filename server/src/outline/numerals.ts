/**
 * Turns the numerals of labels into values and back: `IV` and 4, `C` and 3, `iv`, `c`, digits. Must
 * not choose between two readings of one numeral.
 */
import type { NumeralForm } from './outline.ts';

const romanSigns: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

const LARGEST_ROMAN = 3999;

/** `XIV` for 14. Undefined where strict roman numerals end: below 1 and above 3999. */
export function formatRoman(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST_ROMAN) return undefined;
  let rest = value;
  let text = '';
  for (const [sign, worth] of romanSigns) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** 14 for `XIV`. Undefined for anything that is not the one strict form in capitals: `IIII`, `VX`. */
export function parseRoman(text: string): number | undefined {
  // The longest strict numeral is MMMDCCCLXXXVIII.
  if (text === '' || text.length > 15) return undefined;
  let value = 0;
  let at = 0;
  for (const [sign, worth] of romanSigns) {
    for (; text.startsWith(sign, at); at += sign.length) value += worth;
  }
  return formatRoman(value) === text ? value : undefined;
}

/** `C` for 3, `AA` for 27, as columns of a spreadsheet are named. */
export function formatLetters(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1) return undefined;
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/**
 * 3 for `C`, 27 for `AA`. Two letters only up to `BZ`: headings with more than 78 sisters do not
 * exist, headings that begin `UN.` do.
 */
export function parseLetters(text: string): number | undefined {
  if (/^[A-Z]$/.test(text)) return text.charCodeAt(0) - 64;
  if (!/^[AB][A-Z]$/.test(text)) return undefined;
  return (text.charCodeAt(0) - 64) * 26 + text.charCodeAt(1) - 64;
}

/**
 * Prints an ordinal in a form: 4 is `IV`, `iv`, `D`, `d` or `4`. A value that the form cannot print
 * comes back in digits.
 */
export function formatOrdinal(value: number, form: NumeralForm): string {
  switch (form) {
    case 'roman':
      return formatRoman(value) ?? String(value);
    case 'lowerRoman':
      return formatRoman(value)?.toLowerCase() ?? String(value);
    case 'letter':
      return formatLetters(value) ?? String(value);
    case 'lowerLetter':
      return formatLetters(value)?.toLowerCase() ?? String(value);
    default:
      return String(value);
  }
}

/** Every way to read a numeral of letters: `C` is 3 and roman 100. Digits are none of these. */
export function readLetterNumeral(
  text: string,
): readonly { readonly form: NumeralForm; readonly ordinal: number }[] {
  const upper = text.toUpperCase();
  if (text !== upper && text !== text.toLowerCase()) return [];
  const small = text !== upper;
  const readings: { form: NumeralForm; ordinal: number }[] = [];
  const roman = parseRoman(upper);
  if (roman !== undefined) readings.push({ form: small ? 'lowerRoman' : 'roman', ordinal: roman });
  const letters = parseLetters(upper);
  if (letters !== undefined) {
    readings.push({ form: small ? 'lowerLetter' : 'letter', ordinal: letters });
  }
  return readings;
}
