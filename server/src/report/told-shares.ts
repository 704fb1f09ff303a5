/**
 * Finds sentences that tell a row or column of a table by its shares: "Europe (33%), Africa (22%) and Asia
 * (18%)", where the table has the numbers and their total. Several shares by the names of their cells
 * leave no doubt which line is meant. Must not look at single shares.
 */
import { compare } from '../numbers/decimal.ts';
import type { ProseBlock } from '../prose/claim.ts';
import { countBelow } from '../text/count-below.ts';
import { type CellFigure, cellFigures, type NamedLine, type TableFigures } from './cell-figures.ts';
import {
  acrossAt,
  type NameIndex,
  namesIn,
  namesOf,
  namesSaid,
  type Token,
  tokensOfBlock,
} from './line-names.ts';
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
    const tokens = tokensOfBlock(block, text);
    return bySentence(block, text).flatMap((figures) => {
      const shares = withNames(block, text, figures, tokens, index);
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

/** The shares in brackets of each sentence that has enough of them. */
function bySentence(block: ProseBlock, text: string): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const [at, { sentence }] of block.figures.entries()) {
    if (!isBracketed(block, at, text)) continue;
    const group = groups.get(sentence.from);
    if (group) group.push(at);
    else groups.set(sentence.from, [at]);
  }
  return [...groups.values()].filter((group) => group.length >= fewest);
}

function withNames(
  { figures }: ProseBlock,
  text: string,
  shares: readonly number[],
  tokens: readonly Token[],
  index: NameIndex,
): readonly ToldShare[] {
  const { sentence } = figures[shares[0]!]!;
  const first = countBelow(tokens, ({ from }) => from < sentence.from);
  const end = countBelow(tokens, ({ from }) => from < sentence.to);
  const names = new Map(namesSaid(tokens, first, end, index).map((name) => [name.to, name.key]));
  return shares.flatMap((figure): ToldShare[] => {
    const { from } = figures[figure]!.span;
    const key = names.get(nameEnd(text, from));
    return key === undefined ? [] : [{ figure, key }];
  });
}

/** Where the name ends behind which a share stands in brackets. */
function nameEnd(text: string, share: number): number {
  const open = text.lastIndexOf('(', share);
  return text[open - 1] === ' ' ? open - 1 : open;
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
  const read = cellFigures(table);
  const { figures } = read;
  const { onLine } = namesOf(read);
  return linesNaming(read, shares[0]!.key).flatMap((line) => {
    const names = onLine(line);
    const total = shares.every(({ key }) => names.has(key)) ? totalOf(read, line) : undefined;
    if (total === undefined) return [];
    const claims = shares.flatMap(({ figure, key }): TableClaim[] => {
      const part = figures[names.get(key)!]!;
      if (compare(part.numeral.value, total.numeral.value) >= 0) return [];
      return [judge('share', block, figure, table, [part, total])];
    });
    return claims.length === shares.length ? [claims] : [];
  });
}

/** The rows and columns on which a cell has a name. */
function linesNaming(read: TableFigures, key: string): readonly NamedLine[] {
  const { figures, lines } = read;
  const named = namesOf(read).lines.get(key) ?? [];
  const across = named.flatMap((line) =>
    lines.get(line)!.map((at) => acrossAt(figures[at]!, line)),
  );
  return [...new Set(across)];
}

/** The only bare total of a row or column that counts something. */
function totalOf({ figures, lines }: TableFigures, line: NamedLine): CellFigure | undefined {
  const totals = lines.get(line)!.filter((at) => {
    const figure = figures[at]!;
    return figure.numeral.unit !== '%' && acrossAt(figure, line).pure;
  });
  return totals.length === 1 ? figures[totals[0]!] : undefined;
}
