/**
 * Joins the figures of a report with all that was checked about them: aggregates of tables, claims of
 * prose, and ties. What nobody asks for is not computed. Must not look for any of these itself.
 */

import type { Heading } from '../outline/outline.ts';
import { joined, say } from '../text/phrase.ts';
import { joinTies } from './all-ties.ts';
import { lazily } from './lazy.ts';
import type { FigureCheck, FigureState, Ledger, Tie } from './ledger.ts';
import {
  figureAt,
  indexOf,
  type ListedFigures,
  listFigures,
  type Passage,
  passageAt,
  reportFigure,
} from './ledger-figures.ts';
import { ledgerOf } from './ledger-of.ts';
import type { ListClaim } from './list-claims.ts';
import { claimChecks, type OwnCheck, tableChecks } from './passage-checks.ts';
import type { Report } from './report.ts';
import { type SeriesChecks, seriesChecks } from './series-checks.ts';
import { tableClaimChecks } from './table-claim-checks.ts';
import { findTies } from './ties.ts';
import type { TieIndex } from './ties-index.ts';

type Read = Pick<Report, 'prose' | 'listClaims' | 'tables'>;

/**
 * The ledger of a report whose blocks and tables have been read. `kept`: the ties before an edit, to be
 * brought up to date.
 */
export function buildLedger(
  report: Read,
  text: string,
  headings: readonly Heading[],
  kept?: TieIndex,
): Ledger {
  const listed = listFigures(report);
  const found = findTies(listed, text, headings, kept);
  const { tiesOf, slips, ties } = joinTies(found, listed);
  const { checksAt, stateAt } = checkReader(report, listed, text, tiesOf);
  return ledgerOf({
    size: listed.size,
    indexOf: (ref) => indexOf(listed, ref),
    entryAt: (at) => ({
      ...reportFigure(figureAt(listed, at)),
      state: stateAt(at),
      checks: checksAt(at),
    }),
    stateAt,
    ties,
    slips,
    tiesOf,
  });
}

type Checks = ReadonlyMap<number, readonly FigureCheck[]>;
type TiesOf = (at: number) => readonly Tie[];
const noChecks: Checks = new Map();

interface CheckReader {
  checksAt(at: number): readonly FigureCheck[];
  /** What the checks came to, without making them. */
  stateAt(at: number): FigureState;
}

/** What was checked about each figure. */
function checkReader(
  report: Read,
  listed: ListedFigures,
  text: string,
  tiesOf: TiesOf,
): CheckReader {
  const found = foundReader(report, listed, text);
  const isTrusted = (at: number) => stateOf(found(at, tiesOf(at))) === 'ticked';
  /** A slip contradicts the side that nothing else confirms; both, where that is neither or both. */
  const contradicts = (tie: Tie, at: number) =>
    tie.outcome === 'near' && !(isTrusted(at) && !isTrusted(otherOf(tie, at)));
  return {
    checksAt: (at) => {
      const ties = tiesOf(at);
      return [
        ...checksOf(found(at, ties), at, listed, text),
        ...ties
          .filter((tie) => contradicts(tie, at))
          .map((tie) => contradictionBy(tie, at, listed)),
      ];
    },
    stateAt: (at) => {
      const ties = tiesOf(at);
      if (ties.some((tie) => contradicts(tie, at))) return 'contradicted';
      return stateOf(found(at, ties));
    },
  };
}

/** What speaks for or against a figure, but for its slips, which it judges. */
interface Found {
  readonly passage: Passage;
  /** Those inside its own block or table. */
  readonly own: readonly OwnCheck[];
  /** Those of claims that look further. */
  readonly claims: readonly FigureCheck[];
  /** Those that tick it. */
  readonly ties: readonly Tie[];
  readonly series: readonly FigureCheck[];
}

