import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A report with numbered paragraphs, the last one under a heading of its own. */
function numbered(...numbers: readonly number[]): string {
  const paragraphs = numbers.map((number) => `${number}. The Office met.\n`);
  const last = paragraphs.pop() ?? '';
  return `---\nprofile: generic\n---\n\n${paragraphs.join('\n')}\n# Outlook\n\n${last}`;
}

function engineWith(files: Record<string, string | Uint8Array | Error>) {
  const log: string[] = [];
  const disk = memoryFiles(files);
  return { engine: createEngine({ files: disk, log: (line) => log.push(line) }), disk, log };
}

const said = (checked: CheckedDocument | undefined) =>
  checked?.findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe('which files are reports', () => {
  it.each([
    ['front matter names a profile', { '/w/a.md': numbered(1) }, 'report'],
    ['front matter without a profile', { '/w/a.md': '---\ntitle: x\n---\n' }, undefined],
    ['no front matter', { '/w/a.md': '# Read me\n\nprofile: generic\n' }, undefined],
    ['front matter never closed', { '/w/a.md': '---\nprofile: generic\n\n# A\n' }, 'report'],
    [
      'listed by the configuration',
      { '/w/a.md': '# A\n', '/w/crossfoot.yaml': 'reports: ["*.md"]\n' },
      'report',
    ],
    [
      'listed from the folder above',
      { '/w/x/a.md': '# A\n', '/w/crossfoot.yaml': 'reports: ["**/*.md"]\n' },
      'report',
    ],
    [
      'taken out again',
      { '/w/a.md': numbered(1), '/w/crossfoot.yaml': 'reports: ["*.md", "!a.md"]\n' },
      undefined,
    ],
    ['not there', {}, undefined],
  ])('%s', async (_, files, role) => {
    const { engine } = engineWith(files as Record<string, string>);
    const path = Object.keys(files).find((name) => name.endsWith('.md')) ?? '/w/a.md';
    expect((await engine.check(path))?.role).toBe(role);
  });

  it('says why a report is no text, and leaves other files alone', async () => {
    const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const { engine } = engineWith({
      '/w/a.md': latin('---\nprofile: generic\n---\nIn Gen\u00e8ve\n'),
      '/w/b.md': latin('In Gen\u00e8ve\n'),
      '/w/c.md': new Error('cannot be read: permission denied'),
    });
    await expect(engine.check('/w/a.md')).rejects.toThrow('not UTF-8');
    expect(await engine.check('/w/b.md')).toBeUndefined();
    await expect(engine.check('/w/c.md')).rejects.toThrow('permission denied');
  });
});

describe('settings', () => {
  it('come from the nearest configuration over those above it', async () => {
    const { engine } = engineWith({
      '/crossfoot.yaml': 'rules: { numbering/paragraph: info }\n',
      '/w/crossfoot.yaml':
        'overrides: [{ files: ["old-*.md"], rules: { "numbering/*": "off" } }]\n',
      '/w/new.md': numbered(1, 2, 4, 5),
      '/w/old-1.md': numbered(1, 2, 4, 5),
    });
    expect(said(await engine.check('/w/new.md'))).toEqual(['info numbering/paragraph']);
    expect(said(await engine.check('/w/old-1.md'))).toEqual([]);
  });

  it('may stand beside the folder, and change', async () => {
    const files: Record<string, string> = {
      '/w/crossfoot.yaml': 'root: true\ncatalogues: ["../lists/*.yaml"]\nreports: ["*.md"]\n',
      '/lists/plan.yaml':
        'id: plan\ntitle: Harbour Plan\nitems: [{ kind: point, number: "1" }, { kind: point, number: "2" }, { kind: point, number: "2" }]\n',
      '/w/a.md': '---\nprofile: generic\n---\n\nHarbour Plan points: 1, 2 and 3\n',
    };
    const { engine } = engineWith(files);
    const before = await engine.check('/w/a.md');
    expect(before?.settings).toEqual(['/lists/plan.yaml', '/w/crossfoot.yaml']);
    expect(said(before)).toEqual(['error framework/unknown-item']);
    expect(said(await engine.check('/lists/plan.yaml'))).toEqual(['error catalogue/invalid']);

    files['/lists/plan.yaml'] = files['/lists/plan.yaml']!.replace('"2" }]', '"3" }]');
    expect(said(await engine.check('/w/a.md'))).toEqual(['error framework/unknown-item']);
    engine.change([{ kind: 'disk', path: '/lists/plan.yaml' }]);
    expect(said(await engine.check('/w/a.md'))).toEqual([]);
    expect(said(await engine.check('/lists/plan.yaml'))).toEqual([]);
  });

  it('are read from the editor where they are open there', async () => {
    const { engine } = engineWith({ '/w/crossfoot.yaml': '', '/w/a.md': numbered(1, 2, 4, 5) });
    expect(said(await engine.check('/w/a.md'))).toEqual(['error numbering/paragraph']);
    engine.change([
      { kind: 'open', path: '/w/crossfoot.yaml', text: 'rules: { "numbering/*": warning }\n' },
    ]);
    expect(said(await engine.check('/w/a.md'))).toEqual(['warning numbering/paragraph']);
    engine.change([
      {
        kind: 'edit',
        path: '/w/crossfoot.yaml',
        edits: [{ span: { from: 0, to: 5 }, text: 'ruls' }],
      },
    ]);
    const config = await engine.check('/w/crossfoot.yaml');
    expect(config?.findings[0]).toMatchObject({ rule: 'config/invalid', span: { from: 0, to: 4 } });
    engine.change([{ kind: 'close', path: '/w/crossfoot.yaml' }]);
    expect(said(await engine.check('/w/crossfoot.yaml'))).toEqual([]);
  });

  it('have their mistakes at the exact place', async () => {
    const config =
      'rules:\n  numbering/paragaph: error\n  numbering/heading: { options: { fuzz: 1 } }\nextends: ./other.yaml\n';
    const { engine } = engineWith({
      '/w/crossfoot.yaml': config,
      '/w/other.yaml': 'extends: crossfoot.yaml\n',
    });
    const checked = await engine.check('/w/crossfoot.yaml');
    const places = checked?.findings.map(({ span, message }) => [
      config.slice(span.from, span.to),
      message,
    ]);
    expect(places).toEqual([
      ['numbering/paragaph', expect.stringContaining('did you mean “numbering/paragraph”?')],
      ['fuzz', expect.stringContaining('no option "fuzz"')],
    ]);
    const other = await engine.check('/w/other.yaml');
    expect(other?.role).toBe('config');
    expect(other?.findings[0]?.message).toContain('in a circle: crossfoot.yaml → other.yaml');
  });

  it('name files that must be there', async () => {
    const config = 'root: true\ncatalogues: [plans/*.yaml, plan.yaml]\n';
    const { engine } = engineWith({ '/w/crossfoot.yaml': config });
    const checked = await engine.check('/w/crossfoot.yaml');
    expect(checked?.findings.map(({ message }) => message)).toEqual([
      'catalogues: there is no file “plan.yaml”',
    ]);
    const { from, to } = checked!.findings[0]!.span;
    expect(config.slice(from, to)).toBe('plan.yaml');
  });

  it('that are no text are a finding, not a failure', async () => {
    const { engine } = engineWith({
      '/w/crossfoot.yaml': Uint8Array.of(0xff, 0x00, 0x41),
      '/w/a.md': numbered(1),
    });
    expect(said(await engine.check('/w/a.md'))).toEqual([]);
    expect(said(await engine.check('/w/crossfoot.yaml'))).toEqual(['error config/invalid']);
  });
});

