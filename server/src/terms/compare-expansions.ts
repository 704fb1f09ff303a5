/**
 * Compares two expansions of one acronym word by word and says how they differ. Must not say which one
 * is right.
 */
import { isJoiningWord } from './expansion.ts';
import type { LeadWord } from './term.ts';

/** A word of an expansion, and whether a comma follows it. */
export type CompareWord = Pick<LeadWord, 'text' | 'comma'>;

/**
 * From grave to slight: `other`: hardly a word in common; `word`: another word in its place; `missing`,
 * `added`: a word less or more in the middle; `number`: singular and plural; then commas, joining words
 * (`of`, `and`) and spellings (Organisation, co-operation).
 */
export type DifferenceKind =
  | 'other'
  | 'word'
  | 'missing'
  | 'added'
  | 'number'
  | 'comma'
  | 'joining'
  | 'spelling';

export interface ExpansionDifference {
  readonly kind: DifferenceKind;
  /** The words that differ. */
  readonly found: string;
  readonly expected: string;
}

const order: readonly DifferenceKind[] = [
  'other',
  'word',
  'missing',
  'added',
  'number',
  'comma',
  'joining',
  'spelling',
];

/** The words of an expansion as listed, without what stands in brackets: `(Office of the) …`. */
export function expansionWords(expansion: string): readonly CompareWord[] {
  const plain = expansion.slice(0, 400).replace(/\([^()]*\)/g, ' ');
  const words: CompareWord[] = [];
  for (const { 0: word, index } of plain.matchAll(/[A-Za-zÀ-ɏ\d]+(?:['’][A-Za-zÀ-ɏ\d]+)*|&/g)) {
    const text = word.replace(/^[ldLD]['’](?=[A-Za-zÀ-ɏ]{2})/, '').replace(/['’]s?$/, '');
    words.push({ text, comma: plain.charCodeAt(index + word.length) === 44 });
  }
  return words;
}

/**
 * The gravest difference; undefined where both say the same, letter case, words before and behind,
 * and the number of the head noun left aside (`Missions with Regional Functions`).
 */
export function compareExpansions(
  found: readonly CompareWord[],
  expected: readonly CompareWord[],
): ExpansionDifference | undefined {
  const a = found.map(({ text }) => fold(text));
  const b = expected.map(({ text }) => fold(text));
  if (a.length === 0 || b.length === 0 || a.length * b.length > 2000) return undefined;
  const segments = differingParts(a, b);
  const differences = segments.flatMap((segment) => classify(segment, { found, expected, a, b }));
  if (segments.length === 0) differences.push(...commas(found, expected));
  if (differences.some(({ kind }) => kind === 'word') && 2 * common(a, b) < smaller(a, b)) {
    return { kind: 'other', found: print(found), expected: print(expected) };
  }
  return differences.sort((one, two) => order.indexOf(one.kind) - order.indexOf(two.kind))[0];
}

/** A part of either that is not in the other, as ranges of words. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** What is left beside the longest common sequence of words. */
function differingParts(a: readonly string[], b: readonly string[]): readonly Segment[] {
  const lengths = commonLengths(a, b);
  const segments: Segment[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const from = i;
    const otherFrom = j;
    while ((i < a.length || j < b.length) && (a[i] !== b[j] || i >= a.length)) {
      if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) i++;
      else j++;
    }
    if (i > from || j > otherFrom) segments.push({ from, to: i, otherFrom, otherTo: j });
    i++;
    j++;
  }
  return segments;
}

/** `[i][j]`: how many words the rests from `i` and from `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]) {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const longer = Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : longer;
    }
  }
  return lengths;
}

interface Both {
  readonly found: readonly CompareWord[];
  readonly expected: readonly CompareWord[];
  readonly a: readonly string[];
  readonly b: readonly string[];
}

function classify(segment: Segment, both: Both): readonly ExpansionDifference[] {
  const { from, to, otherFrom, otherTo } = segment;
  const a = both.a.slice(from, to);
  const b = both.b.slice(otherFrom, otherTo);
  const difference = (kind: DifferenceKind) => [
    {
      kind,
      found: print(both.found.slice(from, to)),
      expected: print(both.expected.slice(otherFrom, otherTo)),
    },
  ];
  if (a.every(isJoiningWord) && b.every(isJoiningWord)) return difference('joining');
  if (spelling(a.join('')) === spelling(b.join(''))) return difference('spelling');
  const plain = a.filter((word) => !isJoiningWord(word));
  const other = b.filter((word) => !isJoiningWord(word));
  const atEdge =
    (from === 0 && otherFrom === 0) || (to === both.a.length && otherTo === both.b.length);
  if (plain.length === 0) return atEdge ? [] : difference('missing');
  if (other.length === 0) return atEdge ? [] : difference('added');
  if (plain.length === other.length && plain.every((word, at) => sameButNumber(word, other[at]!))) {
    return isHead(both.b, otherTo) ? [] : difference('number');
  }
  return difference('word');
}

const prepositions = new Set(
  'of on for in with to against at by from de du des d pour sur dans à para por con en sobre del'.split(
    ' ',
  ),
);

/** Whether the noun that the expansion is about ends at `end`. */
function isHead(words: readonly string[], end: number): boolean {
  return (
    end === words.length ||
    (prepositions.has(words[end]!) && !words.slice(0, end).some((word) => prepositions.has(word)))
  );
}

/** A comma before "and" is a matter of taste. */
function commas(
  found: readonly CompareWord[],
  expected: readonly CompareWord[],
): readonly ExpansionDifference[] {
  const at = found.findIndex(({ comma }, index) => {
    const next = found[index + 1]?.text.toLowerCase();
    return (
      comma !== expected[index]?.comma &&
      next !== undefined &&
      !/^(?:and|or|et|ou|y|e|o|&)$/.test(next)
    );
  });
  if (at < 0) return [];
  return [{ kind: 'comma', found: print(found), expected: print(expected) }];
}

function print(words: readonly CompareWord[]): string {
  return words
    .map(({ text, comma }, at) => (comma && at + 1 < words.length ? `${text},` : text))
    .join(' ');
}

function common(a: readonly string[], b: readonly string[]): number {
  const words = new Set(b);
  return a.filter((word) => !isJoiningWord(word) && words.has(word)).length;
}

function smaller(a: readonly string[], b: readonly string[]): number {
  const count = (words: readonly string[]) => words.filter((word) => !isJoiningWord(word)).length;
  return Math.min(count(a), count(b));
}

/** Small letters without accents. */
function fold(text: string): string {
  const small = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'");
}

/** British and American spellings alike. */
function spelling(word: string): string {
  return word
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$|ation)/g, 'iz')
    .replace(/our/g, 'or')
    .replace(/tre(?=s?$)/, 'ter')
    .replace(/mme(?=s?$)/, 'm')
    .replace(/ence$/, 'ense')
    .replace(/ll/g, 'l')
    .replace(/ae/g, 'e');
}

function sameButNumber(a: string, b: string): boolean {
  return plurals(a).includes(b) || plurals(b).includes(a);
}

function plurals(word: string): readonly string[] {
  return [
    `${word}s`,
    `${word}es`,
    word.replace(/y$/, 'ies'),
    word.replace(/(?:um|on)$/, 'a'),
    word.replace(/is$/, 'es'),
    word.replace(/al$/, 'aux'),
    word.replace(/person$/, 'people'),
    word.replace(/man$/, 'men'),
  ].filter((plural) => plural !== word);
}
