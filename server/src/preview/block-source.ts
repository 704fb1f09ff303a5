/**
 * Turns a block of a draft into what is rendered: its source, its place with the marker of its list
 * item, and the labels that it may refer to. Must not render anything.
 */
import type { Block, Container } from '../markdown/block.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** From the marker of the list item or footnote that it begins, if it does, to its end. */
export function extentOf({ span, containers, first }: Block): Span {
  const marker = first ? markerOf(containers) : undefined;
  return marker === undefined ? span : { from: Math.min(marker.from, span.from), to: span.to };
}

/** The marker of the innermost list item or footnote; undefined in quotes and outside. */
export function markerOf(containers: readonly Container[]): Span | undefined {
  const inner = containers.at(-1);
  if (inner?.kind === 'listItem') return inner.marker;
  return inner?.kind === 'footnote' ? inner.labelSpan : undefined;
}

/** The block's Markdown; marks of quotes on its further lines are blanked, so that offsets stay. */
export function sourceOf(report: Report, { span, containers }: Block): string {
  const source = report.document.slice(span.from, span.to);
  if (!containers.some(({ kind }) => kind === 'quote')) return source;
  return source.replace(/([\r\n])((?:[ \t]*>)+)/g, (_, end: string, marks: string) => {
    return end + ' '.repeat(marks.length);
  });
}

/** Labels of footnotes (`^3`) and of links that the report defines, in lower case. */
export function definedLabels(report: Report): ReadonlySet<string> {
  const labels = new Set(report.footnotes.texts.map(({ label }) => fold(`^${label}`)));
  for (const { kind, span } of report.blocks) {
    if (kind !== 'linkDefinition') continue;
    const source = report.document.slice(span.from, span.to);
    const end = source.indexOf(']:');
    if (end > 0) labels.add(fold(source.slice(1, end)));
  }
  return labels;
}

const bracketed = /\[([^[\]\r\n]{1,200})\]/g;

/** Those of the labels that the source names. */
export function labelsIn(source: string, defined: ReadonlySet<string>): readonly string[] {
  if (defined.size === 0 || !source.includes('[')) return [];
  const found = [...source.matchAll(bracketed)].map(([, label = '']) => label);
  return [...new Set(found.filter((label) => defined.has(fold(label))))];
}

function fold(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
