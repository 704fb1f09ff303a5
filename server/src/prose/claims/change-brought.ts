/**
 * Turns what was added or lost into claims: "added 22 members, bringing the total from 140 to 162". Must not take one
 * of several additions for all of them.
 */
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { foldWord } from '../words.ts';
import { comparable } from './change-pairs.ts';
import { matchSketch, saidIn, sentenceOf, sketchOf, sketchPattern, words } from './sketch.ts';

const adding =
  'added|adds|gained|welcomed|acquired|opened|created|recruited|hired|admitted|accepted|bought|purchased|built|launched|established|appointed|received|registered|enrolled|planted|installed';
const losing = 'lost|closed|sold|cut|removed|shed|retired|withdrew|dropped';
const bringing =
  '(?:bringing|raising|taking|increasing|expanding|lifting|reducing|lowering|cutting|which (?:brought|raised|took|increased|expanded|reduced|lowered))';
const year = '(?:,? in (?:19|20)\\d\\d|,? (?:during|over|in) the year|,? last year|,? this year)';

const brought = sketchPattern(
  `\\b(?:(?<up>${adding})|(?<down>${losing})) (?:another )?{stated:A}(?<what>${words(3)})${year}?,? (?:thus |thereby |and )?${bringing} (?<whose>(?:the|its|our|their)${words(4)}) from {base:A}${words(2)}${year}? to {now:A}`,
);

/** Whether a text can hold one of them at all: cheap. */
const mayBring = /\b(?:bring|brought|rais|tak|took|increas|expand|lift|reduc|lower|cut)/;

export function broughtClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 3 || !mayBring.test(text)) return [];
  const sketch = sketchOf(text, figures);
  return matchSketch(sketch, brought).flatMap((match): Claim[] => {
    const { stated, base, now } = match.figures;
    if (stated === undefined || base === undefined || now === undefined) return [];
    if (
      stated > 0 &&
      sentenceOf(sketch, sketch.tokens[stated - 1]!.from) === sentenceOf(sketch, match.from)
    )
      return [];
    if (!countsSame(saidIn(sketch, match, 'what'), saidIn(sketch, match, 'whose'))) return [];
    if (!comparable(sketch, now, base) || !isCount(figures, stated, now)) return [];
    return [
      {
        kind: 'difference',
        pattern: 'change/brought',
        span: { from: figures[stated]!.span.from, to: figures[now]!.span.to },
        stated: { figure: stated },
        operands: [{ figure: now }, { figure: base }],
        direction: match.groups.up === undefined ? 'down' : 'up',
      },
    ];
  });
}

const whole =
  /^(?:total|number|membership|collection|staff|strength|size|network|portfolio|fleet|holdings?|headcount|workforce|stock|it|capacity|enrolment)$/;

/** "bringing the number of offices" is none of partners: what is counted has the same name, or none. */
function countsSame(what: string, whose: string): boolean {
  const owned = whose.split(' ');
  const of = owned.indexOf('of');
  const named = of < 0 ? owned : owned.slice(of + 1);
  const folded = what.split(' ').map(foldWord);
  if (named.some((one) => folded.includes(foldWord(one)))) return true;
  return of < 0 && whole.test(owned.at(-1)!);
}

function isCount(figures: readonly Figure[], one: number, other: number): boolean {
  const [a, b] = [figures[one]!.numeral, figures[other]!.numeral];
  return a.unit === b.unit && a.range === undefined && a.fraction === undefined;
}
