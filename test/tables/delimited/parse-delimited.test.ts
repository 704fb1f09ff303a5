import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Delimiter,
  parseDelimited,
} from '../../../server/src/tables/delimited/parse-delimited.ts';
import { patience } from '../../support/patience.ts';

const texts = (text: string, delimiter: Delimiter = ',') =>
  parseDelimited(text, delimiter).records.map(({ fields }) => fields.map((field) => field.text));

const problems = (text: string) =>
  parseDelimited(text, ',').problems.map(
    ({ span, message }) => `${text.slice(span.from, span.to)} ${message}`,
  );

/** A matrix as RFC 4180 writes it: quotes where a field needs them, or everywhere. */
function write(
  rows: readonly (readonly string[])[],
  { delimiter, eol, always, last }: Writing,
): string {
  const quote = (text: string) =>
    always || /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map((row) => row.map(quote).join(delimiter));
  return lines.join(eol) + (last ? eol : '');
}

interface Writing {
  readonly delimiter: Delimiter;
  readonly eol: string;
  readonly always: boolean;
  /** Whether the last line has a line end. */
  readonly last: boolean;
}

const field = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a', '1'),
    maxLength: 8,
  }),
);
const matrix = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }),
  );
const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  eol: fc.constantFrom('\r\n', '\n', '\r'),
  always: fc.boolean(),
  last: fc.boolean(),
});

describe('parseDelimited', () => {
  it('reads any matrix as it was written, and its spans cut the source exactly', () => {
    fc.assert(
      fc.property(matrix, writing, (rows, how) => {
        // A last line without text and line end is no line.
        const last = how.last || rows.at(-1)?.join() === '';
        const text = write(rows, { ...how, last });
        const { records, problems: found } = parseDelimited(text, how.delimiter);
        expect(found).toEqual([]);
        expect(records.map((record) => record.fields.map((each) => each.text))).toEqual(rows);
        for (const { span, fields } of records) {
          for (const { span: place, text: content, quoted } of fields) {
            const source = text.slice(place.from, place.to);
            expect(quoted ? source.replaceAll('""', '"') : source).toBe(content);
            expect(place.from >= span.from && place.to <= span.to).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('loses no character of any text', () => {
    const any = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '"'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(any, (text) => {
        const { records } = parseDelimited(text, ',');
        let at = 0;
        for (const { span, fields } of records) {
          expect(text.slice(at, span.from)).toMatch(/^(?:\r\n|\n|\r)?$/);
          let end = span.from;
          for (const each of fields) {
            // Between fields stand only quotes, blanks and the delimiter.
            expect(text.slice(end, each.span.from)).toMatch(/^[" ,]*$/);
            end = each.span.to;
          }
          expect(text.slice(end, span.to)).toMatch(/^[" ]*$/);
          at = span.to;
        }
        expect(text.slice(at)).toMatch(/^(?:\r\n|\n|\r)?$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes line ends of all kinds, and a missing or present last one', () => {
    expect(texts('a,b\r\nc,d\re,f\ng,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(texts('a\n')).toEqual([['a']]);
    expect(texts('a\n\n')).toEqual([['a'], ['']]);
    expect(texts('')).toEqual([]);
    expect(texts(',\n,')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('keeps line breaks and delimiters in quotes, and blanks around quotes out', () => {
    expect(texts('"a\r\nb","c,d"\n')).toEqual([['a\r\nb', 'c,d']]);
    expect(texts('a, "b, c" ,d')).toEqual([['a', 'b, c', 'd']]);
    expect(texts('a\t"b\tc"', '\t')).toEqual([['a', 'b\tc']]);
  });

  it('reads a quote inside a cell as it is', () => {
    expect(texts('5" pipe,"6"" pipe"')).toEqual([['5" pipe', '6" pipe']]);
    expect(problems('5" pipe,"6"" pipe"')).toEqual([]);
  });

  it('reads on line by line where a quote is never closed, and says where', () => {
    const text = 'Area,Staff\n"North,4\nSouth,5\n';
    expect(texts(text)).toEqual([
      ['Area', 'Staff'],
      ['"North', '4'],
      ['South', '5'],
    ]);
    expect(problems(text)).toEqual(['" This quote is never closed']);
  });

  it('does not let a stray quote swallow lines up to the next quoted cell', () => {
    const text = 'a,"b,1\nc,"d",2\n';
    expect(texts(text)).toEqual([
      ['a', '"b', '1'],
      ['c', 'd', '2'],
    ]);
    expect(problems(text)).toEqual(['" This quote is not closed in its line']);
  });

  it('keeps text behind a closing quote, and says so', () => {
    expect(texts('"a"b,c')).toEqual([['ab', 'c']]);
    expect(problems('"a"b,c')).toEqual([
      'b Text stands behind the closing quote; it is read as part of the cell',
    ]);
  });

  it.each([
    ['unclosed quotes', '"a,'.repeat(200_000)],
    ['unclosed quotes on lines', '"a\n'.repeat(200_000)],
    ['doubled quotes', `${'""'.repeat(300_000)}"`],
    ['stray quotes', 'a"\n"b'.repeat(150_000)],
    ['quotes behind blanks', ', "'.repeat(200_000)],
    ['blanks', ' '.repeat(600_000)],
    ['one long cell', `"${'x\n'.repeat(500_000)}"`],
  ])('is done soon with %s', (_, text) => {
    const start = performance.now();
    parseDelimited(text, ',');
    expect(performance.now() - start).toBeLessThan(patience);
  });

  it('stops at limits, and says that it did', () => {
    const text = 'a,b\nc,d\ne,f\n';
    expect(parseDelimited(text, ',', { records: 2 })).toMatchObject({ cut: true });
    expect(parseDelimited(text, ',', { records: 3 })).toMatchObject({ cut: false });
    const { records, cut } = parseDelimited(text, ',', { fields: 3 });
    expect([records.flatMap(({ fields }) => fields).length, cut]).toEqual([3, true]);
  });
});
