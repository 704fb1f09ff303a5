/**
 * Turns YAML that is written plainly (keys, lists and texts, one a line) into nodes with places,
 * many times faster than a full reader. Must not guess: it gives up on anything else, and yaml.ts
 * then asks the library.
 */
import type { Span } from '../text/span.ts';

export interface PlainEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: PlainNode;
}

/** Spans are offsets into the text, without white space at the end. */
export type PlainNode =
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string | number }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly PlainNode[] }
  | { readonly kind: 'map'; readonly span: Span; readonly entries: readonly PlainEntry[] };

/** A line that is not blank, without the spaces around it. */
interface Line {
  readonly indent: number;
  readonly from: number;
  readonly to: number;
}

interface Reader {
  readonly text: string;
  readonly lines: Line[];
  /** The line that comes next. */
  at: number;
}

/** Signs that mean something else to YAML somewhere: tabs, other line ends, invisible characters. */
const oddSign =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff-\uffff]/;
/** No-break spaces and their like at the end of a line belong to its text, not to its place. */
const oddEnd = /[^\S \n] *$/m;
const longestText = 1_000_000;

/** The mapping that a text holds; undefined where any of it is not written plainly. */
export function readPlainYaml(text: string): PlainNode | undefined {
  if (text.length > longestText || oddSign.test(text) || oddEnd.test(text)) return undefined;
  const reader: Reader = { text, lines: contentLines(text), at: 0 };
  if (reader.lines[0]?.indent !== 0) return undefined;
  const root = readMap(reader, 0);
  return reader.at === reader.lines.length ? root : undefined;
}

/** The lines that are neither blank nor comments above everything else. */
function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let [from, to] = [start, end];
    while (from < end && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    const isOpeningComment = lines.length === 0 && text[start] === '#';
    if (from < to && !isOpeningComment) lines.push({ indent: from - start, from, to });
    start = end + 1;
  }
  return lines;
}

/** Deeper than this is for the library. */
const mostSpaces = 40;
const mostBrackets = 4;

/** What the lines from the next one on hold, as long as they are indented by `indent`. */
function readBlock(reader: Reader, indent: number): PlainNode | undefined {
  if (indent > mostSpaces) return undefined;
  const { from } = reader.lines[reader.at]!;
  return reader.text.startsWith('- ', from) ? readList(reader, indent) : readMap(reader, indent);
}

function readMap(reader: Reader, indent: number): PlainNode | undefined {
  const entries: PlainEntry[] = [];
  const keys = new Set<string>();
  for (;;) {
    const line = reader.lines[reader.at];
    if (line?.indent !== indent) break;
    const key = keyAt(reader.text, line.from);
    if (key === undefined || keys.has(key)) return undefined;
    keys.add(key);
    const keySpan = { from: line.from, to: line.from + key.length };
    const value = readValue(reader, keySpan.to + 1, indent);
    if (!value) return undefined;
    entries.push({ key, keySpan, value });
  }
  const [first, last] = [entries[0], entries[entries.length - 1]];
  if (!first || !last) return undefined;
  const span = { from: first.keySpan.from, to: last.value.span.to };
  return { kind: 'map', span, entries };
}

function readList(reader: Reader, indent: number): PlainNode | undefined {
  const items: PlainNode[] = [];
  const { text, lines } = reader;
  const start = lines[reader.at]!.from;
  for (;;) {
    const line = lines[reader.at];
    if (line?.indent !== indent) break;
    if (!text.startsWith('- ', line.from)) return undefined;
    const from = skipSpaces(text, line.from + 1);
    const inner = indent + from - line.from;
    const isMap = keyAt(text, from) !== undefined;
    // What follows the dash is a line of the map that begins there.
    if (isMap) lines[reader.at] = { indent: inner, from, to: line.to };
    const item = isMap ? readMap(reader, inner) : readValue(reader, from, indent);
    if (!item) return undefined;
    items.push(item);
  }
  return { kind: 'list', span: { from: start, to: items[items.length - 1]!.span.to }, items };
}

