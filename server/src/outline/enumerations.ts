/**
 * Turns `(a) … (b) …` in paragraphs and at the start of blocks into the series in which they count.
 * Must not take references (`paragraph 3 (b)`) for items, nor say which item is wrong.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type VisibleText, visibleText } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { type ItemSign, readItemSigns } from './item-signs.ts';
import type { NumeralForm } from './outline.ts';

export interface EnumeratedItem {
  /** As typed, `b`. */
  readonly number: string;
  readonly numberSpan: Span;
  /** With its brackets. */
  readonly span: Span;
  readonly ordinal: number;
}

/** Items that count together. */
export interface Enumeration {
  readonly form: NumeralForm;
  /** Whether its items stand at the start of blocks. */
  readonly blocks: boolean;
  readonly items: readonly EnumeratedItem[];
}

export interface Enumerations {
  readonly series: readonly Enumeration[];
  /** Numbers that stand in brackets without opening an item, sorted: the text may refer to them. */
  readonly mentioned: readonly string[];
}

/** A series while it is read. */
interface Open {
  readonly form: NumeralForm;
  readonly blocks: boolean;
  readonly items: EnumeratedItem[];
  /** The list whose items these open; −1 for other blocks and inside paragraphs. */
  readonly list: number;
}

interface Reading {
  readonly series: Open[];
  readonly mentioned: Set<string>;
  /** Open series of items at the start of blocks, by the container that holds them, outermost first. */
  readonly stacks: Map<string, Open[]>;
  /** A sign at the start of a block that no series could take, by its stack. */
  readonly pending: WeakMap<readonly Open[], Pending>;
}

interface Pending {
  readonly sign: ItemSign;
  readonly where: Where;
}

export function readEnumerations(
  document: MarkdownDocument,
  blocks: readonly Block[],
): Enumerations {
  const reading: Reading = {
    series: [],
    mentioned: new Set(),
    stacks: new Map(),
    pending: new WeakMap(),
  };
  const { text } = document;
  let close = text.indexOf(')');
  for (const block of blocks) {
    const { from, to } = block.span;
    if (block.kind === 'heading') closeStacks(reading);
    while (close >= 0 && close < from) close = text.indexOf(')', close + 1);
    if (close < 0) break;
    if (close >= to || block.kind !== 'paragraph' || !mayHoldItems(text, block.span)) continue;
    readBlock(reading, block, visibleText(document, block));
  }
  closeStacks(reading);
  return {
    series: reading.series.filter(({ items }) => items.length > 1),
    mentioned: [...reading.mentioned].sort(),
  };
}

const OPEN = 40;
const LONGEST_SIGN = 6;

/** A closing bracket close behind an opening one or a single letter, or near the start. */
function mayHoldItems(text: string, { from, to }: Span): boolean {
  for (let at = text.indexOf(')', from); at >= 0 && at < to; at = text.indexOf(')', at + 1)) {
    if (at - from <= LONGEST_SIGN || isLoneLetter(text, at - 1)) return true;
    for (let back = at - 2; back >= at - LONGEST_SIGN; back--) {
      if (text.charCodeAt(back) === OPEN) return true;
    }
  }
  return false;
}

/** `a` of ` a)`. */
function isLoneLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 97 && unit <= 122 && text.charCodeAt(at - 1) <= 32;
}

function readBlock(reading: Reading, block: Block, { text, spanOf }: VisibleText): void {
  const { signs, mentioned } = readItemSigns(text);
  for (const number of mentioned) reading.mentioned.add(number);
  const inline: Open[] = [];
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1];
    const leads = sign.leads && !goesOn(sign, next);
    const place = { spanOf, list: leads ? listOf(block) : -1 };
    if (leads) addSign(reading, stackOf(reading, block), sign, undefined, place);
    else addSign(reading, inline, sign, next, place);
  }
  const last = signs.at(-1);
  if (last?.separated && !last.leads) joinLast(reading, inline);
}

/** A block that holds `(a)` and `(b)` holds the whole series. */
function goesOn({ readings }: ItemSign, next: ItemSign | undefined): boolean {
  return readings.some(
    ({ form, ordinal }) =>
      ordinal === 1 && next?.readings.some((one) => one.form === form && one.ordinal === 2),
  );
}

function listOf({ containers }: Block): number {
  const item = containers.at(-1);
  return item?.kind === 'listItem' ? item.list : -1;
}

/** Nothing counts on beyond a heading. */
function closeStacks(reading: Reading): void {
  for (const stack of reading.stacks.values()) {
    if ((stack.at(-1)?.list ?? -1) >= 0) joinLast(reading, stack);
  }
  reading.stacks.clear();
}

/** Items of sister lists count on; those of a nested list by themselves. */
function stackOf({ stacks }: Reading, { containers }: Block): Open[] {
  const outer = containers.at(-1)?.kind === 'listItem' ? containers.at(-2) : containers.at(-1);
  const key = outer ? `${outer.kind} ${outer.span.from}` : '';
  const stack = stacks.get(key) ?? [];
  stacks.set(key, stack);
  return stack;
}

/** Where the signs of a block stand. */
interface Where {
  readonly spanOf: VisibleText['spanOf'];
  readonly list: number;
}

