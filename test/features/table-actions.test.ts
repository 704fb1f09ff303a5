/**
 * What an author can tell Crossfoot about a table: each comment is written where it is read, and does
 * what its title says.
 */
import { describe, expect, it } from 'vitest';
import type { CodeAction } from '../../server/src/features/code-actions.ts';
import { tableActions } from '../../server/src/features/table-actions.ts';
import type { Table } from '../../server/src/report/report.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const head = '---\nprofile: generic\n---\n\n';
const table = `| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 | 14 |
| Brint | 31 | 29 |
| Total | 43 | 43 |
`;
const captioned = `Some text.\n\n**Table 1: Ships**\n\n${table}`;

async function offered(text: string, at: string): Promise<readonly CodeAction[]> {
  const checked = await checkText(text);
  const from = text.indexOf(at);
  return tableActions(checked, { from, to: from });
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** The text after the action whose title begins so. */
async function afterAction(text: string, at: string, title: string): Promise<string> {
  const actions = await offered(text, at);
  const action = actions.find((each) => each.title.startsWith(title));
  if (!action) throw new Error(`only: ${titles(actions).join('; ')}`);
  return applyEdits(text, action.edits);
}

async function tableOf(text: string): Promise<Table> {
  const { report, findings } = await checkText(text);
  expect(findings.filter(({ rule }) => /^(?:table\/declaration|suppression)/.test(rule))).toEqual(
    [],
  );
  return report!.tables[0]!;
}

const words = {
  rounded: 'Tell Crossfoot that this table is rounded',
  exact: 'Tell Crossfoot that the numbers of this table are exact',
  skip: "Don't check this table",
} as const;

describe('actions on a table', () => {
  it('say how its numbers are meant, above the caption', async () => {
    const text = head + captioned;
    expect(titles(await offered(text, '31'))).toEqual(Object.values(words));
    const rounded = await afterAction(text, '31', words.rounded);
    expect(rounded).toBe(text.replace('**Table', '<!-- crossfoot: rounded -->\n**Table'));
    expect((await tableOf(rounded)).pragma).toBe('rounded');
    expect(await offered(text, 'Some')).toEqual([]);
  });

  it('change a comment that is there, or take it away', async () => {
    const text = `${head}<!-- crossfoot: rounded -- to tens -->\n\n${captioned.slice(12)}`;
    expect(titles(await offered(text, '31'))).toEqual([
      words.exact,
      words.skip,
      'Remove the comment “crossfoot: rounded”',
    ]);
    expect(await afterAction(text, '31', words.exact)).toBe(text.replace('rounded', 'exact'));
    expect((await tableOf(await afterAction(text, '31', 'Remove'))).pragma).toBeUndefined();
    expect(await afterAction(text, '31', 'Remove')).not.toContain('<!--');
  });

  it.each([
    ['alone', table],
    ['under a caption', captioned],
    ['in a list', `1. Text.\n\n${table.replace(/^/gm, '   ')}`],
    ['first in a list item', `- ${table.replaceAll('\n', '\n  ')}`],
    ['in a quote', captioned.replace(/^/gm, '> ')],
    ['in HTML', '<table><tr><th>a</th><th>b</th></tr><tr><td>Alder</td><td>31</td></tr></table>\n'],
    ['with CRLF', captioned.replaceAll('\n', '\r\n')],
    [
      'with another comment',
      `<!-- crossfoot: total Total = Alder + Brint -->\n${captioned.slice(12)}`,
    ],
  ])('are read where they are written: %s', async (_, body) => {
    const text = (body.includes('\r') ? head.replaceAll('\n', '\r\n') : head) + body;
    const before = await tableOf(text);
    for (const word of ['rounded', 'exact', 'skip'] as const) {
      const changed = await afterAction(text, '31', words[word]);
      const { pragma, grid } = await tableOf(changed);
      expect(pragma).toBe(word);
      expect(grid.rows).toBe(before.grid.rows);
      if (text.includes('\r')) expect(changed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('are offered for a table in a file of its own, at its directive', async () => {
    const text = `${head}::table[Table 1: Ships]{src=ships.csv}\n`;
    const files = { 'ships.csv': 'Office,2025\nAlder,12\nTotal,13\n' };
    const checked = await checkText(text, files);
    const [rounded] = tableActions(checked, { from: head.length + 3, to: head.length + 3 });
    const changed = await checkText(applyEdits(text, rounded!.edits), files);
    expect(changed.report?.tables[0]?.context?.pragma).toBe('rounded');
  });
});

describe('declaring a total', () => {
  it('writes down how it is read, or that it is none', async () => {
    const text = head + captioned;
    expect(titles(await offered(text, '43 |')).slice(0, 2)).toEqual([
      'Declare that Total = Alder + Brint',
      'Declare that Total is no total',
    ]);
    const declared = await afterAction(text, '43 |', 'Declare that Total = ');
    expect(declared).toContain('<!-- crossfoot: total Total = Alder + Brint -->\n**Table 1');
    const { aggregates } = await tableOf(declared);
    expect(aggregates.map(({ source }) => source)).toEqual(['declared', 'declared']);
    const undone = await tableOf(await afterAction(text, '43 |', 'Declare that Total is no total'));
    expect(undone.aggregates).toEqual([]);
    expect(titles(await offered(declared, '43 |'))).toEqual(Object.values(words));
  });

  it('proposes the rows above where nothing is believed', async () => {
    const wrong = table.replace('| Total | 43 | 43 |', '| **Total** | **91** | **16** |');
    expect(titles(await offered(head + wrong, '91'))).toContain(
      'Declare that Total = Alder + Brint',
    );
    expect(titles(await offered(head + wrong, '31'))).toEqual(Object.values(words));
  });
});

describeWithShared('actions in a real report', () => {
  it('write comments that say what is believed already', async () => {
    const text = readReport('iom-2007.md');
    const checked = await checkText(text);
    const before = checked.findings.filter(({ rule }) => rule === 'table/total').length;
    for (const { from, grid, aggregates } of checked.report!.tables) {
      const sum = aggregates.find(({ kind }) => kind === 'sum');
      if (!sum) continue;
      const at = from + grid.cells[sum.result]!.span.from;
      const [declare] = tableActions(checked, { from: at, to: at });
      expect(declare?.title).toMatch(/^Declare that /);
      const { findings, report } = await checkText(applyEdits(text, declare!.edits));
      expect(findings.filter(({ rule }) => rule === 'table/declaration')).toEqual([]);
      expect(findings.filter(({ rule }) => rule === 'table/total').length, declare?.title).toBe(
        before,
      );
      const declared = report!.tables.flatMap((each) => each.aggregates);
      expect(declared.some(({ source }) => source === 'declared')).toBe(true);
    }
  }, 60_000);
});
