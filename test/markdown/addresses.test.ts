import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressChange,
  addressesOf,
  segmentOf,
  startOfSegment,
} from '../../server/src/markdown/addresses.ts';
import { differenceBetween, moveOffset } from '../../server/src/markdown/draft-change.ts';
import { editMarkdown, parseMarkdown } from '../../server/src/markdown/parse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

const text = fc
  .array(fc.constantFrom('# A\n\n', '## B\n\n', 'Words of a report.\n\n', '\n', '| 1 |\n'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('addresses', () => {
  it('are in the order of the offsets that they stand for', () => {
    fc.assert(
      fc.property(text, (source) => {
        const addresses = addressesOf(parseMarkdown(source));
        let last = -1;
        for (let offset = 0; offset <= source.length; offset++) {
          const address = addresses.of(offset);
          expect(address).toBeGreaterThan(last);
          expect(addresses.offset(address)).toBe(offset);
          last = address;
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('say after an edit what offsets say', () => {
    const typed = fc.constantFrom('', 'x', '\n', '# C\n\n', '\n\n# D\n\n', '```\n');
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat({ max: 30 }),
        typed,
        (source, place, removed, inserted) => {
          const from = place % (source.length + 1);
          const edit = {
            span: { from, to: Math.min(source.length, from + removed) },
            text: inserted,
          };
          const before = parseMarkdown(source);
          const now = editMarkdown(before, { text: applyEdits(source, [edit]) }, [edit]);
          const difference = differenceBetween(before, now);
          const change = addressChange(difference, before, now);
          for (let offset = 0; offset <= source.length; offset++) {
            const address = addressesOf(before).of(offset);
            const due = moveOffset(difference, offset);
            if (due !== undefined) {
              expect(change.move(address)).toBe(addressesOf(now).of(due));
            } else {
              expect(change.touches(segmentOf(address))).toBe(true);
            }
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  it('know the start of a segment', () => {
    const addresses = addressesOf(parseMarkdown('# A\n\nText\n\n# B\n'));
    expect(addresses.count).toBe(2);
    expect(addresses.offset(startOfSegment(1))).toBe(11);
  });
});
