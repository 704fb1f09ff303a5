/**
 * Turns blocks into the references, quoted headings, citations and web addresses in them, as
 * written. Must not resolve them: one block is all that is looked at.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { visibleText } from '../markdown/visible-text.ts';
import { countBelow } from '../text/count-below.ts';
import { findAddresses } from './addresses.ts';
import type { BlockText } from './block-text.ts';
import { findCitations } from './citations.ts';
import { directionBehind } from './direction.ts';
import { readNumbers } from './number-list.ts';
import { findOfficeNames, mayNameOffice } from './office-names.ts';
import { readContext } from './ownership.ts';
import { findQuotedTitles, mayQuote } from './quoted-titles.ts';
import type {
  Address,
  Citation,
  OfficeName,
  QuotedTitle,
  Reference,
  References,
  TitleReference,
} from './reference.ts';
import { findTitles, mayNameTitle } from './titles.ts';
import { referenceWord, referenceWords } from './words.ts';

/** A word with something like a number behind it. */
const spotPattern = new RegExp(
  String.raw`\b(?:${[...referenceWords].sort((a, b) => b.length - a.length).join('|')})\.?[\s*_]{1,6}(?=\d|[ivxlc]{1,8}(?![a-z])|[a-z](?![a-z]))`,
  'gi',
);
/** `II.B` needs no word before it. */
const pairPattern = /(?<![A-Za-zÀ-ɏ\d.])[IVXLC]{1,8}\.[A-Z](?:\.\d{1,2})?(?![A-Za-zÀ-ɏ\d.])/g;

/** Cheap signs, looked for in the source, that a block may hold something. */
type Sign = (source: string) => boolean;

const spot = new RegExp(spotPattern.source, 'i');
const mayRefer: Sign = (source) => spot.test(source);
const mayPair: Sign = (source) => /[IVXLC]\.[A-Z]/.test(source);
const mayCite: Sign = (source) =>
  (source.includes('/') && /[A-Z]\/[A-Z\d]/.test(source)) || /[eé]sol|RESOL/.test(source);
const mayAddress: Sign = (source) =>
  source.includes('://') || source.includes('www.') || /[a-z\d]\.[a-z]/.test(source);

/** Those in `blocks`, in source order. Spans are absolute. */
export function readReferences(document: MarkdownDocument, blocks: readonly Block[]): References {
  const found = {
    references: [] as Reference[],
    titles: [] as TitleReference[],
    citations: [] as Citation[],
    addresses: [] as Address[],
    names: [] as OfficeName[],
    quotedTitles: [] as QuotedTitle[],
  };
  for (const block of blocks) {
    if (!read.has(block.kind)) continue;
    const { source, text } = sourceOf(document, block);
    // Visible text is made only where the source holds something.
    if (mayRefer(source)) add(referencesIn(text()), found.references);
    if (mayPair(source)) add(pairsIn(text(), found.references), found.references);
    if (mayNameTitle(source) && text().isText) add(findTitles(text()), found.titles);
    if (mayCite(source)) add(findCitations(text().seen), found.citations);
    if (mayAddress(source)) add(findAddresses(text().seen), found.addresses);
    if (mayNameOffice(source)) add(findOfficeNames(text().seen), found.names);
    if (mayQuote(source)) add(findQuotedTitles(text()), found.quotedTitles);
  }
  found.references.sort((a, b) => a.span.from - b.span.from);
  return found;
}

function add<T>(items: readonly T[], to: T[]): void {
  for (const item of items) to.push(item);
}

const read = new Set(['paragraph', 'heading', 'table', 'html']);

/** A block's source, and its text for those who ask. */
function sourceOf(document: MarkdownDocument, block: Block) {
  const { kind, span, containers } = block;
  let made: BlockText | undefined;
  const text = (): BlockText => {
    made ??= {
      seen: visibleText(document, block),
      source: document.text,
      from: span.from,
      isText: kind === 'paragraph' || kind === 'heading',
      quoted: containers.some((container) => container.kind === 'quote'),
    };
    return made;
  };
  return { source: document.text.slice(span.from, span.to), text };
}

function referencesIn(block: BlockText): readonly Reference[] {
  const { text } = block.seen;
  const references: Reference[] = [];
  let end = 0;
  for (const match of text.matchAll(spotPattern)) {
    if (match.index < end) continue;
    const reference = referenceAt(block, match.index, match[0]);
    if (!reference) continue;
    references.push(reference.found);
    end = reference.to;
  }
  return references;
}

