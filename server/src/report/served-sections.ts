/**
 * Joins the outline with the statements and references of one framework: which sections say what
 * they serve. Must not judge whether a section ought to.
 */
import type { ItemReference, Statement } from '../frameworks/framework.ts';
import type { Heading, Outline } from '../outline/outline.ts';
import { countBelow } from '../text/count-below.ts';

/** A heading with what stands under it, subordinate sections included. */
export interface ServedSection {
  readonly heading: Heading;
  readonly parent: ServedSection | undefined;
  /** Whether a statement speaks for this very section. */
  owns: boolean;
  /** Whether statements or references stand anywhere in it. */
  serves: boolean;
  hasParagraphs: boolean;
}

/** In the order of the outline's headings. */
export function readServedSections(
  outline: Outline,
  statements: readonly Statement[],
  references: readonly ItemReference[],
): readonly ServedSection[] {
  const sections: ServedSection[] = [];
  const open: ServedSection[] = [];
  for (const heading of outline.headings) {
    while (open.length > 0 && open[open.length - 1]!.heading.level >= heading.level) open.pop();
    const parent = open[open.length - 1];
    const section = { heading, parent, owns: false, serves: false, hasParagraphs: false };
    sections.push(section);
    open.push(section);
  }
  for (const statement of statements) markStatement(sections[statement.heading]);
  const at = sectionFinder(sections);
  for (const { span } of references) {
    for (const section of upwards(at(span.from))) section.serves = true;
  }
  const numbered = outline.paragraphs.length > 0;
  if (!numbered) for (const section of sections) section.hasParagraphs = true;
  for (const { heading } of outline.paragraphs) {
    for (const section of upwards(sections[heading])) section.hasParagraphs = true;
  }
  return sections;
}

/** The section whose own text stands at an offset; undefined before the first. */
export function sectionFinder(
  sections: readonly ServedSection[],
): (offset: number) => ServedSection | undefined {
  const starts = sections.map(({ heading }) => heading.span.from);
  return (offset) => sections[lastBefore(starts, offset)];
}

/** A section and those around it, from the inside out. */
export function* upwards(section: ServedSection | undefined): Iterable<ServedSection> {
  for (let at = section; at; at = at.parent) yield at;
}

function markStatement(section: ServedSection | undefined): void {
  for (const above of upwards(section)) above.serves = true;
  const owner = ownerOf(section);
  if (owner) owner.owns = true;
}

/** A statement at the end of a division without a label speaks for the labelled section around it. */
export function ownerOf(section: ServedSection | undefined): ServedSection | undefined {
  for (const above of upwards(section)) if (above.heading.label !== undefined) return above;
  return section;
}

/** Index of the last of ascending `starts` at or before `at`; −1 before the first. */
function lastBefore(starts: readonly number[], at: number): number {
  const low = countBelow(starts, (one) => one <= at);
  return low - 1;
}
