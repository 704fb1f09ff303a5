/**
 * Holds the figures of earlier years in a report against last year's report. Must not read files, nor
 * decide how bad a difference is.
 */
import { english, type Phrase, say } from '../text/phrase.ts';
import type { Comparative, FoundComparative } from './comparative.ts';
import { listFigures, reportFigure } from './ledger-figures.ts';
import { compareCells } from './prior-cells.ts';
import { compareProse, type Side } from './prior-prose.ts';
import { readRestated, restatementOf } from './prior-restated.ts';
import { reportYear } from './prior-years.ts';
import type { PriorComparison, PriorFile, Report } from './report.ts';

type Compared = Pick<Report, 'path' | 'document' | 'frontMatter' | 'outline' | 'prose' | 'tables'>;

/** Undefined for a report that names no prior one. */
export function comparePrior(
  report: Compared,
  file: PriorFile | undefined,
): PriorComparison | undefined {
  if (file === undefined) return undefined;
  const none = { ...file, candidates: [], comparatives: [] };
  if (file.report === undefined) return none;
  const year = reportYear(report);
  const priorYear = reportYear(file.report);
  const years = { ...(year && { year }), ...(priorYear && { priorYear }) };
  const problem = problemOf(report, file.report, year, priorYear);
  if (problem !== undefined) return { ...none, ...years, problem };
  if (priorYear === undefined) {
    const unknown = say`it does not say which year it covers: write reportingYear in its front matter`;
    return { ...none, ...years, problem: unknown };
  }
  const [own, prior] = [sideOf(report), sideOf(file.report)];
  const { figures } = own.listed;
  const candidates = figures.flatMap(({ period }, at) =>
    period !== undefined && period.from === period.to && period.to <= priorYear ? [at] : [],
  );
  const found = compareSides(own, prior, candidates, priorYear);
  const recorded = readRestated(report.frontMatter);
  const comparatives = found.map(({ prior: at, ...each }): Comparative => {
    const there = prior.listed.figures[at]!;
    const path = (there.kind === 'cell' && there.table.source?.path) || prior.path;
    const told = { ...each, there: reportFigure(there), path };
    if (each.outcome !== 'differs') return told;
    const reason = restatementOf(figures[each.figure]!, english(each.because), own.text, recorded);
    return reason === undefined ? told : { ...told, outcome: 'restated', reason };
  });
  return { ...file, ...years, candidates, comparatives };
}

/** What makes a report unfit as last year's; undefined where it is fit. */
function problemOf(
  report: Pick<Report, 'frontMatter'>,
  prior: Pick<Report, 'frontMatter'>,
  year: number | undefined,
  priorYear: number | undefined,
): Phrase | undefined {
  if (year !== undefined && priorYear !== undefined && priorYear >= year) {
    return say`it covers ${priorYear}, this report ${year}: an earlier year is expected`;
  }
  const [own, other] = [report, prior].map(({ frontMatter }) => frontMatter?.data?.profile);
  const differ = typeof own === 'string' && typeof other === 'string' && own !== other;
  if (!differ || own === 'generic' || other === 'generic') return undefined;
  return say`it is a report of another kind: its profile is ${other.slice(0, 60)}, that of this report ${own.slice(0, 60)}`;
}

function sideOf(report: Compared): Side {
  return {
    path: report.path,
    listed: listedOf(report),
    text: report.document.text,
    headings: report.outline.headings,
  };
}

const lists = new WeakMap<Report['prose'], Side['listed']>();

/** Listed once for each reading of a report. */
function listedOf(report: Compared): Side['listed'] {
  const known = lists.get(report.prose);
  if (known) return known;
  const listed = listFigures(report);
  lists.set(report.prose, listed);
  return listed;
}

function compareSides(
  own: Side,
  prior: Side,
  candidates: readonly number[],
  priorYear: number,
): readonly FoundComparative[] {
  const others = prior.listed.figures;
  const cells = compareCells(own.listed.figures, candidates, others, priorYear);
  const told = new Set(cells.map(({ figure }) => figure));
  const rest = candidates.filter(
    (at) => !told.has(at) && own.listed.figures[at]!.period?.from === priorYear,
  );
  const prose =
    rest.length === 0
      ? []
      : compareProse(own, rest, prior, ({ period }) => {
          return period === undefined || (period.from <= priorYear && priorYear <= period.to);
        });
  return [...cells, ...prose].sort((a, b) => a.figure - b.figure);
}
