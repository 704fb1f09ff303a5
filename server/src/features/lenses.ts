/**
 * Lines that an editor shows above tables and sections: how many totals were checked, which items of a
 * framework a section serves. Must not check anything itself.
 */

import type { CheckedDocument } from '../engine/engine.ts';
import { itemOf } from '../frameworks/catalogue-index.ts';
import type { Catalogue, CatalogueItem } from '../frameworks/framework.ts';
import { kindName } from '../frameworks/kinds.ts';
import { numberMeant } from '../frameworks/look-up.ts';
import type { Heading } from '../outline/outline.ts';
import type { Report } from '../report/report.ts';
import { ownerOf, readServedSections } from '../report/served-sections.ts';
import { countStates } from '../tables/working-groups.ts';
import { workingsOf } from '../tables/workings.ts';
import {
  allOf,
  joined,
  type Phrase,
  say,
  speakerOf,
  type Tell,
  type Words,
} from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { placeOf } from './table-at.ts';

export interface Lens {
  /** Absolute: the caption, the table or the heading that it stands above. */
  readonly span: Span;
  readonly title: string;
  readonly kind: 'table' | 'section';
}

export interface WantedLenses {
  readonly tables: boolean;
  readonly sections: boolean;
}

/** In source order. */
export function lensesOf(
  { report, catalogues = [], language }: CheckedDocument,
  wanted: WantedLenses,
): readonly Lens[] {
  if (!report) return [];
  const tell = speakerOf(language);
  const known = catalogues.flatMap(({ catalogue }) => (catalogue ? [catalogue] : []));
  const tables = wanted.tables ? tableLenses(report, tell) : [];
  const sections = wanted.sections && known.length > 0 ? sectionLenses(report, known, tell) : [];
  return [...tables, ...sections].sort((a, b) => a.span.from - b.span.from);
}

function tableLenses({ tables }: Report, tell: Tell): readonly Lens[] {
  return tables.flatMap((table): readonly Lens[] => {
    const { holds, rounding, fails, open } = countStates(workingsOf(table));
    if (holds + rounding + fails === 0) return [];
    const good = holds + rounding;
    const parts = [
      checksOf(good, fails),
      ...(rounding > 0 ? [say`${rounding} within rounding`] : []),
      ...(open > 0 ? [say`${open} open`] : []),
    ];
    const place = placeOf(table);
    const { caption } = table;
    const above = caption && caption.span.from < place.from ? caption.span : place;
    return [{ span: above, title: parts.map(tell).join(', '), kind: 'table' }];
  });
}

function checksOf(good: number, fails: number): Phrase {
  if (fails === 0) return good === 1 ? say`✓ 1 check` : say`✓ ${good} checks`;
  return fails === 1
    ? say`✗ 1 of ${good + 1} checks fails`
    : say`✗ ${fails} of ${good + fails} checks fail`;
}

/** What the section itself states, not what its prose mentions; items in the catalogue's order. */
function sectionLenses(
  { outline, statements }: Report,
  catalogues: readonly Catalogue[],
  tell: Tell,
): readonly Lens[] {
  const sections = readServedSections(outline, statements, []);
  return catalogues.flatMap((catalogue) => {
    const stated = new Map<Heading, Set<CatalogueItem>>();
    for (const { catalogue: id, role, heading, kind, items } of statements) {
      const owner = ownerOf(sections[heading])?.heading;
      // What reproduces a catalogue serves nothing, and a heading that is an item says so itself.
      if (id !== catalogue.id || role !== 'section' || !owner) continue;
      const known = stated.get(owner) ?? new Set();
      stated.set(owner, known);
      for (const item of items) {
        const meant = itemOf(catalogue, kind, numberMeant(item));
        if (meant) known.add(meant);
      }
    }
    return [...stated].flatMap(([{ span }, items]): readonly Lens[] => {
      const words = wordsFor(catalogue.items.filter((item) => items.has(item)));
      return words.length === 0
        ? []
        : [{ span, title: tell(say`${catalogue.title}: ${joined(words, '; ')}`), kind: 'section' }];
    });
  });
}

/** "points 1, 3 and 4", by kind. */
function wordsFor(items: readonly CatalogueItem[]): readonly Words[] {
  const kinds = new Map<string, string[]>();
  for (const { kind, number } of items) kinds.set(kind, [...(kinds.get(kind) ?? []), number]);
  return [...kinds].map(
    ([kind, numbers]) => say`${kindName(kind, numbers.length)} ${allOf(numbers)}`,
  );
}
