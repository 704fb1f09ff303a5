import { describe, expect, it } from 'vitest';
import { roundedCells, type TableContext } from '../../server/src/tables/rounding.ts';
import { patience } from '../support/patience.ts';
import { gridOf } from '../support/tables.ts';

/** The printed values that count as rounded. */
function rounded(text: string, context: TableContext = {}): string[] {
  const grid = gridOf(text);
  const cells = roundedCells(grid, context);
  return grid.cells.flatMap((cell, at) =>
    cells[at] === 1 && cell.reading?.kind === 'number' ? [cell.text] : [],
  );
}

const counts = '| A | n |\n| --- | --- |\n| x | 12 |\n| Total | 12 |\n';

describe('roundedCells', () => {
  it('takes counts for exact', () => {
    expect(rounded(counts)).toEqual([]);
    expect(rounded(counts, { caption: 'Table 1: Camps with over 1 million persons' })).toEqual([]);
  });

  it.each([
    ['USD million'],
    ['Expenditure (in thousands)'],
    ['Budget, in 000s of euros'],
    ['Dépenses (milliers de francs)'],
    ['Ausgaben in Tausend'],
    ['Gasto (millones de dólares)'],
    ['Total cost, $ billions'],
  ])('takes a table under “%s” for rounded', (caption) => {
    expect(rounded(counts, { caption })).toEqual(['12', '12']);
    expect(rounded(counts, { heading: caption })).toEqual(['12', '12']);
    expect(rounded(counts.replace('| n |', `| ${caption} |`))).toEqual(['12', '12']);
  });

  it('listens to notes, comments and the profile, in this order of weight', () => {
    const notes = ['Note: figures may not add up because of rounding.'];
    expect(rounded(counts, { notes })).toEqual(['12', '12']);
    expect(rounded(counts, { notes, rounding: 'exact' })).toEqual([]);
    expect(rounded(counts, { pragma: 'rounded', rounding: 'exact' })).toEqual(['12', '12']);
    expect(rounded(counts, { pragma: 'exact', caption: 'USD million' })).toEqual([]);
  });

  it('leaves a column of counts exact beside columns with decimals', () => {
    const text = `| Sector | Operations | USD m | Share | Average |
| --- | ---: | ---: | ---: | ---: |
| Energy | 11 | 391.0 | 40.2 | 35.5 |
| Water | 12 | 342.4 | 35.2 | 28.5 |
| Finance | 7 | 239.1 | 24.6 | 34.2 |
`;
    const printed = rounded(text);
    expect(printed).toContain('391.0');
    expect(printed).not.toContain('11');
  });

  it('decides by column and row', () => {
    const text = `| Programme | Projects | USD million | Share |
| --- | ---: | ---: | ---: |
| x | 12 | 30 | 40% |
| y | 3 | 4 | 60% |
`;
    expect(rounded(text)).toEqual(['30', '40%', '4', '60%']);
    const byRow =
      '| | A | B | C |\n| --- | --- | --- | --- |\n| Staff | 5 | 6 | 7 |\n| Cost | 1.5 | 2 | 3.5 |\n';
    expect(rounded(byRow)).toEqual(['1.5', '2', '3.5']);
    const mixed = '| A | n |\n| --- | --- |\n| x | 1.5 |\n| y | 2 |\n| z | 0.3 |\n';
    expect(rounded(mixed)).toEqual(['1.5', '2', '0.3']);
    expect(rounded('| A | n |\n| --- | --- |\n| Men | 5 |\n| Percentage | 42% |\n')).toEqual([
      '42%',
    ]);
  });

  it('takes little time on hostile words', () => {
    const started = performance.now();
    rounded(counts, { caption: ', '.repeat(50_000), notes: ['in '.repeat(50_000)] });
    expect(performance.now() - started).toBeLessThan(patience);
  });
});
