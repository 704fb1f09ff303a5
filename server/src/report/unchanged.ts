/**
 * Says which parts of a report an edit left as they were but for their places, by reading only the
 * segment it fell in, before and after. In doubt, a part has changed. Must not read the whole draft.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import { mayPromise } from '../frameworks/promise.ts';
import { refersAlike } from '../frameworks/references.ts';
import { readStatements } from '../frameworks/statements.ts';
import type { Block } from '../markdown/block.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { readPragmas } from '../markdown/comments.ts';
import { asDraft, type DraftChange } from '../markdown/draft-change.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { Segment } from '../markdown/segments.ts';
import { readCaptions } from '../outline/captions.ts';
import { readEnumerations } from '../outline/enumerations.ts';
import { readFootnotes } from '../outline/footnotes.ts';
import { readHeadings } from '../outline/headings.ts';
import { readListings } from '../outline/listings.ts';
import type { ProseBlock } from '../prose/claim.ts';
import { readProse } from '../prose/read-prose.ts';
import { readReferences } from '../references/read-references.ts';
import { hasWord } from '../terms/join-terms.ts';
import { readTermParts } from '../terms/read-terms.ts';
import { readTermLists } from '../terms/term-list.ts';
import { commonEnds } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { FactSettings } from './build-report.ts';
import { readFigureComments } from './declared-comments.ts';
import { readListClaims } from './list-claims.ts';
import { restatementWords } from './prior-restated.ts';
import { readTables } from './read-tables.ts';
import type { Report, Table } from './report.ts';
import { isMoved, type Replacement, sameMoved } from './same-facts.ts';

export type ReportPart = Exclude<keyof Report, 'path'>;

/** One version of the segment that was edited; offsets are relative to it. */
interface Version {
  readonly document: MarkdownDocument;
  readonly blocks: readonly Block[];
  /** What was replaced, or stands there now. */
  readonly edited: Span;
  /** The blocks that it touches. */
  readonly touched: readonly Block[];
}

interface Versions {
  readonly before: Version;
  readonly now: Version;
  readonly edit: Replacement;
}

/** What the whole report says that the reading of one segment depends on. */
export interface WholeReport {
  /** The keys of all acronyms. */
  readonly termKeys: readonly string[];
}

/** The parts of the report that say the same after `change` as before. */
export function unchangedParts(
  change: DraftChange,
  settings: FactSettings,
  whole: () => WholeReport,
): ReadonlySet<ReportPart> {
  const versions = versionsOf(change);
  const same = new Set<ReportPart>(['document']);
  const hold = (part: ReportPart, needs: readonly ReportPart[], test: () => boolean) => {
    if (needs.every((need) => same.has(need)) && test()) same.add(part);
  };
  hold('blocks', [], () => sameKept(versions, 'blocks', shapes));
  hold('pragmas', ['blocks'], () => sameKept(versions, 'pragmas', readPragmas));
  hold(
    'frontMatter',
    ['blocks'],
    () => !versions.now.touched.some(({ kind }) => kind === 'frontMatter'),
  );
  hold('outline', ['blocks'], () => sameKept(versions, 'outline', numbers));
  hold('captions', ['blocks'], () => sameKept(versions, 'captions', readCaptions));
  hold('footnotes', ['blocks'], () => sameKept(versions, 'footnotes', readFootnotes));
  hold('enumerations', ['blocks'], () => sameKept(versions, 'enumerations', readEnumerations));
  hold('listings', ['outline', 'captions'], () => !touchesListing(versions));
  hold('tables', ['blocks', 'pragmas'], () => sameTables(versions, settings));
  hold('unreadTables', ['tables'], () => true);
  hold('prose', ['blocks'], () => sameProse(versions, settings));
  hold('listClaims', ['prose'], () => sameListClaims(versions, settings));
  hold(
    'declaredTies',
    ['tables', 'prose'],
    () => sameRead(versions, figureComments) && !touchesFigures(versions, settings),
  );
  hold(
    'ledger',
    ['tables', 'prose', 'listClaims', 'outline', 'declaredTies'],
    () => !touchesFigures(versions, settings),
  );
  hold('prior', ['ledger', 'frontMatter'], () => !touchesRestatement(versions));
  hold('references', ['outline', 'captions', 'footnotes'], () =>
    sameRead(versions, ({ document, touched }) => readReferences(document, touched)),
  );
  const { catalogues } = settings;
  hold('statements', ['outline'], () => sameStatements(versions, catalogues));
  hold('itemReferences', ['statements'], () => sameItemReferences(versions, catalogues));
  hold('terms', ['blocks'], () => sameTerms(versions, whole));
  return same;
}

