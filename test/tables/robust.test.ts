/** Whatever stands in a table, reading it ends without a throw, and chance makes no findings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { tablesOf, totalFindings } from '../support/tables.ts';

const cell = fc.oneof(
  fc.constantFrom('', '–', 'x', '..', 'Total', 'Subtotal', 'Grand total', 'of which', '% of total'),
  fc.constantFrom(
    '12%',
    '(7.9)',
    '310.5 (2)',
    '1/',
    '**5**',
    '`1`',
    '\\|',
    '\u00a0',
    '😀',
    '1 2 3',
  ),
  fc.integer({ min: -999, max: 99_999 }).map(String),
  fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

describe('hostile tables', () => {
  it('are read without a throw, spans inside the source', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, asHtml) => {
        const text = asHtml
          ? `<table>${cells.map((row) => `<tr>${row.map((each) => `<td rowspan="2">${each}`).join('')}`).join('\n')}`
          : `| a | b | c |\n| --- | --- | --- |\n${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
        for (const { from, grid } of tablesOf(text)) {
          for (const { span } of grid.cells) {
            expect(0 <= span.from && span.from <= span.to && from + span.to <= text.length).toBe(
              true,
            );
          }
        }
        for (const { span, fixes } of totalFindings(text)) {
          expect(span.to).toBeLessThanOrEqual(text.length);
          expect(fixes?.every(({ kind }) => kind === 'suggested')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('with totals of something else are passed over', () => {
    const value = fc.integer({ min: 1000, max: 99_999 });
    const body = fc.array(fc.tuple(value, value, value, value), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(body, (values) => {
        const lines = values.map(
          (row, at) => `| ${at === 3 ? 'Total' : `Item ${at}`} | ${row.join(' | ')} |`,
        );
        const text = `| | A | B | Total | C |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
        expect(totalFindings(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of 10,000 columns, with a megabyte in a cell, or spans beyond the table are read', () => {
    const started = performance.now();
    const line = (text: (at: number) => string) =>
      `| ${Array.from({ length: 10_000 }, (_, at) => text(at)).join(' | ')} |\n`;
    const wide = `${line(String)}${line(() => '---')}${line((at) => String(at % 7))}`;
    expect(tablesOf(wide)[0]?.grid.columns).toBe(10_000);
    const cells = Array.from({ length: 10_000 }, (_, at) => `<td>${at % 7}`).join('');
    expect(tablesOf(`<table><tr>${cells}<tr>${cells}</table>`)[0]?.grid.columns).toBe(10_000);
    const long = 'x1 '.repeat(350_000);
    for (const text of [
      `| a | ${long} |\n| --- | --- |\n| ${long} | 1 |\n`,
      `<table><tr><th>a<th>${long}<tr><td>${long}<td>1</table>`,
      `**Table 1: ${long}**\n\n| a | b |\n| --- | --- |\n| x | 1 |\n`,
    ]) {
      expect(tablesOf(text)[0]?.grid.rows).toBe(2);
    }
    const outside = '<table><tr><td rowspan="9">1<td colspan="900">2<tr><td rowspan="0">3</table>';
    expect(tablesOf(outside)[0]?.grid.rows).toBe(2);
    expect(performance.now() - started).toBeLessThan(patience);
  });

  it('in endless parts, cut or running on, take little time', () => {
    const started = performance.now();
    tablesOf('<table>\n\n'.repeat(3000));
    tablesOf(`<table>\n\n${'<tr><td>1\n\n'.repeat(3000)}`);
    const part = '**Table 1 (continued)**\n\n| a | b |\n| --- | --- |\n| x | 1 |\n\n';
    expect(tablesOf(part.repeat(1500)).length).toBe(1);
    const head = `| ${Array.from({ length: 300 }, () => 'Cumulative').join(' | ')} |\n`;
    const row = `| ${Array.from({ length: 300 }, (_, at) => at).join(' | ')} |\n`;
    tablesOf(`${head}${head.replaceAll('Cumulative', '---')}${row.repeat(100)}`);
    expect(performance.now() - started).toBeLessThan(patience);
  });

  it('take little time', () => {
    const started = performance.now();
    tablesOf('<table>'.repeat(2000));
    tablesOf(`<table><tr><td>${'<b>'.repeat(2000)}1</table>`);
    tablesOf(`<table ${'a="b" '.repeat(20_000)}><tr><td>1</table>`);
    tablesOf(`| a | b |\n| --- | --- |\n| ${'('.repeat(20_000)} | ${'1 '.repeat(20_000)} |\n`);
    expect(performance.now() - started).toBeLessThan(patience);
  });
});
