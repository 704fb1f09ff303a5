/**
 * The figures that changed between two drafts, as formats print them. Types only.
 */
import type { FigureChange, PlacedFigure } from '../report/diff-figures.ts';
import type { TextDocument } from '../text/document.ts';

/** Where a figure stands, for people and programs. */
export interface ShownPlace extends PlacedFigure {
  /** The file of its table, relative to the working folder, where that is not the draft. */
  readonly path?: string;
  readonly document: TextDocument;
}

export interface ShownChange extends Pick<FigureChange, 'kind' | 'counts'> {
  readonly before?: ShownPlace;
  readonly now?: ShownPlace;
}

export interface ShownDiff {
  /** Relative to the working folder. */
  readonly before: string;
  readonly now: string;
  readonly changes: readonly ShownChange[];
}
