/**
 * reference/direction: "above" for what stands below, and the other way round. Must not speak of what
 * the reference itself stands in.
 */

import type { Heading } from '../../outline/outline.ts';
import type { Direction } from '../../references/reference.ts';
import type { Target } from '../../report/targets.ts';
import { opening, type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { nameOf } from './names.ts';

export default defineRule({
  id: 'reference/direction',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'outline', 'references'],
  docs: {
    summary: 'A reference says “above” of what stands below, or the other way round',
    why: 'It sends the reader the wrong way, and shows that something was moved after the reference was written: the number may be wrong too.',
    fix: 'Check that the number still names what is meant; then turn the word round, or leave it out.',
    silent: 'A section that holds the reference itself stands neither above nor below it.',
  },
  examples: [
    {
      title: 'the table stands further down',
      text: `As Table 1 above shows, the ferry at Alder was the busiest.
           ^^^^^ Table 1 stands below

**Table 1: Passengers**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |

Table 1 above gives the passengers, Table 2 below the fares.

**Table 2: Fares**

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |
`,
      fixed: `As Table 1 below shows, the ferry at Alder was the busiest.

**Table 1: Passengers**

| Ferry | Passengers |
| --- | ---: |
| Alder | 4 120 |

Table 1 above gives the passengers, Table 2 below the fares.

**Table 2: Fares**

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |
`,
    },
    {
      title: 'the way is right',
      text: `# I. Rivers

Money is short, as section II below says.

# II. Money

Section I above says for what.
`,
    },
  ],
  *check({ document, outline, references }) {
    const { headings } = outline;
    for (const { direction, span, numbers } of references.references) {
      if (!direction) continue;
      for (const { resolution } of numbers) {
        if (resolution.state !== 'found') continue;
        const target = references.targets[resolution.target]!;
        if (!wrongWay(direction, span, placeOf(target, headings))) continue;
        yield finding(document.text, direction, nameOf(target));
        break;
      }
    }
    for (const { direction, heading = -1, titleSpan } of references.titles) {
      const target = headings[heading];
      if (!direction || !target || !wrongWay(direction, titleSpan, sectionOf(heading, headings)))
        continue;
      yield finding(document.text, direction, say`“${target.title}”`);
    }
  },
});

/** Whether what stands at `place` lies on the other side of `span`, and does not hold it. */
function wrongWay({ side }: Direction, span: Span, place: Span): boolean {
  return side === 'above' ? place.from > span.from : place.to <= span.from;
}

function placeOf(target: Target, headings: readonly Heading[]): Span {
  const isHeading = target.kind === 'section' || target.kind === 'annex';
  return isHeading ? sectionOf(target.heading, headings) : target.span;
}

/** A heading with all that stands under it. */
function sectionOf(index: number, headings: readonly Heading[]): Span {
  const { span, level } = headings[index]!;
  let next = index + 1;
  while (next < headings.length && headings[next]!.level > level) next++;
  return { from: span.from, to: headings[next]?.span.from ?? Number.POSITIVE_INFINITY };
}

const opposites: Readonly<Record<string, string>> = {
  above: 'below',
  below: 'above',
  supra: 'infra',
  infra: 'supra',
  'ci-dessus': 'ci-dessous',
  'ci-dessous': 'ci-dessus',
  'ci-après': 'ci-dessus',
  'más arriba': 'más abajo',
  'más abajo': 'más arriba',
};

function finding(text: string, { span, side }: Direction, name: Phrase): SaidFinding {
  const opposite = opposites[text.slice(span.from, span.to).toLowerCase()];
  const start = opening(name);
  const message = side === 'above' ? say`${start} stands below` : say`${start} stands above`;
  if (opposite === undefined) return { span, message };
  const edits = [{ span, text: opposite }];
  return { span, message, fixes: [{ title: say`Write “${opposite}”`, kind: 'suggested', edits }] };
}
