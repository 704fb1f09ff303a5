/**
 * Adds to a ledger what last year's report says of its figures. Must not compare anything.
 */
import { say } from '../text/phrase.ts';
import type { FigureCheck, Ledger, LedgerEntry } from './ledger.ts';
import { ledgerOf } from './ledger-of.ts';
import type { Comparative, PriorComparison } from './prior.ts';

/** The same ledger where there is nothing to add. */
export function withPrior(ledger: Ledger, compared: PriorComparison | undefined): Ledger {
  const told = (compared?.comparatives ?? []).filter(({ outcome }) => outcome !== 'restated');
  if (told.length === 0) return ledger;
  const checks = new Map(told.map((each) => [each.figure, checkOf(each, compared!)]));
  const { size, indexOf, tiesOf } = ledger;
  const entryAt = (at: number) => withCheck(ledger.entryAt(at)!, checks.get(at));
  return ledgerOf({
    size,
    indexOf,
    entryAt,
    stateAt: (at) => (checks.has(at) ? entryAt(at).state : ledger.stateAt(at)),
    ties: () => ledger.ties,
    slips: () => ledger.slips,
    tiesOf,
  });
}

function withCheck(entry: LedgerEntry, check: FigureCheck | undefined): LedgerEntry {
  if (check === undefined) return entry;
  const contradicted = check.outcome === 'contradicted' || entry.state === 'contradicted';
  return {
    ...entry,
    state: contradicted ? 'contradicted' : 'ticked',
    checks: [...entry.checks, check],
  };
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
