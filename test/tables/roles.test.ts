import { describe, expect, it } from 'vitest';
import { dumpGrid, gridOf } from '../support/tables.ts';

const seen = (text: string) => dumpGrid(gridOf(text), 20).split('\n');

describe('roles of cells', () => {
  it('finds several stub columns, blanks in them included', () => {
    const text = `| Region | Service | Persons |
| --- | --- | ---: |
| North | Ferries | 12 |
|  | Gauges | 7 |
| North total |  | 19 |
`;
    expect(seen(text)).toEqual([
      'HRegion|HService|HPersons',
      'SNorth|SFerries|12',
      'S|SGauges|7',
      'SNorth total|S|19',
    ]);
  });

  it('takes a second row that names columns for a header', () => {
    const text = `| Programme | USD million | |
| --- | ---: | ---: |
|  | 2024 | 2025 |
| Rivers | 3.5 | 4.1 |
`;
    expect(seen(text)).toEqual(['HProgramme|HUSD million|H', 'H|H2024|H2025', 'SRivers|3.5|4.1']);
  });

  it('does not take a row of values for a header', () => {
    const text = '| | 2024 |\n| --- | ---: |\n| | 2011 |\n| Rivers | 2013 |\n';
    expect(gridOf(text).headerRows).toBe(1);
  });

  it('takes years and running numbers at the left for names, other numbers for values', () => {
    const stub = (rows: string[]) =>
      gridOf(`| A | B |\n| --- | --- |\n${rows.map((row) => `| ${row} | 5 |`).join('\n')}\n`)
        .stubColumns;
    expect(stub(['2011', '2012', 'Total'])).toBe(1);
    expect(stub(['1', '2', '3'])).toBe(1);
    expect(stub(['0-9', '10-17', '> 90'])).toBe(1);
    expect(stub(['14', '92', '61'])).toBe(0);
  });

  it('reads HTML without thead: rows of th, or a first row of labels', () => {
    expect(
      gridOf('<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>')
        .headerRows,
    ).toBe(1);
    expect(
      gridOf('<table><tr><td></td><td>2024</td></tr><tr><td>x</td><td>1</td></tr></table>')
        .headerRows,
    ).toBe(1);
    expect(
      gridOf('<table><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>')
        .headerRows,
    ).toBe(0);
  });

  it('keeps section heads, words among values and nil marks apart', () => {
    const text = `<table>
<tr><th>Area</th><th>2024</th><th>2025</th></tr>
<tr><th colspan="3">Rivers</th></tr>
<tr><td>Alder</td><td>–</td><td>see note</td></tr>
<tr><td>Brint</td><td>4</td><td>5</td></tr>
</table>`;
    expect(seen(text)).toEqual([
      'HArea|H2024|H2025',
      'SRivers|~|~',
      'SAlder|.–|Nsee note',
      'SBrint|4|5',
    ]);
  });

  it('leaves tables of words alone', () => {
    const grid = gridOf('| Short | Long |\n| --- | --- |\n| RCO | Rivers Compact |\n');
    expect(grid.stubColumns).toBe(1);
    expect(grid.cells.filter(({ role }) => role === 'value')).toEqual([]);
  });
});
