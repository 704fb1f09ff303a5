/** Shares of a row that the sentence narrows, which the table does not speak of. */
import { describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

const cargo = `**Table 1: Traffic by kind, 2031 (tonnes)**

| Kind of cargo | 2030 | 2031 |
| --- | ---: | ---: |
| Ore | 1 204 | 1 355 |
| Grain | 2 111 | 2 040 |
| Mixed goods | 1 550 | 1 606 |
| Total | 4 865 | 5 001 |
`;

async function said(sentence: string): Promise<readonly string[]> {
  const front = '---\nprofile: generic\nreportingYear: 2031\n---\n\n';
  const { findings } = await checkText(`${front}${cargo}\n1. ${sentence}\n`);
  return findings.filter(({ rule }) => rule === 'claim/share').map(({ severity }) => severity);
}

describe('the share of a row', () => {
  it.each([
    ['Ore accounted for 27.7 per cent of cargo in 2031.', ['warning']],
    ['Ore accounted for 27.1 per cent of cargo in 2031.', []],
    ['In 2031, mixed goods represented 32.1 per cent of the cargo.', []],
    ['In 2031, mixed goods represented 32.7 per cent of the cargo.', ['warning']],
    ['Ore from the north accounted for 27.7 per cent of cargo in 2031.', []],
    ['Ore accounted for 27.7 per cent of cargo from the north in 2031.', []],
    ['Ore accounted for 27.7 per cent of its cargo in 2031.', []],
    ['Ore accounted for 27.7 per cent of income in 2031.', []],
    ['Timber accounted for 27.7 per cent of cargo in 2031.', []],
  ])('%s', async (sentence, expected) => expect(await said(sentence)).toEqual(expected));
});
