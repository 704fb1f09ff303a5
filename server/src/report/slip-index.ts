/**
 * Finds numerals that are a slip of the pen apart: one digit mistyped, or two neighbours swapped. Looks all
 * slips of a number up instead of comparing numbers. Must not weigh whether they are one fact.
 */
import type { Numeral } from '../numbers/reading.ts';

/** What is looked up: a numeral, and all else that the caller knows of it. */
interface Numbered {
  readonly numeral: Numeral;
  /** Significant ones. */
  readonly digits: number;
}

const none: readonly never[] = [];

type Places<T> = Map<number, T[]>;

/**
 * Numerals by their printed digits. Those of one last place and scale are compared digit by digit; money,
 * which is told in millions here and to the last unit there, at the rougher place of the two.
 */
export class SlipIndex<T extends Numbered> {
  readonly #printed = new Map<string, Places<T>>();
  /** The same for money, by currency and last place, and all of each currency. */
  readonly #money = new Map<string, Places<T>>();
  readonly #currencies = new Map<string, Set<T>>();
  /** Money rounded to a place, made when somebody looks there. */
  readonly #rounded = new Map<string, { readonly at: number; readonly places: Places<T> }>();
  readonly #most: number;

  /** `most`: a number that stands more often is none that another was meant to be. */
  constructor(most: number) {
    this.#most = most;
  }

  add(item: T): void {
    this.#change(item, put);
  }

  remove(item: T): void {
    this.#change(item, take);
  }

  #change(item: T, change: (places: Places<T>, digits: number, item: T) => void): void {
    const digits = printedDigits(item.numeral);
    if (digits === undefined) return;
    const { place } = item.numeral;
    change(placesOf(this.#printed, frameOf(item.numeral)), digits, item);
    const money = currencyOf(item);
    if (money === undefined) return;
    change(placesOf(this.#money, `${money} ${place}`), digits, item);
    const all = this.#currencies.get(money) ?? new Set();
    this.#currencies.set(money, all);
    if (change === put) all.add(item);
    else all.delete(item);
    for (const [key, { at, places }] of this.#rounded) {
      if (key.startsWith(`${money} `) && place < at && at <= roughestPlace(item)) {
        change(places, roundDigits(digits, at - place), item);
      }
    }
  }

  /** Whether a number stands too often for another to be meant by it. */
  isCommon(one: Numbered): boolean {
    return this.equals(one).length > this.#most;
  }

  /** All that print the same digits at the same place. */
  equals({ numeral }: Numbered): readonly T[] {
    const digits = printedDigits(numeral);
    if (digits === undefined) return none;
    return this.#printed.get(frameOf(numeral))?.get(digits) ?? none;
  }

  /** All that are a slip apart from a number, each once; none that stands too often. */
  slipsOf(one: Numbered): readonly T[] {
    const { numeral } = one;
    const digits = printedDigits(numeral);
    if (digits === undefined) return none;
    const found: T[] = [];
    this.#look(this.#printed.get(frameOf(numeral)), digits, found);
    const money = currencyOf(one);
    if (money === undefined) return found;
    const { place } = numeral;
    this.#look(this.#money.get(`${money} ${place}`), digits, found);
    this.#look(this.#roundedTo(money, place), digits, found);
    for (let at = place + 1; at <= roughestPlace(one); at++) {
      const rough = this.#money.get(`${money} ${at}`);
      if (rough !== undefined) this.#look(rough, roundDigits(digits, at - place), found);
    }
    return [...new Set(found)].filter((item) => !this.isCommon(item));
  }

  #look(places: Places<T> | undefined, digits: number, found: T[]): void {
    if (places === undefined || places.size === 0) return;
    eachSlip(digits, (slip) => {
      const list = places.get(slip);
      if (list !== undefined && list.length <= this.#most) found.push(...list);
    });
  }

  #roundedTo(money: string, at: number): Places<T> {
    const key = `${money} ${at}`;
    const known = this.#rounded.get(key);
    if (known) return known.places;
    const places: Places<T> = new Map();
    for (const item of this.#currencies.get(money) ?? none) {
      const { place } = item.numeral;
      if (place >= at || at > roughestPlace(item)) continue;
      put(places, roundDigits(printedDigits(item.numeral)!, at - place), item);
    }
    this.#rounded.set(key, { at, places });
    return places;
  }
}

/** Significant digits of two numerals that are a slip apart, at the place where they are compared. */
export function digitsOfSlip(a: Numbered, b: Numbered): number {
  const [first, second] = [a.numeral.place, b.numeral.place];
  // Zeros at the end say no more in one than in the other.
  if (first === second) return Math.max(a.digits, b.digits);
  return first > second ? a.digits : b.digits;
}

function placesOf<T>(frames: Map<string, Places<T>>, frame: string): Places<T> {
  const places = frames.get(frame) ?? new Map<number, T[]>();
  frames.set(frame, places);
  return places;
}

function put<T>(places: Places<T>, digits: number, item: T): void {
  const list = places.get(digits);
  if (list) list.push(item);
  else places.set(digits, [item]);
}

function take<T>(places: Places<T>, digits: number, item: T): void {
  const rest = places.get(digits)?.filter((other) => other !== item) ?? none;
  if (rest.length === 0) places.delete(digits);
  else places.set(digits, [...rest]);
}

/** Every number with as many digits as `digits` that one slip makes of it. */
export function eachSlip(digits: number, visit: (slip: number) => void): void {
  for (let power = 1; power <= digits; power *= 10) {
    const own = Math.floor(digits / power) % 10;
    const isFirst = power * 10 > digits;
    for (let other = isFirst ? 1 : 0; other < 10; other++) {
      if (other !== own) visit(digits + (other - own) * power);
    }
    const before = Math.floor(digits / (power * 10)) % 10;
    const toZero = own === 0 && power * 100 > digits;
    if (!isFirst && before !== own && !toZero) visit(digits + (before - own) * (1 - 10) * power);
  }
}

/** Last place, scale and kind: what numerals must share to be compared digit by digit. */
function frameOf({ place, scale, unit }: Numeral): string {
  return `${place} ${scale} ${unit === '%' ? '%' : ''}`;
}

/** Undefined for what is no money, or too short to be rounded. */
function currencyOf({ numeral: { unit }, digits }: Numbered): string | undefined {
  return unit === '%' || digits < leastRounded ? undefined : unit;
}

/** Money is rounded to no fewer digits. */
const leastRounded = 3;

function roughestPlace({ numeral, digits }: Numbered): number {
  return numeral.place + digits - leastRounded;
}

/** Longer numbers are not compared digit by digit. */
const mostDigits = 15;

/**
 * All digits down to the last printed place; undefined for very long numbers, and for single digits, which
 * are a slip apart from all others.
 */
function printedDigits({ value, place }: Numeral): number | undefined {
  const shift = value.exponent - place;
  if (shift > mostDigits || value.exponent < place) return undefined;
  const digits = Math.abs(Number(value.coefficient)) * 10 ** shift;
  return digits < 10 || digits >= 10 ** mostDigits ? undefined : digits;
}

/** Without the last `places` digits, rounded half up. */
function roundDigits(digits: number, places: number): number {
  const unit = 10 ** places;
  const rest = digits % unit;
  return (digits - rest) / unit + (rest * 2 >= unit ? 1 : 0);
}
