/**
 * Turns a report into its outline as an editor shows it: sections with their numbered paragraphs,
 * tables, figures and boxes, nested. Must not read the draft itself.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { annexFlags, parentsOf } from '../outline/hierarchy.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

export interface ReportSymbol {
  /** Never empty: `II.B Staff`, `12. The Office …`, `Table 3: Staff`. */
  readonly name: string;
  readonly kind: 'section' | 'annex' | 'paragraph' | 'table' | 'figure' | 'box';
  /** All of it: of a section, up to the next one that is no part of it. Absolute. */
  readonly span: Span;
  /** What is selected; inside `span`. */
  readonly nameSpan: Span;
  /** In source order, inside `span`. */
  readonly children: readonly ReportSymbol[];
}

/** The outermost symbols in source order. */
export function symbolsOf({ report }: CheckedDocument): readonly ReportSymbol[] {
  if (!report) return [];
  const leaves = [...paragraphSymbols(report), ...captionSymbols(report)];
  const all = [...sectionSymbols(report), ...leaves].sort(
    (a, b) => a.span.from - b.span.from || b.span.to - a.span.to,
  );
  const top: Nested[] = [];
  const open: Nested[] = [];
  for (const symbol of all) {
    while (open.length > 0 && symbol.span.from >= open.at(-1)!.span.to) open.pop();
    const around = open.at(-1);
    const placed = around ? clip(symbol, around.span) : symbol;
    (around?.children ?? top).push(placed);
    // A section inside an indented list item is nobody's part: nesting is by sections alone.
    if (isSection(symbol)) open.push(placed);
  }
  return top;
}

type Nested = Omit<ReportSymbol, 'children'> & { readonly children: Nested[] };

function isSection({ kind }: Nested): boolean {
  return kind === 'section' || kind === 'annex';
}

function clip(symbol: Nested, around: Span): Nested {
  const inside = ({ from, to }: Span, { to: end }: Span) => ({ from, to: Math.min(to, end) });
  const span = inside(symbol.span, around);
  return { ...symbol, span, nameSpan: inside(symbol.nameSpan, span) };
}

/** Where each section ends: before the next heading that does not stand under it. */
export function sectionSpans({ outline, document }: Report): readonly Span[] {
  const { headings } = outline;
  const parents = parentsOf(headings);
  const ends = headings.map(() => document.text.length);
  for (const [index, { span }] of headings.entries()) {
    for (let at = index - 1; at >= 0 && at !== parents[index]; at = parents[at] ?? -1) {
      ends[at] = Math.min(ends[at]!, span.from);
    }
  }
  return headings.map(({ span }, index) => {
    return { from: span.from, to: trimEnd(document.text, span.to, ends[index]!) };
  });
}

/** The end of a span without the white space before it. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1]!)) end -= 1;
  return end;
}

function sectionSymbols(report: Report): readonly Nested[] {
  const { headings } = report.outline;
  const annexes = annexFlags(headings);
  const spans = sectionSpans(report);
  return headings.map(({ text, span }, index) => ({
    name: nameOf(text),
    kind: annexes[index] === index ? 'annex' : 'section',
    span: spans[index]!,
    nameSpan: span,
    children: [],
  }));
}

function paragraphSymbols({ outline, document }: Report): readonly Nested[] {
  return outline.paragraphs.map(({ span, item }) => ({
    name: nameOf(document.text.slice(span.from, Math.min(span.to, span.from + 4 * longestName))),
    kind: 'paragraph',
    span: { from: span.from, to: trimEnd(document.text, span.to, Math.max(span.to, item.to)) },
    nameSpan: span,
    children: [],
  }));
}

/** Numbered captions, and tables whose caption has no number; a table reaches to its last row. */
function captionSymbols({ captions, tables, document }: Report): readonly Nested[] {
  const lineOf = (span: Span) => document.positionAt(span.from).line;
  const named = new Map<number, Nested>();
  for (const { kind, span } of captions) {
    if (kind === 'annex') continue;
    const name = nameOf(document.text.slice(span.from, Math.min(span.to, span.from + 600)));
    named.set(lineOf(span), { name, kind, span, nameSpan: span, children: [] });
  }
  for (const { caption, from, to, source } of tables) {
    if (!caption) continue;
    const { span, text } = caption;
    const known = named.get(lineOf(span));
    const nameSpan = known?.nameSpan ?? span;
    // A caption below its table, or a table in another file: the caption alone is the place.
    const end = source || from < nameSpan.from ? nameSpan.to : Math.max(to, nameSpan.to);
    const whole = { from: nameSpan.from, to: end };
    named.set(lineOf(span), {
      name: nameOf(text),
      kind: known?.kind ?? 'table',
      span: whole,
      nameSpan,
      children: [],
    });
  }
  return [...named.values()];
}

const longestName = 80;

/** One line, markup of emphasis left out, cut with an ellipsis. */
export function nameOf(text: string): string {
  const words = text
    .replace(/\[\^[^\][\s]{1,100}\]|[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return '(empty)';
  if (words.length <= longestName) return words;
  return `${words
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
