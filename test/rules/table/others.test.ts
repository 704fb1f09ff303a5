/** Ranks, years, marks, blanks, shares and repeats: silence on sound tables, one finding on one slip. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellSpan,
  firstFixed,
  pipeTable,
  shortly,
  spaced,
  tableFindings,
  withCell,
} from './check-tables.ts';

type Rows = readonly (readonly string[])[];

const names = 'Alder Brint Corvane Dunmore Eller Ferrol Garr Hale Irwell Jarrow'.split(' ');

/** What the rules say, with places. */
function places(rows: Rows) {
  return tableFindings(pipeTable(rows)).map(({ rule, span: { from, to } }) => ({ rule, from, to }));
}

const distinct = fc.uniqueArray(fc.integer({ min: 100, max: 9_999 }), {
  minLength: 6,
  maxLength: 10,
});

function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}

describe('table/rank', () => {
  const inBrackets = (values: readonly number[], ranks: readonly number[]): Rows => [
    ['Region', 'Calls'],
    ...values.map((value, at) => [names[at]!, `${spaced(value)} (${ranks[at]})`]),
  ];
  const inColumn = (values: readonly number[], ranks: readonly number[]): Rows => [
    ['Region', 'Calls', 'Rank'],
    ...values.map((value, at) => [names[at]!, spaced(value), String(ranks[at])]),
  ];

  it('is silent on right ranks and finds one wrong one', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.boolean(), (values, pick, column) => {
        const print = column ? inColumn : inBrackets;
        const ranks = ranksOf(values);
        expect(places(print(values, ranks))).toEqual([]);
        const at = pick % values.length;
        const wrong = (ranks[at]! % values.length) + 1;
        const slipped = print(
          values,
          ranks.map((rank, other) => (other === at ? wrong : rank)),
        );
        const [only, ...more] = tableFindings(pipeTable(slipped));
        expect(more).toEqual([]);
        expect(only?.rule).toBe('table/rank');
        const { from, to } = cellSpan(slipped, at + 1, column ? 2 : 1);
        expect(only!.span.from >= from && only!.span.to <= to).toBe(true);
        expect(firstFixed(pipeTable(slipped))).toBe(pipeTable(print(values, ranks)));
      }),
      { numRuns: 80, seed: 31 },
    );
  });

  it('knows ties, counted in any way, and both directions', () => {
    const values = [500, 400, 400, 300, 200, 100];
    for (const ranks of [
      [1, 2, 2, 4, 5, 6],
      [1, 2, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 6],
      [6, 5, 4, 3, 2, 1],
    ]) {
      expect(shortly(pipeTable(inColumn(values, ranks)))).toEqual([]);
    }
  });

  it('takes note marks for what they are', () => {
    const marked = inBrackets([310, 205, 154, 376, 142, 34], [1, 2, 1, 3, 2, 1]);
    expect(shortly(pipeTable(marked))).toEqual([]);
  });
});

describe('table/years', () => {
  const head = (years: readonly (number | string)[]): Rows => [
    ['', ...years.map(String)],
    ['Pilots', ...years.map((_, at) => String(31 + 7 * at * at))],
  ];

  it('is silent on regular and on chosen years', () => {
    for (const years of [
      [2013, 2014, 2015, 2016],
      [2016, 2015, 2014],
      [1995, 2005, 2013, 2014, 2015, 2016],
      [1990, 1995, 2000, 2005, 2010],
      [2014, 2015, 2014, 2015],
      [2014, 2014, 2015, 2015],
      ['2014-15', '2015-16', '2016-17'],
      ['2010/02', '2010/01', '2009/02'],
      [2000, 2010, 2015, 2020, 2025, 2030],
      [2019, 2020, 2021, 2025],
    ]) {
      expect(shortly(pipeTable(head(years)))).toEqual([]);
    }
  });

  it('finds a year that stands twice, wherever', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2040 }),
        fc.integer({ min: 4, max: 9 }),
        fc.nat(),
        (start, count, pick) => {
          const years = Array.from({ length: count }, (_, at) => start + at);
          const at = 1 + (pick % (count - 1));
          const rows = withCell(head(years), 0, at + 1, String(years[at - 1]));
          expect(places(rows)).toEqual([{ rule: 'table/years', ...cellSpan(rows, 0, at + 1) }]);
          expect(firstFixed(pipeTable(rows))).toBe(pipeTable(head(years)));
        },
      ),
      { numRuns: 60, seed: 32 },
    );
  });

  it('finds a year left out where the run or the caption shows it', () => {
    expect(shortly(pipeTable(head([2012, 2013, 2014, 2016, 2017, 2018])))).toEqual([
      'table/years “2016”',
    ]);
    const short = pipeTable(head([2014, 2016, 2017]));
    expect(shortly(short)).toEqual([]);
    expect(shortly(`**Table 1: Pilots, 2014–2017**\n\n${short}`)).toEqual(['table/years “2016”']);
  });

  it('reads years down the first column', () => {
    const rows = [2011, 2012, 2013, 2013, 2015, 2016].map((year, at) => [
      String(year),
      String(40 + at * at),
    ]);
    expect(shortly(pipeTable([['Year', 'Calls'], ...rows]))).toEqual(['table/years “2013”']);
  });
});

