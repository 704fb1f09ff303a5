/**
 * Slips: how a wrong number may have come from a right one: two digits swapped, one changed, dropped
 * or added, a sign lost. Must not know where in a table the numbers stand.
 */

export type SlipKind = 'transposed' | 'changed' | 'dropped' | 'added' | 'sign';

export interface Slip {
  readonly kind: SlipKind;
  /** How likely this very misprint is, given that this number was misprinted (0 to 1). */
  readonly likelihood: number;
}

/**
 * The slip that prints `right` as `wrong`; both are whole numbers of the last printed place.
 * Undefined where no single slip explains it. `decimals`: digits after the mark.
 */
export function findSlip(wrong: number, right: number, decimals: number): Slip | undefined {
  if (wrong === right || !Number.isSafeInteger(wrong) || !Number.isSafeInteger(right))
    return undefined;
  if (wrong === -right) return { kind: 'sign', likelihood: 0.2 };
  if (wrong < 0 !== right < 0 && wrong !== 0) return undefined;
  if (!mayBeSlip(Math.abs(wrong), Math.abs(right), decimals)) return undefined;
  const printed = digitsOf(wrong, decimals);
  const meant = digitsOf(right, decimals);
  if (printed.length === meant.length) return sameLength(printed, meant);
  if (printed.length === meant.length - 1 && isWithoutOne(meant, printed)) {
    return { kind: 'dropped', likelihood: 0.2 / meant.length };
  }
  if (printed.length === meant.length + 1 && isWithoutOne(printed, meant)) {
    return { kind: 'added', likelihood: 0.05 / (10 * printed.length) };
  }
  return undefined;
}

/** Quick refusal of what no slip explains, without the digits as text. */
function mayBeSlip(wrong: number, right: number, decimals: number): boolean {
  const longer = countDigits(wrong, decimals) - countDigits(right, decimals);
  if (longer !== 0) return Math.abs(longer) === 1;
  let rest = Math.abs(wrong - right);
  while (rest % 10 === 0) rest /= 10;
  // One digit changed moves by 1 to 9 of its place, two swapped by 9 to 81 of the lower one's.
  return rest <= 9 || (rest <= 81 && rest % 9 === 0);
}

/** Digits that a whole number is printed with. */
function countDigits(value: number, decimals: number): number {
  let count = 1;
  for (let bound = 10; value >= bound; bound *= 10) count += 1;
  return Math.max(count, decimals + 1);
}

function digitsOf(value: number, decimals: number): string {
  return Math.abs(value)
    .toString()
    .padStart(decimals + 1, '0');
}

function sameLength(printed: string, meant: string): Slip | undefined {
  let first = -1;
  let last = -1;
  let different = 0;
  for (let i = 0; i < printed.length; i++) {
    if (printed[i] === meant[i]) continue;
    if (first < 0) first = i;
    last = i;
    different += 1;
  }
  if (different === 1) return { kind: 'changed', likelihood: 0.25 / (9 * printed.length) };
  const swapped =
    different === 2 &&
    last === first + 1 &&
    printed[first] === meant[last] &&
    printed[last] === meant[first];
  return swapped
    ? { kind: 'transposed', likelihood: 0.25 / Math.max(1, printed.length - 1) }
    : undefined;
}

/** Whether `short` is `long` without one of its digits. */
function isWithoutOne(long: string, short: string): boolean {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i += 1;
  return long.slice(i + 1) === short.slice(i);
}

/**
 * The most likely slip that prints `wrong` where some value within `slack` of `right` was meant; all
 * in units of the last printed place.
 */
export function nearestSlip(
  wrong: number,
  right: number,
  slack: number,
  decimals: number,
): Slip | undefined {
  const middle = Math.round(right);
  const reach = Math.min(40, Math.floor(slack));
  let best = findSlip(Math.round(wrong), middle, decimals);
  if (best !== undefined) return best;
  for (let off = 1; off <= reach; off++) {
    for (const value of [middle - off, middle + off]) {
      const slip = findSlip(Math.round(wrong), value, decimals);
      if (slip !== undefined && (best === undefined || slip.likelihood > best.likelihood))
        best = slip;
    }
    if (best !== undefined) return { ...best, likelihood: best.likelihood / (2 * off + 1) };
  }
  return undefined;
}

/**
 * Bits of surprise if some slip in some of `parts + 1` numbers explained a random difference.
 * `range`: size of the numbers in half units of the last place.
 */
export function slipBits(range: number, parts: number): number {
  const digits = Math.log10(Math.max(1, range)) + 1;
  return Math.log2(Math.max(1, range)) - Math.log2(20 * digits * (parts + 1));
}
