/**
 * Turns one block of a report into HTML with the marks over it. What depends on the block alone is
 * rendered once. Must not look at other blocks.
 */
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Block } from '../markdown/block.ts';
import type { Report, Table } from '../report/report.ts';
import { type Language, say, speak } from '../text/phrase.ts';
import { labelsIn, markerOf, sourceOf } from './block-source.ts';
import type { TableInBlock } from './block-tables.ts';
import { element, moved, text } from './hast.ts';
import type { FindingMark, Mark } from './mark.ts';
import { overlay } from './overlay.ts';
import type { BlockMarks } from './place-marks.ts';
import { renderCover } from './render-cover.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTable, type ShownTable } from './render-table.ts';

/** What is known about a block beside its own node. */
export interface BlockContext {
  readonly report: Report;
  readonly defined: ReadonlySet<string>;
  readonly id: string;
  /** Start of the block's extent. */
  readonly from: number;
  /** The text of its extent. */
  readonly source: string;
  readonly placed: BlockMarks;
  /** Tables that stand in it, with the part of each that does. */
  readonly tables: readonly TableInBlock[];
  readonly role: 'caption' | 'entry' | undefined;
  /** What Crossfoot's own words are in; undefined: English. */
  readonly language: Language | undefined;
}

interface Kept {
  readonly source: string;
  readonly known: string;
  readonly nodes: readonly ElementContent[];
}

const bases = new WeakMap<Block['key'], Kept>();
const printer = unified().use(rehypeStringify).freeze();

/** One `<div>` with the block's id. */
export function renderBlock(block: Block, context: BlockContext): string {
  const nodes = context.tables.length > 0 ? tableNodes(context) : baseOf(block, context);
  return print(block, context, nodes);
}

/** The block's own nodes; spans are relative to its start, not to its marker. */
function baseOf(block: Block, { report, defined, role }: BlockContext): readonly ElementContent[] {
  const source = sourceOf(report, block);
  const labels = labelsIn(source, defined);
  const known = `${labels.join('\n')} ${role === 'entry'}`;
  const kept = bases.get(block.key);
  if (kept?.source === source && kept.known === known) return kept.nodes;
  const nodes = renderBase(block, report, source, labels);
  const shown = role === 'entry' ? withLeader(nodes) : nodes;
  bases.set(block.key, { source, known, nodes: shown });
  return shown;
}

function renderBase(
  block: Block,
  report: Report,
  source: string,
  labels: readonly string[],
): ElementContent[] {
  switch (block.kind) {
    case 'frontMatter':
      return report.frontMatter ? [renderCover(report.frontMatter)] : [];
    case 'html':
      return renderHtml(source);
    case 'empty':
      return [];
    case 'directive':
      return [
        element('p', { className: 'directive' }, [text(source, { from: 0, to: source.length })]),
      ];
    default:
      return renderMarkdown(source, labels);
  }
}

/** A table that goes on further down is shown in several blocks. */
const tableNodesOf = new WeakMap<Table['grid'], Map<string, readonly ElementContent[]>>();

function tableNodes({ tables, language }: BlockContext): readonly ElementContent[] {
  const nameOf = ({ table }: TableInBlock) => table.caption?.label ?? speak(say`Table`, language);
  if (tables.length > 1) {
    return tables.map((each) => scrolling(each, nameOf(each), renderTable(each.shown)));
  }
  const [only] = tables as [TableInBlock];
  const { shown } = only;
  const { grid, part, from, totals, labels } = shown;
  const own = part ? [part.from - from, part.to - from] : [];
  const key = JSON.stringify([own, [...totals], labels, nameOf(only)]);
  const kept = tableNodesOf.get(grid) ?? new Map<string, readonly ElementContent[]>();
  const known = kept.get(key);
  if (known) return known;
  // Rendered as if the table began at 0, so that it may move along with what stands above it.
  const source = shown.source.slice(
    from,
    part ? Math.max(part.to, from + extentOfGrid(shown)) : undefined,
  );
  const place = part && { from: part.from - from, to: part.to - from };
  const nodes = [
    scrolling(only, nameOf(only), renderTable({ ...shown, source, from: 0, part: place })),
  ];
  if (kept.size > mostParts) kept.clear();
  tableNodesOf.set(grid, kept.set(key, nodes));
  return nodes;
}

const mostParts = 50;

function extentOfGrid({ grid }: ShownTable): number {
  return grid.cells.reduce((end, { span, lines }) => {
    return Math.max(end, (lines?.at(-1) ?? span).to);
  }, 0);
}

/** Tables with more columns are printed on pages that lie, and in smaller type. */
const wide = { from: 13, fromVery: 25 };

