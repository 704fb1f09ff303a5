/**
 * A checked report to the view of its ledger: every figure with what its checks came to, by section,
 * filtered by state and words. Must not check a figure.
 */

import type { CheckedDocument } from '../../engine/engine.ts';
import { documentAt } from '../../engine/table-files.ts';
import { countEntries, type FigureCounts } from '../../report/count-figures.ts';
import { numeralSpan, placeWords, tableOfFigure } from '../../report/figure-place.ts';
import type { LedgerEntry } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { cellName } from '../../tables/describe.ts';
import { type Phrase, say, speakerOf, type Tell } from '../../text/phrase.ts';
import { bySection, lineWords, snippet } from './places.ts';
import { distinctIds, type ViewNode, type ViewPlace } from './view.ts';

export const figureStates = ['contradicted', 'unverified', 'ticked'] as const;

export interface FigureFilter {
  readonly state?: LedgerEntry['state'];
  /** Words or digits that the figure or the text around it has. */
  readonly text?: string;
}

export interface FiguresView {
  readonly nodes: readonly ViewNode[];
  /** Of the whole ledger, whatever the filter. */
  readonly counts: FigureCounts;
  /** How many figures the filter lets through. */
  readonly shown: number;
}

/** Sections open by themselves where the filter leaves no more figures than these. */
const mostOpen = 60;

export function figuresView(checked: CheckedDocument, filter: FigureFilter = {}): FiguresView {
  const { report } = checked;
  if (report === undefined) {
    return { nodes: [], counts: { total: 0, ticked: 0, contradicted: 0 }, shown: 0 };
  }
  const { figures } = report.ledger;
  const tell = speakerOf(checked.language);
  const places = figures.map((entry) => placeOf(checked, report, entry));
  const ledger: Read = { report, places, tell };
  const wanted = wantedFigures(ledger, filter);
  const tied = tiesOf(report);
  const nodes = bySection(report, tell, wanted, offsetIn(report), (own, id) => ({
    ...sectionState(
      own.map((at) => figures[at]!),
      tell,
    ),
    ...(wanted.length <= mostOpen && { open: true }),
    children: () => {
      const idOf = distinctIds();
      return own.map((at) =>
        figureNode(ledger, at, tied.get(at) ?? [], idOf(`${id} ${figures[at]!.numeral.printed}`)),
      );
    },
  }));
  return { nodes, counts: countEntries(figures), shown: wanted.length };
}

/** A report, where each figure of its ledger stands, and who says so. */
interface Read {
  readonly report: Report;
  readonly places: readonly ViewPlace[];
  readonly tell: Tell;
}

function placeOf(checked: CheckedDocument, report: Report, entry: LedgerEntry): ViewPlace {
  const path = tableOfFigure(report, entry)?.source?.path;
  const span = numeralSpan(report, entry);
  return { span, document: documentAt(checked, path), ...(path !== undefined && { path }) };
}

function offsetIn(report: Report): (at: number) => number {
  return (at) => {
    const entry = report.ledger.figures[at]!;
    return tableOfFigure(report, entry)?.source?.directive.from ?? entry.span.from;
  };
}

function wantedFigures(ledger: Read, { state, text = '' }: FigureFilter): readonly number[] {
  const words = folded(text).split(' ').filter(Boolean);
  return ledger.report.ledger.figures.flatMap((entry, at) => {
    if (state !== undefined && entry.state !== state) return [];
    if (words.length === 0) return [at];
    const own = folded(searchText(ledger, at));
    return words.every((word) => own.includes(word)) ? [at] : [];
  });
}

