/** Mistakes to plant in the acronyms of a report. */
import { isJoiningWord } from '../../../server/src/terms/expansion.ts';
import { inGeneralUse } from '../../../server/src/terms/general-use.ts';
import type { Definition, Term, Terms, TermUse } from '../../../server/src/terms/term.ts';
import type { Span, TextEdit } from '../../../server/src/text/span.ts';
import type { Draw } from '../../support/seeded.ts';

export interface Mistake {
  readonly kind: string;
  readonly rule: string;
  readonly edits: readonly TextEdit[];
  /** In the text before the edits. */
  readonly place: Span;
  /** The acronyms that findings may speak of as a consequence. */
  readonly about: readonly string[];
}

export function pick<T>(list: readonly T[], draw: Draw): T | undefined {
  return list[draw(list.length)];
}

type Plant = (text: string, terms: Terms, draw: Draw) => Mistake | undefined;

const isPlain = ({ form, fit, place }: Definition) =>
  form === 'before' && fit === 'plain' && place !== 'cell';
const isKnown = ({ listed, definitions }: Term) => listed.length > 0 || definitions.length > 0;

/** The plain uses of known acronyms in sentences. */
function useOfKnown(terms: Terms, draw: Draw, least: number) {
  const candidates = terms.terms.filter(
    (term) =>
      isKnown(term) &&
      term.key.length >= least &&
      /^[A-Z]+$/.test(term.key) &&
      !inGeneralUse(term.key),
  );
  const term = pick(candidates, draw);
  const uses = term?.uses.filter(
    ({ place, bracketed, quoted, written }) =>
      place === 'text' && !bracketed && !quoted && written === term.key,
  );
  const inDefinition = ({ span }: TermUse) =>
    term?.definitions.some((one) => one.span.from <= span.from && span.to <= one.span.to);
  // A single use is its spelling.
  const use = uses && uses.length > 1 ? pick(uses, draw) : undefined;
  if (use && inDefinition(use)) return undefined;
  return term && use ? { term, use } : undefined;
}

/** A definition that another one or the list can contradict. */
function contradicted(terms: Terms, draw: Draw) {
  const candidates = terms.terms.filter(
    ({ listed, definitions }) => listed.length + definitions.filter(isPlain).length > 1,
  );
  const term = pick(candidates, draw);
  const definition = pick(term?.definitions.filter(isPlain) ?? [], draw);
  return term && definition ? { term, definition } : undefined;
}

const words = (
  'Agency Assembly Basin Barrier Capital Contract Dialogue Data Energy Export Fleet Farming Guidance Goods ' +
  'Habitat Hearing Industry Insurance Justice Journal Knowledge Land Labels Maritime Market Nature Network ' +
  'Output Oceans Pension Property Quality Question Rivers Rescue Safety Salary Tax Timber Union Usage Values ' +
  'Volunteers Water Welfare Youth Zones'
).split(' ');

export const plants: Readonly<Record<string, Plant>> = {
  'another word in the expansion': (_, terms, draw) => {
    const found = contradicted(terms, draw);
    const inside = found?.definition.lead.filter(
      ({ text: word, span }) =>
        span.from >= found.definition.expansionSpan.from &&
        /^[A-Z][a-z]{3}/.test(word) &&
        !isJoiningWord(word),
    );
    const word = pick(inside ?? [], draw);
    if (!found || !word) return undefined;
    const other = words.find((one) => one[0] === word.text[0] && one !== word.text);
    if (other === undefined) return undefined;
    const { expansionSpan: place } = found.definition;
    const edits = [{ span: word.span, text: other }];
    return { kind: 'word', rule: 'term/expansion', edits, place, about: [found.term.key] };
  },
  'a word left out of the expansion': (text, terms, draw) => {
    const found = contradicted(terms, draw);
    if (!found || found.definition.written.length < 3) return undefined;
    const { expansionSpan: place, lead } = found.definition;
    const inside = lead.filter(({ span }) => span.from > place.from && span.to < place.to);
    const word = pick(
      inside.filter(
        ({ text: one, span }) =>
          !isJoiningWord(one) && text[span.to] === ' ' && text[span.from - 1] === ' ',
      ),
      draw,
    );
    if (!word) return undefined;
    const edits = [{ span: { from: word.span.from, to: word.span.to + 1 }, text: '' }];
    return { kind: 'left out', rule: 'term/expansion', edits, place, about: [found.term.key] };
  },
  'letters swapped where it is defined': (_, terms, draw) => {
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
      draw,
    );
    if (!definition) return undefined;
    const swapped = swap(definition.written, draw);
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
  'letters swapped where it is used': (_, terms, draw) => {
    const found = useOfKnown(terms, draw, 4);
    const swapped = found && swap(found.term.key, draw);
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
  'another letter case': (_, terms, draw) => {
    const found = useOfKnown(terms, draw, 3);
    if (!found) return undefined;
    const { key } = found.term;
    const at = 1 + draw(key.length - 2);
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
  'two entries of the list swapped': (text, terms, draw) => {
    const entries = terms.lists[0]?.entries ?? [];
    const first = draw(entries.length);
    const second = first + 1 + draw(5);
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
  'an entry taken out of the list': (_, terms, draw) => {
    const candidates = terms.terms.filter(
      ({ key, listed, definitions, uses }) =>
        listed.length === 1 &&
        definitions.some(isPlain) &&
        uses.filter(({ place }) => place === 'text').length >= 3 &&
        !inGeneralUse(key) &&
        key !== terms.issuer,
    );
    const term = pick(candidates, draw);
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
  'an entry that nothing uses': (_, terms, draw) => {
    const entry = pick(terms.lists[0]?.entries ?? [], draw);
    if (!entry) return undefined;
    const written = `${entry.written.replace(/[^A-Z]/g, '')}QX`;
    const next = terms.lists[0]?.entries.find(({ row }) => row.from > entry.row.from);
    if (next && next.written.toUpperCase() < written) return undefined;
    const place = { from: entry.row.to, to: entry.row.to };
    const edits = [{ span: place, text: `\n| ${written} | Quite another thing |` }];
    const about = [written, ...listedNames(terms)];
    return { kind: 'unused', rule: 'term/unused', edits, place, about };
  },
  'a second definition': (text, terms, draw) => {
    const candidates = terms.terms.filter(({ definitions }) => definitions.some(isPlain));
    const term = pick(candidates, draw);
    const definition = term?.definitions.find(isPlain);
    const use = pick(term?.uses.filter((one) => mayExpand(text, one, definition!)) ?? [], draw);
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

function swap(written: string, draw: Draw): string | undefined {
  const at = 1 + draw(written.length - 2);
  const [a, b] = [written[at]!, written[at + 1]!];
  return a === b ? undefined : written.slice(0, at) + b + a + written.slice(at + 2);
}
