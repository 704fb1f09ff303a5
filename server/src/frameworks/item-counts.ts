/**
 * Finds where a text says how many items a framework has: "all 12 points of the IOM Strategy", "each of the
 * four MiGOF principles". Must not count the items.
 */
import type { Span } from '../text/span.ts';
import { indexCatalogues } from './catalogue-index.ts';
import type { Catalogue } from './framework.ts';
import { namesAfter, namesBefore } from './names.ts';
import { foldWord } from './words.ts';

/** Spans are offsets into the text that was read. */
export interface ItemCount {
  /** Of the number. */
  readonly span: Span;
  readonly count: number;
  readonly catalogue: Catalogue;
  readonly kind: string;
}

const spelled = new Map(
  [
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  ].flatMap((words) => words.split(' ').map((word, at) => [word, at + 2] as const)),
);

const number = String.raw`\s+(\d{1,3}|[a-zé]{3,10}(?:-[a-z]{3,5})?)\s+`;
const whole = (words: string) => new RegExp(String.raw`\b(?<![À-ɏ])(?:${words})${number}`, 'gi');

/** Only these words speak of the whole: "the two points that concern women" are not all. */
const english = whole('all(?: of)?(?: the| its)?|each of (?:the|its)|every one of the');
const romance = whole(
  'tou(?:te)?s les|chac(?:un|une) des|tod[ao]s l[ao]s|cad[ao] un[ao] de l[ao]s',
);
const mayBeRomance = /ous les|outes les|hacune? des|od[ao]s l|ad[ao] un/;

/** How far behind the number the kind may stand: `12 IOM Strategy points`. */
const reach = 80;

export function findItemCounts(
  text: string,
  catalogues: readonly Catalogue[],
): readonly ItemCount[] {
  if (catalogues.length === 0) return [];
  const { kindWords, names } = indexCatalogues(catalogues);
  const found: ItemCount[] = [];
  const matches = [
    ...text.matchAll(english),
    ...(mayBeRomance.test(text) ? text.matchAll(romance) : []),
  ];
  for (const match of matches) {
    const number = match[1]!;
    const count = spelled.get(number.toLowerCase()) ?? Number(number);
    if (!(count > 1)) continue;
    const behind = match.index + match[0].length;
    const at = match.index + match[0].lastIndexOf(number);
    const span = { from: at, to: at + number.length };
    for (const word of text.slice(behind, behind + reach).matchAll(/[A-Za-zÀ-ɏ]+|[.;:!?(\n]/g)) {
      if (!/^[A-Za-zÀ-ɏ]/.test(word[0])) break;
      const uses = (kindWords.get(foldWord(word[0])) ?? []).filter(({ plural }) => plural);
      if (uses.length === 0) continue;
      const from = behind + word.index;
      const named = [
        ...namesBefore(names, text.slice(behind, from), from - behind),
        ...namesAfter(names, text, from + word[0].length),
      ];
      const use = uses.filter((one) => named.some(({ catalogue }) => catalogue === one.catalogue));
      const [only] = use;
      if (only && use.length === 1) {
        found.push({ span, count, catalogue: only.catalogue, kind: only.kind });
      }
      break;
    }
  }
  return found;
}
