/** Tables in several parts: continued further down, cut by blank lines, or several in one block. */
import { describe, expect, it } from 'vitest';
import { cellAt } from '../../server/src/tables/grid.ts';
import { dumpSums, tableOf, tablesOf, totalFindings } from '../support/tables.ts';

const head = '| Office | 2024 | 2025 |\n| --- | ---: | ---: |\n';
const first = `**Table 3: Ships by office**\n\n${head}| Alder | 12 | 14 |\n| Brint | 31 | 29 |\n`;
const text = 'The boats of the northern offices were counted twice.\n';
const second = (total: string) =>
  `**Table 3: Ships by office (continued)**\n\n${head}| Corvane | 5 | 6 |\n| Dunmore | 40 | 41 |\n| Total | ${total} |\n`;

describe('a table that is continued', () => {
  it('is one table, whose total counts the rows of all parts', () => {
    const table = tableOf(`${first}\n${text}\n${second('88 | 90')}`);
    expect(dumpSums(table)).toEqual(['row 5 = 1 + 2 + 3 + 4 (2)']);
    expect(table.parts?.length).toBe(2);
    expect(table.caption?.text).toBe('Table 3: Ships by office');
  });

  it('keeps every cell at its place in the source', () => {
    const source = `${first}\n${text}\n${second('88 | 90')}`;
    const { from, grid } = tableOf(source);
    for (const { span, text: seen } of grid.cells) {
      expect(source.slice(from + span.from, from + span.to)).toBe(seen);
    }
    expect(cellAt(grid, 4, 0)?.text).toBe('Dunmore');
  });

  it('shows a wrong total in the later part, with parts in the first', () => {
    const source = `${first}\n${text}\n${second('88 | 91')}`;
    const [finding, ...more] = totalFindings(source);
    expect(more).toEqual([]);
    expect(source.slice(finding!.span.from, finding!.span.to)).toBe('91');
    expect(finding!.message).toContain('Alder 14 + Brint 29 + Corvane 6 + Dunmore 41 = 90');
    expect(finding!.related!.map(({ span }) => source.slice(span.from, span.to))).toEqual([
      '14',
      '29',
      '6',
      '41',
    ]);
  });

  it('finds a total on top of the first part', () => {
    const top = `**Table 3: Ships**\n\n${head}| Total | 88 | 90 |\n| Alder | 12 | 14 |\n| Brint | 31 | 29 |\n`;
    const rest = `**Table 3 (continued)**\n\n${head}| Corvane | 5 | 6 |\n| Dunmore | 40 | 41 |\n`;
    expect(dumpSums(tableOf(`${top}\n${rest}`))).toEqual(['row 1 = 2 + 3 + 4 + 5 (2)']);
  });

  it('may carry a sum over from part to part', () => {
    const top = `**Table 3: Ships**\n\n${head}| Alder | 12 | 14 |\n| Brint | 31 | 29 |\n| Carried forward | 43 | 43 |\n`;
    const rest = `**Table 3 (continued)**\n\n${head}| Brought forward | 43 | 43 |\n| Corvane | 5 | 6 |\n| Total | 48 | 49 |\n`;
    expect(dumpSums(tableOf(`${top}\n${rest}`))).toEqual([
      'row 3 = 1 + 2 (2)',
      'row 6 = 4 + 5 (2)',
    ]);
  });

  it('may have totals in each part', () => {
    const parts = ['North', 'South'].map(
      (region, at) =>
        `**Table 3${at === 0 ? '' : ' (continued)'}**\n\n${head}| ${region} A | ${at + 1} | 20 |\n| ${region} B | 7 | 9 |\n| Total | ${at + 8} | 29 |\n`,
    );
    expect(dumpSums(tableOf(parts.join('\n')))).toEqual(['row 3 = 1 + 2 (2)', 'row 6 = 4 + 5 (2)']);
  });

  it.each([
    [
      'other columns',
      `**Table 3 (continued)**\n\n| Office | 2023 | 2025 |\n| --- | --- | --- |\n| A | 1 | 2 |\n`,
    ],
    ['another number', `**Table 4 (continued)**\n\n${head}| A | 1 | 2 |\n`],
    [
      'a comment of its own',
      `<!-- crossfoot: total A = B -->\n\n**Table 3 (continued)**\n\n${head}| A | 1 | 2 |\n| B | 1 | 2 |\n`,
    ],
    ['no word of it', `**Table 3**\n\n${head}| A | 1 | 2 |\n`],
  ])('stays apart where it has %s', (_, next) => {
    expect(tablesOf(`${first}\n${next}`).length).toBe(2);
  });
});

const row = (name: string, value: number) => `<tr><td>${name}</td><td>${value}</td></tr>\n`;
const html = (total: number) =>
  `<table>\n<tr><th>Basin</th><th>Gauges</th></tr>\n${row('Alder', 14)}${row('Brint', 9)}${row('Total', total)}</table>`;

describe('several tables in one HTML block', () => {
  it('are all read, each at its place', () => {
    const source = `${html(23)}\n${html(24)}\n<div>${html(23)}</div>\n`;
    const tables = tablesOf(source);
    expect(tables.map(({ parts }) => parts!.map(({ from }) => from))).toEqual(
      [...source.matchAll(/<table>/g)].map(({ index }) => [index]),
    );
    const [finding, ...more] = totalFindings(source);
    expect(more).toEqual([]);
    expect(finding!.span.from).toBe(source.indexOf('24'));
  });

  it('do not count tables in cells', () => {
    expect(tablesOf(`<table><tr><td>1<table><tr><td>2</table></table>\n`).length).toBe(1);
  });
});

describe('HTML tables cut by blank lines', () => {
  it('are read as browsers show them', () => {
    const cut = html(24).replaceAll('</tr>\n', '</tr>\n\n');
    const source = `${cut}\n\nGauges were renewed in spring.\n`;
    const table = tableOf(source);
    expect(table.grid.rows).toBe(4);
    expect(table.grid.problems).toEqual([]);
    expect(totalFindings(source).map(({ span }) => span.from)).toEqual([source.indexOf('24')]);
  });

  it('are left alone where other text stands between, or no end is found', () => {
    expect(tableOf(html(23).replace('</tr>\n', '</tr>\n\nsome words\n\n')).grid.rows).toBe(1);
    const open = html(23).replace('</table>', '').replace('</tr>\n', '</tr>\n\n');
    expect(tablesOf(open)[0]!.grid.rows).toBe(1);
  });
});
