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
  const parts: SortedTies = lazily({
    told: () => sortTold(found, listed),
    slips: () => slipsOf(),
    near: () => byFigures(parts.slips),
  });
  const slipsOf = (): readonly Tie[] => {
    const { agrees, near } = parts.told;
    const known = new Set(found.slips.map(keyOf));
    const fresh = near.filter((tie) => !known.has(keyOf(tie)));
    return inOrder([...found.slips.filter((tie) => !agrees.has(keyOf(tie))), ...fresh]);
  };
  const tiesOf = (at: number): readonly Tie[] => {
    const { agrees, byFigure } = parts.told;
    const own = found.agreeing(at).filter((tie) => !agrees.has(keyOf(tie)));
    const near = parts.near.get(at) ?? none;
    const told = byFigure.get(at) ?? none;
    return own.length + near.length + told.length === 0
      ? none
      : inOrder([...own, ...near, ...told]);
  };
  const ties = () =>
    Array.from({ length: listed.size }, (_, at) => tiesOf(at).filter(({ a }) => a === at)).flat();
  return { tiesOf, slips: () => parts.slips, ties };
}

const none: readonly Tie[] = [];

interface SortedTies {
  readonly told: SortedTold;
  readonly slips: readonly Tie[];
  /** The slips by their figures. */
  readonly near: ReadonlyMap<number, readonly Tie[]>;
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
  const near = told.filter(({ a, b, outcome }) => {
    if (outcome === 'agrees') return false;
    // What agrees with another place is told from there.
    const text = figureAt(listed, a).kind === 'prose' ? a : b;
    return !found.agreeing(text).some(({ doubtful }) => doubtful !== true);
  });
  return { agrees: new Set(agreeing.map(keyOf)), byFigure: byFigures(agreeing), near };
}

/** Ties by each of their two figures. */
function byFigures(ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const figures = new Map<number, Tie[]>();
  const put = (at: number, tie: Tie) => {
    const own = figures.get(at);
    if (own) own.push(tie);
    else figures.set(at, [tie]);
  };
  for (const tie of ties) {
    put(tie.a, tie);
    put(tie.b, tie);
  }
  return figures;
}

function keyOf({ a, b }: Tie): string {
  return `${a} ${b}`;
}

function inOrder(ties: readonly Tie[]): readonly Tie[] {
  return [...ties].sort((x, y) => x.a - y.a || x.b - y.b);
}
