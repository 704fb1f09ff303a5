/**
 * Declared totals: what the comments above a table say about its sums, resolved to rows and columns,
 * and as aggregates that go before all others. Must not doubt what an author declares.
 */
import type { Aggregate } from '../aggregate.ts';
import type { Grid } from '../grid.ts';
import { type Axis, entryAt, readAxes, slotKinds } from '../lines.ts';
import { roundedCells, type TableContext } from '../rounding.ts';
import { findLines, type LineNames, nounOf, readLineNames } from './line-names.ts';
import {
  type DeclarationProblem,
  type Formula,
  type Part,
  readLines,
  readTotals,
  type Term,
  type WrittenTotal,
} from './written-total.ts';

/** What is declared about one row (for sums down) or column. */
export interface DeclaredLine {
  readonly direction: Aggregate['direction'];
  /** Zero-based in the grid, as are `operands`. */
  readonly line: number;
  /** Undefined for what is declared to be no total. */
  readonly operands: readonly number[] | undefined;
}

export interface DeclaredTotals {
  readonly lines: readonly DeclaredLine[];
  /** For each declaration in its order; spans are offsets into its text. */
  readonly problems: readonly (readonly DeclarationProblem[])[];
}

const none: DeclaredTotals = { lines: [], problems: [] };

/** Resolves declarations against the grid. The last one about a line holds. */
export function readDeclared(grid: Grid, written: readonly WrittenTotal[] = []): DeclaredTotals {
  if (written.length === 0) return none;
  const names = [readLineNames(grid, 'down'), readLineNames(grid, 'across')] as const;
  const lines = new Map<string, DeclaredLine>();
  const problems = written.map(({ kind, text }) => {
    const found = kind === 'total' ? resolveTotals(names, text) : resolveNone(names, text);
    for (const line of found.lines) lines.set(`${line.direction} ${line.line}`, line);
    return found.problems;
  });
  return { lines: [...lines.values()], problems };
}

type BothNames = readonly [LineNames, LineNames];

interface Resolved {
  readonly lines: readonly DeclaredLine[];
  readonly problems: readonly DeclarationProblem[];
}

function resolveTotals(names: BothNames, text: string): Resolved {
  const { formulas, problems } = readTotals(text);
  const resolved = formulas.map((formula) => {
    // Labels may name rows and columns; the direction in which more of them do is meant.
    const [down, across] = names.map((each) => resolveFormula(each, formula));
    return across!.problems.length < down!.problems.length ? across! : down!;
  });
  return {
    lines: resolved.flatMap(({ lines }) => lines),
    problems: [...problems, ...resolved.flatMap((each) => each.problems)],
  };
}

function resolveFormula(names: LineNames, { result, parts }: Formula): Resolved {
  const total = findLines(names, result, false);
  const found = parts.map((part) => ({ part, ...findPart(names, part) }));
  const problems = [
    ...('problem' in total ? [total.problem] : []),
    ...found.flatMap((each) => each.problems),
  ];
  if ('problem' in total || problems.length > 0) return { lines: [], problems };
  const line = total.lines[0]!;
  const operands = new Set<number>();
  for (const { part, lines } of found) {
    const twice = lines.find((each) => operands.has(each) || each === line);
    if (twice !== undefined)
      return { lines: [], problems: [repeated(names, part, twice === line)] };
    for (const each of lines) operands.add(each);
  }
  const sorted = [...operands].sort((a, b) => a - b);
  return { lines: [{ direction: names.direction, line, operands: sorted }], problems: [] };
}

function repeated(
  { direction }: LineNames,
  { first, last }: Part,
  own: boolean,
): DeclarationProblem {
  const span = { from: first.span.from, to: (last ?? first).span.to };
  const noun = nounOf(direction);
  return {
    span,
    message: own
      ? `The total itself is among its parts here: leave that ${noun} out.`
      : `A ${noun} is counted twice here: name each part once.`,
  };
}

