/**
 * Turns catalogues into what readers look up: their names, the words for their kinds, their items
 * by number. Must not decide what a report refers to.
 */
import type { Catalogue, CatalogueItem } from './framework.ts';
import { kindsOf, wordsOfKind } from './kinds.ts';
import { indexNames, type NameIndex } from './names.ts';

export interface KindUse {
  readonly catalogue: Catalogue;
  readonly kind: string;
  readonly plural: boolean;
}

export interface CatalogueIndex {
  readonly catalogues: readonly Catalogue[];
  readonly names: NameIndex;
  /** By the folded word: "targets" → target of un-sdg. */
  readonly kindWords: ReadonlyMap<string, readonly KindUse[]>;
}

const indexes = new WeakMap<readonly Catalogue[], CatalogueIndex>();

/** Made once for each list of catalogues. */
export function indexCatalogues(catalogues: readonly Catalogue[]): CatalogueIndex {
  const known = indexes.get(catalogues);
  if (known) return known;
  const index = { catalogues, names: indexNames(catalogues), kindWords: indexKinds(catalogues) };
  indexes.set(catalogues, index);
  return index;
}

function indexKinds(catalogues: readonly Catalogue[]): Map<string, KindUse[]> {
  const words = new Map<string, KindUse[]>();
  for (const catalogue of catalogues) {
    for (const kind of kindsOf(catalogue)) {
      for (const { word, plural } of wordsOfKind(kind)) {
        const uses = words.get(word);
        if (uses) uses.push({ catalogue, kind, plural });
        else words.set(word, [{ catalogue, kind, plural }]);
      }
    }
  }
  return words;
}

type ItemTable = ReadonlyMap<string, ReadonlyMap<string, CatalogueItem>>;
const tables = new WeakMap<Catalogue, ItemTable>();

/** The items of one kind by number (in lower case), in the catalogue's order. */
export function itemsOfKind(
  catalogue: Catalogue,
  kind: string,
): ReadonlyMap<string, CatalogueItem> {
  return tableOf(catalogue).get(kind) ?? new Map();
}

/** The item with a number, however its letters are cased: `10.C` is `10.c`. */
export function itemOf(
  catalogue: Catalogue,
  kind: string,
  number: string,
): CatalogueItem | undefined {
  return tableOf(catalogue).get(kind)?.get(number.toLowerCase());
}

function tableOf(catalogue: Catalogue): ItemTable {
  const known = tables.get(catalogue);
  if (known) return known;
  const table = new Map<string, Map<string, CatalogueItem>>();
  for (const item of catalogue.items) {
    const items = table.get(item.kind) ?? new Map<string, CatalogueItem>();
    table.set(item.kind, items);
    const number = item.number.toLowerCase();
    if (!items.has(number)) items.set(number, item);
  }
  tables.set(catalogue, table);
  return table;
}
