/**
 * Every line of the list of abbreviations has an acronym and an expansion, and each acronym stands there
 * once. Must not hold the list against the text.
 */

import { type ListedTerm, type TermList, termKey } from '../../terms/term.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'term/list-entry',
  since: '0.1.0',
  severity: 'warning',
  reads: ['terms'],
  docs: {
    summary: 'An entry of the list of abbreviations is incomplete or stands there twice',
    why: 'A reader who looks an acronym up finds nothing beside it, or two answers.',
    fix: 'Fill in what is missing, and leave out the second entry. An acronym with two meanings is easier to read with both in one entry.',
    silent:
      'Lists most of whose entries have no expansion: they are lists of something else. Two entries with different meanings are a remark only.',
  },
  examples: [
    {
      title: 'cells left empty, and an acronym listed twice',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS |  |
  ^^^ HWS has no expansion in the list of abbreviations
| JPB | Joint Pilotage Board |
|  | Lower Docks Authority |
     ^^^^^^^^^^^^^^^^^^^^^ “Lower Docks Authority” has no acronym beside it
| JPB | Joint Pilotage Board |
  ^^^ JPB is listed twice

# REPORT

The HWS met the JPB.
`,
    },
    {
      title: 'complete',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| JPB | Joint Pilotage Board |
|  |  |

# REPORT

The HWS met the JPB.
`,
    },
  ],
  *check({ terms }): Iterable<SaidFinding> {
    for (const list of terms.lists) {
      const empty = list.entries.filter(({ expansion }) => expansion === '');
      if (2 * empty.length <= list.entries.length) {
        for (const entry of empty) yield withoutExpansion(entry);
      }
      yield* withoutAcronym(list);
    }
    yield* repeated(terms.lists.flatMap(({ entries }) => entries));
  },
});

function withoutExpansion({ written, acronymSpan }: ListedTerm): SaidFinding {
  return {
    span: acronymSpan,
    message: say`${written} has no expansion in the list of abbreviations`,
  };
}

/** It may be the end of the entry above. */
function* withoutAcronym({ loose }: TermList): Iterable<SaidFinding> {
  for (const { text, span } of loose) {
    const message = say`“${text}” has no acronym beside it in the list of abbreviations`;
    yield { span, message, severity: 'info' };
  }
}

function* repeated(entries: readonly ListedTerm[]): Iterable<SaidFinding> {
  const firsts = new Map<string, ListedTerm>();
  for (const entry of entries) {
    const { written, acronymSpan: span, expansion } = entry;
    const first = firsts.get(termKey(written));
    if (!first) {
      firsts.set(termKey(written), entry);
      continue;
    }
    const same = expansion === '' || letters(expansion) === letters(first.expansion);
    yield {
      span,
      message: same
        ? say`${written} is listed twice`
        : say`${written} is listed twice, as “${first.expansion}” and as “${expansion}”`,
      ...(same ? {} : { severity: 'info' as const }),
      related: [{ span: first.acronymSpan, message: first.expansion || first.written }],
    };
  }
}

function letters(expansion: string): string {
  return expansion.toLowerCase().replace(/[^a-zà-ɏ\d]+/g, '');
}
