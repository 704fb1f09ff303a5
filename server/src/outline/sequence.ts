/**
 * Turns a sequence of typed numbers into its fewest breaks: where it leaves the count and what the
 * count would be. Must not know what is numbered.
 */
import { baselines } from './baseline.ts';

/**
 * `skipped`: the count jumps ahead and goes on from there; `repeated`: a number comes again and the
 * count goes on from it; `backward`: it falls back to some other number and goes on from there;
 * `stray`: numbers that fit neither what precedes nor what follows; `swapped`: two numbers have
 * changed places; `moved`: one number stands some places away from where it is due.
 */
export type BreakKind = 'skipped' | 'repeated' | 'backward' | 'stray' | 'swapped' | 'moved';

/** Indexes are into the sequence, ends exclusive. */
export interface SequenceBreak {
  readonly kind: BreakKind;
  /** The member that is wrong, or the first of them. */
  readonly index: number;
  /** How many members in a row are numbered on their own; 1 where the count goes on from `index`. */
  readonly length: number;
  /** For `swapped`: the other member. */
  readonly other?: number;
  /** The number due at `index`. */
  readonly expected: number;
  /**
   * The members to renumber, counting from `first`: just the wrong ones where those behind are
   * right, else all to the end.
   */
  readonly renumber: { readonly from: number; readonly to: number; readonly first: number };
}

const CONTINUES_BEYOND = 3;

/** Two changes of the count by at most this much are two mistakes, not a stretch from elsewhere. */
const SMALL_CHANGE = 2;
const SHORT_STRETCH = 3;

interface Walk {
  readonly values: readonly number[];
  readonly lines: readonly number[];
  readonly breaks: SequenceBreak[];
  /** The shift that the count has now, and the index from which it has it. */
  line: number;
  since: number;
}

/**
 * The breaks of `values`; empty if they count up by one from `start`, or from 0. With `open`, a
 * sequence that begins beyond 3 is taken to continue that of another document.
 *
 * `[1, 2, 4, 5]` has one: 4 is skipped to, 3 is expected.
 */
export function findBreaks(
  values: readonly number[],
  { start = 1, open = false }: { readonly start?: number; readonly open?: boolean } = {},
): readonly SequenceBreak[] {
  const first = values[0] ?? start;
  const other = first === 0 || (open && first > CONTINUES_BEYOND);
  const origins = other ? [start, first] : [start];
  const lines = baselines(
    values.map((value, index) => value - index),
    origins,
  );
  const begin = origins.find((origin) => origin === lines[0]) ?? start;
  const walk: Walk = { values, lines, breaks: [], line: begin, since: 0 };
  for (let index = 0; index < values.length; ) {
    if (values[index] === walk.line + index) index++;
    else if (astray(walk, index)) index = passStrays(walk, index);
    else index = passChange(walk, index);
  }
  return joinSwaps(walk);
}

function astray({ values, lines }: Walk, index: number): boolean {
  return (values[index] ?? 0) - index !== lines[index];
}

/** Numbers astray from `from` on: wrong by themselves, or put in before the count goes on. */
function passStrays(walk: Walk, from: number): number {
  let to = from + 1;
  while (to < walk.values.length && astray(walk, to)) to++;
  const inserted =
    to < walk.values.length && walk.lines[to] !== walk.line && walk.values[to] === walk.line + from;
  if (inserted) {
    const end = nextChange(walk, to);
    if (walk.lines[end] === walk.line && addReordered(walk, from, end)) return end;
    addBreak(walk, 'stray', from, to - from, walk.values.length);
    changeLine(walk, to);
  } else if (!addReordered(walk, from, to)) {
    for (let at = from; at < to; ) {
      let end = at + 1;
      while (end < to && walk.values[end] === (walk.values[end - 1] ?? 0) + 1) end++;
      addBreak(walk, 'stray', at, end - at, end);
      at = end;
    }
  }
  return to;
}

