/** What users install: the npm package on its own, and the step of the GitHub Action. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../support/run-cli.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const built = existsSync(join(project, 'dist/crossfoot.cjs'));
const head = '---\nprofile: generic\n---\n\n';
const wrong = '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';

function run(cwd: string, program: string, args: readonly string[], env = {}) {
  const all = { ...process.env, ...env };
  return spawnSync(program, args, { cwd, encoding: 'utf8', env: all });
}

describe.runIf(built && process.platform !== 'win32')('the npm package', () => {
  it('works in an empty folder, without anything else', () => {
    const cwd = makeFolder({ 'a.md': head + wrong, 'package.json': '{"private":true}' });
    run(project, 'npm', ['pack', '--ignore-scripts', '--pack-destination', cwd]);
    const [tarball] = readdirSync(cwd).filter((name) => name.endsWith('.tgz'));
    const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev'];
    const install = run(cwd, 'npm', ['install', ...flags, `./${tarball}`]);
    expect(install.status, install.stderr).toBe(0);
    expect(readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'crossfoot',
    ]);
    const lint = run(cwd, 'npx', ['--no-install', 'crossfoot', 'lint', '.', '--format=compact']);
    expect(lint.stdout).toMatch(/^a\.md:9:11: error: Total is 24.*\n$/);
    expect(lint.status).toBe(1);
  });
});

describe.runIf(built && process.platform !== 'win32')('the GitHub Action', () => {
  it('annotates, writes SARIF and a summary, and fails', () => {
    const command = `#!/bin/sh\nexec "${process.execPath}" "${join(project, 'dist/crossfoot.cjs')}" "$@"\n`;
    const cwd = makeFolder({ 'a b/a.md': head + wrong, 'summary.md': '', 'crossfoot.sh': command });
    chmodSync(join(cwd, 'crossfoot.sh'), 0o755);
    const step = run(cwd, 'bash', [join(project, 'ci/github.sh')], {
      CROSSFOOT_COMMAND: join(cwd, 'crossfoot.sh'),
      CROSSFOOT_PATHS: 'a b\n',
      CROSSFOOT_SARIF: 'out.sarif',
      GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
      GITHUB_WORKSPACE: cwd,
    });
    expect(step.stderr).toBe('');
    expect(step.status).toBe(1);
    expect(step.stdout).toMatch(/^::error file=a b\/a\.md,line=9,endLine=9,col=11,/);
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).runs).toHaveLength(1);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('1 error in 1 report');
    writeFileSync(join(cwd, 'a b/a.md'), head);
    const env = { CROSSFOOT_COMMAND: join(cwd, 'crossfoot.sh'), CROSSFOOT_PATHS: 'a b' };
    expect(run(cwd, 'bash', [join(project, 'ci/github.sh')], env).status).toBe(0);
  });

  it('hands every input to its step as a variable', () => {
    const action = parse(readFileSync(join(project, 'action.yml'), 'utf8'));
    const [step] = action.runs.steps;
    expect(Object.keys(step.env)).toHaveLength(Object.keys(action.inputs).length);
    expect(step.run).not.toContain('${{');
    const script = readFileSync(join(project, 'ci/github.sh'), 'utf8');
    for (const name of Object.keys(step.env)) expect(script).toContain(name);
  });
});
