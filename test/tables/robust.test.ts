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

  it('take little time', () => {
    const started = performance.now();
    tablesOf('<table>'.repeat(2000));
    tablesOf(`<table><tr><td>${'<b>'.repeat(2000)}1</table>`);
    tablesOf(`<table ${'a="b" '.repeat(20_000)}><tr><td>1</table>`);
    tablesOf(`| a | b |\n| --- | --- |\n| ${'('.repeat(20_000)} | ${'1 '.repeat(20_000)} |\n`);
    expect(performance.now() - started).toBeLessThan(patience);
  });
});
