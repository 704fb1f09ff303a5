import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../server/src/cli/style.ts';
import type { TablesOutput } from '../../server/src/profiles/generated/files.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(project, 'schemas/tables-output.schema.json'), 'utf8')),
);

const right = 'Grade,Women,Men,Total\nP-5,12,15,27\nP-4,20,21,41\nTotal,32,36,68\n';
const wrong = right.replace('41', '42');
const head = '---\nprofile: generic\n---\n\n';
const cwd = makeFolder({
  'right.csv': right,
  'wrong.csv': wrong,
  'words.tsv': 'Term\tMeaning\nUN\tUnited Nations\n',
  'euro.csv': 'sep=;\r\nLand;Betrag\r\nA;1.234,5\r\nB;2.000,0\r\nSumme;3.234,5\r\n',
  'book.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
  'empty.csv': '',
  'report.md': `${head}::table[Table 2: Staff by grade]{src=wrong.csv}\n\n::table[x]{src=none.csv}\n`,
  'quiet.md': `${head}<!-- crossfoot-disable-next-line table/total -->\n\n::table{src=wrong.csv}\n`,
  'notes.md':
    '| Grade | Women | Men | Total |\n| --- | --: | --: | --: |\n| P-5 | 12 | 15 | 27 |\n| P-4 | 20 | 21 | 41 |\n',
  'prose.md': 'No table.\n',
});

const run = (...args: string[]) => runCli(['tables', ...args], { cwd });

async function json(...args: string[]): Promise<TablesOutput> {
  const { stdout } = await run('--format', 'json', ...args);
  const output = JSON.parse(stdout) as TablesOutput;
  expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
  return output;
}

describe('crossfoot tables', () => {
  it('draws a sheet with its totals marked, what is wrong, and what is believed and why', async () => {
    const { stdout, status } = await run('wrong.csv');
    expect(stdout).toBe(`wrong.csv
  4 rows, 4 columns; 6 checks: 4 hold, 2 fail

  Grade  Women    Men    Total
  ──────────────────────────────
  P-5       12     15       27 ✓
  P-4       20     21       42 ✗
  Total     32 ✓   36 ✓     68 ✗

  ✗ 3:11  Total for P-4 is 42, but Women 20 + Men 21 = 41 (off by 1); the grand total (68) would add up with it too  table/total

  ✗ Total = Women + Men
    the column is labelled “Total”; in 3 rows: 2 hold, 1 fails
  ✗ Total = P-5 + P-4
    the row is labelled “Total”; in 3 columns: 2 hold, 1 fails
`);
    expect(status).toBe(1);
  });

  it('ends with 0 where all hold, and counts over several files', async () => {
    const { stdout, status } = await run('right.csv', 'notes.md', 'words.tsv');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^3 tables, \d+ checks: \d+ hold\.$/);
    expect(stdout).toContain('words.tsv\n  2 rows, 2 columns; nothing to check');
  });

  it('reads what spreadsheets with decimal commas write', async () => {
    const { tables } = await json('euro.csv');
    expect(tables[0]?.cells.map(({ value }) => value).filter(Boolean)).toEqual([
      '1234.5',
      '2000.0',
      '3234.5',
    ]);
    expect(tables[0]?.aggregates).toMatchObject([{ verdict: 'holds' }]);
  });

  it('shows the tables of a report with caption and place, and what could not be read', async () => {
    const { stdout, status } = await run('report.md');
    expect(stdout).toContain('Table 2: Staff by grade\n  wrong.csv, shown in report.md:5\n');
    expect(stdout).toContain('✗ report.md:7  There is no file “none.csv”');
    expect(status).toBe(1);
    const { tables, findings } = await json('report.md');
    expect(tables).toMatchObject([{ path: 'wrong.csv', shownIn: 'report.md' }]);
    expect(findings).toMatchObject([{ path: 'report.md', line: 7, rule: 'table/source' }]);
  });

  it('obeys comments as lint does', async () => {
    const { status, stdout } = await run('quiet.md');
    expect([status, stdout.includes('42 ✗'), stdout.includes('table/total')]).toEqual([
      0,
      true,
      false,
    ]);
  });

  it('says the places of cells, from 1', async () => {
    const { tables } = await json('wrong.csv');
    const cell = tables[0]?.cells.find(({ text }) => text === '42');
    expect(cell).toMatchObject({ row: 3, column: 4, role: 'value', value: '42' });
    expect(cell?.range).toEqual({ start: { line: 3, column: 11 }, end: { line: 3, column: 13 } });
    const failing = tables[0]?.aggregates.filter(({ verdict }) => verdict === 'fails');
    expect(
      failing?.map(({ formula, expected, difference }) => [formula, expected, difference]),
    ).toEqual([
      ['Total = Women + Men', '41', '1'],
      ['Total = P-5 + P-4', '69', '-1'],
    ]);
  });

  it.each([
    [['none.csv'], 'none.csv: there is no such file'],
    [['book.csv'], 'book.csv: It is a spreadsheet, not text. Save the sheet as CSV (UTF-8).'],
    [[], 'name the reports or CSV files to show'],
    [['--format', 'stylish', 'right.csv'], 'there is no format “stylish”'],
    [['--fix', 'right.csv'], '--fix is an option of crossfoot lint'],
  ])('fails with one line for %j', async (args, message) => {
    const { status, stderr } = await run(...args);
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(message);
  });

  it('says so where there is no table', async () => {
    const { status, stderr } = await run('prose.md');
    expect([status, stderr]).toEqual([0, 'crossfoot: no tables found in prose.md\n']);
    expect((await run('empty.csv')).stdout).toContain('empty.csv\n  0 rows, 0 columns');
  });

  it('keeps control characters of a cell from the terminal', async () => {
    const folder = makeFolder({ 'a.csv': 'Area,\u001b[31mStaff\nNorth,4\nSouth,5\n' });
    const { stdout } = await runCli(['tables', 'a.csv'], { cwd: folder });
    expect(stdout).toContain('␛[31mStaff');
  });
});

describeWithShared('crossfoot tables on a real report', () => {
  const folder = makeFolder({ 'report.md': readReport('iom-2011.md') });

  it.each([40, 80, 120])(
    'cuts wide tables to %i columns, and says what is not shown',
    async (columns) => {
      const { stdout } = await runCli(['tables', '--no-color', 'report.md'], {
        cwd: folder,
        columns,
      });
      const wide = stdout.split('\n').filter((line) => widthOf(line) > columns);
      // Only a word that is wider than the terminal may stand out.
      expect(wide.filter((line) => !/^\s*\S+$/.test(line))).toEqual([]);
      expect(stdout).toMatch(/\d+ of 36 columns are not shown/);
    },
  );

  it('is valid JSON of its schema', async () => {
    const { stdout } = await runCli(['tables', '--format', 'json', 'report.md'], { cwd: folder });
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});
