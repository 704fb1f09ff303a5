/**
 * What a growing selection takes in at a place: word, sentence, paragraph, section; in a table word,
 * cell, row, table. Must not leave a step out that a person would expect.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { sectionSpans } from './symbols.ts';
import { cellAtOffset, placeOf, tableAt } from './table-at.ts';

/** From the inside out: each holds the one before, and is larger. The last is the whole draft. */
export function selectionsAt(checked: CheckedDocument, offset: number): readonly Span[] {
  const { report, document } = checked;
  const whole = { from: 0, to: document.text.length };
  const steps = report
    ? [...innerSteps(checked, report, offset), ...outerSteps(report, offset)]
    : [wordAt(document.text, offset)];
  const kept: Span[] = [];
  for (const span of [...steps, whole]) {
    const last = kept.at(-1);
    if (span.from > offset || span.to < offset || span.from === span.to) continue;
    if (!last || (span.from <= last.from && span.to >= last.to && sizeOf(span) > sizeOf(last))) {
      kept.push(span);
    }
  }
  return kept;
}

function sizeOf({ from, to }: Span): number {
  return to - from;
}

/** Words are longer than this only where somebody means harm. */
const longestWord = 200;
const wordSign = /[\p{L}\p{N}_’'-]/u;

function wordAt(text: string, offset: number): Span {
  let from = offset;
  let to = offset;
  while (from > 0 && offset - from < longestWord && wordSign.test(text[from - 1]!)) from -= 1;
  while (to < text.length && to - offset < longestWord && wordSign.test(text[to]!)) to += 1;
  return { from, to };
}

function innerSteps(checked: CheckedDocument, report: Report, offset: number): readonly Span[] {
  const { document } = checked;
  const word = wordAt(document.text, offset);
  const table = tableAt(checked, offset);
  if (table) {
    const cell = cellAtOffset(checked, offset);
    const line = document.lineSpan(document.positionAt(offset).line);
    const row = table.source ? [] : [line];
    const caption = table.caption?.span;
    const place = placeOf(table);
    const withCaption = { from: Math.min(caption?.from ?? place.from, place.from), to: place.to };
    return [word, ...(cell ? [cell.span] : []), ...row, place, withCaption];
  }
  const block = report.blocks.find(({ span }) => span.from <= offset && offset <= span.to);
  if (!block) return [word];
  const { from, to } = block.span;
  const sentence =
    block.kind === 'paragraph'
      ? sentencesOf(document.text.slice(from, to)).find((each) => {
          return from + each.from <= offset && offset <= from + each.to;
        })
      : undefined;
  const around = sentence ? [{ from: from + sentence.from, to: from + sentence.to }] : [];
  const containers = [...block.containers].reverse().map(({ span }) => span);
  return [word, ...around, block.span, ...containers];
}

/** Numbered paragraphs with all that is indented under them, then the sections around. */
function outerSteps(report: Report, offset: number): readonly Span[] {
  const holds = ({ from, to }: Span) => from <= offset && offset <= to;
  const paragraph = report.outline.paragraphs.find(({ span, item }) => {
    return holds({ from: span.from, to: Math.max(span.to, item.to) });
  });
  const own = paragraph
    ? [{ from: paragraph.span.from, to: Math.max(paragraph.span.to, paragraph.item.to) }]
    : [];
  const sections = sectionSpans(report).filter(holds);
  return [...own, ...[...sections].sort((a, b) => sizeOf(a) - sizeOf(b))];
}
