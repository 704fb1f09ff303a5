/**
 * Where an offset stands in a YAML or JSON text, as keys and indexes from the top. Made for texts that are
 * being written, so that it reads lines and brackets and needs no text that parses. Must not know schemas.
 */
import type { Span } from '../text/span.ts';

export type SettingsPath = readonly (string | number)[];

export interface SettingsPlace {
  /** Of the mapping for keys, of the value itself for values. */
  readonly path: SettingsPath;
  /** `item`: a list's entry that has only begun, which may become a value or a first key. */
  readonly kind: 'key' | 'value' | 'item';
  /** What is typed of it up to the offset, without quotes; and what an answer replaces. */
  readonly typed: string;
  readonly span: Span;
  /** Keys that the mapping has above the place. */
  readonly siblings: ReadonlySet<string>;
  /** Between brackets, where a key cannot begin a block of lines. */
  readonly inFlow: boolean;
}

/** An open mapping or list. `column`: of its keys or dashes; -1 between brackets. */
interface Level {
  readonly kind: 'map' | 'list';
  readonly column: number;
  key: string | undefined;
  index: number;
  readonly keys: Set<string>;
}

/** Longer texts are no settings that somebody writes by hand. */
const longest = 200_000;

const keyPattern =
  /^("[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s:#{}[\],&!|>'"-][^:#\n]{0,200}?|-[^\s:][^:#\n]{0,200}?)[ \t]*:(?=\s|$)/;

/** Undefined in comments and block texts, and where the text is too long. */
export function settingsPlaceAt(text: string, offset: number): SettingsPlace | undefined {
  if (text.length > longest) return undefined;
  const start = /\S/.exec(text)?.index ?? 0;
  if (/[{[]/.test(text[start] ?? '')) return flowPlace(text, start, offset, []).place;
  const levels: Level[] = [];
  const first = text.startsWith('\ufeff') ? 1 : 0;
  const lineStart = Math.max(first, text.lastIndexOf('\n', offset - 1) + 1);
  for (let at = first; at < lineStart; ) {
    const end = lineEnd(text, at);
    const next = readLine(text, { from: at, to: end }, levels, offset);
    if (next === undefined) return undefined;
    if (typeof next !== 'number') return next;
    at = next;
    if (at > lineStart) return undefined;
  }
  return lastLine(text, lineStart, offset, levels);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/**
 * Takes in one whole line. Answers with where to go on; with the place, if the offset is in brackets that
 * begin there; undefined in a text where nothing is to be said.
 */
function readLine(
  text: string,
  { from, to }: Span,
  levels: Level[],
  offset: number,
): number | SettingsPlace | undefined {
  const line = text.slice(from, to).replace(/\r$/, '');
  if (/^\s*(?:#.*)?$/.test(line) || /^(?:---|\.\.\.|%)/.test(line)) return to + 1;
  const { column, rest } = openLists(line, levels);
  const value = openMap(rest, column, levels);
  const valueFrom = from + line.length - value.length;
  if (/^[|>][\d+-]{0,2}\s*(?:#.*)?$/.test(value)) return afterBlockText(text, to + 1, line, offset);
  if (!/^[{[]/.test(value)) return to + 1;
  const { place, end } = flowPlace(text, valueFrom, offset, pathOf(levels));
  if (end === undefined) return place;
  return lineEnd(text, end) + 1;
}

/** Goes past the dashes of a line and opens a list for each, closing what it has left. */
function openLists(line: string, levels: Level[]): { column: number; rest: string } {
  let column = /^ */.exec(line)![0].length;
  let rest = line.slice(column);
  close(levels, column, /^-(?:\s|$)/.test(rest));
  while (/^-(?:\s|$)/.test(rest)) {
    const top = levels.at(-1);
    if (top?.kind === 'list' && top.column === column) top.index++;
    else levels.push(level('list', column));
    const dash = /^-\s*/.exec(rest)![0].length;
    column += dash;
    rest = rest.slice(dash);
  }
  return { column, rest };
}

/** A list may stand at the column of the key that it belongs to. */
function close(levels: Level[], column: number, isItem: boolean): void {
  for (;;) {
    const top = levels.at(-1);
    if (!top || top.column < column) return;
    if (top.column === column && (top.kind === 'map' || isItem)) return;
    levels.pop();
  }
}

/** Opens the mapping of a key, or goes on to its next one. Answers with what follows the colon. */
function openMap(rest: string, column: number, levels: Level[]): string {
  const key = keyPattern.exec(rest);
  if (!key) return rest;
  const name = unquoted(key[1]!);
  let top = levels.at(-1);
  if (top?.kind !== 'map' || top.column !== column) {
    top = level('map', column);
    levels.push(top);
  }
  top.key = name;
  top.keys.add(name);
  return rest.slice(key[0].length).replace(/^[ \t]+/, '');
}

function level(kind: Level['kind'], column: number): Level {
  return { kind, column, key: undefined, index: 0, keys: new Set() };
}

function pathOf(levels: readonly Level[]): SettingsPath {
  return levels.flatMap(({ kind, key, index }) => (kind === 'list' ? index : (key ?? [])));
}

/** The lines of a block text stand further in than the line of its key. */
function afterBlockText(
  text: string,
  from: number,
  line: string,
  offset: number,
): number | undefined {
  const column = /^ */.exec(line)![0].length;
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const next = text.slice(at, end);
    if (/\S/.test(next) && /^ */.exec(next)![0].length <= column) break;
    at = end + 1;
  }
  return offset < at ? undefined : at;
}

/** The line of the offset, of which only what stands before it counts. */
function lastLine(
  text: string,
  from: number,
  offset: number,
  levels: Level[],
): SettingsPlace | undefined {
  const line = text.slice(from, offset);
  if (/^\s*#|\s#/.test(line)) return undefined;
  const { column, rest } = openLists(line, levels);
  const isItem = levels.at(-1)?.kind === 'list' && /-\s*[^\s]*$|-\s+.*$/.test(line);
  const hasColon = keyPattern.test(rest);
  if (hasColon) {
    const value = openMap(rest, column, levels);
    if (/^[{[]/.test(value)) {
      return flowPlace(text, offset - value.length, offset, pathOf(levels)).place;
    }
    return placeOf(text, offset, value, { path: pathOf(levels), kind: 'value' });
  }
  if (/^[{[]/.test(rest))
    return flowPlace(text, offset - rest.length, offset, pathOf(levels)).place;
  const top = levels.at(-1);
  if (isItem) return placeOf(text, offset, rest, { path: pathOf(levels), kind: 'item' });
  if (top?.kind === 'map' && top.column === column) {
    const path = pathOf(levels.slice(0, -1));
    return placeOf(text, offset, rest, { path, kind: 'key', siblings: top.keys });
  }
  return placeOf(text, offset, rest, { path: pathOf(levels), kind: 'key' });
}

function placeOf(
  text: string,
  offset: number,
  typed: string,
  place: Pick<SettingsPlace, 'path' | 'kind'> & Partial<SettingsPlace>,
): SettingsPlace {
  const rest = /^[\w*/.:-]*/.exec(text.slice(offset, offset + 200))![0].replace(/:.*$/, '');
  const span = { from: offset - typed.length, to: offset + rest.length };
  return {
    siblings: new Set(),
    inFlow: false,
    ...place,
    typed: typed.replace(/^["']/, ''),
    span,
  };
}

/**
 * Brackets from `from` on: the place of the offset, if that is among them, and where they end if they end
 * before it.
 */
function flowPlace(
  text: string,
  from: number,
  offset: number,
  outer: SettingsPath,
): { readonly place?: SettingsPlace; readonly end?: number } {
  const levels: Level[] = [];
  let wordFrom = from;
  for (let at = from; at < offset; at++) {
    const sign = text[at]!;
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, at + 1);
      if (close < 0 || close >= offset) break;
      at = close;
    } else if (takeSign(sign, text.slice(wordFrom, at), text[at + 1], levels)) {
      wordFrom = at + 1;
      if (levels.length === 0) return { end: at + 1 };
    }
  }
  const typed = text.slice(wordFrom, offset).replace(/^\s+/, '');
  const top = levels.at(-1);
  const isKey = top?.kind === 'map' && top.key === undefined;
  const path = [...outer, ...pathOf(isKey ? levels.slice(0, -1) : levels)];
  const kind = isKey ? 'key' : 'value';
  const siblings = isKey ? top.keys : new Set<string>();
  return { place: placeOf(text, offset, typed, { path, kind, siblings, inFlow: true }) };
}

/** Whether a sign between brackets ends the word before it. */
function takeSign(sign: string, word: string, after: string | undefined, levels: Level[]): boolean {
  const top = levels.at(-1);
  if (sign === '{' || sign === '[') levels.push(level(sign === '{' ? 'map' : 'list', -1));
  else if (sign === '}' || sign === ']') levels.pop();
  else if (sign === ',' && top) endEntry(top);
  else if (sign === ':' && top?.kind === 'map' && (after === undefined || /[\s"']/.test(after))) {
    top.key = unquoted(word.trim());
    top.keys.add(top.key);
  } else return false;
  return true;
}

/** A comma ends an entry of a mapping or list. */
function endEntry(top: Level): void {
  top.index++;
  top.key = undefined;
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key.trim();
}
