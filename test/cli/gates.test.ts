/** What lets a run fail: levels, rules from the command line, baselines, git revisions. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/profiles/generated/files.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, readReport, sharedFolder } from '../support/shared.ts';

const head = '---\nprofile: generic\n---\n\n';
const wrong = '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';
const wrongToo = wrong.replace('11', '40').replace('24', '53');

const lint = (cwd: string, ...args: string[]) => runCli(['lint', '.', ...args], { cwd });
const found = async (cwd: string, ...args: string[]) => {
  const run = await lint(cwd, '--format', 'json', ...args);
  const { reports } = JSON.parse(run.stdout) as LintOutput;
  return reports.flatMap(({ findings }) => findings.map(({ message }) => message));
};

describe('levels', () => {
  const cwd = makeFolder({ 'a.md': head + wrong });

  it.each([
    [[], 1],
    [['--rule', 'table/total=warning'], 0],
    [['--rule', 'table/total=warning', '--fail-on', 'warning'], 1],
    [['--rule', 'table/*=info', '--fail-on=warning'], 0],
    [['--rule', 'table/*=info', '--fail-on=info'], 1],
    [['--rule', 'table/*=off', '--rule', 'table/total=warning', '--max-warnings', '0'], 1],
    [['--rule', 'table/total=off', '--fail-on=info'], 0],
  ])('%j ends with %i', async (args, status) => {
    expect((await lint(cwd, ...args)).status).toBe(status);
  });

  it.each([
    [['--rule', 'table/totla=off'], 'there is no rule “table/totla”; did you mean table/total?'],
    [['--rule', 'table/total'], 'say how grave it is, as in: --rule table/total=warning'],
    [['--rule', 'table/total=warn'], 'takes off, info, warning, error, not “warn”'],
    [
      ['--fail-on', 'eror'],
      '--fail-on takes error, warning, info, not “eror”; did you mean error?',
    ],
    [['--update-baseline'], '--update-baseline needs --baseline FILE'],
    [['--baseline', 'b.json'], 'there is no such file; --update-baseline makes it'],
    [['--jobs', '0'], '--jobs needs at least one thread'],
  ])('%j is explained', async (args, message) => {
    const run = await lint(cwd, ...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
  });

  it('makes comments that switch off nothing errors', async () => {
    const text = `${head}<!-- crossfoot-disable-next-line table/total -->\n\nWords.\n`;
    const folder = makeFolder({ 'a.md': text });
    expect((await lint(folder)).status).toBe(0);
    expect((await lint(folder, '--report-unused-disables')).status).toBe(1);
  });
});

describe('a baseline', () => {
  it('hides what it knows, wherever it went, and shows the rest', async () => {
    const cwd = makeFolder({ 'sub/a.md': `${head}# One\n\n${wrong}` });
    const update = await lint(cwd, '--baseline', 'base/b.json', '--update-baseline').catch(String);
    expect(update).toMatchObject({ status: 2 });
    expect(await lint(cwd, '--baseline', 'b.json', '--update-baseline')).toMatchObject({
      status: 0,
    });
    expect(readdirSync(cwd).sort()).toEqual(['b.json', 'crossfoot.yaml', 'sub']);
    expect(await found(cwd, '--baseline', 'b.json')).toEqual([]);
    writeFileSync(join(cwd, 'sub/a.md'), `${head}Words.\n\n# One\n\n${wrong}\n${wrongToo}`);
    expect(await found(cwd, '--baseline', 'b.json')).toEqual([
      'Total is 53, but Anse 40 + Brevik 12 = 52 (off by 1)',
    ]);
    writeFileSync(join(cwd, 'sub/a.md'), `${head}# One\n\n${wrong}\n${wrong}`);
    expect(await found(cwd, '--baseline', 'b.json')).toHaveLength(1);
  });

  it('says what is no longer there, and keeps what it did not look at', async () => {
    const cwd = makeFolder({ 'a.md': head + wrong, 'b.md': head + wrongToo });
    await lint(cwd, '--baseline', 'b.json', '--update-baseline');
    writeFileSync(join(cwd, 'a.md'), `${head}Words.\n`);
    const run = await runCli(['lint', 'a.md', '--baseline', 'b.json'], { cwd });
    expect(run).toMatchObject({ status: 0 });
    expect(run.stderr).toContain('1 finding of b.json no longer there');
    await runCli(['lint', 'a.md', '--baseline', 'b.json', '--update-baseline'], { cwd });
    const { reports } = JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8'));
    expect(Object.keys(reports)).toEqual(['b.md']);
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'it is no baseline'],
    ['{"version":9,"reports":{}}', 'it is of version 9'],
    [
      '{"version":1,"reports":{"a.md":[{"rule":1}]}}',
      'what it says of a.md is no list of findings',
    ],
  ])('%s is refused', async (text, problem) => {
    const run = await lint(makeFolder({ 'a.md': head, 'b.json': text }), '--baseline', 'b.json');
    expect(run).toMatchObject({
      status: 2,
      stderr: `crossfoot: --baseline b.json: ${problem}${problem.endsWith('9') ? '; this Crossfoot reads 1' : ''}\n`,
    });
  });
});

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
}

function repository(files: Readonly<Record<string, string>>): string {
  const cwd = makeFolder(files);
  git(cwd, 'init', '-q');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'first');
  return cwd;
}

describe('--since', () => {
  it('shows what the reports did not have at a revision', async () => {
    const cwd = repository({ 'drafts/é.md': head + wrong, 'b.md': head });
    expect(await found(cwd, '--since', 'HEAD')).toEqual([]);
    writeFileSync(join(cwd, 'drafts/é.md'), `${head}Words.\n\n${wrong}\n${wrongToo}`);
    expect(await found(join(cwd, 'drafts'), '--since', 'HEAD')).toEqual([
      'Total is 53, but Anse 40 + Brevik 12 = 52 (off by 1)',
    ]);
    git(cwd, 'mv', 'drafts/é.md', 'c.md');
    expect(await found(cwd, '--since', 'HEAD')).toHaveLength(1);
    writeFileSync(join(cwd, 'new.md'), head + wrong);
    expect(await found(cwd, '--since', 'HEAD')).toHaveLength(2);
  });

  it('shows what a change elsewhere caused', async () => {
    const text = `${head}::table[Ships]{src=ships.csv}\n`;
    const cwd = repository({ 'a.md': text, 'ships.csv': 'Port,Ships\nA,11\nB,12\nTotal,23\n' });
    expect(await found(cwd, '--since', 'HEAD')).toEqual([]);
    writeFileSync(join(cwd, 'ships.csv'), 'Port,Ships\nA,11\nB,12\nTotal,24\n');
    expect(await found(cwd, '--since', 'HEAD')).toHaveLength(1);
  });

  it('says what is the matter with git', async () => {
    const cwd = repository({ 'a.md': head });
    const said = async (folder: string, revision: string) =>
      (await lint(folder, `--since=${revision}`)).stderr;
    expect(await said(cwd, 'HAED')).toContain('git knows no such revision');
    expect(await said(cwd, '-output=x')).toContain('git knows no such revision');
    const outside = makeFolder({ 'a.md': head });
    expect(await said(outside, 'HEAD')).toContain('this folder is in no git repository');
    expect(readdirSync(cwd)).not.toContain('x');
  });
});

describe('ignore files', () => {
  const cwd = repository({
    '.gitignore': 'out/\n*.tmp.md\n',
    '.crossfootignore': 'old/*\n!old/kept.md\n',
    'a.md': head,
    'a.tmp.md': head,
    'out/b.md': head,
    'old/c.md': head,
    'old/kept.md': head,
    'sub/.crossfootignore': '/d.md\n',
    'sub/d.md': head,
    'sub/e.md': head,
  });
  const paths = async (...args: string[]) => {
    const { stdout } = await runCli(['lint', '--format', 'json', ...args], { cwd });
    return (JSON.parse(stdout) as LintOutput).reports.map(({ path }) => path);
  };

  it('leave out what they name, but not what is named by itself', async () => {
    const kept = ['a.md', 'old/kept.md', 'sub/e.md'];
    expect(await paths('.')).toEqual(kept);
    expect(await paths('**/*.md')).toEqual(kept);
    expect(await paths('sub')).toEqual(['sub/e.md']);
    expect(await paths('out/b.md', 'sub')).toEqual(['out/b.md', 'sub/e.md']);
    expect(await paths('.', '--no-ignore')).toHaveLength(7);
  });
});

