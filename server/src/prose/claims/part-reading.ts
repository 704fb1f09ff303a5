/**
 * Turns a place in a text where parts of a whole begin into the figures of the parts, and finds the
 * whole that they belong to. Must not report what does not add up.
 */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  multiply,
  subtract,
  sum,
} from '../../numbers/decimal.ts';
import { checkClaim } from '../check-claim.ts';
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { isSlip } from './slip.ts';
import { isAside, isBracketed, joinBefore, leadOf, unitOf, yearBefore } from './text-around.ts';

/** Figures that follow one another as items of one list. */
export interface Parts {
  /** Indexes into the block's figures. */
  readonly indexes: readonly number[];
  /** Whether "and" or the like joins the last one, which closes the list. */
  readonly closed: boolean;
  /** Where the last part's words end. */
  readonly to: number;
}

/** No list in running text has more parts. */
const mostParts = 40;

/**
 * The parts from figure `first` on, before `limit`: "12 in PAC plus another three". Undefined where a
 * figure among them is neither a part nor an aside.
 */
export function readParts(
  text: string,
  figures: readonly Figure[],
  first: number,
  limit: number,
): Parts | undefined {
  const head = figures[first];
  if (head === undefined || head.span.from >= limit || unitOf(head) === '%') return undefined;
  const indexes = [first];
  let closed = false;
  for (let index = first + 1; index < figures.length && indexes.length < mostParts; index++) {
    const figure = figures[index]!;
    if (figure.span.from >= limit) break;
    const join = joinBefore(text, figure);
    if (yearBefore(text, figure) !== undefined) continue;
    if (join === undefined || join === '(') {
      if (isAside(text, figure)) continue;
      return undefined;
    }
    if (unitOf(figure) !== unitOf(head) || (closed && join !== 'and')) break;
    indexes.push(index);
    closed = join === 'and' || closed;
  }
  return indexes.length < 2 ? undefined : { indexes, closed, to: limit };
}

/** Words that leave others unnamed. */
const hedge =
  /(?:^|[^A-Za-z\u00c0-\u024f])(?:includ(?:ing|es?|ed)|such as|notably|among(?:st)? (?:them|others|these|which|whom)|inter alia|mainly|mostly|primarily|chiefly|in particular|particularly|especially|e\.g\.|for (?:example|instance)|etc|as well as others?|and others?(?! [A-Z])|the rest|the remainder|not mutually exclusive|multiple|at least one|respectively|each)(?=[^A-Za-z\u00c0-\u024f]|$)/i;

/** Whether the text leaves parts unnamed or counts some of them twice. */
export function isHedged(text: string): boolean {
  return hedge.test(text);
}

const complements: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:wom[ae]n|females?|girls?|femmes|filles|mujeres|niñas)\b/i,
    /\b(?:m[ae]n|males?|boys?|hommes|garçons|hombres|niños)\b/i,
  ],
  [/\binternational\b/i, /\b(?:national|local)\b/i],
  [/\binternal\b/i, /\bexternal\b/i],
  [/\bHeadquarters\b/i, /\b(?:the )?field\b/i],
  [/\bvoluntary\b/i, /\b(?:forced|assessed|involuntary)\b/i],
  [/\bpublic\b/i, /\bprivate\b/i],
  [/\burban\b/i, /\brural\b/i],
  [/\b(?:filled|occupied)\b/i, /\bvacant\b/i],
  [/\bunder (?:the age of )?18\b|\bchildren\b|\bminors?\b/i, /\badults?\b/i],
];

/** Whether two descriptions divide a whole between them: women and men, A and not A. */
export function areComplements(one: string, other: string): boolean {
  if (
    complements.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))
  ) {
    // "women" matches no pattern for men, but "women and men" would match both.
    return !complements.some(
      ([a, b]) => (a.test(one) && b.test(one)) || (a.test(other) && b.test(other)),
    );
  }
  const negated = /\b(?:not|non|without|neither)\b|\bnon-/i;
  return negated.test(one) !== negated.test(other);
}

/** What each part is called, as far as the next one. */
export function wordsOf(text: string, figures: readonly Figure[], parts: Parts): readonly string[] {
  return parts.indexes.map((index, at) => {
    const next = parts.indexes[at + 1];
    const end = next === undefined ? parts.to : leadOf(text, figures[next]!);
    return text.slice(figures[index]!.span.to, end);
  });
}

/** Whether "the remaining 12", "another three" says that nothing else is left. */
export function namesRest(text: string, figures: readonly Figure[], { indexes }: Parts): boolean {
  const last = figures[indexes.at(-1)!]!;
  const before = text.slice(leadOf(text, last), last.span.from);
  return /\b(?:remaining|the other|another|additional|further)\b/i.test(before);
}

/** How parts and total stand to each other; `slip`: one slip of the pen away. */
export type Fit = 'agrees' | 'slip' | 'near' | 'apart';

export function fitOf(figures: readonly Figure[], total: number, parts: readonly number[]): Fit {
  const numerals = parts.map((index) => figures[index]!.numeral);
  const whole = figures[total]!.numeral;
  const added = sum(numerals.map(({ value }) => value));
  const claim = { kind: 'sum' as const, pattern: '', span: figures[total]!.span };
  const operands = parts.map((figure) => ({ figure }));
  const { kind } = checkClaim({ ...claim, stated: { figure: total }, operands }, figures);
  if (kind === 'holds' || kind === 'rounding') return 'agrees';
  const off = subtract(whole.value, added);
  if (isSlip(whole.value, added)) return 'slip';
  if (numerals.some(({ value }) => isSlip(value, add(value, off)))) return 'slip';
  return isWithinTenth(figures, total, parts) ? 'near' : 'apart';
}

