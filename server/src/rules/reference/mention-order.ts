/**
 * reference/mention-order: tables and figures are numbered in the order in which the text first
 * mentions them. Must not speak of later mentions.
 */

import type { ReferenceKind } from '../../references/reference.ts';
import type { Target } from '../../report/targets.ts';
import { countBelow } from '../../text/count-below.ts';
import { opening, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { mentionedTargets, nameOf } from './names.ts';

const kinds: readonly ReferenceKind[] = ['table', 'figure', 'box', 'annex'];

export default defineRule({
  id: 'reference/mention-order',
  since: '0.1.0',
  severity: 'info',
  reads: ['references'],
  docs: {
    summary: 'A table, figure, box or annex is first mentioned out of order',
    why: 'By convention the text comes to Table 1 before Table 2. Where it does not, one of them was moved or a number is wrong.',
    fix: 'Check the number. If it is right, number the tables in the order of their first mention, or mention the others earlier.',
    silent:
      'Every mention but the first, what is never mentioned, and kinds whose own numbers are out of order.',
  },
  examples: [
    {
      title: 'the third annex before the second',
      text: `Staff are listed in Annex I, landing stages in Annex III.
                                               ^^^^^^^^^ Annex III is first mentioned here, before Annex II

Vessels are listed in Annex II.

# Annex I – Staff

# Annex II – Fleet

# Annex III – Landing stages
`,
    },
    {
      title: 'in order, and mentioned again',
      text: `Staff are listed in Annex I, vessels in Annex II. What they earn is in Annex I too.

# Annex I – Staff

# Annex II – Fleet
`,
    },
  ],
  *check({ references }) {
    const { targets } = references;
    for (const kind of kinds) {
      if (!countsUp(targets.filter((target) => target.kind === kind))) continue;
      const mentions = [...mentionedTargets(references, kind)];
      const kept = longestRise(mentions.map(([at]) => at));
      let last = -1;
      for (const [order, [at, reference]] of mentions.entries()) {
        const target = targets[at]!;
        if (kept.has(order)) {
          last = at;
          continue;
        }
        const neighbour =
          last > at ? targets[last]! : (targets[firstAfter(mentions, kept, order)] ?? target);
        const own = reference.numbers.find(
          ({ resolution }) => resolution.state === 'found' && resolution.target === at,
        );
        const single = reference.numbers.length === 1;
        const name = nameOf(target);
        yield {
          span: single ? reference.span : (own?.span ?? reference.span),
          message:
            last > at
              ? say`${opening(name)} is first mentioned here, behind ${nameOf(neighbour)}`
              : say`${opening(name)} is first mentioned here, before ${nameOf(neighbour)}`,
          related: [{ span: target.numberSpan, message: name }],
        };
      }
    }
  },
});

/** Whether each number follows the one before it, or begins anew: else a caption is wrong, not the text. */
function countsUp(targets: readonly Target[]): boolean {
  return targets.every(({ form, ordinal, number }, at) => {
    const before = targets[at - 1];
    if (!before || before.form !== form || form === 'decimal') return true;
    const restarts = ordinal === 1 && targets[at + 1]?.ordinal === 2;
    const isPart = ordinal === before.ordinal && number !== before.number;
    return ordinal === before.ordinal + 1 || restarts || isPart;
  });
}

/** The target of the next mention in order behind `order`. */
function firstAfter(
  mentions: readonly (readonly [number, unknown])[],
  kept: ReadonlySet<number>,
  order: number,
): number {
  for (let next = order + 1; next < mentions.length; next++) {
    if (kept.has(next)) return mentions[next]![0];
  }
  return -1;
}

/** The indexes of a longest rising part of `values`; in n log n. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    const low = countBelow(tails, (one) => values[one]! < value);
    before.push(tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}
