/**
 * The state of one reading of inline content. Must not know any syntax.
 */
import type { Delimiter, DelimiterStack } from './delimiters.ts';
import type { HtmlReader } from './inline-html.ts';
import {
  appendNode,
  createNode,
  type InlineKind,
  type InlineList,
  type InlineNode,
} from './inline-nodes.ts';

/** An open `[` or `![`. */
export interface Bracket {
  readonly image: boolean;
  readonly node: InlineNode;
  /** False inside a link: links hold no links. */
  active: boolean;
  readonly below: Bracket | undefined;
  readonly delimiter: Delimiter | undefined;
}

/** What one reading of a piece of content holds. */
export interface InlineReading extends InlineList, DelimiterStack {
  readonly text: string;
  /** The innermost open bracket. */
  bracket: Bracket | undefined;
  /** Where text that is not yet a node began. */
  pending: number;
  /** Starts of backtick runs by their length, read when the first run is met. */
  runs: Map<number, number[]> | undefined;
  readonly html: HtmlReader;
}

/** Adds the text before `to` that is not a node yet, and a node of `kind` after it. */
export function addNode(
  reading: InlineReading,
  kind: InlineKind,
  from: number,
  to: number,
): InlineNode {
  flushText(reading, from);
  reading.pending = to;
  return appendNode(reading, createNode(kind, from, to));
}

export function flushText(reading: InlineReading, to: number): void {
  if (to > reading.pending) appendNode(reading, createNode('text', reading.pending, to));
  reading.pending = to;
}
