/**
 * A report with a list of abbreviations lists the acronyms that it uses often. Must not ask for a list.
 */

import type { KnownAcronym } from '../../terms/term.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { byKey } from './known-acronyms.ts';
import {
  addToList,
  bestDefinition,
  exempt,
  knownOption,
  silentAcronyms,
  times,
  usesInText,
} from './term-words.ts';

export default defineRule({
  id: 'term/unlisted',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'terms', 'acronyms'],
  docs: {
    summary: 'An acronym used often is missing from the list of abbreviations',
    why: 'Readers who open a report in the middle turn to the list. An acronym that is explained once, forty pages earlier, is not explained to them.',
    fix: 'Add it: the fix writes the entry at its place in the alphabet, with the expansion that the text gives.',
    silent: `Reports without a list; acronyms that are nowhere expanded (see \`term/undefined\`). ${silentAcronyms}`,
  },
  options: {
    type: 'object',
    properties: {
      uses: {
        type: 'integer',
        description: 'How often an acronym must be used before it belongs in the list.',
        minimum: 1,
        default: 3,
      },
      known: knownOption,
    },
  },
  examples: [
    {
      title: 'used three times, not listed',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| LDA | Lower Docks Authority |

# REPORT

The HWS and the LDA met the Joint Pilotage Board (JPB) in May. The JPB asked for a new lamp, and
                                                  ^^^ JPB is used 3 times but missing from the list of abbreviations
the lamp of the JPB was lit in June.
`,
      fixed: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| JPB | Joint Pilotage Board |
| LDA | Lower Docks Authority |

# REPORT

The HWS and the LDA met the Joint Pilotage Board (JPB) in May. The JPB asked for a new lamp, and
the lamp of the JPB was lit in June.
`,
    },
    {
      title: 'a report without a list, and an acronym used twice',
      text: `The Joint Pilotage Board (JPB) met in May. The JPB asked for a lamp, and the lamp of the JPB was lit.
`,
    },
  ],
  *check({ document, terms, acronyms }, options): Iterable<SaidFinding> {
    const [list] = terms.lists;
    if (!list) return;
    const least = typeof options.uses === 'number' ? options.uses : 3;
    const known = exempt(terms, options);
    const official = byKey(acronyms);
    for (const term of terms.terms) {
      if (term.listed.length > 0 || known(term.key)) continue;
      const definition = bestDefinition(term) ?? explained(official.get(term.key));
      const uses = usesInText(term);
      const [first] = uses;
      if (!definition || !first || uses.length < least) continue;
      const { written, expansion } = definition;
      yield {
        span: first.span,
        message: say`${written} is used ${times(uses.length)} but missing from the list of abbreviations`,
        related: [{ span: list.heading, message: say`The list of abbreviations` }],
        fixes: addToList(document, list, written, expansion),
      };
    }
  },
});

function explained(entries: readonly KnownAcronym[] | undefined) {
  const [first] = entries ?? [];
  const expansion = first?.expansions[0];
  return first && expansion !== undefined ? { written: first.written, expansion } : undefined;
}
