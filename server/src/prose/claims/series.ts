/**
 * Turns a row of years into claims of direction: "has been increasing: 43,204 in 2007, 61,189 in
 * 2008 and 133,532 in 2009". Must not look beyond one sentence.
 */
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { comparable } from './change-pairs.ts';
import { changePhrases, mayChange } from './change-phrases.ts';
import { type Sketch, sketchOf, tokenFrom } from './sketch.ts';

/** Two figures with years in a row: "43,204 in 2007, 61,189". */
const row = / in (?:19|20)\d\d(?:,? and|,|;| to) \S{0,6}\d/;
const lead = /^[^\n.;()\ue000-\ue003]{0,30}(?::|, from) $/;
const next = /^(?: [a-z]+){0,3} in ((?:19|20)\d\d)(?:,? and |, |; | to )$/;
const last = /^(?: [a-z]+){0,3} in ((?:19|20)\d\d)(?!\d)/;

/** More figures than this no text puts in a row. */
const mostFigures = 12;

export function seriesClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 2 || !row.test(text) || !mayChange(text)) return [];
  const sketch = sketchOf(text, figures);
  return changePhrases(sketch).flatMap(({ form, to, direction }) => {
    const first = tokenFrom(sketch, to);
    const start = sketch.tokens[first]?.from;
    if (form !== 'bare' || direction === undefined || start === undefined) return [];
    if (start - to > 40 || !lead.test(sketch.text.slice(to, start))) return [];
    return steps(sketch, rowFrom(sketch, first)).map(
      ([earlier, later]): Claim => ({
        kind: 'direction',
        pattern: 'direction/series',
        span: { from: figures[earlier]!.span.from, to: figures[later]!.span.to },
        operands: [{ figure: earlier }, { figure: later }],
        direction,
      }),
    );
  });
}

/** The figures of a row with their years. */
function rowFrom(
  sketch: Sketch,
  first: number,
): readonly (readonly [figure: number, year: number])[] {
  const found: [number, number][] = [];
  for (let figure = first; figure < sketch.tokens.length && found.length < mostFigures; figure++) {
    const end = sketch.tokens[figure]!.to;
    const following = sketch.tokens[figure + 1]?.from ?? end;
    const joined = next.exec(sketch.text.slice(end, Math.min(following, end + 80)));
    const year = joined ?? last.exec(sketch.text.slice(end, end + 80));
    if (year === null) break;
    found.push([figure, Number(year[1])]);
    if (joined === null) break;
  }
  return found;
}

/** Each figure with the one of the year behind it; none where the years do not go on and on. */
function steps(
  sketch: Sketch,
  row: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const pairs = row.slice(1).map(([figure, year], index) => {
    const [before, yearBefore] = row[index]!;
    return { figures: [before, figure] as const, rising: year > yearBefore };
  });
  const right = pairs.every(({ figures: [a, b], rising }) => rising && comparable(sketch, b, a));
  return right ? pairs.map(({ figures }) => figures) : [];
}
