/** Changes that the text states and that a table with both years decides. */
import { describe, expect, it } from 'vitest';
import { readTableChanges } from '../../server/src/report/table-changes.ts';
import type { TableClaim } from '../../server/src/report/table-claims.ts';
import { checkText } from '../support/check-text.ts';

const outlay = `## Outlay by service (EUR million)

| Service | 2030 | 2031 |
| --- | ---: | ---: |
| Pilotage | 64.1 | 73.3 |
| River gauges | 12.0 | 11.4 |
`;

const pilots = `**Table 2: Pilots by grade**

| | P-4 | P-5 |
| --- | ---: | ---: |
| Men | 149 | 54 |
| Women | 104 | 31 |
| Percentage of women in 2030 | 40% | 34% |
| Percentage of women in 2031 | 41% | 36% |
`;

function told({ kind, operands, verdict, doubtful }: TableClaim): string {
  const [now, base] = operands.map(({ numeral }) => numeral.printed);
  return `${kind} ${now}/${base} ${verdict.kind}${doubtful ? '?' : ''}`;
}

async function changes(sentence: string, tables: string): Promise<readonly string[]> {
  const text = `---\nprofile: generic\n---\n\n${sentence}\n\n${tables}`;
  const { report } = await checkText(text);
  const { prose, tables: read } = report!;
  return readTableChanges({ prose, tables: read, text, textBefore: () => '' }).map(told);
}

describe('changes since another year', () => {
  it.each([
    [
      'Outlay on pilotage came to EUR 73.3 million in 2031, an increase of 14 per cent compared with 2030.',
      ['change 73.3/64.1 holds'],
    ],
    [
      'Pilotage cost EUR 73.3 million, an increase of EUR 9.2 million over 2030.',
      ['difference 73.3/64.1 holds'],
    ],
    [
      'River gauges cost EUR 11.4 million (a 5 per cent decrease from 2030).',
      ['change 11.4/12.0 holds'],
    ],
    [
      'Pilotage cost EUR 73.3 million, an increase of 41 per cent over 2030.',
      ['change 73.3/64.1 fails'],
    ],
    [
      'Pilotage cost EUR 73.3 million, an increase of 30 per cent over 2030.',
      ['change 73.3/64.1 fails?'],
    ],
  ])('%s', async (sentence, expected) => expect(await changes(sentence, outlay)).toEqual(expected));

  it('of shares are meant in points or in per cent', async () => {
    const at = (change: string) =>
      changes(`At the P-4 level women held 41 per cent (${change} compared with 2030).`, pilots);
    expect(await at('a 1% increase')).toEqual(['points 41%/40% holds?']);
    expect(await at('a 2.5% increase')).toEqual(['change 41%/40% holds?']);
  });

  it.each([
    ['no line is named', 'Tolls came to EUR 73.3 million, an increase of 30 per cent over 2030.'],
    ['another figure', 'Pilotage cost EUR 70.0 million, an increase of 30 per cent over 2030.'],
    ['no such year', 'Pilotage cost EUR 73.3 million, an increase of 30 per cent over 2029.'],
    [
      'its own base',
      'Pilotage cost EUR 73.3 million, an increase of 30 per cent over the 2030 level of EUR 56.4 million.',
    ],
  ])('%s: nothing', async (_, sentence) => expect(await changes(sentence, outlay)).toEqual([]));
});
