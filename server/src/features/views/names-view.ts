/**
 * A checked report to the view of what its text names: references that lead nowhere, then references by
 * what they lead to, then acronyms. Must not resolve anything.
 */
import type { CheckedDocument } from '../../engine/engine.ts';
import type { Report } from '../../report/report.ts';
import type { Term } from '../../terms/term.ts';
import { type Phrase, say, speakerOf, type Tell, type Words } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { keyOf, referenceMentions, type Thing } from '../mentions.ts';
import { nameOf } from '../symbols.ts';
import { lineWords, snippet } from './places.ts';
import { distinctIds, type ViewMark, type ViewNode } from './view.ts';

export function namesView({ report, language }: CheckedDocument): readonly ViewNode[] {
  if (report === undefined) return [];
  const own: Told = { report, tell: speakerOf(language) };
  return [...unresolvedGroup(own), ...referencesGroup(own), ...acronymsGroup(own)];
}

/** A report, and who says what is in it. */
interface Told {
  readonly report: Report;
  readonly tell: Tell;
}

interface NamedPlace {
  readonly span: Span;
  readonly words?: Phrase;
}

/** Places in the report, each in the words around it. */
function placeNodes(
  { report, tell }: Told,
  places: readonly NamedPlace[],
  mark: ViewMark = 'place',
): readonly ViewNode[] {
  const idOf = distinctIds();
  const { document } = report;
  return places.map(({ span, words }): ViewNode => {
    const place = { span, document };
    const line = lineWords(document, span.from);
    const named = snippet(place);
    return {
      id: idOf(named.label),
      ...named,
      description: words === undefined ? tell(line) : `${tell(words)} · ${tell(line)}`,
      mark,
      place,
    };
  });
}

/** What is not there, and what stands there more than once; none where all is well. */
function unresolvedGroup(own: Told): readonly ViewNode[] {
  const { report, tell } = own;
  const { references, titles } = report.references;
  const numbers = references.flatMap(({ span, numbers: all, word }) =>
    all.flatMap(({ span: at, number, resolution: { state } }): readonly NamedPlace[] => {
      if (state !== 'missing' && state !== 'ambiguous') return [];
      const name = `${word} ${number}`.trim();
      return [{ span: all.length === 1 ? span : at, words: problem(state, name) }];
    }),
  );
  const named = titles.flatMap(({ span, state }): readonly NamedPlace[] =>
    state === 'missing' || state === 'ambiguous'
      ? [{ span, words: problem(state, say`heading of these words`) }]
      : [],
  );
  const all = [...numbers, ...named].sort((a, b) => a.span.from - b.span.from);
  if (all.length === 0) return [];
  return [
    {
      id: 'unresolved',
      label: tell(say`References that lead nowhere`),
      description: String(all.length),
      tooltip: tell(say`What they name is not in the report, or is there more than once`),
      mark: 'warning',
      open: true,
      children: () => placeNodes(own, all, 'warning'),
    },
  ];
}

function problem(state: 'missing' | 'ambiguous', name: Words): Phrase {
  return state === 'missing' ? say`there is no ${name}` : say`there is more than one ${name}`;
}

interface NamedTarget {
  readonly label: string;
  readonly span: Span;
  readonly uses: readonly Span[];
}

function referencesGroup(own: Told): readonly ViewNode[] {
  const { report, tell } = own;
  const targets = referredTargets(own);
  if (targets.length === 0) return [];
  const idOf = distinctIds();
  const nodes = targets.map(({ label, span, uses }): ViewNode => {
    return {
      id: idOf(label),
      label,
      description: tell(uses.length === 1 ? say`1 reference` : say`${uses.length} references`),
      mark: 'reference',
      place: { span, document: report.document },
      children: () =>
        placeNodes(
          own,
          uses.map((use) => ({ span: use })),
        ),
    };
  });
  return [
    {
      id: 'references',
      label: tell(say`References`),
      description: tell(targets.length === 1 ? say`to 1 place` : say`to ${targets.length} places`),
      tooltip: tell(say`The headings, paragraphs, tables and notes that the text refers to`),
      mark: 'reference',
      open: true,
      children: () => nodes,
    },
  ];
}

/** What the text refers to and from where, in the order of the report. */
function referredTargets(own: Told): readonly NamedTarget[] {
  const { report } = own;
  const uses = new Map<string, { readonly thing: Thing; readonly spans: Span[] }>();
  // An entry of the list of contents is no reference of the text.
  const listed = new Set(
    report.listings.flatMap(({ listing }) => listing.entries.map(({ span }) => span.from)),
  );
  for (const { thing, span } of referenceMentions(report)) {
    if (listed.has(span.from)) continue;
    const known = uses.get(keyOf(thing));
    if (known) known.spans.push(span);
    else uses.set(keyOf(thing), { thing, spans: [span] });
  }
  return [...uses.values()]
    .flatMap(({ thing, spans }) => {
      const target = targetOf(own, thing);
      return target ? [{ ...target, uses: spans }] : [];
    })
    .sort((a, b) => a.span.from - b.span.from);
}

/** What a reference leads to, by name. */
function targetOf({ report, tell }: Told, thing: Thing): Omit<NamedTarget, 'uses'> | undefined {
  if (thing.kind === 'heading') {
    const heading = report.outline.headings[thing.heading];
    return heading && { label: nameOf(heading.text), span: heading.span };
  }
  const target = thing.kind === 'target' ? report.references.targets[thing.target] : undefined;
  if (!target) return undefined;
  const { kind, number, span } = target;
  const words = report.document.text.slice(span.from, Math.min(span.to, span.from + 240));
  return { label: kind === 'footnote' ? tell(say`Footnote ${number}`) : nameOf(words), span };
}

function acronymsGroup(own: Told): readonly ViewNode[] {
  const { report, tell } = own;
  const terms = report.terms.terms
    .filter(({ uses, definitions, listed }) => uses.length + definitions.length + listed.length > 0)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (terms.length === 0) return [];
  return [
    {
      id: 'acronyms',
      label: tell(say`Acronyms`),
      description: String(terms.length),
      tooltip: tell(say`What each stands for, where it is explained and where it is used`),
      mark: 'term',
      children: () => terms.map((term) => termNode(own, term)),
    },
  ];
}

/** A list of uses that is longer is cut: nobody reads it through. */
const mostUses = 200;

/** Where it is explained comes first. */
function termNode(own: Told, { key, listed, definitions, uses }: Term): ViewNode {
  const { report, tell } = own;
  const explained = new Map(
    [...definitions, ...listed].map(({ acronymSpan }) => [acronymSpan.from, acronymSpan]),
  );
  const places: readonly NamedPlace[] = [
    ...[...explained.values()].map((span) => ({ span, words: say`explained here` })),
    ...uses.filter(({ span }) => !explained.has(span.from)),
  ];
  const expansion = [...definitions, ...listed].map((each) => each.expansion).find(Boolean);
  const times = uses.length === 1 ? say`1 use` : say`${uses.length} uses`;
  const [first] = [...uses, ...definitions, ...listed];
  return {
    id: key,
    label: first?.written ?? key,
    description: `${expansion ?? tell(say`not explained`)} · ${tell(times)}`,
    mark: 'term',
    ...(places[0] && { place: { span: places[0].span, document: report.document } }),
    children: () => placeNodes(own, places.slice(0, mostUses)),
  };
}
