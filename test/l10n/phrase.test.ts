/**
 * Phrases: English at once, other languages later.
 */
import { describe, expect, it } from 'vitest';
import { languageTag, loadLanguage } from '../../server/src/text/languages.ts';
import {
  allOf,
  anyOf,
  english,
  joined,
  type Language,
  opening,
  say,
  speak,
} from '../../server/src/text/phrase.ts';

const french: Language = {
  tag: 'fr',
  sentences: {
    '{0} is {1}': '{0} vaut {1}',
    'the total for {0}': 'le total pour {0}',
    '{0} and {1}': '{0} et {1}',
    '{0} then {1}': '{1} après {0}',
  },
};

describe('a phrase', () => {
  it('is the English sentence, its gaps filled', () => {
    const phrase = say`${say`the total for ${'18–29'}`} is ${52_131}`;
    expect(phrase.text).toBe('the total for 18–29 is 52131');
    expect(phrase.key).toBe('{0} is {1}');
    expect(`${phrase}`).toBe(phrase.text);
  });

  it('is said in a language, with the phrases in it', () => {
    const phrase = say`${say`the total for ${'18–29'}`} is ${'52 131'}`;
    expect(speak(phrase, french)).toBe('le total pour 18–29 vaut 52 131');
    expect(speak(phrase, undefined)).toBe(phrase.text);
  });

  it('may be said in another order', () => {
    expect(speak(say`${'a'} then ${'b'}`, french)).toBe('b après a');
  });

  it('stays English where the language lacks the sentence', () => {
    expect(speak(say`${'a'} differs from ${say`${'b'} is ${1}`}`, french)).toBe(
      'a differs from b vaut 1',
    );
  });

  it('does not read gaps in what is filled in', () => {
    expect(speak(say`${'{1}'} is ${'x'}`, french)).toBe('{1} vaut x');
    expect(speak(say`${'$&'} is ${'$1'}`, french)).toBe('$& vaut $1');
  });

  it('survives as plain data', () => {
    const phrase = JSON.parse(JSON.stringify(say`${'a'} is ${'b'}`));
    expect(speak(phrase, french)).toBe('a vaut b');
    expect(speak(structuredClone(say`${'a'} is ${'b'}`), french)).toBe('a vaut b');
  });
});

describe('phrases together', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j', (words, expected) => {
    expect(english(allOf(words))).toBe(expected);
    expect(english(anyOf(words))).toBe(expected.replace('and', 'or'));
    expect(speak(allOf(words), french)).toBe(expected.replace('and', 'et'));
  });

  it('follow one another', () => {
    const both = joined([say`the total for ${'x'}`, '12'], ' ');
    expect(speak(both, french)).toBe('le total pour x 12');
  });

  it('begin a sentence with a capital where the word is ours', () => {
    const start = opening(say`the total for ${'x'}`);
    expect(english(start)).toBe('The total for x');
    expect(speak(start, french)).toBe('Le total pour x');
    expect(english(opening(say`${'eHealth'} is ${1}`))).toBe('eHealth is 1');
    expect(opening('eHealth')).toBe('eHealth');
  });
});

describe('languages', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['fr_FR.UTF-8', 'fr'],
    ['en-GB', 'en'],
    ['C', undefined],
    ['C.UTF-8', undefined],
    ['POSIX', undefined],
    ['fra', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s is %s', (locale, tag) => {
    expect(languageTag(locale)).toBe(tag);
  });

  it('are loaded when asked for; English needs none', async () => {
    expect((await loadLanguage('fr-CH'))?.sentences['{0} and {1}']).toBe('{0} et {1}');
    expect(await loadLanguage('en')).toBeUndefined();
    expect(await loadLanguage(undefined)).toBeUndefined();
  });
});
