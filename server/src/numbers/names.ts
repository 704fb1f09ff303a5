/**
 * Numbers that count nothing: labels, names, dates, times, ages, telephone numbers. Decides by what
 * stands right before and behind a number. Must not read values.
 */
import { capitals, isLetter, letters, smalls } from '../text/letters.ts';
import type { DigitRun, ReadRun } from './digits.ts';

/** A number with its neighbourhood; `before` and `after` are cut off at some forty units. */
export interface NumberInPlace {
  readonly run: DigitRun;
  readonly read: ReadRun;
  readonly before: string;
  readonly after: string;
  /** What stands between the label before it and this number, if that is near. */
  readonly sinceLabel: string | undefined;
}

/** Words before numbers that name, in lower case: `point 5`, `Law 5233`, `Level 3`. */
const labelNouns: ReadonlySet<string> = new Set(
  (
    'paragraph paragraphs para paras point points table tables annex annexes appendix appendices figure figures chart charts ' +
    'box boxes map maps section sections chapter chapters article articles art resolution resolutions decision decisions ' +
    'document documents no nos number numbers n° nº page pages p pp target targets goal goals sdg sdgs indicator ' +
    'indicators principle principles objective objectives item items rule rules regulation regulations phase phases step ' +
    'steps tier tiers level levels grade grades type types category categories option options part parts volume volumes ' +
    'vol room rooms note notes footnote footnotes line lines session sessions schedule schedules clause clauses protocol ' +
    'protocols convention conventions pillar pillars priority priorities component components outcome outcomes output ' +
    'outputs module modules lot lots law laws act acts mode modes decree decrees bill bills version versions class classes ' +
    'zone zones exhibit exhibits enclosure enclosures attachment attachments question questions recommendation ' +
    'recommendations rev corr add isbn issn artículo artículos párrafo párrafos paragraphe paragraphes tableau tableaux ' +
    'cuadro cuadros figura figuras résolution résolutions resolución resoluciones objectif objectifs objetivo objetivos ' +
    'numéro numéros número números gate route flight highway'
  ).split(' '),
);

