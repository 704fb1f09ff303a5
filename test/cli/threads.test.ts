/** The built program on many files: threads, and what a run that is killed leaves behind. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { makeFolder } from '../support/run-cli.ts';
import { seeded } from '../support/seeded.ts';

const program = fileURLToPath(new URL('../../dist/crossfoot.cjs', import.meta.url));
const head = '---\nprofile: generic\n---\n\n';
const row = (port: string, ships: number) => `| ${port} | ${ships} |\n`;
const reports = Object.fromEntries(
  Array.from({ length: 24 }, (_, at) => [
    `r${at}.md`,
    `${head}| Port | Ships |\n| --- | --: |\n${row('A', 7)}${row('B', at)}${row('Total', 8 + at)}\n1. One.\n\n3. Two.\n`,
  ]),
);

function lint(cwd: string, ...args: string[]) {
  const command = [program, 'lint', '.', '--format', 'compact', ...args];
  return spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
}

describe.runIf(existsSync(program))('threads', () => {
  it('say the same as one thread, in the same order', () => {
    const cwd = makeFolder({ ...reports, 'odd.md': Buffer.from([0x70, 0xff, 0xfe]) });
    const [one, three] = [lint(cwd, '-j', '1'), lint(cwd, '-j', '3')];
    expect(one.stdout.split('\n').length).toBeGreaterThan(24);
    expect([three.stdout, three.stderr, three.status]).toEqual([
      one.stdout,
      one.stderr,
      one.status,
    ]);
    const cached = [lint(cwd, '-j', '3', '--cache'), lint(cwd, '--cache')];
    for (const { stdout } of cached) expect(stdout).toBe(one.stdout);
  });
});

const kills = Number(process.env.CROSSFOOT_KILLS ?? 4);

/** A run that is killed after so many milliseconds, if it is not over by then. */
async function killed(cwd: string, wait: number, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, 'lint', '.', ...args], { cwd, stdio: 'ignore' });
  const end = new Promise((resolve) => child.on('exit', resolve));
  await Promise.race([end, setTimeout(wait)]);
  child.kill('SIGKILL');
  await end;
}

describe.runIf(existsSync(program))(`a run that is killed ${kills} times`, () => {
  const gates = [['--cache'], ['--baseline', 'b.json', '--update-baseline'], ['--fix']];

  it.each(gates)(
    'leaves whole files behind: %s %s %s',
    async (...args) => {
      const cwd = makeFolder(reports);
      const plain = lint(cwd, '-j', '1').stdout;
      const start = performance.now();
      lint(makeFolder(reports), ...args);
      const whole = performance.now() - start;
      const draw = seeded(args.join().length);
      for (let kill = 0; kill < kills; kill++) {
        if (kill % 5 === 0)
          for (const [name, text] of Object.entries(reports)) write(cwd, name, text);
        await killed(cwd, draw(Math.ceil(whole)), args);
        for (const name of Object.keys(reports)) {
          const known = [reports[name], reports[name]?.replace('3. Two', '2. Two')];
          expect(known).toContain(readFileSync(join(cwd, name), 'utf8'));
        }
        const baseline = join(cwd, 'b.json');
        if (existsSync(baseline))
          expect(() => JSON.parse(readFileSync(baseline, 'utf8'))).not.toThrow();
      }
      if (args[0] === '--cache') expect(lint(cwd, ...args).stdout).toBe(plain);
    },
    patience * (1 + kills),
  );

  it('has its leftovers cleared away by a later one', () => {
    const cwd = makeFolder(reports);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const names = [`b.json.${pid}-0-abc-0.tmp`, `b.json.${process.pid}-0-abc-0.tmp`, 'mine.tmp'];
    for (const name of names) {
      write(cwd, name, '{');
      utimesSync(join(cwd, name), 1, 1);
    }
    lint(cwd, '--baseline', 'b.json', '--update-baseline');
    const left = readdirSync(cwd).filter((name) => name.endsWith('.tmp'));
    expect(left.sort()).toEqual(names.slice(1).sort());
  });
});

function write(cwd: string, name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}
