/**
 * Look-up: what rules ask about statements and catalogues. Must not phrase findings.
 */
import { itemOf, itemsOfKind } from './catalogue-index.ts';
import type { Catalogue, CatalogueItem, Statement, StatementItem } from './framework.ts';
import { kindsOf } from './kinds.ts';
import { knowsAll } from './numbering.ts';

export function catalogueWith(
  catalogues: readonly Catalogue[],
  id: string | undefined,
): Catalogue | undefined {
  return id === undefined ? undefined : catalogues.find((catalogue) => catalogue.id === id);
}

/**
 * Whether the catalogue ought to have an item with this number and has none. A number of another
 * shape that another kind has is no mistake: "SDGs 8 and 10.7" names a goal and a target.
 */
export function isUnknown(catalogue: Catalogue, kind: string, number: string): boolean {
  if (itemOf(catalogue, kind, number)) return false;
  const depth = number.split('.').length;
  const ownShape = [...itemsOfKind(catalogue, kind).keys()].some(
    (other) => other.split('.').length === depth,
  );
  if (!ownShape && kindsOf(catalogue).some((other) => itemOf(catalogue, other, number)))
    return false;
  return knowsAll(catalogue, kind, number);
}

/** The number of the item that a statement's item stands for: that of its text, where it has one. */
export function numberMeant(item: StatementItem): string {
  return item.textOf ?? item.number;
}

/** The catalogue item whose text a statement's item quotes. */
export function quotedItem(
  catalogue: Catalogue,
  statement: Statement,
  item: StatementItem,
): CatalogueItem | undefined {
  return item.textOf === undefined ? undefined : itemOf(catalogue, statement.kind, item.textOf);
}
