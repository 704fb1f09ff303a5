/**
 * reference/unmentioned: a numbered table, figure, box or annex that the text never speaks of. Must not
 * speak where the report does not do so with most of them.
 */

import type { ReferenceKind } from '../../references/reference.ts';
import type { ReportReferences } from '../../report/references.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { mentionedTargets, nameOf } from './names.ts';

const kinds: readonly ReferenceKind[] = ['table', 'figure', 'box', 'annex'];

export default defineRule({
  id: 'reference/unmentioned',
  since: '0.1.0',
  severity: 'info',
  reads: ['wholeText', 'references'],
  docs: {
    summary: 'A numbered table, figure, box or annex is mentioned nowhere, though most others are',
    why: 'The reader is not told what it is for, or the text speaks of it by a wrong number.',
    fix: 'Mention it where the text speaks of what it shows, or leave it out.',
    silent:
      'Reports that mention fewer than two, or less than half, of the kind by their numbers; what the text right before it announces (“the following table”); and kinds of which some reference leads nowhere or to two at once, since that may be the mention.',
  },
  examples: [
    {
      title: 'one of three tables',
      text: `Passengers are counted each day; Tables 1 and 3 give the numbers.

**Table 1: Passengers**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |

**Table 2: Fares**
        ^ Nothing mentions Table 2

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |

**Table 3: Passengers by night**

| Ferry | Passengers |
| --- | ---: |
| Alder | 120 |
`,
    },
    {
      title: 'in a range, or announced',
      text: `Staff and vessels are listed in Annexes I to III. Table 1 gives the passengers.

**Table 1: Passengers**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |

The following table gives the fares.

**Table 2: Fares**

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |

# Annex I – Staff

# Annex II – Fleet

# Annex III – Landing stages
`,
    },
  ],
  *check({ wholeText, references }) {
    const { targets } = references;
    for (const kind of kinds) {
      const mentioned = mentionedTargets(references, kind);
      if (leadsNowhere(references, kind)) continue;
      const left = [...targets.entries()].filter(
        ([at, target]) => target.kind === kind && !mentioned.has(at),
      );
      if (mentioned.size < Math.max(FEWEST_MENTIONED, left.length)) continue;
      for (const [, target] of left) {
        const before = wholeText().slice(Math.max(0, target.span.from - 400), target.span.from);
        if (announced.test(before)) continue;
        yield { span: target.numberSpan, message: say`Nothing mentions ${nameOf(target)}` };
      }
    }
  },
});

const FEWEST_MENTIONED = 2;

/** Right before it: "the following table", "in the chart below". */
const announced =
  /\b(?:following|next|ci-après|siguiente|this)\s(?:table|figure|chart|graph|map|box|tableau|graphique|cuadro|gráfico|annex)|\b(?:tables?|figures?|charts?|graphs?|maps?|box|tableau|graphique|cuadro|gráfico)\s(?:below|ci-dessous|ci-après|siguientes?)/i;

/** Whether it is not clear of some reference what it mentions. */
function leadsNowhere({ references }: ReportReferences, kind: ReferenceKind): boolean {
  return references.some(
    (one) =>
      one.kind === kind &&
      one.numbers.some(
        ({ resolution }) =>
          resolution.state === 'missing' ||
          resolution.state === 'ambiguous' ||
          (resolution.state === 'undecided' && resolution.due === true),
      ),
  );
}
