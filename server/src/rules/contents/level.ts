/**
 * Entries are nested as their headings are. Must not speak of lists that do not nest.
 */

import type { ComparedListing } from '../../report/compare-listing.ts';
import { say } from '../../text/phrase.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { listName, type Pair, pairsOf, quoted } from './list-words.ts';

export default defineRule({
  id: 'contents/level',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'listings'],
  docs: {
    summary: 'An entry of the contents list is nested otherwise than its heading',
    why: 'The indentation of the contents list shows the structure of the report. An entry a step too deep makes a part look like a division of another.',
    fix: 'Indent the entry like the others of its level; the safe fix does so. If the heading has the wrong level, correct the heading.',
    silent:
      'Lists that are not nested, levels of which the list has too few entries to tell, and annexes under a title of their own such as “ANNEXES”.',
  },
  examples: [
    {
      title: 'a part among divisions',
      text: `# CONTENTS

- RIVERS … 1
  - Gauges … 1
  - Floods … 2
  - CROSSINGS … 3
    ^^^^^^^^^ “CROSSINGS” is nested in the contents list like headings of level 2, but its heading is of level 1
  - Ferries … 3
- STAFF … 4
- FINANCE … 5

# RIVERS

## Gauges

## Floods

# CROSSINGS

## Ferries

# STAFF

# FINANCE
`,
      fixed: `# CONTENTS

- RIVERS … 1
  - Gauges … 1
  - Floods … 2
- CROSSINGS … 3
  - Ferries … 3
- STAFF … 4
- FINANCE … 5

# RIVERS

## Gauges

## Floods

# CROSSINGS

## Ferries

# STAFF

# FINANCE
`,
    },
    {
      title: 'annexes under a title of their own',
      text: `# CONTENTS

- RIVERS … 1
  - Gauges … 1
- CROSSINGS … 3
  - Ferries … 3
- ANNEXES
  - Annex I: Staff
  - Annex II: Fleet

# RIVERS

## Gauges

# CROSSINGS

## Ferries

# Annex I: Staff

# Annex II: Fleet
`,
    },
  ],
  *check({ document, listings }): Iterable<SaidFinding> {
    for (const compared of listings) {
      if (compared.listing.kind !== 'contents') continue;
      const moved = new Set(compared.moved.flat());
      const pairs = pairsOf(compared).filter(({ index }) => (compared.depths[index] ?? -1) >= 0);
      const levels = usualLevels(compared, pairs);
      if (new Set(levels.values()).size < 2) continue;
      const labelFits = labelTest(compared, pairs);
      const depthOf = new Map([...levels].map(([depth, level]) => [level, depth]));
      for (const pair of pairs) {
        const usual = levels.get(compared.depths[pair.index]!);
        if (moved.has(pair.index) || usual === undefined || usual === pair.target.level) continue;
        // The label belongs to the entry's depth: then it is the heading that has another level.
        if (labelFits(pair)) continue;
        yield levelFinding(document.text, compared, pair, usual, depthOf);
      }
    }
  },
});

/** Below this share of the entries of a depth, no level is usual. */
const USUAL_SHARE = 0.75;
const FEWEST = 2;

/** For each depth the level that most of its headings have. */
function usualLevels(
  { depths }: ComparedListing,
  pairs: readonly Pair[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { index, target } of pairs) {
    const depth = depths[index]!;
    const levels = counts.get(depth) ?? new Map<number, number>();
    levels.set(target.level, (levels.get(target.level) ?? 0) + 1);
    counts.set(depth, levels);
  }
  const usual = new Map<number, number>();
  for (const [depth, levels] of counts) {
    const [best] = [...levels].sort((a, b) => b[1] - a[1]);
    const all = [...levels.values()].reduce((sum, count) => sum + count, 0);
    if (best && best[1] >= FEWEST && best[1] >= USUAL_SHARE * all) usual.set(depth, best[0]);
  }
  return usual;
}

/** How often there are labels in a place, and of each form in it: `depth 1`, `depth 1 roman`. */
type Tallies = Map<string, number>;

function tally(tallies: Tallies, place: string, form: string): void {
  for (const key of [place, `${place} ${form}`]) tallies.set(key, (tallies.get(key) ?? 0) + 1);
}

/** The share of a form in a place, one of it left out. */
function shareOf(tallies: Tallies, place: string, form: string): number {
  const others = (tallies.get(place) ?? 0) - 1;
  return others <= 0 ? 0 : ((tallies.get(`${place} ${form}`) ?? 0) - 1) / others;
}

/** Whether a labelled entry counts with the entries of its depth but not with the headings of its level. */
function labelTest({ depths }: ComparedListing, pairs: readonly Pair[]): (pair: Pair) => boolean {
  const forms: Tallies = new Map();
  for (const { index, target } of pairs) {
    if (!target.label) continue;
    tally(forms, `depth ${depths[index]}`, formOf(target.label));
    tally(forms, `level ${target.level}`, formOf(target.label));
  }
  return ({ index, target }) => {
    if (!target.label) return false;
    const form = formOf(target.label);
    return (
      shareOf(forms, `depth ${depths[index]}`, form) > shareOf(forms, `level ${target.level}`, form)
    );
  };
}

function formOf({ word, number }: { readonly word?: string; readonly number: string }): string {
  if (word !== undefined) return word.toLowerCase();
  const parts = number.split('.').length;
  if (/^\d/.test(number)) return `digits ${parts}`;
  return /^[IVXLC]{2,}$|^[IVX]$/.test(number) ? 'roman' : 'letter';
}

function levelFinding(
  source: string,
  compared: ComparedListing,
  { entry, target, index }: Pair,
  usual: number,
  depthOf: ReadonlyMap<number, number>,
): SaidFinding {
  const edit = indentation(source, compared, index, depthOf.get(target.level));
  const fixes: readonly SaidFix[] = edit
    ? [{ title: say`Indent the entry like the others of its level`, kind: 'safe', edits: [edit] }]
    : [];
  return {
    span: entry.span,
    message: say`${quoted(entry.text)} is nested in ${listName(compared)} like headings of level ${usual}, but its heading is of level ${target.level}`,
    related: [{ span: target.span, message: say`The heading ${quoted(target.text)}` }],
    fixes,
  };
}

/** How far away an entry of the same depth is looked for. */
const FARTHEST = 200;

/** The white space before the nearest entry of a depth instead of an entry's own. */
function indentation(
  source: string,
  { listing: { entries }, depths }: ComparedListing,
  index: number,
  depth: number | undefined,
): TextEdit | undefined {
  if (depth === undefined) return undefined;
  const { from } = entries[index]!.lines;
  const fits = (at: number): boolean => depths[at] === depth && entries[at]?.depth === depth;
  for (let away = 1; away < FARTHEST; away++) {
    const at = [index - away, index + away].find(fits);
    if (at === undefined) continue;
    const to = from + spaceBefore(source, from).length;
    return { span: { from, to }, text: spaceBefore(source, entries[at]!.lines.from) };
  }
  return undefined;
}

function spaceBefore(source: string, from: number): string {
  return /^[ \t]{0,60}/.exec(source.slice(from, from + 60))?.[0] ?? '';
}
