import { describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { dumpSums, tableOf } from '../support/tables.ts';

const sums = (text: string) => dumpSums(tableOf(text));

describe('labelled totals', () => {
  it('run down and across, from whatever side the total stands at', () => {
    expect(
      sums(`| | A | B | Total |
| --- | ---: | ---: | ---: |
| x | 1 | 2 | 3 |
| y | 4 | 5 | 9 |
| Total | 5 | 7 | 12 |
`),
    ).toEqual(['column 3 = 1 + 2 (3)', 'row 3 = 1 + 2 (3)']);
    expect(
      sums(`| | Total | A | B |
| --- | ---: | ---: | ---: |
| Total | 12 | 5 | 7 |
| x | 3 | 1 | 2 |
| y | 9 | 4 | 5 |
`),
    ).toEqual(['column 1 = 2 + 3 (3)', 'row 1 = 2 + 3 (3)']);
  });

  it('nest: subtotals by group, a grand total over them', () => {
    expect(
      sums(`| Region | Service | Persons |
| --- | --- | ---: |
| North | Ferries | 4 210 |
|  | Gauges | 1 385 |
| North total |  | 5 595 |
| South | Ferries | 2 044 |
|  | Gauges | 971 |
| South total |  | 3 015 |
| Grand total |  | 8 610 |
`),
    ).toEqual(['row 3 = 1 + 2 (1)', 'row 6 = 4 + 5 (1)', 'row 7 = 3 + 6 (1)']);
  });

  it('nest under plain words, in three levels', () => {
    expect(
      sums(`| | n |
| --- | ---: |
| a | 11 |
| b | 22 |
| Subtotal | 33 |
| c | 44 |
| d | 55 |
| Subtotal | 99 |
| Total | 132 |
| e | 7 |
| f | 8 |
| Subtotal | 15 |
| Total | 15 |
| Grand total | 147 |
`),
    ).toEqual([
      'row 3 = 1 + 2 (1)',
      'row 6 = 4 + 5 (1)',
      'row 7 = 3 + 6 (1)',
      'row 10 = 8 + 9 (1)',
      'row 11 = 10 (1)',
      'row 12 = 7 + 11 (1)',
    ]);
  });

  it('gather a subtotal and what stands beside it', () => {
    expect(
      sums(
        '| | n | m |\n| --- | --- | --- |\n| a | 11 | 5 |\n| b | 22 | 6 |\n| Sous-total | 33 | 11 |\n| Autres | 4 | 3 |\n| Total | 37 | 14 |\n',
      ),
    ).toEqual(['row 3 = 1 + 2 (2)', 'row 5 = 3 + 4 (2)']);
  });

  it('come before their parts, nested', () => {
    expect(
      sums(`| | 2024 | 2025 |
| --- | ---: | ---: |
| Total | 150 | 171 |
| Total North | 90 | 100 |
| Alder | 50 | 55 |
| Brint | 40 | 45 |
| Total South | 60 | 71 |
| Corvane | 35 | 41 |
| Fenn | 25 | 30 |
`),
    ).toEqual(['row 1 = 2 + 5 (2)', 'row 2 = 3 + 4 (2)', 'row 5 = 6 + 7 (2)']);
  });

  it('follow the groups of a header: F and M under totals, totals in their group', () => {
    const text = `<table><thead>
<tr><th rowspan="2">Grade</th><th colspan="2">Headquarters</th><th colspan="2">Field</th><th colspan="3">Total officials</th></tr>
<tr><th>F</th><th>M</th><th>F</th><th>M</th><th>F</th><th>M</th><th>Total</th></tr></thead><tbody>
<tr><td>P-5</td><td>7</td><td>16</td><td>7</td><td>30</td><td>14</td><td>46</td><td>60</td></tr>
<tr><td>P-4</td><td>12</td><td>10</td><td>20</td><td>67</td><td>32</td><td>77</td><td>109</td></tr>
<tr><td>Total</td><td>19</td><td>26</td><td>27</td><td>97</td><td>46</td><td>123</td><td>169</td></tr>
</tbody></table>`;
    expect(sums(text)).toEqual([
      'column 5 = 1 + 3 (3)',
      'column 6 = 2 + 4 (3)',
      'column 7 = 5 + 6 (3)',
      'row 4 = 2 + 3 (7)',
    ]);
  });

  it('follow row spans down the stub', () => {
    const text = `<table><thead><tr><th>Region</th><th>Area</th><th>2024</th><th>2025</th></tr></thead><tbody>
<tr><td rowspan="3">North</td><td>Alder</td><td>10</td><td>11</td></tr>
<tr><td>Brint</td><td>20</td><td>22</td></tr>
<tr><td>Total</td><td>30</td><td>33</td></tr>
<tr><td rowspan="3">South</td><td>Corvane</td><td>40</td><td>44</td></tr>
<tr><td>Fenn</td><td>50</td><td>55</td></tr>
<tr><td>Total</td><td>90</td><td>99</td></tr>
<tr><td rowspan="2">Total</td><td>Alder and Corvane</td><td>50</td><td>55</td></tr>
<tr><td>Brint and Fenn</td><td>70</td><td>77</td></tr>
</tbody></table>`;
    expect(sums(text)).toEqual(['row 3 = 1 + 2 (2)', 'row 6 = 4 + 5 (2)']);
  });

  it('break a total down twice where nearly all rows bear it out', () => {
    const rows = [
      ['Austria', 3, 2, 5, 1, 4],
      ['Belgium', 2, 7, 9, 6, 3],
      ['Cuba', 1, 1, 2, 0, 2],
      ['Denmark', 4, 8, 12, 5, 7],
      ['Egypt', 6, 2, 8, 8, ''],
    ].map((row) => `| ${row.join(' | ')} |`);
    const head = '| | G-1 | G-2 | Total | F | M |\n| --- | ---: | ---: | ---: | ---: | ---: |\n';
    expect(sums(`${head}${rows.join('\n')}\n`)).toEqual([
      'column 3 = 1 + 2 (5)',
      'column 3 = 4 + 5 (5)',
    ]);
  });

  it('pass over percentages, averages, differences and "of which"', () => {
    expect(
      sums(`| | 2024 | 2025 | Change | Average cost |
| --- | ---: | ---: | ---: | ---: |
| Men | 498 | 526 | 28 | 12 |
| Women | 365 | 410 | 45 | 15 |
| of which managers | 20 | 25 | 5 | 40 |
| Total | 863 | 936 | 73 | 13 |
| Percentage of women | 42% | 44% | | |
`),
    ).toEqual(['row 4 = 1 + 2 (3)']);
  });

  it('count "climate change" and its like where the numbers want them', () => {
    expect(
      sums(
        '| | n | m |\n| --- | --- | --- |\n| Changes to rivers | 11 | 4 |\n| Growth and ports | 22 | 5 |\n| Total | 33 | 9 |\n',
      ),
    ).toEqual(['row 3 = 1 + 2 (2)']);
  });

  it('claim nothing where the numbers contradict the words', () => {
    expect(
      sums(
        '| Total | Budget | Staff |\n| --- | ---: | ---: |\n| Alder | 900 | 7 |\n| Brint | 400 | 12 |\n| Total | 77 | 350 |\n',
      ),
    ).toEqual([]);
    expect(
      sums(
        '| Area | Projects | Partners | Total cost |\n| --- | --- | --- | --- |\n| Alder | 9 | 7 | 500 |\n| Brint | 4 | 12 | 410 |\n',
      ),
    ).toEqual([]);
  });

  it('claim nothing where parts may stand elsewhere', () => {
    const table = '| Donor | n |\n| --- | --- |\n| a | 40 |\n| b | 22 |\n| Total | 97 |\n';
    expect(sums(table)).toEqual(['row 3 = 1 + 2 (1, 1 fail)']);
    expect(sums(table.replace('Donor', 'Top 2 donors'))).toEqual([]);
    expect(sums(`**Table 1: Donors (continued)**\n\n${table}`)).toEqual([]);
  });

  it('claim nothing over withheld, unclear or empty results', () => {
    const table = tableOf(
      '| | n | m |\n| --- | --- | --- |\n| a | 11 | x |\n| b | 22 | 5 |\n| Total | 33 |  |\n',
    );
    expect(dumpSums(table)).toEqual(['row 3 = 1 + 2 (1)']);
    const withheld = tableOf(
      '| | n | m |\n| --- | --- | --- |\n| a | 11 | .. |\n| b | 22 | 5 |\n| Total | 33 | 9 |\n',
    );
    expect(withheld.verdicts.map(({ kind }) => kind)).toEqual(['holds', 'withheld']);
  });

  it('count blanks and dashes as nothing', () => {
    expect(
      sums('| | n | m |\n| --- | --- | --- |\n| a | 11 | – |\n| b |  | 5 |\n| Total | 11 | 5 |\n'),
    ).toEqual(['row 3 = 1 + 2 (2)']);
  });

  it('are left alone under skip, and end on hostile tables', () => {
    const table = '| | n |\n| --- | --- |\n| a | 1 |\n| b | 1 |\n| Total | 3 |\n';
    expect(sums(`<!-- crossfoot: skip -->\n\n${table}`)).toEqual([]);
    const started = performance.now();
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `| Total | ${(at * 7919) % 1000} | ${at} |`,
    );
    tableOf(`| | n | m |\n| --- | --- | --- |\n${rows.join('\n')}\n`);
    expect(performance.now() - started).toBeLessThan(patience);
  });
});
