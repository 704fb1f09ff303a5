/**
 * Turns a check of a report into marks: figures of the ledger with their workings, findings, references
 * that lead somewhere. Must not check anything.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { linksOf } from '../features/links.ts';
import { numeralSpan, tableOfFigure } from '../report/figure-place.ts';
import type { LedgerEntry } from '../report/ledger.ts';
import type { Report, Table } from '../report/report.ts';
import { paperLines } from '../tables/working-words.ts';
import { workingsOf } from '../tables/workings.ts';
import { type Language, say, speak, speakerOf, type Tell } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { FigureMark, FindingMark, Mark } from './mark.ts';

/** A reference before it is known which block its target is. */
export interface ReferencePlace {
  readonly kind: 'reference';
  readonly span: Span;
  /** Absolute in the report. */
  readonly target: number;
}

export interface CollectedMarks {
  /** In the report itself; absolute, sorted by their start. */
  readonly own: readonly (Exclude<Mark, { kind: 'reference' }> | ReferencePlace)[];
  /** In the files of tables. */
  readonly inFiles: ReadonlyMap<Table, readonly Mark[]>;
}

export function collectMarks(checked: CheckedDocument): CollectedMarks {
  const { report } = checked;
  if (report === undefined) return { own: [], inFiles: new Map() };
  const own: (FigureMark | FindingMark | ReferencePlace)[] = [];
  const inFiles = new Map<Table, Mark[]>();
  for (const entry of report.ledger.figures) {
    const table = tableOfFigure(report, entry);
    const mark = figureMark(checked, report, entry, table);
    if (table?.source === undefined) own.push(mark);
    else put(inFiles, table, mark);
  }
  for (const { path, span, severity, rule, message } of checked.findings) {
    const mark: FindingMark = { kind: 'finding', span, severity, rule, message };
    const table =
      path === undefined ? undefined : report.tables.find((t) => t.source?.path === path);
    if (path === undefined) own.push(mark);
    else if (table) put(inFiles, table, mark);
  }
  for (const { span, target, path } of linksOf(checked)) {
    if (path === undefined) own.push({ kind: 'reference', span, target: target.from });
  }
  const byStart = (a: { span: Span }, b: { span: Span }) =>
    a.span.from - b.span.from || b.span.to - a.span.to;
  for (const marks of inFiles.values()) marks.sort(byStart);
  return { own: own.sort(byStart), inFiles };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function figureMark(
  { language }: CheckedDocument,
  report: Report,
  entry: LedgerEntry,
  table: Table | undefined,
): FigureMark {
  const { state, numeral } = entry;
  const span = numeralSpan(report, entry);
  if (state === 'unverified') return { kind: state, span, label: '', working: () => '' };
  const label = speak(labels[state](numeral.printed), language);
  return { kind: state, span, label, working: () => workingOf(entry, table, language) };
}

const labels = {
  ticked: (printed: string) => say`${printed}, ticked`,
  contradicted: (printed: string) => say`${printed}, contradicted`,
} as const;

function workingOf(
  entry: LedgerEntry,
  table: Table | undefined,
  language: Language | undefined,
): string {
  const { ref } = entry;
  const papers =
    table && 'table' in ref
      ? workingsOf(table)
          .filter(({ result }) => result === ref.cell)
          .slice(0, mostShown)
          .map((working) => paperLines(table.grid, working, language).join('\n'))
      : [];
  return [...papers, ...checkLines(entry, papers.length > 0, speakerOf(language))].join('\n\n');
}

/** More checks than these are counted only. */
const mostShown = 4;

/** The checks in words, failures first; without those that the workings on paper show. */
function checkLines({ checks }: LedgerEntry, hasPaper: boolean, tell: Tell): readonly string[] {
  const rank = (outcome: string) => (outcome === 'contradicted' ? 0 : 1);
  const told = checks
    .filter(({ kind }) => !hasPaper || kind !== 'aggregate')
    .sort((a, b) => rank(a.outcome) - rank(b.outcome));
  const lines = told
    .slice(0, mostShown)
    .map(({ outcome, working }) => `${outcome === 'ticked' ? '✓' : '✗'} ${tell(working)}`);
  const more = told.length - lines.length;
  return more > 0 ? [...lines, tell(say`and ${more} more`)] : lines;
}
