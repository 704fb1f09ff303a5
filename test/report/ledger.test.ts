/**
 * The ledger: every figure once, in order, with what its checks came to.
 */
import { describe, expect, it } from 'vitest';
import { countEntries, countFigures } from '../../server/src/report/count-figures.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const draft = `---
profile: generic
---

1. The board has 31 members: 14 women and 17 men.

| Port | Ships | Boats | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 15 | 27 |
| Brint | 39 | 31 | 70 |
| Total | 51 | 46 | 98 |

2. The school has 40 pupils.
`;

describe('the ledger', () => {
  it('lists figures in order with their states', async () => {
    const { report } = await checkText(draft);
    const lines = report!.ledger.figures.map(({ numeral, state }) => `${numeral.printed} ${state}`);
    expect(lines.filter((line) => !line.endsWith('ticked'))).toEqual([
      '98 contradicted',
      '40 unverified',
    ]);
    expect(lines.length).toBe(13);
  });

  it('gives the working, and the figures that a check was made with', async () => {
    const { report } = await checkText(draft);
    const { figures } = report!.ledger;
    const at = figures.findIndex(({ numeral }) => numeral.printed === '27');
    const sum = figures[at]!.checks[0]!;
    expect(sum).toMatchObject({
      kind: 'aggregate',
      outcome: 'ticked',
      working: { text: '12 + 15 = 27' },
    });
    expect(sum.with.map((other) => figures[other]!.numeral.printed)).toEqual(['12', '15']);
    const part = figures.find(({ numeral }) => numeral.printed === '39')!;
    expect(part.checks[0]!.with.map((other) => figures[other]!.numeral.printed)).toHaveLength(1);
  });

  it('is counted', async () => {
    const { report, figures } = await checkText(draft);
    expect(figures).toEqual(countFigures(report!.ledger));
    expect(figures).toEqual(countEntries(report!.ledger.figures));
    expect(figures).toEqual({ total: 13, ticked: 11, contradicted: 1 });
  });

  it('takes no sum of a skipped table for wrong', async () => {
    const text = draft.replace('| Port', '<!-- crossfoot: skip -->\n\n| Port');
    const { report } = await checkText(text);
    expect(countFigures(report!.ledger).contradicted).toBe(0);
  });
});

describeWithShared('the ledgers of the real reports', () => {
  it.each([
    ['iom-2007.md', 0.5, 0.35],
    ['iom-2011.md', 0.5, 0.2],
    ['iom-2017.md', 0.5, 0.08],
  ])('%s: figures are ticked', async (name, tables, prose) => {
    const { report } = await checkText(readReport(name));
    const { figures } = report!.ledger;
    const share = (inTables: boolean) => {
      const some = figures.filter(({ place }) => (place === 'cell') === inTables);
      return some.filter(({ state }) => state === 'ticked').length / some.length;
    };
    expect(share(true)).toBeGreaterThanOrEqual(tables);
    expect(share(false)).toBeGreaterThanOrEqual(prose);
  });
});