function findPart(
  names: LineNames,
  { first, last }: Part,
): { readonly lines: readonly number[]; readonly problems: readonly DeclarationProblem[] } {
  const start = findLines(names, first, last === undefined);
  if (last === undefined) {
    return 'problem' in start
      ? { lines: [], problems: [start.problem] }
      : { lines: start.lines, problems: [] };
  }
  const end = findLines(names, last, false);
  if ('problem' in start || 'problem' in end) {
    const problems = [start, end].flatMap((each) => ('problem' in each ? [each.problem] : []));
    return { lines: [], problems };
  }
  const [a, b] = [start.lines[0]!, end.lines[0]!];
  const low = Math.min(a, b);
  const lines = Array.from({ length: Math.abs(a - b) + 1 }, (_, at) => low + at);
  return { lines, problems: [] };
}

/** A label that names a row and a column is no total in either. */
function resolveNone(names: BothNames, text: string): Resolved {
  const { terms, problems } = readLines(text);
  const resolved = terms.map((term) => resolveNoTotal(names, term));
  return {
    lines: resolved.flatMap(({ lines }) => lines),
    problems: [...problems, ...resolved.flatMap((each) => each.problems)],
  };
}

function resolveNoTotal(names: BothNames, term: Term): Resolved {
  const found = names.map((each) => ({
    direction: each.direction,
    ...findLines(each, term, true),
  }));
  const lines = found.flatMap((each) =>
    'lines' in each
      ? each.lines.map((line) => ({ direction: each.direction, line, operands: undefined }))
      : [],
  );
  if (lines.length > 0) return { lines, problems: [] };
  const [down, across] = found.map((each) => ('problem' in each ? each.problem : undefined));
  const better = down?.suggestion === undefined && across?.suggestion !== undefined ? across : down;
  return { lines, problems: better === undefined ? [] : [better] };
}

/** One aggregate for each crossing at which a declared total prints a value. */
export function declaredAggregates(
  grid: Grid,
  { lines }: DeclaredTotals,
  context: TableContext = {},
): Aggregate[] {
  if (lines.length === 0 || context.pragma === 'skip') return [];
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  const rounded = roundedCells(grid, context);
  const found = lines.flatMap((line) => aggregatesOf(axes[line.direction], line, rounded));
  return found.sort((a, b) => a.result - b.result);
}

function aggregatesOf(axis: Axis, declared: DeclaredLine, rounded: Uint8Array): Aggregate[] {
  const positions = new Map(axis.lines.map(({ index }, at) => [index, at]));
  const total = positions.get(declared.line);
  const parts = (declared.operands ?? []).flatMap((line) => positions.get(line) ?? []);
  if (total === undefined || parts.length === 0) return [];
  const { cells, kinds, measures } = axis.matrix;
  return axis.crossings.flatMap((crossing, at): Aggregate[] => {
    const entry = entryAt(axis, total, at);
    const printed = kinds[entry] === slotKinds.value || kinds[entry] === slotKinds.nil;
    const isRatio = crossing.reading.kind === 'ratio' || measures.get(entry) === '%';
    if (!printed || isRatio) return [];
    const operands = parts
      .map((part) => cells[entryAt(axis, part, at)]!)
      .filter((cell) => cell >= 0);
    if (operands.length === 0) return [];
    const all = [cells[entry]!, ...operands];
    return [
      {
        kind: 'sum',
        direction: axis.direction,
        result: cells[entry]!,
        operands,
        source: 'declared',
        because: 'the comment above the table says so',
        rounded: all.some((cell) => rounded[cell] === 1),
      },
    ];
  });
}

/** Leaves out sums that other sources claim for a line about which something is declared. */
export function withoutDeclared(
  grid: Grid,
  { lines }: DeclaredTotals,
  aggregates: readonly Aggregate[],
): readonly Aggregate[] {
  if (lines.length === 0) return aggregates;
  const known = new Set(lines.map(({ direction, line }) => `${direction} ${line}`));
  return aggregates.filter(({ direction, result }) => {
    const { row, column } = grid.cells[result]!;
    return !known.has(`${direction} ${direction === 'down' ? row : column}`);
  });
}
