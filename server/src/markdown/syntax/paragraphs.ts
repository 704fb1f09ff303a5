/**
 * Turns lines of text into what they prove to be: link definitions, a setext heading, a table, a task
 * or a paragraph. One reader does it all, because each depends on what the others leave over.
 */
import type {
  BlockContext,
  Element,
  LeafBlock,
  LeafBlockParser,
  Line,
  MarkdownConfig,
} from '@lezer/markdown';
import { isSetextUnderline } from './block-starts.ts';
import { COLON, EQUALS, isBlank, isBlankOrBreak, LEFT_BRACKET } from './characters.ts';
import { readDefinitions } from './definitions.ts';
import { readSimpleTable, simpleTableEnd } from './drawn-tables.ts';
import { asTree, continuedDepth, innermost, marksOf, openContainers } from './internals.ts';
import { countCells, delimiterColumns, type RowSource, readTable, tableNodes } from './tables.ts';

/** Reads a leaf line by line. Content is joined only where it is needed: it may be long. */
class ParagraphReader implements LeafBlockParser {
  private readonly start: number;
  private readonly mayDefine: boolean;
  /** The line before the current one, a table's header if dashes follow. */
  private last: RowSource & { readonly indented: boolean };

  constructor(leaf: LeafBlock) {
    this.start = leaf.start;
    this.mayDefine = leaf.content.charCodeAt(0) === LEFT_BRACKET;
    this.last = { text: leaf.content, from: leaf.start, indented: false };
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const lazy = continuedDepth(line) < openContainers(cx).length;
    if (!lazy && line.indent < line.baseIndent + 4) {
      if (this.readTable(cx, line, leaf)) return true;
      const to = isFirstLine(leaf) ? simpleTableEnd(cx, line, this.start) : undefined;
      if (to !== undefined) {
        readSimpleTable(cx, this.start, to);
        return true;
      }
      if (isSetextUnderline(line) && this.hasText(leaf)) {
        this.addHeading(cx, line, leaf);
        return true;
      }
    }
    const indented = line.indent >= line.baseIndent + 4;
    this.last = { text: line.text.slice(line.pos), from: cx.lineStart + line.pos, indented };
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    addParts(cx, this.textParts(cx, leaf, leaf.content.length));
    return true;
  }

  /** Whether anything is left of the content after its definitions: only then can it be a heading. */
  hasText(leaf: LeafBlock): boolean {
    return !this.mayDefine || textStart(leaf.content) < leaf.content.length;
  }

  private readTable(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const columns = delimiterColumns(line);
    if (columns === 0 || this.last.indented || countCells(this.last.text) !== columns) return false;
    const parts = this.textParts(cx, leaf, Math.max(0, this.last.from - this.start - 1));
    addParts(cx, [...parts, readTable(cx, line, this.last)]);
    return true;
  }

  private addHeading(cx: BlockContext, line: Line, leaf: LeafBlock): void {
    const marks = new MarkQueue(leaf);
    const parts = this.definitions(cx, leaf.content, marks);
    const from = this.start + (this.mayDefine ? textStart(leaf.content) : 0);
    const mark = cx.lineStart + line.pos;
    const end = cx.lineStart + line.text.length;
    const underline = cx.elt('HeaderMark', mark, end);
    const type = line.next === EQUALS ? 'SetextHeading1' : 'SetextHeading2';
    const inside = [...marks.within(from, end), ...line.markers, underline];
    parts.push(cx.elt(type, from, end, inside));
    cx.nextLine();
    addParts(cx, parts);
  }

  /** Definitions and what is left over of the content's first `length` units as a paragraph. */
  private textParts(cx: BlockContext, leaf: LeafBlock, length: number): readonly Element[] {
    if (length === 0) return [];
    // Before a table, the rest is the line end and, as spaces, the header's quote marks.
    const content = trimEnd(leaf.content.slice(0, length));
    const marks = new MarkQueue(leaf);
    const parts = this.definitions(cx, content, marks);
    const from = this.mayDefine ? textStart(content) : 0;
    if (from >= content.length) return parts;
    const start = this.start + from;
    const end = this.start + content.length;
    const inside = marks.within(start, end);
    if (isTask(cx, content, from)) {
      const box = cx.elt('TaskMarker', start, start + 3);
      parts.push(cx.elt('Task', start, end, [box, ...inside]));
    } else {
      const mark = captionMark(content, from);
      const marked = mark > 0 ? [cx.elt('CaptionMark', start, start + mark), ...inside] : inside;
      parts.push(cx.elt('Paragraph', start, end, marked));
    }
    return parts;
  }

