/** Archives spread over machines, long runs, and runs that go on: --shard and merge, progress, --watch. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Watcher } from '../../server/src/cli/host.ts';
import { progressOn } from '../../server/src/cli/progress.ts';
import { shareOf } from '../../server/src/cli/shard.ts';
import { english } from '../../server/src/text/phrase.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const head = '---\nprofile: generic\n---\n\n';
const wrong = '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';
const silenced = `<!-- crossfoot-disable-next-line table/total -- late -->\n\n${wrong}`;
const archive = {
  'crossfoot.yaml': 'root: true\nrulez: {}\n',
  'a.md': head + wrong,
  'b.md': head,
  'c.md': head + silenced,
  'd.md': `${head}1. One.\n\n3. Two.\n\n${wrong}`,
  'sub/e.md': head + wrong.replace('24', '25'),
  'sub/notes.md': '# Notes\n',
};

describe('--shard', () => {
  it('checks each file on one machine', () => {
    const files = Array.from({ length: 11 }, (_, at) => at);
    for (let count = 1; count < 14; count++) {
      const parts = Array.from({ length: count }, (_, at) => {
        return shareOf(files, { index: at + 1, count });
      });
      expect(parts.flat().sort((a, b) => a - b)).toEqual(files);
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it.each(['0/4', '5/4', '1', '1/', '1/0', 'x', '1/99999', '-1/2'])('refuses %s', async (part) => {
    const cwd = makeFolder({ 'a.md': head });
    const run = await runCli(['lint', '.', `--shard=${part}`], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--shard takes a part and their number, as in 1/4');
  });

  it('is no failure where a part has nothing to check', async () => {
    const cwd = makeFolder({ 'a.md': head, 'notes.md': '# Notes\n' });
    const run = await runCli(['lint', '.', '--shard', '2/2', '--format', 'json'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout).reports).toEqual([]);
  });
});

describe('merge', () => {
  const formats = [
    'json',
    'jsonl',
    'sarif',
    'junit',
    'checkstyle',
    'gitlab',
    'markdown',
    'compact',
  ];

  async function shards(cwd: string, count: number): Promise<readonly string[]> {
    const names: string[] = [];
    for (let index = 1; index <= count; index++) {
      const name = `out/${index}.json`;
      const args = ['--shard', `${index}/${count}`, '--format', 'json', '-o', name];
      await runCli(['lint', '.', ...args], { cwd });
      names.push(name);
    }
    return names;
  }

  it.each(formats)('prints %s as one run does, and fails as it does', async (format) => {
    const cwd = makeFolder(archive);
    const whole = await runCli(['lint', '.', '--format', format], { cwd });
    const merged = await runCli(['merge', ...(await shards(cwd, 3)), '--format', format], { cwd });
    expect(merged).toEqual(whole);
  });

  it('has the gates of a run', async () => {
    const cwd = makeFolder({
      ...archive,
      'crossfoot.yaml': 'root: true\nrules: { "*/*": info }\n',
    });
    const names = await shards(cwd, 2);
    const status = async (...args: string[]) =>
      (await runCli(['merge', ...names, ...args], { cwd })).status;
    const plain = async (...args: string[]) =>
      (await runCli(['lint', '.', ...args], { cwd })).status;
    for (const args of [[], ['--fail-on', 'info'], ['--max-warnings', '0'], ['--quiet']]) {
      expect(await status(...args)).toBe(await plain(...args));
    }
  });

  it('takes a file twice, but not two that differ', async () => {
    const cwd = makeFolder({ 'a.md': head + wrong });
    const [name = ''] = await shards(cwd, 1);
    expect((await runCli(['merge', name, name], { cwd })).stdout).toContain('1 error in 1 report');
    const text = readFileSync(join(cwd, name), 'utf8');
    writeFileSync(join(cwd, 'other.json'), text.replace('"error"', '"info"'));
    const run = await runCli(['merge', name, 'other.json'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('other.json: tells otherwise of a.md than a file before it');
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'it is not what crossfoot lint --format json writes'],
    ['{"version":2,"reports":[]}', 'it is not what'],
    [
      '{"version":1,"reports":[{"path":"a.md","profile":null,"figures":{},"findings":[{}]}]}',
      'not',
    ],
    ['{"version":1,"reports":[]}', 'no reports in what is to be merged'],
  ])('refuses %s', async (text, said) => {
    const cwd = makeFolder({ 'x.json': text });
    const run = await runCli(['merge', 'x.json'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(said);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says what it lacks', async () => {
    const cwd = makeFolder({});
    expect((await runCli(['merge'], { cwd })).stderr).toContain('name the files to merge');
    expect((await runCli(['merge', 'no.json'], { cwd })).stderr).toContain('there is no such file');
  });
});

describe('progress', () => {
  function shown(columns: number | undefined, times: readonly number[]) {
    let written = '';
    let at = 0;
    const output = {
      columns,
      write: (text: string) => {
        written += text;
      },
    };
    const progress = progressOn(output, english, 40, () => at);
    for (const time of times) {
      at = time;
      progress.done(10);
    }
    progress.end();
    return written;
  }

  it('is told after a second, at a terminal, and taken away', () => {
    expect(shown(80, [500, 1200, 1210, 1400])).toBe(
      '\r\u001b[K20 of 40 files checked\r\u001b[K40 of 40 files checked\r\u001b[K',
    );
    expect(shown(80, [100, 900])).toBe('');
    expect(shown(undefined, [1200, 2400])).toBe('');
  });
});

describe('--watch', () => {
  /** Each of `edits` is one change on the disk; after them the person has had enough. */
  async function watched(cwd: string, edits: readonly (() => string)[], ...args: string[]) {
    const folders: string[] = [];
    const left = [...edits];
    const run = await runCli(['lint', '.', '--watch', ...args], {
      cwd,
      watch: (matters): Watcher => ({
        add: (more) => void folders.push(...more.map(({ path }) => path)),
        async next() {
          for (let edit = left.shift(); edit; edit = left.shift()) {
            const path = join(cwd, edit());
            if (matters(path)) return path;
          }
          return undefined;
        },
        close() {},
      }),
    });
    return { ...run, folders };
  }

  it('checks again what changed, until it is ended', async () => {
    const cwd = makeFolder({
      'crossfoot.yaml': 'root: true\ncatalogues: [plans/plan.yaml]\n',
      'plans/plan.yaml': 'id: plan\ntitle: Plan\nitems:\n  - { kind: point, number: "1" }\n',
      'a.md': head + wrong,
    });
    const write = (path: string, text: string) => () => {
      writeFileSync(join(cwd, path), text);
      return path;
    };
    const run = await watched(cwd, [
      write('a.md', head + wrong.replace('24', '23')),
      write('notes.txt', 'x'),
      write('crossfoot.yaml', 'root: true\nrules: { table/total: off }\n'),
      write('a.md', head + wrong),
    ]);
    expect(run.stdout.match(/1 error in 1 report|Nothing to mend in 1 report/g)).toEqual([
      '1 error in 1 report',
      'Nothing to mend in 1 report',
      'Nothing to mend in 1 report',
      'Nothing to mend in 1 report',
    ]);
    expect(run.stderr.match(/^crossfoot: (?:a\.md|crossfoot\.yaml) changed/gm)).toHaveLength(3);
    expect(run.folders).toContain(`${cwd}/plans/`);
    expect(run.stdout).not.toContain('\u001b');
    expect(run.status).toBe(0);
  });

  it('goes on where a run fails, and does not start over what it writes', async () => {
    const cwd = makeFolder({ 'a.md': head });
    mkdirSync(join(cwd, 'out'));
    const run = await watched(
      cwd,
      [
        () => {
          writeFileSync(join(cwd, 'a.md'), '# No report\n');
          return 'a.md';
        },
        () => 'out/all.json',
      ],
      ...['--format', 'json', '-o', 'out/all.json'],
    );
    expect(run.stderr).toContain('no reports found');
    expect(run.stderr.match(/ changed /g)).toHaveLength(1);
    expect(run.status).toBe(2);
  });

  it.each(['--fix', '--since=HEAD'])('is refused with %s', async (option) => {
    const cwd = makeFolder({ 'a.md': head });
    const run = await runCli(['lint', '.', '--watch', option], { cwd });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('--watch only looks') });
  });
});
