/**
 * Turns headings into series: those that count together, in the form that most of them use, with
 * each ambiguous label read as its neighbours tell. Must not say which label is wrong.
 */
import { annexFlags, type HeadingText, parentsOf } from './hierarchy.ts';
import { type LabelHints, type LabelReading, readLabels } from './labels.ts';
import type { NumeralForm } from './outline.ts';
import { findBreaks } from './sequence.ts';

/** How one series counts, as a profile declares it; see `HeadingScheme` there. */
export interface SeriesScheme {
  readonly level?: number;
  readonly form: NumeralForm;
  readonly word?: string;
  readonly suffix?: string;
  readonly restart: 'parent' | 'never';
  readonly under?: string;
}

export interface SeriesMember {
  /** Index of the heading. */
  readonly heading: number;
  readonly label: LabelReading;
}

/** Headings that count together. */
export interface HeadingSeries {
  readonly members: readonly SeriesMember[];
  /** The form that its labels should have. */
  readonly form: NumeralForm;
  readonly level: number;
  /** The word before the numbers, in lower case. */
  readonly word?: string;
  /** Index of the heading that its count starts under; −1 for one that runs through the report. */
  readonly parent: number;
  /**
   * Whether there is evidence that these labels count: a declared scheme, two members in sequence,
   * or sister series of the same form that have such.
   */
  readonly established: boolean;
}

export interface SeriesReading {
  readonly series: readonly HeadingSeries[];
  /** The label of each heading; undefined where it has none. */
  readonly labels: readonly (LabelReading | undefined)[];
}

/** A heading with every label it may have. */
interface Labelled {
  readonly heading: number;
  readonly level: number;
  readonly readings: readonly LabelReading[];
}

/** Labels of one kind at one level, before they are cut into series. */
interface Family {
  readonly labelled: Labelled[];
  readonly scheme: SeriesScheme | undefined;
}

interface Context {
  readonly headings: readonly HeadingText[];
  readonly parents: readonly number[];
  /** For each heading the annex it stands in, −1 outside. */
  readonly annexes: readonly number[];
}

/** Reads all labels. `schemes` as a profile declares them; without any, the labels decide. */
export function readSeries(
  headings: readonly HeadingText[],
  schemes: readonly SeriesScheme[] = [],
): SeriesReading {
  const context = { headings, parents: parentsOf(headings), annexes: annexFlags(headings) };
  const labels = new Array<LabelReading | undefined>(headings.length).fill(undefined);
  const series: HeadingSeries[] = [];
  for (const family of findFamilies(schemes, context)) {
    for (const found of cutFamily(family, context)) {
      series.push(found);
      for (const member of found.members) labels[member.heading] = member.label;
    }
  }
  series.sort((a, b) => a.level - b.level || firstHeading(a) - firstHeading(b));
  return { series, labels };
}

function firstHeading(series: HeadingSeries): number {
  return series.members[0]?.heading ?? -1;
}

function findFamilies(schemes: readonly SeriesScheme[], context: Context): Iterable<Family> {
  const hints: LabelHints = {
    words: new Set(schemes.flatMap((scheme) => scheme.word?.toLowerCase() ?? [])),
  };
  const families = new Map<string, Family>();
  for (const [index, { level, text }] of context.headings.entries()) {
    const plain = schemes.some((scheme) => scheme.level === level && scheme.suffix === '');
    const readings = readLabels(text, { ...hints, plain });
    const first = readings[0];
    if (!first) continue;
    const at = schemes.findIndex((scheme) => belongs(scheme, index, first, context));
    const key = at >= 0 ? `scheme ${at}` : familyKey(level, first);
    const family = families.get(key) ?? { labelled: [], scheme: schemes[at] };
    family.labelled.push({ heading: index, level, readings });
    families.set(key, family);
  }
  return families.values();
}

function familyKey(level: number, { word, parts }: LabelReading): string {
  if (word !== undefined) return `word ${word.toLowerCase()}`;
  return parts.length > 1 ? `level ${level}, ${parts.length} parts` : `level ${level}`;
}

