/** Shares of a line of the table beside a paragraph, told by its name. */
import { describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

const table = `**Table 1: Activity by site**

| Site | Admissions | Emergency attendances |
| --- | ---: | ---: |
| Northgate | 48,210 | 61,325 |
| Moorside | 31,874 | 40,112 |
| Infants | 12,640 | 15,208 |
| Total | 92,724 | 116,645 |

`;

async function shares(text: string) {
  const { findings, report } = await checkText(`---\nprofile: generic\n---\n\n${table}${text}\n`);
  const said = findings.filter(({ rule }) => rule === 'claim/share');
  return { said: said.map(({ severity }) => severity), report };
}

describe('shares of a line of the table', () => {
  it.each([
    ['Northgate received 52.6 per cent of emergency attendances.', []],
    ['Northgate received 56.2 per cent of emergency attendances.', ['warning']],
    ['Northgate received 61.0 per cent of emergency attendances.', ['info']],
    ['Moorside, with 31,874 admissions, or 34.4 per cent of the total, came second.', []],
    ['Moorside, with 31,874 admissions, or 43.4 per cent of the total, came second.', ['warning']],
    ['Northgate had 12.0 per cent of its beds closed.', []],
    ['Northgate received 12.0 per cent of the budget.', []],
    ['Northgate grew by 12.0 per cent of emergency attendances.', []],
    ['Patients of Northgate and Moorside were 61.0 per cent of emergency attendances.', []],
  ])('%s', async (text, expected) => {
    expect((await shares(text)).said).toEqual(expected);
  });
});
