/**
 * Plants mistakes in the acronyms of the real reports, one at a time, and expects each to be found where
 * it is and nothing else. MUTATIONS=40 plants that many of each kind.
 */
import { expect, it } from 'vitest';
import { editMarkdown, parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { isJoiningWord } from '../../../server/src/terms/expansion.ts';
import { inGeneralUse } from '../../../server/src/terms/general-use.ts';
import type { Definition, Term, Terms, TermUse } from '../../../server/src/terms/term.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { Span, TextEdit } from '../../../server/src/text/span.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkTerms, type Found } from './check-terms.ts';

const perKind = Number(process.env.MUTATIONS ?? 12);

interface Mistake {
  readonly kind: string;
  readonly rule: string;
  readonly edits: readonly TextEdit[];
  /** In the text before the edits. */
  readonly place: Span;
  /** The acronyms that findings may speak of as a consequence. */
  readonly about: readonly string[];
}

type Random = (below: number) => number;

function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random(list.length)];
}

type Plant = (text: string, terms: Terms, random: Random) => Mistake | undefined;

const isPlain = ({ form, fit, place }: Definition) =>
  form === 'before' && fit === 'plain' && place !== 'cell';
const isKnown = ({ listed, definitions }: Term) => listed.length > 0 || definitions.length > 0;

/** The plain uses of known acronyms in sentences. */
function useOfKnown(terms: Terms, random: Random, least: number) {
  const candidates = terms.terms.filter(
    (term) =>
      isKnown(term) &&
      term.key.length >= least &&
      /^[A-Z]+$/.test(term.key) &&
      !inGeneralUse(term.key),
  );
  const term = pick(candidates, random);
  const uses = term?.uses.filter(
    ({ place, bracketed, quoted, written }) =>
      place === 'text' && !bracketed && !quoted && written === term.key,
  );
  const inDefinition = ({ span }: TermUse) =>
    term?.definitions.some((one) => one.span.from <= span.from && span.to <= one.span.to);
  // A single use is its spelling.
  const use = uses && uses.length > 1 ? pick(uses, random) : undefined;
  if (use && inDefinition(use)) return undefined;
  return term && use ? { term, use } : undefined;
}

/** A definition that another one or the list can contradict. */
function contradicted(terms: Terms, random: Random) {
  const candidates = terms.terms.filter(
    ({ listed, definitions }) => listed.length + definitions.filter(isPlain).length > 1,
  );
  const term = pick(candidates, random);
  const definition = pick(term?.definitions.filter(isPlain) ?? [], random);
  return term && definition ? { term, definition } : undefined;
}

const words = (
  'Agency Assembly Basin Barrier Capital Contract Dialogue Data Energy Export Fleet Farming Guidance Goods ' +
  'Habitat Hearing Industry Insurance Justice Journal Knowledge Land Labels Maritime Market Nature Network ' +
  'Output Oceans Pension Property Quality Question Rivers Rescue Safety Salary Tax Timber Union Usage Values ' +
  'Volunteers Water Welfare Youth Zones'
).split(' ');

