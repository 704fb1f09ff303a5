/** Numbers that few reports print, in all that compares figures: ledger, last year, bindings, drafts. */
import { describe, expect, it } from 'vitest';
import { diffFigures } from '../../server/src/report/diff-figures.ts';
import { checkText } from '../support/check-text.ts';

const front = (year: number, more = '') =>
  `---\nprofile: generic\nreportingYear: ${year}\n${more}---\n\n`;

const nines = '9'.repeat(400);

const odd: readonly (readonly [string, string, string])[] = [
  ['400 digits', nines, `${nines.slice(1)}8`],
  ['a fraction', '2½', '3½'],
  ['zero with a place', '0.0', '0.1'],
  ['negative zero', '-0.0', '-0.1'],
  ['over 100 per cent', '150%', '151%'],
  ['digits of another script', '١٢٬٣٤٥', '١٢٬٣٤٦'],
  ['decimals of another script', '١٢٫٥', '١٢٫٦'],
  ['brackets for minus', '(142.0)', '142.0'],
];

const table = (year: number, value: string) =>
  `**Table 1: Growth of the lines**\n\n| Line | ${year - 1} | ${year} |\n| --- | ---: | ---: |\n` +
  (year === 2030
    ? `| Alder | 1 | ${value} |\n| Brint | 1 | 812 |\n| Corvane | 1 | 913 |\n| Dorrel | 1 | 714 |\n`
    : `| Alder | ${value} | 1 |\n| Brint | 812 | 1 |\n| Corvane | 913 | 1 |\n| Dorrel | 714 | 1 |\n`);

describe.each(odd)('%s', (_, value, other) => {
  const held = async (now: string, before: string) => {
    const text = front(2031, 'prior: last.md\n') + table(2031, now);
    const checked = await checkText(text, { 'last.md': front(2030) + table(2030, before) });
    const [first] = checked.report!.prior!.comparatives;
    return first?.outcome;
  };

  it('agrees with itself in last year’s report, and with nothing else', async () => {
    expect(await held(value, value)).toBe('agrees');
    expect(await held(value, other)).toBe('differs');
  });

  it('is bound to its like only', async () => {
    const bound = async (figure: string, cell: string) => {
      const comment = '<!-- = Table 1: Alder, 2030 -->';
      const own = table(2030, cell).replace('| Brint | 1 |', `| Brint | ${figure}${comment} |`);
      const { report } = await checkText(front(2030) + own);
      return report!.declaredTies[0]?.agrees;
    };
    expect(await bound(value, value)).toBe(true);
    expect(await bound(value, other)).toBe(false);
  });

  it('is one change between two drafts', async () => {
    const read = async (cell: string) => (await checkText(front(2030) + table(2030, cell))).report!;
    expect(diffFigures(await read(value), await read(value))).toEqual([]);
    const changes = diffFigures(await read(value), await read(other));
    expect(changes.map(({ kind }) => kind)).toEqual(['changed']);
  });

  it('in the text neither throws nor is contradicted', async () => {
    const text = `${front(2031)}Costs grew by ${value} in 2030, and by ${value} on the Alder line, of 4 lines.\n`;
    const { failures, findings } = await checkText(text);
    expect(failures).toEqual([]);
    expect(findings.filter(({ rule }) => /^(?:claim|figure\/tie|comparative)/.test(rule))).toEqual(
      [],
    );
  });
});

it('ranges are compared as ranges', async () => {
  const read = async (range: string) =>
    (await checkText(`${front(2031)}Classes had ${range} pupils each.\n`)).report!;
  expect(diffFigures(await read('10–17'), await read('10–17'))).toEqual([]);
  expect(diffFigures(await read('10–17'), await read('10–18')).length).toBeGreaterThan(0);
});
