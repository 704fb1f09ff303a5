/**
 * Turns text as seen into the signs that open items: `(a)`, `(ii)`, `(3)`, at its start and behind another
 * sign also `a)`.
 * Must not decide which of them count together.
 */
import { readLetterNumeral } from './numerals.ts';
import type { NumeralForm } from './outline.ts';

export interface ItemSign {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  readonly numberFrom: number;
  readonly readings: readonly { readonly form: NumeralForm; readonly ordinal: number }[];
  /** Whether it opens the text. */
  readonly leads: boolean;
  /** Whether a sign or joining word stands before it, as between items. */
  readonly separated: boolean;
}

export interface ItemSigns {
  readonly signs: readonly ItemSign[];
  /** Numbers in brackets that open no item. */
  readonly mentioned: readonly string[];
}

const bracketed = /\(([a-z]{1,5}|\d{1,2})\)/g;
const leading = /^\(?([a-z]{1,5}|\d{1,2})\)(?=\s)/;

/** After these words a number in brackets is a reference. */
const referring =
  /(?:^|[^A-Za-zÀ-ɏ])(?:paragraphe?s?|paras?|sub-?paragraphs?|sub-?items?|articles?|items?|points?|sections?|rules?|regulations?|clauses?|options?|steps?|annexe?s?|notes?|tables?|figures?|alinéas?|lettres?|párrafos?|apartados?|incisos?|letras?|under|in|see|of|au|aux|del?)\.?\s*$/i;
const joining = /(?:[,;:.–—)-]|(?:^|\s)(?:and|or|et|ou|y|e|o|u|and\/or))\s*$/i;
/** What stands between the numbers of a reference: `(a) and (b)`. */
const onlyJoined = /^\s*(?:,|;|-|–|and|or|to|et|ou|à|y|o|a|and\/or)\s*$/i;
const LOOK_BACK = 24;

export function readItemSigns(text: string): ItemSigns {
  const found = readBracketed(text);
  const signs: ItemSign[] = [];
  const mentioned: string[] = [];
  for (const [index, sign] of found.entries()) {
    const [before, after] = [found[index - 1], found[index + 1]];
    const listed =
      (before !== undefined && onlyJoined.test(text.slice(before.to, sign.from))) ||
      (after !== undefined && onlyJoined.test(text.slice(sign.to, after.from)));
    if (!listed && opensItem(text, sign)) signs.push(sign);
    else mentioned.push(sign.number);
  }
  return { signs, mentioned };
}

function readBracketed(text: string): readonly ItemSign[] {
  const found: ItemSign[] = [];
  const lead = leading.exec(text);
  if (lead) addSign(found, text, 0, lead[0].length, lead[1]!, true);
  for (const match of text.matchAll(bracketed)) {
    if (match.index === 0 && lead) continue;
    addSign(found, text, match.index, match.index + match[0].length, match[1]!, false);
  }
  const halves = halfBracketed(text, lead && !lead[0].startsWith('(') ? lead[0].length : 0);
  if (halves.length === 0) return found;
  for (const { from, number } of halves) {
    addSign(found, text, from, from + number.length + 1, number, false);
  }
  return found.sort((a, b) => a.from - b.from);
}

const half = /[()]|(?<!\S)([a-z]{1,4})\)(?=\s)/g;

/** `a) … ; b) …` behind a sign, where no bracket is open; from the first letter on, or behind one that leads. */
function halfBracketed(
  text: string,
  begin: number,
): readonly { readonly from: number; readonly number: string }[] {
  const found: { readonly from: number; readonly number: string }[] = [];
  let open = 0;
  for (const { 0: sign, 1: number, index: from } of text.matchAll(half)) {
    if (sign === '(') open++;
    else if (open > 0) open--;
    else if (number !== undefined && from >= begin && isSeparated(text, from)) {
      if (found.length > 0 || begin > 0 || number === 'a' || number === 'i') {
        found.push({ from, number });
      }
    }
  }
  return found.length > 1 || begin > 0 ? found : [];
}

function isSeparated(text: string, from: number): boolean {
  return joining.test(text.slice(Math.max(0, from - LOOK_BACK), from));
}

function addSign(
  found: ItemSign[],
  text: string,
  from: number,
  to: number,
  number: string,
  leads: boolean,
): void {
  const readings = /^\d/.test(number)
    ? [{ form: 'arabic' as const, ordinal: Number(number) }]
    : readLetterNumeral(number);
  if (readings.length === 0) return;
  const numberFrom = to - 1 - number.length;
  const separated = leads || isSeparated(text, from);
  found.push({ from, to, number, numberFrom, readings, leads, separated });
}

function opensItem(text: string, { from, to, leads, number }: ItemSign): boolean {
  if (!/^\s+\S/.test(text.slice(to, to + 4))) return false;
  if (/^\s+(?:above|below|ci-dessus|ci-dessous|supra|infra)\b/i.test(text.slice(to, to + 16))) {
    return false;
  }
  if (leads) return true;
  if (!/\s/.test(text[from - 1] ?? ' ')) return false;
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  // `12 (b)` is a place, `310.5 (2)` a figure with its rank.
  if (/\d\s*$/.test(before) && /^\s*\S/.test(before)) return false;
  return !referring.test(before) && !(number.length > 1 && /^\d0/.test(number));
}
