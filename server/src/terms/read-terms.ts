/**
 * Turns the blocks of a draft into its acronyms: listed, defined, used. Must not judge them.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { TableRows } from '../markdown/table-row.ts';
import { readTableRows } from '../markdown/table-rows.ts';
import { visibleText, visibleTextOf } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { bracketAround, definitionAt, type SeenText } from './definitions.ts';
import { isJoiningWord } from './expansion.ts';
import { htmlCellAt } from './html-cells.ts';
import { joinTerms, type NameUse, type RawUse, type TermParts } from './join-terms.ts';
import type { Definition, Terms, TermUse } from './term.ts';
import { readTermLists } from './term-list.ts';
import { findTokens, type Token } from './tokens.ts';

const contentsHeading =
  /^(?:table of )?contents$|^table des matières$|^sommaire$|^índice$|^contenido$|^tabla de contenid/i;
const mayHold = /[A-Z][A-Za-z]{0,3}[A-Z]|[A-Z]\/[A-Z]/;

interface Walk {
  readonly document: MarkdownDocument;
  readonly uses: RawUse[];
  readonly definitions: Definition[];
  readonly names: NameUse[];
  /** Whether the blocks stand under the heading of the list of contents. */
  inContents: boolean;
  /** The words of the last heading, in small letters. */
  heading: ReadonlySet<string>;
}

/** All of a draft. Spans are absolute. */
export function readTerms(document: MarkdownDocument, blocks: readonly Block[]): Terms {
  return joinTerms(readTermParts(document, blocks));
}

/** What the acronyms of a draft are joined from; that of a part of it, begun by a heading, likewise. */
export function readTermParts(document: MarkdownDocument, blocks: readonly Block[]): TermParts {
  const lists = readTermLists(document, blocks);
  const listBlocks = new Set(lists.flatMap((found) => found.blocks));
  const walk: Walk = {
    document,
    uses: [],
    definitions: [],
    names: [],
    inContents: false,
    heading: new Set(),
  };
  for (const block of blocks) if (!listBlocks.has(block)) readBlock(walk, block);
  const { uses, definitions, names } = walk;
  const found = lists.map(({ list }) => list);
  return { text: document.text, lists: found, uses, definitions, names };
}

function readBlock(walk: Walk, block: Block): void {
  if (block.kind === 'heading' || block.kind === 'paragraph') readText(walk, block);
  else if (block.kind === 'table' || block.kind === 'html') readCells(walk, block);
}

function readText(walk: Walk, block: Block): void {
  const { document } = walk;
  const isHeading = block.kind === 'heading';
  const source = document.text.slice(block.span.from, block.span.to);
  // Text without a capital holds nothing to read.
  if (!isHeading && !/[A-Z]/.test(source)) return;
  if (!isHeading && walk.inContents) {
    readAside(walk, block, source);
    return;
  }
  const seen = visibleText(document, block);
  if (isHeading) {
    walk.inContents = contentsHeading.test(seen.text.trim());
    walk.heading = new Set(contentWords(seen.text));
  }
  if (isShouted(seen.text)) readAside(walk, block, source);
  else readSeen(walk, seen, isHeading);
}

function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-zà-ɏ\d]+/g) ?? []).filter((word) => !isJoiningWord(word));
}

/** Whether the section is about what is defined: its heading has most of the words. */
function isSubject({ heading }: Walk, { expansion }: Definition): boolean {
  const words = contentWords(expansion);
  return 2 * words.filter((word) => heading.has(word)).length > words.length;
}

