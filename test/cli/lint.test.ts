import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands } from '../../server/src/cli/command-table.ts';
import type { LintOutput } from '../../server/src/profiles/generated/files.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, sharedFolder } from '../support/shared.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(project, 'schemas/lint-output.schema.json'), 'utf8')),
);

function readJson(stdout: string): LintOutput {
  const output = JSON.parse(stdout) as LintOutput;
  expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
  return output;
}

const head = '---\nprofile: generic\n---\n\n';
const table =
  '| Age | Women | Men | Total |\n| --- | --: | --: | --: |\n| Old | 16 748 | 18 325 | 35 074 |\n| Young | 24 027 | 28 105 | 52 132 |\n| All | 1 | 2 | 3 |\n';
const gap = '# I. Rivers\n\n1. One.\n\n2. Two.\n\n4. Four.\n\n# II. Lakes\n\n5. Five.\n';
const fixedGap = gap.replace('4. Four', '3. Four').replace('5. Five', '4. Five');

describe('what lint looks at', () => {
  const cwd = makeFolder({
    'a.md': head,
    'README.md': '# Read me\n',
    'sub/b.markdown': head,
    'sub/notes.txt': 'x',
    'node_modules/x/c.md': head,
    '.git/d.md': head,
  });
  const paths = async (...args: string[]) =>
    readJson((await runCli(['lint', '--format', 'json', ...args], { cwd })).stdout).reports.map(
      ({ path }) => path,
    );

  it('takes files, folders and patterns, each report once', async () => {
    expect(await paths('.')).toEqual(['a.md', 'sub/b.markdown']);
    expect(await paths('sub', 'sub/b.markdown', '*.md')).toEqual(['a.md', 'sub/b.markdown']);
    expect(await paths('**/*.{md,markdown}')).toEqual(['a.md', 'sub/b.markdown']);
    expect(await paths('.git/d.md')).toEqual(['.git/d.md']);
    expect(await paths(join(cwd, 'a.md'))).toEqual(['a.md']);
  });

  it('shows paths as seen from the working folder', async () => {
    const run = await runCli(['lint', '../a.md', '--format', 'json'], { cwd: join(cwd, 'sub') });
    expect(readJson(run.stdout).reports[0]?.path).toBe('../a.md');
  });

  it('says of a named file why it is not checked, and goes on', async () => {
    const run = await runCli(['lint', 'README.md', 'sub/notes.txt', 'a.md'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stderr.split('\n')).toEqual([
      'crossfoot: README.md: not checked: its front matter names no profile, and no crossfoot.yaml lists it as a report; add --profile generic to the command, or begin the file with the three lines “---”, “profile: generic” and “---”',
      'crossfoot: sub/notes.txt: not checked: it is no Markdown file',
      '',
    ]);
  });

  it('does not follow links in circles', async () => {
    mkdirSync(join(cwd, 'ring'));
    symlinkSync(join(cwd, 'ring'), join(cwd, 'ring', 'again'));
    expect((await runCli(['lint', 'ring'], { cwd })).stderr).toBe(
      'crossfoot: ring: no Markdown files there\n',
    );
  });
});

describe('what lint prints', () => {
  const cwd = makeFolder({ 'r.md': `${head}\n\n${table}` });

  it('as JSON: the contract, with columns in UTF-16 units from 1', async () => {
    const run = await runCli(['lint', 'r.md', '--format', 'json'], { cwd });
    expect(run.status).toBe(1);
    const [report] = readJson(run.stdout).reports;
    expect(report).toMatchObject({ path: 'r.md', profile: 'generic' });
    expect(report?.findings[0]).toMatchObject({
      rule: 'table/total',
      severity: 'error',
      range: { start: { line: 9, column: 27 }, end: { line: 9, column: 33 } },
    });
    const wide = makeFolder({ 'r.md': `${head}${table.replace('| Old |', '| 😀😀 |')}` });
    const [other] = readJson(
      (await runCli(['lint', '.', '--format', 'json'], { cwd: wide })).stdout,
    ).reports;
    expect(other?.findings[0]?.range.start).toEqual({ line: 7, column: 28 });
  });

  it('for people: the place, the words, the rule, and what to do', async () => {
    const piped = await runCli(['lint', 'r.md'], { cwd });
    expect(piped.stdout).toBe(
      'r.md\n  9:27  error    Total for Old is 35 074, but Women 16 748 + Men 18 325 = 35 073 (off by 1)  table/total\n\n1 error in 1 report.\n',
    );
    const narrow = await runCli(['lint', 'r.md', '--no-color'], { cwd, columns: 50 });
    expect(narrow.stdout.split('\n')).toEqual([
      'r.md',
      '  9:27  error    Total for Old is 35 074, but',
      '                 Women 16 748 + Men 18 325 = 35',
      '                 073 (off by 1)  table/total',
      '',
      '1 error in 1 report.',
      '',
    ]);
    const colored = await runCli(['lint', 'r.md', '--color'], { cwd });
    expect(colored.stdout).toContain('\u001b[31merror  \u001b[39m');
  });

  it('nothing but a word of calm when all is well', async () => {
    const run = await runCli(['lint', 'r.md'], { cwd: makeFolder({ 'r.md': head }) });
    expect(run).toEqual({ status: 0, stdout: 'Nothing to mend in 1 report.\n', stderr: '' });
  });

  it('errors only, with --quiet', async () => {
    const folder = makeFolder({
      'crossfoot.yaml': 'root: true\nrules: { "table/*": warning }\n',
      'r.md': head + table,
    });
    const run = await runCli(['lint', 'r.md', '--quiet'], { cwd: folder });
    expect(run.stdout).toBe('1 warning in 1 report.\nOnly errors are shown (--quiet).\n');
  });

  it('is steered by no control characters of a report', async () => {
    const folder = makeFolder({ 'r.md': `---\nprofile: "x\\e[31m"\n---\n` });
    expect((await runCli(['lint', 'r.md'], { cwd: folder })).stdout).not.toContain('\u001b');
  });
});

describe('exit status', () => {
  const warned = {
    'crossfoot.yaml': 'root: true\nrules: { "table/*": warning }\n',
    'r.md': head + table,
  };

  it('is 1 for more warnings than allowed', async () => {
    const cwd = makeFolder(warned);
    expect((await runCli(['lint', 'r.md'], { cwd })).status).toBe(0);
    expect((await runCli(['lint', 'r.md', '--max-warnings', '1'], { cwd })).status).toBe(0);
    expect((await runCli(['lint', 'r.md', '--max-warnings', '0'], { cwd })).status).toBe(1);
  });

  it('is 2 where settings are wrong, and they are shown with the findings', async () => {
    const cwd = makeFolder({ 'crossfoot.yaml': 'root: true\nrulez: {}\n', 'r.md': head + table });
    const run = await runCli(['lint', 'r.md', '--format', 'json'], { cwd });
    expect(run.status).toBe(2);
    expect(readJson(run.stdout).reports.map(({ path, profile }) => [path, profile])).toEqual([
      ['crossfoot.yaml', null],
      ['r.md', 'generic'],
    ]);
  });

  it('is 2 where settings are so wrong that no report is found', async () => {
    const cwd = makeFolder({ 'crossfoot.yaml': 'root: true\nreports: [\n', 'r.md': '# A\n' });
    const run = await runCli(['lint', '.'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('config/invalid');
  });
});

describe('configuration', () => {
  it('can be named', async () => {
    const cwd = makeFolder({
      'ci/strict.yaml': 'rules: { "table/*": "off" }\n',
      'r.md': head + table,
    });
    expect((await runCli(['lint', 'r.md', '--config', 'ci/strict.yaml'], { cwd })).status).toBe(0);
    const missing = await runCli(['lint', 'r.md', '--config', 'none.yaml'], { cwd });
    expect(missing).toMatchObject({
      status: 2,
      stderr: 'crossfoot: --config none.yaml: there is no such file\n',
    });
  });
});

describe('standard input', () => {
  it('is checked as the file it is said to be', async () => {
    const cwd = makeFolder({ 'crossfoot.yaml': 'root: true\nreports: ["drafts/*.md"]\n' });
    const run = await runCli(['lint', '--stdin-filename', 'drafts/r.md', '-', '--format', 'json'], {
      cwd,
      stdin: table,
    });
    expect(run.status).toBe(1);
    expect(readJson(run.stdout).reports[0]?.path).toBe('drafts/r.md');
    const fix = await runCli(['lint', '--stdin-filename', 'drafts/r.md', '-', '--fix'], { cwd });
    expect(fix.stderr).toContain('use --fix-dry-run');
    const binary = await runCli(['lint', '--stdin-filename', 'r.md', '-'], {
      cwd,
      stdin: Uint8Array.of(0xff, 1),
    });
    expect(binary).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('r.md: The file is not UTF-8'),
    });
  });
});

describe('--fix', () => {
  it('writes the safe fixes and says so; the second time there is nothing to do', async () => {
    const cwd = makeFolder({ 'r.md': head + gap });
    chmodSync(join(cwd, 'r.md'), 0o640);
    const before = await runCli(['lint', 'r.md'], { cwd });
    expect(before.stdout).toContain('1 can be fixed safely: run with --fix');
    const run = await runCli(['lint', 'r.md', '--fix'], { cwd });
    expect(run).toEqual({
      status: 0,
      stdout: '1 finding fixed in 1 file.\nNothing to mend in 1 report.\n',
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'r.md'), 'utf8')).toBe(head + fixedGap);
    expect(statSync(join(cwd, 'r.md')).mode & 0o777).toBe(0o640);
    const { mtimeMs } = statSync(join(cwd, 'r.md'));
    expect((await runCli(['lint', 'r.md', '--fix'], { cwd })).stdout).toBe(
      'Nothing to mend in 1 report.\n',
    );
    expect(statSync(join(cwd, 'r.md')).mtimeMs).toBe(mtimeMs);
  });

  it.each([
    [
      'CRLF and a byte order mark',
      (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`),
    ],
    ['UTF-16, little-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    [
      'emoji and combining marks',
      (text: string) => Buffer.from(text.replace('Rivers', 'R\u0301 😀')),
    ],
  ])('keeps %s byte for byte', async (_, encode) => {
    const cwd = makeFolder({ 'r.md': encode(head + gap) });
    expect((await runCli(['lint', 'r.md', '--fix'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'r.md'))).toEqual(encode(head + fixedGap));
  });

  it('never changes a figure', async () => {
    const cwd = makeFolder({ 'r.md': head + table });
    expect((await runCli(['lint', 'r.md', '--fix'], { cwd })).status).toBe(1);
    expect(readFileSync(join(cwd, 'r.md'), 'utf8')).toBe(head + table);
  });

  it('shows a diff and writes nothing with --fix-dry-run', async () => {
    const cwd = makeFolder({ 'sub/r.md': head + gap });
    const run = await runCli(['lint', 'sub', '--fix-dry-run'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(
      `--- a/sub/r.md\n+++ b/sub/r.md\n@@ -8,8 +8,8 @@\n \n 2. Two.\n \n-4. Four.\n+3. Four.\n \n # II. Lakes\n \n-5. Five.\n+4. Five.\n`,
    );
    expect(run.stderr).toBe('Nothing to mend in 1 report.\n');
    expect(readFileSync(join(cwd, 'sub/r.md'), 'utf8')).toBe(head + gap);
  });
});

describe('the other commands', () => {
  const cwd = makeFolder({});

  it('explain a rule, list all, name the version', async () => {
    const explained = await runCli(['explain', 'table/total'], { cwd });
    expect(explained.stdout).toMatch(/^table\/total {2}error, since 0\.1\.0\nA total differs/);
    const listed = await runCli(['rules'], { cwd });
    expect(listed.stdout).toMatch(/^numbering\/paragraph +error +A paragraph number/m);
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect((await runCli(['--version'], { cwd })).stdout).toBe(`${manifest.version}\n`);
    expect((await runCli(['explain', 'table/totl'], { cwd })).stderr).toBe(
      'crossfoot: there is no rule “table/totl”; did you mean table/total? See crossfoot rules.\n',
    );
  });

  it('explain every command and option in help of lines that fit', async () => {
    const { stdout, status } = await runCli(['--help'], { cwd });
    expect(status).toBe(0);
    const pages = [stdout];
    for (const { name, options = [] } of commands) {
      expect(stdout).toContain(`\n  ${name} `);
      const help = await runCli(['help', name], { cwd });
      expect((await runCli([name, '--help'], { cwd })).stdout).toBe(help.stdout);
      for (const option of options) expect(help.stdout).toContain(`--${option.name}`);
      pages.push(help.stdout);
    }
    const widths = pages.flatMap((page) => page.split('\n').map((line) => line.length));
    expect(Math.max(...widths)).toBeLessThanOrEqual(105);
  });
});

describeWithShared('the real reports', () => {
  it('give JSON of the contract', async () => {
    const run = await runCli(['lint', 'reports', '--format', 'json'], { cwd: sharedFolder });
    expect(run.stderr).toBe('');
    expect(readJson(run.stdout).reports).toHaveLength(5);
  });
});
