/**
 * Deals the marks of a report out to the blocks that they stand in. Must not render.
 */

import { countBelow } from '../text/count-below.ts';
import type { Span } from '../text/span.ts';
import type { CollectedMarks } from './collect-marks.ts';
import type { FindingMark, Mark } from './mark.ts';

export interface BlockMarks {
  /** Relative to the start of the block's extent, sorted by their start. */
  readonly marks: readonly Mark[];
  /** Findings that begin in the block, or above it where nothing is shown. */
  readonly notes: readonly FindingMark[];
}

/** `extents`: of the blocks that are shown, sorted; `idAt`: the block at an index. */
export function placeMarks(
  { own }: CollectedMarks,
  extents: readonly Span[],
  idAt: (index: number) => string,
): readonly BlockMarks[] {
  const starts = extents.map(({ from }) => from);
  let next = 0;
  let open: CollectedMarks['own'] = [];
  return extents.map((extent, index) => {
    const end = index === extents.length - 1 ? Number.POSITIVE_INFINITY : extent.to;
    const begun: CollectedMarks['own'][number][] = [];
    for (; next < own.length && own[next]!.span.from < end; next++) begun.push(own[next]!);
    const here = [...open, ...begun].filter(({ span }) => {
      return span.from < extent.to && span.to > extent.from;
    });
    open = [...open, ...begun].filter(({ span }) => span.to > extent.to);
    const marks = here.map((mark): Mark => {
      const span = { from: mark.span.from - extent.from, to: mark.span.to - extent.from };
      if (mark.kind !== 'reference') return { ...mark, span };
      return { kind: 'reference', span, target: idAt(lastAtOrBefore(starts, mark.target)) };
    });
    const notes = begun.flatMap((mark): FindingMark[] => {
      if (mark.kind !== 'finding') return [];
      const { from, to } = mark.span;
      return [{ ...mark, span: { from: from - extent.from, to: to - extent.from } }];
    });
    return { marks, notes };
  });
}

/** Index of the last start that is not behind the offset; 0 where all are. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  const low = countBelow(starts, (one) => one <= offset);
  return Math.max(0, low - 1);
}
