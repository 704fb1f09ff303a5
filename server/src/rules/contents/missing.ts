/**
 * What a list has entries for the likes of has an entry itself. Must not ask for more levels than the
 * list has, nor for forewords and lists that it leaves out.
 */

import type { ListingEntry } from '../../outline/listings.ts';
import type { ComparedListing } from '../../report/compare-listing.ts';
import type { Listed } from '../../report/listed.ts';
import type { TextDocument } from '../../text/document.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { isCapitals, listName, listsHeadings, quoted } from './list-words.ts';
import { inStyleOf } from './title-style.ts';

export default defineRule({
  id: 'contents/missing',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'listings'],
  docs: {
    summary: 'A heading is missing from the contents list',
    why: 'Readers who go by the contents list never find the section.',
    fix: 'Add the entry; the fix does so in the style of the entries beside it, without a page number. It has to be picked by hand where capitals have to be turned into small letters.',
    silent:
      'Levels that the list leaves out: it counts as listing a level if it has most headings of it, or all others under the same heading. Forewords, notes, abbreviations and other lists before the first section.',
  },
  examples: [
    {
      title: 'one of several',
      text: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - C. Maps … 2
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

## B. Floods
   ^^^^^^^^^ “B. Floods” is not in the contents list

## C. Maps

### Maps of the coast

# II. CROSSINGS
`,
      fixed: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - B. Floods
  - C. Maps … 2
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

## B. Floods

## C. Maps

### Maps of the coast

# II. CROSSINGS
`,
    },
    {
      title: 'levels that the list leaves out, and a foreword',
      text: `# CONTENTS

- RIVERS … 1
- CROSSINGS … 3

# FOREWORD

# RIVERS

## Gauges

# CROSSINGS

## Ferries
`,
    },
  ],
  *check({ document, listings }): Iterable<SaidFinding> {
    for (const compared of listings) {
      const entryOf = new Map<number, number>();
      for (const [entry, target] of compared.targetOf.entries()) {
        if (target >= 0) entryOf.set(target, entry);
      }
      const first = Math.min(...compared.targetOf.filter((target) => target >= 0).slice(0, 1));
      for (const run of compared.missing) {
        yield missingFinding(document, compared, run, entryOf, first);
      }
    }
  },
});

function missingFinding(
  document: TextDocument,
  compared: ComparedListing,
  run: readonly number[],
  entryOf: ReadonlyMap<number, number>,
  first: number,
): SaidFinding {
  const target = compared.targets[run[0]!]!;
  const below = run.length - 1;
  const before = entryBefore(run[0]!, entryOf);
  const fix = before && insertion(document, compared, run, before.entry, entryOf);
  const near = before && compared.listing.entries[before.entry];
  return {
    span: target.span,
    message: missingMessage(compared, target, below),
    // Before the first section stand things that many lists leave out.
    ...(run[0]! < first && target.level > 0 ? { severity: 'info' as const } : {}),
    related: [
      near
        ? { span: near.span, message: say`Due behind ${quoted(near.text)}` }
        : { span: compared.listing.span, message: say`Due at the start of ${listName(compared)}` },
    ],
    fixes: fix ? [fix] : [],
  };
}

/** `below`: how many headings or captions under it are missing too. */
function missingMessage(compared: ComparedListing, { text }: Listed, below: number): Phrase {
  const [name, list] = [quoted(text), listName(compared)];
  if (below === 0) return say`${name} is not in ${list}`;
  const headings = listsHeadings(compared);
  if (below === 1)
    return headings
      ? say`${name} (and 1 heading under it) is not in ${list}`
      : say`${name} (and 1 caption under it) is not in ${list}`;
  return headings
    ? say`${name} (and ${below} headings under it) is not in ${list}`
    : say`${name} (and ${below} captions under it) is not in ${list}`;
}

/** The entry of the nearest thing before `target` that has one. */
function entryBefore(
  target: number,
  entryOf: ReadonlyMap<number, number>,
): { readonly entry: number } | undefined {
  for (let at = target - 1; at >= 0; at--) {
    const entry = entryOf.get(at);
    if (entry !== undefined) return { entry };
  }
  return undefined;
}

function insertion(
  document: TextDocument,
  compared: ComparedListing,
  run: readonly number[],
  after: number,
  entryOf: ReadonlyMap<number, number>,
): SaidFix | undefined {
  const { listing, targets } = compared;
  const { text, eol } = document;
  const { lines } = listing.entries[after]!;
  const next = listing.entries[after + 1]?.lines;
  const blank = next
    ? /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(lines.to, next.from))
    : false;
  let inserted = '';
  let sure = true;
  for (const index of run) {
    const target = targets[index]!;
    const model = modelFor(compared, index, entryOf);
    const prefix = model && prefixOf(text, model);
    if (model === undefined || prefix === undefined) return undefined;
    const capitals = isCapitals(target.title) && !isCapitals(model.title);
    if (capitals) sure = false;
    const { label } = target;
    const own =
      label && model.label ? target.text.slice(0, target.text.length - target.title.length) : '';
    inserted += eol + (blank ? eol : '') + prefix + own + inStyleOf(target.title, model.title);
  }
  const list = listName(compared);
  return {
    title:
      run.length > 1 ? say`Add ${run.length} entries to ${list}` : say`Add the entry to ${list}`,
    kind: sure ? 'safe' : 'suggested',
    edits: [{ span: { from: lines.to, to: lines.to }, text: inserted }],
  };
}

/** How far away an entry of the same level is looked for. */
const FARTHEST_MODEL = 200;

/** The entry of the nearest thing of the same level and kind. */
function modelFor(
  { listing, targets }: ComparedListing,
  index: number,
  entryOf: ReadonlyMap<number, number>,
): ListingEntry | undefined {
  const { level, region } = targets[index]!;
  for (let away = 1; away < FARTHEST_MODEL; away++) {
    for (const at of [index - away, index + away]) {
      const entry = entryOf.get(at);
      const other = targets[at];
      if (entry === undefined || other?.level !== level || other.region !== region) continue;
      return listing.entries[entry];
    }
  }
  return undefined;
}

/** Indentation and bullet of an entry; undefined for lines that hold more than that before it. */
function prefixOf(text: string, { lines, span }: ListingEntry): string | undefined {
  const before = text.slice(lines.from, span.from);
  const behind = text.slice(span.to, lines.to);
  if (!/^[ \t]*(?:[-*+][ \t]+)?$/.test(before) || /[*_[\]|\\<]/.test(behind)) return undefined;
  return before;
}
