import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../server/src/numbers/decimal.ts';
import type { Figure } from '../../server/src/prose/figure.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';
import { patience } from '../support/patience.ts';

const printed = (text: string) => figuresIn(text).map(({ span }) => text.slice(span.from, span.to));

const years = ({ period }: Figure) =>
  period && (period.from === period.to ? period.from : `${period.from}-${period.to}`);

/** `8,503 | staff members | 2011` for each figure. */
const facts = (text: string) =>
  figuresIn(text).map((figure) =>
    [
      text.slice(figure.span.from, figure.span.to),
      text.slice(figure.noun.from, figure.noun.to),
      years(figure) ?? '',
    ].join(' | '),
  );

describe('figuresIn', () => {
  it.each<[string, string[]]>([
    ['It cost USD 5 million and 3 million euros.', ['USD 5 million', '3 million euros']],
    ['A fall of EUR 3.5 million, 12% in all', ['EUR 3.5 million', '12%']],
    ['a 27-per cent decrease in 145-odd offices', ['27-per cent', '145']],
    ['two thirds of the budget, half of them women', ['two thirds', 'half']],
    [
      'reaching one in six staff members; one in every seven people',
      ['one in six', 'one in every seven'],
    ],
    [
      'a dozen clinics, half a million doses, two and a half years',
      ['a dozen', 'half a million', 'two and a half'],
    ],
    ['There was one major evaluation. One common tool was used.', ['one', 'One']],
    ['one by the Ministry;', ['one']],
    [
      'between 5 and 10 clinics, 10–15 participants, 5–10 per cent',
      ['5', '10', '10', '15', '5', '10 per cent'],
    ],
    ['some 2000 persons and a total of 1950 tents', ['2000', '1950']],
    ['by UNHCR 350 persons', ['350']],
    ['Sixty-six offices in seven States', ['Sixty-six', 'seven']],
    ['growth of 140 per cent, 0.0 and 400', ['140 per cent', '0.0', '400']],
  ])('lists the figures of %s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it.each([
    'one of the tools, no one, the one hand, a significant one in 2007, One UN, the number one area, one or more',
    'the first half of the year, a third country, the third quarter, second half of 2011',
    'Law 5233, Mode 4, MIDAS 4.0, Alliance 8.7, COP17, a Boeing 737, 501(c)(3), the 5+5 Dialogue',
    'Strategy points: 2, 3, 4 and 12',
    'children above 12 years old, aged 18 and over, 18–29 years old, a 24 hours a day service, seven days a week',
    'Tel.: +41 22 717 91 11, Fax 022 798 61 50, +1 202 862 1826',
    'at 5 p.m. on 5 and 6 May, 5–6 May 2008, from 2007 to 2009, 2007/08, by 31 December 2006',
    'zero tolerance for fraud, two- to three-week courses, the 12-point Strategy, a three-year plan',
    'name.2007@example.org, https://example.org/5?page=3, ISBN 978 92 9068 123 4',
    'pages 5–10, paragraphs 12–15, 2010–2011',
    'Fatal Crossings 3 – Better Data',
    'One example of this is the tool; from gate 3, by flight 12 on route 66',
  ])('leaves out %s', (text) => {
    expect(printed(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['The number of staff stood at 8,503 at the end of 2011.', ['8,503 | staff | 2011']],
    ['In 2011 the office had 8,503 staff members in the Field.', ['8,503 | staff members | 2011']],
    [
      'Expenditure was USD 783.8 million in 2007, an increase of 7 per cent over the 2006 level of USD 733.3 million.',
      [
        'USD 783.8 million | Expenditure | 2007',
        '7 per cent | increase | ',
        'USD 733.3 million | Expenditure | 2006',
      ],
    ],
    [
      'Projects increased to over 2,800 in 2011 (2010: 2,300).',
      ['2,800 | Projects | 2011', '2,300 | Projects | 2010'],
    ],
    [
      'It assisted 214,100 persons in 2007, a 33 per cent increase over 2006 (161,371).',
      ['214,100 | persons | 2007', '33 per cent | increase | ', '161,371 | persons | 2006'],
    ],
    [
      'Costs rose from USD 201.4 million in 2006 to USD 249.6 million in 2007.',
      ['USD 201.4 million | Costs | 2006', 'USD 249.6 million | Costs | 2007'],
    ],
    ['Work was done in Europe (33%), Africa (22%).', ['33% | Europe | ', '22% | Africa | ']],
    [
      'These made up 76 per cent of overall assistance, of which 47 per cent were women.',
      ['76 per cent | overall assistance | ', '47 per cent | women | '],
    ],
    [
      'CHF 356,038 (USD 271,785) as at 31 December 2007',
      ['CHF 356,038 |  | 2007', 'USD 271,785 |  | 2007'],
    ],
    ['a review in three years', ['three | years | ']],
    ['142 stranded migrants between 2006 and 2008', ['142 | stranded migrants | 2006-2008']],
    ['43,204 in 2007, 61,189 in 2008', ['43,204 |  | 2007', '61,189 |  | 2008']],
    ['En 2007, on a compté 12 500 personnes', ['12 500 | personnes | 2007']],
  ])('says what is counted and when: %s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it('folds the words that say what is counted, nearest first', () => {
    expect(figuresIn('8,503 staff members in the Field Offices')[0]!.counts).toEqual([
      'staff',
      'member',
      'field',
      'office',
    ]);
    expect(figuresIn('the number of beneficiaries rose to 12,000')[0]!.counts).toEqual([
      'rose',
      'beneficiary',
    ]);
  });

  it('keeps parts of a whole exact', () => {
    const { numeral } = figuresIn('two thirds of it')[0]!;
    expect(numeral.fraction).toEqual({ over: 2, under: 3 });
    expect(numeral.value).toEqual({ coefficient: 666_667n, exponent: -6 });
  });

  it.each<[string, [string, string | undefined][]]>([
    [
      'fell by 30 and 70 per cent respectively',
      [
        ['30', '%'],
        ['70', '%'],
      ],
    ],
    [
      'from 10 to 13 per cent of expenditure',
      [
        ['10', '%'],
        ['13', '%'],
      ],
    ],
    [
      'USD 5 to 10 million',
      [
        ['5000000', 'USD'],
        ['10000000', 'USD'],
      ],
    ],
    [
      'une hausse de 3,5 %, soit 1 265,5 millions',
      [
        ['35e-1', '%'],
        ['1265500000', undefined],
      ],
    ],
    ['1.265,4 EUR pour 2,5 personnes', [['12654e-1', 'EUR']]],
    [
      'fell by 42 or 5 per cent',
      [
        ['42', undefined],
        ['5', '%'],
      ],
    ],
  ])('shares units: %s', (text, expected) => {
    const found = figuresIn(text).map(({ numeral: { value, unit } }) => {
      const { coefficient, exponent } = normalize(value);
      return [
        exponent < 0 ? `${coefficient}e${exponent}` : `${coefficient * 10n ** BigInt(exponent)}`,
        unit,
      ];
    });
    expect(found).toEqual(expected);
  });

  it('reads digits of other scripts, but no number of two scripts', () => {
    const [arabic] = figuresIn('نحو ١٢٬٣٤٥ شخص');
    expect(arabic!.numeral.value.coefficient).toBe(12_345n);
    expect(arabic!.numeral.printed).toBe('١٢٬٣٤٥');
    expect(figuresIn('５００ offices')[0]!.numeral.value.coefficient).toBe(500n);
    expect(printed('1٢3 offices')).toEqual([]);
  });

  it('reads numbers of 400 digits and negative zero', () => {
    const long = `${'123,'.repeat(5)}456`;
    expect(figuresIn(`${'9'.repeat(400)} items`)[0]!.numeral.value.coefficient).toBe(
      10n ** 400n - 1n,
    );
    expect(printed(`${long} items`)).toEqual([long]);
    expect(figuresIn('a change of -0.0 points')[0]!.numeral.value.coefficient).toBe(0n);
  });

  it('keeps spans in order and within their sentences, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '5',
        '12,345',
        ' per cent',
        ' ',
        '. ',
        'In 2007 ',
        '(',
        ')',
        'one ',
        'half ',
        'a third ',
        'of ',
        'USD ',
      ],
      ...[
        '–',
        '-',
        'staff ',
        'The ',
        'e.g. ',
        'million ',
        '2006: ',
        'é',
        '٣',
        '½',
        '😀',
        '+41 22 ',
        'to ',
        'and ',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        (text) => {
          let last = 0;
          for (const { span, noun, sentence, numeral } of figuresIn(text)) {
            expect(span.from).toBeGreaterThanOrEqual(last);
            expect(span.to).toBeGreaterThan(span.from);
            expect(noun.from).toBeLessThanOrEqual(noun.to);
            expect(sentence.from).toBeLessThanOrEqual(span.from);
            expect(text.slice(numeral.span.from, numeral.span.to)).toBe(numeral.printed);
            last = span.to;
          }
        },
      ),
      { numRuns: 400, examples: [['5 USD 5'], ['+41 22 USD +41 22 ']] },
    );
  });

  it.each([
    '5 ',
    '1,',
    'one in ',
    'in 2007 5 ',
    '(5',
    '2007: ',
    'a half ',
    '5–',
    'No. ',
    'from 5 to ',
    '+41 ',
    '٣',
  ])('takes linear time on a repeated %j', (part) => {
    const start = performance.now();
    figuresIn(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(patience);
  });
});