function versionsOf({ before, now, from, oldTo, newTo }: DraftChange): Versions {
  const start = from - before.from;
  const edit = { from: start, oldTo: oldTo - before.from, newTo: newTo - now.from };
  return {
    before: versionOf(before.segment, { from: start, to: edit.oldTo }),
    now: versionOf(now.segment, { from: start, to: edit.newTo }),
    edit,
  };
}

function versionOf(segment: Segment, edited: Span): Version {
  const document = asDraft(segment);
  const blocks = readBlocks(document);
  return { document, blocks, edited, touched: blocks.filter(({ span }) => touches(span, edited)) };
}

/** Whether two spans overlap or meet. */
function touches(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function sameRead({ before, now, edit }: Versions, read: (version: Version) => unknown): boolean {
  return sameMoved(read(before), read(now), edit);
}

/** What was read of each segment: an edit finds there what the edit before it left. */
const known = new WeakMap<Segment, Map<string, unknown>>();

/** The same for what depends on the segment alone, which `name` stands for. */
function sameKept(
  versions: Versions,
  name: string,
  read: (document: MarkdownDocument, blocks: readonly Block[]) => unknown,
): boolean {
  return sameRead(versions, ({ document, blocks }) => {
    const { segment } = document.segments[0]!;
    const kept = known.get(segment) ?? new Map<string, unknown>();
    known.set(segment, kept);
    if (!kept.has(name)) kept.set(name, read(document, blocks));
    return kept.get(name);
  });
}

/** What the blocks that the edit touches say of acronyms: that depends on the headings over them alone. */
function termsTouched({ document, blocks, touched }: Version) {
  const read = blocks.filter((block) => block.kind === 'heading' || touched.includes(block));
  const { lists, uses, definitions, names } = readTermParts(document, read);
  return {
    lists,
    uses,
    definitions,
    names: names.map(({ written, seen, from, to }) => ({
      written,
      span: seen.spanOf(from, to),
      around: seen.text.slice(Math.max(0, from - 30), to + 8),
    })),
  };
}

/** The blocks without their trees. */
function shapes(_: MarkdownDocument, blocks: readonly Block[]) {
  return blocks.map(({ key: _key, ...shape }) => shape);
}

/** A line that may show a number to the outline. */
const numberedLine = /(?:^|[\r\n])[ \t>]*\d[^\r\n]{0,40}/g;

/** What the outline reads of a segment: its headings, lines that begin with numbers, ends in colons. */
function numbers(document: MarkdownDocument, blocks: readonly Block[]) {
  const { text } = document;
  const starts = [...text.matchAll(numberedLine)].map((match) => ({
    from: match.index,
    text: match[0],
  }));
  const ends = blocks.map(
    ({ span, kind }) =>
      kind === 'paragraph' &&
      /[:：][^\p{L}\p{N}]*(?:\[\^[^\]]*\]?[^\p{L}\p{N}]*)?$/u.test(
        text.slice(Math.max(span.from, span.to - 24), span.to),
      ),
  );
  return { headings: readHeadings(document, blocks), starts, ends };
}

/** Whether the edit touches a list of contents or of tables, before or after. */
function touchesListing(versions: Versions): boolean {
  return [versions.before, versions.now].some(({ document, blocks, edited }) => {
    const headings = readHeadings(document, blocks);
    return readListings(document, blocks, headings).some(({ span, entries }) => {
      const ends = entries.map(({ lines }) => lines.to);
      return touches(edited, { from: span.from, to: Math.max(span.to, ...ends) });
    });
  });
}

function sameTables(versions: Versions, settings: FactSettings): boolean {
  const read = ({ document, blocks }: Version): readonly Table[] =>
    readTables(document, blocks, readPragmas(document), settings.tables);
  const before = read(versions.before);
  const now = read(versions.now);
  if (before.length !== now.length) return false;
  const isDirective = ({ kind }: Block) => kind === 'directive';
  if (versions.before.touched.some(isDirective) || versions.now.touched.some(isDirective))
    return false;
  return before.every((table, index) => {
    const { grid, aggregates, verdicts, ...rest } = table;
    const other = now[index]!;
    const { grid: grid2, aggregates: aggregates2, verdicts: verdicts2, ...rest2 } = other;
    return (
      grid === grid2 &&
      aggregates === aggregates2 &&
      verdicts === verdicts2 &&
      sameMoved(rest, rest2, versions.edit)
    );
  });
}

