import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../server/src/frameworks/look-up.ts';
import {
  compareNumbers,
  describeNumbers,
  nearestNumber,
} from '../../server/src/frameworks/numbering.ts';
import { english } from '../../server/src/text/phrase.ts';
import { exampleCatalogues, goals } from './read.ts';

const strategy = exampleCatalogues[0]!;

describe('compareNumbers', () => {
  it('counts as people do', () => {
    const sorted = ['1', '2', '8.1', '8.2', '8.10', '8.a', '10', '10.3.2', '10.c'];
    expect([...sorted].reverse().sort(compareNumbers)).toEqual(sorted);
  });
});

describe('isUnknown', () => {
  it.each([
    ['strategy', 'point', '6', true],
    ['strategy', 'point', '5', false],
    ['strategy', 'point', '2.1', true],
    ['goals', 'goal', '18', true],
    ['goals', 'goal', '8.1', false],
    ['goals', 'target', '8.11', true],
    ['goals', 'target', '8.A', false],
    // Only a few indicators are listed, so that nothing is known about the others.
    ['goals', 'indicator', '8.8.1', false],
  ])('%s %s %s: %s', (name, kind, number, expected) => {
    const catalogue = name === 'goals' ? goals : strategy;
    expect(isUnknown(catalogue, kind, number)).toBe(expected);
  });
});

describe('describeNumbers', () => {
  it('names the range that a number should be in', () => {
    expect(english(describeNumbers(strategy, 'point', '9'))).toBe('points 1 to 5');
    expect(english(describeNumbers(goals, 'target', '10.9'))).toBe('targets 10.1 to 10.4 and 10.c');
  });
});

describe('nearestNumber', () => {
  const none = { taken: new Set<string>() };
  it('names the one number that is a slip away', () => {
    expect(nearestNumber(strategy, 'point', '44', none)).toBe('4');
    expect(nearestNumber(strategy, 'point', '12', none)).toBeUndefined();
    expect(nearestNumber(strategy, 'point', '12', { ...none, after: '1', before: '3' })).toBe('2');
    expect(nearestNumber(strategy, 'point', '12', { taken: new Set(['1']) })).toBe('2');
  });
});
