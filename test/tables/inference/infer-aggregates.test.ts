import { describe, expect, it } from 'vitest';
import { patience } from '../../support/patience.ts';
import { inferCells, inferTable, shortAggregates, shortFailures } from './matrix-of.ts';

describe('inferAggregates', () => {
  it('finds totals down and across', () => {
    const inference = inferTable(`
Office|Women|Men|All
Lima|1204|1377|2581
Quito|918|1042|1960
Bogotá|1655|1420|3075
Total|3777|3839|7616`);
    expect(shortAggregates(inference)).toEqual([
      'sum 1.3 = 1.1 1.2',
      'sum 2.3 = 2.1 2.2',
      'sum 3.3 = 3.1 3.2',
      'sum 4.1 = 1.1 2.1 3.1',
      'sum 4.2 = 1.2 2.2 3.2',
      'sum 4.3 = 1.3 2.3 3.3',
      'sum 4.3 = 4.1 4.2',
    ]);
    expect(inference.failures).toEqual([]);
  });

  it('finds totals before their parts, and totals of totals', () => {
    const found = shortAggregates(
      inferTable(`
Region|2019|2020
World|50313|54891
North|21210|23457
Coast|12077|13450
Hills|9133|10007
South|29103|31434
Plain|18002|19333
Delta|11101|12101`),
    );
    expect(found).toContain('sum 1.1 = 2.1 5.1');
    expect(found).toContain('sum 2.2 = 3.2 4.2');
    expect(found).toContain('sum 5.2 = 6.2 7.2');
    expect(found).toHaveLength(6);
  });

  it('finds interleaved columns', () => {
    const found = shortAggregates(
      inferTable(`
Port|In|Out|In|Out|In|Out
a|5521|3310|1207|2291|6728|5601
b|4410|2207|3312|1109|7722|3316
c|1205|8812|2218|1143|3423|9955`),
    );
    expect(found).toContain('sum 1.5 = 1.1 1.3');
    expect(found).toContain('sum 3.6 = 3.2 3.4');
  });

  it('writes a difference as the sum that it turns round', () => {
    const found = shortAggregates(
      inferTable(`
Year|Income|Expenditure|Balance
2017|18080|39219|-21139
2018|15341|39945|-24604
2019|14123|39942|-25819`),
    );
    expect(found).toContain('sum 1.1 = 1.2 1.3');
  });

  it('finds averages, shares and changes', () => {
    const found = shortAggregates(
      inferTable(`
Branch|Staff|Women|Share of women (%)|Staff before|Change (%)
a|5520|2374|43.0|5104|8.2
b|3180|1622|51.0|3011|5.6
c|7431|2899|39.0|7240|2.6
d|1290|903|70.0|1377|-6.3
Average|4355.25|1949.5|50.75|4183|2.525`),
    );
    expect(found).toContain('share 1.3 = 1.2 1.1');
    expect(found).toContain('change 4.5 = 4.4 4.1');
    expect(found).toContain('average 5.1 = 1.1 2.1 3.1 4.1');
  });

  it('lets lines that never add up be', () => {
    const inference = inferTable(`
Item|Units|Price|Amount
Tents|120|410.00|49200
Pumps|35|1250.00|43750
Kits|900|18.50|16650
Total|1055|1678.50|109600`);
    expect(shortFailures(inference)).toEqual([]);
  });

  it('does not believe a single coincidence', () => {
    const inference = inferTable(`
Centre|Visits|Calls
a|12|40
b|7|31
c|19|55
d|31|17`);
    expect(shortAggregates(inference)).toEqual([]);
  });

  it('accepts totals within rounding, also in tens', () => {
    const inference = inferTable(`
Area|1990|2000|2010
a|10650|20480|30110
b|6150|7730|9420
c|3310|2280|1170
Total|20120|30480|40700`);
    expect(inference.failures).toEqual([]);
  });
});

