/**
 * Reads the section that was edited by itself, where that gives what reading the whole draft gives. In
 * doubt it cannot be. Must not read the other sections beyond what may reach into it.
 */
import { type DraftChange, joinSegments } from '../markdown/draft-change.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { Segment } from '../markdown/segments.ts';
import { buildReport, type FactSettings } from './build-report.ts';
import type { Report, Table } from './report.ts';
import { sameData } from './same-data.ts';

/** What stands between two headings. */
export interface Section {
  /** Its offsets count from `from`, and so do those of its document. */
  readonly report: Report;
  /** Offset in the whole draft. */
  readonly from: number;
  /** Whether its tables are those that the whole draft has there. */
  hasOwnTables(): boolean;
}

/** The section of the draft at `path` that `change` led to. */
export function readSection(
  path: string,
  markdown: MarkdownDocument,
  settings: FactSettings,
  change: DraftChange,
): Section {
  const at = markdown.segments.indexOf(change.now);
  const first = Math.max(0, at - 1);
  const near = markdown.segments.slice(first, at + 2);
  const around = joinSegments(near.map(({ segment }) => segment));
  const own = around.segments.slice(at - first, at - first + 1);
  const read = (draft: MarkdownDocument) =>
    buildReport({ path, markdown: draft, frontMatter: undefined }, settings);
  const report = read({ ...around, segments: own });
  return {
    report,
    from: near[0]!.from,
    hasOwnTables: () => {
      if (joins(change.before.segment) || isJoined(markdown, at)) return false;
      const { from, segment } = own[0]!;
      const inside = read(around).tables.filter(
        (table) => table.from >= from && table.from < from + segment.source.length,
      );
      return sameTables(report.tables, inside);
    },
  };
}

/** What a table says that goes on from another one, or what names a table's file. */
const reaching = /\((?:continued|cont|suite|continuaci|fortsetzung)|::table/i;
const reach = new WeakMap<Segment, boolean>();

function joins(segment: Segment): boolean {
  const known = reach.get(segment) ?? reaching.test(segment.source);
  reach.set(segment, known);
  return known;
}

/** Whether a table of the section may go on from one before it, or the next one from it. */
function isJoined({ segments }: MarkdownDocument, at: number): boolean {
  if (joins(segments[at]!.segment)) return true;
  for (let next = at + 1; next < segments.length; next++) {
    const { segment } = segments[next]!;
    if (joins(segment)) return true;
    if (mayHoldTable(segment)) return false;
  }
  return false;
}

const tables = new WeakMap<Segment, boolean>();

function mayHoldTable(segment: Segment): boolean {
  const known = tables.get(segment) ?? /[|\t]|<table/i.test(segment.source);
  tables.set(segment, known);
  return known;
}

function sameTables(own: readonly Table[], inside: readonly Table[]): boolean {
  return (
    own.length === inside.length &&
    own.every((table, at) => {
      const { grid, aggregates, verdicts, ...rest } = table;
      const other = inside[at]!;
      const { grid: grid2, aggregates: aggregates2, verdicts: verdicts2, ...rest2 } = other;
      const sums = grid === grid2 && aggregates === aggregates2 && verdicts === verdicts2;
      return sums && sameData(rest, rest2);
    })
  );
}
