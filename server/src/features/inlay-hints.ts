/**
 * Words that an editor shows between those of the draft: a tick or the difference behind totals, the
 * title of its target behind a bare reference. Must not check anything itself.
 */

import type { CheckedDocument } from '../engine/engine.ts';
import { absolute, isNegative } from '../numbers/decimal.ts';
import { printDecimal } from '../numbers/print.ts';
import type { Report, Table } from '../report/report.ts';
import { stateMarks, verdictWords, workingName } from '../tables/working-words.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import { say, speakerOf, type Tell } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { referenceMentions } from './mentions.ts';
import { nameOf } from './symbols.ts';
import { spanOfCell } from './table-at.ts';

export interface InlayHint {
  /** Absolute; it stands behind the sign before this offset. */
  readonly at: number;
  readonly label: string;
  /** What it is about, in full. */
  readonly tooltip: string;
  readonly kind: 'total' | 'reference';
}

export interface WantedHints {
  readonly totals: boolean;
  readonly references: boolean;
}

/** Those in a stretch of the draft, in source order. */
export function inlayHints(
  { report, language }: CheckedDocument,
  { from, to }: Span,
  wanted: WantedHints,
): readonly InlayHint[] {
  if (!report) return [];
  const tell = speakerOf(language);
  const totals = wanted.totals
    ? report.tables.flatMap((table) => totalHints(table, { from, to }, tell))
    : [];
  const references = wanted.references ? titleHints(report) : [];
  return [...totals, ...references]
    .filter(({ at }) => from <= at && at <= to)
    .sort((a, b) => a.at - b.at);
}

function totalHints(table: Table, { from, to }: Span, tell: Tell): readonly InlayHint[] {
  // A table that goes on further down may begin long before the stretch.
  if (table.source || table.from > to || (table.to < from && !table.parts)) return [];
  const byCell = new Map<number, Working[]>();
  for (const working of workingsOf(table)) {
    const known = byCell.get(working.result);
    if (known) known.push(working);
    else byCell.set(working.result, [working]);
  }
  return [...byCell].flatMap(([cell, workings]): readonly InlayHint[] => {
    const [worst] = [...workings].sort((a, b) => rank[b.state] - rank[a.state]);
    if (!worst || worst.state === 'open') return [];
    const tooltip = workings
      .map((each) => tell(say`${workingName(table.grid, each)}: ${verdictWords(table.grid, each)}`))
      .join('\n');
    return [
      { at: spanOfCell(table, cell).to, label: labelOf(table, worst), tooltip, kind: 'total' },
    ];
  });
}

const rank: Readonly<Record<Working['state'], number>> = {
  open: 0,
  holds: 1,
  rounding: 2,
  fails: 3,
};

function labelOf({ grid }: Table, { state, difference }: Working): string {
  if (state !== 'fails' || !difference) return stateMarks[state];
  const sign = isNegative(difference) ? '−' : '+';
  return `${stateMarks.fails} ${sign}${printDecimal(absolute(difference), grid.style)}`;
}

/** Text that may name the title already is looked for this far around. */
const around = 200;

/** Sections, annexes, tables and figures have titles; a reference that names it needs no other. */
function titleHints(report: Report): readonly InlayHint[] {
  const { outline, references, captions, document } = report;
  const starts = new Map(captions.map((caption) => [caption.numberSpan.from, caption]));
  const written = new Set(references.references.map(({ span }) => span.from));
  return referenceMentions(report).flatMap(({ span, thing }): readonly InlayHint[] => {
    const target = thing.kind === 'target' ? references.targets[thing.target] : undefined;
    const title =
      thing.kind === 'heading'
        ? outline.headings[thing.heading]?.title
        : target && starts.get(target.numberSpan.from)?.title;
    // Entries of lists and quoted headings say the title themselves; of a list, the first number may do.
    if (!title?.trim() || !written.has(span.from)) return [];
    if (wordsAround(document.text, span).includes(title.trim().toLowerCase())) return [];
    const label = shorten(nameOf(title));
    return [{ at: span.to, label, tooltip: nameOf(title), kind: 'reference' }];
  });
}

/** In small letters, and no further than blank lines. */
function wordsAround(text: string, { from, to }: Span): string {
  const before = text.slice(Math.max(0, from - around), from).split(/\n[ \t]*\r?\n/);
  const after = text.slice(to, to + around).split(/\n[ \t]*\r?\n/);
  return `${before.at(-1)}${text.slice(from, to)}${after[0]}`.toLowerCase();
}

const longestTitle = 40;

function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.lastIndexOf(' ', longestTitle);
  return `${title.slice(0, cut > 10 ? cut : longestTitle).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
