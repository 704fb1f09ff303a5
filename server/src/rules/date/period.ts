/**
 * date/period: a period is as long as the years beside it. Must not choose between counting the first year and
 * not.
 */
import { say } from '../../text/phrase.ts';
import { shiftSpan } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'date/period',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'blocks'],
  within: 'section',
  docs: {
    summary: 'A period of so many years has other years beside it',
    why: '“The five-year plan 2021–2024” was a four-year plan once, or a year is mistyped.',
    fix: 'Correct the number or the years.',
    silent:
      'Periods that are right either way of counting: 2020–2025 may be five years or six. Years apart from the words, and words for numbers above ten. English only.',
  },
  examples: [
    {
      title: 'a plan that was made longer',
      text: `The Authority adopted a five-year strategy for 2021–2024 and a 3-year plan (2020-2026).
                        ^^^^ 2021–2024 are 4 years, or 3 from one to the other
                                                               ^ 2020-2026 are 7 years, or 6 from one to the other
`,
    },
    {
      title: 'either way of counting',
      text: `The five-year strategy 2021–2025 follows the five-year strategy 2016–2021 and its ten-year review, 2024.
`,
    },
  ],
  *check({ document, blocks }) {
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph' && kind !== 'heading') continue;
      const text = document.text.slice(span.from, span.to);
      for (const { at, length, first, last, years } of periodsIn(text)) {
        const whole = last - first + 1;
        if (length === whole || length === whole - 1 || whole < 2) continue;
        yield {
          span: shiftSpan(at, span.from),
          message: say`${years} are ${whole} years, or ${whole - 1} from one to the other`,
        };
      }
    }
  },
});

const words = 'one two three four five six seven eight nine ten'.split(' ');

const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(${words.slice(1).join('|')}|\d{1,2})-year\s(?:[\p{L}-]+\s){1,4}?(?:\(|from\s|for\s|covering\s|,\s)?(?:the\s(?:years|period)\s)?((?:19|20)\d\d)(?:\s?[-–—]\s?|\sto\s)((?:19|20)\d\d)(?![\d/.-])`,
  'giu',
);

interface Period {
  /** Where the number of years stands in the text. */
  readonly at: { readonly from: number; readonly to: number };
  readonly length: number;
  readonly first: number;
  readonly last: number;
  /** As written: `2021–2024`. */
  readonly years: string;
}

function periodsIn(text: string): readonly Period[] {
  if (!text.includes('-year')) return [];
  return [...text.matchAll(pattern)].map((match): Period => {
    const number = match[1]!;
    const spelled = words.indexOf(number.toLowerCase());
    const [first, last] = [match[2]!, match[3]!];
    return {
      at: { from: match.index, to: match.index + number.length },
      length: spelled < 0 ? Number(number) : spelled + 1,
      first: Number(first),
      last: Number(last),
      years: match[0].slice(match[0].indexOf(first)),
    };
  });
}
