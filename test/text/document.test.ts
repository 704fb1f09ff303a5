import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextDocument } from '../../server/src/text/document.ts';

describe('createTextDocument', () => {
  it('ends lines at LF, CRLF and CR, not at U+2028', () => {
    const document = createTextDocument('a\nb\r\nc\rd\u2028e');
    expect(document.lineCount).toBe(4);
    expect([0, 1, 2, 3].map((line) => document.lineSpan(line))).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
      { from: 5, to: 6 },
      { from: 7, to: 10 },
    ]);
  });

  it('has one empty line for an empty text, and one after a final line end', () => {
    expect(createTextDocument('').lineCount).toBe(1);
    expect(createTextDocument('a\n').lineSpan(1)).toEqual({ from: 2, to: 2 });
  });

  it('counts columns in UTF-16 units', () => {
    const document = createTextDocument('👩 é\nx');
    expect(document.positionAt(3)).toEqual({ line: 0, column: 3 });
    expect(document.offsetAt({ line: 1, column: 0 })).toBe(document.text.indexOf('x'));
  });

  it('clamps what lies outside', () => {
    const document = createTextDocument('ab\r\nc');
    expect(document.positionAt(-5)).toEqual({ line: 0, column: 0 });
    expect(document.positionAt(99)).toEqual({ line: 1, column: 1 });
    expect(document.positionAt(3)).toEqual({ line: 0, column: 2 });
    expect(document.positionAt(Number.NaN)).toEqual({ line: 0, column: 0 });
    expect(document.offsetAt({ line: 0, column: 99 })).toBe(2);
    expect(document.offsetAt({ line: 9, column: 0 })).toBe(5);
    expect(document.offsetAt({ line: -1, column: 4 })).toBe(0);
    expect(document.lineSpan(9)).toEqual({ from: 4, to: 5 });
  });

  it.each([
    ['a', '\n'],
    ['a\r\nb\r\nc\n', '\r\n'],
    ['a\nb\nc\r\n', '\n'],
    ['a\rb\rc\n', '\r'],
  ])('finds the line end used most in %j', (text, eol) => {
    expect(createTextDocument(text).eol).toBe(eol);
  });

  it('goes from offset to position and back', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀', '\u2028', '\ufeff'))
      .map((x) => x.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (source, number) => {
        const document = createTextDocument(source);
        const offset = number % (source.length + 1);
        const inLineEnd = source[offset - 1] === '\r' && source[offset] === '\n';
        const back = document.offsetAt(document.positionAt(offset));
        expect(back).toBe(inLineEnd ? offset - 1 : offset);
      }),
    );
  });
});
