/** `--profile NAME`: files that nothing else says are reports, checked as reports of that profile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/profiles/generated/files.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const wrong = '| Port | Ships |\n| --- | --: |\n| Corvane | 12 |\n| Esk | 9 |\n| Total | 22 |\n';
const head = '---\nprofile: generic\n---\n\n';
const advice =
  'not checked: its front matter names no profile, and no crossfoot.yaml lists it as a report; add --profile generic to the command, or begin the file with the three lines “---”, “profile: generic” and “---”';

async function profiles(cwd: string, ...args: string[]) {
  const run = await runCli(['lint', '--format', 'json', ...args], { cwd });
  const { reports } = JSON.parse(run.stdout) as LintOutput;
  return reports.map(({ path, profile }) => `${path}: ${profile}`);
}

describe('a file that nothing says is a report', () => {
  const cwd = makeFolder({ 'r.md': wrong, 'notes.txt': wrong, 'sub/a.md': wrong });

  it('is not checked, and one line says the two ways to have it checked', async () => {
    for (const command of ['lint', 'figures', 'coverage', 'render', 'renumber']) {
      const run = await runCli([command, 'r.md'], { cwd });
      expect(run.stderr, command).toBe(`crossfoot: r.md: ${advice}\n`);
    }
  });

  it('is checked in both ways', async () => {
    const written = await runCli(['lint', 'r.md'], {
      cwd: makeFolder({ 'r.md': `---\nprofile: generic\n---\n${wrong}` }),
    });
    expect(written.stdout).toContain('Total is 22, but Corvane 12 + Esk 9 = 21');
    const run = await runCli(['lint', 'r.md', '--profile', 'generic'], { cwd });
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(run.stdout).toContain('Total is 22, but Corvane 12 + Esk 9 = 21');
  });

  it('may be named, found in a folder, fit a pattern or come from standard input', async () => {
    const profile = ['--profile', 'council-report'];
    expect(await profiles(cwd, '.', ...profile)).toEqual([
      'r.md: council-report',
      'sub/a.md: council-report',
    ]);
    expect(await profiles(cwd, '**/*.{md,txt}', ...profile)).toEqual([
      'r.md: council-report',
      'sub/a.md: council-report',
    ]);
    const run = await runCli(['lint', '-', '--stdin-filename', 'new.md', ...profile], {
      cwd,
      stdin: wrong,
    });
    expect(run.stdout).toContain('new.md\n');
    expect(run.stdout).toContain('Total is 22');
  });

  it('must be Markdown, and text', async () => {
    const other = await runCli(['lint', 'notes.txt', '--profile', 'generic'], { cwd });
    expect(other.stderr).toBe('crossfoot: notes.txt: not checked: it is no Markdown file\n');
    const binary = makeFolder({
      'r.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 13),
    });
    const run = await runCli(['lint', '.', '--profile', 'generic'], { cwd: binary });
    expect(run).toMatchObject({ status: 2 });
    expect(run.stderr).toContain('crossfoot: r.md: The file is binary, not text');
  });

  it('is shown by every command that reads reports', async () => {
    const draft = makeFolder({
      'r.md':
        '# I. Rivers\n\n1. One.\n\n2. Two: 12 ships.\n\n4. Four.\n\n# II. Lakes\n\n5. Five.\n',
      'old.md': '1. One.\n\n2. Two: 11 ships.\n',
      'other.md': '7. See paragraph 4 of [the report](r.md).\n',
    });
    const profile = ['--profile', 'generic'];
    const of = (...args: string[]) => runCli([...args, ...profile], { cwd: draft });
    expect((await of('figures', 'r.md')).stdout).toMatch(/5:9 .* 12 /);
    expect((await of('tables', 'r.md')).stderr).toContain('no tables found');
    expect((await of('coverage', 'r.md')).stderr).toContain('it names no item of a catalogue');
    expect((await of('diff', 'old.md', 'r.md')).stdout).toContain('12');
    expect((await of('render', 'r.md')).stdout).toContain('<!DOCTYPE html>');
    expect((await of('lint', '--print-config', 'r.md')).stdout).toContain('\nprofile: generic\n');
    expect((await of('renumber', 'r.md')).status).toBe(0);
    expect(readFileSync(join(draft, 'r.md'), 'utf8')).toContain('\n3. Four');
    // Nobody said that the others are reports.
    expect(readFileSync(join(draft, 'other.md'), 'utf8')).toContain('paragraph 4');
  });

  it('may be last year’s report', async () => {
    const draft = makeFolder({
      'r.md': `${head}1. One.\n`,
      'old.md': '---\nreportingYear: 2024\n---\n',
    });
    const run = (...more: string[]) =>
      runCli(['lint', 'r.md', '--prior', 'old.md', ...more], { cwd: draft });
    expect((await run()).stdout).toContain('it is no report');
    expect((await run('--profile', 'generic')).stdout).toBe('Nothing to mend in 1 report.\n');
  });
});

describe('what wins over --profile', () => {
  const cwd = makeFolder({
    'crossfoot.yaml': 'root: true\nprofile: generic\nreports: ["years/*.md", "!years/README.md"]\n',
    'years/2025.md': wrong,
    'years/README.md': wrong,
    'named.md': head,
    'free.md': wrong,
  });

  it('is what front matter and crossfoot.yaml say of a report', async () => {
    expect(await profiles(cwd, '.', '--profile', 'council-report')).toEqual([
      'free.md: council-report',
      'named.md: generic',
      'years/2025.md: generic',
    ]);
  });

  it('is a pattern that takes a file out', async () => {
    const run = await runCli(['lint', 'years/README.md', '--profile', 'generic'], { cwd });
    expect(run.stderr).toBe(
      'crossfoot: years/README.md: not checked: crossfoot.yaml takes it out of the reports\n',
    );
  });

  it('is nothing where crossfoot.yaml lists a report and names no profile', async () => {
    const listed = makeFolder({ 'crossfoot.yaml': 'root: true\nreports: ["*.md"]\n', 'r.md': '' });
    expect(await profiles(listed, '.', '--profile', 'council-report')).toEqual([
      'r.md: council-report',
    ]);
  });
});

describe('the name of a profile', () => {
  const cwd = makeFolder({
    'crossfoot.yaml': 'root: true\nprofiles: [harbour.yaml]\n',
    'harbour.yaml': 'id: harbour-annual\nextends: generic\n',
    'r.md': wrong,
    'deep/crossfoot.yaml': 'root: true\n',
    'deep/r.md': wrong,
  });

  it('may be one of the workspace', async () => {
    expect(await profiles(cwd, 'r.md', '--profile', 'harbour-annual')).toEqual([
      'r.md: harbour-annual',
    ]);
  });

  it('is suggested where it is misspelt', async () => {
    const run = await runCli(['lint', 'r.md', '--profile', 'harbor-annual'], { cwd });
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'crossfoot: --profile: there is no profile “harbor-annual”; did you mean harbour-annual? Profiles: council-report, generic, harbour-annual, iom-annual-report, iom-council-paper, iom-dg-report.\n',
    });
  });

  it('holds where the settings around a file know it', async () => {
    const run = await runCli(['lint', '.', '--profile', 'harbour-annual'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('r.md\n');
    expect(run.stderr).toBe(
      'crossfoot: deep/r.md: There is no profile “harbour-annual” in the settings around this file\n',
    );
  });
});