describe('failures', () => {
  it('names the cell where a row and a column fail alike', () => {
    const inference = inferTable(`
Office|Women|Men|All
Lima|1204|1377|2581
Quito|918|1024|1960
Bogotá|1655|1420|3075
Cali|733|642|1375
Total|4510|4481|8991`);
    expect(shortFailures(inference)).toHaveLength(1);
    expect(inference.failures[0]?.suspects[0]).toMatchObject({
      slot: [2, 2],
      slip: 'transposed',
      corrected: { coefficient: 1042n, exponent: 0 },
    });
    expect(inference.failures[0]?.alike).toHaveLength(1);
  });

  it('names the total if only it disagrees', () => {
    const inference = inferTable(`
Fund|2018|2019|2020|2021
a|51204|61377|72581|80012
b|40918|41024|41960|43007
c|10655|11420|13075|12001
Total|102777|113821|127661|135020`);
    expect(shortFailures(inference)).toEqual(['4.3 suspect 4.3 transposed']);
  });

  it('sees a wrong total in a table of one column by its label', () => {
    const inference = inferTable(`
Service|USD
Transport|1834211
Health|905433
Shelter|2210876
Training|88107
Total|5083627`);
    expect(shortFailures(inference)).toEqual(['5.1 suspect 5.1 transposed']);
  });

  it('does not judge sums with a withheld part', () => {
    const inference = inferTable(`
Sector|A|B|C
Mining|277|208|83
Oil|1082|505|x
Food|3179|108|47
Paper|5085|311|88
Total|9623|1132|961`);
    expect(inference.failures).toEqual([]);
  });

  it('reports nothing twice for a cell in three sums', () => {
    const cells = [
      ['', 'a', 'b', 'Total'],
      ['x', '4021', '3390', '7411'],
      ['y', '1288', '5104', '6392'],
      ['North', '5309', '8949', '13803'],
      ['z', '7703', '2216', '9919'],
      ['u', '6054', '4411', '10465'],
      ['South', '13757', '6627', '20384'],
      ['Total', '19066', '15121', '34187'],
    ];
    const inference = inferCells(cells);
    expect(inference.failures).toHaveLength(1);
  });
});

describe('hostile tables', () => {
  it.each([
    ['ones', 120, 120, () => '1'],
    ['zeros', 120, 120, () => '0'],
    ['a large field of ones', 400, 400, () => '1'],
    ['digits', 120, 120, (r: number, c: number) => String(1 + ((r * 7 + c * 13 + r * c) % 9))],
    [
      'ones under a total',
      150,
      150,
      (r: number, c: number) => (r === 0 || c === 0 ? 'Total' : String(1 + ((r * c) % 2))),
    ],
    [
      'averages only',
      100,
      100,
      (r: number, c: number) => (c === 0 ? 'Average' : String(1 + ((r * c) % 3))),
    ],
    ['a chessboard', 80, 80, (r: number, c: number) => String((r + c) % 2)],
    [
      'totals only',
      80,
      20,
      (r: number, c: number) => (c === 0 ? 'Total' : String((r * 7919 + c * 104729) % 9973)),
    ],
    ['one wide row', 3, 2000, (r: number, c: number) => String((r * 31 + c * 17) % 1009)],
    ['huge numbers', 20, 5, () => '9'.repeat(400)],
  ])('%s do not stall', (_, rows, columns, cell) => {
    const cells = Array.from({ length: rows }, (_r, r) =>
      Array.from({ length: columns }, (_c, c) => cell(r, c)),
    );
    const start = performance.now();
    const inference = inferCells(cells);
    expect(performance.now() - start).toBeLessThan(patience);
    expect(inference.failures).toEqual([]);
  });

  it('says that it stopped early', () => {
    const digits = Array.from({ length: 120 }, (_r, r) =>
      Array.from({ length: 120 }, (_c, c) => String(1 + ((r * 7 + c * 13 + r * c) % 9))),
    );
    expect(inferCells(digits).limited).toBe(true);
    expect(inferCells([['1', '2', '3']]).limited).toBe(false);
  });

  it('copes with ragged and empty tables', () => {
    expect(inferCells([]).aggregates).toEqual([]);
    expect(inferCells([[], ['1'], ['1', '2', '3'], ['', '4']]).failures).toEqual([]);
  });
});
