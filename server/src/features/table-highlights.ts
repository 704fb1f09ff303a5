/**
 * Highlights in a table: on a total its parts, on a part the totals that it enters, as a spreadsheet
 * traces precedents and dependants. Must not look for totals.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { workingsOf } from '../tables/workings.ts';
import type { Span } from '../text/span.ts';
import { cellAtOffset, spanOfCell } from './table-at.ts';

export interface Highlight {
  readonly span: Span;
  /** `write`: what is computed; `read`: what it is computed from. */
  readonly kind: 'read' | 'write';
}

/** In the order of the text; none where the cell at the offset takes part in no working. */
export function tableHighlights(checked: CheckedDocument, offset: number): readonly Highlight[] {
  const place = cellAtOffset(checked, offset);
  if (place === undefined) return [];
  const { table, cell } = place;
  const kinds = new Map<number, Highlight['kind']>();
  const workings = workingsOf(table);
  const own = workings.filter(({ result }) => result === cell);
  for (const { operands } of own) for (const part of operands) kinds.set(part, 'read');
  for (const { operands, result } of workings) {
    if (operands.includes(cell)) kinds.set(result, 'write');
  }
  if (kinds.size === 0) return [];
  kinds.set(cell, own.length > 0 ? 'write' : 'read');
  return [...kinds]
    .filter(([at]) => table.grid.cells[at]!.text !== '')
    .sort(([a], [b]) => a - b)
    .map(([at, kind]) => ({ span: spanOfCell(table, at), kind }));
}
