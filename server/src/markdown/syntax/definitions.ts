/**
 * Reads link reference definitions at the start of a paragraph's content. Must not take a line that
 * is not wholly part of one.
 */
import { COLON, isBlank, LEFT_BRACKET, LESS_THAN, LINE_FEED } from './characters.ts';
import { readDestination, readLabel, readTitle } from './labels.ts';

/** Offsets in the content; `to` is the end of the definition's last line, its line feed left out. */
export interface Definition {
  readonly from: number;
  readonly to: number;
}

/** The definitions that `content` begins with, one after the other. */
export function readDefinitions(content: string): readonly Definition[] {
  const definitions: Definition[] = [];
  let at = skipBlanks(content, 0);
  while (content.charCodeAt(at) === LEFT_BRACKET) {
    const to = definitionEnd(content, at);
    if (to < 0) break;
    definitions.push({ from: at, to });
    at = skipBlanks(content, to + 1);
  }
  return definitions;
}

function definitionEnd(content: string, at: number): number {
  const label = readLabel(content, at);
  if (label < 0 || content.charCodeAt(label) !== COLON) return -1;
  if (content.slice(at + 1, label - 1).trim() === '') return -1;
  const start = skipToContent(content, label + 1);
  const destination = readDestination(content, start);
  if (destination <= start) return -1;
  if (content.charCodeAt(start) === LESS_THAN && content.charCodeAt(destination - 1) !== 62)
    return -1;
  const title = titleEnd(content, destination);
  return title < 0 ? lineEnd(content, destination) : title;
}

/** End of the line on which a title that follows the destination ends; −1 without a title. */
function titleEnd(content: string, destination: number): number {
  const start = skipToContent(content, destination);
  if (start === destination) return -1;
  const end = readTitle(content, start);
  return end < 0 ? -1 : lineEnd(content, end);
}

/** The next line feed or the end, where only white space stands before it; −1 else. */
function lineEnd(content: string, from: number): number {
  const at = skipBlanks(content, from);
  return at >= content.length || content.charCodeAt(at) === LINE_FEED ? at : -1;
}

/** Skips white space with at most one line feed in it. */
function skipToContent(content: string, from: number): number {
  const at = skipBlanks(content, from);
  return content.charCodeAt(at) === LINE_FEED ? skipBlanks(content, at + 1) : at;
}

function skipBlanks(content: string, from: number): number {
  let at = from;
  while (at < content.length && isBlank(content.charCodeAt(at))) at++;
  return at;
}
