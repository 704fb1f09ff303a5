/**
 * What shells complete, asked of the shells themselves.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../server/src/cli/command-table.ts';
import { completionsFor } from '../../server/src/cli/completions.ts';
import type { Shell } from '../../server/src/cli/shells.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asks: Readonly<Record<Shell, (script: string, line: readonly string[]) => string>> = {
  bash: (script, line) =>
    `source ${script}; COMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length - 1}; _crossfoot; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (script, line) =>
    `source ${script}; complete -C '${line.join(' ')}' | string split -f1 \\t`,
  // Its completion needs a terminal; that it takes the script is what can be asked.
  zsh: (script) =>
    `autoload -Uz compinit; compinit -u -D; source ${script}; print -l $_comps[crossfoot]`,
};

/** The words that a shell offers for the last word of a line. */
function offered(shell: Shell, line: readonly string[]): readonly string[] {
  const script = join(folder, `crossfoot.${shell}`);
  writeFileSync(script, completionsFor(shell));
  const { stdout, stderr } = spawnSync(shell, ['-c', asks[shell](script, line)], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'dumb' },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

const isHere = (shell: Shell) => spawnSync(shell, ['-c', 'true']).status === 0;

describe.each(['bash', 'fish'] as const)('completions of %s', (shell) => {
  const here = isHere(shell);
  it.runIf(here)('offer commands, options, values and rules', () => {
    expect(offered(shell, ['crossfoot', 'ren']).toSorted()).toEqual(['render', 'renumber']);
    expect(offered(shell, ['crossfoot', 'lint', '--fix']).toSorted()).toEqual([
      '--fix',
      '--fix-dry-run',
    ]);
    expect(offered(shell, ['crossfoot', 'lint', '--format', 'che'])).toEqual(['checkstyle']);
    expect(offered(shell, ['crossfoot', 'coverage', '--format', 's'])).not.toContain('sarif');
    expect(offered(shell, ['crossfoot', 'explain', 'table/tot'])).toEqual(['table/total']);
    expect(offered(shell, ['crossfoot', 'renumber', '--family', 'par'])).toEqual(['paragraphs']);
    expect(offered(shell, ['crossfoot', 'lint', '--profile', 'gen'])).toEqual(['generic']);
  });
  it.runIf(!here)(`are not tried: there is no ${shell} here`, () => {});
});

describe('completions of zsh', () => {
  const here = isHere('zsh');
  it.runIf(here)('are taken by the shell', () => {
    expect(offered('zsh', [])).toEqual(['_crossfoot']);
  });
  it.runIf(!here)('are not tried: there is no zsh here', () => {});
  it('name every command', () => {
    const script = completionsFor('zsh');
    for (const { name } of commands) expect(script).toContain(`\n    ${name})`);
  });
});
