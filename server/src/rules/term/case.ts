/**
 * An acronym has one spelling. Must not compare words in capitals with names that only look like them.
 */

import type { Term, Terms } from '../../terms/term.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { times } from './term-words.ts';

export default defineRule({
  id: 'term/case',
  since: '0.1.0',
  severity: 'warning',
  reads: ['terms'],
  docs: {
    summary: 'An acronym is spelt with other capitals elsewhere',
    why: 'Two spellings look like two things, and a search finds only half of the places.',
    fix: 'Choose one spelling; the fix writes the one that the report uses most.',
    silent:
      'Words in headings and lists that are all in capitals; names that also occur as common words in small letters, at the start of a sentence or beside other names; acronyms with different expansions.',
  },
  examples: [
    {
      title: 'one capital less',
      text: `The Harbour Governance Framework (HaGOF) was adopted. HaGOF has six parts, and HaGOF will last.

The third part of HagOF is on lamps.
                  ^^^^^ HagOF is spelt HaGOF elsewhere (3 times)
`,
      fixed: `The Harbour Governance Framework (HaGOF) was adopted. HaGOF has six parts, and HaGOF will last.

The third part of HaGOF is on lamps.
`,
    },
    {
      title: 'as a word',
      text: `The crews met Portex, which pays them. The Agency for Ports and their Exits (PORTEX) pays well.
              ^^^^^^ Portex is spelt PORTEX elsewhere (once)
`,
    },
    {
      title: 'a common word, a plural, a heading in capitals',
      text: `# HAGOF AND THE PORTS

The Political Rights of Ship Stewards (PRESS) are old. The daily Press, in short the press, agrees. HaGOF was adopted by the NPOs.
`,
    },
  ],
  *check({ terms }): Iterable<SaidFinding> {
    for (const term of terms.terms) yield* spellings(term);
    yield* asWords(terms);
  },
});

interface Spelling {
  readonly written: string;
  readonly spans: Span[];
}

function* spellings(term: Term): Iterable<SaidFinding> {
  if (twoMeanings(term)) return;
  const found = new Map<string, Spelling>();
  for (const { written, place, span } of term.uses) {
    if (place !== 'aside') note(found, written, span);
  }
  for (const { written, acronymSpan } of term.listed) note(found, written, acronymSpan);
  if (found.size < 2) return;
  const usual = usualOf([...found.values()], term);
  for (const { written, spans } of found.values()) {
    if (written === usual.written) continue;
    for (const span of spans) yield finding(written, span, usual);
  }
}

function finding(written: string, span: Span, { written: usual, spans }: Spelling): SaidFinding {
  const [first] = spans;
  return {
    span,
    message: say`${written} is spelt ${usual} elsewhere (${times(spans.length)})`,
    ...(first ? { related: [{ span: first, message: usual }] } : {}),
    fixes: [{ title: say`Write ${usual}`, kind: 'suggested', edits: [{ span, text: usual }] }],
  };
}

/** `RCPs` in the list is the same spelling as `RCP`. */
function note(found: Map<string, Spelling>, typed: string, span: Span): void {
  const written = /[A-Z]s$/.test(typed) && typed.length > 2 ? typed.slice(0, -1) : typed;
  const known = found.get(written);
  const place = { from: span.from, to: span.to - (typed.length - written.length) };
  if (known) known.spans.push(place);
  else found.set(written, { written, spans: [place] });
}

/** The most frequent one; among equals that of the list, then that of the definition. */
function usualOf(all: readonly Spelling[], { listed, definitions }: Term): Spelling {
  const official = listed[0]?.written ?? definitions[0]?.written;
  return all.reduce((best, one) => {
    if (one.spans.length !== best.spans.length) {
      return one.spans.length > best.spans.length ? one : best;
    }
    return one.written === official ? one : best;
  });
}

/** `CoE` and `COE` may be two things. */
function twoMeanings({ definitions }: Term): boolean {
  const byWritten = new Map(definitions.map(({ written, expansion }) => [written, expansion]));
  const names = new Set([...byWritten.values()].map((expansion) => expansion.toLowerCase()));
  return byWritten.size > 1 && names.size > 1;
}

/** Names are spelt as the report's list or definitions have them in capitals. */
function* asWords({ words, terms }: Terms): Iterable<SaidFinding> {
  for (const { key, written, span } of words) {
    const term = terms.find((one) => one.key === key);
    const spans = term?.uses.filter((use) => use.written === key).map((use) => use.span) ?? [];
    if (spans.length === 0) continue;
    yield { ...finding(written, span, { written: key, spans }), severity: 'info' };
  }
}