function referenceAt(
  block: BlockText,
  from: number,
  matched: string,
): { readonly found: Reference; readonly to: number } | undefined {
  const { text, spanOf } = block.seen;
  const word = /^[A-Za-zÀ-ɏ-]+/.exec(matched)?.[0] ?? '';
  const known = referenceWord(word);
  if (!known || isLetter(text.charAt(from - 1)) || misleading(text, from, word)) return undefined;
  const { kind, plural } = known;
  const numbers = readNumbers(text, from + matched.length, kind, plural);
  const last = numbers?.at(-1);
  if (!numbers || !last || isPronoun(text, word, numbers[0]!)) return undefined;
  const { to } = last;
  const direction = directionBehind(text, to);
  const context = readContext(text, from, direction?.to ?? to, kind, direction !== undefined);
  const role = block.isText && isLabel(text, from, to) ? 'label' : 'prose';
  // Figures and codes stand in cells; only what sends the reader somewhere is a reference there.
  if (!block.isText && !context.pointed) return undefined;
  const span = spanOf(from, to);
  const linked = linkBehind.test(block.source.slice(span.to, span.to + longestLink));
  const quoted = block.quoted && context.owner === 'unsaid';
  const found: Reference = {
    span,
    kind,
    word,
    wordSpan: spanOf(from, from + word.length),
    plural,
    numbers: numbers.map((one) => ({
      span: spanOf(one.from, one.to),
      number: one.number,
      through: one.through,
    })),
    ...(direction && {
      direction: { span: spanOf(direction.from, direction.to), side: direction.side },
    }),
    ...context,
    owner: linked ? 'elsewhere' : quoted ? 'open' : context.owner,
    role,
    block: block.from,
  };
  return { found, to };
}

/** `[paragraph 12](last-year.md)`: what follows in the words of a link to another document. */
const linkBehind = /^[^[\]\n]{0,80}\]\((?!#)[^()\s]/;
const longestLink = 90;

/** Pairs of labels that are not part of another reference: `as II.B says`. */
function pairsIn(
  { seen, from, isText, quoted }: BlockText,
  others: readonly Reference[],
): readonly Reference[] {
  if (!isText) return [];
  const { text, spanOf } = seen;
  return [...text.matchAll(pairPattern)].flatMap(({ index, 0: number }): readonly Reference[] => {
    const span = spanOf(index, index + number.length);
    if (index === 0 || isCovered(span.from, others)) return [];
    const context = readContext(text, index, index + number.length, 'section', false);
    return [
      {
        span,
        kind: 'section',
        word: '',
        wordSpan: { from: span.from, to: span.from },
        plural: false,
        numbers: [{ span, number, through: false }],
        ...context,
        owner: quoted && context.owner === 'unsaid' ? 'open' : context.owner,
        role: 'prose',
        block: from,
      },
    ];
  });
}

/** Whether an offset lies in one of ascending references. */
function isCovered(offset: number, references: readonly Reference[]): boolean {
  const low = countBelow(references, ({ span }) => span.from <= offset);
  return offset < (references[low - 1]?.span.to ?? -1);
}

function isLetter(sign: string): boolean {
  return sign !== '' && /[A-Za-zÀ-ɏ\d_/-]/.test(sign);
}

/** "a figure 5 per cent higher", "to table 3 motions", "this part I played". */
function misleading(text: string, from: number, word: string): boolean {
  if (word !== word.toLowerCase()) return false;
  const before = /([a-z]{1,5})\s$/.exec(text.slice(Math.max(0, from - 7), from))?.[1] ?? '';
  if (/^(?:a|an|this|each|every|no)$/.test(before)) return true;
  return /^(?:to|the)$/.test(before) && /^(?:figures?|tables?|parts?|box|chart|graph)$/.test(word);
}

/** "In the section I describe", "section a new law". */
function isPronoun(
  text: string,
  word: string,
  { number, to }: { readonly number: string; readonly to: number },
): boolean {
  if (!/^[A-Za-z]$/.test(number)) return false;
  if (number === number.toLowerCase()) return true;
  if (word !== word.toLowerCase() || !/^[AI]$/.test(number)) return false;
  return (
    /^\s[a-z]/.test(text.slice(to, to + 2)) &&
    !/^\s(?:of|above|below|and|to|is|in|shows?|du|de)\b/.test(text.slice(to, to + 8))
  );
}

/** Whether the block begins with it and goes on like a caption: `Table 3: …`, `Table 4 Staff`. */
function isLabel(text: string, from: number, to: number): boolean {
  if (!/^\s*(?:annexe?\s|anexo\s)?$/i.test(text.slice(0, from))) return false;
  return /^\s*(?:$|[:.–—-]|\((?:continued|cont|suite|continuaci))|^\s[A-ZÀ-Þ]/.test(text.slice(to));
}
