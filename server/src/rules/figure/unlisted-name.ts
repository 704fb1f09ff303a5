/**
 * figure/unlisted-name: of the names that a text lists, one is in no table, and looks like one that is.
 * Must not look for it: that is a fact of the report.
 */
import { readUnlistedNames } from '../../report/unlisted-names.ts';
import { allOf, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'figure/unlisted-name',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'prose', 'tables'],
  docs: {
    summary: 'A name in a list is in no table, but one that looks like it is',
    why: 'Niger and Nigeria, Mauritius and Mauritania, Slovakia and Slovenia: the wrong one reads as well as the right one. A table of all names shows which was meant.',
    fix: 'Look up which of the two is meant, and write it in both places. The fix offered takes the table as right.',
    silent:
      'Lists of which not two tables have all other names, three at least; names that stand in any table; names without exactly one look-alike there.',
  },
  examples: [
    {
      title: 'one of two neighbours',
      text: `In 2031 four pilots came from new members (Alderland, Corvania, Fennland and Brintavia).
                                                                             ^^^^^^^^^ Brintavia is in no table, though Alderland, Corvania and Fennland are; the table has Brintania

| Country | Pilots |
| --- | ---: |
| Alderland | 1 |
| Brintania | 1 |
| Corvania | 3 |
| Dorrel | 12 |
| Fennland | 2 |

| Country | Sailors |
| --- | ---: |
| Alderland | 4 |
| Brintania | 1 |
| Corvania | 7 |
| Fennland | 9 |
`,
      fixed: `In 2031 four pilots came from new members (Alderland, Corvania, Fennland and Brintania).

| Country | Pilots |
| --- | ---: |
| Alderland | 1 |
| Brintania | 1 |
| Corvania | 3 |
| Dorrel | 12 |
| Fennland | 2 |

| Country | Sailors |
| --- | ---: |
| Alderland | 4 |
| Brintania | 1 |
| Corvania | 7 |
| Fennland | 9 |
`,
    },
    {
      title: 'names that tables need not have',
      text: `In 2031 four pilots came from new members (Alderland, Corvania, Fennland and Gorse).

| Country | Pilots |
| --- | ---: |
| Alderland | 1 |
| Brintania | 1 |
| Corvania | 3 |
| Fennland | 2 |
`,
    },
  ],
  *check({ document, prose, tables }) {
    for (const found of readUnlistedNames({ prose, tables, text: document.text })) {
      const { span, name, lookAlike, others, table } = found;
      const where = table.caption?.label;
      yield {
        span,
        message:
          where === undefined
            ? say`${name} is in no table, though ${allOf(others)} are; the table has ${lookAlike}`
            : say`${name} is in no table, though ${allOf(others)} are; ${where} has ${lookAlike}`,
        fixes: [
          {
            title: say`Write “${lookAlike}” instead of “${name}”`,
            kind: 'suggested',
            edits: [{ span, text: lookAlike }],
          },
        ],
      };
    }
  },
});
