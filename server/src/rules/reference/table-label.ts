/**
 * reference/table-label: a note that sends the reader to a row or column names one that the table has.
 * Must not look at notes that only speak of something.
 */

import type { Block } from '../../markdown/block.ts';
import type { Table } from '../../report/report.ts';
import { countBelow } from '../../text/count-below.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'reference/table-label',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'blocks', 'tables'],
  docs: {
    summary: 'A note under a table names a row or column that the table does not have',
    why: 'The note explains where figures are counted; a reader who looks for the name in the table does not find it.',
    fix: 'Write the name as the table has it, or put the row or column in.',
    silent:
      'Names of one word, names in small letters, parts of the names in the table, and notes that do not say “classified under”, “included in” or the like.',
  },
  examples: [
    {
      title: 'a row under another name',
      text: `**Table 1: Passengers**

| Service | Passengers |
| --- | ---: |
| River Ferries | 4 120 |
| Night Boats | 310 |

1/ Some trips at night are classified under Day Ferries; hired boats are included in Night Boats.
                                            ^^^^^^^^^^^ No row or column of the table is called “Day Ferries”
`,
    },
    {
      title: 'the names of the table',
      text: `**Table 1: Passengers**

| Service | Passengers |
| --- | ---: |
| Ferries on the River Alder | 4 120 |
| Night Boats | 310 |

Note: Trips at dusk are counted under the River Alder, those at dawn under Night Boats.
`,
    },
  ],
  *check({ document, blocks, tables }) {
    const own = tables.filter(({ source }) => source === undefined);
    for (const [at, { from, to }] of own.entries()) {
      // Of several tables in one block the notes speak of all.
      if (own[at + 1]?.to === to) continue;
      const notes = notesBelow(document.text, blocks, to, from);
      const named = notes.flatMap((note) => [...labelsNamed(document.text, note)]);
      if (named.length === 0) continue;
      const labels = own.flatMap((table) => (table.to === to ? labelsOf(table.grid) : []));
      for (const { span, label } of named) {
        if (labels.some((one) => one.includes(fold(label)))) continue;
        yield { span, message: say`No row or column of the table is called “${label}”` };
      }
    }
  },
});

const MOST_NOTES = 5;
const noteStart =
  /^(?:[*†‡§]|\\\*|<sup>|\(?[a-z\d]{1,2}[)/]\s|notes?\b|nota\b|notas\b|remarques?\b)/i;

/** The notes right below a table: paragraphs that begin with a mark or with "Note". */
function notesBelow(
  text: string,
  blocks: readonly Block[],
  tableEnd: number,
  tableStart: number,
): readonly Span[] {
  const notes: Span[] = [];
  let at = blockAt(blocks, tableStart);
  while (blocks[at] && blocks[at]!.span.from < tableEnd) at++;
  for (; notes.length < MOST_NOTES; at++) {
    const block = blocks[at];
    if (block?.kind === 'comment') continue;
    if (block?.kind !== 'paragraph') return notes;
    if (!noteStart.test(text.slice(block.span.from, block.span.from + 12))) return notes;
    notes.push(block.span);
  }
  return notes;
}

/** Index of the first block that does not end before `offset`. */
function blockAt(blocks: readonly Block[], offset: number): number {
  return countBelow(blocks, ({ span }) => span.to <= offset);
}

const word = "[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]{0,30}";
const naming = new RegExp(
  String.raw`\b(?:classified|shown|listed|included|recorded|reported|counted|entered|falling|grouped)\s(?:under|in|as)\s(?:the\s)?(?:(?:service|heading|category|item|row|column|line)\s(?:for\s|of\s)?)?(${word}(?:\s(?:(?:and|of|for|the|to|in|on)\s){0,2}${word}){1,8})`,
  'g',
);

/** Names of rows or columns that a note says something is counted under. */
function* labelsNamed(
  text: string,
  note: Span,
): Iterable<{ readonly span: Span; readonly label: string }> {
  const source = text.slice(note.from, note.to);
  for (const match of source.matchAll(naming)) {
    const label = match[1] ?? '';
    const from = note.from + match.index + match[0].length - label.length;
    yield { span: { from, to: from + label.length }, label: label.replace(/\s+/g, ' ') };
  }
}

/** The words of all cells that are no numbers. */
function labelsOf({ cells }: Table['grid']): readonly string[] {
  return cells.flatMap(({ role, text }) =>
    role === 'value' || role === 'nil' ? [] : [fold(text)],
  );
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\dà-ɏ]+/g, ' ')
    .trim();
}