function addSign(
  reading: Reading,
  stack: Open[],
  sign: ItemSign,
  next: ItemSign | undefined,
  where: Where,
): void {
  const place = continued(stack, sign, next);
  if (place) {
    stack.length = place.depth + 1;
    push(stack[place.depth]!, sign, place.ordinal, where);
    return;
  }
  if (openPending(reading, stack, sign, where)) return;
  const first = sign.readings.find(({ ordinal }) => ordinal === 1);
  if (first && !skipsOn(stack.at(-1), sign, next)) {
    open(reading, stack, sign, first.form, 1, where);
  } else if (sign.separated || sign.leads) addAstray(reading, stack, sign, next, where);
}

interface Place {
  readonly depth: number;
  readonly ordinal: number;
}

/** `(g)` before, `(i)` here and no `(ii)` behind it: a letter skipped rather than a roman one. */
function skipsOn(
  last: Open | undefined,
  { readings }: ItemSign,
  next: ItemSign | undefined,
): boolean {
  if (!last || next?.number === 'ii' || last.items.length < 3) return false;
  const due = (last.items.at(-1)?.ordinal ?? 0) + 2;
  return readings.some(({ form, ordinal }) => form === last.form && ordinal === due);
}

/** The first letter of a list may be mistyped: the second shows it. */
function openPending(reading: Reading, stack: Open[], sign: ItemSign, where: Where): boolean {
  const before = reading.pending.get(stack);
  reading.pending.delete(stack);
  const second = sign.readings.find(({ ordinal }) => ordinal === 2);
  const first = before?.sign.readings.find(({ form }) => form === second?.form);
  if (!before || !second || !first || stack.length > 0) return false;
  open(reading, stack, before.sign, first.form, first.ordinal, before.where);
  push(stack[0]!, sign, 2, where);
  return true;
}

/** The innermost series that the sign counts on. */
function continued(
  stack: readonly Open[],
  { readings }: ItemSign,
  next: ItemSign | undefined,
): Place | undefined {
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const { form, items } = stack[depth]!;
    const due = (items.at(-1)?.ordinal ?? 0) + 1;
    const reading = readings.find((one) => one.form === form && one.ordinal === due);
    if (!reading) continue;
    // `(i)` after `(h)` begins a series of its own where `(ii)` follows.
    const begins = readings.some(({ ordinal }) => ordinal === 1) && next?.number === 'ii';
    if (!begins) return { depth, ordinal: due };
  }
  return undefined;
}

function open(
  { series }: Reading,
  stack: Open[],
  sign: ItemSign,
  form: NumeralForm,
  ordinal: number,
  where: Where,
): void {
  const one: Open = { form, blocks: sign.leads, items: [], list: where.list };
  push(one, sign, ordinal, where);
  stack.push(one);
  series.push(one);
}

function push({ items }: Open, sign: ItemSign, ordinal: number, where: Where): void {
  const { from, to, number, numberFrom } = sign;
  items.push({
    number,
    ordinal,
    span: where.spanOf(from, to),
    numberSpan: where.spanOf(numberFrom, numberFrom + number.length),
  });
}

/** A number that neither counts on nor begins. */
function addAstray(
  reading: Reading,
  stack: Open[],
  sign: ItemSign,
  next: ItemSign | undefined,
  where: Where,
): void {
  joinLone(reading, stack, sign);
  const fitting = (one: Open) => sign.readings.find(({ form }) => form === one.form);
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const found = fitting(stack[depth]!);
    if (!found) continue;
    stack.length = depth + 1;
    push(stack[depth]!, sign, found.ordinal, where);
    return;
  }
  // The first of a series may be mistyped itself.
  const first = sign.readings.find(({ form }) =>
    next?.readings.some((other) => other.form === form && other.ordinal === 2),
  );
  if (stack.length > 0) return;
  if (first) open(reading, stack, sign, first.form, first.ordinal, where);
  else if (sign.leads) reading.pending.set(stack, { sign, where });
}

/** `(a) … (b) … and (a)` at the end of a paragraph: a list of one item would be none. */
function joinLast({ series }: Reading, stack: Open[]): void {
  const [outer, lone] = stack.slice(-2);
  if (!outer || !lone || lone.items.length !== 1 || outer.items.length < 2) return;
  if (lone.form !== outer.form || lone.list !== outer.list) return;
  outer.items.push(lone.items[0]!);
  stack.pop();
  series.splice(series.lastIndexOf(lone), 1);
}

/** `(a) (b) (c) (a) (e)`: the lone second `(a)` stands where `(d)` is due. */
function joinLone({ series }: Reading, stack: Open[], sign: ItemSign): void {
  const [outer, lone] = stack.slice(-2);
  if (!outer || !lone || lone.items.length !== 1 || lone.form !== outer.form) return;
  const due = (outer.items.at(-1)?.ordinal ?? 0) + 2;
  if (!sign.readings.some(({ form, ordinal }) => form === outer.form && ordinal === due)) return;
  outer.items.push(lone.items[0]!);
  stack.pop();
  series.splice(series.lastIndexOf(lone), 1);
}
