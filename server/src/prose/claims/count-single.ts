/**
 * One thing and its name: “one State, namely Kuwait”, “one regional office (Southern Africa)”. Must not take a
 * remark in brackets for the name.
 */
import { capitals, letters } from '../../text/letters.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';

const part = `[${capitals}][${letters}’'.-]*`;
const name = `(?:the )?${part}(?: (?:(?:of|for|the|de|la|du|des|del|on) ){0,2}${part}){0,8}`;
const noun = `[${letters}’' -]{2,60}?`;
const named = new RegExp(
  String.raw`^\s${noun},? (?:namely|i\.e\.|viz\.?),? (${name})(?=[.;,)]|\s(?:and|which|who|whose)\b|$)`,
);
const bracketed = new RegExp(String.raw`^\s${noun} \((${name})\)`);
/** An abbreviation, a date or a reference stands in brackets behind anything. */
const remark = new RegExp(
  String.raw`^[${capitals}][${capitals}${letters}&./-]*[${capitals}]s?$|^(?:See|Table|Figure|Annex|Box|Section|Chapter|January|February|March|April|May|June|July|August|September|October|November|December|Phase|Part|Formerly)\b`,
);
const reach = 160;

export const countSingle: ClaimPattern = {
  name: 'count/single',
  examples: [
    'It was joined by one State, namely Kuwait, and two observers.',
    'The inventory covered one regional office (Southern Africa) and others.',
    'It was joined by one NGO (Pilots International) as an observer.',
  ],
  counterExamples: [
    'It has one programme on shelter (PSH) in the field.',
    'There was one meeting (May) on it.',
    'One port, namely Alder and Brint, was closed.',
    'Of the ports one (in the north) was closed.',
    'It met twice, namely in Alder.',
  ],
  find: (text, figures) => {
    if (!/namely|i\.e\.|viz|\(/.test(text)) return [];
    return figures.flatMap((figure, index) => claimAt(text, figure, index) ?? []);
  },
};

function claimAt(text: string, { numeral, span }: Figure, figure: number): Claim | undefined {
  const { value, unit, approximator } = numeral;
  if (value.coefficient !== 1n || value.exponent !== 0 || unit !== undefined || approximator)
    return undefined;
  const after = text.slice(span.to, span.to + reach);
  const match = named.exec(after) ?? bracketed.exec(after);
  if (match === null || remark.test(match[1]!)) return undefined;
  if (/^\sand\s(?:the )?\p{Lu}/u.test(after.slice(match[0].length))) return undefined;
  const from = span.to + match[0].lastIndexOf(match[1]!);
  const item = { from, to: from + match[1]!.length };
  return {
    kind: 'count',
    pattern: countSingle.name,
    span: { from: span.from, to: item.to },
    stated: { figure },
    operands: [],
    items: [item],
  };
}
