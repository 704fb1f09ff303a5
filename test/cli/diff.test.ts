/** `crossfoot diff`: which figures of two drafts belong together, and how the changes are printed. */
import { describe, expect, it } from 'vitest';
import type { DiffOutput } from '../../server/src/profiles/generated/files.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const draft = `---
profile: generic
---

# Staff

1. The Service had 8,503 staff members in the basin, of whom 7,680 were pilots and 823 clerks.

2. It held 12 hearings and paid EUR 4.1 million in grants.

**Table 1: Gauges by basin**

| Basin | 2030 | 2031 |
| --- | ---: | ---: |
| Alder | 14 | 16 |
| Brint | 9 | 11 |
| Total | 23 | 27 |
`;

async function diff(now: string, before = draft) {
  const cwd = makeFolder({ 'old.md': before, 'new.md': now });
  const run = await runCli(['diff', 'old.md', 'new.md', '--format', 'json'], { cwd });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { changes } = JSON.parse(run.stdout) as DiffOutput;
  return changes.map(
    ({ kind, counts, before: old, now: young }) =>
      `${kind} ${old?.printed ?? ''}→${young?.printed ?? ''} ${counts}`,
  );
}

describe('crossfoot diff', () => {
  it('says nothing of what is the same, moved or printed otherwise', async () => {
    expect(await diff(draft)).toEqual([]);
    const parts = draft.split('\n\n');
    const moved = [parts[0], parts[1], parts[3], parts[2], ...parts.slice(4)].join('\n\n');
    expect(await diff(`${moved}\n\nA last paragraph.\n`)).toEqual([]);
    expect(
      await diff(draft.replace('8,503', '8 503').replace('4.1 million', '4.10 million')),
    ).toEqual([]);
  });

  it('names figures with another value by what they count', async () => {
    const now = draft.replace('8,503', '8,530').replace('| Brint | 9 |', '| Brint | 8 |');
    expect(await diff(now)).toEqual([
      expect.stringMatching(/^changed 8,503→8,530 .*staff/),
      'changed 9→8 Brint, 2030',
    ]);
  });

  it('follows a sentence that was reworded, and a figure that came into it', async () => {
    const now = draft.replace(
      'It held 12 hearings and paid EUR 4.1 million in grants',
      'In all the Service held 13 hearings on 5 islands and paid EUR 4.1 million in grants',
    );
    const changes = await diff(now);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatch(/^changed 12→13/);
    expect(changes[1]).toMatch(/^added →5/);
  });

  it('finds rows that came and went, and tables that moved', async () => {
    const now = draft
      .replace('| Brint | 9 | 11 |\n', '| Corvane | 9 | 11 |\n| Dorrel | 1 | 2 |\n')
      .replace('Table 1', 'Table 3');
    expect(await diff(now)).toEqual([
      'added →9 Corvane, 2030',
      'added →11 Corvane, 2031',
      'added →1 Dorrel, 2030',
      'added →2 Dorrel, 2031',
      'removed 9→ Brint, 2030',
      'removed 11→ Brint, 2031',
    ]);
  });

  it('takes a renamed row for the same one where the table keeps its size', async () => {
    expect(await diff(draft.replace('Brint | 9', 'River Brint | 10'))).toEqual([
      'changed 9→10 River Brint, 2030',
    ]);
  });

  it('keeps one percentage from the number beside it', async () => {
    const before = '1. Of all pilots 40 per cent (1,204) were trained.\n';
    expect(await diff(before.replace('(1,204)', '(1,240)'), before)).toEqual([
      expect.stringMatching(/^changed 1,204→1,240/),
    ]);
  });

  it('prints text and CSV', async () => {
    const cwd = makeFolder({ 'old.md': draft, 'new.md': draft.replace('7,680', '7,681') });
    const text = await runCli(['diff', 'old.md', 'new.md'], { cwd });
    expect(text.stdout).toContain('1 figure changed, 0 added, 0 removed');
    expect(text.stdout).toMatch(/~ 7,680 → 7,681 .*pilot.* — line 7/);
    const csv = await runCli(['diff', 'old.md', 'new.md', '--format', 'csv'], { cwd });
    expect(csv.stdout.split('\r\n')[1]).toMatch(/^changed,.*,,7,"7,680",7680,,7,"7,681",7681,$/);
  });

  it('refuses what it cannot compare, in one line', async () => {
    const cwd = makeFolder({ 'old.md': draft, 'data.csv': 'a,b\n', 'bad.md': '\0\0\0\0' });
    for (const [args, words] of [
      [['diff', 'old.md'], 'name two drafts'],
      [['diff', 'old.md', 'none.md'], 'none.md: there is no such file'],
      [['diff', 'old.md', '.'], 'this is a folder'],
      [['diff', 'data.csv', 'old.md'], 'no Markdown file'],
      [['diff', 'old.md', 'bad.md'], 'bad.md: '],
      [['diff', 'old.md', 'old.md', '--format', 'html'], 'there is no format'],
    ] as const) {
      const run = await runCli(args, { cwd });
      expect(run.status).toBe(2);
      expect(run.stderr.split('\n')).toHaveLength(2);
      expect(run.stderr).toContain(words);
    }
  });

  it('takes drafts without figures, and long lists of numbers, in stride', async () => {
    expect(await diff('No figures.\n', 'None.\n')).toEqual([]);
    const many = (shift: number) =>
      `Counted were ${Array.from({ length: 400 }, (_, at) => `${at + shift + 10} gulls`).join(', ')}.\n`;
    expect((await diff(many(1), many(0))).length).toBeGreaterThan(100);
  });
});
