/**
 * Finds rows and columns that stand twice in a table. Must not decide which one is too many.
 */
import { normalize } from '../numbers/decimal.ts';
import type { Aggregate } from './aggregate.ts';
import type { Grid } from './grid.ts';
import { type Axis, entryAt, type Line, readAxes } from './lines.ts';
import { perTable } from './per-grid.ts';

/** Two lines of one axis, by position, the later one second. */
export interface RepeatedLine {
  readonly axis: Axis;
  readonly first: number;
  readonly second: number;
  /** Whether the words, the values, or both stand twice. */
  readonly same: 'all' | 'values' | 'label';
}

/** Longer tables are lists, in which names and values come again. */
const mostLines = 1000;

/** A grid, and sums that say which of its lines are parts of one whole. */
interface SummedGrid {
  readonly grid: Grid;
  readonly aggregates: readonly Aggregate[];
}

/** The repeated rows, then the repeated columns. */
export const findRepeats = perTable((table: SummedGrid): readonly RepeatedLine[] => {
  const { grid, aggregates } = table;
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  return [axes.down, axes.across].flatMap((axis) => {
    if (axis.lines.length > mostLines) return [];
    const list = { grid, axis, aggregates };
    const found = wholeRepeats(list);
    // Where much comes again, coming again is the table's way.
    const wholes = found.length > 2 || found.length * 4 > axis.lines.length ? [] : found;
    return wholes.length > 0 || axis.direction === 'across' ? wholes : nameRepeats(list);
  });
});

interface LineList {
  readonly grid: Grid;
  readonly axis: Axis;
  readonly aggregates: readonly Aggregate[];
}

/** What a line prints, and how much that says. */
interface Content {
  readonly values: string;
  /** How many different numbers other than zero, and how many digits they have together. */
  readonly numbers: number;
  readonly digits: number;
}

function contentOf({ grid, axis }: LineList, at: number): Content {
  const values: string[] = [];
  const distinct = new Set<string>();
  let digits = 0;
  axis.crossings.forEach((_, crossing) => {
    const cell = grid.cells[axis.matrix.cells[entryAt(axis, at, crossing)]!];
    if (cell?.reading?.kind !== 'number') {
      values.push(cell?.text ?? '');
      return;
    }
    const { coefficient, exponent } = normalize(cell.reading.numeral.value);
    const value = `${coefficient}e${exponent}`;
    values.push(value);
    if (coefficient === 0n || distinct.has(value)) return;
    distinct.add(value);
    digits += String(coefficient < 0n ? -coefficient : coefficient).length;
  });
  return { values: values.join('\n'), numbers: distinct.size, digits };
}

/** All words that name a line, as printed. */
function nameOf(grid: Grid, { path }: Line): string {
  return path.map((cell) => grid.cells[cell]!.text.slice(0, 300)).join('\n');
}

/** Up to here the values of an axis are exact. */
const exact = 2 ** 52;

/** So many digits do not agree by chance. */
const tellingTwice = 6;
const tellingCopy = 15;

function wholeRepeats(list: LineList): RepeatedLine[] {
  const { grid, axis } = list;
  const seen = new Map<string, number>();
  const found: RepeatedLine[] = [];
  const comesAgain = linesOfOneSum(axis);
  axis.lines.forEach((line, second) => {
    if (!comesAgain(second)) return;
    const content = contentOf(list, second);
    if (content.numbers === 0 || content.digits < tellingTwice) return;
    const first = seen.get(content.values);
    seen.set(content.values, second);
    if (first === undefined) return;
    const other = axis.lines[first]!;
    const name = nameOf(grid, line);
    const pair = { axis, first, second };
    if (name === nameOf(grid, other)) {
      if (name !== '' && isTwice(list, first, second)) found.push({ ...pair, same: 'all' });
    } else if (content.numbers >= 5 && content.digits >= tellingCopy && isCopy(list, other, line)) {
      found.push({ ...pair, same: 'values' });
    }
  });
  return found;
}

