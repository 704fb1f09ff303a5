/**
 * Turns the typed lists of contents, tables, figures and annexes into entries. Must not hold them
 * against the headings and captions that they list.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { visibleText } from '../markdown/visible-text.ts';
import { isContentsTitle, listedByTitle } from '../text/list-titles.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type CaptionKind, captionKind } from './caption-words.ts';
import { type CaptionLabel, readCaptionLabel } from './captions.ts';
import { type LabelReading, readLabels } from './labels.ts';
import { isLinkLine, readEntryLines, type SeenLine } from './listing-lines.ts';
import type { Heading } from './outline.ts';
import { type PageNumber, splitLine } from './page-number.ts';

/** One line of a list. Spans are absolute. */
export interface ListingEntry {
  /** Label and title as seen, without the page. */
  readonly text: string;
  readonly span: Span;
  readonly label?: EntryLabel;
  /** The text behind the label; all of it where there is none. */
  readonly title: string;
  readonly titleSpan: Span;
  /** 0 for the outermost; −1 where the list does not show it. */
  readonly depth: number;
  readonly page?: Omit<PageNumber, 'from'> & { readonly span: Span };
  /** The whole lines, from the first sign of the line to the end of the last, without line end. */
  readonly lines: Span;
  /** Set where the entry begins like a caption: `Table 3: …`. */
  readonly caption?: CaptionLabel;
}

/** A number and what belongs to it, as the first reading of the text has it. */
export interface EntryLabel {
  /** As typed: `Annex`. */
  readonly word?: string;
  readonly number: string;
  readonly numberSpan: Span;
}

export interface Listing {
  /** `contents`: of headings; the others of captions (`annex`: headings too). */
  readonly kind: 'contents' | CaptionKind;
  /** Its own heading; for a list without one, its first entry. */
  readonly span: Span;
  /** Index of its heading, −1 for a list without one. */
  readonly heading: number;
  /** Whether it claims to list all: not so a list of tables in the text. */
  readonly complete: boolean;
  readonly entries: readonly ListingEntry[];
}

/** The kinds of things that a heading such as `List of tables` announces. */
function listedKinds(title: string): readonly CaptionKind[] {
  return listedByTitle(title).flatMap((word) => captionKind(word) ?? []);
}

/** All lists of a draft. `headings` are those of the outline. */
export function readListings(
  document: MarkdownDocument,
  blocks: readonly Block[],
  headings: readonly Heading[],
): readonly Listing[] {
  const listings: Listing[] = [];
  const taken: Span[] = [];
  for (const [index, heading] of headings.entries()) {
    const isContents = isContentsTitle(heading.title);
    const kinds = isContents ? [] : listedKinds(heading.title);
    if (!isContents && kinds.length === 0) continue;
    const { span } = heading;
    const to = headings[index + 1]?.span.from ?? document.text.length;
    const entries = readEntries(document, blocksBetween(blocks, span.to, to));
    if (entries.length === 0) continue;
    taken.push({ from: span.from, to });
    const found = isContents
      ? splitContents(entries, span, index)
      : splitKinds(entries, kinds, span, index);
    for (const one of found) listings.push(one);
  }
  for (const found of readLinked(document, blocks, taken)) listings.push(found);
  for (const found of readEmbedded(document, blocks, taken)) listings.push(found);
  return listings;
}

/** Fewer lines of links are no contents list. */
const fewestLinks = 3;

/** The contents lists of Word, lines of links below a title that is no heading. */
function* readLinked(
  document: MarkdownDocument,
  blocks: readonly Block[],
  taken: Span[],
): Iterable<Listing> {
  for (let from = 0; from < blocks.length; from++) {
    let to = from;
    while (to < blocks.length && isLinkLine(document, blocks[to]!)) to++;
    if (to - from >= fewestLinks && !taken.some((span) => overlaps(span, blocks[from]!.span))) {
      const entries = readEntries(document, blocks.slice(from, to));
      taken.push({ from: blocks[from]!.span.from, to: blocks[to - 1]!.span.to });
      for (const one of splitContents(entries, entries[0]!.span, -1)) yield one;
    }
    from = Math.max(from, to - 1);
  }
}

function splitKinds(
  entries: readonly ListingEntry[],
  kinds: readonly CaptionKind[],
  span: Span,
  heading: number,
): readonly Listing[] {
  return kinds.flatMap((kind): Listing[] => {
    const own = entries.filter(({ caption }) => caption?.kind === kind);
    return own.length > 1 ? [{ kind, span, heading, complete: true, entries: own }] : [];
  });
}

/** Blocks are in source order. */
function blocksBetween(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  const first = blocks.findIndex((block) => block.span.from >= from);
  if (first < 0) return [];
  let last = first;
  while (last < blocks.length && blocks[last]!.span.from < to) last++;
  return blocks.slice(first, last);
}

