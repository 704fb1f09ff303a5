/**
 * The rows and columns of a grid by the words and numbers that authors call them by. Must not guess
 * which of several was meant.
 */

import { closest, distance } from 'fastest-levenshtein';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Aggregate } from '../aggregate.ts';
import { cellAt, type Grid } from '../grid.ts';
import { foldLabel } from '../labels.ts';
import { type DeclarationProblem, quoteLabel, type Term } from './written-total.ts';

type Direction = Aggregate['direction'];

/** Zero-based rows (for sums down) or columns, or why there are none. */
export type FoundLines =
  | { readonly lines: readonly number[] }
  | { readonly problem: DeclarationProblem };

export interface LineNames {
  readonly grid: Grid;
  readonly direction: Direction;
  /** As printed but for case, and with note marks and brackets left out. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly loose: ReadonlyMap<string, readonly number[]>;
  /** As printed. */
  readonly labels: readonly string[];
}

export function readLineNames(grid: Grid, direction: Direction): LineNames {
  const exact = new Map<string, number[]>();
  const loose = new Map<string, number[]>();
  const labels = new Set<string>();
  const add = (names: Map<string, number[]>, name: string, line: number) => {
    if (name === '') return;
    const lines = names.get(name);
    if (lines === undefined) names.set(name, [line]);
    else if (lines[lines.length - 1] !== line) lines.push(line);
  };
  for (const [line, text] of namedLines(grid, direction)) {
    labels.add(text);
    add(exact, plain(text), line);
    add(loose, foldLabel(text), line);
  }
  return { grid, direction, exact, loose, labels: [...labels] };
}

/** Every naming cell of every line that may hold values. */
function* namedLines(grid: Grid, direction: Direction): Generator<[number, string]> {
  const { rows, columns, headerRows, stubColumns } = grid;
  const down = direction === 'down';
  const end = down ? rows : columns;
  for (let line = down ? headerRows : stubColumns; line < end; line++) {
    for (let level = 0; level < (down ? stubColumns : headerRows); level++) {
      const cell = down ? cellAt(grid, line, level) : cellAt(grid, level, line);
      if (cell !== undefined && cell.text !== '') yield [line, cell.text];
    }
  }
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Unless in quotes a number, whatever labels say: "row 5", "rows 2-4", "columns 2, 4 and 6": counted from 1, the header included. */
const numbered = /^(rows?|columns?)\s+(\d[\d\s,–and-]*)$/iu;
/** "row Total", where a row and a column are called so. */
const labelled = /^(row|column)\s+(\S.*)$/iu;

/** The lines that a term names; `part`: it may name several at once, by numbers. */
export function findLines(names: LineNames, term: Term, part: boolean): FoundLines {
  const numbers = term.quoted ? null : numbered.exec(term.text);
  if (numbers !== null) return byNumbers(names, term, numbers[1]!, numbers[2]!, part);
  const own = names.exact.get(plain(term.text)) ?? names.loose.get(foldLabel(term.text));
  if (own !== undefined) return oneOf(names, term, own);
  if (term.quoted) return unknownLabel(names, term);
  const narrowed = labelled.exec(term.text);
  if (narrowed !== null && directionOf(narrowed[1]!) === names.direction) {
    const rest = { ...term, text: narrowed[2]! };
    const found = names.exact.get(plain(rest.text)) ?? names.loose.get(foldLabel(rest.text));
    if (found !== undefined) return oneOf(names, term, found);
  }
  return unknownLabel(names, term);
}

function directionOf(keyword: string): Direction {
  return /^row/i.test(keyword) ? 'down' : 'across';
}

export function nounOf(direction: Direction): 'row' | 'column' {
  return direction === 'down' ? 'row' : 'column';
}

const mostShown = 5;

function oneOf(names: LineNames, { text, span }: Term, lines: readonly number[]): FoundLines {
  if (lines.length === 1) return { lines };
  const numbers = lines.slice(0, mostShown).map((line) => line + 1);
  const list = numbers.join(', ') + (lines.length > mostShown ? ' …' : '');
  const message =
    names.direction === 'down'
      ? say`“${text}” names ${lines.length} rows of this table: ${list}. Write the number of the one you mean, as in “row ${numbers[0]!}”.`
      : say`“${text}” names ${lines.length} columns of this table: ${list}. Write the number of the one you mean, as in “column ${numbers[0]!}”.`;
  return { problem: { span, message } };
}

function unknownLabel(names: LineNames, { text, span }: Term): FoundLines {
  const near =
    text.length > 100 || names.labels.length === 0 ? '' : closest(text, [...names.labels]);
  const isNear = near !== '' && distance(text, near) <= Math.max(1, near.length / 4);
  const hint = isNear ? say`; did you mean “${near}”?` : '';
  const suggestion = isNear ? quoteLabel(near) : undefined;
  return {
    problem: {
      span,
      message:
        names.direction === 'down'
          ? say`“${text}” names no row of this table${hint}`
          : say`“${text}” names no column of this table${hint}`,
      ...(suggestion !== undefined && { suggestion }),
    },
  };
}

function byNumbers(
  names: LineNames,
  { text, span }: Term,
  keyword: string,
  list: string,
  part: boolean,
): FoundLines {
  const { grid, direction } = names;
  const down = direction === 'down';
  const fail = (message: Phrase) => ({ problem: { span, message } });
  if (directionOf(keyword) !== direction) {
    return fail(
      down
        ? say`“${text}” is a column among rows: a sum runs over one or the other`
        : say`“${text}” is a row among columns: a sum runs over one or the other`,
    );
  }
  const lines: number[] = [];
  const end = direction === 'down' ? grid.rows : grid.columns;
  for (const piece of list.split(/\s*(?:,|and)\s*/u).filter((each) => each !== '')) {
    const range = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/u.exec(piece.trim());
    if (range === null)
      return fail(
        down
          ? say`“${text}” cannot be read: write “rows 2-4” or “rows 2, 4 and 6”`
          : say`“${text}” cannot be read: write “columns 2-4” or “columns 2, 4 and 6”`,
      );
    const bounds = [Number(range[1]), Number(range[2] ?? range[1])];
    const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
    const problem = outside(names, low, high, end);
    if (problem !== undefined) return fail(problem);
    for (let line = low; line <= high; line++) lines.push(line - 1);
  }
  if (!part && lines.length > 1)
    return fail(
      down
        ? say`A total is one row, not ${lines.length}`
        : say`A total is one column, not ${lines.length}`,
    );
  return { lines };
}

/** `low` and `high` count from 1. */
function outside(
  { grid, direction }: LineNames,
  low: number,
  high: number,
  end: number,
): Phrase | undefined {
  const wrong = low < 1 ? low : high;
  if (low < 1 || high > end) {
    return direction === 'down'
      ? say`There is no row ${wrong}: this table has ${end} rows, its header included`
      : say`There is no column ${wrong}: this table has ${end} columns`;
  }
  const naming = direction === 'down' ? grid.headerRows : grid.stubColumns;
  if (low > naming) return undefined;
  return direction === 'down'
    ? say`Row ${low} belongs to the header: rows are counted from the top of the table, its header included`
    : say`Column ${low} names the rows: columns are counted from the left, that one included`;
}
