/**
 * Turns phrases of change and pairs of figures into claims: what a text says of the difference
 * between two figures. Must not look beyond one block.
 */
import { compare, decimal, multiply } from '../../numbers/decimal.ts';
import { countBelow } from '../../text/count-below.ts';
import { checkClaim } from '../check-claim.ts';
import type { Claim, ClaimKind, ClaimTerm } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { withEchoes } from './change-echoes.ts';
import { type ChangePair, changePairs, presentFigures } from './change-pairs.ts';
import {
  basisPoints,
  type ChangePhrase,
  changePhrases,
  mayChange,
  when,
} from './change-phrases.ts';
import { romanceWhen } from './romance-changes.ts';
import { figureCharacters, type Sketch, sentenceOf, sketchOf } from './sketch.ts';

/** The claims of change of a block. */
export function changeClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  return figures.length > 1 && mayChange(text) ? findChanges(sketchOf(text, figures)) : [];
}

/** A phrase and the pair it speaks of. */
interface Match {
  readonly phrase: ChangePhrase;
  readonly pair: ChangePair;
  readonly now: number;
  readonly doubtful: boolean;
}

function findChanges(sketch: Sketch): readonly Claim[] {
  const pairs = changePairs(sketch);
  if (pairs.length === 0) return [];
  const phrases = withEchoes(sketch, pairs, changePhrases(sketch));
  const stated = new Set(phrases.flatMap((phrase) => phrase.stated));
  const open = pairs.filter((pair) => !stated.has(pair.base));
  // Neither an amount of change nor another base is what a base is compared with.
  const taken = new Set([...stated, ...open.map(({ base }) => base)]);
  const matches = phrases.flatMap((phrase) => matchPhrase(sketch, phrase, phrases, open, taken));
  const linked = open.flatMap((pair) => matchLink(sketch, pair, taken));
  return [...matches.flatMap((match) => toClaims(sketch, match)), ...linked];
}

function matchPhrase(
  sketch: Sketch,
  phrase: ChangePhrase,
  phrases: readonly ChangePhrase[],
  pairs: readonly ChangePair[],
  taken: ReadonlySet<number>,
): readonly Match[] {
  const here = nearby(pairs, phrase, sketch);
  for (const pair of here) {
    const now = nowBehind(sketch, phrase, pair) ?? nowBefore(sketch, phrase, pair);
    if (now !== undefined) return [{ phrase, pair, now, doubtful: false }];
  }
  for (const pair of here) {
    const match = baseBehind(sketch, phrase, pair, taken);
    if (match !== undefined) return [match];
  }
  return alone(sketch, phrase, phrases, here);
}

/** The pairs of the phrase's sentence, at most a few either side. */
function nearby(pairs: readonly ChangePair[], phrase: ChangePhrase, sketch: Sketch): ChangePair[] {
  const sentence = sentenceOf(sketch, phrase.from);
  const low = countBelow(pairs, ({ from }) => from < phrase.from);
  return pairs
    .slice(Math.max(0, low - 3), low + 3)
    .filter((pair) => sentenceOf(sketch, pair.from) === sentence)
    .sort((a, b) => distance(a, phrase) - distance(b, phrase));
}

function distance(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return a.from >= b.to ? a.from - b.to : Math.max(0, b.from - a.to);
}

const words = `[^\\n.;()${figureCharacters}]`;
const toPair = new RegExp(
  `^(?: (?:in|of|for)(?: ${words}{0,80})?)?(?:${when})?(?:,? passant)?[ ,(]*$`,
);
const toBracketedPair = new RegExp(`^ ${words}{0,120} \\($`);
const toBrackets = new RegExp(`^${words}{0,120} $`);
/** What follows such a word is another matter. */
const causes =
  /\b(?:due|because|owing|while|whereas|although|though|despite|but|however|after|following)\b/;
/** Another subject, with figures of its own. */
const another = /, (?:and|but) (?!(?:thus|so|therefore|hence|this|that|an?|up|down|with|by|to) )/;
const toNow = new RegExp(
  `^,?(?: [a-z]{2,14}ly)?(?:${when})? (?:by then )?(?:to|at)(?: reach| a total of)? $`,
);
const fromPair = new RegExp(
  `^(?:${when}|${romanceWhen})?(?: [a-z-]+){0,3}[ ,(-]*(?:${words}{0,24}(?:representing|represents?|i\\.e\\.|that is|or|meaning|corresponding to|equivalent to|a|an|up|down|soit|une?|una) )?(?:[a-z-]+ ){0,2}$`,
);

