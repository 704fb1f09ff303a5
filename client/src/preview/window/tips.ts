/**
 * Shows the working behind a mark on hover and on focus, beside the mark and within the window. Must
 * not word it.
 */

export interface Tips {
  /** The working of a mark that was asked for; empty where there is none. */
  tell(id: string, at: string, words: string): void;
}

const withWorking = '.figure.ticked, .figure.contradicted';
/** In milliseconds: so long the pointer rests on a mark before its working is asked for. */
const rest = 60;

/** `ask`: for the working of the figure at a place of a block. */
export function startTips(
  report: HTMLElement,
  tip: HTMLElement,
  ask: (id: string, at: string) => void,
): Tips {
  let mark: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    mark?.removeAttribute('aria-describedby');
    mark = undefined;
    tip.hidden = true;
  };
  const show = ({ target, type }: Event) => {
    const found = (target as Element).closest<HTMLElement>(withWorking);
    if (!found || found === mark) return;
    hide();
    mark = found;
    const [id, at] = placeOf(found);
    timer = setTimeout(() => ask(id, at), type === 'focusin' ? 0 : rest);
  };
  const leave = ({ target }: Event) => {
    if (mark && (target as Element).closest(withWorking) === mark) hide();
  };
  report.addEventListener('mouseover', show);
  report.addEventListener('focusin', show);
  report.addEventListener('mouseout', leave);
  report.addEventListener('focusout', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('scroll', hide, { capture: true, passive: true });
  return {
    tell(id, at, words) {
      if (!mark || words === '') return;
      const [ownId, ownAt] = placeOf(mark);
      if (id !== ownId || at !== ownAt) return;
      tip.textContent = words;
      tip.hidden = false;
      mark.setAttribute('aria-describedby', tip.id);
      setBeside(tip, mark);
    },
  };
}

function placeOf(mark: HTMLElement): readonly [id: string, at: string] {
  return [mark.closest('.block')?.id ?? '', mark.dataset.at ?? ''];
}

/** Below the mark, or above it where there is no room. */
function setBeside(tip: HTMLElement, mark: HTMLElement): void {
  const place = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const below = place.bottom + 6;
  const top = below + height < window.innerHeight ? below : Math.max(4, place.top - height - 6);
  tip.style.top = `${top}px`;
  tip.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - width - 8))}px`;
}
