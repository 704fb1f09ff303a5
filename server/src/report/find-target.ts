/**
 * Finds what one number of a reference leads to. Must not judge whether that is right: what cannot be
 * told apart is ambiguous or undecided.
 */
import { readLetterNumeral } from '../outline/numerals.ts';
import type { Heading } from '../outline/outline.ts';
import type { Reference, ReferenceKind, Surrounding } from '../references/reference.ts';
import { wordFamily } from '../references/words.ts';
import type { Resolution } from './references.ts';
import type { Places, Target } from './targets.ts';

/** Everything that targets are found by. */
export interface TargetIndex {
  readonly targets: readonly Target[];
  /** By kind and number, and headings also by the numbers above them: `section II.B`. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  readonly byKind: ReadonlyMap<ReferenceKind, readonly number[]>;
  readonly headings: readonly Heading[];
  readonly places: Places;
  /** Headings of annexes that reproduce a resolution, with all that stands in them. */
  readonly reproduced: (heading: number) => boolean;
}

const resolutionTitle = /^(?:resolution|résolution|resolución)(?![a-zà-ɏ])/i;

export function indexTargets(
  targets: readonly Target[],
  headings: readonly Heading[],
  places: Places,
): TargetIndex {
  const byNumber = new Map<string, number[]>();
  const byKind = new Map<ReferenceKind, number[]>();
  const add = <K>(map: Map<K, number[]>, key: K, index: number) => {
    const list = map.get(key);
    if (!list) map.set(key, [index]);
    else if (list.at(-1) !== index) list.push(index);
  };
  for (const [index, target] of targets.entries()) {
    add(byKind, target.kind, index);
    add(byNumber, `${target.kind} ${target.number}`, index);
    if (target.kind !== 'section' || target.form === 'decimal') continue;
    const path = pathOf(target.heading, headings, places);
    for (let at = path.length - 2; at >= 0; at--) {
      add(byNumber, `section ${path.slice(at).join('.')}`, index);
    }
  }
  const reproduced = headings.map(({ title, text }, index): boolean => {
    const annex = places.annexes[index] ?? -1;
    return [title, text, headings[annex]?.title ?? ''].some((one) => resolutionTitle.test(one));
  });
  return {
    targets,
    byNumber,
    byKind,
    headings,
    places,
    reproduced: (heading) => reproduced[heading] ?? false,
  };
}

/** The numbers of a heading and those above it, as far as they have bare labels: `II`, `B`. */
export function pathOf(
  heading: number,
  headings: readonly Heading[],
  { parents }: Places,
): readonly string[] {
  const path: string[] = [];
  for (let at = heading; at >= 0 && path.length < 6; at = parents[at] ?? -1) {
    const label = headings[at]?.label;
    if (!label || (label.word !== undefined && wordFamily(label.word) === 'annex')) break;
    path.unshift(label.number);
  }
  return path;
}

/** Where `number` of `reference`, which stands at `offset` under `heading`, leads. */
export function findTarget(
  index: TargetIndex,
  reference: Reference,
  number: string,
  heading: number,
): Resolution {
  if (reference.owner === 'elsewhere') return { state: 'elsewhere' };
  if (reference.owner === 'open' || reference.role === 'label') return { state: 'undecided' };
  const { kind } = reference;
  if (kind === 'paragraph' && (reference.within || index.reproduced(heading))) {
    return { state: 'undecided' };
  }
  const known = (index.byNumber.get(`${kind} ${number}`) ?? []).filter((at) =>
    fitsWord(index, at, reference),
  );
  const inside = withinOf(index, known, reference.within);
  if (inside === undefined) return { state: 'undecided' };
  const placed = nearestOf(index, directed(index, inside, reference), heading);
  if (placed.length > 1) return { state: 'ambiguous', targets: placed };
  if (placed.length === 1) return settled(index, placed[0]!, reference, heading);
  return missing(index, reference, number, heading);
}

/** "Part II" is no section II; a chart is a figure where no caption says chart. */
function fitsWord(
  { targets, byKind }: TargetIndex,
  at: number,
  { kind, word }: Reference,
): boolean {
  const family = wordFamily(word);
  const own = targets[at]!.word;
  if (kind === 'section') {
    if (family === 'section') return own === undefined || own === 'section';
    if (family === 'chapter') return own === undefined || own === 'chapter';
    return own === family;
  }
  if (kind === 'annex') return own === family;
  if (kind !== 'figure' || own === family) return true;
  return !(byKind.get(kind) ?? []).some((other) => targets[other]!.word === family);
}

/** Those inside the larger part that the text names; undefined where that part is unknown. */
function withinOf(
  index: TargetIndex,
  candidates: readonly number[],
  within: Surrounding | undefined,
): readonly number[] | undefined {
  if (!within || candidates.length === 0)
    return within && !knowsPart(index, within) ? undefined : candidates;
  const parts = partsNamed(index, within);
  if (parts.length === 0) return undefined;
  return candidates.filter((at) =>
    parts.some((part) => liesIn(index.places, index.targets[at]!.heading, part)),
  );
}

function knowsPart(index: TargetIndex, within: Surrounding): boolean {
  return partsNamed(index, within).length > 0;
}

/** Headings that a larger part may be: `Annex I`, `section III`, `Principle 3`. */
export function partsNamed(
  { headings, byNumber, targets }: TargetIndex,
  { kind, word, number }: Surrounding,
): readonly number[] {
  if (kind !== undefined) {
    return (byNumber.get(`${kind} ${number}`) ?? []).map((at) => targets[at]!.heading);
  }
  return headings.flatMap(({ label }, at) =>
    label?.word?.toLowerCase() === word && label.number === number ? [at] : [],
  );
}

