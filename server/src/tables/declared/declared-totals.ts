/**
 * Declared totals: what the comments above a table say about its sums, resolved to rows and columns,
 * and as aggregates that go before all others. Must not doubt what an author declares.
 */
import { type Phrase, say } from '../../text/phrase.ts';
import type { Aggregate, AggregateKind } from '../aggregate.ts';
import type { Grid } from '../grid.ts';
import { type Axis, entryAt, readAxes, slotKinds } from '../lines.ts';
import { roundedCells, type TableContext } from '../rounding.ts';
import { runningAggregates, withoutRunning } from '../running.ts';
import { findLines, type LineNames, readLineNames } from './line-names.ts';
import {
  type DeclarationProblem,
  type Declarer,
  type Formula,
  type Part,
  readLines,
  readTotals,
  saidBy,
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
  /** How it is computed, if it is no plain sum. */
  readonly kind?: Exclude<AggregateKind, 'sum'>;
  /** Those of the operands that are taken away. */
  readonly minus?: readonly number[];
  readonly by?: Declarer;
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
  const problems = written.map(({ kind, text, by }) => {
    const found = kind === 'total' ? resolveTotals(names, text) : resolveNone(names, text);
    for (const line of found.lines) {
      lines.set(`${line.direction} ${line.line}`, by === undefined ? line : { ...line, by });
    }
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

function resolveFormula(names: LineNames, { kind, result, parts }: Formula): Resolved {
  const total = findLines(names, result, false);
  const found = parts.map((part) => ({ part, ...findPart(names, part) }));
  const problems = [
    ...('problem' in total ? [total.problem] : []),
    ...found.flatMap((each) => each.problems),
  ];
  if ('problem' in total || problems.length > 0) return { lines: [], problems };
  const line = total.lines[0]!;
  const operands = new Set<number>();
  const minus: number[] = [];
  for (const { part, lines } of found) {
    const twice = lines.find((each) => operands.has(each) || each === line);
    if (twice !== undefined)
      return { lines: [], problems: [repeated(names, part, twice === line)] };
    for (const each of lines) operands.add(each);
    if (part.minus) minus.push(...lines);
  }
  const all = [...operands];
  const declared: DeclaredLine = {
    direction: names.direction,
    line,
    // A share's whole and a change's start come second, wherever they stand.
    operands: kind === 'share' || kind === 'change' ? all : all.sort((a, b) => a - b),
    ...(kind !== 'sum' && { kind }),
    ...(minus.length > 0 && { minus }),
  };
  return { lines: [declared], problems: [] };
}

function withItself(down: boolean): Phrase {
  return down
    ? say`The total itself is among its parts here: leave that row out`
    : say`The total itself is among its parts here: leave that column out`;
}

function twice(down: boolean): Phrase {
  return down
    ? say`A row is counted twice here: name each part once`
    : say`A column is counted twice here: name each part once`;
}

function repeated(
  { direction }: LineNames,
  { first, last }: Part,
  own: boolean,
): DeclarationProblem {
  const span = { from: first.span.from, to: (last ?? first).span.to };
  const down = direction === 'down';
  return {
    span,
    message: own ? withItself(down) : twice(down),
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

/**
 * One aggregate for each crossing at which a declared total prints a value. No sum runs over lines that
 * are `running` totals.
 */
export function declaredAggregates(
  grid: Grid,
  { lines }: DeclaredTotals,
  context: TableContext = {},
  running: ReadonlySet<string> = new Set(),
): Aggregate[] {
  if (lines.length === 0 || context.pragma === 'skip') return [];
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  const rounded = roundedCells(grid, context);
  const found = lines.flatMap((line) =>
    aggregatesOf(withoutRunning(axes[line.direction], running), line, rounded),
  );
  return found.sort((a, b) => a.result - b.result);
}

function aggregatesOf(
  axis: Axis,
  declared: DeclaredLine,
  rounded: Uint8Array,
): readonly Aggregate[] {
  const positions = new Map(axis.lines.map(({ index }, at) => [index, at]));
  const total = positions.get(declared.line);
  const parts = (declared.operands ?? []).flatMap((line) => positions.get(line) ?? []);
  const { kind = 'sum', minus = [] } = declared;
  const because = saidBy(declared.by);
  // How shares and changes follow is for relations to say.
  if (total === undefined || parts.length === 0 || kind === 'share' || kind === 'change') return [];
  if (kind === 'cumulative') {
    return runningAggregates(axis, total, parts[0]!, rounded, { source: 'declared', because });
  }
  const { cells, kinds, measures } = axis.matrix;
  const taken = new Set(minus.map((line) => positions.get(line)));
  return axis.crossings.flatMap((crossing, at): Aggregate[] => {
    const entry = entryAt(axis, total, at);
    const printed = kinds[entry] === slotKinds.value || kinds[entry] === slotKinds.nil;
    const isRatio = crossing.reading.kind === 'ratio' || measures.get(entry) === '%';
    if (!printed || (isRatio && kind !== 'average')) return [];
    const found = parts.map((part) => ({ part, cell: cells[entryAt(axis, part, at)]! }));
    const operands = found.flatMap(({ cell }) => (cell >= 0 ? [cell] : []));
    const away = found.flatMap(({ part, cell }) => (cell >= 0 && taken.has(part) ? [cell] : []));
    if (operands.length === 0) return [];
    // An average is rounded in any case; what counts is whether its parts are.
    const all = kind === 'average' ? operands : [cells[entry]!, ...operands];
    return [
      {
        kind,
        direction: axis.direction,
        result: cells[entry]!,
        operands,
        ...(away.length > 0 && { minus: away }),
        source: 'declared',
        because,
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