/** The present figure of a pair that follows the phrase: "fell by 3 per cent from A to B". */
function nowBehind({ text }: Sketch, phrase: ChangePhrase, pair: ChangePair): number | undefined {
  if (pair.now === undefined || pair.from < phrase.to || pair.from - phrase.to > 200) {
    return yearPair(text, phrase, pair);
  }
  const between = text.slice(phrase.to, pair.from);
  if (pair.form === 'fromTo') {
    if (another.test(between)) return undefined;
    const bracketed = toBracketedPair.test(between) && !causes.test(between);
    return bracketed || toPair.test(between) ? pair.now : undefined;
  }
  if (pair.form !== 'both') return yearPair(text, phrase, pair);
  return toBrackets.test(between) && !/\bcompared\b/.test(between) && !causes.test(between)
    ? pair.now
    : undefined;
}

/** "Increased to CHF 5,387,524 at 31 December 2007 (2006: CHF 5,382,879)". */
function yearPair(text: string, phrase: ChangePhrase, pair: ChangePair): number | undefined {
  if (pair.form !== 'year' || pair.from < phrase.to) return undefined;
  if (pair.from - phrase.to > 80 || phrase.multiple !== undefined) return undefined;
  return toNow.test(text.slice(phrase.to, pair.from)) ? pair.now : undefined;
}

/** The present figure of a pair that the phrase follows: "from A to B, a rise of 3 per cent". */
function nowBefore({ text }: Sketch, phrase: ChangePhrase, pair: ChangePair): number | undefined {
  if (pair.now === undefined || pair.to > phrase.from || phrase.from - pair.to > 60)
    return undefined;
  if (phrase.form === 'bare' || hasOwnLink(text, phrase)) return undefined;
  const between = text.slice(pair.to, phrase.from);
  return fromPair.test(between) && !another.test(between) ? pair.now : undefined;
}

const ownLink = /^,? (?:over|compared|than|from|on|relative|above|below|against)\b/;

/** "3 per cent above the target" says itself what it is held against, unless the pair has named it. */
function hasOwnLink(text: string, { form, to }: ChangePhrase, pair?: ChangePair): boolean {
  if (form !== 'than') return ownLink.test(text.slice(to, to + 16));
  const named = /^ (?:the|this|that) ([a-z]{4,})\b/.exec(text.slice(to, to + 30))?.[1];
  return (
    named === undefined || pair === undefined || !text.slice(pair.from, pair.to).includes(named)
  );
}

const toLink = new RegExp(`^(?: overall| in all)?(?:${when})?[ ,(-]*(?:when |as )?$`);
const toLinkBehindNow = new RegExp(`^${words}{0,60}$`);

/** "An increase of 7 per cent over the 2006 level of B": the present figure stands before. */
function baseBehind(
  sketch: Sketch,
  phrase: ChangePhrase,
  pair: ChangePair,
  taken: ReadonlySet<number>,
): Match | undefined {
  if (pair.form !== 'base' && pair.form !== 'both') return undefined;
  const { text } = sketch;
  // "An additional 1,200, or 8 per cent more than planned": the 1,200 are the change itself.
  if (text.slice(Math.max(0, phrase.from - 4), phrase.from) === ' or ') return undefined;
  if (pair.from < phrase.from) return afterComparison(sketch, phrase, pair, taken);
  if (pair.form === 'both' || pair.from - phrase.to > 160) return undefined;
  if (toLink.test(text.slice(phrase.to, pair.from))) {
    return chooseNow(sketch, phrase, pair, presentFigures(sketch, phrase.from, pair.base, taken));
  }
  const [now] = presentFigures(sketch, pair.from, pair.base, taken);
  if (now === undefined) return undefined;
  const { from: token, to: end } = sketch.tokens[now]!;
  if (token < phrase.to || !toNow.test(text.slice(phrase.to, token))) return undefined;
  if (!toLinkBehindNow.test(text.slice(end, pair.from))) return undefined;
  return { phrase, pair, now, doubtful: false };
}