/** Whether a heading is `part` or stands in it; annexes hold headings of their own level too. */
export function liesIn({ parents, annexes }: Places, heading: number, part: number): boolean {
  for (let at = heading; at >= 0; at = parents[at] ?? -1) if (at === part) return true;
  return annexes[heading] === part;
}

/** Of several, those on the side that "above" or "below" says. */
function directed(
  { targets }: TargetIndex,
  candidates: readonly number[],
  { direction, span }: Reference,
): readonly number[] {
  if (!direction || candidates.length < 2) return candidates;
  const fitting = candidates.filter((at) =>
    direction.side === 'above'
      ? targets[at]!.span.from < span.from
      : targets[at]!.span.from > span.from,
  );
  return fitting.length > 0 ? fitting : candidates;
}

/**
 * Of several, those of the same section: "section B" in part II is II.B, "Table 1" in an annex that
 * counts anew is the annex's.
 */
function nearestOf(
  { targets, places }: TargetIndex,
  candidates: readonly number[],
  heading: number,
): readonly number[] {
  if (candidates.length < 2) return candidates;
  const annex = places.annexes[heading] ?? -1;
  const together = candidates.filter(
    (at) => (places.annexes[targets[at]!.heading] ?? -1) === annex,
  );
  const left = together.length > 0 ? together : candidates;
  if (left.length < 2 || targets[left[0]!]!.kind !== 'section') return left;
  for (let above = heading; above >= 0; above = places.parents[above] ?? -1) {
    const near = left.filter((at) => (places.parents[targets[at]!.heading] ?? -1) === above);
    if (near.length > 0) return near;
  }
  return left;
}

/** A numbered division of an annex is what "section 3" in the body means only if the text says so. */
function settled(
  { targets, places }: TargetIndex,
  at: number,
  { kind, within, owner }: Reference,
  heading: number,
): Resolution {
  const annex = places.annexes[targets[at]!.heading] ?? -1;
  const foreign = annex >= 0 && annex !== (places.annexes[heading] ?? -1);
  if (kind === 'section' && foreign && within === undefined && owner !== 'here') {
    return { state: 'undecided' };
  }
  return { state: 'found', target: at };
}

/** Numbers this many times beyond the last one are another document's. */
const FAR_BEYOND = 3;

/** Nothing has the number: whether the report shows that something should. */
function missing(
  index: TargetIndex,
  reference: Reference,
  number: string,
  heading: number,
): Resolution {
  const { kind, pointed, owner } = reference;
  const sisters = sistersOf(index, reference, number, heading);
  const other = otherKind(index, reference, number);
  const beyond =
    Number(number) > FAR_BEYOND * Math.max(3, ...sisters.map((at) => index.targets[at]!.ordinal));
  if (sisters.length === 0 || (beyond && !pointed && owner !== 'here')) {
    const sent = pointed || owner === 'here';
    return other !== undefined && sent && kind !== 'paragraph'
      ? { state: 'missing', other }
      : { state: 'undecided' };
  }
  return other === undefined ? { state: 'missing' } : { state: 'missing', other };
}

/** What the number would stand among: at least two, counted in its form. */
function sistersOf(
  { targets, byKind, places }: TargetIndex,
  reference: Reference,
  number: string,
  heading: number,
): readonly number[] {
  const { kind, within } = reference;
  const all = (byKind.get(kind) ?? []).filter((at) => {
    const annex = places.annexes[targets[at]!.heading] ?? -1;
    const here = annex < 0 || annex === places.annexes[heading] || within !== undefined;
    return here || kind !== 'section';
  });
  const fewest = kind === 'section' || kind === 'paragraph' ? 2 : 1;
  const first = number.split('.')[0] ?? '';
  const forms = formsOf(first);
  const counted = all.filter((at) => {
    const { form, word } = targets[at]!;
    if (kind === 'section' || kind === 'annex') {
      const family = wordFamily(reference.word);
      const same =
        family === 'section' ? word === undefined || word === 'section' : word === family;
      if (!same) return false;
    }
    return forms.has(form === 'decimal' ? 'arabic' : form);
  });
  return counted.length >= fewest ? counted : [];
}

function formsOf(number: string): ReadonlySet<string> {
  if (/^\d/.test(number)) return new Set(['arabic']);
  return new Set(readLetterNumeral(number).map(({ form }) => form));
}

const confusable: Readonly<Record<ReferenceKind, readonly ReferenceKind[]>> = {
  table: ['figure', 'box'],
  figure: ['table', 'box'],
  box: ['table', 'figure'],
  annex: ['annex', 'section'],
  section: ['section', 'annex', 'paragraph'],
  paragraph: ['section'],
  footnote: [],
};

/** The one thing of another kind, or called by another word, that has the number. */
function otherKind(
  { targets, byNumber }: TargetIndex,
  { kind, word }: Reference,
  number: string,
): number | undefined {
  const found = confusable[kind].flatMap((other) =>
    (byNumber.get(`${other} ${number}`) ?? []).filter((at) => {
      const target = targets[at]!;
      if (target.kind === kind)
        return target.word !== undefined && target.word !== wordFamily(word);
      // Only labels with a word of their own, or in several parts, are told apart from other counts.
      if (target.kind === 'section') return target.word !== undefined || number.includes('.');
      return true;
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}
