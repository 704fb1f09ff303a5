/**
 * structure/heading-date: the date of a session in its heading is that of the text under it. Must not
 * speak of other dates that the text gives.
 */

import type { Block } from '../../markdown/block.ts';
import type { Heading } from '../../outline/outline.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { type EventDate, findEventDates } from './event-dates.ts';

export default defineRule({
  id: 'structure/heading-date',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'blocks', 'outline'],
  docs: {
    summary: 'A session has another date in its heading than in the text under it',
    why: 'Such headings are copied from the last report, or from the plan of the meeting; one of the two dates is wrong.',
    fix: 'Correct the wrong one.',
    silent:
      'Dates in another month or year, and dates of which the paragraph right under the heading does not say that somebody met, or that something was held. Days that are only a part of those in the heading are a remark.',
  },
  examples: [
    {
      title: 'one day less, and another day',
      text: `## Pilotage Board (9 and 10 May 2025)

The Board met for its Second Session on 9 May 2025. Three pilots were heard.
                                        ^^^^^^^^^^ “9 May 2025” here, “9 and 10 May 2025” in the heading

## Harbour Council (27 to 30 November 2025)

The Council was held from 26 to 30 November 2025, after the session of 12 June 2024.
                          ^^^^^^^^^^^^^^^^^^^^^^ “26 to 30 November 2025” here, “27 to 30 November 2025” in the heading
`,
    },
    {
      title: 'the same days in other words, and other dates',
      text: `## Pilotage Board (9 and 10 May 2025)

The Board met on 9–10 May. It had been convened on 3 May 2025.

## Comité du port (27 au 30 novembre 2025)

Le Comité s’est réuni du 27 au 30 novembre 2025.

## Harbour Council (30 June 2025)

The Council decided that fares rise on 1 June 2025.
`,
    },
  ],
  *check({ document, blocks, outline }): Iterable<SaidFinding> {
    let next = 0;
    for (const heading of outline.headings) {
      const date = dateOf(heading);
      if (!date) continue;
      while (next < blocks.length && blocks[next]!.span.from <= heading.span.from) next++;
      // A comment above the paragraph speaks about it, and does not stand in its way.
      while (blocks[next]?.kind === 'comment') next++;
      const block = blocks[next];
      if (block?.kind !== 'paragraph') continue;
      const text = document.text.slice(
        block.span.from,
        Math.min(block.span.to, block.span.from + longestStart),
      );
      yield* otherDate(heading, date, block, text);
    }
  },
});

/** How far into a paragraph the date of the meeting is looked for. */
const longestStart = 500;

/** In brackets at the end: `(30 and 31 October 2007)`. */
function dateOf({ text }: Heading): EventDate | undefined {
  const bracket = /\(([^()]{5,60})\)\s*$/.exec(text.slice(-80));
  if (!bracket) return undefined;
  const [date, more] = findEventDates(bracket[1]!);
  return more === undefined && date?.year !== undefined ? date : undefined;
}

const meeting =
  /\b(?:met|meets|held|convened|took place|r[ée]unis?|r[ée]unie|tenue?|reuni[óo]|celebr[óo]|celebrada)\b[^.]{0,120}$/i;

function* otherDate(
  heading: Heading,
  date: EventDate,
  { span }: Block,
  text: string,
): Iterable<SaidFinding> {
  const found = findEventDates(text).find(({ from }) =>
    meeting.test(text.slice(Math.max(0, from - 150), from)),
  );
  if (!found || found.month !== date.month || (found.year ?? date.year) !== date.year) return;
  const isPart = found.days.every((day) => date.days.includes(day));
  if (isPart && found.days.length === date.days.length) return;
  const place: Span = { from: span.from + found.from, to: span.from + found.to };
  yield {
    span: place,
    message: say`“${found.text}” here, “${date.text}” in the heading`,
    ...(isPart ? { severity: 'info' as const } : {}),
    related: [{ span: heading.titleSpan, message: heading.text }],
  };
}
