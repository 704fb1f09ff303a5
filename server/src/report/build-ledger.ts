/**
 * Joins the figures of a report with all that was checked about them: aggregates of tables, claims of
 * prose, and ties. What nobody asks for is not computed. Must not look for any of these itself.
 */

import type { Heading } from '../outline/outline.ts';
import { joined, say } from '../text/phrase.ts';
import { joinTies } from './all-ties.ts';
import { lazily } from './lazy.ts';
import type { FigureCheck, Ledger, LedgerEntry, Tie } from './ledger.ts';
import {
  figureAt,
  indexOf,
  type ListedFigure,
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
import { seriesChecks } from './series-checks.ts';
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
  const checksOf = checkReader(report, listed, text, tiesOf);
  return ledgerOf({
    size: listed.size,
    indexOf: (ref) => indexOf(listed, ref),
    entryAt: (at) => entryOf(figureAt(listed, at), checksOf(at)),
    stateAt: (at) => stateOf(checksOf(at)),
    ties,
    slips,
    tiesOf,
  });
}

type Checks = ReadonlyMap<number, readonly FigureCheck[]>;
type TiesOf = (at: number) => readonly Tie[];
const noChecks: Checks = new Map();

/** What was checked about each figure; what others found of it is gathered when first asked for. */
function checkReader(
  report: Read,
  listed: ListedFigures,
  text: string,
  tiesOf: TiesOf,
): (at: number) => readonly FigureCheck[] {
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
  /** All but the slips, which they judge. */
  const firm = (at: number, ties: readonly Tie[]): readonly FigureCheck[] => {
    const passage = passageAt(listed, at);
    const checks = ownChecks(passage, at, text);
    checks.push(...(claimsOf(passage).get(at - passage.first) ?? none));
    checks.push(...(others.lists.get(at) ?? none));
    for (const tie of ties) if (ticks(tie)) checks.push(tickBy(tie, at, listed));
    if (passage.kind === 'prose') return checks;
    checks.push(...(others.series.ticks.get(at) ?? none));
    return checks.length > 0 ? checks : (others.series.faults.get(at) ?? none);
  };
  const isTrusted = (at: number) => {
    const checks = firm(at, tiesOf(at));
    return checks.length > 0 && checks.every(({ outcome }) => outcome === 'ticked');
  };
  return (at) => {
    const ties = tiesOf(at);
    const contradictions = ties.flatMap((tie) => contradictionBy(tie, at, listed, isTrusted));
    return [...firm(at, ties), ...contradictions];
  };
}

const none: readonly FigureCheck[] = [];

/** Those inside its own block or table. */
function ownChecks(passage: Passage, at: number, text: string): FigureCheck[] {
  const { first } = passage;
  const isTable = passage.kind === 'table';
  const checks = isTable ? tableChecks(passage.table) : claimChecks(passage.block);
  const source = () => (isTable ? '' : text.slice(passage.block.from, passage.block.to));
  return (checks[at - first] ?? []).map((own) => placed(own, first, source));
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

function entryOf(listed: ListedFigure, checks: readonly FigureCheck[]): LedgerEntry {
  return { ...reportFigure(listed), state: stateOf(checks), checks };
}

function stateOf(checks: readonly FigureCheck[]): LedgerEntry['state'] {
  if (checks.some(({ outcome }) => outcome === 'contradicted')) return 'contradicted';
  return checks.length > 0 ? 'ticked' : 'unverified';
}

/** What agrees with another place is ticked by it. */
function ticks({ outcome, doubtful }: Tie): boolean {
  return outcome === 'agrees' && doubtful !== true;
}

function tickBy(tie: Tie, at: number, listed: ListedFigures): FigureCheck {
  const other = tie.a === at ? tie.b : tie.a;
  return {
    kind: 'tie',
    outcome: 'ticked',
    get working() {
      return say`${figureAt(listed, other).numeral.printed} elsewhere: ${tie.because}`;
    },
    with: [other],
  };
}

/** A slip contradicts the side that nothing else confirms; both, where that is neither or both. */
function contradictionBy(
  tie: Tie,
  at: number,
  listed: ListedFigures,
  isTrusted: (at: number) => boolean,
): readonly FigureCheck[] {
  if (tie.outcome !== 'near') return [];
  const other = tie.a === at ? tie.b : tie.a;
  if (isTrusted(at) && !isTrusted(other)) return [];
  const [here, there] = [at, other].map((one) => figureAt(listed, one).numeral.printed);
  const working = say`${there!} elsewhere, ${here!} here: ${tie.because}`;
  return [{ kind: 'tie', outcome: 'contradicted', working, with: [other] }];
}
