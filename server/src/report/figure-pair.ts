/**
 * A figure of the older draft and the same one in the newer. A type only.
 */

/** Indexes into the figures of the older and the newer draft. */
export type FigurePair = readonly [before: number, now: number];
