/**
 * Adds to a ledger what last year's report says of its figures. Must not compare anything.
 */
import { say } from '../text/phrase.ts';
import type { Comparative } from './comparative.ts';
import type { FigureCheck, FigureState, Ledger, LedgerEntry } from './ledger.ts';
import { ledgerOf } from './ledger-of.ts';
import type { PriorComparison } from './report.ts';

/** The same ledger where there is nothing to add. */
export function withPrior(ledger: Ledger, compared: PriorComparison | undefined): Ledger {
  const told = (compared?.comparatives ?? []).filter(({ outcome }) => outcome !== 'restated');
  if (told.length === 0) return ledger;
  const checks = new Map(told.map((each) => [each.figure, checkOf(each, compared!)]));
  const { size, indexOf, tiesOf } = ledger;
  return ledgerOf({
    size,
    indexOf,
    entryAt: (at) => withCheck(ledger.entryAt(at)!, checks.get(at)),
    stateAt: (at) => stateWith(ledger.stateAt(at), checks.get(at)),
    ties: () => ledger.ties,
    slips: () => ledger.slips,
    tiesOf,
  });
}

function withCheck(entry: LedgerEntry, check: FigureCheck | undefined): LedgerEntry {
  if (check === undefined) return entry;
  const state = stateWith(entry.state, check);
  return { ...entry, state, checks: [...entry.checks, check] };
}

function stateWith(state: FigureState, check: FigureCheck | undefined): FigureState {
  return check === undefined || state === 'contradicted' ? state : check.outcome;
}

function checkOf(
  { there, outcome, because }: Comparative,
  { named, priorYear }: PriorComparison,
): FigureCheck {
  const where = say`in the report for ${priorYear ?? named}`;
  return {
    kind: 'prior',
    outcome: outcome === 'agrees' ? 'ticked' : 'contradicted',
    working: say`${there.numeral.printed} ${where}: ${because}`,
    with: [],
  };
}
