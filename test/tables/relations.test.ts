/** Which relations are seen in a table, and the exact verdict on one cell. */
import { describe, expect, it } from 'vitest';
import { decimal } from '../../server/src/numbers/decimal.ts';
import { readCell } from '../../server/src/numbers/read-cell.ts';
import type { Numeral } from '../../server/src/numbers/reading.ts';
import { saysRelation } from '../../server/src/tables/relations/announced.ts';
import { readRelations } from '../../server/src/tables/relations/arbitrate.ts';
import type { Formula } from '../../server/src/tables/relations/relation.ts';
import { verify } from '../../server/src/tables/relations/verify.ts';
import { tableOf } from '../support/tables.ts';

/** `% = share of Women / Total: 5 hold, 0 miss`. */
function relationsOf(text: string): string[] {
  return readRelations(tableOf(text)).relations.map(({ line, formula, holds, misses }) => {
    const { lines, crossings } = line.axis;
    const base = {
      line: () => lines[formula.second]!.label,
      crossing: () => `its own at ${crossings[formula.second]!.label}`,
      previous: () => 'the one before',
    }[formula.base]();
    const own = `${lines[line.at]!.label}${line.inMarks ? ' (in brackets)' : ''}`;
    return `${own} = ${formula.kind} of ${lines[formula.first]!.label} / ${base}: ${holds} hold, ${misses} miss`;
  });
}

describe('relations', () => {
  it('are found between rows', () => {
    const text = `| | 2021 | 2022 | 2023 | 2024 |
| --- | --- | --- | --- | --- |
| Men | 498 | 526 | 606 | 662 |
| Women | 365 | 410 | 456 | 531 |
| Total | 863 | 936 | 1 062 | 1 193 |
| Percentage of women | 42% | 44% | 43% | 45% |
`;
    expect(relationsOf(text)).toEqual([
      'Percentage of women = share of Women / Total: 4 hold, 0 miss',
    ]);
  });

  it('are found with the year before', () => {
    const text = `| Year | 2019 | 2020 | 2021 | 2022 | 2023 |
| --- | --- | --- | --- | --- | --- |
| Passages | 41 220 | 43 107 | 39 980 | 44 016 | 46 902 |
| Growth (%) | | 4.6 | -7.3 | 10.1 | 6.6 |
`;
    expect(relationsOf(text)).toEqual([
      'Growth (%) = change of Passages / the one before: 4 hold, 0 miss',
    ]);
  });

  it('are none between indicators that only happen to differ so', () => {
    const text = `| Indicator | Q1 | Q2 | Q3 | Q4 |
| --- | ---: | ---: | ---: | ---: |
| Headline inflation | 5.8 | 4.9 | 4.1 | 3.4 |
| Core inflation | 5.3 | 4.7 | 4.1 | 3.6 |
| Real GDP growth | 1.1 | 1.4 | 1.9 | 2.2 |
| Policy rate | 6.50 | 6.00 | 5.75 | 5.75 |
`;
    expect(relationsOf(text)).toEqual([]);
  });

  it('are found with the total of each block', () => {
    const text = `| Office | Staff | % |
| --- | ---: | ---: |
| Alder | 120 | 48.0 |
| Brint | 47 | 18.8 |
| Corvane | 83 | 33.2 |
| Total North | 250 | 100.0 |
| Dunmore | 61 | 33.9 |
| Eller | 37 | 20.6 |
| Ferrol | 82 | 45.6 |
| Total South | 180 | 100.0 |
`;
    expect(relationsOf(text)).toEqual([
      '% = share of Staff / its own at Total North: 3 hold, 0 miss',
      '% = share of Staff / its own at Total South: 3 hold, 0 miss',
    ]);
  });

  it('are not found where nothing explains most cells', () => {
    const text = `| | 2021 | 2022 | 2023 | 2024 |
| --- | --- | --- | --- | --- |
| Men | 498 | 526 | 606 | 662 |
| Women | 365 | 410 | 456 | 531 |
| Share that travelled | 62% | 17% | 29% | 88% |
`;
    expect(relationsOf(text)).toEqual([]);
  });
});

describe('the verdict on one cell', () => {
  const numeral = (text: string): Numeral => {
    const reading = readCell(text, { thousands: ' ', decimal: '.' });
    if (reading.kind !== 'number') throw new Error(`${text} is no number`);
    return reading.numeral;
  };
  const formula = (kind: Formula['kind'], factor: 1 | 100): Formula => {
    return { kind, factor, first: 0, base: 'line', second: 1 };
  };
  const check = (kind: Formula['kind'], printed: string, a: string, b: string, rounded = false) => {
    const factor = kind === 'difference' ? 1 : 100;
    return verify(
      formula(kind, factor),
      numeral(printed),
      { numeral: numeral(a), rounded },
      { numeral: numeral(b), rounded },
    );
  };

  it('is exact for counts', () => {
    expect(check('share', '51%', '37', '73')?.holds).toBe(true);
    expect(check('share', '50%', '37', '73')).toMatchObject({ holds: false, near: true });
    expect(check('share', '49%', '37', '73')).toMatchObject({ holds: false, near: false });
    expect(check('share', '12.5%', '1', '8')?.holds).toBe(true);
    expect(check('difference', '3', '10', '8')?.holds).toBe(false);
    expect(check('difference', '2', '10', '8')?.expected).toEqual(decimal(2));
  });

  it('rounds half-way values either way', () => {
    expect(check('share', '12%', '1', '8')?.holds).toBe(true);
    expect(check('share', '13%', '1', '8')?.holds).toBe(true);
  });

  it('leaves rounded figures room', () => {
    expect(check('share', '50%', '37', '73', true)?.holds).toBe(true);
    expect(check('difference', '7.4', '53.6', '46.3', true)?.holds).toBe(true);
    expect(check('difference', '7.5', '53.6', '46.3', true)?.holds).toBe(false);
    expect(check('change', '15.9', '14.0', '12.1', true)?.holds).toBe(true);
  });

  it('knows signs', () => {
    expect(check('difference', '1.5', '16.3', '17.8', true)).toMatchObject({
      holds: false,
      sign: true,
    });
    expect(check('change', '25', '3 000', '4 000')).toMatchObject({ holds: false, sign: true });
    expect(check('change', '25', '-3 000', '-4 000')?.holds).toBe(true);
  });

  it('says nothing without a base', () => {
    expect(check('share', '5%', '3', '0')).toBeUndefined();
  });
});

describe('words of relations', () => {
  const words =
    'Per cent, Percentages, pct, Shares of, Proportion, Distribution, of the total, Pourcentage, Parts des, Porcentaje, Proporción, Anteile, %, ‰, Increase, Decreases, Changes, Differences, Variance, Variations, Growth, Over/(under), Surplus, Deficit, Shortfall, Net result, EXCÉDENT, Déficit, Superávit, Augmentation, Diminution, Écarts, Différence, Aumento, Disminución, Variación, Diferencias, Zunahme, Abnahme, Veränderung, Differenz, Abweichung, +/-';

  it.each(words.split(', '))('%s', (word) => {
    expect(saysRelation(word)).toBe(true);
  });

  it('are none of other labels', () => {
    expect(saysRelation('Headquarters')).toBe(false);
  });
});
