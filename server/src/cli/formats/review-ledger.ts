/**
 * The ledger of a report as the rows of an HTML table: every figure by section, with what it counts and
 * what its checks came to. Must not print a report's text unescaped.
 */
import { placeName, tableOfFigure } from '../../report/figure-place.ts';
import type { LedgerEntry } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import type { ShownFigure } from '../figures.ts';
import { plural } from '../result.ts';
import { periodWords } from './figures-text.ts';

const states: Readonly<Record<LedgerEntry['state'], string>> = {
  ticked: '✓ ticked',
  contradicted: '✗ contradicted',
  unverified: 'not verified',
};

/** More checks of one figure than these are counted only. */
const mostChecks = 3;

/** One `tbody` for each section that has figures; `idAt` names the element that shows an offset. */
export function ledgerHtml(
  report: Report,
  figures: readonly ShownFigure[],
  idAt: (offset: number) => string,
): string {
  const { headings } = report.outline;
  const bodies: { readonly title: string; readonly rows: string[] }[] = [];
  let next = 0;
  let title = 'Before the first heading';
  let rows: string[] = [];
  for (const { entry } of figures) {
    const at = homeOf(report, entry);
    while (next < headings.length && headings[next]!.span.from <= at) {
      title = headings[next++]!.text;
      rows = [];
    }
    if (rows.length === 0) bodies.push({ title, rows });
    rows.push(rowOf(report, entry, at, idAt));
  }
  return bodies
    .map(
      (body) =>
        `<tbody>\n<tr class="group"><th scope="rowgroup" colspan="5">${escapeHtml(body.title)} ` +
        `<span>${plural(body.rows.length, 'figure')}</span></th></tr>\n${body.rows.join('\n')}\n</tbody>`,
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
): string {
  const place = placeName(report, entry) ?? `line ${report.document.positionAt(at).line + 1}`;
  const period = periodWords(entry);
  const counts = [entry.counts.slice(0, 6).join(' '), period === '' ? '' : `(${period})`];
  const cells = [
    `<td><a href="#${idAt(at)}">${escapeHtml(place)}</a></td>`,
    `<td class="value">${escapeHtml(entry.numeral.printed)}</td>`,
    `<td>${escapeHtml(counts.filter(Boolean).join(' '))}</td>`,
    `<td class="state">${states[entry.state]}</td>`,
    `<td>${checksOf(entry)}</td>`,
  ];
  return `<tr class="${entry.state}">${cells.join('')}</tr>`;
}

/** Those that failed first. */
function checksOf({ checks }: LedgerEntry): string {
  const failed = checks.filter(({ outcome }) => outcome === 'contradicted');
  const shown = [...failed, ...checks.filter((check) => !failed.includes(check))];
  const lines = shown.slice(0, mostChecks).map(({ working }) => escapeHtml(working));
  const more = shown.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>');
}
