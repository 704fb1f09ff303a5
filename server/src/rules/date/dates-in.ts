/**
 * The dates of a report's paragraphs and headings, each block read once for all rules and edits. Must not judge
 * them.
 */
import type { Block } from '../../markdown/block.ts';
import { findDates, type WrittenDate } from '../../text/dates.ts';
import type { RuleFacts } from '../facts.ts';

interface BlockDates {
  /** The block's source; the dates' offsets are into it. */
  readonly text: string;
  readonly dates: readonly WrittenDate[];
}

export interface PlacedDate {
  readonly date: WrittenDate;
  readonly text: string;
  /** Where `text` begins in the report. */
  readonly offset: number;
}

/** What a block of the tree held last: edits elsewhere leave it as it was. */
const kept = new WeakMap<Block['key'], BlockDates>();

export function* datesIn({
  document,
  blocks,
}: Pick<RuleFacts, 'document' | 'blocks'>): Iterable<PlacedDate> {
  for (const { kind, span, key } of blocks) {
    if (kind !== 'paragraph' && kind !== 'heading') continue;
    const text = document.text.slice(span.from, span.to);
    const known = kept.get(key);
    const dates = known?.text === text ? known.dates : findDates(text);
    if (dates !== known?.dates) kept.set(key, { text, dates });
    for (const date of dates) yield { date, text, offset: span.from };
  }
}
