/**
 * Lines that an editor shows above tables and sections: how many totals were checked, which items of a
 * framework a section serves. Must not check anything itself.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { itemOf } from '../frameworks/catalogue-index.ts';
import type { Catalogue, CatalogueItem } from '../frameworks/framework.ts';
import { numberMeant } from '../frameworks/look-up.ts';
import type { Heading } from '../outline/outline.ts';
import type { Report } from '../report/report.ts';
import { ownerOf, readServedSections } from '../report/served-sections.ts';
import { countStates } from '../tables/working-groups.ts';
import { workingsOf } from '../tables/workings.ts';
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
  { report, catalogues = [] }: CheckedDocument,
  wanted: WantedLenses,
): readonly Lens[] {
  if (!report) return [];
  const known = catalogues.flatMap(({ catalogue }) => (catalogue ? [catalogue] : []));
  const tables = wanted.tables ? tableLenses(report) : [];
  const sections = wanted.sections && known.length > 0 ? sectionLenses(report, known) : [];
  return [...tables, ...sections].sort((a, b) => a.span.from - b.span.from);
}

function tableLenses({ tables }: Report): readonly Lens[] {
  return tables.flatMap((table): readonly Lens[] => {
    const { holds, rounding, fails, open } = countStates(workingsOf(table));
    if (holds + rounding + fails === 0) return [];
    const good = holds + rounding;
    const parts = [
      ...(fails > 0
        ? [`✗ ${fails} of ${good + fails} checks ${fails === 1 ? 'fails' : 'fail'}`]
        : []),
      ...(fails === 0 ? [`✓ ${good} ${good === 1 ? 'check' : 'checks'}`] : []),
      ...(rounding > 0 ? [`${rounding} within rounding`] : []),
      ...(open > 0 ? [`${open} open`] : []),
    ];
    const place = placeOf(table);
    const { caption } = table;
    const above = caption && caption.span.from < place.from ? caption.span : place;
    return [{ span: above, title: parts.join(', '), kind: 'table' }];
  });
}

/** What the section itself states, not what its prose mentions; items in the catalogue's order. */
function sectionLenses(
  { outline, statements }: Report,
  catalogues: readonly Catalogue[],
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
      return words === '' ? [] : [{ span, title: `${catalogue.title}: ${words}`, kind: 'section' }];
    });
  });
}

/** `points 1, 2 and 4; goal 3`. */
function wordsFor(items: readonly CatalogueItem[]): string {
  const kinds = new Map<string, string[]>();
  for (const { kind, number } of items) kinds.set(kind, [...(kinds.get(kind) ?? []), number]);
  const words = [...kinds].map(([kind, numbers]) => {
    return `${kind}${numbers.length === 1 ? '' : 's'} ${listOf(numbers)}`;
  });
  return words.join('; ');
}

function listOf(numbers: readonly string[]): string {
  if (numbers.length < 2) return numbers.join('');
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
