/**
 * Ranges: whether two numbers with a dash between them are quantities, "5–10 per cent", and not days,
 * pages or years. Must not read values.
 */
import { smalls } from '../text/letters.ts';
import { endsInLabel } from './names.ts';
import { currencyAtEnd } from './words.ts';

/** Behind the upper end of a range: what makes it one of quantities, not of days, pages or years. */
const rangeUnit =
  /^\s?(?:%|per ?cent|percent|pour cent|por ciento|million|billion|thousand|(?:USD|EUR|CHF|GBP)\b|[€£$])/i;
const rangeNoun = new RegExp(
  String.raw`^\s(?!(?:and|to|or|in|of|on|at|by|for|from|with|was|were|is|are|see|the|a|an|january|february|march|april|may|june|july|august|september|october|november|december|years?[\s-]olds?|year-olds?)\b)[${smalls}]{3,}`,
  'i',
);
const beforeRange = /(?:^|[\s(\u201c"\u00a0]|[$€£]|\b[A-Z]{3})$/;
const digits = String.raw`\d{1,3}(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d{1,2})?`;
const rangeBehind = new RegExp(String.raw`^(%?\s?[\u2012\u2013-]\s?)(${digits})(?![\d/:-])`, 'u');
const rangeBefore = new RegExp(
  String.raw`(?:^|[\s(\u201c"$€£])(${digits})%?\s?([\u2012\u2013-])\s?$`,
  'u',
);

const dash = /[\u2012\u2013-]/;

/** Which end of a range of quantities a number is: "5–10 per cent", "10–15 participants". */
export function rangeAt(before: string, after: string): 'low' | 'high' | undefined {
  if (!dash.test(after.slice(0, 3)) && !dash.test(before.slice(-2))) return undefined;
  const behind = rangeBehind.exec(after);
  if (behind !== null && beforeRange.test(before)) {
    const rest = after.slice(behind[0].length);
    return isRange(behind[1]!, rest, before) ? 'low' : undefined;
  }
  const earlier = rangeBefore.exec(before);
  if (earlier === null) return undefined;
  const start = before.slice(0, earlier.index + 1);
  return isRange(earlier[2]!, after, start) ? 'high' : undefined;
}

function isRange(dash: string, rest: string, before: string): boolean {
  if (endsInLabel(before)) return false;
  if (rangeUnit.test(rest)) return true;
  if (/[€£$]\s?$|\b[A-Z]{3}\s?$/.test(before))
    return currencyAtEnd(before.trimEnd().slice(-6)) !== undefined;
  return /[\u2012\u2013]/.test(dash) && rangeNoun.test(rest);
}
