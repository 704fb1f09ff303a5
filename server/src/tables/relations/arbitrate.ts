/**
 * Settles who speaks where one mistake breaks both sums and relations, so that it is told once.
 * Must not word anything.
 */
import { add, type Decimal, roundTo, subtract } from '../../numbers/decimal.ts';
import type { Numeral } from '../../numbers/reading.ts';
import type { Aggregate, Verdict } from '../aggregate.ts';
import { coarsened } from '../coarse.ts';
import { readDeclared } from '../declared/declared-totals.ts';
import { foot } from '../foot.ts';
import type { Grid, TablePragma } from '../grid.ts';
import { perTable } from '../per-grid.ts';
import { roundedCells, type TableContext } from '../rounding.ts';
import { findMistakes, type Mistake } from '../suspects.ts';
import { declaredRelations, withoutDeclared } from './declared-relations.ts';
import { findRelations } from './find-relations.ts';
import type { Relation, RelationSlip } from './relation.ts';
import { findRelationSlips, operandsOf, thirdTermExplains } from './relation-slips.ts';
import { verify } from './verify.ts';

/** A grid whose sums were checked, and what stands around it. */
export interface FootedTable {
  readonly grid: Grid;
  readonly aggregates: readonly Aggregate[];
  readonly verdicts: readonly Verdict[];
  readonly context?: TableContext;
  readonly pragma?: TablePragma;
}

/** A slip, and others that follow from the same cell. */
export interface ToldSlip extends RelationSlip {
  readonly also: readonly RelationSlip[];
}

export interface RelationReading {
  readonly rounded: Uint8Array;
  readonly relations: readonly Relation[];
  /** What rules on relations should tell. */
  readonly slips: readonly ToldSlip[];
  /** Failing aggregates, by index, that a slip explains: rules on sums should not tell them. */
  readonly explained: ReadonlySet<number>;
}

/** The relations of a table and what is wrong with them. Nothing where the pragma says `skip`. */
export const readRelations: (table: FootedTable) => RelationReading = perTable(arbitrate);

function arbitrate(printed: FootedTable): RelationReading {
  const { context = {} } = printed;
  const grid = coarsened(printed.grid, context.coarse);
  const table = { ...printed, grid };
  const rounded = roundedCells(grid, context);
  const silent = table.pragma === 'skip' || context.pragma === 'skip';
  const declared = silent ? [] : readDeclared(grid, context.declared).lines;
  const relations = silent
    ? []
    : [
        ...declaredRelations(grid, rounded, declared),
        ...withoutDeclared(findRelations(grid, rounded), declared),
      ];
  const own = sameRelations(table, relations);
  const explained = new Set([...own].filter((at) => table.verdicts[at]!.kind === 'fails'));
  for (const at of unfoundedFailures(table, relations)) explained.add(at);
  const found = findRelationSlips(grid, rounded, relations);
  if (found.length === 0) return { rounded, relations, slips: [], explained };
  const mistakes = mistakesBeside(table, own);
  const slips = found.filter((slip) => {
    if (isToldByTotal(table, mistakes, rounded, slip)) return false;
    for (const at of failuresMendedBy(table, slip)) explained.add(at);
    return true;
  });
  return { rounded, relations, slips: together(slips), explained };
}

/**
 * The aggregates that say the same as a believed difference: 2025 = 2024 + change. They are no
 * evidence beside it.
 */
function sameRelations({ aggregates }: FootedTable, relations: readonly Relation[]): Set<number> {
  const cells = new Set<string>();
  for (const relation of relations) {
    if (relation.formula.kind !== 'difference') continue;
    relation.outcomes.forEach((outcome, crossing) => {
      if (outcome === 'unknown') return;
      cells.add(keyOf([relation.line.cells[crossing]!, ...operandsOf(relation, crossing)]));
    });
  }
  if (cells.size === 0) return new Set();
  const same = aggregates.flatMap((aggregate, at) =>
    aggregate.operands.length === 2 && cells.has(keyOf(cellsOf(aggregate))) ? [at] : [],
  );
  return new Set(same);
}

/** Failing sums over a difference that a third term explains. */
function unfoundedFailures(table: FootedTable, relations: readonly Relation[]): number[] {
  const { grid, aggregates, verdicts } = table;
  const triples = relations.flatMap((relation) =>
    relation.outcomes.flatMap((outcome, crossing) =>
      outcome === 'fails' && thirdTermExplains(grid, relation, crossing)
        ? [[relation.line.cells[crossing]!, ...operandsOf(relation, crossing)]]
        : [],
    ),
  );
  if (triples.length === 0) return [];
  return aggregates.flatMap((aggregate, at) => {
    if (verdicts[at]!.kind !== 'fails') return [];
    const cells = cellsOf(aggregate);
    return triples.some((triple) => triple.every((cell) => cells.includes(cell))) ? [at] : [];
  });
}

function keyOf(cells: readonly number[]): string {
  return [...cells].sort((a, b) => a - b).join(' ');
}

