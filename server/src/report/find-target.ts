/**
 * Finds what one number of a reference leads to. Must not judge whether that is right: what cannot be
 * told apart is ambiguous or undecided.
 */
import { readLetterNumeral } from '../outline/numerals.ts';
import type { Heading, NumeralForm } from '../outline/outline.ts';
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
  /** What numbers stand among, as far as that was asked. */
  readonly sisters: Map<string, Sisters>;
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
    sisters: new Map(),
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
  const { kind, pointed, owner, word } = reference;
  if (word === '' && !pointed) return { state: 'undecided' };
  const sisters = sistersOf(index, reference, number, heading);
  const other = reference.within ? undefined : otherKind(index, reference, number);
  const sent = pointed || owner === 'here';
  const last = Math.max(3, ...sisters.last.values());
  if (sisters.all.length === 0 || (Number(number) > FAR_BEYOND * last && !sent)) {
    const known = other !== undefined && sent && kind !== 'paragraph';
    return known ? { state: 'missing', other } : { state: 'undecided' };
  }
  if (fillsGap(index, sisters, number)) return { state: 'undecided', due: true };
  return other === undefined ? { state: 'missing' } : { state: 'missing', other };
}

/** What a number would stand among, and how far each form goes. */
interface Sisters {
  readonly all: readonly number[];
  readonly last: ReadonlyMap<NumeralForm, number>;
  /** How many there are, where each has another number once all are right; else 0. */
  readonly count: number;
}

/** What the number would stand among: at least two, counted in its form. */
function sistersOf(
  index: TargetIndex,
  reference: Reference,
  number: string,
  heading: number,
): Sisters {
  const { kind, within, word } = reference;
  const family = kind === 'section' || kind === 'annex' ? wordFamily(word) : '';
  const annex = within ? 'within' : (index.places.annexes[heading] ?? -1);
  const forms = formsOf(number.split('.')[0] ?? '');
  const key = `${kind} ${family} ${annex} ${forms.join(' ')}`;
  const known = index.sisters.get(key);
  if (known) return known;
  const all = (index.byKind.get(kind) ?? []).filter((at) => {
    const { heading: own, form, word: ownWord } = index.targets[at]!;
    const ownAnnex = index.places.annexes[own] ?? -1;
    if (kind === 'section' && ownAnnex >= 0 && annex !== 'within' && annex !== ownAnnex)
      return false;
    if (family !== '' && (ownWord ?? 'section') !== family) return false;
    return forms.includes(form === 'decimal' ? 'arabic' : form);
  });
  const enough = all.length >= (kind === 'section' || kind === 'paragraph' ? 2 : 1);
  const last = new Map<NumeralForm, number>();
  for (const at of enough ? all : []) {
    const { form, ordinal } = index.targets[at]!;
    last.set(form, Math.max(ordinal, last.get(form) ?? 0));
  }
  const sisters = { all: enough ? all : [], last, count: countOf(index, kind, all) };
  index.sisters.set(key, sisters);
  return sisters;
}

/** Sections are counted anew under each of their like, tables may be in each annex, notes by letters. */
function countOf(
  { targets, places }: TargetIndex,
  kind: ReferenceKind,
  all: readonly number[],
): number {
  const annex = (at: number) => places.annexes[targets[at]!.heading] ?? -1;
  const first = all[0];
  if (first === undefined || kind === 'section' || kind === 'footnote') return 0;
  const together =
    kind === 'annex' ||
    all.every((at) => targets[at]!.form !== 'decimal' && annex(at) === annex(first));
  return together ? all.length : 0;
}

/**
 * Whether the number is due among its sisters: then the count has a gap, which is a mistake of its
 * own, and the reference is right once that is repaired.
 */
function fillsGap(index: TargetIndex, { all, last, count }: Sisters, number: string): boolean {
  const dot = number.lastIndexOf('.');
  const own = number.slice(dot + 1);
  const before = (form: NumeralForm, ordinal: number) => ordinalIn(own, form) < ordinal;
  if (dot < 0) {
    return [...last].some(([form, ordinal]) => before(form, Math.max(ordinal, count + 1)));
  }
  const above = number.slice(0, dot);
  return all.some((at) => {
    const { form, ordinal, heading } = index.targets[at]!;
    if (!before(form, ordinal)) return false;
    const path = pathOf(heading, index.headings, index.places);
    return path.slice(0, -1).join('.') === above || path.at(-1)?.startsWith(`${above}.`);
  });
}

function ordinalIn(number: string, form: NumeralForm): number {
  if (/^\d/.test(number))
    return form === 'arabic' || form === 'decimal' ? Number(number) : Number.NaN;
  return readLetterNumeral(number).find((reading) => reading.form === form)?.ordinal ?? Number.NaN;
}

function formsOf(number: string): readonly NumeralForm[] {
  return /^\d/.test(number) ? ['arabic'] : readLetterNumeral(number).map(({ form }) => form);
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
