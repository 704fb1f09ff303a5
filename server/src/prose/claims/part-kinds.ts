/**
 * Whether descriptions of parts exclude one another: regions, recipients, states of a task, women and men.
 * Parts that do can't be more than their whole, though they may be less. Must not look at numbers.
 */
import { isTimeWord } from '../words.ts';
import { areComplements } from './part-reading.ts';

/**
 * What has been done about a recommendation, a case, an application: one of these at a time. What is not yet
 * done comes first: its words hold those of what is.
 */
const states: readonly RegExp[] = [
  /\b(?:pending|outstanding|open|remain(?:s|ed)? to be)\b|\bnot (?:yet |been )*(?:begun|started|implemented|addressed|completed)\b|\bno longer\b|\bstill to\b/,
  /\bpart(?:ly|ially) (?:implemented|completed|accepted|resolved)\b/,
  /\b(?:in progress|under ?way|ongoing|on-going|being implemented|under (?:review|implementation|consideration))\b/,
  /\b(?:rejected|refused|declined|dismissed|not accepted)\b/,
  /\b(?:accepted|approved|granted|admitted)\b/,
  /\b(?:withdrawn|cancelled|canceled|superseded|overtaken|discontinued|abandoned|terminated)\b/,
  /\b(?:postponed|deferred|delayed|adjourned)\b/,
  /\b(?:fully |already )?(?:implemented|completed|finished|closed|settled|resolved|carried out)\b/,
];

/** Which state the words name; undefined for none. */
function stateOf(words: string): number | undefined {
  const state = states.findIndex((one) => one.test(words));
  return state < 0 ? undefined : state;
}

/** "41 of them to universities", "were spent on roads": what leads to the words that tell the parts apart. */
const lead =
  /^\s?(?:of (?:them|these|those|which|whom)\s)?(?:(?:were|was|are|is|went|came|going|coming)\s)?(?:[a-z]+(?:ed|nt|de|ld|lt|id|ven)\s)?/;
const prepositions: Readonly<Record<string, 'always' | 'money'>> = {
  in: 'always',
  from: 'always',
  to: 'always',
  by: 'always',
  for: 'always',
  on: 'money',
};

/**
 * Whether no member of the whole can be in two of the parts, given the words behind each part's figure.
 * `money`: whether the figures are amounts, which nobody spends twice.
 */
export function areExclusive(words: readonly string[], money: boolean): boolean {
  if (words.length === 2 && areComplements(words[0]!, words[1]!)) return true;
  const named = words.map(stateOf);
  if (named.every((state) => state !== undefined)) return new Set(named).size === words.length;
  return areByPlace(words, money);
}

function areByPlace(words: readonly string[], money: boolean): boolean {
  const places = words.map((one) => {
    const rest = one.slice(lead.exec(one)![0].length).trimStart();
    return /^([a-z]+)\s(?:the\s)?([^\s,;.]{3,})/.exec(rest);
  });
  const [first] = places;
  const kind = first ? prepositions[first[1]!] : undefined;
  if (kind === undefined || (kind === 'money' && !money)) return false;
  const names = places.map((place) => (place?.[1] === first?.[1] ? place?.[2] : undefined));
  if (
    names.some(
      (name) =>
        name === undefined || isTimeWord(name) || /^(?:\d|total$|both$|all$|each$)/.test(name),
    )
  )
    return false;
  return new Set(names).size === names.length;
}
