/**
 * Turns YAML (and JSON, which is YAML) into plain data, problems in an author's words, and the place
 * of every key and value. Must not throw, run tags or let aliases multiply.
 */

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseAllDocuments,
  type YAMLError,
} from 'yaml';
import { type Phrase, say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { findPlain, type PlainNode, plainData, readPlainYaml } from './plain-yaml.ts';

export interface YamlProblem {
  readonly span: Span;
  readonly message: Phrase;
}

/** Keys and indexes from the root to a node: `['rules', 'table/total', 0]`. */
export type YamlPath = readonly (string | number)[];

export interface YamlSource {
  /** Plain data; undefined for an empty text or one that could not be read at all. */
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
  /**
   * The place of a key or its value; undefined where the path leads nowhere. Items of a sequence have
   * no key: both parts are the item. The empty path is the whole content.
   */
  spanOf(path: YamlPath, part: 'key' | 'value'): Span | undefined;
}

/** Deeper than this is nothing that a person wrote. */
const MAX_DEPTH = 100;
const MAX_ALIASES = 100;

/** Reads `text`, which begins at `offset` of its file; spans are absolute. */
export function parseYaml(text: string, offset = 0): YamlSource {
  const plain = readPlainYaml(text);
  return plain ? plainSource(plain, offset) : parseAnyYaml(text, offset);
}

/** The same by the library: what plain-yaml.ts must agree with. */
export function parseAnyYaml(text: string, offset = 0): YamlSource {
  const depth = deepestNesting(text);
  if (depth !== undefined) {
    return unreadable(
      { from: offset + depth, to: offset + depth + 1 },
      say`This is nested too deep to be read`,
    );
  }
  try {
    return readYaml(text, offset);
  } catch {
    return unreadable({ from: offset, to: offset + text.length }, say`This YAML cannot be read`);
  }
}

function plainSource(root: PlainNode, offset: number): YamlSource {
  return {
    data: plainData(root),
    problems: [],
    spanOf: (path, part) => {
      const found = findPlain(root, path, part);
      return found && { from: offset + found.from, to: offset + found.to };
    },
  };
}

function unreadable(span: Span, message: Phrase): YamlSource {
  return { data: undefined, problems: [{ span, message }], spanOf: () => undefined };
}

function readYaml(text: string, offset: number): YamlSource {
  const parsed = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    strict: true,
    schema: 'core',
    logLevel: 'silent',
    stringKeys: false,
  });
  const document = Array.isArray(parsed) ? parsed[0] : undefined;
  if (document === undefined) return { data: undefined, problems: [], spanOf: () => undefined };
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problemOf(error, text, offset),
  );
  const second = Array.isArray(parsed) ? parsed[1] : undefined;
  if (second !== undefined) {
    const from = offset + Math.min(second.range?.[0] ?? text.length, text.length);
    problems.push({
      span: { from, to: from },
      message: say`A second YAML document begins here; only the first is read`,
    });
  }
  const root: ParsedNode | null = document.contents as ParsedNode | null;
  const converter: Converter = {
    document: document as Document.Parsed,
    text,
    offset,
    problems,
    aliases: 0,
    inside: new Set(),
  };
  const data = document.errors.length > 0 ? undefined : convert(converter, root);
  return {
    data: root === null ? undefined : data,
    problems: inOrder(problems),
    spanOf: (path, part) => find(root, path, part, text, offset),
  };
}

/** Sorted by place; of several at one place the first, for the rest follow from it. */
function inOrder(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const sorted = [...problems].sort((a, b) => a.span.from - b.span.from);
  return sorted.filter((problem, index) => problem.span.from !== sorted[index - 1]?.span.from);
}

interface Converter {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly offset: number;
  readonly problems: YamlProblem[];
  aliases: number;
  /** Collections and alias targets that are being converted. */
  readonly inside: Set<unknown>;
}

type Node = ParsedNode | null | undefined;

