/**
 * Finds the names of departments, committees and the like: `Department of Resources Management`. Must
 * not take in the words around a name.
 */
import type { VisibleText } from '../markdown/visible-text.ts';
import type { OfficeName } from './reference.ts';

const heads: ReadonlySet<string> = new Set(
  (
    'Department Division Directorate Unit Office Section Service Branch Bureau Committee Subcommittee Sub-Committee ' +
    'Commission Centre Center Group Fund Ministry Institute Agency Secretariat Forum Conference Council Département ' +
    'Comité Ministère Fonds Departamento División Oficina Comisión Ministerio Fondo'
  ).split(' '),
);
const head = `(?:Sub-)?[A-Z][a-zéèíóñ]{3,11}`;
const of = String.raw`\s(?:of|for|on|de|des|du|del|para|pour)\s(?:the\s|la\s|los\s|las\s|les\s)?`;
const word = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ɏ\d’'-]{0,30}`;
const joint = String.raw`(?:,?\s(?:(?:and|of|for|the|on|in|to|&|et|de|des|du|la|les|y|del|los|las)\s){0,2})`;
const nameLike = new RegExp(`(?<![A-Za-zÀ-ɏ])(${head})${of}${word}(?:${joint}${word}){0,8}`, 'g');
const beginning = new RegExp(`${head}${of}[A-ZÀ-Þ]`);

/** Cheap sign of such a name, for sources. */
export function mayNameOffice(source: string): boolean {
  return beginning.test(source);
}

/** Names in one block, in source order. */
export function findOfficeNames({ text, spanOf }: VisibleText): readonly OfficeName[] {
  const names: OfficeName[] = [];
  nameLike.lastIndex = 0;
  for (let match = nameLike.exec(text); match !== null; match = nameLike.exec(text)) {
    const { index, 0: found, 1: first } = match;
    if (!heads.has(first!)) {
      // `Republic of Fenn and the Ministry of Health`: the name may begin further on.
      nameLike.lastIndex = index + 1;
      continue;
    }
    const printed = found.replace(/['’]s?$/, '');
    const key = keyOf(printed);
    if (key.split(' ').length < 3) continue;
    names.push({ span: spanOf(index, index + printed.length), text: printed, key });
  }
  return names;
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
