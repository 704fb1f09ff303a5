/**
 * The families of numbers that can be put in order by themselves. Data only; must not load anything,
 * since the command line reads it at each start.
 */

export type NumberedFamily =
  | 'paragraphs'
  | 'headings'
  /** Only those headings that are annexes. */
  | 'annexes'
  | 'tables'
  | 'figures'
  | 'boxes'
  | 'footnotes';

/** All families, in the order in which an author would put them right. */
export const numberedFamilies: readonly NumberedFamily[] = [
  'paragraphs',
  'headings',
  'annexes',
  'tables',
  'figures',
  'boxes',
  'footnotes',
];
