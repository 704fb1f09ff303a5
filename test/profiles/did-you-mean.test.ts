/**
 * What a misspelt word was probably meant to be.
 */

import { describe, expect, it } from 'vitest';
import { andList, closestName, misspelt, orList } from '../../server/src/profiles/did-you-mean.ts';
import { english } from '../../server/src/text/phrase.ts';

const known = ['profile', 'profiles', 'reports', 'rules', 'root', 'reportingYear', 'error', 'off'];

describe('closestName', () => {
  it.each([
    ['profils', 'profiles'],
    ['profle', 'profile'],
    ['Profile', 'profile'],
    ['reporting_year', 'reportingYear'],
    ['reprots', 'reports'],
    ['err', 'error'],
    ['of', 'off'],
    ['on', undefined],
    ['sections', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%s', (word, meant) => expect(closestName(word, known)).toBe(meant));
});

describe('misspelt', () => {
  it.each([
    ['sesion', 'session'],
    ['sessoin', 'session'],
    ['version', undefined],
    ['sess', undefined],
  ])('%s', (word, meant) => expect(misspelt(word, ['session'])).toBe(meant));
});

describe('lists', () => {
  it('read as people write them', () => {
    expect(english(orList([]))).toBe('');
    expect(english(orList(['a']))).toBe('a');
    expect(english(orList(['a', 'b', 'c']))).toBe('a, b or c');
    expect(english(orList(['a', 'b', 'c'], 2))).toBe('a, b or one of 1 more');
    expect(english(andList(['a', 'b', 'c']))).toBe('a, b and c');
    expect(english(andList(['a', 'b', 'c'], 2))).toBe('a, b and 1 more');
  });
});
