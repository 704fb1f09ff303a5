/** Bindings and last year's figures after any edits: the same as a new engine says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { testFolder } from '../support/check-text.ts';
import { memoryFiles } from '../support/memory-files.ts';

const last = `---
profile: generic
reportingYear: 2030
---

1. The Service resettled 66,041 migrants from the basin to the coast.

**Table 1: Crossings by line**

| Line | 2029 | 2030 |
| --- | ---: | ---: |
| Alder | 3 412 | 3 806 |
| Brint | 1 290 | 1 371 |
| Corvane | 2 044 | 2 187 |
`;

const draft = `---
profile: generic
reportingYear: 2031
prior: last.md
---

1. The Service resettled 70,412<!-- #all --> migrants from the basin to the coast, compared with 66,061 migrants resettled to the coast in 2030. On the Brint line 1,402<!-- = Table 4: Brint, 2031 --> crossings were made.

2. Of the 70,412<!-- = #all --> migrants most came from the hills.

**Table 4: Crossings by line**

| Line | 2030 | 2031 |
| --- | ---: | ---: |
| Alder | 3 806 | 4 021 |
| Brint | 1 317 | 1 402 |
| Corvane | 2 187 | 2 304 |

Note: All lines, by day.
`;

const pieces = [
  '7',
  ' ',
  '\n\n',
  '<!-- #all -->',
  '<!-- = #all -->',
  '<!-- = Table 4: Alder, 2030 -->',
  '-->',
  '#',
  'restated ',
  '2030',
  '| 1 | 2 |\n',
  'prior: x.md\n',
  '',
];

const files = memoryFiles({
  [`${testFolder}last.md`]: last,
  [`${testFolder}crossfoot.yaml`]: 'root: true\nreports: ["*.md"]\n',
});
const path = `${testFolder}report.md`;

async function fresh(text: string) {
  const engine = createEngine({ files, log: () => {} });
  engine.change([{ kind: 'open', path, text }]);
  return engine.check(path);
}

describe('after any edits', () => {
  it('findings and figures are those of a new engine', async () => {
    expect((await fresh(draft))!.findings.map(({ rule }) => rule)).toContain('comparative/prior');
    const someEdits = fc.array(
      fc.tuple(fc.nat({ max: 9999 }), fc.constantFrom(0, 0, 1, 2, 12), fc.constantFrom(...pieces)),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        const engine = createEngine({ files, log: () => {} });
        engine.change([{ kind: 'open', path, text: draft }]);
        await engine.check(path);
        let text = draft;
        for (const [place, length, piece] of edits) {
          const from = Math.floor((place * text.length) / 10_000);
          const span = { from, to: Math.min(text.length, from + length) };
          engine.change([{ kind: 'edit', path, edits: [{ span, text: piece }] }]);
          text = applyEdits(text, [{ span, text: piece }]);
          const [now, anew] = [await engine.check(path), await fresh(text)];
          expect(now?.findings).toEqual(anew?.findings);
          expect(now?.figures).toEqual(anew?.figures);
          expect(now?.failures).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
