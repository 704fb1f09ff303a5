/**
 * date/weekday: a day of the week is that of its date. Must not guess a year that is not printed.
 */
import { daysInMonth, weekdayLike, weekdayOf } from '../../text/dates.ts';
import { say } from '../../text/phrase.ts';
import { shiftSpan } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { datesIn, type PlacedDate } from './dates-in.ts';

export default defineRule({
  id: 'date/weekday',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'blocks'],
  within: 'section',
  docs: {
    summary: 'A date falls on another day of the week than the text says',
    why: 'Invitations and records of meetings are copied from last year’s, when the same date was another day. One of the two is wrong.',
    fix: 'Look the date up. The fix offered changes the day of the week; the date may be what is wrong.',
    silent: 'Dates without a year, and years before 1900. English, French and Spanish names only.',
  },
  examples: [
    {
      title: 'last year’s day of the week',
      text: `The Council met on Wednesday, 12 March 2024.
                   ^^^^^^^^^ 12 March 2024 is a Tuesday
`,
      fixed: `The Council met on Tuesday, 12 March 2024.
`,
    },
    {
      title: 'days that are right',
      text: `It opened on Monday 6 and closed on Friday, May 10, 2024, after the session of Saturday, 4 May 2024.
`,
    },
    {
      title: 'one of two days',
      text: `Le Comité s’est réuni du lundi 4 au samedi 8 mars 2024.
                                    ^^^^^^ 8 mars 2024 is a vendredi
`,
    },
    { title: 'without a year', text: 'The office is open on Monday, 12 March.\n' },
  ],
  *check(facts) {
    for (const placed of datesIn(facts)) yield* wrongDays(placed);
  },
});

const oldest = 1900;

function* wrongDays({ date, text, offset }: PlacedDate): Iterable<SaidFinding> {
  const { days, month, monthName, year } = date;
  if (year === undefined || year < oldest) return;
  for (const { value, weekday } of days) {
    if (weekday === undefined || value > daysInMonth(month, year)) continue;
    const right = weekdayOf(year, month, value);
    if (right === weekday.value) continue;
    const name = weekdayLike(right, text.slice(weekday.from, weekday.to));
    const written = `${value} ${monthName} ${year}`;
    const span = shiftSpan({ from: weekday.from, to: weekday.to }, offset);
    yield {
      span,
      message: say`${written} is a ${name}`,
      fixes: [
        {
          title: say`Write ${name}`,
          kind: 'suggested',
          edits: [{ span, text: name }],
        },
      ],
    };
  }
}
