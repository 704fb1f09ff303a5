/**
 * Turns the HTML of a report (a block, or the content of a table's cell) into harmless elements whose
 * texts know their source. Must not keep an attribute but the spans of cells.
 */
import type { ElementContent } from 'hast';
import { type DefaultTreeAdapterTypes, html, parseFragment } from 'parse5';
import { element, text } from './hast.ts';
import { isStripped, safeElements, safeHtml } from './safe-html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isSafe: ReadonlySet<string> = new Set(safeElements);
const deepest = 100;
const longest = 500_000;

/** Spans are relative to the source. Elements that are not known give way to what stands in them. */
export function renderHtml(source: string): ElementContent[] {
  if (source.length > longest) return [text(source)];
  // Line ends are the same to HTML; without CR no offset moves.
  const fragment = parseFragment(source.replace(/\r/g, ' '), { sourceCodeLocationInfo: true });
  return safeHtml(fragment.childNodes.flatMap((node) => convert(node, 0)));
}

function convert(node: Node, depth: number): readonly ElementContent[] {
  if ('value' in node && node.nodeName === '#text') {
    const place = node.sourceCodeLocation;
    return [text(node.value, place ? { from: place.startOffset, to: place.endOffset } : undefined)];
  }
  if (!('tagName' in node) || depth > deepest) return [];
  if (node.namespaceURI !== html.NS.HTML || isStripped.has(node.tagName)) return [];
  const children = node.childNodes.flatMap((child) => convert(child, depth + 1));
  if (!isSafe.has(node.tagName)) return children;
  return [element(node.tagName, spansOf(node), children)];
}

const mostSpan = 1000;

function spansOf({ tagName, attrs }: Element): Record<string, number> {
  if (tagName !== 'td' && tagName !== 'th') return {};
  const spans: Record<string, number> = {};
  for (const { name, value } of attrs) {
    const number = /^\d{1,4}$/.test(value) ? Math.min(Number(value), mostSpan) : 0;
    if (number > 1 && name === 'colspan') spans.colSpan = number;
    if (number > 1 && name === 'rowspan') spans.rowSpan = number;
  }
  return spans;
}
