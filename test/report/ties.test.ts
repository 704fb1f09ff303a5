/**
 * Which figures are taken for one fact told twice, and which are left alone.
 */
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../server/src/numbers/decimal.ts';

import type { Numeral } from '../../server/src/numbers/reading.ts';
import { significantDigits } from '../../server/src/report/figure-values.ts';
import type { Report } from '../../server/src/report/report.ts';
import { eachSlip, SlipIndex } from '../../server/src/report/slip-index.ts';
import { stemOf } from '../../server/src/report/ties-words.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

async function reportOf(text: string): Promise<Report> {
  const { report } = await checkText(`---\nprofile: generic\n---\n\n${text}`);
  return report!;
}

/** `a = b` for figures that agree, `a ≠ b` for a slip. */
async function tiesOf(text: string): Promise<readonly string[]> {
  const { ledger } = await reportOf(text);
  const printed = (at: number) => ledger.figures[at]!.numeral.printed;
  return ledger.ties.map(
    ({ a, b, outcome }) => `${printed(a)} ${outcome === 'agrees' ? '=' : '≠'} ${printed(b)}`,
  );
}

/** Paragraphs between two others, so that words are told apart by how rare they are. */
const between = [
  '3. The board met twice to discuss the budget of the archives.',
  '4. The library lent 1,240 maps to schools, and 95 charts to captains.',
  '5. Of the lighthouses 18 were painted; the harbour masters welcomed it.',
  '6. Training reached 310 clerks in six towns on the coast.',
  '7. The laboratory took 2,960 samples of water, and found lead in 12.',
].join('\n\n');

const twice = (first: string, second: string) => `1. ${first}\n\n${between}\n\n9. ${second}\n`;

describe('ties in prose', () => {
  it('hold a summary against the body', async () => {
    expect(
      await tiesOf(
        twice(
          'The ferries carried 184,652 passengers between the islands.',
          'In all, 184,652 passengers travelled between the islands by ferry.',
        ),
      ),
    ).toEqual(['184,652 = 184,652']);
  });

  it('find a swapped digit and a wrong one', async () => {
    const first = 'The ferries carried 184,652 passengers between the islands.';
    const body = (figure: string) =>
      `In all, ${figure} passengers travelled between the islands by ferry.`;
    expect(await tiesOf(twice(first, body('184,562')))).toEqual(['184,652 ≠ 184,562']);
    expect(await tiesOf(twice(first, body('184,852')))).toEqual(['184,652 ≠ 184,852']);
  });

  it('hold a rounded figure against the exact one', async () => {
    expect(
      await tiesOf(
        twice(
          'Expenditure on dredging the harbours reached EUR 1.31 billion.',
          'Expenditure on dredging came to EUR 1,309,700,000 for all harbours together.',
        ),
      ),
    ).toEqual(['1.31 billion = 1,309,700,000']);
  });

  it.each([
    [
      'another unit',
      'The ferries carried 184,652 passengers between the islands.',
      'The ferries earned EUR 184,652 from passengers between the islands.',
    ],
    [
      'another year',
      'In 2024 the ferries carried 184,652 passengers between the islands.',
      'In 2025 the ferries carried 184,562 passengers between the islands.',
    ],
    [
      'nothing in common',
      'The ferries carried 4,652 passengers.',
      'The kitchens bought 4,652 eggs.',
    ],
    ['a short number alone', 'The school has 40 pupils.', 'The school was painted in 40 days.'],
    [
      'too far apart to be a slip',
      'The ferries carried 184,652 passengers between the islands.',
      'The ferries carried 97,110 passengers between the islands.',
    ],
  ])('leave alone %s', async (_, first, second) => {
    expect(await tiesOf(twice(first, second))).toEqual([]);
  });

  it('leave alone two facts that both stand twice', async () => {
    const ferries = 'The ferries carried 184,652 passengers between the islands.';
    const trains = 'The trains carried 184,852 passengers between the islands.';
    const text = [ferries, trains, ferries, trains].map((line, at) => `${at + 1}. ${line}`);
    expect((await tiesOf(text.join('\n\n'))).filter((tie) => tie.includes('≠'))).toEqual([]);
  });
});

