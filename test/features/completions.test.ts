/**
 * What can be written after the words of a reference.
 */
import { describe, expect, it } from 'vitest';
import { completionsAt, mayComplete } from '../../server/src/features/completions.ts';
import { inFrontMatter } from '../../server/src/features/front-matter-completions.ts';
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

describe('completion of acronyms', () => {
  const defined = 'The Tidal Ports Organization (TPO) and its Quay Master Unit (QMU) met.\n\n';

  it('offers what is explained or listed, and begins as typed', async () => {
    expect(await offered(`${defined}The TP$0`)).toEqual(['TP|TPO – Tidal Ports Organization']);
    expect(await offered(`${defined}The TPO$0`)).toEqual([]);
    expect(await offered(`${defined}The XT$0`)).toEqual([]);
    expect(mayComplete('The T')).toBe(false);
    expect(mayComplete('The harbour')).toBe(false);
  });
});

describe('completion in front matter', () => {
  async function inFront(lines: string): Promise<readonly string[]> {
    const { text, cursor } = readCursor(`---\n${lines}\n---\n\nWords.\n`);
    return completionsAt(await checkText(text), cursor).map(
      ({ span, label, insert }) => `${text.slice(span.from, span.to)}|${label}|${insert}`,
    );
  }

  it('offers keys that are not there yet', async () => {
    expect(await inFront('profile: council-report\n$0')).toContain('|title|title: ');
    const left = await inFront('profile: council-report\ntitle: Ports\nsess$0');
    expect(left).toContain('sess|session|session: ');
    expect(left.some((line) => line.includes('|title|'))).toBe(false);
  });

  it('offers the values that a key may have', async () => {
    expect(await inFront('profile: $0')).toContain('|council-report|council-report');
    expect(await inFront('profile: gen$0')).toContain('gen|generic|generic');
    const council = 'profile: council-report\n';
    expect(await inFront(`${council}originalLanguage: $0`)).toContain('|French|French');
    expect(await inFront(`${council}date: 2$0`)).toEqual(['2|2008-05-28|2008-05-28']);
    expect(await inFront('profile: generic\nsession: $0')).toEqual([]);
    expect(await inFront('profile: generic\nown: $0')).toEqual([]);
    expect(await inFront('profile: generic\n# note $0')).toEqual([]);
  });

  it('keeps to the front matter', () => {
    const text = '---\nprofile: generic\n---\n\n---\nsess';
    expect(inFrontMatter(text, 8)).toBe(true);
    expect(inFrontMatter(text, 2)).toBe(false);
    expect(inFrontMatter(text, text.length)).toBe(false);
    expect(inFrontMatter('# No\n---\nsess', 12)).toBe(false);
  });
});
