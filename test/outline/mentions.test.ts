/** Which numbers the text names. */
import { describe, expect, it } from 'vitest';
import { mentionedLabels, mentionedParagraphs } from '../../server/src/outline/mentions.ts';

const paragraphs = (text: string) => [...mentionedParagraphs(text)].sort((a, b) => a - b);
const labels = (text: string, word?: string) => [...mentionedLabels(text, [], word)].sort();

describe('mentions', () => {
  it('names paragraphs, lists and ranges of them', () => {
    expect(paragraphs('See paragraph 45.')).toEqual([45]);
    expect(paragraphs('(paras. 12–14, 20 and 22)')).toEqual([12, 13, 14, 20, 22]);
    expect(paragraphs('paragraphs 3 to 5 and les paragraphes 8 et 9')).toEqual([3, 4, 5, 8, 9]);
    expect(paragraphs('Two parades, 45 paratroopers, paragraph one')).toEqual([]);
    expect(paragraphs('paragraphs 1–999999999').length).toBeLessThan(2_000);
  });

  it('names sections and annexes', () => {
    expect(labels('as section II.B and chapter 3.1 say')).toEqual(['1', '3', 'B', 'II']);
    expect(labels('see II.B')).toEqual(['B', 'II']);
    expect(labels('in Annexes I and II; annexed to it', 'annex')).toEqual(['I', 'II']);
    expect(labels('part of it; the section is long')).toEqual([]);
  });

  it('takes long text in stride', () => {
    const begin = performance.now();
    mentionedParagraphs('paragraphs 1, '.repeat(20_000) + ' '.repeat(100_000));
    labels('sections I, II '.repeat(20_000));
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
