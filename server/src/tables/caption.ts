/**
 * Reads what stands around a table: caption, notes, steering comments, the heading above. Must not
 * read the table itself.
 */
import type { Block } from '../markdown/block.ts';
import { isMarkedCaption } from '../markdown/block-content.ts';
import { isTablePragma, type Pragma } from '../markdown/comments.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { visibleText } from '../markdown/visible-text.ts';
import { countBelow } from '../text/count-below.ts';
import type { WrittenTotal } from './declared/written-total.ts';
import type { Caption, TablePragma } from './grid.ts';
import type { TableContext } from './rounding.ts';

export interface Surroundings {
  readonly caption?: Caption;
  readonly pragma?: TablePragma;
  /** The comments that speak about the table, in source order. */
  readonly comments?: readonly Pragma[];
  /** Whether the caption says that the table goes on from the one before. */
  readonly continued: boolean;
  /** What labelledAggregates() wants to know; the profile's rounding is to be added. */
  readonly context: TableContext;
}

/** Comments and captions further up than this belong to something else. */
const mostAbove = 6;
const mostBelow = 5;

/**
 * What stands around the table that is `blocks[index]`, or reaches from there to `blocks[last]`.
 * `pragmas` are those of the whole draft, in source order.
 */
export function readSurroundings(
  document: MarkdownDocument,
  blocks: readonly Block[],
  index: number,
  pragmas: readonly Pragma[],
  last = index,
): Surroundings {
  const above = readAbove(document, blocks, index);
  const comments = commentsWithin(pragmas, above.from, blocks[index]!.span.from);
  const pragma = lastWord(comments);
  const declared = declaredIn(document, comments);
  const notes = readNotes(document, blocks, last);
  const { heading } = above;
  const caption = above.caption ?? readBelow(document, blocks, last);
  const goesOn = caption !== undefined && continued.test(caption.text);
  return {
    ...(caption && { caption }),
    ...(pragma && { pragma }),
    ...(comments.length > 0 && { comments }),
    continued: goesOn,
    context: {
      ...(caption && { caption: caption.text }),
      ...(heading !== undefined && { heading }),
      ...(notes.length > 0 && { notes }),
      ...(goesOn && { continued: true }),
      ...(pragma && { pragma }),
      ...(declared.length > 0 && { declared }),
    },
  };
}

/** Whether a caption says that its table goes on from the one before. */
export function isContinued(caption: Caption): boolean {
  return continued.test(caption.text);
}