/** What others found of a figure is gathered when first asked for. */
function foundReader(
  report: Read,
  listed: ListedFigures,
  text: string,
): (at: number, ties: readonly Tie[]) => Found {
  const { tables } = report;
  const others = lazily({
    lists: (): Checks => listChecks(report, listed),
    series: () => seriesChecks(tables, listed),
  });
  const tableClaims = new Map<Passage, Checks>();
  const claimsOf = (passage: Passage): Checks => {
    if (passage.kind === 'table') return noChecks;
    const known = tableClaims.get(passage) ?? tableClaimChecks(passage.block, tables, listed, text);
    tableClaims.set(passage, known);
    return known;
  };
  return (at, all) => {
    const passage = passageAt(listed, at);
    const place = at - passage.first;
    const isTable = passage.kind === 'table';
    const own = (isTable ? tableChecks(passage.table) : claimChecks(passage.block))[place] ?? none;
    const claims = together(claimsOf(passage).get(place), others.lists.get(at));
    const ties = all.filter(({ outcome, doubtful }) => outcome === 'agrees' && doubtful !== true);
    const { ticks, faults } = isTable ? others.series : noSeries;
    const isBare = own.length + claims.length + ties.length === 0;
    const series = ticks.get(at) ?? (isBare ? faults.get(at) : undefined) ?? none;
    return { passage, own, claims, ties, series };
  };
}

const none: readonly never[] = [];
const noSeries: SeriesChecks = { ticks: noChecks, faults: noChecks };

function together<T>(a: readonly T[] = none, b: readonly T[] = none): readonly T[] {
  return b.length === 0 ? a : [...a, ...b];
}

function stateOf({ own, claims, ties, series }: Found): FigureState {
  const fails = ({ outcome }: Pick<FigureCheck, 'outcome'>) => outcome === 'contradicted';
  if (own.some(fails) || claims.some(fails) || series.some(fails)) return 'contradicted';
  return own.length + claims.length + ties.length + series.length > 0 ? 'ticked' : 'unverified';
}

function checksOf(
  { passage, own, claims, ties, series }: Found,
  at: number,
  listed: ListedFigures,
  text: string,
): readonly FigureCheck[] {
  const source = () =>
    passage.kind === 'table' ? '' : text.slice(passage.block.from, passage.block.to);
  return [
    ...own.map((check) => placed(check, passage.first, source)),
    ...claims,
    ...ties.map((tie) => tickBy(tie, at, listed)),
    ...series,
  ];
}

function placed(own: OwnCheck, first: number, source: () => string): FigureCheck {
  const { kind, outcome, say, with: others } = own;
  return {
    kind,
    outcome,
    get working() {
      return say(source());
    },
    with: others.map((other) => first + other),
  };
}

/** As for claims inside one block: what holds ticks all figures, what fails contradicts the stated one. */
function listChecks({ listClaims, prose }: Read, listed: ListedFigures): Checks {
  const checks = new Map<number, FigureCheck[]>();
  for (const { verdict, doubtful, stated, operands, items, kind } of listClaims) {
    if (verdict.kind === 'undecided' || (verdict.kind === 'fails' && doubtful === true)) continue;
    const terms: ListClaim['operands'] = [stated, ...operands];
    const figures = terms.flatMap((term) => indexOf(listed, term) ?? []);
    if (figures.length < terms.length) continue;
    const printed = terms.map(
      ({ block, figure }) => prose[block]!.figures[figure]!.numeral.printed,
    );
    const sum = kind === 'sum' ? printed.slice(1).join(' + ') : say`${items.length} items`;
    const outcome = verdict.kind === 'fails' ? 'contradicted' : 'ticked';
    const whole = joined([sum, printed[0]!], ' = ');
    const working = outcome === 'ticked' ? whole : say`${whole}: ${say`does not agree`}`;
    for (const at of outcome === 'ticked' ? figures : figures.slice(0, 1)) {
      const others = figures.filter((other) => other !== at);
      put(checks, at, { kind: 'claim', outcome, working, with: others });
    }
  }
  return checks;
}

function put<T>(lists: Map<number, T[]>, at: number, item: T): void {
  const list = lists.get(at);
  if (list) list.push(item);
  else lists.set(at, [item]);
}

function otherOf({ a, b }: Tie, at: number): number {
  return a === at ? b : a;
}

/** What agrees with another place is ticked by it. */
function tickBy(tie: Tie, at: number, listed: ListedFigures): FigureCheck {
  const other = otherOf(tie, at);
  return {
    kind: 'tie',
    outcome: 'ticked',
    get working() {
      return say`${figureAt(listed, other).numeral.printed} elsewhere: ${tie.because}`;
    },
    with: [other],
  };
}

function contradictionBy(tie: Tie, at: number, listed: ListedFigures): FigureCheck {
  const other = otherOf(tie, at);
  const [here, there] = [at, other].map((one) => figureAt(listed, one).numeral.printed);
  const working = say`${there!} elsewhere, ${here!} here: ${tie.because}`;
  return { kind: 'tie', outcome: 'contradicted', working, with: [other] };
}
