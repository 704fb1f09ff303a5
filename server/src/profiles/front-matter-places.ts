/**
 * Places in front matter that findings point to. Must not read its values.
 */
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { Span } from '../text/span.ts';

/** The `---` that opens the front matter. */
export function openingFence(frontMatter: FrontMatter): Span {
  const { from, to } = frontMatter.span;
  return { from, to: Math.min(from + 3, to) };
}

/** How a text is written in YAML: plain where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const plain = /^[A-Za-z0-9][\w./ -]*$/.test(text) && text.trimEnd() === text;
  const other = /^(?:true|false|null|yes|no|on|off|0[xo][\da-f]+|\d[\d._]*(?:e[+-]?\d+)?)$/i;
  return plain && !other.test(text) ? text : JSON.stringify(text);
}
