/**
 * Numbers of things that are then listed: "seven States (Burundi, India, …)", "the following six
 * stages: (a) … (f) …". Must not count where the text can be split in more than one way.
 */
import { add, decimal, equal } from '../../numbers/decimal.ts';
import { capitals, letters } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { isPlural, sureOfWords } from './count-words.ts';
import { readLetters } from './item-letters.ts';
import { type Splits, splitItems } from './list-items.ts';
import { isHedged } from './part-reading.ts';
import { closingBracket, firstFrom, listEnd, sentenceAt, sentencesOf } from './text-around.ts';

export const countInBrackets: ClaimPattern = {
  name: 'count/in-brackets',
  examples: [
    'Seven States (Burundi, India, Mongolia, Namibia, Somalia, Trinidad and Tobago, Viet Nam) were admitted.',
    'The text is published in three official languages (English, French and Spanish).',
    'Studies of five countries in South America (Bolivia, Chile, Colombia, Paraguay and Uruguay) were completed.',
  ],
  counterExamples: [
    'It hired 13 new members of staff from States without staff (Benin, Ecuador, Liberia and Mexico).',
    'It made seven assessments in the Field (in Europe, Africa and the Americas).',
    'It works in 40 countries (e.g. Kenya, Ghana and Chad).',
    'It held 5 meetings (2010, 2011 and 2012).',
  ],
  find: (text, figures) => {
    if (!text.includes('(') || !figures.some(isCount)) return [];
    const claims: Claim[] = [];
    for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      const counted = countBefore(text, figures, open);
      if (counted === undefined) continue;
      const close = closingBracket(text, open);
      if (close < 0) continue;
      const claim = countClaim(countInBrackets.name, text, figures, counted, {
        at: open,
        from: open + 1,
        to: close,
      });
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

const introduction = new RegExp(
  String.raw`:(?<=[${letters}\d)%’"”*]:)(?=\s)|,? (?:namely|i\.e\.|viz\.?),?(?=\s)|\s[–—]\s(?:namely,?\s)?(?=[${letters}])`,
  'g',
);

export const countNamed: ClaimPattern = {
  name: 'count/named',
  examples: [
    'It was joined by five United Nations entities: UNAIDS, UNFCCC, UNICEF, the United Nations Office for Disaster Risk Reduction and UNODC.',
    'In 2017, three new Member States joined, namely the Cook Islands, Cuba and Dominica.',
    'The cycle consists of the following six stages: (a) concept; (b) proposal; (c) submission, review and start; (d) monitoring; (e) reporting; and (f) evaluation.',
    'The three areas of work – namely, awareness-raising, research and data, and capacity-building – grew.',
    'Two new States were admitted: Antigua and Barbuda, and Guyana.',
    'The following four countries took part: Benin, Ghana, Mali and Togo.',
  ],
  counterExamples: [
    'The events tell us two things: first, that it matters; and second, that it lasts.',
    'One thing was clear: rain, wind and snow had come.',
    'He visited 12 countries: it was a long journey, and he was tired.',
    'There were 20 meetings in three regions, among them: Africa and Asia.',
  ],
  find: (text, figures) => {
    if (!figures.some(isCount) || !/:\s|namely|i\.e\.|viz|\s[–—]\s/.test(text)) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (const match of text.matchAll(introduction)) {
      const sentence = sentences[sentenceAt(sentences, match.index)]!;
      const end = listEnd(sentences, match.index);
      if (end === undefined) continue;
      const dash = /^\s[–—]/.test(match[0]);
      const counted = countBefore(text, figures, match.index);
      if (counted === undefined || figures[counted]!.span.from < sentence.from) continue;
      const from = match.index + match[0].length;
      const list = dash ? insideDashes(text, from, end) : { from, to: end };
      const placed = list && { ...list, at: match.index };
      const claim = placed && countClaim(countNamed.name, text, figures, counted, placed);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

/** What stands between two dashes; undefined where the second is missing. */
function insideDashes(text: string, from: number, to: number): Span | undefined {
  const end = text.slice(from, to).search(/\s[–—]\s/);
  return end < 0 ? undefined : { from, to: from + end };
}

/** Nobody lists more than this in a sentence. */
const mostCounted = 40n;

/** The whole number of things that the words before `at` count: "the following six stages". */
export function countBefore(
  text: string,
  figures: readonly Figure[],
  at: number,
): number | undefined {
  const index = firstFrom(figures, at) - 1;
  const figure = figures[index];
  if (figure === undefined || at - figure.span.to > 120 || !isCount(figure)) return undefined;
  return isPhrase(phraseOf(text, figure, at)) ? index : undefined;
}

export function isCount({ numeral }: Figure): boolean {
  const { value, unit, scale, approximator } = numeral;
  if (unit !== undefined || scale > 0 || value.exponent !== 0 || approximator !== undefined)
    return false;
  return value.coefficient >= 2n && value.coefficient <= mostCounted;
}

/** The words between a number and its list, without "as follows" and an acronym in brackets. */
function phraseOf(text: string, figure: Figure, at: number): string {
  return text
    .slice(figure.span.to, at)
    .replace(/(?:,?\s+(?:as follows|namely)|\s(?:are|were))\s*$/i, '')
    .replace(acronymBehind, '');
}

const acronymBehind = new RegExp(String.raw`\s\([${capitals}][${letters}&/-]{1,11}\)\s*$`);
const word = new RegExp(String.raw`[${letters}\d’'“”"/-]+`, 'g');
const mostWords = 12;

/** "new Member States", "main areas of work": with a plural noun, without marks of a clause. */
function isPhrase(phrase: string): boolean {
  if (!/^\s/.test(phrase) || /[.,;:()!?]/.test(phrase)) return false;
  const found = phrase.match(word) ?? [];
  return found.length > 0 && found.length <= mostWords && found.some(isPlural);
}

/** The text of a list, and where its sign stands: the colon, the bracket, "namely". */
interface Listing extends Span {
  readonly at: number;
}

/**
 * The claim that the list has as many items as the number before it says. Where it has not, the words
 * must leave no doubt about what is an item.
 */
function countClaim(
  pattern: string,
  text: string,
  figures: readonly Figure[],
  counted: number,
  list: Listing,
): Claim | undefined {
  const figure = figures[counted]!;
  const phrase = phraseOf(text, figure, list.at);
  const stated = Number(figure.numeral.value.coefficient);
  if (isHedged(phrase) || isOpen(text.slice(list.from, list.to))) return undefined;
  const claim = (items: readonly Span[], doubtful = false): Claim => ({
    kind: 'count',
    pattern,
    span: { from: figure.span.from, to: items.at(-1)!.to },
    stated: { figure: counted },
    operands: [],
    items,
    ...(doubtful && { doubtful }),
  });
  const letters = readLetters(text, list.from, list.to);
  if (letters !== undefined) {
    const { items, regular } = letters;
    if (items.length === stated) return claim(items);
    if (isJoinedCount(text, figures, counted)) return jointCount(pattern, figures, counted, items);
    const sure = regular && isListNoun(phrase) && isClose(items.length, stated);
    return sure ? claim(items) : undefined;
  }
  if (startsAside(text.slice(list.from, list.to))) return undefined;
  const splits = splitItems(text, list.from, list.to);
  if (splits === undefined) return undefined;
  const fitting = splits.ways.find((way) => way.length === stated);
  if (fitting !== undefined) return claim(fitting);
  const sure = sureness(text, phrase, splits, stated);
  return sure === undefined || isJoinedCount(text, figures, counted)
    ? undefined
    : claim(splits.ways[0]!, sure === 'doubtful');
}

/** A list that says that it goes on: "including Kenya", "Kenya, Ghana and others". */
function isOpen(list: string): boolean {
  return (
    isHedged(list.slice(0, 30)) ||
    /(?:etc|among others|inter alia|and others|and (?:many )?more)[\s.)]*$/i.test(list.slice(-24))
  );
}

/**
 * Whether a list of `items` behind the sign at `at` belies the number before it for certain: nothing
 * but the noun that is listed stands between, and the list is off by no more than a slip of counting.
 */
export function beliesCount(
  text: string,
  figures: readonly Figure[],
  counted: number,
  at: number,
  items: number,
): boolean {
  const figure = figures[counted]!;
  const phrase = phraseOf(text, figure, at);
  if (isHedged(phrase) || !isListNoun(phrase)) return false;
  return (
    isClose(items, Number(figure.numeral.value.coefficient)) &&
    !isJoinedCount(text, figures, counted)
  );
}

/**
 * Whether "Four themes shaped the year:" belies its list, though a clause stands between: the number leads the
 * sentence, and nothing else in it is many.
 */
export function mayBelieCount(
  text: string,
  figures: readonly Figure[],
  counted: number,
  at: number,
  items: number,
): boolean {
  const figure = figures[counted]!;
  const phrase = phraseOf(text, figure, at);
  const { from } = figure.sentence;
  const leads = /^\s*(?:the |these |our )?$/i.test(text.slice(from, figure.span.from));
  const found = [...(phrase.match(word) ?? [])];
  const isPlain = found.filter(isPlural).length === 1 && found.length <= 5;
  if (!leads || !isPlain || isHedged(phrase) || /\bfollow|\bthat\b|\bto\b/i.test(phrase))
    return false;
  return isClose(items, Number(figure.numeral.value.coefficient));
}

/** Whether a list and its number differ by no more than a slip of counting. */
function isClose(items: number, stated: number): boolean {
  return Math.abs(items - stated) <= Math.max(2, stated / 3);
}

/** Whether the words are "key approaches", "areas of work": nothing but the noun that is listed. */
function isListNoun(phrase: string): boolean {
  const found = [...(phrase.match(word) ?? [])];
  const nouns = found.filter(isPlural);
  const tail = found.slice(found.indexOf(nouns[0] ?? '') + 1);
  return nouns.length === 1 && (tail.length === 0 || (tail.length <= 3 && tail[0] === 'of'));
}

/** "five divisions and two units": the list below holds both. */
function isJoinedCount(text: string, figures: readonly Figure[], counted: number): boolean {
  const [before, figure] = [figures[counted - 1], figures[counted]!];
  if (before === undefined) return false;
  const between = text.slice(before.span.to, figure.span.from);
  return between.length < 60 && /\s(?:and|plus|or|to)\s+$/.test(between);
}

/** The claim that both counts together make the list, where they do. */
function jointCount(
  pattern: string,
  figures: readonly Figure[],
  counted: number,
  items: readonly Span[],
): Claim | undefined {
  const [first, second] = [figures[counted - 1]!, figures[counted]!];
  const value = decimal(items.length);
  const both = add(first.numeral.value, second.numeral.value);
  if (!isCount(first) || !equal(both, value)) return undefined;
  return {
    kind: 'sum',
    pattern,
    span: { from: first.span.from, to: items.at(-1)!.to },
    stated: { span: { from: items[0]!.from, to: items[0]!.from }, value },
    operands: [{ figure: counted - 1 }, { figure: counted }],
    items,
  };
}

/** "(in Europe and Asia)", "(see tables 1 and 2)": no list of the things counted. */
function startsAside(list: string): boolean {
  return (
    /^\s*(?:in|from|for|by|with|of|at|see|both|up|down|as|to|on|which|who|compared|or|about|some|over|under|all|each|when|where|if|that|than|not|only|mainly|after|before|until|since|between|during|also|now|then|one|a first|(?:the )?(?:first|latter|second))(?=[\s,])/i.test(
      list,
    ) || /^\s*\d/.test(list)
  );
}

/** How sure it is that a list which does not fit its number is wrong; undefined: not at all. */
function sureness(
  text: string,
  phrase: string,
  { ways, certain }: Splits,
  stated: number,
): 'certain' | 'doubtful' | undefined {
  const items = ways[0]!.map(({ from, to }) => text.slice(from, to));
  if (!certain || items.length < 2 || !isClose(items.length, stated)) return undefined;
  if (items.some(isHedged)) return undefined;
  // "a; b; and c" is split for certain, whatever its items are.
  if (isListNoun(phrase) && isClosedBySemicolon(text, ways[0]!)) return 'certain';
  return sureOfWords([...(phrase.match(word) ?? [])], items, stated);
}

function isClosedBySemicolon(text: string, items: readonly Span[]): boolean {
  const [before, last] = items.slice(-2);
  if (before === undefined || last === undefined) return false;
  return /^;\s+and\s+$/.test(text.slice(before.to, last.from));
}
