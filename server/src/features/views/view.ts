/**
 * The shape of the views that an editor shows beside a report: trees of lines with places. Types only;
 * must not know how an editor draws them.
 */
import type { TextDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';

/** What a line stands for, for its icon and for those who hear it read. */
export type ViewMark =
  | 'error'
  | 'warning'
  | 'info'
  | 'ticked'
  | 'contradicted'
  | 'unverified'
  | 'section'
  | 'table'
  | 'reference'
  | 'term'
  | 'place';

/** Where a line leads. */
export interface ViewPlace {
  /** Absolute in `document`. */
  readonly span: Span;
  readonly document: TextDocument;
  /** The file, where that is not the report. */
  readonly path?: string;
}

export interface ViewNode {
  /** Tells it from all others of its view; the same after an edit elsewhere. */
  readonly id: string;
  readonly label: string;
  /** The part of the label that is meant. */
  readonly highlight?: Span;
  /** Words behind the label, less marked: a count, a line. */
  readonly description?: string;
  /** More about it; plain text. */
  readonly tooltip?: string;
  readonly mark?: ViewMark;
  readonly place?: ViewPlace;
  /** What can be done about it where it stands. */
  readonly about?: 'finding' | 'table';
  /** Whether it should be open at first. */
  readonly open?: true;
  /** What stands below it, made when somebody looks. */
  readonly children?: () => readonly ViewNode[];
}

/** Makes the same text an id once only; texts of one line, so that no two make the same. */
export function distinctIds(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text}\n${times}`;
  };
}
