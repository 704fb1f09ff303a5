/**
 * Holds an edited document equal to a fresh parse, and untouched blocks the same objects as before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { normalizeText } from '../../server/src/markdown/normal-text.ts';
import {
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
} from '../../server/src/markdown/parse.ts';
import { blockParser } from '../../server/src/markdown/syntax/parser.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { TextEdit } from '../../server/src/text/span.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';
import { drafts } from './random-drafts.ts';

/** The same text in one uncut segment: where cuts are must not show. */
function uncut(text: string): MarkdownDocument {
  const normal = normalizeText(text);
  const tree = blockParser.parse(normal.text);
  const segment = { source: text, normal, tree, fragments: [] };
  return { text, normal, segments: [{ from: 0, segment }] };
}

/** All blocks, with their syntax nodes printed. */
function blocksOf(document: MarkdownDocument) {
  return readBlocks(document).map(({ key, ...block }) => ({ ...block, nodes: key.toString() }));
}

function edited(document: MarkdownDocument, edits: readonly TextEdit[]): MarkdownDocument {
  return editMarkdown(document, { text: applyEdits(document.text, edits) }, edits);
}

function expectFresh(document: MarkdownDocument): void {
  const { text, segments } = document;
  expect(segments.map(({ segment }) => segment.source).join('')).toBe(text);
  const whole = blocksOf(uncut(text));
  expect({ text, blocks: blocksOf(document) }).toEqual({ text, blocks: whole });
  expect({ text, blocks: blocksOf(parseMarkdown(text)) }).toEqual({ text, blocks: whole });
}

const pieces = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '#',
    '# ',
    '\n# ',
    '\n',
    '\n\n',
    '---\n',
    '```\n',
    '> ',
    '    ',
    '- ',
    '57. ',
    '|',
    '|-|\n',
  ),
  fc.constantFrom(
    '<!--',
    '-->',
    '"',
    '\r',
    '\r\n',
    '[^1]: ',
    '===\n',
    '\ufeff',
    '::a\n',
    '...\n',
    '<div>',
  ),
  drafts,
);

/** Some edits at random places, as number from, length and text; made to fit the text later. */
const steps = fc.array(
  fc.array(fc.tuple(fc.nat(), fc.nat(12), pieces), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 4 },
);

function fitEdits(
  text: string,
  step: readonly (readonly [number, number, string])[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const places = step.map(([at, length, insert]) => ({
    at: at % (text.length + 1),
    length,
    insert,
  }));
  for (const { at, length, insert } of places.sort((a, b) => a.at - b.at)) {
    if (at <= (edits.at(-1)?.span.to ?? -1)) continue;
    edits.push({ span: { from: at, to: Math.min(text.length, at + length) }, text: insert });
  }
  return edits;
}

/** Lines of drawn tables, whole and in pieces, between those of other drafts. */
const drawn = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '  ----------------\n',
        '  ------ ---------\n',
        '  A      B\n',
        '  1      2\n',
        '         more\n',
        '  ------ ---------\n\n',
        '  ----------------\n\n',
        '\n',
      ),
      fc.constantFrom(
        '+---+----+\n',
        '| a | b  |\n',
        '+===+====+\n',
        '|   +----+\n',
        '---- ---\n',
        'x    y\n',
      ),
      fc.constantFrom('  : Table 1: A\n', 'Text\n', '1.  a\n', '    ', '# H\n', '\n\n'),
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((lines) => lines.join(''));

describe('editMarkdown', () => {
  it('gives what a fresh parse gives, on drafts with drawn tables', () => {
    const parts = fc.oneof(drawn, drawn, drafts);
    const texts = fc.array(parts, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
    const inserted = fc.oneof(drawn, pieces, fc.constantFrom('-', ' ', '+', '--', '  '));
    const changes = fc.array(
      fc.array(fc.tuple(fc.nat(), fc.nat(40), inserted), { minLength: 1, maxLength: 3 }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, changes, (text, all) => {
        let document = parseMarkdown(text);
        for (const step of all) {
          document = edited(document, fitEdits(document.text, step));
          expectFresh(document);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives what a fresh parse gives, on random drafts', () => {
    const texts = fc.array(drafts, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, steps, (text, changes) => {
        let document = parseMarkdown(text);
        for (const step of changes) {
          document = edited(document, fitEdits(document.text, step));
          expectFresh(document);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['the dashes of a table come late', 'a\nb | c\n\nx', 8, 0, '-|-\n'],
    ['a link title ends later', '[a]: b\n"x\ny\n\nz', 11, 0, '"'],
    ['a footnote goes on', '[^1]: a\n\n   b\n', 9, 0, ' '],
    ['a footnote goes on after many blank lines', '[^1]: a\n\n\n\n\n   b\n', 12, 0, ' '],
    ['a footnote in a quote ends blank', '# H\n> [^1]: a\n>\t \n', 0, 0, '>x'],
    ['an indentation shrinks', '    code\ntext\n', 0, 1, ''],
    ['front matter closes', '---\na: b\n\nc\n\n# d\n', 11, 0, '\n---'],
    ['front matter opens', '--\na: b\n---\n\nc\n', 0, 0, '-'],
    ['a table is closed far below', '-- --\na  b\n\nc  d\n\nx\n', 18, 0, '-- --\n\n'],
    ['a table is closed no longer', '-- --\na  b\n\nc  d\n-- --\n\nx\n', 23, 1, ''],
    ['a row of a table loses its columns', '-- --\na  b\n\nc  d\n-- --\n\nx\n', 13, 1, 'x'],
    ['LF becomes CRLF', 'a\nb\n\nc\n', 1, 0, '\r'],
    ['a byte order mark comes before another', '\ufeff# a\n', 0, 0, '\ufeff'],
  ])('reads anew what depends on the edit: %s', (_title, text, at, length, insert) => {
    expectFresh(
      edited(parseMarkdown(text), [{ span: { from: at, to: at + length }, text: insert }]),
    );
  });
});

describeWithShared('editMarkdown on the five reports', () => {
  it.each(reportNames)('%s: equals a fresh parse after every edit', (name) => {
    const text = readReport(name);
    fc.assert(
      fc.property(steps, (changes) => {
        let document = parseMarkdown(text);
        for (const step of changes) document = edited(document, fitEdits(document.text, step));
        expectFresh(document);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps untouched blocks as they are', () => {
    const before = parseMarkdown(readReport('iom-2007.md'));
    const at = before.text.indexOf('migration', before.text.length / 2);
    const after = edited(before, [{ span: { from: at, to: at }, text: 'x' }]);
    const kept = new Set(readBlocks(before).map((block) => block.key));
    const blocks = readBlocks(after);
    const lost = blocks.filter((block) => !kept.has(block.key));
    expect(lost.length).toBeLessThan(10);
    expect(blocks.length).toBeGreaterThan(600);
  });

  it('keeps a table as it is when text above it changes', () => {
    const before = parseMarkdown(readReport('iom-2007.md'));
    const after = edited(before, [{ span: { from: 400, to: 400 }, text: 'more ' }]);
    const tables = (document: MarkdownDocument) =>
      readBlocks(document).flatMap((block) => (block.kind === 'table' ? [block.key] : []));
    expect(tables(after).every((key, index) => key === tables(before)[index])).toBe(true);
  });
});