/** "76,697 compared with 66,041 in 2006, an increase of 16 per cent". */
function afterComparison(
  sketch: Sketch,
  phrase: ChangePhrase,
  pair: ChangePair,
  taken: ReadonlySet<number>,
): Match | undefined {
  if (phrase.stated.length === 0 || phrase.from - pair.to > 60 || phrase.from < pair.to)
    return undefined;
  if (!fromPair.test(sketch.text.slice(pair.to, phrase.from))) return undefined;
  if (hasOwnLink(sketch.text, phrase, pair)) return undefined;
  return chooseNow(sketch, phrase, pair, presentFigures(sketch, pair.from, pair.base, taken));
}

/** The only candidate, or the one for which the claim holds; else the nearest, in doubt. */
function chooseNow(
  sketch: Sketch,
  phrase: ChangePhrase,
  pair: ChangePair,
  candidates: readonly number[],
): Match | undefined {
  const [nearest] = candidates;
  if (nearest === undefined) return undefined;
  if (candidates.length === 1) return { phrase, pair, now: nearest, doubtful: false };
  const holding = candidates.find((now) => {
    const claims = toClaims(sketch, { phrase, pair, now, doubtful: false });
    return (
      phrase.direction !== undefined &&
      claims.length > 0 &&
      claims.every((claim) => checkClaim(claim, sketch.figures).kind === 'holds')
    );
  });
  return { phrase, pair, now: holding ?? nearest, doubtful: holding === undefined };
}

/** "An 8 per cent growth in staff, with the total increasing from A to B": one phrase, one pair. */
function alone(
  sketch: Sketch,
  phrase: ChangePhrase,
  phrases: readonly ChangePhrase[],
  here: readonly ChangePair[],
): readonly Match[] {
  const [pair] = here;
  if (pair?.now === undefined || here.length !== 1 || pair.form !== 'fromTo') return [];
  if (phrase.form === 'bare' || pair.from < phrase.to || pair.from - phrase.to > 120) return [];
  const sentence = sentenceOf(sketch, phrase.from);
  const telling = phrases.filter(
    (other) =>
      sentenceOf(sketch, other.from) === sentence &&
      (other.form !== 'bare' || turns(phrase, other)),
  );
  const between = sketch.text.slice(phrase.to, pair.from);
  const linked = phrase.form !== 'multiple' && /\b(?:compared|over|than)\b/.test(between);
  if (telling.length !== 1 || linked || causes.test(between) || another.test(between)) return [];
  return [{ phrase, pair, now: pair.now, doubtful: false }];
}

function turns(phrase: ChangePhrase, other: ChangePhrase): boolean {
  return phrase.direction !== undefined && other.direction !== phrase.direction;
}

/** "146 (up from 132 in 2010)": the link itself says the direction. */
function matchLink(sketch: Sketch, pair: ChangePair, taken: ReadonlySet<number>): readonly Claim[] {
  const direction = pair.link === 'up from' ? 'up' : pair.link === 'down from' ? 'down' : undefined;
  if (direction === undefined) return [];
  const now = pair.now ?? presentFigures(sketch, pair.from, pair.base, taken)[0];
  if (now === undefined) return [];
  const start = sketch.figures[now]!.span.from;
  const near = pair.form === 'both' || !/[\n;]/.test(sketch.text.slice(start, pair.from));
  if (!near || pair.from - start > 100) return [];
  return [
    {
      kind: 'direction',
      pattern: 'direction/up-from',
      span: spanOf(sketch, pair, [now]),
      operands: [{ figure: pair.base }, { figure: now }],
      direction,
    },
  ];
}

const names: Readonly<Record<ChangePair['form'], string>> = {
  fromTo: 'from-to',
  both: 'compared',
  base: 'over-base',
  year: 'year-before',
};

function toClaims(sketch: Sketch, match: Match): readonly Claim[] {
  const { phrase, pair, now, doubtful } = match;
  const operands: readonly ClaimTerm[] = [{ figure: now }, { figure: pair.base }];
  const direction = phrase.form === 'neutral' ? wayOf(sketch, pair.base, now) : phrase.direction;
  const common = {
    span: spanOf(sketch, pair, [now, ...phrase.stated], phrase),
    ...(direction && { direction }),
    ...(doubtful && { doubtful }),
  };
  const form = names[pair.form];
  if (phrase.multiple !== undefined) {
    const { from, to } = phrase;
    const word = sketch.figures.findIndex(({ span }) => span.from >= from && span.to <= to);
    const stated = { span: { from, to }, ...phrase.multiple, ...(word >= 0 && { word }) };
    return [{ kind: 'ratio', pattern: `ratio/${form}`, stated, operands, ...common }];
  }
  if (phrase.stated.length === 0) {
    const turned = [...operands].reverse();
    return [{ kind: 'direction', pattern: `direction/${form}`, operands: turned, ...common }];
  }
  return phrase.stated.flatMap((stated) => {
    const fraction = byFraction(sketch, stated);
    if (fraction !== undefined) {
      return [{ kind: 'change', pattern: `change/${form}`, stated: fraction, operands, ...common }];
    }
    if (saysBasisPoints(sketch, stated) && !saysBasisPoints(sketch, now)) {
      const basis = inBasisPoints(sketch, stated, now);
      return basis === undefined
        ? []
        : [{ kind: 'points', pattern: `change/${form}`, stated: basis, operands, ...common }];
    }
    const kind = kindOf(sketch, stated, now, pair.base);
    if (kind === undefined) return [];
    const claim: Claim = {
      kind,
      pattern: `change/${form}`,
      stated: { figure: stated },
      operands,
      ...common,
    };
    return [inPoints(sketch, claim) ?? claim];
  });
}

