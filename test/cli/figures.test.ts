import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(project, 'schemas/figures-output.schema.json'), 'utf8')),
);

const cwd = makeFolder({
  'crossfoot.yaml': 'root: true\nreports: ["*.md"]\n',
  'report.md': `1. The board has 31 members: 14 women and 17 men. The school has 40 pupils in 2025.

| Port | Ships | Boats | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 15 | 27 |
| Brint | 39 | 31 | 71 |
`,
  'empty.md': 'Nothing is counted here.\n',
});
const run = (...args: string[]) => runCli(['figures', ...args], { cwd });

describe('crossfoot figures', () => {
  it('lists each figure with its state and why, and the share that is ticked', async () => {
    const { stdout, status } = await run('report.md');
    expect(stdout.split('\n')).toEqual([
      'report.md',
      '  tables: 3 of 6 figures ticked (50.0%), 1 contradicted',
      '  text:   3 of 4 figures ticked (75.0%)',
      '',
      expect.stringMatching(/^ {2}1:18 {2}✓ 31 {2}member.* — 14 \+ 17 = 31$/),
      expect.stringMatching(/^ {2}1:30 {2}✓ 14 /),
      expect.stringMatching(/^ {2}1:43 {2}✓ 17 /),
      expect.stringMatching(/^ {2}1:66 {2}· 40 {2}pupil.*\(2025\)/),
      expect.stringMatching(/^ {2}5:11 {2}✓ 12 /),
      expect.stringMatching(/^ {2}5:16 {2}✓ 15 /),
      expect.stringMatching(/^ {2}5:21 {2}✓ 27 {2}.* — 12 \+ 15 = 27$/),
      expect.stringMatching(/^ {2}6:11 {2}· 39 /),
      expect.stringMatching(/^ {2}6:16 {2}· 31 /),
      expect.stringMatching(/^ {2}6:21 {2}✗ 71 {2}.* — 39 \+ 31 = 71: off by 1$/),
      '',
    ]);
    expect(status).toBe(1);
  });

  it('prints JSON by its schema', async () => {
    const output = JSON.parse((await run('--format', 'json', 'report.md')).stdout);
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    const [{ counts, figures }] = output.reports;
    expect(counts.tables).toEqual({ total: 6, ticked: 3, contradicted: 1 });
    expect(figures[0]).toMatchObject({
      id: 1,
      printed: '31',
      value: '31',
      state: 'ticked',
      checks: [{ kind: 'claim', outcome: 'ticked', working: '14 + 17 = 31', with: [2, 3] }],
    });
  });

  it('prints CSV', async () => {
    const lines = (await run('--format', 'csv', '--contradicted', 'report.md')).stdout.split(
      '\r\n',
    );
    expect(lines[0]).toMatch(/^report,file,line,column,place,printed,value/);
    expect(lines[1]).toMatch(
      /^report\.md,,6,21,cell,71,71,,,.*,contradicted,39 \+ 31 = 71: off by 1$/,
    );
    expect(lines).toHaveLength(3);
  });

  it('shows only what is not verified', async () => {
    const { stdout } = await run('--unverified', 'report.md');
    expect(stdout.match(/ · /g)).toHaveLength(3);
    expect(stdout).not.toMatch(/ ✓ /);
  });

  it('says that a report has no figures', async () => {
    const { stdout, status } = await run('empty.md');
    expect(stdout).toBe('empty.md\n  no figures\n');
    expect(status).toBe(0);
  });

  it('says why a file cannot be the report of last year', async () => {
    const { stdout, stderr, status } = await run('--prior', 'report.md', 'report.md');
    expect(stdout).toContain('31');
    expect(stderr).toContain(
      'report.md: report.md cannot be last year’s report: it is this report',
    );
    expect(status).toBe(2);
  });

  it('refuses what makes no sense', async () => {
    expect((await run()).status).toBe(2);
    expect((await run('--unverified', '--contradicted', 'report.md')).stderr).toContain('give one');
    expect((await runCli(['lint', '--unverified', 'report.md'], { cwd })).stderr).toBe(
      'crossfoot: --unverified is an option of crossfoot figures, not of crossfoot lint\n',
    );
  });
});
