/**
 * Claims of the running text about the share that one line of a table beside it has in the total: "Northgate received
 * 50 per cent of emergency attendances", "energy, with USD 391.0 million, or 29.5 per cent of the total". Must not take
 * a line for the one that is meant unless the clause says its name.
 */
import type { ProseBlock } from '../prose/claim.ts';
import { type Sketch, sentenceOf, sketchOf } from '../prose/claims/sketch.ts';
import {
  type CellFigure,
  cellFigures,
  contentWords,
  type NamedLine,
  wordsOfCaption,
  wordsOfLine,
} from './cell-figures.ts';
import { valueKey } from './figure-values.ts';
import type { Table } from './report.ts';
import {
  type ClaimSource,
  isLikely,
  judge,
  lineNamed,
  nearTables,
  type TableClaim,
} from './table-claims.ts';

/** What a clause says of a share. */
interface SaidShare {
  /** Index into the block's figures. */
  readonly stated: number;
  /** The figure that the share follows, which is the part itself. */
  readonly part: number | undefined;
  /** Words of the clause before the share, folded. */
  readonly subject: readonly string[];
  /** Words of what it is a share of; none for "of the total". */
  readonly whole: readonly string[];
  readonly isOfTotal: boolean;
}

/** The shares of lines of the tables beside each paragraph, but for those that `told`, of the same source, speaks of. */
export function readCellShares(
  source: ClaimSource,
  told: readonly TableClaim[],
): readonly TableClaim[] {
  return source.prose.flatMap((block) => {
    if (block.place === 'heading' || source.tables.length === 0) return [];
    const near = nearTables(source.tables, block);
    const said = near.length === 0 ? [] : sharesSaid(source, block);
    return said.flatMap((share) => {
      const isTold = told.some((one) => one.block === block && one.stated === share.stated);
      const claim = isTold ? undefined : claimOf(near, block, share);
      return claim === undefined ? [] : [claim];
    });
  });
}

const known = new WeakMap<ProseBlock['figures'], readonly SaidShare[]>();

function sharesSaid({ text }: ClaimSource, block: ProseBlock): readonly SaidShare[] {
  const before = known.get(block.figures);
  if (before) return before;
  const shares = block.figures.some(({ numeral }) => numeral.unit === '%')
    ? readShares(sketchOf(text.slice(block.from, block.to), block.figures))
    : [];
  known.set(block.figures, shares);
  return shares;
}

const behind =
  /^ (?:of|du|des|de l['’]|de la|de las|de los|del|d['’]) ?(?:the |la |las |los |les )?(?! ?(?:its|their|his|her|own|ses|sus?|leurs?) )(?<whole>[^\n,.;:()\ue000-\ue003]{2,50})/;
const total = /^(?:(?:the|overall|grand) )?(?:total|whole|all|overall)\b/;
const verb =
  /\b(?:made up|accounted for|account for|represent\w*|received|consumed|took up|contributed|brought in|produced|generated|supplied|covered|provided|absorbed|comprised|constituted|held|had|at|with|concentr[óo]|représent\w*|représente\w*|absorbi\w*|recibi\w*) (?:only |just |el |un |la |les )?$/;
