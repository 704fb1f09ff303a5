/**
 * Ignoring: a finding to the steering comments that silence its rule where it stands. Must not
 * change what the draft's blocks are.
 */

import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { Block, BlockKind } from '../markdown/block.ts';
import { countBelow } from '../text/count-below.ts';
import { type Phrase, say, speakerOf } from '../text/phrase.ts';
import type { TextEdit } from '../text/span.ts';

export interface Ignoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

type Title = (rule: string) => Phrase;

/** By the blocks above which a comment can stand, in an author's words. */
const titles: Partial<Record<BlockKind, Title>> = {
  heading: (rule) => say`Ignore ${rule} in this heading`,
  paragraph: (rule) => say`Ignore ${rule} in this paragraph`,
  html: (rule) => say`Ignore ${rule} in this block`,
  directive: (rule) => say`Ignore ${rule} in this table`,
};

/**
 * The narrowest first: a comment in the finding's row of a table, where a line of its own would
 * tear the table apart; a comment above the block, which speaks for all of the block. None for
 * front matter, code and files that are no reports, where no comment can stand. The comment gives the
 * `reason`, if there is one.
 */
export function ignoreFinding(
  checked: CheckedDocument,
  finding: Finding,
  reason = '',
): readonly Ignoring[] {
  const block = blockAt(checked, finding.span.from);
  if (!block) return [];
  const isTable = block.kind === 'table' || startsTable(checked, block);
  const title = titles[isTable ? 'directive' : block.kind];
  if (!title) return [];
  const tell = speakerOf(checked.language);
  const words = `${finding.rule}${inComment(reason)}`;
  const above = {
    title: tell(title(finding.rule)),
    edits: [commentAbove(checked, block, words)],
  };
  const inRow = isTable ? commentInRow(checked, finding, words) : undefined;
  if (!inRow) return [above];
  return [{ title: tell(say`Ignore ${finding.rule} in this row`), edits: [inRow] }, above];
}

/** A reason as a comment can hold it, in one line and in the cell of a table. */
function inComment(reason: string): string {
  const words = reason
    .replace(/\s+/g, ' ')
    .replaceAll('|', '/')
    .replace(/-{2,}>?/g, '–')
    .trim();
  return words === '' ? '' : ` -- ${words}`;
}

function startsTable({ document }: CheckedDocument, { kind, span }: Block): boolean {
  return kind === 'html' && /^<table\b/i.test(document.text.slice(span.from, span.from + 10));
}

function commentAbove({ document }: CheckedDocument, block: Block, words: string): TextEdit {
  const line = document.lineSpan(document.positionAt(block.span.from).line);
  const text = document.text.slice(line.from, line.to);
  // What stands before the block on its line: the indentation and signs of what it lies in.
  const prefix = /^[ \t>]*/.exec(text)?.[0] ?? '';
  const comment = `${prefix}<!-- crossfoot-disable-next-line ${words} -->${document.eol}`;
  return { span: { from: line.from, to: line.from }, text: comment };
}

function commentInRow(
  { document }: CheckedDocument,
  { span }: Finding,
  words: string,
): TextEdit | undefined {
  const line = document.lineSpan(document.positionAt(span.from).line);
  if (span.to > line.to) return undefined;
  // The bar that ends a cell is not part of what the comment may follow.
  const covered = document.text.slice(span.from, span.to).replace(/[\s|]+$/, '');
  const at = span.from + covered.length;
  return { span: { from: at, to: at }, text: ` <!-- crossfoot-disable-line ${words} -->` };
}

/**
 * The block that holds an offset, or before which it stands on the same line: a paragraph's number
 * is not part of its block. Blocks stand in source order and do not overlap.
 */
function blockAt({ report, document }: CheckedDocument, offset: number): Block | undefined {
  const blocks = report?.blocks ?? [];
  const low = countBelow(blocks, ({ span }) => span.to < offset);
  const block = blocks[low];
  if (!block || block.span.from <= offset) return block;
  const line = document.lineSpan(document.positionAt(offset).line);
  return block.span.from <= line.to ? block : undefined;
}
