/** Last year's report: what is found in it again, what differs, what is excused, and what it may be. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { checkText, testFolder } from '../support/check-text.ts';
import { memoryFiles } from '../support/memory-files.ts';

const front = (year: number, more = '') =>
  `---\nprofile: generic\nreportingYear: ${year}\n${more}---\n\n`;

const lastYear = `${front(2030)}1. The Service resettled 66,041 migrants from the basin to the coast, and 1,204 pilots were trained.

2. Deferred revenue of the ferry fund reached EUR 760.4 million at the end of the year.

**Table 1: Crossings by line**

| Line | 2029 | 2030 |
| --- | ---: | ---: |
| Alder | 3 412 | 3 806 |
| Brint | 1 290 | 1 371 |
| Corvane | 2 044 | 2 187 |
`;

const table = (alder: string, brint: string, corvane = '2 187') => `
**Table 4: Crossings by line**

| Line | 2030 | 2031 |
| --- | ---: | ---: |
| Alder | ${alder} | 4 021 |
| Brint | ${brint} | 1 402 |
| Corvane | ${corvane} | 2 304 |
`;

const check = (body: string, more = 'prior: last.md\n', files = {}) =>
  checkText(front(2031, more) + body, { 'last.md': lastYear, ...files });

const told = ({ findings }: CheckedDocument) =>
  findings.filter(({ rule }) => rule === 'comparative/prior').map(({ message }) => message);

const outcomes = ({ report }: CheckedDocument) =>
  report!.prior!.comparatives.map(({ figure, outcome }) => [
    report!.ledger.figures[figure]!.numeral.printed,
    outcome,
  ]);

describe('comparatives in tables', () => {
  it('are ticked by last year’s report', async () => {
    const checked = await check(table('3 806', '1 371'));
    expect(outcomes(checked)).toEqual([
      ['3 806', 'agrees'],
      ['1 371', 'agrees'],
      ['2 187', 'agrees'],
    ]);
    const entry = checked.report!.ledger.figures.find(({ numeral }) => numeral.printed === '1 371');
    expect(entry?.state).toBe('ticked');
    expect(entry?.checks[0]).toMatchObject({
      kind: 'prior',
      working: { text: '1 371 in the report for 2030: Brint, 2030' },
    });
  });

  it('are contradicted, with the place in last year’s report', async () => {
    const checked = await check(table('3 806', '1 317'));
    const [finding] = checked.findings.filter(({ rule }) => rule === 'comparative/prior');
    expect(finding?.message).toContain('1 317 for Brint, 2030 differs from 1 371');
    expect(finding?.severity).toBe('warning');
    const [place] = finding!.related;
    expect(place?.path).toBe(`${testFolder}last.md`);
    expect(lastYear.slice(place!.span.from, place!.span.to)).toBe('1 371');
  });

  it('take rounded and exact for one figure', async () => {
    const rounded = table('3.8', '1.4', '2.2').replace(
      'Crossings by line',
      'Crossings by line (thousands)',
    );
    expect(told(await check(rounded))).toEqual([]);
  });

  it('say nothing of rows that last year’s report does not have', async () => {
    expect(told(await check(table('3 806', '1 371').replaceAll('Brint', 'Esk')))).toEqual([]);
  });

  it('know years before last year too, where both reports give them', async () => {
    const series = table('3 806', '1 371')
      .replace('| Line | 2030 |', '| Line | 2029 | 2030 |')
      .replace('| --- |', '| --- | ---: |')
      .replace('| Alder |', '| Alder | 3 412 |')
      .replace('| Brint |', '| Brint | 1 209 |')
      .replace('| Corvane |', '| Corvane | 2 044 |');
    expect(told(await check(series))).toEqual([
      expect.stringContaining('1 209 for Brint, 2029 differs from 1 290'),
    ]);
  });

  it('read two lists side by side by the labels next to the values', async () => {
    const twin = (a: string, b: string, years: readonly [number, number], swap = false) => {
      const right = swap ? ['Nox', 'Orl'] : ['Orl', 'Nox'];
      return `\n**Table 1: Ports**\n\n| From | ${years[0]} | ${years[1]} | To | ${years[0]} | ${years[1]} |\n| --- | --- | --- | --- | --- | --- |\n| Alder | 512 | 611 | ${right[0]} | ${a} | 781 |\n| Brint | 433 | 420 | ${right[1]} | ${b} | 702 |\n`;
    };
    const before = twin('599', '598', [2030, 2029]);
    const now = twin('598', '599', [2030, 2031], true);
    const checked = await check(now, undefined, { 'last.md': front(2030) + before });
    expect(told(checked)).toEqual([]);
    expect(outcomes(checked).map(([printed]) => printed)).toContain('598');
  });
});

describe('comparatives in the text', () => {
  const sentence = (figure: string) =>
    `1. The Service resettled 70,412 migrants from the basin to the coast, compared with ${figure} migrants resettled to the coast in 2030.\n`;

  it('are ticked', async () => {
    expect(outcomes(await check(sentence('66,041')))).toEqual([['66,041', 'agrees']]);
  });

  it('are contradicted where one digit differs', async () => {
    const checked = await check(sentence('66,061'));
    expect(told(checked)).toEqual([
      expect.stringContaining('66,061 differs from 66,041 in the report for 2030'),
    ]);
    const fix = checked.findings[0]!.fixes[0]!;
    expect(fix).toMatchObject({ kind: 'suggested', edits: [{ text: '66,041' }] });
  });

  it('are left alone where they were restated', async () => {
    const text = sentence('66,061').replace('in 2030', 'in 2030 (restated)');
    expect(told(await check(text))).toEqual([]);
  });
});

describe('restatements', () => {
  it.each([
    'restated:\n  - figure: 1 317\n    reason: Counted anew\n',
    'restated:\n  - label: Brint\n    reason: Counted anew\n',
  ])('in front matter excuse what they name: %s', async (recorded) => {
    const checked = await check(table('3 806', '1 317'), `prior: last.md\n${recorded}`);
    expect(told(checked)).toEqual([]);
    expect(outcomes(checked)).toContainEqual(['1 317', 'restated']);
  });

  it('excuse nothing else, and nothing without a reason', async () => {
    for (const recorded of [
      'restated:\n  - label: Alder\n    reason: Counted anew\n',
      'restated:\n  - label: Brint\n    reason: ""\n',
      'restated: yes\n',
      'restated:\n  - 4\n  - {}\n',
    ]) {
      const checked = await check(table('3 806', '1 317'), `prior: last.md\n${recorded}`);
      expect(told(checked)).toHaveLength(1);
    }
  });
});

describe('what cannot be last year’s report', () => {
  it.each([
    ['report.md', {}, 'this report itself'],
    ['none.md', {}, 'there is no such file'],
    ['../other/last.md', {}, 'leads out of the folder'],
    ['/etc/passwd', {}, 'no path relative'],
    ['https://reports.example/last.md', {}, 'no path relative'],
    ['""', {}, 'names no file'],
    ['[1, 2]', {}, 'names no file'],
    ['data.csv', { 'data.csv': 'a,b\n1,2\n' }, 'no Markdown file'],
    ['notes.md', { 'notes.md': 'Some notes of 2030.\n' }, 'no report'],
    ['same.md', { 'same.md': front(2031) }, 'it covers 2031, this report 2031'],
    ['next.md', { 'next.md': front(2032) }, 'an earlier year is expected'],
    ['odd.md', { 'odd.md': '---\nprofile: generic\n---\n' }, 'does not say which year'],
    [
      'paper.md',
      { 'paper.md': '---\nprofile: council-report\nreportingYear: 2030\n---\n' },
      'a report of another kind',
    ],
  ])('%s', async (name, files, words) => {
    const own = name === 'paper.md' ? 'iom-annual-report' : 'generic';
    const text = front(2031, `prior: ${name}\n`).replace('generic', own);
    const { findings } = await checkText(text, files);
    const messages = findings.flatMap(({ rule, message }) =>
      rule === 'comparative/prior' ? [message] : [],
    );
    expect(messages).toEqual([expect.stringContaining(words)]);
  });

  it('two reports that name each other: the later one only is fit', async () => {
    const files = { 'last.md': lastYear.replace('---\n\n', 'prior: report.md\n---\n\n') };
    expect(told(await check(table('3 806', '1 371'), undefined, files))).toEqual([]);
    const back = await checkText(
      files['last.md'],
      {
        'report.md': front(2031, 'prior: last.md\n'),
        'last.md': files['last.md'],
      },
      'last.md',
    );
    expect(told(back)).toEqual([expect.stringContaining('an earlier year is expected')]);
  });

  it('is told at the key of the configuration', async () => {
    const path = `${testFolder}crossfoot.yaml`;
    const config = 'root: true\nprior:\n  report.md: lst.md\n';
    const files = memoryFiles({
      [path]: config,
      [`${testFolder}report.md`]: front(2031),
      [`${testFolder}last.md`]: lastYear,
    });
    const checked = await createEngine({ files, log: () => {} }).check(path);
    const [finding] = checked!.findings;
    expect(finding?.message).toContain('there is no file “lst.md”; did you mean “last.md”?');
    expect(config.slice(finding!.span.from, finding!.span.to)).toBe('lst.md');
  });
});

describe('the engine', () => {
  const path = `${testFolder}report.md`;
  const prior = `${testFolder}last.md`;
  const start = (texts: Record<string, string>) => {
    const files: Record<string, string> = { [prior]: lastYear, ...texts };
    let live = memoryFiles(files);
    const engine = createEngine({
      files: {
        read: (name) => live.read(name),
        list: (folder) => live.list(folder),
      },
      log: () => {},
    });
    const save = (name: string, text: string) => {
      files[name] = text;
      live = memoryFiles(files);
      engine.change([{ kind: 'disk', path: name }]);
    };
    return { engine, save };
  };

  it('reads last year’s report again when it changes on disk or in an editor', async () => {
    const { engine, save } = start({});
    engine.change([
      { kind: 'open', path, text: front(2031, 'prior: last.md\n') + table('3 806', '1 371') },
    ]);
    expect(told((await engine.check(path))!)).toEqual([]);
    save(prior, lastYear.replace('1 371', '1 731'));
    expect(told((await engine.check(path))!)).toHaveLength(1);
    engine.change([{ kind: 'open', path: prior, text: lastYear }]);
    expect(told((await engine.check(path))!)).toEqual([]);
    const from = lastYear.indexOf('1 371');
    const edits = [{ span: { from, to: from + 5 }, text: '1 372' }];
    engine.change([{ kind: 'edit', path: prior, edits }]);
    expect(told((await engine.check(path))!)).toHaveLength(1);
    expect((await engine.check(path))!.others.map((other) => other.path)).toEqual([prior]);
  });

  it('says the same after edits as a new one', async () => {
    const { engine } = start({});
    let text = `${front(2031, 'prior: last.md\n')}${table('3 806', '1 371')}\nNote: All lines.\n\nA last word.\n`;
    engine.change([{ kind: 'open', path, text }]);
    await engine.check(path);
    for (const [old, now] of [
      ['1 371', '1 317'],
      ['All lines', 'Figures restated'],
      ['Figures restated', 'No'],
      ['last word', 'word of 2030'],
      ['prior: last.md', 'prior: lost.md'],
      ['prior: lost.md', 'prior: last.md'],
      ['prior: last.md', 'prior: last.md\nrestated:\n  - label: Brint\n    reason: why'],
    ] as const) {
      const from = text.indexOf(old);
      engine.change([
        { kind: 'edit', path, edits: [{ span: { from, to: from + old.length }, text: now }] },
      ]);
      text = text.replace(old, now);
      const checked = (await engine.check(path))!;
      const fresh = await checkText(text, { 'last.md': lastYear });
      expect(checked.findings, now).toEqual(fresh.findings);
      expect(checked.figures, now).toEqual(fresh.figures);
    }
  });
});
