/**
 * date/order: a period does not end before it begins. Must not guess a year or a month that is not printed.
 */
import { daysInMonth, type WrittenDate } from '../../text/dates.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { datesIn } from './dates-in.ts';

export default defineRule({
  id: 'date/order',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'blocks'],
  within: 'section',
  docs: {
    summary: 'A period ends before it begins',
    why: 'Two numbers have changed places, or one date was brought up to date and the other was not.',
    fix: 'Look both dates up, and correct the one that is wrong.',
    silent:
      'Days of which the first may belong to the month before (“28 to 3 November”); dates of which one has no year. English, French and Spanish.',
  },
  examples: [
    {
      title: 'days that have changed places',
      text: `The inspectors came from 14 to 12 November 2024, and the Council met from 12 March 2024 to 5 February 2024.
                         ^^^^^^^^^^^^^^^^^^^^^^ The period ends before it begins: 14 to 12 November 2024
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The period ends before it begins: 12 March 2024 to 5 February 2024
`,
    },
    {
      title: 'in French',
      text: `La session s’est tenue du 8 au 4 novembre 2024.
                          ^^^^^^^^^^^^^^^^^^^^ The period ends before it begins: 8 au 4 novembre 2024
`,
    },
    {
      title: 'in their order',
      text: `It ran from 12 to 14 November 2024, from 28 to 3 December, from 5 November to 3 March 2025, and on 14 and 12 May.
`,
    },
  ],
  *check(facts) {
    let before: { readonly date: WrittenDate; readonly text: string } | undefined;
    for (const { date, text, offset } of datesIn(facts)) {
      const span =
        withinMonth(date, text) ??
        (before?.text === text ? across(before.date, date, text) : undefined);
      before = { date, text };
      if (span === undefined) continue;
      yield {
        span: { from: offset + span.from, to: offset + span.to },
        message: endsBefore(text.slice(span.from, span.to)),
      };
    }
  },
});

function endsBefore(period: string): Phrase {
  return say`The period ends before it begins: ${period.replace(/\s+/g, ' ')}`;
}

const until =
  /^(?:st|nd|rd|th|er|º)?\s?(?:[-–—]|to|until|through|au|al)\s?(?:the\s|le\s)?(?:\p{L}+,?\s)?$/iu;

/** A first day this near the end of a month, before one this near its beginning, is of the month before. */
const lastDays = 22;
const firstDays = 10;

/** "14 to 12 November". */
function withinMonth(date: WrittenDate, text: string): Span | undefined {
  const { days, month, year } = date;
  const most = daysInMonth(month, year);
  for (const [at, end] of days.entries()) {
    const start = days[at - 1];
    if (start === undefined || start.value <= end.value || start.value > most) continue;
    if (!until.test(text.slice(start.to, end.from))) continue;
    if (start.value >= lastDays && end.value <= firstDays) continue;
    return { from: start.from, to: date.to };
  }
  return undefined;
}

const untilDate = /^\s?(?:[-–—]|to|until|au|al)\s?(?:the\s|le\s)?$/i;

/** "12 March 2024 to 5 February 2024". */
function across(start: WrittenDate, end: WrittenDate, text: string): Span | undefined {
  const [first, last] = [start.days.at(-1), end.days[0]];
  if (first === undefined || last === undefined || !untilDate.test(text.slice(start.to, end.from)))
    return undefined;
  if (start.year === undefined || end.year === undefined) return undefined;
  const value = (date: WrittenDate, day: number) => (date.year! * 12 + date.month) * 31 + day;
  return value(end, last.value) < value(start, first.value)
    ? { from: first.from, to: end.to }
    : undefined;
}
