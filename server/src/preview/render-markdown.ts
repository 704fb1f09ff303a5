/**
 * Turns Markdown of one block, or the content of a table's cell, into elements whose texts know their
 * source. Must not follow links, load images, or let HTML of a report through as it is.
 */
import type { ElementContent, Root as HastRoot } from 'hast';
import type { Emphasis, Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { moved } from './hast.ts';
import { printedNodes, printedSource } from './printed-source.ts';
import { safeHtml } from './safe-html.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const toHtml = unified().use(remarkRehype, { handlers: { footnoteReference } }).freeze();

/** Blocks that are longer are shown as they are written: remark takes seconds for a megabyte. */
const longest = 200_000;

/**
 * The elements of a block's source; `labels`: footnotes and links that are defined somewhere in the
 * report. Spans are relative to the source.
 */
export function renderMarkdown(source: string, labels: readonly string[]): ElementContent[] {
  if (source.length > longest) return [{ type: 'text', value: source }];
  const root = parser.parse(`${printedSource(source)}${stubs(labels)}`);
  root.children = root.children.filter(({ position }) => {
    return (position?.start.offset ?? 0) < source.length;
  });
  prepare(root, source);
  const html = toHtml.runSync(root) as HastRoot;
  return printedNodes(safeHtml(html.children.filter((node) => node.type !== 'doctype')));
}

/** Without definitions a mark or link is read as text; what they say does not matter here. */
function stubs(labels: readonly string[]): string {
  return labels.map((label) => `\n\n[${label}]: x`).join('');
}

const lead = 'x ';

/** The elements of inline content: what would begin a list or heading in a line of its own does not. */
export function renderInline(source: string, labels: readonly string[]): ElementContent[] {
  const [paragraph] = renderMarkdown(lead + source, labels);
  if (paragraph?.type !== 'element') return [{ type: 'text', value: source }];
  const [first, ...rest] = moved(paragraph.children, -lead.length);
  if (first?.type !== 'text') return [...(first ? [first] : []), ...rest];
  const value = first.value.slice(lead.length);
  const position = first.position && {
    ...first.position,
    start: { ...first.position.start, offset: 0 },
  };
  return value === '' ? rest : [{ ...first, value, ...(position && { position }) }, ...rest];
}

/** `[^3]` as a raised 3. */
function footnoteReference(_state: unknown, node: { label?: string | null; identifier: string }) {
  return {
    type: 'element' as const,
    tagName: 'sup',
    properties: { className: ['footnote-mark'] },
    children: [{ type: 'text' as const, value: node.label ?? node.identifier }],
  };
}

/** Deeper nesting is no work of an author; what stands in it is left out. */
const deepest = 100;

/** Links and images become words; inline tags that only set type are kept, the others go. */
function prepare(root: Root, source: string): void {
  const visit = (parent: Parents, depth: number) => {
    if (depth > deepest) {
      parent.children = [];
      return;
    }
    if (parent.children.some(({ type }) => type === 'html')) pairTags(parent);
    parent.children = parent.children.map((child) =>
      harmless(child, source),
    ) as typeof parent.children;
    for (const child of parent.children) if ('children' in child) visit(child, depth + 1);
  };
  visit(root, 0);
}

function harmless(node: Nodes, source: string): Nodes {
  if (node.type === 'delete' && isLowered(node, source)) {
    return { ...node, data: { hName: 'sub' } };
  }
  if (node.type === 'link' || node.type === 'linkReference') return asSpan(node.children, 'link');
  if (node.type === 'image' || node.type === 'imageReference') return pictureOf(node as Image);
  return node;
}

/** `H~2~O`: one tilde lowers, two strike out. */
function isLowered({ position }: Nodes, source: string): boolean {
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? 0;
  return source[from + 1] !== '~' && to - from <= 20 && !/\s/.test(source.slice(from, to));
}

function asSpan(children: readonly Nodes[], name: string): Emphasis {
  const data = { hName: 'span', hProperties: { className: [name] } };
  return { type: 'emphasis', data, children: children as PhrasingContent[] };
}

/** No image is loaded: its description says what the printed report shows there. */
function pictureOf({ alt }: Pick<Image, 'alt'>): Nodes {
  return asSpan(
    [{ type: 'text', value: alt ? `Image: ${alt}` : 'Image' } as Link['children'][0]],
    'image',
  );
}

const setsType = new Set([
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'sub',
  'sup',
  'small',
  'del',
  'ins',
  'cite',
  'kbd',
  'q',
]);
const tag = /^<(\/?)([a-z][a-z0-9]{0,9})(?=[\s/>])/i;

interface OpenTag {
  readonly name: string;
  /** Where its content begins among the nodes. */
  readonly at: number;
}

/** `a <sup>2</sup>` as an element around what stands between the tags; `<br>` as a line break. */
function pairTags(parent: Parents): void {
  const nodes: Nodes[] = [];
  const open: OpenTag[] = [];
  for (const child of parent.children as readonly Nodes[]) {
    const found = child.type === 'html' ? tag.exec(child.value) : null;
    const name = found?.[2]?.toLowerCase() ?? '';
    if (child.type !== 'html') nodes.push(child);
    else if (name === 'br') nodes.push({ type: 'break' });
    else if (!setsType.has(name)) continue;
    else if (found?.[1] === '') open.push({ name, at: nodes.length });
    else closeTag(nodes, open, name);
  }
  parent.children = nodes as typeof parent.children;
}

function closeTag(nodes: Nodes[], open: OpenTag[], name: string): void {
  const index = open.findLastIndex((each) => each.name === name);
  const opened = open[index];
  if (opened === undefined) return;
  open.length = index;
  const children = nodes.splice(opened.at) as PhrasingContent[];
  nodes.push({ type: 'emphasis', data: { hName: name }, children });
}
