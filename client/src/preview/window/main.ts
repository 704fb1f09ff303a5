/**
 * The script of a preview's window: shows the blocks that it is sent, tells where a person clicks and
 * scrolls, and shows the working behind a mark. Must not run or load anything of a report.
 */
import type { PreviewUpdate } from '../../../../server/src/preview/update.ts';
import type { FromWindow, ToWindow } from '../messages.ts';
import { createBlocks } from './blocks.ts';
import { startMarks } from './marks.ts';
import { startScrolling } from './scrolling.ts';
import { startTips } from './tips.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromWindow): void };

const host = acquireVsCodeApi();
const get = (id: string) => document.getElementById(id)!;
const desk = get('desk');
const report = get('report');
const blocks = createBlocks(report);
const scrolling = startScrolling(desk, blocks, (offset) =>
  host.postMessage({ kind: 'scroll', offset }),
);
const marks = startMarks(desk, report, (element) => {
  const place = blocks.placeOf(element);
  if (place) host.postMessage({ kind: 'go', ...place });
});
const tips = startTips(report, get('tip'), (id, at) => {
  host.postMessage({ kind: 'working', id, at });
});

window.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
  switch (data.kind) {
    case 'update':
      if (!blocks.apply(data.update)) host.postMessage({ kind: 'again' });
      showCounts(data.update);
      report.dataset.rest = data.update.rest ?? '';
      return marks.refresh();
    case 'empty':
      return blocks.empty(data.words);
    case 'cursor':
      return blocks.showCursor(data.offset, scrolling);
    case 'scroll':
      return scrolling.follow(data.offset);
    case 'working':
      return tips.tell(data.id, data.at, data.words);
  }
});

function showCounts({ figures, findings }: PreviewUpdate): void {
  const words = get('words');
  const { total = 0, ticked = 0, contradicted = 0 } = figures ?? {};
  const numbers = [ticked, contradicted, total - ticked - contradicted, findings];
  const [shownTicked, shownContradicted, shownUnverified, shownFindings] = numbers.map(grouped);
  const waiting = words.dataset.waiting ?? '';
  setText(get('counts'), figures ? `✓ ${shownTicked}   ✗ ${shownContradicted}` : waiting);
  setText(get('unverified'), figures ? (shownUnverified ?? '') : '');
  setText(get('findings'), figures ? (shownFindings ?? '') : '');
  const said = (words.dataset.words ?? '').replace(
    /\{(\d)\}/g,
    (_, at) => `${numbers[Number(at)]}`,
  );
  setText(words, figures ? said : waiting);
}

/** `1008` is `1 008`, with a narrow space. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

/** What did not change is not read out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const filters = [...document.querySelectorAll<HTMLButtonElement>('[data-filter]')];
for (const button of filters) {
  button.addEventListener('click', () => {
    for (const each of filters) each.setAttribute('aria-pressed', String(each === button));
    const name = button.dataset.filter ?? 'all';
    scrolling.keepPlace(() => {
      report.className = name === 'all' ? 'report' : `report only-${name}`;
    });
    marks.refresh();
  });
}
get('previous').addEventListener('click', () => marks.move(-1));
get('next').addEventListener('click', () => marks.move(1));
get('print').addEventListener('click', () => host.postMessage({ kind: 'print' }));
get('export').addEventListener('click', () => host.postMessage({ kind: 'export' }));
host.postMessage({ kind: 'ready' });
