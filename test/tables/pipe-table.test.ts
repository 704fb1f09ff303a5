import { describe, expect, it } from 'vitest';
import { dumpGrid, gridOf, tableOf, tablesOf } from '../support/tables.ts';

const seen = (text: string) => dumpGrid(gridOf(text), 20).split('\n');

describe('pipe tables', () => {
  it('reads cells with and without outer bars, padding left out', () => {
    const text = 'Basin | Gauges\n--- | ---:\n| Alder  |   14 |\nBrint|9\n';
    expect(seen(text)).toEqual(['HBasin|HGauges', 'SAlder|14', 'SBrint|9']);
    const { grid, from } = tableOf(text);
    expect(grid.cells.map(({ span }) => text.slice(from + span.from, from + span.to))).toEqual([
      'Basin',
      'Gauges',
      'Alder',
      '14',
      'Brint',
      '9',
    ]);
  });

  it('reads escaped bars, code, emphasis and raised marks as seen', () => {
    const text =
      '| A \\| B | n |\n| --- | --- |\n| `x \\| y` | **1 265** |\n| *z* | 7<sup>a</sup> |\n';
    expect(seen(text)).toEqual(['HA | B|Hn', 'Sx | y|1 265', 'Sz|7^a']);
    expect(gridOf(text).cells.map(({ strong }) => strong)).toEqual([
      ...[false, false, false, true, false, false],
    ]);
  });

  it('keeps values apart from their footnote marks', () => {
    const [, value] = gridOf(
      '| A | n |\n| --- | --- |\n| x | 21 090[^1] |\n\n[^1]: Note.\n',
    ).cells.slice(2);
    expect(value?.reading).toMatchObject({ kind: 'number', numeral: { printed: '21 090' } });
  });

  it('fills short rows up, drops what is too much, and says so', () => {
    const text =
      '| A | B | C |\n| --- | --- | --- |\n| x | 1 |\n| y | 1 | 2 | 3 |\n| z | 1 | 2 | |\n| w |\n';
    const { grid } = tableOf(text);
    expect(dumpGrid(grid).split('\n')).toEqual([
      'HA|HB|HC',
      'Sx|1|.',
      'Sy|1|2',
      'Sz|1|2',
      'Sw|.|.',
    ]);
    expect(
      grid.problems.map(({ kind, span, minor }) => [kind, text.slice(span.from, span.to), minor]),
    ).toEqual([
      ['ragged', '| x | 1 |', false],
      ['ragged', '3', false],
      ['ragged', '| z | 1 | 2 | |', true],
      ['ragged', '| w |', true],
    ]);
  });

  it('keeps offsets in quotes, lists and with CRLF', () => {
    const rows = ['| A | n |', '| --- | --- |', '| x | 12 |'];
    for (const text of [rows.join('\r\n'), `> ${rows.join('\n> ')}`, `- ${rows.join('\n  ')}`]) {
      const [table] = tablesOf(text);
      const cell = table!.grid.cells[3]!;
      expect(text.slice(table!.from + cell.span.from, table!.from + cell.span.to)).toBe('12');
    }
  });
});

describe('number style of a table', () => {
  const printed = (rows: string) =>
    gridOf(`| A | n |\n| --- | --- |\n${rows}`).cells.flatMap(({ reading }) =>
      reading?.kind === 'number'
        ? [Number(reading.numeral.value.coefficient) * 10 ** reading.numeral.value.exponent]
        : [],
    );

  it('is its own', () => {
    expect(printed('| x | 1.265,4 |\n| y | 2,5 |\n')).toEqual([1265.4, 2.5]);
    expect(printed('| x | 1,265.4 |\n| y | 2.5 |\n')).toEqual([1265.4, 2.5]);
    expect(printed("| x | 12'500 |\n| y | 500 |\n")).toEqual([12500, 500]);
  });
});
