/**
 * What changed between two drafts as CSV: a row for each figure. Must not let a text pass for a
 * formula.
 */
import { printDecimal } from '../../numbers/print.ts';
import { csvLine } from '../../text/csv-line.ts';
import { english } from '../../text/phrase.ts';
import type { ShownDiff, ShownPlace } from '../shown-diff.ts';

const plain = { thousands: '', decimal: '.' } as const;
const head =
  'change,counts,place before,line before,before,value before,place now,line now,now,value now,unit';

export function formatDiffCsv({ changes }: ShownDiff): string {
  const rows = changes.map(({ kind, counts, before, now }) =>
    csvLine([
      kind,
      counts,
      ...columnsOf(before),
      ...columnsOf(now),
      (now ?? before)?.figure.numeral.unit ?? '',
    ]),
  );
  return [`${head}\r\n`, ...rows].join('');
}

function columnsOf(place: ShownPlace | undefined): readonly string[] {
  if (place === undefined) return ['', '', '', ''];
  const { figure, document } = place;
  const { printed, value } = figure.numeral;
  const line = String(document.positionAt(figure.span.from).line + 1);
  return [english(place.place ?? ''), line, printed, printDecimal(value, plain)];
}
