/**
 * A coverage map as elements: what is open in sentences, then a table for each kind of item, every mark a
 * button. Must not listen to anything.
 */
import type {
  PlacedMap,
  PlacedMatrix,
  PlacedRow,
} from '../../../../server/src/lsp/coverage-types.ts';
import type { CoverageWords } from '../words.ts';

type Column = PlacedMatrix['columns'][number];
type Cell = PlacedRow['cells'][number];

export function drawMap({ title, gaps, matrices }: PlacedMap, words: CoverageWords): Element[] {
  const open = element('ul', { className: 'gaps' });
  for (const sentence of gaps.length > 0 ? gaps : [words.noGaps]) {
    open.append(element('li', { textContent: sentence }));
  }
  const tables = matrices.map((matrix) => drawMatrix(matrix, words));
  return [element('h1', { textContent: title }), open, ...tables];
}

function drawMatrix({ title, columns, rows }: PlacedMatrix, words: CoverageWords): Element {
  const table = element('table');
  table.append(element('caption', { textContent: title }));
  const head = table.createTHead().insertRow();
  const heads = columns.map((column) => columnHead(column, words));
  head.append(headCell(words.section), ...heads, headCell(words.items));
  const body = table.createTBody();
  for (const [at, row] of rows.entries()) {
    body.append(drawRow(row, columns, `${title} ${at}`, words));
  }
  const foot = table.createTFoot().insertRow();
  const name = element('th', { scope: 'row', textContent: words.sections });
  foot.append(name, ...columns.map((column) => columnFoot(column, words)), element('td'));
  return table;
}

function headCell(text: string): HTMLElement {
  return element('th', { scope: 'col', textContent: text });
}

function columnHead(column: Column, words: CoverageWords): HTMLElement {
  const cell = headCell(column.number);
  cell.dataset.words = `${column.name}: ${column.words} — ${countWords(column, words)}`;
  cell.title = column.words;
  if (isGap(column)) cell.className = 'gap';
  return cell;
}

function countWords({ stated, mentioned }: Column, words: CoverageWords): string {
  if (stated + mentioned === 0) return words.unserved;
  const parts = [
    ...(stated > 0 ? [fill(stated === 1 ? words.statedByOne : words.statedBy, stated)] : []),
    ...(mentioned > 0
      ? [fill(mentioned === 1 ? words.inProseOfOne : words.inProseOf, mentioned)]
      : []),
  ];
  return parts.join(', ');
}

function isGap({ stated, mentioned }: Column): boolean {
  return stated + mentioned === 0;
}

/** How many sections state the item; of one that none states, how many mention it. */
function columnFoot(column: Column, words: CoverageWords): HTMLElement {
  const cell = element('td', { className: isGap(column) ? 'sum gap' : 'sum' });
  if (isGap(column)) cell.append(missing(words.unserved));
  else cell.textContent = String(column.stated || column.mentioned);
  return cell;
}

function drawRow(
  row: PlacedRow,
  columns: readonly Column[],
  key: string,
  words: CoverageWords,
): HTMLElement {
  const line = element('tr', { className: row.gap ? 'gap' : '' });
  const head = element('th', { scope: 'row', className: `d${Math.min(row.depth, 4)}` });
  if (row.gap) head.append(missing(words.servesNothing));
  head.append(nameButton(row, key, words));
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const drawn = columns.map((column, at) => {
    const slot = element('td', { className: isGap(column) ? 'gap' : '' });
    const cell = cells.get(at);
    if (cell) slot.append(markButton(row, column, cell, `${key} ${at}`, words));
    return slot;
  });
  const sum = element('td', { className: 'sum' });
  if (row.cells.length > 0) sum.textContent = String(row.cells.length);
  line.append(head, ...drawn, sum);
  return line;
}

function nameButton(
  { name, line, place, gap }: PlacedRow,
  key: string,
  words: CoverageWords,
): HTMLElement {
  const button = element('button', { type: 'button', className: 'name', textContent: name });
  const where = fill(words.row, name, line);
  button.dataset.words = gap ? `${where} — ${words.servesNothing}` : where;
  button.dataset.key = key;
  button.dataset.places = place ? `${place.line}:${place.character}` : `${line - 1}:0`;
  button.title = name;
  return button;
}

function markButton(
  row: PlacedRow,
  column: Column,
  { mark, places }: Cell,
  key: string,
  words: CoverageWords,
): HTMLElement {
  const button = element('button', { type: 'button', className: 'cell' });
  button.append(mark === 'statement' ? '●' : '○');
  // Drawn by the style sheet: the label says it in words.
  if (places.length > 1) button.dataset.count = String(places.length);
  const lines = places.map((place) => place.line + 1).join(', ');
  const said = fill(words[mark], column.name, row.name, lines);
  button.setAttribute('aria-label', said);
  button.dataset.words = `${said} — ${column.words}`;
  button.dataset.key = key;
  button.dataset.places = places.map((place) => `${place.line}:${place.character}`).join(' ');
  return button;
}

/** Puts values into the numbered gaps of a sentence. */
function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

function missing(words: string): HTMLElement {
  const mark = element('span', { className: 'missing', textContent: '✗', title: words });
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', words);
  return mark;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
