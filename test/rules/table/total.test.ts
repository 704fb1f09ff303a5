import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { totalFindings } from '../../support/tables.ts';

const messages = (text: string) => totalFindings(text).map(({ message }) => message);
const marked = (text: string) =>
  totalFindings(text).map(({ span }) => text.slice(span.from, span.to));

describe('table/total', () => {
  it('tells long sums by number and place', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `| Area ${at} | ${at * 111} | 5 |`).join(
      '\n',
    );
    const text = `| | Staff | Sites |\n| --- | --- | --- |\n${rows}\n| Total | 3 997 | 45 |\n`;
    expect(messages(text)).toEqual([
      'Total for Staff is 3 997, but the 9 rows above add up to 3 996 (off by 1)',
    ]);
    const [finding] = totalFindings(text);
    expect(finding?.evidence).toEqual({
      working: '0 + 111 + 222 + 333 + 444 + 555 + 666 + 777 + 888 = 3 996',
      expected: '3 996',
      found: '3 997',
      difference: '1',
    });
    expect(finding?.related?.[1]?.message).toBe('Area 1 111');
  });

  it('names groups where labels are short', () => {
    const text = `<table><thead><tr><th rowspan="2">Grade</th><th colspan="2">Geneva</th><th colspan="2">Field</th><th rowspan="2">Total</th></tr>
<tr><th>F</th><th>M</th><th>F</th><th>M</th></tr></thead><tbody>
<tr><td>P-5</td><td>7</td><td>16</td><td>7</td><td>30</td><td>61</td></tr>
<tr><td>P-4</td><td>12</td><td>10</td><td>20</td><td>67</td><td>109</td></tr>
</tbody></table>`;
    expect(messages(text)).toEqual([
      'Total for P-5 is 61, but F (Geneva) 7 + M (Geneva) 16 + F (Field) 7 + M (Field) 30 = 60 (off by 1)',
    ]);
  });

  it('tells the part that looks like a slip', () => {
    const text = `| | 2024 | 2025 | Change |
| --- | ---: | ---: | ---: |
| Ports | 21.4 | 24.9 | 3.5 |
| Roads | 17.8 | 16.3 | 1.5 |
| Rails | 2.3 | 2.6 | 0.3 |
| Total | 41.5 | 43.8 | 2.3 |
`;
    expect(messages(text)).toEqual([
      'Total for Change is 2.3, but Ports 3.5 + Roads 1.5 + Rails 0.3 = 5.3 (off by 3.0, more than rounding explains); Roads -1.5 instead of 1.5 would make it add up',
    ]);
    const fix = totalFindings(text)[0]?.fixes?.[0];
    expect(fix).toMatchObject({ title: 'Change Roads for Change to -1.5', kind: 'suggested' });
    expect(applyEdits(text, fix!.edits)).toBe(text.replace('| 1.5 |', '| -1.5 |'));
  });

  it('marks and changes the number alone, whatever stands around it', () => {
    const table = (cell: string) =>
      `<table><tr><th></th><th>n</th><th>m</th></tr><tr><td>a</td><td>1 200</td><td>1</td></tr><tr><td>b</td><td>34</td><td>2</td></tr><tr><td>Total</td><td>${cell}</td><td>3</td></tr></table>`;
    for (const [cell, number, fixed] of [
      ['<strong>1 243</strong>', '1 243', '<strong>1 234</strong>'],
      ['1 243<sup>a</sup>', '1 243', '1 234<sup>a</sup>'],
      ['1 243 1/', '1 243', '1 234 1/'],
      ['1&nbsp;243', '1&nbsp;243', '1 234'],
    ] as const) {
      expect(marked(table(cell))).toEqual([number]);
      const [finding] = totalFindings(table(cell));
      expect(applyEdits(table(cell), finding!.fixes![0]!.edits)).toBe(table(fixed));
    }
    const pipes =
      '| | n | m |\n| --- | --- | --- |\n| a | 1 200 | 1 |\n| b | 34 | 2 |\n| **Total** | **1 243**[^1] | 3 |\n';
    expect(marked(pipes)).toEqual(['1 243']);
  });

  it('fills in what was left out', () => {
    const table = (cell: string) =>
      `<table><tr><th></th><th>n</th><th>m</th><th>Total</th></tr><tr><td>a</td><td>5</td><td>${cell}</td><td>11</td></tr><tr><td>b</td><td>7</td><td>8</td><td>15</td></tr><tr><td>Total</td><td>12</td><td>14</td><td>26</td></tr></table>`;
    const [finding, ...others] = totalFindings(table(''));
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'm for a is empty, but Total for a (11) and Total for m (14) add up only with 6 there',
    );
    expect(marked(table(''))).toEqual(['<td></td>']);
    expect(applyEdits(table(''), finding!.fixes![0]!.edits)).toBe(table('6'));
  });

  it('prints as the table does', () => {
    expect(
      messages(
        '| USD million | 2024 | 2025 |\n| --- | --- | --- |\n| a | (142,0) | 1.100,5 |\n| b | 46,7 | 2,5 |\n| Total | (59,3) | 1.103,0 |\n',
      ),
    ).toEqual([
      'Total for 2024 is (59,3), but a (142,0) + b 46,7 = (95,3) (off by 36,0; two digits swapped)',
    ]);
  });

  it('respects what the author and the profile say about rounding', () => {
    const table =
      '| | n | m |\n| --- | --- | --- |\n| a | 11 | 5 |\n| b | 22 | 6 |\n| Total | 34 | 11 |\n';
    expect(messages(table)).toHaveLength(1);
    expect(messages(`<!-- crossfoot: rounded -->\n\n${table}`)).toEqual([]);
    expect(totalFindings(table, 'rounded')).toEqual([]);
    const millions = `**Table 1: Cost (USD million)**\n\n${table}`;
    expect(messages(millions)).toEqual([]);
    expect(messages(`<!-- crossfoot: exact -->\n\n${millions}`)).toHaveLength(1);
    expect(messages(`<!-- crossfoot: skip -->\n\n${table}`)).toEqual([]);
  });
});
