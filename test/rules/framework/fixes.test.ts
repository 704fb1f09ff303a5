/** Safe fixes of the framework rules lead to a statement that they leave alone. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { exampleCatalogues, readFacts } from '../../frameworks/read.ts';
import { checkFacts } from './check-facts.ts';

const check = (text: string) => checkFacts(readFacts(text, exampleCatalogues), exampleCatalogues);

/** One safe fix after another, as fix-all would apply them. */
function fixAll(text: string): string {
  for (let pass = 0; pass < 20; pass++) {
    const fixes = check(text).flatMap((finding) => finding.fixes ?? []);
    const fix = fixes.find(({ kind }) => kind === 'safe');
    if (!fix) return text;
    text = applyEdits(text, fix.edits);
  }
  throw new Error(`the fixes come to no end: ${text}`);
}

const numbers = fc.array(fc.integer({ min: 1, max: 5 }).map(String), {
  minLength: 1,
  maxLength: 8,
});

it('puts any line of numbers in order, each once', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(' and ', ', and ', ' & ', ', '), (list, and) => {
      const line = list.reduce((all, n, at) => all + (at < list.length - 1 ? ', ' : and) + n);
      const fixed = fixAll(`🙂 Harbour Strategy points: ${line} (see the annex).\r\n`);
      expect(check(fixed).filter(({ rule }) => /order|duplicate|malformed/.test(rule))).toEqual([]);
      const sorted = [...new Set(list)].sort();
      expect(fixed.match(/\d/g)).toEqual(sorted);
      expect(fixed.endsWith(' (see the annex).\r\n')).toBe(true);
    }),
  );
});

it('puts any list of quoted items in order', () => {
  const items = exampleCatalogues[0]!.items.map(({ number, text }) => `${number}. ${text}`);
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: 1 }), (list) => {
      const lead = 'Pilots serve the following points of the Harbour Strategy:\n\n';
      const fixed = fixAll(`${lead}${list.join('\n')}\n\nMore words.\n`);
      expect(fixed).toBe(`${lead}${[...list].sort().join('\n')}\n\nMore words.\n`);
    }),
  );
});
