/**
 * Claims of the running text about figures of a table: "male migrants outnumber female migrants by 9
 * per cent", "women made up 49 per cent of all, but only 21 per cent in pilotage". Must not take a
 * table for the one that is meant without a word that names it or a place beside it.
 */
import type { Numeral } from '../numbers/reading.ts';
import { checkClaim } from '../prose/check-claim.ts';
import type { Claim, ClaimVerdict, ProseBlock } from '../prose/claim.ts';
import {
  matchSketch,
  type Sketch,
  type SketchMatch,
  sentenceOf,
  sketchOf,
  sketchPattern,
} from '../prose/claims/sketch.ts';
import { isSlip } from '../prose/claims/slip.ts';
import { type Figure, withNumeral } from '../prose/figure.ts';
import {
  type CellFigure,
  cellFigures,
  contentWords,
  type NamedLine,
  wordsOfLine,
} from './cell-figures.ts';
import type { Table } from './report.ts';

/** What the text says of two cells. */
export interface TableClaim {
  /**
   * `margin` and `change`: stated per cent = first / second − 1; `share`: stated per cent = first / second;
   * `points` and `difference`: stated = first − second.
   */
  readonly kind: 'margin' | 'share' | 'change' | 'points' | 'difference';
  /** For changes: as worded. */
  readonly direction?: 'up' | 'down';
  /**
   * It fails by more than a slip of the pen: worth a look, no more. Or it holds, but so would figures near
   * it, and says nothing of the one that is printed.
   */
  readonly doubtful?: true;
  readonly block: ProseBlock;
  /** Index into the block's figures. */
  readonly stated: number;
  readonly table: Table;
  readonly operands: readonly [CellFigure, CellFigure];
  readonly verdict: ClaimVerdict;
}

/** The report as far as these claims need it. `text`: any text of the draft, asked for rarely. */
export interface ClaimSource {
  readonly prose: readonly ProseBlock[];
  readonly tables: readonly Table[];
  readonly text: string;
  readonly textBefore: (offset: number, length: number) => string;
}

/** Claims that compare two cells by a margin. */
export function readMargins(source: ClaimSource): readonly TableClaim[] {
  return source.prose.flatMap((block) => {
    if (!hasPercent(block)) return [];
    const text = source.text.slice(block.from, block.to);
    if (!/\boutnumber/i.test(text)) return [];
    const sketch = sketchOf(text, block.figures);
    return matchSketch(sketch, margin).flatMap((match) => marginOf(source, block, sketch, match));
  });
}

/** Claims on the share of a line of a table right above or below the paragraph. */
export function readTableShares(source: ClaimSource): readonly TableClaim[] {
  return source.prose.flatMap((block) => {
    if (block.place === 'heading' || !hasPercent(block)) return [];
    const text = source.text.slice(block.from, block.to);
    if (!shareVerb.test(text)) return [];
    const sketch = sketchOf(text, block.figures);
    if (!ofWhole.test(sketch.text)) return [];
    const matches = matchSketch(sketch, shareOfAll);
    if (matches.length === 0) return [];
    return nearTables(source.tables, block).flatMap((table) =>
      sharesIn(block, sketch, matches, table),
    );
  });
}

function hasPercent({ figures }: ProseBlock): boolean {
  return figures.some(({ numeral }) => numeral.unit === '%');
}

const margin = sketchPattern(
  '(?<left>[^\\n,;:]{2,80}) outnumber(?:s|ed)? (?<right>[^\\n,;:]{2,80}?) by (?:a margin of )?{stated:P}',
);

function marginOf(
  source: ClaimSource,
  block: ProseBlock,
  sketch: Sketch,
  match: SketchMatch,
): TableClaim[] {
  const { stated } = match.figures;
  const left = words(sketch, match, 'left');
  const right = words(sketch, match, 'right');
  if (stated === undefined) return [];
  const before = source.textBefore(block.from, 300);
  const label = lastLabel(
    before + source.text.slice(block.from, Math.min(block.to, block.from + match.to)),
  );
  const table = label === undefined ? undefined : tableCalled(source.tables, label, block.from);
  if (table === undefined) return [];
  const apart = (one: readonly string[], other: readonly string[]) =>
    one.filter((word) => !other.includes(word));
  const a = totalOf(table, apart(left, right));
  const b = totalOf(table, apart(right, left));
  return a === undefined || b === undefined || a.cell === b.cell
    ? []
    : [judge('margin', block, stated, table, [a, b])];
}

function words({ text }: Sketch, { groups }: SketchMatch, name: string): readonly string[] {
  const span = groups[name];
  return span === undefined ? [] : contentWords(text.slice(span.from, span.to));
}

/** The table that a text named last: "Table 4". */
function lastLabel(text: string): string | undefined {
  let last: string | undefined;
  for (const match of text.matchAll(/\btable\s+([\dIVXA-H][\d.IVX-]{0,6})\b/giu)) last = match[1];
  return last?.toLowerCase();
}

/** The next table with that label behind an offset, else the last before it. */
function tableCalled(tables: readonly Table[], label: string, offset: number): Table | undefined {
  const called = tables.filter(({ caption, source }) => {
    const number = caption?.label?.toLowerCase().replace(/^table\s+/, '');
    return source === undefined && number === label;
  });
  return called.find(({ from }) => from >= offset) ?? called.at(-1);
}

/** The cell of the grand total in the one line whose label says one of the words. */
function totalOf(table: Table, said: readonly string[]): CellFigure | undefined {
  const { figures } = cellFigures(table);
  const down = figures.filter(({ row, column }) => row.pure && !column.pure && names(column, said));
  const across = figures.filter(({ row, column }) => column.pure && !row.pure && names(row, said));
  const found = down.length > 0 ? down : across;
  return found.length === 1 ? found[0] : undefined;
}

