import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, minimalEdit, overlappingEdits } from '../../server/src/text/edits.ts';

const edit = (from: number, to: number, text: string) => ({ span: { from, to }, text });

describe('applyEdits', () => {
  it('takes spans of the text before all edits, in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, ''), edit(0, 1, 'XY'), edit(2, 2, '-')])).toBe(
      'XYb-cdf',
    );
  });

  it('keeps the order of insertions at one place, before a replacement there', () => {
    expect(applyEdits('ab', [edit(1, 2, 'R'), edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12R');
  });

  it('throws for overlapping edits and for spans outside the text', () => {
    expect(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [edit(2, 4, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [edit(2, 1, '')])).toThrow(RangeError);
  });
});

describe('overlappingEdits', () => {
  it.each([
    [edit(0, 2, ''), edit(1, 3, ''), true],
    [edit(0, 2, ''), edit(2, 3, ''), false],
    [edit(1, 1, 'a'), edit(1, 1, 'b'), false],
    [edit(1, 1, 'a'), edit(0, 2, ''), true],
    [edit(0, 0, 'a'), edit(0, 2, ''), false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(overlappingEdits(a, b)).toBe(expected);
    expect(overlappingEdits(b, a)).toBe(expected);
  });
});

describe('minimalEdit', () => {
  it('is undefined for equal texts', () => {
    expect(minimalEdit('a', 'a')).toBeUndefined();
  });

  it('leaves common ends alone', () => {
    expect(minimalEdit('total 52 131 people', 'total 52 132 people')).toEqual(edit(11, 12, '2'));
  });

  it('never splits a surrogate pair or CRLF', () => {
    expect(minimalEdit('a😀', 'a😁')).toEqual(edit(1, 3, '😁'));
    expect(minimalEdit('a\r\nb', 'a\nb')).toEqual(edit(1, 3, '\n'));
  });

  it('turns the old text into the new', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\r', '\n', '😀', '😁')).map((x) => x.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = minimalEdit(before, after);
        expect(applyEdits(before, found === undefined ? [] : [found])).toBe(after);
      }),
    );
  });
});
