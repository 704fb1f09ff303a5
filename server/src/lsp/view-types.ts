/**
 * What `crossfoot/view` takes and answers with. Types only.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { FigureFilter } from '../features/views/figures-view.ts';
import type { FindingsOrder } from '../features/views/findings-view.ts';
import type { ViewNode } from '../features/views/view.ts';

export type ViewName = 'findings' | 'tables' | 'figures' | 'names';

export interface ViewParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly view: ViewName;
  /** The ids from the outermost line to the one whose lines below are wanted; else the outermost. */
  readonly below?: readonly string[];
  /** For findings: `section` unless said otherwise. */
  readonly order?: FindingsOrder;
  /** For figures. */
  readonly filter?: FigureFilter;
}

/** A line of a view as the protocol has it. */
export interface ViewLine extends Omit<ViewNode, 'place' | 'children'> {
  readonly uri?: string;
  readonly range?: Range;
  /** Set where lines stand below it: those lines, or `null` where they have to be asked for. */
  readonly children?: readonly ViewLine[] | null;
}

export interface ViewAnswer {
  readonly lines: readonly ViewLine[];
  /** For figures: how many pass the filter, and what all came to. */
  readonly shown?: number;
  readonly figures?: {
    readonly total: number;
    readonly ticked: number;
    readonly contradicted: number;
  };
  /** Not all rules have run; whoever asks again gets all. */
  readonly incomplete?: true;
}