function sameProse({ before, now, edit }: Versions, { tables }: FactSettings): boolean {
  const read = ({ document, blocks }: Version) => readProse(document, blocks, tables.numberStyle);
  const a = read(before);
  const b = read(now);
  // The items of a list are printed in words, which no claim holds.
  if (b.some((block) => touches(block, now.edited) && block.claims.some(({ items }) => items)))
    return false;
  return a.length === b.length && a.every((block, index) => sameProseBlock(block, b[index]!, edit));
}

function sameListClaims(versions: Versions, { tables }: FactSettings): boolean {
  const { numberStyle } = tables;
  return sameRead(versions, ({ document, blocks }) =>
    readListClaims(document, blocks, readProse(document, blocks, numberStyle), numberStyle),
  );
}

/** What is inside counts from the block's start. */
function sameProseBlock(before: ProseBlock, now: ProseBlock, edit: Replacement): boolean {
  if (!isMoved(before.from, now.from, edit) || !isMoved(before.to, now.to, edit)) return false;
  // Claims were read together with them.
  if (before.figures === now.figures) return true;
  const { from, to: _, ...facts } = before;
  const { from: from2, to: _2, ...facts2 } = now;
  const inside = { from: edit.from - from, oldTo: edit.oldTo - from, newTo: edit.newTo - from2 };
  return sameMoved(facts, facts2, inside);
}

/** Ties weigh the words around figures, which no figure holds. */
function touchesFigures({ before, now }: Versions, { tables }: FactSettings): boolean {
  return [before, now].some(
    ({ document, touched }) => readProse(document, touched, tables.numberStyle).length > 0,
  );
}

function figureComments({ document, blocks }: Version) {
  return readFigureComments(document, blocks);
}

/** A note may explain why a figure differs from last year's report. */
function touchesRestatement({ before, now }: Versions): boolean {
  return [before, now].some((version) => restatementWords.test(touchedText(version)));
}

function sameStatements(versions: Versions, catalogues: readonly Catalogue[]): boolean {
  if (catalogues.length === 0) return true;
  const read = ({ document, blocks }: Version) =>
    readStatements(document, blocks, readHeadings(document, blocks), catalogues);
  const { before, now, edit } = versions;
  if (mayPromise(touchedText(before)) || mayPromise(touchedText(now))) return false;
  const a = read(before);
  const b = read(now);
  const inside =
    a.some(({ span }) => touches(span, before.edited)) ||
    b.some(({ span }) => touches(span, now.edited));
  return !inside && sameMoved(a, b, edit);
}

function sameItemReferences({ before, now }: Versions, catalogues: readonly Catalogue[]): boolean {
  return refersAlike(touchedText(before), touchedText(now), catalogues);
}

function touchedText({ document, touched }: Version): string {
  return touched.map(({ span }) => document.text.slice(span.from, span.to)).join('\n\n');
}

function sameTerms(versions: Versions, whole: () => WholeReport): boolean {
  const { before, now } = versions;
  const lists = ({ document, blocks }: Version) => readTermLists(document, blocks).length > 0;
  // Text inside a list, or beside a name, says more than what is read.
  if (lists(before) || lists(now) || !sameRead(versions, termsTouched)) return false;
  const words = whole().termKeys.map((key) => key.toLowerCase());
  const holdAlike = (a: string, b: string) =>
    words.every((word) => hasWord(a, word) === hasWord(b, word));
  const texts = [touchedText(before), touchedText(now)] as const;
  // Around the edit alone is quicker, and mostly enough.
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  return holdAlike(...aroundChange(...texts, longest + 1)) || holdAlike(...texts);
}

/** What two texts differ in, with `margin` units on either side. */
function aroundChange(a: string, b: string, margin: number): readonly [string, string] {
  const { head, tail } = commonEnds(a, b);
  const from = Math.max(0, head - margin);
  return [a.slice(from, a.length - tail + margin), b.slice(from, b.length - tail + margin)];
}