/** Plain data of a node. Keys become strings; of duplicate keys the first counts and each is a problem. */
function convert(converter: Converter, node: Node): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return resolveAlias(converter, node as ParsedNode);
  if (isScalar(node)) return plainScalar(node.value);
  converter.inside.add(node);
  const value = isSeq(node)
    ? node.items.map((item) => convert(converter, item as Node))
    : isMap(node)
      ? convertMap(converter, node.items as Pair<ParsedNode, ParsedNode | null>[])
      : null;
  converter.inside.delete(node);
  return value;
}

function plainScalar(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function convertMap(
  converter: Converter,
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
): unknown {
  const entries = new Map<string, unknown>();
  for (const pair of pairs) {
    const key = keyOf(pair.key);
    if (key === undefined) {
      report(converter, pair.key, say`A key must be a word or a number`);
    } else if (entries.has(key)) {
      report(converter, pair.key, say`The key “${key}” is given twice; the first one counts`);
    } else {
      entries.set(key, convert(converter, pair.value));
    }
  }
  // Unlike assignment, this makes `__proto__` a key like any other.
  return Object.fromEntries(entries);
}

function keyOf(key: unknown): string | undefined {
  if (isScalar(key)) return key.value === null ? (key.source ?? '') : String(key.value);
  return key === null ? '' : undefined;
}

function report(converter: Converter, node: Node, message: Phrase): void {
  converter.problems.push({ span: spanOfNode(node, converter.text, converter.offset), message });
}

/** An alias is read again where it stands, as often as a person would use it. */
function resolveAlias(converter: Converter, node: ParsedNode): unknown {
  converter.aliases++;
  if (converter.aliases > MAX_ALIASES) {
    // Before it is looked up: that takes time in proportion to the text.
    if (converter.aliases === MAX_ALIASES + 1) {
      report(converter, node, say`Too many aliases (*name); write the values out`);
    }
    return null;
  }
  const target = isAlias(node) ? node.resolve(converter.document) : undefined;
  if (target === undefined || converter.inside.has(target)) {
    const unknown = target === undefined;
    report(converter, node, unknown ? UNKNOWN_ALIAS : say`This alias (*name) holds itself`);
    return null;
  }
  converter.inside.add(target);
  const value = convert(converter, target as ParsedNode);
  converter.inside.delete(target);
  return value;
}

const UNKNOWN_ALIAS = say`This alias (*name) names nothing. Put a text that begins with * in quotation marks.`;

function spanOfNode(node: Node, text: string, offset: number): Span {
  const range = node?.range;
  if (range === null || range === undefined) return { from: offset, to: offset };
  let to = Math.min(range[1], text.length);
  while (to > range[0] && /\s/.test(text.charAt(to - 1))) to--;
  return { from: offset + range[0], to: offset + to };
}

function find(
  root: Node,
  path: YamlPath,
  part: 'key' | 'value',
  text: string,
  offset: number,
): Span | undefined {
  let node: Node = root;
  let key: Node;
  for (const step of path) {
    const next: Step | undefined = stepInto(node, step);
    if (next === undefined) return undefined;
    ({ key, value: node } = next);
  }
  if (part === 'key' && key) return spanOfNode(key, text, offset);
  if (node) return spanOfNode(node, text, offset);
  return key ? placeForValue(key, text, offset) : undefined;
}

interface Step {
  readonly key: Node;
  readonly value: Node;
}

function stepInto(node: Node, step: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => keyOf(item.key) === String(step));
    return pair && { key: pair.key as Node, value: pair.value as Node };
  }
  if (!isSeq(node) || typeof step !== 'number' || step < 0 || step >= node.items.length)
    return undefined;
  return { key: undefined, value: node.items[step] as Node };
}

/** The place after the colon of a key without a value. */
function placeForValue(key: Node, text: string, offset: number): Span {
  const span = spanOfNode(key, text, offset);
  const colon = text.indexOf(':', span.to - offset);
  const at = colon < 0 ? span.to : offset + colon + 1;
  return { from: at, to: at };
}

