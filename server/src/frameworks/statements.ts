/**
 * Statements: turns a draft's blocks into the places where it declares, quotes or reproduces items
 * of the catalogues. Must not say whether they are right.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type VisibleText, visibleText } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { type CatalogueIndex, indexCatalogues } from './catalogue-index.ts';
import type { Catalogue, Statement } from './framework.ts';
import { mayBearItem, readHeadingStatement } from './heading-statement.ts';
import { mayBeLine, readLineStatement } from './line-statement.ts';
import { type ReadList, readListStatement } from './list-statement.ts';
import { findNames } from './names.ts';

/** A lead is a sentence or a short paragraph. */
const longestLead = 3000;

interface Reading {
  readonly index: CatalogueIndex;
  readonly document: MarkdownDocument;
  readonly blocks: readonly Block[];
  readonly headings: readonly { readonly span: Span }[];
}

/**
 * All statements, in source order, spans absolute. `headings` are the outline's, in source order;
 * `heading` of a statement is an index into them.
 */
export function readStatements(
  document: MarkdownDocument,
  blocks: readonly Block[],
  headings: readonly { readonly span: Span }[],
  catalogues: readonly Catalogue[],
): readonly Statement[] {
  if (catalogues.length === 0) return [];
  const reading = { index: indexCatalogues(catalogues), document, blocks, headings };
  const statements: Statement[] = [];
  let heading = -1;
  for (let at = 0; at < blocks.length; ) {
    const from = blocks[at]!.span.from;
    while (heading + 1 < headings.length && headings[heading + 1]!.span.from <= from) heading++;
    const read = readAt(reading, at, heading);
    if (read.statement) statements.push({ ...read.statement, heading });
    at = read.next;
  }
  return statements;
}

interface ReadAt {
  readonly statement?: Omit<Statement, 'heading'>;
  /** The block to go on with. */
  readonly next: number;
}

function readAt(reading: Reading, at: number, heading: number): ReadAt {
  const { index, document, blocks } = reading;
  const block = blocks[at]!;
  const next = at + 1;
  if (block.kind === 'heading') {
    const { span } = block;
    if (!mayBearItem(document.text.slice(span.from, span.to))) return { next };
    const statement = readHeadingStatement(index, visibleText(document, block));
    return statement ? { statement, next } : { next };
  }
  if (block.kind !== 'paragraph') return { next };
  if (beginsList(reading, at)) {
    const list = readListStatement(index, document, blocks, at, leadAbove(reading, at));
    if (list) return { statement: withRole(reading, list, heading), next: list.end };
  }
  return readLine(reading, at);
}

function readLine(reading: Reading, at: number): ReadAt {
  const { index, document, blocks } = reading;
  const { span } = blocks[at]!;
  const next = at + 1;
  if (!mayBeLine(document.text.slice(span.from, Math.min(span.to, span.from + 1000))))
    return { next };
  const follows = beginsList(reading, next);
  const statement = readLineStatement(index, visibleText(document, blocks[at]!), follows);
  return statement ? { statement, next } : { next };
}

/**
 * Whether a list begins there. After a numbered paragraph that ends in a colon the quoted items are
 * one list with it for Markdown, but not for a reader.
 */
function beginsList({ document, blocks }: Reading, at: number): boolean {
  const block = blocks[at];
  const item = block?.containers[block.containers.length - 1];
  if (!block?.first || item?.kind !== 'listItem') return false;
  const before = blocks[at - 1];
  if (!before || endsInColon(document, before)) return true;
  return !before.containers.some((other) => other.kind === 'listItem' && other.list === item.list);
}

function endsInColon(document: MarkdownDocument, block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  return /:[\s*_]*$/.test(document.text.slice(block.span.to - 8, block.span.to));
}

/** The paragraph above a list, if it ends in a colon. */
function leadAbove({ document, blocks }: Reading, at: number): VisibleText | undefined {
  const block = blocks[at - 1];
  if (block?.kind !== 'paragraph' || block.span.to - block.span.from > longestLead)
    return undefined;
  if (!endsInColon(document, block)) return undefined;
  return visibleText(document, block);
}

/** A complete list that its lead or its section presents as the framework itself. */
function withRole(
  { index, document, headings }: Reading,
  { statement, complete, named }: ReadList,
  heading: number,
): Omit<Statement, 'heading'> {
  if (!complete) return statement;
  const span = headings[heading]?.span;
  const title = span ? document.text.slice(span.from, span.to) : '';
  const about = findNames(index.names, title).some(
    ({ catalogue }) => catalogue.id === statement.catalogue,
  );
  const reproduced = !named || about || /^[#\s]*annex/i.test(title);
  return reproduced ? { ...statement, role: 'reproduction' } : statement;
}
