/**
 * List statements: turns a list whose items quote a catalogue's items ("2. To enhance …") into a
 * statement. CommonMark reads a numbered paragraph below (`58. …`) as one more item; blank lines
 * and the wording tell the two apart. Must not judge the quotes.
 */
import type { Block, Container } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type VisibleText, visibleText } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { type CatalogueIndex, itemOf, itemsOfKind } from './catalogue-index.ts';
import type { Catalogue, QuoteToken, Statement, StatementItem } from './framework.ts';
import { kindsOf } from './kinds.ts';
import { type Lead, readLead } from './lead.ts';
import { type NearItem, nearestItem } from './nearest-item.ts';
import { quoteTokens } from './quote-tokens.ts';

type ListItem = Extract<Container, { kind: 'listItem' }>;

/** An item of a list as typed, before it is known what it quotes. */
interface TypedItem {
  /** From the marker to the end of the item's first block. */
  readonly span: Span;
  readonly number: string;
  readonly numberSpan: Span;
  /** The quoted words begin here in `visible`. */
  readonly from: number;
  readonly visible: VisibleText;
  /** Of the quoted words; spans are into `visible`. */
  readonly tokens: readonly QuoteToken[];
  /** Whether no blank line stands between it and the item before. */
  readonly tight: boolean;
}

export interface ReadList {
  readonly statement: Omit<Statement, 'heading'>;
  /** Whether the list holds nearly all items that the catalogue has. */
  readonly complete: boolean;
  /** Whether its lead names the catalogue. */
  readonly named: boolean;
  /** Index of the first block after the statement. */
  readonly end: number;
}

/**
 * The statement whose list begins with the block at `first`. `lead` is the paragraph above, where
 * it ends in a colon.
 */
export function readListStatement(
  index: CatalogueIndex,
  document: MarkdownDocument,
  blocks: readonly Block[],
  first: number,
  lead: VisibleText | undefined,
): ReadList | undefined {
  const leads = lead ? readLead(index, lead.text) : [];
  // Numbered paragraphs are lists, too; a list that nothing announces must look like one.
  if (leads.length === 0 && !hasTightSecond(document, blocks, first)) return undefined;
  const opening = typedItem(document, blocks, first, undefined);
  if (!opening) return undefined;
  const meant = meantBy(index, leads, opening);
  for (const candidate of meant) {
    const read = collect(document, blocks, first, opening, candidate);
    if (read) return toStatement(read, candidate, lead, leads.includes(candidate));
  }
  return undefined;
}

/** What the list may quote: what its lead names, else whatever its first item is near to. */
function meantBy(index: CatalogueIndex, leads: readonly Lead[], first: TypedItem): readonly Lead[] {
  if (leads.length > 0) return leads;
  const found: { lead: Lead; score: number }[] = [];
  for (const catalogue of index.catalogues) {
    for (const kind of kindsOf(catalogue)) {
      const near = nearOf(catalogue, kind, first);
      const lead = { catalogue, kind, explicit: false, bare: false };
      if (near?.part === 'text') found.push({ lead, score: near.score });
    }
  }
  found.sort((a, b) => b.score - a.score);
  // Two catalogues that fit equally well: nothing says which is meant.
  if (found.length > 1 && found[0]!.score === found[1]!.score) return [];
  return found.slice(0, 1).map(({ lead }) => lead);
}

function nearOf(catalogue: Catalogue, kind: string, item: TypedItem): NearItem | undefined {
  return nearestItem(catalogue, kind, item.tokens, item.number);
}

/** No adopted item is longer; numbered paragraphs of a hostile draft may be. */
const longestQuote = 20_000;

interface Collected {
  readonly items: readonly { readonly typed: TypedItem; readonly near: NearItem | undefined }[];
  readonly end: number;
}

function collect(
  document: MarkdownDocument,
  blocks: readonly Block[],
  first: number,
  opening: TypedItem,
  lead: Lead,
): Collected | undefined {
  const { catalogue, kind } = lead;
  const hasWords = [...itemsOfKind(catalogue, kind).values()].some(
    (item) => item.text ?? item.title,
  );
  const items: { typed: TypedItem; near: NearItem | undefined }[] = [];
  let end = first;
  for (let at = first, typed: TypedItem | undefined = opening; typed; ) {
    const near = nearOf(catalogue, kind, typed);
    if (items.length > 0 && !typed.tight && !near) break;
    items.push({ typed, near });
    end = nextItem(blocks, at);
    at = end;
    typed = typedItem(document, blocks, at, blocks[first]);
  }
  const good = items.filter(({ typed, near }) =>
    hasWords ? near !== undefined : itemOf(catalogue, kind, typed.number) !== undefined,
  );
  return good.length * 2 >= items.length ? { items, end } : undefined;
}

