/**
 * table/repeated-header: a header that comes again further down a table says the same. Must not take a
 * row of the body for a header: most of its words must come again.
 */

import { type Cell, cellAt, type Grid } from '../../tables/grid.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/repeated-header',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A header that is repeated in the middle of a table says something else there',
    why: 'A long table repeats its header where a part begins. A reader who finds another word there asks whether the column now holds something else.',
    fix: 'Write the header as at the top of the table, or there as here.',
    silent:
      'The first column, whose header often names the part; headers of which less than three words, or less than three quarters, come again; capital letters.',
  },
  examples: [
    {
      title: 'a plural in the second header',
      text: `| Members | Grade 1 | Grade 2 | Grade 3 | Local Officer | Total |
| --- | ---: | ---: | ---: | ---: | ---: |
| Calistan | 2 | 1 | 4 | 3 | 10 |
| Hallin | 1 | 5 | 2 | 2 | 10 |
| Observers | Grade 1 | Grade 2 | Grade 3 | Local Officers | Total |
                                            ^^^^^^^^^^^^^^ “Local Officers” here, “Local Officer” in the header of the table
| Lauria | 1 | 1 | 1 | 6 | 9 |
`,
      fixed: `| Members | Grade 1 | Grade 2 | Grade 3 | Local Officer | Total |
| --- | ---: | ---: | ---: | ---: | ---: |
| Calistan | 2 | 1 | 4 | 3 | 10 |
| Hallin | 1 | 5 | 2 | 2 | 10 |
| Observers | Grade 1 | Grade 2 | Grade 3 | Local Officer | Total |
| Lauria | 1 | 1 | 1 | 6 | 9 |
`,
    },
    {
      title: 'the same header again',
      text: `| Members | Women | Men | Children | Total |
| --- | ---: | ---: | ---: | ---: |
| Calistan | 2 | 1 | 4 | 7 |
| Observers | Women | Men | Children | TOTAL |
| Lauria | 1 | 1 | 1 | 3 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      if (table.pragma === 'skip') continue;
      const { grid } = table;
      for (const { cell, header } of repeatedHeaders(grid)) {
        yield inItsFile(table, finding(placeTable(table, document), cell, header));
      }
    }
  },
});

interface Repeated {
  readonly cell: Cell;
  readonly header: Cell;
}

const leastSame = 3;

/** The cells of repeated headers that differ from the header above. */
function repeatedHeaders(grid: Grid): readonly Repeated[] {
  const headers = Array.from({ length: grid.columns }, (_, column) =>
    cellAt(grid, grid.headerRows - 1, column),
  );
  const folded = headers.map((header) => fold(header?.text ?? ''));
  const first = Math.max(1, grid.stubColumns);
  const found: Repeated[] = [];
  for (let row = grid.headerRows; row < grid.rows; row++) {
    let same = 0;
    const others: Repeated[] = [];
    for (let column = first; column < grid.columns; column++) {
      const cell = cellAt(grid, row, column);
      const header = headers[column];
      if (!cell || !header || cell.text === '' || header.text === '') continue;
      // A row of figures is soon passed over.
      if (fold(cell.text) === folded[column]) same++;
      else others.push({ cell, header });
      if (others.length > grid.columns / 4) break;
    }
    if (same >= leastSame && others.length * 3 <= same) found.push(...others.filter(isLike));
  }
  return found;
}

/** Another year, or another word altogether, is meant. */
function isLike({ cell, header }: Repeated): boolean {
  const [a, b] = [fold(cell.text), fold(header.text)];
  if (/\d/.test(a + b)) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  return 2 * start > Math.max(a.length, b.length);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-zà-ɏ\d]+/g, ' ')
    .trim();
}

function finding({ from }: PlacedTable, cell: Cell, header: Cell): SaidFinding {
  const place = ({ span }: Cell) => ({ from: from + span.from, to: from + span.to });
  const plain = /^[^<&|\\*_]*$/.test(cell.text + header.text);
  return {
    span: place(cell),
    message: say`“${cell.text}” here, “${header.text}” in the header of the table`,
    related: [{ span: place(header), message: header.text }],
    ...(plain &&
      place(cell).to - place(cell).from === cell.text.length && {
        fixes: [
          {
            title: say`Write “${header.text}”`,
            kind: 'suggested',
            edits: [{ span: place(cell), text: header.text }],
          },
        ],
      }),
  };
}