/** The count changes at `from`: for good, or until it comes back to where it was. */
function passChange(walk: Walk, from: number): number {
  const { values, lines, line } = walk;
  const back = nextChange(walk, from);
  if (back < values.length && values[back] === line + from) {
    const end = nextChange(walk, back);
    if (lines[end] === line && addReordered(walk, from, end)) return end;
    addBreak(walk, 'stray', from, back - from, values.length);
    changeLine(walk, back);
    return back;
  }
  if (lines[back] === line) {
    if (addReordered(walk, from, back)) return back;
    const small = Math.abs((lines[from] ?? 0) - line) <= SMALL_CHANGE;
    if (!small || back - from < SHORT_STRETCH) {
      addBreak(walk, 'stray', from, back - from, back);
      return back;
    }
  }
  addBreak(walk, lastingKind(walk, from), from, 1, values.length);
  changeLine(walk, from);
  return from + 1;
}

function lastingKind({ values, line, since }: Walk, at: number): BreakKind {
  const value = values[at] ?? 0;
  if (value > line + at) return 'skipped';
  return value >= line + since ? 'repeated' : 'backward';
}

/** The next member behind `from` that lies on another line than it; the end if there is none. */
function nextChange(walk: Walk, from: number): number {
  const line = walk.lines[from];
  let at = from + 1;
  while (at < walk.values.length && (walk.lines[at] === line || astray(walk, at))) at++;
  return at;
}

function changeLine(walk: Walk, at: number): void {
  walk.line = walk.lines[at] ?? walk.line;
  walk.since = at;
}

function addBreak(
  walk: Walk,
  kind: BreakKind,
  index: number,
  length: number,
  to: number,
  other?: number,
): void {
  const expected = walk.line + index;
  walk.breaks.push({
    kind,
    index,
    length,
    ...(other === undefined ? {} : { other }),
    expected,
    renumber: { from: index, to, first: expected },
  });
}

/** Adds a break if the members `[from, to)` hold the right numbers in another order. */
function addReordered(walk: Walk, from: number, to: number): boolean {
  const length = to - from;
  const due = walk.line + from;
  const found = walk.values.slice(from, to);
  if (
    length < 2 ||
    !isRange(
      [...found].sort((a, b) => a - b),
      due,
    )
  )
    return false;
  if (length === 2) {
    addBreak(walk, 'swapped', from, 1, to, to - 1);
  } else {
    const late = found.at(-1) === due && isRange(found.slice(0, -1), due + 1);
    const early = found[0] === due + length - 1 && isRange(found.slice(1), due);
    const index = late ? to - 1 : from;
    walk.breaks.push({
      kind: late || early ? 'moved' : 'stray',
      index,
      length: late || early ? 1 : length,
      expected: walk.line + index,
      renumber: { from, to, first: due },
    });
  }
  return true;
}

/** Whether `values` count up by one from `first`. */
function isRange(values: readonly number[], first: number): boolean {
  return values.every((value, index) => value === first + index);
}

/** Two numbers astray, each due where the other stands, are one mistake. */
function joinSwaps({ values, breaks }: Walk): readonly SequenceBreak[] {
  const single = (found: SequenceBreak) =>
    found.kind === 'stray' && found.renumber.to - found.renumber.from === 1;
  const dueAt = new Map(breaks.filter(single).map((found) => [found.expected, found]));
  const joined = new Set<SequenceBreak>();
  return breaks.flatMap((found) => {
    if (!single(found) || joined.has(found)) return joined.has(found) ? [] : [found];
    const partner = dueAt.get(values[found.index] ?? 0);
    if (!partner || partner.index <= found.index || values[partner.index] !== found.expected) {
      return [found];
    }
    joined.add(partner);
    const renumber = { ...found.renumber, to: partner.index + 1 };
    return [{ ...found, kind: 'swapped' as const, other: partner.index, renumber }];
  });
}