const plants: Readonly<Record<string, Plant>> = {
  'another word in the expansion': (_, terms, random) => {
    const found = contradicted(terms, random);
    const inside = found?.definition.lead.filter(
      ({ text: word, span }) =>
        span.from >= found.definition.expansionSpan.from &&
        /^[A-Z][a-z]{3}/.test(word) &&
        !isJoiningWord(word),
    );
    const word = pick(inside ?? [], random);
    if (!found || !word) return undefined;
    const other = words.find((one) => one[0] === word.text[0] && one !== word.text);
    if (other === undefined) return undefined;
    const { expansionSpan: place } = found.definition;
    const edits = [{ span: word.span, text: other }];
    return { kind: 'word', rule: 'term/expansion', edits, place, about: [found.term.key] };
  },
  'a word left out of the expansion': (text, terms, random) => {
    const found = contradicted(terms, random);
    if (!found || found.definition.written.length < 3) return undefined;
    const { expansionSpan: place, lead } = found.definition;
    const inside = lead.filter(({ span }) => span.from > place.from && span.to < place.to);
    const word = pick(
      inside.filter(
        ({ text: one, span }) =>
          !isJoiningWord(one) && text[span.to] === ' ' && text[span.from - 1] === ' ',
      ),
      random,
    );
    if (!word) return undefined;
    const edits = [{ span: { from: word.span.from, to: word.span.to + 1 }, text: '' }];
    return { kind: 'left out', rule: 'term/expansion', edits, place, about: [found.term.key] };
  },
  'letters swapped where it is defined': (_, terms, random) => {
    const candidates = terms.terms
      .flatMap(({ definitions }) => definitions)
      .filter((one) => isPlain(one) && /^[A-Z]{4,}$/.test(one.written));
    const definition = pick(
      candidates.filter(({ lead, expansionSpan }) =>
        lead.every(
          ({ text, span }) =>
            span.from < expansionSpan.from || isJoiningWord(text) || /^[A-Z]/.test(text),
        ),
      ),
      random,
    );
    if (!definition) return undefined;
    const swapped = swap(definition.written, random);
    if (swapped === undefined) return undefined;
    const { acronymSpan: place, written } = definition;
    const about = [written, swapped];
    return {
      kind: 'letters',
      rule: 'term/letters',
      edits: [{ span: place, text: swapped }],
      place,
      about,
    };
  },
  'letters swapped where it is used': (_, terms, random) => {
    const found = useOfKnown(terms, random, 4);
    const swapped = found && swap(found.term.key, random);
    if (!found || swapped === undefined || terms.terms.some(({ key }) => key === swapped))
      return undefined;
    const { span: place } = found.use;
    const about = [found.term.key, swapped];
    return {
      kind: 'use',
      rule: 'term/undefined',
      edits: [{ span: place, text: swapped }],
      place,
      about,
    };
  },
  'another letter case': (_, terms, random) => {
    const found = useOfKnown(terms, random, 3);
    if (!found) return undefined;
    const { key } = found.term;
    const at = 1 + random(key.length - 2);
    const written = key.slice(0, at) + key[at]!.toLowerCase() + key.slice(at + 1);
    const { span: place } = found.use;
    return {
      kind: 'case',
      rule: 'term/case',
      edits: [{ span: place, text: written }],
      place,
      about: [key, written],
    };
  },
  'two entries of the list swapped': (text, terms, random) => {
    const entries = terms.lists[0]?.entries ?? [];
    const first = random(entries.length);
    const second = first + 1 + random(5);
    const [a, b] = [entries[first], entries[second]];
    if (!a || !b || terms.lists.length === 0) return undefined;
    const row = ({ from, to }: Span) => text.slice(from, to);
    const edits = [
      { span: a.row, text: row(b.row) },
      { span: b.row, text: row(a.row) },
    ];
    const about = entries.map(({ written }) => written);
    return {
      kind: 'swapped',
      rule: 'term/list-order',
      edits,
      place: { from: a.row.from, to: b.row.to },
      about,
    };
  },
  'an entry taken out of the list': (_, terms, random) => {
    const candidates = terms.terms.filter(
      ({ key, listed, definitions, uses }) =>
        listed.length === 1 &&
        definitions.some(isPlain) &&
        uses.filter(({ place }) => place === 'text').length >= 3 &&
        !inGeneralUse(key) &&
        key !== terms.issuer,
    );
    const term = pick(candidates, random);
    const use = term?.uses.find(({ place }) => place === 'text' || place === 'heading');
    if (!term || !use) return undefined;
    const { from, to } = term.listed[0]!.row;
    const edits = [{ span: { from, to: to + 1 }, text: '' }];
    return {
      kind: 'unlisted',
      rule: 'term/unlisted',
      edits,
      place: use.span,
      about: [term.key, ...listedNames(terms)],
    };
  },
  'an entry that nothing uses': (_, terms, random) => {
    const entry = pick(terms.lists[0]?.entries ?? [], random);
    if (!entry) return undefined;
    const written = `${entry.written.replace(/[^A-Z]/g, '')}QX`;
    const place = { from: entry.row.to, to: entry.row.to };
    const edits = [{ span: place, text: `\n| ${written} | Quite another thing |` }];
    const about = [written, ...listedNames(terms)];
    return { kind: 'unused', rule: 'term/unused', edits, place, about };
  },
  'a second definition': (text, terms, random) => {
    const candidates = terms.terms.filter(({ definitions }) => definitions.some(isPlain));
    const term = pick(candidates, random);
    const definition = term?.definitions.find(isPlain);
    const use = pick(term?.uses.filter((one) => mayExpand(text, one, definition!)) ?? [], random);
    if (!term || !definition || !use) return undefined;
    const { expansion, written } = definition;
    const edits = [{ span: use.span, text: `${expansion} (${written})` }];
    return { kind: 'redefined', rule: 'term/redefined', edits, place: use.span, about: [term.key] };
  },
};

/** Where the list changes, another entry may be the one out of order. */
const listedNames = ({ lists }: Terms) =>
  lists.flatMap(({ entries }) => entries.map(({ written }) => written));

