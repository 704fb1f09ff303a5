/**
 * A place in a draft to the figure of the ledger that stands there. Must not check the figure.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { LedgerEntry } from '../report/ledger.ts';
import { cellAtOffset } from './table-at.ts';

/** The index of the figure at an offset, or that ends there; undefined for none. */
export function figureAt(checked: CheckedDocument, offset: number): number | undefined {
  const { report } = checked;
  if (report === undefined) return undefined;
  const { figures } = report.ledger;
  const place = cellAtOffset(checked, offset);
  if (place !== undefined) {
    const table = report.tables.indexOf(place.table);
    return indexWhere(
      figures,
      ({ ref }) => 'table' in ref && ref.table === table && ref.cell === place.cell,
    );
  }
  return indexWhere(
    figures,
    ({ ref, span }) => 'block' in ref && span.from <= offset && offset <= span.to,
  );
}

function indexWhere(
  figures: readonly LedgerEntry[],
  test: (entry: LedgerEntry) => boolean,
): number | undefined {
  const at = figures.findIndex(test);
  return at < 0 ? undefined : at;
}

/** The figures that state the same fact as the one at `start`, itself first, going round the ties. */
export function tiedTo(checked: CheckedDocument, start: number): readonly number[] {
  const ties = new Map<number, number[]>();
  const put = (from: number, to: number) => {
    const known = ties.get(from);
    if (known) known.push(to);
    else ties.set(from, [to]);
  };
  for (const { a, b } of checked.report?.ledger.ties ?? []) {
    put(a, b);
    put(b, a);
  }
  const found = new Set([start]);
  for (const figure of found) for (const other of ties.get(figure) ?? []) found.add(other);
  return [...found];
}
