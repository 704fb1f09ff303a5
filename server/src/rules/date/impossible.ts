/**
 * date/impossible: no date names a day that its month has not. Must not judge days without a month.
 */
import { daysInMonth, type WrittenDate } from '../../text/dates.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { datesIn } from './dates-in.ts';

export default defineRule({
  id: 'date/impossible',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'blocks'],
  within: 'section',
  docs: {
    summary: 'A date names a day that its month does not have',
    why: 'Such dates come from changing the month and leaving the day, or from a slip. Readers notice, and doubt the other dates.',
    fix: 'Look the date up, and correct the day or the month.',
    silent: '29 February without a year. English, French and Spanish names of months only.',
  },
  examples: [
    {
      title: 'short months',
      text: `The agreement runs until 31 June 2025, the budget until 29 February 2025.
                         ^^ June has only 30 days
                                                        ^^ February 2025 has only 28 days
`,
    },
    {
      title: 'a slip',
      text: `It was adopted on 32 December 2024 and began on 0 October 2024.
                  ^^ December has only 31 days
                                                ^ October has no day 0
`,
    },
    {
      title: 'dates that there are',
      text: `It ran from 31 May to 30 June 2025, and from 29 February 2024. On 29 February some sleep.

Paragraphs 31 and 32 June not be changed, nor issue 33 March 2016.
`,
    },
  ],
  *check(facts) {
    for (const { date, text, offset } of datesIn(facts)) {
      const { month, monthName, year, days } = date;
      const most = daysInMonth(month, year);
      const wrong = days.find(({ value }) => value > most || value === 0);
      // "Paragraphs 31 and 32 June …" is no date.
      if (wrong === undefined) continue;
      if (days.some(({ value }) => value > 31) && !isSurelyDate(date, text)) continue;
      const name = month === 2 && year !== undefined ? `${monthName} ${year}` : monthName;
      yield {
        span: { from: offset + wrong.from, to: offset + wrong.to },
        message: wrong.value === 0 ? say`${name} has no day 0` : say`${name} has only ${most} days`,
      };
    }
  },
});

const leadsToDate = /(?:^|[\s(])(?:of|on|by|until|from|since|dated|before|after|le|du|el|del)\s$/i;

/** "Adopted on 32 December 2024": a day alone, with its year, behind a word that leads to dates. */
function isSurelyDate({ from, days, year }: WrittenDate, text: string): boolean {
  return (
    days.length === 1 &&
    year !== undefined &&
    leadsToDate.test(text.slice(Math.max(0, from - 8), from))
  );
}
