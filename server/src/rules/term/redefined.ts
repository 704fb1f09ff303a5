/**
 * An acronym is expanded once and then stands alone. Must not report what a section says of its own
 * subject at its head.
 */

import type { Heading } from '../../outline/outline.ts';
import { heldAgainst } from '../../terms/held-against.ts';
import type { Definition, Term } from '../../terms/term.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'term/redefined',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'outline', 'terms'],
  docs: {
    summary: 'An acronym is expanded again',
    why: 'A reader who has met an acronym takes a second expansion for another thing of the same name. It also shows that parts of the report were written apart.',
    fix: 'Write the acronym alone. Where each part of the report is to be read by itself, set the option `per` to `part`.',
    silent:
      'Definitions in headings, in tables and in a section whose heading names the thing: such a section may introduce its subject again.',
  },
  options: {
    type: 'object',
    properties: {
      per: {
        type: 'string',
        description:
          '`report`: once in the whole report; `part`: once under each heading of the highest level.',
        enum: ['report', 'part'],
        default: 'report',
      },
    },
  },
  examples: [
    {
      title: 'expanded in one section and again in another',
      text: `# I. HARBOURS

The Joint Pilotage Board (JPB) met in May.

# II. FINANCE

Half of the sum went to the Joint Pilotage Board (JPB) for lamps.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ JPB is expanded again
`,
      fixed: `# I. HARBOURS

The Joint Pilotage Board (JPB) met in May.

# II. FINANCE

Half of the sum went to the JPB for lamps.
`,
    },
    {
      title: 'once in each part, where the option allows it',
      text: `# I. HARBOURS

The Joint Pilotage Board (JPB) met in May.

# II. FINANCE

Half of the sum went to the Joint Pilotage Board (JPB).
`,
      options: { per: 'part' },
    },
    {
      title: 'the section on the thing itself',
      text: `# INTRODUCTION

The Joint Pilotage Board (JPB) met in May.

# I. JOINT PILOTAGE BOARD

The Joint Pilotage Board (JPB) has twelve members.
`,
    },
  ],
  *check({ document, outline, terms }, options): Iterable<SaidFinding> {
    const parts = options.per === 'part' ? partStarts(outline.headings) : [];
    for (const term of terms.terms) yield* again(term, parts, document.text);
  },
});

/** Where the headings of the highest level stand. */
function partStarts(headings: readonly Heading[]): readonly number[] {
  const highest = headings.reduce((level, heading) => Math.min(level, heading.level), 6);
  return headings.filter(({ level }) => level === highest).map(({ span }) => span.from);
}

function* again(term: Term, parts: readonly number[], text: string): Iterable<SaidFinding> {
  const partOf = (at: number) => parts.filter((start) => start <= at).length;
  const firsts = new Map<string, Definition>();
  for (const definition of term.definitions) {
    const { place, form, span, written } = definition;
    if (form === 'legend' || place === 'cell') continue;
    // A name that the letters do not explain is the same thing only in the same words.
    const words = definition.fit === 'none' ? letters(definition.expansion) : '';
    const group = `${parts.length > 0 ? partOf(span.from) : 0} ${words}`;
    const first = firsts.get(group);
    if (!first) firsts.set(group, definition);
    else if (place === 'text' && sameThing(definition, first)) {
      const acronym = text.slice(definition.acronymSpan.from, definition.acronymSpan.to);
      const shorter = { title: say`Write ${acronym} alone`, edits: [{ span, text: acronym }] };
      yield {
        span,
        message: say`${written} is expanded again; it has been introduced before`,
        related: [{ span: first.span, message: say`Introduced here` }],
        fixes: [{ ...shorter, kind: 'suggested' }],
      };
    }
  }
}

/** Other words under the same acronym are another matter: `term/expansion`. */
function sameThing(definition: Definition, { expansion }: Definition): boolean {
  return heldAgainst(definition, expansion)?.difference === undefined;
}

function letters(expansion: string): string {
  return expansion.toLowerCase().replace(/[^a-zà-ɏ\d]+/g, '');
}
