/**
 * A place in a draft to the figure of the ledger that stands there. Must not check the figure.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { countBelow } from '../text/count-below.ts';
import { cellAtOffset } from './table-at.ts';

/** The index of the figure at an offset, or that ends there; undefined for none. */
export function figureAt(checked: CheckedDocument, offset: number): number | undefined {
  const { report } = checked;
  if (report === undefined) return undefined;
  const place = cellAtOffset(checked, offset);
  if (place !== undefined) {
    const table = report.tables.indexOf(place.table);
    return report.ledger.indexOf({ table, cell: place.cell });
  }
  const block = countBelow(report.prose, ({ from }) => from <= offset) - 1;
  const { from, figures } = report.prose[block] ?? { from: 0, figures: [] };
  const figure = figures.findIndex(
    ({ span }) => from + span.from <= offset && offset <= from + span.to,
  );
  return figure < 0 ? undefined : report.ledger.indexOf({ block, figure });
}

/** The figures that state the same fact as the one at `start`, itself first, going round the ties. */
export function tiedTo(checked: CheckedDocument, start: number): readonly number[] {
  const { ledger } = checked.report ?? {};
  const found = new Set([start]);
  for (const figure of found) {
    for (const { a, b } of ledger?.tiesOf(figure) ?? []) found.add(a === figure ? b : a);
  }
  return [...found];
}
