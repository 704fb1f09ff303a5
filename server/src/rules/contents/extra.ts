/**
 * Each entry of a list lists something. Must not ask for what is issued separately.
 */

import type { ComparedListing } from '../../report/compare-listing.ts';
import { foldWords } from '../../report/folded-words.ts';
import { say } from '../../text/phrase.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { listName, listsHeadings, quoted } from './list-words.ts';

export default defineRule({
  id: 'contents/extra',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'listings'],
  docs: {
    summary: 'The contents list has an entry without a heading',
    why: 'The list promises a section that the report does not have, or has under another name.',
    fix: 'Remove the entry, which the safe fix does, or write the heading. An entry for what is issued separately says so: “(issued separately)”.',
    silent:
      'Entries that say that something is issued, published or available elsewhere, entries without a page number among entries with one, and titles of groups such as “ANNEXES”.',
  },
  examples: [
    {
      title: 'a section that was cut',
      text: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - B. Whirlpools … 2
    ^^^^^^^^^^^^^ “B. Whirlpools” is in the contents list, but no heading of the report reads so
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

# II. CROSSINGS
`,
      fixed: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

# II. CROSSINGS
`,
    },
    {
      title: 'twice the same',
      text: `# CONTENTS

- RIVERS … 1
- CROSSINGS … 3
- CROSSINGS … 3
  ^^^^^^^^^ “CROSSINGS” stands in the contents list more often than in the report
- STAFF … 4

# RIVERS

# CROSSINGS

# STAFF
`,
      fixed: `# CONTENTS

- RIVERS … 1
- CROSSINGS … 3
- STAFF … 4

# RIVERS

# CROSSINGS

# STAFF
`,
    },
    {
      title: 'issued separately',
      text: `# CONTENTS

- RIVERS … 1
- CROSSINGS … 3
- STATISTICAL ANNEX (issued separately)

# RIVERS

# CROSSINGS
`,
    },
  ],
  *check({ document, listings }): Iterable<SaidFinding> {
    for (const compared of listings) {
      const known = new Set(compared.targets.map(({ text }) => foldWords(text)));
      for (const run of compared.extra) yield extraFinding(document.text, compared, run, known);
    }
  },
});

function extraFinding(
  source: string,
  compared: ComparedListing,
  run: readonly number[],
  known: ReadonlySet<string>,
): SaidFinding {
  const entry = compared.listing.entries[run[0]!]!;
  const name =
    run.length > 1
      ? say`${quoted(entry.text)} (and ${run.length - 1} more behind it)`
      : quoted(entry.text);
  const twice = known.has(foldWords(entry.text));
  const list = listName(compared);
  const edits = removal(source, compared, run);
  const title = run.length > 1 ? say`Remove ${run.length} entries` : say`Remove the entry`;
  return {
    span: entry.span,
    message: twice
      ? say`${name} stands in ${list} more often than in the report`
      : listsHeadings(compared)
        ? say`${name} is in ${list}, but no heading of the report reads so`
        : say`${name} is in ${list}, but no caption of the report reads so`,
    fixes: edits.length > 0 ? [{ title, kind: 'safe', edits }] : [],
  };
}

/** The lines of a run; none where something else hangs on them. */
function removal(
  source: string,
  { listing, targetOf }: ComparedListing,
  run: readonly number[],
): readonly TextEdit[] {
  const { entries } = listing;
  const last = run.at(-1)!;
  const next = entries[last + 1];
  if (next && next.depth > entries[last]!.depth && targetOf[last + 1] !== -1) return [];
  return run.map((index) => {
    const { lines } = entries[index]!;
    const behind = entries[index + 1]?.lines;
    // Up to the next entry, if nothing but white space lies between.
    const tight = behind !== undefined && source.slice(lines.to, behind.from).trim() === '';
    const span: Span = tight
      ? { from: lines.from, to: behind.from }
      : { from: lines.from, to: lineEnd(source, lines.to) };
    return { span, text: '' };
  });
}

function lineEnd(source: string, at: number): number {
  if (source.startsWith('\r\n', at)) return at + 2;
  return at < source.length ? at + 1 : at;
}
