/**
 * The figures that changed between two drafts of one report, matched by where they stand in its
 * structure: table, row and column, or section, sentence and order. Must not match by line, nor by
 * value alone.
 */
import { compare } from '../numbers/decimal.ts';
import type { Words } from '../text/phrase.ts';
import { pairCells } from './diff-cells.ts';
import { pairSentences } from './diff-sentences.ts';
import { placeWords } from './figure-place.ts';
import type { ReportFigure } from './ledger.ts';
import { countsOf, type ListedFigure, listFigures, reportFigure } from './ledger-figures.ts';
import type { Report } from './report.ts';

/** The parts of a draft that are compared. */
export type ComparedDraft = Pick<Report, 'document' | 'outline' | 'prose' | 'tables'>;

/** Where a figure stands in one of the drafts. */
export interface PlacedFigure {
  readonly figure: ReportFigure;
  /** "paragraph 12", "Table 3"; undefined where the place has no name. */
  readonly place?: Words;
}

export interface FigureChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** Row and column of a table, or the words that say what it counts. */
  readonly counts: string;
  readonly before?: PlacedFigure;
  readonly now?: PlacedFigure;
}

/** In the order of the newer draft; what was removed stands behind what stood before it. */
export function diffFigures(before: ComparedDraft, now: ComparedDraft): readonly FigureChange[] {
  const old = listFigures(before).figures;
  const young = listFigures(now).figures;
  const pairs = [...pairCells(old, young), ...pairSentences(sided(before, old), sided(now, young))];
  const partner = new Map(pairs.map(([from, to]) => [to, from]));
  const kept = new Map(pairs);
  const removed = old.flatMap((_, at) => (kept.has(at) ? [] : [at]));
  const changes: FigureChange[] = [];
  let gone = 0;
  const putRemoved = (upTo: number) => {
    while (gone < removed.length && removed[gone]! < upTo) {
      const figure = old[removed[gone]!]!;
      changes.push({ kind: 'removed', counts: saidOf(figure), before: placed(before, figure) });
      gone += 1;
    }
  };
  for (const [at, figure] of young.entries()) {
    const from = partner.get(at);
    if (from === undefined) {
      changes.push({ kind: 'added', counts: saidOf(figure), now: placed(now, figure) });
      continue;
    }
    putRemoved(from);
    const other = old[from]!;
    if (sameFigure(other, figure)) continue;
    const places = { before: placed(before, other), now: placed(now, figure) };
    changes.push({ kind: 'changed', counts: saidOf(figure), ...places });
  }
  putRemoved(old.length);
  return changes;
}

function sided({ document, outline }: ComparedDraft, figures: readonly ListedFigure[]) {
  return { figures, text: document.text, headings: outline.headings };
}

function sameFigure(a: ListedFigure, b: ListedFigure): boolean {
  const [first, second] = [a.numeral, b.numeral];
  return compare(first.value, second.value) === 0 && first.unit === second.unit;
}

function placed(draft: ComparedDraft, figure: ListedFigure): PlacedFigure {
  const place = placeWords(draft, figure);
  return { figure: reportFigure(figure), ...(place !== undefined && { place }) };
}

const mostWords = 5;

/** What a figure counts, as people are told. */
function saidOf(figure: ListedFigure): string {
  if (figure.kind === 'prose') return countsOf(figure).slice(0, mostWords).join(' ');
  const { row, column } = figure.cell;
  const labels = [row.labels[0], column.labels[0]];
  return labels.filter((label) => label !== undefined && label !== '').join(', ');
}
