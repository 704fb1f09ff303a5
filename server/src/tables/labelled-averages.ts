/**
 * Finds the averages that a table's words announce: "Average", "Moyenne 2021–2025", "Promedio". Labels
 * propose, numbers decide. Must not claim one that most of its line contradicts.
 */
import { say } from '../text/phrase.ts';
import type { Aggregate } from './aggregate.ts';
import type { DeclaredLine } from './declared/declared-totals.ts';
import { foot } from './foot.ts';
import type { Grid } from './grid.ts';
import { foldLabel, saidByLabel } from './labels.ts';
import { type Axis, entryAt, readAxes, slotKinds } from './lines.ts';
import { roundedCells, type TableContext } from './rounding.ts';

const word =
  'average|mean|moyenne|promedio|media|durchschnitt|mittelwert|jahresdurchschnitt|média|media annua';
/** What may stand beside it: years, how many of them, how it is taken. */
const span =
  '(?:(?:of|for|over|de|des|del|sur|von|der)\\s+)?[\\d\\s–/-]+|annual|yearly|monthly|quarterly|simple|arithmetic|overall|annuelle|mensuelle|anual|mensual|(?:two|three|four|five|ten|\\d{1,2})-year|(?:of|for|over) (?:the )?(?:period|years?)';
const announced = new RegExp(
  `^(?:(?:${span})\\s+){0,2}(?:${word})(?:,?\\s+(?:${span})){0,2}$`,
  'u',
);
/** Pieces of all the words: most labels hold none, and need no closer look. */
const piece = /aver|mean|moye|prom|dia|durch|mitt/i;
/** Longer labels are sentences. */
const longest = 60;
/** Larger tables are for the search in numbers alone. */
const mostCells = 200_000;

/** So many must hold before one that does not is worth a word. */
const witnesses = 3;

/** In the order of their results; none for lines about which something is declared. */
export function labelledAverages(
  grid: Grid,
  context: TableContext,
  declared: readonly DeclaredLine[],
): Aggregate[] {
  if (context.pragma === 'skip' || grid.cells.length > mostCells) return [];
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  const settled = new Set(declared.map(({ direction, line }) => `${direction} ${line}`));
  let rounded: Uint8Array | undefined;
  const found = [axes.down, axes.across].flatMap((axis) =>
    axis.lines.flatMap(({ label, index }, at) => {
      if (!isAverage(label) || settled.has(`${axis.direction} ${index}`)) return [];
      rounded ??= roundedCells(grid, context);
      return bestAverages(grid, axis, at, rounded);
    }),
  );
  return found.sort((a, b) => a.result - b.result);
}

function isAverage(label: string): boolean {
  return label.length <= longest && piece.test(label) && announced.test(foldLabel(label));
}

/** The averages of whichever lines bear the label out in most crossings. */
function bestAverages(
  grid: Grid,
  axis: Axis,
  at: number,
  rounded: Uint8Array,
): readonly Aggregate[] {
  let best: readonly Aggregate[] = [];
  let most = 0;
  for (const parts of candidates(axis, at)) {
    const all = averagesOf(axis, at, parts, rounded);
    const verdicts = all.map((aggregate) => foot(grid, aggregate).kind);
    const holding = all.filter((_, index) => isTrue(verdicts[index]!));
    const failing = verdicts.filter((kind) => kind === 'fails').length;
    if (holding.length <= most || holding.length < failing * 3) continue;
    most = holding.length;
    best = holding.length >= witnesses ? all : holding;
  }
  return best;
}

function isTrue(kind: ReturnType<typeof foot>['kind']): boolean {
  return kind === 'holds' || kind === 'rounding';
}

/** The plain lines before it, up to another average; those behind it; all. */
function candidates({ lines }: Axis, at: number): readonly (readonly number[])[] {
  const plain = (index: number) => lines[index]!.reading.kind === 'leaf';
  const start = lines.slice(0, at).findLastIndex(({ label }) => isAverage(label)) + 1;
  const next = lines.slice(at + 1).findIndex(({ label }) => isAverage(label));
  const end = next < 0 ? lines.length : at + 1 + next;
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter(plain);
  const found = [range(start, at), range(at + 1, end), range(0, lines.length)];
  return found.filter(({ length }) => length > 1);
}

function averagesOf(
  axis: Axis,
  at: number,
  parts: readonly number[],
  rounded: Uint8Array,
): readonly Aggregate[] {
  const { cells, kinds } = axis.matrix;
  const noun = axis.direction === 'down' ? 'row' : 'column';
  return axis.crossings.flatMap((_, crossing): Aggregate[] => {
    const entry = entryAt(axis, at, crossing);
    if (kinds[entry] !== slotKinds.value) return [];
    const operands = parts
      .map((part) => cells[entryAt(axis, part, crossing)]!)
      .filter((cell) => cell >= 0);
    if (operands.length < 2) return [];
    return [
      {
        kind: 'average',
        direction: axis.direction,
        result: cells[entry]!,
        operands,
        source: 'labelled',
        because: saidByLabel(noun, say`“${axis.lines[at]!.label}”`),
        rounded: operands.some((cell) => rounded[cell] === 1),
      },
    ];
  });
}
