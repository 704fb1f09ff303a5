/**
 * Turns a claim and its figures into a verdict, by interval arithmetic over what is printed. Must
 * not look at the text.
 */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  equal,
  isNegative,
  multiply,
  negate,
  normalize,
  roundTo,
  subtract,
  sum,
} from '../numbers/decimal.ts';
import {
  type Interval,
  intervalsMeet,
  negateInterval,
  pointInterval,
  printedInterval,
  sumIntervals,
} from '../numbers/interval.ts';
import type { Numeral } from '../numbers/reading.ts';
import type { Claim, ClaimTerm, ClaimVerdict } from './claim.ts';
import type { Figure } from './figure.ts';
import { closed, divideIntervals, isWholeCount, roomOf } from './printed-room.ts';

/** A term as a printed value, and all values that it may stand for. */
interface Term {
  readonly value: Decimal;
  readonly room: Interval;
  /** What it allows when its zeros are taken as counted. */
  readonly strict: Interval;
  /** Of a whole number without approximator, the place of its last digit that is not zero. */
  readonly last?: number | undefined;
  /** Power of ten of the last printed place; undefined for a value that words give. */
  readonly place: number | undefined;
}

/** A result, once from the values as printed and once from all that they may stand for. */
interface Result {
  readonly value: Decimal;
  readonly room: Interval;
}

const undecided: ClaimVerdict = { kind: 'undecided' };
const hundred = decimal(1n, 2);

/** No report prints so many places; longer ones are not worth the arithmetic. */
const mostPlaces = 400;

/**
 * What the operands say of the stated figure. A `whole` without a stated figure may stay below 100
 * per cent (not all parts need be named); one that states 100 must reach it.
 */
export function checkClaim(claim: Claim, figures: readonly Figure[]): ClaimVerdict {
  const operands = claim.operands.map((term) => readTerm(term, figures));
  const known = operands.filter((term) => term !== undefined);
  const stated = claim.stated && readTerm(claim.stated, figures);
  if (known.length < operands.length || [...known, stated].some(isOutsize)) return undecided;
  if (claim.kind === 'direction') return checkDirection(claim, known);
  if (claim.kind === 'whole') return checkWhole(known, stated);
  if (stated === undefined) return undecided;
  const result = compute(claim, known, stated);
  if (result === undefined) return undecided;
  return hold(claim.kind === 'ratio' ? asQuotient(stated) : stated, result);
}

function isOutsize(term: Term | undefined): boolean {
  if (term === undefined) return false;
  return (
    Math.abs(term.value.exponent) > mostPlaces || term.value.coefficient.toString().length > 400
  );
}

function readTerm(term: ClaimTerm, figures: readonly Figure[]): Term | undefined {
  if ('value' in term) {
    const { value } = term;
    const room = term.room ?? pointInterval(value);
    return { value, room, strict: room, place: undefined };
  }
  const numeral = figures[term.figure]?.numeral;
  if (numeral === undefined) return undefined;
  const read = termOf(numeral);
  if (term.exact === true) return { ...read, room: read.strict };
  return term.minus === true ? takenAway(read) : read;
}

function takenAway({ value, room, strict, place }: Term): Term {
  return {
    value: negate(value),
    room: negateInterval(room),
    strict: negateInterval(strict),
    place,
  };
}

function termOf(numeral: Numeral): Term {
  const { value, place } = numeral;
  const room = roomOf(numeral);
  const near = numeral.approximator !== undefined;
  const exact = isWholeCount(numeral) ? pointInterval(value) : printedInterval(numeral);
  const last = near || !isWholeCount(numeral) ? undefined : normalize(value).exponent;
  return { value, room, strict: near ? room : exact, place, last };
}

/** A quotient has decimals that are not printed, even where it counts things: "147 per capita". */
function asQuotient(term: Term): Term {
  const { value, place } = term;
  if (place === undefined || !isPoint(term.strict)) return term;
  const strict = printedInterval({ value, place });
  return { ...term, strict, room: isPoint(term.room) ? strict : term.room };
}

function isPoint({ low, high }: Interval): boolean {
  return equal(low, high);
}

function hold(stated: Term, result: Result): ClaimVerdict {
  if (intervalsMeet(stated.strict, pointInterval(result.value))) return { kind: 'holds' };
  if (intervalsMeet(stated.room, result.room))
    return isWide(result) ? undecided : { kind: 'rounding' };
  const { place } = stated;
  const suggestion = place === undefined ? undefined : roundTo(result.value, place);
  const fits =
    suggestion !== undefined &&
    !equal(suggestion, stated.value) &&
    isNegative(suggestion) === isNegative(stated.value);
  return { kind: 'fails', expected: result.room, ...(fits && { suggestion }) };
}

