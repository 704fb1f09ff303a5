/**
 * Turns new numbers of targets into edits of the references to them: single numbers, lists, ranges
 * and paths such as `II.B`. Must not touch a reference of which it is not certain where it leads.
 */
import type { Heading } from '../outline/outline.ts';
import type { ReferenceKind } from '../references/reference.ts';
import { wordFamily } from '../references/words.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { ReportReferences, ResolvedNumber, ResolvedReference } from './references.ts';

/**
 * A reference that stays as it is although the numbers around it change. `ambiguous`: several have
 * its number; `lost`: nothing had it, and something else is about to get it; `unsure`: it may be
 * another document's.
 */
export interface Unsettled {
  readonly span: Span;
  /** As typed. */
  readonly number: string;
  readonly kind: ReferenceKind;
  readonly why: 'ambiguous' | 'lost' | 'unsure';
}

export interface Rewriting {
  /** In source order. */
  readonly edits: readonly TextEdit[];
  /** How many references they change. */
  readonly rewritten: number;
  readonly unsettled: readonly Unsettled[];
}

/** What new numbers are worked out from. */
export interface Renumbered {
  readonly references: ReportReferences;
  readonly headings: readonly Heading[];
  readonly parents: readonly number[];
  readonly text: string;
  /** New numbers by index of the target; those without one keep theirs. */
  readonly after: ReadonlyMap<number, string>;
}

/** With ways to find targets. */
interface Rewrite extends Renumbered {
  /** By kind and number as typed. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  /** The target that a heading is. */
  readonly byHeading: ReadonlyMap<number, number>;
  /** Kinds and numbers that some target loses or gets, with the words before them. */
  readonly lost: ReadonlyMap<string, ReadonlySet<string>>;
  readonly gained: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The edits that let every reference lead where it led before. */
export function rewriteReferences(renumbered: Renumbered): Rewriting {
  const { references, after } = renumbered;
  const edits: TextEdit[] = [];
  const unsettled: Unsettled[] = [];
  const kinds = new Set([...after.keys()].map((at) => references.targets[at]!.kind));
  let rewritten = 0;
  if (!references.references.some(({ kind }) => kinds.has(kind))) {
    return { edits, rewritten, unsettled };
  }
  const rewrite = prepare(renumbered);
  for (const reference of references.references) {
    if (!kinds.has(reference.kind)) continue;
    const own = editsOf(rewrite, reference);
    if (own.length > 0) rewritten += 1;
    for (const edit of own) edits.push(edit);
    for (const number of reference.numbers) {
      const why = doubtOf(rewrite, reference, number);
      if (!why) continue;
      unsettled.push({ span: number.span, number: number.number, kind: reference.kind, why });
    }
  }
  return { edits, rewritten, unsettled };
}

/** Ways to find targets, which stay the same however often numbers are tried. */
type Finder = Pick<Rewrite, 'byNumber' | 'byHeading'>;

const finders = new WeakMap<ReportReferences, Finder>();

function finderOf(references: ReportReferences): Finder {
  const known = finders.get(references);
  if (known) return known;
  const byNumber = new Map<string, number[]>();
  const byHeading = new Map<number, number>();
  for (const [at, { kind, number, heading }] of references.targets.entries()) {
    const key = `${kind} ${number}`;
    const list = byNumber.get(key);
    if (list) list.push(at);
    else byNumber.set(key, [at]);
    if (kind === 'section' || kind === 'annex') byHeading.set(heading, at);
  }
  const finder = { byNumber, byHeading };
  finders.set(references, finder);
  return finder;
}

function prepare(renumbered: Renumbered): Rewrite {
  const { references, after } = renumbered;
  const lost = new Map<string, Set<string>>();
  const gained = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, word: string) => {
    map.set(key, (map.get(key) ?? new Set()).add(word));
  };
  for (const [at, changed] of after) {
    const { kind, number, word = 'section' } = references.targets[at]!;
    if (changed === number) continue;
    add(lost, `${kind} ${number}`, word);
    add(gained, `${kind} ${changed}`, word);
  }
  return { ...renumbered, ...finderOf(references), lost, gained };
}

function doubtOf(
  { after, lost, gained }: Rewrite,
  { kind, word }: ResolvedReference,
  { number, resolution }: ResolvedNumber,
): Unsettled['why'] | undefined {
  if (resolution.state === 'found' || resolution.state === 'elsewhere') return undefined;
  if (resolution.state === 'ambiguous') {
    return resolution.targets.some((at) => after.has(at)) ? 'ambiguous' : undefined;
  }
  // Of `II.B`, either part may change.
  const names = [number, ...number.split('.')].map((part) => `${kind} ${part}`);
  if (names.some((name) => mayMean(word, kind, lost.get(name)))) return 'unsure';
  return names.some((name) => mayMean(word, kind, gained.get(name))) ? 'lost' : undefined;
}

/** "Part III" means no section III, unless the report has parts. */
function mayMean(
  word: string,
  kind: ReferenceKind,
  targets: ReadonlySet<string> | undefined,
): boolean {
  if (targets === undefined) return false;
  const family = wordFamily(word);
  if (kind !== 'section' && kind !== 'annex') return true;
  return targets.has(family) || (family === 'chapter' && targets.has('section'));
}

/** A single number of a reference, or a range: where it is typed, and the targets that it covers. */
interface Element {
  readonly first: ResolvedNumber;
  readonly last: ResolvedNumber;
  /** Ascending; empty where it is not known what it leads to. */
  readonly covered: readonly number[];
}

