/**
 * Keys in a matrix: Tab comes to one button of each table, the arrows lead on from there, Home and End to
 * the ends of a row. Must not know what a button does.
 */

const buttons = 'button[data-places]';

export function moveByKeys(desk: HTMLElement): void {
  new MutationObserver(() => {
    for (const table of desk.querySelectorAll('table')) keepOneStop(table);
  }).observe(desk, { childList: true });
  desk.addEventListener('focusin', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>(buttons);
    const table = button?.closest('table');
    if (button && table) keepOneStop(table, button);
  });
  desk.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = (event.target as Element).closest<HTMLElement>(buttons);
    const next = from && neighbour(from, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function keepOneStop(table: HTMLTableElement, stop?: HTMLElement): void {
  const all = [...table.querySelectorAll<HTMLElement>(buttons)];
  for (const button of all) button.tabIndex = button === (stop ?? all[0]) ? 0 : -1;
}

function neighbour(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('tr')!;
  const inRow = [...row.querySelectorAll<HTMLElement>(buttons)];
  const at = inRow.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return inRow[at + 1];
    case 'ArrowLeft':
      return inRow[at - 1];
    case 'Home':
      return inRow[0];
    case 'End':
      return inRow.at(-1);
    case 'ArrowDown':
      return nearest(row.nextElementSibling, from);
    case 'ArrowUp':
      return nearest(row.previousElementSibling, from);
    default:
      return undefined;
  }
}

/** The button of another row that stands nearest to the column of this one. */
function nearest(row: Element | null, from: HTMLElement): HTMLElement | undefined {
  const column = columnOf(from);
  const far = (button: HTMLElement) => Math.abs(columnOf(button) - column);
  const all = [...(row?.querySelectorAll<HTMLElement>(buttons) ?? [])];
  return all.reduce<HTMLElement | undefined>(
    (best, button) => (best && far(best) <= far(button) ? best : button),
    undefined,
  );
}

function columnOf(button: HTMLElement): number {
  return button.closest<HTMLTableCellElement>('th,td')?.cellIndex ?? 0;
}
