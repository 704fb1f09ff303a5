/** Verdicts by interval arithmetic: precision of both sides, approximators, directions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toNumber } from '../../server/src/numbers/decimal.ts';
import { checkClaim } from '../../server/src/prose/check-claim.ts';
import type { Claim, ClaimKind } from '../../server/src/prose/claim.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';

/** The verdict on a claim whose stated figure comes first in the text, its operands behind. */
function verdict(kind: ClaimKind, text: string, more: Partial<Claim> = {}) {
  const figures = figuresIn(text);
  const claim: Claim = {
    kind,
    pattern: 'test',
    span: { from: 0, to: text.length },
    stated: { figure: 0 },
    operands: figures.slice(1).map((_figure, index) => ({ figure: index + 1 })),
    ...more,
  };
  return checkClaim(claim, figures);
}

function suggestion(kind: ClaimKind, text: string, more: Partial<Claim> = {}) {
  const found = verdict(kind, text, more);
  if (found.kind !== 'fails' || found.suggestion === undefined) return found.kind;
  return toNumber(found.suggestion);
}

describe('change', () => {
  it('rounds the stated per cent to its printed place', () => {
    expect(verdict('change', '7 per cent: USD 783.8 million, USD 733.3 million').kind).toBe(
      'holds',
    );
    expect(suggestion('change', '9 per cent: USD 783.8 million, USD 733.3 million')).toBe(7);
    expect(suggestion('change', '6.8 per cent: USD 783.8 million, USD 733.3 million')).toBe(6.9);
  });

  it('gives operands the room of their last place', () => {
    expect(verdict('change', '9.2 per cent: USD 12.0 million, USD 11.0 million').kind).toBe(
      'rounding',
    );
    expect(verdict('change', '10 per cent: USD 12.00 million, USD 11.00 million').kind).toBe(
      'fails',
    );
  });

  it('is not confirmed by operands so rough that they would bear out anything', () => {
    expect(verdict('change', '10 per cent: USD 12 million, USD 11 million').kind).toBe('undecided');
    expect(verdict('change', '40 per cent: 1,200, 1,000').kind).toBe('fails');
    expect(verdict('change', '25 per cent: 1,200, 1,000').kind).toBe('undecided');
    expect(verdict('change', '40 per cent: 120, 100').kind).toBe('fails');
  });

  it('takes a decrease as a size', () => {
    const down = { direction: 'down' } as const;
    expect(verdict('change', '4.3 per cent: 1,265.4, 1,322.1', down).kind).toBe('holds');
    expect(verdict('change', '4.3 per cent: 1,265.4, 1,322.1', { direction: 'up' }).kind).toBe(
      'fails',
    );
  });

  it('says nothing about a base that is zero or below', () => {
    expect(verdict('change', '5 per cent: 12, 0').kind).toBe('undecided');
    expect(verdict('change', '5 per cent: 12, −4').kind).toBe('undecided');
  });
});

describe('approximators', () => {
  it.each([
    ['over 76 per cent: 162,622, 214,100', 'fails'],
    ['almost 76 per cent: 162,622, 214,100', 'holds'],
    ['over 75 per cent: 162,622, 214,100', 'holds'],
    ['about 80 per cent: 162,622, 214,100', 'holds'],
    ['nearly 60 per cent: 162,622, 214,100', 'fails'],
  ])('%s: %s', (text, kind) => expect(verdict('share', text).kind).toBe(kind));

  it('suggests no figure where only the word is wrong', () => {
    expect(suggestion('share', 'over 76 per cent: 162,622, 214,100')).toBe('fails');
  });
});

