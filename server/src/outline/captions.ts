/**
 * Turns blocks into the numbered captions of a draft: `**Table 3: Staff**`, `Figure II. Exports`.
 * Must not take sentences for captions, nor say which number is wrong.
 */
import type { Block } from '../markdown/block.ts';
import { contentOf, isMarkedCaption } from '../markdown/block-content.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type VisibleText, visibleText } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { type CaptionKind, captionKind } from './caption-words.ts';
import { formatOrdinal, readLetterNumeral } from './numerals.ts';
import type { NumeralForm } from './outline.ts';

/** The number of a caption, in the parts that count. */
export interface CaptionNumber {
  /** As typed, `2.3`. */
  readonly number: string;
  /** What stands before the part that counts: `2.`, `A`. */
  readonly prefix: string;
  readonly ordinal: number;
  readonly form: NumeralForm;
  /** The letter of `3b`. */
  readonly letter?: string;
}

/** The label at the start of a text; offsets into it. */
export interface CaptionLabel extends CaptionNumber {
  readonly kind: CaptionKind;
  /** As typed, `Table`. */
  readonly word: string;
  readonly numberFrom: number;
  /** Where the label ends, the sign behind it included. */
  readonly to: number;
}

/** One caption; spans are absolute. */
export interface NumberedCaption extends CaptionNumber {
  readonly kind: CaptionKind;
  readonly word: string;
  readonly numberSpan: Span;
  /** What stands behind the label, as seen. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly span: Span;
  /** Whether it says that it goes on from the caption before. */
  readonly continued: boolean;
}

const longestCaption = 600;
const labelPattern =
  /^([A-Za-zÀ-ɏ]{3,12})\.?[\s\u00a0]+(?:(?:No|N°|nº)\.?[\s\u00a0]*)?((?:[A-Z][.-]?)?\d{1,4}(?:[.-]\d{1,4}){0,5}|[IVXLC]{1,8}|[A-Z])([a-z])?(?![A-Za-zÀ-ɏ\d])(\s?[:.–—-]|\s[–—-])?/;

/** The label of a caption at the start of a text as seen; undefined where it begins otherwise. */
export function readCaptionLabel(text: string): CaptionLabel | undefined {
  const match = labelPattern.exec(text.slice(0, 80));
  if (!match) return undefined;
  const [whole, word = '', number = '', letter, sign = ''] = match;
  const kind = captionKind(word);
  const value = kind && readNumber(number);
  if (!value) return undefined;
  const numberFrom = whole.length - sign.length - (letter?.length ?? 0) - number.length;
  const space = /^\s*/.exec(text.slice(whole.length))?.[0].length ?? 0;
  return {
    kind,
    word,
    number,
    numberFrom,
    to: whole.length + space,
    ...value,
    ...(letter === undefined ? {} : { letter }),
  };
}

/** `2.3` as it is with another ordinal: `2.4`. */
export function withOrdinal({ prefix, form }: CaptionNumber, ordinal: number): string {
  return prefix + formatOrdinal(ordinal, form);
}

function readNumber(number: string): Omit<CaptionNumber, 'number' | 'letter'> | undefined {
  const digits = /\d+$/.exec(number);
  if (digits) {
    if (digits[0].length > 3 && number.length === digits[0].length) return undefined;
    return { prefix: number.slice(0, digits.index), ordinal: Number(digits[0]), form: 'arabic' };
  }
  // Annexes and tables are numbered I, II, … rather than by hundreds.
  const readings = readLetterNumeral(number);
  const roman = readings.find(({ form }) => form === 'roman');
  const reading = roman && (roman.ordinal < 50 || readings.length === 1) ? roman : readings.at(-1);
  return reading && { prefix: '', ordinal: reading.ordinal, form: reading.form };
}

