/**
 * Turns a report and a catalogue into the matrix of sections and items: which section says that it
 * serves which item, and which only mentions it. Must not judge whether a section ought to.
 */
import { itemOf } from '../frameworks/catalogue-index.ts';
import type { Catalogue, CatalogueItem } from '../frameworks/framework.ts';
import { numberMeant } from '../frameworks/look-up.ts';
import type { Heading } from '../outline/outline.ts';
import type { Report } from './report.ts';
import {
  ownerOf,
  readServedSections,
  type ServedSection,
  sectionFinder,
  upwards,
} from './served-sections.ts';

/** `statement`: the section declares that it serves the item; `reference`: its prose names it. */
export type CoverageMark = 'statement' | 'reference';

/** How one section, without its subordinate sections, deals with one item. */
export interface CoverageCell {
  readonly item: CatalogueItem;
  /** The stronger of the two where the section does both. */
  readonly mark: CoverageMark;
  /** Where the item is stated or, if it isn't, where prose names it; absolute, in source order. */
  readonly places: readonly number[];
}

export interface CoveredSection {
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** How many sections stand around it. */
  readonly depth: number;
  /** In the order of the catalogue. */
  readonly cells: readonly CoverageCell[];
  /** Whether it, or a section in it, states or mentions an item. */
  readonly serves: boolean;
  /**
   * It has paragraphs, but neither it nor a section in it names an item, and none around it states
   * one; the outermost such section only.
   */
  readonly gap: boolean;
}

/** How many sections state an item, and how many more only mention it. */
export interface CoveredItem {
  readonly item: CatalogueItem;
  readonly stated: number;
  readonly mentioned: number;
}

export interface Coverage {
  readonly catalogue: Catalogue;
  /** The items of the kinds that the report uses, in the catalogue's order. */
  readonly items: readonly CoveredItem[];
  /** In the order of the report; the text before the first heading only if it serves an item. */
  readonly sections: readonly CoveredSection[];
}

type Facts = Pick<Report, 'outline' | 'statements' | 'itemReferences' | 'listings'>;
type Marks = Map<CatalogueItem, Record<CoverageMark, number[]>>;

/** One matrix for each catalogue that the report uses; a catalogue printed in an annex is no use. */
export function coverageOf(facts: Facts, catalogues: readonly Catalogue[]): readonly Coverage[] {
  const itemReferences = outsideLists(facts);
  return catalogues.flatMap(
    (catalogue) => coverageBy({ ...facts, itemReferences }, catalogue) ?? [],
  );
}

/** A heading repeated in the list of contents is no mention. Both lists are in source order. */
function outsideLists({ itemReferences, listings }: Facts): Facts['itemReferences'] {
  const lines = listings
    .flatMap(({ listing }) => listing.entries.map((entry) => entry.lines))
    .sort((a, b) => a.from - b.from);
  let next = 0;
  return itemReferences.filter(({ span }) => {
    while (next < lines.length && lines[next]!.to < span.from) next++;
    return (lines[next]?.from ?? Number.POSITIVE_INFINITY) > span.from;
  });
}

function coverageBy(facts: Facts, catalogue: Catalogue): Coverage | undefined {
  const statements = facts.statements.filter(
    (statement) => statement.catalogue === catalogue.id && statement.role !== 'reproduction',
  );
  const references = facts.itemReferences.filter((each) => each.catalogue === catalogue.id);
  const served = readServedSections(facts.outline, statements, references);
  for (const { listing } of facts.listings) {
    const section = served[listing.heading];
    if (section) section.hasParagraphs = false;
  }
  const marks = new Map<ServedSection | undefined, Marks>();
  for (const { heading, kind, items } of statements) {
    const owner = ownerOf(served[heading]);
    for (const item of items) {
      add(marks, owner, itemOf(catalogue, kind, numberMeant(item)), 'statement', item.span.from);
    }
  }
  const sectionAt = sectionFinder(served);
  for (const { span, kind, items } of references) {
    const section = sectionAt(span.from);
    for (const item of items) {
      add(marks, section, itemOf(catalogue, kind, item.number), 'reference', item.span.from);
    }
  }
  if (marks.size === 0) return undefined;
  const order = new Map(catalogue.items.map((item, index) => [item, index]));
  const before = marks.get(undefined);
  const sections = [
    ...(before ? [coveredSection(undefined, before, order)] : []),
    ...served.map((section) => coveredSection(section, marks.get(section), order)),
  ];
  return { catalogue, items: countItems(catalogue, sections), sections };
}

function add(
  marks: Map<ServedSection | undefined, Marks>,
  section: ServedSection | undefined,
  item: CatalogueItem | undefined,
  mark: CoverageMark,
  place: number,
): void {
  if (item === undefined) return;
  const own: Marks = marks.get(section) ?? new Map();
  marks.set(section, own);
  const places = own.get(item) ?? { statement: [], reference: [] };
  own.set(item, places);
  places[mark].push(place);
}

function coveredSection(
  section: ServedSection | undefined,
  marks: Marks | undefined,
  order: ReadonlyMap<CatalogueItem, number>,
): CoveredSection {
  const cells = [...(marks ?? [])]
    .sort(([a], [b]) => order.get(a)! - order.get(b)!)
    .map(([item, { statement, reference }]): CoverageCell => {
      const mark = statement.length > 0 ? 'statement' : 'reference';
      const places = mark === 'statement' ? statement : reference;
      return { item, mark, places: [...places].sort((a, b) => a - b) };
    });
  const around = section ? [...upwards(section.parent)] : [];
  return {
    heading: section?.heading,
    depth: around.length,
    cells,
    serves: section?.serves ?? true,
    gap: section !== undefined && isGap(section, around),
  };
}

/** Inside a section that serves nothing, only the outermost is a gap. */
function isGap(
  { hasParagraphs, serves, parent }: ServedSection,
  around: readonly ServedSection[],
): boolean {
  const isOutermost = parent === undefined || parent.serves;
  return hasParagraphs && !serves && isOutermost && !around.some(({ owns }) => owns);
}

/** Kinds that the report never uses are left out: goals of a report that speaks of targets only. */
function countItems(
  catalogue: Catalogue,
  sections: readonly CoveredSection[],
): readonly CoveredItem[] {
  const counts = new Map<CatalogueItem, Record<CoverageMark, number>>();
  for (const { item, mark } of sections.flatMap(({ cells }) => cells)) {
    const count = counts.get(item) ?? { statement: 0, reference: 0 };
    counts.set(item, count);
    count[mark]++;
  }
  const kinds = new Set([...counts.keys()].map(({ kind }) => kind));
  return catalogue.items.flatMap((item) => {
    if (!kinds.has(item.kind)) return [];
    const count = counts.get(item);
    return [{ item, stated: count?.statement ?? 0, mentioned: count?.reference ?? 0 }];
  });
}