/** The edits of one reference: number by number, or all of its list where its order breaks up. */
function editsOf(rewrite: Rewrite, reference: ResolvedReference): readonly TextEdit[] {
  const elements = elementsOf(rewrite, reference);
  const settled = elements.every(({ covered }) => covered.length > 0);
  const broken = elements.some(({ covered }) => !staysRange(covered));
  if (settled && (broken || losesOrder(elements))) {
    return listEdit(rewrite, reference, elements);
  }
  return elements.flatMap(({ first, last, covered }) => {
    const [low, high] = [covered[0], covered.at(-1)];
    if (low === undefined || high === undefined) return lonelyEdits(rewrite, first, last);
    const start = editOf(rewrite, first, low);
    return first === last ? start : [...start, ...editOf(rewrite, last, high)];
  });
}

function elementsOf(rewrite: Rewrite, { numbers, kind }: ResolvedReference): readonly Element[] {
  return numbers.flatMap((first, index): readonly Element[] => {
    if (first.through) return [];
    const next = numbers[index + 1];
    const last = next?.through ? next : first;
    return [{ first, last, covered: coveredBy(rewrite, kind, first, last) }];
  });
}

/** Ranges wider than this are kept by their ends alone. */
const WIDEST_RANGE = 2_000;

function coveredBy(
  { byNumber }: Rewrite,
  kind: ReferenceKind,
  first: ResolvedNumber,
  last: ResolvedNumber,
): readonly number[] {
  const ends = [first, last].flatMap(({ resolution }) =>
    resolution.state === 'found' ? [resolution.target] : [],
  );
  if (ends.length < 2) return [];
  const [from, to] = [Number(first.number), Number(last.number)];
  const covered = new Set(ends);
  if (to - from < WIDEST_RANGE) {
    for (let number = from + 1; number < to; number++) {
      for (const at of byNumber.get(`${kind} ${number}`) ?? []) covered.add(at);
    }
  }
  return [...covered].sort((a, b) => a - b);
}

/** Whether what a range covers still stands together; what was put in between belongs to it. */
function staysRange(covered: readonly number[]): boolean {
  const width = (covered.at(-1) ?? 0) - (covered[0] ?? 0) + 1;
  return width - covered.length <= covered.length / 2;
}

/** Whether numbers that were typed in ascending order would no longer ascend. */
function losesOrder(elements: readonly Element[]): boolean {
  return elements.some(({ first, covered }, index) => {
    const before = elements[index - 1];
    if (!before) return false;
    const ascended = Number(before.last.number) < Number(first.number);
    return ascended && (before.covered.at(-1) ?? 0) > (covered[0] ?? 0);
  });
}

/** One end of a range may be known without the other. */
function lonelyEdits(
  rewrite: Rewrite,
  first: ResolvedNumber,
  last: ResolvedNumber,
): readonly TextEdit[] {
  return (first === last ? [first] : [first, last]).flatMap((one) =>
    one.resolution.state === 'found' ? editOf(rewrite, one, one.resolution.target) : [],
  );
}

function editOf(
  rewrite: Rewrite,
  { number, span }: ResolvedNumber,
  target: number,
): readonly TextEdit[] {
  const text = printed(rewrite, target, number);
  return text === number ? [] : [{ span, text }];
}

/** The whole list anew: in ascending order, three or more in a row as a range if it had ranges. */
function listEdit(
  rewrite: Rewrite,
  { numbers }: ResolvedReference,
  elements: readonly Element[],
): readonly TextEdit[] {
  const from = numbers[0]!.span.from;
  const to = numbers.at(-1)!.span.to;
  const typed = rewrite.text.slice(from, to);
  const dash = numbers.findIndex(({ through }) => through);
  const ranging =
    dash < 0 ? undefined : rewrite.text.slice(numbers[dash - 1]!.span.to, numbers[dash]!.span.from);
  const joining = /\s(?:and|et|y|or|ou|&)\s/.exec(typed)?.[0] ?? ' and ';
  const all = [...new Set(elements.flatMap(({ covered }) => covered))].sort((a, b) => a - b);
  const asTyped = numbers[0]!.number;
  const items = runsOf(all).flatMap((run): readonly string[] => {
    const texts = run.map((at) => printed(rewrite, at, asTyped));
    const long = ranging !== undefined && texts.length > 2;
    return long ? [`${texts[0]}${ranging}${texts.at(-1)}`] : texts;
  });
  const last = items.pop() ?? '';
  const text = items.length === 0 ? last : items.join(', ') + joining + last;
  return text === typed ? [] : [{ span: { from, to }, text }];
}

function runsOf(sorted: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const at of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** The new number of a target with as many of the numbers above it as the reference has: `II.B`. */
function printed(rewrite: Rewrite, at: number, asTyped: string): string {
  const { references, after, headings, parents, byHeading } = rewrite;
  const target = references.targets[at]!;
  const own = after.get(at) ?? target.number;
  const depth = asTyped.split('.').length;
  if (target.kind !== 'section' || target.form === 'decimal' || depth === 1) return own;
  const path = [own];
  for (let above = parents[target.heading] ?? -1; above >= 0 && path.length < depth; ) {
    const label = headings[above]?.label;
    if (!label) break;
    path.unshift(after.get(byHeading.get(above) ?? -1) ?? label.number);
    above = parents[above] ?? -1;
  }
  return path.join('.');
}
