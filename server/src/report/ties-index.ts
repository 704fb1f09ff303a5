/**
 * Keeps the figures of a report by value, with those that agree and those a slip apart, and brings all up to
 * date after an edit by looking at what the edit changed. What it says equals what a new index says. Must
 * not know where in the report anything stands but for its order.
 */
import { toNumber } from '../numbers/decimal.ts';
import type { Heading } from '../outline/outline.ts';
import { countBelow } from '../text/count-below.ts';
import type { ListedFigures } from './ledger-figures.ts';
import { SlipIndex } from './slip-index.ts';
import { agreesEnough, evidenceFor, leastForAgreement } from './ties-evidence.ts';
import { bestOf, judgeSlip, type Slip, strengthOf } from './ties-slips.ts';
import {
  type Around,
  isSame,
  mentions,
  type Stated,
  type StatedInTable,
  type StatedInText,
  stemsCounted,
  surround,
  titlesOver,
} from './ties-surroundings.ts';
import { levelOf, Tally } from './ties-tally.ts';
import {
  eachPair,
  exactFor,
  inOrder,
  isCommon,
  mostOfValue,
  type Rounded,
  resize,
  roundedOf,
  type Sizes,
  type ValueGroup,
} from './ties-values.ts';

/** Two figures that agree. */
export interface Agreement {
  readonly by: 'value' | 'rounding';
  /** Of the evidence, without the value. */
  readonly strength: number;
}

type Partners = Map<Stated, Agreement>;

/** What an edit did to the passages of a report. */
interface Replaced {
  readonly gone: readonly Around[];
  readonly came: readonly Around[];
  /** Those around which something else counts more or less than before. */
  readonly touched: ReadonlySet<Around>;
}

const noPartners: ReadonlyMap<Stated, Agreement> = new Map();

export class TieIndex {
  #version = 0;
  readonly #tally = new Tally();
  #passages: readonly Around[] = [];
  readonly #groups = new Map<string, ValueGroup>();
  #sizes: Sizes = [];
  readonly #rounded = new Map<StatedInText, Rounded>();
  readonly #partners = new Map<Stated, Partners>();
  readonly #text = new SlipIndex<StatedInText>(mostOfValue);
  readonly #cells = new SlipIndex<Stated>(mostOfValue);
  /** By the figure that keeps the pair, then by the other. */
  readonly #slips = new Map<Stated, Map<Stated, Slip>>();
  #best: readonly Slip[] | undefined;
  /** Figures that agree with more or fewer others than before. */
  readonly #resettled = new Set<Stated>();

  /** Counts the updates: what was read holds as long as it stays. */
  get version(): number {
    return this.#version;
  }

  get whole(): Tally {
    return this.#tally;
  }

  /** In the order of the report. */
  get passages(): readonly Around[] {
    return this.#passages;
  }

  readonly #partnersOf = (one: Stated): Iterable<Stated> => this.partnersOf(one).keys();

  /** The figures that agree with one. */
  partnersOf(one: Stated): ReadonlyMap<Stated, Agreement> {
    return this.#partners.get(one) ?? noPartners;
  }

  /** The cells that print a value. */
  cellsOf(key: string): readonly StatedInTable[] {
    return this.#groups.get(key)?.cells ?? [];
  }

  /** The pairs that should agree and do not. */
  get slips(): readonly Slip[] {
    this.#best ??= bestOf([...this.#slips.values()].flatMap((own) => [...own.values()]));
    return this.#best;
  }

  /** `text`: that of the report whose figures are listed. */
  update(listed: ListedFigures, text: string, headings: readonly Heading[]): void {
    this.#version += 1;
    this.#best = undefined;
    this.#resettled.clear();
    const replaced = this.#replace(listed, text, titlesOver(listed.passages, headings));
    this.#regroup(replaced);
    this.#round(replaced);
    this.#judge(replaced);
  }

