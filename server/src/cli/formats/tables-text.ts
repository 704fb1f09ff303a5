/**
 * Tables for a person at a terminal: a picture with every total marked, what is wrong, and what is
 * believed and why. Must not check anything.
 */

import type { Table } from '../../report/report.ts';
import { placesOf } from '../../report/table-parts.ts';
import {
  countStates,
  groupWorkings,
  type StateCounts,
  type WorkingGroup,
} from '../../tables/working-groups.ts';
import { type Working, workingsOf } from '../../tables/workings.ts';
import {
  english,
  joined,
  type Language,
  type Phrase,
  say,
  speak,
  speakerOf,
  type Words,
} from '../../text/phrase.ts';
import { containsSpan, shiftSpan } from '../../text/span.ts';
import { checkCount, columnCount, rowCount, tableCount } from '../count-words.ts';
import type { ShownTable, TablesResult } from '../shown-tables.ts';
import { printable, type Style, widthOf, wrap } from '../style.ts';
import { drawGrid, type Mark, type Picture, paintMark } from './grid-picture.ts';

export interface TablesTextOptions {
  readonly style: Style;
  /** Columns of the terminal; undefined for pipes: nothing is cut or wrapped. */
  readonly width: number | undefined;
  readonly language?: Language | undefined;
}

const order: readonly Mark[] = ['fails', 'open', 'rounding', 'holds'];

export function formatTables(result: TablesResult, options: TablesTextOptions): string {
  const parts = result.tables.map((shown) => formatTable(shown, options).join('\n'));
  const others = result.others.map(({ path, line, finding }) =>
    indented(
      `${options.style.red('✗')} `,
      `${printable(`${path}:${line}`)}  ${printable(finding.message)}`,
      options,
    ).join('\n'),
  );
  const end = result.tables.length > 1 ? [summary(result, options)] : [];
  const text = [...parts, ...others, ...end].join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

function formatTable(shown: ShownTable, options: TablesTextOptions): readonly string[] {
  const { table } = shown;
  const { style, width } = options;
  const workings = table.pragma === 'skip' ? [] : workingsOf(table);
  const marks = marksOf(workings);
  for (const cell of wrongCells(shown)) marks.set(cell, 'fails');
  const isWords = marks.size === 0 && !table.grid.cells.some(({ role }) => role === 'value');
  const picture = isWords ? noPicture : drawGrid(table.grid, { style, width, marks });
  const blank = (lines: readonly string[]) => (lines.length > 0 ? ['', ...lines] : []);
  return [
    ...titleOf(shown, options),
    ...dimmed(speak(countsOf(table, workings), options.language), options),
    ...blank(picture.lines),
    ...blank(
      picture.hidden === undefined ? [] : dimmed(speak(picture.hidden, options.language), options),
    ),
    ...blank(shown.findings.flatMap((finding) => findingLines(shown, finding, options))),
    ...blank(groupWorkings(table.grid, workings).flatMap((group) => groupLines(group, options))),
  ];
}

const noPicture: Picture = { lines: [], hidden: undefined };

/** Cells at which an error stands: not only totals can be wrong. */
function wrongCells({ table, findings }: ShownTable): readonly number[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  return table.grid.cells.flatMap(({ span, role }, index) => {
    const place = shiftSpan(span, table.from);
    const isWrong = errors.some(
      (error) => containsSpan(place, error.span) || containsSpan(error.span, place),
    );
    return isWrong && (role === 'value' || role === 'nil') ? [index] : [];
  });
}

/** The worst of what is said about each result. */
function marksOf(workings: readonly Working[]): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const { result, state } of workings) {
    const known = marks.get(result);
    if (known === undefined || order.indexOf(state) < order.indexOf(known)) {
      marks.set(result, state);
    }
  }
  return marks;
}

function titleOf(shown: ShownTable, options: TablesTextOptions): readonly string[] {
  const { style, width, language } = options;
  const { table, path, document, shownIn } = shown;
  const caption = table.caption ?? table.grid.caption;
  const { from } = placesOf(table)[0] ?? table;
  const line = document.positionAt(from).line + 1;
  const own = line === 1 && from === 0 ? path : `${path}:${line}`;
  const place = shownIn && `${shownIn.path}:${shownIn.line}`;
  const where = place === undefined ? own : speak(say`${own}, shown in ${place}`, language);
  if (caption === undefined) return [style.bold(printable(where))];
  const title = wrap(printable(caption.text), width ?? Number.POSITIVE_INFINITY);
  return [...title.map((text) => style.bold(text)), ...dimmed(printable(where), options)];
}

