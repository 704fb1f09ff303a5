/**
 * Shows the working behind a mark on hover and on focus, beside the mark and within the window. Must
 * not word it.
 */

export function startTips(report: HTMLElement, tip: HTMLElement): void {
  let shown: HTMLElement | undefined;
  const hide = () => {
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    tip.hidden = true;
  };
  const show = ({ target }: Event) => {
    const mark = (target as Element).closest<HTMLElement>('[data-tip]');
    if (!mark || mark === shown || !mark.dataset.tip) return;
    hide();
    shown = mark;
    tip.textContent = mark.dataset.tip;
    tip.hidden = false;
    mark.setAttribute('aria-describedby', tip.id);
    setBeside(tip, mark);
  };
  const leave = (event: Event) => {
    if (shown && (event.target as Element).closest('[data-tip]') === shown) hide();
  };
  report.addEventListener('mouseover', show);
  report.addEventListener('focusin', show);
  report.addEventListener('mouseout', leave);
  report.addEventListener('focusout', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('scroll', hide, { capture: true, passive: true });
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
