/**
 * Holds a definition in the text against an expansion from elsewhere: which of the words before the
 * bracket are the expansion. Must not say which of the two is right.
 */
import type { Span } from '../text/span.ts';
import {
  type CompareWord,
  compareExpansions,
  type ExpansionDifference,
  expansionWords,
} from './compare-expansions.ts';
import { explain, isJoiningWord } from './expansion.ts';
import type { Definition } from './term.ts';

/** What the text has in place of an expansion. */
export interface HeldAgainst {
  readonly difference: ExpansionDifference | undefined;
  /** The words of the text that stand for the expansion. */
  readonly found: string;
  readonly span: Span;
  /** The full name, where the other one is cut off at its beginning. */
  readonly full?: string;
}

/** Differences that leave no doubt that the words before a bracket are meant as the expansion. */
const slight = new Set(['missing', 'number', 'spelling', 'joining']);

/** Undefined where the words before the bracket have nothing to do with the expansion. */
export function heldAgainst(definition: Definition, expansion: string): HeldAgainst | undefined {
  const expected = expansionWords(expansion);
  if (expected.length === 0) return undefined;
  const { lead } = definition;
  const start = startInLead(definition, expected);
  if (start === undefined) return undefined;
  const words = lead.slice(start);
  const difference = compareExpansions(words, expected);
  // Without an explanation by its letters one cannot say where the expansion begins.
  if (definition.fit === 'none' && difference?.kind === 'other') return undefined;
  if (definition.expansion === '' && difference && !slight.has(difference.kind)) return undefined;
  const span = { from: words[0]!.span.from, to: words.at(-1)!.span.to };
  const full = difference ? undefined : fullName(definition, start, expected);
  return {
    difference,
    found: print(words),
    span,
    ...(full === undefined ? {} : { full }),
  };
}

const leeway = 4;

/** Index of the word that the expansion begins with: as the other one does, else as its letters say. */
function startInLead(
  { lead, expansionSpan }: Definition,
  expected: readonly CompareWord[],
): number | undefined {
  const first = expected[0]!.text.toLowerCase();
  const due = lead.length - expected.length;
  let best: number | undefined;
  for (const [index, { text }] of lead.entries()) {
    const distance = Math.abs(index - due);
    if (text.toLowerCase() !== first || distance > leeway) continue;
    if (best === undefined || distance < Math.abs(best - due)) best = index;
  }
  if (best !== undefined) return best;
  const own = lead.findIndex(({ span }) => span.from === expansionSpan.from);
  return own < 0 ? undefined : own;
}

const linking = new Set('for of on to de des du para pour'.split(' '));

/**
 * `Office to Monitor …` where the other expansion begins with `Monitor`: the words before it belong to
 * the name, and without them the letters are not accounted for.
 */
function fullName(
  { lead, written }: Definition,
  start: number,
  expected: readonly CompareWord[],
): string | undefined {
  const link = lead[start - 1];
  const head = lead[start - 2];
  if (!link || !head || link.comma || head.comma) return undefined;
  if (!linking.has(link.text) || isJoiningWord(head.text) || !/^[A-ZÀ-Þ][a-zà-ɏ]/.test(head.text)) {
    return undefined;
  }
  const words = expected.map(({ text }) => ({ text, joined: false }));
  return explain(written, words) ? undefined : print(lead.slice(start - 2));
}

function print(words: readonly CompareWord[]): string {
  return words
    .map(({ text, comma }, at) => (comma && at + 1 < words.length ? `${text},` : text))
    .join(' ');
}
