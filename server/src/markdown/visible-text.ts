/**
 * Turns a block's source into what a reader sees, with the way back to the source. Must not fold
 * white space other than line breaks.
 */
import { countBelow } from '../text/count-below.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { contentOf } from './block-content.ts';
import type { MarkdownDocument } from './parse.ts';
import { isBlank, LINE_FEED } from './syntax/characters.ts';
import type { InlineNode } from './syntax/inline-nodes.ts';
import { isHiddenSpan, isPlain, readInlineNodes } from './syntax/read-inlines.ts';
import type { TableCell } from './table-row.ts';

export interface VisibleText {
  /**
   * Markup, comments, footnote references and tracked deletions left out, entities and escapes decoded, a
   * line break (also `<br>`) with the white space around it as one space. An image is its description.
   */
  readonly text: string;
  /**
   * The source (absolute) of `text.slice(from, to)`, markup inside included, markup at its ends not.
   * An empty range gives an empty span.
   */
  spanOf(from: number, to: number): Span;
}

const known = new WeakMap<MarkdownDocument, Map<Block, VisibleText>>();

/**
 * The visible text of a heading or paragraph; of other blocks, their source as it is. Read once for each
 * block of a document: most facts begin with it.
 */
export function visibleText(document: MarkdownDocument, block: Block): VisibleText {
  let texts = known.get(document);
  if (texts === undefined) {
    texts = new Map();
    known.set(document, texts);
  }
  const before = texts.get(block);
  if (before !== undefined) return before;
  const read = readVisible(document, block);
  texts.set(block, read);
  return read;
}

function readVisible(document: MarkdownDocument, block: Block): VisibleText {
  const { text, from } = contentOf(document, block);
  const hasMarkup = block.kind === 'heading' || block.kind === 'paragraph';
  const place = placeAt(document, from);
  return hasMarkup ? seen(text, place, false) : plain(text, place);
}

/**
 * The visible text of one whole piece of inline content (absolute span): a table cell, in all of its
 * lines, or a heading's title. In a pipe table's cell, `\|` is a bar inside code too.
 */
export function visibleTextOf(
  document: MarkdownDocument,
  span: TableCell,
  where: 'cell' | 'text' = 'text',
): VisibleText {
  const isCell = where === 'cell';
  if (span.lines) {
    const { text, place } = joinLines(document.text, span.lines, span.isCut ? '' : '\n');
    return seen(text, place, isCell);
  }
  const from = document.normal.toNormal(span.from);
  const text = document.normal.text.slice(from, document.normal.toNormal(span.to));
  return seen(text, placeAt(document, from), isCell);
}

/** The source offset at which the unit at an offset of the text begins, or the unit before it ends. */
interface Place {
  startAt(offset: number): number;
  endAt(offset: number): number;
}

function placeAt({ normal }: MarkdownDocument, from: number): Place {
  const at = (offset: number) => normal.toSource(from + offset);
  return { startAt: at, endAt: at };
}

/** Lines that do not stand together in the source as one text. */
function joinLines(
  source: string,
  lines: readonly Span[],
  joint: string,
): { readonly text: string; readonly place: Place } {
  let text = '';
  const starts = lines.map((line, index) => {
    if (index > 0) text += joint;
    const at = text.length;
    text += source.slice(line.from, line.to);
    return at;
  });
  const startAt = (offset: number) => {
    const index = Math.max(0, countBelow(starts, (start) => start <= offset) - 1);
    const { from, to } = lines[index]!;
    return Math.min(to, from + offset - starts[index]!);
  };
  // What stands behind the last unit may be somewhere else.
  return { text, place: { startAt, endAt: (offset) => startAt(offset - 1) + 1 } };
}

function plain(text: string, place: Place): VisibleText {
  const spanOf = (from: number, to: number): Span => {
    const start = clamp(from, text.length);
    return placed(place, start, Math.max(start, clamp(to, text.length)));
  };
  return { text, spanOf };
}

function placed({ startAt, endAt }: Place, from: number, to: number): Span {
  const start = startAt(from);
  return { from: start, to: to > from ? endAt(to) : start };
}

