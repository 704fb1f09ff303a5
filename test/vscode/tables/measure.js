// Runs in the page of a browser: in plain JavaScript, since the project has no types of its kind, and
// with nothing imported, since it is sent there as it stands.

export function measure({ columns, slot }) {
  const table = document.querySelector('table');
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  const textOf = (cell) => {
    const copy = cell.cloneNode(true);
    for (const each of copy.querySelectorAll('script, style')) each.remove();
    for (const each of copy.querySelectorAll('br')) each.replaceWith(' ');
    for (const each of copy.querySelectorAll('p, li, ul, ol, td, th, tr, div, table, option')) {
      each.before(' ');
      each.after(' ');
    }
    for (const each of copy.querySelectorAll('sup')) each.before('^');
    return (copy.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ').trim();
  };
  const texts = cells.map(textOf);
  for (const each of [...table.children]) {
    if (['CAPTION', 'COLGROUP', 'COL'].includes(each.tagName)) each.remove();
  }
  for (const each of cells) each.replaceChildren();
  const group = document.createElement('colgroup');
  for (let column = 0; column < columns; column++) {
    const col = document.createElement('col');
    col.style.width = `${slot}px`;
    group.append(col);
  }
  table.prepend(group);
  table.removeAttribute('width');
  table.style.cssText = `table-layout:fixed;border-collapse:separate;border-spacing:0;border:0;width:${columns * slot}px`;
  for (const row of table.rows) row.style.cssText = `height:${slot}px`;
  for (const each of cells) {
    each.removeAttribute('width');
    each.removeAttribute('height');
    each.style.cssText = 'padding:0;border:0;font-size:1px;line-height:1px';
  }
  const origin = table.getBoundingClientRect();
  return cells.map((cell, at) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    const count = (length) => Math.round(length / slot);
    const place = `${count(top - origin.top)},${count(left - origin.left)}`;
    return `${place} ${count(height)}×${count(width)} ${texts[at]}`;
  });
}
