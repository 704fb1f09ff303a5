/**
 * table/unclosed: an HTML table ends with </table>, and no blank line cuts it so that renderers differ.
 * Must not read the rows behind the cut.
 */

import type { Table } from '../../report/report.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'table/unclosed',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'An HTML table is never closed, or a blank line cuts it',
    why: 'In Markdown a block of HTML ends at the first blank line. What follows is read as other text, is not shown as part of the table by every renderer, and is not checked.',
    fix: 'Take out the blank lines between `<table>` and `</table>`, or add the missing `</table>`.',
    silent:
      'Blank lines behind which the table goes on with a row, a cell or another part of it, indented by less than four spaces: every renderer shows and Crossfoot reads them as one table.',
  },
  examples: [
    {
      title: 'a blank line, and rows behind it that are shown as code',
      text: `<table>
^^^^^^^ A blank line cuts this table
  <tr><th>Basin</th><th>Gauges</th></tr>
  <tr><td>Alder</td><td>14</td></tr>

    <tr><td>Brint</td><td>9</td></tr>
</table>
`,
      fixed: `<table>
  <tr><th>Basin</th><th>Gauges</th></tr>
  <tr><td>Alder</td><td>14</td></tr>
    <tr><td>Brint</td><td>9</td></tr>
</table>
`,
    },
    {
      title: 'a blank line behind which the table plainly goes on',
      text: `<table>
  <tr><th>Basin</th><th>Gauges</th></tr>
  <tr><td>Alder</td><td>14</td></tr>

  <tr><td>Brint</td><td>9</td></tr>
</table>
`,
    },
    {
      title: 'no end tag',
      text: `<table>
^^^^^^^ This table is never closed
  <tr><th>Basin</th><th>Gauges</th></tr>
  <tr><td>Alder</td><td>14</td></tr>

Gauges were renewed in spring.
`,
    },
    {
      title: 'closed, with end tags of rows and cells left out as HTML allows',
      text: `<table>
  <tr><th>Basin<th>Gauges
  <tr><td>Alder<td>14
</table>
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      const problem = table.grid.problems.find(({ kind }) => kind === 'unclosed');
      if (problem === undefined) continue;
      const span = { from: table.from + problem.span.from, to: table.from + problem.span.to };
      yield cutFinding(document.text, table, span) ?? { span, message: problem.message };
    }
  },
});

/** How far behind a cut the end tag is looked for, in UTF-16 units. */
const farthest = 500_000;

/** The finding where the table goes on behind blank lines. */
function cutFinding(
  text: string,
  table: Table,
  span: SaidFinding['span'],
): SaidFinding | undefined {
  const behind = text.slice(table.to, table.to + farthest);
  const next = /<\/?table[\s>]/i.exec(behind);
  if (next === null || !next[0].startsWith('</')) return undefined;
  const inside = behind.slice(0, next.index);
  if (!/<t[rdh][\s>]/i.test(inside)) return undefined;
  const rows = inside.match(/<tr[\s>]/gi)?.length ?? 0;
  const cuts = [...inside.matchAll(/(?:\r\n?|\n)(?=[ \t]*(?:\r\n?|\n))[ \t]*/g)];
  const edits = cuts.map((cut) => {
    const from = table.to + cut.index;
    return { span: { from, to: from + cut[0].length }, text: '' };
  });
  return {
    span,
    message:
      rows === 1
        ? say`A blank line cuts this table: the row behind it is not read as part of it`
        : say`A blank line cuts this table: the ${rows} rows behind it are not read as part of it`,
    fixes: [
      {
        title: edits.length === 1 ? say`Take out the blank line` : say`Take out the blank lines`,
        kind: 'suggested',
        edits,
      },
    ],
  };
}
