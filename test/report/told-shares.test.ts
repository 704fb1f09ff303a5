/** Sentences that tell a column or row of a table by its shares. */
import { describe, expect, it } from 'vitest';
import type { TableClaim } from '../../server/src/report/table-claims.ts';
import { readToldShares } from '../../server/src/report/told-shares.ts';
import { checkText } from '../support/check-text.ts';

const projects = `## 3. Projects and outlay by region, 2031

| Region | Projects | Outlay (EUR million) |
| --- | ---: | ---: |
| Upper River | 930 | 31.0 |
| Lakes and Canals | 622 | 12.1 |
| Coast | 493 | 44.9 |
| Other | 769 | 10.0 |
| Total | 2 814 | 98.0 |
`;

function told({ operands, verdict }: TableClaim): string {
  return `${operands.map(({ numeral }) => numeral.printed).join('/')} ${verdict.kind}`;
}

async function shares(sentence: string, tables = projects): Promise<readonly string[]> {
  const text = `---\nprofile: generic\n---\n\n${sentence}\n\n${tables}`;
  const { report } = await checkText(text);
  const { prose, tables: read } = report!;
  return readToldShares({ prose, tables: read, text, textBefore: () => '' }).map(told);
}

describe('shares in brackets', () => {
  it('are those of the column that has them all', async () => {
    const sentence =
      'Most projects were on the Upper River (33%), Lakes and Canals (22%) and the Coast (18%).';
    expect(await shares(sentence)).toEqual([
      '930/2 814 holds',
      '622/2 814 holds',
      '493/2 814 holds',
    ]);
  });

  it('are told of the outlay where they are its shares', async () => {
    const sentence =
      'Most was spent on the Coast (46%), the Upper River (32%) and Lakes and Canals (12%).';
    expect(await shares(sentence)).toEqual([
      '44.9/98.0 holds',
      '31.0/98.0 holds',
      '12.1/98.0 holds',
    ]);
  });

  it('show the one that a slip explains', async () => {
    const sentence =
      'Most projects were on the Upper River (33%), Lakes and Canals (22%) and the Coast (81%).';
    expect(await shares(sentence)).toEqual([
      '930/2 814 holds',
      '622/2 814 holds',
      '493/2 814 fails',
    ]);
  });

  it.each([
    ['two of them', 'Most projects were on the Upper River (33%) and the Coast (18%).'],
    [
      'other shares',
      'Fish were caught on the Upper River (53%), Lakes and Canals (32%) and the Coast (11%).',
    ],
    [
      'two that are off',
      'They were on the Upper River (34%), Lakes and Canals (23%) and the Coast (18%).',
    ],
    [
      'a name that no line has',
      'They were on the Upper River (33%), Lakes and Canals (22%) and Hills (18%).',
    ],
  ])('%s: nothing', async (_, sentence) => expect(await shares(sentence)).toEqual([]));

  it('are no shares of a table without a total', async () => {
    const sentence =
      'Most projects were on the Upper River (33%), Lakes and Canals (22%) and the Coast (18%).';
    expect(await shares(sentence, projects.replace(/\| Total.*\n/, ''))).toEqual([]);
  });
});
