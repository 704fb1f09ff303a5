/**
 * The figures that tables print: their scale and unit, period, and what they count.
 */
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../server/src/numbers/decimal.ts';
import { cellFigures, countsOfCell } from '../../server/src/report/cell-figures.ts';
import { measureIn } from '../../server/src/report/measures.ts';
import { tableOf } from '../support/tables.ts';

/** `printed: value unit (year) words` for each figure. */
function figuresOf(text: string): readonly string[] {
  const table = tableOf(text);
  return cellFigures(table).figures.map((figure) => {
    const { numeral, period } = figure;
    const unit = numeral.unit === undefined ? '' : ` ${numeral.unit}`;
    const year = period === undefined ? '' : ` (${period.from})`;
    return `${numeral.printed}: ${toNumber(numeral.value)}${unit}${year} ${countsOfCell(table, figure).join(' ')}`;
  });
}

describe('figures of a table', () => {
  it('take scale and unit from the header, and the year with them', () => {
    expect(
      figuresOf(`**Table 2: Outlay**

| Programme | 2024 USD million | 2025 USD million |
| --- | ---: | ---: |
| Harbours | 12.5 | 13.0 |
`),
    ).toEqual([
      '12.5: 12500000 USD (2024) harbour outlay',
      '13.0: 13000000 USD (2025) harbour outlay',
    ]);
  });

  it('take both from the caption, but not for columns that count things or shares', () => {
    expect(
      figuresOf(`**Table 3: Outlay by service (EUR thousand)**

| Service | Number of projects | Outlay | % of total |
| --- | ---: | ---: | ---: |
| Pilots | 14 | 250 | 40 |
`).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['14: 14 pilot', '250: 250000 EUR', '40: 40 %']);
  });

  it('take both from the heading above a table without caption', () => {
    expect(
      figuresOf(`## 3. Outlay by service, 2025 (EUR thousand)

| Service | Outlay |
| --- | ---: |
| Pilots | 250 |
`),
    ).toEqual(['250: 250000 EUR (2025) pilot outlay outlay service']);
  });

  it('are listed beside a value with very many decimals', () => {
    const many = `0.${'1'.repeat(400)}`;
    const read = figuresOf(`| Port | Ships |
| --- | ---: |
| Alder | 12 |
| Brint | ${many} |
`);
    expect(read.map((line) => line.split(':')[0])).toEqual(['12', many]);
  });

  it('are no years, ranks and codes', () => {
    expect(
      figuresOf(`| Year | Rank | Code | Crew |
| ---: | ---: | ---: | ---: |
| 2023 | 2 | 17 | 41 |
| 2024 | 1 | 18 | 44 |
`).map((line) => line.split(':')[0]),
    ).toEqual(['41', '44']);
  });

  it('are named by groups over their rows and columns', () => {
    const [figure] = cellFigures(
      tableOf(`| Region | Service | Persons |
| --- | --- | ---: |
| North | Ferries | 4 210 |
|  | Gauges | 1 385 |
`),
    ).figures.slice(1);
    expect(figure?.row.labels).toEqual(['Gauges', 'North']);
    expect(figure?.column.labels).toEqual(['Persons']);
  });
});

describe('measures', () => {
  it.each([
    ['Expenditure (USD million)', 'USD', 6],
    ['in thousands of euros', 'EUR', 3],
    ['Budget (CHF)', 'CHF', 0],
    ['(millions)', undefined, 6],
    ["US$ '000", 'USD', 3],
    ['Share of women (%)', '%', 0],
    ['Cities of over a million people', undefined, 0],
    ['Total Migrants', undefined, 0],
  ])('%s', (text, unit, scale) => {
    const found = measureIn(text);
    expect([found.unit, found.scale]).toEqual([unit, scale]);
  });
});
