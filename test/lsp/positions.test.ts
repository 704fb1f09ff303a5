/**
 * Offsets to positions and back, and edits as clients send them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/src/lsp/documents.ts';
import { toPath } from '../../server/src/lsp/paths.ts';
import {
  chooseEncoding,
  type Encoding,
  fromPosition,
  fromRange,
  toPosition,
  toRange,
} from '../../server/src/lsp/positions.ts';
import { createTextDocument } from '../../server/src/text/document.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

const encodings: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32'];
const piece = fc.constantFrom('a', 'é', '–', '📈', 'e\u0301', '\n', '\r\n', '\t', '7 ');
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('positions', () => {
  it.each([
    ['utf-16', 4],
    ['utf-8', 7],
    ['utf-32', 3],
  ] as const)('count columns in %s', (encoding, character) => {
    const document = createTextDocument('x\né📈7');
    expect(toPosition(document, 5, encoding)).toEqual({ line: 1, character: character - 1 });
    expect(toPosition(document, 6, encoding)).toEqual({ line: 1, character });
    expect(fromPosition(document, { line: 1, character }, encoding)).toBe(6);
  });

  it('go to an offset and back in every encoding', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom(...encodings), (text, seed, encoding) => {
        const document = createTextDocument(text);
        const points = [...text];
        const count = seed % (points.length + 1);
        const offset = points.slice(0, count).join('').length;
        const insideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        const back = fromPosition(document, toPosition(document, offset, encoding), encoding);
        expect(back).toBe(insideLineEnd ? offset - 1 : offset);
      }),
    );
  });

  it.each(encodings)('of hostile clients stay inside the text (%s)', (encoding) => {
    const document = createTextDocument('ab\r\ncd');
    const at = (line: unknown, character: unknown) =>
      fromPosition(document, { line, character } as never, encoding);
    expect(at(-1, -1)).toBe(0);
    expect(at(0, 99)).toBe(2);
    expect(at(9, 0)).toBe(6);
    expect(at(Number.NaN, 'x')).toBe(0);
    expect(at(undefined, null)).toBe(0);
    expect(fromRange(document, undefined as never, encoding)).toEqual({ from: 0, to: 0 });
    expect(
      fromRange(
        document,
        { start: { line: 1, character: 1 }, end: { line: 0, character: 1 } },
        encoding,
      ),
    ).toEqual({ from: 1, to: 5 });
  });

  it('never fall inside a character', () => {
    const document = createTextDocument('📈');
    expect(fromPosition(document, { line: 0, character: 2 }, 'utf-8')).toBe(0);
    expect(fromPosition(document, { line: 0, character: 4 }, 'utf-8')).toBe(2);
  });

  it.each([
    [['utf-32', 'utf-8'], 'utf-32'],
    [['utf-7', 'utf-8'], 'utf-8'],
    [[], 'utf-16'],
    [undefined, 'utf-16'],
    ['utf-8', 'utf-16'],
  ])('are counted as the client prefers: %j', (offered, encoding) => {
    expect(chooseEncoding(offered)).toBe(encoding);
  });
});

describe('changes', () => {
  const change = (line: number, from: number, to: number, text: string) => ({
    range: { start: { line, character: from }, end: { line, character: to } },
    text,
  });

  it('apply one after another, each to the text that the one before left', () => {
    const document = createTextDocument('ab\ncd');
    const typed = [
      change(0, 2, 2, 'x'),
      change(0, 3, 3, 'y'),
      change(0, 4, 4, '\n'),
      change(1, 0, 0, 'z'),
    ];
    expect(applyChanges(document, typed, 'utf-16').document.text).toBe('abxy\nz\ncd');
  });

  it('that walk backwards are one batch', () => {
    const document = createTextDocument('ab\ncd\nef');
    const edits = [change(2, 0, 2, 'E'), change(1, 0, 2, 'C'), change(0, 0, 2, 'A')];
    const { batches, document: after } = applyChanges(document, edits, 'utf-16');
    expect(after.text).toBe('A\nC\nE');
    expect(batches.map((batch) => batch.length)).toEqual([3]);
  });

  it('of the whole text become the smallest edit', () => {
    const document = createTextDocument('one two three');
    const { batches } = applyChanges(document, [{ text: 'one 2 three' }], 'utf-16');
    expect(batches).toEqual([[{ span: { from: 4, to: 7 }, text: '2' }]]);
  });

  it('leave the text that a client which applies them one by one has', () => {
    const step = fc.tuple(fc.nat(), fc.nat(), anyText);
    fc.assert(
      fc.property(
        anyText,
        fc.array(step, { maxLength: 6 }),
        fc.constantFrom(...encodings),
        (text, steps, encoding) => {
          let now = createTextDocument(text);
          const sent = steps.map(([a, b, inserted]) => {
            const places = [a % (now.text.length + 1), b % (now.text.length + 1)].sort(
              (x, y) => x - y,
            );
            const range = toRange(now, { from: places[0]!, to: places[1]! }, encoding);
            const span = fromRange(now, range, encoding);
            now = createTextDocument(applyEdits(now.text, [{ span, text: inserted }]));
            return { range, text: inserted };
          });
          const { document, batches } = applyChanges(createTextDocument(text), sent, encoding);
          expect(document.text).toBe(now.text);
          expect(batches.reduce(applyEdits, text)).toBe(now.text);
        },
      ),
    );
  });
});

describe('paths', () => {
  it.each([
    ['file:///reports/a%20b.md', '/reports/a b.md'],
    ['untitled:Untitled-1', '/drafts/.untitled/Untitled-1.md'],
    ['untitled:/drafts/new.md', '/drafts/.untitled/new.md'],
    ['git:/drafts/a.md', undefined],
    ['https://example.org/a.md', undefined],
    ['no uri', undefined],
    [undefined, undefined],
    [7, undefined],
  ])('%s is %s', (uri, path) => {
    expect(toPath(uri, '/drafts')).toBe(path);
  });
});
