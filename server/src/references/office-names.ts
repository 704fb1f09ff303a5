/**
 * Finds the names of departments, committees and the like: `Department of Resources Management`. Must
 * not take in the words around a name.
 */
import type { VisibleText } from '../markdown/visible-text.ts';
import type { OfficeName } from './reference.ts';

const heads =
  'Department|Division|Directorate|Unit|Office|Section|Service|Branch|Bureau|Committee|Subcommittee|Sub-Committee|Commission|Centre|Center|Group|Fund|Ministry|Institute|Agency|Secretariat|Forum|Conference|Council|Département|Comité|Ministère|Fonds|Departamento|División|Oficina|Comisión|Ministerio|Fondo';
const word = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ɏ\d’'-]{0,30}`;
const joint = String.raw`(?:,?\s(?:(?:and|of|for|the|on|in|to|&|et|de|des|du|la|les|y|del|los|las)\s){0,2})`;
const name = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ])(?:${heads})\s(?:of|for|on|de|des|du|del|para|pour)\s(?:the\s|la\s|los\s|las\s|les\s)?${word}(?:${joint}${word}){0,8}`,
  'g',
);

/** Cheap sign of such a name, for sources. */
export const officeSpot = new RegExp(
  String.raw`(?:${heads})\s(?:of|for|on|de|des|du|del|para|pour)\s`,
  'g',
);

/** Names in one block, in source order. */
export function findOfficeNames({ text, spanOf }: VisibleText): readonly OfficeName[] {
  return [...text.matchAll(name)].flatMap(({ index, 0: found }): readonly OfficeName[] => {
    const printed = found.replace(/['’]s?$/, '');
    const key = keyOf(printed);
    if (key.split(' ').length < 3) return [];
    return [{ span: spanOf(index, index + printed.length), text: printed, key }];
  });
}

/** Words in lower case, without articles, punctuation and the s of plurals. */
function keyOf(printed: string): string {
  return printed
    .toLowerCase()
    .split(/[^a-z\dà-ɏ]+/)
    .filter((one) => !/^(?:the|la|les?|los|las)?$/.test(one))
    .map((one) => (one.length > 3 ? one.replace(/s$/, '') : one))
    .join(' ');
}
