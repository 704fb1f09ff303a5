import { describe, expect, it } from 'vitest';
import { foldLabel, namesGroup, readLabel } from '../../server/src/tables/labels.ts';

describe('readLabel', () => {
  const kinds = (labels: string) => labels.split(' | ').map((label) => readLabel(label).kind);
  const all = (kind: string, labels: string) => {
    expect(kinds(labels).map((found, at) => `${labels.split(' | ')[at]}: ${found}`)).toEqual(
      labels.split(' | ').map((label) => `${label}: ${kind}`),
    );
  };

  it('knows totals in the languages of reports', () => {
    all(
      'total',
      'Total | TOTAL: | Africa Total | Total expenditure for the year | Total in 2017 | Sum',
    );
    all(
      'total',
      'Totaux | Total Afrique | Totales | Suma | Gesamt | Summe | insgesamt | Totale | All sexes',
    );
    all('total', 'Total (excluding exchange rate differences) | Total 1/ | Total\\* | Total^a, b^');
    all(
      'grand',
      'Grand total | Grand-total | GRAND TOTAL | Overall | Total général | Total general',
    );
    all('grand', 'Gesamtsumme | Overall total | Suma total | Ensemble');
    all(
      'subtotal',
      'Subtotal | Sub-total | Sub total Rivers | Sous-total | Zwischensumme | Subtotal^a',
    );
  });

  it('knows what no sum runs over', () => {
    all(
      'ratio',
      'Percentage of women | % of total | Share of total | Average | Rank | Year | Taux',
    );
    all(
      'ratio',
      'Mean age | Growth rate | Total growth | Per capita | Porcentaje | Anteil in % | No.',
    );
    all(
      'aside',
      'of which women | Increase/(decrease) | Change | Net change | dont femmes | davon',
    );
  });

  it('takes everything else for a part', () => {
    all(
      'leaf',
      'Women | Migration, environment and climate change | Totally new | Number of years',
    );
    all('leaf', '0-9 | Republic of Korea | Means of transport | Consumption | Fiscal year 2017 | ');
    expect(readLabel(`Total ${'x '.repeat(200)}`).kind).toBe('leaf');
  });

  it('says what a total is of', () => {
    expect(readLabel('Total')).toEqual({ kind: 'total', pure: true });
    expect(readLabel('Africa Total').subject).toBe('africa');
    expect(readLabel('Total for the Middle East').subject).toBe('middle east');
    expect(readLabel('Total, Europe').subject).toBe('europe');
    expect(readLabel('Sous-total pour l’Afrique').pure).toBe(false);
  });
});

describe('namesGroup', () => {
  it('compares whole words', () => {
    expect(namesGroup('africa', 'Africa')).toBe(true);
    expect(namesGroup('operational programmes', 'Operational programmes (net)')).toBe(true);
    expect(namesGroup('america', 'Latin America and the Caribbean')).toBe(true);
    expect(namesGroup('asia', 'Eurasia')).toBe(false);
    expect(namesGroup('', 'Africa')).toBe(false);
  });
});

describe('foldLabel', () => {
  it('drops marks and brackets', () => {
    expect(foldLabel('Subtotal 1/')).toBe('subtotal');
    expect(foldLabel('Regulating Migration total^a, b')).toBe('regulating migration total');
    expect(foldLabel('Total\\*')).toBe('total');
    expect(foldLabel('  Men[^3] : ')).toBe('men');
  });
});
