/**
 * "Explain this table": a table to a page of Markdown that lists every total, what it is computed
 * from, why that is believed and how it came out. Must not look for totals.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { printDecimal } from '../numbers/print.ts';
import type { Table } from '../report/report.ts';
import { roundedCells } from '../tables/rounding.ts';
import {
  countStates,
  groupWorkings,
  type StateCounts,
  type WorkingGroup,
} from '../tables/working-groups.ts';
import {
  printedResult,
  stateMarks,
  verdictWords,
  workingLine,
  workingName,
} from '../tables/working-words.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import { capital, escapeMarkdown } from './escape-markdown.ts';
import { placeOf, tableAt, tablesIn } from './table-at.ts';

export interface TableExplanation {
  /** "Table 4: Statistics by gender"; for the title of a window. */
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/**
 * The table at the offset, else the next one below, else the last one above; undefined where the draft
 * has none.
 */
export function explainTable(
  checked: CheckedDocument,
  offset: number,
): TableExplanation | undefined {
  const tables = tablesIn(checked);
  const table =
    tableAt(checked, offset) ??
    tables.find((each) => placeOf(each).from >= offset) ??
    tables.at(-1);
  if (table === undefined) return undefined;
  const title = titleOf(table);
  const workings = workingsOf(table);
  const groups = groupWorkings(table.grid, workings);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    sizeOf(table),
    ...(groups.length === 0 ? [nothingFound(table)] : [summaryOf(workings)]),
    ...groups.map((group) => describeGroup(table, group)),
    ...(groups.length === 0 ? [] : [advice]),
  ];
  return { title, text: `${parts.join('\n\n')}\n` };
}

function titleOf({ caption, grid }: Table): string {
  return (caption ?? grid.caption)?.text ?? 'A table without caption';
}

function sizeOf({ grid, context, pragma }: Table): string {
  const rows = grid.rows - grid.headerRows;
  const columns = grid.columns - grid.stubColumns;
  const size = `${count(rows, 'row')} below the header, ${count(columns, 'column')} of values.`;
  return `${size} ${exactness(grid, { ...context, ...(pragma && { pragma }) })}`;
}

function exactness(grid: Table['grid'], context: NonNullable<Table['context']>): string {
  const said = context.pragma === 'exact' || context.pragma === 'rounded';
  const why = said ? ', as the comment above the table says' : '';
  const rounded = roundedCells(grid, context);
  const { step, truncated } = context.coarse ?? {};
  if (step !== undefined) {
    return `Its numbers are read as rounded to multiples of ${printDecimal(step, grid.style)}, as they all are.`;
  }
  if (truncated) return 'Its numbers are read as cut off rather than rounded, as its sums show.';
  const values = grid.cells.flatMap(({ role }, at) => (role === 'value' ? [rounded[at]!] : []));
  if (values.every((each) => each === 0)) return `Its numbers are read as exact${why}.`;
  if (values.every((each) => each === 1)) return `Its numbers are read as rounded${why}.`;
  return 'Some of its numbers are read as rounded, the others as exact.';
}

function nothingFound({ pragma }: Table): string {
  return pragma === 'skip'
    ? 'It is not checked: the comment above it says `skip`.'
    : 'Nothing in it is read as computed from other numbers of the table.';
}

function summaryOf(workings: readonly Working[]): string {
  const outcome = outcomeWords(countStates(workings));
  return `**${count(workings.length, 'number')} computed from others: ${outcome}.**`;
}

/** "11 agree, 2 within rounding, 1 does not agree, 1 not checked". */
function outcomeWords({ holds, rounding, fails, open }: StateCounts): string {
  const words: readonly (readonly [number, string, string])[] = [
    [holds, 'agrees', 'agree'],
    [rounding, 'within rounding', 'within rounding'],
    [fails, 'does not agree', 'do not agree'],
    [open, 'not checked', 'not checked'],
  ];
  return words
    .filter(([times]) => times > 0)
    .map(([times, one, many]) => `${times} ${times === 1 ? one : many}`)
    .join(', ');
}

/** Longer lists are cut; what fails is kept before the rest. */
const mostLines = 60;

function describeGroup({ grid }: Table, group: WorkingGroup): string {
  const { workings, because, formula, counts } = group;
  const shown = workings.length <= mostLines ? workings : shortened(workings);
  const left = workings.length - shown.length;
  const facts = [`Why: ${escapeMarkdown(because)}.`, `Outcome: ${outcomeWords(counts)}.`];
  return [
    `## ${escapeMarkdown(formula)}`,
    // Two spaces end a line without ending the paragraph.
    facts.join('  \n'),
    [...head, ...shown.map((working) => describeWorking(grid, working))].join('\n'),
    ...(left > 0 ? [`${left} more are not listed.`] : []),
  ].join('\n\n');
}

const head = ['| Number | Working | Printed | Verdict |', '| --- | --- | ---: | --- |'];

function describeWorking(grid: Table['grid'], working: Working): string {
  const name = capital(workingName(grid, working));
  const texts = [name, workingLine(grid, working), printedResult(grid, working)];
  const verdict = escapeMarkdown(verdictWords(grid, working));
  return `| ${texts.map(escapeMarkdown).join(' | ')} | ${stateMarks[working.state]} ${verdict} |`;
}

function shortened(workings: WorkingGroup['workings']): WorkingGroup['workings'] {
  const telling = new Set(workings.filter(({ state }) => state === 'fails'));
  for (const working of workings) {
    if (telling.size >= mostLines) break;
    telling.add(working);
  }
  return workings.filter((working) => telling.has(working));
}

const advice =
  'Where this is read wrongly, say so in a comment above the table: ' +
  '`<!-- crossfoot: total Total = First + Second -->` says what a row or column adds up, ' +
  '`<!-- crossfoot: no-total Total -->` that it adds up nothing here, ' +
  '`<!-- crossfoot: rounded -->` or `<!-- crossfoot: exact -->` how its numbers are meant.';

function count(times: number, noun: string): string {
  return `${times} ${noun}${times === 1 ? '' : 's'}`;
}
