/** Declared differences, averages, shares, changes and running totals: checked, worded, silenced. */

import { describe, expect, it } from 'vitest';
import { groupWorkings } from '../../../server/src/tables/working-groups.ts';
import { workingsOf } from '../../../server/src/tables/workings.ts';
import { english } from '../../../server/src/text/phrase.ts';
import { checkText } from '../../support/check-text.ts';
import { tableOf } from '../../support/tables.ts';

async function messages(text: string): Promise<readonly string[]> {
  const { findings } = await checkText(`---\nprofile: generic\n---\n\n${text}`);
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

const accounts = (net: string) => `| | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: |
| Income | 110 | 120 | 131 |
| Fees | 8 | 9 | 10 |
| Staff | 60 | 75 | 81 |
| Left | 58 | 54 | ${net} |
`;

describe('declared formulas', () => {
  it('take away', async () => {
    const declared = '<!-- crossfoot: total Left = Income + Fees - Staff -->\n\n';
    expect(await messages(declared + accounts('60'))).toEqual([]);
    expect(await messages(declared + accounts('61'))).toEqual([
      'table/total: Left for 2025 is 61, but Income 131 + Fees 10 − Staff 81 = 60 (off by 1)',
    ]);
  });

  it('name the part that is wrong, in the right direction', async () => {
    const text = `<!-- crossfoot: total Left = Income - Staff; Both = North + South -->

| | North | South | Both |
| --- | ---: | ---: | ---: |
| Income | 110 | 120 | 230 |
| Staff | 60 | 57 | 135 |
| Left | 50 | 45 | 95 |
`;
    const [only, ...more] = await messages(text);
    expect(more).toEqual([]);
    expect(only).toContain('South for Staff is 57, but');
    expect(only).toContain('add up only with 75');
  });

  it('average', async () => {
    const table = (mean: string) => `<!-- crossfoot: total Usual = average of Alder .. Corvane -->

| | Ships | Crew |
| --- | ---: | ---: |
| Alder | 14 | 101 |
| Brint | 9 | 120 |
| Corvane | 12 | 99 |
| Usual | ${mean} | 106.7 |
`;
    expect(await messages(table('11.7'))).toEqual([]);
    expect(await messages(table('12'))).toEqual([]);
    expect(await messages(table('11.9'))).toEqual([
      'table/total: Usual for Ships is 11.9, but the average of Alder 14, Brint 9 and Corvane 12 is 11.7 (off by 0.2)',
    ]);
  });

  it('relate a part to its whole, and new values to old ones', async () => {
    const table = (
      share: string,
      growth: string,
    ) => `<!-- crossfoot: total Women in all = Women / Staff -->
<!-- crossfoot: total Moved = change from Staff to Staff now -->

| Office | Staff | Women | Women in all | Staff now | Moved |
| --- | ---: | ---: | ---: | ---: | ---: |
| Alder | 40 | 14 | 35 | 44 | 10 |
| Brint | 50 | 20 | ${share} | 45 | ${growth} |
| Corvane | 80 | 60 | 75 | 100 | 25 |
`;
    expect(await messages(table('40', '-10'))).toEqual([]);
    const found = await messages(table('45', '-10'));
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(/^table\/percentage: Women in all for Brint is 45, but/);
    expect((await messages(table('40', '-20'))).length).toBe(1);
  });

  it('run on', async () => {
    const table = (april: string) => `<!-- crossfoot: total So far = running total of Month -->

| | Month | So far |
| --- | ---: | ---: |
| January | 10 | 10 |
| February | 25 | 35 |
| March | 13 | 48 |
| April | 22 | ${april} |
| May | 30 | 100 |
`;
    expect(await messages(table('70'))).toEqual([]);
    const found = await messages(table('71'));
    expect(found.length).toBe(1);
    expect(found[0]).toContain('So far for April is 71');
  });

  it('are explained in their own words', () => {
    const table = tableOf(
      `<!-- crossfoot: total Left = Income + Fees - Staff -->\n\n${accounts('60')}`,
    );
    const formulas = groupWorkings(table.grid, workingsOf(table)).map(({ formula }) =>
      english(formula),
    );
    expect(formulas).toEqual(['Left = Income + Fees − Staff']);
  });
});

describe('what is declared to follow from nothing', () => {
  it('is no percentage either', async () => {
    const table = `| Office | Staff | Women | % women |
| --- | ---: | ---: | ---: |
| Alder | 40 | 14 | 35 |
| Brint | 50 | 20 | 45 |
| Corvane | 80 | 60 | 75 |
| Dunmore | 64 | 16 | 25 |
| Eskdale | 90 | 27 | 30 |
`;
    expect((await messages(table)).length).toBe(1);
    expect(await messages(`<!-- crossfoot: no-total % women -->\n\n${table}`)).toEqual([]);
  });
});

describe('columns labelled cumulative', () => {
  const table = (march: string, label: string) => `| | Month | ${label} |
| --- | ---: | ---: |
| January | 10 | 110 |
| February | 25 | 135 |
| March | 13 | ${march} |
| April | 22 | 170 |
| May | 30 | 200 |
| Total | 100 | 200 |
`;

  it.each(['Cumulative', 'Running total', 'Cumul', 'Acumulado', 'Kumuliert'])(
    '%s',
    async (label) => {
      expect(await messages(table('148', label))).toEqual([]);
      const found = await messages(table('184', label));
      expect(found.length).toBe(1);
      expect(found[0]).toMatch(/^table\/total: .* for March is 184.*swapped/);
    },
  );

  it('may begin anew', async () => {
    const text = `| | Month | Cumulative |
| --- | ---: | ---: |
| November 2024 | 10 | 310 |
| December 2024 | 25 | 335 |
| January 2025 | 13 | 13 |
| February 2025 | 22 | 35 |
| March 2025 | 40 | 75 |
`;
    expect(await messages(text)).toEqual([]);
  });

  it('are left alone where the numbers say otherwise', async () => {
    const text = `| Region | This year | Cumulative |
| --- | ---: | ---: |
| North | 10 | 310 |
| South | 25 | 135 |
| West | 13 | 148 |
| East | 22 | 870 |
| Total | 70 | 1463 |
`;
    expect(await messages(text)).toEqual([]);
  });
});
