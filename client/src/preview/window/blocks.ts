/**
 * The blocks that a window shows: takes updates over, touching only what changed, and finds the place
 * in the draft behind an element. Must not scroll by itself.
 */
import type { PreviewUpdate } from '../../../../server/src/preview/update.ts';

export interface Blocks {
  /** False where the update does not fit what is shown. */
  apply(update: PreviewUpdate): boolean;
  empty(words: string): void;
  /** Offsets in the draft of an element with a place. */
  placeOf(element: Element): { readonly from: number; readonly to: number } | undefined;
  /** The element of the block at an offset of the draft. */
  at(offset: number): HTMLElement | undefined;
  /** Where an element's block begins. */
  startOf(block: Element): number | undefined;
  showCursor(offset: number, scrolling: { follow(offset: number): void }): void;
}

export function createBlocks(report: HTMLElement): Blocks {
  let starts: readonly number[] = [];
  let ids: readonly string[] = [];
  let order = new Map<string, number>();
  const startOf = (block: Element) => starts[order.get(block.id) ?? -1];
  const at = (offset: number) => {
    const id = ids[lastAtOrBefore(starts, offset)];
    return id === undefined ? undefined : (document.getElementById(id) ?? undefined);
  };
  return {
    startOf,
    at,
    apply(update) {
      if (!place(report, update)) return false;
      ({ starts, ids } = update);
      order = new Map(ids.map((id, index) => [id, index]));
      return true;
    },
    empty(words) {
      [starts, ids, order] = [[], [], new Map()];
      const paragraph = document.createElement('p');
      paragraph.className = 'empty';
      paragraph.textContent = words;
      report.replaceChildren(paragraph);
    },
    placeOf(element) {
      const block = element.closest('.block');
      const start = block ? startOf(block) : undefined;
      const found = /^(-?\d+)-(-?\d+)$/.exec(element.getAttribute('data-at') ?? '');
      if (start === undefined || !found) return undefined;
      return { from: start + Number(found[1]), to: start + Number(found[2]) };
    },
    showCursor(offset, scrolling) {
      const block = at(offset);
      if (block?.classList.contains('current')) return;
      for (const other of report.querySelectorAll('.current')) other.classList.remove('current');
      block?.classList.add('current');
      if (block && !isInView(block)) scrolling.follow(offset);
    },
  };
}

/** Puts the blocks in order; elements of blocks that did not change stay as they are. */
function place(report: HTMLElement, { ids, html }: PreviewUpdate): boolean {
  const shown = new Map([...report.children].map((child) => [child.id, child]));
  if (ids.some((id) => html[id] === undefined && !shown.has(id))) return false;
  if (shown.size === 0 || ids.every((id) => html[id] !== undefined)) {
    report.replaceChildren(parse(ids.map((id) => html[id]).join('')));
    for (const block of report.children) prepare(block);
    return true;
  }
  let next = report.firstElementChild;
  for (const id of ids) {
    const old = shown.get(id);
    const source = html[id];
    const block = source === undefined ? old! : fresh(source, old);
    if (old && block !== old) {
      if (old === next) next = block;
      old.replaceWith(block);
    }
    if (block === next) next = block.nextElementSibling;
    else report.insertBefore(block, next);
  }
  while (next) {
    const gone = next;
    next = next.nextElementSibling;
    gone.remove();
  }
  return true;
}

function fresh(source: string, old: Element | undefined): Element {
  const block = parse(source).firstElementChild!;
  prepare(block);
  if (old?.classList.contains('current')) block.classList.add('current');
  return block;
}

/** The server made the HTML harmless; a template runs and loads nothing in any case. */
function parse(source: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = source;
  return template.content;
}

/** Workings come as titles, for pages without a script; here they are shown on focus too. */
function prepare(block: Element): void {
  for (const mark of block.querySelectorAll<HTMLElement>('[title]')) {
    mark.dataset.tip = mark.title;
    mark.removeAttribute('title');
    mark.tabIndex = -1;
  }
  for (const note of block.querySelectorAll<HTMLElement>('.note')) {
    note.setAttribute('role', 'button');
    note.tabIndex = -1;
  }
  for (const reference of block.querySelectorAll<HTMLElement>('.reference'))
    reference.tabIndex = -1;
  for (const table of block.querySelectorAll<HTMLElement>('.scrolling')) {
    table.tabIndex = 0;
    table.setAttribute('role', 'region');
    table.setAttribute('aria-label', `Table ${block.id.slice(1)}`);
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 60 && top < window.innerHeight - 30;
}

function lastAtOrBefore(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