function seen(source: string, place: Place, cell: boolean): VisibleText {
  if (isPlain(source)) return plain(source, place);
  const writer: Writer = { source, cell, text: '', pieces: [] };
  writeNodes(writer, readInlineNodes(source));
  const { text, pieces } = writer;
  const spanOf = (from: number, to: number): Span => {
    const start = clamp(from, text.length);
    const end = Math.max(start, clamp(to, text.length));
    const first = startInSource(pieces, start, source.length);
    const last = end > start ? endInSource(pieces, end) : first;
    return placed(place, first, last);
  };
  return { text, spanOf };
}

function clamp(value: number, high: number): number {
  return Math.min(Math.max(0, value), high);
}

/** A run of visible text and its source; copied unit by unit where both are equally long. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

interface Writer {
  readonly source: string;
  readonly cell: boolean;
  text: string;
  readonly pieces: Piece[];
}

function write(writer: Writer, text: string, from: number, to: number): void {
  if (text === '') return;
  writer.pieces.push({ at: writer.text.length, length: text.length, from, to });
  writer.text += text;
}

function writeNodes(writer: Writer, first: InlineNode | undefined): void {
  for (let node = first; node !== undefined; node = node.next) writeNode(writer, node);
}

function writeNode(writer: Writer, node: InlineNode): void {
  const { from, to, contentFrom, contentTo } = node;
  switch (node.kind) {
    case 'text':
    case 'autolink':
      write(writer, writer.source.slice(contentFrom, contentTo), contentFrom, contentTo);
      return;
    case 'escape':
      write(writer, node.target ?? '', from, to);
      return;
    case 'entity':
      write(writer, (node.target ?? '').replace('\n', ' '), from, to);
      return;
    case 'softBreak':
    case 'hardBreak':
      write(writer, ' ', from, to);
      return;
    case 'html':
      if (/^<br\b/i.test(writer.source.slice(from, from + 4))) write(writer, ' ', from, to);
      return;
    case 'code':
      writeCode(writer, contentFrom, contentTo);
      return;
    case 'comment':
    case 'footnoteReference':
      return;
    case 'span':
      if (!isHiddenSpan(node.target)) writeNodes(writer, node.first);
      return;
    default:
      writeNodes(writer, node.first);
  }
}

/** Line breaks are spaces; one space at both ends is left out, unless there is nothing else. */
function writeCode(writer: Writer, from: number, to: number): void {
  const code = writer.source.slice(from, to);
  const padded = /^[ \n]/.test(code) && /[^ \t\n]/.test(code);
  const lead = padded ? (/^(?: |\n[ \t]*)/.exec(code)?.[0].length ?? 0) : 0;
  const tail = padded ? trailingSpace(code) : 0;
  const start = tail > 0 ? from + lead : from;
  const end = to - tail;
  const pattern = writer.cell ? /\n[ \t]*|\\\|/g : /\n[ \t]*/g;
  let done = start;
  for (const match of writer.source.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    write(writer, writer.source.slice(done, at), done, at);
    done = at + match[0].length;
    write(writer, match[0] === '\\|' ? '|' : ' ', at, done);
  }
  write(writer, writer.source.slice(done, end), done, end);
}

/** Length of the one space, or line break with white space after it, at the end of `code`. */
function trailingSpace(code: string): number {
  let at = code.length;
  while (at > 0 && isBlank(code.charCodeAt(at - 1))) at--;
  if (code.charCodeAt(at - 1) === LINE_FEED) return code.length - at + 1;
  return code.endsWith(' ') ? 1 : 0;
}

/** The piece that holds the visible unit at `at`. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Where the visible unit at `at` begins; at the text's end, where its last unit ends. */
function startInSource(pieces: readonly Piece[], at: number, sourceLength: number): number {
  const piece = pieceAt(pieces, at);
  if (piece === undefined) return sourceLength;
  if (at >= piece.at + piece.length) return piece.to;
  return isCopy(piece) ? piece.from + at - piece.at : piece.from;
}

/** Where the visible unit before `end` ends. */
function endInSource(pieces: readonly Piece[], end: number): number {
  const piece = pieceAt(pieces, end - 1);
  if (piece === undefined) return 0;
  return isCopy(piece) ? piece.from + end - piece.at : piece.to;
}

function isCopy(piece: Piece): boolean {
  return piece.length === piece.to - piece.from;
}
