/**
 * Reads attributes as pandoc writes them behind headings, spans, images and the fences of divs:
 * `{#id .class key="value"}`. Must not know what they mean.
 */

const NAME = String.raw`[#.][^\s{}"'=]+|-`;
const VALUE = String.raw`[A-Za-z_:][\w:.-]{0,99}=(?:"[^"{}]{0,1000}"|'[^'{}]{0,1000}'|[^\s"'{}]+)`;
const ATTRIBUTES = new RegExp(
  String.raw`\{\s*(?:${NAME}|${VALUE})(?:\s+(?:${NAME}|${VALUE}))*\s*\}`,
  'y',
);

/** Offset after the attributes at `at`; −1 where there are none. */
export function attributesEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 123) return -1;
  ATTRIBUTES.lastIndex = at;
  return ATTRIBUTES.test(text) ? ATTRIBUTES.lastIndex : -1;
}

/** Where attributes at the end of a heading's content begin, blanks before them included; else its length. */
export function withoutAttributes(content: string): number {
  if (!content.endsWith('}')) return content.length;
  const at = content.lastIndexOf('{');
  if (at < 0 || attributesEnd(content, at) !== content.length) return content.length;
  // `[text]{.class}` is a span.
  return content[at - 1] === ']' ? content.length : content.slice(0, at).trimEnd().length;
}
