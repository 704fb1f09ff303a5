/**
 * Finds ranks, in lines of their own or in brackets behind values, and those that contradict the
 * values they rank. Must not rank what ranks itself are silent about.
 */
import { compare, type Decimal } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';
import { rankOf } from './candidates.ts';
import type { Grid } from './grid.ts';
import { type Axis, entryAt, readAxes } from './lines.ts';
import { perGrid } from './per-grid.ts';

/** A rank that does not fit the value it stands with. */
export interface RankSlip {
  /** Indexes in the grid's cells of the rank and of its value; one cell where both stand in it. */
  readonly cell: number;
  readonly value: number;
  readonly found: number;
  readonly expected: number;
  /** The cell whose rank was swapped with this one's. */
  readonly swappedWith?: number;
  /** Among how many. */
  readonly of: number;
}

/** One rank beside one value. */
interface Ranked {
  readonly cell: number;
  readonly value: number;
  readonly rank: number;
  readonly decimal: Decimal;
}

/** Shorter lists prove nothing. */
const least = 5;
/** Longer lists are compared with more care than time allows. */
const most = 2000;

/** The slips of all ranks of a grid. */
export const findRankSlips = perGrid((grid): readonly RankSlip[] => {
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  return [axes.across, axes.down].flatMap((axis) => [
    ...markedSlips(grid, axis),
    ...lineSlips(grid, axis),
  ]);
});

function numeralAt(grid: Grid, axis: Axis, line: number, crossing: number): Numeral | undefined {
  const reading = grid.cells[cellAtEntry(axis, line, crossing)]?.reading;
  return reading?.kind === 'number' ? reading.numeral : undefined;
}

function cellAtEntry(axis: Axis, line: number, crossing: number): number {
  return axis.matrix.cells[entryAt(axis, line, crossing)]!;
}

/** Crossings that stand for single things, not for totals or averages. */
function singleCrossings(axis: Axis): number[] {
  return axis.crossings.flatMap((line, at) =>
    rankOf(line) === 0 && line.reading.kind === 'leaf' ? [at] : [],
  );
}

/** `310.5 (2)`: ranks behind the values of one line, where every value has one. */
function markedSlips(grid: Grid, axis: Axis): RankSlip[] {
  if (axis.direction === 'down') return [];
  const crossings = singleCrossings(axis);
  return axis.lines.flatMap((_, line) => {
    const ranked: Ranked[] = [];
    for (const crossing of crossings) {
      const numeral = numeralAt(grid, axis, line, crossing);
      if (numeral === undefined) continue;
      const mark = /^\((\d{1,2})\)$/.exec(numeral.mark ?? '')?.[1];
      if (mark === undefined) return [];
      const cell = cellAtEntry(axis, line, crossing);
      ranked.push({ cell, value: cell, rank: Number(mark), decimal: numeral.value });
    }
    return slipsOf(ranked);
  });
}

const rankWord = /^(?:rank(?:ing)?|rang|rango|puesto|posici[oó]n|platz|classement)(?!\p{L})/iu;

/** Lines labelled Rank, with the line beside them that they rank. */
function lineSlips(grid: Grid, axis: Axis): RankSlip[] {
  return axis.lines.flatMap((line, at) => {
    if (!rankWord.test(line.label)) return [];
    const neighbours = [at - 1, at + 1, at - 2, at + 2].filter(
      (other) => axis.lines[other] !== undefined && !rankWord.test(axis.lines[other]!.label),
    );
    const lists = neighbours.map((other) => rankedBy(grid, axis, at, other));
    // The line that is ranked without a fault, or else the one that comes nearest.
    const best = lists
      .map((ranked) => ({ ranked, misses: missesOf(ranked) }))
      .sort((a, b) => a.misses - b.misses)[0];
    return best === undefined || best.misses === 0 ? [] : slipsOf(best.ranked);
  });
}

function rankedBy(grid: Grid, axis: Axis, line: number, other: number): Ranked[] {
  const ranked: Ranked[] = [];
  for (const crossing of singleCrossings(axis)) {
    const rank = numeralAt(grid, axis, line, crossing);
    const value = numeralAt(grid, axis, other, crossing);
    if (rank === undefined || value === undefined) continue;
    if (rank.value.exponent !== 0 || rank.value.coefficient > 9999n) return [];
    ranked.push({
      cell: cellAtEntry(axis, line, crossing),
      value: cellAtEntry(axis, other, crossing),
      rank: Number(rank.value.coefficient),
      decimal: value.value,
    });
  }
  return ranked;
}

/** What a rank may be for a value: more than one number where values tie. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** Ties counted once. */
  readonly dense: number;
}

function placesOf(ranked: readonly Ranked[], descending: boolean): Place[] {
  const order = ranked.map((_, at) => at);
  const sign = descending ? -1 : 1;
  order.sort((a, b) => sign * compare(ranked[a]!.decimal, ranked[b]!.decimal));
  const places: Place[] = new Array(ranked.length);
  let dense = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (
      end < order.length &&
      compare(ranked[order[start]!]!.decimal, ranked[order[end]!]!.decimal) === 0
    ) {
      end += 1;
    }
    dense += 1;
    for (let at = start; at < end; at++) places[order[at]!] = { from: start + 1, to: end, dense };
    start = end;
  }
  return places;
}

interface Misfit {
  readonly wrong: readonly number[];
  readonly places: readonly Place[];
}

/** The order and habit of counting ties that leave the fewest ranks wrong. */
function bestFit(ranked: readonly Ranked[]): Misfit | undefined {
  let best: Misfit | undefined;
  for (const descending of [true, false]) {
    const places = placesOf(ranked, descending);
    for (const dense of [false, true]) {
      const wrong = ranked.flatMap(({ rank }, at) => {
        const place = places[at]!;
        const fits = dense ? rank === place.dense : rank >= place.from && rank <= place.to;
        return fits ? [] : [at];
      });
      if (best === undefined || wrong.length < best.wrong.length) best = { wrong, places };
    }
  }
  return best;
}

function missesOf(ranked: readonly Ranked[]): number {
  if (ranked.length < least || ranked.length > most) return Number.POSITIVE_INFINITY;
  return bestFit(ranked)?.wrong.length ?? Number.POSITIVE_INFINITY;
}

/** One rank that is wrong, or two that were swapped, in a list that is right otherwise. */
function slipsOf(ranked: readonly Ranked[]): RankSlip[] {
  if (ranked.length < least || ranked.length > most) return [];
  const fit = bestFit(ranked)!;
  const [a, b] = fit.wrong;
  if (a === undefined || fit.wrong.length > 2) return [];
  const slip = (at: number): RankSlip => {
    const { cell, value, rank } = ranked[at]!;
    return { cell, value, found: rank, expected: fit.places[at]!.from, of: ranked.length };
  };
  if (b === undefined) return [slip(a)];
  const swapped =
    ranked[a]!.rank === fit.places[b]!.from && ranked[b]!.rank === fit.places[a]!.from;
  return swapped ? [{ ...slip(a), swappedWith: ranked[b]!.cell }] : [];
}