/** "6 rows, 4 columns; 7 checks: 5 hold, 1 within rounding, 1 fails". */
function countsOf({ grid, pragma }: Table, workings: readonly Working[]): Words {
  const size = say`${rowCount(grid.rows)}, ${columnCount(grid.columns)}`;
  const large = grid.problems.find(({ kind }) => kind === 'tooLarge');
  if (large) return large.message;
  if (pragma === 'skip') return say`${size}; not checked: a comment says skip`;
  if (workings.length === 0)
    return say`${size}; nothing to check: no totals, shares or changes found`;
  return say`${size}; ${checkCount(workings.length)}: ${stateWords(countStates(workings))}`;
}

/** "5 hold, 1 within rounding, 1 fails" */
function stateWords({ holds, rounding, open, fails }: StateCounts): Phrase {
  const all = [
    ...(holds > 0 ? [holds === 1 ? say`1 holds` : say`${holds} hold`] : []),
    ...(rounding > 0 ? [say`${rounding} within rounding`] : []),
    ...(open > 0 ? [say`${open} open`] : []),
    ...(fails > 0 ? [fails === 1 ? say`1 fails` : say`${fails} fail`] : []),
  ];
  return joined(all, ', ');
}

function findingLines(
  { document }: ShownTable,
  { span, severity, message, rule }: ShownTable['findings'][number],
  options: TablesTextOptions,
): readonly string[] {
  const { style } = options;
  const { line, column } = document.positionAt(span.from);
  const sign =
    severity === 'error' ? style.red('✗') : style.yellow(severity === 'warning' ? '!' : 'i');
  const lines = indented(`  ${sign} `, `${line + 1}:${column + 1}  ${printable(message)}`, options);
  const last = lines[lines.length - 1]!;
  const fits =
    options.width === undefined || widthOf(plainText(last)) + 2 + rule.length <= options.width;
  const id = style.dim(rule);
  return fits ? [...lines.slice(0, -1), `${last}  ${id}`] : [...lines, `    ${id}`];
}

/** A formula with the sign of its worst outcome, and below it the reason and the count. */
function groupLines(group: WorkingGroup, options: TablesTextOptions): readonly string[] {
  const { counts, formula, because, direction, workings } = group;
  const worst = order.find((state) => counts[state] > 0) ?? 'open';
  const tell = speakerOf(options.language);
  const lines = direction === 'down' ? columnCount : rowCount;
  const outcome = say`in ${lines(workings.length)}: ${stateWords(counts)}`;
  const reason = english(because) === '' ? outcome : say`${because}; ${outcome}`;
  return [
    ...indented(`  ${paintMark(worst, options.style)} `, printable(tell(formula)), options),
    ...dimmed(printable(tell(reason)), options, '    '),
  ];
}

/** A text set back behind what it belongs to. */
function dimmed(text: string, options: TablesTextOptions, margin = '  '): readonly string[] {
  return indented(margin, text, options).map((line) => options.style.dim(line));
}

/** A text behind a prefix of its first line, wrapped and aligned with it. */
function indented(prefix: string, text: string, { width }: TablesTextOptions): readonly string[] {
  const margin = widthOf(plainText(prefix));
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(24, width - margin);
  return wrap(text, room).map((line, at) => (at === 0 ? prefix : ' '.repeat(margin)) + line);
}

/** Without colours. */
function plainText(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

function summary({ tables }: TablesResult, { style, language }: TablesTextOptions): string {
  const workings = tables.flatMap(({ table }) =>
    table.pragma === 'skip' ? [] : workingsOf(table),
  );
  const size = say`${tableCount(tables.length)}, ${checkCount(workings.length)}`;
  const states = stateWords(countStates(workings));
  return style.bold(
    speak(workings.length === 0 ? say`${size}.` : say`${size}: ${states}.`, language),
  );
}
