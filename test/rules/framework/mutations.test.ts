/**
 * Plants mistakes in the statements, quotes and references of the real reports, one at a time, and
 * expects each to be found where it is and nothing else.
 */
import { expect, it } from 'vitest';
import type { StatementItem } from '../../../server/src/frameworks/framework.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { Span, TextEdit } from '../../../server/src/text/span.ts';
import { type Facts, readFacts, sharedCatalogues } from '../../frameworks/read.ts';
import { seeded } from '../../support/seeded.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkFacts, type Found } from './check-facts.ts';
import { type Mutation, mutationsOf } from './plants.ts';

interface Outcome {
  readonly text: string;
  readonly mutation: Mutation;
  readonly found: boolean;
  readonly strays: readonly Found[];
}

describeWithShared('mistakes planted in the real reports', () => {
  const catalogues = sharedCatalogues();
  const pieces = reportNames.flatMap((name) => sectionsOf(readReport(name)));

  it('are found at their place, and nothing else is', () => {
    const draw = seeded(2007);
    const outcomes = pieces.flatMap((text) => {
      const facts = readFacts(text, catalogues);
      const before = checkFacts(facts, catalogues);
      // Every second one is enough for a suite that runs often.
      const planted = [...mutationsOf(withoutDeviations(facts, before), draw)];
      return planted
        .filter(() => draw(2) === 0)
        .map((mutation) => ({ text, mutation, ...plant(text, before, mutation) }));
    });
    const missed = outcomes.filter((outcome) => !outcome.found).map(show);
    const strayed = outcomes.filter((outcome) => outcome.strays.length > 0).map(show);
    expect(outcomes.length).toBeGreaterThan(300);
    expect(missed.slice(Math.floor(outcomes.length * 0.02))).toEqual([]);
    expect(strayed.slice(Math.floor(outcomes.length * 0.02))).toEqual([]);
  });

  function plant(text: string, before: readonly Found[], mutation: Mutation) {
    const mutated = applyEdits(text, mutation.edits);
    const after = checkFacts(readFacts(mutated, catalogues), catalogues);
    const known = before.map(({ rule, message }) => `${rule} ${message}`);
    const fresh = after.filter(({ rule, message }) => {
      const at = known.indexOf(`${rule} ${message}`);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
    const place = movedBy(mutation.place, mutation.edits);
    const hit = fresh.find(
      ({ rule, span }) => rule === mutation.rule && span.from <= place.to && place.from <= span.to,
    );
    return { found: hit !== undefined, strays: fresh.filter((finding) => finding !== hit) };
  }
});

function show({ text, mutation, found, strays }: Outcome): string {
  const { name, place, edits } = mutation;
  const planted = edits.map((edit) => `${text.slice(edit.span.from, edit.span.to)}→${edit.text}`);
  const others = strays.map(({ rule, message }) => `${rule}: ${message}`).join(' | ');
  const around = text.slice(place.from - 20, place.to + 20).replace(/\n/g, ' ');
  return `${name} [${planted.join(' ')}] at “${around}”: ${found ? 'found' : 'missed'} ${others}`;
}

/** The report cut at its headings of the first two levels: an excerpt is quick to check. */
function sectionsOf(report: string): readonly string[] {
  return report.split(/^(?=#{1,2} )/m);
}

/** The facts without the items that deviate as they are: a mistake in these is not the only one. */
function withoutDeviations(facts: Facts, found: readonly Found[]): Facts {
  const isClean = ({ span }: StatementItem): boolean =>
    !found.some((finding) => span.from <= finding.span.from && finding.span.to <= span.to);
  const statements = facts.statements.map((statement) => ({
    ...statement,
    items: statement.items.filter(isClean),
  }));
  return { ...facts, statements };
}

function movedBy(span: Span, edits: readonly TextEdit[]): Span {
  const shift = edits
    .filter((edit) => edit.span.to <= span.from && edit.span.from < span.from)
    .reduce((sum, edit) => sum + edit.text.length - (edit.span.to - edit.span.from), 0);
  const inside = edits.filter((edit) => edit.span.from >= span.from && edit.span.to <= span.to);
  const growth = inside.reduce(
    (sum, edit) => sum + edit.text.length - (edit.span.to - edit.span.from),
    0,
  );
  return { from: span.from + shift, to: span.to + shift + Math.max(0, growth) };
}
