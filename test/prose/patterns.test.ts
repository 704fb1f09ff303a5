/** Every claim pattern finds its examples and leaves its counter-examples alone. */
import { describe, expect, it } from 'vitest';
import { claimPatterns } from '../../server/src/prose/claims/patterns.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';

describe.each(claimPatterns.map((pattern) => [pattern.name, pattern] as const))(
  '%s',
  (_, pattern) => {
    it.each(pattern.examples)('finds: %s', (text) => {
      const claims = pattern.find(text, figuresIn(text));
      expect(claims).not.toHaveLength(0);
      for (const { span, operands, stated } of claims) {
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeLessThanOrEqual(text.length);
        expect(stated !== undefined || operands.length > 0).toBe(true);
      }
    });

    it.each(pattern.counterExamples)('leaves alone: %s', (text) => {
      expect(pattern.find(text, figuresIn(text))).toEqual([]);
    });
  },
);

it('names no pattern twice', () => {
  const names = claimPatterns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
