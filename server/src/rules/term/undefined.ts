/**
 * An acronym that a report uses more than once or twice is expanded somewhere. Must not report acronyms
 * that everybody knows, nor those used in passing.
 */

import type { Term, TermUse } from '../../terms/term.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { exempt, knownOption, silentAcronyms, times, usesInText } from './term-words.ts';

/** More unknown labels than these are codes: of countries, of products. */
const mostLabels = 3;
const longestLabel = 5;

export default defineRule({
  id: 'term/undefined',
  since: '0.1.0',
  severity: 'warning',
  reads: ['terms', 'acronyms'],
  docs: {
    summary: 'An acronym is used but never expanded',
    why: 'A reader from outside cannot know what it stands for. In the head of a table, where nothing around it helps, the figures beside it mean nothing to them.',
    fix: 'Write the name in full at the first use, with the acronym in brackets, or put it in the list of abbreviations. Below a table, a note such as “PU: Professional ungraded” is enough.',
    silent: `${silentAcronyms} Those that a file of \`acronyms\` in crossfoot.yaml explains. Codes: more than three unknown labels in one table.`,
  },
  options: {
    type: 'object',
    properties: {
      uses: {
        type: 'integer',
        description: 'How often an acronym must be used before it needs an expansion.',
        minimum: 1,
        default: 3,
      },
      known: knownOption,
    },
  },
  examples: [
    {
      title: 'used three times, expanded nowhere',
      text: `The HWS met in May. It asked for a second dredger.
    ^^^ HWS is used 3 times but expanded nowhere

Members of the HWS visited the docks; the HWS thanks the crews.
`,
    },
    {
      title: 'two letters have changed places',
      text: `The Harbour Watch Committee (HWCO) met in May. The HWCO asked for a second dredger.

The report of the HCWO is annexed.
                  ^^^^ HCWO is expanded nowhere; HWCO is
`,
      fixed: `The Harbour Watch Committee (HWCO) met in May. The HWCO asked for a second dredger.

The report of the HWCO is annexed.
`,
    },
    {
      title: 'the head of a column, in two tables',
      text: `| Port | QF | Staff |
         ^^ QF labels columns or rows of 2 tables but is expanded nowhere
| --- | --- | --- |
| North | 2 | 9 |
| South | 1 | 8 |

Crews by rank:

| Rank | Crew |
| --- | --- |
| QF | 3 |
| Others | 14 |
`,
    },
    {
      title: 'expanded, listed, known to everybody, or used in passing',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| LDA | Lower Docks Authority |

# REPORT

The Harbour Watch Service (HWS) met. The LDA told the HWS that both need EUR 3 million, EUR 1 million of it from the EU; the EU agreed, as EU law says. The PQR looked on.
`,
    },
  ],
  *check({ terms, acronyms }, options): Iterable<SaidFinding> {
    const least = typeof options.uses === 'number' ? options.uses : 3;
    const known = exempt(terms, options, acronyms);
    const unknown = terms.terms.filter(
      ({ key, listed, definitions }) =>
        listed.length === 0 && definitions.length === 0 && !known(key),
    );
    const labels = labelCounts(unknown);
    const byLetters = new Map<string, Term[]>();
    for (const term of terms.terms) {
      const letters = sorted(term.key);
      byLetters.set(letters, [...(byLetters.get(letters) ?? []), term]);
    }
    for (const term of unknown) {
      const finding =
        slip(term, byLetters.get(sorted(term.key)) ?? []) ??
        label(term, labels) ??
        unexplained(term, least);
      if (finding) yield finding;
    }
  },
});

function sorted(key: string): string {
  return [...key].sort().join('');
}

/** For each table, how many labels are unknown. */
function labelCounts(unknown: readonly Term[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { uses } of unknown) {
    for (const table of new Set(uses.map(({ labels }) => labels))) {
      if (table !== undefined) counts.set(table, (counts.get(table) ?? 0) + 1);
    }
  }
  return counts;
}

function label({ key, uses }: Term, counts: ReadonlyMap<number, number>): SaidFinding | undefined {
  const labels = uses.filter(
    (use): use is TermUse & { labels: number } =>
      use.labels !== undefined && (counts.get(use.labels) ?? 0) <= mostLabels,
  );
  const [first] = labels;
  if (!first || labels.length < 2 || key.length > longestLabel) return undefined;
  const tables = new Set(labels.map((use) => use.labels)).size;
  return {
    span: first.span,
    message:
      tables === 1
        ? say`${first.written} labels columns or rows of this table but is expanded nowhere`
        : say`${first.written} labels columns or rows of ${tables} tables but is expanded nowhere`,
  };
}

function unexplained(term: Term, least: number): SaidFinding | undefined {
  const uses = usesInText(term).filter(({ quoted }) => !quoted);
  const [first] = uses;
  if (!first || uses.length < least) return undefined;
  return {
    span: first.span,
    message: say`${first.written} is used ${times(uses.length)} but expanded nowhere`,
    severity: 'info',
  };
}

/** Two letters of a known acronym in the wrong order. */
function slip(term: Term, others: readonly Term[]): SaidFinding | undefined {
  const { key } = term;
  const uses = usesInText(term);
  const [first] = uses;
  if (!first || key.length < 3) return undefined;
  const meant = others.find(
    (other) =>
      (other.listed.length > 0 || other.definitions.length > 0) && isSwapped(key, other.key),
  );
  const source = meant?.listed[0] ?? meant?.definitions[0];
  if (!meant || !source) return undefined;
  const { written, acronymSpan } = source;
  // The rarer one of the two is the slip.
  const edits =
    meant.uses.length < uses.length ? [] : uses.map(({ span }) => ({ span, text: written }));
  return {
    span: first.span,
    message: say`${first.written} is expanded nowhere; ${written} is. Have two letters changed places?`,
    // Of three letters, most orders are acronyms of something.
    ...(key.length < 4 ? { severity: 'info' as const } : {}),
    related: [{ span: acronymSpan, message: written }],
    fixes: edits.length > 0 ? [{ title: say`Write ${written}`, kind: 'suggested', edits }] : [],
  };
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at + 1 < a.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
