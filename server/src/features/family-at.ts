/**
 * A place in a draft to the family of numbers that an author who stands there would put in order. Must
 * not renumber anything.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { captionFamilies } from '../engine/renumber-family.ts';
import { annexFlags } from '../outline/hierarchy.ts';
import { type NumberedFamily, numberedFamilies } from '../report/numbered-families.ts';
import { renumber } from '../report/renumber.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { tableAt } from './table-at.ts';

/**
 * The family at an offset: that of the footnote, table, heading or numbered paragraph which the
 * offset lies in. Elsewhere the first family that needs new numbers, if one does.
 */
export function familyAt(checked: CheckedDocument, offset: number): NumberedFamily | undefined {
  const { report } = checked;
  if (!report) return undefined;
  const here = familyOf(checked, report, offset);
  if (here) return here;
  return numberedFamilies.find(
    (family) => renumber(report, family, checked.headingSchemes).edits.length > 0,
  );
}

/** The family that an offset lies in, if its numbers are not in order: what an editor may offer there. */
export function disorderedFamilyAt(
  checked: CheckedDocument,
  offset: number,
): NumberedFamily | undefined {
  const { report, headingSchemes } = checked;
  const family = report && familyOf(checked, report, offset);
  if (!report || !family) return undefined;
  return renumber(report, family, headingSchemes).edits.length > 0 ? family : undefined;
}

function familyOf(
  checked: CheckedDocument,
  { footnotes, captions, outline, document }: Report,
  offset: number,
): NumberedFamily | undefined {
  const holds = ({ from, to }: Span) => from <= offset && offset <= to;
  const inNotes = [...footnotes.marks, ...footnotes.texts].some(({ span }) => holds(span));
  if (inNotes) return 'footnotes';
  const caption = captions.find(({ span }) => holds(span));
  if (caption) return captionFamilies[caption.kind];
  if (tableAt(checked, offset)) return 'tables';
  const { line } = document.positionAt(offset);
  const heading = outline.headings.findIndex(({ span }) => {
    return document.positionAt(span.from).line <= line && line <= document.positionAt(span.to).line;
  });
  if (heading >= 0)
    return annexFlags(outline.headings)[heading] === heading ? 'annexes' : 'headings';
  return outline.paragraphs.some(({ span, item }) =>
    holds({ from: span.from, to: Math.max(span.to, item.to) }),
  )
    ? 'paragraphs'
    : undefined;
}
