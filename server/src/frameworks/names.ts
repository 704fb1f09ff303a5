/**
 * Names: finds where a text names one of the catalogues ("IOM Strategy", "SDG", "the Strategy").
 * Names come from files, so they are compared word by word and never become patterns. Must not
 * take the name of another framework for one of these ("Youth Strategy").
 */
import type { Catalogue } from './framework.ts';
import { kindsOf, wordsOfKind } from './kinds.ts';
import { isCapitalized, readWords, type Word } from './words.ts';

/** One way in which reports name a catalogue. */
interface Name {
  readonly catalogue: Catalogue;
  readonly words: readonly string[];
  /** The whole title or a declared alias; other names count only where nothing says otherwise. */
  readonly full: boolean;
  /** The kind that the name itself ends in: goal for "SDG", point for the alias "Strategy point". */
  readonly kind?: string;
}

export interface NameIndex {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  readonly byLast: ReadonlyMap<string, readonly Name[]>;
  /** Words of all titles: they may stand before a short name. */
  readonly titleWords: ReadonlySet<string>;
}

export interface NameMatch {
  readonly catalogue: Catalogue;
  readonly from: number;
  readonly to: number;
  /** In words. */
  readonly length: number;
  readonly kind?: string;
}

export function indexNames(catalogues: readonly Catalogue[]): NameIndex {
  const byFirst = new Map<string, Name[]>();
  const byLast = new Map<string, Name[]>();
  const titleWords = new Set<string>();
  for (const catalogue of catalogues) {
    for (const word of foldedWords(catalogue.title)) titleWords.add(word);
    for (const name of namesOf(catalogue)) {
      append(byFirst, name.words[0]!, name);
      append(byLast, name.words[name.words.length - 1]!, name);
    }
  }
  for (const names of [...byFirst.values(), ...byLast.values()]) {
    names.sort((a, b) => b.words.length - a.words.length || Number(b.full) - Number(a.full));
  }
  return { byFirst, byLast, titleWords };
}

function append(map: Map<string, Name[]>, key: string, name: Name): void {
  const names = map.get(key);
  if (names) names.push(name);
  else map.set(key, [name]);
}

function foldedWords(text: string): readonly string[] {
  return readWords(text).map((word) => word.folded);
}

/** Title, its shorter ends, its initials, the aliases, and the word that the id ends in. */
function namesOf(catalogue: Catalogue): readonly Name[] {
  const kindOf = kindFinder(catalogue);
  const names: Name[] = [];
  const add = (words: readonly string[], full: boolean): void => {
    if (words.length === 0 || words.length > 12) return;
    const last = words[words.length - 1]!;
    const kind = kindOf(last);
    const known = kind === undefined ? {} : { kind };
    names.push({ catalogue, words, full, ...known });
    // "Goals" in a title also stands for "Goal 8".
    if (kind !== undefined) {
      for (const form of wordsOfKind(kind)) {
        if (form.word !== last) {
          names.push({ catalogue, words: [...words.slice(0, -1), form.word], full, kind });
        }
      }
    }
  };
  const title = foldedWords(catalogue.title);
  add(title, true);
  for (const alias of catalogue.aliases ?? []) add(foldedWords(alias), true);
  for (let at = 1; at < title.length; at++) {
    // "Goals" alone or "Development Goals" may be anybody's.
    if (kindOf(title[title.length - 1]!) === undefined) add(title.slice(at), false);
  }
  names.push(...acronymsOf(catalogue, title, kindOf));
  return names;
}

/** "SDG", "SDGs" for Sustainable Development Goals; "MiGOF" where the id ends in it. */
function acronymsOf(
  catalogue: Catalogue,
  title: readonly string[],
  kindOf: (word: string) => string | undefined,
): readonly Name[] {
  const kind = kindOf(title[title.length - 1] ?? '');
  const initials = title.length >= 3 ? title.map((word) => word.charAt(0)).join('') : '';
  const ending = catalogue.id
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => !/^\d+$/.test(part))
    .pop();
  const bases = new Set(
    [initials, ending ?? ''].filter((base) => base.length >= 3 && !title.includes(base)),
  );
  return [...bases].flatMap((base) =>
    [base, `${base}s`].map((word) => ({
      catalogue,
      words: [word],
      full: false,
      ...(kind === undefined ? {} : { kind }),
    })),
  );
}

function kindFinder(catalogue: Catalogue): (word: string) => string | undefined {
  const kinds = new Map<string, string>();
  for (const kind of kindsOf(catalogue)) {
    for (const form of wordsOfKind(kind)) if (!kinds.has(form.word)) kinds.set(form.word, kind);
  }
  return (word) => kinds.get(word);
}

const reach = 200;

