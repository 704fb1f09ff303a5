/**
 * Tables that add up give no finding of any table rule; with one wrong number there is one finding, of
 * the cell that is wrong. `RUNS=20000 npx vitest run test/tables/true-tables` tries many more.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { readPragmas } from '../../server/src/markdown/comments.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTables } from '../../server/src/report/read-tables.ts';
import { inEnglish, type RuleFinding } from '../../server/src/rules/finding.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createTextDocument } from '../../server/src/text/document.ts';
import { printTable, slip, slipped, type TrueTable, trueTable } from './true-table.ts';

const runs = Number(process.env.RUNS ?? 300);
const how = { numRuns: runs, seed: Number(process.env.SEED ?? 20_100_507) };
const tableRules = rules.filter(({ id }) => id.startsWith('table/'));

interface Read {
  readonly findings: readonly (RuleFinding & { readonly rule: string })[];
  /** Source spans of the cells' content, by row and column of the true table. */
  placeOf(row: number, column: number): { readonly from: number; readonly to: number };
  readonly sums: number;
}

function read(table: TrueTable, around = ''): Read {
  const text = `${around}${printTable(table)}`;
  const markdown = parseMarkdown(text);
  const blocks = readBlocks(markdown);
  const pragmas = readPragmas(markdown);
  const tables = readTables(markdown, blocks, pragmas, { rounding: 'auto' });
  const facts = { document: createTextDocument(text), blocks, pragmas, tables, unreadTables: [] };
  const findings = tableRules.flatMap((rule) =>
    [...rule.check(facts as unknown as Parameters<typeof rule.check>[0], {})]
      .map(inEnglish)
      .map((finding) => ({
        ...finding,
        rule: rule.id,
      })),
  );
  const { grid, from, aggregates } = tables[0]!;
  return {
    findings,
    sums: aggregates.length,
    placeOf(row, column) {
      const at = (grid.headerRows + row) * grid.columns + grid.stubColumns + column;
      const { span } = grid.cells[grid.slots[at]!]!;
      return { from: from + span.from, to: from + span.to };
    },
  };
}

function isAmongParts(table: TrueTable, row: number, column: number, value: number): boolean {
  const { rows, columns, values } = table;
  const down = (rows[row]!.of ?? []).map((part) => values[part]![column]!);
  const across = (columns[column]!.of ?? []).map((part) => values[row]![part]!);
  return [down, across].some(
    (parts) => parts.some((part) => part >= value) && parts.some((part) => part <= value),
  );
}

const said = ({ findings }: Read) => findings.map(({ rule, message }) => `${rule}: ${message}`);

/** Every number that is the sum of others, down and across. */
function countSums({ rows, columns, values }: TrueTable): number {
  return values
    .flatMap((row, at) => row.map((_, column) => [rows[at]!.of, columns[column]!.of]))
    .flat()
    .filter((of) => of !== undefined).length;
}

describe('true tables', () => {
  it('are silent, and every total is known', () => {
    fc.assert(
      fc.property(trueTable, (table) => {
        const found = read(table);
        expect(said(found)).toEqual([]);
        expect(found.sums).toBeGreaterThanOrEqual(countSums(table) * 0.9);
      }),
      how,
    );
  });

  it('with one slip show that cell and nothing else', () => {
    fc.assert(
      fc.property(trueTable, slip, fc.nat(), fc.nat(), (table, mistake, a, b) => {
        const [row, column] = [a % table.rows.length, b % table.columns.length];
        const value = table.values[row]![column]!;
        const wrong = slipped(value, mistake);
        // `1.688` may have three decimals once the sums no longer show that it has none.
        fc.pre(table.format.thousands !== '.' || table.format.places > 0);
        // A total that has come to lie among its parts may be an average, or the highest of them.
        fc.pre(!isAmongParts(table, row, column, wrong));
        fc.pre(value !== 0 && wrong !== value && wrong !== 0);
        // A unit or two of the last printed place is rounding where there are decimals.
        fc.pre(table.format.places === 0 || Math.abs(wrong - value) > 8);
        const values = table.values.map((line, at) =>
          at === row ? line.with(column, wrong) : line,
        );
        const found = read({ ...table, values });
        expect(said(found).length, said(found).join('\n')).toBe(1);
        const { span, message } = found.findings[0]!;
        const place = found.placeOf(row, column);
        expect(place.from <= span.from && span.to <= place.to, message).toBe(true);
      }),
      how,
    );
  });

  it('whose values are rounded each for itself are silent', () => {
    fc.assert(
      fc.property(trueTable, fc.constantFrom(10, 100, 1000), (table, unit) => {
        const values = table.values.map((line) => line.map((value) => Math.round(value / unit)));
        // A dash says that there is nothing, not that it is little.
        const format = { ...table.format, nil: '0' };
        const caption = '**Table 1: Expenditure (USD thousand)**\n\n';
        expect(said(read({ ...table, values, format }, caption))).toEqual([]);
      }),
      how,
    );
  });
});
