/**
 * Turns the running text of a draft into figures and claims, block by block: what is found in a
 * block depends on its own text alone and is kept with it. Must not look at tables or other blocks.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type VisibleText, visibleText } from '../markdown/visible-text.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { isListTitle } from '../text/list-titles.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { checkClaim } from './check-claim.ts';
import type { Claim, ClaimTerm, ProseBlock } from './claim.ts';
import { claimsIn } from './claims/patterns.ts';
import { type Figure, type FigurePlace, LazyFigure } from './figure.ts';
import { figuresIn } from './figures-in.ts';

/** What was read from a block with this source; a reused tree may stand for other line ends. */
interface CachedProse {
  readonly source: string;
  readonly place: FigurePlace;
  readonly style: NumberStyle | undefined;
  readonly prose: ReadProse | undefined;
}

/** The figures of a block, and its claims as soon as somebody asks for them: of last year's report nobody does. */
interface ReadProse extends Pick<ProseBlock, 'place' | 'figures'> {
  claimed(): CheckedClaims;
}

type CheckedClaims = Pick<ProseBlock, 'claims' | 'verdicts'>;

const kept = new WeakMap<Block['key'], CachedProse>();

/**
 * The blocks that hold a figure, in source order; the entries of a contents list hold none. `style`: how the
 * report prints its numerals.
 */
export function readProse(
  document: MarkdownDocument,
  blocks: readonly Block[],
  style?: NumberStyle,
): readonly ProseBlock[] {
  const read: ProseBlock[] = [];
  let inContents = false;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const { from, to } = block.span;
    if (block.kind === 'heading') inContents = headsContents(document, block);
    else if (inContents) {
      inContents = isEntry(document.text.slice(from, to));
      if (inContents) continue;
    }
    const prose = proseOf(document, block, style);
    if (prose !== undefined) read.push(placeProse(from, to, prose));
  }
  return read;
}

function placeProse(from: number, to: number, prose: ReadProse): ProseBlock {
  return {
    from,
    to,
    place: prose.place,
    figures: prose.figures,
    get claims() {
      return prose.claimed().claims;
    },
    get verdicts() {
      return prose.claimed().verdicts;
    },
  };
}

function proseOf(
  document: MarkdownDocument,
  block: Block,
  style: NumberStyle | undefined,
): ReadProse | undefined {
  const source = document.text.slice(block.span.from, block.span.to);
  const place = placeOf(block);
  const known = kept.get(block.key);
  if (known?.source === source && known.place === place && known.style === style) {
    return known.prose;
  }
  const prose = readBlock(visibleText(document, block), block.span.from, place, style);
  kept.set(block.key, { source, place, style, prose });
  return prose;
}

const longestHeading = 80;

/** Whether a heading announces a list of contents or tables. */
function headsContents({ text }: MarkdownDocument, { span }: Block): boolean {
  if (span.to - span.from > longestHeading) return false;
  const title = text.slice(span.from, span.to).replace(/^#+|#+$|[*_]|\n[=-]+\s*$/g, '');
  return isListTitle(title.trim());
}

/** Entries are no sentences. */
function isEntry(source: string): boolean {
  return !/\p{L}[.!?:;]["\u201d)*_]*$/u.test(source.trimEnd());
}

function placeOf({ kind, containers }: Block): FigurePlace {
  if (kind === 'heading') return 'heading';
  if (containers.some((one) => one.kind === 'footnote')) return 'note';
  return containers.some((one) => one.kind === 'listItem' && !one.ordered) ? 'listItem' : 'prose';
}

/** `Table 3: Movements by service`; not a sentence that begins with it. */
const captionStart =
  /^(?:Table|Figure|Box|Chart|Graph|Map|Tableau|Graphique|Carte|Cuadro|Gráfico|Mapa)\s(?:\d+|[IVX]+|[A-Z])(?:[.-]\d+)*\s?[:.\u2013\u2014]\s/;

function readBlock(
  seen: VisibleText,
  from: number,
  place: FigurePlace,
  style: NumberStyle | undefined,
): ReadProse | undefined {
  const figures = figuresIn(seen.text, style);
  if (figures.length === 0) return undefined;
  const placed = (span: Span) => shiftSpan(seen.spanOf(span.from, span.to), -from);
  let claimed: CheckedClaims | undefined;
  return {
    place: place === 'prose' && captionStart.test(seen.text) ? 'caption' : place,
    figures: figures.map((figure) => placeFigure(figure, placed)),
    claimed() {
      claimed ??= readClaims(seen.text, figures, placed);
      return claimed;
    },
  };
}

function readClaims(
  text: string,
  figures: readonly Figure[],
  placed: (span: Span) => Span,
): CheckedClaims {
  const claims = claimsIn(text, figures);
  return {
    claims: claims.map((claim) => placeClaim(claim, placed)),
    verdicts: claims.map((claim) => checkClaim(claim, figures)),
  };
}

function placeFigure(figure: Figure, place: (span: Span) => Span): Figure {
  const { span, numeral, sentence, period } = figure;
  return new LazyFigure(place(span), numeral, place(sentence), period, () => ({
    noun: place(figure.noun),
    counts: figure.counts,
  }));
}

function placeClaim(claim: Claim, place: (span: Span) => Span): Claim {
  const term = (one: ClaimTerm): ClaimTerm =>
    'figure' in one ? one : { ...one, span: place(one.span) };
  return {
    ...claim,
    span: place(claim.span),
    operands: claim.operands.map(term),
    ...(claim.stated && { stated: term(claim.stated) }),
    ...(claim.items && { items: claim.items.map(place) }),
  };
}
