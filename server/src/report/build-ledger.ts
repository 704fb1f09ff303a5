/**
 * Joins the figures of a report with all that was checked about them: aggregates of tables, claims of
 * prose, and ties. Must not look for any of these itself.
 */
import type { Heading } from '../outline/outline.ts';
import type { ProseBlock } from '../prose/claim.ts';
import { printedResult, verdictWords, workingLine } from '../tables/working-words.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import { sayClaim } from './claim-working.ts';
import type { FigureCheck, Ledger, LedgerEntry, ReportFigure, Tie } from './ledger.ts';
import { type ListedFigure, type ListedFigures, listFigures } from './ledger-figures.ts';
import type { Report, Table } from './report.ts';
import { findTies } from './ties.ts';
import { unskippedWorkings } from './unskipped.ts';

/** The ledger of a report whose blocks and tables have been read. */
export function buildLedger(
  report: Pick<Report, 'prose' | 'tables'>,
  text: string,
  headings: readonly Heading[],
): Ledger {
  const listed = listFigures(report);
  const ties = findTies(listed, text, headings);
  const checks: FigureCheck[][] = listed.figures.map(() => []);
  for (const [at, table] of report.tables.entries()) checkTable(table, listed.cells[at]!, checks);
  for (const [at, block] of report.prose.entries()) {
    checkClaims(block, listed.prose[at]!, checks, text);
  }
  const other = trusted(checks);
  for (const tie of ties) checkTie(tie, listed, other, checks);
  return { figures: listed.figures.map((figure, at) => entryOf(figure, checks[at]!)), ties };
}

/** Figures that something else than a tie has confirmed. */
function trusted(checks: readonly (readonly FigureCheck[])[]): readonly boolean[] {
  return checks.map(
    (own) =>
      own.some(({ outcome }) => outcome === 'ticked') &&
      own.every(({ outcome }) => outcome === 'ticked'),
  );
}

function entryOf(listed: ListedFigure, checks: readonly FigureCheck[]): LedgerEntry {
  const { ref, span, place, numeral, period, counts } = listed;
  const figure: ReportFigure = {
    ref,
    span,
    place,
    numeral,
    ...(period && { period }),
    counts,
  };
  return { ...figure, state: stateOf(checks), checks };
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
    const cells = [working.result, ...working.operands];
    const figures = cells.flatMap((cell) => indexes.get(cell) ?? []);
    if (outcome === undefined || figures.length < 2) continue;
    const printed = `${workingLine(grid, working)} = ${printedResult(grid, working)}`;
    const words =
      outcome === 'ticked' && working.state === 'holds'
        ? printed
        : `${printed}: ${verdictWords(grid, working)}`;
    const concerned = outcome === 'ticked' ? figures : figures.slice(0, 1);
    for (const at of concerned) {
      const others = figures.filter((other) => other !== at);
      checks[at]!.push({ kind: 'aggregate', outcome, working: words, with: others });
    }
  }
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
    const failed = stated === undefined ? operands : [stated];
    for (const figure of verdict.kind === 'fails' ? failed : all) {
      const others = all.filter((other) => other !== figure);
      const outcome = verdict.kind === 'fails' ? 'contradicted' : 'ticked';
      checks[figure]?.push({ kind: 'claim', outcome, working, with: others });
    }
  });
}

function figureOf(
  term: ProseBlock['claims'][number]['stated'],
  indexes: readonly number[],
): number | undefined {
  return term !== undefined && 'figure' in term ? indexes[term.figure] : undefined;
}

/** A slip contradicts the side that nothing else confirms; both, where that is neither or both. */
function checkTie(
  tie: Tie,
  { figures }: ListedFigures,
  confirmed: readonly boolean[],
  checks: FigureCheck[][],
): void {
  const { a, b, because } = tie;
  const sides = [a, b] as const;
  const printed = sides.map((at) => figures[at]!.numeral.printed);
  if (tie.outcome === 'agrees') {
    for (const [at, other, value] of [
      [a, b, printed[1]!],
      [b, a, printed[0]!],
    ] as const) {
      const working = `${value} elsewhere: ${because}`;
      checks[at]!.push({ kind: 'tie', outcome: 'ticked', working, with: [other] });
    }
    return;
  }
  const suspects = sides.filter((at) => !confirmed[at]);
  for (const at of suspects.length === 1 ? suspects : sides) {
    const other = at === a ? b : a;
    const working = `${figures[other]!.numeral.printed} elsewhere, ${figures[at]!.numeral.printed} here: ${because}`;
    checks[at]!.push({ kind: 'tie', outcome: 'contradicted', working, with: [other] });
  }
}
