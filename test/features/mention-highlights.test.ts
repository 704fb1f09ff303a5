import { describe, expect, it } from 'vitest';
import { mentionHighlights } from '../../server/src/features/mention-highlights.ts';
import { checkText } from '../support/check-text.ts';

const draft = `---
profile: generic
---

# I. Rivers

1. One gauge; 15,000 records.

2. See paragraph 1, and paragraph 15 below.

${Array.from({ length: 13 }, (_, index) => `${index + 3}. More.\n`).join('\n')}
`;

/** The lines (from 1) of what is highlighted at the first place of some words. */
async function lines(words: string): Promise<readonly number[]> {
  const checked = await checkText(draft);
  const found = mentionHighlights(checked, draft.indexOf(words));
  return found.map(({ span }) => checked.document.positionAt(span.from).line + 1);
}

describe('highlights of numbers that order a draft', () => {
  it('are the number and the references to it, not equal digits', async () => {
    const own = draft.slice(0, draft.indexOf('15. More')).split('\n').length;
    expect(await lines('15. More')).toEqual([9, own]);
    expect(await lines('15 below')).toEqual([9, own]);
  });

  it('are left to the editor for words', async () => {
    expect(await lines('gauge')).toEqual([]);
    expect(await lines('Rivers')).toEqual([]);
  });
});
