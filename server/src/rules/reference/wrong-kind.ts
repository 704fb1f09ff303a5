/**
 * reference/wrong-kind: a reference calls a figure a table, or an annex an appendix. Must not speak
 * where something of the named kind has the number.
 */

import type { ResolvedReference } from '../../report/references.ts';
import type { Target } from '../../report/targets.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFix } from '../finding.ts';
import { askedName, nameOf } from './names.ts';

export default defineRule({
  id: 'reference/wrong-kind',
  since: '0.1.0',
  severity: 'warning',
  reads: ['references'],
  docs: {
    summary: 'A reference names another kind of thing than the one that has the number',
    why: 'A reader who looks for Table 3 does not look among the figures, and an “Appendix II” beside an Annex II makes one look for both.',
    fix: 'Use the word that the caption or heading uses, or correct the number.',
    silent:
      'Where something of the named kind has the number too, and where several other things have it.',
  },
  examples: [
    {
      title: 'a figure called a table',
      text: `Table 2 shows the passengers by month, Table 1 those by ferry.
^^^^^ There is no Table 2; Figure 2 has that number

**Table 1: Passengers by ferry**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |

**Figure 1: Level of the river**

<!-- figure: a chart of the level -->

**Figure 2: Passengers by month**

<!-- figure: a chart of the months -->

The level is that of Figure 1 and Figure 2.
`,
      fixed: `Figure 2 shows the passengers by month, Table 1 those by ferry.

**Table 1: Passengers by ferry**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |

**Figure 1: Level of the river**

<!-- figure: a chart of the level -->

**Figure 2: Passengers by month**

<!-- figure: a chart of the months -->

The level is that of Figure 1 and Figure 2.
`,
    },
    {
      title: 'an annex called an appendix',
      text: `Salaries are listed in Annex I, vessels in the fleet list (see Appendix II).
                                                               ^^^^^^^^ There is no Appendix II; Annex II has that number

# Annex I – Staff

# Annex II – Fleet
`,
    },
    {
      title: 'the right words',
      text: `Salaries are listed in Annex I, vessels in Annex II.

# Annex I – Staff

# Annex II – Fleet
`,
    },
  ],
  *check({ references: { references, targets } }) {
    for (const reference of references) {
      for (const { number, resolution } of reference.numbers) {
        if (resolution.state !== 'missing' || resolution.other === undefined) continue;
        const target = targets[resolution.other]!;
        const fix = wordFix(reference, target);
        yield {
          span: reference.wordSpan,
          message: say`There is no ${askedName(reference, number)}; ${nameOf(target)} has that number`,
          related: [{ span: target.numberSpan, message: nameOf(target) }],
          ...(fix && { fixes: [fix] }),
        };
      }
    }
  },
});

/** The other word in its place, where the reference has one number and English words. */
function wordFix(
  { word, wordSpan, numbers }: ResolvedReference,
  target: Target,
): SaidFix | undefined {
  if (numbers.length > 1) return undefined;
  const plain = target.word ?? target.kind;
  const first = word.charAt(0);
  const text =
    first === first.toUpperCase() ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  return {
    title: say`Write “${text}”`,
    kind: 'suggested',
    edits: [{ span: wordSpan, text }],
  };
}
