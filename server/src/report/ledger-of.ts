/**
 * Makes a ledger out of what answers for its parts; each is asked once. Must not know what is checked.
 */
import { lazily } from './lazy.ts';
import type { Ledger, LedgerEntry, Tie } from './ledger.ts';

/** As the parts of `Ledger`, computed at each call. */
export interface LedgerParts extends Pick<Ledger, 'size' | 'indexOf' | 'stateAt' | 'tiesOf'> {
  /** For indexes below `size`. */
  entryAt(index: number): LedgerEntry;
  ties(): readonly Tie[];
  slips(): readonly Tie[];
}

export function ledgerOf(parts: LedgerParts): Ledger {
  const { size, indexOf, stateAt, tiesOf } = parts;
  const made = new Map<number, LedgerEntry>();
  const entryAt = (index: number): LedgerEntry | undefined => {
    if (!(index >= 0 && index < size)) return undefined;
    const known = made.get(index) ?? parts.entryAt(index);
    made.set(index, known);
    return known;
  };
  return lazily<Ledger>({
    size: () => size,
    entryAt: () => entryAt,
    stateAt: () => stateAt,
    figures: () => Array.from({ length: size }, (_, index) => entryAt(index)!),
    ties: () => parts.ties(),
    slips: () => parts.slips(),
    indexOf: () => indexOf,
    tiesOf: () => tiesOf,
  });
}
