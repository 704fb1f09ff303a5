/**
 * Claims of the running text about a change whose base stands in a table: "EUR 73.3 million, an increase of
 * 14 per cent compared with 2030", where a row has 73.3 for 2031 and 64.1 for 2030. Must not take a
 * cell for the figure that is meant unless the sentence names its row or column.
 */
import { add, decimal } from '../numbers/decimal.ts';
import type { ProseBlock } from '../prose/claim.ts';
import { type ChangePhrase, changePhrases, mayChange } from '../prose/claims/change-phrases.ts';
import { type Sketch, sentenceOf, sketchOf, tokenFrom } from '../prose/claims/sketch.ts';
import { type Figure, type Period, withNumeral } from '../prose/figure.ts';
import { type CellFigure, cellFigures, type NamedLine } from './cell-figures.ts';
import { valueKey } from './figure-values.ts';
import { tokensOf } from './line-names.ts';
import type { Table } from './report.ts';
import { type ClaimSource, isLikely, judge, type TableClaim } from './table-claims.ts';

/** A change as the text says it: by how much, of what, since when. */
interface SaidChange {
  /** Indexes into the block's figures. */
  readonly stated: number;
  readonly now: number;
  readonly base: number;
  readonly direction: 'up' | 'down';
  /** The words of the sentence, folded. */
  readonly words: ReadonlySet<string>;
}

/** The claims of change whose base a table has. */
export function readTableChanges(source: ClaimSource): readonly TableClaim[] {
  return source.prose.flatMap((block) =>
    changesIn(source, block).flatMap((change) => claimOf(source.tables, block, change) ?? []),
  );
}

const known = new WeakMap<ProseBlock['figures'], readonly SaidChange[]>();

/** What a block says of changes; read once. */
function changesIn({ text }: ClaimSource, block: ProseBlock): readonly SaidChange[] {
  if (block.place === 'heading' || block.figures.length < 2) return [];
  const before = known.get(block.figures);
  if (before) return before;
  const changes = readChanges(block.figures, text.slice(block.from, block.to));
  known.set(block.figures, changes);
  return changes;
}

const sinceYear =
  '(?:compared (?:with|to)|over|from|since|than in|than|on|in relation to|relative to) (?:that of |in )?(?:the )?(?:year )?((?:19|20)\\d\\d)(?! (?:level|figure)s? of)';
const since = new RegExp(sinceYear, 'i');
const behind = new RegExp(`^,? ${sinceYear}(?![\\d,.-]\\d)`);

/** Changes with an amount and a year, without a figure to compare with. */
function readChanges(figures: readonly Figure[], text: string): readonly SaidChange[] {
  if (!since.test(text) || !mayChange(text)) return [];
  const sketch = sketchOf(text, figures);
  return changePhrases(sketch).flatMap((phrase): SaidChange[] => {
    const { direction, stated } = phrase;
    const year = behind.exec(sketch.text.slice(phrase.to, phrase.to + 60))?.[1];
    const now = year === undefined ? undefined : nowBefore(sketch, phrase);
    if (stated.length !== 1 || direction === undefined || now === undefined) return [];
    const { from, to } = figures[now]!.sentence;
    const words = new Set(tokensOf(text.slice(from, to)).map(({ word }) => word));
    return [{ stated: stated[0]!, now, base: Number(year), direction, words }];
  });
}

/** How much may stand between a figure and what is said of its change. */
const furthest = 60;