describe('table/unclear-number and table/mixed-marks', () => {
  const counts = fc.array(fc.integer({ min: 10_000, max: 999_999 }), {
    minLength: 6,
    maxLength: 9,
  });
  const list = (values: readonly string[]): Rows => [
    ['Port', 'Tonnes'],
    ...values.map((value, at) => [names[at]!, value]),
  ];
  const marked = (value: number, mark: string) => spaced(value).replaceAll(' ', mark);

  it('find one number with another mark', () => {
    fc.assert(
      fc.property(
        counts,
        fc.nat(),
        fc.constantFrom([' ', ''], [',', ''], [',', '.'], [' ', ',']),
        (values, pick, [mark, other]) => {
          const at = pick % values.length;
          const sound = list(values.map((value) => marked(value, mark!)));
          expect(places(sound)).toEqual([]);
          const rows = withCell(sound, at + 1, 1, marked(values[at]!, other!));
          const rule = other === '' ? 'table/mixed-marks' : 'table/unclear-number';
          expect(places(rows)).toEqual([{ rule, ...cellSpan(rows, at + 1, 1) }]);
          expect(firstFixed(pipeTable(rows))).toBe(pipeTable(sound));
        },
      ),
      { numRuns: 80, seed: 33 },
    );
  });

  it('leave years, codes, lists of items and styles for four digits alone', () => {
    for (const values of [
      ['12 084', '4512', '3310', '16 008', '2210', '18 300'],
      ['12 084', '1 995', '10 310', '16 008', '12 210', '18 300'],
      ['01', '02', '03', '14', '15,16', '17'],
      ['1', '2', '3', '6,8', '5', '7'],
    ]) {
      expect(shortly(pipeTable(list(values)))).toEqual([]);
    }
  });

  it('hold a table without marks against the others of the report', () => {
    const big = list([12_084, 1_920, 10_310, 16_008, 12_210, 18_300].map(spaced));
    const bare: Rows = [
      ['Country', 'Women', 'Men', 'Total'],
      ['Calistan', '1325', '982', '2307'],
      ['Hallin', '740', '2100', '2840'],
      ['Total', '2065', '3082', '5147'],
    ];
    const text = [big, big, big, bare].map(pipeTable).join('\n');
    const [only, ...more] = tableFindings(text);
    expect(more).toEqual([]);
    expect(only?.rule).toBe('table/mixed-marks');
    expect(only?.fixes?.[0]?.edits).toHaveLength(7);
    expect(shortly(firstFixed(text))).toEqual([]);
  });
});

