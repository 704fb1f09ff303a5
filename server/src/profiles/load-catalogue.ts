/**
 * Turns the text of a catalogue file into a catalogue and its problems. Must not change what an item
 * says.
 */

import type { Catalogue, CatalogueItem } from '../frameworks/framework.ts';
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { CatalogueFile } from './generated/files.ts';
import { schemas } from './generated/schemas.ts';
import { validateCatalogue } from './generated/validators.js';
import { type LocatedProblem, type Problem, sortProblems } from './problem.ts';
import { readSource, type Source } from './source.ts';

const kind = {
  rule: 'catalogue/invalid' as const,
  validate: validateCatalogue,
  schema: schemas.catalogue,
};

export interface LoadedCatalogue {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** The valid items under a valid id; undefined where there are none. */
  readonly catalogue: Catalogue | undefined;
  readonly problems: readonly Problem[];
  /** Place of the id's value, for problems between files. */
  readonly idSpan: Span;
  readonly text: string;
  /** The place of an item's number in `text`; of an item that it lacks, the start. */
  placeOf(item: Pick<CatalogueItem, 'kind' | 'number'>): Span;
}

/** Reads one catalogue file (YAML or JSON). An item whose number was given before is left out. */
export function loadCatalogue(path: string, text: string): LoadedCatalogue {
  const source = readSource<CatalogueFile>(path, text, kind);
  const problems = sortProblems([...source.problems, ...duplicateNumbers(source)]);
  const idSpan = source.spanOf(['id'], 'value');
  const placeOf: LoadedCatalogue['placeOf'] = (item) => placeOfItem(source, item);
  const rest = { path, problems, idSpan, text, placeOf };
  if (!source.data) return { ...rest, catalogue: undefined };
  const items = withoutDuplicates(source.data.items);
  return { ...rest, catalogue: { ...source.data, items } };
}

function placeOfItem(
  source: Source<CatalogueFile>,
  item: Pick<CatalogueItem, 'kind' | 'number'>,
): Span {
  const items = (source.written as Partial<CatalogueFile> | null | undefined)?.items;
  const key = keyOf(item);
  const index = (Array.isArray(items) ? items : []).findIndex(
    (other: Partial<CatalogueItem> | null) =>
      typeof other?.kind === 'string' &&
      ['string', 'number'].includes(typeof other.number) &&
      keyOf({ kind: other.kind, number: String(other.number) }) === key,
  );
  return index < 0 ? { from: 0, to: 0 } : source.spanOf(['items', index, 'number'], 'value');
}

/** Two files with one id: a problem in each file but the first. */
export function catalogueConflicts(
  catalogues: readonly LoadedCatalogue[],
): readonly LocatedProblem[] {
  const first = new Map<string, string>();
  return catalogues.flatMap(({ path, catalogue, idSpan }): LocatedProblem[] => {
    if (!catalogue) return [];
    const other = first.get(catalogue.id);
    if (other === undefined) first.set(catalogue.id, path);
    if (other === undefined || other === path) return [];
    const message = say`The catalogue “${catalogue.id}” is already defined in ${other}; give this one another id`;
    return [{ path, rule: kind.rule, severity: 'error', span: idSpan, message }];
  });
}

function duplicateNumbers(source: Source<CatalogueFile>): readonly Problem[] {
  const items = (source.written as Partial<CatalogueFile> | null | undefined)?.items;
  if (!Array.isArray(items)) return [];
  const first = new Map<string, number>();
  return items.flatMap((item: Partial<CatalogueItem> | null, index): Problem[] => {
    if (typeof item?.kind !== 'string' || typeof item.number !== 'string') return [];
    const key = keyOf(item as CatalogueItem);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    const message = say`${capital(item.kind)} ${item.number.trim()} is already item ${before + 1} of this catalogue; each number may stand once among the items of its kind`;
    const span = source.spanOf(['items', index, 'number'], 'value');
    return [{ rule: kind.rule, severity: 'error', span, message }];
  });
}

function withoutDuplicates(items: readonly CatalogueItem[]): readonly CatalogueItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(item: Pick<CatalogueItem, 'kind' | 'number'>): string {
  return `${item.kind.toLowerCase()} ${item.number.trim().toLowerCase()}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
