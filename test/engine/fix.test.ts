import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/engine.ts';
import { fixAll, planFixes } from '../../server/src/engine/fix.ts';
import type { Fix } from '../../server/src/rules/finding.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

const safe = { kind: 'safe' } as const;

function finding(...fixes: readonly Fix[]): Finding {
  const span = fixes[0]?.edits[0]?.span ?? { from: 0, to: 0 };
  return { rule: 'test/rule', severity: 'error', span, message: 'm', related: [], fixes };
}

function fix(kind: Fix['kind'], ...edits: readonly (readonly [number, number, string])[]): Fix {
  return {
    title: 't',
    kind,
    edits: edits.map(([from, to, text]) => ({ span: { from, to }, text })),
  };
}

describe('planFixes', () => {
  it('takes the first safe fix of each finding and leaves suggested ones', () => {
    const first = fix('safe', [4, 5, 'x']);
    const plan = planFixes(
      [finding(fix('suggested', [0, 1, 'no'])), finding(fix('suggested', [2, 3, 'no']), first)],
      safe,
    );
    expect(plan).toEqual({ fixes: [first], edits: first.edits, waiting: 0 });
  });

  it('leaves out a fix as a whole when one of its edits meets a chosen one', () => {
    const one = fix('safe', [0, 2, 'a'], [10, 12, 'b']);
    const two = fix('safe', [11, 13, 'c'], [20, 21, 'd']);
    const three = fix('safe', [20, 21, 'e']);
    const plan = planFixes([finding(one), finding(two), finding(three)], safe);
    expect(plan.fixes).toEqual([one, three]);
    expect(plan.waiting).toBe(1);
  });

  it('parts insertions at one place or at the edge of a replacement', () => {
    const chosen = fix('safe', [5, 7, 'a']);
    for (const other of [
      [5, 5, 'x'],
      [6, 6, 'x'],
      [7, 7, 'x'],
    ] as const) {
      expect(planFixes([finding(chosen), finding(fix('safe', other))], safe).waiting).toBe(1);
    }
    expect(planFixes([finding(chosen), finding(fix('safe', [7, 8, 'x']))], safe).waiting).toBe(0);
    const twice = [finding(fix('safe', [3, 3, 'x'])), finding(fix('safe', [3, 3, 'y']))];
    expect(planFixes(twice, safe).waiting).toBe(1);
  });

  it('keeps two insertions of one fix at one place in their order', () => {
    const plan = planFixes([finding(fix('safe', [1, 1, 'x'], [1, 1, 'y']))], safe);
    expect(applyEdits('ab', plan.edits)).toBe('axyb');
  });

  it('always gives edits that apply, whatever it is given', () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(3), fc.string({ maxLength: 3 }));
    const fixes = fc.array(
      fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ([at]) => at }),
    );
    fc.assert(
      fc.property(fixes, (list) => {
        const findings = list
          .map((edits) =>
            fix('safe', ...edits.map(([at, n, t]) => [at * 4, at * 4 + n, t] as const)),
          )
          .map((one) => finding(one));
        const plan = planFixes(findings, safe);
        expect(() => applyEdits('x'.repeat(200), plan.edits)).not.toThrow();
        expect(plan.edits.length).toBe(plan.fixes.reduce((sum, one) => sum + one.edits.length, 0));
        expect(plan.fixes.length + plan.waiting).toBe(findings.length);
      }),
    );
  });

  it('plans tens of thousands of fixes at once', () => {
    const many = Array.from({ length: 40_000 }, (_, at) =>
      finding(fix('safe', [at * 2, at * 2 + 1, 'x'])),
    );
    expect(planFixes(many.reverse(), safe).edits.length).toBe(40_000);
  });
});

describe('fixAll', () => {
  const shortenRuns = async (text: string) =>
    [...text.matchAll(/aa+/g)].map(({ index, 0: run }) =>
      finding(fix('safe', [index, index + run.length, run.slice(1)])),
    );

  it('goes on until nothing is left, and keeps the rest byte for byte', async () => {
    const text = '\ufeffaaa\r\n😀 aa\u0301\rx';
    const fixed = await fixAll(shortenRuns, text);
    expect(fixed).toEqual({ text: '\ufeffa\r\n😀 a\u0301\rx', applied: 3, settled: true });
    expect((await fixAll(shortenRuns, fixed.text)).text).toBe(fixed.text);
  });

  it('stops after ten passes', async () => {
    const grow = async (text: string) => [finding(fix('safe', [text.length, text.length, '+']))];
    expect(await fixAll(grow, '')).toEqual({ text: '+'.repeat(10), applied: 10, settled: false });
  });

  it('stops when two fixes undo one another', async () => {
    const flip = async (text: string) => [finding(fix('safe', [0, 1, text === 'a' ? 'b' : 'a']))];
    const fixed = await fixAll(flip, 'a');
    expect(fixed.settled).toBe(false);
    expect(fixed.applied).toBeLessThan(3);
  });

  it('leaves a text without safe fixes alone', async () => {
    const none = async () => [finding(fix('suggested', [0, 1, 'x']))];
    expect(await fixAll(none, 'abc')).toEqual({ text: 'abc', applied: 0, settled: true });
  });
});
