/**
 * The French catalogue has every sentence of the sources, with the same gaps, and no others.
 */
import { describe, expect, it } from 'vitest';
import french from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import { sentencesOfSources } from './sentences.ts';

const sources = sentencesOfSources();
const gaps = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();

describe('the French catalogue', () => {
  it('has every sentence', () => {
    const missing = [...sources].filter(([sentence]) => !Object.hasOwn(french, sentence));
    expect(missing.map(([sentence, path]) => `${path}: ${sentence}`)).toEqual([]);
  });

  it('has no sentence that is said nowhere', () => {
    expect(Object.keys(french).filter((sentence) => !sources.has(sentence))).toEqual([]);
  });

  it('fills in the same', () => {
    const wrong = Object.entries(french).filter(
      ([sentence, said]) => gaps(sentence).join() !== gaps(said).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('is in alphabetical order, so that nobody adds a sentence twice', () => {
    const keys = Object.keys(french);
    expect(keys).toEqual([...keys].sort());
  });

  it('is set as French is: spaces that do not break inside guillemets and before ; : ? !', () => {
    const loose = Object.values(french).filter((said) => /« | »| [;:?!]|[“”]|\w'\w/u.test(said));
    expect(loose).toEqual([]);
  });
});
