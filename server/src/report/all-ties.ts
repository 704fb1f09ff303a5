/**
 * Joins the ties that words bear out with those of told lines: which hold together, which takes the place of
 * another. Must not look for any.
 */
import { lazily } from './lazy.ts';
import type { Tie } from './ledger.ts';
import { figureAt, type ListedFigures } from './ledger-figures.ts';
import type { FoundTies } from './ties.ts';

/** As the parts of a ledger. */
export interface AllTies {
  tiesOf(index: number): readonly Tie[];
  slips(): readonly Tie[];
  ties(): readonly Tie[];
}

export function joinTies(found: FoundTies, listed: ListedFigures): AllTies {
  const parts = lazily({ told: () => sortTold(found, listed), slips: () => slipsOf() });
  const slipsOf = (): readonly Tie[] => {
    const { agrees, near } = parts.told;
    const known = new Set(found.slips.map(keyOf));
    const fresh = near.filter((tie) => !known.has(keyOf(tie)));
    return inOrder([...found.slips.filter((tie) => !agrees.has(keyOf(tie))), ...fresh]);
  };
  const tiesOf = (at: number): readonly Tie[] => {
    const { agrees, byFigure } = parts.told;
    const own = found.agreeing(at).filter((tie) => !agrees.has(keyOf(tie)));
    const near = parts.slips.filter(({ a, b }) => a === at || b === at);
    return inOrder([...own, ...near, ...(byFigure.get(at) ?? [])]);
  };
  const ties = () =>
    Array.from({ length: listed.size }, (_, at) => tiesOf(at).filter(({ a }) => a === at)).flat();
  return { tiesOf, slips: () => parts.slips, ties };
}

interface SortedTold {
  /** The pairs that agree, whatever else was found of them. */
  readonly agrees: ReadonlySet<string>;
  readonly byFigure: ReadonlyMap<number, readonly Tie[]>;
  readonly near: readonly Tie[];
}

function sortTold(found: FoundTies, listed: ListedFigures): SortedTold {
  const told = found.told();
  const agreeing = told.filter(({ outcome }) => outcome === 'agrees');
  const byFigure = new Map<number, Tie[]>();
  for (const tie of agreeing) {
    for (const at of [tie.a, tie.b]) byFigure.set(at, [...(byFigure.get(at) ?? []), tie]);
  }
  const near = told.filter(({ a, b, outcome }) => {
    if (outcome === 'agrees') return false;
    // What agrees with another place is told from there.
    const text = figureAt(listed, a).kind === 'prose' ? a : b;
    return !found.agreeing(text).some(({ doubtful }) => doubtful !== true);
  });
  return { agrees: new Set(agreeing.map(keyOf)), byFigure, near };
}

function keyOf({ a, b }: Tie): string {
  return `${a} ${b}`;
}

function inOrder(ties: readonly Tie[]): readonly Tie[] {
  return [...ties].sort((x, y) => x.a - y.a || x.b - y.b);
}
