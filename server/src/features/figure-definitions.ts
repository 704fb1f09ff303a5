/**
 * Go to definition on a figure: the cell or figure that a comment binds it to, or the place in last
 * year's report that gave it first. Must not look for either.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { documentAt } from '../engine/table-files.ts';
import { numeralSpan, tableOfFigure } from '../report/figure-place.ts';
import type { PriorComparison, Report } from '../report/report.ts';
import { figureAt } from './figure-at.ts';
import type { Definitions, Place } from './places.ts';

/** Undefined where no figure and no binding comment stands, or nothing is known of its source. */
export function figureDefinitions(
  checked: CheckedDocument,
  offset: number,
): Definitions | undefined {
  const { report } = checked;
  if (report === undefined) return undefined;
  const inComment = report.declaredTies.find(
    ({ comment: { span } }) => span.from <= offset && offset < span.to,
  );
  if (inComment !== undefined) {
    const place = targetPlace(checked, report, inComment.target);
    return place && { origin: inComment.comment.textSpan, places: [place] };
  }
  const at = figureAt(checked, offset);
  if (at === undefined) return undefined;
  const bound = report.declaredTies.find(({ figure }) => figure === at);
  const place = targetPlace(checked, report, bound?.target) ?? earlierPlace(report.prior, at);
  return place && { origin: numeralSpan(report, report.ledger.entryAt(at)!), places: [place] };
}

function targetPlace(
  checked: CheckedDocument,
  report: Report,
  target: number | undefined,
): Place | undefined {
  const entry = target === undefined ? undefined : report.ledger.entryAt(target);
  if (entry === undefined) return undefined;
  const path = tableOfFigure(report, entry)?.source?.path;
  const span = numeralSpan(report, entry);
  return { span, ...(path !== undefined && { path }), document: documentAt(checked, path) };
}

function earlierPlace(prior: PriorComparison | undefined, at: number): Place | undefined {
  const found = prior?.comparatives.find(({ figure }) => figure === at);
  const earlier = prior?.report;
  if (found === undefined || earlier === undefined) return undefined;
  const { path, there } = found;
  const source = tableOfFigure(earlier, there)?.source;
  return { span: there.span, path, document: source?.document ?? earlier.document };
}
