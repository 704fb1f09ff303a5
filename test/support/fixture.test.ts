/** The fixture reader is what most tests stand on, so it has tests of its own. */
import { describe, expect, it } from 'vitest';
import { compareMarkers, readCursor, readFixture } from './fixture.ts';

const only = (text: string) => readFixture(text)[0]!;

describe('readFixture', () => {
  it('takes marker lines out and keeps everything else byte for byte', () => {
    const file = only('| a | 12 |\n      ^^ off by 1\n| b | 13 |');
    expect(file.text).toBe('| a | 12 |\n| b | 13 |');
    expect(file.markers).toEqual([
      { span: { from: 6, to: 8 }, message: 'off by 1', open: false, line: 2 },
    ]);
  });

  it('lets several markers stand under one line, with or without slashes and a rule', () => {
    const file = only('one two three\n^^^ first\n//  ^^^ table/total: second: part\n');
    expect(
      file.markers.map(({ span, rule, message }) => [span.from, span.to, rule, message]),
    ).toEqual([
      [0, 3, undefined, 'first'],
      [4, 7, 'table/total', 'second: part'],
    ]);
  });

  it('counts offsets in UTF-16 units across CRLF and keeps astral characters whole', () => {
    const file = only('x\r\n😀 9 ok\r\n^ a smile\r\n   ^ nine\r\ny\r\n');
    expect(file.text).toBe('x\r\n😀 9 ok\r\ny\r\n');
    expect(file.markers.map(({ span }) => file.text.slice(span.from, span.to))).toEqual([
      '😀',
      '9',
    ]);
  });

  it('splits files, and leaves out an empty first part', () => {
    const files = readFixture('//- a.md\nA\n//- sub/b.yaml\nb: 1\n   ^ one\n');
    expect(files.map((file) => [file.path, file.text, file.markers.length])).toEqual([
      ['a.md', 'A\n', 0],
      ['sub/b.yaml', 'b: 1\n', 1],
    ]);
    expect(readFixture('A\n//- b.md\nB\n').map((file) => file.path)).toEqual(['report.md', 'b.md']);
  });

  it('refuses a marker that stands under nothing', () => {
    expect(() => readFixture('^^^ lost\n')).toThrow('line 1 of the fixture marks nothing');
  });

  it('leaves dollar signs and footnotes alone', () => {
    expect(only('US$0.5 million[^1]\n\n[^1]: Note ^^\n').text).toBe(
      'US$0.5 million[^1]\n\n[^1]: Note ^^\n',
    );
  });
});

describe('compareMarkers', () => {
  const file = only('one two\n    ^^^ table/total: off by 1\n');
  const finding = { span: { from: 4, to: 7 }, rule: 'table/total', message: 'It is off by 1.' };

  it('is silent when each marker has its finding', () => {
    expect(compareMarkers(file, [finding])).toEqual([]);
  });

  it('names what is missing and what is too much', () => {
    expect(compareMarkers(file, [{ ...finding, span: { from: 0, to: 3 } }])).toEqual([
      'report.md: expected 1:5 "two" table/total: off by 1 (marker in line 2)',
      'report.md: unexpected 1:1 "one" table/total: It is off by 1.',
    ]);
    expect(compareMarkers(file, [finding, finding])).toHaveLength(1);
    expect(compareMarkers(file, [{ ...finding, rule: 'table/other' }])).toHaveLength(2);
  });

  it('knows findings that go on over the line end, and empty ones', () => {
    const open = only('one\n^^^... goes on\ntwo\n');
    expect(compareMarkers(open, [{ span: { from: 0, to: 7 }, message: 'goes on' }])).toEqual([]);
    expect(compareMarkers(open, [{ span: { from: 0, to: 3 }, message: 'goes on' }])).toHaveLength(
      2,
    );
    const empty = only('one\n   ^ here\n');
    expect(compareMarkers(empty, [{ span: { from: 3, to: 3 }, message: 'here' }])).toEqual([]);
  });
});

describe('readCursor', () => {
  it('takes the cursor out', () => {
    expect(readCursor('ab$0c')).toEqual({ text: 'abc', cursor: 2 });
    expect(() => readCursor('abc')).toThrow('no $0');
  });
});
