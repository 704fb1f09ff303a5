/**
 * The letters of an acronym follow the words that it stands for. Must not expect that of acronyms that
 * are spoken as words, or come from another language.
 */

import { type Definition, type Misfit, type Term, termKey } from '../../terms/term.ts';
import { say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'term/letters',
  since: '0.1.0',
  severity: 'warning',
  reads: ['terms', 'acronyms'],
  docs: {
    summary: 'The letters of an acronym do not follow its expansion',
    why: 'Either the acronym is mistyped or the name is the wrong one: a reader who looks it up finds nothing, or something else.',
    fix: 'Correct the letters or the name.',
    silent:
      'Whatever can be explained: acronyms spoken as words (`CIMIC`), in another language, with letters from joining words. Reported are two letters that have changed places, a vowel that no word has in an acronym that nobody can pronounce, and a last word of the name without its letter, four letters at least.',
  },
  examples: [
    {
      title: 'a letter too much, two in the wrong order, a word too much',
      text: `The Joint Beacon and Dredging Initiative (JBIDI) began in May. The Lower Docks Pilotage Board (LDBP)
                                          ^^^^^ JBIDI has an I that no word of its expansion gives; the words give JBDI
                                                                                               ^^^^ LDBP has its letters BP in another order than its expansion
paid for it, with the United Harbours Centre on Tidal Embankments (UHCT) as adviser.
                                                                   ^^^^ UHCT has no letter for “Embankments”; the words give UHCTE
`,
    },
    {
      title: 'spoken as a word, with joining words, from another language',
      text: `The Civil Maritime Coordination (CIMAC), the Harbour Aid Office (HAO), the Office of the Special Adviser on Gender and Pilots (OSAGP), the International Bureau of Tidal Waters (BIEM) and the Pilots and Keepers Programme (PKP) took part.
`,
    },
  ],
  *check({ terms, acronyms }): Iterable<SaidFinding> {
    const known = new Set(acronyms.map(({ written }) => termKey(written)));
    for (const term of terms.terms) {
      for (const definition of term.definitions) {
        const { misfit } = definition;
        if (!misfit || term.listed.length > 0 || known.has(term.key)) continue;
        yield {
          span: definition.acronymSpan,
          message: say`${says(definition, misfit)}; the words give ${misfit.expected}`,
          evidence: {
            working: definition.expansion,
            expected: misfit.expected,
            found: definition.written,
          },
          related: [{ span: definition.expansionSpan, message: say`The expansion` }],
          fixes: correction(term, definition, misfit),
        };
      }
    }
  },
});

function says({ written }: Definition, { kind, what }: Misfit): Words {
  if (kind === 'extra') {
    return /[AEIO]/.test(what)
      ? say`${written} has an ${what} that no word of its expansion gives`
      : say`${written} has a ${what} that no word of its expansion gives`;
  }
  if (kind === 'left') return say`${written} has no letter for “${what}”`;
  return say`${written} has its letters ${what} in another order than its expansion`;
}

/** Where a word has no letter, the name may as well be the wrong one. */
function correction(
  { uses }: Term,
  { written }: Definition,
  { kind, expected }: Misfit,
): readonly SaidFix[] {
  if (kind === 'left') return [];
  const edits = uses
    .filter((use) => use.written === written)
    .map(({ span }) => ({ span, text: expected }));
  return [{ title: say`Write ${expected} throughout`, kind: 'suggested', edits }];
}
