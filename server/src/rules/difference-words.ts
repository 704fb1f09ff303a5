/**
 * Turns a difference between two texts into words for an author. Must not look for differences.
 */

import type { QuoteDifference } from '../frameworks/quote.ts';
import { type Phrase, say, type Words } from '../text/phrase.ts';

/** “x” instead of “y”; “x” is missing; a comma is added. */
export function whatIsWrong({ kind, found, expected, edits }: QuoteDifference): Words {
  if (kind === 'punctuation' && found === '') return missingMarks(expected, edits.length > 1);
  if (kind === 'punctuation' && expected === '') return addedMarks(found, edits.length > 1);
  if (found === '') return say`“${shorten(expected)}” is missing`;
  if (expected === '') return say`“${shorten(found)}” is added`;
  return say`“${shorten(found)}” instead of “${shorten(expected)}”`;
}

interface MarkWords {
  readonly missing: readonly [one: Phrase, two: Phrase];
  readonly added: readonly [one: Phrase, two: Phrase];
  /** Titles of fixes. */
  readonly insert: readonly [one: Phrase, more: Phrase];
  readonly remove: readonly [one: Phrase, more: Phrase];
}

const markWords: Readonly<Record<string, MarkWords>> = {
  ',': {
    missing: [say`a comma is missing`, say`two commas are missing`],
    added: [say`a comma is added`, say`two commas are added`],
    insert: [say`Insert the comma`, say`Insert the commas`],
    remove: [say`Remove the comma`, say`Remove the commas`],
  },
  ';': {
    missing: [say`a semicolon is missing`, say`two semicolons are missing`],
    added: [say`a semicolon is added`, say`two semicolons are added`],
    insert: [say`Insert the semicolon`, say`Insert the semicolons`],
    remove: [say`Remove the semicolon`, say`Remove the semicolons`],
  },
  ':': {
    missing: [say`a colon is missing`, say`two colons are missing`],
    added: [say`a colon is added`, say`two colons are added`],
    insert: [say`Insert the colon`, say`Insert the colons`],
    remove: [say`Remove the colon`, say`Remove the colons`],
  },
  '.': {
    missing: [say`a full stop is missing`, say`two full stops are missing`],
    added: [say`a full stop is added`, say`two full stops are added`],
    insert: [say`Insert the full stop`, say`Insert the full stops`],
    remove: [say`Remove the full stop`, say`Remove the full stops`],
  },
  '-': {
    missing: [say`a hyphen is missing`, say`two hyphens are missing`],
    added: [say`a hyphen is added`, say`two hyphens are added`],
    insert: [say`Insert the hyphen`, say`Insert the hyphens`],
    remove: [say`Remove the hyphen`, say`Remove the hyphens`],
  },
};

function wordsFor(marks: string): MarkWords | undefined {
  const [first = '', ...others] = marks.split(' ');
  return others.every((other) => other === first) ? markWords[first] : undefined;
}

function missingMarks(marks: string, twice: boolean): Words {
  return wordsFor(marks)?.missing[twice ? 1 : 0] ?? say`“${marks}” is missing`;
}

function addedMarks(marks: string, twice: boolean): Words {
  return wordsFor(marks)?.added[twice ? 1 : 0] ?? say`“${marks}” is added`;
}

const longestShown = 12;

/** At most a dozen words, the middle left out. */
export function shorten(text: string): string {
  const words = text.split(' ');
  if (words.length <= longestShown) return text;
  return [...words.slice(0, longestShown / 2), '…', ...words.slice(-longestShown / 2)].join(' ');
}

/** What a fix does about a difference, in the imperative. */
export function whatToDo({ kind, found, expected, edits }: QuoteDifference): Phrase {
  const marks = kind === 'punctuation' ? wordsFor(found + expected) : undefined;
  const many = edits.length > 1 ? 1 : 0;
  if (found === '') return marks?.insert[many] ?? say`Insert “${shorten(expected)}”`;
  if (expected === '') return marks?.remove[many] ?? say`Remove “${shorten(found)}”`;
  return say`Write “${shorten(expected)}”`;
}
