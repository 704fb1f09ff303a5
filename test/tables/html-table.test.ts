import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTables } from '../../server/src/tables/html-table.ts';
import { readPlainTable } from '../../server/src/tables/plain-html.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';
import { dumpGrid, gridOf, tableOf, tablesOf } from '../support/tables.ts';

const seen = (text: string, width = 12) => dumpGrid(gridOf(text), width).split('\n');
const problems = (text: string) => gridOf(text).problems.map(({ kind }) => kind);

describe('HTML tables', () => {
  it('lays out row and column spans', () => {
    const text = `<table><thead>
<tr><th rowspan="2">Area</th><th colspan="2">Staff</th></tr>
<tr><th>Women</th><th>Men</th></tr>
</thead><tbody>
<tr><td>North</td><td>1</td><td>2</td></tr>
</tbody></table>`;
    expect(seen(text)).toEqual(['HArea|HStaff|~', '~|HWomen|HMen', 'SNorth|1|2']);
  });

  it('reads a row span of zero to the end of its group, and no further', () => {
    const text = `<table><tbody><tr><td rowspan="0">A</td><td>1</td></tr><tr><td>2</td></tr></tbody>
<tbody><tr><td>B</td><td>3</td></tr></tbody></table>`;
    expect(seen(text)).toEqual(['SA|1', '~|2', 'SB|3']);
  });

  it('cuts spans that reach out of the group or are absurd', () => {
    const text = `<table><tr><td rowspan="99999999999">A</td><td>1</td></tr><tr><td>2</td></tr></table>`;
    expect(seen(text)).toEqual(['SA|1', '~|2']);
    expect(gridOf('<table><tr><td colspan="5000">A</td></tr></table>').columns).toBe(1000);
    expect(seen('<table><tr><td colspan="0">A</td><td colspan="-2">1</td></tr></table>')).toEqual([
      'SA|1',
    ]);
  });

  it('reads unclosed cells and rows as browsers do', () => {
    const text =
      '<table>\n<tr><th>Area<th>Staff\n<tr><td>North<td>12\n<tr><td>South<td>7\n</table>';
    expect(seen(text)).toEqual(['HArea|HStaff', 'SNorth|12', 'SSouth|7']);
    expect(problems(text)).toEqual([]);
  });

  it('shows feet last wherever they stand', () => {
    const text =
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tfoot><tr><td>Total</td><td>3</td></tr></tfoot><tbody><tr><td>x</td><td>3</td></tr></tbody></table>';
    expect(seen(text)).toEqual(['HA|HB', 'Sx|3', 'STotal|3']);
  });

  it('sees words as readers do, and knows where they stand', () => {
    const cell = '<strong>5&nbsp;126</strong><sup>a</sup>';
    const text = `<table><tr><td> Fish &amp;\n chips<br>(all) <!-- no --></td><td>${cell}</td></tr></table>`;
    const { cells } = gridOf(text);
    expect(cells.map((each) => each.text)).toEqual(['Fish & chips (all)', '5\u00a0126^a']);
    const [label, value] = cells.map(({ span }) => text.slice(span.from, span.to));
    expect(label).toBe('Fish &amp;\n chips<br>(all)');
    expect(value).toBe('5&nbsp;126</strong><sup>a');
    expect(cells[1]!.reading).toMatchObject({ kind: 'number', numeral: { mark: '^a' } });
  });

  it('knows bold cells', () => {
    const text = '<table><tr><td><b>All</b></td><td><b>1</b> 2</td><td></td></tr></table>';
    expect(gridOf(text).cells.map(({ strong }) => strong)).toEqual([true, false, false]);
  });

  it('has a caption', () => {
    const text = '<table><caption>Table 1: Gauges</caption><tr><td>A</td><td>1</td></tr></table>';
    const { caption } = tableOf(`Before.\n\n${text}`);
    expect(caption?.text).toBe('Table 1: Gauges');
    expect(`Before.\n\n${text}`.slice(caption!.span.from, caption!.span.to)).toBe(
      'Table 1: Gauges',
    );
  });

  it('keeps offsets with CRLF, in quotes and behind a list marker', () => {
    const table = ['<table>', '<tr><td>A</td><td>1</td></tr>', '</table>'];
    for (const text of [
      table.join('\r\n'),
      `> ${table.join('\n> ')}`,
      `1. ${table.join('\n   ')}`,
    ]) {
      const [found] = tablesOf(text);
      const spans = found!.grid.cells.map(({ span }) =>
        text.slice(found!.from + span.from, found!.from + span.to),
      );
      expect(spans).toEqual(['A', '1']);
    }
  });

  it('says what is odd', () => {
    expect(problems('<table><tr><td>A</td></tr>')).toEqual(['unclosed']);
    const overlap =
      '<table><tr><td>A</td><td rowspan="2">1</td></tr><tr><td colspan="2">B</td></tr></table>';
    expect(problems(overlap)).toEqual(['overlap']);
    const ragged =
      '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr><tr><td>C</td><td>3</td><td>4</td></tr></table>';
    expect(problems(ragged)).toEqual(['ragged']);
    const section =
      '<table><tr><td>A</td><td>1</td></tr><tr><th colspan="2">South</th></tr><tr><td>C</td><td>3</td></tr></table>';
    expect(problems(section)).toEqual([]);
  });

  it('gives up on tables that are too large, quickly', () => {
    const row = '<td colspan="1000" rowspan="0">x</td>'.repeat(50);
    const text = `<table><tr>${row}</tr>${'<tr></tr>'.repeat(2000)}</table>`;
    expect(problems(text)).toEqual(['tooLarge']);
    expect(gridOf(text).cells).toEqual([]);
  });

  it('takes the outer table of a nested one', () => {
    const text =
      '<table><tr><td>A</td><td><table><tr><td>7</td></tr></table></td></tr><tr><td>B</td><td>2</td></tr></table>';
    expect(seen(text)).toEqual(['SA|7', 'SB|2']);
  });

  it('is no table without one', () => {
    expect(tablesOf('<div>\n<p>1</p>\n</div>')).toEqual([]);
    expect(tablesOf('<tables>\n</tables>')).toEqual([]);
  });
});

