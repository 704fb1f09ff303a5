/**
 * Turns blocks into everything that may be a numbered paragraph: typed numbers at the outer level
 * of the draft, with what surrounds them. Must not choose among them (membership.ts).
 */
import type { Block, Container } from '../markdown/block.ts';
import { CARRIAGE_RETURN, isBlank, LINE_FEED } from '../markdown/syntax/characters.ts';
import type { Span } from '../text/span.ts';
import { annexFlags } from './hierarchy.ts';
import type { Heading } from './outline.ts';

/** A typed number that opens a block of its own. Spans are absolute. */
export interface Candidate {
  /** Index of its first block. */
  readonly block: number;
  readonly number: number;
  readonly marker: Span;
  readonly numberSpan: Span;
  /** The whole list item. */
  readonly item: Span;
  /** Identity of the list that holds it; −1 for a number that makes no list (`58\.`). */
  readonly list: number;
  /** Stands on the line after the item before it, without a blank line. */
  readonly tight: boolean;
  /** The block before it ends in a colon. */
  readonly lead: boolean;
  /** Stands under a heading such as Annex or Resolution. */
  readonly annex: boolean;
  /** Index of the heading it stands under, −1 before the first. */
  readonly heading: number;
}

/** `58\. The …`: escaped, so that Markdown keeps the number as it is. */
const escapedNumber = /^(\d{1,9})\\[.)](?=\s)/;

/** All candidates in source order. `headings` are those of the outline. */
export function findCandidates(
  text: string,
  blocks: readonly Block[],
  headings: readonly Heading[],
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const annexes = annexFlags(headings);
  let heading = -1;
  let lastList = -1;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const { from } = block.span;
    while (heading + 1 < headings.length && headings[heading + 1]!.span.from <= from) heading++;
    const read = readNumber(text, block);
    if (!read) continue;
    const { number, marker, numberSpan, item, list } = read;
    // Field by field: to spread costs more than all the rest.
    candidates.push({
      block: index,
      number,
      marker,
      numberSpan,
      item,
      list,
      tight: list >= 0 && list === lastList && !blankLineBefore(text, item.from),
      lead: endsInColon(text, blocks[index - 1]),
      annex: (annexes[heading] ?? -1) >= 0,
      heading,
    });
    lastList = list;
  }
  return candidates;
}

type ReadNumber = Pick<Candidate, 'number' | 'marker' | 'numberSpan' | 'item' | 'list'>;

function readNumber(text: string, block: Block): ReadNumber | undefined {
  const container = block.containers[0];
  if (!container) return readEscaped(text, block);
  if (block.containers.length > 1 || !block.first || !isNumbered(container)) return undefined;
  const { marker, number, span, list } = container;
  return {
    number,
    marker,
    numberSpan: { from: marker.from, to: marker.to - 1 },
    item: span,
    list,
  };
}

type NumberedItem = Extract<Container, { kind: 'listItem' }> & { readonly number: number };

function isNumbered(container: Container): container is NumberedItem {
  return container.kind === 'listItem' && container.ordered && container.number !== undefined;
}

function readEscaped(text: string, block: Block): ReadNumber | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const { from } = block.span;
  const match = escapedNumber.exec(text.slice(from, from + 12));
  if (!match) return undefined;
  const digits = match[1] ?? '';
  return {
    number: Number(digits),
    marker: { from, to: from + match[0].length },
    numberSpan: { from, to: from + digits.length },
    item: block.span,
    list: -1,
  };
}

/** Whether the line above the one that holds `offset` is blank, or there is none. */
function blankLineBefore(text: string, offset: number): boolean {
  let at = skipBlanksBack(text, offset);
  if (text.charCodeAt(at - 1) === LINE_FEED && text.charCodeAt(at - 2) === CARRIAGE_RETURN) at--;
  at = skipBlanksBack(text, at - 1);
  const end = text.charCodeAt(at - 1);
  return at <= 0 || end === LINE_FEED || end === CARRIAGE_RETURN;
}

function skipBlanksBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function endsInColon(text: string, block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const end = text.slice(Math.max(block.span.from, block.span.to - 12), block.span.to);
  if (!end.includes(':') && !end.includes('：')) return false;
  return /[:：](?:[\s*_"”»)\]]|\[\^[^\]]*$)*$/u.test(end.replace(/\[\^[^\]\s]*\]$/, ''));
}