/** The numbered captions of a draft, in source order. */
export function readCaptions(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly NumberedCaption[] {
  const captions: NumberedCaption[] = [];
  for (const [index, block] of blocks.entries()) {
    const caption = isPlace(blocks, index)
      ? captionOf(document, block, sideOf(blocks, index, captions.at(-1)))
      : undefined;
    if (caption) {
      if (!isPrintedAgain(block, caption, captions.at(-1))) captions.push(caption);
    } else if (block.kind === 'html' || block.kind === 'directive') {
      const inside = captionInside(document, block);
      if (inside && !isPrintedAgain(block, inside, captions.at(-1))) captions.push(inside);
    }
  }
  return captions;
}

/**
 * Pandoc writes a caption above a table of Word twice, as a paragraph and below or in the table; whoever
 * prints the draft takes one of them away.
 */
function isPrintedAgain(
  block: Block,
  { kind, number, title }: NumberedCaption,
  before: NumberedCaption | undefined,
): boolean {
  if (before === undefined || !(isMarkedCaption(block) || block.kind === 'html')) return false;
  return before.kind === kind && before.number === number && before.title === title;
}

/** Items of lists that begin like captions are lists of tables, unless the table stands in the item. */
function isPlace(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  if (block.kind !== 'paragraph') return false;
  return block.containers.length === 0 || holdsBearer(blocks, index);
}

/** Whether the item of a list that begins like a caption holds its table or figure, too. */
function holdsBearer(blocks: readonly Block[], index: number): boolean {
  const own = blocks[index]!.containers.at(-1);
  const next = nextBlock(blocks, index);
  const around = next?.containers.at(-1);
  // A block that was moved by an edit has containers of its own.
  return (
    around?.span.from === own?.span.from && next?.kind !== 'paragraph' && standsBy(blocks, index)
  );
}

function nextBlock(blocks: readonly Block[], index: number): Block | undefined {
  let at = index + 1;
  while (blocks[at]?.kind === 'comment') at++;
  return blocks[at];
}

const bearers = new Set(['table', 'html', 'directive', 'comment']);

/** Whether a table or figure comes next; what a comment stands for counts too. */
function standsBy(blocks: readonly Block[], index: number): boolean {
  return bearers.has(blocks[index + 1]?.kind ?? '');
}

/** On which side of its table or figure a caption would stand; undefined where none is beside it. */
function sideOf(
  blocks: readonly Block[],
  index: number,
  before: NumberedCaption | undefined,
): 'above' | 'below' | undefined {
  if (standsBy(blocks, index)) return 'above';
  return standsBelow(blocks, index, before) ? 'below' : undefined;
}

/** Whether a table without a caption above it comes just before: some dialects put captions below. */
function standsBelow(
  blocks: readonly Block[],
  index: number,
  before: NumberedCaption | undefined,
): boolean {
  let at = index - 1;
  while (blocks[at]?.kind === 'comment') at--;
  const table = blocks[at];
  if (table?.kind !== 'table' || table.containers.length > 0) return false;
  while (blocks[--at]?.kind === 'comment') {}
  return blocks[at] === undefined || before?.span.from !== blocks[at]!.span.from;
}

function captionOf(
  document: MarkdownDocument,
  block: Block,
  side: 'above' | 'below' | undefined,
): NumberedCaption | undefined {
  const { from, to } = block.span;
  if (to - from > longestCaption) return undefined;
  const source = contentOf(document, block).text;
  const start = /^[*_]{0,3}([A-Za-zÀ-ɏ]{3,12})/.exec(source.slice(0, 16));
  if (!start || captionKind(start[1]!) === undefined) return undefined;
  const seen = withoutWord(visibleText(document, block));
  const label = readCaptionLabel(seen.text);
  if (!label) return undefined;
  const title = seen.text.slice(label.to);
  const marked = /^[*_]/.test(source) || isMarkedCaption(block);
  // `Table 3 shows …` is a sentence, `**Table 3** Staff` is none.
  const signed = /[:.–—-]\s*$/.test(seen.text.slice(label.numberFrom, label.to));
  if (!signed && !/^(?:$|\(|[A-ZÀ-Þ\d])/.test(title)) return undefined;
  if (!marked && (side === undefined || (side === 'below' && !signed))) return undefined;
  return placed(label, title, block.span, seen.spanOf);
}

/** `Table: Table 3: Staff`: pandoc leaves the first word away, and so does whoever reads it. */
function withoutWord(seen: VisibleText): VisibleText {
  const word = /^table:\s+(?=\S)/i.exec(seen.text)?.[0] ?? '';
  const text = seen.text.slice(word.length);
  if (word === '' || !readCaptionLabel(text)) return seen;
  return { text, spanOf: (from, to) => seen.spanOf(from + word.length, to + word.length) };
}

type SpanOf = (from: number, to: number) => Span;

const continuedPattern = /\((?:continued|cont['’]?d\.?|cont\.|suite|continuación|fin|end)\)\s*$/i;

function placed(label: CaptionLabel, title: string, span: Span, spanOf: SpanOf): NumberedCaption {
  const { kind, word, number, prefix, ordinal, form, letter, numberFrom, to } = label;
  return {
    kind,
    word,
    number,
    prefix,
    ordinal,
    form,
    ...(letter === undefined ? {} : { letter }),
    numberSpan: spanOf(numberFrom, numberFrom + number.length),
    title,
    titleSpan: spanOf(to, to + title.length),
    span,
    continued: continuedPattern.test(title),
  };
}

/** `<caption>Table 3: …</caption>`, `::table[Table 3: …]{src=…}`. */
const insidePattern = /^(?:::[a-z-]{1,20}\[|[\s\S]{0,400}?<caption>\s{0,20})([^<\]\n]{1,600})/i;

function captionInside(document: MarkdownDocument, block: Block): NumberedCaption | undefined {
  const { from } = block.span;
  const source = document.text.slice(from, Math.min(block.span.to, from + 1000));
  if (!source.startsWith('::') && !/<caption>/i.test(source)) return undefined;
  const inside = insidePattern.exec(source);
  const text = inside?.[1]?.trimEnd() ?? '';
  const label = readCaptionLabel(text);
  if (!inside || !label) return undefined;
  const start = from + inside[0].length - (inside[1]?.length ?? 0);
  const spanOf: SpanOf = (a, b) => ({ from: start + a, to: start + b });
  return placed(label, text.slice(label.to), spanOf(0, text.length), spanOf);
}