describe('plain HTML', () => {
  const piece = fc.constantFrom(
    ...['<table>', '</table>', '<thead>', '</thead>', '<tbody>', '</tbody>', '<tfoot>', '</tfoot>'],
    ...['<tr>', '</tr>', '<td>', '</td>', '<TD>', '<th>', '</th>', '<td rowspan="2">', '<td/>'],
    ...['<td colspan="2" class="n">', "<td colspan='2'>", '<td rowspan=2>', '<td rowspan="x">'],
    ...[
      '<caption>',
      '</caption>',
      '<b>',
      '</b>',
      '<strong>',
      '</strong>',
      '<sup>',
      '</sup>',
      '<p>',
    ],
    ...[
      '<i>',
      '</i>',
      '<br>',
      '<br/>',
      '<!-- x -->',
      '&amp;',
      '&nbsp;',
      '&copy;',
      '&#60;',
      '&',
      '<',
    ],
    ...[' ', '\n', '\t', '12', ' 5 126 ', 'Total', '>', '\u00a0', '</br>', '<a href="x">', '</a>'],
  );
  const row = fc
    .array(fc.tuple(fc.constantFrom('td', 'th'), fc.array(piece, { maxLength: 3 })), {
      maxLength: 4,
    })
    .map((cells) => cells.map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`).join(''))
    .map((cells) => `<tr>${cells}</tr>\n`);
  const table = fc
    .array(fc.oneof(row, row, piece), { maxLength: 6 })
    .map((parts) => `<table>\n${parts.join('')}</table>`);

  it('agrees with parse5 wherever it does not give up', () => {
    fc.assert(
      fc.property(table, (source) => {
        const plain = readPlainTable(source);
        if (plain !== undefined) expect(plain).toEqual(parseTables(source)[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not give up on plain tables', () => {
    const plain = fc
      .array(fc.array(fc.constantFrom('1', '5 126', '<b>7</b>', 'A &amp; B', ''), { minLength: 1 }))
      .map((rows) =>
        rows.map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`).join('\n'),
      );
    fc.assert(
      fc.property(plain, (rows) => {
        expect(readPlainTable(`<table>${rows}</table>`)).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

describeWithShared('plain HTML in real reports', () => {
  it.each(reportNames)('%s: reads every table as parse5 does', (name) => {
    for (const [source] of readReport(name).matchAll(/<table>[\s\S]*?<\/table>/g)) {
      const plain = readPlainTable(source);
      expect(plain).toEqual(parseTables(source)[0]);
    }
  });
});
