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
import { EQUALS, LEFT_BRACKET, isBlankOrBreak } from './characters.ts';
import { readDefinitions } from './definitions.ts';
import { continuedDepth, innermost, marksOf, openContainers } from './internals.ts';
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
    this.addText(cx, leaf, leaf.content.length);
    return true;
  }

  /** Whether anything is left of the content after its definitions: only then can it be a heading. */
  hasText(leaf: LeafBlock): boolean {
    return !this.mayDefine || textStart(leaf.content) < leaf.content.length;
  }

  private readTable(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const columns = delimiterColumns(line);
    const head = { text: this.last.text.trimEnd(), from: this.last.from };
    if (columns === 0 || this.last.indented || countCells(head.text) !== columns) return false;
    this.addText(cx, leaf, Math.max(0, head.from - this.start - 1));
    cx.addElement(readTable(cx, line, head, []));
    return true;
  }

  private addHeading(cx: BlockContext, line: Line, leaf: LeafBlock): void {
    const from = this.start + this.addDefinitions(cx, leaf, leaf.content);
    const mark = cx.lineStart + line.pos;
    const end = cx.lineStart + line.text.length;
    const marks = [...marksWithin(leaf, from, end), ...line.markers];
    const underline = cx.elt('HeaderMark', mark, cx.lineStart + line.text.trimEnd().length);
    const type = line.next === EQUALS ? 'SetextHeading1' : 'SetextHeading2';
    cx.addElement(cx.elt(type, from, end, [...marks, underline]));
    cx.nextLine();
  }

  /** Adds definitions and what is left over of the content's first `length` units as a paragraph. */
  private addText(cx: BlockContext, leaf: LeafBlock, length: number): void {
    if (length === 0) return;
    const content = leaf.content.slice(0, length);
    const from = this.addDefinitions(cx, leaf, content);
    if (from >= content.length) return;
    const start = this.start + from;
    const end = this.start + content.length;
    const marks = marksWithin(leaf, start, end);
    if (isTask(cx, content.slice(from, from + 5), content, from)) {
      const box = cx.elt('TaskMarker', start, start + 3);
      cx.addElement(cx.elt('Task', start, end, [box, ...marks]));
    } else {
      cx.addElement(cx.elt('Paragraph', start, end, marks));
    }
  }

  /** Offset in the content at which the text after the definitions begins. */
  private addDefinitions(cx: BlockContext, leaf: LeafBlock, content: string): number {
    if (!this.mayDefine) return 0;
    for (const { from, to } of readDefinitions(content)) {
      const marks = marksWithin(leaf, this.start + from, this.start + to);
      cx.addElement(cx.elt('LinkReference', this.start + from, this.start + to, marks));
    }
    return textStart(content);
  }
}

function textStart(content: string): number {
  const last = readDefinitions(content).at(-1);
  if (last === undefined) return 0;
  let at = last.to;
  while (at < content.length && isBlankOrBreak(content.charCodeAt(at))) at++;
  return at;
}

function isTask(cx: BlockContext, box: string, content: string, from: number): boolean {
  if (!/^\[[ \txX]\][ \t\n]/.test(box)) return false;
  if (cx.parentType().name !== 'ListItem') return false;
  // Nothing but the item's mark, or definitions, stands before it.
  const before = innermost(cx).children;
  if (!before.slice(1).every((child) => child.type.name === 'LinkReference')) return false;
  return content.slice(from + 3).trim() !== '';
}

function marksWithin(leaf: LeafBlock, from: number, to: number): readonly Element[] {
  return marksOf(leaf).filter((mark) => mark.from >= from && mark.to <= to);
}

/** Whether the leaf could still become a heading at an underline. */
export function mayBeHeading(leaf: LeafBlock): boolean {
  return leaf.parsers.every(
    (parser) => !(parser instanceof ParagraphReader) || parser.hasText(leaf),
  );
}

export const ParagraphSyntax: MarkdownConfig = {
  remove: ['SetextHeading'],
  defineNodes: [...tableNodes, { name: 'Task', block: true }, { name: 'TaskMarker' }],
  parseBlock: [{ name: 'LinkReference', leaf: (_cx, leaf) => new ParagraphReader(leaf) }],
};
