/**
 * Finds headings named by their words: `the “Private sector” section under Principle 3`. Must not take
 * any other quotation for one.
 */
import type { BlockText } from './block-text.ts';
import { directionBehind } from './direction.ts';
import { readContext } from './ownership.ts';
import type { TitleReference } from './reference.ts';

/** Cheap sign that a block may name a heading: a quotation mark beside a word for a section. */
export function mayNameTitle(source: string): boolean {
  return /[“"”«»'’]/.test(source) && titleSpot.test(source);
}

const titleSpot =
  /[”"»'’]\s(?:sub-?section|section|chapter|heading|part\b|secci|apartado|cap[ií]tulo|chapitre|partie|rubrique)|(?:section|chapter|heading|part|secci[oó]n|apartado|cap[ií]tulo|chapitre|partie|rubrique)(?:\s(?:entitled|titled|headed|called|on|intitulée?|titulad[ao]))?,?\s[“"«]/i;

const quotation = String.raw`(?:“([^“”]{2,300})”|"([^"]{2,300})"|«\s?([^«»]{2,300}?)\s?»)`;
const sectionWord =
  '(?:sub-?section|section|chapter|heading|part|sección|apartado|capítulo|chapitre|partie|rubrique)';
const before = new RegExp(String.raw`${quotation}\s${sectionWord}(?![A-Za-zÀ-ɏ\d-])`, 'gi');
const after = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ-])${sectionWord}(?:\s(?:entitled|titled|headed|called|on|intitulée?|titulad[ao]))?,?\s${quotation}`,
  'gi',
);

export function findTitles({ seen, quoted }: BlockText): readonly TitleReference[] {
  const found: TitleReference[] = [];
  const { text, spanOf } = seen;
  for (const pattern of [before, after]) {
    for (const match of text.matchAll(pattern)) {
      const title = match[1] ?? match[2] ?? match[3] ?? '';
      const from = match.index;
      const to = from + match[0].length;
      const start = from + match[0].indexOf(title);
      if (
        found.some(({ span }) => span.from < spanOf(from, to).to && spanOf(from, to).from < span.to)
      )
        continue;
      const direction = directionBehind(text, to);
      const context = readContext(
        text,
        from,
        direction?.to ?? to,
        undefined,
        direction !== undefined,
      );
      found.push({
        span: spanOf(from, to),
        title: title.trim(),
        titleSpan: spanOf(start, start + title.length),
        ...(direction && {
          direction: { span: spanOf(direction.from, direction.to), side: direction.side },
        }),
        ...context,
        owner: quoted ? 'open' : context.owner,
      });
    }
  }
  return found.sort((a, b) => a.span.from - b.span.from);
}
