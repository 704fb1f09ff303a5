/**
 * Turns a text into an outline of its blocks, once as analysis reads it and once as remark does, in
 * the same words: the two are held against each other by the tests beside this file.
 */
import type { Table as MdastTable, Nodes, Parents, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Container } from '../../server/src/markdown/block.ts';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { type MarkdownDocument, parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTableRows } from '../../server/src/markdown/table-rows.ts';
import { visibleText, visibleTextOf } from '../../server/src/markdown/visible-text.ts';

/** What is compared: `blocks` one line a block with kind, place, containers; `texts` what is seen. */
export interface Outline {
  readonly blocks: readonly string[];
  readonly texts: readonly string[];
}

export function outlineOf(text: string): Outline {
  return outlineOfDocument(parseMarkdown(text));
}

export function outlineOfDocument(document: MarkdownDocument): Outline {
  const blocks = readBlocks(document);
  return {
    blocks: blocks.map((block) => describeBlock(document.text, block)),
    texts: blocks.flatMap((block) => describeText(document, block)),
  };
}

function describeBlock(text: string, block: Block): string {
  const kind = block.kind === 'comment' ? 'html' : block.kind;
  const level = block.level ?? '';
  let { from } = block.span;
  while (kind === 'code' && /[ \t\r\n]/.test(text.charAt(from))) from++;
  const place = kind === 'empty' ? '' : ` ${from}–${block.span.to}`;
  return `${block.containers.map(describeContainer).join('')}${kind}${level}${place}`;
}

function describeContainer(container: Container): string {
  if (container.kind === 'quote') return `quote@${container.span.from} › `;
  if (container.kind === 'footnote')
    return `footnote(${container.label})@${container.span.from} › `;
  const { ordered, list, loose, marker } = container;
  return `${ordered ? 'ordered' : 'bullets'}${loose ? ' loose' : ''}@${list} item@${marker.from} › `;
}

function describeText(document: MarkdownDocument, block: Block): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    return [`${block.span.from}: ${folded(visibleText(document, block).text)}`];
  }
  const table = readTableRows(document, block);
  if (table === undefined) return [];
  return [...table.head, ...table.rows].map((row) => {
    const cells = row.cells.map((cell) => folded(visibleTextOf(document, cell, 'cell').text));
    return `${block.span.from}: | ${cells.join(' | ')}`;
  });
}

const plain = unified().use(remarkParse).use(remarkGfm);
const withFrontMatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/**
 * Front matter that remark-frontmatter reads too. Asked to read one that is never closed, it takes
 * every list and quote after it for paragraphs, so then remark is asked without it.
 */
const CLOSED = /^---[ \t]*(?:\r\n?|\n)(?:[\s\S]*(?:\r\n?|\n))?---[ \t]*(?:[\r\n]|$)/;

/** A draft at which remark itself fails gives one line that says so. */
export function outlineByRemark(text: string): Outline {
  try {
    return readByRemark(text);
  } catch {
    return { blocks: ['remark fails'], texts: ['remark fails'] };
  }
}

function readByRemark(text: string): Outline {
  // Remark's offsets do not count a byte order mark, those here do.
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const source = text.slice(bom);
  const root: Root = (CLOSED.test(source) ? withFrontMatter : plain).parse(source);
  const outline: Walk = { blocks: [], texts: [], text, bom };
  walk(outline, root, '');
  return outline;
}

interface Walk {
  readonly blocks: string[];
  readonly texts: string[];
  readonly text: string;
  readonly bom: number;
}

function startOf(outline: Walk, node: Nodes): number {
  return (node.position?.start.offset ?? -1) + outline.bom;
}

function walk(outline: Walk, parent: Parents, containers: string): void {
  for (const node of parent.children) {
    if (node.type === 'blockquote')
      inside(outline, node, `${containers}quote@${startOf(outline, node)} › `);
    else if (node.type === 'footnoteDefinition') {
      inside(outline, node, `${containers}footnote(${node.label})@${startOf(outline, node)} › `);
    } else if (node.type === 'list') {
      const loose = node.spread || node.children.some((item) => item.spread) ? ' loose' : '';
      const list = `${node.ordered ? 'ordered' : 'bullets'}${loose}@${startOf(outline, node)}`;
      for (const item of node.children) {
        inside(outline, item, `${containers}${list} item@${startOf(outline, item)} › `);
      }
    } else leaf(outline, node, containers);
  }
}

function inside(outline: Walk, node: Parents, containers: string): void {
  const before = outline.blocks.length;
  walk(outline, node, containers);
  if (outline.blocks.length === before && node.type !== 'blockquote') {
    outline.blocks.push(`${containers}empty`);
  }
}

const KINDS: Readonly<Record<string, string>> = {
  yaml: 'frontMatter',
  definition: 'linkDefinition',
};

const TAIL = /[ \t]*(?:[\r\n][ \t]*)*$/;
const QUOTED_TAIL = /[ \t]*(?:[\r\n][ \t>]*)*$/;

function leaf(outline: Walk, node: RootContent, containers: string): void {
  let from = startOf(outline, node);
  let to = (node.position?.end.offset ?? -1) + outline.bom;
  // Remark counts the indentation of code and HTML and blank lines at a block's end to the block.
  const tail =
    (node.type === 'html' || node.type === 'code') && containers.includes('quote')
      ? QUOTED_TAIL
      : TAIL;
  to -= tail.exec(outline.text.slice(from, to))?.[0].length ?? 0;
  while (from < to && /[ \t\r\n]/.test(outline.text.charAt(from))) from++;
  // Remark leaves out a task's box; here it belongs to the paragraph.
  const box = /\[[ \txX]\](?:[ \t]+|[ \t]*(?:\r\n?|\n)[ \t]*)$/.exec(
    outline.text.slice(Math.max(0, from - 40), from),
  );
  if (node.type === 'paragraph' && box !== null && isTask(containers)) from -= box[0].length;
  const level = node.type === 'heading' ? node.depth : '';
  outline.blocks.push(`${containers}${KINDS[node.type] ?? node.type}${level} ${from}–${to}`);
  if (node.type === 'heading' || node.type === 'paragraph')
    outline.texts.push(`${from}: ${folded(seen(node))}`);
  if (node.type === 'table') outline.texts.push(...rows(node, from));
}

function isTask(containers: string): boolean {
  return /item@\d+ › $/.test(containers);
}

function rows(table: MdastTable, from: number): readonly string[] {
  return table.children.map(
    (row) => `${from}: | ${row.children.map((cell) => folded(seen(cell))).join(' | ')}`,
  );
}

function seen(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value.replace(/\r\n?|\n/g, ' ');
    case 'break':
      return ' ';
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'image':
      return node.alt ?? '';
    case 'footnoteReference':
      return '';
    case 'linkReference':
      return node.referenceType === 'shortcut'
        ? `[${node.children.map(seen).join('')}]`
        : node.children.map(seen).join('');
    case 'imageReference':
      return node.referenceType === 'shortcut' ? `![${node.alt}]` : (node.alt ?? '');
    default:
      return 'children' in node ? (node.children as Nodes[]).map(seen).join('') : '';
  }
}

/** Runs of white space as one space: remark keeps the indentation of lines inside code spans. */
function folded(text: string): string {
  return text.replace(/[ \t]+/g, ' ').trim();
}
