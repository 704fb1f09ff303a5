/** What the rules on lists, footnotes, captions and items say about the real reports and planted mistakes. */
import { expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/span.ts';
import { cleanTwin } from '../../support/mistakes.ts';
import { type Draw, seeded } from '../../support/seeded.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkSkeleton, readSkeleton, type SkeletonFinding, say } from './check-skeleton.ts';
import { type Mutation, plants } from './mutations.ts';

/** Rows of tables are not what these rules read; without them a report is checked twice as fast. */
function withoutRows(text: string): string {
  return text.replace(/^(?:\||<t[rdh]\b|<\/t[rdh]>).*\n/gm, '');
}

describeWithShared('the real reports', () => {
  it('iom-2007: the one mistake of its contents list', () => {
    expect(say(checkSkeleton(readReport('iom-2007.md')))).toEqual([
      '54 error contents/title “XIII. REPARATIONS PROGRAMMES” in the contents list, “XIII. REPARATION PROGRAMMES” as heading (“REPARATIONS” instead of “REPARATION”)',
    ]);
  });

  // The heading says more than the list: a person should look, but it may be meant.
  it('iom-2011: a name in brackets that the contents list leaves out', () => {
    expect(say(checkSkeleton(readReport('iom-2011.md')))).toEqual([
      '39 info contents/title “E. IOM Development Fund” in the contents list, “E. IOM Development Fund (formerly the 1035 Facility)” as heading (“(formerly the 1035 Facility)” is missing)',
    ]);
  });

  it.each(['iom-2016.md', 'iom-2017.md', 'iom-strategy-review-2010.md'])('%s: nothing', (name) => {
    expect(say(checkSkeleton(readReport(name)))).toEqual([]);
  });

  it('reads what the golden lists count', () => {
    const counts = reportNames.map((name) => {
      const { footnotes, captions, listings } = readSkeleton(readReport(name));
      const entries = listings.map(({ listing }) => `${listing.kind} ${listing.entries.length}`);
      return [name, footnotes.marks.length, footnotes.texts.length, captions.length, ...entries];
    });
    expect(counts).toEqual([
      ['iom-2007.md', 10, 10, 4, 'contents 48', 'table 4'],
      ['iom-2011.md', 11, 11, 17, 'contents 40'],
      ['iom-2016.md', 3, 3, 0, 'contents 53'],
      ['iom-2017.md', 4, 4, 4, 'contents 76'],
      ['iom-strategy-review-2010.md', 23, 23, 0],
    ]);
  });
});

const MUTATIONS_PER_REPORT = 40;

interface Result {
  readonly kind: string;
  readonly found: boolean;
  readonly strays: number;
  readonly line: string;
}

function* mutationsOf(text: string, seed: number): Iterable<Mutation & { readonly kind: string }> {
  const draw: Draw = seeded(seed);
  const facts = readSkeleton(text);
  const kinds = Object.keys(plants);
  let left = MUTATIONS_PER_REPORT;
  for (let tries = 0; left > 0 && tries < 4000; tries++) {
    const kind = kinds[draw(kinds.length)]!;
    const mutation = plants[kind]!(facts, draw);
    if (!mutation) continue;
    left--;
    yield { ...mutation, kind };
  }
}

function lineOf(text: string, edits: readonly TextEdit[], offset: number): number {
  let at = offset;
  for (const { span, text: put } of edits) {
    if (span.to <= offset) at += put.length - (span.to - span.from);
  }
  const put = edits.find(({ span, text: own }) => span.from === offset && own.startsWith('\n'));
  return text.slice(0, put ? at + 1 - put.text.length : at).split('\n').length;
}

function tryOne(
  text: string,
  before: ReadonlySet<string>,
  mutation: Mutation,
  kind: string,
): Result {
  const { edits, rule, places, name } = mutation;
  const broken = applyEdits(text, edits);
  const lines = new Set(places.map((place) => lineOf(broken, edits, place)));
  const isNew = ({ message }: SkeletonFinding) => !before.has(message);
  const findings = checkSkeleton(broken).filter(isNew);
  const hit = findings.find((finding) => finding.rule === rule && lines.has(finding.line));
  const strays = findings.filter((finding) => finding !== hit);
  const line = `${kind} (${name}): ${hit ? 'found' : 'MISSED'}, due on ${[...lines].join('/')}; ${say(strays).join(' | ')}`;
  return { kind, found: hit !== undefined, strays: strays.length, line };
}

describeWithShared('planted mistakes', () => {
  it('are found at their place, and nothing else is', () => {
    const texts = [...reportNames.map((name) => withoutRows(readReport(name))), cleanTwin];
    const results = texts.flatMap((text, index) => {
      const before = new Set(checkSkeleton(text).map(({ message }) => message));
      return [...mutationsOf(text, 20_110_000 + index)].map((mutation) =>
        tryOne(text, before, mutation, mutation.kind),
      );
    });
    for (const kind of Object.keys(plants)) {
      const some = results.filter((result) => result.kind === kind);
      console.log(`${some.filter(({ found }) => found).length}/${some.length} ${kind}`);
    }
    const found = results.filter((result) => result.found).length;
    const strays = results.reduce((sum, result) => sum + result.strays, 0);
    console.log(`${found}/${results.length} found, ${strays} stray findings`);
    for (const { line, found: hit, strays: more } of results)
      if (!hit || more > 0) console.log(line);
    expect(found / results.length).toBeGreaterThanOrEqual(0.98);
    expect(strays / results.length).toBeLessThanOrEqual(0.01);
  });
});
