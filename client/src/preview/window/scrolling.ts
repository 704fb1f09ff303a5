/**
 * Keeps the window and the editor at the same block while either is scrolled. Must not answer a
 * movement that the other side caused.
 */
import type { Blocks } from './blocks.ts';

export interface Scrolling {
  /** Brings the block at an offset of the draft to the top. */
  follow(offset: number): void;
}

/** In milliseconds: so long a movement of the other side takes to come through. */
const settle = 250;

export function startScrolling(
  desk: HTMLElement,
  blocks: Blocks,
  tell: (offset: number) => void,
): Scrolling {
  let quietUntil = 0;
  let isWaiting = false;
  let last: Element | undefined;
  desk.addEventListener('scroll', () => {
    if (isWaiting || performance.now() < quietUntil) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      const block = topBlock(desk);
      const offset = block && block !== last ? blocks.startOf(block) : undefined;
      last = block;
      if (offset !== undefined) tell(offset);
    });
  });
  return {
    follow(offset) {
      const block = blocks.at(offset);
      if (!block || block === last) return;
      quietUntil = performance.now() + settle;
      last = block;
      const top = block.getBoundingClientRect().top - desk.getBoundingClientRect().top;
      desk.scrollTop += top - 12;
    },
  };
}

/** The block that stands at the upper edge. */
function topBlock(desk: HTMLElement): Element | undefined {
  const { left, top, width } = desk.getBoundingClientRect();
  for (const down of [14, 40, 80]) {
    const found = document.elementFromPoint(left + width / 2, top + down)?.closest('.block');
    if (found) return found;
  }
  return undefined;
}
