/** The review report: complete, whole in one file, readable without a script, and safe whatever a report says. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, sharedFolder } from '../support/shared.ts';

const head = '---\nprofile: generic\ntitle: Ports <b>in</b> 2025\n---\n\n';
const wrong = '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';
const hostile = '<script>x()</script><img src=x onerror=x()>" onload="x()';
const catalogue = `id: harbour
title: Harbour Strategy
items:
  - { kind: point, number: "1" }
  - { kind: point, number: "2" }
`;

async function review(files: Record<string, string>, ...args: string[]) {
  const cwd = makeFolder(files);
  const run = await runCli(['lint', '.', '--format', 'html', ...args], { cwd });
  expect(run.stderr).toBe('');
  return run.stdout;
}

function elements(page: string): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parse(page));
  return found;
}

const attribute = ({ attrs }: Tree.Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** What every page must be: one file, ids once, links that lead somewhere, nothing from outside. */
function expectWhole(page: string): void {
  const all = elements(page);
  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = all.flatMap((element) => attribute(element, 'href') ?? []);
  for (const target of targets) expect(ids).toContain(target.replace(/^#/, ''));
  const names = all.flatMap(({ attrs }) => attrs.map(({ name }) => name));
  expect(names.filter((name) => /^on|^src$|^style$|^action$/.test(name))).toEqual([]);
  expect(all.filter(({ tagName }) => /^(?:img|iframe|link|object)$/.test(tagName))).toEqual([]);
  const policy = all.flatMap((element) =>
    attribute(element, 'http-equiv') === 'Content-Security-Policy'
      ? (attribute(element, 'content') ?? '')
      : [],
  );
  expect(policy).toHaveLength(1);
  expect(policy[0]).toContain("default-src 'none'");
  expect(policy[0]).not.toContain('unsafe');
  for (const tag of ['style', 'script']) {
    const own = all.filter(({ tagName }) => tagName === tag).map(textOf);
    expect(own).toHaveLength(1);
    const hash = createHash('sha256').update(own[0]!).digest('base64');
    expect(policy[0]).toContain(`${tag}-src 'sha256-${hash}'`);
  }
}

describe('the review report', () => {
  const text = `${head}# I. Piers\n\nHarbour Strategy points: 1\n\n1. Piers for 40 ships, by Harbour Strategy point 2.\n\n## A. Lights\n\n${wrong}`;
  const files = {
    'crossfoot.yaml': 'root: true\ncatalogues: [plan.yaml]\n',
    'plan.yaml': catalogue,
    'a.md': text,
  };

  it('shows findings by section, coverage, the ledger and the report itself', async () => {
    const page = await review(files);
    expectWhole(page);
    const all = elements(page);
    const shown = (tag: string) => all.filter(({ tagName }) => tagName === tag).map(textOf);
    expect(shown('h1')[0]).toBe('Review of Ports <b>in</b> 2025');
    expect(shown('summary').map((one) => one.replace(/\s+/g, ' '))).toEqual([
      'Findings',
      'I. Piers › A. Lights 1 finding',
      'Coverage of frameworks',
      expect.stringMatching(/^Figures \d/),
      'The report with its marks',
      'What the rules mean',
    ]);
    expect(shown('li').join('\n')).toContain('Error Total is 24, but');
    expect(shown('caption').join()).toContain('Points');
    expect(shown('tr').map((row) => row.trim())).toContainEqual(
      expect.stringMatching(/24.*✗ contradicted/),
    );
    expect(
      all.filter((one) => attribute(one, 'class')?.includes('figure contradicted')),
    ).not.toEqual([]);
  });

  it('leads from a finding to what shows its place', async () => {
    const all = elements(await review(files));
    const finding = all.find((one) => attribute(one, 'class') === 'finding error')!;
    const link = textOf(finding).match(/line (\d+)/);
    expect(link?.[1]).toBe('16');
    const place = /href="#([^"]+)">line 16</.exec(await review(files))?.[1];
    expect(textOf(all.find((one) => attribute(one, 'id') === place)!)).toContain('Brevik');
  });

  it('holds several reports, each under its own title', async () => {
    const page = await review({ ...files, 'b.md': head.replace('2025', '2026') + wrong });
    expectWhole(page);
    expect(page).toContain('<h1>Review of 2 reports</h1>');
    expect(page.match(/<h2>Ports/g)).toHaveLength(2);
  });

  it('shows what is wrong with settings, and says so when all is well', async () => {
    const cwd = makeFolder({ 'crossfoot.yaml': 'root: true\nrulez: {}\n', 'a.md': head });
    const { stdout } = await runCli(['lint', '.', '--format', 'html'], { cwd });
    expectWhole(stdout);
    expect(stdout).toContain('config/invalid');
    expect(await review({ 'a.md': head })).toContain('<p>No findings.</p>');
  });

  it('lets nothing of a report act', async () => {
    const page = await review({
      [`${hostile.replaceAll('/', '-').slice(0, 60)}.md`]: `---\nprofile: generic\ntitle: '${hostile}'\nlanguage: '" onload="x()'\n---\n\n# ${hostile}\n\n${wrong.replaceAll('Anse', hostile)}`,
    });
    expectWhole(page);
  });

  it('leaves what a baseline knows out of the list, and says so', async () => {
    const cwd = makeFolder({ 'a.md': head + wrong });
    const own = ['lint', '.', '--baseline', 'b.json'];
    await runCli([...own, '--update-baseline'], { cwd });
    const { stdout } = await runCli([...own, '--format', 'html'], { cwd });
    expect(stdout).toContain('1 finding already in b.json: marked in the report, not listed.');
    expect(stdout).toContain('<p>No findings.</p>');
  });
});

describeWithShared('the review report of a real report', () => {
  it('is whole', async () => {
    const cwd = makeFolder({});
    const path = join(sharedFolder, 'reports/iom-2011.md');
    await runCli(['lint', path, '--format', 'html', '-o', 'review.html'], { cwd });
    const page = readFileSync(join(cwd, 'review.html'), 'utf8');
    expectWhole(page);
    expect(page.length).toBeLessThan(4_000_000);
  });
});
