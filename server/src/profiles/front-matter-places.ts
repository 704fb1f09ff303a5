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
  return /^[A-Za-z0-9][\w./ -]*$/.test(text) &&
    !/^(?:true|false|null|yes|no|\d[\d._e+-]*)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
