/**
 * Where a figure stands again: the places that its ties lead to, for find references and
 * highlights. Must not look for ties.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { documentAt } from '../engine/table-files.ts';
import { numeralSpan, tableOfFigure } from '../report/figure-place.ts';
import { figureAt, tiedTo } from './figure-at.ts';
import type { Place } from './places.ts';
import type { Highlight } from './table-highlights.ts';

/** The figure at an offset and all that state the same fact; none where it is tied to nothing. */
export function figurePlaces(checked: CheckedDocument, offset: number): readonly Place[] {
  const { report } = checked;
  const at = figureAt(checked, offset);
  if (report === undefined || at === undefined) return [];
  const all = tiedTo(checked, at);
  if (all.length < 2) return [];
  return [...all]
    .sort((a, b) => a - b)
    .map((index): Place => {
      const entry = report.ledger.entryAt(index)!;
      const path = tableOfFigure(report, entry)?.source?.path;
      return {
        span: numeralSpan(report, entry),
        ...(path !== undefined && { path }),
        document: documentAt(checked, path),
      };
    });
}

/**
 * The figures of the draft that one at an offset was checked with: parts of its claim, and where else
 * it stands.
 */
export function figureHighlights(checked: CheckedDocument, offset: number): readonly Highlight[] {
  const { report } = checked;
  const at = figureAt(checked, offset);
  if (report === undefined || at === undefined) return [];
  const { figures } = report.ledger;
  const claimed = figures[at]!.checks.flatMap(({ kind, with: others }) =>
    kind === 'claim' ? others : [],
  );
  const all = new Set([...tiedTo(checked, at), ...claimed]);
  if (all.size < 2) return [];
  return [...all]
    .sort((a, b) => a - b)
    .filter((index) => tableOfFigure(report, figures[index]!)?.source === undefined)
    .map((index) => ({ span: numeralSpan(report, figures[index]!), kind: 'read' }));
}