const continued = /\((?:continued|cont['’]?d\.?|cont\.|suite|continuación|fortsetzung)\)/i;

interface Above {
  /** Where the first comment or caption that belongs to the table starts. */
  readonly from: number;
  readonly caption?: Caption;
  readonly heading?: string;
}

/** Whether the caption that is marked as one belongs to the table above it. */
function isBelowTable(blocks: readonly Block[], index: number): boolean {
  if (!isMarkedCaption(blocks[index]!)) return false;
  let at = index - 1;
  while (blocks[at]?.kind === 'comment') at--;
  return blocks[at]?.kind === 'table';
}

/**
 * The caption that pandoc writes below a table, `: Table 2: Staff by region`; other dialects leave the colon
 * away, and then it must begin with its label and not stand above another table.
 */
function readBelow(
  document: MarkdownDocument,
  blocks: readonly Block[],
  index: number,
): Caption | undefined {
  let at = index + 1;
  while (blocks[at]?.kind === 'comment') at++;
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return undefined;
  if (block.containers.length !== blocks[index]!.containers.length) return undefined;
  const caption = readCaption(document, block);
  if (isMarkedCaption(block)) return caption;
  while (blocks[++at]?.kind === 'comment') {}
  const isAbove = blocks[at]?.kind === 'table' || blocks[at]?.kind === 'html';
  return caption?.label !== undefined && !isAbove ? caption : undefined;
}

function readAbove(document: MarkdownDocument, blocks: readonly Block[], index: number): Above {
  const table = blocks[index]!;
  let from = table.span.from;
  let caption: Caption | undefined;
  let heading: string | undefined;
  for (let at = index - 1; at >= Math.max(0, index - mostAbove); at--) {
    const block = blocks[at]!;
    if (block.containers.length !== table.containers.length) break;
    if (block.kind === 'heading') {
      heading = visibleText(document, block).text;
      break;
    }
    if (block.kind === 'paragraph') {
      if (isBelowTable(blocks, at)) break;
      const found = caption === undefined ? readCaption(document, block) : undefined;
      if (found === undefined) break;
      caption = found;
    } else if (block.kind !== 'comment') break;
    from = block.span.from;
  }
  return { from, ...(caption && { caption }), ...(heading !== undefined && { heading }) };
}

/** "Table 3", "Tableau 2.1", "Cuadro IV", "Annex table A". */
const label =
  /^(?:annex |annexe |anexo )?(?:table|tableau|tabla|cuadro|tabelle|tabela)\s+(?:\d+(?:[.-]\d+)*[a-z]?|[IVXLC]+|[A-Z](?:[.-]?\d+)*)(?![\p{L}\p{N}])/iu;

/** Longer paragraphs are text. */
const longestCaption = 600;

/** A paragraph that begins like a caption, or is bold from end to end. */
function readCaption(document: MarkdownDocument, block: Block): Caption | undefined {
  const { from, to } = block.span;
  if (to - from > longestCaption) return undefined;
  if (isMarkedCaption(block)) {
    const marked = visibleText(document, block).text.trim();
    return marked === '' ? undefined : captionOf(marked, block.span);
  }
  const source = document.text.slice(from, to).trim();
  const bold =
    /^(?:\*\*|__)/.test(source) && source.endsWith(source.slice(0, 2)) && source.length > 4;
  if (!bold && !/^[*_]{0,3}(?:annex|table|tabl|cuadro|tabe)/i.test(source)) return undefined;
  if (bold && source.slice(2, -2).includes(source.slice(0, 2))) return undefined;
  const text = withoutWord(visibleText(document, block).text.trim());
  const named = label.exec(text)?.[0];
  if (
    !bold &&
    (named === undefined || !/^\s*(?:[:.–—-]|\(|$|\p{Lu})/u.test(text.slice(named.length)))
  ) {
    return undefined;
  }
  return captionOf(text, block.span);
}

/** Pandoc leaves the word away with which an author marks a caption: `Table: Table 3: Staff`. */
function withoutWord(text: string): string {
  const marked = /^table:\s+/i.exec(text);
  return marked && label.test(text.slice(marked[0].length)) ? text.slice(marked[0].length) : text;
}

/** The caption that says `text`; "Table 3" in front of it is its label. */
export function captionOf(text: string, span: Caption['span']): Caption {
  const named = label.exec(text)?.[0];
  return named === undefined ? { span, text } : { span, text, label: named };
}

/** The comments about the table from one offset to another. `pragmas` are in source order. */
function commentsWithin(pragmas: readonly Pragma[], from: number, to: number): readonly Pragma[] {
  const low = countBelow(pragmas, ({ span }) => span.from < from);
  const comments: Pragma[] = [];
  for (let at = low; at < pragmas.length && pragmas[at]!.span.to <= to; at++) {
    if (isTablePragma(pragmas[at]!)) comments.push(pragmas[at]!);
  }
  return comments;
}

/** Of several comments the one next to the table decides. */
function lastWord(comments: readonly Pragma[]): TablePragma | undefined {
  for (let at = comments.length - 1; at >= 0; at--) {
    const { kind } = comments[at]!;
    if (kind === 'exact' || kind === 'rounded' || kind === 'skip') return kind;
  }
  return undefined;
}

function declaredIn(document: MarkdownDocument, comments: readonly Pragma[]): WrittenTotal[] {
  return comments.flatMap(({ kind, declares }) => {
    if ((kind !== 'total' && kind !== 'noTotal') || declares === undefined) return [];
    return [{ kind, text: document.text.slice(declares.from, declares.to) }];
  });
}

/** How a note below a table begins: a mark, or a word such as "Note" or "Source". */
const noteStart =
  /^(?:[*†‡§]|\\\*|\^|<sup>|\[\^|\(?[a-z\d]{1,2}[)/]\s|notes?\b|sources?\b|nota\b|notas\b|fuentes?\b|anmerkung|quelle|remarques?\b|figures\b|amounts\b|totals\b|numbers\b|due to\b|may not\b|[a-z]{1,3}:\s)/i;

function readNotes(document: MarkdownDocument, blocks: readonly Block[], index: number): string[] {
  const notes: string[] = [];
  for (let at = index + 1; at < Math.min(blocks.length, index + 1 + mostBelow); at++) {
    const block = blocks[at]!;
    if (block.kind === 'comment' || isBelowTable(blocks, at)) continue;
    if (
      block.kind !== 'paragraph' ||
      block.containers.length !== blocks[index]!.containers.length
    ) {
      break;
    }
    if (!noteStart.test(document.text.slice(block.span.from, block.span.from + 20))) break;
    notes.push(visibleText(document, block).text.slice(0, longestCaption));
  }
  return notes;
}
