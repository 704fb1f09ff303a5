/** Which words and numbers are references, whose they are, and what is none. */
import { describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { readWritten } from './read.ts';

/** `paragraph 12-17 20 above` for each reference; owners other than `unsaid` are named. */
function say(text: string): readonly string[] {
  return readWritten(text).references.map(({ kind, numbers, direction, within, owner, span }) => {
    const list = numbers.map(({ number, through }) => (through ? `-${number}` : ` ${number}`));
    const part = within ? ` in ${within.word} ${within.number}` : '';
    const side = direction ? ` ${direction.side}` : '';
    const whose = owner === 'unsaid' || (owner === 'here' && side) ? '' : ` (${owner})`;
    expect(text.slice(span.from, span.to)).toMatch(/^[\p{L}-]*[\s\S]*[\p{L}\d]$/u);
    return `${kind}${list.join('')}${part}${side}${whose}`;
  });
}

describe('references as written', () => {
  it.each<[string, readonly string[]]>([
    ['See paragraph 45.', ['paragraph 45']],
    ['(paras. 12–14, 20 and 22)', ['paragraph 12-14 20 22']],
    ['paragraphs 3 to 5, and paragraph 9 below', ['paragraph 3-5', 'paragraph 9 below']],
    ['les paragraphes 8 et 9 ci-dessus', ['paragraph 8 9 above']],
    ['véanse los párrafos 3 a 5 y 7 más abajo', ['paragraph 3-5 7 below']],
    ['paragraph 12 (a) above', ['paragraph 12 above']],
    ['**Table 3** and *Figure 2* show it', ['table 3', 'figure 2']],
    ['Tables 1 and 2; cuadro 4; tableau 5', ['table 1 2', 'table 4', 'table 5']],
    ['Table 3a, Chart A.1, Box 2', ['table 3a', 'figure A.1', 'box 2']],
    ['section II.B and chapter 3.1', ['section II.B', 'section 3.1']],
    ['as II.B says, sections II.A to II.C', ['section II.B', 'section II.A-II.C']],
    ['Part III, Parts I and II', ['section III', 'section I II']],
    ['Annex I, section 4', ['annex I', 'section 4 in annex I']],
    ['section 4 of Annex I', ['section 4 in annex I', 'annex I']],
    ['Annexes III to VI provide', ['annex III-VI']],
    ['l’annexe II et l’appendice B', ['annex II', 'annex B']],
    ['footnote 4 above', ['footnote 4 above']],
    ['paragraph\n45 of the present report', ['paragraph 45 (here)']],
  ])('%s', (text, expected) => {
    expect(say(text)).toEqual(expected);
  });

  it.each([
    'paragraph 5 of Resolution 60/1',
    'paragraphs 5 and 6 of the report of the Secretary-General',
    'paragraph 12 thereof',
    'resolution 60/1, paragraph 5',
    'Resolution No. 1150 (XCIII) of 7 June 2007 (paragraph 3)',
    'document MC/2203, Table 3',
    'MC/INF/298 (section II)',
    'article 3, paragraph 2',
    'the Convention (Annex II)',
    'its paragraph 5, and operative paragraph 7',
    'the Council’s paragraph 5',
    'Annex I to the Agreement',
    'Annex I countries',
    'Table 4 in document MC/2203',
    'le paragraphe 5 de la résolution 60/1',
    'el párrafo 5 de la resolución 60/1',
    'Ibid., para. 5',
  ])('elsewhere: %s', (text) => {
    for (const { owner } of readWritten(`It is said in ${text}.`).references) {
      expect(owner).toBe('elsewhere');
    }
    expect(readWritten(`It is said in ${text}.`).references.length).toBeGreaterThan(0);
  });

  it.each([
    'As resolution 60/1 asked, paragraph 5 says more',
    'the 2016 report (paragraph 302)',
    'He said: “We stand by paragraph 5 and all it says”',
    'a survey (UNHCR Table 3)',
    '> In a quotation, paragraph 5 is named.',
  ])('open: %s', (text) => {
    expect(readWritten(text).references.map(({ owner }) => owner)).toEqual(['open']);
  });

  it.each([
    'In the section I describe, a section a day',
    'a figure 5 per cent higher; the figure 3.5 million; figure 12%',
    'to table 10 motions',
    'parts of it, part of 5; sections large and small',
    'paratrooper 5, suspected, tablet 3, boxed 2',
    'Section1 and para12, Table-3',
    'paragraph 12,000 and figure 1,5',
  ])('no reference: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('leaves cells to their figures, unless they point somewhere', () => {
    const table = (cell: string) => `| Budget | Sum |\n| --- | --- |\n| ${cell} | 12 |\n`;
    expect(say(table('Section 3'))).toEqual([]);
    expect(say(table('see paragraph 12'))).toEqual(['paragraph 12']);
  });

  it('reads headings by their words', () => {
    const titles = (text: string) =>
      readWritten(text).titles.map(({ title, within, owner }) => [
        title,
        within && `${within.word} ${within.number}`,
        owner,
      ]);
    expect(titles('(see the “Private sector” section under Principle 3)')).toEqual([
      ['Private sector', 'principle 3', 'unsaid'],
    ]);
    expect(titles('see Objective 1, "Reintegration" section')).toEqual([
      ['Reintegration', 'objective 1', 'unsaid'],
    ]);
    expect(titles('the chapter entitled “Water”; la section intitulée « Eau »')).toEqual([
      ['Water', undefined, 'unsaid'],
      ['Eau', undefined, 'unsaid'],
    ]);
    expect(titles('the “News” section of the website')).toEqual([['News', undefined, 'elsewhere']]);
    expect(titles('a “cross-section” of people, “large” parts')).toEqual([]);
  });

  it('reads citations with session, date and title', () => {
    const cited = (text: string) =>
      readWritten(text).citations.map(({ symbol, session, date, title }) => [
        symbol,
        session?.text,
        date?.key,
        title?.text,
      ]);
    expect(cited('Council Resolution No. 1150 (XCIII) of 7 June 2007')).toEqual([
      ['1150', 'XCIII', '2007-06-07', undefined],
    ]);
    expect(cited('Resolution No. 12 adopted on 4 December 2002, “Use of the surplus”')).toEqual([
      ['12', undefined, '2002-12-04', 'Use of the surplus'],
    ]);
    expect(
      cited('la résolution 12 du 4 décembre 2002; la resolución 7 de 3 de mayo de 2001'),
    ).toEqual([
      ['12', undefined, '2002-12-04', undefined],
      ['7', undefined, '2001-05-03', undefined],
    ]);
    expect(cited('(SCPF/12) of 15 April 2008; MC/2216/Corr.1/Rev.1; IN/151 Rev.2')).toEqual([
      ['SCPF/12', undefined, '2008-04-15', undefined],
      ['MC/2216/Corr.1/Rev.1', undefined, undefined, undefined],
      ['IN/151 Rev.2', undefined, undefined, undefined],
    ]);
    expect(cited('HIV/AIDS, IOM/UNHCR, EC/ECHO, and/or, 24/7')).toEqual([]);
  });

  it('reads web addresses with and without a scheme', () => {
    const found = readWritten(
      'See www.iom.int/rqs. and <http://www.iom.int/idm>, iom.int, mail a@iom.int, e.g. it. To com. No',
    ).addresses.map(({ text }) => text);
    expect(found).toEqual(['www.iom.int/rqs', 'http://www.iom.int/idm', 'iom.int']);
  });

  it('takes long and hostile text in stride', () => {
    const begin = performance.now();
    for (const text of [
      'paragraphs 1, '.repeat(20_000),
      `see ${'section I.A.'.repeat(20_000)}`,
      `paragraph ${' '.repeat(200_000)}5`,
      'Resolution No. 1 of 5 June '.repeat(10_000),
      '“a section “b'.repeat(20_000),
      'A/B/C/D/'.repeat(30_000),
      `paragraphs ${'1–'.repeat(50_000)}`,
      'www.'.repeat(50_000),
      `${'a.'.repeat(100_000)}org`,
    ]) {
      readWritten(text);
    }
    expect(performance.now() - begin).toBeLessThan(patience);
  });
});