function readSeen(walk: Walk, seen: SeenText, isHeading: boolean): void {
  const { tokens, names } = findTokens(seen.text);
  for (const { from, to } of names) {
    walk.names.push({ written: seen.text.slice(from, to), seen, from, to });
  }
  const quotes = tokens.length > 0 && /[“«"]/.test(seen.text) ? quotedParts(seen.text) : [];
  for (const token of tokens) {
    const bracket = bracketAround(seen.text, token);
    const definition = definitionAt(seen, token, bracket, isHeading ? 'head' : 'text');
    if (definition) {
      const place = isHeading || isSubject(walk, definition) ? 'head' : 'text';
      walk.definitions.push({ ...definition, place });
    }
    addUse(walk, seen, token, {
      place: isHeading ? 'heading' : 'text',
      quoted: quotes.some(({ from, to }) => from < token.from && token.to <= to),
      bracketed: bracket !== undefined,
    });
  }
}

function addUse(
  { uses }: Walk,
  { spanOf }: SeenText,
  { from, to, written, compound }: Token,
  about: Pick<TermUse, 'place' | 'quoted' | 'bracketed' | 'labels'>,
): void {
  const use: TermUse = { span: spanOf(from, to), written, ...about };
  uses.push(
    compound
      ? { use, compound: { written: compound.text, span: spanOf(compound.from, compound.to) } }
      : { use },
  );
}

/** Between quotation marks, at most a few hundred units apart. */
function quotedParts(text: string): readonly Span[] {
  const parts: Span[] = [];
  for (const match of text.matchAll(/“[^“”]{1,400}”|«[^«»]{1,400}»|"[^"]{1,400}"/g)) {
    parts.push({ from: match.index, to: match.index + match[0].length });
  }
  return parts;
}

/** Where words and acronyms look alike, an acronym counts as used and nothing more. */
function readAside(walk: Walk, block: Block, source: string): void {
  const { from: offset } = block.span;
  if (!mayHold.test(source)) return;
  const seen = plainText(source, offset);
  for (const token of findTokens(source).tokens) {
    addUse(walk, seen, token, { place: 'aside', quoted: false, bracketed: false });
  }
}

function plainText(text: string, offset: number): SeenText {
  return { text, spanOf: (from, to) => ({ from: offset + from, to: offset + to }) };
}

/** Whether most letters are capitals: such words are no acronyms. */
function isShouted(text: string): boolean {
  let capitals = 0;
  let small = 0;
  const end = Math.min(text.length, 600);
  // Once there are so many small letters that the rest cannot outweigh them, the rest need not be read.
  for (let at = 0; at < end && 2 * small < capitals + end - at; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capitals++;
    else if (unit >= 97 && unit <= 122) small++;
  }
  return capitals > 2 * small;
}

/** A cell and whether it heads a column or row. */
interface Cell extends Span {
  readonly label: boolean;
}

function readCells(walk: Walk, block: Block): void {
  const { from: offset, to } = block.span;
  const source = walk.document.text.slice(offset, to);
  if (!mayHold.test(source)) return;
  const { tokens } = findTokens(source);
  if (tokens.length === 0) return;
  const rows = readTableRows(walk.document, block);
  if (rows && rows.form !== 'pipe') {
    readDrawnCells(walk, rows, offset);
    return;
  }
  const seen = plainText(source, offset);
  const cells = rows && pipeCells(rows, offset);
  let index = 0;
  let cell: Cell | undefined;
  for (const token of tokens) {
    if (cells) {
      while (index < cells.length && cells[index]!.to <= token.from) index++;
      cell = cells[index];
    } else if (!cell || cell.to <= token.from) cell = htmlCellAt(source, token.from);
    if (cell && cell.from <= token.from) readCellToken(walk, seen, token, cell, offset);
  }
}

/** Cell by cell: lines of one cell stand between those of others. */
function readDrawnCells(walk: Walk, { head, rows }: TableRows, table: number): void {
  for (const [index, { cells }] of [...head, ...rows].entries()) {
    for (const [at, cell] of cells.entries()) {
      const seen = visibleTextOf(walk.document, cell, 'cell');
      const label = index < head.length || at === 0;
      const whole = { from: 0, to: seen.text.length, label };
      for (const token of findTokens(seen.text).tokens) {
        readCellToken(walk, seen, token, whole, table);
      }
    }
  }
}

/** `table`: where the cell's table begins. */
function readCellToken(walk: Walk, seen: SeenText, token: Token, cell: Cell, table: number): void {
  const text = seen.text.slice(cell.from, Math.min(cell.to, cell.from + 600));
  const alone = text.replace(/<[^<>]*>|[*_\s]/g, '') === seen.text.slice(token.from, token.end);
  const shouted = !alone && isShouted(text);
  const bracket = bracketAround(seen.text, token);
  const definition = shouted ? undefined : definitionAt(seen, token, bracket, 'cell');
  if (definition) walk.definitions.push(definition);
  addUse(walk, seen, token, {
    place: shouted ? 'aside' : 'cell',
    quoted: false,
    bracketed: bracket !== undefined,
    ...(alone && cell.label ? { labels: table } : {}),
  });
}

/** The cells of a pipe table in the order of the source; offsets into it. */
function pipeCells({ head, rows }: TableRows, offset: number): readonly Cell[] {
  return [...head, ...rows].flatMap(({ cells }, row) =>
    cells.map(({ from, to }, at) => ({
      from: from - offset,
      to: to - offset,
      label: row === 0 || at === 0,
    })),
  );
}
