/**
 * Every kind of mistake that the bench of mutations plants, in one shape: the plants of the rules' own
 * tests, and a few that need the whole report. Must not look at findings.
 */

import type { ResolvedNumber, ResolvedReference } from '../../server/src/report/references.ts';
import type { Report } from '../../server/src/report/report.ts';
import type { Span, TextEdit } from '../../server/src/text/span.ts';
import { mutationsOf } from '../rules/framework/plants.ts';
import { plants as numberingPlants } from '../rules/numbering/plants.ts';
import { places as endsOfSentences, plants as referencePlants } from '../rules/reference/plants.ts';
import { plants as skeletonPlants } from '../rules/skeleton/mutations.ts';
import { plants as termPlants } from '../rules/term/plants.ts';
import type { Draw } from '../support/seeded.ts';

/** One mistake, before it is planted. */
export interface Planted {
  /** What was changed, for a person. */
  readonly name: string;
  readonly edits: readonly TextEdit[];
  /** The rules that may find it, as a pattern; undefined: nothing is wrong, and nothing may be said. */
  readonly rules: RegExp | undefined;
  /** In the text before the edits. A finding that touches the line of one is at the right place. */
  readonly places: readonly Span[];
}

export type Plant = (report: Report, draw: Draw) => Planted | undefined;

const at = (offset: number): Span => ({ from: offset, to: offset });
const exactly = (rule: string) => new RegExp(`^${rule}$`);

function entriesOf<T>(
  family: string,
  plants: Readonly<Record<string, T>>,
  adapt: (one: T) => Plant,
) {
  return Object.entries(plants).map(([kind, one]) => [`${family}: ${kind}`, adapt(one)] as const);
}

const numbering = entriesOf(
  'numbering',
  numberingPlants,
  (one) =>
    ({ outline, document }, draw) => {
      const mistake = one(outline, draw, document.text);
      return mistake && { ...mistake, rules: /^numbering\//, places: [at(mistake.at)] };
    },
);

const skeleton = Object.entries(skeletonPlants).map(([kind, one]): readonly [string, Plant] => [
  kind,
  (report, draw) => {
    const facts = report as unknown as Parameters<typeof one>[0];
    const mistake = one(facts, draw);
    return mistake && { ...mistake, rules: exactly(mistake.rule), places: mistake.places.map(at) };
  },
]);

/** With the text as rules see it; what is not read of the report stays unread. */
function withText(report: Report): Report & { readonly wholeText: () => string } {
  const { text } = report.document;
  return Object.assign(Object.create(report) as Report, { wholeText: () => text });
}

const references = entriesOf('reference', referencePlants, (one) => (report, draw) => {
  const facts = withText(report);
  const [end] = endsOfSentences(facts, draw, 1);
  const mistake = end === undefined ? undefined : one(facts, end, draw);
  if (!mistake || end === undefined) return undefined;
  return {
    name: mistake.text,
    edits: [{ span: at(end), text: mistake.text }],
    rules: mistake.rule === undefined ? undefined : exactly(mistake.rule),
    places: [at(end)],
  };
});

const terms = entriesOf('acronym', termPlants, (one) => (report, draw) => {
  const mistake = one(report.document.text, report.terms, draw);
  if (!mistake) return undefined;
  const name = wording(report, mistake.edits);
  return { name, edits: mistake.edits, rules: exactly(mistake.rule), places: [mistake.place] };
});

const frameworkKinds = [
  'reference to no item',
  'line: no such item',
  'line: twice',
  'line: swapped',
  'list: no such item',
  'list: twice',
  'list: swapped',
  'list: wrong number',
  'word left out',
  'word put in',
  'word changed',
  'comma left out',
];

/** All mutations of the frameworks are made at once; one of the kind is drawn. */
const framework = frameworkKinds.map((kind): readonly [string, Plant] => [
  `framework: ${kind}`,
  ({ document, statements, itemReferences }, draw) => {
    const facts = { text: document.text, statements, references: itemReferences };
    const some = [...mutationsOf(facts, draw)].filter(({ name }) => name === kind);
    const one = some[draw(some.length)];
    if (!one) return undefined;
    const name = wording({ document }, one.edits);
    return { name, edits: one.edits, rules: exactly(one.rule), places: [one.place] };
  },
]);

function wording({ document }: Pick<Report, 'document'>, edits: readonly TextEdit[]): string {
  return edits
    .map(({ span: { from, to }, text }) => `${document.text.slice(from, to)} → ${text}`)
    .join(', ');
}

/** References of the report itself that lead somewhere. */
function resolved({
  references,
}: Report): readonly (readonly [ResolvedReference, ResolvedNumber])[] {
  return references.references.flatMap((one) =>
    one.role === 'label'
      ? []
      : one.numbers
          .filter(({ resolution }) => resolution.state === 'found')
          .map((number) => [one, number] as const),
  );
}

const own: readonly (readonly [string, Plant])[] = [
  [
    'reference: one of the report leads nowhere',
    (report, draw) => {
      const all = resolved(report).filter(([, { number }]) => /^\d+$/.test(number));
      const [reference, number] = all[draw(all.length)] ?? [];
      if (!reference || !number) return undefined;
      const ordinals = report.references.targets
        .filter(({ kind }) => kind === reference.kind)
        .map(({ ordinal }) => ordinal);
      const text = String(Math.max(...ordinals) + 1 + draw(9));
      const edits = [{ span: number.span, text }];
      const name = `${reference.word} ${number.number} → ${text}`;
      return {
        name,
        edits,
        rules: /^reference\/(?:unknown-target|wrong-kind)$/,
        places: [number.span],
      };
    },
  ],
];

/** By name, in the order in which they are printed. */
export const kinds: ReadonlyMap<string, Plant> = new Map([
  ...numbering,
  ...skeleton,
  ...references,
  ...own,
  ...framework,
  ...terms,
]);
