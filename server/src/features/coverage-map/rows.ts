/**
 * What all formats of the coverage matrix show alike: which columns, which rows, which words for
 * gaps. Must not print.
 */
import type { CatalogueItem } from '../../frameworks/framework.ts';
import { kindName } from '../../frameworks/kinds.ts';
import type { Coverage, CoverageMark, CoveredItem, CoveredSection } from '../../report/coverage.ts';
import type { TextDocument } from '../../text/document.ts';
import { allOf, type Phrase, say, type Words } from '../../text/phrase.ts';

/** What one report serves of the frameworks that it uses. */
export interface ShownCoverage {
  /** As people know it. */
  readonly path: string;
  readonly document: TextDocument;
  readonly coverages: readonly Coverage[];
}

/** More items of one kind than this: those that nothing names get no column, but are listed. */
const COLUMNS_LIMIT = 40;

/** The items of one kind, as columns and as gaps. */
export interface KindColumns {
  readonly kind: string;
  readonly columns: readonly CoveredItem[];
  readonly all: readonly CoveredItem[];
}

export function kindColumns({ items }: Coverage): readonly KindColumns[] {
  const kinds = [...new Set(items.map(({ item }) => item.kind))];
  return kinds.map((kind) => {
    const all = items.filter(({ item }) => item.kind === kind);
    const used = all.filter(({ stated, mentioned }) => stated + mentioned > 0);
    return { kind, all, columns: all.length > COLUMNS_LIMIT ? used : all };
  });
}

/** Sections that serve, gaps, and the sections around them. */
export function rowsOf({ sections }: Coverage): readonly CoveredSection[] {
  const rows: CoveredSection[] = [];
  let depth = 0;
  for (const section of [...sections].reverse()) {
    if (!section.gap && section.cells.length === 0 && section.depth >= depth) continue;
    rows.push(section);
    depth = section.depth;
  }
  return rows.reverse();
}

/** By item: what a section's cell shows. */
export function marksOf({ cells }: CoveredSection): ReadonlyMap<CatalogueItem, CoverageMark> {
  return new Map(cells.map(({ item, mark }) => [item, mark]));
}

/** What the marks mean. */
export const coverageLegend = say`● stated · ○ in prose only · red: a section that serves no item, or an item that no section serves`;

export function nameOf({ heading }: CoveredSection): Words {
  return heading?.text ?? say`(before the first heading)`;
}

/** From 1. */
export function lineOf({ heading, cells }: CoveredSection, document: TextDocument): number {
  const place = heading?.span.from ?? cells[0]?.places[0] ?? 0;
  return document.positionAt(place).line + 1;
}

/** What stands open, one sentence each: "No section serves points 7 and 9." */
export function gapSentences(coverage: Coverage): readonly Phrase[] {
  const sentences = kindColumns(coverage).flatMap(({ kind, all }) => {
    const unserved = all.filter(({ stated, mentioned }) => stated + mentioned === 0);
    const only = all.filter(({ stated, mentioned }) => stated === 0 && mentioned > 0);
    return [
      ...(unserved.length > 0 ? [say`No section serves ${numbers(kind, unserved)}.`] : []),
      ...(only.length > 0 ? [say`In prose only: ${numbers(kind, only)}.`] : []),
    ];
  });
  const gaps = coverage.sections.filter(({ gap }) => gap).length;
  if (gaps === 0) return sentences;
  const serving =
    gaps === 1 ? say`1 section serves no item.` : say`${gaps} sections serve no item.`;
  return [...sentences, serving];
}

/** "points 7 and 9" */
function numbers(kind: string, items: readonly CoveredItem[]): Phrase {
  const list = items.map(({ item }) => item.number);
  return say`${kindName(kind, items.length)} ${allOf(list)}`;
}
