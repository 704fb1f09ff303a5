import { describe, expect, it } from 'vitest';
import { tableOf, tablesOf } from '../support/tables.ts';

const table = '| A | n |\n| --- | --- |\n| x | 12 |\n';

describe('captions', () => {
  it.each([
    ['**Table 3: Movements by service**', 'Table 3: Movements by service', 'Table 3'],
    ['Table 2.1 – Gauges', 'Table 2.1 – Gauges', 'Table 2.1'],
    ['**Tableau IV : Effectifs**', 'Tableau IV : Effectifs', 'Tableau IV'],
    ['**Officials by grade**', 'Officials by grade', undefined],
    ['*Annex table A: Floods*', 'Annex table A: Floods', 'Annex table A'],
  ])('reads %s', (source, text, label) => {
    const { caption } = tableOf(`${source}\n\n${table}`);
    expect(caption?.text).toBe(text);
    expect(caption?.label).toBe(label);
    expect(caption?.span).toEqual({ from: 0, to: source.length });
  });

  it.each([
    'The table below shows gauges.',
    'Table 3 shows that gauges were renewed.',
    '**Gauges** were renewed, as **the table** shows',
    'Tables are dull.',
  ])('does not take “%s” for one', (source) => {
    expect(tableOf(`${source}\n\n${table}`).caption).toBeUndefined();
  });

  it('looks past comments, not past headings or other text', () => {
    expect(tableOf(`**Table 1: X**\n\n<!-- damaged -->\n\n${table}`).caption?.label).toBe(
      'Table 1',
    );
    expect(tableOf(`**Table 1: X**\n\n## More\n\n${table}`).caption).toBeUndefined();
    expect(tableOf(`**Table 1: X**\n\nText.\n\n${table}`).caption).toBeUndefined();
  });

  it('knows that a table goes on', () => {
    expect(tableOf(`**Table 1: X (continued)**\n\n${table}`).continued).toBe(true);
    expect(tableOf(`**Table 1: X**\n\n${table}`).continued).toBe(false);
  });
});

describe('steering comments', () => {
  it('stand above the table or its caption', () => {
    expect(tableOf(`<!-- crossfoot: exact -->\n\n**Table 1: X**\n\n${table}`).pragma).toBe('exact');
    expect(
      tableOf(`**Table 1: X**\n\n<!-- crossfoot: skip -- damaged -->\n\n${table}`).pragma,
    ).toBe('skip');
  });

  it('hold for one table only', () => {
    const [first, second] = tablesOf(
      `<!-- crossfoot: rounded -->\n\n${table}\n**Next**\n\n${table}`,
    );
    expect([first?.pragma, second?.pragma]).toEqual(['rounded', undefined]);
  });

  it('do not reach over text', () => {
    expect(tableOf(`<!-- crossfoot: rounded -->\n\nText.\n\n${table}`).pragma).toBeUndefined();
  });
});
