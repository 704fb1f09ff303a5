/**
 * A checked report to the view of its tables: how many of their checks hold, and the working of those
 * that fail. Must not check anything itself.
 */
import type { CheckedDocument } from '../../engine/engine.ts';
import type { Table } from '../../report/report.ts';
import {
  countStates,
  groupWorkings,
  type StateCounts,
  type WorkingGroup,
} from '../../tables/working-groups.ts';
import { paperLines, verdictWords, workingLine, workingName } from '../../tables/working-words.ts';
import { type Working, workingsOf } from '../../tables/workings.ts';
import { capital } from '../escape-markdown.ts';
import { placeOf, spanOfCell } from '../table-at.ts';
import { lineWords } from './places.ts';
import { count, distinctIds, type ViewMark, type ViewNode, type ViewPlace } from './view.ts';

/** In the order of the report. */
export function tablesView({ report }: CheckedDocument): readonly ViewNode[] {
  const idOf = distinctIds();
  return (report?.tables ?? []).map((table): ViewNode => {
    const { caption, grid, source } = table;
    const label = (caption ?? grid.caption)?.text ?? 'A table without caption';
    const counts = countStates(workingsOf(table));
    const id = idOf(label);
    const place = placeOf(table);
    return {
      id,
      label,
      description: checkWords(counts, table),
      tooltip: tooltipOf(label, counts, lineWords(report!.document, place.from), source?.path),
      mark: markOf(counts),
      place: { span: caption && !source ? caption.span : place, document: report!.document },
      about: 'table',
      ...(decided(counts) > 0 && { children: () => childrenOf(table, id, report!.document) }),
    };
  });
}

/** "✗ 2 of 14", "✓ 12 of 12": of the checks that could be made. */
function checkWords(counts: StateCounts, { pragma }: Table): string {
  const all = decided(counts);
  const { fails } = counts;
  if (pragma === 'skip') return 'not checked';
  if (all === 0) return 'nothing to add up';
  return fails > 0 ? `✗ ${fails} of ${all}` : `✓ ${all} of ${all}`;
}

function decided({ holds, rounding, fails }: StateCounts): number {
  return holds + rounding + fails;
}

function markOf(counts: StateCounts): ViewMark {
  if (counts.fails > 0) return 'contradicted';
  return decided(counts) > 0 ? 'ticked' : 'unverified';
}

function tooltipOf(
  label: string,
  { holds, rounding, fails, open }: StateCounts,
  line: string,
  path: string | undefined,
): string {
  const words = [
    ...(fails > 0 ? [`${count(fails, 'check')} failed`] : []),
    ...(holds > 0 ? [`${count(holds, 'check')} held`] : []),
    ...(rounding > 0 ? [`${count(rounding, 'check')} held within rounding`] : []),
    ...(open > 0 ? [`${open} could not be decided`] : []),
  ];
  const where = path === undefined ? line : `${line}; read from ${path}`;
  return [label, words.join(', ') || 'Nothing in it is computed from other numbers', where].join(
    '\n\n',
  );
}

/** First each that fails, with its working, then the formulas that hold. */
function childrenOf(
  table: Table,
  id: string,
  document: ViewPlace['document'],
): readonly ViewNode[] {
  const workings = workingsOf(table);
  const failing = workings.filter(({ state }) => state === 'fails');
  const idOf = distinctIds();
  return [
    ...failing.map((working) => failingNode(table, working, idOf, id, document)),
    ...groupWorkings(table.grid, workings).flatMap((group) =>
      groupNode(table, group, idOf, id, document),
    ),
  ];
}

type IdOf = (text: string) => string;

function failingNode(
  table: Table,
  working: Working,
  idOf: IdOf,
  parent: string,
  document: ViewPlace['document'],
): ViewNode {
  const { grid } = table;
  const name = capital(workingName(grid, working));
  return {
    id: `${parent} ${idOf(name)}`,
    label: `${name} ${verdictWords(grid, working)}`,
    description: workingLine(grid, working),
    tooltip: paperLines(grid, working).join('\n'),
    mark: 'contradicted',
    place: cellPlace(table, working, document),
  };
}

function groupNode(
  table: Table,
  { formula, because, workings, counts }: WorkingGroup,
  idOf: IdOf,
  parent: string,
  document: ViewPlace['document'],
): readonly ViewNode[] {
  const good = counts.holds + counts.rounding;
  const first = workings.find(({ state }) => state === 'holds' || state === 'rounding');
  if (first === undefined) return [];
  const rounding = counts.rounding > 0 ? `, ${counts.rounding} within rounding` : '';
  return [
    {
      id: `${parent} ${idOf(`= ${formula}`)}`,
      label: formula,
      description: `✓ ${good}${rounding}`,
      tooltip: `${formula}\n\nWhy: ${because}.`,
      mark: 'ticked',
      place: cellPlace(table, first, document),
    },
  ];
}

function cellPlace(table: Table, { result }: Working, document: ViewPlace['document']): ViewPlace {
  const span = spanOfCell(table, result);
  const { source } = table;
  return source ? { span, document: source.document, path: source.path } : { span, document };
}
