/**
 * The ledger of a report as the rows of an HTML table: every figure by section, with what it counts and
 * what its checks came to. Must not print a report's text unescaped.
 */
import { placeWords, tableOfFigure } from '../../report/figure-place.ts';
import type { LedgerEntry } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { type Phrase, say, type Tell } from '../../text/phrase.ts';
import { figureCount } from '../count-words.ts';
import type { ShownFigure } from '../shown-ledger.ts';
import { periodWords } from './figures-text.ts';

const states: Readonly<Record<LedgerEntry['state'], Phrase>> = {
  ticked: say`✓ ticked`,
  contradicted: say`✗ contradicted`,
  unverified: say`not verified`,
};

/** More checks of one figure than these are counted only. */
const mostChecks = 3;

/** One `tbody` for each section that has figures; `idAt` names the element that shows an offset. */
export function ledgerHtml(
  report: Report,
  figures: readonly ShownFigure[],
  idAt: (offset: number) => string,
  tell: Tell,
): string {
  const { headings } = report.outline;
  const bodies: { readonly title: string; readonly rows: string[] }[] = [];
  let next = 0;
  let title = tell(say`Before the first heading`);
  let rows: string[] = [];
  for (const { entry } of figures) {
    const at = homeOf(report, entry);
    while (next < headings.length && headings[next]!.span.from <= at) {
      title = headings[next++]!.text;
      rows = [];
    }
    if (rows.length === 0) bodies.push({ title, rows });
    rows.push(rowOf(report, entry, at, idAt, tell));
  }
  return bodies
    .map(
      (body) =>
        `<tbody>\n<tr class="group"><th scope="rowgroup" colspan="5">${escapeHtml(body.title)} ` +
        `<span>${escapeHtml(tell(figureCount(body.rows.length)))}</span></th></tr>\n${body.rows.join('\n')}\n</tbody>`,
    )
    .join('\n');
}

/** Where the report shows a figure, also one that stands in the file of a table. */
function homeOf(report: Report, entry: LedgerEntry): number {
  return tableOfFigure(report, entry)?.source?.directive.from ?? entry.span.from;
}

function rowOf(
  report: Report,
  entry: LedgerEntry,
  at: number,
  idAt: (offset: number) => string,
  tell: Tell,
): string {
  const place = placeWords(report, entry) ?? say`line ${report.document.positionAt(at).line + 1}`;
  const period = periodWords(entry);
  const counts = [entry.counts.slice(0, 6).join(' '), period === '' ? '' : `(${period})`];
  const cells = [
    `<td><a href="#${idAt(at)}">${escapeHtml(tell(place))}</a></td>`,
    `<td class="value">${escapeHtml(entry.numeral.printed)}</td>`,
    `<td>${escapeHtml(counts.filter(Boolean).join(' '))}</td>`,
    `<td class="state">${escapeHtml(tell(states[entry.state]))}</td>`,
    `<td>${checksOf(entry, tell)}</td>`,
  ];
  return `<tr class="${entry.state}">${cells.join('')}</tr>`;
}

/** Those that failed first. */
function checksOf({ checks }: LedgerEntry, tell: Tell): string {
  const failed = checks.filter(({ outcome }) => outcome === 'contradicted');
  const shown = [...failed, ...checks.filter((check) => !failed.includes(check))];
  const lines = shown.slice(0, mostChecks).map(({ working }) => escapeHtml(tell(working)));
  const more = shown.length - lines.length;
  return [...lines, ...(more > 0 ? [escapeHtml(tell(say`and ${more} more`))] : [])].join('<br>');
}
