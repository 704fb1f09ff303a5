/**
 * Turns front matter into the head of the first page: symbol, session, date, title. Must not need any
 * key to be there.
 */
import type { Element } from 'hast';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { element, text } from './hast.ts';

/** What the cover shows, by the key of the front matter; in this order above and below the title. */
const above = ['organization', 'symbol', 'originalLanguage', 'date', 'session'] as const;
const below = ['subtitle', 'author', 'status'] as const;

/** `span`s are relative to the start of the draft. Without front matter there is no cover. */
export function renderCover(frontMatter: FrontMatter): Element {
  const line = (key: string) => coverLine(frontMatter, key);
  const title = textOf(frontMatter, 'title');
  return element('header', { className: 'cover' }, [
    element('div', { className: 'masthead' }, above.flatMap(line)),
    ...(title === undefined
      ? []
      : [
          element('p', { className: 'title', role: 'heading', ariaLevel: 1 }, [
            text(title, exactSpan(frontMatter, 'title', title)),
          ]),
        ]),
    ...below.flatMap(line),
  ]);
}

function coverLine(frontMatter: FrontMatter, key: string): Element[] {
  const value = textOf(frontMatter, key);
  if (value === undefined) return [];
  const shown = key === 'originalLanguage' ? `Original: ${value}` : longDate(key, value);
  const span = shown === value ? exactSpan(frontMatter, key, value) : undefined;
  return [element('p', { className: `cover-${key.toLowerCase()}` }, [text(shown, span)])];
}

function textOf({ data }: FrontMatter, key: string): string | undefined {
  const value = data?.[key];
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The place of the value without quotes, where it is written as it is. */
function exactSpan(frontMatter: FrontMatter, key: string, value: string) {
  const place = frontMatter.spanOf([key], 'value');
  if (place === undefined) return undefined;
  const at = frontMatter.text.indexOf(value, place.from - frontMatter.contentSpan.from);
  if (at < 0) return undefined;
  const from = at + frontMatter.contentSpan.from;
  return from + value.length <= place.to ? { from, to: from + value.length } : undefined;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** "28 May 2008", as the printed page has it. */
function longDate(key: string, value: string): string {
  const found = key === 'date' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  const month = months[Number(found?.[2]) - 1];
  return found && month ? `${Number(found[3])} ${month} ${found[1]}` : value;
}
