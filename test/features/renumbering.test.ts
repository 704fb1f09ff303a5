/** Renumbering at the caret: the family, the words, and what other reports say of this one. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { concerns, renumberFamily } from '../../server/src/engine/renumber-family.ts';
import { familyAt } from '../../server/src/features/family-at.ts';
import type { NumberedFamily } from '../../server/src/report/numbered-families.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { english } from '../../server/src/text/phrase.ts';
import { memoryFiles } from '../support/memory-files.ts';

const head = (symbol: string, title: string) =>
  `---\nprofile: iom-council-paper\nsymbol: ${symbol}\ntitle: ${title}\n---\n\n`;
const ports = head('PC/12', 'Report of the Harbour Board for 2030');

const draft = `${ports}# I. Ports

1. The harbour was busy all year long.

2. Ships came in, see paragraph 3 and Table 3.

99. New quays were built in the spring.

3. Crews grew, as paragraph 4 of PC/12 says.

4. Fares fell in the summer months.[^2]

5. The year ended well for all of us.

**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Table 3: Crews**

| Port | Crews |
| --- | ---: |
| Alder | 40 |

# Annex II – Fares

[^2]: A note.
`;

async function check(files: Readonly<Record<string, string>>, path: string) {
  const engine = createEngine({ files: memoryFiles(files), log: () => {} });
  const checked = await engine.check(path);
  if (!checked) throw new Error(`${path} is no report`);
  return checked;
}

/** The texts of the reports after renumbering the first one, and the message. */
async function renumbered(family: NumberedFamily, ...texts: readonly string[]) {
  const files = Object.fromEntries(texts.map((text, at) => [`/drafts/${at}.md`, text]));
  const all: CheckedDocument[] = [];
  for (const path of Object.keys(files)) all.push(await check(files, path));
  const [first, ...others] = all as [CheckedDocument, ...CheckedDocument[]];
  const near = others.filter(({ document }) => concerns(first, document.text));
  const result = renumberFamily(first, family, near)!;
  const after = { ...files };
  for (const { path, document, edits } of result.documents) {
    after[path] = applyEdits(document.text, edits);
  }
  return { message: english(result.message), texts: Object.values(after) };
}

describe('the family at the caret', () => {
  it.each([
    ['busy', 'paragraphs'],
    ['Table 2', 'paragraphs'],
    ['I. Ports', 'headings'],
    ['Annex II', 'annexes'],
    ['Table 1', 'tables'],
    ['Alder | 40', 'tables'],
    ['[^2]\n', 'footnotes'],
    ['A note', 'footnotes'],
    ['profile', 'paragraphs'],
  ])('at %s: %s', async (words, family) => {
    const checked = await check({ '/drafts/a.md': draft }, '/drafts/a.md');
    expect(familyAt(checked, draft.indexOf(words) + 1)).toBe(family);
  });
});

describe('renumbering a family', () => {
  it('says what it did, also with references that name the report itself', async () => {
    const { texts, message } = await renumbered('paragraphs', draft);
    expect(message).toBe('4 paragraphs and 2 references renumbered.');
    expect(texts[0]).toBe(
      draft
        .replace('paragraph 4 of', 'paragraph 5 of')
        .replace('paragraph 3 and', 'paragraph 4 and')
        .replace('\n5. ', '\n6. ')
        .replace('\n4. ', '\n5. ')
        .replace('\n3. ', '\n4. ')
        .replace('\n99. ', '\n3. '),
    );
  });

  it('says what was left, and why', async () => {
    const { message } = await renumbered('tables', draft.replace('Table 1:', 'Table 3:'));
    expect(message).toBe(
      '2 tables renumbered; 1 reference left: Table 3 in line 11 (several have that number).',
    );
  });

  it('has words for what is in order and for what is not there', async () => {
    expect((await renumbered('boxes', draft)).message).toMatch(/^There are no numbered boxes/);
    expect((await renumbered('headings', `${ports}# I. A\n\n# II. B\n`)).message).toMatch(
      /^The numbers of all headings are in order/,
    );
    expect((await renumbered('annexes', draft)).texts[0]).toBe(
      draft.replace('Annex II', 'Annex I'),
    );
  });
});

describe('references in other reports', () => {
  const other = (words: string) =>
    `${head('PC/14', 'Report of the Harbour Board for 2031')}${words}\n`;

  it.each([
    ['a symbol behind', 'As paragraph 3 of PC/12 says.', 'As paragraph 4 of PC/12 says.'],
    ['a symbol before', 'As said (PC/12, paragraph 4).', 'As said (PC/12, paragraph 5).'],
    [
      'a list',
      'See paragraphs 2, 3 and 4 of document PC/12.',
      'See paragraphs 2, 4 and 5 of document PC/12.',
    ],
    [
      'a title',
      'Paragraphs 3–4 of the *Report of the Harbour Board\nfor 2030* hold.',
      'Paragraphs 4–5 of the *Report of the Harbour Board\nfor 2030* hold.',
    ],
    ['a link', 'See [paragraph 4](0.md#p).', 'See [paragraph 5](0.md#p).'],
    [
      'a link beside',
      'See paragraph 4 of [last year](./0.md).',
      'See paragraph 5 of [last year](./0.md).',
    ],
  ])('change by %s', async (_, before, after) => {
    const { texts, message } = await renumbered('paragraphs', draft, other(before));
    expect(texts[1]).toBe(other(after));
    expect(message).toMatch(/ and 1 reference in 1 other report renumbered\.$/);
  });

  it.each([
    'As paragraph 3 of PC/12/Add.1 says.',
    'As paragraph 3 of PC/120 says.',
    'As paragraph 3 of PC/14 says.',
    'As paragraph 3 of the Tidal Report of the Harbour Board for 2030 says.',
    'As paragraph 3 of the Report of the Harbour Board for 2030 of Alder says.',
    'PC/12 was adopted. See paragraph 3.',
    'See [paragraph 4](1.md) and [paragraph 4](https://example.org/0.md) beside PC/12.',
    'As paragraph 3 of Annex II to PC/12 says.',
    'In paragraph 3, PC/12 is meant.',
  ])('stay where another document may be meant: %s', async (words) => {
    const { texts } = await renumbered('paragraphs', draft, other(words));
    expect(texts[1]).toBe(other(words));
  });

  it('stay where two reports have the same symbol', async () => {
    const words = other('As paragraph 3 of PC/12 says.');
    const { texts } = await renumbered('paragraphs', draft, words, `${ports}PC/12\n`);
    expect(texts[1]).toBe(words);
  });

  it('are told where they are not settled', async () => {
    const { texts, message } = await renumbered(
      'paragraphs',
      draft,
      other('See paragraph 6 of PC/12.'),
    );
    expect(texts[1]).toContain('paragraph 6');
    expect(message).toMatch(
      /1 reference left: paragraph 6 in 1\.md, line 7 \(none had that number\)\.$/,
    );
  });
});