describe('edits', () => {
  it('change what is checked; the newest text counts', async () => {
    const { engine } = engineWith({ '/w/a.md': numbered(1, 2, 4, 5) });
    const text = numbered(1, 2, 3, 4);
    engine.change([{ kind: 'open', path: '/w/a.md', text }]);
    expect(said(await engine.check('/w/a.md'))).toEqual([]);
    const at = text.indexOf('3.');
    const checking = engine.check('/w/a.md');
    engine.change([
      { kind: 'edit', path: '/w/a.md', edits: [{ span: { from: at, to: at + 1 }, text: '7' }] },
    ]);
    const checked = await checking;
    expect(checked?.revision).toBe(engine.revision);
    expect(said(checked)).toEqual(['error numbering/paragraph']);
    engine.change([{ kind: 'close', path: '/w/a.md' }]);
    expect((await engine.check('/w/a.md'))?.document.text).toBe(numbered(1, 2, 4, 5));
  });

  it('read a table again only where its own text changed', async () => {
    const { engine } = engineWith({});
    const filler = '\nThe Office met in the spring and again in the autumn of that year.\n'.repeat(
      20,
    );
    const table = '\n| a | b |\n| --- | --: |\n| x | 1 |\n';
    const text = `${numbered(1, 2)}${filler}${table}${filler}\nThe end.\n`;
    engine.change([{ kind: 'open', path: '/w/a.md', text }]);
    const before = (await engine.check('/w/a.md'))?.report;
    const at = text.indexOf('end');
    engine.change([
      { kind: 'edit', path: '/w/a.md', edits: [{ span: { from: at, to: at + 3 }, text: 'start' }] },
    ]);
    const after = (await engine.check('/w/a.md'))?.report;
    expect(after?.document.text).toContain('The start.');
    expect(after?.tables[0]?.grid).toBe(before?.tables[0]?.grid);
    expect(after?.tables[0]?.aggregates).toBe(before?.tables[0]?.aggregates);
    expect(after?.tables).toEqual(before?.tables);
    expect(after?.outline).toEqual(before?.outline);
    const start = text.indexOf('The Office');
    engine.change([
      {
        kind: 'edit',
        path: '/w/a.md',
        edits: [{ span: { from: start, to: start }, text: 'Plainly: ' }],
      },
    ]);
    const moved = (await engine.check('/w/a.md'))?.report;
    expect(moved?.tables).not.toBe(after?.tables);
    expect(moved?.tables[0]?.grid).toBe(after?.tables[0]?.grid);
    const shift = 'Plainly: '.length;
    expect(moved?.tables.map(({ from, to }) => ({ from, to }))).toEqual(
      after?.tables.map(({ from, to }) => ({ from: from + shift, to: to + shift })),
    );
    expect(moved?.outline.paragraphs.map(({ number }) => number)).toEqual(
      after?.outline.paragraphs.map(({ number }) => number),
    );
  });

  it('of a path that is not open are passed over', async () => {
    const { engine } = engineWith({ '/w/a.md': numbered(1) });
    engine.change([
      { kind: 'edit', path: '/w/a.md', edits: [{ span: { from: 0, to: 99 }, text: '' }] },
    ]);
    expect((await engine.check('/w/a.md'))?.role).toBe('report');
  });
});
