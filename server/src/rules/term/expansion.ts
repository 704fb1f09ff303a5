/**
 * An acronym has one expansion, in the list of abbreviations and in the text. Must not report words in
 * front of a name, singular and plural of the thing itself, or letter case.
 */

import type { DifferenceKind, ExpansionDifference } from '../../terms/compare-expansions.ts';
import { type HeldAgainst, heldAgainst } from '../../terms/held-against.ts';
import type { Definition, ListedTerm, Term } from '../../terms/term.ts';
import { joined, say, type Words } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix, Severity } from '../finding.ts';
import { byKey, type Otherwise, otherwise } from './known-acronyms.ts';
import { times } from './term-words.ts';

export default defineRule({
  id: 'term/expansion',
  since: '0.1.0',
  severity: 'error',
  reads: ['terms', 'acronyms'],
  docs: {
    summary: 'An acronym has different expansions, or another one than the organization gives it',
    why: 'A body, a programme or a system has one name. Where the list of abbreviations says another than the text, one of them is wrong, and a reader cannot know which.',
    fix: 'Find out the right name and write it in all places. The fix takes over the words from the other place.',
    silent:
      'Letter case, a comma before “and”, singular and plural of the thing itself (`Regional offices (ROs)`), and words before or behind the name (`the Dredging Division (DD)` for `Dredging`). Another word is an error; a word left out, two meanings, a comma, singular and plural within the name are warnings; spellings (Organisation, co-operation) and joining words are remarks.',
  },
  examples: [
    {
      title: 'another word than in the list',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| JPB | Joint Pilotage Board |

# REPORT

The Harbour Wardens Service (HWS) met the JPB; the HWS is new.
    ^^^^^^^^^^^^^^^^^^^^^^^ HWS is “Harbour Wardens Service” here, but “Harbour Watch Service” in the list of abbreviations
`,
      fixed: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| JPB | Joint Pilotage Board |

# REPORT

The Harbour Watch Service (HWS) met the JPB; the HWS is new.
`,
    },
    {
      title: 'the text agrees with itself and not with the list',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| SDP | Strategic, Docks and Planning |
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SDP is “Strategic Docks and Planning” wherever the text expands it (twice)

# I. STRATEGIC DOCKS AND PLANNING

Strategic Docks and Planning (SDP) has four members.

## Strategic Docks and Planning (SDP) in 2025

SDP met in May.
`,
    },
    {
      title: 'two expansions in the text',
      text: `The Tidal Gauge Programme (TGP) is new. The Tidal Grid Programme (TGP) has three officers.
                                            ^^^^^^^^^^^^^^^^^^^^ TGP is “Tidal Grid Programme” here, but “Tidal Gauge Programme” before
`,
    },
    {
      title: 'an expansion of the organization, in its file',
      text: `---
profile: generic
---

The Harbour Wardens Service (HWS) met the Port Captain (PC).
    ^^^^^^^^^^^^^^^^^^^^^^^ HWS is “Harbour Wardens Service” here, but “Harbour Watch Service” in acronyms.yaml
`,
      files: {
        'crossfoot.yaml': 'acronyms: [acronyms.yaml]\n',
        'acronyms.yaml':
          'acronyms:\n  HWS: Harbour Watch Service\n  PC: [Pilotage Committee, Port Captain]\n',
      },
    },
    {
      title: 'letter case, plural, words around the name, a bracket in the list',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWO | (Office of the) Harbour Watch Officers |
| JPB | Joint pilotage board |
| RO | Regional offices with staff |

# REPORT

The Office of the Harbour Watch Officers (HWO), the Joint Pilotage Board (JPB) and the new Regional Office with Staff (RO) met.
`,
    },
  ],
  *check({ terms, acronyms }): Iterable<SaidFinding> {
    const known = byKey(acronyms);
    for (const term of terms.terms) {
      const official = known.get(term.key);
      const deviations = official ? otherwise(term, official) : [];
      if (deviations.length > 0) {
        yield* deviations.map((one) => notOfficial(term, one));
        continue;
      }
      const entry = term.listed.find(({ expansion }) => expansion !== '');
      if (entry) yield* againstList(term, entry);
      else yield* againstEachOther(term);
    }
  },
});

