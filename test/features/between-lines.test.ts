/** What an editor shows between and above the lines: hints, lenses, colours, growing selections. */
import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { lensesOf } from '../../server/src/features/lenses.ts';
import { selectionsAt } from '../../server/src/features/selections.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { checkText } from '../support/check-text.ts';

const draft = `---
profile: iom-council-paper
---

# I. Ports

1. The harbour was busy. Some 120 ships came, see Table 1 and section II, e.g. at
   night.

**Table 1: Ships by port**

| Port | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 30 | 42 |
| Birch | 14 | 21 | 36 |
| Total | 26 | 51 | 78 |

**Harbour Strategy points: 1, 2 and 4**

# II. Quays

2. Nothing was built (see section I, “Ports”).
`;

const all = { from: 0, to: draft.length };
const checked = () => checkText(draft, exampleFiles);

describe('inlay hints', () => {
  const hints = async (totals: boolean, references: boolean) =>
    inlayHints(await checked(), all, { totals, references }).map(({ at, label }) => {
      return `${draft.slice(at - 7, at)}|${label}`;
    });

  it('tick totals, and tell by how much one is off', async () => {
    expect(await hints(true, false)).toEqual([
      '30 | 42|✓',
      '21 | 36|✗ +1',
      'al | 26|✓',
      '26 | 51|✓',
      '51 | 78|✗ +1',
    ]);
  });

  it('name what a bare reference leads to', async () => {
    expect(await hints(false, true)).toEqual(['Table 1|Ships by port', 'tion II|Quays']);
    expect(await hints(false, false)).toEqual([]);
  });

  it('keep to the stretch that is asked for, and have full words', async () => {
    const at = draft.indexOf('36');
    const found = inlayHints(
      await checked(),
      { from: at, to: at + 2 },
      { totals: true, references: true },
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.tooltip).toMatch(/Total.*Birch|Birch.*Total/);
  });
});

describe('lenses', () => {
  it('count the checks of a table, and name what a section serves', async () => {
    const lenses = lensesOf(await checked(), { tables: true, sections: true });
    expect(
      lenses.map(({ span, title }) => `${draft.slice(span.from, span.from + 10)} ${title}`),
    ).toEqual([
      '# I. Ports Harbour Strategy: points 1, 2 and 4',
      '**Table 1: ✗ 2 of 6 checks fail',
    ]);
    expect(lensesOf(await checked(), { tables: false, sections: false })).toEqual([]);
  });
});

describe('semantic tokens', () => {
  it('are references, statements and figures, line by line', async () => {
    const tokens = semanticTokens(await checked(), all);
    expect(tokens.map(({ span, kind }) => `${kind} ${draft.slice(span.from, span.to)}`)).toEqual([
      'reportFigure 120',
      'reportReference Table 1',
      'reportReference section II',
      'reportStatement Harbour Strategy points: 1, 2 and 4',
      'reportReference section I',
    ]);
    for (const [index, { span }] of tokens.entries()) {
      expect(span.from).toBeGreaterThanOrEqual(tokens[index - 1]?.span.to ?? 0);
    }
  });
});

describe('a growing selection', () => {
  const steps = async (words: string) =>
    selectionsAt(await checked(), draft.indexOf(words)).map(({ from, to }) =>
      draft.slice(from, to),
    );

  it('takes in word, sentence, paragraph, section, draft', async () => {
    const found = await steps('ships came');
    expect(found[0]).toBe('ships');
    expect(found[1]).toMatch(/^Some 120 ships .* e\.g\. at\n {3}night\.$/s);
    expect(found[2]).toMatch(/^The harbour was busy\. Some/);
    expect(found[3]).toMatch(/^1\. The harbour/);
    expect(found.at(-2)).toMatch(/^# I\. Ports[\s\S]+and 4\*\*$/);
    expect(found.at(-1)).toBe(draft);
  });

  it('takes in cell, row, table, caption', async () => {
    const found = await steps('Birch');
    expect(found.slice(0, 2)).toEqual(['Birch', '| Birch | 14 | 21 | 36 |']);
    expect(found[2]).toMatch(/^\| Port [\s\S]+78 \|$/);
    expect(found[3]).toMatch(/^\*\*Table 1[\s\S]+78 \|$/);
  });

  it('is the draft at least', async () => {
    expect(await steps('---\n\n#')).toContain(draft);
    expect(selectionsAt(await checked(), draft.length).at(-1)).toEqual(all);
  });
});
