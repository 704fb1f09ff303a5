/**
 * Settles what a mark means where the numerals of a table leave it open: `1.688` beside `337` is a
 * thousand or three decimals. The sums that words announce decide. Must not look at other tables.
 */
import { absolute, compare, decimal, multiply } from '../numbers/decimal.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { foot } from './foot.ts';
import type { Grid } from './grid.ts';
import { labelledAggregates } from './labelled.ts';

/** Longer cells are text. */
const longest = 40;
const inThrees = /^[^\d.,]*\d{1,3}(?:[.,]\d{3})+[^\d]*$/;

/** The style in which the decimal mark groups thousands; undefined where the numerals rule it out. */
export function otherStyle(texts: readonly string[], style: NumberStyle): NumberStyle | undefined {
  const { decimal, thousands } = style;
  const marked = texts.filter((text) => text.length <= longest && text.includes(decimal));
  if (marked.length === 0 || marked.some((text) => !inThrees.test(text))) return undefined;
  const other = decimal === '.' ? ',' : '.';
  if (thousands !== '' && thousands !== other && texts.some((text) => text.includes(thousands))) {
    return undefined;
  }
  if (texts.some((text) => text.includes(other))) return undefined;
  return { thousands: decimal, decimal: other };
}

/** Whether a numeral has the mark twice, as only thousands have: `1.070.417`. */
export function groupsTwice(texts: readonly string[], mark: string): boolean {
  return texts.some((text) => text.length <= longest && text.split(mark).length > 2);
}

/** The grid whose labelled totals add up, the first one where neither is clearly better. */
export function addsUpBetter(first: Grid, second: Grid): Grid {
  return balance(second) > balance(first) ? second : first;
}

const fifty = decimal(50);

/** Totals that are close to the sums of their parts, be it for a slip or rounding, less those far off. */
function balance(grid: Grid): number {
  const close = new Map<string, boolean>();
  for (const aggregate of labelledAggregates(grid)) {
    const verdict = foot(grid, aggregate);
    if (verdict.kind === 'withheld') continue;
    const isFar =
      verdict.kind === 'fails' &&
      compare(multiply(absolute(verdict.difference), fifty), absolute(verdict.expected)) > 0;
    const key = `${aggregate.direction} ${aggregate.result}`;
    close.set(key, close.get(key) !== false && !isFar);
  }
  let sum = 0;
  for (const isClose of close.values()) sum += isClose ? 1 : -1;
  return sum;
}