/** The file of the organization overrules the report's own list. */
function notOfficial(
  { key }: Term,
  { span, found, expected, entry, slight }: Otherwise,
): SaidFinding {
  const file = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  return {
    span,
    message: say`${key} is “${found}” here, but “${expected}” in ${file}`,
    severity: slight ? 'info' : 'warning',
    evidence: { working: key, expected, found },
    related: [{ path: entry.path, span: entry.span, message: expected }],
    fixes: replacement(span, found, expected),
  };
}

const severities: Readonly<Record<DifferenceKind, Severity>> = {
  word: 'error',
  other: 'warning',
  missing: 'warning',
  added: 'warning',
  number: 'warning',
  comma: 'warning',
  joining: 'info',
  spelling: 'info',
};

interface Deviation {
  readonly definition: Definition;
  readonly held: HeldAgainst;
  readonly difference: ExpansionDifference;
}

function* againstList(
  { key, definitions, brackets }: Term,
  entry: ListedTerm,
): Iterable<SaidFinding> {
  const held = [...definitions, ...brackets].flatMap((definition) => {
    const one = definition.form === 'legend' ? undefined : heldAgainst(definition, entry.expansion);
    return one ? [{ definition, held: one }] : [];
  });
  const cut = held.find((one) => one.held.full !== undefined);
  if (cut) yield cutOff(entry, cut.definition, cut.held.full!);
  const deviations = held.flatMap(({ definition, held: one }): Deviation[] =>
    one.difference ? [{ definition, held: one, difference: one.difference }] : [],
  );
  const [first] = deviations;
  if (!first) return;
  const names = new Set(deviations.map((one) => letters(one.held.found)));
  const alone = deviations.length === held.length;
  if (alone && deviations.length > 1 && names.size === 1) {
    yield listDiffers(entry, first, deviations.length);
    return;
  }
  if (alone && names.size > 1) yield listAlone(key, entry, deviations);
  for (const one of deviations) {
    yield differs(one, { expansion: entry.expansion, span: entry.expansionSpan, where: 'list' });
  }
}

/** The first definition, or the one that most others agree with, is held to be right. */
function* againstEachOther({ definitions, brackets }: Term): Iterable<SaidFinding> {
  const usable = definitions.filter(
    ({ form, expansion }) => form !== 'legend' && /\s/.test(expansion),
  );
  const [first] = usable;
  if (!first) return;
  const model = mostCommon(usable);
  for (const definition of [...usable, ...brackets]) {
    if (definition === model) continue;
    const held = heldAgainst(definition, model.expansion);
    const difference = held?.difference;
    if (!held || !difference) continue;
    const sure = definition.fit !== 'none' && model.fit !== 'none';
    if (!sure && difference.kind !== 'spelling' && difference.kind !== 'missing') continue;
    const where = model.span.from < definition.span.from ? 'before' : 'below';
    const { expansion, expansionSpan: span } = model;
    yield differs({ definition, held, difference }, { expansion, span, where });
  }
}

