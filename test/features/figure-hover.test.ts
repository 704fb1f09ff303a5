/**
 * What hover, references and highlights say about a figure of the text.
 */
import { describe, expect, it } from 'vitest';
import { figureHover } from '../../server/src/features/figure-hover.ts';
import { figureHighlights, figurePlaces } from '../../server/src/features/figure-places.ts';
import { checkText } from '../support/check-text.ts';
import { readCursor } from '../support/fixture.ts';

const draft = (first: string, last = '184,652') => `---
profile: generic
---

1. The ferries carried ${first} passengers between the islands in 2025.

2. The board has 31 members: 14 women and 17 men.

3. The school has 40 pupils, and its kitchen a cook.

4. In 2025 the ferries carried ${last} passengers between the islands, and no goats.

**Table 1: Passengers by line**

| Line | Passengers |
| --- | ---: |
| North | 120 441 |
| South | 64 211 |
| Total | 184 652 |
`;

async function at<T>(
  marked: string,
  ask: (checked: Awaited<ReturnType<typeof checkText>>, offset: number) => T,
): Promise<T> {
  const { text, cursor } = readCursor(marked);
  return ask(await checkText(text), cursor);
}

const wordsAt = (marked: string, ask: typeof figurePlaces | typeof figureHighlights) =>
  at(marked, (checked, offset) =>
    ask(checked, offset).map(({ span }) => checked.document.text.slice(span.from, span.to)),
  );

describe('hover on a figure', () => {
  it('says where else it stands', async () => {
    const hover = await at(draft('184$0,652'), figureHover);
    expect(hover?.text).toBe(
      `**184,652** (2025) · ✓ ticked

Also stands as

- 184,652 on line 11
- 184 652 in Table 1, line 19`,
    );
  });

  it('says what contradicts it', async () => {
    const { text } = (await at(draft('184$0,562'), figureHover))!;
    expect(text).toContain('✗ contradicted');
    expect(text).toContain('✗ 184,652 elsewhere, 184,562 here: the words beside both are the same');
  });

  it('gives the working of a claim', async () => {
    const marked = draft('184,652').replace('31 members', '3$01 members');
    const { text } = (await at(marked, figureHover))!;
    expect(text).toBe('**31** · ✓ ticked\n\n- ✓ 14 + 17 = 31');
  });

  it('says that nothing is known', async () => {
    const marked = draft('184,652').replace('40 pupils', '4$00 pupils');
    const { text } = (await at(marked, figureHover))!;
    expect(text).toContain('**40** · not verified');
  });

  it('adds to the working of a total where else it stands', async () => {
    const marked = draft('184,652').replace('184 652 |', '184$0 652 |');
    const { text } = (await at(marked, figureHover))!;
    expect(text).toMatch(/adds up[\s\S]*Also stands as\n\n- 184,652 on line 5/);
  });

  it('is silent elsewhere', async () => {
    expect(await at(draft('184,652').replace('ferries', 'fer$0ries'), figureHover)).toBeUndefined();
  });
});

describe('places of a figure', () => {
  it('go round its ties', async () => {
    expect(await wordsAt(draft('184$0,652'), figurePlaces)).toEqual([
      '184,652',
      '184,652',
      '184 652',
    ]);
  });

  it('are none for a figure that stands alone', async () => {
    const marked = draft('184,652').replace('40 pupils', '4$00 pupils');
    expect(await wordsAt(marked, figurePlaces)).toEqual([]);
  });

  it('show the parts of a claim as highlights', async () => {
    const marked = draft('184,652').replace('31 members', '3$01 members');
    expect(await wordsAt(marked, figureHighlights)).toEqual(['31', '14', '17']);
  });
});
