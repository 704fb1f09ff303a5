/** Claims about figures of a table: which table is meant, which cells, and what is left alone. */
import { describe, expect, it } from 'vitest';
import {
  type ClaimSource,
  readMargins,
  readTableShares,
  type TableClaim,
} from '../../server/src/report/table-claims.ts';
import { checkText } from '../support/check-text.ts';

async function sourceOf(body: string): Promise<ClaimSource> {
  const text = `---\nprofile: generic\n---\n\n${body}`;
  const { report } = await checkText(text);
  const { prose, tables } = report!;
  const textBefore = (offset: number, length: number) =>
    text.slice(Math.max(0, offset - length), offset);
  return { prose, tables, text, textBefore };
}

function told({ kind, operands, verdict }: TableClaim): string {
  return `${kind} ${operands.map(({ numeral }) => numeral.printed).join('/')} ${verdict.kind}`;
}

const courses = `| Course | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Pilotage | 57 | 214 | 271 |
| River law | 96 | 83 | 179 |
| Total | 153 | 297 | 450 |
`;

async function shares(sentence: string, before = ''): Promise<string[]> {
  return readTableShares(await sourceOf(`${courses}\n${before}${sentence}\n`)).map(told);
}

describe('shares of the table beside the paragraph', () => {
  it.each([
    ['Women made up 34 per cent of all who completed a course.', ['share 153/450 holds']],
    ['Women made up 43 per cent of all who completed a course.', ['share 153/450 fails']],
    [
      'Women were 34 per cent of all, but only 12 per cent in pilotage.',
      ['share 153/450 holds', 'share 57/271 fails'],
    ],
    ['River law accounted for 40 per cent of the total.', ['share 179/450 holds']],
  ])('%s', async (sentence, expected) => expect(await shares(sentence)).toEqual(expected));

  it.each([
    ['another matter altogether', 'Women made up 12 per cent of all who applied.'],
    ['no line of the table', 'Fishermen made up 34 per cent of all who completed a course.'],
    ['no whole', 'Women were 34 per cent in May.'],
  ])('%s: nothing', async (_, sentence) => {
    expect((await shares(sentence)).filter((one) => !one.endsWith('holds'))).toEqual([]);
  });

  it('the table is far away: nothing', async () => {
    const between = 'The rivers were quiet. '.repeat(40);
    expect(await shares('Women made up 43 per cent of all.', `${between}\n\n`)).toEqual([]);
  });
});

describe('margins', () => {
  const margin = async (text: string) => readMargins(await sourceOf(text)).map(told);
  const table = `**Table 4: Pilots by sex**\n\n${courses}`;

  it('finds the totals of the table that is named', async () => {
    const right = `Table 4 shows that men outnumber women by a margin of 94 per cent.\n\n${table}`;
    expect(await margin(right)).toEqual(['margin 297/153 holds']);
    const wrong = `Table 4 shows that men outnumbered women by 49 per cent.\n\n${table}`;
    expect(await margin(wrong)).toEqual(['margin 297/153 fails']);
  });

  it('says nothing without a table that is named, or without its lines', async () => {
    expect(await margin(`Men outnumber women by 9 per cent.\n\n${table}`)).toEqual([]);
    expect(await margin(`Table 5: men outnumber women by 9 per cent.\n\n${table}`)).toEqual([]);
    expect(await margin(`Table 4: boys outnumber girls by 9 per cent.\n\n${table}`)).toEqual([]);
  });
});
