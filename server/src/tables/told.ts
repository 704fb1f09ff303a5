/**
 * Says which failing sums other rules explain better, so that no mistake is told twice. Must not
 * judge a sum.
 */
import { readBlanks } from './blanks.ts';
import { type FootedTable, readRelations } from './relations/arbitrate.ts';
import { findShareSums } from './share-sums.ts';

/**
 * The failing aggregates of a table, by index, that are told elsewhere: a relation that says which
 * cell is wrong, a blank where the sum needs a value, shares that do not make 100.
 */
export function toldElsewhere(table: FootedTable): ReadonlySet<number> {
  const wholes = new Set(findShareSums(table).map(({ whole }) => whole));
  const shares = table.aggregates.flatMap(({ result }, at) => (wholes.has(result) ? [at] : []));
  return new Set([
    ...readRelations(table).explained,
    ...readBlanks(table).explained,
    ...(wholes.size > 0 ? shares : []),
  ]);
}
