/** Shares of a named row in what a table counts, and sentences that speak of something else. */
import { describe, expect, it } from 'vitest';
import { readCellShares } from '../../server/src/report/cell-shares.ts';
import { checkText } from '../support/check-text.ts';

const cargo = `**Table 1: Cargo by kind, 2031 (tonnes)**

| Kind of cargo | 2030 | 2031 | Share |
| --- | ---: | ---: | ---: |
| Ore | 1 204 | 1 355 | 27.1% |
| Grain | 2 111 | 2 040 | 40.8% |
| Mixed goods | 1 550 | 1 606 | 32.1% |
| Total | 4 865 | 5 001 | 100.0% |
`;

async function told(sentence: string): Promise<readonly string[]> {
  const text = `---\nprofile: generic\nreportingYear: 2031\n---\n\n${cargo}\n1. ${sentence}\n`;
  const { report } = await checkText(text);
  const { prose, tables } = report!;
  const source = { prose, tables, text, textBefore: () => '' };
  return readCellShares(source).map(
    ({ operands, verdict }) =>
      `${operands.map(({ numeral }) => numeral.printed).join('/')} ${verdict.kind}`,
  );
}

describe('shares of a named row', () => {
  it.each([
    ['Ore accounted for 27.1 per cent of cargo in 2031.', '1 355/5 001 holds'],
    ['Ore accounted for 27.7 per cent of cargo in 2031.', '1 355/5 001 fails'],
    ['In 2030, ore made up 24.7% of cargo.', '1 204/4 865 holds'],
    ['In 2031, mixed goods represented 32.1 per cent of the cargo.', '1 606/5 001 holds'],
  ])('%s', async (sentence, expected) => expect(await told(sentence)).toEqual([expected]));

  it.each([
    'Ore accounted for 27.7 per cent of income in 2031.',
    'Ore from the north accounted for 27.7 per cent of cargo in 2031.',
    'Ore accounted for 27.7 per cent of cargo from the north in 2031.',
    'Ore accounted for 90 per cent of cargo in 2031.',
    'Timber accounted for 27.7 per cent of cargo in 2031.',
    'Ore accounted for 27.7 per cent of its cargo in 2031.',
  ])('says nothing of %s', async (sentence) => expect(await told(sentence)).toEqual([]));
});
