/** Which numbers the text names. */
import { describe, expect, it } from 'vitest';
import { mentionedLabels } from '../../server/src/outline/mentions.ts';
import { patience } from '../support/patience.ts';

const labels = (text: string, word?: string) => [...mentionedLabels(text, [], word)].sort();

describe('mentions', () => {
  it('names sections and annexes', () => {
    expect(labels('as section II.B and chapter 3.1 say')).toEqual(['1', '3', 'B', 'II']);
    expect(labels('see II.B')).toEqual(['B', 'II']);
    expect(labels('in Annexes I and II; annexed to it', 'annex')).toEqual(['I', 'II']);
    expect(labels('part of it; the section is long')).toEqual([]);
  });

  it('takes long text in stride', () => {
    const begin = performance.now();
    labels('sections I, II '.repeat(20_000));
    expect(performance.now() - begin).toBeLessThan(patience);
  });
});