describe('sums, differences, points, counts', () => {
  it('counts are exact', () => {
    expect(suggestion('sum', '209 workers: 2, 63, 19, 123')).toBe(207);
    expect(verdict('sum', '207 workers: 2, 63, 19, 123').kind).toBe('holds');
  });

  it('decimals and round numbers leave room', () => {
    expect(verdict('sum', 'USD 751.8 million: USD 502.3 million, USD 249.6 million').kind).toBe(
      'rounding',
    );
    expect(verdict('sum', '25,000 people: 12,310, 12,714').kind).toBe('rounding');
    expect(verdict('sum', 'USD 752.8 million: USD 502.3 million, USD 249.6 million').kind).toBe(
      'fails',
    );
  });

  it('differences and points', () => {
    const down = { direction: 'down' } as const;
    const text = 'USD 56.7 million: USD 1,265.4 million, USD 1,322.1 million';
    expect(verdict('difference', text, down).kind).toBe('holds');
    expect(suggestion('difference', text.replace('56.7', '65.7'), down)).toBe(56_700_000);
    expect(verdict('points', '7 per cent: 52 per cent, 45 per cent').kind).toBe('holds');
    expect(verdict('points', '9 per cent: 52 per cent, 45 per cent').kind).toBe('fails');
  });

  it('items are counted', () => {
    const items = [0, 1, 2].map((from) => ({ from, to: from + 1 }));
    expect(verdict('count', '3 offices', { items }).kind).toBe('holds');
    expect(suggestion('count', '4 offices', { items })).toBe(3);
  });

  it('words leave the room they are given', () => {
    const room = { low: decimal(2), high: decimal(3), lowOpen: false, highOpen: false };
    const stated = { span: { from: 0, to: 4 }, value: decimal(2), room };
    const doubled = (operands: string) => {
      const figures = figuresIn(operands);
      const claim: Claim = {
        kind: 'ratio',
        pattern: 'test',
        span: { from: 0, to: 4 },
        stated,
        operands: [{ figure: 0 }, { figure: 1 }],
      };
      return checkClaim(claim, figures).kind;
    };
    expect(doubled('2,814 and 1,102')).toBe('holds');
    expect(doubled('2,814 and 1,502')).toBe('fails');
  });
});

describe('direction and whole', () => {
  const unstated = (text: string, kind: ClaimKind, more: Partial<Claim>) => {
    const claim: Claim = {
      kind,
      pattern: 'test',
      span: { from: 0, to: text.length },
      operands: figuresIn(text).map((_figure, figure) => ({ figure })),
      ...more,
    };
    return checkClaim(claim, figuresIn(text)).kind;
  };

  it('holds the word against the sign', () => {
    expect(unstated('from 19 to 39', 'direction', { direction: 'up' })).toBe('holds');
    expect(unstated('from 39 to 19', 'direction', { direction: 'up' })).toBe('fails');
    expect(unstated('from 39 to 19', 'direction', { direction: 'down' })).toBe('holds');
    expect(unstated('from 19 to 19', 'direction', { direction: 'up' })).toBe('fails');
  });

  it('shares never make more than 100', () => {
    expect(unstated('47 per cent and 64 per cent', 'whole', {})).toBe('fails');
    expect(unstated('33 per cent, 33 per cent, 33 per cent', 'whole', {})).toBe('rounding');
    expect(unstated('33 per cent and 22 per cent', 'whole', {})).toBe('undecided');
    const stated = { span: { from: 0, to: 0 }, value: decimal(100) };
    expect(unstated('33 per cent and 22 per cent', 'whole', { stated })).toBe('fails');
  });
});

describe('hostile figures', () => {
  it('says nothing about hundreds of digits, and takes no time', () => {
    const long = '9'.repeat(500);
    expect(verdict('share', `5 per cent: ${long}, ${long}`).kind).toBe('undecided');
  });

  it('never contradicts a per cent that was rounded from its operands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        const percent = Math.round((Math.min(a, b) / Math.max(a, b)) * 100);
        const text = `${percent} per cent: ${Math.min(a, b)} x, ${Math.max(a, b)} x`;
        const found = verdict('share', text.replace(/\b(1[89]|2[01])\d\d\b/g, '77'));
        // Years are no figures: such texts have fewer operands or other ones.
        return /\b(1[89]|2[01])\d\d\b/.test(text) || found.kind !== 'fails';
      }),
    );
  });
});
