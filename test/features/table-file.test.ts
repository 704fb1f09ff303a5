/** Hover, highlights and explanations inside a CSV file that an open report shows. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { explainTable } from '../../server/src/features/explain-table.ts';
import { tableActions } from '../../server/src/features/table-actions.ts';
import { tableHighlights } from '../../server/src/features/table-highlights.ts';
import { tableHover } from '../../server/src/features/table-hover.ts';
import { memoryFiles } from '../support/memory-files.ts';

const sheet = 'Grade,Women,Men,Total\r\nP-5,12,15,27\r\n"P-4, P-3",20,21,42\r\nAll,32,36,69\r\n';
const draft =
  '---\nprofile: generic\n---\n\n::table[Table 2: Staff by grade (USD million)]{src=data/staff.csv}\n';

async function checkSheet(text = sheet): Promise<CheckedDocument> {
  const engine = createEngine({ files: memoryFiles({}), log: () => {} });
  engine.change([
    { kind: 'open', path: '/draft/report.md', text: draft },
    { kind: 'open', path: '/draft/data/staff.csv', text },
  ]);
  await engine.check('/draft/report.md');
  const checked = await engine.check('/draft/data/staff.csv');
  if (checked === undefined) throw new Error('the file belongs to no report');
  return checked;
}

describe('inside the file of a table', () => {
  it('a total shows its working, over the cell', async () => {
    const checked = await checkSheet();
    const hover = tableHover(checked, sheet.indexOf('42') + 1)!;
    expect(sheet.slice(hover.span.from, hover.span.to)).toBe('42');
    expect(hover.text).toContain('Women    20');
    expect(hover.text).toContain('Total for P-4, P-3');
    expect(tableHover(checked, sheet.indexOf('Grade'))).toBeUndefined();
  });

  it('a total lights up its parts', async () => {
    const found = tableHighlights(await checkSheet(), sheet.indexOf('27'));
    expect(found.map(({ span, kind }) => [sheet.slice(span.from, span.to), kind])).toEqual([
      ['12', 'read'],
      ['15', 'read'],
      ['27', 'write'],
      ['69', 'write'],
    ]);
  });

  it('the table is explained as the report reads it', async () => {
    const explanation = explainTable(await checkSheet(), 3)!;
    expect(explanation.title).toBe('Table 2: Staff by grade (USD million)');
    expect(explanation.text).toContain('read as rounded');
  });

  it('no comment is offered, as there is no place for one', async () => {
    const at = sheet.indexOf('42');
    expect(tableActions(await checkSheet(), { from: at, to: at })).toEqual([]);
  });
});
