/**
 * The coverage matrix as JSON: the stable contract of schemas/coverage-output.schema.json. Must not leave anything out that another format shows.
 */

import type { ShownCoverage } from '../../features/coverage-map/rows.ts';
import { lineOf, nameOf } from '../../features/coverage-map/rows.ts';
import type { CoverageOutput } from '../../profiles/generated/files.ts';
import type { Coverage, CoveredSection } from '../../report/coverage.ts';
import type { TextDocument } from '../../text/document.ts';
import { english } from '../../text/phrase.ts';

export function formatCoverageJson(shown: readonly ShownCoverage[]): string {
  const reports = shown.map(({ path, document, coverages }) => ({
    path,
    catalogues: coverages.map((coverage) => catalogueOf(coverage, document)),
  }));
  const output: CoverageOutput = { version: 1, reports };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function catalogueOf({ catalogue, items, sections }: Coverage, document: TextDocument) {
  return {
    id: catalogue.id,
    title: catalogue.title,
    items: items.map(({ item, stated, mentioned }) => ({
      kind: item.kind,
      number: item.number,
      stated,
      mentioned,
    })),
    sections: sections.map((section) => sectionOf(section, document)),
  };
}

/** Lines count from 1. */
function sectionOf(section: CoveredSection, document: TextDocument) {
  return {
    section: english(nameOf(section)),
    level: section.heading?.level ?? null,
    label: section.heading?.label?.number ?? null,
    line: lineOf(section, document),
    serves: section.serves,
    gap: section.gap,
    items: section.cells.map(({ item, mark, places }) => ({
      kind: item.kind,
      number: item.number,
      mark,
      lines: [...new Set(places.map((place) => document.positionAt(place).line + 1))],
    })),
  };
}
