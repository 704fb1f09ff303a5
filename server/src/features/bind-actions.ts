/**
 * Code actions that bind a figure of the text to the cell that it was found to agree with, by a
 * comment behind it. Must not bind it to anything else.
 */

import type { CheckedDocument } from '../engine/engine.ts';
import { indexTables, pathTo } from '../report/declared-target.ts';
import { listFigures } from '../report/ledger-figures.ts';
import type { Report } from '../report/report.ts';
import { say, speak } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { CodeAction } from './code-actions.ts';
import { figureAt } from './figure-at.ts';

/** More places than these, and none of them is the one. */
const mostActions = 4;

/** For the figure at the start of `span`; none where it is bound already, or tied to no cell. */
export function bindActions(checked: CheckedDocument, span: Span): readonly CodeAction[] {
  const { report } = checked;
  if (report === undefined || checked.role !== 'report') return [];
  const at = figureAt(checked, span.from);
  const entry = at === undefined ? undefined : report.ledger.entryAt(at);
  if (at === undefined || entry === undefined || entry.place === 'cell') return [];
  if (report.declaredTies.some(({ figure }) => figure === at)) return [];
  const end = { from: entry.span.to, to: entry.span.to };
  return pathsOf(report, at).map((path) => ({
    kind: 'table',
    title: speak(say`Bind ${entry.numeral.printed} to “${path}”`, checked.language),
    preferred: false,
    findings: [],
    edits: [{ span: end, text: `<!-- = ${path} -->` }],
  }));
}

function pathsOf(report: Report, at: number): readonly string[] {
  const cells = report.ledger.ties.flatMap(({ a, b }) => {
    const other = a === at ? b : b === at ? a : undefined;
    return other !== undefined && report.ledger.entryAt(other)!.place === 'cell' ? [other] : [];
  });
  if (cells.length === 0 || cells.length > mostActions) return [];
  const { figures } = listFigures(report);
  const tables = indexTables(figures);
  return cells.flatMap((cell) => pathTo(figures[cell]!, cell, tables) ?? []);
}
