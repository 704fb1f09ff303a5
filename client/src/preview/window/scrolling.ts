/**
 * Keeps the window and the editor at the same place while either is scrolled: at the same block, and as
 * far down in it. Must not answer a movement that the other side caused.
 */
import type { Blocks } from './blocks.ts';

export interface Scrolling {
  /** Brings an offset of the draft to the top. */
  follow(offset: number): void;
  /** Does something that moves the blocks, and brings back to the top what stood there, or what comes next. */
  keepPlace(change: () => void): void;
}

/** In milliseconds: so long a movement of the other side takes to come through. */
const settle = 250;
/** In pixels: the height of the paper above what counts as its top, and moves too small to be seen. */
const margin = 12;
const least = 4;

export function startScrolling(
  desk: HTMLElement,
  blocks: Blocks,
  tell: (offset: number) => void,
): Scrolling {
  let quietUntil = 0;
  let isWaiting = false;
  let told: number | undefined;
  desk.addEventListener('scroll', () => {
    if (isWaiting || performance.now() < quietUntil) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      const offset = offsetAtTop(desk, blocks);
      if (offset === undefined || offset === told) return;
      told = offset;
      tell(offset);
    });
  });
  const moveBy = (pixels: number) => {
    if (Math.abs(pixels) < least) return;
    quietUntil = performance.now() + settle;
    desk.scrollTop += pixels;
  };
  return {
    follow(offset) {
      const place = blocks.at(offset);
      if (!place) return;
      const { top, height } = place.block.getBoundingClientRect();
      moveBy(top + place.share * height - topOf(desk));
    },
    keepPlace(change) {
      let block: Element | null | undefined = topBlock(desk);
      const before = block?.getBoundingClientRect().top ?? 0;
      change();
      while (block && block.getClientRects().length === 0) block = block.nextElementSibling;
      if (block) moveBy(block.getBoundingClientRect().top - Math.max(before, topOf(desk)));
    },
  };
}

function topOf(desk: HTMLElement): number {
  return desk.getBoundingClientRect().top + margin;
}

function offsetAtTop(desk: HTMLElement, blocks: Blocks): number | undefined {
  const block = topBlock(desk);
  if (!block) return undefined;
  const { top, height } = block.getBoundingClientRect();
  const share = (topOf(desk) - top) / Math.max(1, height);
  return blocks.offsetIn(block, Math.min(0.999, Math.max(0, share)));
}

/** The block that stands at the upper edge, or the next below a gap. */
function topBlock(desk: HTMLElement): Element | undefined {
  const { left, top, width } = desk.getBoundingClientRect();
  for (const down of [margin + 2, 40, 80]) {
    const found = document.elementFromPoint(left + width / 2, top + down)?.closest('.block');
    if (found) return found;
  }
  return undefined;
}
