/**
 * Joins lists, definitions and uses into one term for each acronym. Must not read blocks.
 */
import type { Span } from '../text/span.ts';
import type { SeenText } from './definitions.ts';
import { inGeneralUse, isRoman } from './general-use.ts';
import {
  type Definition,
  type ListedTerm,
  type SpeltAsWord,
  type TermList,
  type Terms,
  type TermUse,
  termKey,
} from './term.ts';
import { isWordUnit } from './tokens.ts';

/** A use whose compound may be an acronym of its own: `HIV/AIDS`. */
export interface RawUse {
  readonly use: TermUse;
  readonly compound?: { readonly written: string; readonly span: Span };
}

/** A word with one capital. */
export interface NameUse {
  readonly written: string;
  readonly seen: SeenText;
  readonly from: number;
  readonly to: number;
}

export interface TermParts {
  readonly text: string;
  readonly lists: readonly TermList[];
  readonly uses: readonly RawUse[];
  readonly definitions: readonly Definition[];
  readonly names: readonly NameUse[];
}

interface OpenTerm {
  readonly key: string;
  readonly listed: ListedTerm[];
  readonly definitions: Definition[];
  readonly brackets: Definition[];
  readonly uses: TermUse[];
}

export function joinTerms({ text, lists, uses, definitions, names }: TermParts): Terms {
  const terms = new Map<string, OpenTerm>();
  const termOf = (written: string): OpenTerm => {
    const key = termKey(written);
    const known = terms.get(key);
    if (known) return known;
    const made: OpenTerm = { key, listed: [], definitions: [], brackets: [], uses: [] };
    terms.set(key, made);
    return made;
  };
  for (const entry of lists.flatMap(({ entries }) => entries))
    termOf(entry.written).listed.push(entry);
  for (const definition of definitions) {
    const { written, expansion } = definition;
    if (expansion !== '') termOf(written).definitions.push(definition);
  }
  // A bracket makes no acronym of a number or a word.
  for (const definition of definitions) {
    const { written, expansion } = definition;
    if (expansion === '') terms.get(termKey(written))?.brackets.push(definition);
  }
  addUses(uses, terms, termOf);
  addNames(names, terms);
  const kept = [...terms.values()].filter(isAcronym);
  const issuer = issuerOf(kept);
  return {
    lists,
    terms: kept,
    words: speltAsWords(text, names, terms),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

/** Roman numerals are numbers unless they are listed or defined. */
function isAcronym({ key, listed, definitions }: OpenTerm): boolean {
  return listed.length > 0 || definitions.length > 0 || !isRoman(key);
}

/** A compound that is listed, or defined where none of its parts is, counts as one acronym. */
function addUses(
  uses: readonly RawUse[],
  terms: ReadonlyMap<string, OpenTerm>,
  termOf: (written: string) => OpenTerm,
): void {
  const known = (written: string) => {
    const term = terms.get(termKey(written));
    return term !== undefined && (term.listed.length > 0 || term.definitions.length > 0);
  };
  let done = -1;
  const asides: TermUse[] = [];
  for (const { use, compound } of uses) {
    if (use.span.from < done) continue;
    if (compound && isOneTerm(compound.written)) {
      const { span, written } = compound;
      termOf(written).uses.push({ ...use, span, written });
      done = span.to;
    } else if (use.place === 'aside') asides.push(use);
    else termOf(use.written).uses.push(use);
  }
  // Words in capitals become no acronyms by this alone.
  for (const use of asides) terms.get(termKey(use.written))?.uses.push(use);

  function isOneTerm(written: string): boolean {
    const term = terms.get(termKey(written));
    if (!term) return false;
    return term.listed.length > 0 || (known(written) && !written.split(/[/&–‑-]/).some(known));
  }
}

/** Listed terms that are spelt as words, such as `Frontex`. */
function addNames(names: readonly NameUse[], terms: ReadonlyMap<string, OpenTerm>): void {
  const listed = new Map<string, OpenTerm>();
  for (const term of terms.values()) {
    for (const { written } of term.listed)
      if (/^[A-Z][a-zà-ɏ]+$/.test(written)) listed.set(written, term);
  }
  if (listed.size === 0) return;
  for (const { written, seen, from, to } of names) {
    listed.get(written)?.uses.push({
      span: seen.spanOf(from, to),
      written,
      place: 'text',
      quoted: false,
      bracketed: false,
    });
  }
}

/** Names within a sentence that are listed or defined in capitals, and are no common words. */
function speltAsWords(
  text: string,
  names: readonly NameUse[],
  terms: ReadonlyMap<string, OpenTerm>,
): readonly SpeltAsWord[] {
  const keys = new Map<string, string>();
  for (const { key, definitions, listed } of terms.values()) {
    const inCapitals = [...definitions, ...listed].some(({ written }) => written === key);
    if (inCapitals && !inGeneralUse(key)) keys.set(key[0] + key.slice(1).toLowerCase(), key);
  }
  const common = new Map<string, boolean>();
  const found: SpeltAsWord[] = [];
  for (const { written, seen, from, to } of names) {
    const key = keys.get(written);
    if (key === undefined || !standsAlone(seen.text, from, to)) continue;
    if (!common.has(key)) common.set(key, hasWord(text, key.toLowerCase()));
    if (!common.get(key)) found.push({ key, written, span: seen.spanOf(from, to) });
  }
  return found;
}

/** Whether a word stands in a text as it is written. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(at + word.length))) {
      return true;
    }
  }
  return false;
}

/** Within a sentence, with no other name beside it. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  if (!/[a-z,]\s$/.test(before) || /[A-ZÀ-Þ][A-Za-zÀ-ɏ’'.-]*\s$/.test(before)) return false;
  return !/^(?:\s[A-ZÀ-Þ]|-|['’]s\s[A-ZÀ-Þ])/.test(text.slice(to, to + 4));
}

const leastUses = 20;
const leastShare = 0.15;

/**
 * The acronym that a report uses by far most often is that of the organization whose report it is, and
 * which it need not explain.
 */
function issuerOf(terms: readonly OpenTerm[]): string | undefined {
  let total = 0;
  let most: OpenTerm | undefined;
  for (const term of terms) {
    if (inGeneralUse(term.key)) continue;
    total += term.uses.length;
    if (term.uses.length > (most?.uses.length ?? 0)) most = term;
  }
  if (!most || most.uses.length < Math.max(leastUses, leastShare * total)) return undefined;
  return most.key;
}