/** The figure that the phrase follows: "73.3 million, an increase of", "41 per cent (a 1% increase". */
function nowBefore(sketch: Sketch, phrase: ChangePhrase): number | undefined {
  const first = Math.min(phrase.from, ...phrase.stated.map((at) => sketch.tokens[at]!.from));
  const token = sketch.tokens[tokenFrom(sketch, first) - 1];
  if (token === undefined || first - token.to > furthest) return undefined;
  if (sentenceOf(sketch, token.from) !== sentenceOf(sketch, first)) return undefined;
  const between = sketch.text.slice(token.to, first);
  return /[(,] ?(?:which |that )?(?:is |was |represents |represented |representing )?(?:an? )?$/.test(
    between,
  )
    ? sketch.at.get(token.from)
    : undefined;
}

/** The claim on the only pair of cells that may be meant. */
function claimOf(
  tables: readonly Table[],
  block: ProseBlock,
  change: SaidChange,
): TableClaim | undefined {
  const figure = block.figures[change.now]!;
  const claims = tables.flatMap((table) =>
    pairsIn(table, figure, change).map((pair) => judgeChange(block, table, change, pair)),
  );
  const right = claims.find(
    ({ verdict }) => verdict.kind === 'holds' || verdict.kind === 'rounding',
  );
  if (right !== undefined) return right;
  const [only, ...others] = claims;
  if (only === undefined || others.length > 0) return undefined;
  return isLikely(only) ? only : { ...only, doubtful: true };
}

type Pair = readonly [now: CellFigure, base: CellFigure];

/** The cells that give the figure, each with the one that differs from it in nothing but its year. */
function pairsIn(table: Table, figure: Figure, change: SaidChange): readonly Pair[] {
  const { figures } = cellFigures(table);
  const key = valueKey(figure.numeral);
  const printed = figures.filter(({ dated, traits }) => dated && traits.key === key);
  return printed.flatMap((now): Pair[] => {
    if (now.numeral.unit !== figure.numeral.unit || !isYear(now.period)) return [];
    if (!isNamed(now, change)) return [];
    if (figure.period !== undefined && figure.period.to !== now.period!.to) return [];
    const bases = figures.filter(
      (base) => base.dated && base.period?.from === change.base && differInYear(now, base),
    );
    return bases.length === 1 ? [[now, bases[0]!]] : [];
  });
}

function isYear(period: Period | undefined): boolean {
  return period !== undefined && period.from === period.to;
}

function differInYear(a: CellFigure, b: CellFigure): boolean {
  if (!isYear(b.period) || a.period!.to <= b.period!.to) return false;
  return (
    (a.row === b.row && sameButYear(a.column, b.column)) ||
    (a.column === b.column && sameButYear(a.row, b.row))
  );
}

function sameButYear(a: NamedLine, b: NamedLine): boolean {
  const plain = ({ labels }: NamedLine) => labels.join('|').replace(/\d{4}/g, '#');
  return plain(a) === plain(b);
}

/** Whether the sentence says all words of the row, or of the column. */
function isNamed({ row, column }: CellFigure, { words }: SaidChange): boolean {
  return [row, column].some((line) => {
    const own = tokensOf(line.labels.join(' ')).map(({ word }) => word);
    const telling = own.filter((word) => !/^\p{N}{4}$/u.test(word) && !idle.has(word));
    return telling.length > 0 && telling.every((word) => words.has(word));
  });
}

const idle: ReadonlySet<string> = new Set('percentage percent share number'.split(' '));

/** A change in per cent of shares may be meant in points. */
function judgeChange(block: ProseBlock, table: Table, change: SaidChange, pair: Pair): TableClaim {
  const claim = judgeAs(block, table, change, pair);
  if (claim.verdict.kind === 'fails') return claim;
  const near = [-2, 2].map((steps) =>
    judgeAs(withSteps(block, change.stated, steps), table, change, pair),
  );
  const telling = near.every(({ verdict }) => verdict.kind === 'fails');
  return telling ? claim : { ...claim, doubtful: true };
}

function judgeAs(
  block: ProseBlock,
  table: Table,
  { stated, direction }: SaidChange,
  pair: Pair,
): TableClaim {
  const said = block.figures[stated]!.numeral.unit;
  const shares = pair[0].numeral.unit === '%';
  const kinds =
    said !== '%'
      ? (['difference'] as const)
      : shares
        ? (['points', 'change'] as const)
        : (['change'] as const);
  const claims = kinds.map((kind) => judge(kind, block, stated, table, pair, direction));
  return claims.find(({ verdict }) => verdict.kind !== 'fails') ?? claims[0]!;
}

/** The block with another amount of change: so many units of its last printed place more. */
function withSteps(block: ProseBlock, stated: number, steps: number): ProseBlock {
  const figure = block.figures[stated]!;
  const value = add(figure.numeral.value, decimal(steps, figure.numeral.place));
  const figures = [...block.figures];
  figures[stated] = withNumeral(figure, { ...figure.numeral, value });
  return { ...block, figures };
}
