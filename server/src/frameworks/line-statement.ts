/**
 * Line statements: turns "IOM Strategy points: 1, 2, 3 and 10" into a statement. Must not take
 * prose that happens to hold numbers for one.
 */
import type { VisibleText } from '../markdown/visible-text.ts';
import { type CatalogueIndex, itemOf } from './catalogue-index.ts';
import type { Malformed, Statement, StatementItem } from './framework.ts';
import { kindsOf } from './kinds.ts';
import { type Lead, onlyLead, readLead } from './lead.ts';
import { type NumberList, readWholeList } from './number-list.ts';
import { readWords } from './words.ts';

/** Longer paragraphs are prose. */
const longestLine = 600;

/**
 * Whether a paragraph's source may be a line statement: cheap, so that prose is not read twice.
 * After its last colon, or without one after its first words, come numbers or next to nothing.
 */
export function mayBeLine(source: string): boolean {
  if (source.length > longestLine) return false;
  const colon = source.lastIndexOf(':');
  if (colon < 0 && source.length > 200) return false;
  const start = colon < 0 ? source.search(/\d/) : colon + 1;
  if (start < 0 || source.length - start > 250) return false;
  const rest = source.slice(start);
  return (rest.match(/[^\s\d.,;:&]+/g)?.length ?? 0) <= (rest.match(/\d+/g)?.length ?? 0) + 4;
}

/** Words in the place of numbers that still say which items are served. */
const wholeWords = /^(?:all|none|n\/a|tous|toutes|aucun|aucune|todos|todas|ninguno|ninguna)$/i;
const mostStrayLetters = 24;

/**
 * The statement that a whole paragraph is, without its section. `listFollows`: whether a list
 * stands below, so that a line without numbers is its lead.
 */
export function readLineStatement(
  index: CatalogueIndex,
  visible: VisibleText,
  listFollows: boolean,
): Omit<Statement, 'heading'> | undefined {
  const { text } = visible;
  const leadEnd = endOfLead(text);
  if (leadEnd === undefined) return undefined;
  const lead = onlyLead(readLead(index, text.slice(0, leadEnd)));
  if (!lead) return undefined;
  const start = leadEnd + (text.charAt(leadEnd) === ':' ? 1 : 0);
  const list = readWholeList(text, start, (word) => index.kindWords.has(word));
  const hasColon = start > leadEnd;
  if (!hasColon && !(lead.bare && lead.explicit && list.malformed.length === 0)) return undefined;
  if (!lead.bare && list.malformed.some(({ kind }) => kind === 'stray')) return undefined;
  if (!isStatement(text, start, list, listFollows)) return undefined;
  return toStatement(visible, list, kindOfList(lead, list), leadEnd, start);
}

/** The last colon or, in a line without one, the end of the words before the numbers. */
function endOfLead(text: string): number | undefined {
  const colon = text.lastIndexOf(':');
  if (colon >= 0) return colon;
  const digit = text.search(/\d/);
  if (digit <= 0) return undefined;
  const lead = text.slice(0, digit).trimEnd();
  // Without a colon only the name itself may stand before the numbers.
  return readWords(lead).length <= 5 && /^[^.,;…]*\p{L}$/u.test(lead) ? lead.length : undefined;
}

function isStatement(text: string, start: number, list: NumberList, listFollows: boolean): boolean {
  const rest = text.slice(start).trim();
  if (list.numbers.length === 0) {
    if (wholeWords.test(rest.replace(/\.$/, ''))) return true;
    return rest === '' && !listFollows && readWords(text).length <= 5;
  }
  const stray = list.malformed.filter((part) => part.kind === 'stray');
  const letters = stray.reduce((sum, part) => sum + part.to - part.from, 0);
  return stray.length <= 2 && letters <= mostStrayLetters;
}

/** "SDGs: 8.7 and 10.7" names targets, whatever the name alone would say. */
function kindOfList(lead: Lead, list: NumberList): Lead {
  const number = list.numbers[0]?.number;
  if (number === undefined || itemOf(lead.catalogue, lead.kind, number)) return lead;
  const kind = kindsOf(lead.catalogue).find((other) => itemOf(lead.catalogue, other, number));
  return kind !== undefined && number.includes('.') ? { ...lead, kind } : lead;
}

function toStatement(
  visible: VisibleText,
  list: NumberList,
  lead: Lead,
  leadEnd: number,
  start: number,
): Omit<Statement, 'heading'> {
  const { text, spanOf } = visible;
  const whole = wholeWords.test(text.slice(start).trim().replace(/\.$/, ''));
  const items = list.numbers.map(({ from, to, number, range }): StatementItem => {
    const span = spanOf(from, to);
    const inRange = range ? { range: spanOf(range.from, range.to) } : {};
    return { span, numberSpan: span, number, ...inRange };
  });
  const malformed = list.malformed.map(({ kind, from, to }): Malformed => {
    // A line that ends with its colon: the colon is the place.
    const at = kind === 'empty' ? leadEnd : from;
    return { kind, span: spanOf(at, kind === 'empty' ? start : to), text: text.slice(from, to) };
  });
  return {
    span: spanOf(0, text.length),
    role: 'section',
    lead: spanOf(0, start),
    form: 'line',
    catalogue: lead.catalogue.id,
    kind: lead.kind,
    items,
    separators: list.separators.map(({ from, to }) => spanOf(from, to)),
    malformed: whole ? [] : malformed,
  };
}
