/** What editors ask of a draft from Word: the cell at a place, in each of its lines. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cellAtOffset } from '../../server/src/features/table-at.ts';
import { renderReport } from '../../server/src/preview/render-report.ts';
import { checkText } from '../support/check-text.ts';

const text = readFileSync(fileURLToPath(new URL('harbour-default.md', import.meta.url)), 'utf8');

describe('a draft from Word', () => {
  it.each([
    'North quay  ',
    'South quay, with',
    'behind the fish',
    'Calls in all',
    '310 ',
    '3,200.5',
  ])('has a cell at “%s”', async (words) => {
    const checked = await checkText(text);
    const at = cellAtOffset(checked, text.indexOf(words) + 2);
    const cell = at?.table.grid.cells[at.cell];
    expect(cell?.text).toContain(words.trim());
  });

  it('is previewed as it will be printed', async () => {
    const blocks = renderReport(await checkText(text))!.blocks;
    const html = blocks.map((block) => block.html()).join('\n');
    const words = html.replace(/<[^>]*>/g, '');
    expect(words).not.toMatch(/\{\.|:::|\\|-----|\+--/);
    expect(html).toMatch(
      /<th scope="row">South quay, with\nthe pontoons\nbehind the fish\nmarket</,
    );
    expect(html).toMatch(/<p>By length<\/p>\s*<p>By night<\/p>/);
    expect(words).toContain('Table 1: Calls by quay, 2018–2019');
    expect(html).toMatch(/km<sup>.*2.*<\/sup>/);
    expect(html).toMatch(/CO<sub>/);
    expect(html).toMatch(/class="figure ticked"[^>]*>1,250</);
  });
});
