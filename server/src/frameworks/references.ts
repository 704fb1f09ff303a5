/**
 * References: finds in running text where it refers to items of a catalogue ("Strategy points 4 and
 * 12", "points 5 and 6 of the IOM Strategy", "target 10.7"). Must not take a "point 5" or an
 * "objective 2 of the project" that may mean anything.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { visibleText } from '../markdown/visible-text.ts';
import { type CatalogueIndex, indexCatalogues, itemOf, type KindUse } from './catalogue-index.ts';
import type { Catalogue, ItemReference, Statement } from './framework.ts';
import { kindsOf } from './kinds.ts';
import { findNames, isNamedIn, type NameMatch, namesAfter, namesBefore } from './names.ts';
import { type NumberList, readNumberList } from './number-list.ts';
import { foldWord, isCapitalized } from './words.ts';

/** What the whole report says about which frameworks its words may mean. */
interface Context {
  readonly index: CatalogueIndex;
  /** Whether the report names a catalogue anywhere. */
  readonly isNamed: (catalogue: Catalogue) => boolean;
  /** `catalogue kind` pairs that the report's own headings count by ("PRINCIPLE 1: …"). */
  readonly structuredBy: ReadonlySet<string>;
}

/** A word with a number after it, in visible or source text. */
interface Spot {
  /** Of the word. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** Offset of the number. */
  readonly number: number;
}

/** A reference in one block's visible text. */
interface Found {
  readonly catalogue: Catalogue;
  readonly kind: string;
  readonly from: number;
  readonly list: NumberList;
  readonly bare?: true;
}

/**
 * All references outside of statements, in source order, spans absolute. Only those are taken whose
 * catalogue is beyond doubt.
 */
export function readItemReferences(
  document: MarkdownDocument,
  blocks: readonly Block[],
  statements: readonly Statement[],
  catalogues: readonly Catalogue[],
): readonly ItemReference[] {
  if (catalogues.length === 0) return [];
  const index = indexCatalogues(catalogues);
  const context = contextOf(index, document.text, statements);
  const spots = findSpots(index, document.text);
  const references: ItemReference[] = [];
  let spot = 0;
  let statement = 0;
  for (const block of blocks) {
    const { from, to } = block.span;
    while (spot < spots.length && spots[spot]!.from < from) spot++;
    if (spot >= spots.length) break;
    if (spots[spot]!.from >= to || !isRunningText(block)) continue;
    while (statement < statements.length && statements[statement]!.span.to <= from) statement++;
    if ((statements[statement]?.span.from ?? to) < to) continue;
    references.push(...referencesIn(context, document, block));
  }
  return references;
}

/**
 * Whether a text holds nothing that could become a reference or decide what one means, and names the
 * same catalogues as `other`.
 */
export function refersAlike(
  text: string,
  other: string,
  catalogues: readonly Catalogue[],
): boolean {
  if (catalogues.length === 0) return true;
  const index = indexCatalogues(catalogues);
  if (findSpots(index, text).length > 0 || findSpots(index, other).length > 0) return false;
  return catalogues.every(
    (catalogue) => isNamedIn(catalogue, text) === isNamedIn(catalogue, other),
  );
}

function isRunningText(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'heading';
}

