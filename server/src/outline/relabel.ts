/**
 * Turns new ordinals for headings into edits of their labels, decimal labels under them included.
 * Must not change a heading's words.
 */
import type { TextEdit } from '../text/span.ts';
import { formatOrdinal } from './numerals.ts';
import type { Heading, NumeralForm } from './outline.ts';

/** What a heading's number is to become. */
export interface NewNumber {
  /** Index of the heading. */
  readonly heading: number;
  readonly form: NumeralForm;
  readonly ordinal: number;
  /** For decimal labels, the parts before the ordinal. */
  readonly prefix?: readonly number[];
}

/** `3.1`, `IV`, `B`: a number as it is to be typed. */
export function formatNumber({ form, ordinal, prefix = [] }: Omit<NewNumber, 'heading'>): string {
  return [...prefix, formatOrdinal(ordinal, form)].join('.');
}

/** A changed label: its number before and after. */
export interface Relabelled {
  /** Index of the heading. */
  readonly heading: number;
  readonly before: string;
  readonly after: string;
  readonly edit: TextEdit;
}

/**
 * The labels that change. Where heading 3 becomes 2, `3.1` under it becomes `2.1`. `pinned`
 * headings get an edit even where their number stays.
 */
export function relabel(
  headings: readonly Heading[],
  wanted: readonly NewNumber[],
  pinned: ReadonlySet<number> = new Set(),
): readonly Relabelled[] {
  const changes = new Map<number, Relabelled>();
  for (const number of wanted) {
    const label = headings[number.heading]?.label;
    if (!label) continue;
    const after = formatNumber(number);
    if (after === label.number && !pinned.has(number.heading)) continue;
    const edit = { span: label.numberSpan, text: after };
    changes.set(number.heading, {
      heading: number.heading,
      before: label.number,
      after,
      edit,
    });
  }
  const own = [...changes.keys()];
  for (const index of own) {
    for (const [below, change] of changesBelow(headings, index, changes.get(index)!)) {
      if (!changes.has(below)) changes.set(below, change);
    }
  }
  return [...changes].sort(([a], [b]) => a - b).map(([, change]) => change);
}

/** The decimal labels under a heading that repeat its number. */
function* changesBelow(
  headings: readonly Heading[],
  index: number,
  { before, after }: Relabelled,
): Generator<readonly [number, Relabelled]> {
  const top = headings[index]!;
  if (!/^\d/.test(before) || !/^\d/.test(after) || before === after) return;
  for (let at = index + 1; at < headings.length; at++) {
    const heading = headings[at]!;
    if (heading.level <= top.level) return;
    const { label } = heading;
    if (label?.form !== 'decimal' || !label.number.startsWith(`${before}.`)) continue;
    const text = after + label.number.slice(before.length);
    const edit = { span: label.numberSpan, text };
    yield [at, { heading: at, before: label.number, after: text, edit }];
  }
}
