import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readFootnoteOrder } from '../../server/src/outline/footnote-reading.ts';
import { readFootnotes } from '../../server/src/outline/footnotes.ts';

function read(text: string, restartAt?: number) {
  const document = parseMarkdown(text);
  const scheme = restartAt === undefined ? undefined : { restartAt };
  const notes = readFootnotes(document, readBlocks(document), scheme);
  return { notes, reading: readFootnoteOrder(notes) };
}

const perPart = `# One

Boats.[^1] Ships.[^2]

[^1]: Small.

[^2]: Large.

## Under one

Rafts.[^3]

[^3]: Flat.

# Two

Ferries.[^1]

[^1]: Slow.
`;

describe('footnotes that count from one again', () => {
  it('belong to the part under their heading', () => {
    const { notes, reading } = read(perPart, 1);
    expect(notes.marks.map(({ label, part }) => `${part}:${label}`)).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
    ]);
    expect(reading.repeated).toEqual([]);
    expect(reading.orphans).toEqual([]);
    expect(reading.series.every(({ breaks }) => breaks.length === 0)).toBe(true);
  });

  it('are one part without a profile that says so', () => {
    const { notes, reading } = read(perPart);
    expect(notes.marks.every(({ part }) => part === undefined)).toBe(true);
    expect(reading.repeated).toHaveLength(1);
  });

  it('may have their texts together at the end, run by run', () => {
    const text = `# One

Boats.[^1] Ships.[^2]

# Two

Ferries.[^1]

[^1]: Small.

[^2]: Large.

[^1]: Slow.
`;
    const { notes, reading } = read(text, 1);
    expect(notes.texts.map(({ part }) => part)).toEqual([1, 1, 2]);
    expect(reading).toMatchObject({ orphans: [], unmarked: [], repeated: [] });
  });

  it('begin with one in every part', () => {
    const text = perPart
      .replaceAll('Ferries.[^1]', 'Ferries.[^4]')
      .replace('[^1]: Slow', '[^4]: Slow');
    const { reading } = read(text, 1);
    expect(reading.series.flatMap(({ breaks }) => breaks)).toMatchObject([{ expected: 1 }]);
  });
});
