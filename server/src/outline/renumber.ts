/**
 * Turns new numbers for paragraphs into edits of the source. Must not change what a paragraph says,
 * nor let a longer number push the blocks under it out of its list item.
 */
import type { TextDocument } from '../text/document.ts';
import type { TextEdit } from '../text/span.ts';
import type { NumberedParagraph } from './outline.ts';
import type { SequenceBreak } from './sequence.ts';

/**
 * The edits that repair `found`. `pinned` members (where other breaks begin) are part of it even
 * where their number stays, so that no other repair is applied along with this one.
 */
export function renumberParagraphs(
  document: TextDocument,
  paragraphs: readonly NumberedParagraph[],
  found: Pick<SequenceBreak, 'renumber'>,
  pinned: ReadonlySet<number>,
): readonly TextEdit[] {
  const { from, to, first } = found.renumber;
  const edits: TextEdit[] = [];
  for (let index = from; index < to; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const number = first + index - from;
    if (paragraph.number === number && !pinned.has(index)) continue;
    edits.push({ span: paragraph.numberSpan, text: String(number) });
    const { numberSpan } = paragraph;
    const longer = String(number).length - (numberSpan.to - numberSpan.from);
    if (longer > 0) {
      for (const edit of indentLines(document, paragraph, longer)) edits.push(edit);
    }
  }
  return edits;
}

/** Moves what is indented under the number to the right by `columns`. */
function* indentLines(
  document: TextDocument,
  { item, marker }: NumberedParagraph,
  columns: number,
): Generator<TextEdit> {
  const lastLine = document.positionAt(item.to).line;
  for (let line = document.positionAt(marker.from).line + 1; line <= lastLine; line++) {
    const { from, to } = document.lineSpan(line);
    // A line at the margin continues the paragraph above it wherever that stands.
    if (document.text[from] !== ' ' || document.text.slice(from, to).trim() === '') continue;
    yield { span: { from, to: from }, text: ' '.repeat(columns) };
  }
}
