/**
 * Says whether a line ends the paragraph before it because another block begins. Must not open the
 * block. Asked only for lines that are not indented as code.
 */
import type { BlockContext, LeafBlock, Line } from '@lezer/markdown';
import {
  isAtxHeading,
  isFence,
  isSetextUnderline,
  isThematicBreak,
  listMarker,
  mayInterrupt,
} from './block-starts.ts';
import {
  BACKTICK,
  COLON,
  GREATER_THAN,
  HASH,
  LEFT_BRACKET,
  LESS_THAN,
  TILDE,
} from './characters.ts';
import { mayNest } from './containers.ts';
import { isDirective } from './directives.ts';
import { isDivFence } from './div-fences.ts';
import { simpleTableEnd } from './drawn-tables.ts';
import { footnoteStart } from './footnotes.ts';
import { htmlInterrupts } from './html-blocks.ts';
import { continuedDepth, openContainers } from './internals.ts';
import { isFirstLine, mayBeHeading } from './paragraphs.ts';

export function endsParagraph(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  switch (line.next) {
    case HASH:
      return isAtxHeading(line);
    case BACKTICK:
    case TILDE:
      return isFence(line);
    case GREATER_THAN:
      return mayNest(line);
    case LESS_THAN:
      return htmlInterrupts(line);
    case LEFT_BRACKET:
      return footnoteStart(line) >= 0 && mayNest(line);
    case COLON:
      return isDirective(line) || isDivFence(line);
    default:
      return beginsRuleOrList(cx, line, leaf);
  }
}

/**
 * A line that leaves a container (lazy) ends the paragraph with any list item, be it the next of its
 * own list; within the paragraph's container, empty items and numbers other than 1 stay text.
 */
function beginsRuleOrList(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  const lazy = continuedDepth(line) < openContainers(cx).length;
  if (isThematicBreak(line)) {
    if (!lazy && isFirstLine(leaf) && simpleTableEnd(cx, line, leaf.start) !== undefined)
      return false;
    return lazy || !isSetextUnderline(line) || !mayBeHeading(leaf);
  }
  const marker = listMarker(line);
  if (marker === 0 || !mayNest(line)) return false;
  return lazy || mayInterrupt(line, marker);
}
