/**
 * table/years: years that head columns or rows run on. Must not look at what stands below them.
 */

import { findYearSlips, type YearSlip } from '../../tables/year-series.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/years',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'Years in a table skip or repeat',
    why: 'Headers are copied from last year’s table and changed by hand. A year that stands twice makes readers take one column for another.',
    fix: 'Correct the year. Where a year is left out on purpose, say so in a note, or mark the table with `<!-- crossfoot-disable-next-line table/years -->`.',
    silent:
      'Years picked here and there (1995, 2005, 2013 …), and a year left out of a short series, unless the caption says that the table covers it.',
  },
  examples: [
    {
      title: 'a year twice',
      text: `| | 2013 | 2014 | 2014 | 2016 |
                  ^^^^ 2014 stands twice: the years run on with 2015 here
| --- | ---: | ---: | ---: | ---: |
| Pilots | 498 | 526 | 606 | 662 |
`,
      fixed: `| | 2013 | 2014 | 2015 | 2016 |
| --- | ---: | ---: | ---: | ---: |
| Pilots | 498 | 526 | 606 | 662 |
`,
    },
    {
      title: 'a year left out of what the caption covers',
      text: `**Table 1: Pilots (2013–2017)**

| | 2013 | 2014 | 2016 | 2017 |
                  ^^^^ 2015 is left out before 2016
| --- | ---: | ---: | ---: | ---: |
| Pilots | 498 | 526 | 606 | 662 |
`,
    },
    {
      title: 'chosen years, and years of several blocks',
      text: `| | 1995 | 2005 | 2013 | 2014 | 2015 |
| --- | ---: | ---: | ---: | ---: | ---: |
| Pilots | 222 | 667 | 863 | 936 | 1 062 |

| | 2014 | 2015 | 2014 | 2015 |
| --- | ---: | ---: | ---: | ---: |
| Pilots | 498 | 526 | 606 | 662 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      if (table.pragma === 'skip') continue;
      const placed = placeTable(table, document);
      for (const slip of findYearSlips(table.grid, table.caption)) {
        yield inItsFile(table, describe(placed, slip));
      }
    }
  },
});

function describe({ text, from, grid }: PlacedTable, slip: YearSlip): SaidFinding {
  const { span } = grid.cells[slip.cell]!;
  const found = String(slip.found);
  const source = text.slice(from + span.from, from + span.to);
  const at = source.indexOf(found);
  const single = at >= 0 && source.indexOf(found, at + 1) < 0;
  const start = from + span.from + (single ? at : 0);
  const place = { from: start, to: single ? start + found.length : from + span.to };
  return {
    span: place,
    message: messageOf(slip),
    fixes:
      single && slip.kind !== 'skips' && slip.kind !== 'swapped' && source === found
        ? [fixOf(place, slip)]
        : [],
  };
}

function messageOf({ kind, found, expected }: YearSlip): Phrase {
  switch (kind) {
    case 'repeats':
      return say`${found} stands twice: the years run on with ${expected} here`;
    case 'breaks':
      return say`${found} does not fit: the years run on with ${expected} here`;
    case 'skips':
      return say`${expected} is left out before ${found}, though the years run on without a gap elsewhere`;
    case 'swapped':
      return say`${found} stands before ${expected}: these two years have changed places`;
  }
}

function fixOf(span: SaidFinding['span'], { found, expected }: YearSlip): SaidFix {
  return {
    title: say`Change ${found} to ${expected}`,
    kind: 'suggested',
    edits: [{ span, text: String(expected) }],
  };
}
