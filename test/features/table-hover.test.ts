/**
 * What hovers, highlights and explanations say about the numbers of a table.
 */
import { describe, expect, it } from 'vitest';
import { explainTable } from '../../server/src/features/explain-table.ts';
import { tableHighlights } from '../../server/src/features/table-highlights.ts';
import { tableHover } from '../../server/src/features/table-hover.ts';
import { checkText } from '../support/check-text.ts';
import { readCursor } from '../support/fixture.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const report = (text: string) => `---\nprofile: generic\n---\n\n${text}`;

async function hoverAt(marked: string): Promise<string | undefined> {
  const { text, cursor } = readCursor(report(marked));
  return tableHover(await checkText(text), cursor)?.text;
}

/** `[written]` and `(read)` places of the text, each once. */
async function highlightsAt(marked: string): Promise<readonly string[]> {
  const { text, cursor } = readCursor(report(marked));
  const found = tableHighlights(await checkText(text), cursor);
  return found.map(({ span, kind }) => {
    const words = text.slice(span.from, span.to);
    return kind === 'write' ? `[${words}]` : `(${words})`;
  });
}

const table = (total = '52 132', marked = total) => `**Table 1: Staff**

| Age | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Under 18 | 16 748 | 18 325 | 35 073 |
| 18–29 | 24 027 | 28 105 | ${marked} |
| 30 and over | 15 503 | 18 643 | 34 146 |
`;