describe('ties with tables', () => {
  const table = (total: string) => `**Table 1: Passengers by line**

| Line | Passengers |
| --- | ---: |
| North | 120 441 |
| South | 64 211 |
| Total | ${total} |
`;

  it('hold the text against a total', async () => {
    const text = twice(
      'The ferries carried 184,652 passengers in all.',
      'The lines are as follows.',
    );
    expect(await tiesOf(`${text}\n${table('184 652')}`)).toEqual(['184,652 = 184 652']);
  });

  it('take the text for wrong where the table adds up', async () => {
    const text = twice(
      'The ferries carried 184,562 passengers in all.',
      'The lines are as follows.',
    );
    const { ledger } = await reportOf(`${text}\n${table('184 652')}`);
    const states = ledger.figures
      .filter(({ numeral }) => /184.[56]/.test(numeral.printed))
      .map(({ numeral, state }) => `${numeral.printed} ${state}`);
    expect(states).toEqual(['184,562 contradicted', '184 652 ticked']);
  });

  it('hold the text against the row and the column that it names', async () => {
    const text = twice(
      'On the line to the south 64,211 passengers travelled.',
      'The lines follow.',
    );
    expect(await tiesOf(`${text}\n${table('184 652')}`)).toEqual(['64,211 = 64 211']);
  });
});

describe('slips', () => {
  it.each([
    ['66041', '66061', true],
    ['2269256', '2296256', true],
    ['66041', '66062', false],
    ['6604', '66041', false],
    ['12', '21', true],
    ['0', '1', false],
  ])('%s and %s', (a, b, expected) => {
    const numbered = (printed: string) => {
      const span = { from: 0, to: printed.length };
      const value = parseDecimal(printed)!;
      const numeral: Numeral = { span, printed, value, place: 0, scale: 0 };
      return { numeral, digits: significantDigits(numeral) };
    };
    const index = new SlipIndex<ReturnType<typeof numbered>>(60);
    const item = numbered(b);
    index.add(item);
    expect(index.slipsOf(numbered(a))).toEqual(expected ? [item] : []);
    index.remove(item);
    expect(index.slipsOf(numbered(a))).toEqual([]);
  });

  it('of a number are all numbers as long that one mistyped or swapped digit makes of it', () => {
    const digits = (value: number) => [...`${value}`];
    const isSlip = (a: number, b: number) => {
      const [mine, theirs] = [digits(a), digits(b)];
      if (mine.length !== theirs.length) return false;
      const off = mine.flatMap((digit, at) => (digit === theirs[at] ? [] : [at]));
      const [first, second] = off;
      if (off.length === 1) return true;
      if (off.length !== 2 || second !== first! + 1) return false;
      return mine[first!] === theirs[second] && mine[second] === theirs[first!];
    };
    for (const value of [1, 9, 10, 11, 90, 305, 550, 1000, 4021]) {
      const found: number[] = [];
      eachSlip(value, (slip) => found.push(slip));
      const all = Array.from({ length: 10_000 }, (_, other) => other);
      expect(found.sort((a, b) => a - b)).toEqual(
        all.filter((other) => isSlip(value, other) && other > 0),
      );
    }
  });
});

describe('stems', () => {
  it('meet where words are forms of one', () => {
    expect(stemOf('resettled')).toBe(stemOf('resettlement'));
    expect(stemOf('people')).toBe(stemOf('persons'));
    expect(stemOf('the')).toBeUndefined();
  });
});

describe('hostile drafts', () => {
  it('take no time that grows with the square of their length', async () => {
    const line = (at: number) => `${at}. The ferries carried 184,652 passengers and 12 goats.`;
    const text = Array.from({ length: 4000 }, (_, at) => line(at + 1)).join('\n\n');
    const report = await reportOf(text);
    const start = performance.now();
    expect(report.ledger.figures.length).toBeGreaterThan(4000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describeWithShared('ties in the real reports', () => {
  it('find the one slip, and no other', async () => {
    const { report } = await checkText(readReport('iom-2007.md'));
    const { figures, ties } = report!.ledger;
    const slips = ties.filter(({ outcome }) => outcome === 'near');
    expect(
      slips.map(({ a, b }) => [figures[a]!, figures[b]!].map((one) => one.numeral.printed)),
    ).toEqual([['66,041', '66,061']]);
  });

  it.each(['iom-2011.md', 'iom-2016.md', 'iom-2017.md', 'iom-strategy-review-2010.md'])(
    'are silent on %s',
    async (name) => {
      const { report } = await checkText(readReport(name));
      expect(report!.ledger.ties.filter(({ outcome }) => outcome === 'near')).toEqual([]);
    },
  );
});
