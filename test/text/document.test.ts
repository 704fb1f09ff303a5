import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTextDocument,
  editTextDocument,
  type TextDocument,
} from '../../server/src/text/document.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

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

describe('editTextDocument', () => {
  /** Long enough for several pieces. */
  const word = fc.constantFrom('a', 'word ', '\n', '\r', '\r\n', '😀', '0123456789'.repeat(90));
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3000 }), text), {
    minLength: 1,
    maxLength: 3,
  });

  it('is the document of the edited text', () => {
    fc.assert(
      fc.property(text, fc.array(edits, { maxLength: 4 }), (source, batches) => {
        let document = createTextDocument(source);
        for (const batch of batches) {
          const all = apart(batch, document.length);
          const due = createTextDocument(applyEdits(document.text, all));
          document = editTextDocument(document, all);
          expect(told(document)).toEqual(told(due));
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('shares what the edit left alone', () => {
    const before = createTextDocument('A line of a report.\n'.repeat(2000));
    const edit = { span: { from: 20_000, to: 20_003 }, text: 'x\ny' };
    const after = editTextDocument(before, [edit]);
    const kept = after.pieces.filter((piece) => before.pieces.includes(piece));
    expect(kept.length).toBeGreaterThanOrEqual(before.pieces.length - 2);
  });
});

/** Edits that do not overlap. */
function apart(raw: readonly (readonly [number, number, string])[], length: number) {
  const spans: { span: { from: number; to: number }; text: string }[] = [];
  let at = 0;
  for (const [place, removed, text] of raw) {
    const from = at + (place % (length - at + 1));
    const to = Math.min(length, from + removed);
    spans.push({ span: { from, to }, text });
    at = to;
  }
  return spans;
}

/** What a document says of itself. */
function told(document: TextDocument) {
  const offsets = Array.from({ length: 40 }, (_, step) =>
    Math.floor((step * (document.length + 2)) / 39),
  );
  return {
    text: document.text,
    length: document.length,
    lineCount: document.lineCount,
    eol: document.eol,
    lines: Array.from({ length: document.lineCount }, (_, line) => document.lineSpan(line)),
    positions: offsets.map((offset) => document.positionAt(offset)),
    slices: offsets.map((offset) => document.slice(offset, offset + 5000)),
  };
}
