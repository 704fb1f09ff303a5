/** `crossfoot renumber` writes files, or shows what it would write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

const report = (numbers: readonly number[], words: string) =>
  `---\nprofile: iom-council-paper\nsymbol: PC/12\n---\n\n${numbers
    .map((number) => `${number}. The harbour was busy all year long.\n\n`)
    .join(
      '',
    )}${words}\n\n**Table 2: Ships**\n\n| A | B |\n| --- | ---: |\n| x | 1 |\n\n**Table 2: Crews**\n\n| A | B |\n| --- | ---: |\n| x | 1 |\n`;
const draft = report([1, 2, 99, 3, 4], 'See paragraph 4.');
const other = '---\nprofile: generic\n---\n\nAs paragraph 3 of PC/12 says.\n';

const files = { 'reports/a.md': draft, 'reports/b.md': other, 'reports/c.md': '# No report\n' };
const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

describe('crossfoot renumber', () => {
  it('writes the report and those that name it', async () => {
    const cwd = makeFolder(files);
    const { status, stdout, stderr } = await runCli(
      ['renumber', '--family', 'paragraphs', 'reports/a.md'],
      { cwd },
    );
    expect([status, stdout, stderr]).toEqual([
      0,
      '',
      '3 paragraphs, 1 reference and 1 reference in 1 other report renumbered.\n',
    ]);
    expect(read(cwd, 'reports/a.md')).toBe(report([1, 2, 3, 4, 5], 'See paragraph 5.'));
    expect(read(cwd, 'reports/b.md')).toBe(other.replace('paragraph 3', 'paragraph 4'));
  });

  it('shows all families as a diff with --dry-run, and writes nothing', async () => {
    const cwd = makeFolder(files);
    const { status, stdout, stderr } = await runCli(['renumber', '--dry-run', 'reports/a.md'], {
      cwd,
    });
    expect(status).toBe(0);
    expect(stderr.split('\n')).toHaveLength(3);
    expect(stdout).toContain('--- a/reports/a.md');
    expect(stdout).toContain('\n+See paragraph 5.\n');
    expect(stdout).toContain('\n+As paragraph 4 of PC/12 says.\n');
    expect(read(cwd, 'reports/a.md')).toBe(draft);
  });

  it('changes numbers alone: byte order mark, line ends and all else stay as they are', async () => {
    const odd = (numbers: readonly number[], reference: number) =>
      `\ufeff${report(numbers, `Über 🛢 see paragraph ${reference}.  `).replaceAll('\n', '\r\n')}`;
    const cwd = makeFolder({ 'a.md': odd([1, 2, 99, 3, 4], 3) });
    await runCli(['renumber', '--family', 'paragraphs', 'a.md'], { cwd });
    expect(read(cwd, 'a.md')).toBe(odd([1, 2, 3, 4, 5], 4));
  });

  it('says that all is in order', async () => {
    const cwd = makeFolder({ 'b.md': other });
    const { status, stderr } = await runCli(['renumber', 'b.md'], { cwd });
    expect([status, stderr]).toEqual([0, 'All numbers are in order; nothing was changed.\n']);
  });

  it.each([
    [['renumber'], 'name one report, as in: crossfoot renumber report.md'],
    [['renumber', 'none.md'], 'none.md: there is no such file'],
    [
      ['renumber', '--family', 'table', 'a.md'],
      'there is no family “table”; did you mean tables? Families: paragraphs, headings, annexes, tables, figures, boxes, footnotes.',
    ],
    [
      ['lint', '--dry-run', 'a.md'],
      '--dry-run is an option of crossfoot renumber, not of crossfoot lint',
    ],
    [
      ['renumber', '--fix', 'a.md'],
      '--fix is an option of crossfoot lint, not of crossfoot renumber',
    ],
  ])('refuses %j', async (args, message) => {
    const { status, stderr } = await runCli(args, { cwd: makeFolder({}) });
    expect([status, stderr]).toEqual([2, `crossfoot: ${message}\n`]);
  });
});
