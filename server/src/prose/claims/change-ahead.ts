/**
 * Patterns of pairs of which the base stands first and another clause between: "compared to 1,500 requests in 2023,
 * 1,920 were received", and of pairs in brackets, "(1,500 to 1,920)". Must not hold any logic.
 */
import { figureCharacters, sketchPattern, words } from './sketch.ts';

const year = '(?: in (?:19|20)\\d\\d)';
/** The present figure with its clause, up to where something is said of it. */
const now = `(?:,? (?:in (?:19|20)\\d\\d,? )?(?:(?:there were|there was|we|it|they)${words(2)} )?){now}${words(5)}${year}?(?=,| \\()`;

export const pairsAhead = [
  sketchPattern(
    `(?:^|\\n) *(?:compared (?:to|with)|against|after|while|whereas) (?:the )?{base}${words(4)}${year}?,${now}`,
  ),
  sketchPattern(
    `(?:^|\\n) *in (?:19|20)\\d\\d,?${words(4)} {base}${words(4)},? (?:and|while|whereas|but) in (?:19|20)\\d\\d,?${words(4)} {now}${words(4)}(?=,| \\()`,
  ),
] as const;

/** A range by its looks, were there no change before it; two short numbers may be one after all. */
const long = `(?=[${figureCharacters}]{3})`;
export const pairInBrackets = sketchPattern(
  `\\(${long}{base:A}${words(2)}${year}? to ${long}{now:A}${year}?\\)`,
);