/** Where brackets or indentation nest deeper than MAX_DEPTH; the YAML reader would recurse as deep. */
function deepestNesting(text: string): number | undefined {
  let brackets = 0;
  const indents: number[] = [];
  for (const match of text.matchAll(/\n *(?:[-?] +)*|[[{\]}]/g)) {
    const mark = match[0];
    if (mark.startsWith('\n')) {
      if (mark.length > 2 * MAX_DEPTH && countDashes(mark) > MAX_DEPTH)
        return match.index + mark.length;
      const indent = mark.length - 1;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
    } else {
      brackets = Math.max(0, brackets + (mark === '[' || mark === '{' ? 1 : -1));
    }
    if (brackets > MAX_DEPTH || indents.length > MAX_DEPTH) return match.index;
  }
  return undefined;
}

function countDashes(mark: string): number {
  return mark.length - mark.replace(/[-?]/g, '').length;
}

function problemOf(error: YAMLError, text: string, offset: number): YamlProblem {
  const [from, to] = error.pos;
  const start = Math.min(from, text.length);
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(Math.max(to, start + 1), lineEnd < 0 ? text.length : lineEnd);
  return {
    span: { from: offset + start, to: offset + Math.max(start, end) },
    message: wording(error, text, start),
  };
}

const WORDINGS: Readonly<Record<string, Phrase>> = {
  ALIAS_PROPS: say`An alias (*name) cannot carry a tag or an anchor`,
  BAD_ALIAS: say`This alias (*name) has no name or names nothing. Put the text in quotation marks if it begins with *.`,
  BAD_DIRECTIVE: say`A line that begins with % is a YAML directive; this one is not known`,
  BAD_DQ_ESCAPE: say`Unknown escape in a text in double quotation marks; write \\ for a backslash`,
  BAD_INDENT: say`This line is indented differently from its neighbours`,
  BAD_PROP_ORDER: say`Anchors and tags must stand before the mark that they belong to`,
  BAD_SCALAR_START: say`A text cannot begin with this sign; put the text in quotation marks`,
  BLOCK_AS_IMPLICIT_KEY: say`Two keys stand on one line. Put a text that holds a colon in quotation marks.`,
  BLOCK_IN_FLOW: say`Inside brackets, lists and keys are written with commas`,
  COMMENT_SPACE: say`A comment needs a space before its #`,
  DUPLICATE_KEY: say`This key is given twice`,
  IMPOSSIBLE: say`This cannot be read`,
  KEY_OVER_1024_CHARS: say`This key is too long; is a quotation mark missing?`,
  MISSING_CHAR: say`A sign is missing here: a closing quotation mark, bracket, comma or colon`,
  MULTILINE_IMPLICIT_KEY: say`A key must stand on one line; is a colon or a quotation mark missing?`,
  MULTIPLE_ANCHORS: say`A value can have one anchor only`,
  MULTIPLE_DOCS: say`A second YAML document begins here; only the first is read`,
  MULTIPLE_TAGS: say`A value can have one tag only`,
  NON_STRING_KEY: say`A key must be a word or a number`,
  TAB_AS_INDENT: say`This line is indented with a tab; use spaces`,
  TAG_RESOLVE_FAILED: say`Tags (!name) are not used here; write the value without one`,
  UNEXPECTED_TOKEN: say`This is not expected here; is a line break, a comma or a quotation mark missing?`,
  RESOURCE_EXHAUSTION: say`This is nested too deep to be read`,
};

function wording(error: YAMLError, text: string, at: number): Phrase {
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) {
    return say`This text begins with a quotation mark but does not end with one`;
  }
  if (error.code === 'MISSING_CHAR' && /[[{]/.test(text.charAt(at))) {
    return say`This bracket is never closed`;
  }
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow')) {
    return say`This bracket is never closed, or what it holds is not indented`;
  }
  return WORDINGS[error.code] ?? say`This cannot be read as YAML`;
}
