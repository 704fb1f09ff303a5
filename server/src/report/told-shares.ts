/**
 * Finds sentences that tell a row or column of a table by its shares: "Europe (33%), Africa (22%) and Asia
 * (18%)", where the table has the numbers and their total. Several shares by the names of their cells
 * leave no doubt which line is meant. Must not look at single shares.
 */
import { compare } from '../numbers/decimal.ts';
import type { ProseBlock } from '../prose/claim.ts';
import type { Span } from '../text/span.ts';
import { type CellFigure, cellFigures, type NamedLine } from './cell-figures.ts';
import { type NameIndex, namesIn, namesOf, namesSaid, type Token, tokensOf } from './line-names.ts';
import type { Table } from './report.ts';
import { type ClaimSource, isLikely, judge, type TableClaim } from './table-claims.ts';

/** A share in brackets and the name that it stands behind. */
interface ToldShare {
  /** Index into the block's figures. */
  readonly figure: number;
  readonly key: string;
}

/** Of so many, those that are right leave no doubt about one that is not. */
const fewest = 3;

/** The claims of all sentences that tell shares of a line. */
export function readToldShares(source: ClaimSource): readonly TableClaim[] {
  const blocks = source.prose.filter((block) => hasShares(block, source.text));
  if (blocks.length === 0) return [];
  const index = namesIn(source.tables);
  return blocks.flatMap((block) => {
    const text = source.text.slice(block.from, block.to);
    const tokens = tokensOf(text);
    return sentencesIn(block).flatMap((sentence) => {
      const shares = sharesIn(block, text, sentence, tokens, index);
      return shares.length < fewest ? [] : claimsOf(source.tables, block, shares);
    });
  });
}

/** "(33%)", with the sign or the words for per cent. */
const opens = /\(\s?$/;

function isBracketed({ figures }: ProseBlock, at: number, text: string): boolean {
  const { span, numeral } = figures[at]!;
  return (
    numeral.unit === '%' &&
    text[span.to] === ')' &&
    opens.test(text.slice(span.from - 2, span.from))
  );
}

function hasShares(block: ProseBlock, source: string): boolean {
  if (block.place === 'heading') return false;
  const percents = block.figures.filter(({ numeral }) => numeral.unit === '%');
  return percents.length >= fewest && source.slice(block.from, block.to).includes('%)');
}

function sentencesIn({ figures }: ProseBlock): readonly Span[] {
  const sentences = new Map(figures.map(({ sentence }) => [sentence.from, sentence]));
  return [...sentences.values()];
}

function sharesIn(
  block: ProseBlock,
  text: string,
  sentence: Span,
  tokens: readonly Token[],
  index: NameIndex,
): readonly ToldShare[] {
  const first = tokens.findIndex(({ from }) => from >= sentence.from);
  const end = tokens.findIndex(({ from }) => from >= sentence.to);
  const names = namesSaid(tokens, Math.max(0, first), end < 0 ? tokens.length : end, index);
  return block.figures.flatMap(({ span }, figure): ToldShare[] => {
    if (span.from < sentence.from || span.to > sentence.to) return [];
    if (!isBracketed(block, figure, text)) return [];
    const name = names.find(({ to }) => to < span.from && text.slice(to, span.from).trim() === '(');
    return name === undefined ? [] : [{ figure, key: name.key }];
  });
}

/**
 * The claims on the line that bears out most of the shares: all of them, or all but one that a slip of
 * the pen explains.
 */
function claimsOf(
  tables: readonly Table[],
  block: ProseBlock,
  shares: readonly ToldShare[],
): readonly TableClaim[] {
  let best: readonly TableClaim[] = [];
  for (const table of tables) {
    for (const claims of linesTold(table, block, shares)) {
      if (held(claims) > held(best)) best = claims;
    }
  }
  const failing = best.filter(({ verdict }) => verdict.kind === 'fails');
  if (held(best) < fewest - 1 || failing.length > 1) return [];
  return failing.every(isLikely) ? best : [];
}

function held(claims: readonly TableClaim[]): number {
  return claims.filter(({ verdict }) => verdict.kind === 'holds' || verdict.kind === 'rounding')
    .length;
}

/** For each row or column of a table that has all the names and one total: the claims about it. */
function linesTold(
  table: Table,
  block: ProseBlock,
  shares: readonly ToldShare[],
): readonly (readonly TableClaim[])[] {
  const { cells } = namesOf(table);
  const [first] = shares;
  const lines = (cells.get(first!.key) ?? []).map(({ line }) => line);
  return [...new Set(lines)].flatMap((line) => {
    const total = totalOf(table, line);
    if (total === undefined) return [];
    const claims = shares.flatMap(({ figure, key }): TableClaim[] => {
      const part = cells.get(key)?.find((one) => one.line === line)?.cell;
      if (part === undefined || compare(part.numeral.value, total.numeral.value) >= 0) return [];
      return [judge('share', block, figure, table, [part, total])];
    });
    return claims.length === shares.length ? [claims] : [];
  });
}

/** The only bare total of a row or column that counts something. */
function totalOf(table: Table, line: NamedLine): CellFigure | undefined {
  const totals = cellFigures(table).figures.filter(
    ({ row, column, numeral }) =>
      numeral.unit !== '%' && ((row === line && column.pure) || (column === line && row.pure)),
  );
  return totals.length === 1 ? totals[0] : undefined;
}
