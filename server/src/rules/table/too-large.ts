/**
 * table/too-large: says which tables are too large to be checked, so that silence is not taken for
 * agreement. Must not lay such a table out.
 */
import { defineRule } from '../define-rule.ts';
import { inItsFile } from './own-file.ts';

export default defineRule({
  id: 'table/too-large',
  since: '0.1.0',
  severity: 'info',
  reads: ['tables'],
  within: 'section',
  docs: {
    summary: 'A table is too large to be checked',
    why: 'Tables with more than a million cells, counted with their spans, are left unread so that a slip in a `colspan` cannot stop the check. Nothing is known about their totals.',
    fix: 'Look for a `colspan` or `rowspan` with a digit too many. A table that is really so large is better kept in a file of its own.',
  },
  examples: [
    {
      title: 'column spans that multiply',
      text: `<table>
^^^^^^^... This table has more than 1,000,000 cells
<tr>${'<td colspan=1000 rowspan=0>'.repeat(20)}
${'<tr>\n'.repeat(60)}</table>
`,
    },
    {
      title: 'a table of common size',
      text: `<table>
<tr><th>Basin<th>Gauges
<tr><td>Alder<td>14
</table>
`,
    },
  ],
  *check({ tables }) {
    for (const table of tables) {
      const { from, grid } = table;
      for (const { kind, span, message } of grid.problems) {
        if (kind === 'tooLarge') {
          const place = { from: from + span.from, to: from + span.to };
          yield inItsFile(table, { span: place, message });
        }
      }
    }
  },
});
