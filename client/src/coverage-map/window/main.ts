/**
 * The script of a coverage map's window: draws the matrices that it is sent, and tells where a person
 * clicks. Must not read anything of a report as HTML.
 */
import type { PlacedMap } from '../../../../server/src/lsp/coverage-types.ts';
import type { FromWindow, ToWindow } from '../messages.ts';
import { drawMap } from './draw-map.ts';
import { moveByKeys } from './keys.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromWindow): void;
  getState(): { readonly catalogue?: string } | undefined;
  setState(state: { readonly catalogue: string }): void;
};

const host = acquireVsCodeApi();
const get = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const desk = get('desk');
const detail = get('detail');
const catalogue = get<HTMLSelectElement>('catalogue');
let shown: Extract<ToWindow, { kind: 'maps' }> | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
  shown = data.kind === 'maps' ? data : undefined;
  offerCatalogues(shown?.maps ?? []);
  if (data.kind === 'maps') show();
  else say(data.words);
});

function offerCatalogues(maps: readonly PlacedMap[]): void {
  const wanted = catalogue.value || host.getState()?.catalogue;
  catalogue.replaceChildren(
    ...maps.map(({ id, title }) => new Option(title, id, false, id === wanted)),
  );
  get('choice').hidden = maps.length < 2;
  for (const id of ['svg', 'csv']) get(id).hidden = maps.length === 0;
}

function show(): void {
  const map = shown?.maps.find(({ id }) => id === catalogue.value) ?? shown?.maps[0];
  if (!shown || !map) return;
  host.setState({ catalogue: map.id });
  const [top, left] = [desk.scrollTop, desk.scrollLeft];
  const focused = (document.activeElement as HTMLElement | null)?.dataset.key;
  desk.replaceChildren(...drawMap(map, shown.words));
  desk.scrollTo(left, top);
  const before = focused && desk.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
  if (before) before.focus({ preventScroll: true });
}

function say(words: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'empty';
  paragraph.textContent = words;
  desk.replaceChildren(paragraph);
}

/** A cell leads to its places in turn. */
const visits = new Map<string, number>();

desk.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-places]');
  if (!button) return;
  const { places = '', key = '' } = button.dataset;
  const all = places.split(' ');
  const visit = visits.get(key) ?? 0;
  visits.set(key, visit + 1);
  const [line, character] = all[visit % all.length]!.split(':').map(Number);
  host.postMessage({ kind: 'go', line: line ?? 0, character: character ?? 0 });
});
const tell = ({ target }: Event) => {
  const words = (target as Element).closest<HTMLElement>('[data-words]')?.dataset.words;
  if (words !== undefined) detail.textContent = words;
};
desk.addEventListener('mouseover', tell);
desk.addEventListener('focusin', tell);
moveByKeys(desk);
catalogue.addEventListener('change', show);
for (const format of ['svg', 'csv'] as const) {
  get(format).addEventListener('click', () => {
    host.postMessage({ kind: 'save', format, catalogue: catalogue.value });
  });
}
host.postMessage({ kind: 'ready' });