describe('hover in a table', () => {
  it('sets out the working of a total as on paper', async () => {
    expect(await hoverAt(table('52 132', '52$0 132'))).toBe(
      `**Total for 18–29**

\`\`\`text
Women  24 027
Men    28 105
─────────────
Sum    52 132  ✓ adds up
\`\`\`

Why: the column is labelled “Total”.`,
    );
  });

  it('shows what the parts give where the total is off', async () => {
    expect(await hoverAt(table('52 131', '$052 131'))).toContain(
      `Sum      52 132
Printed  52 131  ✗ off by 1
`,
    );
  });

  it('names the totals that a part enters', async () => {
    const text = table('52 131').replace('24 027', '24 0$027');
    expect(await hoverAt(text)).toBe('Counts in\n\n- ✗ Total for 18–29: 52 131, off by 1');
  });

  it('says that a difference is within rounding', async () => {
    const text = `| USD million | 2024 |
| --- | ---: |
| Rivers | 32.4 |
| Ports | 51.3 |
| Total | 83.8$0 |
`;
    expect(await hoverAt(text)).toContain('Printed  83.8  ✓ off by 0.1, within rounding');
  });

  it('says which part is suppressed', async () => {
    const text = `| Office | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: |
| Alder | 14 | 12 | x |
| Brint | 30 | 31 | 29 |
| Total | 44 | 43 | 4$00 |
`;
    expect(await hoverAt(text)).toContain('– not checked: Alder is suppressed');
  });

  it('sets out percentages', async () => {
    const text = `| | 2022 | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: | ---: |
| Men | 498 | 526 | 606 | 590 |
| Women | 365 | 410 | 456 | 477 |
| Total | 863 | 936 | 1 062 | 1 067 |
| Percentage of women | 42% | 44$0% | 43% | 45% |
`;
    expect(await hoverAt(text)).toContain(
      'Women     410\nof Total  936\n─────────────\nShare     44%',
    );
  });

  it('shows the ends of a long sum', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `| Office ${at + 1} | ${at + 10} |\n`);
    const text = `| Office | Ships |\n| --- | ---: |\n${rows.join('')}| Total | 11$080 |\n`;
    const hover = await hoverAt(text);
    expect(hover).toContain('… 28 more');
    expect(hover?.split('\n').length).toBeLessThan(25);
  });

  it('shows the words of a draft as they are', async () => {
    const text = table('52 132', '52$0 132')
      .replace('18–29', '<b onclick="x()">*a*</b> [k](command:x)')
      .replace('| Women |', '| ``` wo |');
    const hover = await hoverAt(text);
    expect(hover).not.toMatch(/(?<!\\)\]\(command/);
    expect(hover?.match(/```/g)?.length).toBe(2);
  });

  it('is silent elsewhere', async () => {
    expect(await hoverAt('Text with 52$0 numbers.\n')).toBeUndefined();
    expect(await hoverAt(table().replace('Under', 'Un$0der'))).toBeUndefined();
    const skipped = `<!-- crossfoot: skip -->\n${table('52 132', '52$0 132')}`;
    expect(await hoverAt(skipped)).toBeUndefined();
  });
});

describe('highlights in a table', () => {
  it('trace a total to its parts, and a part to its totals', async () => {
    expect(await highlightsAt(table('52 132', '$052 132'))).toEqual([
      '(24 027)',
      '(28 105)',
      '[52 132]',
    ]);
    expect(await highlightsAt(table().replace('24 027', '24$0 027'))).toEqual([
      '(24 027)',
      '[52 132]',
    ]);
  });

  it('are left to the editor elsewhere', async () => {
    expect(await highlightsAt(table().replace('Women', 'Wo$0men'))).toEqual([]);
    expect(await highlightsAt('a $0word\n')).toEqual([]);
  });
});

describe('explaining a table', () => {
  const explain = async (text: string, at = 0) => explainTable(await checkText(report(text)), at);

  it('lists formulas, reasons and outcomes', async () => {
    const explanation = await explain(table('52 131'));
    expect(explanation?.title).toBe('Table 1: Staff');
    expect(explanation?.text).toContain(
      '3 numbers computed from others: 2 agree, 1 does not agree',
    );
    expect(explanation?.text).toContain('## Total = Women + Men');
    expect(explanation?.text).toContain('Why: the column is labelled “Total”.');
    expect(explanation?.text).toContain(
      '| Total for 18–29 | 24 027 + 28 105 | 52 131 | ✗ off by 1 |',
    );
  });

  it('takes the table at the place, or the next one', async () => {
    const two = `${table()}\nSome text.\n\n${table().replace('Table 1', 'Table 2')}`;
    const text = report(two);
    const checked = await checkText(text);
    expect(explainTable(checked, 0)?.title).toBe('Table 1: Staff');
    expect(explainTable(checked, text.indexOf('Some text'))?.title).toBe('Table 2: Staff');
    expect(explainTable(checked, text.length)?.title).toBe('Table 2: Staff');
    expect(await explain('No table.\n')).toBeUndefined();
  });

  it('says why a table is not checked', async () => {
    expect((await explain(`<!-- crossfoot: skip -->\n${table()}`))?.text).toContain('says `skip`');
  });
});

describeWithShared('hover in a real report', () => {
  it('is quick and never throws, on every tenth place of a report', async () => {
    const text = readReport('iom-2007.md');
    const checked = await checkText(text);
    let hovers = 0;
    for (let at = 0; at < text.length; at += 10) {
      if (tableHover(checked, at)) hovers += 1;
      tableHighlights(checked, at);
    }
    expect(hovers).toBeGreaterThan(50);
    for (const { from } of checked.report!.tables) {
      expect(explainTable(checked, from)?.text).toMatch(/^# /);
    }
  });

  it('knows the totals of Table 4', async () => {
    const text = readReport('iom-2007.md');
    const checked = await checkText(text);
    const at = text.indexOf('<td>52 131</td>') + 5;
    expect(tableHover(checked, at)?.text).toContain('Printed  52 131  ✗ off by 1');
    expect(tableHighlights(checked, at).length).toBe(4);
  });
});

describe('a table that goes on further down', () => {
  const head = '| Office | 2025 |\n| --- | ---: |\n';
  const parts = (first: string, total: string) =>
    `**Table 3: Ships**\n\n${head}| Alder | ${first} |\n| Brint | 29 |\n\nBoats are not ships.\n\n**Table 3 (continued)**\n\n${head}| Corvane | 6 |\n| Total | ${total} |\n`;

  it('shows on its total the parts of all its parts', async () => {
    const hover = await hoverAt(parts('14', '4$09'));
    expect(hover).toContain('Alder    14');
    expect(hover).toContain('✓ adds up');
    expect(await hoverAt(parts('1$04', '49'))).toContain('Counts in');
  });

  it('lights up numbers above and below the text between', async () => {
    const all = ['(14)', '(29)', '(6)', '[49]'];
    expect(await highlightsAt(parts('14', '4$09'))).toEqual(all);
    expect(await highlightsAt(parts('1$04', '49'))).toEqual(['(14)', '[49]']);
  });

  it('is no table in between', async () => {
    const { text, cursor } = readCursor(
      report(parts('14', '49').replace('Boats are', 'Boats $0are')),
    );
    const checked = await checkText(text);
    expect(tableHover(checked, cursor)).toBeUndefined();
    expect(explainTable(checked, cursor)?.title).toBe('Table 3: Ships');
  });
});
