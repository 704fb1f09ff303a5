/**
 * Kinds: turns the word before a number into the kind of item it names, in the singular and plural
 * of English, French and Spanish. Must not know any framework.
 */
import { opening, type Phrase, say, type Words } from '../text/phrase.ts';
import type { Catalogue } from './framework.ts';

/** The same kind in the three languages of the reports; the plural adds an s. */
const translations: readonly (readonly string[])[] = [
  ['point', 'punto'],
  ['principle', 'principe', 'principio'],
  ['objective', 'objectif', 'objetivo'],
  ['goal', 'objectif', 'objetivo'],
  ['target', 'cible', 'meta'],
  ['indicator', 'indicateur', 'indicador'],
  ['priority', 'priorité', 'prioridad'],
  ['activity', 'activité', 'actividad'],
  ['measure', 'mesure', 'medida'],
  ['outcome', 'résultat', 'resultado'],
];

/** The forms in which a kind's name is written, in lower case: `target` gives target, targets, cible … */
export function wordsOfKind(kind: string): readonly { word: string; plural: boolean }[] {
  const singular = kind.toLowerCase();
  const names = new Set([
    singular,
    ...translations.filter((row) => row[0] === singular).flatMap((row) => row.slice(1)),
  ]);
  return [...names].flatMap((word) => [
    { word, plural: false },
    { word: pluralOf(word), plural: true },
  ]);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|dad|dor)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The kinds of a catalogue's items, in the order of their first item. */
export function kindsOf(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.items.map((item) => item.kind))];
}

/** "point" or "points", as `count` asks. */
export function kindWord(kind: string, count: number): string {
  return count === 1 ? kind : pluralOf(kind);
}

const kindNames: Readonly<Record<string, readonly [one: Phrase, more: Phrase]>> = {
  point: [say`point`, say`points`],
  principle: [say`principle`, say`principles`],
  objective: [say`objective`, say`objectives`],
  goal: [say`goal`, say`goals`],
  target: [say`target`, say`targets`],
  indicator: [say`indicator`, say`indicators`],
  priority: [say`priority`, say`priorities`],
  activity: [say`activity`, say`activities`],
  measure: [say`measure`, say`measures`],
  outcome: [say`outcome`, say`outcomes`],
};

/** The same for people: a catalogue's own word for a kind stays as it is. */
export function kindName(kind: string, count: number): Words {
  return kindNames[kind]?.[count === 1 ? 0 : 1] ?? kindWord(kind, count);
}

/** "point 4" */
export function itemName(kind: string, number: string): Phrase {
  return say`${kindName(kind, 1)} ${number}`;
}

/** The same at the start of a sentence: "Point 4". */
export function openingItem(kind: string, number: string): Phrase {
  return say`${openingKind(kind, 1)} ${number}`;
}

export function openingKind(kind: string, count: number): Words {
  const name = kindName(kind, count);
  return typeof name === 'string' ? sentenceCase(name) : opening(name);
}

/** "Point 4" at the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
