/**
 * Entries stand in the order of what they list. Must not speak of entries that list nothing.
 */

import type { ComparedListing } from '../../report/compare-listing.ts';
import { say } from '../../text/phrase.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { listName, quoted } from './list-words.ts';

export default defineRule({
  id: 'contents/order',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'listings'],
  docs: {
    summary: 'The contents list has entries in another order than the report',
    why: 'The list promises where things stand. Sections in another order look as if pages were bound wrongly.',
    fix: 'Put the entries in the order of the report; the safe fix moves whole lines, each with its page number. If it is the report that has the wrong order, move its sections instead.',
  },
  examples: [
    {
      title: 'two entries have changed places',
      text: `# CONTENTS

- Rivers … 1
- Staff … 5
  ^^^^^ “Staff” comes before “Crossings” in the contents list, but after it in the report
- Crossings … 3
- Finance … 7

# Rivers

# Crossings

# Staff

# Finance
`,
      fixed: `# CONTENTS

- Rivers … 1
- Crossings … 3
- Staff … 5
- Finance … 7

# Rivers

# Crossings

# Staff

# Finance
`,
    },
    {
      title: 'in order',
      text: `# CONTENTS

- Rivers … 1
- Crossings … 3
- Annexes (issued separately)

# Rivers

# Crossings
`,
    },
  ],
  *check({ document, listings }): Iterable<SaidFinding> {
    for (const compared of listings) {
      if (compared.moved.length === 0) continue;
      const edits = reorder(document.text, compared);
      const out = new Set(compared.moved.flat());
      for (const run of compared.moved) yield orderFinding(compared, run, out, edits);
    }
  },
});

function orderFinding(
  compared: ComparedListing,
  run: readonly number[],
  out: ReadonlySet<number>,
  edits: readonly TextEdit[],
): SaidFinding {
  const { listing, targetOf, targets } = compared;
  const first = run[0]!;
  const entry = listing.entries[first]!;
  const target = targetOf[first]!;
  const { other, after } = neighbourOf(compared, run, out);
  const name = quoted(listing.entries[other]?.text ?? '');
  const own =
    run.length > 1
      ? say`${quoted(entry.text)} (and ${run.length - 1} more with it)`
      : quoted(entry.text);
  return {
    span: entry.span,
    message: after
      ? say`${own} comes after ${name} in ${listName(compared)}, but before it in the report`
      : say`${own} comes before ${name} in ${listName(compared)}, but after it in the report`,
    related: [
      { span: targets[target]!.span, message: say`${quoted(targets[target]!.text)} stands here` },
    ],
    fixes:
      edits.length === 0
        ? []
        : [{ title: say`Put the entries in the order of the report`, kind: 'safe', edits }],
  };
}

/** The nearest entry in the right place that a run stands on the wrong side of. */
function neighbourOf(
  { targetOf }: ComparedListing,
  run: readonly number[],
  out: ReadonlySet<number>,
): { readonly other: number; readonly after: boolean } {
  const target = targetOf[run[0]!]!;
  for (let at = run[0]! - 1; at >= 0; at--) {
    const before = targetOf[at]!;
    if (out.has(at) || before < 0) continue;
    if (before > target) return { other: at, after: true };
    break;
  }
  for (let at = run.at(-1)! + 1; at < targetOf.length; at++) {
    const behind = targetOf[at]!;
    if (out.has(at) || behind < 0) continue;
    return { other: at, after: behind > target };
  }
  return { other: Math.max(0, run[0]! - 1), after: true };
}

/** The lines of the list in the order of the report; none where lines hold more than entries. */
function reorder(source: string, { listing, targetOf }: ComparedListing): readonly TextEdit[] {
  const { entries } = listing;
  for (const [index, { lines }] of entries.entries()) {
    const next = entries[index + 1]?.lines;
    if (next && (next.from < lines.to || source.slice(lines.to, next.from).trim() !== ''))
      return [];
  }
  const sorted = sortedEntries(targetOf);
  return sorted.flatMap((from, at): TextEdit[] => {
    if (from === at) return [];
    const { lines } = entries[from]!;
    return [{ span: entries[at]!.lines, text: source.slice(lines.from, lines.to) }];
  });
}

/** Indexes of the entries by what they list; those that list nothing stay behind the one before them. */
function sortedEntries(targetOf: readonly number[]): readonly number[] {
  let last = -1;
  const keys = targetOf.map((target) => {
    if (target >= 0) last = target;
    return last;
  });
  return keys.map((_, index) => index).sort((a, b) => keys[a]! - keys[b]! || a - b);
}
