/**
 * Finds the line that holds a whole year beside its months or quarters. Must not look at numbers.
 */
import { monthOf } from '../text/dates.ts';
import { foldLabel } from './labels.ts';

const wholeYear =
  /^(?:(?:full |whole |calendar |financial |fiscal )?year(?: \d{4})?|annual|(?:12|twelve) months|(?:19|20)\d\d|année(?: entière| \d{4})?|año(?: \d{4})?|jahr)$/u;
const quarter =
  /^(?:q([1-4])|([1-4])(?:st|nd|rd|th)? quarter|(first|second|third|fourth) quarter)$/u;
const ordinals = ['first', 'second', 'third', 'fourth'];
const abbreviations = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Position of the one label for the whole year, where all twelve months or four quarters stand beside it. */
export function findYear(labels: readonly string[]): number | undefined {
  if (labels.length < 5 || labels.length > 40) return undefined;
  const folded = labels.map((label) => (label.length > 30 ? '' : foldLabel(label)));
  const years = folded.flatMap((label, at) => (wholeYear.test(label) ? [at] : []));
  if (years.length !== 1) return undefined;
  const months = folded.map(monthIn).filter((month) => month !== undefined);
  const quarters = folded.map(quarterOf).filter((one) => one >= 0);
  const isWhole = isEach(months, 12) || isEach(quarters, 4);
  return isWhole ? years[0] : undefined;
}

function isEach(found: readonly number[], count: number): boolean {
  return found.length === count && new Set(found).size === count;
}

function monthIn(label: string): number | undefined {
  const short = abbreviations.indexOf(label.replace(/\.$/, ''));
  return short < 0 ? monthOf(label) : short + 1;
}

function quarterOf(label: string): number {
  const match = quarter.exec(label);
  if (match === null) return -1;
  return match[3] === undefined ? Number(match[1] ?? match[2]) - 1 : ordinals.indexOf(match[3]);
}