/** The names that end at `end` (only spaces between), longest first; several if they share it. */
export function namesBefore(index: NameIndex, text: string, end: number): readonly NameMatch[] {
  const words = readWords(text, Math.max(0, end - reach), end);
  const last = words[words.length - 1];
  if (!last || !isGap(text, last.to, end)) return [];
  const matches: NameMatch[] = [];
  for (const name of index.byLast.get(last.folded) ?? []) {
    if (matches.length > 0 && name.words.length < matches[0]!.length) break;
    const at = words.length - name.words.length;
    const match = at < 0 ? undefined : matchAt(index, text, words, at, name);
    if (match) matches.push(match);
  }
  return matches;
}

const connectors = new Set(
  'of in under from within to the its our their this de du des la le les del el los las au dans en'.split(
    ' ',
  ),
);

/** The names that begin after `start`, where only words like "of the" stand between. */
export function namesAfter(index: NameIndex, text: string, start: number): readonly NameMatch[] {
  const words = readWords(text, start, Math.min(text.length, start + reach));
  let at = 0;
  while (at < 4 && at < words.length && connectors.has(words[at]!.folded)) at++;
  const first = words[at];
  if (at === 0 || !first || !/^[^.;:?!]*$/.test(text.slice(start, first.from))) return [];
  return matchesAt(index, text, words, at);
}

/** All places where a text names a catalogue, in order and without overlaps. */
export function findNames(index: NameIndex, text: string): readonly NameMatch[] {
  const words = readWords(text);
  const found: NameMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const matches = matchesAt(index, text, words, at);
    if (matches.length === 0) continue;
    found.push(...matches);
    const to = matches[0]!.to;
    while (at + 1 < words.length && words[at + 1]!.from < to) at++;
  }
  return found;
}

function matchesAt(
  index: NameIndex,
  text: string,
  words: readonly Word[],
  at: number,
): readonly NameMatch[] {
  const matches: NameMatch[] = [];
  for (const name of index.byFirst.get(words[at]?.folded ?? '') ?? []) {
    if (matches.length > 0 && name.words.length < matches[0]!.length) break;
    const match = matchAt(index, text, words, at, name);
    if (match) matches.push(match);
  }
  return matches;
}

function matchAt(
  index: NameIndex,
  text: string,
  words: readonly Word[],
  at: number,
  name: Name,
): NameMatch | undefined {
  for (const [offset, wanted] of name.words.entries()) {
    const word = words[at + offset];
    if (word?.folded !== wanted) return undefined;
    if (offset > 0 && !isGap(text, words[at + offset - 1]!.to, word.from)) return undefined;
  }
  const first = words[at]!;
  if (!name.full && !standsAlone(index, text, words, at)) return undefined;
  const to = words[at + name.words.length - 1]!.to;
  const { catalogue, kind } = name;
  const length = name.words.length;
  return { catalogue, from: first.from, to, length, ...(kind === undefined ? {} : { kind }) };
}

/** Words that may stand before a short name with a capital letter at the start of a sentence. */
const openers = new Set(
  'the this that these those our its see under in of for with on by per to and from regarding concerning all as both or each every any towards through le la les l ce cette voir sous dans en de du des pour avec par sur et el los las este esta ver bajo para con por sobre y un une una'.split(
    ' ',
  ),
);

/**
 * A part of a title is a name only with a capital letter and unless another proper name stands
 * before it: "the Strategy", but neither "a strategy" nor "Youth Strategy" nor "UNHCR's Strategy".
 */
function standsAlone(index: NameIndex, text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!isCapitalized(text.slice(word.from, word.to))) return false;
  const before = words[at - 1];
  if (!before || !isGap(text, before.to, word.from)) return true;
  if (index.titleWords.has(before.folded) || openers.has(before.folded)) return true;
  const written = text.slice(before.from, before.to);
  return !isCapitalized(written) && !/['’]s?$/u.test(written);
}

/** Whether only spaces, quotation marks, hyphens or an opening bracket stand between two words. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from <= 4 && /^[\s"“”‘’'«»(-]*$/u.test(text.slice(from, to));
}

/** Whether a text names the catalogue by its title, an alias or an acronym. */
export function isNamedIn(catalogue: Catalogue, text: string): boolean {
  const whole = [catalogue.title, ...(catalogue.aliases ?? [])].map((name) => name.toLowerCase());
  const lower = text.toLowerCase();
  if (whole.some((name) => name !== '' && lower.includes(name))) return true;
  const kindOf = kindFinder(catalogue);
  const acronyms = acronymsOf(catalogue, foldedWords(catalogue.title), kindOf);
  return acronyms.some(({ words }) => {
    const acronym = words[0]!;
    let at = lower.indexOf(acronym);
    for (; at >= 0; at = lower.indexOf(acronym, at + acronym.length)) {
      if (isAcronym(text, at, at + acronym.length)) return true;
    }
    return false;
  });
}

/** Whether a whole word with at least two capitals stands there: "SDG", "MiGOF", not "strategy". */
function isAcronym(text: string, from: number, to: number): boolean {
  const inside = text.slice(from, to);
  const around = `${text.charAt(from - 1)} ${text.charAt(to)}`;
  return !/[\p{L}\p{N}]/u.test(around) && (inside.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