/** Contents lists may go on with the tables and figures. */
function splitContents(
  entries: readonly ListingEntry[],
  span: Span,
  heading: number,
): readonly Listing[] {
  const isCaption = ({ caption }: ListingEntry): boolean =>
    caption !== undefined && caption.kind !== 'annex';
  const shared = { span, heading };
  const found: Listing[] = [
    {
      kind: 'contents',
      complete: true,
      entries: entries.filter((entry) => !isCaption(entry)),
      ...shared,
    },
  ];
  for (const kind of ['table', 'figure', 'box'] as const) {
    const own = entries.filter(({ caption }) => caption?.kind === kind);
    if (own.length > 0) found.push({ kind, complete: own.length > 1, entries: own, ...shared });
  }
  return found;
}

/** Below this share, numbers behind a mere space are part of the titles. */
const PAGED_SHARE = 0.6;

function readEntries(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly ListingEntry[] {
  const lines = readEntryLines(document, blocks);
  const splits = lines.map(({ text }) => splitLine(text));
  const dotted = splits.filter(({ leader }) => leader === 'dots').length;
  const spaced = splits.filter(({ leader }) => leader === 'space').length;
  const trust = spaced > dotted && spaced >= Math.max(3, PAGED_SHARE * lines.length);
  return lines.flatMap((line, index): ListingEntry[] => {
    const split = splits[index]!;
    const known = split.leader === 'dots' || (split.leader === 'space' && trust);
    // Text beside the list is none of it: `Page`, a remark.
    if (line.loose && !known && ((dotted === 0 && !trust) || line.text.length > 100)) return [];
    if (/^(?:pages?|página)$/i.test(line.text)) return [];
    return [entryOf(line, known ? split : { end: split.page ? line.text.length : split.end })];
  });
}

function entryOf(
  { text, spanOf, depth, lines }: SeenLine,
  { end, page }: ReturnType<typeof splitLine>,
): ListingEntry {
  const words = text.slice(0, end);
  const caption = readCaptionLabel(words);
  const label = caption ?? readLabels(words, { plain: true })[0];
  const titleFrom = titleStart(words, label?.to ?? 0);
  return {
    text: words,
    span: spanOf(0, end),
    ...(label ? { label: placeLabel(label, spanOf) } : {}),
    title: words.slice(titleFrom),
    titleSpan: spanOf(titleFrom, end),
    depth,
    ...(page
      ? {
          page: {
            text: page.text,
            value: page.value,
            span: spanOf(page.from, page.from + page.text.length),
          },
        }
      : {}),
    lines,
    ...(caption ? { caption } : {}),
  };
}

function titleStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function placeLabel(
  { word, number, numberFrom }: Pick<LabelReading, 'word' | 'number' | 'numberFrom'>,
  spanOf: SeenLine['spanOf'],
): EntryLabel {
  return {
    ...(word === undefined ? {} : { word }),
    number,
    numberSpan: spanOf(numberFrom, numberFrom + number.length),
  };
}

/** Lists in the text whose items begin like captions, as above a group of tables. */
function* readEmbedded(
  document: MarkdownDocument,
  blocks: readonly Block[],
  taken: readonly Span[],
): Iterable<Listing> {
  for (const { kind, items } of runsOfCaptions(document, blocks)) {
    const { from } = items[0]!.span;
    if (items.length < 2 || taken.some((span) => span.from <= from && from < span.to)) continue;
    const entries = readEntries(document, items).filter(({ caption }) => caption?.kind === kind);
    const first = entries[0];
    if (first && entries.length > 1) {
      yield { kind, span: first.span, heading: -1, complete: false, entries };
    }
  }
}

interface CaptionRun {
  readonly list: number;
  readonly kind: CaptionKind;
  readonly items: Block[];
}

/** Items of one list, one behind the other, that begin like captions of one kind. */
function runsOfCaptions(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly CaptionRun[] {
  const runs: CaptionRun[] = [];
  let run: CaptionRun | undefined;
  for (const block of blocks) {
    const item = block.containers[0];
    if (item?.kind !== 'listItem') run = undefined;
    else if (block.first && block.containers.length === 1) {
      const kind = block.kind === 'paragraph' ? beginsLikeCaption(document, block) : undefined;
      if (kind === undefined) run = undefined;
      else if (run?.list === item.list && run.kind === kind) run.items.push(block);
      else {
        run = { list: item.list, kind, items: [block] };
        runs.push(run);
      }
    }
  }
  return runs;
}

function beginsLikeCaption(document: MarkdownDocument, block: Block): CaptionKind | undefined {
  const start = document.text.slice(block.span.from, block.span.from + 16);
  const word = /^[*_]{0,3}([A-Za-zÀ-ɏ]{3,12})/.exec(start)?.[1];
  if (word === undefined || captionKind(word) === undefined) return undefined;
  const { text } = visibleText(document, block);
  const label = readCaptionLabel(text);
  // `Table 1 (Movements) shows …` is a sentence.
  const titled = label && /[:.–—-]\s*$/.test(text.slice(label.numberFrom, label.to));
  return titled && text.length < 300 ? label.kind : undefined;
}
