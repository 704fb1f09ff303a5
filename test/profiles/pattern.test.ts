/**
 * Patterns mean what the same regular expressions mean, and cannot stall.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPattern, matchesPattern } from '../../server/src/profiles/pattern.ts';
import { plainWords } from '../support/plain-words.ts';

describe('patterns', () => {
  const symbol = '[A-Z]{1,8}(/[A-Z0-9]{1,8})+(/(Rev|Add)\\.[0-9]{1,3})*';
  it.each(['MC/2255', 'C/108/4', 'MC/INF/302', 'MC/2255/Rev.1', 'S/20/6/Add.12/Rev.2'])(
    'takes %s for a symbol',
    (text) => expect(matchesPattern(symbol, text)).toBe(true),
  );
  it.each(['', 'MC 2255', 'mc/2255', 'MC/', 'MC/2255/Rev.', 'MC/2255 '])(
    'does not take %j for one',
    (text) => expect(matchesPattern(symbol, text)).toBe(false),
  );

  it.each([
    ['(a', 'A bracket "(" is never closed'],
    ['a)', 'A bracket ")" is closed but not opened'],
    ['[a', 'A bracket "[" is never closed'],
    ['*a', '"*" stands where it has no meaning; write \\* for the character itself'],
    ['a{2', 'A repetition looks like {2}, {2,} or {2,4}'],
    ['a{4,2}', 'A repetition looks like {2}, {2,} or {2,4}'],
    ['(?=a)', 'Only plain groups are understood: ( ) and (?: )'],
    ['(a)\\1', '"\\1" is not understood; \\d, \\w and \\s are'],
    ['[z-a]', 'The range z-a runs backwards'],
    ['(a{900}){900}', 'The pattern is too long'],
    ['('.repeat(60), 'The groups of the pattern are nested too deeply'],
  ])('explains what is wrong with %s', (pattern, fault) => {
    expect(plainWords(checkPattern(pattern))).toBe(fault);
    expect(matchesPattern(pattern, 'anything')).toBe(true);
  });

  const atom = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '[a-c]',
    '\\d',
    '\\w',
    '\\.',
    '(?:a|bc)',
    '(b|)',
  );
  const piece = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,}', '{0,2}'))
    .map((parts) => parts.join(''));
  const pattern = fc
    .array(
      fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((choices) => choices.join('|'));
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '1', '.', ' '), { maxLength: 8 });

  it('agree with regular expressions', () => {
    fc.assert(
      fc.property(pattern, text, (source, signs) => {
        const value = signs.join('');
        expect(plainWords(checkPattern(source))).toBeUndefined();
        expect(matchesPattern(source, value)).toBe(new RegExp(`^(?:${source})$`).test(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (source, value) => {
        expect(typeof matchesPattern(source, value)).toBe('boolean');
      }),
    );
  });

  it('take no time where regular expressions do', () => {
    expect(matchesPattern('(a*)*b', 'a'.repeat(2_000))).toBe(false);
    expect(checkPattern('(((){9999}){9999}){9999}')).toBeUndefined();
  });
});
