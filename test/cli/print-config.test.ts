import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, runCli } from '../support/run-cli.ts';

const files = {
  'crossfoot.yaml': `root: true
reports: ["years/*.md", "!years/README.md"]
rules: { table/*: warning }
prior: { years/2025.md: years/2024.md }
`,
  'years/crossfoot.yaml': 'profile: council-report\nrules: { table/total: "off" }\n',
  'years/2024.md': '# Report\n',
  'years/2025.md': '# Report\n',
  'years/README.md': '# Reports\n',
};

const print = (cwd: string, ...args: string[]) =>
  runCli(['lint', '--print-config', ...args], { cwd });

describe('crossfoot lint --print-config', () => {
  it('prints what holds for a file, and where it comes from', async () => {
    const cwd = makeFolder(files);
    const { stdout, status } = await print(cwd, 'years/2025.md', '--rule', 'claim/parts=info');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^# What holds for years\/2025\.md\.\n# From years\/crossfoot\.yaml, crossfoot\.yaml /,
    );
    expect(stdout).toContain('\n  claim/parts: info # by itself: error\n');
    expect(parse(stdout)).toMatchObject({
      root: true,
      profile: 'council-report',
      reports: ['years/*.md', '!years/README.md'],
      prior: { 'years/2025.md': 'years/2024.md' },
      rules: { 'table/total': 'off', 'table/shares': 'warning', 'claim/share': 'error' },
    });
  });

  it('is a configuration that gives the same settings again', async () => {
    const cwd = makeFolder(files);
    const { stdout } = await print(cwd, 'years/2025.md');
    const again = makeFolder({ ...files, 'printed.yaml': stdout });
    const second = await print(again, 'years/2025.md', '--config', 'printed.yaml');
    expect(parse(second.stdout)).toEqual(parse(stdout));
  });

  it('says of other files that they are no reports, or not there', async () => {
    const cwd = makeFolder(files);
    expect((await print(cwd, 'years/README.md')).stdout).toContain('README.md, which is no report');
    expect(await print(cwd, 'none.md')).toMatchObject({
      status: 2,
      stderr: 'crossfoot: --print-config none.md: there is no such file\n',
    });
  });
});
