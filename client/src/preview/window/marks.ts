/**
 * Clicks and keys on marks: a click or Enter goes to the source, N and P go from mark to mark. Must not
 * know where the source is.
 */

export interface Marks {
  /** Goes to the next mark (1) or the one before (−1) and focuses it. */
  move(step: 1 | -1): void;
  /** The marks or their filter changed. */
  refresh(): void;
}

const stops = '.note, .figure.contradicted';
const unverified = '.figure.unverified';
const clickable = '[data-at]';

export function startMarks(
  desk: HTMLElement,
  report: HTMLElement,
  go: (element: Element) => void,
): Marks {
  const selector = () => (report.classList.contains('only-unverified') ? unverified : stops);
  const move = (step: 1 | -1) => {
    const all = [...report.querySelectorAll<HTMLElement>(selector())].filter(isShown);
    const next = nextOf(all, document.activeElement, desk, step);
    if (!next) return;
    next.tabIndex = 0;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  };
  report.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a.reference');
    if (link) event.preventDefault();
    if (link && (event.ctrlKey || event.metaKey)) return follow(link);
    const mark = target.closest(clickable);
    if (mark) go(mark);
  });
  desk.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n' || key === 'p') move(key === 'n' ? 1 : -1);
    else if (key === 'enter') {
      const mark = document.activeElement?.closest(clickable);
      if (!mark) return;
      go(mark);
    } else return;
    event.preventDefault();
  });
  return { move, refresh: () => reachable(report, selector()) };
}

/** Tab comes to one mark only; from there N and P lead on. */
function reachable(report: HTMLElement, selector: string): void {
  if (report.querySelector('.note[tabindex="0"], .figure[tabindex="0"]')) return;
  const first = [...report.querySelectorAll<HTMLElement>(selector)].find(isShown);
  if (first) first.tabIndex = 0;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** From the mark that has the focus, else from what is in view. */
function nextOf(
  all: readonly HTMLElement[],
  active: Element | null,
  desk: HTMLElement,
  step: 1 | -1,
): HTMLElement | undefined {
  const at = active ? all.indexOf(active as HTMLElement) : -1;
  if (at >= 0) {
    if (all.length > 1) all[at]!.tabIndex = -1;
    return all[(at + step + all.length) % all.length];
  }
  const top = desk.getBoundingClientRect().top;
  return all.find((mark) => mark.getBoundingClientRect().top > top + 4) ?? all[0];
}

function follow(link: HTMLAnchorElement): void {
  const target = document.getElementById(link.hash.slice(1));
  target?.scrollIntoView({ block: 'start' });
  target?.classList.add('flash');
  setTimeout(() => target?.classList.remove('flash'), 1200);
}