function names(line: NamedLine, said: readonly string[]): boolean {
  return wordsOfLine(line).some((word) => said.includes(word));
}

const verbs =
  'made up|make up|makes up|accounted for|account for|accounts for|represented|represent|represents|constituted|constitute|were|are';
const shareVerb = new RegExp(`\\b(?:${verbs})\\b`, 'i');
/** What every share of all says. */
const ofWhole = / of (?:all|the total|total|overall|the overall)\b/;
const shareOfAll = sketchPattern(
  `(?<subject>[a-z][^\\n,;:.]{1,60}?) (?:${verbs}) (?:only |just )?{stated:P} of (?:all|the total|total|overall|the overall)\\b(?<whole>[^\\n,.;]{0,80})`,
);
const shareInLine = sketchPattern(
  '[,;] (?:but |and |while |yet ){0,2}(?:only |just ){0,1}{stated:P} (?:in|among|for|of those in) (?<line>[^\\n,.;()]{2,40})',
);

/** The tables between which and the paragraph there is next to nothing. */
export function nearTables(tables: readonly Table[], { from, to }: ProseBlock): readonly Table[] {
  const own = tables.filter((table) => table.source === undefined);
  return own.filter((table) =>
    table.to <= from ? from - table.to < nearby : table.from >= to && table.from - to < nearby,
  );
}

/** A paragraph or two and a caption, in UTF-16 units. */
const nearby = 600;

function sharesIn(
  block: ProseBlock,
  sketch: Sketch,
  matches: readonly SketchMatch[],
  table: Table,
): TableClaim[] {
  return matches.flatMap((match) => {
    const cells = cellFigures(table).figures;
    const lines = cells.flatMap(({ row, column }) => [row, column]);
    const subject = lineNamed(lines, words(sketch, match, 'subject'));
    const { stated } = match.figures;
    if (subject === undefined || stated === undefined) return [];
    const said = words(sketch, match, 'whole');
    const overall = operandsIn(cells, subject, undefined, said);
    if (overall === undefined) return [];
    const first = judge('share', block, stated, table, overall);
    // The table is the right one if the first share is; or if a slip of the pen explains it.
    if (first.verdict.kind === 'fails') return isLikely(first) ? [first] : [];
    const more = matchSketch(sketch, shareInLine).filter(
      ({ from }) =>
        from >= match.from && sentenceOf(sketch, from) === sentenceOf(sketch, match.from),
    );
    const others = more.flatMap((other) => {
      const second = other.figures.stated;
      const pair = operandsIn(cells, subject, words(sketch, other, 'line'), said);
      if (second === undefined || second === stated || pair === undefined) return [];
      return [judge('share', block, second, table, pair)];
    });
    return [first, ...others];
  });
}

/** The one of some rows and columns all of whose words are said, and most of them; no total. */
export function lineNamed(
  lines: readonly NamedLine[],
  said: readonly string[],
): NamedLine | undefined {
  const found = [...new Set(lines)].filter((line) => !line.total && saysAll(line, said));
  const most = Math.max(0, ...found.map((line) => wordsOfLine(line).length));
  const best = found.filter((line) => wordsOfLine(line).length === most);
  return best.length === 1 ? best[0] : undefined;
}

function saysAll(line: NamedLine, said: readonly string[]): boolean {
  const own = wordsOfLine(line);
  return own.length > 0 && own.every((word) => said.includes(word));
}

/** Part and whole of a line: in the totals, or in the line that other words name. */
function operandsIn(
  cells: readonly CellFigure[],
  subject: NamedLine,
  other: readonly string[] | undefined,
  whole: readonly string[],
): readonly [CellFigure, CellFigure] | undefined {
  const isColumn = cells.some(({ column }) => column === subject);
  const along = (cell: CellFigure) => (isColumn ? cell.column : cell.row);
  const across = (cell: CellFigure) => (isColumn ? cell.row : cell.column);
  const cross = new Set(cells.map(across));
  const lines = [...cross].filter((line) =>
    other === undefined ? line.pure || (!isColumn && names(line, whole)) : saysAll(line, other),
  );
  if (lines.length !== 1) return undefined;
  const inLine = cells.filter((cell) => across(cell) === lines[0]);
  const part = inLine.filter((cell) => along(cell) === subject);
  const total = inLine.filter((cell) => along(cell).pure);
  return part.length === 1 && total.length === 1 ? [part[0]!, total[0]!] : undefined;
}

/** What a claim of the text about two cells comes to. */
export function judge(
  kind: TableClaim['kind'],
  block: ProseBlock,
  stated: number,
  table: Table,
  operands: readonly [CellFigure, CellFigure],
  direction?: 'up' | 'down',
): TableClaim {
  const figure = block.figures[stated]!;
  const asFigure = (numeral: Numeral): Figure => withNumeral(figure, numeral);
  const worded = direction && { direction };
  const claim: Claim = {
    kind: kind === 'margin' ? 'change' : kind,
    pattern: kind,
    span: figure.span,
    stated: { figure: 0 },
    operands: [{ figure: 1 }, { figure: 2 }],
    ...worded,
  };
  const [a, b] = operands;
  const verdict = checkClaim(claim, [figure, asFigure(a.numeral), asFigure(b.numeral)]);
  return { kind, block, stated, table, operands, verdict, ...worded };
}

/** A single digit or two swapped digits away from what the table gives. */
export function isLikely({ block, stated, verdict }: TableClaim): boolean {
  if (verdict.kind !== 'fails' || verdict.suggestion === undefined) return false;
  return isSlip(block.figures[stated]!.numeral.value, verdict.suggestion);
}
