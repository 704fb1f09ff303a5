/** Roll-forwards: opening, what came, what went, closing; by rows and by columns, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

async function said(table: string): Promise<string[]> {
  const { findings } = await checkText(`---\nprofile: generic\n---\n\n${table}`);
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

/** The same table with its right value and with a wrong one. */
const twins: readonly (readonly [title: string, table: string])[] = [
  [
    'signs printed, by column',
    `| | 2024/25 | 2023/24 |
| --- | --: | --: |
| Waiting at 1 April | 38,412 | 35,904 |
| Added to the list | 121,560 | 118,233 |
| Treated | (117,204) | (111,870) |
| Removed for other reasons | (4,918) | (3,855) |
| Waiting at 31 March | {37,950|37,850} | 38,412 |
`,
  ],
  [
    'no signs printed, by row',
    `| Division | Pending 1 January | Filed | Disposed | Pending 31 December |
| --- | ---: | ---: | ---: | ---: |
| Civil | 1,842 | 2,410 | 2,533 | 1,719 |
| Family | 967 | 1,815 | 1,774 | {1,018|1,008} |
| Commercial | 604 | 512 | 471 | 645 |
`,
  ],
  [
    'words that say nothing of the sign',
    `| Store | Opening stock | Purchased | Consumed | Closing stock |
| --- | ---: | ---: | ---: | ---: |
| North | 120 | 45 | 61 | 104 |
| South | 310 | 52 | 80 | {228|282} |
| West | 95 | 12 | 30 | 77 |
`,
  ],
  [
    'in French',
    `| | 2023 | 2024 |
| --- | ---: | ---: |
| Navires au 1er janvier | 1 341 | 1 316 |
| Inscriptions | 78 | 64 |
| Radiations | 103 | 96 |
| Navires au 31 décembre | 1 316 | {1 294|1 284} |
`,
  ],
  [
    'a net movement before both balances',
    `| | Unrestricted | Restricted |
| --- | ---: | ---: |
| Net movement in funds | 773 | 299 |
| Funds brought forward | 3,218 | 1,907 |
| Funds carried forward | {3,891|3,991} | 2,206 |
`,
  ],
];

describe('roll-forwards', () => {
  it.each(twins)('%s', async (_, table) => {
    const choose = (at: 1 | 2) => table.replace(/\{([^|]*)\|([^}]*)\}/, `$${at}`);
    const wrong = await said(choose(1));
    expect(wrong.filter((one) => one.includes('table/total'))).toHaveLength(1);
    expect((await said(choose(2))).filter((one) => !one.startsWith('info'))).toEqual([]);
  });

  it('warns where no column adds up and all come near', async () => {
    const found = await said(`| | 2024 |
| --- | --: |
| Opening balance | 38,412 |
| Received | 121,560 |
| Paid | (122,122) |
| Closing balance | 37,950 |
`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('warning table/total');
  });

  it.each([
    `| | 2023 | 2024 |
| --- | ---: | ---: |
| Staff at 1 January | 341 | 316 |
| of whom women | 178 | 164 |
| Staff at 31 December | 316 | 284 |
`,
    `| Office | Opening hour | Visitors | Complaints | Closing hour |
| --- | ---: | ---: | ---: | ---: |
| North | 8 | 120 | 3 | 17 |
| South | 9 | 310 | 5 | 18 |
`,
    `| Rate | 1 January | 31 March | 30 June | 31 December |
| --- | ---: | ---: | ---: | ---: |
| Euro | 102 | 110 | 97 | 99 |
| Pound | 88 | 86 | 91 | 90 |
`,
  ])('leaves alone what only has such labels', async (table) => {
    expect((await said(table)).filter((one) => !one.startsWith('info'))).toEqual([]);
  });
});
