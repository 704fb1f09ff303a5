/**
 * reference/title-forms: a title in quotation marks has the same words wherever it stands. Must not
 * take two titles that are merely alike for one.
 */

import { distance } from 'fastest-levenshtein';
import type { QuotedTitle } from '../../references/reference.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'reference/title-forms',
  since: '0.1.0',
  severity: 'info',
  reads: ['references'],
  docs: {
    summary: 'A quoted title of a conference or publication has other words elsewhere',
    why: 'A title is looked up word for word; of two forms, one is wrong.',
    fix: 'Find out the right title and write it in both places.',
    silent:
      'Titles of less than four words, capitals, titles that begin or end with another word, and titles in which another word stands in the place of one: they may be two. Reported is what lacks one or two words of the other, or has a word spelt otherwise.',
  },
  examples: [
    {
      title: 'two words left out',
      text: `The Council took part in the conference “Safe Harbours for All in a Rising Sea”.

It prepared the conference “Safe Harbours in a Rising Sea”, held in May.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This title is “Safe Harbours for All in a Rising Sea” elsewhere
`,
      fixed: `The Council took part in the conference “Safe Harbours for All in a Rising Sea”.

It prepared the conference “Safe Harbours for All in a Rising Sea”, held in May.
`,
    },
    {
      title: 'two titles, and quoted speech',
      text: `The seminars were “Safe Harbours in the Northern Sea” and “Safe Harbours in the Southern Sea”. The
captain said: “The harbour in the north is safe”, and: “The harbour in the north is not safe”.
`,
    },
  ],
  *check({ references: { quotedTitles } }): Iterable<SaidFinding> {
    const groups = new Map<string, QuotedTitle[]>();
    for (const title of quotedTitles) {
      const key = `${title.words[0]} ${title.words.at(-1)}`;
      const group = groups.get(key);
      if (!group) groups.set(key, [title]);
      else if (group.length < mostAlike) group.push(title);
    }
    for (const group of groups.values()) yield* otherForms(group);
  },
});

/** More titles with the same first and last word are a series. */
const mostAlike = 40;

function* otherForms(group: readonly QuotedTitle[]): Iterable<SaidFinding> {
  const counts = new Map<string, number>();
  for (const { words } of group) {
    const key = words.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size < 2) return;
  const count = ({ words }: QuotedTitle) => counts.get(words.join(' '))!;
  for (const title of group) {
    const other = group.find((one) => isBetter(one, title, count) && isSameTitle(one, title));
    if (!other) continue;
    yield {
      span: title.span,
      message: say`This title is “${other.text}” elsewhere`,
      related: [{ span: other.span, message: other.text }],
      fixes: [
        {
          title: say`Write “${other.text}”`,
          kind: 'suggested',
          edits: [{ span: title.span, text: other.text }],
        },
      ],
    };
  }
}

/** The more frequent form, then the fuller one, then the earlier one. */
function isBetter(
  one: QuotedTitle,
  other: QuotedTitle,
  count: (title: QuotedTitle) => number,
): boolean {
  const more = count(one) - count(other) || one.words.length - other.words.length;
  return more === 0 ? one.span.from < other.span.from : more > 0;
}

const mostMissing = 2;
const fewestCommon = 4;

function isSameTitle({ words: a }: QuotedTitle, { words: b }: QuotedTitle): boolean {
  if (a.length === b.length) return differInSpelling(a, b);
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const missing = long.length - short.length;
  if (missing > mostMissing || short.length < fewestCommon || 2 * short.length < 3 * missing) {
    return false;
  }
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length && !long.some((word) => /\d/.test(word) && !short.includes(word));
}

/** One word, by a letter or two. */
function differInSpelling(a: readonly string[], b: readonly string[]): boolean {
  const others = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at]!] as const]));
  const [only] = others;
  if (!only || others.length > 1) return false;
  const [one, other] = only;
  if (/\d/.test(one + other) || Math.min(one.length, other.length) < 5) return false;
  return distance(one, other) <= (one.length > 8 ? 2 : 1);
}