/** The mistakes that all other aggregates show; failures are indexes into all of them. */
function mistakesBeside(table: FootedTable, own: ReadonlySet<number>): Mistake[] {
  const { grid, aggregates, verdicts } = table;
  const others = aggregates.flatMap((_, at) => (own.has(at) ? [] : [at]));
  const mistakes = findMistakes(
    grid,
    others.map((at) => aggregates[at]!),
    others.map((at) => verdicts[at]!),
  );
  return mistakes.map((mistake) => ({
    ...mistake,
    failures: mistake.failures.map((at) => others[at]!),
  }));
}

function cellsOf({ result, operands }: Aggregate): readonly number[] {
  return [result, ...operands];
}

/** Whether a sum that fails points at the slip's cell as its total, or at one of its operands. */
function isToldByTotal(
  table: FootedTable,
  mistakes: readonly Mistake[],
  rounded: Uint8Array,
  slip: RelationSlip,
): boolean {
  const { aggregates } = table;
  return mistakes.some(({ failures, suspects }) => {
    if (failures.some((at) => aggregates[at]!.result === slip.cell)) return true;
    if (suspects.some(({ cell, value }) => mendsRelation(table.grid, rounded, slip, cell, value))) {
      return true;
    }
    return failures.some((at) => mendedByOperand(table, aggregates[at]!, slip));
  });
}

function numeralAt(grid: Grid, cell: number): Numeral | undefined {
  const reading = grid.cells[cell]?.reading;
  return reading?.kind === 'number' ? reading.numeral : undefined;
}

/** Whether the relation holds once an operand says `value`. */
function mendsRelation(
  grid: Grid,
  rounded: Uint8Array,
  { relation, crossing, operands }: RelationSlip,
  cell: number,
  value: Decimal,
): boolean {
  if (!operands.includes(cell)) return false;
  const [first, second] = operands.map((index) => {
    const numeral = numeralAt(grid, index)!;
    const changed = index === cell ? { ...numeral, value } : numeral;
    return { numeral: changed, rounded: rounded[index] === 1 };
  });
  const printed = relation.line.values[crossing]!;
  return verify(relation.formula, printed, first!, second!)?.holds === true;
}

/** Whether the operand of a difference that makes it hold makes a failing sum hold too. */
function mendedByOperand(
  { grid }: FootedTable,
  aggregate: Aggregate,
  { relation, crossing, operands }: RelationSlip,
): boolean {
  if (relation.formula.kind !== 'difference') return false;
  const [a, b] = operands.map((index) => numeralAt(grid, index)!.value);
  const result = relation.line.values[crossing]!.value;
  const needed = [add(result, b!), subtract(a!, result)];
  return operands.some((cell, at) => {
    if (!cellsOf(aggregate).includes(cell)) return false;
    const place = numeralAt(grid, cell)!.place;
    return foot(grid, aggregate, { cell, value: { value: needed[at]!, place } }).kind !== 'fails';
  });
}

/** The failing sums that hold once the slip's cell says what its operands give. */
function failuresMendedBy(
  { grid, aggregates, verdicts }: FootedTable,
  { cell, expected, relation }: RelationSlip,
): number[] {
  if (relation.line.inMarks) return [];
  const { place } = numeralAt(grid, cell)!;
  const difference = relation.formula.kind === 'difference';
  const value = difference ? expected : roundTo(expected, place);
  const changed = { cell, value: { value, place } };
  return aggregates.flatMap((aggregate, at) => {
    if (verdicts[at]!.kind !== 'fails' || !cellsOf(aggregate).includes(cell)) return [];
    return foot(grid, aggregate, changed).kind === 'fails' ? [] : [at];
  });
}

/** Slips that share an operand which is theirs alone are one mistake. */
function together(slips: readonly RelationSlip[]): ToldSlip[] {
  const told: { lead: RelationSlip; also: RelationSlip[] }[] = [];
  for (const slip of slips) {
    const same = told.find(({ lead }) =>
      ownOperands(lead).some((c) => ownOperands(slip).includes(c)),
    );
    if (same === undefined) told.push({ lead: slip, also: [] });
    else if (speaksBefore(slip, same.lead)) {
      same.also.push(same.lead);
      same.lead = slip;
    } else same.also.push(slip);
  }
  return told.map(({ lead, also }) => ({ ...lead, also }));
}

/** Operands and result; a base that all cells of the line share is not the slip's own. */
function ownOperands({ relation, operands, cell }: RelationSlip): readonly number[] {
  return relation.formula.base === 'crossing' ? [cell, operands[0]] : [cell, ...operands];
}

function speaksBefore(a: RelationSlip, b: RelationSlip): boolean {
  const rank = ({ relation }: RelationSlip) => (relation.formula.kind === 'difference' ? 1 : 0);
  return rank(a) > rank(b) || (rank(a) === rank(b) && a.relation.score > b.relation.score);
}
