import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/text/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function problemOf(content: Uint8Array): string | undefined {
  const decoded = decodeText(content);
  return 'problem' in decoded ? decoded.problem.text : undefined;
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8('é'))).toEqual({ text: 'é', encoding: 'utf-8', bom: false });
    expect(decodeText(utf8('\ufeffé'))).toEqual({ text: 'é', encoding: 'utf-8', bom: true });
    expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8', bom: false });
  });

  it('reads UTF-16 where a byte order mark says so', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0))).toEqual({
      text: 'A',
      encoding: 'utf-16le',
      bom: true,
    });
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x41))).toEqual({
      text: 'A',
      encoding: 'utf-16be',
      bom: true,
    });
  });

  it.each([
    ['Latin-1', bytes(0x61, 10, 0x63, 0xe9, 0x20), 'byte 3 (0xE9, line 2)'],
    ['after a mark', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), 'byte 4 (0xFF, line 1)'],
    ['cut off', bytes(0x61, 0xe2, 0x82), 'byte 1 (0xE2, line 1)'],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 'byte 0 (0xED'],
    ['binary', bytes(0x89, 0x50, 0, 1, 2, 0), 'binary'],
    ['UTF-16 without a mark', bytes(0x41, 0, 0x42, 0, 0x43, 0), 'UTF-16 without a byte order mark'],
    ['odd UTF-16', bytes(0xff, 0xfe, 0x41), 'middle of a character'],
    ['broken UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0), 'half characters'],
  ])('says what is wrong: %s', (_name, content, expected) => {
    expect(problemOf(content)).toContain(expected);
  });

  it('reads back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(utf8(text))).toMatchObject({ text });
      }),
    );
  });

  it('never throws, and finds a first bad byte wherever the decoder does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), (content) => {
        const result = decodeText(content);
        expect('problem' in result || result.text.length <= content.length).toBe(true);
        if ('problem' in result) expect(result.problem.text).not.toContain('0x00');
      }),
    );
  });
});
