/**
 * The ledger as CSV for spreadsheets: a row for each figure. Must not let a text pass for a formula.
 */
import { printDecimal } from '../../numbers/print.ts';
import { csvLine } from '../../text/csv-line.ts';
import { english } from '../../text/phrase.ts';
import type { ShownLedger } from '../shown-ledger.ts';
import { periodWords } from './figures-text.ts';

const plain = { thousands: '', decimal: '.' } as const;

export function formatFiguresCsv(shown: readonly ShownLedger[]): string {
  const head = 'report,file,line,column,place,printed,value,unit,period,counts,state,checks';
  const rows = shown.flatMap(({ path, figures }) =>
    figures.map(({ entry, path: file, document }) => {
      const { numeral, place, counts, state, checks, span } = entry;
      const { line, column } = document.positionAt(span.from);
      return csvLine([
        path,
        file ?? '',
        String(line + 1),
        String(column + 1),
        place,
        numeral.printed,
        printDecimal(numeral.value, plain),
        numeral.unit ?? '',
        periodWords(entry),
        counts.join(' '),
        state,
        checks.map(({ working }) => english(working)).join('; '),
      ]);
    }),
  );
  return [`${head}\r\n`, ...rows].join('');
}
