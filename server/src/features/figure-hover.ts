/**
 * Hover on a figure: its value, whether something confirms it, the checks with their working, and
 * where else it stands. Must not check anything.
 */

import type { CheckedDocument } from '../engine/engine.ts';
import { printDecimal } from '../numbers/print.ts';
import { numeralSpan, placeWords } from '../report/figure-place.ts';
import type { FigureCheck, LedgerEntry } from '../report/ledger.ts';
import type { Report } from '../report/report.ts';
import { type Phrase, say, speakerOf, type Tell } from '../text/phrase.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { figureAt, tiedTo } from './figure-at.ts';
import { type Hover, tableHover } from './table-hover.ts';

/** Undefined where no figure stands. In a table the workings of its totals come first. */
export function figureHover(checked: CheckedDocument, offset: number): Hover | undefined {
  const inTable = tableHover(checked, offset);
  const at = figureAt(checked, offset);
  const { report } = checked;
  if (report === undefined || at === undefined) return inTable;
  const entry = report.ledger.entryAt(at)!;
  // A table's own workings are set out already.
  const checks = entry.checks.filter(({ kind }) => inTable === undefined || kind !== 'aggregate');
  const tell = speakerOf(checked.language);
  const places = otherPlaces(checked, report, at);
  if (inTable !== undefined && checks.length === 0 && places === undefined) return inTable;
  const parts = [
    describe(entry, tell),
    ...checkLines(checks, tell),
    ...(places === undefined ? [] : [places]),
  ];
  const text = parts.join('\n\n');
  if (inTable === undefined) return { span: numeralSpan(report, entry), text };
  return { span: inTable.span, text: `${inTable.text}\n\n---\n\n${text}` };
}

const stateWords: Readonly<Record<LedgerEntry['state'], Phrase>> = {
  ticked: say`✓ ticked`,
  contradicted: say`✗ contradicted`,
  unverified: say`not verified: nothing in the report confirms or contradicts it`,
};

const plain = { thousands: ' ', decimal: '.' } as const;

/** "**783.8 million** USD (2007) · ✓ ticked". */
function describe({ numeral, period, state }: LedgerEntry, tell: Tell): string {
  const { printed, unit, scale, value, words } = numeral;
  const full = scale > 0 || words === true ? ` = ${printDecimal(value, plain)}` : '';
  const money = unit === undefined || unit === '%' ? '' : ` ${unit}`;
  const years =
    period === undefined
      ? ''
      : ` (${period.from === period.to ? period.from : `${period.from}–${period.to}`})`;
  return `**${escapeMarkdown(printed)}**${full}${money}${years} · ${tell(stateWords[state])}`;
}

/** More checks than these are counted only. */
const mostChecks = 6;

/** Ties are told by the places that they lead to, unless they contradict. */
function checkLines(checks: readonly FigureCheck[], tell: Tell): readonly string[] {
  const told = checks.filter(({ kind, outcome }) => kind !== 'tie' || outcome === 'contradicted');
  if (told.length === 0) return [];
  const lines = told.slice(0, mostChecks).map(({ outcome, working }) => {
    return `- ${outcome === 'ticked' ? '✓' : '✗'} ${escapeMarkdown(tell(working))}`;
  });
  const more =
    told.length > mostChecks ? [`- ${tell(say`and ${told.length - mostChecks} more`)}`] : [];
  return [[...lines, ...more].join('\n')];
}

const mostPlaces = 8;

function otherPlaces(checked: CheckedDocument, report: Report, at: number): string | undefined {
  const others = tiedTo(checked, at).slice(1);
  if (others.length === 0) return undefined;
  const tell = speakerOf(checked.language);
  const lines = others.slice(0, mostPlaces).map((other) => {
    const entry = report.ledger.entryAt(other)!;
    const printed = escapeMarkdown(entry.numeral.printed);
    return `- ${printed} ${tell(wordsForPlace(report, entry, tell))}`;
  });
  const more =
    others.length > mostPlaces ? [`- ${tell(say`and ${others.length - mostPlaces} more`)}`] : [];
  return [tell(say`Also stands as`), [...lines, ...more].join('\n')].join('\n\n');
}

/** "in paragraph 129, line 480". */
function wordsForPlace(report: Report, entry: LedgerEntry, tell: Tell): Phrase {
  const name = placeWords(report, entry);
  const { ref, span } = entry;
  const document =
    ('table' in ref ? report.tables[ref.table]?.source?.document : undefined) ?? report.document;
  const line = document.positionAt(span.from).line + 1;
  return name === undefined
    ? say`on line ${line}`
    : say`in ${escapeMarkdown(tell(name))}, line ${line}`;
}
