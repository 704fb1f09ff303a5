import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument, Engine } from '../../server/src/engine/engine.ts';
import { documentAt } from '../../server/src/engine/table-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

const path = '/ws/reports/draft.md';
const csv = '/ws/reports/data/staff.csv';
const wrong = 'Grade,Women,Men,Total\nP-5,12,15,27\nP-4,20,21,42\nTotal,32,36,68\n';
const right = wrong.replace('42', '41');
const draft = (directive: string) => `---\nprofile: generic\n---\n\n${directive}\n`;
const named = draft('::table[Table 2: Staff by grade]{src=data/staff.csv}');

type Files = Parameters<typeof memoryFiles>[0];

function engineWith(files: Files, text = named): { engine: Engine; log: string[] } {
  const log: string[] = [];
  const engine = createEngine({
    files: memoryFiles({ '/ws/crossfoot.yaml': 'root: true\n', ...files }),
    log: (message) => log.push(message),
  });
  engine.change([{ kind: 'open', path, text }]);
  return { engine, log };
}

async function check(files: Files, text = named): Promise<CheckedDocument> {
  return (await engineWith(files, text).engine.check(path))!;
}

/** `file: rule "text" message`, or the report's own findings without a file. */
const show = (checked: CheckedDocument) =>
  checked.findings.map((finding) => {
    const { text } = documentAt(checked, finding.path);
    const place = text.slice(finding.span.from, finding.span.to);
    return `${finding.path ?? ''} ${finding.rule} “${place}” ${finding.message}`;
  });

