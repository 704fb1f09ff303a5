import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../server/src/numbers/decimal.ts';
import { findNumerals } from '../../server/src/numbers/find-numerals.ts';
import type { Numeral } from '../../server/src/numbers/reading.ts';
import { patience } from '../support/patience.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

/** `733.3 million=7333e5 USD about`. */
function short({ printed, value, unit, approximator }: Numeral): string {
  const { coefficient, exponent } = normalize(value);
  const power = exponent === 0 ? '' : `e${exponent}`;
  return [`${printed}=${coefficient}${power}`, unit, approximator]
    .filter((x) => x !== undefined)
    .join(' ');
}

const find = (text: string) => findNumerals(text).map(short);

describe('findNumerals', () => {
  it.each<[string, string[]]>([
    ['grew by 7 per cent over USD 733.3 million', ['7 per cent=7 %', '733.3 million=7333e5 USD']],
    ['CHF 38,045,000 and 0.45%', ['38,045,000=38045e3 CHF', '0.45%=45e-2 %']],
    ['USD 1.31 billion', ['1.31 billion=131e7 USD']],
    ['from 24 027 to 6,457 and 70\u00a0341', ['24 027=24027', '6,457=6457', '70\u00a0341=70341']],
    ["CHF 1'234'567.50 and 75’000 visits", ["1'234'567.50=12345675e-1 CHF", '75’000=75e3']],
    ['In 2007 150 people moved', ['150=15e1']],
    ['2.1 Water supply to 12 towns', ['12=12']],
    ['4.12. The Committee met 3.5 times', ['3.5=35e-1']],
    ['2.5 million people', ['2.5 million=25e5']],
    ['fell by -4.2 or −5% (142.0)', ['-4.2=-42e-1', '−5%=-5 %', '142.0=142']],
    ['3 million euros, US$15 and $3.5m', ['3 million=3e6 EUR', '15=15 USD', '3.5m=35e5 USD']],
    ['Kenya (45), Uganda (23)', ['45=45', '23=23']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Fourteen States and Sixty-six offices', ['Fourteen=14', 'Sixty-six=66']],
    ['one hundred and five projects', ['one hundred and five=105']],
    ['two million people, eight per cent', ['two million=2e6', 'eight per cent=8 %']],
    [
      'two and three; two hundred and three hundred',
      ['two=2', 'three=3', 'two hundred=2e2', 'three hundred=3e2'],
    ],
    ['five thousand and six', ['five thousand and six=5006']],
    ['one of the three-year plans, someone, tenable, two- to three-week', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['almost 20 million, nearly 5', ['20 million=2e7 below', '5=5 below']],
    ['more than USD 3.5 million, over 400 staff', ['3.5 million=35e5 USD above', '400=4e2 above']],
    [
      'some 75,000, about twelve, approximately 3%',
      ['75,000=75e3 about', 'twelve=12 about', '3%=3 % about'],
    ],
    ['an increase of 16 per cent over 66,041', ['16 per cent=16 %', '66,041=66041']],
    ['spread over 3 years, handsome 4', ['3=3', '4=4']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    'In 2007, on 12 June 2007, on June 12, 2007, from 27 to 30 November, 18 and 19 June, 6-7 May',
    'paragraphs 12, 13 and 15 and Table 3, points 5 and 6, target 10.7, page 12',
    'P-5, G-1A, 3D, MC/2255, A/RES/62/1, 1035 Facility, 1035 FACILITY, Resolution No. 1150, UNSC 1244',
    '94th session, a 14-member group, 2005-2006, 2005–2006, 16:30, www.example.org/2007, text[^3]',
    '28. The Office',
    'Council … 11',
  ])('leaves out %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('has exact spans in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '5',
        '12 345',
        '1,234',
        '%',
        ' ',
        '.',
        '-',
        '(',
        'USD ',
        'million',
        'two',
        'hundred and ',
        'about ',
        'é',
        '😀',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (text) => {
          let last = 0;
          for (const { span, printed } of findNumerals(text)) {
            expect(text.slice(span.from, span.to)).toBe(printed);
            expect(span.from).toBeGreaterThanOrEqual(last);
            last = span.to;
          }
        },
      ),
    );
  });

  it.each(['9', '1,', '1 ', 'two ', 'two-', 'hundred ', 'a', '(', '5 and ', '…1 '])(
    'takes linear time on a repeated %j',
    (piece) => {
      const start = performance.now();
      findNumerals(piece.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(patience);
    },
  );
});

describeWithShared('findNumerals in the five reports', () => {
  it.each(reportNames)('%s: every figure has its value and span', (name) => {
    const text = readReport(name);
    const numerals = findNumerals(text);
    expect(numerals.length).toBeGreaterThan(20);
    for (const { span, printed } of numerals) expect(text.slice(span.from, span.to)).toBe(printed);
  });

  it('reads the opening figures of the 2007 report', () => {
    const line = readReport('iom-2007.md')
      .split('\n')
      .find((one) => one.startsWith('15. **Movement'))!;
    expect(find(line).slice(0, 6)).toEqual([
      '214,100=2141e2',
      '33 per cent=33 %',
      '161,371=161371',
      '38,501=38501',
      '125 per cent=125 %',
      '17,062=17062',
    ]);
  });
});
