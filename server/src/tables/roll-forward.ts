/**
 * Roll-forwards: what was there at the start, what came in, what went out, and what is left. Labels of the first and
 * the last line propose, numbers decide what is taken away. Must not word anything.
 */
import { absolute, compare, decimal, multiply } from '../numbers/decimal.ts';
import { monthStart } from '../text/dates.ts';
import { say } from '../text/phrase.ts';
import type { Aggregate } from './aggregate.ts';
import { rankOf } from './candidates.ts';
import { foot } from './foot.ts';
import type { Grid } from './grid.ts';
import { type Axis, entryAt, readAxes, slotKinds } from './lines.ts';
import { roundedCells, type TableContext } from './rounding.ts';

const firstDay = new RegExp(
  String.raw`(?<![\p{L}\d])(?:1(?:st|er)?|1º|1\.º)\s(?:of\s|de\s)?${monthStart}`,
  'iu',
);
const lastDay = new RegExp(
  String.raw`(?<![\p{L}\d])(?:3[01]|2[89])(?:st|th)?\s(?:of\s|de\s)?${monthStart}`,
  'iu',
);
const openingWords =
  /(?<!\p{L})(?:opening|brought forward|b\/f|(?:at|as at) (?:the )?(?:beginning|start)|(?:beginning|start) of (?:the )?(?:year|period|quarter|month)|initial (?:balance|stock)|d[’']ouverture|au début|en début|solde initial|saldo inicial|al inicio|a principios)(?!\p{L})/iu;
const closingWords =
  /(?<!\p{L})(?:closing|carried (?:forward|over)|c\/f|(?:at|as at) (?:the )?(?:end|close)|end of (?:the )?(?:year|period|quarter|month)|de clôture|à la fin|en fin|solde final|saldo final|al final|al cierre|a fines)(?!\p{L})/iu;
/** Pieces of all of them: most labels hold none. */
const piece =
  /open|brought|forw|begin|start|init|ouvert|début|clos|carried|end|clôtur|fin|final|inicio|princip|cierre|[bc]\/f|\d/i;
const takenAway =
  /(?<!\p{L})(?:disposals?|disposed|deductions?|outflows?|out|used|utili[sz](?:ed|ation)|written off|write-offs?|repa(?:id|yments?)|paid|payments?|expenditure|spent|withdraw\p{L}*|remov\p{L}*|treated|completed|closed|decided|resolved|settled|released|discharged|deaths?|retire\p{L}*|departures?|left|separations?|depreciation|amorti[sz]ation|issued|issues|sold|sales|sorties?|radiations?|départs?|dépenses|cessions?|utilisations?|salidas|bajas|resuelt[oa]s|gastos|pagos|amortización)(?!\p{L})/iu;
/** Longer texts are sentences. */
const longest = 120;
const mostMoves = 12;
/** Steps that are tried in one table: hostile ones must end. */
const mostSteps = 200_000;

/** The roll-forwards of a grid that their first and last labels announce and most of their values bear out. */
export function rollForwards(grid: Grid, context: TableContext): readonly Aggregate[] {
  if (context.pragma === 'skip') return [];
  const named = grid.cells.some(
    ({ role, text }) => (role === 'header' || role === 'stub') && opens(text),
  );
  const axes = named ? readAxes(grid) : undefined;
  if (axes === undefined) return [];
  const rounded = roundedCells(grid, context);
  let budget = mostSteps;
  return [axes.down, axes.across].flatMap((axis) =>
    spansOf(axis).flatMap((span) => {
      budget -= (span.moves.length + 2) * axis.crossings.length * 4;
      return budget < 0 ? [] : believed(grid, axis, span, rounded);
    }),
  );
}

function opens(text: string): boolean {
  return (
    text.length <= longest && piece.test(text) && (openingWords.test(text) || firstDay.test(text))
  );
}

function closes(text: string): boolean {
  return (
    text.length <= longest && piece.test(text) && (closingWords.test(text) || lastDay.test(text))
  );
}

/** Positions of the lines of a roll-forward. */
interface Span {
  readonly opening: number;
  readonly moves: readonly number[];
  readonly closing: number;
}

const netMove = /(?<!\p{L})net (?:movement|change|increase|income|result)|surplus|deficit/iu;

/** From each opening line to the next closing one; a net movement may stand before both. */
function spansOf({ lines }: Axis): Span[] {
  const spans: Span[] = [];
  lines.forEach(({ label }, opening) => {
    if (!opens(label)) return;
    const closing = lines.findIndex((other, at) => at > opening && closes(other.label));
    if (closing < 0 || lines.slice(opening + 1, closing).some((line) => opens(line.label))) return;
    let moves = between(opening, closing).filter((at) => lines[at]!.reading.kind !== 'ratio');
    if (closing === opening + 1 && netMove.test(lines[opening - 1]?.label ?? ''))
      moves = [opening - 1];
    const isPlain = moves.every((at) => rankOf(lines[at]!) === 0);
    if (isPlain && moves.length > 0 && moves.length <= mostMoves)
      spans.push({ opening, moves, closing });
  });
  return spans;
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at);
}

/** The sums with those signs that most crossings bear out; none where too few do. */
function believed(grid: Grid, axis: Axis, span: Span, rounded: Uint8Array): readonly Aggregate[] {
  let near: readonly Aggregate[] | undefined;
  let best: { readonly sums: readonly Aggregate[]; readonly holds: number } | undefined;
  for (const { minus, isSaid } of signsOf(axis, span)) {
    const sums = sumsAt(axis, span, minus, rounded);
    const failing = sums.filter((sum) => foot(grid, sum).kind === 'fails').length;
    const holds = sums.length - failing;
    const isEnough = isSaid ? holds > 0 && failing <= holds : holds > 1 && failing * 2 <= holds;
    if (isEnough && holds > (best?.holds ?? 0)) best = { sums, holds };
    if (isSaid && holds === 0 && span.moves.length > 1) near ??= allNear(grid, sums);
  }
  return best?.sums ?? near ?? [];
}

/** Off by no more than one part in so many, a balance is meant. */
const nearly = 100n;

/** Sums of which none holds and all come near: whoever set them up meant them, which is no certainty. */
function allNear(grid: Grid, sums: readonly Aggregate[]): readonly Aggregate[] | undefined {
  const isNear = (sum: Aggregate) => {
    const verdict = foot(grid, sum);
    if (verdict.kind !== 'fails') return false;
    const off = multiply(absolute(verdict.difference), decimal(nearly));
    return compare(off, absolute(verdict.expected)) <= 0;
  };
  if (sums.length === 0 || !sums.every(isNear)) return undefined;
  return sums.map((sum) => ({ ...sum, source: 'inferred' }));
}

/** Which lines may be taken away: those that say so, or none; else any one, which words do not say. */
function signsOf({ lines }: Axis, { moves }: Span) {
  const said = moves.filter((at) => takenAway.test(lines[at]!.label));
  const tries = [
    { minus: said, isSaid: true },
    { minus: [], isSaid: true },
    ...moves.map((at) => ({ minus: [at], isSaid: false })),
    { minus: moves.slice(1), isSaid: false },
  ];
  return tries;
}

/** One sum for each crossing that has all it needs. */
function sumsAt(
  axis: Axis,
  { opening, moves, closing }: Span,
  minus: readonly number[],
  rounded: Uint8Array,
): readonly Aggregate[] {
  const { kinds, cells, measures } = axis.matrix;
  const { lines } = axis;
  const because = say`“${lines[opening]!.label}” and “${lines[closing]!.label}” frame what came and went`;
  return axis.crossings.flatMap(({ reading }, crossing): Aggregate[] => {
    const entry = (line: number) => entryAt(axis, line, crossing);
    const parts = [opening, ...moves];
    if (reading.kind === 'ratio' || measures.get(entry(closing)) === '%') return [];
    if (kinds[entry(closing)] !== slotKinds.value || kinds[entry(opening)] !== slotKinds.value)
      return [];
    if (parts.some((line) => kinds[entry(line)] === slotKinds.unknown)) return [];
    const filled = parts.filter((line) => cells[entry(line)]! >= 0);
    const result = cells[entry(closing)]!;
    const operands = filled.map((line) => cells[entry(line)]!);
    const taken = minus.map((line) => cells[entry(line)]!).filter((cell) => cell >= 0);
    return [
      {
        kind: taken.length > 0 ? 'difference' : 'sum',
        direction: axis.direction,
        result,
        operands,
        ...(taken.length > 0 && { minus: taken }),
        source: 'labelled',
        because,
        rounded: [result, ...operands].some((cell) => rounded[cell] === 1),
      },
    ];
  });
}
