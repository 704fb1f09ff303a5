/**
 * Slips: how a misprinted number may have come about. Must not decide that a number is wrong.
 */
import { type Phrase, say } from '../text/phrase.ts';

/** `swapped`: two neighbouring digits; `digit`: one digit differs; `dropped`, `added`: one digit. */
export type Slip = 'swapped' | 'digit' | 'dropped' | 'added' | 'sign';

/**
 * The one slip of the pen that makes `printed` out of `meant`, whole numbers at the same place;
 * undefined where it takes more.
 */
export function findSlip(printed: bigint | number, meant: bigint | number): Slip | undefined {
  if (printed === meant) return undefined;
  if (printed === -meant) return 'sign';
  if (printed < 0 !== meant < 0) return undefined;
  const a = digitsOf(printed);
  const b = digitsOf(meant);
  if (a.length > 60 || b.length > 60) return undefined;
  if (a.length === b.length) return sameLength(a, b);
  if (a.length + 1 === b.length) return lacksOne(a, b) ? 'dropped' : undefined;
  if (a.length === b.length + 1) return lacksOne(b, a) ? 'added' : undefined;
  return undefined;
}

function digitsOf(value: bigint | number): string {
  return (value < 0 ? -value : value).toString();
}

function sameLength(a: string, b: string): Slip | undefined {
  // One differing digit says nothing where a number has but one.
  if (a.length < 2) return undefined;
  let first = 0;
  while (a[first] === b[first]) first += 1;
  if (a.slice(first + 1) === b.slice(first + 1)) return 'digit';
  const swapped = a[first] === b[first + 1] && a[first + 1] === b[first];
  return swapped && a.slice(first + 2) === b.slice(first + 2) ? 'swapped' : undefined;
}

/** Whether `short` is `long` without one of its digits. */
function lacksOne(short: string, long: string): boolean {
  if (short.length < 2) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}

/** "two digits swapped" and the like, for people. */
export function describeSlip(slip: Slip): Phrase {
  switch (slip) {
    case 'swapped':
      return say`two digits swapped`;
    case 'digit':
      return say`one digit different`;
    case 'dropped':
      return say`one digit dropped`;
    case 'added':
      return say`one digit too many`;
    case 'sign':
      return say`the sign reversed`;
  }
}
