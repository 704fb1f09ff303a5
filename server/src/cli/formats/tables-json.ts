/**
 * Tables as JSON: the stable contract of schemas/tables-output.schema.json. Must not leave anything
 * out that the text shows.
 */

import { printDecimal } from '../../numbers/print.ts';
import type { NumberStyle } from '../../numbers/reading.ts';
import type {
  TablesOutput,
  TablesOutputAggregate,
  TablesOutputCell,
  TablesOutputTable,
} from '../../profiles/generated/files.ts';
import type { Table } from '../../report/report.ts';
import type { Cell } from '../../tables/grid.ts';
import { formulaOf } from '../../tables/working-groups.ts';
import { type Working, workingsOf } from '../../tables/workings.ts';
import type { TextDocument } from '../../text/document.ts';
import { english } from '../../text/phrase.ts';
import type { ShownTable, TablesResult } from '../shown-tables.ts';
import { findingOf, rangeOf } from './json.ts';

const version: TablesOutput['version'] = 1;
const plain: NumberStyle = { thousands: '', decimal: '.' };

/** One line of JSON for each table, so that outputs can be compared line by line. */
export function formatTablesJson({ tables, others }: TablesResult): string {
  const findings: TablesOutput['findings'] = others.map(({ path, line, finding }) => {
    const { rule, severity, message } = finding;
    return { path, line, rule, severity, message };
  });
  const list = (items: readonly unknown[]) =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "tables": ${list(tables.map(tableOf))},\n  "findings": ${list(findings)}\n}\n`;
}

function tableOf(shown: ShownTable): TablesOutputTable {
  const { table, path, document, shownIn } = shown;
  const { grid, pragma, from, to } = table;
  const caption = table.caption ?? grid.caption;
  const workings = pragma === 'skip' ? [] : workingsOf(table);
  return {
    path,
    shownIn: shownIn?.path ?? null,
    caption: caption?.text ?? null,
    ...(pragma && { pragma }),
    range: rangeOf({ from, to }, document),
    rows: grid.rows,
    columns: grid.columns,
    headerRows: grid.headerRows,
    stubColumns: grid.stubColumns,
    cells: grid.cells.map((cell) => cellOf(cell, table, document)),
    aggregates: workings.map((working) => aggregateOf(table, working)),
    findings: shown.findings.map((finding) => findingOf(finding, shown)),
  };
}

function cellOf(cell: Cell, { from }: Table, document: TextDocument): TablesOutputCell {
  const { row, column, rowSpan, columnSpan, role, text, span, reading } = cell;
  return {
    row: row + 1,
    column: column + 1,
    rowSpan,
    columnSpan,
    role,
    text,
    ...(reading?.kind === 'number' && { value: printDecimal(reading.numeral.value, plain) }),
    range: rangeOf({ from: from + span.from, to: from + span.to }, document),
  };
}

function aggregateOf({ grid }: Table, working: Working): TablesOutputAggregate {
  const { kind, direction, source, because, result, operands, state } = working;
  const { expected, difference } = working;
  return {
    kind,
    direction,
    source,
    because: english(because),
    formula: english(formulaOf(grid, working)),
    result,
    operands: [...operands],
    verdict: state,
    ...(expected && { expected: printDecimal(expected, plain) }),
    ...(difference && { difference: printDecimal(difference, plain) }),
  };
}
