/**
 * Counts the figures of a ledger by what their checks came to. Must not check any of them.
 */
import type { Ledger, LedgerEntry } from './ledger.ts';

export interface FigureCounts {
  readonly total: number;
  readonly ticked: number;
  readonly contradicted: number;
}

export function countFigures({ figures }: Ledger): FigureCounts {
  return countEntries(figures);
}

export function countEntries(entries: readonly LedgerEntry[]): FigureCounts {
  let ticked = 0;
  let contradicted = 0;
  for (const { state } of entries) {
    if (state === 'ticked') ticked += 1;
    if (state === 'contradicted') contradicted += 1;
  }
  return { total: entries.length, ticked, contradicted };
}
