/**
 * Numbers of things that are named behind a comma: "the remaining three, Calistan, Fennland and Lauria, had …". Must not
 * count names that are not closed by a comma.
 */
import { capitals, letters } from '../../text/letters.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { isCount } from './count-list.ts';
import { isName } from './count-words.ts';
import { splitItems } from './list-items.ts';

const apposed = new RegExp(
  String.raw`^(?:\s(?:[${capitals}][${letters}’'-]*\s){0,2}(?:States|countries|members|Members))?,\s(?=(?:the )?[${capitals}])`,
);

export const countApposed: ClaimPattern = {
  name: 'count/apposed',
  examples: [
    'Nine had adopted them, and the remaining three, Calistan, Fennland and Lauria, had bills before parliament.',
    'The three Baltic States, Estonia, Latvia and Lithuania, took part.',
  ],
  counterExamples: [
    'Of the twelve, Calistan, Fennland and Lauria, all on the coast, had no say.',
    'In the other three, Calistan and Fennland had led the work.',
    'He met the two, Director and Deputy Director of the office, in May.',
  ],
  find: (text, figures) => {
    const claims: Claim[] = [];
    for (const [index, figure] of figures.entries()) {
      if (
        !isCount(figure) ||
        !/\b(?:the|all|these|those|remaining|other)\s$/i.test(
          text.slice(Math.max(0, figure.span.from - 12), figure.span.from),
        )
      )
        continue;
      if (/\bof the\s$/i.test(text.slice(Math.max(0, figure.span.from - 8), figure.span.from)))
        continue;
      const lead = apposed.exec(text.slice(figure.span.to, figure.span.to + 60));
      if (lead === null) continue;
      const from = figure.span.to + lead[0].length;
      const claim = apposedClaim(text, index, figure, from);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

const name = `[${capitals}][${letters}’'-]*`;
const names = new RegExp(
  `^(?:(?:the )?${name}(?: (?:of|and|the|${name})){0,5}(?:, | and |, and )){1,40}`,
);

/** Names in a row, closed by "and" and a comma. */
function apposedClaim(
  text: string,
  counted: number,
  figure: Figure,
  from: number,
): Claim | undefined {
  const row = names.exec(text.slice(from, from + 600))?.[0];
  if (row === undefined || !row.endsWith(', ')) return undefined;
  const splits = splitItems(text, from, from + row.length - 2);
  const stated = Number(figure.numeral.value.coefficient);
  if (splits === undefined || !/ and /.test(row)) return undefined;
  const way = splits.ways.find((one) => one.length === stated) ?? splits.ways[0]!;
  if (way.length !== stated && (!splits.certain || Math.abs(way.length - stated) > 2))
    return undefined;
  if (!way.every(({ from, to }) => isName(text.slice(from, to)))) return undefined;
  return {
    kind: 'count',
    pattern: countApposed.name,
    span: { from: figure.span.from, to: way.at(-1)!.to },
    stated: { figure: counted },
    operands: [],
    items: way,
  };
}
