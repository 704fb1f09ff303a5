/**
 * Turns blocks into the numbered paragraphs of the report. Must not take in lists that have numbers
 * of their own, nor say which number is wrong.
 */
import type { Block } from '../markdown/block.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { findMembers } from './membership.ts';
import type { Heading, NumberedParagraph, ParagraphNumbering } from './outline.ts';

/** Fewer members than these are an ordinary list unless the profile says otherwise. */
const FEWEST_MEMBERS = 3;
const FEWEST_IN_ONE_LIST = 8;

/**
 * The members of the running sequence in source order. `auto` finds one where the report shows one;
 * `none` finds none.
 */
export function readParagraphs(
  text: string,
  blocks: readonly Block[],
  headings: readonly Heading[],
  numbering: ParagraphNumbering = 'auto',
): readonly NumberedParagraph[] {
  if (numbering === 'none') return [];
  const candidates = findCandidates(text, blocks, headings);
  const members = findMembers(candidates).map((index) => candidates[index]!);
  if (numbering === 'auto' && !showsSequence(members)) return [];
  return withHidden(text, blocks, members);
}

function showsSequence(members: readonly Candidate[]): boolean {
  if (members.length < FEWEST_MEMBERS) return false;
  const lists = new Set(members.map(({ list, block }) => (list < 0 ? -1 - block : list)));
  const apart = members.filter((member) => !member.tight).length;
  return (lists.size > 1 || members.length >= FEWEST_IN_ONE_LIST) && apart > members.length / 2;
}

/**
 * The members as paragraphs, and where the count jumps, the numbers between them that Markdown
 * takes for text: `58 The …`, `58.The …`, or `58. The …` on the line after other text.
 */
function withHidden(
  text: string,
  blocks: readonly Block[],
  members: readonly Candidate[],
): readonly NumberedParagraph[] {
  const paragraphs: NumberedParagraph[] = [];
  let count = 0;
  let block = -1;
  for (const member of members) {
    if (member.number > count + 1) {
      const between = blocks.slice(Math.max(block, 0), member.block);
      const hidden = findHidden(text, between, count + 1, member.number - 1, member.heading);
      for (const paragraph of hidden) paragraphs.push(paragraph);
    }
    paragraphs.push({
      span: {
        from: member.marker.from,
        to: Math.max(blocks[member.block]!.span.to, member.marker.to),
      },
      marker: member.marker,
      numberSpan: member.numberSpan,
      number: member.number,
      heading: member.heading,
      item: member.item,
    });
    count = member.number;
    block = member.block;
  }
  return paragraphs;
}

/** A line that begins with a number. */
const numberedLine = /^([ \t]{0,3})(\d{1,9})([.)]?)(?=([ \t]*)(\S.{0,3}))/u;

/** Lines of paragraphs that begin with `first`, `first` + 1 … up to `last`, in this order. */
function findHidden(
  text: string,
  blocks: readonly Block[],
  first: number,
  last: number,
  heading: number,
): readonly NumberedParagraph[] {
  const found: NumberedParagraph[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.containers.length > 1) continue;
    const { from, to } = block.span;
    // The first line of a list item has had its number read.
    const numbered = block.containers.length > 0 && block.first;
    for (
      let at = numbered ? nextLine(text, from, to) : from;
      at < to;
      at = nextLine(text, at, to)
    ) {
      const due = first + found.length;
      if (due > last) return found;
      const places = readHidden(text, at, due);
      if (!places) continue;
      const span = { from: places.marker.from, to };
      const hidden = at === from ? 'bare' : 'swallowed';
      found.push({ ...places, span, number: due, heading, item: span, hidden });
    }
  }
  return found;
}

/** The places of the number `due` at the start of the line at `at`, if it stands there. */
function readHidden(
  text: string,
  at: number,
  due: number,
): Pick<NumberedParagraph, 'marker' | 'numberSpan'> | undefined {
  const match = numberedLine.exec(text.slice(at, at + 24));
  if (!match || Number(match[2]) !== due || isFigure(match)) return undefined;
  const [, indent = '', number = '', delimiter = ''] = match;
  const from = at + indent.length;
  const to = from + number.length;
  return { numberSpan: { from, to }, marker: { from, to: to + delimiter.length } };
}

function nextLine(text: string, at: number, end: number): number {
  for (let next = at; next < end; next++) {
    const sign = text[next];
    if (sign === '\n' || (sign === '\r' && text[next + 1] !== '\n')) return next + 1;
  }
  return end;
}

/** `58 000 people`, `58.5 million`, `58 per cent` are figures; `58 2007 brought` is not. */
function isFigure([, , , delimiter, space = '', next = '']: RegExpExecArray): boolean {
  if (/^[%,–—-]/.test(next)) return true;
  if (/^\d/.test(next)) return space === '' || /^\d{3}(?!\d)/.test(next);
  return delimiter === '' && !/^[\p{Lu}\p{Pi}"'([*_]/u.test(next);
}
