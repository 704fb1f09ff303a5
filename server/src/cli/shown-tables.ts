/**
 * Tables and what was found in them, as formats print them. Types only.
 */
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { Table } from '../report/report.ts';
import type { TextDocument } from '../text/document.ts';

/** A table, where it stands, and what was found in it. */
export interface ShownTable {
  readonly table: Table;
  readonly checked: CheckedDocument;
  /** Absolute paths as this run shows them. */
  readonly shownPath: (path: string) => string;
  /** The file that holds the table, relative to the working folder. */
  readonly path: string;
  readonly document: TextDocument;
  /** The report that shows a table of another file, and the line (from 1) where. */
  readonly shownIn?: { readonly path: string; readonly line: number };
  readonly findings: readonly Finding[];
}

export interface TablesResult {
  readonly tables: readonly ShownTable[];
  /** Directives without a table, and other findings outside of the tables. */
  readonly others: readonly {
    readonly path: string;
    readonly line: number;
    readonly finding: Finding;
  }[];
}
