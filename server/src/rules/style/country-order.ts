/**
 * style/country-order: where the profile asks for it, lists of countries follow the alphabet by their
 * official names. Must not report anything unasked.
 */

import { countryLists, type ListedCountry, sortedCountries } from '../../terms/countries.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';

const files = { 'profiles/river.yaml': 'id: river-report\ncountryLists: official\n' };

export default defineRule({
  id: 'style/country-order',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'blocks', 'profile'],
  docs: {
    summary: 'A list of countries is not in the alphabetical order of their official names',
    why: 'Reports of intergovernmental organizations list States by the alphabet, so that no order of rank can be read into a list.',
    fix: 'Put the countries in order; the fix offered does so and leaves commas and `and` where they are.',
    silent:
      'Everything, unless the profile says `countryLists: official`. Lists of two, lists with numbers behind the countries, which may go by size, and lists in which something else stands between countries. English names only.',
  },
  examples: [
    {
      title: 'by the short name instead of the official one',
      text: `---
profile: river-report
---

Boats came from Ghana, Tanzania, Togo and Uganda.
                       ^^^^^^^^ Tanzania is out of alphabetical order: as United Republic of Tanzania it belongs after Uganda
`,
      fixed: `---
profile: river-report
---

Boats came from Ghana, Togo, Uganda and Tanzania.
`,
      files,
    },
    {
      title: 'in order, and by size',
      text: `---
profile: river-report
---

Boats came from the Congo, Côte d'Ivoire, the Democratic Republic of the Congo and Viet Nam; most of
them from Togo (12), Benin (9) and Ghana (4). There are lines between Togo and Benin, Mali and Chad.
`,
      files,
    },
    { title: 'nobody asked', text: 'Boats came from Togo, Benin and Ghana.\n' },
  ],
  *check({ document, blocks, profile }) {
    if (profile.countryLists !== 'official') return;
    if (profile.language !== undefined && profile.language !== 'en') return;
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph') continue;
      const text = document.text.slice(span.from, span.to);
      for (const list of countryLists(text)) {
        if (list.some(({ counted }) => counted)) continue;
        const sorted = sortedCountries(list);
        const odd = misplaced(list, sorted);
        if (odd === undefined) continue;
        const at = (one: Span): Span => ({ from: span.from + one.from, to: span.from + one.to });
        const edits = list.flatMap((one, i): TextEdit[] => {
          const due = sorted[i]!;
          return due === one
            ? []
            : [{ span: at(one.span), text: text.slice(due.span.from, due.span.to) }];
        });
        yield {
          span: at({ from: odd.span.to - tail(text, odd), to: odd.span.to }),
          message: messageFor(odd, sorted),
          fixes: [{ title: say`Put the countries in order`, kind: 'suggested', edits }],
        };
      }
    }
  },
});

/** The country that, taken out, leaves most of the list in order: the first that stands elsewhere. */
function misplaced(
  list: readonly ListedCountry[],
  sorted: readonly ListedCountry[],
): ListedCountry | undefined {
  const first = list.findIndex((one, i) => sorted[i] !== one);
  if (first < 0) return undefined;
  // Either this one stands too early, or the one that is due here stands too late.
  const early = list.filter((_, i) => i !== first);
  const inOrder = early.every((one, i) => i === 0 || early[i - 1]!.key <= one.key);
  return inOrder ? list[first] : sorted[first];
}

/** Units from the name, without its article, to the end. */
function tail(text: string, { span, name }: ListedCountry): number {
  return span.to - text.indexOf(name, span.from);
}

/** Names are sorted by the official ones. */
function messageFor(one: ListedCountry, sorted: readonly ListedCountry[]): Phrase {
  const { name, official } = one;
  const at = sorted.indexOf(one);
  const other = sorted[at === 0 ? 1 : at - 1]!.name;
  if (official === name)
    return at === 0
      ? say`${name} is out of alphabetical order: it belongs before ${other}`
      : say`${name} is out of alphabetical order: it belongs after ${other}`;
  return at === 0
    ? say`${name} is out of alphabetical order: as ${official} it belongs before ${other}`
    : say`${name} is out of alphabetical order: as ${official} it belongs after ${other}`;
}
