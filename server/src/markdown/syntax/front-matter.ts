/**
 * Finds the front matter of a draft and gives it a block of its own. Must not read the YAML.
 */
import type { MarkdownConfig } from '@lezer/markdown';
import { inputOf } from './internals.ts';

/** Offsets in the normal text. */
export interface FrontMatterPlace {
  readonly contentFrom: number;
  readonly contentTo: number;
  /** End of the closing fence's line, or of the last line where there is none. */
  readonly to: number;
  readonly closed: boolean;
}

const FENCE = /^---[ \t]*\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/gm;
const KEY = /^["']?\w[\w.-]*["']?:(?:[ \t]|$)/;

/**
 * Front matter begins with a line `---` at the very start and ends with `---` or `...`. Without such
 * an end, lines that begin with a key are front matter up to the first blank line.
 */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  if (!opensFrontMatter(text)) return undefined;
  const contentFrom = lineEnd(text, 0) + 1;
  CLOSE.lastIndex = contentFrom;
  const close = CLOSE.exec(text);
  if (close !== null) {
    const contentTo = Math.max(contentFrom, close.index);
    return { contentFrom, contentTo, to: close.index + close[0].length, closed: true };
  }
  if (!KEY.test(text.slice(contentFrom, lineEnd(text, contentFrom)))) return undefined;
  const blank = /\n[ \t]*\n/.exec(text.slice(contentFrom));
  const to = blank === null ? text.trimEnd().length : contentFrom + blank.index;
  return { contentFrom, contentTo: to, to, closed: false };
}

/** Whether a text begins with a line `---`. */
export function opensFrontMatter(text: string): boolean {
  return text.startsWith('---') && FENCE.test(text.slice(0, lineEnd(text, 0) + 1));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The block parser; it stands before all others. */
export const FrontMatterSyntax: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'LinkReference',
      parse(cx, line) {
        if (cx.lineStart !== 0 || !line.text.startsWith('---') || cx.depth > 1) return false;
        const place = findFrontMatter(inputOf(cx));
        if (place === undefined) return false;
        while (cx.lineStart <= place.to && cx.nextLine()) {}
        cx.addElement(cx.elt('FrontMatter', 0, place.to));
        return true;
      },
    },
  ],
};
