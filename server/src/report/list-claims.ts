/**
 * Joins a sentence that announces a list with the items below it: "three areas:" with as many items,
 * "a carry-forward of USD 9.1 million composed as follows:" with items that add up. Must not look at
 * lists inside one block: these are claims of the prose.
 */
import type { Block, Container } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { visibleText } from '../markdown/visible-text.ts';
import { decimal, equal } from '../numbers/decimal.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { checkClaim } from '../prose/check-claim.ts';
import type { ClaimVerdict, ProseBlock } from '../prose/claim.ts';
import { beliesCount, countBefore, mayBelieCount } from '../prose/claims/count-list.ts';
import { fitOf, isHedged, partsClaim } from '../prose/claims/part-reading.ts';
import { sentencesOf, unitOf, yearBefore } from '../prose/claims/text-around.ts';
import type { Figure } from '../prose/figure.ts';
import { figuresIn } from '../prose/figures-in.ts';
import type { Span } from '../text/span.ts';

/** A figure of the running text: indexes into `prose` and its figures. */
export interface ProseFigure {
  readonly block: number;
  readonly figure: number;
}

/** What a sentence says of the list below it. */
export interface ListClaim {
  /** `sum`: the operands add up to the stated figure; `count`: it says how many items there are. */
  readonly kind: 'sum' | 'count';
  readonly stated: ProseFigure;
  /** One of each item for `sum`, none for `count`. */
  readonly operands: readonly ProseFigure[];
  /** The first block of each item; absolute. */
  readonly items: readonly Span[];
  /** As for claims: a failing one is worth a look, no more. */
  readonly doubtful?: boolean;
  readonly verdict: ClaimVerdict;
}

/** The claims on lists, in source order. `prose` must have been read from the same blocks and style. */
export function readListClaims(
  document: MarkdownDocument,
  blocks: readonly Block[],
  prose: readonly ProseBlock[],
  style?: NumberStyle,
): readonly ListClaim[] {
  const indexes = new Map(prose.map(({ from }, index) => [from, index]));
  const claims: ListClaim[] = [];
  for (const [index, block] of blocks.entries()) {
    const known = indexes.get(block.span.from);
    if (known === undefined || block.kind !== 'paragraph' || !endsInColon(document, block))
      continue;
    const items = itemsBelow(blocks, index);
    if (items.length < 2) continue;
    const read = (one: Block, at: number): Read => {
      const { text } = visibleText(document, one);
      return { text, figures: figuresIn(text, style), at };
    };
    const lead = read(block, known);
    const counted = countClaim(lead, items);
    if (counted !== undefined) claims.push(counted);
    const parts = items.map((item) => {
      const at = indexes.get(item.span.from);
      return at === undefined ? undefined : read(item, at);
    });
    if (parts.every((part) => part !== undefined)) claims.push(...sumClaims(lead, parts, items));
  }
  return claims;
}

/** A block as it is seen, and its index in `prose`. */
interface Read {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly at: number;
}

function endsInColon({ text }: MarkdownDocument, { span }: Block): boolean {
  let at = span.to - 1;
  while (at > span.from && /[\s*_]/.test(text[at]!)) at -= 1;
  return text[at] === ':';
}

type ListItem = Extract<Container, { kind: 'listItem' }>;

function listItems({ containers }: Block): readonly ListItem[] {
  return containers.filter((one) => one.kind === 'listItem');
}

/** The first blocks of the items of the list that begins right below the block. */
function itemsBelow(blocks: readonly Block[], lead: number): readonly Block[] {
  const outer = new Set(listItems(blocks[lead]!).map(({ list }) => list));
  const below = blocks[lead + 1];
  const own = below && listItems(below).find(({ list }) => !outer.has(list));
  // A list that goes on from elsewhere is the running sequence of paragraphs.
  if (own === undefined || (own.ordered && own.number !== 1)) return [];
  const items: Block[] = [];
  let last = -1;
  for (let at = lead + 1; at < blocks.length; at++) {
    const item = listItems(blocks[at]!).find(({ list }) => list === own.list);
    if (item === undefined) break;
    if (item.span.from === last) continue;
    last = item.span.from;
    items.push(blocks[at]!);
  }
  return items;
}

function countClaim(lead: Read, items: readonly Block[]): ListClaim | undefined {
  const { text, figures, at } = lead;
  const colon = text.lastIndexOf(':');
  const counted = countBefore(text, figures, colon);
  if (counted === undefined) return undefined;
  const expected = decimal(items.length);
  const holds = equal(figures[counted]!.numeral.value, expected);
  const sure = holds || beliesCount(text, figures, counted, colon, items.length);
  if (!sure && !mayBelieCount(text, figures, counted, colon, items.length)) return undefined;
  const room = { low: expected, high: expected, lowOpen: false, highOpen: false };
  return {
    kind: 'count',
    stated: { block: at, figure: counted },
    operands: [],
    items: items.map(({ span }) => span),
    ...(!sure && { doubtful: true }),
    verdict: holds ? { kind: 'holds' } : { kind: 'fails', expected: room, suggestion: expected },
  };
}

const whole =
  /\b(?:composed|made up|as follows|broken down|distributed|divided|split|consist(?:s|ed|ing)?|compris(?:es|ed|ing)|namely)\b/i;

/** One claim for the figures themselves, and one for each year in brackets: "(2006: USD 26,257)". */
function sumClaims(lead: Read, parts: readonly Read[], items: readonly Block[]): ListClaim[] {
  const from = sentencesOf(lead.text).at(-1)?.from ?? 0;
  const sentence = lead.text.slice(from);
  if (isHedged(sentence)) return [];
  const wording = whole.test(sentence) ? 'exhaustive' : 'loose';
  return lead.figures.flatMap((total, index) => {
    if (total.span.from < from || unitOf(total) === '%') return [];
    const series = yearBefore(lead.text, total);
    const chosen = parts.map((part) => onlyOf(part, unitOf(total), series));
    if (chosen.some((figure) => figure === undefined)) return [];
    const operands = parts.map(({ at }, i) => ({ block: at, figure: chosen[i]! }));
    const together = [total, ...parts.map(({ figures }, i) => figures[chosen[i]!]!)];
    const all = [...operands.keys()].map((i) => i + 1);
    if (fitOf(together, 0, all) === 'apart') return [];
    const claim = partsClaim('list/sum', together, 0, all, wording);
    if (claim === undefined) return [];
    return [
      {
        kind: 'sum' as const,
        stated: { block: lead.at, figure: index },
        operands,
        items: items.map(({ span }) => span),
        ...(claim.doubtful && { doubtful: true }),
        verdict: checkClaim(claim, together),
      },
    ];
  });
}

/** The one figure of an item in the unit and series; undefined for none or several. */
function onlyOf(
  { text, figures }: Read,
  unit: string,
  series: string | undefined,
): number | undefined {
  const found = [...figures.keys()].filter((index) => {
    const figure = figures[index]!;
    return unitOf(figure) === unit && yearBefore(text, figure) === series;
  });
  return found.length === 1 ? found[0] : undefined;
}
