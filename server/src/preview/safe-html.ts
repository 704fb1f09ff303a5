/**
 * Which HTML may come out of a report: text, lists, tables and the like, without links, images, styles
 * or anything that runs. Must not let through what is not named here.
 */
import type { ElementContent, Root } from 'hast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';

/** Elements that lay out text and do nothing else. */
export const safeElements: readonly string[] = [
  ...['b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'kbd', 'li', 'ol', 'p', 'pre', 'q'],
  ...['s', 'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'tr', 'u', 'ul'],
];

/** Classes that the renderer itself gives before a tree is made safe. */
const ownClasses = ['link', 'image', 'footnote-mark', 'task', 'done'];

const schema: Options = {
  tagNames: [...safeElements],
  attributes: {
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    ol: ['start'],
    '*': [['className', ...ownClasses]],
  },
  // What stands in these is no text of the report.
  strip: [
    ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math'],
    ...['title', 'textarea', 'select', 'noembed', 'noframes', 'xmp', 'plaintext', 'head'],
  ],
  ancestors: {},
  clobber: [],
  protocols: {},
};

export const isStripped: ReadonlySet<string> = new Set(schema.strip);

const cleaner = unified().use(rehypeSanitize, schema).freeze();

/** The nodes without anything that is not known to be harmless. Places of texts are kept. */
export function safeHtml(nodes: readonly ElementContent[]): ElementContent[] {
  const root: Root = { type: 'root', children: [...nodes] };
  return cleaner.runSync(root).children.filter((node) => node.type !== 'doctype');
}
