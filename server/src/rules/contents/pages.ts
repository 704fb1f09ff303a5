/**
 * The page numbers of a list never fall. Must not know on which page anything stands.
 */

import type { ListingEntry } from '../../outline/listings.ts';
import type { ComparedListing } from '../../report/compare-listing.ts';
import { countBelow } from '../../text/count-below.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { listName, quoted } from './list-words.ts';

export default defineRule({
  id: 'contents/pages',
  since: '0.1.0',
  severity: 'warning',
  reads: ['listings'],
  docs: {
    summary: 'A page number in the contents list is lower than one before it',
    why: 'Page numbers are the last thing to be set and the first that a reader uses. One that goes back is a slip of the pen or left over from an earlier draft.',
    fix: 'Look up the page and correct the number; Crossfoot never changes a figure by itself.',
    silent:
      'Roman numbers before arabic ones, entries without a page, pages that begin again at 1 with an annex, and entries that stand in the wrong place (`contents/order`).',
  },
  examples: [
    {
      title: 'two digits have changed places',
      text: `# CONTENTS

- Foreword … iii
- Rivers … 9
- Crossings … 21
              ^^ Page 21 of “Crossings” is followed by page 14 of “Staff” in the contents list
- Staff … 14
- Finance … 16

# Foreword

# Rivers

# Crossings

# Staff

# Finance
`,
    },
    {
      title: 'several on one page, and an annex with pages of its own',
      text: `# CONTENTS

- Foreword … iii
- Rivers … 9
- Crossings … 9
- Annex I: Staff … 1

# Foreword

# Rivers

# Crossings

# Annex I: Staff
`,
    },
  ],
  *check({ listings }): Iterable<SaidFinding> {
    for (const compared of listings) {
      for (const chapter of chaptersOf(compared)) yield* pageFindings(compared, chapter);
    }
  },
});

interface Paged {
  readonly entry: ListingEntry;
  readonly value: number;
}

/** Entries with pages, cut where an annex begins anew at page 1. */
function chaptersOf({ listing, targetOf, targets, moved }: ComparedListing): readonly Paged[][] {
  const out = new Set(moved.flat());
  const chapters: Paged[][] = [[]];
  for (const [index, entry] of listing.entries.entries()) {
    const { page } = entry;
    if (!page || out.has(index)) continue;
    const annex = targets[targetOf[index] ?? -1]?.region === 'annex';
    const last = chapters.at(-1)!;
    if (annex && page.value === 1 && (last.at(-1)?.value ?? 0) > 1) chapters.push([]);
    chapters.at(-1)!.push({ entry, value: page.value });
  }
  return chapters;
}

function* pageFindings(compared: ComparedListing, pages: readonly Paged[]): Iterable<SaidFinding> {
  const inOrder = new Set(longestRise(pages));
  for (const [index, { entry, value }] of pages.entries()) {
    if (inOrder.has(index) || !entry.page) continue;
    const before = neighbour(pages, inOrder, index, -1);
    const behind = neighbour(pages, inOrder, index, 1);
    const high = behind !== undefined && value > behind.value;
    const other = high ? behind : before;
    if (!other?.entry.page) continue;
    const against = say`page ${other.entry.page.text} of ${quoted(other.entry.text)}`;
    const own = say`Page ${entry.page.text} of ${quoted(entry.text)}`;
    const list = listName(compared);
    yield {
      span: entry.page.span,
      message: high
        ? say`${own} is followed by ${against} in ${list}`
        : say`${own} comes after ${against} in ${list}`,
      evidence: {
        working: pages
          .slice(Math.max(0, index - 2), index + 3)
          .map((paged) => paged.entry.page?.text)
          .join(', '),
        found: entry.page.text,
      },
      related: [{ span: other.entry.page.span, message: against }],
    };
  }
}

/** The nearest page in order on one side. */
function neighbour(
  pages: readonly Paged[],
  inOrder: ReadonlySet<number>,
  index: number,
  step: 1 | -1,
): Paged | undefined {
  let at = index + step;
  while (at >= 0 && at < pages.length && !inOrder.has(at)) at += step;
  return pages[at];
}

/** Indexes of the longest selection that never falls. */
function longestRise(pages: readonly Paged[]): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, { value }] of pages.entries()) {
    const low = countBelow(tails, (one) => pages[one]!.value <= value);
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.push(at);
  return rise.reverse();
}
