/**
 * Turns blocks into footnotes as typed: their marks in the text and their texts. Must not hold one
 * against the other (footnote-reading.ts).
 */
import type { Block, Container } from '../markdown/block.ts';
import { type Inline, readInlines } from '../markdown/inline.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { Span } from '../text/span.ts';
import type { FootnoteMark, Footnotes, FootnoteText } from './footnote.ts';
import { type FootnoteScheme, withParts } from './footnote-parts.ts';

const none: Footnotes = { marks: [], texts: [] };

/**
 * All footnotes of a draft; marks in tables and HTML count, since authors mean them. `scheme`: where they
 * restart.
 */
export function readFootnotes(
  document: MarkdownDocument,
  blocks: readonly Block[],
  scheme?: FootnoteScheme,
): Footnotes {
  const { text } = document;
  let next = text.indexOf('[^');
  if (next < 0) return none;
  const marks: FootnoteMark[] = [];
  const texts = new Map<number, FootnoteText>();
  for (const block of blocks) {
    const footnote = block.containers.findLast((container) => container.kind === 'footnote');
    if (footnote?.kind === 'footnote') addText(text, texts, footnote, block);
    while (next >= 0 && next < block.span.from) next = text.indexOf('[^', next + 2);
    if (next < 0 || next >= block.span.to) continue;
    for (const mark of marksIn(document, block, footnote !== undefined)) marks.push(mark);
  }
  return withParts({ marks, texts: [...texts.values()] }, blocks, scheme);
}

type FootnoteContainer = Extract<Container, { kind: 'footnote' }>;

function addText(
  text: string,
  texts: Map<number, FootnoteText>,
  { label, labelSpan, span }: FootnoteContainer,
  block: Block,
): void {
  const blank = block.kind === 'empty' || text.slice(block.span.from, block.span.to).trim() === '';
  const known = texts.get(span.from);
  if (known) {
    if (known.empty && !blank) texts.set(span.from, { ...known, empty: false });
    return;
  }
  const marker = { from: labelSpan.from - 2, to: labelSpan.to + 2 };
  texts.set(span.from, { label, labelSpan, marker, span, empty: blank });
}

function marksIn(
  document: MarkdownDocument,
  block: Block,
  nested: boolean,
): readonly FootnoteMark[] {
  const marks: FootnoteMark[] = [];
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    addInlineMarks(readInlines(document, block), nested, marks);
  } else if (block.kind === 'table' || block.kind === 'html') {
    addSourceMarks(document.text, block.span, nested, marks);
  }
  return marks;
}

function addInlineMarks(inlines: readonly Inline[], nested: boolean, marks: FootnoteMark[]): void {
  for (const { kind, span, target, children } of inlines) {
    if (kind === 'footnoteReference' && target !== undefined) {
      const labelSpan = { from: span.from + 2, to: span.to - 1 };
      marks.push({ label: target, span, labelSpan, nested });
    } else addInlineMarks(children, nested, marks);
  }
}

/** In tables and HTML; a mark after a backslash or in a comment is none. */
const sourceMark = /\\.|<!--|-->|\[\^([^\][\s]{1,100})(?!(?<=\^)\]\()\]/g;

function addSourceMarks(text: string, block: Span, nested: boolean, marks: FootnoteMark[]): void {
  let commented = false;
  for (const match of text.slice(block.from, block.to).matchAll(sourceMark)) {
    if (match[0] === '<!--') commented = true;
    else if (match[0] === '-->') commented = false;
    const label = match[1];
    if (label === undefined || commented) continue;
    const from = block.from + match.index;
    const span = { from, to: from + match[0].length };
    marks.push({ label, span, labelSpan: { from: from + 2, to: span.to - 1 }, nested });
  }
}
