import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, sharedFolder } from '../support/shared.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(project, 'schemas/coverage-output.schema.json'), 'utf8')),
);

const item = (number: number) => `  - kind: point\n    number: "${number}"\n`;
const files = {
  'crossfoot.yaml': 'root: true\nreports: ["*.md", "!plain.md"]\ncatalogues: [harbour.yaml]\n',
  'harbour.yaml': `id: harbour\ntitle: Harbour Strategy\nitems:\n${[1, 2, 3, 4].map(item).join('')}`,
  'report.md': `# I. SERVICES

## A. Pilots

1. The pilots guided 312 ships.

Harbour Strategy points: 1 and 2

## B. Laboratories \\<b>

2. In line with Harbour Strategy point 3 the laboratories took 96 samples.

# II. =SHELTER, "old"

3. The shelter took in 41 seafarers.

## A. Beds

4. It has 12 beds.
`,
  'silent.md': '# I. SERVICES\n\n1. The pilots guided 312 ships.\n',
  'wrong.md': '# I. SERVICES\n\n1. Ships.\n\nHarbour Strategy points: 1 and 9\n',
  'plain.md': 'No report.\n',
};
const cwd = makeFolder(files);
const run = (...args: string[]) => runCli(['coverage', ...args], { cwd });

describe('crossfoot coverage', () => {
  it('draws sections and items, and what is left open', async () => {
    const { stdout, status } = await run('report.md');
    expect(stdout).toBe(`report.md: Harbour Strategy

  Points                    1 2 3 4
  I. SERVICES :1            · · · ·
    A. Pilots :3            ● ● · ·
    B. Laboratories <b> :9  · · ○ ·
  II. =SHELTER, "old" :13   · · · · ✗
                                  ✗

  No section serves point 4.
  In prose only: point 3.
  1 section serves no item.

● stated   ○ in prose only   ✗ serves no item, or no section serves it
`);
    expect(status).toBe(0);
  });

  it('prints JSON with lines from 1', async () => {
    const output = JSON.parse((await run('--format', 'json', 'report.md')).stdout);
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    const { reports } = output;
    const [{ items, sections }] = reports[0].catalogues;
    expect(items.map((each: { stated: number }) => each.stated)).toEqual([1, 1, 0, 0]);
    expect(sections[1].items[0]).toEqual({
      kind: 'point',
      number: '1',
      mark: 'statement',
      lines: [7],
    });
    expect(sections.map(({ gap }: { gap: boolean }) => gap)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('prints CSV that no spreadsheet takes for formulas', async () => {
    const { stdout } = await run('--format', 'csv', 'report.md');
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe(
      'report,line,level,section,catalogue,gap,Harbour Strategy point 1,Harbour Strategy point 2,Harbour Strategy point 3,Harbour Strategy point 4',
    );
    expect(lines[2]).toBe('report.md,3,2,A. Pilots,Harbour Strategy,,statement,statement,,');
    expect(lines[4]).toBe('report.md,13,1,"II. =SHELTER, ""old""",Harbour Strategy,gap,,,,');
  });

  it('prints one HTML page with nothing unescaped', async () => {
    const { stdout } = await run('--format', 'html', 'report.md');
    expect(stdout).toContain('&lt;b&gt;');
    expect(stdout).toContain('&quot;old&quot;');
    expect(stdout).not.toMatch(/<script|<b>|src=|href=/);
    expect(stdout.match(/class="statement"/g)).toHaveLength(2);
  });

  it('says what has no matrix, and ends with 1 for errors and 2 for failures', async () => {
    const silent = await run('silent.md', 'plain.md');
    expect(silent.stdout).toBe('');
    expect(silent.stderr).toContain('silent.md: it names no item of a catalogue');
    expect(silent.stderr).toContain(
      'plain.md: not checked: crossfoot.yaml takes it out of the reports',
    );
    expect(silent.status).toBe(0);
    expect((await run('wrong.md')).status).toBe(1);
    expect((await run()).status).toBe(2);
    expect((await run('none.md')).status).toBe(2);
    expect((await run('--config', 'none.yaml', 'report.md')).status).toBe(2);
    expect((await run('--fix', 'report.md')).stderr).toContain('not of crossfoot coverage');
  });

  it('covers the example', async () => {
    const { stdout } = await runCli(['coverage', 'examples/clean/annual-report-2025.md'], {
      cwd: project,
    });
    expect(stdout).toContain('A. Laboratories');
    expect(stdout).not.toContain('No section serves');
  });
});

describe('the list of contents', () => {
  it('mentions nothing', async () => {
    const folder = makeFolder({
      'crossfoot.yaml': files['crossfoot.yaml'],
      'harbour.yaml': files['harbour.yaml'],
      'report.md': `# CONTENTS

- I. HARBOUR STRATEGY POINT 1 … 1
- II. SHELTER … 2

# I. HARBOUR STRATEGY POINT 1

1. The pilots guided 312 ships, as Harbour Strategy point 2 asks.

# II. SHELTER

2. The shelter took in 41 seafarers.
`,
    });
    const { stdout } = await runCli(['coverage', '--format', 'csv', 'report.md'], { cwd: folder });
    expect(stdout.split('\r\n').map((row) => row.split(',').slice(3).join(','))).toEqual([
      'section,catalogue,gap,Harbour Strategy point 1,Harbour Strategy point 2,Harbour Strategy point 3,Harbour Strategy point 4',
      'I. HARBOUR STRATEGY POINT 1,Harbour Strategy,,reference,reference,,',
      'II. SHELTER,Harbour Strategy,gap,,,,',
      '',
    ]);
  });
});

describeWithShared('crossfoot coverage of the real reports', () => {
  it('prints JSON by the schema', async () => {
    const { stdout } = await runCli(['coverage', '--format', 'json', 'reports'], {
      cwd: sharedFolder,
    });
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  const matrix = async (name: string) => {
    const { stdout } = await runCli(['coverage', '--format', 'csv', `reports/${name}`], {
      cwd: sharedFolder,
    });
    return stdout.split('\r\n');
  };
  const marks = (rows: readonly string[], title: string) =>
    rows
      .find((row) => row.includes(title))
      ?.split(',')
      .slice(-12)
      .flatMap((mark, at) => (mark === '' ? [] : [`${at + 1} ${mark}`]));

  it('reads statements and references of iom-2007', async () => {
    const rows = await matrix('iom-2007.md');
    expect(marks(rows, 'A. Technical Cooperation')).toEqual([
      '2 statement',
      '3 statement',
      '4 statement',
    ]);
    expect(marks(rows, 'B. Strategic Policy and Planning')).toEqual([
      '3 reference',
      '4 reference',
      '6 reference',
      '12 reference',
    ]);
  });

  it('breaks the columns where the terminal ends', async () => {
    const { stdout } = await runCli(['coverage', '--no-color', 'reports/iom-2007.md'], {
      cwd: sharedFolder,
      columns: 80,
    });
    expect(stdout.match(/^ {2}Points/gm)).toHaveLength(2);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('reads statements and references of iom-2011', async () => {
    const rows = await matrix('iom-2011.md');
    expect(marks(rows, 'D. Donor relations')).toEqual(['6 statement', '9 statement']);
    expect(marks(rows, 'C. Media and communications')).toEqual(['5 reference', '6 reference']);
    expect(rows.some((row) => row.includes('V. RESOURCES MANAGEMENT,IOM Strategy,gap'))).toBe(true);
  });
});
