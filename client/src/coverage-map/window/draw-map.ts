/**
 * A coverage map as elements: what is open in sentences, then a table for each kind of item, every mark a
 * button. Must not listen to anything.
 */
import type {
  PlacedMap,
  PlacedMatrix,
  PlacedRow,
} from '../../../../server/src/lsp/coverage-types.ts';

type Column = PlacedMatrix['columns'][number];
type Cell = PlacedRow['cells'][number];

export function drawMap({ title, gaps, matrices }: PlacedMap): readonly Element[] {
  const open = element('ul', { className: 'gaps' });
  for (const sentence of gaps.length > 0 ? gaps : ['No gaps.']) {
    open.append(element('li', { textContent: sentence }));
  }
  return [element('h1', { textContent: title }), open, ...matrices.map(drawMatrix)];
}

function drawMatrix({ title, columns, rows }: PlacedMatrix): Element {
  const table = element('table');
  table.append(element('caption', { textContent: title }));
  const head = table.createTHead().insertRow();
  head.append(headCell('Section'), ...columns.map(columnHead), headCell('Items'));
  const body = table.createTBody();
  for (const [at, row] of rows.entries()) body.append(drawRow(row, columns, `${title} ${at}`));
  const foot = table.createTFoot().insertRow();
  const name = element('th', { scope: 'row', textContent: 'Sections' });
  foot.append(name, ...columns.map(columnFoot), element('td'));
  return table;
}

function headCell(words: string): HTMLElement {
  return element('th', { scope: 'col', textContent: words });
}

function columnHead(column: Column): HTMLElement {
  const cell = headCell(column.number);
  cell.dataset.words = `${column.name}: ${column.words} — ${countWords(column)}`;
  cell.title = column.words;
  if (isGap(column)) cell.className = 'gap';
  return cell;
}

function countWords({ stated, mentioned }: Column): string {
  const sections = (times: number) => `${times} ${times === 1 ? 'section' : 'sections'}`;
  if (stated + mentioned === 0) return 'no section serves it';
  const parts = [
    ...(stated > 0 ? [`stated by ${sections(stated)}`] : []),
    ...(mentioned > 0 ? [`in the prose of ${sections(mentioned)}`] : []),
  ];
  return parts.join(', ');
}

function isGap({ stated, mentioned }: Column): boolean {
  return stated + mentioned === 0;
}

/** How many sections state the item; of one that none states, how many mention it. */
function columnFoot(column: Column): HTMLElement {
  const cell = element('td', { className: isGap(column) ? 'sum gap' : 'sum' });
  if (isGap(column)) cell.append(missing('No section serves it'));
  else cell.textContent = String(column.stated || column.mentioned);
  return cell;
}

function drawRow(row: PlacedRow, columns: readonly Column[], key: string): HTMLElement {
  const line = element('tr', { className: row.gap ? 'gap' : '' });
  const head = element('th', { scope: 'row', className: `d${Math.min(row.depth, 4)}` });
  if (row.gap) head.append(missing('This section serves no item'));
  head.append(nameButton(row, key));
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const sum = element('td', { className: 'sum' });
  if (row.cells.length > 0) sum.textContent = String(row.cells.length);
  line.append(
    head,
    ...columns.map((column, at) => drawCell(row, column, cells.get(at), `${key} ${at}`)),
    sum,
  );
  return line;
}

function nameButton({ name, line, place, gap }: PlacedRow, key: string): HTMLElement {
  const button = element('button', { type: 'button', className: 'name', textContent: name });
  const why = gap ? ' — serves no item' : '';
  button.dataset.words = `${name}, line ${line}${why}`;
  button.dataset.key = key;
  button.dataset.places = place ? `${place.line}:${place.character}` : `${line - 1}:0`;
  button.title = name;
  return button;
}

function drawCell(
  row: PlacedRow,
  column: Column,
  cell: Cell | undefined,
  key: string,
): HTMLElement {
  const slot = element('td', { className: isGap(column) ? 'gap' : '' });
  if (!cell) return slot;
  const { mark, places } = cell;
  const button = element('button', { type: 'button', className: 'cell' });
  button.append(mark === 'statement' ? '●' : '○');
  if (places.length > 1) button.append(element('small', { textContent: String(places.length) }));
  const verb = mark === 'statement' ? 'stated by' : 'in the prose of';
  const times = places.length > 1 ? `, ${places.length} places` : '';
  const lines = places.map((place) => place.line + 1).join(', ');
  const words = `${column.name}: ${verb} ${row.name}${times} (line ${lines})`;
  button.setAttribute('aria-label', words);
  button.dataset.words = `${words} — ${column.words}`;
  button.dataset.key = key;
  button.dataset.places = places.map((place) => `${place.line}:${place.character}`).join(' ');
  slot.append(button);
  return slot;
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
