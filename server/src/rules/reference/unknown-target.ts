/**
 * reference/unknown-target: a reference leads to something that the report does not have. Must not
 * speak of what may be another document's.
 */

import type { Heading } from '../../outline/outline.ts';
import type { ReferenceKind } from '../../references/reference.ts';
import type {
  ReportReferences,
  ResolvedReference,
  ResolvedTitle,
} from '../../report/references.ts';
import type { Target } from '../../report/targets.ts';
import { say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { targetName } from '../target-names.ts';
import { askedName, mentionedTargets, nameOf } from './names.ts';

export default defineRule({
  id: 'reference/unknown-target',
  since: '0.1.0',
  severity: 'error',
  reads: ['references', 'outline'],
  docs: {
    summary:
      'A reference leads to a section, paragraph, table, figure, annex or footnote that is not there',
    why: 'Whoever follows the reference finds nothing, or takes the wrong place for the right one. Most such references were right once, before something was renumbered, moved or left out.',
    fix: 'Write the number of what is meant. Where just one table or figure is mentioned nowhere else, or one heading is spelt almost as quoted, the fix offers that.',
    silent:
      'References to other documents (“paragraph 5 of Resolution 60/1”, “document MC/12, Table 3”), references in quotations, in reproduced resolutions and behind a cited document in the same sentence, and numbers of a kind that the report does not count by.',
  },
  examples: [
    {
      title: 'a paragraph that is not there',
      text: `# I. Rivers

1. The commission met twice; paragraph 3 says where.

2. Three gauges were renewed, as set out in paragraph 7.
                                                      ^ There is no paragraph 7; the paragraphs run from 1 to 3

# II. Ferries

3. Two ferries were overhauled (see paragraphs 1 and 2 above).
`,
    },
    {
      title: 'a table, where one other is mentioned nowhere',
      text: `Passengers are counted each day. Table 5 shows how many there were, and Table 1 what they paid.
                                       ^ There is no Table 5; the last is Table 2

**Table 1: Fares**

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |

**Table 2: Passengers**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |
`,
      fixed: `Passengers are counted each day. Table 2 shows how many there were, and Table 1 what they paid.

**Table 1: Fares**

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |

**Table 2: Passengers**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |
`,
    },
    {
      title: 'a section, and a heading quoted by its words',
      text: `# I. Rivers

## A. Flood maps

## B. Gauges

Money is short, as section II.C says (see also the “Flod maps” section under section I).
                           ^^^^ There is no section II.C
                                                    ^^^^^^^^^ No heading is called “Flod maps”; “Flood maps” is spelt almost so

# II. Money

## A. Income

## B. Expenditure
`,
    },
    {
      title: 'references to other documents',
      text: `# I. Rivers

1. The commission met twice, under paragraph 14 of Resolution 60/1.

2. Three gauges were renewed (document RC/12, Table 9).

# II. Ferries

3. Two ferries were overhauled, as Annex V of the Convention asks; see paragraphs 1 to 2.
`,
    },
  ],
  *check({ references, outline }) {
    const left = remember((kind: ReferenceKind) => onlyUnmentioned(references, kind));
    for (const reference of references.references) {
      for (const number of reference.numbers) {
        const { resolution } = number;
        if (resolution.state !== 'missing' || resolution.other !== undefined) continue;
        yield unknownNumber(references, reference, number, left(reference.kind));
      }
    }
    for (const title of references.titles) {
      if (title.state === 'missing') yield unknownTitle(title, outline.headings);
    }
  },
});

function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as V;
  };
}

function unknownNumber(
  references: ReportReferences,
  reference: ResolvedReference,
  { number, span }: ResolvedReference['numbers'][number],
  left: Target | undefined,
): SaidFinding {
  return {
    span,
    message: say`There is no ${askedName(reference, number)}${extent(references, reference)}`,
    ...(left && {
      fixes: [
        {
          title: say`Write “${left.number}”: ${nameOf(left)} is mentioned nowhere else`,
          kind: 'suggested',
          edits: [{ span, text: left.number }],
        },
      ],
    }),
  };
}

/** How far the numbers of this kind go. */
function extent({ targets }: ReportReferences, { kind }: ResolvedReference): Words {
  const all = targets.filter((target) => target.kind === kind);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || kind === 'section') return '';
  if (kind === 'paragraph') return say`; the paragraphs run from ${first.number} to ${last.number}`;
  return say`; the last is ${nameOf(last)}`;
}

/** The one table, figure, box or annex that nothing mentions is most likely meant. */
function onlyUnmentioned(references: ReportReferences, kind: ReferenceKind): Target | undefined {
  if (kind === 'paragraph' || kind === 'section') return undefined;
  const mentioned = mentionedTargets(references, kind);
  const left = references.targets.filter(
    (target, at) => target.kind === kind && !mentioned.has(at),
  );
  return left.length === 1 ? left[0] : undefined;
}

function unknownTitle(title: ResolvedTitle, headings: readonly Heading[]): SaidFinding {
  const { titleSpan, within, nearest } = title;
  const near = headings[nearest ?? -1];
  const above = within && targetName(within.word, within.number);
  if (!near) {
    const message = above
      ? say`No heading under ${above} is called “${title.title}”`
      : say`No heading is called “${title.title}”`;
    return { span: titleSpan, message };
  }
  const same = near.title.toLowerCase() === title.title.toLowerCase();
  if (same) {
    return {
      span: titleSpan,
      message: above
        ? say`“${near.title}” does not stand under ${above}`
        : say`“${near.title}” does not stand`,
      related: [{ span: near.titleSpan, message: near.text }],
    };
  }
  return {
    span: titleSpan,
    message: say`No heading is called “${title.title}”; “${near.title}” is spelt almost so`,
    related: [{ span: near.titleSpan, message: near.text }],
    fixes: [
      {
        title: say`Write “${near.title}”`,
        kind: 'suggested',
        edits: [{ span: titleSpan, text: near.title }],
      },
    ],
  };
}
