/** Hostile reports: whatever they hold, the preview is made of harmless elements and attributes only. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../server/src/preview/render-page.ts';
import { renderReport } from '../../server/src/preview/render-report.ts';
import { safeElements } from '../../server/src/preview/safe-html.ts';
import { checkText } from '../support/check-text.ts';
import { vectors } from './vectors.ts';

type Node = DefaultTreeAdapterTypes.Node;

const elements = new Set([...safeElements, 'a', 'header', 'input', 'mark']);
const ownClasses = /^$|^(?:[a-z]+(?:-[a-z0-9]+)*)(?: [a-zA-Z]+(?:-[a-z0-9]+)*)*$/;
const attributes: Readonly<Record<string, RegExp>> = {
  id: /^b\d+$/,
  class: ownClasses,
  href: /^#b\d+$/,
  'data-at': /^-?\d+--?\d+$/,
  colspan: /^\d{1,4}$/,
  rowspan: /^\d{1,4}$/,
  scope: /^(?:col|row|colgroup)$/,
  start: /^-?\d+$/,
  role: /^(?:img|heading|group)$/,
  tabindex: /^0$/,
  'aria-level': /^1$/,
  'aria-hidden': /^true$/,
  'aria-label': /(?:)/,
  title: /(?:)/,
};

/** What must not be in the tree, in words. */
function dangers(node: Node): readonly string[] {
  const own: string[] = [];
  if ('tagName' in node) {
    if (!elements.has(node.tagName)) own.push(`<${node.tagName}>`);
    if (node.namespaceURI !== 'http://www.w3.org/1999/xhtml') own.push(node.namespaceURI);
    for (const { name, value } of node.attrs) {
      if (!attributes[name]?.test(value)) own.push(`${name}=${value}`);
    }
  }
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap(dangers)];
}

const draft = (body: string) =>
  `---\nprofile: generic\ntitle: Report\n---\n\n# A\n\n1. See.\n\n${body}\n`;

async function blocksOf(text: string): Promise<string> {
  const preview = renderReport(await checkText(text));
  return preview!.blocks.map((block) => block.html()).join('\n');
}

describe('hostile reports', () => {
  it('are more than a hundred', () => expect(vectors.length).toBeGreaterThan(100));

  it.each([
    ['as blocks', (vector: string) => vector],
    ['in a list', (vector: string) => `1. ${vector.replaceAll('\n', '\n   ')}`],
    ['in a quote', (vector: string) => `> ${vector.replaceAll('\n', '\n> ')}`],
    ['in a sentence', (vector: string) => `Some 1,234 ${vector} people`],
    [
      'in a cell',
      (vector: string) => `| A | B |\n| --- | --- |\n| ${vector.replaceAll('\n', ' ')} | 2 |`,
    ],
    ['in an HTML cell', (vector: string) => `<table><tr><td>${vector}</td><td>2</td></tr></table>`],
  ])('are harmless %s', async (_, around) => {
    for (const vector of vectors) {
      expect(dangers(parseFragment(await blocksOf(draft(around(vector))))), vector).toEqual([]);
    }
  });

  it('put nothing into the page by their front matter', async () => {
    for (const vector of vectors) {
      const value = JSON.stringify(vector);
      const text = `---\nprofile: generic\ntitle: ${value}\nsymbol: ${value}\nlanguage: ${value}\n---\n\n# A\n`;
      const page = renderPage(await checkText(text))!;
      const [html] = parse(page).childNodes.filter((node) => 'tagName' in node);
      if (!html || !('tagName' in html)) throw new Error('no page');
      const [head, body] = html.childNodes.filter((node) => 'tagName' in node);
      const names = 'childNodes' in head! ? head.childNodes.map(({ nodeName }) => nodeName) : [];
      expect(names.filter((name) => name !== '#text')).toEqual([
        'meta',
        'meta',
        'meta',
        'title',
        'style',
      ]);
      expect(html.attrs.map(({ name }) => name)).toEqual(['lang']);
      const main =
        'childNodes' in body!
          ? body.childNodes.find(({ nodeName }) => nodeName === 'main')
          : undefined;
      expect('childNodes' in main! ? main.childNodes.flatMap(dangers) : ['none']).toEqual([]);
    }
  });

  it('cannot make a page run anything even if they got further', async () => {
    expect(renderPage(await checkText(draft('x')))).toContain("default-src 'none'");
  });

  it('of great depth and length are shown in time', async () => {
    const deep = [
      '<div>'.repeat(5_000),
      '> '.repeat(500),
      '*a '.repeat(5_000),
      '['.repeat(5_000),
      '<b>'.repeat(5_000) + '1,234 '.repeat(2_000),
      `| a |\n| --- |\n${'| *1* |\n'.repeat(500)}`,
    ];
    for (const body of deep) {
      const start = performance.now();
      await blocksOf(draft(body));
      expect(performance.now() - start, body.slice(0, 20)).toBeLessThan(20_000);
    }
  });
});
