/**
 * Shares of one whole in a row of clauses that go on without their verb: "Africa received 45% of the funds, Asia
 * 30% and Europe 25%", "51% came from grants, 30% from donations and 19% from events". Must not take shares of each
 * one's own for parts of one whole.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { areComplements } from './part-reading.ts';
import { isNearHundred, isRounded, sharesOf, wholeClaim } from './shares-of-whole.ts';
import { isRest } from './shares-remaining.ts';
import { type Sketch, sketchOf } from './sketch.ts';

export const sharesInRow: ClaimPattern = {
  name: 'shares/in-row',
  examples: [
    'Women made up 56 per cent of pilots and men 44 per cent.',
    'The Alder received 45% of the funds, the Brint 30% and the Corvane 25%.',
    'The Alder accounted for 45 per cent of traffic, the Brint for 30 per cent and the Corvane for 25 per cent.',
    'Sources of income: tolls 51%, grants 30% and rents 19%.',
    'In 2024, 51% of income came from tolls, 30% from grants and 19% from rents.',
  ],
  counterExamples: [
    'The Alder spent 45% of its budget, the Brint 90% and the Corvane 85%.',
    'The Alder received 45% of its water from springs, the Brint 60%.',
    'Women completed 56 per cent of courses, men 66 per cent.',
    'Women hold 56 per cent of junior posts and men 66 per cent of senior posts.',
    'Fares rose 45% on the Alder, 30% on the Brint and 35% on the Corvane.',
  ],
  find: (text, figures) => {
    const shares = sharesOf(figures);
    if (shares.length < 2) return [];
    const sketch = sketchOf(text, figures);
    const claims: Claim[] = [];
    for (let at = 0; at < shares.length - 1; ) {
      const row = namesFirst(sketch, shares, at) ?? sharesFirst(sketch, shares, at);
      const claim = row && claimOf(sketch, figures, row);
      if (claim !== undefined) claims.push(claim);
      at += row === undefined ? 1 : row.shares.length;
    }
    return claims;
  },
};

interface Row {
  readonly shares: readonly number[];
  /** Whether the words divide a whole: nothing is left out of it. */
  readonly all: boolean;
}

const word = "[a-z\\u00e0-\\u00ff][a-z\\u00e0-\\u00ff'’.-]*";
const name = `(?:(?!(?:in|by|from|than|to|its|their|did|had|not|of which)\\b)${word} ){1,6}?`;
/** Verbs that say what something is a part of, and those that do with a whole behind them. */
const parting =
  'ma[dk]es? up|made up|account(?:s|ed)? for|represent(?:s|ed)?|constitut(?:es?|ed)|form(?:s|ed)?|compris(?:es?|ed)';
const sharing =
  'received?|receives|got|took(?: up)?|takes?(?: up)?|contribut(?:es?|ed)|provid(?:es?|ed)|gave|gives?|suppl(?:y|ies|ied)|cover(?:s|ed)?|absorb(?:s|ed)?|consum(?:es?|ed)|financ(?:es?|ed)|fund(?:s|ed)?';
const being = 'is|are|was|were';
const only = '(?:(?:only|just|another|a further) )?';

