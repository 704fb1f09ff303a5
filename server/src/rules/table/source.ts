/**
 * table/source: a table that stands in a file of its own can be read. Must not look for the file:
 * what became of it is a fact of the report.
 */
import { joined, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFix } from '../finding.ts';
import { inItsFile } from './own-file.ts';

export default defineRule({
  id: 'table/source',
  since: '0.1.0',
  severity: 'error',
  reads: ['tables', 'unreadTables'],
  docs: {
    summary: 'The file of a table is missing, cannot be read, or has a stray quote',
    why: 'A table that is not there is not shown, and none of its totals are checked. A quote that nothing closes shifts cells, or makes one cell of many lines.',
    fix: 'Write the path as seen from the report, with forward slashes: `::table[Table 2: Staff]{src=data/staff.csv}`. The file must be CSV or TSV text in UTF-8 and lie in the folder of `crossfoot.yaml` (or, where there is none, of the report). A quote inside a quoted cell is written twice: `"5"" pipe"`.',
    silent:
      'Which character parts the cells: comma, semicolon, tab and bar are told apart by themselves. Files on the network are never fetched.',
  },
  examples: [
    {
      title: 'no such file',
      text: `::table[Table 1: Gauges by basin]{src=data/gauge.csv}
                                      ^^^^^^^^^^^^^^ There is no file “data/gauge.csv”; did you mean “data/gauges.csv”?
`,
      fixed: `::table[Table 1: Gauges by basin]{src=data/gauges.csv}
`,
      files: { 'data/gauges.csv': 'Basin,Gauges\nAlder,14\nBrint,9\n' },
    },
    {
      title: 'a path that leads out of the workspace',
      text: `::table[Table 1: Gauges by basin]{src="../payroll.csv"}
                                       ^^^^^^^^^^^^^^ leads out of the folder of this report
`,
    },
    {
      title: 'an address',
      text: `::table[Table 1: Gauges by basin]{src=https://gauges.example/all.csv}
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is an address
`,
    },
    {
      title: 'no path at all',
      text: `::table[Table 1: Gauges by basin]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This table names no file
`,
    },
    {
      title: 'a file beside the report',
      text: `::table[Table 1: Gauges by basin]{src=gauges.csv}
`,
      files: { 'gauges.csv': 'Basin;Gauges\nAlder;14\nBrint;9\nTotal;23\n' },
    },
  ],
  *check({ tables, unreadTables }) {
    for (const { span, problem, suggestion } of unreadTables) {
      const fixes = suggestion === undefined ? [] : [fixOf(span, suggestion)];
      yield { span, message: joined([problem], ''), fixes };
    }
    for (const table of tables) {
      for (const { kind, span, message } of table.grid.problems) {
        if (kind === 'quote') yield inItsFile(table, { span, message });
      }
    }
  },
});

function fixOf(span: Span, text: string): SaidFix {
  return { title: say`Write ${text}`, kind: 'suggested', edits: [{ span, text }] };
}