const keyPattern = /[A-Za-z][\w./*-]{0,99}(?=:(?: |$))/my;

/** A plain key at `from`, up to its colon. */
function keyAt(text: string, from: number): string | undefined {
  keyPattern.lastIndex = from;
  const key = keyPattern.exec(text)?.[0];
  return key === undefined || isWordOfYaml(key) ? undefined : key;
}

/** Words that are no texts. */
function isWordOfYaml(word: string): boolean {
  return word.length < 6 && /^(?:null|true|false)$/i.test(word);
}

/** The value that begins in the next line at `from`; a block where that line ends there. */
function readValue(reader: Reader, from: number, indent: number): PlainNode | undefined {
  const line = reader.lines[reader.at]!;
  reader.at++;
  const next = reader.lines[reader.at];
  const deeper = next !== undefined && next.indent > indent;
  if (from >= line.to) return deeper ? readBlock(reader, next.indent) : undefined;
  const start = skipSpaces(reader.text, from);
  if (reader.text.slice(start, line.to) === '>-') return readFolded(reader, start, indent);
  // A line that goes on with the value is for the library.
  if (deeper) return undefined;
  const value = readInline(reader.text, start, line.to, 0);
  return value?.span.to === line.to ? value : undefined;
}

/** `>-`: the lines below, joined by spaces. */
function readFolded(reader: Reader, from: number, indent: number): PlainNode | undefined {
  const { text, lines } = reader;
  const inner = lines[reader.at]?.indent ?? 0;
  if (inner <= indent) return undefined;
  const parts: string[] = [];
  let to = from + 2;
  for (let line = lines[reader.at]; line && line.indent > indent; line = lines[reader.at]) {
    // Blank lines, spaces at the end of a line and further indentation would count.
    if (line.indent !== inner || line.from - inner !== to + 1) return undefined;
    parts.push(text.slice(line.from, line.to));
    to = line.to;
    reader.at++;
  }
  if (to < text.length && text[to] !== '\n') return undefined;
  return { kind: 'scalar', span: { from, to }, value: parts.join(' ') };
}

/** A value within its line, which ends at `to`; `depth` counts the brackets around it. */
function readInline(text: string, from: number, to: number, depth: number): PlainNode | undefined {
  const sign = text[from];
  if (sign === '"' || sign === "'") return readQuoted(text, from, to);
  if (sign === '{' || sign === '[') {
    if (depth === mostBrackets) return undefined;
    return (sign === '{' ? readFlowMap : readFlowList)(text, from, to, depth + 1);
  }
  return readPlain(text, from, depth > 0 ? endOfFlowText(text, from, to) : to);
}

function readQuoted(text: string, from: number, to: number): PlainNode | undefined {
  const end = text.indexOf(text[from]!, from + 1);
  if (end < 0 || end >= to) return undefined;
  const value = text.slice(from + 1, end);
  // Escapes are for the library; `''` in single quotes leaves a second quote behind.
  if (value.includes('\\')) return undefined;
  return { kind: 'scalar', span: { from, to: end + 1 }, value };
}

/** A text without quotes, a whole number or a date. */
function readPlain(text: string, from: number, to: number): PlainNode | undefined {
  const printed = text.slice(from, to);
  const span = { from, to };
  if (/^(?:0|[1-9]\d{0,14})$/.test(printed)) {
    return { kind: 'scalar', span, value: Number(printed) };
  }
  if (!/^(?:[A-Za-z\u00c0-\u024f]|\d{4}-\d\d-\d\d$)/.test(printed) || isWordOfYaml(printed))
    return undefined;
  if (printed.includes(': ') || printed.includes(' #') || printed.endsWith(':')) return undefined;
  return { kind: 'scalar', span, value: printed };
}

function endOfFlowText(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !',[]{}'.includes(text[end]!)) end++;
  while (end > from && text[end - 1] === ' ') end--;
  return end;
}

/** `{ key: value, … }` within one line. */
function readFlowMap(text: string, from: number, to: number, depth: number): PlainNode | undefined {
  const entries = new Map<string, PlainEntry>();
  for (let at = skipSpaces(text, from + 1); at < to; ) {
    const key = keyAt(text, at);
    if (key === undefined || entries.has(key)) return undefined;
    const keySpan = { from: at, to: at + key.length };
    const value = readInline(text, skipSpaces(text, keySpan.to + 1), to, depth);
    if (!value) return undefined;
    entries.set(key, { key, keySpan, value });
    const end = skipSpaces(text, value.span.to);
    if (text[end] === '}') {
      return { kind: 'map', span: { from, to: end + 1 }, entries: [...entries.values()] };
    }
    if (text[end] !== ',') return undefined;
    at = skipSpaces(text, end + 1);
  }
  return undefined;
}

/** `[value, …]` within one line. */
function readFlowList(
  text: string,
  from: number,
  to: number,
  depth: number,
): PlainNode | undefined {
  const items: PlainNode[] = [];
  for (let at = skipSpaces(text, from + 1); at < to; ) {
    const value = readInline(text, at, to, depth);
    if (!value) return undefined;
    items.push(value);
    const end = skipSpaces(text, value.span.to);
    if (text[end] === ']') return { kind: 'list', span: { from, to: end + 1 }, items };
    if (text[end] !== ',') return undefined;
    at = skipSpaces(text, end + 1);
  }
  return undefined;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** The data alone. */
export function plainData(node: PlainNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainData);
  // Unlike assignment, this makes `__proto__` a key like any other.
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainData(value)]));
}

/** The place of a key or value; items of a list have no key. Undefined where the path leads nowhere. */
export function findPlain(
  root: PlainNode,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): Span | undefined {
  let node: PlainNode | undefined = root;
  let key: Span | undefined;
  for (const step of path) {
    if (node?.kind === 'map') {
      const entry: PlainEntry | undefined = node.entries.find((one) => one.key === String(step));
      [key, node] = [entry?.keySpan, entry?.value];
    } else if (node?.kind === 'list') {
      [key, node] = [undefined, typeof step === 'number' ? node.items[step] : undefined];
    } else return undefined;
  }
  return part === 'key' && key ? key : node?.span;
}
