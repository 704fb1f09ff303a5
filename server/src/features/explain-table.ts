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
import { joined, opening, type Phrase, say, speakerOf, type Tell } from '../text/phrase.ts';
import { escapeMarkdown } from './escape-markdown.ts';
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
  const { language } = checked;
  const tell = speakerOf(language);
  const title = titleOf(table, tell);
  const workings = workingsOf(table);
  const groups = groupWorkings(table.grid, workings);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    tell(sizeOf(table)),
    tell(groups.length === 0 ? nothingFound(table) : summaryOf(workings)),
    ...groups.map((group) => describeGroup(table, group, tell)),
    ...(groups.length === 0 ? [] : [tell(advice)]),
  ];
  return { title, text: `${parts.join('\n\n')}\n` };
}

function titleOf({ caption, grid }: Table, tell: Tell): string {
  return (caption ?? grid.caption)?.text ?? tell(say`A table without caption`);
}

function sizeOf({ grid, context, pragma }: Table): Phrase {
  const rows = rowCount(grid.rows - grid.headerRows);
  const columns = columnCount(grid.columns - grid.stubColumns);
  const exact = exactness(grid, { ...context, ...(pragma && { pragma }) });
  return say`${rows} below the header, ${columns} of values. ${exact}`;
}

function rowCount(count: number): Phrase {
  return count === 1 ? say`1 row` : say`${count} rows`;
}

function columnCount(count: number): Phrase {
  return count === 1 ? say`1 column` : say`${count} columns`;
}

function exactness(grid: Table['grid'], context: NonNullable<Table['context']>): Phrase {
  const { step, truncated } = context.coarse ?? {};
  if (step !== undefined) {
    return say`Its numbers are read as rounded to multiples of ${printDecimal(step, grid.style)}, as they all are.`;
  }
  if (truncated) {
    return say`Its numbers are read as cut off rather than rounded, as its sums show.`;
  }
  const said = context.pragma === 'exact' || context.pragma === 'rounded';
  const rounded = roundedCells(grid, context);
  const values = grid.cells.flatMap(({ role }, at) => (role === 'value' ? [rounded[at]!] : []));
  if (values.every((each) => each === 0)) {
    return said
      ? say`Its numbers are read as exact, as the comment above the table says.`
      : say`Its numbers are read as exact.`;
  }
  if (values.every((each) => each === 1)) {
    return said
      ? say`Its numbers are read as rounded, as the comment above the table says.`
      : say`Its numbers are read as rounded.`;
  }
  return say`Some of its numbers are read as rounded, the others as exact.`;
}

function nothingFound({ pragma }: Table): Phrase {
  return pragma === 'skip'
    ? say`It is not checked: the comment above it says \`skip\`.`
    : say`Nothing in it is read as computed from other numbers of the table.`;
}

function summaryOf(workings: readonly Working[]): Phrase {
  const outcome = outcomeWords(countStates(workings));
  return workings.length === 1
    ? say`**1 number computed from others: ${outcome}.**`
    : say`**${workings.length} numbers computed from others: ${outcome}.**`;
}

/** "11 agree, 2 within rounding, 1 does not agree, 1 not checked". */
function outcomeWords({ holds, rounding, fails, open }: StateCounts): Phrase {
  const words = [
    holds === 1 ? say`1 agrees` : say`${holds} agree`,
    say`${rounding} within rounding`,
    fails === 1 ? say`1 does not agree` : say`${fails} do not agree`,
    say`${open} not checked`,
  ];
  const counts = [holds, rounding, fails, open];
  return joined(
    words.filter((_, at) => counts[at]! > 0),
    ', ',
  );
}

/** Longer lists are cut; what fails is kept before the rest. */
const mostLines = 60;

function describeGroup({ grid }: Table, group: WorkingGroup, tell: Tell): string {
  const { workings, because, formula, counts } = group;
  const shown = workings.length <= mostLines ? workings : shortened(workings);
  const left = workings.length - shown.length;
  const facts = [
    tell(say`Why: ${escapeMarkdown(tell(because))}.`),
    tell(say`Outcome: ${outcomeWords(counts)}.`),
  ];
  return [
    `## ${escapeMarkdown(tell(formula))}`,
    // Two spaces end a line without ending the paragraph.
    facts.join('  \n'),
    [...headOf(tell), ...shown.map((working) => describeWorking(grid, working, tell))].join('\n'),
    ...(left > 0 ? [tell(say`${left} more are not listed.`)] : []),
  ].join('\n\n');
}

function headOf(tell: Tell): readonly string[] {
  const names = [say`Number`, say`Working`, say`Printed`, say`Verdict`].map(tell);
  return [`| ${names.join(' | ')} |`, '| --- | --- | ---: | --- |'];
}

function describeWorking(grid: Table['grid'], working: Working, tell: Tell): string {
  const name = tell(opening(workingName(grid, working)));
  const texts = [name, tell(workingLine(grid, working)), printedResult(grid, working)];
  const verdict = escapeMarkdown(tell(verdictWords(grid, working)));
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

const advice = say`Where this is read wrongly, say so in a comment above the table: \`<!-- crossfoot: total Total = First + Second -->\` says what a row or column adds up, \`<!-- crossfoot: no-total Total -->\` that it adds up nothing here, \`<!-- crossfoot: rounded -->\` or \`<!-- crossfoot: exact -->\` how its numbers are meant.`;