/** Whether the parts are off by no more than a tenth of their total. */
export function isWithinTenth(
  figures: readonly Figure[],
  total: number,
  parts: readonly number[],
): boolean {
  const whole = figures[total]!.numeral.value;
  const off = subtract(whole, sum(parts.map((index) => figures[index]!.numeral.value)));
  return compare(multiply(absolute(off), decimal(10)), absolute(whole)) <= 0;
}

/** The candidate that the parts add up to, or else the one that is least far off. */
export function chooseTotal(
  figures: readonly Figure[],
  candidates: readonly number[],
  parts: readonly number[],
): number | undefined {
  const added = sum(parts.map((index) => figures[index]!.numeral.value));
  let best: number | undefined;
  let least: Decimal | undefined;
  for (const index of candidates) {
    if (fitOf(figures, index, parts) === 'agrees') return index;
    const off = absolute(subtract(figures[index]!.numeral.value, added));
    if (least !== undefined && compare(off, least) > 0) continue;
    best = index;
    least = off;
  }
  return best;
}

/** Whether one value is no more than ten times the other. */
function isComparable(a: Decimal, b: Decimal): boolean {
  const ten = decimal(10);
  return compare(a, multiply(b, ten)) <= 0 && compare(b, multiply(a, ten)) <= 0;
}

/**
 * How surely the words say that the parts are all there is; `exclusive`: parts of this very total that
 * exclude one another, and can't exceed it; `within`: parts of this very total, some of which may overlap;
 * `apparent`: listed like all there is, which only numbers that come near bear out.
 */
export type Wording = 'exhaustive' | 'exclusive' | 'within' | 'apparent' | 'loose';

/**
 * The claim that the parts make the total; undefined where words and numbers together do not bear it
 * out. Loose wording needs numbers so near that no accident explains them.
 */
export function partsClaim(
  pattern: string,
  figures: readonly Figure[],
  total: number,
  parts: readonly number[],
  wording: Wording,
): Claim | undefined {
  const fit = fitOf(figures, total, parts);
  const whole = figures[total]!.numeral.value;
  const added = sum(parts.map((index) => figures[index]!.numeral.value));
  const within = wording === 'exclusive' || wording === 'within';
  const beyond = within && compare(added, whole) > 0;
  const sure = wording === 'exhaustive' || (wording === 'exclusive' && beyond);
  if (fit === 'apart' && !(sure && isComparable(whole, added))) return undefined;
  const loose = !sure && fit !== 'agrees';
  const listed = wording === 'apparent' || (wording === 'within' && beyond && parts.length > 2);
  if (loose && !listed && (fit === 'near' || !isTelling(figures, [total, ...parts], whole)))
    return undefined;
  const spans = [total, ...parts].map((index) => figures[index]!.span);
  return {
    kind: 'sum',
    pattern,
    span: {
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    },
    stated: { figure: total },
    operands: parts.map((figure) => ({ figure })),
    ...((listed || !beyond) && (fit === 'apart' || loose) && { doubtful: true }),
  };
}

/** Whether numbers are so long and so exact that no accident brings them near each other. */
function isTelling(figures: readonly Figure[], all: readonly number[], whole: Decimal): boolean {
  const exact = all.every((index) => figures[index]!.numeral.approximator === undefined);
  return exact && digitsOf(whole) >= 4;
}

/** How many digits a value has, zeros at the end left out: what is long agrees with nothing by accident. */
export function digitsOf({ coefficient }: Decimal): number {
  const size = coefficient < 0n ? -coefficient : coefficient;
  return size.toString().replace(/0+$/, '').length;
}

/** Whether each part has its share in brackets behind it, and the shares make 100. */
export function makeHundred(text: string, figures: readonly Figure[], { indexes }: Parts): boolean {
  const shares = indexes.map((index) => figures[index + 1]);
  if (!shares.every((share) => share !== undefined && unitOf(share) === '%')) return false;
  const known = shares as readonly Figure[];
  if (!known.every((share) => isBracketed(text, share))) return false;
  const off = subtract(sum(known.map(({ numeral }) => numeral.value)), decimal(100));
  return compare(absolute(off), decimal(1)) <= 0;
}

/** The figures before `first` that count in the same unit, nearest first, from offset `from` on. */
export function totalsBefore(
  text: string,
  figures: readonly Figure[],
  first: number,
  from: number,
): readonly number[] {
  const unit = unitOf(figures[first]!);
  const found: number[] = [];
  for (let index = first - 1; index >= 0 && found.length < 8; index--) {
    const figure = figures[index]!;
    if (figure.span.from < from) break;
    if (unitOf(figure) === unit && yearBefore(text, figure) === undefined) found.push(index);
  }
  return found;
}

/**
 * The same claim for the year before, where total and parts all have it in brackets behind them:
 * "EUR 9.3 million (2024: EUR 8.1 million), of which …".
 */
export function claimsWithYearBefore(
  text: string,
  figures: readonly Figure[],
  claim: Claim,
): readonly Claim[] {
  const terms = [...(claim.stated ? [claim.stated] : []), ...claim.operands];
  const earlier = terms.map((term) => ('figure' in term ? term.figure + 1 : -1));
  const years = earlier.map((index) => {
    const figure = figures[index];
    return figure && yearBefore(text, figure);
  });
  if (years[0] === undefined || years.some((year) => year !== years[0])) return [claim];
  const [total, ...parts] = earlier as [number, ...number[]];
  const wording = claim.doubtful ? 'loose' : 'exhaustive';
  const other = partsClaim(claim.pattern, figures, total, parts, wording);
  return other === undefined ? [claim] : [claim, other];
}
