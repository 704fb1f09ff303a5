/**
 * The tables of a draft with what stands around them, their aggregates and verdicts. Reads a table
 * again only when its own text or its surroundings changed. Must not judge a difference.
 */
import type { Block } from '../markdown/block.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import type { Surroundings } from '../tables/caption.ts';
import { coarsened, coarsenSums, readCoarseness } from '../tables/coarse.ts';
import {
  type DeclaredTotals,
  declaredAggregates,
  readDeclared,
  withoutDeclared,
} from '../tables/declared/declared-totals.ts';
import type { DeclarationProblem } from '../tables/declared/written-total.ts';
import { foot } from '../tables/foot.ts';
import type { Grid } from '../tables/grid.ts';
import { inferredAggregates } from '../tables/inferred.ts';
import { labelledAggregates } from '../tables/labelled.ts';
import { labelledAverages } from '../tables/labelled-averages.ts';
import { rollForwards } from '../tables/roll-forward.ts';
import type { TableContext } from '../tables/rounding.ts';
import { findRunningTotals } from '../tables/running.ts';
import { shiftSpan } from '../text/span.ts';
import { declaredFor, type TableDeclaration, withDeclarations } from './profile-totals.ts';
import type { Table } from './report.ts';
import { readTableParts } from './table-parts.ts';

export interface TableSettings {
  readonly rounding: 'auto' | 'exact' | 'rounded';
  /** How numerals are printed where a table's own leave it open. */
  readonly numberStyle?: NumberStyle;
  /** What the profile declares about tables with certain captions. */
  readonly declared?: readonly TableDeclaration[];
}

/** What was computed from a grid in the surroundings that `key` describes. */
export interface CachedSums extends Pick<Table, 'aggregates' | 'verdicts'> {
  readonly key: string;
  /** With what the sums show about rounding. */
  readonly context: TableContext;
  /** For each declaration of the context what is wrong with it; spans are offsets into its text. */
  readonly problems: readonly (readonly DeclarationProblem[])[];
}

const sums = new WeakMap<Grid, CachedSums>();

export function readTables(
  document: MarkdownDocument,
  blocks: readonly Block[],
  pragmas: readonly Pragma[],
  settings: TableSettings,
): readonly Table[] {
  const tables = readTableParts(document, blocks, pragmas, settings.numberStyle);
  return tables.map(({ grid, from, to, places, around, caption }): Table => {
    const { pragma, continued } = around;
    const declared = declaredFor(settings.declared, caption?.text);
    const { aggregates, verdicts, problems, context } = sumsOf(grid, {
      ...withDeclarations(around.context, declared),
      rounding: settings.rounding,
    });
    const [place] = places;
    const isBlock = places.length === 1 && place?.from === from && place.to === to;
    return {
      from,
      to,
      grid,
      ...(!isBlock && { parts: places }),
      ...(caption && { caption }),
      ...(pragma && { pragma }),
      context,
      continued,
      ...commentsOf(around, problems.slice(declared.length)),
      ...profileProblemsOf(problems.slice(0, declared.length)),
      aggregates,
      verdicts,
    };
  });
}

/** What is wrong with the declarations of the profile, which have no place in the report. */
export function profileProblemsOf(
  problems: CachedSums['problems'],
): Pick<Table, 'profileProblems'> {
  const messages = problems.flatMap((each) => each.map(({ message }) => message));
  return messages.length === 0 ? {} : { profileProblems: messages };
}

/** The comments above a table, and what is wrong with what they declare; spans made absolute. */
export function commentsOf(
  { comments }: Surroundings,
  problems: CachedSums['problems'],
): Pick<Table, 'comments'> {
  if (comments === undefined) return {};
  let declarations = 0;
  return {
    comments: comments.map(({ span, declares }) => {
      const own = declares === undefined ? [] : (problems[declarations++] ?? []);
      return {
        span,
        problems: own.map((problem) => ({
          ...problem,
          span: shiftSpan(problem.span, declares?.from ?? 0),
        })),
      };
    }),
  };
}

/** The aggregates of a grid in its surroundings, and what checking them said. */
export function sumsOf(grid: Grid, context: TableContext): CachedSums {
  const key = JSON.stringify(context);
  const known = sums.get(grid);
  if (known?.key === key) return known;
  const declared = readDeclared(grid, context.declared);
  const plain = sumUp(grid, context, declared);
  const coarse = readCoarseness(grid, plain, context);
  const result: CachedSums = {
    key,
    problems: declared.problems,
    ...(coarse === undefined ? plain : sumUp(grid, { ...context, coarse }, declared)),
  };
  sums.set(grid, result);
  return result;
}

function sumUp(
  grid: Grid,
  context: TableContext,
  declared: DeclaredTotals,
): Pick<CachedSums, 'aggregates' | 'verdicts' | 'context'> {
  const { coarse } = context;
  const seen = coarsened(grid, coarse);
  const found = findRunningTotals(seen, context);
  const running = new Set([...found.lines, ...runningLines(declared)]);
  const stated = [
    ...declaredAggregates(seen, declared, context, running),
    ...withoutDeclared(seen, declared, [...found.aggregates, ...rollForwards(seen, context)]),
    ...labelledAggregates(seen, context, declared.lines, running),
    ...labelledAverages(seen, context, declared.lines),
  ];
  const inferred = inferredAggregates(seen, context, stated);
  const all = [...stated, ...withoutDeclared(seen, declared, inferred)];
  const aggregates = coarse === undefined ? all : coarsenSums(all, coarse);
  return { aggregates, verdicts: aggregates.map((aggregate) => foot(grid, aggregate)), context };
}

function runningLines({ lines }: DeclaredTotals): readonly string[] {
  return lines.flatMap(({ kind, direction, line }) =>
    kind === 'cumulative' ? [`${direction} ${line}`] : [],
  );
}