/** Which way a pair goes. */
function wayOf({ figures }: Sketch, base: number, now: number): 'up' | 'down' {
  const rise = compare(figures[now]!.numeral.value, figures[base]!.numeral.value);
  return rise < 0 ? 'down' : 'up';
}

const behindBasis = new RegExp(`^${basisPoints}`);

function saysBasisPoints({ text, figures }: Sketch, stated: number): boolean {
  const { to } = figures[stated]!.span;
  return behindBasis.test(text.slice(to, to + 14));
}

/** "By 25 basis points", of two figures per cent: a quarter of a percentage point. */
function inBasisPoints(sketch: Sketch, stated: number, now: number): ClaimTerm | undefined {
  const { span, numeral } = sketch.figures[stated]!;
  const { unit } = sketch.figures[now]!.numeral;
  if (unit !== '%' || numeral.unit !== undefined) return undefined;
  return { span, value: multiply(numeral.value, decimal(1n, -2)), word: stated };
}

/** "Fell by more than half": what it leaves room for, in per cent. */
function byFraction(sketch: Sketch, stated: number): ClaimTerm | undefined {
  const { span, numeral } = sketch.figures[stated]!;
  if (numeral.fraction === undefined) return undefined;
  const { over, under } = numeral.fraction;
  const percent = Math.round((1000 * over) / under);
  const [low, high] = {
    above: [percent, percent + 150],
    below: [percent - 100, percent],
    about: [percent - 50, percent + 50],
    '': [percent - 25, percent + 25],
  }[numeral.approximator ?? ''];
  const room = {
    low: decimal(low!, -1),
    high: decimal(high!, -1),
    lowOpen: false,
    highOpen: false,
  };
  return { span, value: decimal(percent, -1), room, word: stated };
}

function kindOf(sketch: Sketch, stated: number, now: number, base: number): ClaimKind | undefined {
  const said = sketch.figures[stated]!.numeral;
  const { unit } = sketch.figures[now]!.numeral;
  if (said.unit === '%')
    return /p(?:oi|u)nt/i.test(said.printed) ? (unit === '%' ? 'points' : undefined) : 'change';
  const other = sketch.figures[base]!.numeral.unit;
  const { to } = sketch.figures[stated]!.span;
  if (unit === '%' && said.unit === undefined && / points?\b/.test(sketch.text.slice(to, to + 8)))
    return 'points';
  return said.unit === unit || said.unit === other || said.scale > 0 ? 'difference' : undefined;
}

/** Many write "7 per cent" for seven percentage points: what holds then is no wrong sum. */
function inPoints(sketch: Sketch, claim: Claim): Claim | undefined {
  const [now] = claim.operands;
  if (claim.kind !== 'change' || now === undefined || !('figure' in now)) return undefined;
  if (sketch.figures[now.figure]!.numeral.unit !== '%') return undefined;
  const points: Claim = {
    ...claim,
    kind: 'points',
    pattern: 'change/points-as-per-cent',
    doubtful: true,
  };
  const holds = checkClaim(claim, sketch.figures).kind !== 'fails';
  return !holds && checkClaim(points, sketch.figures).kind === 'holds' ? points : undefined;
}

function spanOf(
  sketch: Sketch,
  pair: ChangePair,
  figures: readonly number[],
  phrase?: ChangePhrase,
) {
  const spans = [...figures, pair.base].map((figure) => sketch.figures[figure]!.span);
  if (phrase !== undefined) spans.push(phrase);
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}
