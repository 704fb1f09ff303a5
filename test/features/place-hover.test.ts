/**
 * What a hover says about a reference, a mark, a catalogue item and an acronym.
 */
import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../server/src/features/mentions.ts';
import { placeHover } from '../../server/src/features/place-hover.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { checkText } from '../support/check-text.ts';
import { readCursor } from '../support/fixture.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

async function hoverAt(marked: string): Promise<string | undefined> {
  const { text, cursor } = readCursor(`---\nprofile: generic\n---\n\n${marked}`);
  return placeHover(await checkText(text, exampleFiles), cursor)?.text;
}

const draft = (reference: string) => `# I. Ports

1. The **harbour** was dredged twice in the year, by its own crew.

2. All quays were mended.[^1]

3. The Port Safety Board (PSB) met once.

## A. Staff

4. ${reference}

**Table 1: Ships by port**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

[^1]: But for the *northern* one.
`;

describe('hover on a reference', () => {
  it('shows the first words of a paragraph', async () => {
    expect(await hoverAt(draft('As said in para$0graph 1, it was dredged.'))).toBe(
      '**Paragraph 1**\n\nThe harbour was dredged twice in the year, by its own crew.',
    );
  });

  it('shows either end of a range by itself, and what lies between on the dash', async () => {
    expect(await hoverAt(draft('See paragraphs 1–$03 above.'))).toContain('**Paragraph 3**');
    expect(await hoverAt(draft('See paragraphs 1$0–3 above.'))).toBe(
      '**Paragraph 2**\n\nAll quays were mended.',
    );
  });

  it('shows a caption, a section and a footnote', async () => {
    expect(await hoverAt(draft('See Tab$0le 1.'))).toBe('**Table 1: Ships by port**');
    expect(await hoverAt(draft('See section$0 I.'))).toContain('**I. Ports**');
    const note = draft('See Table 1.').replace('[^1]\n', '[$0^1]\n');
    expect(await hoverAt(note)).toBe('**Footnote 1**\n\nBut for the northern one.');
  });

  it('shows an acronym in full', async () => {
    expect(await hoverAt(draft('The P$0SB met in Table 1.'))).toMatch(
      /^\*\*PSB\*\*: Port Safety Board\n\nGiven in line \d+\.$/,
    );
  });

  it('shows the text of a strategy point', async () => {
    expect(await hoverAt(draft('**Harbour Strategy points: 1 and $05**'))).toBe(
      '**Harbour Strategy, point 5**\n\nTo offer shelter to crews in distress, whatever their papers say.',
    );
  });

  it('says nothing where nothing is referred to', async () => {
    expect(await hoverAt(draft('See paragraph 99$0 and Table 1.'))).toBeUndefined();
    expect(await hoverAt(draft('No$0thing, but Table 1.'))).toBeUndefined();
    expect(await hoverAt('# $0')).toBeUndefined();
  });
});

describeWithShared('hover in the real reports', () => {
  it.each(reportNames)('has words for the references of %s', async (name) => {
    const checked = await checkText(readReport(name));
    const all = mentionsOf(checked.report!);
    for (const { span } of all) {
      expect(span.to).toBeGreaterThan(span.from);
    }
    const targets = all.filter(({ role, thing }) => role === 'use' && thing.kind === 'target');
    for (const { span } of targets.slice(0, 100)) {
      const text = placeHover(checked, span.from)?.text;
      expect(text).toMatch(/^\*\*\S/);
      expect(text!.length).toBeLessThan(4000);
    }
  });
});
