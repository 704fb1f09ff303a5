/** The built program on many files: threads, and what a run that is killed leaves behind. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.ts';

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

describe.runIf(existsSync(program))('a run that is killed', () => {
  it.each([['--cache'], ['--baseline', 'b.json', '--update-baseline'], ['--fix']])(
    'leaves whole files behind: %s',
    async (...args) => {
      const cwd = makeFolder(reports);
      const plain = lint(cwd, '-j', '1').stdout;
      for (let wait = 20; wait < 320; wait += 60) {
        const child = spawn(process.execPath, [program, 'lint', '.', ...args], {
          cwd,
          stdio: 'ignore',
        });
        const end = new Promise((resolve) => child.on('exit', resolve));
        await setTimeout(wait);
        child.kill('SIGKILL');
        await end;
        for (const name of readdirSync(cwd).filter((file) => /^r\d+\.md$/.test(file))) {
          const whole = [reports[name], reports[name]?.replace('3. Two', '2. Two')];
          expect(whole).toContain(readFileSync(join(cwd, name), 'utf8'));
        }
        const baseline = join(cwd, 'b.json');
        if (existsSync(baseline))
          expect(() => JSON.parse(readFileSync(baseline, 'utf8'))).not.toThrow();
      }
      if (args[0] === '--cache') expect(lint(cwd, ...args).stdout).toBe(plain);
    },
  );
});
