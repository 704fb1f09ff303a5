import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../server/src/tables/delimited/detect-delimiter.ts';
import { readDelimited } from '../../../server/src/tables/delimited/read-delimited.ts';
import { patience } from '../../support/patience.ts';
import { dumpGrid } from '../../support/tables.ts';

const lines = (text: string) => dumpGrid(readDelimited(text).grid, 20).split('\n');

describe('detectDelimiter', () => {
  it.each([
    [',', 'Area,Staff\nNorth,4\nSouth,5\n'],
    [';', 'Area;2020;2021\nNorth;1,5;2,5\nSouth;3,5;4,5\n'],
    ['\t', 'Area\tStaff\tCost\nNorth\t4\t1,234\nSouth\t5\t2,345\n'],
    ['|', 'Area|Staff\nNorth, upper|4\nSouth|5\n'],
    [',', '"Staff; by grade",\nGrade,Staff\nP-5; P-6,4\nP-4,5\n'],
    [',', 'Grade,"Women\nof all ages; all"\nP-5,4\nP-4,5\n'],
    [';', '"Title; of a table"\nArea;Staff\nNorth;"4,000"\nSouth;"5,000"\n'],
    [',', 'one column\nonly\n'],
    [',', ''],
  ])('finds %j', (delimiter, text) => {
    expect(detectDelimiter(text, 0)).toBe(delimiter);
  });

  it('believes the name of a TSV file that holds tabs', () => {
    expect(detectDelimiter('a, b\tc\nd, e\n', 0, true)).toBe('\t');
    expect(detectDelimiter('a,b\n', 0, true)).toBe(',');
  });
});

describe('readDelimited', () => {
  it('has the shape of other grids: headers, stub, values, places', () => {
    const text = 'Area,Women,Men\nNorth,"1,204",7\n"South ""old""", 5 ,–\n';
    const { grid } = readDelimited(text);
    expect(lines(text)).toEqual(['HArea|HWomen|HMen', 'SNorth|1,204|7', 'SSouth "old"|5|.–']);
    const places = grid.cells.map(({ span }) => text.slice(span.from, span.to));
    expect(places.slice(3)).toEqual(['North', '1,204', '7', 'South ""old""', '5', '–']);
    expect([grid.headerRows, grid.stubColumns, grid.problems]).toEqual([1, 1, []]);
  });

  it('obeys the line by which spreadsheets name the delimiter, and a byte order mark', () => {
    expect(lines('\ufeffsep=|\r\nArea|Staff, all\r\nNorth|4\r\n')).toEqual([
      'HArea|HStaff, all',
      'SNorth|4',
    ]);
  });

  it('reads decimal commas where semicolons part the cells', () => {
    const style = (text: string) => readDelimited(text).grid.style;
    expect(style('Area;Cost\nNorth;1.234\n')).toEqual({ thousands: '.', decimal: ',' });
    expect(style('Area,Cost\nNorth,1.234\n').decimal).toBe('.');
    expect(style('Area,Cost\nNorth,"1,234"\n').thousands).toBe(',');
  });

  it('takes title lines as caption, and notes below out of the rows', () => {
    const text =
      'Table 4: Expenditure,,\n(USD thousand),,\n,,\nArea,2024,2025\nNorth,4,5\nTotal,4,5\n\nSource: accounts,,\n';
    const { grid, notes } = readDelimited(text);
    expect(grid.caption?.text).toBe('Table 4: Expenditure, (USD thousand)');
    expect(lines(text)).toEqual(['HArea|H2024|H2025', 'SNorth|4|5', 'STotal|4|5']);
    expect(notes).toEqual(['Source: accounts']);
  });

  it('leaves a group row in the body, and empty columns at the edge out', () => {
    const text = 'Area,Staff,,\nAfrica,,,\nNorth,4,,\nSouth,5,,\n';
    expect(lines(text)).toEqual(['HArea|HStaff', 'SAfrica|.', 'SNorth|4', 'SSouth|5']);
  });

  it('names ragged rows at their place', () => {
    const text = 'Area,Women,Men\nNorth,1,2\nSouth,1\nWest,1,2,3\nEast\n';
    const { grid } = readDelimited(text);
    const found = grid.problems.map(
      ({ span, message, minor }) =>
        `${text.slice(span.from, span.to)}: ${message}${minor ? ' *' : ''}`,
    );
    expect(found).toEqual([
      'South,1: This row has 2 cells where most rows have 3',
      '3: This row has 4 cells where most rows have 3',
    ]);
    expect(lines(text).at(-1)).toBe('SEast|.|.|.');
  });

  it('names quotes at their place', () => {
    const { grid } = readDelimited('Area,Staff\n"North,4\n');
    expect(grid.problems).toMatchObject([{ kind: 'quote', span: { from: 11, to: 12 } }]);
  });

  it('folds the lines of a cell', () => {
    expect(lines('Area,"Women\r\n  of all ages"\nNorth,4\n')[0]).toBe('HArea|HWomen of all ages');
  });

  it.each([
    ['nothing', '', 0],
    ['blank lines', '\n\n \n', 0],
    ['bare delimiters', ',,,\n,,,\n', 0],
    ['one word', 'x', 1],
    ['NUL bytes', 'a\0,b\0\n\0,1\n', 2],
  ])('reads %s', (_, text, rows) => {
    expect(readDelimited(text).grid.rows).toBe(rows);
  });

  it('reads 10,000 columns, cells of a megabyte, and refuses a sheet beyond all measure', () => {
    const start = performance.now();
    const row = Array.from({ length: 10_000 }, (_, at) => String(at)).join(',');
    expect(readDelimited(`${row}\n${row}\n`).grid.columns).toBe(10_000);
    const long = 'x '.repeat(500_000);
    const digits = '9'.repeat(1_000_000);
    expect(readDelimited(`Area,${long}\n"${long}",${digits}\n`).grid.cells).toHaveLength(4);
    expect(readDelimited(','.repeat(2_000_000)).grid.problems[0]?.kind).toBe('tooLarge');
    expect(
      readDelimited(`${'1,'.repeat(5000)}1\n${'x\n'.repeat(5000)}`).grid.problems[0]?.kind,
    ).toBe('tooLarge');
    expect(performance.now() - start).toBeLessThan(patience);
  });
});
