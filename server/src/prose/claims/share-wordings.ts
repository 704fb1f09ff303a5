/**
 * Ways of putting a share beside its part and its whole in one phrase: "71 of 148 members, a response rate of 48
 * per cent", "half of the 240 clinics (120)". Must not look for a whole that the phrase does not name.
 */
import { figureCharacters, sketchPattern, word, words } from './sketch.ts';

/** Words of a whole's name; behind any other preposition stands something else. */
const inName =
  "(?:(?!(?:in|under|with|for|from|to|on|at|by|and|or|that|which|while|against|than|between|until|was|were|is|are)\\b)[a-z][a-z'’-]* )";
const base = `${inName}{0,6}?{base:A}`;
const namedBase = `${inName}{0,6}?(?:{base:A}|\\({other:C}\\))`;
const ofBase = `${words(4)} (?:out of|of|among) ${base}`;
/** A part as survey reports give it: "(n = 71)". */
const bracketed = '\\((?:n ?= ?)?{part:A}';

const or =
  '(?:or|i\\.e\\.,?|that is,?|thus|giving|making|yielding|achieving|(?:which |this )?(?:represents|represented|is|was|means|gives|makes)|representing|corresponding to|equivalent to|equal to|accounting for|making up)';
/** "a response rate of"; rates of interest and the like are shares of nothing that is counted. */
const notShare =
  '(?!(?:annual |average |mean |overall )?(?:interest|growth|inflation|error|tax|exchange|increase|discount|overhead|mortality|birth|swap)\\b)';
const rateNoun = `${notShare}(?:[a-z-]+ ){0,3}?(?:rate|share|proportion|ratio|percentage)`;
const rateOf = `an? ${rateNoun} of `;
const gap = `[^\\n;:${figureCharacters}]{0,60}?`;
/** Not a share of another year or of something else, nor the first of several. */
export const own = `(?! (?:in|for|at the end of) (?:19|20)\\d\\d\\)| and [${figureCharacters}]| by (?:value|volume|weight|amount)\\b| of (?!(?:them|these|those|all|(?:the |our )?(?:total|overall|whole|entire))\\b))`;

/** With `part`, `share` and `base` or `other`; `inside`, words behind a part in brackets; `lead`, words before a share. */
export const namedShares: readonly RegExp[] = [
  // "417 and 612 of the 1,904 applicants (22% and 32%)".
  `{part:A} and {part2:A}${ofBase}${words(5)} \\({share:P} and {share2:P}(?:,? respectively)?\\)`,
  // "71 of the 148 members replied, a response rate of 48 per cent", "(response rate: 48 per cent)".
  `{part:A}${ofBase}(?<between>${gap}),? (?:(?:\\(|- )?(?:${or} )?${rateOf}|\\(${rateNoun}: ?){share:S}${own}`,
  `{part:A}${ofBase}(?<between>${gap})(?:,? (?:\\(|- )?${or} | - | \\(){share:S}${own}`,
  // "48 per cent of respondents (71 of 148)", "the pass rate was 69 per cent: 132 of 190 candidates".
  `{share:S}(?<lead>(?: of${words(5)}|(?: ${word})? rate)?) ${bracketed}${ofBase}(?<inside>${words(3)})\\)`,
  `{share:S}(?:: |,? (?:or|i\\.e\\.|that is,?|meaning) ){part:A}${ofBase}`,
  `\\b(?:rate|turnout|attendance|participation)${words(4)} {share:S}, with {part:A}${ofBase}`,
  `\\bwith {part:A}${ofBase}${words(4)}, (?:[a-z-]+ ){0,3}?(?:rate|turnout|attendance|participation) (?:was|is|reached|stood at|came to) {share:S}`,
  // "EUR 44.0 million represents 95 per cent of the budget of EUR 46.3 million".
  `{part:A}${words(6)}(?:,? (?:${or}|represent|makes? up|made up|accounts? for|accounted for|constitutes?|constituted|are|were|equals?|equalled|covers?|covered|forms?|formed|corresponds? to|amounts? to)|,)(?: (?:only|just|some))? {share:S} of ${namedBase}`,
  `{part:A}${words(6)} \\({share:S} of ${base}\\)`,
  // "48 per cent of the 148 clinics (71 clinics)", "half of the 148 clinics, or 74".
  `{share:S} of ${base}(?<name>${words(4)}) ${bracketed}(?<inside>${words(3)})\\)`,
  `{share:S} of ${base}(?<name>${words(4)}), (?:or )?{part:A}(?<inside>(?: in all| in total| altogether)?)(?=[,.\\n]|$)`,
  `{share:S},? (?:\\(|or )(?:n ?= ?)?{part:A}(?:\\)|,) of ${base}`,
  `{part:A}${words(3)} \\({share:S}\\)${words(3)} (?:of|among) ${base}`,
  // "The network of 148 libraries includes 71 (48%)", "1,904 applications and approved 417 of them (22 per cent)".
  `{base:A}${words(5)} (?:includes?|included|including|comprises?|comprised) {part:A} \\({share:S}${own}`,
  `{base:A}(?<between>${gap}) {part:A} of (?:them|these|those)${words(3)}(?: \\(|,? ${or} ){share:S}${own}`,
].map(sketchPattern);

/** Parts and shares of which another phrase of the sentence names the whole: "Of 148 members, 71 replied, a rate of 48 per cent". */
export const openShares: readonly RegExp[] = [
  `{part:A}${words(6)}(?:,| -) (?:${or} )?${rateOf}{share:S}${own}`,
  `{part:A}${words(5)}(?: \\(|,? ${or} ){share:N}(?=[,)])`,
  `{share:N}${words(4)} \\({part:A}\\)`,
].map(sketchPattern);