describe('tables in files of their own', () => {
  it('take part in the rules for tables; findings stand in the file, at the cell', async () => {
    const checked = await check({ [csv]: wrong });
    expect(show(checked)).toEqual([
      expect.stringContaining(`${csv} table/total “42” Total for P-4 is 42`),
    ]);
    const [finding] = checked.findings;
    expect(finding?.related.at(-1)).toMatchObject({ path });
    const anchor = finding?.related.at(-1)?.span;
    expect(checked.document.text.slice(anchor?.from, anchor?.to)).toMatch(/^::table\[.*\}$/);
    expect(finding?.fixes[0]?.edits[0]).toMatchObject({ text: '41' });
  });

  it('have the label as caption, and the comments above them', async () => {
    const checked = await check({ [csv]: right });
    expect(checked.findings).toEqual([]);
    expect(checked.report?.tables[0]).toMatchObject({
      caption: { text: 'Table 2: Staff by grade', label: 'Table 2' },
      source: { path: csv },
    });
    const skipped = draft('<!-- crossfoot: skip -->\n\n::table{src=data/staff.csv}');
    expect((await check({ [csv]: wrong }, skipped)).findings).toEqual([]);
  });

  it('stand in the order of the report among its own tables', async () => {
    const pipes = '| a | b |\n| --- | --- |\n| x | 1 |';
    const text = draft(`${pipes}\n\n::table{src=data/staff.csv}\n\n${pipes}`);
    const { report } = await check({ [csv]: right }, text);
    expect(report?.tables.map(({ source }) => source?.path)).toEqual([undefined, csv, undefined]);
  });

  it('are silenced by a comment at the directive, which is then not unused', async () => {
    const comment = '<!-- crossfoot-disable-next-line table/total -- late -->';
    const text = draft(`${comment}\n\n::table{src=data/staff.csv}`);
    expect((await check({ [csv]: wrong }, text)).findings).toEqual([]);
    const unused = await check({ [csv]: right }, text);
    expect(unused.findings.map(({ rule }) => rule)).toEqual(['suppression/unused']);
  });

  it.each<[string, Files, string, string]>([
    ['missing', {}, 'data/staff.csv', 'There is no file “data/staff.csv”'],
    ['misspelt', { [csv]: right }, 'data/staf.csv', 'did you mean “data/staff.csv”?'],
    [
      'not UTF-8',
      { [csv]: new Uint8Array([0x41, 0x2c, 0xe9, 0x0a]) },
      'data/staff.csv',
      'cannot be read. The file is not UTF-8: byte 2 (0xE9, line 1)',
    ],
    [
      'binary',
      { [csv]: new Uint8Array([1, 0, 0, 2, 3, 4]) },
      'data/staff.csv',
      'cannot be read. It is binary, not text. Save the sheet as CSV (UTF-8).',
    ],
    [
      'a workbook',
      { '/ws/reports/staff.xlsx': new Uint8Array([0x50, 0x4b, 3, 4, 0]) },
      'staff.xlsx',
      'It is a spreadsheet, not text. Save the sheet as CSV (UTF-8).',
    ],
    [
      'a folder',
      { '/ws/reports/data': new Error('cannot be read: it is a folder') },
      'data',
      '“data” cannot be read: it is a folder',
    ],
    ['outside', {}, '../../other.csv', 'leads out of “ws”, the folder of crossfoot.yaml'],
    ['above the root', {}, '../../../../../x.csv', 'is no path relative to the report'],
    ['absolute', {}, '/etc/passwd', 'is no path relative to the report'],
    ['a drive', {}, 'C:\\data.csv', 'is no path relative to the report'],
    ['an address', {}, 'https://a.example/x.csv', 'is an address'],
  ])('say at the path why there is none: %s', async (_, files, src, message) => {
    const checked = await check(files, draft(`::table[Staff]{src="${src}"}`));
    expect(show(checked)).toEqual([expect.stringMatching(/^ table\/source “/)]);
    expect(show(checked)[0]).toContain(`“${src}”`);
    expect(checked.findings[0]?.message).toContain(message);
  });

  it('may lie above the report, but not above the topmost configuration or the report alone', async () => {
    const above = { '/ws/data.csv': right };
    const text = draft('::table{src=../data.csv}');
    expect((await check(above, text)).findings).toEqual([]);
    const engine = createEngine({ files: memoryFiles(above), log: () => {} });
    engine.change([{ kind: 'open', path, text }]);
    const checked = (await engine.check(path))!;
    expect(checked.findings[0]?.message).toContain('leads out of the folder of this report');
  });

  it('do not follow a link out of the workspace', async () => {
    const files = {
      ...memoryFiles({ [csv]: right, '/ws/crossfoot.yaml': 'root: true\n' }),
      realPath: async (each: string) => (each === csv ? '/home/secret.csv' : each),
    };
    const engine = createEngine({ files, log: () => {} });
    engine.change([{ kind: 'open', path, text: named }]);
    const checked = (await engine.check(path))!;
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['table/source']);
    expect(checked.report?.tables).toEqual([]);
  });

  it('name stray quotes at their place in the file', async () => {
    const text = 'Grade,Staff\n"P-5,4\nP-4,5\n';
    expect(show(await check({ [csv]: text }))).toEqual([
      `${csv} table/source “"” This quote is never closed`,
    ]);
  });

  it('are read again when they change on disk or in the editor', async () => {
    const files: Record<string, string> = { '/ws/crossfoot.yaml': 'root: true\n', [csv]: wrong };
    const engine = createEngine({ files: memoryFiles(files), log: () => {} });
    engine.change([{ kind: 'open', path, text: named }]);
    const rules = async () => (await engine.check(path))?.findings.map(({ rule }) => rule);
    expect(await rules()).toContain('table/total');
    files[csv] = right;
    engine.change([{ kind: 'disk', path: csv }]);
    expect(await rules()).toEqual([]);
    engine.change([{ kind: 'open', path: csv, text: wrong }]);
    expect(await rules()).toContain('table/total');
    const at = wrong.indexOf('42');
    engine.change([
      { kind: 'edit', path: csv, edits: [{ span: { from: at, to: at + 2 }, text: '41' }] },
    ]);
    expect(await rules()).toEqual([]);
    files[csv] = wrong;
    engine.change([{ kind: 'close', path: csv }]);
    expect(await rules()).toContain('table/total');
    delete files[csv];
    engine.change([{ kind: 'disk', path: csv }]);
    expect(await rules()).toEqual(['table/source']);
  });

  it('are read anew when they change while they are being read', async () => {
    const memory = memoryFiles({ '/ws/crossfoot.yaml': 'root: true\n', [csv]: wrong });
    let reads = 0;
    const files = {
      ...memory,
      read: async (each: string) => {
        if (each !== csv) return memory.read(each);
        reads += 1;
        if (reads > 1) return new TextEncoder().encode(right);
        // Half of it is there when somebody saves it.
        await Promise.resolve();
        engine.change([{ kind: 'disk', path: csv }]);
        return new TextEncoder().encode(wrong.slice(0, 40));
      },
    };
    const engine = createEngine({ files, log: () => {} });
    engine.change([{ kind: 'open', path, text: named }]);
    expect((await engine.check(path))?.findings).toEqual([]);
    expect(reads).toBe(2);
  });

  it('are not read again for an edit of the report', async () => {
    const files = memoryFiles({ '/ws/crossfoot.yaml': 'root: true\n', [csv]: wrong });
    const engine = createEngine({ files, log: () => {} });
    engine.change([{ kind: 'open', path, text: named }]);
    const before = await engine.check(path);
    const end = { from: named.length, to: named.length };
    engine.change([{ kind: 'edit', path, edits: [{ span: end, text: '\nMore.\n' }] }]);
    const after = await engine.check(path);
    expect(after?.report?.tables[0]?.grid).toBe(before?.report?.tables[0]?.grid);
    expect(after?.report?.tables).toEqual(before?.report?.tables);
    expect(files.reads.filter((read) => read === csv)).toHaveLength(1);
  });

  it('have a check of their own while a report that shows them is open', async () => {
    const { engine } = engineWith({ [csv]: wrong });
    expect(await engine.check(csv)).toBeUndefined();
    await engine.check(path);
    const checked = await engine.check(csv);
    expect(checked?.role).toBe('table');
    expect(checked?.findings.length).toBeGreaterThan(0);
    expect(checked?.findings.every((finding) => finding.path === undefined)).toBe(true);
    expect(checked?.others).toMatchObject([{ path }]);
    engine.change([{ kind: 'close', path }]);
    expect(await engine.check(csv)).toBeUndefined();
  });

  it('come to an end for a report that names itself, and for one file shown twice', async () => {
    const self = await check({}, draft('::table{src=draft.md}'));
    expect(self.failures).toEqual([]);
    const twice = await check({ [csv]: wrong }, `${named}\n::table{src=data/staff.csv}\n`);
    const once = await check({ [csv]: wrong });
    expect(twice.findings.length).toBe(once.findings.length);
    expect(twice.report?.tables).toHaveLength(2);
  });
});
