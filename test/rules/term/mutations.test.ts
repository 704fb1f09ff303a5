/**
 * Plants mistakes in the acronyms of the real reports, one at a time, and expects each to be found where
 * it is and nothing else. MUTATIONS=40 plants that many of each kind.
 */
import { expect, it } from 'vitest';
import { editMarkdown, parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { seeded } from '../../support/seeded.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkTerms, type Found } from './check-terms.ts';
import { type Mistake, pick, plants } from './plants.ts';

const perKind = Number(process.env.MUTATIONS ?? 12);

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
  const { found } = checkTerms(editMarkdown(markdown, { text }, mistake.edits));
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
