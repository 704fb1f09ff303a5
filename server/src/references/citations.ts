/**
 * Finds cited resolutions and documents with the session, date and title printed beside them. Must
 * not take an abbreviation such as HIV/AIDS for a document.
 */
import type { VisibleText } from '../markdown/visible-text.ts';
import { monthOf } from '../text/dates.ts';
import type { Citation, CitedDetail } from './reference.ts';

const bodyName = String.raw`(?:(General Assembly|Security Council|Human Rights Council|Economic and Social Council|ECOSOC|Executive Committee|World Health Assembly|Standing Committee|Governing Body|Executive Board|Conference|Council|Conseil|Consejo|Assemblée générale|Asamblea General)\s)?`;
const resolution = new RegExp(
  String.raw`${bodyName}(?:[Rr]esolution|RESOLUTION|[Rr]ésolution|[Rr]esolución)\s(?:[Nn]o\.?\s?|n[°º]\s?)?(\d{1,4}(?:\/\d{1,4})?)(?![\d/])(?:\s\(([A-Z]{1,12})\))?`,
  'g',
);
const symbol =
  /(?<![A-Za-zÀ-ɏ\d/.])[A-Z]{1,8}(?:\/(?:(?:Rev|Add|Corr|Amdt)\.\d{1,3}|[A-Z0-9]{1,10}(?:\.\d{1,3})?)){1,6}(?:\s(?:Rev|Add|Corr)\.\s?\d{1,2})?(?![A-Za-zÀ-ɏ\d/])/g;

/** Everything cited in one block, in source order. */
export function findCitations({ text, spanOf }: VisibleText): readonly Citation[] {
  const found: { readonly at: number; readonly citation: Citation }[] = [];
  const detail = (from: number, printed: string, key: string): CitedDetail => ({
    span: spanOf(from, from + printed.length),
    text: printed,
    key,
  });
  const behind = (at: number) => {
    const date = dateBehind(text, at);
    const title = titleBehind(text, date ? date.from + date.text.length : at);
    return {
      ...(date && { date: detail(date.from, date.text, date.key) }),
      ...(title && { title: detail(title.from, title.text, titleKey(title.text)) }),
    };
  };
  for (const match of text.matchAll(resolution)) {
    const [whole, body, number = '', session] = match;
    const end = match.index + whole.length;
    const from = match.index + whole.indexOf(number, body?.length ?? 0);
    const sessionFrom = end - (session?.length ?? 0) - 1;
    const citation: Citation = {
      kind: 'resolution',
      span: spanOf(from, from + number.length),
      symbol: number,
      ...(body !== undefined && { body: body.toLowerCase() }),
      ...(session !== undefined && { session: detail(sessionFrom, session, session) }),
      ...behind(end),
    };
    found.push({ at: from, citation });
  }
  for (const match of text.matchAll(symbol)) {
    if (!/\d/.test(match[0]) || !/\/.*\d/.test(match[0])) continue;
    const end = match.index + match[0].length;
    const rest = behind(text.startsWith(')', end) ? end + 1 : end);
    const title = rest.title ? undefined : titleBefore(text, match.index);
    const citation: Citation = {
      kind: 'document',
      span: spanOf(match.index, end),
      symbol: match[0].replace(/\s/g, ' '),
      ...rest,
      ...(title && { title: detail(title.from, title.text, titleKey(title.text)) }),
    };
    found.push({ at: match.index, citation });
  }
  return found.sort((a, b) => a.at - b.at).map(({ citation }) => citation);
}

interface Found {
  readonly from: number;
  readonly text: string;
}

const date =
  /^,?\s(?:(?:adopted|approved|issued|dated|adoptée?|approuvée?|aprobada|de fecha)\s)?(?:of|on|dated|du|de|del|le|en date du|el)?\s?((?:(\d{1,2})(?:er|º)?\s(?:de\s)?)?([A-Za-zÀ-ɏ]{3,10})\s(?:de\s)?((?:19|20)\d\d))(?!\d)/;

function dateBehind(text: string, at: number): (Found & { readonly key: string }) | undefined {
  const match = date.exec(text.slice(at, at + 60));
  const [whole = '', printed = '', day, word = '', year = ''] = match ?? [];
  const month = monthOf(word);
  if (!match || month === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const key = `${year}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`;
  return { from: at + whole.length - printed.length, text: printed, key };
}

const quotedBehind =
  /^,?\s?(?:(?:on|entitled|titled|sur|relative à|intitulée?|titulada|sobre)\s)?(?:on\s)?(?:the\s)?(?:“([^“”]{8,240})”|"([^"]{8,240})"|«\s?([^«»]{8,240}?)\s?»)/i;
const bracketBehind = /^\s\(([A-ZÀ-Þ][^()]{15,240})\)/;

/** A title in quotation marks, or a sentence of its own in brackets, right behind. */
function titleBehind(text: string, at: number): Found | undefined {
  const near = text.slice(at, at + 300);
  const match = quotedBehind.exec(near) ?? bracketBehind.exec(near);
  const title = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || title === undefined || title.split(/\s/).length < 3) return undefined;
  return { from: at + match[0].lastIndexOf(title), text: title };
}

const quotedBefore =
  /(?:“([^“”]{8,240})”|"([^"]{8,240})"|«\s?([^«»]{8,240}?)\s?»),?\s\((?:[Dd]ocument\s|[Dd]oc\.\s)?$/;

function titleBefore(text: string, at: number): Found | undefined {
  const start = Math.max(0, at - 300);
  const near = text.slice(start, at);
  const match =
    near.endsWith('(') || /\([Dd]oc[a-z.]*\s$/.test(near) ? quotedBefore.exec(near) : null;
  const title = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || title === undefined) return undefined;
  return { from: start + match.index + match[0].indexOf(title), text: title };
}

/** Letters and digits in lower case, words parted by single spaces. */
function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^A-Za-z\dÀ-ɏ]+/g, ' ')
    .trim();
}
