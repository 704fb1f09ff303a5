/**
 * Joins the figures of a report with all that was checked about them: aggregates of tables, claims of
 * prose, and ties. Must not look for any of these itself.
 */
import type { Heading } from '../outline/outline.ts';
import type { Claim, ClaimVerdict, ProseBlock } from '../prose/claim.ts';
import type { Grid } from '../tables/grid.ts';
import { printedResult, verdictWords, workingLine } from '../tables/working-words.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import { sayClaim } from './claim-working.ts';
import type { FigureCheck, Ledger, LedgerEntry, Tie } from './ledger.ts';
import { type ListedFigure, type ListedFigures, listFigures } from './ledger-figures.ts';
import type { ListClaim } from './list-claims.ts';
import type { Report, Table } from './report.ts';
import { checkSeries } from './series-checks.ts';
import { checkTableClaims } from './table-claim-checks.ts';
import { findTies } from './ties.ts';
import { withToldLines } from './told-lines.ts';
import { unskippedWorkings } from './unskipped.ts';

/** The ledger of a report whose blocks and tables have been read. */
export function buildLedger(
  report: Pick<Report, 'prose' | 'listClaims' | 'tables'>,
  text: string,
  headings: readonly Heading[],
): Ledger {
  const listed = listFigures(report);
  const ties = withToldLines(findTies(listed, text, headings), listed, text);
  const checks: FigureCheck[][] = listed.figures.map(() => []);
  for (const [at, table] of report.tables.entries()) checkTable(table, listed.cells[at]!, checks);
  for (const [at, block] of report.prose.entries()) {
    checkClaims(block, listed.prose[at]!, checks, text);
  }
  checkTableClaims(report, listed, text, checks);
  for (const claim of report.listClaims) checkList(claim, report.prose, listed.prose, checks);
  for (const tie of ties) {
    if (tie.outcome === 'agrees' && tie.doubtful !== true) tickBoth(tie, listed, checks);
  }
  checkSeries(report.tables, listed, checks);
  const confirmed = trusted(checks);
  for (const tie of ties) if (tie.outcome === 'near') contradict(tie, listed, confirmed, checks);
  return { figures: listed.figures.map((figure, at) => entryOf(figure, checks[at]!)), ties };
}

/** As for claims inside one block: what holds ticks all figures, what fails contradicts the stated one. */
function checkList(
  claim: ListClaim,
  prose: readonly ProseBlock[],
  indexes: readonly (readonly number[])[],
  checks: FigureCheck[][],
): void {
  const { verdict, doubtful, stated, operands, items } = claim;
  if (verdict.kind === 'undecided' || (verdict.kind === 'fails' && doubtful === true)) return;
  const terms = [stated, ...operands];
  const figures = terms.flatMap(({ block, figure }) => indexes[block]?.[figure] ?? []);
  if (figures.length < terms.length) return;
  const printed = terms.map(({ block, figure }) => prose[block]!.figures[figure]!.numeral.printed);
  const sum = claim.kind === 'sum' ? printed.slice(1).join(' + ') : `${items.length} items`;
  const working = `${sum} = ${printed[0]}`;
  const outcome = verdict.kind === 'fails' ? 'contradicted' : 'ticked';
  for (const at of outcome === 'ticked' ? figures : figures.slice(0, 1)) {
    const others = figures.filter((other) => other !== at);
    const words = outcome === 'ticked' ? working : `${working}: does not agree`;
    checks[at]!.push({ kind: 'claim', outcome, working: words, with: others });
  }
}

/** Figures that something has confirmed, and nothing contradicted. */
function trusted(checks: readonly (readonly FigureCheck[])[]): readonly boolean[] {
  return checks.map(
    (own) =>
      own.some(({ outcome }) => outcome === 'ticked') &&
      own.every(({ outcome }) => outcome === 'ticked'),
  );
}

function entryOf(listed: ListedFigure, checks: readonly FigureCheck[]): LedgerEntry {
  const { ref, span, place, numeral, period, counts } = listed;
  const state = stateOf(checks);
  return period === undefined
    ? { ref, span, place, numeral, counts, state, checks }
    : { ref, span, place, numeral, period, counts, state, checks };
}

function stateOf(checks: readonly FigureCheck[]): LedgerEntry['state'] {
  if (checks.some(({ outcome }) => outcome === 'contradicted')) return 'contradicted';
  return checks.length > 0 ? 'ticked' : 'unverified';
}