const apposed = /(?:,| \() ?(?:or |soit |es decir,? |that is,? |i\.e\. |equal to )?(?:el |les )?$/;
/** What is no share of a line. */
const otherwise =
  /\b(?:increas|decreas|rose|fell|grew|growth|declin|reduc|higher|lower|more|less|above|below|than|(?<!made |make |makes |took )up|down|hausse|baisse|aument|disminu|compared|against|target|rate|if|would)/;

function readShares(sketch: Sketch): readonly SaidShare[] {
  return sketch.figures.flatMap(({ numeral }, stated): SaidShare[] => {
    if (numeral.unit !== '%' || /p(?:oi|u)nt/i.test(numeral.printed)) return [];
    const { from, to } = sketch.tokens[stated]!;
    const match = behind.exec(sketch.text.slice(to, to + 64));
    if (match === null) return [];
    const said = match.groups!.whole!;
    const clause = clauseBefore(sketch, from);
    const part = apposed.test(clause) ? partBefore(sketch, stated) : undefined;
    if ((part === undefined && !verb.test(clause)) || otherwise.test(clause)) return [];
    const isOfTotal = total.test(said);
    const whole = contentWords(isOfTotal ? said.replace(total, '') : said);
    return [
      {
        stated,
        part,
        subject: contentWords(clause.replace(/[\ue000-\ue003]+/g, ' ')),
        whole,
        isOfTotal,
      },
    ];
  });
}

/** The sentence before an offset, from its last semicolon on. */
function clauseBefore({ text, breaks }: Sketch, at: number): string {
  const start = breaks.filter((end) => end < at).at(-1) ?? -1;
  return text.slice(Math.max(start + 1, text.lastIndexOf(';', at) + 1, at - 240), at);
}

const furthest = 60;

/** The count or amount right before a share: "USD 391.0 million, or". */
function partBefore(sketch: Sketch, stated: number): number | undefined {
  const [token, before] = [sketch.tokens[stated]!, sketch.tokens[stated - 1]];
  if (before === undefined || token.from - before.to > furthest) return undefined;
  if (sentenceOf(sketch, before.from) !== sentenceOf(sketch, token.from)) return undefined;
  return sketch.figures[stated - 1]!.numeral.unit === '%' ? undefined : stated - 1;
}

type Pair = readonly [part: CellFigure, whole: CellFigure];

/** Pairs of cells that may be meant; `sure`: the clause says which. */
interface Meant {
  readonly pairs: readonly Pair[];
  readonly sure: boolean;
}

/** The claim that holds for a pair of cells that may be meant; or fails for the only one. */
function claimOf(
  tables: readonly Table[],
  block: ProseBlock,
  share: SaidShare,
): TableClaim | undefined {
  const claims = tables.flatMap((table) =>
    meantIn(table, block, share).flatMap(({ pairs, sure }) =>
      pairs.map((pair) => ({ sure, claim: judge('share', block, share.stated, table, pair) })),
    ),
  );
  const right = claims.find(
    ({ claim: { verdict } }) => verdict.kind === 'holds' || verdict.kind === 'rounding',
  );
  // One of a hundred whole percentages is right by accident.
  const isPrecise = block.figures[share.stated]!.numeral.place < 0;
  if (right !== undefined)
    return isPrecise || (right.sure && claims.length <= 2) ? right.claim : undefined;
  const [only, ...others] = claims;
  if (only === undefined || others.length > 0 || !only.sure) return undefined;
  if (only.claim.verdict.kind !== 'fails') return undefined;
  return isLikely(only.claim) ? only.claim : { ...only.claim, doubtful: true };
}

function meantIn(table: Table, block: ProseBlock, share: SaidShare): readonly Meant[] {
  const read = cellFigures(table);
  const { figures } = read;
  const counts = figures.filter(({ numeral }) => numeral.unit !== '%');
  return (['row', 'column'] as const).flatMap((own) => {
    const cross = own === 'row' ? 'column' : 'row';
    const subject = lineNamed(
      counts.map((cell) => cell[own]),
      share.subject,
    );
    if (subject === undefined) return [];
    const pairs = counts
      .filter((cell) => cell[own] === subject)
      .flatMap((part): Pair[] => {
        const whole = wholeOf(table, counts, part, own === 'row' ? 'down' : 'across');
        return whole === undefined ? [] : [[part, whole]];
      });
    const totals = pairs.flatMap(([, whole]) => wordsOfLine(whole[own]));
    const around = [...wordsOfCaption(read), ...totals, ...cornerOf(table)];
    const meant = chosen(pairs, block, share, around, cross);
    const known = [...around, ...pairs.flatMap(([cell]) => wordsOfLine(cell[cross]))];
    return [isNarrower(subject, share, known) ? { ...meant, sure: false } : meant];
  });
}

/** The words that head the names of the rows. */
function cornerOf({ grid: { cells, headerRows, stubColumns } }: Table): readonly string[] {
  return cells.flatMap(({ row, column, text }) =>
    row < headerRows && column < stubColumns ? contentWords(text) : [],
  );
}

/** “Ore from the north … of cargo”, “ore … of cargo from the north”: of neither the table speaks. */
function isNarrower(
  line: NamedLine,
  { part, subject, whole }: SaidShare,
  known: readonly string[],
): boolean {
  const last = Math.max(...wordsOfLine(line).map((word) => subject.lastIndexOf(word)));
  const more = part === undefined && last < subject.length - 2;
  return more || whole.some((word) => !known.includes(word) && !/^\d+$/.test(word));
}

/** Those of the pairs that the words and figures of the clause may mean. */
function chosen(
  pairs: readonly Pair[],
  block: ProseBlock,
  { part, whole, isOfTotal, stated }: SaidShare,
  around: readonly string[],
  cross: 'row' | 'column',
): Meant {
  const key = part === undefined ? undefined : valueKey(block.figures[part]!.numeral);
  const same = pairs.filter(([cell]) => cell.traits.key === key);
  if (same.length > 0) return { pairs: same, sure: true };
  const named = pairs.filter(([cell]) =>
    wordsOfLine(cell[cross]).some((word) => whole.includes(word)),
  );
  if (named.length > 0) return { pairs: named, sure: true };
  const sure = isOfTotal || whole.some((word) => around.includes(word));
  const year = block.figures[stated]!.period?.to;
  const latest = Math.max(...pairs.map(([{ period }]) => period?.to ?? 0));
  const ofYear = pairs.filter(([{ period }]) => (period?.to ?? 0) === (year ?? latest));
  return { pairs: ofYear, sure };
}

/** The cell of the largest sum that a cell is a part of. */
function wholeOf(
  { aggregates }: Table,
  cells: readonly CellFigure[],
  part: CellFigure,
  direction: 'down' | 'across',
): CellFigure | undefined {
  const sums = aggregates.filter(
    (sum) => sum.kind === 'sum' && sum.direction === direction && sum.operands.includes(part.cell),
  );
  const most = Math.max(0, ...sums.map(({ operands }) => operands.length));
  const result = sums.find(({ operands }) => operands.length === most)?.result;
  return cells.find(({ cell }) => cell === result);
}