/** A result that may as well be half as much again confirms no figure. */
function isWide({ value, room }: Result): boolean {
  const width = subtract(room.high, room.low);
  return compare(multiply(width, decimal(2n)), absolute(value)) > 0;
}

function compute(claim: Claim, all: readonly Term[], stated: Term): Result | undefined {
  const compared = claim.kind === 'change' || claim.kind === 'difference';
  const operands = compared ? printedAlike(all) : all;
  const [first, second] = operands;
  switch (claim.kind) {
    case 'sum':
      return operands.length > 0 ? sumOf(countedOut(operands, stated)) : undefined;
    case 'count':
      return countOf(claim);
    case 'difference':
    case 'points':
      return first && second && signed(claim, difference(first, second));
    case 'share':
    case 'ratio':
      return first && second && quotient(first, second, stated, claim.kind === 'share');
    case 'change': {
      const ratio = first && second && quotient(first, second, stated, true);
      return ratio && signed(claim, shift(ratio, negate(hundred)));
    }
    default:
      return undefined;
  }
}

/** Zeros on the end are counted where the total and some other part end in none: 31 + 100 = 131. */
function countedOut(operands: readonly Term[], stated: Term): readonly Term[] {
  const exact = isPoint(stated.room) && operands.some(({ room }) => isPoint(room));
  return exact ? operands.map((term) => ({ ...term, room: term.strict })) : operands;
}

/**
 * Values that are compared were rounded alike: beside 1,200 the zeros of 1,000 stand for tens or hundreds
 * at most, beside 1,205 they are counted.
 */
function printedAlike(operands: readonly Term[]): readonly Term[] {
  const places = operands.map(({ last }) => last);
  if (places.some((place) => place === undefined)) return operands;
  const finest = Math.min(...(places as number[]));
  return operands.map((term) => {
    if (isPoint(term.room) || term.last === finest) return term;
    const room = finest > 0 ? printedInterval({ value: term.value, place: finest }) : term.strict;
    return { ...term, room };
  });
}

function sumOf(operands: readonly Term[]): Result {
  return {
    value: sum(operands.map((term) => term.value)),
    room: sumIntervals(operands.map((term) => term.room)),
  };
}

function countOf({ items, operands }: Claim): Result {
  const value = decimal(items?.length ?? operands.length);
  return { value, room: pointInterval(value) };
}

function difference(a: Term, b: Term): Result {
  return {
    value: subtract(a.value, b.value),
    room: sumIntervals([a.room, negateInterval(b.room)]),
  };
}

/** What a change worded as "a decrease" states: its size. */
function signed(claim: Claim, result: Result): Result {
  if (claim.direction !== 'down') return result;
  return { value: negate(result.value), room: negateInterval(result.room) };
}

function shift({ value, room }: Result, by: Decimal): Result {
  return {
    value: add(value, by),
    room: { ...room, low: add(room.low, by), high: add(room.high, by) },
  };
}

/** How many places beyond the printed one a quotient is computed. */
const sparePlaces = 8;

function quotient(a: Term, b: Term, stated: Term, perCent: boolean): Result | undefined {
  const top = perCent ? multiply(a.value, hundred) : a.value;
  const place = (stated.place ?? -2) - sparePlaces;
  const value = divide(top, b.value, place);
  const tops = perCent
    ? closed(multiply(a.room.low, hundred), multiply(a.room.high, hundred))
    : a.room;
  const room = divideIntervals(tops, b.room, place);
  // Of a negative base no one knows what an increase would be.
  if (value === undefined || room === undefined || isNegative(b.value)) return undefined;
  return { value, room };
}

/** "Rose from A to B" against the sign of B − A. */
function checkDirection(claim: Claim, [from, to]: readonly Term[]): ClaimVerdict {
  if (from === undefined || to === undefined || claim.direction === undefined) return undecided;
  const { value, room } = difference(to, from);
  const turned = claim.direction === 'down' ? negateInterval(room) : room;
  const sign = compare(turned.low, decimal(0)) > 0;
  if (sign) return { kind: 'holds' };
  const wrong = compare(turned.high, decimal(0)) <= 0;
  if (wrong) return { kind: 'fails', expected: room };
  return isNegative(value) === (claim.direction === 'down') ? { kind: 'rounding' } : undecided;
}

function checkWhole(shares: readonly Term[], stated: Term | undefined): ClaimVerdict {
  if (shares.length < 2) return undecided;
  const { value, room } = sumOf(shares);
  if (equal(value, hundred)) return { kind: 'holds' };
  // Two shares that make up a whole are rounded apart, one up and one down, but for ties.
  const apart = shares.length === 2 && stated !== undefined;
  if (!apart && intervalsMeet(room, pointInterval(hundred))) return { kind: 'rounding' };
  if (compare(room.low, hundred) > 0 || stated !== undefined) {
    return { kind: 'fails', expected: pointInterval(hundred) };
  }
  return undecided;
}
