/**
 * The ledger for a person at a terminal: the share ticked, then a line for each figure with what it
 * counts and why it has its state. Must not print what could steer the terminal.
 */
import type { FigureCounts } from '../../report/count-figures.ts';
import type { LedgerEntry } from '../../report/ledger.ts';
import { joined, type Language, say, speakerOf, type Tell, type Words } from '../../text/phrase.ts';
import type { ShownFigure, ShownLedger } from '../shown-ledger.ts';
import { printable, type Style, widthOf } from '../style.ts';

const marks: Readonly<Record<LedgerEntry['state'], string>> = {
  ticked: '✓',
  contradicted: '✗',
  unverified: '·',
};

export function formatFigures(
  shown: readonly ShownLedger[],
  style: Style,
  language: Language | undefined,
): string {
  if (shown.length === 0) return '';
  const tell = speakerOf(language);
  return `${shown.map((ledger) => formatLedger(ledger, style, tell)).join('\n\n')}\n`;
}

function formatLedger(
  { path, tables, prose, figures }: ShownLedger,
  style: Style,
  tell: Tell,
): string {
  const printed = figures.map(({ entry }) => printable(entry.numeral.printed));
  const width = Math.min(24, Math.max(0, ...printed.map(widthOf)));
  const places = figures.map(placeWords);
  const margin = Math.max(0, ...places.map(widthOf));
  const lines = figures.map(({ entry }, at) => {
    const mark = paint(style, entry.state)(marks[entry.state]);
    const numeral = ' '.repeat(Math.max(0, width - widthOf(printed[at]!))) + printed[at]!;
    const place = ' '.repeat(margin - widthOf(places[at]!)) + places[at]!;
    return `  ${style.dim(place)}  ${mark} ${numeral}  ${detail(entry, tell)}`.trimEnd();
  });
  const total = tables.total + prose.total;
  const head = total === 0 ? [`  ${tell(say`no figures`)}`] : sharesOf({ tables, prose }, tell);
  const body = lines.length > 0 ? ['', ...lines] : [];
  return [style.bold(printable(path)), ...head, ...body].join('\n');
}

/** A line each for tables and text that have figures, the words in front aligned. */
function sharesOf(
  { tables, prose }: Pick<ShownLedger, 'tables' | 'prose'>,
  tell: Tell,
): readonly string[] {
  const names = [tell(say`tables:`), tell(say`text:`)];
  const margin = Math.max(...names.map(widthOf)) + 1;
  return [tables, prose].flatMap((counts, at) =>
    counts.total > 0 ? [`  ${names[at]!.padEnd(margin)}${tell(share(counts))}`] : [],
  );
}

function paint(style: Style, state: LedgerEntry['state']): (text: string) => string {
  if (state === 'ticked') return style.green;
  return state === 'contradicted' ? style.red : style.dim;
}

/** "1 805 of 2 478 figures ticked (72.8%), 6 contradicted". */
function share({ total, ticked, contradicted }: FigureCounts): Words {
  const tenths = Math.floor((1000 * ticked) / total);
  const per = say`${Math.floor(tenths / 10)}.${tenths % 10}%`;
  const done =
    total === 1
      ? say`${ticked} of 1 figure ticked (${per})`
      : say`${ticked} of ${total} figures ticked (${per})`;
  return contradicted > 0 ? say`${done}, ${contradicted} contradicted` : done;
}

function placeWords({ entry, path, document }: ShownFigure): string {
  const { line, column } = document.positionAt(entry.span.from);
  return `${path === undefined ? '' : `${printable(path)}:`}${line + 1}:${column + 1}`;
}

/** What it counts, its period, and the checks: those that fail first, the others in short. */
function detail(entry: LedgerEntry, tell: Tell): string {
  const counts = entry.counts.slice(0, 4).join(' ');
  const period = periodWords(entry);
  const about = [counts, period === '' ? '' : `(${period})`]
    .filter((word) => word !== '')
    .join(' ');
  const failing = entry.checks.filter(({ outcome }) => outcome === 'contradicted');
  const told = failing.length > 0 ? failing : entry.checks;
  const first = told.slice(0, 2).map(({ working }) => working);
  const more = told.length > 2 ? [say`and ${told.length - 2} more`] : [];
  const why = tell(joined([...first, ...more], say`; `));
  return printable([about, why].filter((part) => part !== '').join(' — '));
}

/** "2006", "2005–2007"; empty where the text names none. */
export function periodWords({ period }: LedgerEntry): string {
  if (period === undefined) return '';
  return period.from === period.to ? String(period.from) : `${period.from}–${period.to}`;
}
