/**
 * A checked report to its coverage maps, one for each framework that it uses, as an editor shows them.
 * Must not decide what is a gap.
 */
import type { CheckedDocument } from '../../engine/engine.ts';
import { nameOf as fileName } from '../../engine/paths.ts';
import { openingItem, openingKind } from '../../frameworks/kinds.ts';
import { type Coverage, type CoverageMark, coverageOf } from '../../report/coverage.ts';
import { speakerOf } from '../../text/phrase.ts';
import {
  gapSentences,
  type KindColumns,
  kindColumns,
  lineOf,
  nameOf,
  rowsOf,
  type ShownCoverage,
} from './rows.ts';

export interface CoverageMap {
  readonly id: string;
  /** "IOM Strategy". */
  readonly title: string;
  /** What stands open, in sentences. */
  readonly gaps: readonly string[];
  readonly matrices: readonly CoverageMatrix[];
}

/** The sections by the items of one kind. */
export interface CoverageMatrix {
  /** "Points". */
  readonly title: string;
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageColumn {
  readonly number: string;
  /** "Point 7". */
  readonly name: string;
  /** The item's title, or its text as adopted. */
  readonly words: string;
  /** How many sections state it, and how many more only mention it. */
  readonly stated: number;
  readonly mentioned: number;
}

export interface CoverageRow {
  readonly name: string;
  /** From 0. */
  readonly depth: number;
  /** From 1. */
  readonly line: number;
  /** Absolute offset of the heading; undefined before the first. */
  readonly place?: number;
  readonly gap: boolean;
  /** Index into `columns`, and where: absolute offsets, at least one. */
  readonly cells: readonly {
    readonly column: number;
    readonly mark: CoverageMark;
    readonly places: readonly number[];
  }[];
}

export function coverageMaps(checked: CheckedDocument): readonly CoverageMap[] {
  return coveragesOf(checked).map((coverage) => ({
    id: coverage.catalogue.id,
    title: coverage.catalogue.title,
    gaps: gapSentences(coverage).map(speakerOf(checked.language)),
    matrices: kindColumns(coverage).map((kind) => matrixOf(coverage, kind, checked)),
  }));
}

/** What pictures and files of one catalogue, or of all, are made of. */
export function shownCoverage(checked: CheckedDocument, catalogue?: string): ShownCoverage {
  const coverages = coveragesOf(checked).filter(
    (each) => catalogue === undefined || each.catalogue.id === catalogue,
  );
  return { path: fileName(checked.path), document: checked.document, coverages };
}

function coveragesOf({ report, catalogues = [] }: CheckedDocument): readonly Coverage[] {
  const known = catalogues.flatMap(({ catalogue }) => catalogue ?? []);
  return report ? coverageOf(report, known) : [];
}

function matrixOf(
  coverage: Coverage,
  { kind, columns }: KindColumns,
  { document, language }: CheckedDocument,
): CoverageMatrix {
  const tell = speakerOf(language);
  const order = new Map(columns.map(({ item }, at) => [item, at]));
  return {
    title: tell(openingKind(kind, 2)),
    columns: columns.map(({ item, stated, mentioned }) => ({
      number: item.number,
      name: tell(openingItem(kind, item.number)),
      words: item.title ?? item.text ?? '',
      stated,
      mentioned,
    })),
    rows: rowsOf(coverage).map((row) => ({
      name: tell(nameOf(row)),
      depth: row.depth,
      line: lineOf(row, document),
      ...(row.heading && { place: row.heading.span.from }),
      gap: row.gap,
      cells: row.cells.flatMap(({ item, mark, places }) => {
        const column = order.get(item);
        return column === undefined ? [] : [{ column, mark, places }];
      }),
    })),
  };
}
