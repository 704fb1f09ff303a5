/**
 * The coverage matrix as CSV for spreadsheets: a row for each section of each report and catalogue.
 * Must not let a heading pass for a formula.
 */
import type { CatalogueItem } from '../../frameworks/framework.ts';
import { csvLine } from '../../text/csv-line.ts';
import { english } from '../../text/phrase.ts';
import { lineOf, marksOf, nameOf, rowsOf, type ShownCoverage } from './rows.ts';

/** Lines end in CRLF, as RFC 4180 has it. Empty cells of an item's column: nothing serves it there. */
export function formatCoverageCsv(shown: readonly ShownCoverage[]): string {
  const columns = new Map<string, string>();
  for (const { catalogue, items } of shown.flatMap(({ coverages }) => coverages)) {
    for (const { item } of items) {
      columns.set(keyOf(catalogue.id, item), `${catalogue.title} ${item.kind} ${item.number}`);
    }
  }
  const head = ['report', 'line', 'level', 'section', 'catalogue', 'gap', ...columns.values()];
  const rows = shown.flatMap(({ path, document, coverages }) =>
    coverages.flatMap((coverage) => {
      const { id, title } = coverage.catalogue;
      return rowsOf(coverage).map((row) => {
        const marks = new Map([...marksOf(row)].map(([item, mark]) => [keyOf(id, item), mark]));
        return [
          path,
          String(lineOf(row, document)),
          String(row.heading?.level ?? ''),
          english(nameOf(row)),
          title,
          row.gap ? 'gap' : '',
          ...[...columns.keys()].map((key) => marks.get(key) ?? ''),
        ];
      });
    }),
  );
  return [head, ...rows].map(csvLine).join('');
}

function keyOf(catalogue: string, { kind, number }: CatalogueItem): string {
  return JSON.stringify([catalogue, kind, number]);
}
