/**
 * reference/self: a reference that leads back to where it stands. Must not speak of a section that
 * describes itself from further up.
 */

import type { ResolvedReference } from '../../report/references.ts';
import type { Target } from '../../report/targets.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { nameOf } from './names.ts';

export default defineRule({
  id: 'reference/self',
  since: '0.1.0',
  severity: 'info',
  reads: ['references'],
  docs: {
    summary: 'A paragraph refers to itself, or a section says “see” of itself',
    why: 'The reader is sent to where he or she is reading; most likely another number is meant.',
    fix: 'Write the number of what is meant, or leave the reference out.',
    silent: 'A section that speaks of itself without “see”, and tables whose notes name them.',
  },
  examples: [
    {
      title: 'a paragraph that sends the reader to itself',
      text: `# I. Rivers

1. The commission met twice.

2. Three gauges were renewed (see paragraph 2).
                                  ^^^^^^^^^^^ This is paragraph 2 itself

# II. Ferries

3. Two ferries were overhauled (see paragraph 2).
`,
    },
    {
      title: 'references to others',
      text: `# I. Rivers

1. The commission met twice (see paragraphs 2 and 3).

2. Three gauges were renewed. This section I deals with rivers alone.

# II. Ferries

3. Two ferries were overhauled.
`,
    },
  ],
  *check({ references: { references, targets } }) {
    for (const reference of references) {
      const { numbers, span } = reference;
      for (const { resolution, span: numberSpan, through } of numbers) {
        const target = resolution.state === 'found' ? targets[resolution.target] : undefined;
        if (!target || through || !leadsToItself(reference, target)) continue;
        yield {
          span: numbers.length === 1 ? span : numberSpan,
          message: say`This is ${nameOf(target)} itself`,
          related: [{ span: target.numberSpan, message: nameOf(target) }],
        };
      }
    }
  },
});

function leadsToItself(
  { kind, span, heading, pointed }: ResolvedReference,
  target: Target,
): boolean {
  if (kind === 'paragraph') return target.span.from <= span.from && span.to <= target.span.to;
  return kind === 'section' && pointed && target.heading === heading;
}
