/**
 * Workings of one line together: the formula that a whole row or column follows, the reason, and how
 * it came out. Must not word a single working.
 */

import { english, joined, type Phrase, say, type Words } from '../text/phrase.ts';
import type { Grid } from './grid.ts';
import { formulaWords, nameOf } from './working-words.ts';
import type { Working, WorkingState } from './workings.ts';

/** Workings with the same formula, row by row or column by column. */
export interface WorkingGroup extends Pick<Working, 'kind' | 'direction' | 'because' | 'source'> {
  /** "Total = Women + Men"; long ones are cut in the middle. */
  readonly formula: Words;
  readonly workings: readonly Working[];
  /** How many came out how. */
  readonly counts: StateCounts;
}

export type StateCounts = Readonly<Record<WorkingState, number>>;

/** The groups in the order of their first results. */
export function groupWorkings(grid: Grid, workings: readonly Working[]): readonly WorkingGroup[] {
  const groups = new Map<string, Working[]>();
  for (const working of workings) {
    const key = keyOf(grid, working);
    const group = groups.get(key);
    if (group) group.push(working);
    else groups.set(key, [working]);
  }
  return [...groups.values()].map((members): WorkingGroup => {
    const { kind, direction, because, source } = members[0]!;
    const formula = formulaOf(grid, members[0]!);
    return {
      kind,
      direction,
      because,
      source,
      formula,
      workings: members,
      counts: countStates(members),
    };
  });
}

/** How many workings came out how. */
export function countStates(workings: readonly Working[]): StateCounts {
  const counts = { holds: 0, rounding: 0, open: 0, fails: 0 };
  for (const { state } of workings) counts[state] += 1;
  return counts;
}

/** "Total = Women + Men" in the names of the lines that the working relates. */
export function formulaOf(grid: Grid, working: Working): Words {
  const { result, direction, inMarks, onOwnLine, ...rest } = working;
  // The result's own line is the one that the working runs along, wherever its operands lie.
  const name = nameOf(grid, { ...rest, kind: 'sum', result, direction }, result);
  const line = english(name) === '' ? placeName(grid, working) : name;
  const left = inMarks === true ? say`Percentages behind ${line}` : line;
  return joined([left, formulaWords(grid, working)], onOwnLine === true ? ': ' : ' = ');
}

function placeName(grid: Grid, { result, direction }: Working): Phrase {
  const { row, column } = grid.cells[result]!;
  return direction === 'down' ? say`Row ${row + 1}` : say`Column ${column + 1}`;
}

function keyOf(grid: Grid, working: Working): string {
  const { kind, direction, because, source, result, operands, inMarks, onOwnLine } = working;
  const line = (cell: number) => grid.cells[cell]![direction === 'down' ? 'row' : 'column'];
  // Along its own line each result has other operands; the formula is one all the same.
  const own = onOwnLine === true ? ['own'] : operands.map(line);
  const parts = kind === 'cumulative' ? own.slice(-1) : own;
  return [kind, direction, source, english(because), inMarks, line(result), ...parts].join(' ');
}
