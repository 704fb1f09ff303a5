/**
 * What an author can tell Crossfoot about the table at a place, finding or not: how its numbers are
 * meant, and what its totals are totals of. Each is a comment above the table. Must not apply it.
 */

import type { CheckedDocument } from '../engine/engine.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { Table } from '../report/report.ts';
import type { DeclaredLine } from '../tables/declared/declared-totals.ts';
import { proposeTotals } from '../tables/declared/propose-totals.ts';
import { writeTotal } from '../tables/declared/write-total.ts';
import type { WrittenTotal } from '../tables/declared/written-total.ts';
import type { TablePragma } from '../tables/grid.ts';
import { workingsOf } from '../tables/workings.ts';
import { type Phrase, say, speak } from '../text/phrase.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { CodeAction } from './code-actions.ts';
import { cellAtOffset, placeOf, tableAt } from './table-at.ts';

const titles: Readonly<Record<TablePragma, Phrase>> = {
  rounded: say`Tell Crossfoot that this table is rounded`,
  exact: say`Tell Crossfoot that the numbers of this table are exact`,
  skip: say`Don't check this table`,
};

/** The actions for the table at the start of `span`, in the order of a menu; none elsewhere. */
export function tableActions(checked: CheckedDocument, span: Span): readonly CodeAction[] {
  // A file of nothing but values has no place for comments.
  const table = checked.role === 'table' ? undefined : tableAt(checked, span.from);
  if (table === undefined) return [];
  const totals = table.pragma === 'skip' ? [] : totalActions(checked, table, span.from);
  return [...totals, ...wordActions(checked, table)];
}

function action(title: string, edit: TextEdit): CodeAction {
  return { kind: 'table', title, preferred: false, findings: [], edits: [edit] };
}

function wordActions(checked: CheckedDocument, table: Table): readonly CodeAction[] {
  const comment = commentWithWord(checked, table);
  const words = (['rounded', 'exact', 'skip'] as const).filter((word) => word !== table.pragma);
  const actions = words.map((word) =>
    action(
      speak(titles[word], checked.language),
      comment === undefined
        ? commentAbove(checked, table, word)
        : { span: comment.wordSpan, text: word },
    ),
  );
  if (comment === undefined) return actions;
  const title = speak(say`Remove the comment “${`crossfoot: ${table.pragma}`}”`, checked.language);
  return [...actions, action(title, removal(checked, comment.span))];
}

/** The comment that decides how the table is read. */
function commentWithWord({ report }: CheckedDocument, table: Table): Pragma | undefined {
  const { pragma, comments = [] } = table;
  if (pragma === undefined) return undefined;
  const own = new Set(comments.map(({ span }) => span.from));
  const named = report?.pragmas.filter(({ kind, span }) => kind === pragma && own.has(span.from));
  return named?.at(-1);
}

/**
 * A new line above the caption, or above the table where it has none, in whatever the table lies in.
 */
function commentAbove(checked: CheckedDocument, table: Table, words: string): TextEdit {
  const { document } = checked;
  const { from } = placeOf(table);
  const { caption } = table;
  const at = caption !== undefined && caption.span.to <= from ? caption.span.from : from;
  const line = document.lineSpan(document.positionAt(at).line);
  // A list marker stands on the first line only; below it the text is indented as far.
  const prefix = document.text.slice(line.from, at).replace(/[^\s>]/gu, ' ');
  const text = `<!-- crossfoot: ${words} -->${document.eol}${prefix}`;
  return { span: { from: at, to: at }, text };
}

/** The comment with its line where it stands there alone. */
function removal({ document }: CheckedDocument, span: Span): TextEdit {
  const { line } = document.positionAt(span.from);
  const whole = document.lineSpan(line);
  const before = document.text.slice(whole.from, span.from);
  const after = document.text.slice(span.to, whole.to);
  const alone = /^[\s>]*$/u.test(before) && after.trim() === '' && span.to <= whole.to;
  if (!alone || line + 1 >= document.lineCount) return { span, text: '' };
  return { span: { from: whole.from, to: document.lineSpan(line + 1).from }, text: '' };
}

function totalActions(
  checked: CheckedDocument,
  table: Table,
  offset: number,
): readonly CodeAction[] {
  const place = cellAtOffset(checked, offset);
  if (place === undefined) return [];
  const { grid } = table;
  const sums = workingsOf(table).filter(
    ({ kind, result, source }) => kind === 'sum' && result === place.cell && source !== 'declared',
  );
  const read = sums.map(({ direction, result, operands }): DeclaredLine => {
    const lineOf = (cell: number) => grid.cells[cell]![direction === 'down' ? 'row' : 'column'];
    return { direction, line: lineOf(result), operands: operands.map(lineOf) };
  });
  const declared = workingsOf(table).some(
    ({ result, source }) => result === place.cell && source === 'declared',
  );
  const proposed = declared ? [] : proposeTotals(grid, place.cell, read);
  return [
    ...[...read, ...proposed].map((line) => declaration(checked, table, line)),
    ...read.map((line) => declaration(checked, table, { ...line, operands: undefined })),
  ];
}

const longestTitle = 90;

function declaration(checked: CheckedDocument, table: Table, line: DeclaredLine): CodeAction {
  const { kind, text }: WrittenTotal = writeTotal(table.grid, line);
  const words = kind === 'total' ? `total ${text}` : `no-total ${text}`;
  const title = speak(
    kind === 'total' ? say`Declare that ${text}` : say`Declare that ${text} is no total`,
    checked.language,
  );
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
  return action(short, commentAbove(checked, table, words));
}
