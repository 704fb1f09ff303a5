/**
 * Ignoring: a finding to the steering comment that silences its rule at this place alone. Must not
 * change what the draft's blocks are.
 */
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { Block } from '../markdown/block.ts';
import type { Span, TextEdit } from '../text/span.ts';

export interface Ignoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * A comment line above a block whose first line has the finding; within a block, where a line of
 * its own would tear a table or a paragraph apart, a comment on the finding's line. Undefined where
 * no comment can stand: front matter, code, and files that are no reports.
 */
export function ignoreFinding(checked: CheckedDocument, finding: Finding): Ignoring | undefined {
  const block = blockAt(checked.report?.blocks ?? [], finding.span.from);
  if (!block || ['frontMatter', 'code', 'linkDefinition'].includes(block.kind)) return undefined;
  const title = `Ignore ${finding.rule} here`;
  const first = lineAt(checked, block.span.from) === lineAt(checked, finding.span.from);
  if (first && block.kind !== 'table' && block.kind !== 'html') {
    return { title, edits: [commentAbove(checked, finding)] };
  }
  const edit = commentBeside(checked, finding);
  return edit && { title, edits: [edit] };
}

function commentAbove({ document }: CheckedDocument, { rule, span }: Finding): TextEdit {
  const line = document.lineSpan(document.positionAt(span.from).line);
  const text = document.text.slice(line.from, line.to);
  // What stands before the block on its line: the indentation and signs of what it lies in.
  const prefix = /^[ \t>]*/.exec(text)?.[0] ?? '';
  const comment = `${prefix}<!-- crossfoot-disable-next-line ${rule} -->${document.eol}`;
  return { span: emptySpan(line.from), text: comment };
}

function commentBeside(
  { document }: CheckedDocument,
  { rule, span }: Finding,
): TextEdit | undefined {
  const line = document.lineSpan(document.positionAt(span.from).line);
  if (span.to > line.to) return undefined;
  // The bar that ends a cell is not part of what the comment may follow.
  const covered = document.text.slice(span.from, span.to).replace(/[\s|]+$/, '');
  const at = emptySpan(span.from + covered.length);
  return { span: at, text: ` <!-- crossfoot-disable-line ${rule} -->` };
}

function emptySpan(at: number): Span {
  return { from: at, to: at };
}

function lineAt({ document }: CheckedDocument, offset: number): number {
  return document.positionAt(offset).line;
}

/** Blocks stand in source order and do not overlap. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.span.from <= offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  return block && block.span.from <= offset && offset <= block.span.to ? block : undefined;
}