function scrolling({ shown }: TableInBlock, ariaLabel: string, printed: Element): Element {
  const { columns } = shown.grid;
  const width = columns >= wide.fromVery ? 'wide very-wide' : columns >= wide.from ? 'wide' : '';
  const className = `scrolling ${width}`.trim();
  // What can be scrolled must be reached by keyboard; it is no landmark, for a report has many of them.
  const attributes = { className, role: 'group', ariaLabel, tabIndex: 0 };
  return element('div', attributes, [printed]);
}

const leader = /^([\s\S]*?)[ \t]*(?:…|\.{3,}|(?: \.){3,})[ \t]*([\divxlcIVXLC]{1,8})$/;

/** The page number of a line of contents, flush right. */
function withLeader(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  if (last?.type === 'element') {
    return [...nodes.slice(0, -1), { ...last, children: withLeader(last.children) }];
  }
  if (last?.type !== 'text' || last.value.length > 2000) return [...nodes];
  const found = leader.exec(last.value);
  const end = last.position?.end.offset;
  if (!found || end === undefined || last.position?.start.offset !== end - last.value.length) {
    return [...nodes];
  }
  const [, title = '', page = ''] = found;
  const from = end - last.value.length;
  return [
    ...nodes.slice(0, -1),
    element('span', { className: 'entry-title' }, [text(title, { from, to: from + title.length })]),
    element('span', { className: 'leader', ariaHidden: 'true' }, []),
    element('span', { className: 'page' }, [text(page, { from: end - page.length, to: end })]),
  ];
}

function markerText({ first, containers }: Block, { report }: BlockContext): string {
  const span = first ? markerOf(containers) : undefined;
  const written = span ? report.document.text.slice(span.from, span.to) : '';
  return /^[-*+]$/.test(written) ? '•' : written;
}

function depthOf({ containers }: Block): number {
  return Math.min(6, containers.filter(({ kind }) => kind === 'listItem').length);
}

function print(block: Block, context: BlockContext, nodes: readonly ElementContent[]): string {
  const { id, from, placed, report, tables } = context;
  const [table] = tables;
  const inFile = table?.table.source !== undefined;
  const base = table ? table.table.from - from : block.span.from - from;
  // Longer findings speak of the block as a whole; a note says so.
  const marks = placed.marks.filter(
    ({ kind, span }) => kind !== 'finding' || span.to - span.from <= 240,
  );
  const content = inFile
    ? overlay(nodes, table.fileMarks, table.shown.source)
    : overlay(moved(nodes, base), marks, report.document.text.slice(from));
  const root: Root = {
    type: 'root',
    children: [
      element('div', { id, className: classesOf(block, context) }, [
        ...printMarker(block, context, marks),
        element('div', { className: inFile ? 'content in-file' : 'content' }, content),
        ...notesOf(placed.notes, table?.fileMarks ?? [], context.language),
      ]),
    ],
  };
  return printer.stringify(root);
}

function classesOf(block: Block, { placed, role, tables }: BlockContext): string {
  const fileMarks = tables[0]?.fileMarks ?? [];
  const isUnverified = [...placed.marks, ...fileMarks].some(({ kind }) => kind === 'unverified');
  return [
    `block ${block.kind}`,
    `depth-${depthOf(block)}`,
    role ?? '',
    containerClasses(block),
    placed.notes.length > 0 ? 'has-findings' : '',
    isUnverified ? 'has-unverified' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function containerClasses({ containers }: Block): string {
  const has = (kind: string) => containers.some((container) => container.kind === kind);
  return [has('quote') ? 'quoted' : '', has('footnote') ? 'footnote' : '']
    .filter(Boolean)
    .join(' ');
}

function printMarker(
  block: Block,
  context: BlockContext,
  marks: readonly Mark[],
): ElementContent[] {
  const shown = markerText(block, context);
  const span = markerOf(block.containers);
  if (shown === '' || span === undefined) return [];
  const place = { from: span.from - context.from, to: span.to - context.from };
  const bullet = shown === '•';
  const inner = overlay([text(shown, place)], marks, context.source);
  return [element('span', { className: bullet ? 'marker bullet' : 'marker' }, inner)];
}

/** Groups of digits stay together in narrow windows. */
function unbroken(message: string): string {
  return message.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0');
}

const severityWords = { error: say`Error`, warning: say`Warning`, info: say`Note` } as const;

function notesOf(
  notes: readonly FindingMark[],
  fileMarks: readonly Mark[],
  language: Language | undefined,
): ElementContent[] {
  const inFile = fileMarks.filter((mark) => mark.kind === 'finding');
  const all = [...notes, ...inFile.map((mark) => ({ ...mark, span: { from: 0, to: 0 } }))];
  if (all.length === 0) return [];
  const items = all.map(({ severity, message, rule, span }) =>
    element('p', { className: `note ${severity}`, dataAt: `${span.from}-${span.to}` }, [
      element('strong', {}, [text(speak(severityWords[severity], language))]),
      text(` ${unbroken(message)} `),
      element('span', { className: 'rule' }, [text(rule)]),
    ]),
  );
  return [element('div', { className: 'notes' }, items)];
}