/** Index of the block after the item that the block at `at` begins. */
function nextItem(blocks: readonly Block[], at: number): number {
  const item = innermost(blocks[at]);
  let next = at + 1;
  while (item && next < blocks.length && blocks[next]!.span.from < item.span.to) next++;
  return next;
}

function innermost(block: Block | undefined): ListItem | undefined {
  const last = block?.containers[block.containers.length - 1];
  return last?.kind === 'listItem' ? last : undefined;
}

/** The item that the block at `at` begins, if it goes on the list of `opening`. */
function typedItem(
  document: MarkdownDocument,
  blocks: readonly Block[],
  at: number,
  opening: Block | undefined,
): TypedItem | undefined {
  const block = blocks[at];
  const item = innermost(block);
  if (!block || !item || !block.first || block.kind !== 'paragraph') return undefined;
  if (opening && innermost(opening)?.list !== item.list) return undefined;
  const visible = visibleText(document, block);
  const before = blocks[at - 1]?.span.to ?? 0;
  const tight = !hasBlankLine(document.text.slice(before, item.marker.from));
  const shared = { span: { from: item.marker.from, to: block.span.to }, visible, tight };
  return typedNumber(document, item, shared);
}

function hasBlankLine(between: string): boolean {
  return (between.match(/\r\n?|\n/g)?.length ?? 0) > 1;
}

/** Whether the list goes on with a second item right below the first. */
function hasTightSecond(document: MarkdownDocument, blocks: readonly Block[], at: number): boolean {
  const next = nextItem(blocks, at);
  const item = innermost(blocks[next]);
  if (!item || item.list !== innermost(blocks[at])?.list) return false;
  return !hasBlankLine(document.text.slice(blocks[next - 1]!.span.to, item.marker.from));
}

const typedPattern = /^(\p{L}+\s)?\s?(\d{1,9}(?:\.(?:\d{1,9}|[a-z]))*)\s?[.:)–—-]\s/u;

/** `4.` as a list marker, or typed in a bullet: `- Point 4: …`, `- 10.7: …`. */
function typedNumber(
  document: MarkdownDocument,
  item: ListItem,
  shared: Pick<TypedItem, 'span' | 'visible' | 'tight'>,
): TypedItem | undefined {
  const typed = typedPattern.exec(shared.visible.text.slice(0, 80));
  const tokensFrom = (from: number): readonly QuoteToken[] =>
    quoteTokens(shared.visible.text.slice(from, from + longestQuote), (start, end) => ({
      from: from + start,
      to: from + end,
    }));
  if (typed && (!item.ordered || typed[1] !== undefined)) {
    const to = typed[0].lastIndexOf(typed[2]!) + typed[2]!.length;
    const numberSpan = shared.visible.spanOf(to - typed[2]!.length, to);
    return {
      ...shared,
      number: typed[2]!,
      numberSpan,
      from: typed[0].length,
      tokens: tokensFrom(typed[0].length),
    };
  }
  if (!item.ordered) return undefined;
  const number = document.text.slice(item.marker.from, item.marker.to).replace(/\D+/g, '');
  const numberSpan = { from: item.marker.from, to: item.marker.from + number.length };
  return {
    ...shared,
    number: number.replace(/^0+(?=\d)/, ''),
    numberSpan,
    from: 0,
    tokens: tokensFrom(0),
  };
}

function toStatement(
  read: Collected,
  { catalogue, kind }: Lead,
  lead: VisibleText | undefined,
  named: boolean,
): ReadList {
  const items = read.items.map(({ typed, near }) => toItem(typed, near));
  const from = read.items[0]!.typed.span.from;
  const to = read.items[read.items.length - 1]!.typed.span.to;
  const leadSpan = lead ? lead.spanOf(0, lead.text.length) : { from, to: from };
  const distinct = new Set(items.map((item) => item.textOf ?? item.number)).size;
  return {
    statement: {
      span: { from: leadSpan.from, to },
      role: 'section',
      lead: leadSpan,
      form: 'list',
      catalogue: catalogue.id,
      kind,
      items,
      separators: [],
      malformed: [],
    },
    complete: distinct >= 0.8 * itemsOfKind(catalogue, kind).size && distinct > 2,
    named,
    end: read.end,
  };
}

function toItem(typed: TypedItem, near: NearItem | undefined): StatementItem {
  const { visible, from } = typed;
  const text = visible.text.slice(from);
  const tokens = typed.tokens.map((token) => ({
    ...token,
    span: visible.spanOf(token.span.from, token.span.to),
  }));
  return {
    span: typed.span,
    numberSpan: typed.numberSpan,
    number: typed.number,
    quote: { span: visible.spanOf(from, visible.text.length), text, tokens },
    ...(near ? { textOf: near.item.number, part: near.part } : {}),
  };
}
