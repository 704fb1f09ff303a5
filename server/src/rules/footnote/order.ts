/**
 * Footnotes are numbered in the order of their first marks. Must not speak of labels that are no
 * numbers, nor of numbers that are only missing their mark or text.
 */

import { footnoteKey } from '../../outline/footnote-parts.ts';
import type { FootnoteSeries } from '../../outline/footnote-reading.ts';
import type { SequenceBreak } from '../../outline/sequence.ts';
import { renumber } from '../../report/renumber.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { fixWithReferences } from '../numbering/with-references.ts';
import { readingOf } from './footnote-words.ts';

const perPart = `id: coast-report
extends: generic
numbering: { footnotes: { restartAt: 1 } }
`;

export default defineRule({
  id: 'footnote/order',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'outline', 'captions', 'footnotes', 'listings', 'references'],
  docs: {
    summary: 'Footnotes are not numbered in the order of their first marks',
    why: 'A reader who meets mark 5 after mark 3 looks for the fourth. Renderers number footnotes anew, so that a reference such as “see footnote 5” then points at another note.',
    fix: 'Renumber: the fix gives marks, footnotes and references to them their numbers together, so that each note stays with its place. Where it is not certain what a reference means, it has to be picked by hand.',
    silent:
      'Labels that are no numbers. Numbers with a letter before them (`a1`, `a2`) count by themselves, as those of an annex do; a report that begins beyond footnote 3 is taken to continue another document.',
  },
  examples: [
    {
      title: 'two marks have changed places',
      text: `The harbour was dredged.[^2] It silted up again.[^1] Ships waited.[^3]
                        ^^^^ Footnotes 2 and 1 have changed places; expected 1 here

[^1]: In part.

[^2]: By three ships.

[^3]: For nine days.
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2] Ships waited.[^3]

[^2]: In part.

[^1]: By three ships.

[^3]: For nine days.
`,
    },
    {
      title: 'a number is left out',
      text: `The harbour was dredged.[^1] It silted up again.[^3]
                                                ^^^^ Footnote 3 comes after 1; expected 2

[^1]: By three ships.

[^3]: In part.
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2]

[^1]: By three ships.

[^2]: In part.
`,
    },
    {
      title: 'a mark again, an annex with notes of its own, a label in words',
      text: `The harbour was dredged.[^1] It silted up again.[^2] Ships waited,[^1] crews too.[^crews]

# Annex

Fleet list.[^a1]

[^1]: By three ships.

[^2]: In part.

[^crews]: On board.

[^a1]: Of 2030.
`,
    },
    {
      title: 'a profile in which footnotes count from one again under each heading',
      files: { 'profiles/coast.yaml': perPart },
      text: `---
profile: coast-report
---

# Rivers

Alder was dredged.[^1] Brint silted up.[^2]

[^1]: In part.

[^2]: By a foot.

# Lakes

Lake Corvane rose.[^1] Lake Dunmore fell.[^3]
                                         ^^^^ Footnote 3 comes after 1; expected 2

[^1]: By an inch.

[^3]: In summer.
`,
      fixed: `---
profile: coast-report
---

# Rivers

Alder was dredged.[^1] Brint silted up.[^2]

[^1]: In part.

[^2]: By a foot.

# Lakes

Lake Corvane rose.[^1] Lake Dunmore fell.[^2]

[^1]: By an inch.

[^2]: In summer.
`,
    },
  ],
  *check(facts): Iterable<SaidFinding> {
    const broken = readingOf(facts.footnotes).series.filter(({ breaks }) => breaks.length > 0);
    const fix = broken.length === 0 ? undefined : renumbering(facts);
    for (const series of broken) {
      for (const found of series.breaks) {
        const finding = breakFinding(series, found, fix);
        if (finding) yield finding;
      }
    }
  },
});

type Given = Pick<
  RuleFacts,
  'document' | 'outline' | 'captions' | 'footnotes' | 'listings' | 'references'
>;

function breakFinding(
  { members, prefix }: FootnoteSeries,
  { index, other, kind, expected }: SequenceBreak,
  fix: SaidFix | undefined,
): SaidFinding | undefined {
  const name = (at: number) => members[at]?.label ?? '';
  const spanAt = (at: number): Span | undefined => members[at]?.mark?.span;
  const span = spanAt(index) ?? spanAt(index + 1);
  if (!span) return undefined;
  const due = `${prefix}${expected}`;
  const partner = other === undefined ? undefined : spanAt(other);
  const swapped = kind === 'swapped' && other !== undefined;
  return {
    span,
    message: swapped
      ? say`Footnotes ${name(index)} and ${name(other)} have changed places; expected ${due} here`
      : index === 0
        ? say`Footnote ${name(index)} comes first; expected ${due}`
        : say`Footnote ${name(index)} comes after ${name(index - 1)}; expected ${due}`,
    evidence: {
      working: members
        .slice(Math.max(0, index - 2), index + 3)
        .map(({ label }) => label)
        .join(', '),
      expected: due,
      found: name(index),
    },
    ...(partner ? { related: [{ span: partner, message: say`Footnote ${name(other!)}` }] } : {}),
    fixes: fix ? [fix] : [],
  };
}

/** One fix for all footnotes, references included; none where two would get one label. */
function renumbering(facts: Given): SaidFix | undefined {
  const { edits, unsettled } = renumber(facts, 'footnotes');
  const { marks, texts } = facts.footnotes;
  const after = new Map(edits.map(({ span, text }) => [span.from, text]));
  const before = new Map<string, string>();
  for (const note of [...marks, ...texts]) {
    const due = after.get(note.labelSpan.from);
    const key = footnoteKey(due === undefined ? note : { ...note, label: due });
    const own = footnoteKey(note);
    if ((before.get(key) ?? own) !== own) return undefined;
    before.set(key, own);
  }
  if (edits.length === 0) return undefined;
  const title = say`Renumber the footnotes in the order of their marks`;
  return fixWithReferences(title, edits, { edits: [], unsettled });
}
