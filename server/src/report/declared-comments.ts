/**
 * Reads the comments that bind a figure to another place, or give it a name to be bound by:
 * `8,503<!-- = Table 2: Field, Total -->`, `8,503<!-- #staff -->`. Must not look for what they name.
 */
import type { Block } from '../markdown/block.ts';
import { commentsIn } from '../markdown/comments.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { Span } from '../text/span.ts';

export interface FigureComment {
  /** `tie`: the figure before it is the one that `text` names; `name`: it is called `text`. */
  readonly kind: 'tie' | 'name';
  /** The whole comment; absolute. */
  readonly span: Span;
  /** What it names, without the sign before it; absolute. */
  readonly textSpan: Span;
  readonly text: string;
}

const none: readonly FigureComment[] = [];
const start = /<!--[ \t]{0,8}[=#]/;
const longest = 300;

/** In source order. Comments between blocks stand behind no figure and are left alone. */
export function readFigureComments(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly FigureComment[] {
  const { text } = document;
  if (!start.test(text)) return none;
  return blocks.flatMap((block) => {
    if (block.kind === 'comment') return none;
    if (!start.test(text.slice(block.span.from, block.span.to))) return none;
    return commentsIn(document, block).flatMap((span) => readComment(text, span) ?? none);
  });
}

function readComment(text: string, span: Span): FigureComment | undefined {
  const inner = text.slice(span.from + 4, span.to - 3);
  if (inner.length > longest) return undefined;
  const sign = inner.trimStart()[0];
  const words = inner.trimStart().slice(1);
  const named = words.trim();
  const from =
    span.from + 4 + inner.indexOf(sign ?? '') + 1 + words.length - words.trimStart().length;
  const textSpan = { from, to: from + named.length };
  if (sign === '#' && isName(words.trimEnd())) return { kind: 'name', span, textSpan, text: named };
  // `<!-- ===== -->` parts a draft, and binds nothing.
  if (sign !== '=' || !/^[\p{L}\p{N}#“"'(]/u.test(named)) return undefined;
  return { kind: 'tie', span, textSpan, text: named };
}

/** A name is one word: letters, digits, hyphens and points. */
export function isName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,60}$/u.test(text);
}