describe('table/blank', () => {
  const cube = fc
    .array(fc.array(fc.integer({ min: 120, max: 9_999 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 7,
    })
    .map((values) => {
      const total = (column: number) => values.reduce((sum, row) => sum + row[column]!, 0);
      return [
        ['Port', '2023', '2024', '2025'],
        ...values.map((row, at) => [names[at]!, ...row.map(spaced)]),
        ['Total', ...[0, 1, 2].map((column) => spaced(total(column)))],
      ];
    });

  it('finds the part that a total counts, and fills it in', () => {
    fc.assert(
      fc.property(cube, fc.nat(), fc.integer({ min: 1, max: 3 }), (table, pick, column) => {
        const row = 1 + (pick % (table.length - 2));
        const rows = withCell(table, row, column, '');
        expect(tableFindings(pipeTable(rows)).map(({ rule }) => rule)).toEqual(['table/blank']);
        const bare = (text: string) => text.replaceAll(/ *\| */g, '|');
        expect(bare(firstFixed(pipeTable(rows)))).toBe(bare(pipeTable(table)));
      }),
      { numRuns: 80, seed: 34 },
    );
  });

  it('leaves cells to table/total that row and column agree on, and tables of blanks alone', () => {
    const crossed: Rows = [
      ['Port', 'Women', 'Men', 'Total'],
      ['Alder', '112', '96', '208'],
      ['Brint', '87', '', '161'],
      ['Corvane', '140', '132', '272'],
      ['Total', '339', '302', '641'],
    ];
    expect(tableFindings(pipeTable(crossed)).map(({ rule }) => rule)).toEqual(['table/total']);
    const sparse: Rows = [
      ['Port', 'Women', 'Men'],
      ['Alder', '112', ''],
      ['Brint', '', '74'],
      ['Corvane', '140', ''],
      ['Total', '252', '74'],
    ];
    expect(shortly(pipeTable(sparse))).toEqual([]);
  });
});

describe('table/shares', () => {
  it('allows half a unit for each share, and no more', () => {
    const parts = fc.array(fc.integer({ min: 30, max: 900 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(parts, (values) => {
        const total = values.reduce((a, b) => a + b, 0);
        const shares = values.map((value) => ((value * 100) / total).toFixed(1));
        const rows = [
          ['Source', 'Share of income'],
          ...shares.map((share, at) => [names[at]!, `${share}%`]),
          ['Total', '100.0%'],
        ];
        expect(shortly(pipeTable(rows))).toEqual([]);
        const slipped = withCell(rows, 1, 1, `${(Number(shares[0]) + 2).toFixed(1)}%`);
        const expected = Number(shares[0]) > 97 ? [] : ['table/shares “100.0%”'];
        expect(shortly(pipeTable(slipped))).toEqual(expected);
      }),
      { numRuns: 80, seed: 35 },
    );
  });
});

describe('table/duplicate', () => {
  const values = fc.array(fc.integer({ min: 10_000, max: 99_999 }), {
    minLength: 18,
    maxLength: 18,
  });

  it('finds a row that stands twice in a sum', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 6 }), (numbers, pick) => {
        const body = Array.from({ length: 6 }, (_, at) => [
          names[at]!,
          ...numbers.slice(at * 3, at * 3 + 3).map(spaced),
        ]);
        const twice = [...body.slice(0, pick), body[pick - 1]!, ...body.slice(pick)];
        const total = (rows: Rows) =>
          [1, 2, 3].map((column) =>
            spaced(rows.reduce((sum, row) => sum + Number(row[column]!.replace(' ', '')), 0)),
          );
        const table = (rows: Rows): Rows => [
          ['Country', '2023', '2024', '2025'],
          ...rows,
          ['Total', ...total(rows)],
        ];
        expect(places(table(body))).toEqual([]);
        const rows = table(twice);
        expect(places(rows)).toEqual([{ rule: 'table/duplicate', ...cellSpan(rows, pick + 1, 0) }]);
      }),
      { numRuns: 60, seed: 36 },
    );
  });
});

describe('tables marked skip', () => {
  it('are left alone by all rules', () => {
    const wrong = pipeTable([
      ['', '2013', '2014', '2014', '2016'],
      ['Men', '498', '526', '606', '662'],
      ['Women', '365', '410', '456', ''],
      ['Total', '863', '936', '1 062', '1 193'],
      ['Percentage of women', '42%', '44%', '93%', '45%'],
      ['Change', '+1', '1O8', '1 23', '1.234.5'],
    ]);
    expect(shortly(wrong).length).toBeGreaterThan(1);
    expect(shortly(`<!-- crossfoot: skip -- not ours -->\n\n${wrong}`)).toEqual([]);
  });
});
