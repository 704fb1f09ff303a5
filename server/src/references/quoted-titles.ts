/**
 * Finds titles in quotation marks: of a conference, a publication, a project. Must not take quoted
 * speech for one: the words of a title begin with capitals.
 */

import type { BlockText } from './block-text.ts';
import type { QuotedTitle } from './reference.ts';

/** Cheap sign of a quotation, for sources. */
export function mayQuote(source: string): boolean {
  return /[“"«]/.test(source);
}

const quotation = /“([^“”]{12,300})”|"([^"]{12,300})"|«\s?([^«»]{12,300}?)\s?»/g;
const wordPattern = /[A-Za-zÀ-ɏ\d]+(?:['’-][A-Za-zÀ-ɏ\d]+)*/g;
const fewestWords = 4;
const mostWords = 30;

/** Title and subtitle count as two: text may give one of them alone. */
export function findQuotedTitles({
  seen: { text, spanOf },
  isText,
}: BlockText): readonly QuotedTitle[] {
  if (!isText) return [];
  const found: QuotedTitle[] = [];
  for (const match of text.matchAll(quotation)) {
    const quoted = match[1] ?? match[2] ?? match[3] ?? '';
    let from = match.index + match[0].indexOf(quoted);
    for (const part of quoted.split(/(?<=[:;])\s/)) {
      const title = part.replace(/[\s.,:;]+$/, '');
      const words = title.match(wordPattern) ?? [];
      if (words.length >= fewestWords && words.length <= mostWords && isTitle(words)) {
        const span = spanOf(from, from + title.length);
        found.push({ span, text: title, words: words.map((word) => word.toLowerCase()) });
      }
      from += part.length + 1;
    }
  }
  return found;
}

/** Nearly all long words have a capital. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[A-ZÀ-Þ\d]/.test(word));
  return (
    /^[A-ZÀ-Þ]/.test(words[0]!) && capital.length >= 2 && 5 * capital.length >= 4 * long.length
  );
}
