/**
 * Turns the document that adopted a framework into a catalogue: the longest numbered list of full
 * sentences under a heading. Must not change what an item says.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import { wordsOfKind } from '../frameworks/kinds.ts';
import type { Block, Container } from '../markdown/block.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { type MarkdownDocument, parseMarkdown } from '../markdown/parse.ts';
import { visibleText } from '../markdown/visible-text.ts';
import type { Heading, Outline } from '../outline/outline.ts';
import { readOutline } from '../outline/read-outline.ts';

export interface ExtractedCatalogue {
  readonly catalogue: Catalogue;
  /** The heading that the list stands under, as seen. */
  readonly heading: string;
  /** Offset of the list. */
  readonly from: number;
}

interface Item {
  readonly number: number;
  readonly from: number;
  text: string;
}

interface List {
  readonly from: number;
  readonly items: Item[];
}

type ListItem = Extract<Container, { kind: 'listItem' }>;

/**
 * Undefined where no numbered list of full sentences stands under a heading; `wanted` (any part of a
 * heading, letters in any case) chooses among several headings.
 */
export function extractCatalogue(text: string, wanted?: string): ExtractedCatalogue | undefined {
  const markdown = parseMarkdown(text);
  const blocks = readBlocks(markdown);
  const outline = readOutline(markdown, blocks);
  const lists = readLists(markdown, blocks).filter(
    (list) => isOfSentences(list) && isUnder(list, outline.headings, wanted),
  );
  const running = new Set(outline.paragraphs.map(({ item }) => item.from));
  // A resolution printed by itself has no other numbers than those of its list.
  const others = lists.filter(({ items }) => !items.some(({ from }) => running.has(from)));
  const list = longest(others.length > 0 ? others : lists);
  if (list === undefined) return undefined;
  const around = headingsAround(outline, list.from);
  const start = around[around.length - 1]?.span.from ?? 0;
  const before = outline.headings.filter(
    ({ span }) => span.from >= start && span.from < list.from && span.from !== around[0]?.span.from,
  );
  return {
    catalogue: catalogueOf(list, [...around, ...before.reverse()], text),
    heading: around[0]?.text ?? '',
    from: list.from,
  };
}

/** The numbered lists of the first level, with the paragraphs of each item. */
function readLists(markdown: MarkdownDocument, blocks: readonly Block[]): readonly List[] {
  const lists = new Map<number, List>();
  for (const block of blocks) {
    const container = block.containers[0];
    if (block.kind !== 'paragraph' || block.containers.length !== 1 || !isNumbered(container)) {
      continue;
    }
    const list = lists.get(container.list) ?? { from: container.span.from, items: [] };
    lists.set(container.list, list);
    const { text } = visibleText(markdown, block);
    const last = list.items[list.items.length - 1];
    if (last?.from === container.span.from) last.text += ` ${text.trim()}`;
    else {
      list.items.push({ number: container.number, from: container.span.from, text: text.trim() });
    }
  }
  return [...lists.values()];
}

function isNumbered(
  container: Container | undefined,
): container is ListItem & { readonly number: number } {
  return container?.kind === 'listItem' && container.number !== undefined;
}

/** Two items or more, numbered from 1 without a gap, each a sentence. */
function isOfSentences({ items }: List): boolean {
  return (
    items.length > 1 && items.every(({ number, text }, at) => number === at + 1 && isSentence(text))
  );
}

function isSentence(text: string): boolean {
  return /^[“"«‘(]?\p{Lu}/u.test(text) && /[.;!?][”"»’)]?$|; (?:and|et|y)$/.test(text);
}

function isUnder(list: List, headings: readonly Heading[], wanted: string | undefined): boolean {
  const around = headingsAround({ headings }, list.from);
  const part = wanted?.trim().toLowerCase();
  return part === undefined
    ? around.length > 0
    : around.some((heading) => heading.text.toLowerCase().includes(part));
}

/** From the inside out. */
function headingsAround({ headings }: Pick<Outline, 'headings'>, at: number): readonly Heading[] {
  const open: Heading[] = [];
  for (const heading of headings) {
    if (heading.span.from > at) break;
    while (open.length > 0 && open[open.length - 1]!.level >= heading.level) open.pop();
    open.push(heading);
  }
  return open.reverse();
}

/** Of two lists of one length the later: annexes stand at the end. */
function longest(lists: readonly List[]): List | undefined {
  return lists.reduce<List | undefined>(
    (best, list) => (best && best.items.length > list.items.length ? best : list),
    undefined,
  );
}

function catalogueOf(list: List, near: readonly Heading[], text: string): Catalogue {
  const title = titleOf(near, text);
  const decided = near.find((heading) => decision.test(heading.text))?.text;
  const kind = kindIn(text);
  return {
    id: idOf(title),
    title,
    ...(decided === undefined ? {} : { adoptedBy: fromCapitals(decided) }),
    items: list.items.map((item) => ({ kind, number: String(item.number), text: item.text })),
  };
}

/** "RESOLUTION No. 5" as it stands in a sentence. */
function fromCapitals(text: string): string {
  return text.replace(/^\p{Lu}{4,}/u, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const decision = /^(?:resolution|decision|résolution|décision|resolución|decisión)\b/iu;
const bare = /^(?:annex|annexe|anexo|appendix|part|partie|parte|chapter|section)\b/iu;

/** The first heading with a name of its own; one in capitals as the text writes its first words. */
function titleOf(near: readonly Heading[], text: string): string {
  const named = near.find((heading) => !bare.test(heading.text) && !decision.test(heading.text));
  const title = (named ?? near[0])?.title.trim() || 'Framework';
  if (title !== title.toUpperCase()) return title;
  const words = title.split(/\s+/).slice(0, 12);
  const folded = text.toLowerCase();
  for (let count = words.length; count > 1; count--) {
    const name = words.slice(0, count).join(' ');
    const written = spellingOf(name, text, folded);
    if (written) return written;
  }
  return title;
}

/** The first place that writes the name in other letters than capitals. */
function spellingOf(name: string, text: string, folded: string): string | undefined {
  if (folded.length !== text.length) return undefined;
  const wanted = name.toLowerCase();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const written = text.slice(at, at + wanted.length);
    if (written !== name && /^\p{Lu}/u.test(written)) return written;
  }
  return undefined;
}

const kinds = ['point', 'principle', 'objective', 'goal', 'target', 'priority', 'outcome'];

/** What the document calls a numbered item most often; a point where it names none. */
function kindIn(text: string): string {
  const counts = new Map<string, number>();
  const byWord = new Map(
    [...kinds].reverse().flatMap((kind) => wordsOfKind(kind).map(({ word }) => [word, kind])),
  );
  for (const [, word] of text.matchAll(/(?<!\p{L})(\p{L}{3,12}) \d/gu)) {
    const kind = byWord.get(word!.toLowerCase());
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return kinds.reduce((best, kind) =>
    (counts.get(kind) ?? 0) > (counts.get(best) ?? 0) ? kind : best,
  );
}

function idOf(title: string): string {
  const letters = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 8).join('-') || 'catalogue';
}
