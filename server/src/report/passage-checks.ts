/**
 * What arithmetic says of the figures of one block or one table by themselves: the claims of the block,
 * the sums of the table. Must not look beyond it.
 */
import type { Claim, ClaimTerm, ClaimVerdict, ProseBlock } from '../prose/claim.ts';
import type { Grid } from '../tables/grid.ts';
import { perTable } from '../tables/per-grid.ts';
import { printedResult, verdictWords, workingLine } from '../tables/working-words.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import { joined, say, type Words } from '../text/phrase.ts';
import { cellFigures } from './cell-figures.ts';
import { sayClaim } from './claim-working.ts';
import type { FigureCheck } from './ledger.ts';
import type { Table } from './report.ts';
import { unskippedWorkings } from './unskipped.ts';

/** A check whose figures are counted from the first of their block or table. */
export interface OwnCheck extends Pick<FigureCheck, 'kind' | 'outcome' | 'with'> {
  /** In words, which few are read of; `source` is the text of the block. */
  readonly say: (source: string) => Words;
}

/** For each figure its checks. */
export type OwnChecks = readonly (readonly OwnCheck[])[];

/** What holds ticks result and parts; what fails contradicts the result alone. */
export const tableChecks: (table: Table) => OwnChecks = perTable((table: Table) => {
  const { grid, pragma } = table;
  const { figures } = cellFigures(table);
  const indexes = new Map(figures.map(({ cell }, at) => [cell, at]));
  const checks: OwnCheck[][] = figures.map(() => []);
  const workings = pragma === 'skip' ? unskippedWorkings(table) : workingsOf(table);
  for (const working of workings) {
    const outcome = outcomeOf(working);
    if (outcome === undefined) continue;
    const result = indexes.get(working.result);
    const operands = working.operands
      .map((cell) => indexes.get(cell))
      .filter((at) => at !== undefined);
    if (operands.length === 0) continue;
    const say = () => sayWorking(grid, working);
    if (result !== undefined) {
      checks[result]!.push({ kind: 'aggregate', outcome, say, with: operands });
    }
    if (outcome === 'contradicted') continue;
    const whole = result === undefined ? [] : [result];
    const ofPart: OwnCheck = { kind: 'aggregate', outcome, say, with: whole };
    for (const part of operands) checks[part]!.push(ofPart);
  }
  return checks;
});

function sayWorking(grid: Grid, working: Working): Words {
  const printed = joined([workingLine(grid, working), printedResult(grid, working)], ' = ');
  return working.state === 'holds' ? printed : say`${printed}: ${verdictWords(grid, working)}`;
}

function outcomeOf({ state }: Working): FigureCheck['outcome'] | undefined {
  if (state === 'holds' || state === 'rounding') return 'ticked';
  return state === 'fails' ? 'contradicted' : undefined;
}

const claimed = new WeakMap<ProseBlock['claims'], OwnChecks>();
const none: OwnChecks = [];

export function claimChecks(block: ProseBlock): OwnChecks {
  if (block.claims.length === 0) return none;
  const known = claimed.get(block.claims) ?? checkClaims(block);
  claimed.set(block.claims, known);
  return known;
}

function checkClaims(block: ProseBlock): OwnChecks {
  const checks: OwnCheck[][] = block.figures.map(() => []);
  const here = { ...block, from: 0 };
  block.claims.forEach((claim, at) => {
    const verdict = block.verdicts[at];
    if (verdict === undefined || verdict.kind === 'undecided') return;
    // What leaves room for doubt when it fails still says something when it holds.
    if (verdict.kind === 'fails' && claim.doubtful === true) return;
    const stated = claim.stated && figureSaid(claim.stated);
    const operands = claim.operands.flatMap((term) => ('figure' in term ? [term.figure] : []));
    const all = [...new Set([...(stated === undefined ? [] : [stated]), ...operands])];
    const outcome = verdict.kind === 'fails' ? 'contradicted' : 'ticked';
    const inWords = (source: string) => sayClaim(here, claim, verdict, source);
    for (const figure of concernedBy(claim, verdict, stated, operands)) {
      const others = all.filter((other) => other !== figure);
      checks[figure]?.push({ kind: 'claim', outcome, say: inWords, with: others });
    }
  });
  return checks;
}

/** The figure that a term is, in digits or in words. */
function figureSaid(term: ClaimTerm): number | undefined {
  return 'figure' in term ? term.figure : term.word;
}

/** Of shares that make 100 by rounding alone. */
const mostShares = 6;

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
  // Few shares that make 100 would hardly do so with another digit; with more of them rounding hides it.
  if (kind === 'whole') {
    const told = whole !== undefined && verdict.kind === 'holds';
    return told && operands.length <= mostShares ? operands : [];
  }
  if (kind === 'direction') return [];
  const exact = kind === 'sum' || kind === 'difference' || kind === 'points';
  return exact && verdict.kind === 'holds' ? [...new Set([...own, ...operands])] : own;
}
