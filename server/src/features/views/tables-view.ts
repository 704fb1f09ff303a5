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
import {
  joined,
  type Language,
  opening,
  type Phrase,
  say,
  speakerOf,
  type Tell,
  type Words,
} from '../../text/phrase.ts';
import { placeOf, spanOfCell } from '../table-at.ts';
import { lineWords } from './places.ts';
import { distinctIds, type ViewMark, type ViewNode, type ViewPlace } from './view.ts';

/** In the order of the report. */
export function tablesView({ report, language }: CheckedDocument): readonly ViewNode[] {
  const tell = speakerOf(language);
  const idOf = distinctIds();
  return (report?.tables ?? []).map((table): ViewNode => {
    const { caption, grid, source } = table;
    const label = (caption ?? grid.caption)?.text ?? tell(say`A table without caption`);
    const counts = countStates(workingsOf(table));
    const id = idOf(label);
    const place = placeOf(table);
    return {
      id,
      label,
      description: tell(checkWords(counts, table)),
      tooltip: tooltipOf(
        label,
        counts,
        lineWords(report!.document, place.from),
        source?.path,
        tell,
      ),
      mark: markOf(counts),
      place: { span: caption && !source ? caption.span : place, document: report!.document },
      about: 'table',
      ...(decided(counts) > 0 && {
        children: () => childrenOf(table, id, report!.document, language),
      }),
    };
  });
}

/** "✗ 2 of 14", "✓ 12 of 12": of the checks that could be made. */
function checkWords(counts: StateCounts, { pragma }: Table): Words {
  const all = decided(counts);
  const { fails } = counts;
  if (pragma === 'skip') return say`not checked`;
  if (all === 0) return say`nothing to add up`;
  return fails > 0 ? say`✗ ${fails} of ${all}` : say`✓ ${all} of ${all}`;
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
  line: Phrase,
  path: string | undefined,
  tell: Tell,
): string {
  const words = [
    ...(fails > 0 ? [fails === 1 ? say`1 check failed` : say`${fails} checks failed`] : []),
    ...(holds > 0 ? [holds === 1 ? say`1 check held` : say`${holds} checks held`] : []),
    ...(rounding > 0 ? [heldWithinRounding(rounding)] : []),
    ...(open > 0 ? [say`${open} could not be decided`] : []),
  ];
  const outcome =
    words.length > 0 ? joined(words, ', ') : say`Nothing in it is computed from other numbers`;
  const where = path === undefined ? line : say`${line}; read from ${path}`;
  return [label, outcome, where].map(tell).join('\n\n');
}

function heldWithinRounding(count: number): Phrase {
  return count === 1
    ? say`1 check held within rounding`
    : say`${count} checks held within rounding`;
}

function childrenOf(
  table: Table,
  id: string,
  document: ViewPlace['document'],
  language: Language | undefined,
): readonly ViewNode[] {
  const workings = workingsOf(table);
  const failing = workings.filter(({ state }) => state === 'fails');
  const idOf = distinctIds();
  return [
    ...failing.map((working) => failingNode(table, working, idOf, id, document, language)),
    ...groupWorkings(table.grid, workings).flatMap((group) =>
      groupNode(table, group, idOf, id, document, speakerOf(language)),
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
  language: Language | undefined,
): ViewNode {
  const { grid } = table;
  const tell = speakerOf(language);
  const name = tell(opening(workingName(grid, working)));
  return {
    id: `${parent} ${idOf(name)}`,
    label: `${name} ${tell(verdictWords(grid, working))}`,
    description: tell(workingLine(grid, working)),
    tooltip: paperLines(grid, working, language).join('\n'),
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
  tell: Tell,
): readonly ViewNode[] {
  const good = counts.holds + counts.rounding;
  const first = workings.find(({ state }) => state === 'holds' || state === 'rounding');
  if (first === undefined) return [];
  const parts = [
    `✓ ${good}`,
    ...(counts.rounding > 0 ? [tell(say`${counts.rounding} within rounding`)] : []),
  ];
  const name = tell(formula);
  return [
    {
      id: `${parent} ${idOf(`= ${name}`)}`,
      label: name,
      description: parts.join(', '),
      tooltip: `${name}\n\n${tell(say`Why: ${because}.`)}`,
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
