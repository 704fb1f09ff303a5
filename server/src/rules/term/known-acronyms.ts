/**
 * Holds the acronyms of a report against those of the organization's own file. Must not say which
 * acronyms need an expansion.
 */
import { compareExpansions, expansionWords } from '../../terms/compare-expansions.ts';
import { heldAgainst } from '../../terms/held-against.ts';
import { type KnownAcronym, type Term, termKey } from '../../terms/term.ts';
import type { Span } from '../../text/span.ts';

/** The entries of each acronym, by key. */
export function byKey(
  acronyms: readonly KnownAcronym[],
): ReadonlyMap<string, readonly KnownAcronym[]> {
  const found = new Map<string, KnownAcronym[]>();
  for (const one of acronyms) {
    const key = termKey(one.written);
    const list = found.get(key);
    if (list) list.push(one);
    else found.set(key, [one]);
  }
  return found;
}

/** A place of the report that expands an acronym otherwise than the organization does. */
export interface Otherwise {
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
  readonly entry: KnownAcronym;
  /** Whether it is no more than a spelling or a joining word. */
  readonly slight: boolean;
}

/** `entries` are those of the acronym, at least one. A place that agrees with one of them is right. */
export function otherwise(
  { listed, definitions }: Term,
  entries: readonly KnownAcronym[],
): readonly Otherwise[] {
  const meanings = entries.flatMap((entry) =>
    entry.expansions.map((expansion) => ({ entry, expansion })),
  );
  const places: Place[] = [
    ...listed.flatMap(({ expansion, expansionSpan: span }): Place[] =>
      expansion === ''
        ? []
        : [
            (meaning) => ({
              span,
              found: expansion,
              difference: compareExpansions(expansionWords(expansion), expansionWords(meaning)),
            }),
          ],
    ),
    ...definitions
      .filter(({ form, fit }) => form !== 'legend' && fit !== 'none')
      .map(
        (definition): Place =>
          (meaning) =>
            heldAgainst(definition, meaning),
      ),
  ];
  return places.flatMap((place) => worst(place, meanings) ?? []);
}

type Place = (meaning: string) =>
  | (Pick<Otherwise, 'span' | 'found'> & {
      readonly difference: ReturnType<typeof compareExpansions>;
    })
  | undefined;

const slight = new Set(['spelling', 'joining', 'comma', 'number']);

/** The difference from the first meaning, where the place has none of them. */
function worst(
  place: Place,
  meanings: readonly { readonly entry: KnownAcronym; readonly expansion: string }[],
): Otherwise | undefined {
  let first: Otherwise | undefined;
  for (const { entry, expansion } of meanings) {
    const held = place(expansion);
    if (!held) continue;
    if (!held.difference) return undefined;
    const { span, found } = held;
    const isSlight = slight.has(held.difference.kind);
    if (first && (first.slight || !isSlight)) continue;
    first = { span, found, expected: expansion, entry, slight: isSlight };
  }
  return first;
}
