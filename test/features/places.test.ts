/**
 * Go to definition and find references.
 */
import { describe, expect, it } from 'vitest';
import { definitionsAt, referencesAt } from '../../server/src/features/places.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { checkText, testFolder } from '../support/check-text.ts';
import { readCursor } from '../support/fixture.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const report = (text: string) => `---\nprofile: generic\n---\n\n${text}`;

/** The words at each place, those of other files with the file's name. */
async function placesAt(marked: string, ask: 'definition' | 'references' | 'all') {
  const { text, cursor } = readCursor(report(marked));
  const checked = await checkText(text, exampleFiles);
  const places =
    ask === 'definition'
      ? (definitionsAt(checked, cursor)?.places ?? [])
      : referencesAt(checked, cursor, ask === 'all');
  return places.map(({ path, span, document }) => {
    const name = path === undefined ? '' : `${path.replace(testFolder, '')} `;
    const line = document.positionAt(span.from).line + 1;
    return `${name}${line}: ${document.text.slice(span.from, span.to)}`;
  });
}

const draft = `# I. Ports

1. The harbour was dredged.[^1]

2. The Port Safety Board (PSB) met once; see paragraph 1 and Table 1.

3. The PSB will meet again (paragraphs 1–3, Table 1, section I).

## A. Staff

4. The crew grew.

**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Harbour Strategy points: 1 and 3**

**Harbour Strategy points: 3**

[^1]: By its own crew.
`;
const at = (words: string) => draft.replace(words, `${words.charAt(0)}$0${words.slice(1)}`);

describe('go to definition', () => {
  it.each([
    ['paragraph 1 and', ['7: 1.']],
    ['Table 1, section', ['17: **Table 1: Ships**']],
    ['section I', ['5: # I. Ports']],
    ['[^1]', ['27: [^1]:']],
    ['PSB will', ['9: PSB']],
  ])('leads from “%s” to what it names', async (words, places) => {
    expect(await placesAt(at(words), 'definition')).toEqual(places);
  });

  it('leads from a strategy point to the file of its catalogue', async () => {
    const marked = draft.replace('points: 1 and 3', 'points: 1 and 3$0');
    expect(await placesAt(marked, 'definition')).toEqual(['strategy.yaml 6: "3"']);
  });

  it('leads nowhere from other words', async () => {
    expect(await placesAt(at('dredged'), 'definition')).toEqual([]);
    expect(await placesAt('See paragraph 7$0.', 'definition')).toEqual([]);
  });
});

describe('find references', () => {
  it('from a paragraph, with the range that ends there and without', async () => {
    const marked = draft.replace('1. The', '1$0. The');
    expect(await placesAt(marked, 'references')).toEqual(['9: paragraph 1', '11: paragraphs 1']);
    expect(await placesAt(marked, 'all')).toEqual(['7: 1.', '9: paragraph 1', '11: paragraphs 1']);
    const inside = draft.replace('2. The', '2$0. The');
    expect(await placesAt(inside, 'references')).toEqual(['11: 1–3']);
  });

  it('from a caption, a footnote, an acronym and a strategy point', async () => {
    expect(await placesAt(at('Table 1: Ships'), 'references')).toEqual([
      '9: Table 1',
      '11: Table 1',
    ]);
    expect(await placesAt(draft.replace('[^1]:', '[^$01]:'), 'references')).toEqual(['7: [^1]']);
    expect(await placesAt(at('PSB) met'), 'references')).toEqual(['11: PSB']);
    expect(await placesAt(draft.replace('points: 3', 'points: 3$0'), 'all')).toEqual([
      '23: 3',
      '25: 3',
      'strategy.yaml 6: "3"',
    ]);
  });
});

describeWithShared('contents of a real report', () => {
  it('leads from an entry to its heading, and back', async () => {
    const checked = await checkText(readReport('iom-2007.md'));
    const { listing, targets, targetOf } = checked.report!.listings[0]!;
    const entry = targetOf.findIndex((target) => target > 5);
    const { span } = listing.entries[entry]!;
    const place = definitionsAt(checked, span.from)?.places[0];
    const heading = targets[targetOf[entry]!]!;
    expect(place?.span.to).toBeGreaterThanOrEqual(heading.titleSpan.to);
    expect(place?.span.from).toBeLessThanOrEqual(heading.titleSpan.from);
    expect(referencesAt(checked, place!.span.from, false).map((each) => each.span)).toContainEqual(
      span,
    );
  });
});