/** What a search looks through: the figure, also without its spaces, and the words that belong to it. */
function searchText(ledger: Read, at: number): string {
  const { counts, numeral } = ledger.report.ledger.figures[at]!;
  const digits = numeral.printed.replace(/[^\d.]/g, '');
  return [numeral.printed, digits, numeral.unit, wordsOf(ledger, at), ...counts].join(' ');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** "1 ✗ · 12 ✓ · 40 unverified", zeros left out. */
function sectionState(
  entries: readonly LedgerEntry[],
  tell: Tell,
): Pick<ViewNode, 'description' | 'mark'> {
  const { total, ticked, contradicted } = countEntries(entries);
  const unverified = total - ticked - contradicted;
  const words = [
    ...(contradicted > 0 ? [`${contradicted} ✗`] : []),
    ...(ticked > 0 ? [`${ticked} ✓`] : []),
    ...(unverified > 0 ? [tell(say`${unverified} unverified`)] : []),
  ];
  const mark = contradicted > 0 ? 'contradicted' : unverified > 0 ? 'section' : 'ticked';
  return { description: words.join(' · '), mark };
}

/** What the figure is: the name of its cell, "Total for 18–29", or the words around it in the text. */
function wordsOf({ report, places, tell }: Read, at: number): string {
  const entry = report.ledger.figures[at]!;
  const table = tableOfFigure(report, entry);
  return table !== undefined && 'cell' in entry.ref
    ? tell(cellName(table.grid, entry.ref.cell, 'down'))
    : snippet(places[at]!).label;
}

/** The figure comes first, since a side bar is narrow. */
function labelOf(ledger: Read, at: number): Pick<ViewNode, 'label' | 'description'> {
  const { printed } = ledger.report.ledger.figures[at]!.numeral;
  const description = [wordsOf(ledger, at), whereWords(ledger, at)].filter(Boolean).join(' · ');
  return { label: printed, description };
}

function figureNode(ledger: Read, at: number, tied: readonly number[], id: string): ViewNode {
  const { report, places, tell } = ledger;
  const entry = report.ledger.figures[at]!;
  const label = labelOf(ledger, at);
  const children = () => [
    ...entry.checks.map(
      ({ working, outcome }, index): ViewNode => ({
        id: `${id} check ${index}`,
        label: tell(working),
        mark: outcome,
      }),
    ),
    ...tied.map((other): ViewNode => ({ ...otherPlace(ledger, other), id: `${id} = ${other}` })),
  ];
  return {
    id,
    ...label,
    tooltip: [label.label, label.description, tell(stateWords[entry.state])].join('\n\n'),
    mark: entry.state,
    place: places[at]!,
    ...(entry.checks.length + tied.length > 0 && { children }),
  };
}

const stateWords: Readonly<Record<LedgerEntry['state'], Phrase>> = {
  ticked: say`Ticked: a check confirms it`,
  contradicted: say`Contradicted: a check does not agree with it`,
  unverified: say`Not verified: nothing in the report confirms or contradicts it`,
};

function whereWords({ report, places, tell }: Read, at: number): string {
  const name = placeWords(report, report.ledger.figures[at]!);
  const { document, span } = places[at]!;
  const line = lineWords(document, span.from);
  return tell(name === undefined ? line : say`${name}, ${line}`);
}

function otherPlace(ledger: Read, at: number): Omit<ViewNode, 'id'> {
  return {
    ...labelOf(ledger, at),
    tooltip: ledger.tell(say`The same fact stands here, too`),
    mark: 'place',
    place: ledger.places[at]!,
  };
}

/** For each figure that is tied to others: those that state the same fact, going round the ties. */
function tiesOf({ ledger }: Report): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, Set<number>>();
  for (const { a, b } of ledger.ties) {
    const [mine, theirs] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])];
    const [large, small] = mine.size >= theirs.size ? [mine, theirs] : [theirs, mine];
    for (const figure of small) {
      large.add(figure);
      groups.set(figure, large);
    }
    for (const figure of [a, b]) groups.set(figure, large);
  }
  return new Map(
    [...groups].map(([at, group]) => [
      at,
      [...group].filter((other) => other !== at).sort((x, y) => x - y),
    ]),
  );
}