/** Tells of a line, by position, whether its values have the sum of another one's: only then can they be the same. */
function linesOfOneSum(axis: Axis): (at: number) => boolean {
  const { values } = axis.matrix;
  const sums = axis.lines.map((_, at) => {
    let sum = 0;
    for (let crossing = 0; crossing < axis.crossings.length; crossing++) {
      const value = values[entryAt(axis, at, crossing)]!;
      // Larger doubles need not be the same for the same value.
      sum += Math.abs(value) <= exact ? value : Number.NaN;
    }
    return sum;
  });
  const counts = new Map<number, number>();
  for (const sum of sums) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  return (at) => counts.get(sums[at]!)! > 1;
}

/** Whether two lines of one name are not just a group and its member. */
function isTwice(list: LineList, first: number, second: number): boolean {
  const { axis } = list;
  if (areParts(list, axis.lines[first]!, axis.lines[second]!)) return true;
  if (axis.direction === 'across') return second === first + 1;
  const names = axis.lines.map((line) => nameOf(list.grid, line));
  return isAlphabetical(names) && isOneGroup(list, first, second);
}

/** Whether both lines are parts of one sum along the axis. */
function areParts({ grid, axis, aggregates }: LineList, a: Line, b: Line): boolean {
  return aggregates.some(({ kind, direction, operands }) => {
    if (kind !== 'sum' || direction !== axis.direction) return false;
    const isPart = ({ index }: Line) =>
      operands.some((operand) => {
        const { row, column } = grid.cells[operand]!;
        return index === (direction === 'down' ? row : column);
      });
    return isPart(a) && isPart(b);
  });
}

/** Lines of other names with the same values: parts of one sum, or columns of two years. */
function isCopy(list: LineList, a: Line, b: Line): boolean {
  if (a.label === '' || b.label === '') return false;
  if (a.reading.kind !== 'leaf' || b.reading.kind !== 'leaf') return false;
  if (areParts(list, a, b)) return true;
  const years = [a, b].map(({ label }) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(label));
  if (years.includes(null) || list.axis.direction === 'down') return false;
  const frame = ({ label }: Line, at: number) => label.replace(years[at]![0], '');
  return frame(a, 0) === frame(b, 1);
}

/** Shorter lists are statements, in which a name may come again. */
const leastList = 8;

/** A name that comes twice in an alphabetical list, one right behind the other. */
function nameRepeats(list: LineList): RepeatedLine[] {
  const { grid, axis } = list;
  const { lines } = axis;
  if (lines.length < leastList) return [];
  const names = lines.map((line) => nameOf(grid, line));
  const twice = names.flatMap((name, at) => (at > 0 && name === names[at - 1] ? [at] : []));
  const [second] = twice;
  if (second === undefined || twice.length > 1) return [];
  if (!/\p{L}{4}/u.test(names[second]!) || !isOneGroup(list, second - 1, second)) return [];
  return isAlphabetical(names) ? [{ axis, first: second - 1, second, same: 'label' }] : [];
}

function isAlphabetical(names: readonly string[]): boolean {
  const folded = names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  const inOrder = folded.filter((name, at) => at > 0 && name >= folded[at - 1]!).length;
  return inOrder >= (names.length - 1) * 0.85;
}

/** Whether nothing between two rows begins or ends a group. */
function isOneGroup({ grid, axis }: LineList, first: number, second: number): boolean {
  const between = axis.lines.slice(first, second + 1);
  if (between.some((line) => line.reading.kind !== 'leaf')) return false;
  const rows = new Set(between.map(({ index }) => index));
  const [from, to] = [axis.lines[first]!.index, axis.lines[second]!.index];
  for (let row = from; row <= to; row++) {
    if (rows.has(row)) continue;
    // A row without values heads a group.
    const cell = grid.cells[grid.slots[row * grid.columns]!];
    if (cell !== undefined && cell.text !== '') return false;
  }
  return true;
}
