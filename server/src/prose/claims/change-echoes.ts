/**
 * Amounts of change that stand behind the figures they lie between, without a word of change of their own: "rose from
 * 250 to 290, i.e. by 16 per cent". Must not find the figures.
 */
import type { ChangePair } from './change-pairs.ts';
import type { ChangePhrase } from './change-phrases.ts';
import { type Sketch, sentenceOf, sketchPattern } from './sketch.ts';

const end = '(?=[.,;)\\n]|$)';
const echo = sketchPattern(
  `(?:,? \\(?(?:or|i\\.e\\.,?|that is,?|thus|namely)(?: by)?|,? \\(?by) {stated:M}${end}`,
);
/** Those that say themselves that it is the difference, whatever verb stands before. */
const plainEcho = sketchPattern(
  `,? \\(?(?:(?:i\\.e\\.|that is),? by|es decir, en|o sea,? en|soit de) {stated}(?: [a-zà-ÿ]+)?${end}`,
);

/** How far before the figures the word of change may stand. */
const furthest = 120;

/** The phrases with those that echo a bare one, in order. */
export function withEchoes(
  sketch: Sketch,
  pairs: readonly ChangePair[],
  phrases: readonly ChangePhrase[],
): readonly ChangePhrase[] {
  const stated = new Set(phrases.flatMap((phrase) => phrase.stated));
  const echoes = pairs.flatMap((pair): ChangePhrase[] => {
    if (pair.form !== 'fromTo') return [];
    const said = phrases.findLast(({ to }) => to <= pair.from);
    const isSaid =
      said?.form === 'bare' &&
      pair.from - said.to <= furthest &&
      sentenceOf(sketch, said.from) === sentenceOf(sketch, pair.from);
    const plain = echoBehind(sketch, plainEcho, pair.to);
    const found = plain ?? (isSaid ? echoBehind(sketch, echo, pair.to) : undefined);
    if (found === undefined || stated.has(found.figure)) return [];
    const way = isSaid
      ? ({ form: 'of', direction: said.direction } as const)
      : ({ form: 'neutral', direction: undefined } as const);
    return [{ ...found.span, ...way, stated: [found.figure] }];
  });
  return echoes.length === 0 ? phrases : [...phrases, ...echoes].sort((a, b) => a.from - b.from);
}

/** Behind a pair, or the year of its second figure. */
function echoBehind(sketch: Sketch, pattern: RegExp, from: number) {
  const behind = sketch.text.slice(from, from + 60);
  pattern.lastIndex = 0;
  const match = pattern.exec(behind);
  if (
    match === null ||
    !/^(?: [a-z-]+){0,3}(?: in (?:19|20)\d\d)?$/.test(behind.slice(0, match.index))
  )
    return undefined;
  const at = from + match.indices!.groups!.stated![0];
  const figure = sketch.at.get(at);
  if (figure === undefined) return undefined;
  return { figure, span: { from: from + match.index, to: sketch.tokens[figure]!.to } };
}
