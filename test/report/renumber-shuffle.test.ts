/**
 * Any order of numbered blocks, renumbered, has no numbering finding, and every reference that was
 * certain leads to the same block as before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { renumberFamily } from '../../server/src/engine/renumber-family.ts';
import { formatRoman } from '../../server/src/outline/numerals.ts';
import type { NumberedFamily } from '../../server/src/report/numbered-families.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText } from '../support/check-text.ts';

const head = '---\nprofile: iom-council-paper\nsymbol: PC/12\ntitle: Harbours\n---\n\n';

interface Kind {
  /** The block with an own number, which names itself: `block-3`. */
  readonly block: (number: number) => string;
  readonly reference: (number: number) => string;
  readonly rest?: (numbers: readonly number[]) => string;
}

const table = (label: string) =>
  `**${label}: This is block-N**\n\n| Port | Ships |\n| --- | ---: |\n| Alder | 12 |\n\n`;

const kinds: Readonly<Record<NumberedFamily, Kind>> = {
  paragraphs: {
    block: (n) => `${n}. The text of block-N was agreed upon.\n\n`,
    reference: (n) => `see paragraph ${n}`,
  },
  headings: {
    block: (n) => `# ${formatRoman(n)}. Title of block-N\n\nA line.\n\n`,
    reference: (n) => `see section ${formatRoman(n)}`,
  },
  annexes: {
    block: (n) => `# Annex ${formatRoman(n)} – Title of block-N\n\nA line.\n\n`,
    reference: (n) => `see Annex ${formatRoman(n)}`,
  },
  tables: { block: (n) => table(`Table ${n}`), reference: (n) => `see Table ${n}` },
  figures: {
    block: (n) => `**Figure ${n}: This is block-N**\n\n![Chart](a.png)\n\n`,
    reference: (n) => `see Figure ${n}`,
  },
  boxes: {
    block: (n) => `**Box ${n}: This is block-N**\n\nA line of it.\n\n`,
    reference: (n) => `see Box ${n}`,
  },
  footnotes: {
    block: (n) => `Words.[^${n}]\n\n`,
    reference: (n) => `see footnote ${n}`,
    rest: (numbers) => numbers.map((n) => `[^${n}]: The text of block-${n}.\n\n`).join(''),
  },
};

/** What each certain reference leads to, in the words of the target. */
function leadsTo({ report, document }: CheckedDocument): readonly (string | undefined)[] {
  return report!.references.references.map(({ numbers }) => {
    const { resolution } = numbers[0]!;
    if (resolution.state !== 'found') return undefined;
    const { span } = report!.references.targets[resolution.target]!;
    return /block-\d+/.exec(document.text.slice(span.from, span.to))?.[0];
  });
}

const orders = fc
  .shuffledSubarray([2, 3, 4, 5, 6, 7, 8, 9], { minLength: 3, maxLength: 8 })
  .map((numbers) => [1, ...numbers]);
const asked = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 });

describe('a shuffle, renumbered', () => {
  it.each(Object.entries(kinds))('%s', { timeout: 60_000 }, async (name, kind) => {
    const family = name as NumberedFamily;
    await fc.assert(
      fc.asyncProperty(orders, asked, async (numbers, references) => {
        const blocks = numbers.map((n) => kind.block(n).replaceAll('block-N', `block-${n}`));
        const words = references.map((n) => `As it was (${kind.reference(n)}).\n\n`).join('');
        const text = head + words + blocks.join('') + (kind.rest?.(numbers) ?? '');
        const before = await checkText(text);
        const [first] = renumberFamily(before, family)!.documents;
        expect(first !== undefined).toBe(numbers.some((n, index) => n !== index + 1));
        const after = first ? await checkText(applyEdits(text, first.edits)) : before;
        const wrong = after.findings.filter(
          ({ rule }) => rule.startsWith('numbering/') || rule === 'footnote/order',
        );
        expect(wrong.map(({ message }) => message)).toEqual([]);
        const now = leadsTo(after);
        for (const [index, block] of leadsTo(before).entries()) {
          if (block !== undefined) expect(now[index]).toBe(block);
        }
        expect(renumberFamily(after, family)!.documents).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
