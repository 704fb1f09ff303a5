/**
 * What can be written after the words of a reference.
 */
import { describe, expect, it } from 'vitest';
import { completionsAt, mayComplete } from '../../server/src/features/completions.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { checkText } from '../support/check-text.ts';
import { readCursor } from '../support/fixture.ts';

const draft = (line: string) => `---
profile: generic
---

# I. Ports

1. The **harbour** was dredged.

2. All quays were mended.

## A. Ships

3. They came.

# II. Rivers

## A. Ferries

4. They crossed.

${line}

**Table 1: Ships by port**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

# Annex I – Maps
`;

/** `typed|label – detail` for each. */
async function offered(line: string): Promise<readonly string[]> {
  const { text, cursor } = readCursor(draft(line));
  const before = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const found = completionsAt(await checkText(text, exampleFiles), cursor);
  if (found.length > 0) expect(mayComplete(before)).toBe(true);
  return found.map(
    ({ span, label, detail }) => `${text.slice(span.from, span.to)}|${label} – ${detail}`,
  );
}

describe('completion', () => {
  it('offers paragraphs, tables and annexes', async () => {
    expect(await offered('It was so (see paragraph $0).')).toEqual([
      '|1 – The harbour was dredged.',
      '|2 – All quays were mended.',
      '|3 – They came.',
      '|4 – They crossed.',
    ]);
    expect(await offered('As in Table 1$0')).toEqual(['1|1 – Ships by port']);
    expect(await offered('See Annex $0')).toEqual(['|I – Maps']);
  });

  it('tells sections of one number apart', async () => {
    expect(await offered('see section $0')).toEqual([
      '|I – Ports',
      '|I.A – Ships',
      '|II – Rivers',
      '|II.A – Ferries',
    ]);
  });

  it('offers the points of a catalogue after its name', async () => {
    const points = await offered('**Harbour Strategy points: 1, $0');
    expect(points).toHaveLength(5);
    expect(points[1]).toBe(
      '|2 – To train pilots, dockers and engineers for the ports of the region.',
    );
    expect(await offered('Harbour Strategy points: 1 and the $0')).toEqual([]);
  });

  it('keeps quiet elsewhere', async () => {
    expect(await offered('The harbour $0')).toEqual([]);
    expect(await offered('He said: $0')).toEqual([]);
    expect(mayComplete('The harbour ')).toBe(false);
    expect(mayComplete(`${'a '.repeat(50_000)}:${' 1,'.repeat(50_000)}`)).toBe(false);
  });
});
