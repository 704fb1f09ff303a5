/**
 * Words for building trees of HTML elements, each text with the place of its source. Must not hold raw
 * HTML.
 */
import type { Element, ElementContent, Text } from 'hast';
import type { Span } from '../text/span.ts';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; attributes that are undefined are left out. */
export function element(
  tagName: string,
  attributes: Attributes,
  children: readonly ElementContent[],
): Element {
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) properties[name] = value;
  }
  return { type: 'element', tagName, properties, children: [...children] };
}

/** A text; `span`: its source, relative to the block. */
export function text(value: string, span?: Span): Text {
  return span === undefined ? { type: 'text', value } : { type: 'text', value, position: at(span) };
}

/** Lines and columns are of no use here; what reads positions asks for offsets only. */
function at({ from, to }: Span): NonNullable<Text['position']> {
  return {
    start: { line: 1, column: 1, offset: from },
    end: { line: 1, column: 1, offset: to },
  };
}

/** The source of a text that has one. */
export function spanOf({ position }: Text): Span | undefined {
  const from = position?.start.offset;
  const to = position?.end.offset;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Moves the sources of all texts by `offset`. The trees are new ones. */
export function moved(nodes: readonly ElementContent[], offset: number): ElementContent[] {
  if (offset === 0) return [...nodes];
  return nodes.map((node) => {
    if (node.type === 'element') return { ...node, children: moved(node.children, offset) };
    if (node.type !== 'text') return node;
    const span = spanOf(node);
    return span ? text(node.value, { from: span.from + offset, to: span.to + offset }) : node;
  });
}
