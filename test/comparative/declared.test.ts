/** Ties that authors declare: where comments lead, what they say, and what editors make of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { bindActions } from '../../server/src/features/bind-actions.ts';
import { figureDefinitions } from '../../server/src/features/figure-definitions.ts';
import { figurePlaces } from '../../server/src/features/figure-places.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText, testFolder } from '../support/check-text.ts';
import { memoryFiles } from '../support/memory-files.ts';

const front = '---\nprofile: generic\n---\n\n';

const table = `
**Table 2: Staff of the Service**

| Staff | Head office | Field | Total |
| --- | ---: | ---: | ---: |
| Employees | 412 | 7 268 | 7 680 |
| Officials | 308 | 515 | 823 |
| Total | 720 | 7 783 | 8 503 |
`;

const grouped = `
**Table 3: Gauges, all kinds, by basin**

| Region | Basin | 2030 | 2031 |
| --- | --- | ---: | ---: |
| North | Alder | 14 | 16 |
| North | Total | 14 | 16 |
| South | Brint, lower | 9 | 11 |
| South | Total | 9 | 11 |
`;

const check = (text: string, files = {}) => checkText(front + text + table + grouped, files);

const told = ({ findings }: CheckedDocument) =>
  findings.filter(({ rule }) => rule === 'figure/declared').map(({ message }) => message);

const bind = (figure: string, target: string) =>
  check(`The Service counts ${figure}<!-- = ${target} --> of them.\n`);

describe('paths', () => {
  it.each([
    ['8,503', 'Table 2: Total, Total'],
    ['7,268', 'Table 2: Employees, Field'],
    ['7,268', 'Table 2: Field, Employees'],
    ['7,268', 'table 2: employees,  field'],
    ['7,268', 'Staff of the Service: Employees, Field'],
    ['7,268', 'Table 2: Staff of the Service: Employees, Field'],
    ['7.3 thousand', 'Table 2: Employees, Field'],
    ['9', 'Table 3: Brint, lower, 2030'],
    ['11', 'Gauges, all kinds, by basin: 2031, Brint, lower'],
    ['nine', 'Table 3: South > Total, 2030'],
  ])('%s is %s', async (figure, target) => {
    expect(told(await bind(figure, target))).toEqual([]);
    const { report } = await bind(figure, target);
    expect(report!.declaredTies).toMatchObject([{ agrees: true }]);
    const { ledger } = report!;
    expect(ledger.figures[0]!.state).toBe('ticked');
    expect(ledger.ties.filter(({ declared }) => declared)).toHaveLength(1);
  });

  it.each([
    ['8,504', 'Table 2: Total, Total', '8,504 is bound to “Table 2: Total, Total”, which is 8 503'],
    ['85%', 'Table 2: Total, Total', 'which is 8 503'],
    ['8,503', 'Table 9: Total, Total', 'there is no table “Table 9”'],
    ['8,503', 'Tabel 2: Total, Total', 'did you mean “Table 2: Total, Total”'],
    ['8,503', 'Table 2: Totl, Field', 'did you mean “Table 2: Total, Field”'],
    ['8,503', 'Table 2', 'a table, a colon and the labels'],
    ['8,503', 'Table 2: Total', 'no row and column there are called “total”'],
    ['9', 'Table 3: Total, 2030', 'names 2 cells there; write the group first'],
    ['8,503', '#staff', 'no figure is called “#staff”'],
  ])('%s as %s: %s %s', async (figure, target, words) => {
    expect(told(await bind(figure, target))).toEqual([expect.stringContaining(words)]);
  });
});

describe('comments', () => {
  it('bind the figure just before them, and name it', async () => {
    const text =
      'The Service had 8,503<!-- #all --> staff members<!-- = Table 2: Total, Total --> and 12 ferries. It pays 8,503<!-- = #all --> persons.\n';
    const { report } = await check(text);
    expect(report!.declaredTies.map(({ figure, agrees }) => [figure, agrees])).toEqual([
      [0, true],
      [2, true],
    ]);
  });

  it.each([
    '<!-- ===== -->',
    '<!-- = -->',
    '<!-- == x -->',
    '<!-- # a heading -->',
    '<!-- #12 fixed -->',
    '<!-- a = b -->',
    '<!-- =>',
    '`<!-- = Table 2: Total, Field -->`',
  ])('of other kinds say nothing: %s', async (comment) => {
    expect(told(await check(`There are 12 ferries${comment} here.\n`))).toEqual([]);
    expect(told(await check(`There are 12 ferries.\n\n${comment}\n\nMore.\n`))).toEqual([]);
  });

  it('without a figure are told', async () => {
    for (const text of [
      'No figure<!-- = Table 2: Total, Field --> here.\n',
      'There are 12 ferries. Their crews<!-- = Table 2: Total, Field --> rest.\n',
    ]) {
      expect(told(await check(text))).toEqual([
        expect.stringContaining('no figure stands before this comment'),
      ]);
    }
  });

  it('in a cell bind its figure, and none binds itself', async () => {
    const own = table.replace('823 |', '823<!-- = #officials --> |');
    const text = 'There are 823<!-- #officials --> officials.\n';
    const checked = await checkText(front + text + own);
    expect(told(checked)).toEqual([]);
    expect(checked.report!.declaredTies).toMatchObject([{ agrees: true, target: 0 }]);
    const itself = table.replace('| 823 |', '| 823<!-- = Table 2: Officials, Total --> |');
    expect(told(await checkText(front + itself))).toEqual([
      expect.stringContaining('it names the figure itself'),
    ]);
  });

  it('two figures of one name are told where one is meant', async () => {
    const text = 'There are 4<!-- #x --> ferries, 5<!-- #x --> docks and 4<!-- = #x --> crews.\n';
    expect(told(await check(text))).toEqual([expect.stringContaining('2 figures are called “#x”')]);
  });

  it('leave the reading of figures and cells as it was', async () => {
    const plain = await check('There are 8,503 staff members, of whom 823 are officials.\n');
    const bound = await check(
      'There are 8,503<!-- = Table 2: Total, Total --> staff members, of whom 823<!-- #off --> are officials.\n',
    );
    const printed = ({ report }: CheckedDocument) =>
      report!.ledger.figures.map(({ numeral, counts }) => [numeral.printed, ...counts]);
    expect(printed(bound)).toEqual(printed(plain));
  });

  it('never throw, whatever they hold', async () => {
    const part = fc.constantFrom(
      'Table 2',
      ':',
      ',',
      '>',
      'Total',
      'Field',
      '#',
      '=',
      ' ',
      'é',
      '𝟗',
      '-',
      '«',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const checked = await bind('8,503', parts.join(''));
        expect(checked.failures).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in the editor', () => {
  const text = 'In the field it had 7,783<!-- = Table 2: Total, Field --> members of staff.\n';

  it('the figure and its comment lead to the cell, and references go round', async () => {
    const checked = await check(text);
    const { text: source } = checked.document;
    for (const word of ['7,783', 'Total, Field']) {
      const found = figureDefinitions(checked, source.indexOf(word) + 1);
      const { from, to } = found!.places[0]!.span;
      expect(source.slice(from, to)).toBe('7 783');
    }
    const places = figurePlaces(checked, source.indexOf('7,783') + 1);
    expect(places.map(({ span }) => source.slice(span.from, span.to))).toEqual(['7,783', '7 783']);
  });

  it('a fix updates the text when the cell changes', async () => {
    const path = `${testFolder}report.md`;
    const engine = createEngine({ files: memoryFiles({}), log: () => {} });
    const source = front + text + table;
    engine.change([{ kind: 'open', path, text: source }]);
    expect(told((await engine.check(path))!)).toEqual([]);
    const from = source.indexOf('7 783');
    const edits = [{ span: { from, to: from + 5 }, text: '7 784' }];
    engine.change([{ kind: 'edit', path, edits }]);
    const checked = (await engine.check(path))!;
    const finding = checked.findings.find(({ rule }) => rule === 'figure/declared');
    expect(finding?.message).toContain('which is 7 784');
    expect(finding?.fixes[0]?.kind).toBe('suggested');
    const fixed = applyEdits(checked.document.text, finding!.fixes[0]!.edits);
    expect(fixed).toContain('it had 7,784<!-- = Table 2: Total, Field -->');
    expect(checked.findings).toEqual((await checkText(checked.document.text)).findings);
  });

  it('an action proposes the binding of a tie that was found', async () => {
    const tied =
      'The Service had 7,783 members of staff in the field in all, in its Total for the field.\n';
    const checked = await check(tied);
    const at = checked.document.text.indexOf('7,783');
    const [action] = bindActions(checked, { from: at, to: at });
    expect(action?.title).toBe('Bind 7,783 to “Table 2: Total, Field”');
    const bound = applyEdits(checked.document.text, action!.edits);
    expect(bound).toContain('7,783<!-- = Table 2: Total, Field --> members');
    const again = await checkText(bound);
    expect(again.report!.declaredTies).toMatchObject([{ agrees: true }]);
    expect(bindActions(again, { from: at, to: at })).toEqual([]);
  });

  it('a figure of last year leads to last year’s report', async () => {
    const last = `---\nprofile: generic\nreportingYear: 2030\n---\n\nThe Service resettled 66,041 migrants from the basin to the coast.\n`;
    const now = `---\nprofile: generic\nreportingYear: 2031\nprior: last.md\n---\n\nThe Service resettled 70,412 migrants from the basin to the coast, compared with 66,041 migrants resettled to the coast in 2030.\n`;
    const checked = await checkText(now, { 'last.md': last });
    const [place] = figureDefinitions(checked, now.indexOf('66,041') + 2)!.places;
    expect(place?.path).toBe(`${testFolder}last.md`);
    expect(place?.document.text.slice(place.span.from, place.span.to)).toBe('66,041');
  });
});
