/**
 * Turns blocks of running text into sentences with the names of rows and columns that they say beside each
 * figure. Must not look at values.
 */
import { countBelow } from '../text/count-below.ts';
import { type NameIndex, namesSaid, type SaidName, tokensOfBlock, yearKey } from './line-names.ts';
import type { StatedInText, StatedText } from './ties-surroundings.ts';

/** A figure and a name beside it. */
export interface NamedFigure {
  readonly figure: StatedInText;
  readonly name: string;
}

/** One sentence with several figures. */
export interface Sentence {
  /** All its words, folded. */
  readonly words: ReadonlySet<string>;
  /** The names on either side of each figure, and its year. */
  readonly beside: readonly NamedFigure[];
}

/** Sentences with more figures are no sentences. */
const mostFigures = 80;

/** The figures of each sentence that has several. */
export function figuresBySentence({
  block,
  stated,
}: StatedText): readonly (readonly StatedInText[])[] {
  if (block.place === 'heading' || stated.length < 2) return [];
  const groups = new Map<number, StatedInText[]>();
  for (const one of stated) {
    const { from } = block.figures[one.at]!.sentence;
    const group = groups.get(from);
    if (group) group.push(one);
    else groups.set(from, [one]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= mostFigures);
}

/** `source`: the text of the block; `year`: that of the report. */
export function readSentence(
  figures: readonly StatedInText[],
  source: string,
  names: NameIndex,
  year: number | undefined,
): Sentence {
  const [{ passage, at }] = figures as readonly [StatedInText];
  const tokens = tokensOfBlock(passage.block, source);
  const { sentence } = passage.block.figures[at]!;
  const start = countBelow(tokens, ({ from }) => from < sentence.from);
  const end = countBelow(tokens, ({ from }) => from < sentence.to);
  const words = new Set<string>();
  for (let token = start; token < end; token++) words.add(tokens[token]!.word);
  const said = namesSaid(tokens, start, end, names);
  const beside = figures.flatMap((figure, order) =>
    [...namesBeside(figures, order, said, year)].map((name) => ({ figure, name })),
  );
  return { words, beside };
}

/** A name further off than this, or behind so many others, belongs to another figure. */
const furthest = 90;
const mostBetween = 3;

/** The names on either side of a figure with no other figure between; then its year. */
function namesBeside(
  figures: readonly StatedInText[],
  order: number,
  names: readonly SaidName[],
  year: number | undefined,
): ReadonlySet<string> {
  const spanOf = ({ passage, at }: StatedInText) => passage.block.figures[at]!.span;
  const [previous, own, next] = [figures[order - 1], figures[order]!, figures[order + 1]];
  const span = spanOf(own);
  const left = previous === undefined ? 0 : spanOf(previous).to;
  const right = next === undefined ? Number.MAX_SAFE_INTEGER : spanOf(next).from;
  const before = names.filter(
    ({ from, to }) => from >= left && to <= span.from && span.from - to < furthest,
  );
  const behind = names.filter(
    ({ from, to }) => from >= span.to && to <= right && from - span.to < furthest,
  );
  const { period } = own;
  const when = period === undefined ? year : period.from === period.to ? period.from : undefined;
  return new Set([
    ...[...before.slice(-mostBetween), ...behind.slice(0, mostBetween)].map(({ key }) => key),
    ...(when === undefined ? [] : [yearKey(when)]),
  ]);
}
