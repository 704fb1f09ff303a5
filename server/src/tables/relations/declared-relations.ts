/**
 * Shares and changes that an author declares, as relations that need no evidence. Must not look for
 * others.
 */

import type { DeclaredLine } from '../declared/declared-totals.ts';
import { saidBy } from '../declared/written-total.ts';
import type { Grid } from '../grid.ts';
import { readAxes } from '../lines.ts';
import { resultLine } from './announced.ts';
import type { Formula, Relation } from './relation.ts';
import { type Scale, weigh } from './weigh.ts';

/** What the author says goes before what the numbers say. */
const certain = 1000;

export function declaredRelations(
  grid: Grid,
  rounded: Uint8Array,
  declared: readonly DeclaredLine[],
): Relation[] {
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  return declared.flatMap(({ kind, direction, line, operands, by }): Relation[] => {
    if (kind !== 'share' && kind !== 'change') return [];
    const axis = axes[direction];
    const places = [line, ...(operands ?? [])].map((index) =>
      axis.lines.findIndex((each) => each.index === index),
    );
    const [at, first, second] = places;
    if (at === undefined || first === undefined || second === undefined || places.includes(-1)) {
      return [];
    }
    const scale: Scale = { grid, axis, rounded, lines: new Map() };
    const own = resultLine(grid, axis, at);
    const formulas = ([100, 1] as const).map(
      (factor): Formula => ({ kind, factor, first, base: 'line', second }),
    );
    const found = formulas.map((formula) => ({ formula, weight: weigh(scale, own, formula) }));
    // A percentage unless most values are fractions of one.
    const holding = ({ outcomes }: (typeof found)[number]['weight']) =>
      outcomes.filter((outcome) => outcome === 'holds').length;
    const [percent, fraction] = found;
    const best =
      !own.percent && holding(fraction!.weight) > holding(percent!.weight) ? fraction! : percent!;
    const { outcomes } = best.weight;
    return [
      {
        line: own,
        formula: best.formula,
        from: 0,
        to: own.values.length,
        outcomes,
        holds: holding(best.weight),
        misses: best.weight.misses,
        score: certain,
        declared: saidBy(by),
      },
    ];
  });
}

/** Leaves out relations of lines about which something else is declared, or nothing at all. */
export function withoutDeclared(
  relations: readonly Relation[],
  declared: readonly DeclaredLine[],
): readonly Relation[] {
  if (declared.length === 0) return relations;
  const known = new Set(declared.map(({ direction, line }) => `${direction} ${line}`));
  return relations.filter(
    ({ line: { axis, at } }) => !known.has(`${axis.direction} ${axis.lines[at]!.index}`),
  );
}
