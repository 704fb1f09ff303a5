import { describe, expect, it } from 'vitest';
import { inferNumberStyle, shownStyle } from '../../server/src/numbers/style.ts';

const marks = (texts: string[]) => {
  const { thousands, decimal } = inferNumberStyle(texts);
  return [thousands, decimal];
};

describe('inferNumberStyle', () => {
  it.each([
    [['1,234', '22,345', '12.5'], ',', '.'],
    [['1,234'], ',', '.'],
    [['2000.00', '17.5'], '', '.'],
    [['70 341', '1 265.4'], ' ', '.'],
    [['70 341', '12,5'], ' ', ','],
    [['12,5', '7,25'], '', ','],
    [['1.234', '22.345', '7,5'], '.', ','],
    [['1.234.567', '1.200'], '.', ','],
    [['0.123', '1.234'], '', '.'],
    [['1.234', '5.678'], '', '.'],
    [["1'234", "12'000.50"], "'", '.'],
    [['1’234'], '’', '.'],
    [['70\u00a0341', '12\u00a0000', '1 234'], '\u00a0', '.'],
    [['70\u202f341,25'], '\u202f', ','],
    [['5', '2008', 'P-5', '2002-2005'], '', '.'],
    [[], '', '.'],
  ])('%j: thousands %j, decimals %j', (texts, thousands, decimal) => {
    expect(marks(texts)).toEqual([thousands, decimal]);
  });

  it('follows the surroundings where the texts leave it open', () => {
    const german = { thousands: '.', decimal: ',' } as const;
    expect(inferNumberStyle(['1.234', '5'], german)).toMatchObject({
      thousands: '.',
      decimal: ',',
    });
    expect(inferNumberStyle(['5'], german)).toMatchObject({ ...german, certainty: 'default' });
    expect(inferNumberStyle(['1,234', '1.5'], german)).toMatchObject({
      thousands: ',',
      decimal: '.',
    });
  });

  it('says how sure it is', () => {
    expect(inferNumberStyle(['1,234.5']).certainty).toBe('certain');
    expect(inferNumberStyle(['1,234']).certainty).toBe('likely');
    expect(inferNumberStyle(['12']).certainty).toBe('default');
  });

  it('doubts three decimals only where thousands are grouped otherwise', () => {
    const counts = ['482,084', '1,222', '12,000', '3,333'];
    expect(inferNumberStyle([...counts, '482.084']).doubtThreeDecimals).toBe(true);
    expect(inferNumberStyle([...counts, '0.125', '482.084']).doubtThreeDecimals).toBe(false);
    expect(inferNumberStyle(['1.234', '482.084']).doubtThreeDecimals).toBe(false);
  });

  it('is not fooled by dates and symbols', () => {
    expect(marks(['19.07.2002', 'MC/2.255', '16:30', 'v1.2.3', '1 234'])).toEqual([' ', '.']);
  });
});

describe('shownStyle', () => {
  it.each([
    ['bajó de 3.420 a 2.907, una reducción del 15,0 %', true],
    ['1.284 obras', false],
    ['1.284 km, 6,6 and 6.6', false],
    ['in 3,420 of 12.5', false],
    ['version 1.2.345 and 3,5', false],
  ])('%s: %s', (text, shows) => {
    expect(shownStyle(text)).toEqual(shows ? { thousands: '.', decimal: ',' } : undefined);
  });
});