function mostCommon(definitions: readonly Definition[]): Definition {
  const counts = new Map<string, number>();
  for (const { expansion } of definitions) {
    counts.set(letters(expansion), (counts.get(letters(expansion)) ?? 0) + 1);
  }
  const count = ({ expansion }: Definition) => counts.get(letters(expansion)) ?? 0;
  return definitions.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function letters(expansion: string): string {
  return expansion.toLowerCase().replace(/[^a-zà-ɏ\d,]+/g, ' ');
}

interface Other {
  readonly expansion: string;
  readonly span: Span;
  readonly where: keyof typeof elsewhere;
}

const elsewhere = {
  before: (name: string, found: string, other: string) =>
    say`${name} is “${found}” here, but “${other}” before`,
  below: (name: string, found: string, other: string) =>
    say`${name} is “${found}” here, but “${other}” further down`,
  list: (name: string, found: string, other: string) =>
    say`${name} is “${found}” here, but “${other}” in the list of abbreviations`,
} as const;

function differs({ definition, held, difference }: Deviation, other: Other): SaidFinding {
  const { written } = definition;
  return {
    span: held.span,
    message: say`${elsewhere[other.where](written, held.found, other.expansion)}${detail(difference)}`,
    severity: severityOf(definition, difference),
    evidence: { working: written, expected: other.expansion, found: held.found },
    related: [{ span: other.span, message: other.expansion }],
    fixes: replacement(held.span, held.found, other.expansion),
  };
}

/** A word less is grave only where the letters miss it. */
function severityOf({ fit }: Definition, { kind }: ExpansionDifference): Severity {
  if ((kind === 'missing' || kind === 'added') && fit !== 'none') return 'info';
  return severities[kind];
}

function detail({ kind, found, expected }: ExpansionDifference): Words {
  if (kind === 'missing' || (kind === 'joining' && found === ''))
    return say` (“${expected}” is missing)`;
  if (kind === 'added' || (kind === 'joining' && expected === ''))
    return say` (“${found}” is added)`;
  if (kind === 'comma' || kind === 'other') return '';
  return say` (“${found}” instead of “${expected}”)`;
}

/** The expansion as the other place has it, beginning with a small letter where this one does. */
function replacement(span: Span, found: string, expansion: string): readonly SaidFix[] {
  const plain = expansion.replace(/\([^()]*\)\s*/g, '').trim();
  const small = /^[a-zà-ɏ]/.test(found);
  const text = small ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  return [{ title: say`Write “${text}”`, kind: 'suggested', edits: [{ span, text }] }];
}

function listDiffers(
  entry: ListedTerm,
  { definition, held, difference }: Deviation,
  count: number,
): SaidFinding {
  return {
    span: entry.expansionSpan,
    message: say`${entry.written} is “${held.found}” wherever the text expands it (${times(count)})${detail({ ...difference, found: difference.expected, expected: difference.found, kind: turned(difference.kind) })}`,
    severity: severityOf(definition, difference),
    evidence: { working: entry.written, expected: held.found, found: entry.expansion },
    related: [{ span: definition.span, message: held.found }],
    fixes: replacement(entry.expansionSpan, entry.expansion, held.found),
  };
}

/** The same difference seen from the other side. */
function turned(kind: DifferenceKind): DifferenceKind {
  if (kind === 'missing') return 'added';
  return kind === 'added' ? 'missing' : kind;
}

function listAlone(key: string, entry: ListedTerm, deviations: readonly Deviation[]): SaidFinding {
  const gravest = deviations.map(({ definition, difference }) =>
    severityOf(definition, difference),
  );
  const severity = (['error', 'warning', 'info'] as const).find((one) => gravest.includes(one));
  return {
    span: entry.expansionSpan,
    message: say`The text expands ${entry.written} ${times(deviations.length)}, each time otherwise: ${joined(
      deviations.map(({ held }) => say`“${held.found}”`),
      ', ',
    )}`,
    ...(severity ? { severity } : {}),
    evidence: { working: key, found: entry.expansion },
    related: deviations.map(({ held }) => ({ span: held.span, message: held.found })),
  };
}

function cutOff(entry: ListedTerm, { span }: Definition, full: string): SaidFinding {
  return {
    span: entry.expansionSpan,
    message: say`${entry.written} is “${full}” in the text; the list has only a part of the name`,
    severity: 'warning',
    evidence: { working: entry.written, expected: full, found: entry.expansion },
    related: [{ span, message: full }],
    fixes: [
      {
        title: say`Write “${full}”`,
        kind: 'suggested',
        edits: [{ span: entry.expansionSpan, text: full }],
      },
    ],
  };
}