/** The last word of a text in lower case, without the full stop of an abbreviation. */
function lastWord(text: string): string {
  let to = text.length;
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\u00a0')) to -= 1;
  if (text[to - 1] === '.') to -= 1;
  let from = to;
  while (from > 0 && to - from < 20 && isWordUnit(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, to).toLowerCase();
}

/** Letters and the signs of `n°`. */
function isWordUnit(code: number): boolean {
  return isLetter(code) || code === 0xb0 || code === 0xba;
}

/** `point 5`, `Resolution No. 5`, `(Line `: white space must stand between. */
function labelBefore(before: string): boolean {
  const text = before.endsWith('(') ? before.slice(0, -1) : before;
  return /\s$/.test(text) && labelNouns.has(lastWord(text));
}

/** `Strategy points: 2, 3`: behind a colon only where a list of numbers, or one label, follows. */
function labelColon(before: string, after: string): boolean {
  const colon = /:\s?$/.exec(before);
  if (colon === null || !/^(?:,\s\d|\sand\s\d|\.?$)/.test(after)) return false;
  return labelNouns.has(lastWord(before.slice(0, colon.index)));
}

/** Lower-case nouns of quantity before a bracket: "the 2010 figure (152)" is no label. */
const quantityBracket = /(?:figures?|numbers?|levels?|targets?|outputs?|items?|rates?) \($/;
const labelJoin = /^(?:,|;|\s|and|or|to|&|et|y|o|ou|[\u2013-])*$/;

/** Whether a number names something, or is one of a list of such: `points 5 and 6`, `28. The Office`. */
export function isLabel(place: NumberInPlace): boolean {
  const { run, read, before, after, sinceLabel } = place;
  if (read.grouped) return false;
  if (labelBefore(before))
    return !quantityBracket.test(before) && !countsBehindLabel(before, after);
  if (labelColon(before, after)) return true;
  if (sinceLabel !== undefined && labelJoin.test(sinceLabel) && !countsNoun(after)) return true;
  if (isName(place)) return true;
  // `2.1 Water supply`, `4.12 The Committee`: the number of a heading or a paragraph.
  if (read.decimals > 0)
    return /^\s*$/.test(before) && run.from < 4 && /^\.?\s[“"(]?\p{Lu}/u.test(after);
  // `28. The Office`, `(1) the`, `3) a`, `1/ Some`: a number that starts the text.
  if (run.from < 8 && /^[\s(]*$/.test(before) && /^[.)/]\s/.test(after)) return true;
  // A page number behind the leader of a contents line.
  return /(?:…|\.{3,})\s*$/.test(before) && after.trim() === '';
}

/**
 * "project documents (62 offices)", "it targets 14 African countries": the word before the number is
 * no label where a noun follows that can be counted.
 */
function countsBehindLabel(before: string, after: string): boolean {
  return pluralBefore.test(before) && countedBehind.test(after) && !notCounted.test(after);
}

const pluralBefore = new RegExp(String.raw`\($|(?:^|\s)[${smalls}]+s\s$`);
const countedBehind = new RegExp(
  String.raw`^\s(?:[${letters}][${letters}’'-]*\s){0,2}?(?:[${smalls}]{3,}s|people|staff)(?![${letters}])`,
);
const notCounted =
  /^\s(?:and|or|to|of|in|on|is|as|was|has|are|were|have|from|for|with|that|which|by|at|the|these|this|its|also|does|sets|relates|deals|covers|provides|states|says|shows|gives|lists|contains|describes)\b/;

/** Whether a text ends in a word that numbers name things behind. */
export function endsInLabel(before: string): boolean {
  return labelBefore(before);
}

/** "Annex I lists 3 projects": what a list of labels would not be followed by. */
function countsNoun(after: string): boolean {
  return /^\s(?:persons|people|migrants|staff|countries|States|million|projects|participants)\b/.test(
    after,
  );
}

const starters =
  /(?:^|[\s(])(?:in|by|over|some|the|about|from|all|only|nearly|almost|approximately|total|with|of|these|around|another|more|than|after|between|at|to|for|since|until|and|or|also|of|there|were|further|additional)\s$/i;

/** Numbers in names: `UNSC 1244`, `SDG 10`, `1035 Facility`, `Alliance 8.7`, `a Boeing 737`. */
function isName(place: NumberInPlace): boolean {
  const { read, before, after } = place;
  if (capitalWord.test(before) && followsName(place)) return true;
  if (read.digits.length < 4 || read.decimals > 0) return false;
  // A long unmarked number before a capitalized singular word.
  const next = capitalBehind.exec(after)?.[1];
  return next !== undefined && !/s$/i.test(next);
}

const capitalWord = new RegExp(String.raw`[${capitals}][${letters}'’-]*\s$`);
const capitalBehind = new RegExp(String.raw`^\s([${capitals}][${letters}]+)`);
const pluralBehind = new RegExp(
  String.raw`^\s(?:[${smalls}]{3,}s|people|staff|persons)(?![${letters}])`,
);
const acronym = new RegExp(String.raw`(?:^|[^${letters}\d])[${capitals}]{2,}\s$`);
const name = new RegExp(String.raw`(?:^|[\s(“"])[${capitals}][${letters}'’-]+\s$`);
const namedThing = new RegExp(
  String.raw`\b(?:the|an?|its|their|new)\s(?:[${capitals}][${letters}'’-]*\s){1,4}$`,
);
const twoCapitals = new RegExp(
  String.raw`[${capitals}][${letters}'’-]*\s[${capitals}][${letters}'’-]*\s$`,
);
const subtitle = new RegExp(String.raw`^(?:\s[\u2013\u2014]|:)\s[${capitals}]`);
const nameBehind = new RegExp(String.raw`^\s[${capitals}][${smalls}]`);

/** Behind a word with a capital: whether it and the number are one name. */
function followsName({ read, before, after }: NumberInPlace): boolean {
  const plural = pluralBehind.test(after);
  if (acronym.test(before)) return !plural;
  if (!name.test(before) || starters.test(before)) return false;
  if (read.decimals > 0) return read.decimals === 1 && !after.startsWith('(');
  if (!plural && namedThing.test(before)) return true;
  // A title with its subtitle, `Fatal Journeys 3 – Improving …`, and `Women 4 Women`.
  if (!twoCapitals.test(before)) return false;
  return subtitle.test(after) || (/^[24]$/.test(read.digits) && nameBehind.test(after));
}

const months: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec janvier février mars avril mai juin juillet août septembre octobre novembre décembre ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
  ).split(' '),
);

/** `June 12`, `June 12, 13`; "may 5" is no day in May. */
function monthBefore(before: string): boolean {
  const text = before.replace(/\s\d{1,2},\s$/, ' ');
  if (!/\s$/.test(text)) return false;
  const word = lastWord(text);
  return months.has(word) && (word !== 'may' || /May\s+$/.test(text));
}

const monthBehind =
  /^(?:(?:\s+(?:to|and|et|y|au|al)\s+|,\s?|\s?[\u2013-]\s?)\d{1,2}){0,3}\s+(?:de\s)?([a-zA-Zéû]{3,10})/;

function monthAfter(after: string): boolean {
  return months.has(monthBehind.exec(after)?.[1]?.toLowerCase() ?? '');
}

/** Words after which four digits are a quantity, even if they could be a year. */
const quantityCue =
  /(?:^|\W)(?:some|approximately|about|around|nearly|almost|roughly|totall?ing|at least|up to|(?:a )?total of|more than|less than|fewer than)\s$/i;
const countedNoun = new RegExp(
  String.raw`^\s(?!(?:and|to|or|as|in|of|on|at|by|for|from|with|due|when|because|was|were|is|are|level|figure|budget|report|programme)s?\b)[${smalls}]{3,}`,
);

/** A day of a month, a time of day, or four digits that can be a year. */
export function isDate({ run, read, before, after }: NumberInPlace): boolean {
  if (/^\s?(?:[ap]\.?m\b|o['’]clock|hrs\b)/i.test(after)) return true;
  if (read.grouped || read.decimals > 0) return false;
  const value = Number(read.digits);
  if (run.groups[0]!.length === 4 && value >= 1800 && value <= 2199) {
    return !(quantityCue.test(before) && countedNoun.test(after));
  }
  if (value < 1 || value > 31) return false;
  return monthAfter(after) || monthBefore(before);
}

const ageAfter =
  /^(?:\s?(?:and|to|or|[\u2010-\u2013-])\s?\d{1,3})?[\s-]?(?:years?[\s-](?:olds?\b|of age\b|and (?:older|over|above|under|younger)\b)|year-?olds?\b)/i;
const ageBefore =
  /\b(?:aged|(?:the )?ages? (?:of )?|(?:children|girls|boys|minors) (?:under|over|below|above)|under-)\s?(?:over |under |between |from |above |below )?(?:\d{1,3}\s?(?:and|to|or|[\u2013-])\s?)?$/i;

/** What stands right before an age, where no dash or sign does. */
const agedWords: ReadonlySet<string> = new Set(
  'aged age ages of over under between from above below and to or'.split(' '),
);

/** Ages: "12 years old", "aged 18 and over"; and the hours and days of a service. */
export function isAgeOrHours(before: string, after: string): boolean {
  if (ageAfter.test(after)) return true;
  const word = lastWord(before);
  if ((word === '' || agedWords.has(word)) && ageBefore.test(before)) return true;
  return /^[\s-](?:hours? a day|days? a week)\b/i.test(after);
}

/** Where the telephone number ends that starts with the run; undefined if it is none. */
export function telephoneEnd(text: string, run: DigitRun, before: string): number | undefined {
  const rest = /^\d{1,4}(?:[\s\u00a0().-]{1,3}\d{2,5}){1,7}/.exec(
    text.slice(run.from, run.from + 40),
  );
  if (rest === null) return undefined;
  const named =
    /\b(?:tel|tél|fax|phone|telephone|téléphone|teléfono|mobile)\b[.:]?[\s(+]{0,3}$/i.test(before);
  const international = text[run.from - 1] === '+' && rest[0].replace(/\D/g, '').length >= 8;
  return named || international ? run.from + rest[0].length : undefined;
}
