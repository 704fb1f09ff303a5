/**
 * Sentences that tell a line of a table, and tables that share a series.
 */
import { describe, expect, it } from 'vitest';
import { english } from '../../server/src/text/phrase.ts';
import { checkText } from '../support/check-text.ts';

const front = '---\nprofile: generic\n---\n\n';

const table = `**Table 1: Passengers by port of arrival**

| Line | Alder | Brint | Corvo Bay | Dunmore | Elm |
| --- | ---: | ---: | ---: | ---: | ---: |
| Day line | 1,940 | 631 | 716 | 385 | 52 |
| Night line | 410 | 331 | 282 | 107 | 63 |
`;

async function states(draft: string): Promise<readonly string[]> {
  const { report } = await checkText(front + draft);
  return report!.ledger.figures
    .filter(({ place }) => place !== 'cell')
    .map(({ numeral, state }) => `${numeral.printed} ${state}`);
}

async function messages(draft: string, rule: string): Promise<readonly string[]> {
  const { findings } = await checkText(front + draft);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('sentences that tell a line cell by cell', () => {
  it('tick every figure that stands by the name of its cell', async () => {
    const told = `${table}\n1. The day line went to Alder (1,940), Brint (631), Corvo Bay (716) and Elm (52).\n`;
    expect(await states(told)).toEqual(['1,940 ticked', '631 ticked', '716 ticked', '52 ticked']);
  });

  it('names may stand behind the figures', async () => {
    const told = `${table}\n1. The night line carried 410 to Alder, 331 to Brint, 282 to Corvo Bay and 107 to Dunmore.\n`;
    expect(await states(told)).toEqual(['410 ticked', '331 ticked', '282 ticked', '107 ticked']);
  });

  it('a slip among them is told, with the cell', async () => {
    const told = `${table}\n1. The day line went to Alder (1,940), Brint (613), Corvo Bay (716), Dunmore (385) and Elm (52).\n`;
    expect(await messages(told, 'figure/tie')).toEqual([
      'warning: 631 differs from 613 in another place; the table gives it for Day line, Brint',
      'warning: 613 differs from 631 in Table 1; the table gives it for Day line, Brint',
    ]);
  });

  it('two figures of a row by their years, where its name is said', async () => {
    const years = `**Table 1: Ports**

| | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: |
| Ports served | 118 | 127 | 131 |
| Percentage of ports served | 66% | 70% | 73% |

1. In 2025 ships called at 131 ports served by the ferries (2024: 127).
`;
    expect(await states(years)).toEqual(['131 ticked', '127 ticked']);
  });

  it('says nothing of other figures beside the same names', async () => {
    const other = `${table}\n1. Boats were repaired in Alder (12), Brint (637), Corvo Bay (19) and Elm (7).\n`;
    expect(await messages(other, 'figure/tie')).toEqual([]);
    expect((await states(other)).every((state) => state.endsWith('unverified'))).toBe(true);
  });
});

const islands = ['Arran 1,310 900 410', 'Bute 2,046 1,500 546', 'Cumbrae 815 600 215'].concat([
  'Gigha 367 300 67',
  'Islay 1,192 800 392',
  'Jura 541 400 141',
]);

function twoTables(rows: readonly string[], pragma = ''): string {
  const cells = rows.map((row) => row.split(' '));
  const first = cells.map(([name, total]) => `| ${name} | ${total} |`).join('\n');
  const second = cells.map(([name, , a, b]) => `| ${name} | ${a} | ${b} |`).join('\n');
  return `**Table 1: Crossings**

| Island | Crossings |
| --- | ---: |
${first}

${pragma}**Table 2: Crossings by season**

| Island | Summer | Winter |
| --- | ---: | ---: |
${second}
`;
}

describe('series that two tables share', () => {
  it('tick both sides', async () => {
    const { report } = await checkText(front + twoTables(islands));
    expect(report!.ledger.figures.map(({ state }) => state)).toEqual(Array(18).fill('ticked'));
    const summer = report!.ledger.figures.find(({ numeral }) => numeral.printed === '900')!;
    expect(summer.checks.map(({ working }) => english(working))).toEqual([
      '900 + 410 = 1,310 in Table 1',
    ]);
  });

  it('the odd value is reported', async () => {
    const rows = islands.map((row) => row.replace('1,192', '1,129'));
    expect(await messages(twoTables(rows), 'figure/series')).toEqual([
      'warning: 1,129 differs from 800 + 392 in Table 2, which gives the other 5 values as this table does',
    ]);
  });

  it('a table out of the checks is not taken for wrong', async () => {
    const rows = islands.map((row) => row.replace('1,192', '1,129'));
    const skipped = twoTables(rows, '<!-- crossfoot: skip -->\n\n');
    expect(await messages(skipped, 'figure/series')).toEqual([]);
  });

  it('two odd values are two tables', async () => {
    const rows = islands.map((row) => row.replace('1,192', '1,129').replace('815', '925'));
    expect(await messages(twoTables(rows), 'figure/series')).toEqual([]);
  });
});

describe('shares and claims in the ledger', () => {
  it('two shares that make 100 tick each other', async () => {
    const draft =
      '1. The school trained 640 pilots, 54 per cent of whom were women and 46 per cent men.\n';
    expect(await states(draft)).toEqual([
      '640 unverified',
      '54 per cent ticked',
      '46 per cent ticked',
    ]);
  });

  it('long lists are told too', async () => {
    const ports = Array.from({ length: 60 }, (_, i) => `Port A${i}`);
    const rows = ports.map((name, i) => `| ${name} | ${i * 7 + 120} |`).join('\n');
    const list = ports.map((name, i) => `${name} (${i * 7 + 120})`).join(', ');
    const draft = `| Port | Ships |\n| --- | ---: |\n${rows}\n\n1. The ships called at ${list}.\n`;
    expect(new Set((await states(draft)).map((state) => state.split(' ')[1]))).toEqual(
      new Set(['ticked']),
    );
  });
});
