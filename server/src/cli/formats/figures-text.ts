/**
 * The ledger for a person at a terminal: the share ticked, then a line for each figure with what it
 * counts and why it has its state. Must not print what could steer the terminal.
 */
import type { FigureCounts } from '../../report/count-figures.ts';
import type { LedgerEntry } from '../../report/ledger.ts';
import type { ShownFigure, ShownLedger } from '../figures.ts';
import { printable, type Style, widthOf } from '../style.ts';

const marks: Readonly<Record<LedgerEntry['state'], string>> = {
  ticked: '✓',
  contradicted: '✗',
  unverified: '·',
};

export function formatFigures(shown: readonly ShownLedger[], style: Style): string {
  if (shown.length === 0) return '';
  return `${shown.map((ledger) => formatLedger(ledger, style)).join('\n\n')}\n`;
}

function formatLedger({ path, tables, prose, figures }: ShownLedger, style: Style): string {
  const printed = figures.map(({ entry }) => printable(entry.numeral.printed));
  const width = Math.min(24, Math.max(0, ...printed.map(widthOf)));
  const places = figures.map(placeWords);
  const margin = Math.max(0, ...places.map(widthOf));
  const lines = figures.map(({ entry }, at) => {
    const mark = paint(style, entry.state)(marks[entry.state]);
    const numeral = ' '.repeat(Math.max(0, width - widthOf(printed[at]!))) + printed[at]!;
    const place = ' '.repeat(margin - widthOf(places[at]!)) + places[at]!;
    return `  ${style.dim(place)}  ${mark} ${numeral}  ${detail(entry)}`.trimEnd();
  });
  const counts = [
    ...(tables.total > 0 ? [`  tables: ${share(tables)}`] : []),
    ...(prose.total > 0 ? [`  text:   ${share(prose)}`] : []),
  ];
  const none = tables.total + prose.total === 0 ? ['  no figures'] : [];
  return [
    style.bold(printable(path)),
    ...none,
    ...counts,
    ...(lines.length > 0 ? [''] : []),
    ...lines,
  ].join('\n');
}

function paint(style: Style, state: LedgerEntry['state']): (text: string) => string {
  if (state === 'ticked') return style.green;
  return state === 'contradicted' ? style.red : style.dim;
}

/** "1 805 of 2 478 figures ticked (72.8%), 6 contradicted". */
function share({ total, ticked, contradicted }: FigureCounts): string {
  const tenths = Math.floor((1000 * ticked) / total);
  const per = `${Math.floor(tenths / 10)}.${tenths % 10}%`;
  const figures = total === 1 ? 'figure' : 'figures';
  const wrong = contradicted > 0 ? `, ${contradicted} contradicted` : '';
  return `${ticked} of ${total} ${figures} ticked (${per})${wrong}`;
}

function placeWords({ entry, path, document }: ShownFigure): string {
  const { line, column } = document.positionAt(entry.span.from);
  return `${path === undefined ? '' : `${printable(path)}:`}${line + 1}:${column + 1}`;
}

/** What it counts, its period, and the checks: those that fail first, the others in short. */
function detail(entry: LedgerEntry): string {
  const counts = entry.counts.slice(0, 4).join(' ');
  const period = periodWords(entry);
  const about = [counts, period === '' ? '' : `(${period})`]
    .filter((word) => word !== '')
    .join(' ');
  const failing = entry.checks.filter(({ outcome }) => outcome === 'contradicted');
  const told = failing.length > 0 ? failing : entry.checks;
  const first = told.slice(0, 2).map(({ working }) => working);
  const more = told.length > 2 ? [`and ${told.length - 2} more`] : [];
  const why = [...first, ...more].join('; ');
  return printable([about, why].filter((part) => part !== '').join(' — '));
}

/** "2006", "2005–2007"; empty where the text names none. */
export function periodWords({ period }: LedgerEntry): string {
  if (period === undefined) return '';
  return period.from === period.to ? String(period.from) : `${period.from}–${period.to}`;
}