const nameBefore = new RegExp(
  `(?:^|[\\n,;(] ?|\\b)(?<name>${name})(?:(?<parting>${parting})|(?<sharing>${sharing})|(?<being>${being})) ${only}$`,
);
const headBefore =
  /\b(?:(?:income|revenues?|funding|funds|expenditures?|spending|costs|budget|contributions|donations|grants|staff|members|membership|participants|students|pupils|visitors|beneficiaries|projects|sales|exports|imports|applications|publications) by (?:source|region|sector|type|country|continent|category|age|sex|gender|theme|area|purpose|donor)|sources of [a-z]+|composition|breakdown|distribution)(?: [a-z]+){0,3}: ([a-z][a-z '’-]{0,30}) $/;
const whole = /^ of (?!its |their |his |her |each )/;
const nameBetween = new RegExp(
  `^(?: of (?!its |their )(?:${word} ?){1,6}?)?(?:,? (?:and|while|whereas) |[,;] )(?<name>${name})(?:(?:${parting}|${sharing}|for|with) )?${only}$`,
);

/** "Africa received 45% of the funds, Asia 30%": names before their shares. */
function namesFirst(sketch: Sketch, shares: readonly number[], at: number): Row | undefined {
  const first = sketch.tokens[shares[at]!]!;
  const lead = sketch.text.slice(Math.max(0, first.from - 80), first.from);
  const before = nameBefore.exec(lead);
  const head = before ? undefined : headBefore.exec(lead);
  if (!before && !head) return undefined;
  const names = [before?.groups?.name ?? head![1]!];
  const row = [shares[at]!];
  for (const share of shares.slice(at + 1, at + 12)) {
    const between = nameBetween.exec(textBetween(sketch, row.at(-1)!, share));
    if (between === null || isRest(sketch, share)) break;
    names.push(between.groups!.name!);
    row.push(share);
  }
  const after = sketch.text.slice(first.to, first.to + 20);
  const behind = sketch.text.slice(sketch.tokens[row.at(-1)!]!.to).slice(0, 20);
  if (row.length < 2 || /^ of\b/.test(behind) || overlap(names)) return undefined;
  const all = row.length === 2 && areComplements(names[0]!, names[1]!);
  const divided = before?.groups?.parting || head || (before?.groups?.sharing && whole.test(after));
  return divided || all ? { shares: row, all } : undefined;
}

/** Women, the young and teachers are no parts of one whole: such words stand in all names or in none. */
const people =
  /\b(?:wom[ae]n|m[ae]n|girls?|boys?|males?|females?|young|youth|old|older|children|adults|migrants|refugees|disabilities)\b/;

function overlap(names: readonly string[]): boolean {
  const some = names.filter((one) => people.test(one)).length;
  return some > 0 && some < names.length;
}

const money =
  '(?:funds?|funding|money|budget|grants?|income|revenue|spending|expenditure|costs|resources|aid|donations|contributions|total)';
const going =
  '(?<going>c[ao]mes? from|coming from|(?:was|were|is|are) (?:(?:spent|used) (?:on|for)|(?:allocated|given|devoted) to|(?:provided|contributed|given|financed) by|(?:derived|drawn) from))';
const other = '(?!(?:its|their|his|her|we|they|it)\\b)';
const place = `${other}${word}(?: ${other}${word}){0,4}?(?:,| and|, and) `;
/** "spent 45% of its budget on": who spends is one. */
const spending =
  /\b(?:invests?|invested|spends?|spent|devotes?|devoted|allocates?|allocated|directs?|directed) (?:only |just )?$/;
const spentStart = new RegExp(
  `^(?: of ${word}(?: ${word}){0,4}?)? (?<going>in|on|to|for) ${place}$`,
);
const sharesStart = new RegExp(
  `^(?:(?: of (?!its |their )${word}(?: ${word}){0,4}?)? ${going}|(?: of (?:the |our |all |total )*${money}(?: ${word}){0,2}?)? (?<went>went to|go(?:es)? to)) ${place}$`,
);
const shareNext = new RegExp(`^ [a-z]+ ${place}$`);

/** "51% came from grants, 30% from donations": shares before their names. */
function sharesFirst(sketch: Sketch, shares: readonly number[], at: number): Row | undefined {
  const { from } = sketch.tokens[shares[at]!]!;
  const spent = spending.test(sketch.text.slice(Math.max(0, from - 24), from));
  const between = textBetween(sketch, shares[at]!, shares[at + 1]!);
  const start = (spent ? spentStart : sharesStart).exec(between);
  const link = (start?.groups?.going ?? start?.groups?.went)?.split(' ').at(-1);
  if (link === undefined) return undefined;
  const row = [shares[at]!];
  const names = [between];
  for (const [index, share] of shares.slice(at + 1, at + 12).entries()) {
    const next = shares[at + index + 2];
    const behind = sketch.text.slice(sketch.tokens[share]!.to).slice(0, link.length + 2);
    if (behind !== ` ${link} ` || isRest(sketch, share)) break;
    row.push(share);
    const name = next === undefined ? wordsAfter(sketch, share) : textBetween(sketch, share, next);
    names.push(name);
    if (next === undefined || !shareNext.test(name)) break;
  }
  return row.length < 2 || overlap(names) ? undefined : { shares: row, all: false };
}

function wordsAfter(sketch: Sketch, share: number): string {
  const { to } = sketch.tokens[share]!;
  return /^[^.,;)\n]{0,60}/.exec(sketch.text.slice(to, to + 60))![0];
}

function textBetween(sketch: Sketch, one: number, other: number): string {
  const from = sketch.tokens[one]!.to;
  return sketch.text.slice(from, Math.min(sketch.tokens[other]!.from, from + 160));
}

function claimOf(
  sketch: Sketch,
  figures: readonly Figure[],
  { shares, all }: Row,
): Claim | undefined {
  const next = shares.at(-1)! + 1;
  const rest = next < figures.length && isRest(sketch, next);
  if (rest || !isNearHundred(figures, shares)) return undefined;
  return wholeClaim(sharesInRow.name, figures, shares, all, all && isRounded(figures, shares));
}
