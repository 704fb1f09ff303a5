/** What the rules on tables say about a draft, as short lines, and tables to print. */
import { inEnglish, type RuleFinding } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';
import { tablesOf } from '../../support/tables.ts';

export interface TableFinding extends RuleFinding {
  readonly rule: string;
}

/** The findings of all `table/*` rules, in the order of their places. */
export function tableFindings(text: string): readonly TableFinding[] {
  const facts: Partial<Record<string, unknown>> = {
    document: createTextDocument(text),
    wholeText: () => text,
    tables: tablesOf(text),
  };
  return rules
    .filter(({ id }) => id.startsWith('table/'))
    .flatMap((rule) => {
      // What else rules read of a report there is none of here.
      const given = Object.fromEntries(rule.reads.map((name) => [name, facts[name] ?? []]));
      const findings = rule.check(given as unknown as Parameters<typeof rule.check>[0], {});
      return [...findings].map(inEnglish).map((finding) => ({ ...finding, rule: rule.id }));
    })
    .sort((a, b) => a.span.from - b.span.from);
}

/** One line for each finding: `table/percentage “14%”`. */
export function shortly(text: string): string[] {
  return tableFindings(text).map(
    ({ rule, span }) => `${rule} “${text.slice(span.from, span.to).trim()}”`,
  );
}

/** The text after the first fix of the first finding. */
export function firstFixed(text: string): string {
  const edits = tableFindings(text)[0]?.fixes?.[0]?.edits ?? [];
  return [...edits]
    .sort((a, b) => b.span.from - a.span.from)
    .reduce(
      (rest, { span, text: by }) => rest.slice(0, span.from) + by + rest.slice(span.to),
      text,
    );
}

/** A pipe table of rows of texts, the first its header. */
export function pipeTable(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |\n`);
  return `${head}|${' --- |'.repeat(rows[0]!.length)}\n${body.join('')}`;
}

/** Where a cell of `pipeTable` stands in its text. */
export function cellSpan(
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
): { from: number; to: number } {
  const lines = pipeTable(rows).split('\n');
  const line = row === 0 ? 0 : row + 1;
  const before = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
  const cells = rows[row]!;
  const from = before + 2 + cells.slice(0, column).reduce((sum, text) => sum + text.length + 3, 0);
  return { from, to: from + cells[column]!.length };
}

/** `rows` with one cell changed. */
export function withCell(
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
  text: string,
): string[][] {
  return rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? text : cell)));
}

/** `12345` as `12 345`. */
export function spaced(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
