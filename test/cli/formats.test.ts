/** Every format on reports, real and hostile: what a reader of that format relies on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { readXml } from '../support/xml.ts';

const head = '---\nprofile: generic\n---\n\n';
const wrong = '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';
const hostile = '](x)<b>&"\'`|@all #1 %0A::error::x https://x.example\u0007';
const hostileTable = wrong.replace('Anse', hostile.replace('|', '\\|'));
const hostileName = "a b,:%&<'#é.md";

async function lint(files: Record<string, string>, ...args: string[]) {
  return runCli(['lint', '.', ...args], { cwd: makeFolder(files) });
}

describe('outputs', () => {
  it('go to standard output and to files, each in its format', async () => {
    const cwd = makeFolder({ 'a.md': head + wrong });
    const args = ['--format', 'json', '--output-file', 'out/a.json', '--format', 'compact'];
    const run = await runCli(['lint', '.', ...args, '--format=sarif', '-o', 'a.sarif'], { cwd });
    expect(run.stdout).toMatch(/^a\.md:9:11: error: Total is 24.* \[table\/total\]\n$/);
    expect(JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')).reports).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(cwd, 'a.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it.each([
    [['--format', 'json', '--format', 'sarif'], 'json and sarif would mix on standard output'],
    [['-o', 'a', '-o', 'b'], '--output-file b: give its --format before it'],
    [['-o', '.'], 'cannot be written: it is a folder'],
  ])('%j is refused', async (args, message) => {
    const run = await lint({ 'a.md': head + wrong }, ...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
  });
});

function resultsOf(text: string): readonly Result[] {
  return (JSON.parse(text) as Log).runs[0]?.results ?? [];
}

describe('hostile words and file names', () => {
  const files = { [hostileName]: head + hostileTable };

  it.each(['junit', 'checkstyle'])('%s stays XML', async (format) => {
    const { stdout } = await lint(files, '--format', format);
    expect(JSON.stringify(readXml(stdout))).toContain(hostileName);
  });

  it('markdown shows them as they stand', async () => {
    const { stdout } = await lint(files, '--format', 'markdown');
    const row = stdout.split('\n').find((line) => line.includes('Total is'))!;
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row).not.toMatch(/<b>|(?<!\\)`|@all|https:\/\//);
    expect(JSON.stringify(parseFragment(stdout).childNodes.map((node) => node.nodeName))).toBe(
      '["#comment","#text"]',
    );
  });

  it('github gets one command in a line', async () => {
    const { stdout } = await lint(files, '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::/);
    expect(lines[0]).toContain('file=a b%2C%3A%25&<');
  });

  it('sarif has references that can be resolved', async () => {
    const [result] = resultsOf((await lint(files, '--format', 'sarif')).stdout);
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(decodeURIComponent(new URL(uri, 'file:///').pathname)).toBe(`/${hostileName}`);
  });
});

describe('sarif', () => {
  it('says what a comment switches off, and why', async () => {
    const comment = '<!-- crossfoot-disable-next-line table/total -- late arrivals -->\n\n';
    const { stdout, status } = await lint({ 'a.md': head + comment + wrong }, '--format', 'sarif');
    expect(status).toBe(0);
    expect(resultsOf(stdout)[0]?.suppressions).toEqual([
      { kind: 'inSource', justification: 'late arrivals' },
    ]);
  });

  it('has fingerprints that edits elsewhere leave alone', async () => {
    const prints = async (text: string) =>
      resultsOf((await lint({ 'a.md': text }, '--format', 'sarif')).stdout).map(
        ({ partialFingerprints }) => partialFingerprints,
      );
    const before = await prints(`${head}# A\n\n${wrong}\n${wrong}`);
    expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(2);
    expect(await prints(`${head}# A\n\nNew words.\n\n${wrong}\nOthers.\n\n${wrong}`)).toEqual(
      before,
    );
  });
});

describe('github', () => {
  it('stays within the limits, the gravest first, and writes a summary where GitHub wants one', async () => {
    const cwd = makeFolder({ 'a.md': head + `${wrong}\n`.repeat(14), 'sum.md': '' });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'sum.md'), GITHUB_WORKSPACE: join(cwd, '..') };
    const { stdout } = await runCli(['lint', 'a.md', '--format', 'github'], { cwd, env });
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout).toMatch(/^::error file=crossfoot-test-[^/,]+\/a\.md,line=9/);
    expect(stdout).toContain('further finding');
    expect(readFileSync(join(cwd, 'sum.md'), 'utf8')).toContain('### Crossfoot: 14 errors');
  });
});