/** What holds ticks result and parts; what fails contradicts the result alone. */
function checkTable(
  table: Table,
  indexes: ReadonlyMap<number, number>,
  checks: FigureCheck[][],
): void {
  const { grid, pragma } = table;
  const workings = pragma === 'skip' ? unskippedWorkings(table) : workingsOf(table);
  for (const working of workings) {
    const outcome = outcomeOf(working);
    if (outcome === undefined) continue;
    const result = indexes.get(working.result);
    const operands = working.operands.flatMap((cell) => indexes.get(cell) ?? []);
    if (operands.length === 0) continue;
    const say = () => sayWorking(grid, working);
    if (result !== undefined) checks[result]!.push(checkOf(outcome, say, operands));
    if (outcome === 'contradicted') continue;
    const ofPart = checkOf(outcome, say, result === undefined ? [] : [result]);
    for (const part of operands) checks[part]!.push(ofPart);
  }
}

/** Its words are made when somebody asks: a report has thousands. */
function checkOf(
  outcome: FigureCheck['outcome'],
  say: () => string,
  others: readonly number[],
): FigureCheck {
  return {
    kind: 'aggregate',
    outcome,
    get working() {
      return say();
    },
    with: others,
  };
}

function sayWorking(grid: Grid, working: Working): string {
  const printed = `${workingLine(grid, working)} = ${printedResult(grid, working)}`;
  return working.state === 'holds' ? printed : `${printed}: ${verdictWords(grid, working)}`;
}

function outcomeOf({ state }: Working): FigureCheck['outcome'] | undefined {
  if (state === 'holds' || state === 'rounding') return 'ticked';
  return state === 'fails' ? 'contradicted' : undefined;
}

function checkClaims(
  block: ProseBlock,
  indexes: readonly number[],
  checks: FigureCheck[][],
  text: string,
): void {
  block.claims.forEach((claim, at) => {
    const verdict = block.verdicts[at];
    if (verdict === undefined || verdict.kind === 'undecided') return;
    // What leaves room for doubt when it fails still says something when it holds.
    if (verdict.kind === 'fails' && claim.doubtful === true) return;
    const stated = figureOf(claim.stated, indexes);
    const operands = claim.operands.flatMap((term) => figureOf(term, indexes) ?? []);
    const all = [...new Set([...(stated === undefined ? [] : [stated]), ...operands])];
    const working = sayClaim(block, claim, verdict, text);
    for (const figure of concernedBy(claim, verdict, stated, operands)) {
      const others = all.filter((other) => other !== figure);
      const outcome = verdict.kind === 'fails' ? 'contradicted' : 'ticked';
      checks[figure]?.push({ kind: 'claim', outcome, working, with: others });
    }
  });
}

/**
 * What a claim says something about: where it fails, the figure that it states; where it holds, those
 * that it would not hold for if they were others. A share says little about the two numbers behind it.
 */
function concernedBy(
  { kind, stated: whole }: Claim,
  verdict: ClaimVerdict,
  stated: number | undefined,
  operands: readonly number[],
): readonly number[] {
  const own = stated === undefined ? [] : [stated];
  if (verdict.kind === 'fails') return stated === undefined ? operands : own;
  // Two shares that make 100 would not with another digit; with more of them rounding hides it.
  if (kind === 'whole') {
    return whole !== undefined && verdict.kind === 'holds' && operands.length === 2 ? operands : [];
  }
  if (kind === 'direction') return [];
  const exact = kind === 'sum' || kind === 'difference' || kind === 'points';
  return exact && verdict.kind === 'holds' ? [...new Set([...own, ...operands])] : own;
}

function figureOf(
  term: ProseBlock['claims'][number]['stated'],
  indexes: readonly number[],
): number | undefined {
  return term !== undefined && 'figure' in term ? indexes[term.figure] : undefined;
}

function tickBoth(
  { a, b, because }: Tie,
  { figures }: ListedFigures,
  checks: FigureCheck[][],
): void {
  for (const [at, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const working = `${figures[other]!.numeral.printed} elsewhere: ${because}`;
    checks[at]!.push({ kind: 'tie', outcome: 'ticked', working, with: [other] });
  }
}

/** A slip contradicts the side that nothing else confirms; both, where that is neither or both. */
function contradict(
  { a, b, because }: Tie,
  { figures }: ListedFigures,
  confirmed: readonly boolean[],
  checks: FigureCheck[][],
): void {
  const suspects = [a, b].filter((at) => !confirmed[at]);
  for (const at of suspects.length === 1 ? suspects : [a, b]) {
    const other = at === a ? b : a;
    const [here, there] = [figures[at]!.numeral.printed, figures[other]!.numeral.printed];
    const working = `${there} elsewhere, ${here} here: ${because}`;
    checks[at]!.push({ kind: 'tie', outcome: 'contradicted', working, with: [other] });
  }
}
