/**
 * Hover in a table: on a total its working with the numbers as printed and whether it adds up; on any
 * number the totals that it enters. Must not look for totals.
 */

import type { CheckedDocument } from '../engine/engine.ts';
import type { Grid } from '../tables/grid.ts';
import {
  paperLines,
  printedResult,
  stateMarks,
  verdictWords,
  workingName,
} from '../tables/working-words.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import { type Language, opening, say, speakerOf, type Tell } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { cellAtOffset } from './table-at.ts';

export interface Hover {
  /** What it speaks about; absolute. */
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

/** Undefined where nothing is computed from the number at the offset, nor it from others. */
export function tableHover(checked: CheckedDocument, offset: number): Hover | undefined {
  const place = cellAtOffset(checked, offset);
  if (place === undefined) return undefined;
  const { grid } = place.table;
  const { language } = checked;
  const workings = workingsOf(place.table);
  const own = workings.filter(({ result }) => result === place.cell);
  const users = workings.filter(({ operands }) => operands.includes(place.cell));
  const parts = [
    ...own.slice(0, mostWorkings).map((working) => describeWorking(grid, working, language)),
    ...(users.length > 0 ? [describeUsers(grid, users, speakerOf(language))] : []),
  ];
  return parts.length === 0 ? undefined : { span: place.span, text: parts.join('\n\n---\n\n') };
}

const mostWorkings = 4;

function describeWorking(grid: Grid, working: Working, language: Language | undefined): string {
  const tell = speakerOf(language);
  const lines = paperLines(grid, working, language).map((line) => line.replaceAll('`', "'"));
  const reason = escapeMarkdown(tell(working.because));
  return [
    `**${escapeMarkdown(tell(opening(workingName(grid, working))))}**`,
    `\`\`\`text\n${lines.join('\n')}\n\`\`\``,
    tell(say`Why: ${reason}.`),
  ].join('\n\n');
}

/** More totals than this are counted only. */
const mostUsers = 6;

function describeUsers(grid: Grid, users: readonly Working[], tell: Tell): string {
  const lines = users.slice(0, mostUsers).map((working) => {
    const name = escapeMarkdown(tell(opening(workingName(grid, working))));
    const printed = escapeMarkdown(printedResult(grid, working));
    const verdict = escapeMarkdown(tell(verdictWords(grid, working)));
    return `- ${stateMarks[working.state]} ${tell(say`${name}: ${printed}, ${verdict}`)}`;
  });
  const more =
    users.length > mostUsers ? [`- ${tell(say`and ${users.length - mostUsers} more`)}`] : [];
  return [tell(say`Counts in`), [...lines, ...more].join('\n')].join('\n\n');
}