describe('the cache', () => {
  it('answers as a run without it, whatever changed', async () => {
    const config = 'root: true\ncatalogues: [plan.yaml]\n';
    const cwd = makeFolder({
      'crossfoot.yaml': config,
      'a.md': `${head}::table[Ships]{src=ships.csv}\n`,
      'b.md': head + wrong,
      'plan.yaml': 'id: plan\n',
    });
    const same = async () => {
      const [plain, cached] = [
        await lint(cwd, '--format', 'json'),
        await lint(cwd, '--format', 'json', '--cache'),
      ];
      expect(cached).toEqual(plain);
      expect(await lint(cwd, '--format', 'json', '--cache')).toEqual(plain);
      return plain.stdout;
    };
    const outputs = [await same()];
    const steps: readonly (readonly [string, string])[] = [
      ['ships.csv', 'Port,Ships\nA,11\nB,12\nTotal,24\n'],
      ['b.md', head],
      ['plan.yaml', 'id: 5\n'],
      ['crossfoot.yaml', `${config}rules: { table/total: info }\n`],
      ['crossfoot.yaml', `${config}rules: { table/*: off }\n`],
    ];
    for (const [path, text] of steps) {
      writeFileSync(join(cwd, path), text);
      outputs.push(await same());
    }
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  it('is not believed when damaged', async () => {
    const cwd = makeFolder({ 'a.md': head + wrong });
    const plain = await lint(cwd, '--cache-location', 'c');
    const [name] = readdirSync(join(cwd, 'c')).filter((file) => file.endsWith('.json'));
    const file = join(cwd, 'c', name!);
    const whole = readFileSync(file, 'utf8');
    for (const text of [whole.slice(0, -40), whole.replaceAll('Total', 'Sum'), '', '\u0000']) {
      writeFileSync(file, text);
      expect(await lint(cwd, '--cache-location', 'c')).toEqual(plain);
    }
    mkdirSync(join(cwd, 'd'));
    writeFileSync(join(cwd, 'd/x'), '');
    expect(await lint(cwd, '--cache-location', 'd/x')).toEqual(plain);
  });
});

describeWithShared('a baseline of a real report', () => {
  it('lets planted mistakes through and nothing else', async () => {
    const name = 'iom-2016.md';
    const text = readReport(name);
    const config = join(sharedFolder, 'reports/crossfoot.yaml');
    const cwd = makeFolder({ [name]: text });
    const own = ['--config', config, '--baseline', 'b.json'];
    await lint(cwd, ...own, '--update-baseline');
    const lines = text.split('\n');
    const places = [0.2, 0.5, 0.8].map((share) =>
      lines.findIndex((line, at) => at > lines.length * share && line === ''),
    );
    for (const place of places) {
      const edited = lines.toSpliced(place, 0, '', ...wrongToo.trimEnd().split('\n'));
      writeFileSync(join(cwd, name), edited.join('\n'));
      expect(await found(cwd, ...own)).toEqual([
        'Total is 53, but Anse 40 + Brevik 12 = 52 (off by 1)',
      ]);
    }
  });
});
