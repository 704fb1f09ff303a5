/**
 * Counts the figures of a ledger by what their checks came to. Must not check any of them.
 */
import type { FigureState, Ledger, LedgerEntry } from './ledger.ts';

export interface FigureCounts {
  readonly total: number;
  readonly ticked: number;
  readonly contradicted: number;
}

export function countFigures({ size, stateAt }: Ledger): FigureCounts {
  return countStates(Array.from({ length: size }, (_, at) => stateAt(at)));
}

export function countEntries(entries: readonly LedgerEntry[]): FigureCounts {
  return countStates(entries.map(({ state }) => state));
}

function countStates(states: readonly FigureState[]): FigureCounts {
  let ticked = 0;
  let contradicted = 0;
  for (const state of states) {
    if (state === 'ticked') ticked += 1;
    if (state === 'contradicted') contradicted += 1;
  }
  return { total: states.length, ticked, contradicted };
}
