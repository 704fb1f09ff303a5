/**
 * The ledger of a report as formats print it. Must not decide anything about a figure.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { documentAt } from '../engine/table-files.ts';
import { countEntries, type FigureCounts } from '../report/count-figures.ts';
import type { LedgerEntry } from '../report/ledger.ts';
import type { TextDocument } from '../text/document.ts';

/** A figure of a ledger and where it stands. */
export interface ShownFigure {
  /** Its place in the report's ledger, from 1; checks name others by theirs. */
  readonly id: number;
  readonly entry: LedgerEntry;
  /** The file, relative to the working folder, where that is not the report. */
  readonly path?: string;
  readonly document: TextDocument;
}

/** The ledger of one report. */
export interface ShownLedger {
  /** Relative to the working folder. */
  readonly path: string;
  readonly tables: FigureCounts;
  readonly prose: FigureCounts;
  /** Those that the options ask for. */
  readonly figures: readonly ShownFigure[];
}

/** `state` undefined: all figures. */
export function ledgerOf(
  checked: CheckedDocument,
  path: string,
  state: LedgerEntry['state'] | undefined,
  pathOf: (path: string) => string,
): ShownLedger {
  const { report } = checked;
  const entries = report?.ledger.figures ?? [];
  const shown = entries.flatMap((entry, at): ShownFigure[] => {
    if (state !== undefined && entry.state !== state) return [];
    const { ref } = entry;
    const file = 'table' in ref ? report?.tables[ref.table]?.source?.path : undefined;
    return [
      {
        id: at + 1,
        entry,
        ...(file !== undefined && { path: pathOf(file) }),
        document: documentAt(checked, file),
      },
    ];
  });
  return {
    path,
    tables: countEntries(entries.filter(({ place }) => place === 'cell')),
    prose: countEntries(entries.filter(({ place }) => place !== 'cell')),
    figures: shown,
  };
}
