/**
 * Says which failing sums other rules explain better, so that no mistake is told twice. Must not
 * judge a sum.
 */
import { readBlanks } from './blanks.ts';
import { type FootedTable, readRelations } from './relations/arbitrate.ts';

/**
 * The failing aggregates of a table, by index, that are told elsewhere: a difference that does not
 * follow from its figures, or a blank where the sum needs a value.
 */
export function toldElsewhere(table: FootedTable): ReadonlySet<number> {
  return new Set([...readRelations(table).explained, ...readBlanks(table).explained]);
}
