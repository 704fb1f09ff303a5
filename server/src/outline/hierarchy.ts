/**
 * Turns a flat list of headings into what stands under what. Must not read labels.
 */

/** What the hierarchy needs of a heading. */
export interface HeadingText {
  /** 1 to 6. */
  readonly level: number;
  /** As seen, label included. */
  readonly text: string;
}

const annexHeading =
  /^(?:annexe?s?|anexos?|appendix|appendices|appendice|apéndices?|attachment|resolution|résolution|resolución)(?![\dA-Za-zÀ-ɏ])/i;

/** For each heading the index of the nearest one before it that stands above it, −1 if none does. */
export function parentsOf(headings: readonly HeadingText[]): readonly number[] {
  const open: number[] = [];
  return headings.map(({ level }, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/**
 * For each heading the index of the annex or resolution that it stands in or opens, −1 outside.
 * One at level 1 ends with the next annex only, since headings inside it are often typed at level 1
 * too; one further down ends with the next heading of its level.
 */
export function annexFlags(headings: readonly HeadingText[]): readonly number[] {
  let annex = -1;
  let annexLevel = 0;
  return headings.map(({ level, text }, index) => {
    if (annexHeading.test(text)) {
      annex = index;
      annexLevel = level;
    } else if (level < annexLevel || (level === annexLevel && level > 1)) {
      annex = -1;
    }
    return annex;
  });
}
