/**
 * reference/address: one website spelt in two ways. Must not take two sites with like names for one:
 * only a slip of a letter in a long name counts.
 */

import { distance } from 'fastest-levenshtein';
import type { Address } from '../../references/reference.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'reference/address',
  since: '0.1.0',
  severity: 'warning',
  reads: ['references'],
  docs: {
    summary: 'The address of a website is spelt in two ways',
    why: 'One of the two leads nowhere, or to somebody else.',
    fix: 'Look which one is right and write it in both places.',
    silent:
      'Short names, names that differ in more than a letter or in a digit, and the same name under two endings (`.org` and `.fr`), which organizations have.',
  },
  examples: [
    {
      title: 'a letter is lost',
      text: `Fares are on www.ferrytimetables.org, and so are the times of the boats. All changes are
told on www.ferrytimetables.org/news and at ferytimetables.org.
                                            ^^^^^^^^^^^^^^^^^^ “ferytimetables.org” is spelt “ferrytimetables.org” elsewhere
`,
    },
    {
      title: 'two sites',
      text: `Fares are on www.ferrytimetables.org and www.ferrytimetables.fr, the river is on river1gauges.org
and river2gauges.org.
`,
    },
  ],
  *check({ references: { addresses } }) {
    const sites = new Map<string, Address[]>();
    for (const address of addresses) {
      const site = sites.get(address.host);
      if (site) site.push(address);
      else sites.set(address.host, [address]);
    }
    const hosts = [...sites].slice(0, MOST_SITES);
    for (const [index, [host, places]] of hosts.entries()) {
      for (const [other, otherPlaces] of hosts.slice(index + 1)) {
        if (!sameSite(host, other)) continue;
        const otherIsRarer = rarer(otherPlaces, places);
        const [wrong, right] = otherIsRarer ? [otherPlaces, places] : [places, otherPlaces];
        for (const address of wrong) {
          yield {
            span: address.span,
            message: say`“${address.host}” is spelt “${right[0]!.host}” elsewhere`,
            related: [{ span: right[0]!.span, message: right[0]!.text }],
          };
        }
      }
    }
  },
});

/** Pairs are compared one by one; a list of links longer than this is no prose. */
const MOST_SITES = 300;

/** Fewer times spelt so; of equals, the one that is only named and not given as an address. */
function rarer(some: readonly Address[], others: readonly Address[]): boolean {
  if (some.length !== others.length) return some.length < others.length;
  const given = (all: readonly Address[]) =>
    all.some(({ text }) => /^(?:https?:|www\.)/i.test(text));
  return given(some) === given(others) || !given(some);
}

const SHORTEST_NAME = 8;
const NAME_FOR_TWO_SLIPS = 14;

function sameSite(a: string, b: string): boolean {
  const [one, two] = [nameOf(a), nameOf(b)];
  if (one === two || Math.min(one.length, two.length) < SHORTEST_NAME) return false;
  if (one.replace(/\d/g, '') === two.replace(/\d/g, '')) return false;
  const slips = distance(one, two);
  return slips === 1 || (slips === 2 && Math.min(one.length, two.length) >= NAME_FOR_TWO_SLIPS);
}

/** The part before the ending: `ferrytimetables` of `news.ferrytimetables.org`. */
function nameOf(host: string): string {
  const parts = host.split('.');
  return parts.at(-2) ?? host;
}