function contextOf(index: CatalogueIndex, text: string, statements: readonly Statement[]): Context {
  const named = new Map<Catalogue, boolean>();
  const counts = new Map<string, number>();
  for (const { role, catalogue, kind } of statements) {
    if (role !== 'heading' || catalogue === undefined) continue;
    const key = `${catalogue} ${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    index,
    isNamed: (catalogue) => {
      const known = named.get(catalogue);
      if (known !== undefined) return known;
      const found = isNamedIn(catalogue, text);
      named.set(catalogue, found);
      return found;
    },
    structuredBy: new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key)),
  };
}

const longestWord = 40;
const beforeDigit = /[\s*_]\d/g;

/**
 * Words that name a kind or a catalogue, each before a number. Goes from number to number and looks
 * back, so that it stays linear however many words there are.
 */
function findSpots(index: CatalogueIndex, text: string): readonly Spot[] {
  const spots: Spot[] = [];
  beforeDigit.lastIndex = 0;
  while (beforeDigit.test(text)) {
    const number = beforeDigit.lastIndex - 1;
    let to = number;
    const limit = Math.max(0, to - 8);
    while (to > limit && isSpaceOrEmphasis(text.charCodeAt(to - 1))) to--;
    let from = to;
    while (from > 0 && to - from < longestWord && isWordUnit(text.charCodeAt(from - 1))) from--;
    if (from === to) continue;
    const word = foldWord(text.slice(from, to));
    if (index.kindWords.has(word) || index.names.byLast.has(word)) {
      spots.push({ from, to, word, number });
    }
  }
  return spots;
}

function isSpaceOrEmphasis(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x2a || unit === 0x5f || unit === 0x202f;
}

/** Letters and apostrophes; of other scripts whatever is no ASCII sign. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 ? (unit | 0x20) <= 0x7a : unit === 0x27;
  return unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f || unit === 0x2019);
}

function referencesIn(
  context: Context,
  document: MarkdownDocument,
  block: Block,
): readonly ItemReference[] {
  const { text, spanOf } = visibleText(document, block);
  const references: ItemReference[] = [];
  let end = 0;
  for (const spot of findSpots(context.index, text)) {
    if (spot.from < end) continue;
    const found = readSpot(context, text, spot);
    if (!found) continue;
    end = found.list.to;
    references.push({
      span: spanOf(found.from, found.list.to),
      catalogue: found.catalogue.id,
      kind: found.kind,
      items: found.list.numbers.map(({ from, to, number }) => ({ span: spanOf(from, to), number })),
      ...(found.bare ? { bare: true } : {}),
    });
  }
  return references;
}

function readSpot(context: Context, text: string, spot: Spot): Found | undefined {
  const uses = context.index.kindWords.get(spot.word) ?? [];
  const plural = uses.length > 0 ? uses.some((use) => use.plural) : /s$/.test(spot.word);
  const list = readNumberList(text, spot.number, !plural);
  if (!list) return undefined;
  return (
    readNamed(context, text, spot, uses, list) ??
    readBareName(context, text, spot, list) ??
    readOwned(context, text, spot, uses, list) ??
    readContinued(context, text, spot, uses, list) ??
    readBareKind(context, text, spot, uses, list)
  );
}

/** The one use that names and kinds agree on; of several, the one whose title the report names. */
function agree(
  context: Context,
  uses: readonly KindUse[],
  names: readonly NameMatch[],
): KindUse | undefined {
  const both = uses.filter((use) => names.some(({ catalogue }) => catalogue === use.catalogue));
  const fitting = both.length > 1 ? both.filter((use) => context.isNamed(use.catalogue)) : both;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "IOM Strategy points 1 and 2", "SDG target 8.7". */
function readNamed(
  context: Context,
  text: string,
  spot: Spot,
  uses: readonly KindUse[],
  list: NumberList,
): Found | undefined {
  const names = namesBefore(context.index.names, text, spot.from);
  const use = agree(context, uses, names);
  if (!use) return undefined;
  const from = names.find(({ catalogue }) => catalogue === use.catalogue)?.from ?? spot.from;
  return { catalogue: use.catalogue, kind: use.kind, from, list };
}

/** "SDG 8", "SDGs 8 and 10.7", "Sustainable Development Goal 16": the name says the kind. */
function readBareName(
  { index }: Context,
  text: string,
  spot: Spot,
  list: NumberList,
): Found | undefined {
  const names = namesBefore(index.names, text, spot.to).filter(({ kind }) => kind !== undefined);
  const name = names.length === 1 ? names[0] : undefined;
  if (name?.kind === undefined) return undefined;
  const { catalogue, from } = name;
  const number = list.numbers[0]!.number;
  const kinds = [name.kind, ...kindsOf(catalogue)];
  const kind = kinds.find((other) => itemOf(catalogue, other, number)) ?? name.kind;
  return { catalogue, kind, from, list };
}

/** "points 5 and 6 of the IOM Strategy". */
function readOwned(
  context: Context,
  text: string,
  spot: Spot,
  uses: readonly KindUse[],
  list: NumberList,
): Found | undefined {
  const use = agree(context, uses, namesAfter(context.index.names, text, list.to));
  return use ? { catalogue: use.catalogue, kind: use.kind, from: spot.from, list } : undefined;
}

const continuation = 160;

/** "other Strategy points (including, but not limited to, points 1, 3 and 5)". */
function readContinued(
  context: Context,
  text: string,
  spot: Spot,
  uses: readonly KindUse[],
  list: NumberList,
): Found | undefined {
  const before = text.slice(Math.max(0, spot.from - continuation), spot.from);
  const bracket = before.lastIndexOf('(');
  if (bracket < 0 || /[).:;!?\d]/.test(before.slice(bracket + 1))) return undefined;
  const opening = before.slice(0, bracket).trimEnd();
  const wordStart = opening.search(/[\p{L}\p{M}'’]+$/u);
  if (wordStart < 0 || foldWord(opening.slice(wordStart)) !== spot.word) return undefined;
  const use = agree(context, uses, namesBefore(context.index.names, opening, wordStart));
  return use ? { catalogue: use.catalogue, kind: use.kind, from: spot.from, list } : undefined;
}

/**
 * "target 10.7", "Objective 2": the kind alone. Only numbers that no other count has (10.7), or a
 * capitalized kind that the report's own headings or the same paragraph show to be a framework's; where the
 * headings do, also "see point 7".
 */
function readBareKind(
  context: Context,
  text: string,
  spot: Spot,
  uses: readonly KindUse[],
  list: NumberList,
): Found | undefined {
  if (belongsElsewhere(text, spot, list)) return undefined;
  const dotted = list.numbers.every(({ number }) =>
    /\.(?:\d+\.|[a-z]$)|^\d{1,2}\.\d{1,2}$/.test(number),
  );
  const capital = isCapitalized(text.slice(spot.from, spot.to));
  const sent = pointer.test(text.slice(Math.max(0, spot.from - 20), spot.from));
  const fitting = uses.filter((use) => {
    const { catalogue, kind } = use;
    if (dotted) return countsInParts(catalogue, kind) && context.isNamed(catalogue);
    if (list.numbers.some(({ number }) => number.includes('.'))) return false;
    if (context.structuredBy.has(`${catalogue.id} ${kind}`)) return capital || sent;
    return capital && !countsInParts(catalogue, kind) && namesHere(context.index, text, catalogue);
  });
  const use = fitting.length === 1 ? fitting[0] : undefined;
  const found = use && { catalogue: use.catalogue, kind: use.kind, from: spot.from, list };
  return found && (dotted ? found : { ...found, bare: true });
}

/** Right before a number that the reader is sent to: "see also point 7". */
const pointer = /(?:^|[^\p{L}])(?:see|cf\.?|voir|véase|ver)\s(?:also\s|aussi\s|también\s)?$/iu;

/** "Millennium Development Goal 4", "Project Objective 2", "Objective 2 of the project". */
function belongsElsewhere(text: string, spot: Spot, list: NumberList): boolean {
  const before = /([\p{L}\p{M}'’]+)[\s-]+$/u.exec(
    text.slice(Math.max(0, spot.from - 60), spot.from),
  );
  if (before && isCapitalized(before[1]!) && !isOpening(text, spot, before)) return true;
  return /^\s+(?:of|in|for|under|du|de|des|del)\s/.test(text.slice(list.to, list.to + 8));
}

/** "See Objective 2", "Under Principle 3" at the start of a sentence. */
function isOpening(text: string, spot: Spot, before: RegExpExecArray): boolean {
  const at = spot.from - before[0].length;
  const opens = at <= 0 || /[.!?:;(—–]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  return opens && /^(?:see|under|in|on|for|with|voir|sous|ver|bajo)$/i.test(before[1]!);
}

function countsInParts(catalogue: Catalogue, kind: string): boolean {
  return catalogue.items.some((item) => item.kind === kind && item.number.includes('.'));
}

function namesHere(index: CatalogueIndex, text: string, catalogue: Catalogue): boolean {
  return findNames(index.names, text).some((name) => name.catalogue === catalogue);
}