function belongs(
  scheme: SeriesScheme,
  heading: number,
  label: LabelReading,
  { headings, parents }: Context,
): boolean {
  if (scheme.level !== undefined && scheme.level !== headings[heading]?.level) return false;
  if (scheme.word?.toLowerCase() !== label.word?.toLowerCase()) return false;
  if (scheme.under === undefined) return true;
  const word = scheme.under.toLowerCase();
  for (let at = parents[heading] ?? -1; at >= 0; at = parents[at] ?? -1) {
    const text = headings[at]?.text.toLowerCase() ?? '';
    if (text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length))) return true;
  }
  return false;
}

/** The cut into series that explains the labels with the fewest mistakes. */
function cutFamily(family: Family, context: Context): readonly HeadingSeries[] {
  const { labelled, scheme } = family;
  if (scheme) return makeSeries(family, scheme.restart, context);
  const { word, parts } = labelled[0]!.readings[0]!;
  if (parts.length > 1) return makeSeries(family, 'parent', context);
  const runsOn = makeSeries(family, 'never', context);
  const restarts = makeSeries(family, 'parent', context);
  const difference = mistakesIn(runsOn) - mistakesIn(restarts);
  const preferRunning = word !== undefined || labelled[0]!.level === 1;
  return difference < 0 || (difference === 0 && preferRunning) ? runsOn : restarts;
}

/** What the labels of one series share. */
function groupKey(one: Labelled, restart: 'parent' | 'never', context: Context): string {
  const { heading, level, readings } = one;
  const label = readings[0]!;
  // `Annex I` and the annexes behind it count together; bare labels begin anew in each annex.
  const annex = label.word === undefined ? (context.annexes[heading] ?? -1) : -1;
  if (restart === 'never') return `${annex}`;
  const parent = context.parents[heading] ?? -1;
  const key = `${level} ${Math.max(parent, annex)}`;
  if (label.parts.length === 1) return key;
  // `2.1` counts under heading 2, or where nothing above has a number, with the other `2.…`.
  return numberedAbove(label, parent, context)
    ? key
    : `${key} ${label.parts.slice(0, -1).join('.')}`;
}

/** Whether the heading above has the number that a decimal label goes on from. */
function numberedAbove(label: LabelReading, parent: number, { headings }: Context): boolean {
  const above = parent < 0 ? undefined : readLabels(headings[parent]!.text)[0];
  const digits = above !== undefined && /^\d/.test(above.number);
  return digits && above.parts.length === label.parts.length - 1;
}

function mistakesIn(series: readonly HeadingSeries[]): number {
  let mistakes = 0;
  for (const { members, form } of series) {
    mistakes += findBreaks(members.map((member) => member.label.ordinal)).length;
    mistakes += members.filter((member) => member.label.form !== form).length;
  }
  return mistakes;
}