  #replace({ passages }: ListedFigures, text: string, titles: readonly string[]): Replaced {
    const old = this.#passages;
    const isKept = (at: number, now: number) => isSame(old[at]!, passages[now]!, titles[now]!);
    const most = Math.min(old.length, passages.length);
    let start = 0;
    while (start < most && isKept(start, start)) start += 1;
    let end = 0;
    const [oldEnd, newEnd] = [old.length - 1, passages.length - 1];
    while (end < most - start && isKept(oldEnd - end, newEnd - end)) end += 1;
    const gone = old.slice(start, old.length - end);
    const came = passages
      .slice(start, passages.length - end)
      .map((passage, at) => surround(passage, titles[start + at]!, text));
    this.#passages = [...old.slice(0, start), ...came, ...old.slice(old.length - end)];
    for (const [at, passage] of passages.entries()) {
      const known = this.#passages[at]!;
      known.first = passage.first;
      known.order = passage.index;
    }
    return this.#count(gone, came, start);
  }

  /** Brings the counts up to date; where they change all over, everything came anew. */
  #count(gone: readonly Around[], came: readonly Around[], start: number): Replaced {
    const { frame } = this.#tally;
    const isAll = came.length === this.#passages.length;
    const levels = new Map<string, number>();
    const values = new Map<string, number>();
    for (const passage of isAll ? [] : [...gone, ...came]) {
      for (const stem of stemsCounted(passage)) levels.set(stem, this.#tally.bitsOf(stem));
      for (const { key } of passage.stated) values.set(key, levelOf(this.#tally.usesOf(key)));
    }
    this.#tally.exchange(gone, came);
    const common = isAll ? [] : this.#commonOf(gone, came);
    this.#exchange(gone, came);
    this.#resettleCommon(common);
    if (this.#tally.frame !== frame) return { gone, came: this.#passages, touched: new Set() };
    const stems = [...levels].filter(([stem, bits]) => this.#tally.bitsOf(stem) !== bits);
    const touched = new Set<Around>();
    for (const passage of this.#passages) {
      if (stems.some(([stem]) => mentions(passage, stem))) touched.add(passage);
    }
    for (const [key, level] of values) {
      if (levelOf(this.#tally.usesOf(key)) === level) continue;
      for (const { passage } of this.#groups.get(key)?.prose ?? []) touched.add(passage);
    }
    if (gone.length !== came.length) this.#touchAround(start, came.length, touched);
    return { gone, came, touched };
  }

  /** For each number that goes or comes, once, whether it stands too often to be a slip of another. */
  #commonOf(gone: readonly Around[], came: readonly Around[]): Iterable<[Stated, boolean]> {
    const seen = new Set<string>();
    const common = new Map<Stated, boolean>();
    for (const { stated } of [...gone, ...came]) {
      for (const one of stated) {
        const name = `${one.kind} ${one.key} ${one.numeral.place} ${one.numeral.scale}`;
        if (seen.has(name)) continue;
        seen.add(name);
        common.set(one, this.#isCommon(one));
      }
    }
    return common;
  }

  #isCommon(one: Stated): boolean {
    return one.kind === 'cell' ? this.#cells.isCommon(one) : this.#text.isCommon(one);
  }

  /** Where a number has become too common to be a slip, or is so no longer, all its figures are judged anew. */
  #resettleCommon(common: Iterable<[Stated, boolean]>): void {
    for (const [one, before] of common) {
      if (this.#isCommon(one) === before) continue;
      const index: SlipIndex<Stated> | SlipIndex<StatedInText> =
        one.kind === 'cell' ? this.#cells : this.#text;
      for (const equal of index.equals(one)) {
        if (!before) this.#forget(equal);
        this.#resettled.add(equal);
      }
    }
  }

  /** How far apart two blocks stand matters only where they are near each other. */
  #touchAround(start: number, length: number, touched: Set<Around>): void {
    const near = [
      ...this.#passages.slice(Math.max(0, start - reach), start),
      ...this.#passages.slice(start + length, start + length + reach),
    ];
    for (const passage of near) touched.add(passage);
  }

  #exchange(gone: readonly Around[], came: readonly Around[]): void {
    for (const passage of gone) {
      for (const one of passage.stated) this.#drop(one);
    }
    for (const passage of came) {
      for (const one of passage.stated) this.#take(one);
    }
    const left = new Set(gone);
    const arrived = came.flatMap((passage): readonly Stated[] => passage.stated);
    this.#sizes = resize(this.#sizes, ({ passage }) => left.has(passage), arrived);
  }

  #take(one: Stated): void {
    const group = this.#groups.get(one.key) ?? { prose: [], cells: [] };
    this.#groups.set(one.key, group);
    if (one.kind === 'cell') {
      group.cells.push(one);
      if (one.digits >= leastOfCell) this.#cells.add(one);
      return;
    }
    group.prose.push(one);
    this.#text.add(one);
    const rounded = roundedOf(one);
    if (rounded !== undefined) this.#rounded.set(one, rounded);
  }

  #forget(one: Stated): void {
    this.#slips.delete(one);
    for (const held of this.#slips.values()) held.delete(one);
  }

  #drop(one: Stated): void {
    this.#forget(one);
    for (const other of this.partnersOf(one).keys()) this.#link(one, other, undefined);
    const group = this.#groups.get(one.key)!;
    const list: Stated[] = one.kind === 'cell' ? group.cells : group.prose;
    list.splice(list.indexOf(one), 1);
    if (group.prose.length + group.cells.length === 0) this.#groups.delete(one.key);
    if (one.kind === 'cell') {
      if (one.digits >= leastOfCell) this.#cells.remove(one);
      return;
    }
    this.#text.remove(one);
    this.#rounded.delete(one);
  }

  /** Weighs anew the figures of values that came or went, and others where both were touched. */
  #regroup({ gone, came, touched }: Replaced): void {
    const changed = new Set<string>();
    for (const passage of [...gone, ...came])
      for (const { key } of passage.stated) changed.add(key);
    for (const key of changed) {
      const group = this.#groups.get(key);
      if (group === undefined || group.prose.length === 0) continue;
      this.#unlinkCommon(group);
      eachPair(group, (a, b) => this.#weigh(a, b, 'value'));
    }
    const others = new Set<string>();
    for (const { stated } of touched) for (const { key } of stated) others.add(key);
    for (const key of others) {
      const group = changed.has(key) ? undefined : this.#groups.get(key);
      if (group === undefined) continue;
      eachPair(group, (a, b) => {
        if (touched.has(a.passage) && touched.has(b.passage)) this.#weigh(a, b, 'value');
      });
    }
  }

  /** What agreed as long as fewer figures had the value. */
  #unlinkCommon(group: ValueGroup): void {
    for (const one of group.prose) {
      for (const [other, { by }] of this.partnersOf(one)) {
        if (by === 'value' && isCommon(group, other.kind)) this.#link(one, other, undefined);
      }
    }
  }

  #round({ gone, came, touched }: Replaced): void {
    const fresh = new Set(came);
    const isAll = came.length === this.#passages.length;
    const sizes = isAll ? [] : sizesOf([...gone, ...came]);
    for (const [one, rounded] of this.#rounded) {
      const { passage } = one;
      if (!fresh.has(passage) && !touched.has(passage) && !isMet(rounded, sizes)) continue;
      const exact = exactFor(rounded, this.#sizes);
      for (const [other, { by }] of this.partnersOf(one)) {
        const isRounded = by === 'rounding' && other.digits > one.digits;
        if (isRounded && !exact.includes(other)) this.#link(one, other, undefined);
      }
      for (const other of exact) this.#weigh(one, other, 'rounding');
    }
  }

  #weigh(one: Stated, other: Stated, by: Agreement['by']): void {
    const [a, b] = inOrder(one, other) < 0 ? [one, other] : [other, one];
    const evidence = evidenceFor(this.#tally, a, b, leastForAgreement(this.#tally, a, b));
    const agrees = evidence !== undefined && agreesEnough(evidence);
    this.#link(a, b, agrees ? { by, strength: strengthOf(evidence) } : undefined);
  }

  #link(a: Stated, b: Stated, agreement: Agreement | undefined): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const partners = this.#partners.get(one);
      if (agreement === undefined) {
        if (!partners?.delete(other)) return;
        if (partners.size === 0) this.#partners.delete(one);
        this.#resettled.add(one);
        continue;
      }
      if (!partners?.has(other)) this.#resettled.add(one);
      if (partners) partners.set(other, agreement);
      else this.#partners.set(one, new Map([[other, agreement]]));
    }
  }

  /** Judges anew all pairs a slip apart that something about one of them changed. */
  #judge({ gone, came, touched }: Replaced): void {
    for (const passage of touched) {
      const isTouched = (other: Stated) => touched.has(other.passage);
      for (const one of passage.kind === 'prose' ? passage.stated : []) {
        this.#judgeAll(one, (other) => isTouched(other) && isOwner(one, other));
      }
    }
    const due = new Set<Stated>(came.flatMap(({ stated }): readonly Stated[] => stated));
    for (const one of this.#resettled) {
      due.add(one);
      // What a sentence tells of a line of a table bears on its other figures.
      if (one.kind === 'prose') for (const other of one.passage.stated) due.add(other);
    }
    const left = new Set(gone);
    const isAll = came.length === this.#passages.length;
    for (const one of due) {
      if (left.has(one.passage) || (isAll && one.kind === 'cell')) continue;
      this.#judgeAll(one, (other) => !isAll || isOwner(one, other));
    }
  }

  /** The pairs of one figure with those that `usable` holds for; none for a number that stands too often. */
  #judgeAll(one: Stated, usable: (other: Stated) => boolean): void {
    if (this.#isCommon(one)) return;
    for (const other of this.#text.slipsOf(one)) {
      if (usable(other)) this.#judgePair(one, other);
    }
    if (one.kind === 'cell') return;
    for (const other of this.#cells.slipsOf(one)) {
      if (usable(other)) this.#judgePair(one, other);
    }
  }

  #judgePair(one: Stated, other: Stated): void {
    const [a, b] = inOrder(one, other) < 0 ? [one, other] : [other, one];
    // Two figures that agree with others are two facts.
    const areSettled = this.#partners.has(a) && this.#partners.has(b);
    const slip = areSettled ? undefined : judgeSlip(this.#tally, a, b, this.#partnersOf);
    const [owner, held] = isOwner(a, b) ? [a, b] : [b, a];
    const known = this.#slips.get(owner);
    if (slip === undefined) {
      if (known?.delete(held) && known.size === 0) this.#slips.delete(owner);
    } else if (known) known.set(held, slip);
    else this.#slips.set(owner, new Map([[held, slip]]));
  }
}

/** How large the figures of some passages are, in order. */
function sizesOf(passages: readonly Around[]): readonly number[] {
  const sizes = passages.flatMap(({ stated }) => {
    return stated.map(({ numeral }) => toNumber(numeral.value));
  });
  return sizes.sort((a, b) => a - b);
}

/** Whether a rounded figure may stand for one of these sizes. */
function isMet({ low, high }: Rounded, sizes: readonly number[]): boolean {
  const size = sizes[countBelow(sizes, (one) => one < low)];
  return size !== undefined && size <= high;
}

/** Whether a pair is kept with `one`: the figure of the text, of two the earlier. */
function isOwner(one: Stated, other: Stated): boolean {
  if (one.kind !== other.kind) return one.kind === 'prose';
  return inOrder(one, other) < 0;
}

/** Shorter numbers of tables are a slip apart from too many. */
const leastOfCell = 3;
/** Blocks further apart than this are not near each other. */
const reach = 12;
