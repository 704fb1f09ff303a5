/** Which typed numbers belong to the running sequence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import type { ParagraphNumbering } from '../../server/src/outline/outline.ts';
import { readOutline } from '../../server/src/outline/read-outline.ts';

function paragraphsOf(text: string, paragraphs: ParagraphNumbering = 'auto') {
  const document = parseMarkdown(text);
  return readOutline(document, readBlocks(document), { headings: [], paragraphs }).paragraphs;
}

function numbersOf(text: string, numbering?: ParagraphNumbering): string {
  return paragraphsOf(text, numbering)
    .map(({ number, hidden }) => (hidden ? `${number}(${hidden})` : `${number}`))
    .join(' ');
}

/** Paragraphs `from` to `to`, a blank line behind each. */
function run(from: number, to: number): string {
  let text = '';
  for (let number = from; number <= to; number++) text += `${number}. The report.\n\n`;
  return text;
}

const count = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ');

describe('readParagraphs', () => {
  it('says where number, marker, item and heading are', () => {
    const text =
      '# I. One\n\n1. The first\n   goes on.\n\n   - with a list\n\n2. The next.\n\n3) Third.\n';
    const [first] = paragraphsOf(text, 'continuous');
    const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
    expect(cut(first!.numberSpan)).toBe('1');
    expect(cut(first!.marker)).toBe('1.');
    expect(cut(first!.span)).toBe('1. The first\n   goes on.');
    expect(cut(first!.item)).toBe('1. The first\n   goes on.\n\n   - with a list');
    expect(first!.heading).toBe(0);
  });

  it('leaves out quoted points, tight or loose, that count by themselves', () => {
    const tight = '2. To measure.\n3. To warn.\n7. To dredge.\n\n';
    const loose = '2. To measure.\n\n3. To warn.\n\n7. To dredge.\n\n';
    const lead = 'It serves these points:\n\n';
    for (const list of [tight, loose, '7. To dredge.\n\n', run(1, 12)]) {
      const text = run(1, 20) + lead + list + run(21, 40);
      expect(numbersOf(text)).toBe(count(1, 40));
    }
    expect(numbersOf(run(1, 20) + tight + run(21, 40))).toBe(count(1, 40));
  });

  it('leaves out resolutions and lists in annexes', () => {
    const annex = '# Annex\n\nThe Council decides:\n\n1. To thank;\n2. To meet.\n\n';
    const more = '## Points\n\n3. Loose.\n\n4. Also.\n\n1. Again.\n\n2. And again.\n';
    expect(numbersOf(run(1, 12) + annex + more)).toBe(count(1, 12));
  });

  it('leaves out what stands in lists, quotes and footnotes', () => {
    const inside = '   1. Nested.\n   2. Nested too.\n\n> 3. Quoted.\n\n[^1]: 4. A note.\n\n';
    expect(numbersOf(run(1, 9) + inside + run(10, 20))).toBe(count(1, 20));
  });

  it('keeps paragraphs that stand under an annex heading and count on', () => {
    expect(numbersOf(`${run(1, 12)}# ANNEX\n\n${run(13, 20)}`)).toBe(count(1, 20));
  });

  it('keeps paragraphs typed without blank lines, and escaped numbers', () => {
    const tight = Array.from({ length: 6 }, (_, at) => `${at + 4}. Text.\n`).join('');
    expect(numbersOf(`${run(1, 3)}${tight}\n${run(10, 12)}`)).toBe(count(1, 12));
    expect(numbersOf('1\\. One.\n\n2\\. Two.\n\n3\\. Three.\n')).toBe('1 2 3');
  });

  it('keeps wrong numbers in their place', () => {
    const cases = [
      [run(1, 20) + run(22, 40), `${count(1, 20)} ${count(22, 40)}`],
      [run(1, 20) + run(20, 40), `${count(1, 20)} ${count(20, 40)}`],
      [run(1, 20) + run(12, 12) + run(22, 40), `${count(1, 20)} 12 ${count(22, 40)}`],
      [run(2, 2) + run(1, 1) + run(3, 9), '2 1 3 4 5 6 7 8 9'],
      [run(1, 1) + run(1, 9), `1 ${count(1, 9)}`],
      [run(7, 7) + run(2, 9), `7 ${count(2, 9)}`],
      [run(1, 9) + run(40, 44) + run(10, 20), `${count(1, 9)} ${count(40, 44)} ${count(10, 20)}`],
    ] as const;
    for (const [text, numbers] of cases) expect(numbersOf(text)).toBe(numbers);
  });

  it('takes a wrong number right behind a quoted list for a paragraph if one is missing there', () => {
    const list = 'It serves these points:\n\n2. To measure.\n3. To warn.\n\n';
    expect(numbersOf(`${run(1, 20)}${list}5. The report.\n\n${run(22, 40)}`)).toBe(
      `${count(1, 20)} 5 ${count(22, 40)}`,
    );
    expect(numbersOf(`${run(1, 20)}${list}${run(22, 40)}`)).toBe(
      `${count(1, 20)} ${count(22, 40)}`,
    );
  });

  it('finds a number that Markdown takes for text where one is missing', () => {
    const missing = (line: string) => numbersOf(run(1, 9) + line + run(11, 15));
    expect(missing('10 The report.\n\n')).toContain('10(bare)');
    expect(missing('10.The report.\n\n')).toContain('10(bare)');
    expect(missing('10 2007 was dry.\n\n')).toContain('10(bare)');
    expect(missing('It rained.\n10. The report.\n\n')).toContain('10(swallowed)');
    for (const words of [
      '10 000 people.',
      '10.5 million.',
      '10 people.',
      '10 % of it.',
      '10, no.',
    ]) {
      expect(missing(`${words}\n\n`)).not.toContain('(');
    }
  });

  it('takes no ordinary list for paragraphs, unless the profile says so', () => {
    const list = '1. Open it.\n2. Close it.\n3. Go.\n4. Come.\n5. Stay.\n';
    expect(numbersOf(list)).toBe('');
    expect(numbersOf('1. a\n\n1. b\n\n1. c\n\n1. d\n')).toBe('');
    expect(numbersOf(run(1, 2))).toBe('');
    expect(numbersOf(run(1, 2), 'continuous')).toBe('1 2');
    expect(numbersOf(run(1, 20), 'none')).toBe('');
  });

  it('takes no contents list for paragraphs', () => {
    const contents = '# CONTENTS\n\n- I. RIVERS … 3\n  - A. Gauges … 4\n- II. CROSSINGS … 11\n\n';
    expect(numbersOf(contents + run(1, 9))).toBe(count(1, 9));
  });

  it('reads any numbers without failing, in order of the text', () => {
    const item = fc.record({
      number: fc.integer({ min: 0, max: 30 }),
      tight: fc.boolean(),
      before: fc.constantFrom('', '# Annex\n\n', '# I. Part\n\n', 'These points:\n\n', 'Text.\n\n'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const text = items
          .map(({ number, tight, before }) => `${before}${number}. Text.\n${tight ? '' : '\n'}`)
          .join('');
        const found = paragraphsOf(text, 'continuous');
        const starts = found.map(({ span }) => span.from);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        for (const { numberSpan, number } of found) {
          expect(Number(text.slice(numberSpan.from, numberSpan.to))).toBe(number);
        }
      }),
    );
  });
});
