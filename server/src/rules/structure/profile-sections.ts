/**
 * Finds the sections and tables that a profile names in a report, and counts words. Must not say what
 * is missing.
 */
import type { Block } from '../../markdown/block.ts';
import type { Heading } from '../../outline/outline.ts';
import type { SectionProfile } from '../../profiles/profile.ts';
import { foldWords, titleTest } from '../../report/folded-words.ts';
import type { Span } from '../../text/span.ts';

/** A section of the profile and the headings that open it, by index, in source order. */
export interface FoundSection {
  readonly section: SectionProfile;
  readonly headings: readonly number[];
}

/** In the order of the profile. */
export function findSections(
  headings: readonly Heading[],
  sections: readonly SectionProfile[],
): readonly FoundSection[] {
  if (sections.length === 0) return [];
  const titles = headings.map(({ title }) => foldWords(title));
  return sections.map((section) => {
    const fits = [section.title, ...(section.aliases ?? [])].map(titleTest);
    const found = titles.flatMap((title, index) => {
      const level = section.level === undefined || section.level === headings[index]!.level;
      return level && fits.some((test) => test(title)) ? [index] : [];
    });
    return { section, headings: found };
  });
}

/** What stands under a heading, itself included, up to the next one that is not below it. */
export function sectionSpan(headings: readonly Heading[], index: number, end: number): Span {
  const { span, level } = headings[index]!;
  let next = index + 1;
  while ((headings[next]?.level ?? 0) > level) next++;
  return { from: span.from, to: headings[next]?.span.from ?? end };
}

/** The words of headings, paragraphs and list items between two offsets; numbers are words. */
export function countWords(text: string, blocks: readonly Block[], { from, to }: Span): number {
  let words = 0;
  for (const { kind, span } of blocks) {
    if (span.from < from || span.from >= to) continue;
    if (kind === 'paragraph' || kind === 'heading') words += wordsIn(text, span);
  }
  return words;
}

/** Runs between white space that hold a letter or digit. */
function wordsIn(text: string, { from, to }: Span): number {
  let words = 0;
  let counted = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 32 || unit === 0xa0) counted = false;
    else if (!counted && isWordUnit(unit)) {
      words++;
      counted = true;
    }
  }
  return words;
}

/** Digits, letters, and everything beyond ASCII but the general punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) {
    return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  }
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);
}