  private definitions(cx: BlockContext, content: string, marks: MarkQueue): Element[] {
    if (!this.mayDefine) return [];
    return readDefinitions(content).map(({ from, to }) => {
      const inside = marks.within(this.start + from, this.start + to);
      return cx.elt('LinkReference', this.start + from, this.start + to, inside);
    });
  }
}

/** Whether no more than one line of the leaf was read. */
export function isFirstLine({ content }: LeafBlock): boolean {
  return !content.includes('\n');
}

/**
 * Adds the blocks that one run of lines turned out to be. Several are held together by a node: read
 * alone, the later ones might be something else, so that they may be reused only together.
 */
function addParts(cx: BlockContext, parts: readonly Element[]): void {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return;
  if (parts.length === 1) cx.addElement(first);
  else
    cx.addElement(
      cx.elt(
        'Parts',
        first.from,
        last.to,
        parts.map((part) => asTree(cx, part)),
      ),
    );
}

/** The quote marks in a leaf, handed out to its parts in order. */
class MarkQueue {
  private readonly marks: readonly Element[];
  private next = 0;

  constructor(leaf: LeafBlock) {
    this.marks = marksOf(leaf);
  }

  /** The marks from `from` to `to`; those before are passed by. */
  within(from: number, to: number): readonly Element[] {
    const inside: Element[] = [];
    for (; this.next < this.marks.length; this.next++) {
      const mark = this.marks[this.next];
      if (mark === undefined || mark.to > to) break;
      if (mark.from >= from) inside.push(mark);
    }
    return inside;
  }
}

function trimEnd(text: string): string {
  let to = text.length;
  while (to > 0 && isBlankOrBreak(text.charCodeAt(to - 1))) to--;
  return text.slice(0, to);
}

function textStart(content: string): number {
  const last = readDefinitions(content).at(-1);
  if (last === undefined) return 0;
  let at = last.to;
  while (at < content.length && isBlankOrBreak(content.charCodeAt(at))) at++;
  return at;
}

/** Length of the colon with which a caption of pandoc begins, `: Table 2: Staff`, and the blanks behind it. */
function captionMark(content: string, from: number): number {
  if (content.charCodeAt(from) !== COLON) return 0;
  const to = skipBlanks(content, from + 1);
  return to > from + 1 && to < content.length ? to - from : 0;
}

function skipBlanks(content: string, from: number): number {
  let at = from;
  while (isBlank(content.charCodeAt(at))) at++;
  return at;
}

function isTask(cx: BlockContext, content: string, from: number): boolean {
  if (!/^\[[ \txX]\][ \t\n]/.test(content.slice(from, from + 5))) return false;
  // Nothing but the item's mark stands before it.
  if (cx.parentType().name !== 'ListItem' || innermost(cx).children.length !== 1) return false;
  return content.slice(from + 3).trim() !== '';
}

/** Whether the leaf could still become a heading at an underline. */
export function mayBeHeading(leaf: LeafBlock): boolean {
  return leaf.parsers.every(
    (parser) => !(parser instanceof ParagraphReader) || parser.hasText(leaf),
  );
}

export const ParagraphSyntax: MarkdownConfig = {
  remove: ['SetextHeading'],
  defineNodes: [
    { name: 'Parts', block: true },
    ...tableNodes,
    { name: 'Task', block: true },
    { name: 'TaskMarker' },
    { name: 'CaptionMark' },
  ],
  parseBlock: [{ name: 'LinkReference', leaf: (_cx, leaf) => new ParagraphReader(leaf) }],
};
