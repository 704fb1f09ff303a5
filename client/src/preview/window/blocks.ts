/**
 * The blocks that a window shows: takes updates over, touching only what changed, and finds the place
 * in the draft behind an element. Must not scroll by itself.
 */
import { type BlockOrder, changedOrder } from '../../../../server/src/preview/block-order.ts';
import { lastAtOrBefore } from '../../../../server/src/preview/place-marks.ts';
import type { PreviewUpdate } from '../../../../server/src/preview/update.ts';

export interface Blocks {
  /** False where blocks are missing that will not come by themselves. */
  apply(update: PreviewUpdate): boolean;
  empty(words: string): void;
  /** What an element with a place stands for: offsets in the draft, or in the file of a block's table. */
  placeOf(element: Element): Place | undefined;
  /** The block at an offset of the draft, and how far down in it that is (0 to 1). */
  at(offset: number): { readonly block: HTMLElement; readonly share: number } | undefined;
  /** The inverse: the offset at a share of a block. */
  offsetIn(block: Element, share: number): number | undefined;
  showCursor(offset: number, scrolling: { follow(offset: number): void }): void;
}

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly inFile?: string;
}

export function createBlocks(report: HTMLElement): Blocks {
  let { ids, starts }: BlockOrder = nothing;
  let order = new Map<string, number>();
  let isComplete = false;
  let current: Element | undefined;
  const startOf = (block: Element) => starts[order.get(block.id) ?? -1];
  const lengthAt = (index: number) =>
    Math.max(1, (starts[index + 1] ?? starts[index]! + 1) - starts[index]!);
  const at = (offset: number) => {
    const index = lastAtOrBefore(starts, offset);
    const block = document.getElementById(ids[index] ?? '');
    if (!block) return undefined;
    return { block, share: Math.min(1, Math.max(0, (offset - starts[index]!) / lengthAt(index))) };
  };
  return {
    at,
    offsetIn(block, share) {
      const index = order.get(block.id);
      return index === undefined ? undefined : starts[index]! + Math.floor(share * lengthAt(index));
    },
    apply(update) {
      ({ starts, ids } = changedOrder({ starts, ids }, update));
      if (update.ids) {
        place(report, { ids, starts, html: update.html });
        order = new Map(ids.map((id, index) => [id, index]));
      } else if (!replace(update.html)) return false;
      if (update.ids || !isComplete) isComplete = report.querySelector('.waiting') === null;
      return update.rest === 'blocks' || isComplete;
    },
    empty(words) {
      ({ starts, ids } = nothing);
      order = new Map();
      const paragraph = document.createElement('p');
      paragraph.className = 'empty';
      paragraph.textContent = words;
      report.replaceChildren(paragraph);
    },
    placeOf(element) {
      const block = element.closest('.block');
      const start = block ? startOf(block) : undefined;
      const found = /^(-?\d+)-(-?\d+)$/.exec(element.getAttribute('data-at') ?? '');
      if (!block || start === undefined || !found) return undefined;
      const [from, to] = [Number(found[1]), Number(found[2])];
      if (element.closest('.in-file')) return { from, to, inFile: block.id };
      return { from: start + from, to: start + to };
    },
    showCursor(offset, scrolling) {
      const block = at(offset)?.block;
      if (block?.classList.contains('current')) return;
      if (current) document.getElementById(current.id)?.classList.remove('current');
      current = block;
      block?.classList.add('current');
      if (block && !isInView(block)) scrolling.follow(offset);
    },
  };
}

const nothing: BlockOrder = { ids: [], starts: [] };

type Html = PreviewUpdate['html'];

/** Blocks that changed in the place of what was shown of them; false where one was not shown. */
function replace(html: Html): boolean {
  const came = [...parse(Object.values(html).join('')).children];
  return came.every((block) => {
    const old = document.getElementById(block.id);
    if (!old) return false;
    prepare(block, old);
    old.replaceWith(block);
    return true;
  });
}

/** Puts the blocks in order; elements of blocks that did not change stay as they are. */
function place(
  report: HTMLElement,
  { ids, html, starts }: BlockOrder & { readonly html: Html },
): void {
  const shown = new Map([...report.children].map((child) => [child.id, child]));
  const came = parse(ids.map((id) => html[id] ?? '').join(''));
  const fresh = new Map([...came.children].map((child) => [child.id, child]));
  let next = report.firstElementChild;
  ids.forEach((id, index) => {
    const old = shown.get(id);
    const block = fresh.get(id) ?? old ?? waiting(id, (starts[index + 1] ?? 0) - starts[index]!);
    if (block !== old) prepare(block, old);
    if (old && block !== old) {
      if (old === next) next = block;
      old.replaceWith(block);
    }
    if (block === next) next = block.nextElementSibling;
    else report.insertBefore(block, next);
  });
  while (next) {
    const gone = next;
    next = next.nextElementSibling;
    gone.remove();
  }
}

/** About as many units stand in a line, of so many pixels. */
const line = { units: 80, height: 25 };

/** Room for a block that is to come; `length`: of its source. */
function waiting(id: string, length: number): HTMLElement {
  const block = document.createElement('div');
  block.id = id;
  block.className = 'block waiting';
  block.style.height = `${Math.max(1, Math.ceil(length / line.units)) * line.height}px`;
  return block;
}

/** The server made the HTML harmless; a template runs and loads nothing in any case. */
function parse(source: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = source;
  return template.content;
}

/** A page is read with the Tab key from link to link; here N and P lead from mark to mark. */
function prepare(block: Element, old: Element | undefined): void {
  if (old?.classList.contains('current')) block.classList.add('current');
  for (const note of block.querySelectorAll<HTMLElement>('.note')) {
    note.setAttribute('role', 'button');
    note.tabIndex = -1;
  }
  for (const reference of block.querySelectorAll<HTMLElement>('.reference'))
    reference.tabIndex = -1;
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 60 && top < window.innerHeight - 30;
}