function makeSeries(
  { labelled, scheme }: Family,
  restart: 'parent' | 'never',
  context: Context,
): readonly HeadingSeries[] {
  const groups = new Map<string, Labelled[]>();
  for (const one of labelled) {
    const key = groupKey(one, restart, context);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const cut = [...groups.values()];
  const familyForm = scheme?.form ?? commonForm(cut);
  const series = cut.map((group): HeadingSeries => {
    const form = scheme?.form ?? groupForm(group, familyForm);
    const word = group[0]?.readings[0]?.word?.toLowerCase();
    const members = resolve(group, form);
    return {
      members,
      form,
      level: group[0]?.level ?? 0,
      ...(word === undefined ? {} : { word }),
      parent: restart === 'never' ? -1 : (context.parents[group[0]?.heading ?? -1] ?? -1),
      established: scheme !== undefined || hasSequence(members, form),
    };
  });
  return shareEvidence(series, scheme !== undefined, context);
}

/** A series counts if two sister series of its form do; not so versions in a list of changes. */
function shareEvidence(
  series: readonly HeadingSeries[],
  declared: boolean,
  context: Context,
): readonly HeadingSeries[] {
  const evidence = new Map<NumeralForm, number>();
  for (const { form, established } of series) {
    if (established) evidence.set(form, (evidence.get(form) ?? 0) + 1);
  }
  return series.map((one) => {
    const shares = one.established || (evidence.get(one.form) ?? 0) >= 2;
    const established = declared || (shares && !looksLikeVersions(one, context));
    return established === one.established ? one : { ...one, established };
  });
}

/** `2.0.4` under no heading 2.0 may be a version: it counts only where it begins at the beginning. */
function looksLikeVersions({ members, parent }: HeadingSeries, context: Context): boolean {
  const label = members[0]?.label;
  if (!label || label.parts.length === 1 || label.ordinal <= 1) return false;
  return !numberedAbove(label, parent, context);
}

const annexWords = /^(?:annexe?|anexo|appendix|appendice|apéndice)$/i;

/**
 * Whether labels show by themselves that they count: two in sequence, all
 * of the first numbers in some order, or several in place.
 */
function hasSequence(members: readonly SeriesMember[], form: NumeralForm): boolean {
  const formed = members.map(({ label }) => (label.form === form ? label.ordinal : Number.NaN));
  if (formed.some((ordinal, index) => formed[index + 1] === ordinal + 1)) return true;
  const sorted = [...formed].sort((a, b) => a - b);
  const rises = formed.some((ordinal, index) => (formed[index + 1] ?? 0) > ordinal);
  if (formed.length > 2 && rises && sorted.every((ordinal, index) => ordinal === index + 1))
    return true;
  // Two annexes are a series, whatever is between them.
  const [first, second] = formed;
  if (annexWords.test(members[0]?.label.word ?? '') && first === 1 && (second ?? 0) > 1)
    return true;
  const inPlace = formed.filter((ordinal, index) => ordinal === index + 1).length;
  // `Part 1`, `Part 5`, `Part 3`: beside a word that announces a number, two are enough.
  return inPlace >= (members[0]?.label.word === undefined ? 3 : 2);
}

/** The form of most groups. */
function commonForm(groups: readonly (readonly Labelled[])[]): NumeralForm {
  const votes = new Map<NumeralForm, number>();
  for (const group of groups) {
    const form = bestForm(group);
    votes.set(form, (votes.get(form) ?? 0) + 1);
  }
  return mostVotes(votes);
}

function mostVotes(votes: ReadonlyMap<NumeralForm, number>): NumeralForm {
  let best: NumeralForm = 'arabic';
  for (const [form, count] of votes) {
    if (count > (votes.get(best) ?? Number.NEGATIVE_INFINITY)) best = form;
  }
  return best;
}

/** The form of one group: its own where it is clear, else that of its family. */
function groupForm(group: readonly Labelled[], familyForm: NumeralForm): NumeralForm {
  const own = bestForm(group);
  if (own === familyForm || group.length > 2) return own;
  const canBeFamily = group.some((one) => formsOf(one).includes(familyForm));
  return canBeFamily ? familyForm : own;
}

function formsOf({ readings }: Labelled): readonly NumeralForm[] {
  return readings.map((reading) => reading.form);
}

/**
 * The form that most labels can have; among equals the one that counts up, then the one in which
 * the numbers are small: `C. D.` are letters, `I. II.` are roman.
 */
function bestForm(group: readonly Labelled[]): NumeralForm {
  const votes = new Map<NumeralForm, number>();
  const add = (form: NumeralForm, weight: number) =>
    votes.set(form, (votes.get(form) ?? 0) + weight);
  for (const [index, one] of group.entries()) {
    for (const reading of one.readings) {
      const next = group[index + 1]?.readings.find(({ form }) => form === reading.form);
      add(reading.form, 1 + (next?.ordinal === reading.ordinal + 1 ? 0.9 : 0));
      add(reading.form, -Math.min(reading.ordinal, 4000) / 10_000);
    }
  }
  return mostVotes(votes);
}

/** Each label in the form of its series, if it can be read so; else as its neighbours suggest. */
function resolve(group: readonly Labelled[], form: NumeralForm): readonly SeriesMember[] {
  const members: SeriesMember[] = [];
  for (const { heading, readings } of group) {
    const due = (members.at(-1)?.label.ordinal ?? 0) + 1;
    const own = readings.find((reading) => reading.form === form);
    const fitting = readings.find((reading) => reading.ordinal === due);
    // `C.` after `II.` is the third in another form rather than a hundred.
    const label = (own?.ordinal === due ? own : fitting) ?? own ?? readings[0];
    if (label) members.push({ heading, label });
  }
  return members;
}
