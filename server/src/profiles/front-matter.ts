/**
 * Holds the front matter of a report against its profile: which keys are missing, wrong or
 * misspelt. Must not settle how severe that is.
 */
import { say, type Words } from '../text/phrase.ts';
import { closestName, hintAt, misspelt, orList } from './did-you-mean.ts';
import { schemas } from './generated/schemas.ts';
import { validateFrontMatter } from './generated/validators.js';
import { readDate } from './iso-date.ts';
import { matchesPattern } from './pattern.ts';
import type { Profile, PropertyProfile } from './profile.ts';
import { findViolations, valueInWords } from './violations.ts';

type Data = Readonly<Record<string, unknown>>;

/** A value that the profile does not allow. */
export interface WrongValue {
  readonly key: string;
  readonly message: Words;
  /** Whether the value is of no use at all, or only of another form than the profile knows. */
  readonly certain: boolean;
  /** The value to write instead, where there is no doubt what was meant. */
  readonly replacement?: string;
}

/** A key that is written otherwise than the profile has it. */
export interface MisspeltKey {
  readonly key: string;
  readonly meant: string;
}

/** Keys that every report may have. */
export const commonKeys: readonly string[] = Object.keys(
  (schemas['front-matter'] as { readonly properties: object }).properties,
);

/** Required keys that are neither there nor misspelt, in the profile's order; empty ones apart. */
export function missingKeys(
  data: Data,
  profile: Profile,
): { readonly absent: readonly string[]; readonly empty: readonly string[] } {
  const meant = new Set(misspeltKeys(data, profile).map((misspelling) => misspelling.meant));
  const { required } = profile.frontMatter;
  return {
    absent: required.filter((key) => !Object.hasOwn(data, key) && !meant.has(key)),
    empty: required.filter((key) => Object.hasOwn(data, key) && isEmpty(data[key])),
  };
}

/** Keys unknown to profile and schema that almost certainly mean a known one which is not there. */
export function misspeltKeys(data: Data, profile: Profile): readonly MisspeltKey[] {
  const known = new Set([...Object.keys(profile.frontMatter.properties), ...commonKeys]);
  const free = [...known].filter((key) => !Object.hasOwn(data, key));
  return Object.keys(data).flatMap((key) => {
    const meant = known.has(key) ? undefined : misspelt(key, free);
    return meant === undefined ? [] : [{ key, meant }];
  });
}

/** Values that the profile does not allow. `printed` gives a value as it stands in the source. */
export function wrongValues(
  data: Data,
  profile: Profile,
  printed: (key: string) => string,
): readonly WrongValue[] {
  const { properties } = profile.frontMatter;
  const own = Object.entries(data).flatMap(([key, value]) => {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!property || isEmpty(value)) return [];
    const wrong = checkValue(key, value, property, printed(key));
    return wrong ? [wrong] : [];
  });
  return [...own, ...wrongCommonValues(data, properties)];
}

/** What the schema says about common keys that the profile does not describe. */
function wrongCommonValues(
  data: Data,
  properties: Profile['frontMatter']['properties'],
): readonly WrongValue[] {
  return findViolations(data, validateFrontMatter, schemas['front-matter']).flatMap((violation) => {
    const key = String(violation.path[0] ?? '');
    // A number where a text is due reads the same to a person.
    if (key === '' || Object.hasOwn(properties, key) || violation.unquoted || isEmpty(data[key])) {
      return [];
    }
    return [{ key, message: violation.message, certain: true }];
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

function checkValue(
  key: string,
  value: unknown,
  property: PropertyProfile,
  printed: string,
): WrongValue | undefined {
  // `symbol: 1150` is a number to YAML and a text to its author.
  const text = typeof value === 'number' ? printed : value;
  switch (property.type) {
    case 'date':
      return typeof text === 'string'
        ? checkDate(key, text, property)
        : wrongType(key, value, say`a date`);
    case 'year':
      return checkYear(key, value);
    case 'integer':
      return Number.isInteger(value) ? undefined : wrongType(key, value, say`a whole number`);
    case 'number':
      return typeof value === 'number' ? undefined : wrongType(key, value, say`a number`);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrongType(key, value, say`true or false`);
    case 'list':
      return checkList(key, value, property);
    case 'text':
      if (typeof text === 'string') return checkText(key, text, property);
      return wrongType(key, value, say`a text`);
  }
}

function wrongType(key: string, value: unknown, expected: Words): WrongValue {
  const message = say`${key}: expected ${expected}, found ${valueInWords(value)}`;
  return { key, message, certain: true };
}

function checkDate(key: string, text: string, property: PropertyProfile): WrongValue | undefined {
  const reading = readDate(text);
  if (reading.valid) return undefined;
  const example = property.examples?.[0] ?? '2008-05-28';
  const what = reading.iso
    ? say`${valueInWords(text)} is no date of the calendar`
    : say`${valueInWords(text)} is not written as a date`;
  const advice =
    reading.meant === undefined
      ? say`; write year, month and day, as in ${example}`
      : say`; did you mean ${reading.meant}?`;
  const replacement = reading.meant === undefined ? {} : { replacement: reading.meant };
  return { key, message: say`${key}: ${what}${advice}`, certain: true, ...replacement };
}

function checkYear(key: string, value: unknown): WrongValue | undefined {
  const text = String(value);
  if (/^[12]\d{3}$/.test(text) && ['string', 'number'].includes(typeof value)) return undefined;
  const message = say`${key}: ${valueInWords(value)} is no year; write four digits, as in 2007`;
  return { key, message, certain: true };
}

function checkList(key: string, value: unknown, property: PropertyProfile): WrongValue | undefined {
  if (!Array.isArray(value)) return wrongType(key, value, say`a list of texts`);
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'string' && typeof item !== 'number') {
      return wrongType(key, item, say`a list of texts`);
    }
    const wrong = checkText(key, String(item), property);
    // The place is the whole list: a replacement for one item does not fit there.
    if (wrong) return { key: wrong.key, message: wrong.message, certain: wrong.certain };
  }
  return undefined;
}

function checkText(key: string, text: string, property: PropertyProfile): WrongValue | undefined {
  const { values, pattern, examples } = property;
  if (values && !values.includes(text)) {
    const meant = closestName(text, values);
    const hint = hintAt(meant, say`; write ${orList(values)}`);
    const replacement = meant === undefined ? {} : { replacement: meant };
    return {
      key,
      message: say`${key} cannot be ${valueInWords(text)}${hint}`,
      certain: false,
      ...replacement,
    };
  }
  if (pattern === undefined || matchesPattern(pattern, text)) return undefined;
  const expected =
    examples && examples.length > 0
      ? say`expected something like ${orList(examples, 3)}`
      : say`expected the pattern ${pattern}`;
  const message = say`${key}: ${valueInWords(text)} has another form than this kind of report uses; ${expected}`;
  return { key, message, certain: false };
}
