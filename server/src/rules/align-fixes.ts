/**
 * Fits the edits of fixes into tables that are drawn with dashes or as grids: the columns stay where they
 * are as long as the blanks beside a cell allow it. Must not change what is written into the cell.
 */
import type { Table } from '../report/report.ts';
import type { Cell, Grid } from '../tables/grid.ts';
import { widthOf } from '../text/columns.ts';
import { containsSpan, type Span, shiftSpan, type TextEdit } from '../text/span.ts';
import type { RuleFinding } from './finding.ts';

/** The finding with such edits; the same object where nothing is to be fitted. */
export function alignFixes(finding: RuleFinding, tables: () => readonly Table[]): RuleFinding {
  if (!finding.fixes || finding.file) return finding;
  const drawn = tables().filter(({ grid, source }) => !source && isDrawn(grid));
  if (drawn.length === 0) return finding;
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.flatMap((edit) => alignEdit(edit, drawn)),
  }));
  return { ...finding, fixes };
}

function isDrawn({ cells: [first] }: Grid): boolean {
  return first?.room !== undefined || first?.lines !== undefined;
}

function alignEdit(edit: TextEdit, tables: readonly Table[]): readonly TextEdit[] {
  const table = tables.find(({ from, to }) => containsSpan({ from, to }, edit.span));
  const own = table && shiftSpan(edit.span, -table.from);
  const cell = own && table.grid.cells.find(({ room }) => room && containsSpan(room, own));
  if (!cell?.room || !own || !containsSpan(cell.span, own)) return [edit];
  // What is replaced is a number: as wide as it is long.
  const growth = widthOf(edit.text) - (own.to - own.from);
  return [edit, ...padding(cell, cell.room, growth).map((one) => moved(one, table.from))].reduce(
    joinTouching,
    [],
  );
}

function moved({ span, text }: TextEdit, by: number): TextEdit {
  return { span: shiftSpan(span, by), text };
}

/** Takes as many blanks away as the cell grows by, or adds those that it shrinks by: where most of them are. */
function padding({ span }: Cell, room: Span, growth: number): readonly TextEdit[] {
  const before = span.from - room.from;
  const behind = room.to - span.to;
  const right = behind >= before;
  if (growth < 0) {
    const at = right ? span.to : span.from;
    return [{ span: { from: at, to: at }, text: ' '.repeat(-growth) }];
  }
  const most = right ? behind : before;
  const here = Math.min(growth, most);
  const there = Math.min(growth - here, right ? before : behind);
  const [cutBefore, cutBehind] = right ? [there, here] : [here, there];
  return [
    { span: { from: room.from, to: room.from + cutBefore }, text: '' },
    { span: { from: room.to - cutBehind, to: room.to }, text: '' },
  ].filter((one) => one.span.from < one.span.to);
}

/** Edits that touch one another as one. */
function joinTouching(edits: readonly TextEdit[], next: TextEdit): readonly TextEdit[] {
  const at = edits.findIndex(
    ({ span }) => span.to === next.span.from || next.span.to === span.from,
  );
  const other = edits[at];
  if (other === undefined) return [...edits, next];
  const [a, b] =
    other.span.from <= next.span.from && other.span.to === next.span.from
      ? [other, next]
      : [next, other];
  const joined = { span: { from: a.span.from, to: b.span.to }, text: a.text + b.text };
  return edits.map((edit, index) => (index === at ? joined : edit));
}