/** A plain use after the definition, in a section about something else. */
function mayExpand(text: string, use: TermUse, definition: Definition): boolean {
  if (use.place !== 'text' || use.bracketed || use.quoted || use.span.from < definition.span.to)
    return false;
  if (!/[a-z,]\s$/.test(text.slice(use.span.from - 2, use.span.from))) return false;
  if (!/^[ ,.]/.test(text.slice(use.span.to, use.span.to + 1))) return false;
  if (use.written !== definition.written) return false;
  const heading = text.lastIndexOf('\n#', use.span.from);
  const title = text.slice(heading, text.indexOf('\n', heading + 1)).toLowerCase();
  const content = definition.expansion.toLowerCase().split(/\W+/);
  return !content.some((word) => !isJoiningWord(word) && title.includes(word));
}

function swap(written: string, random: Random): string | undefined {
  const at = 1 + random(written.length - 2);
  const [a, b] = [written[at]!, written[at + 1]!];
  return a === b ? undefined : written.slice(0, at) + b + a + written.slice(at + 2);
}

interface Outcome {
  readonly mistake: Mistake;
  readonly found: boolean;
  readonly strays: readonly Found[];
}

const subject = ({ rule, message }: Found) =>
  `${rule} ${message.replace(/^The text expands /, '').split(' ')[0]}`;

describeWithShared('mistakes planted in the acronyms of the real reports', () => {
  const reports = reportNames.map((name) => {
    const markdown = parseMarkdown(readReport(name));
    return { markdown, ...checkTerms(markdown) };
  });

  it('are found at their place, and nothing else is', () => {
    const all = Object.keys(plants).map((name) => ({ name, outcomes: plantAll(name) }));
    const lines = all.map(({ name, outcomes }) => {
      const found = outcomes.filter((one) => one.found).length;
      return `${name}: ${found} of ${outcomes.length}`;
    });
    const outcomes = all.flatMap((one) => one.outcomes);
    const missed = outcomes.filter((one) => !one.found).map(show);
    const strayed = outcomes.filter((one) => one.strays.length > 0).map(show);
    console.info([...lines, `stray findings: ${strayed.length}`].join('\n'));
    for (const one of all) expect(one.outcomes).toHaveLength(perKind);
    expect(missed.slice(Math.floor(outcomes.length * 0.02))).toEqual([]);
    expect(strayed.slice(Math.floor(outcomes.length * 0.01))).toEqual([]);
  });

  function plantAll(name: string): readonly Outcome[] {
    const random = seeded(name.length * 7919);
    const outcomes: Outcome[] = [];
    for (let tries = 0; outcomes.length < perKind && tries < perKind * 60; tries++) {
      const { markdown, terms, found } = pick(reports, random)!;
      const mistake = plants[name]!(markdown.text, terms, random);
      if (mistake) outcomes.push(outcomeOf(markdown, found, mistake));
    }
    return outcomes;
  }
});

function outcomeOf(
  markdown: ReturnType<typeof parseMarkdown>,
  before: readonly Found[],
  mistake: Mistake,
): Outcome {
  const text = applyEdits(markdown.text, mistake.edits);
  const { found } = checkTerms(editMarkdown(markdown, text, mistake.edits));
  const known = before.map(subject);
  const fresh = found.filter((one) => {
    const at = known.indexOf(subject(one));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  const place = moved(mistake);
  const touches = (span: Span) => span.from <= place.to && place.from <= span.to;
  const hit = found.some(
    ({ rule, span, related }) =>
      rule === mistake.rule && (touches(span) || (related ?? []).some((one) => touches(one.span))),
  );
  const about = new Set(mistake.about.map((one) => one.toUpperCase()));
  const strays = fresh.filter((one) => !about.has(subject(one).split(' ')[1]!.toUpperCase()));
  return { mistake, found: hit, strays };
}

/** The place in the text after the edits. */
function moved({ place, edits }: Mistake): Span {
  const shift = (at: number, inclusive: boolean) =>
    edits
      .filter(({ span }) =>
        inclusive ? span.from < at || span.to <= at : span.to <= at && span.from < at,
      )
      .reduce((sum, { span, text }) => sum + text.length - (span.to - span.from), 0);
  return { from: place.from + shift(place.from, false), to: place.to + shift(place.to, true) };
}

function show({ mistake, strays }: Outcome): string {
  const planted = mistake.edits.map(({ text }) => text).join(' … ');
  return `${mistake.kind} ${mistake.about.join('/')} “${planted}” ${strays.map(({ rule, message }) => `${rule}: ${message}`).join(' | ')}`;
}
