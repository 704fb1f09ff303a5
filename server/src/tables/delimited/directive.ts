/**
 * Reads `::table[Caption]{src=data/staff.csv}`: a table that stands in a file of its own. Must not
 * open the file.
 */
import type { Block } from '../../markdown/block.ts';
import type { MarkdownDocument } from '../../markdown/parse.ts';
import { visibleTextOf } from '../../markdown/visible-text.ts';
import type { Span } from '../../text/span.ts';
import { captionOf } from '../caption.ts';
import type { WrittenTotal } from '../declared/written-total.ts';
import type { Caption } from '../grid.ts';

/** Spans are absolute. */
export interface TableDirective {
  readonly span: Span;
  /** The label in square brackets, as seen. */
  readonly caption?: Caption;
  /** The path as written, and its place without quotes. */
  readonly src?: { readonly text: string; readonly span: Span };
  /** What its attributes `total` and `no-total` say, each with the place of its words. */
  readonly declared: readonly { readonly written: WrittenTotal; readonly span: Span }[];
}

const name = '::table';

const naming = new WeakMap<object, boolean>();

/**
 * Whether a part of a text may hold a directive. `part`: what stands for it, and is another object once the
 * text is another one. Asked of every part after every edit.
 */
export function mayNameTable(part: object, text: string): boolean {
  const known = naming.get(part) ?? text.includes(name);
  naming.set(part, known);
  return known;
}

/** Whether a draft, or a section of it, may hold a directive. */
export function namesTables({ segments }: MarkdownDocument): boolean {
  return segments.some(({ segment }) => mayNameTable(segment, segment.source));
}

/** The directive of a block of kind `directive`; undefined for other blocks and other directives. */
export function readTableDirective(
  document: MarkdownDocument,
  block: Block,
): TableDirective | undefined {
  if (block.kind !== 'directive') return undefined;
  const { from } = block.span;
  const source = document.text.slice(from, block.span.to);
  if (!source.startsWith(name) || /^[\w-]/.test(source.slice(name.length))) return undefined;
  const label = labelSpan(source, name.length);
  const caption = label && readCaption(document, label, from);
  const attributes = readAttributes(source, label ? label.to + 1 : name.length, from);
  const src = attributes.find(({ key }) => key === 'src');
  const declared = attributes.flatMap(({ key, text, span }) => {
    const kind = declaring.get(key);
    return kind === undefined ? [] : [{ written: { kind, text, by: 'directive' } as const, span }];
  });
  return {
    span: block.span,
    ...(caption && { caption }),
    ...(src && { src: { text: src.text, span: src.span } }),
    declared,
  };
}

/** What stands in the square brackets that open at `from`, in which brackets are balanced. */
function labelSpan(source: string, from: number): Span | undefined {
  if (source[from] !== '[') return undefined;
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') depth += 1;
    else if (source[at] === ']') depth -= 1;
    if (depth === 0) return { from: from + 1, to: at };
  }
  return undefined;
}

function readCaption(document: MarkdownDocument, label: Span, offset: number): Caption | undefined {
  const span = { from: label.from + offset, to: label.to + offset };
  const text = visibleTextOf(document, span).text.trim();
  return text === '' ? undefined : captionOf(text, span);
}

/** One attribute: `#id`, `.class`, `key`, `key=value`, `key="value"`. */
const attribute = /\s*(?:[#.][^\s{}=]+|([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?)/y;

const declaring: ReadonlyMap<string, WrittenTotal['kind']> = new Map([
  ['total', 'total'],
  ['no-total', 'noTotal'],
]);

interface Attribute {
  readonly key: string;
  readonly text: string;
  /** Of the text without quotes; absolute. */
  readonly span: Span;
}

/** Those at `from` that have a value. */
function readAttributes(source: string, from: number, offset: number): readonly Attribute[] {
  if (source[from] !== '{') return [];
  const found: Attribute[] = [];
  attribute.lastIndex = from + 1;
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    const [, key, double, single, bare] = match;
    const text = double ?? single ?? bare ?? '';
    if (key === undefined || text.trim() === '') continue;
    const end = attribute.lastIndex - (bare === undefined ? 1 : 0);
    found.push({ key, text, span: { from: offset + end - text.length, to: offset + end } });
  }
  return found;
}
