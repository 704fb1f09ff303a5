/** Counts of places that are listed by name, and lists that only look like them. */
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../server/src/prose/check-claim.ts';
import { claimsIn } from '../../server/src/prose/claims/patterns.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';

const told = (text: string) => {
  const figures = figuresIn(text);
  return claimsIn(text, figures)
    .filter(({ pattern }) => pattern.startsWith('count/'))
    .map((claim) => `${checkClaim(claim, figures).kind}${claim.doubtful ? ' perhaps' : ''}`);
};

describe('counts of places', () => {
  it.each([
    ['It called at three ports (Alder, Brint, Corvane and Dorn).', 'fails perhaps'],
    ['It called at three ports: Alder, Brint, Corvane and Dorn.', 'fails perhaps'],
    ['It has offices in three cities (Alder, Brint, Corvane and Dorn).', 'fails perhaps'],
    ['It has crews from three port cities (Alder, Brint, Corvane and Dorn).', 'fails perhaps'],
    ['It serves four ports (Alder, Brint and Corvane).', 'fails'],
    ['It serves five islands in the north (Alder, Brint, Corvane and Dorn).', 'fails perhaps'],
    ['It serves two ports (Alder; Brint; and Corvane).', 'fails'],
    ['It serves three ports (Alder, Brint and Corvane).', 'holds'],
    ['It serves two towns (Brighton and Hove, and Dover).', 'holds'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'It called at three ports (Portland, Oregon, Geneva and Nairobi).',
    'It called at three ports (Kingston, Jamaica, Geneva and Nairobi).',
    'It has offices in two cities (Washington, D.C., and Geneva, in Europe).',
    'It called at three ports (Alder, Calistan, Brint, Fennland, Corvane and Hallin, Lauria).',
    'It called at three ports (Alder, Brint, Corvane and Dorn, Lauria).',
    'It held three meetings (Alder, Brint, Corvane and Dorn).',
    'It has five offices (Alder, Brint, Corvane and Dorn).',
    'It works at four sites (Alder, Brint and Corvane).',
    'It called at four ports (including Alder, Brint and Corvane).',
    'It called at five ports (Alder, Brint, Alder and Corvane).',
  ])('says nothing of %s', (text) =>
    expect(told(text).filter((one) => one.startsWith('fails'))).toEqual([]),
  );
});
