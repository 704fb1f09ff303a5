/**
 * An acronym is expanded where it is first used. Must not report those that are listed.
 */
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { exempt, knownOption, silentAcronyms } from './term-words.ts';

export default defineRule({
  id: 'term/before-definition',
  since: '0.1.0',
  severity: 'info',
  reads: ['terms', 'acronyms'],
  docs: {
    summary: 'An acronym is used before it is expanded',
    why: 'Whoever reads from the beginning meets the acronym without knowing it, and the explanation when it is needed no more. It happens when sections change places.',
    fix: 'Expand it at the first use and let it stand alone after that.',
    silent: `Acronyms that the report's list explains; uses in headings, tables and quotations. ${silentAcronyms} Those that a file of \`acronyms\` in crossfoot.yaml explains.`,
  },
  options: { type: 'object', properties: { known: knownOption } },
  examples: [
    {
      title: 'explained in the second sentence',
      text: `The JPB met in May. In June the Joint Pilotage Board (JPB) lit a new lamp.
    ^^^ JPB is used here before it is expanded
`,
    },
    {
      title: 'explained at first, or listed',
      text: `# ABBREVIATIONS

- HWS: Harbour Watch Service
- LDA: Lower Docks Authority

# REPORT

The Joint Pilotage Board (JPB) met the HWS and the LDA. The JPB lit a lamp. The Harbour Watch Service (HWS) lit another.
`,
    },
  ],
  *check({ terms, acronyms }, options): Iterable<SaidFinding> {
    const known = exempt(terms, options, acronyms);
    for (const { key, listed, definitions, uses } of terms.terms) {
      const definition = definitions.find(({ place }) => place !== 'cell');
      const first = uses.find(({ place, quoted }) => place === 'text' && !quoted);
      if (!definition || !first || listed.length > 0 || known(key)) continue;
      if (first.bracketed || first.span.from >= definition.span.from) continue;
      yield {
        span: first.span,
        message: say`${first.written} is used here before it is expanded`,
        related: [{ span: definition.span, message: say`Expanded here` }],
      };
    }
  },
});
