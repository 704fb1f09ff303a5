/**
 * Turns running text into the numbers of tables, figures, boxes or annexes that it mentions, so that
 * nobody renumbers under a reference. Must not resolve references.
 */
import type { Span } from '../text/span.ts';
import { type CaptionKind, captionWords } from './caption-words.ts';

/** A word that some text has before a number, and the numbers behind it. */
const numbers = /^[\s ]{1,3}((?:\d{1,4}|[IVXLC]{1,8}|[A-Z])(?:\.\d{1,3})*)/;
const more =
  /^[\s ]{0,3}(?:,|and|et|y|or|ou|o|to|through|à|a|–|-|&)[\s ]{0,3}((?:\d{1,4}|[IVXLC]{1,8}|[A-Z])(?:\.\d{1,3})*)(?![A-Za-z\d])/;

/**
 * The numbers, in capitals, named behind the words for `kind` outside `ignored` (captions and lists
 * of captions, ascending): `Tables 3 and 4` gives `3` and `4`.
 */
export function mentionedCaptions(
  text: string,
  kind: CaptionKind,
  ignored: readonly Span[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const pattern = new RegExp(
    `(?<![A-Za-zÀ-ɏ])(?:${captionWords[kind].join('|')})(?![A-Za-zÀ-ɏ])\\.?`,
    'gi',
  );
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    while (next < ignored.length && ignored[next]!.to <= match.index) next++;
    if ((ignored[next]?.from ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    let at = match.index + match[0].length;
    for (let step = numbers.exec(text.slice(at, at + 40)); step; ) {
      found.add((step[1] ?? '').toUpperCase());
      at += step[0].length;
      step = more.exec(text.slice(at, at + 24));
    }
  }
  return found;
}
