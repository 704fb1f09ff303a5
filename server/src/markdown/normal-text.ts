/**
 * Turns a source text into the text that the Markdown parser reads (line ends as LF, no byte order
 * mark) and maps offsets between the two. Must not change anything else.
 */
import { countBelow } from '../text/count-below.ts';

export interface NormalText {
  /** The source with CR and CRLF as LF and without a byte order mark at its start. */
  readonly text: string;
  /** The source offset of an offset in `text`; that of a line feed is the end of its line. */
  toSource(offset: number): number;
  /** The offset in `text` of a source offset. */
  toNormal(offset: number): number;
}

/** `'a\r\nb'` is read as `'a\nb'`; its offset 2 stands for the source's offset 3. */
export function normalizeText(source: string): NormalText {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (bom === 0 && !source.includes('\r')) {
    return { text: source, toSource: (offset) => offset, toNormal: (offset) => offset };
  }
  const drops = droppedUnits(source);
  const text = source.slice(bom).replace(/\r\n?/g, '\n');
  return {
    text,
    toSource: (offset) =>
      offset + bom + countBelow(drops, (drop, index) => drop - index - bom < offset),
    toNormal: (offset) => Math.max(0, offset - bom - countBelow(drops, (drop) => drop < offset)),
  };
}

/** Offsets of the CRs that stand before an LF. */
function droppedUnits(source: string): readonly number[] {
  const drops: number[] = [];
  for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 2))
    drops.push(at);
  return drops;
}
