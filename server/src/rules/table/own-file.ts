/**
 * Tables that stand in a file of their own: which text a table's spans are offsets into, and findings
 * that say in which file they stand. Must not decide anything.
 */
import type { Table } from '../../report/report.ts';
import type { TextDocument } from '../../text/document.ts';
import type { SaidFinding } from '../finding.ts';

/** The text that holds the table: that of the report, or of the table's own file. */
export function textOf({ source }: Table, report: TextDocument): string {
  return (source?.document ?? report).text;
}

/** A finding about the table, told where the table stands. */
export function inItsFile({ source }: Table, finding: SaidFinding): SaidFinding {
  if (source === undefined) return finding;
  return { ...finding, file: { path: source.path, anchor: source.directive } };
}
