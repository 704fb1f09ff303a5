/** Formatting aligns tables, and changes nothing that a reader sees. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTables } from '../../server/src/features/format-tables.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

const head = '---\nprofile: generic\n---\n\n';

async function formatted(text: string, from = 0, to = text.length): Promise<string> {
  const edits = formatTables(await checkText(text), { from, to });
  return applyEdits(text, edits);
}

const body = async (table: string) => (await formatted(head + table)).slice(head.length);

describe('formatting tables', () => {
  it('puts bars under one another, numbers to the right', async () => {
    expect(await body('|Port|Ships|\n|:-|--:|\n|Alder \\| Elm|1|\n| Birch |  1 200 |\n')).toBe(
      '| Port         | Ships |\n| :----------- | ----: |\n| Alder \\| Elm |     1 |\n| Birch        | 1 200 |\n',
    );
  });

  it('knows wide and combining letters, centred columns and rows of other lengths', async () => {
    expect(await body('A | B\n:-: | ---\n港 | e\u0301a | x\nabcd |\n')).toBe(
      '|  A   | B   |\n| :--: | --- |\n|  港  | e\u0301a  | x |\n| abcd |\n',
    );
  });

  it('works in quotes and lists, with CRLF, and leaves code alone', async () => {
    const text =
      '> |A|B|\r\n> |-|-|\r\n> |1|22|\r\n\r\n- x\r\n\r\n  |A|\r\n  |-|\r\n  |1234|\r\n\r\n```\r\n|A|\r\n|-|\r\n```\r\n';
    expect(await body(text)).toBe(
      '> | A   | B   |\r\n> | --- | --- |\r\n> | 1   | 22  |\r\n\r\n- x\r\n\r\n  | A    |\r\n  | ---- |\r\n  | 1234 |\r\n\r\n```\r\n|A|\r\n|-|\r\n```\r\n',
    );
  });

  it('does not widen a table that fits on no screen', async () => {
    const long = 'x'.repeat(300);
    expect(await body(`|A|B|\n|-|-|\n|${long}|1|\n`)).toBe(
      `| A | B |\n| --- | --- |\n| ${long} | 1 |\n`,
    );
  });

  it('keeps to the tables that a stretch touches', async () => {
    const text = `${head}|A|\n|-|\n|1|\n\nText.\n\n|B|\n|-|\n|1|\n`;
    expect(await formatted(text, text.length - 3, text.length - 3)).toBe(
      `${head}|A|\n|-|\n|1|\n\nText.\n\n| B   |\n| --- |\n| 1   |\n`,
    );
  });

  it('changes nothing but blanks, bars and dashes, and nothing twice', async () => {
    const cell = fc.stringMatching(/^[a-z0-9 \\|`*é]{0,8}$/);
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const lines = rows.map((cells) => `|${cells.join('|')}|`);
        const text = `${head}|A|B|\n|-|-:|\n${lines.join('\n')}\n`;
        const once = await formatted(text);
        expect(once.replace(/[ |-]/g, '')).toBe(text.replace(/[ |-]/g, ''));
        expect(await formatted(once)).toBe(once);
        const cells = async (draft: string) =>
          (await checkText(draft)).report!.tables.map(({ grid }) =>
            grid.cells.map((each) => each.text),
          );
        expect(await cells(once)).toEqual(await cells(text));
      }),
      { numRuns: 100 },
    );
  });
});

describeWithShared('formatting real reports', () => {
  it.each(reportNames)('%s: every table reads as before', { timeout: 60_000 }, async (name) => {
    const text = readReport(name);
    const before = await checkText(text);
    const after = applyEdits(text, formatTables(before, { from: 0, to: text.length }));
    const again = await checkText(after);
    expect(formatTables(again, { from: 0, to: after.length })).toEqual([]);
    const shown = ({ report }: typeof before) =>
      report!.tables.map(({ grid }) =>
        grid.cells.map((cell) => `${cell.row} ${cell.column} ${cell.text}`),
      );
    expect(shown(again)).toEqual(shown(before));
    expect(again.findings.map(({ message }) => message)).toEqual(
      before.findings.map(({ message }) => message),
    );
  });
});
