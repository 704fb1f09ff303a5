/**
 * What the rules on acronyms share: which uses count, which acronyms need no expansion, how a list takes
 * a new entry. Must not find anything.
 */

import { inGeneralUse } from '../../terms/general-use.ts';
import { placeInList } from '../../terms/list-order.ts';
import type { Definition, KnownAcronym, Term, TermList, Terms, TermUse } from '../../terms/term.ts';
import { termKey } from '../../terms/term.ts';
import type { TextDocument } from '../../text/document.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { SaidFix } from '../finding.ts';

/** For readers of the docs pages of several rules. */
export const silentAcronyms =
  'Acronyms in general use (currencies, units, `EU`, `HIV`, `PDF` and the like), roman numerals, document symbols, grades such as `P-5`, words in a heading that is all in capitals, and the acronym by which the whole report calls its organization. `known` names others.';

/** The schema of the option `known`. */
export const knownOption = {
  type: 'array',
  description: 'Acronyms that readers of the report know.',
  items: { type: 'string' },
} as const;

/** Keys of acronyms that nobody need expand; `acronyms`: those that the organization explains. */
export function exempt(
  { issuer }: Terms,
  options: Readonly<Record<string, unknown>>,
  acronyms: readonly KnownAcronym[] = [],
): (key: string) => boolean {
  const named = Array.isArray(options.known) ? options.known : [];
  const known = new Set(
    [...named, ...acronyms.map(({ written }) => written)].map((one) => termKey(String(one))),
  );
  return (key) => key === issuer || known.has(key) || inGeneralUse(key);
}

/** Uses in sentences and headings. */
export function usesInText({ uses }: Term): readonly TermUse[] {
  return uses.filter(({ place }) => place === 'text' || place === 'heading');
}

/** The definition whose words are most surely the expansion. */
export function bestDefinition({ definitions }: Term): Definition | undefined {
  return (
    definitions.find(({ fit }) => fit === 'plain') ??
    definitions.find(({ fit }) => fit === 'loose') ??
    definitions[0]
  );
}

/** Writes a row like those beside it, at its place; none where rows take up several lines. */
export function addToList(
  { text }: TextDocument,
  { form, entries }: TermList,
  written: string,
  expansion: string,
): readonly SaidFix[] {
  if (form === 'other') return [];
  const at = placeInList(entries, written);
  const model = entries[at] ?? entries.at(-1);
  if (!model || model.expansion === '') return [];
  const row = text.slice(model.row.from, model.row.to).trimEnd();
  if (/[\r\n]/.test(row) || /[|\r\n]/.test(expansion)) return [];
  const { acronymSpan, expansionSpan } = model;
  const part = (from: number, to: number) => text.slice(from, to);
  const line =
    part(model.row.from, acronymSpan.from) +
    written +
    part(acronymSpan.to, expansionSpan.from) +
    expansion.charAt(0).toUpperCase() +
    expansion.slice(1) +
    part(expansionSpan.to, model.row.from + row.length);
  const before = entries[at] !== undefined;
  const place = before ? model.row.from : model.row.from + row.length;
  const indent = before ? indentBefore(text, place) : '';
  const edit = {
    span: { from: place, to: place },
    text: before ? `${line}\n${indent}` : `\n${indentBefore(text, model.row.from)}${line}`,
  };
  return [
    { title: say`Add ${written} to the list of abbreviations`, kind: 'suggested', edits: [edit] },
  ];
}

/** What stands before a row in its line: quote marks, or the indentation of a list. */
function indentBefore(text: string, from: number): string {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return /^[\s>]*$/.test(line) ? line : '';
}

/** `once`, `3 times`. */
export function times(count: number): Phrase {
  if (count === 1) return say`once`;
  return count === 2 ? say`twice` : say`${count} times`;
}
