/** Words, forms and fixes of the rules on lists, footnotes, captions and items, beyond their examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience } from '../../support/patience.ts';
import { checkSkeleton, fixSkeleton, readSkeleton } from './check-skeleton.ts';

const messages = (text: string) => checkSkeleton(text).map(({ message }) => message);
const said = (text: string) => checkSkeleton(text).map(({ rule, line }) => `${line} ${rule}`);

/** A contents list and the headings that it lists. */
function draft(contents: string, headings: readonly string[]): string {
  return `# Contents\n\n${contents}\n\n${headings.map((line) => `${line}\n\nText.\n`).join('\n')}`;
}

describe('contents lists in other forms', () => {
  const headings = ['# Rivers', '## Gauges', '# Crossings', '# Staff'];

  it.each<[string, string]>([
    [
      'rows of a table',
      '| Section | Page |\n| --- | ---: |\n| Rivers | 1 |\n| Gauges | 1 |\n| Crosings | 3 |\n| Staff | 4 |',
    ],
    [
      'lines with dots',
      'Rivers ........ 1\\\nGauges ........ 1\\\nCrosings ...... 3\\\nStaff ......... 4',
    ],
    ['lines with a tab', 'Rivers\t1\nGauges\t1\nCrosings\t3\nStaff\t4'],
    [
      'links',
      '- [Rivers](#rivers)\n  - [Gauges](#gauges)\n- [Crosings](#crossings)\n- [Staff](#staff)',
    ],
    ['bold', '- **Rivers** … 1\n  - Gauges … 1\n- **Crosings** … 3\n- **Staff** … 4'],
    ['numbers behind a space', '- Rivers 1\n  - Gauges 1\n- Crosings 3\n- Staff 4'],
    ['loose items', '- Rivers … 1\n\n  - Gauges … 1\n\n- Crosings … 3\n\n- Staff … 4'],
  ])('%s', async (_, contents) => {
    const text = draft(contents, headings);
    expect(checkSkeleton(text).map(({ rule }) => rule)).toEqual(['contents/title']);
    const { text: fixed, settled } = await fixSkeleton(text);
    expect(settled).toBe(true);
    expect(fixed).toBe(text.replace('Crosings', 'Crossings'));
  });

  it.each([
    ['Sommaire', '- Rivières … 1\n- Traversées … 2', ['# RIVIERES', '# TRAVERSEES']],
    [
      'Índice',
      '- Ríos … 1\n- Cruces … 2\n- Anexo I: Personal … 3',
      ['# Ríos', '# Cruces', '# Anexo I – PERSONAL'],
    ],
  ])('%s', (title, contents, lines) => {
    const text = draft(contents, lines).replace('# Contents', `# ${title}`);
    expect(readSkeleton(text).listings).toHaveLength(1);
    expect(messages(text)).toEqual([]);
  });

  it('numbers of a Markdown list are labels', () => {
    const text = draft('1. Rivers … 1\n2. Crossings … 3\n4. Staff … 4', [
      '# 1. Rivers',
      '# 2. Crossings',
      '# 3. Staff',
    ]);
    expect(messages(text)).toEqual([
      '“4. Staff” in the contents list has the label “4”, its heading “3”',
    ]);
  });

  it('a title that is a figure keeps its digits', () => {
    const text = draft('- Rivers … 1\n- Statistics for 2030 … 3\n- 1035 Facility … 4', [
      '# Rivers',
      '# Statistics for 2030',
      '# 1035 Facility',
    ]);
    expect(messages(text)).toEqual([]);
  });
});

describe('contents: one mistake, one finding', () => {
  const contents =
    '- I. RIVERS … 1\n  - A. Gauges … 1\n  - B. Floods … 2\n- II. CROSSINGS … 3\n  - A. Ferries … 3\n- III. STAFF … 4\n- ANNEXES\n  - Annex I – Fleet';
  const headings = [
    '# I. RIVERS',
    '## A. Gauges',
    '## B. Floods',
    '# II. CROSSINGS',
    '## A. Ferries',
    '# III. STAFF',
    '# Annex I – FLEET',
    '## 1. Ships',
    '## 2. Boats',
  ];

  it('says nothing where all is right', () => {
    expect(messages(draft(contents, headings))).toEqual([]);
  });

  it('a heading with a wrong number is not also a wrong entry', () => {
    const longer = contents.replace('- ANNEXES', '- IV. FARES … 5\n- V. FUNDS … 6\n- ANNEXES');
    const wrong = [...headings.slice(0, 6), '# IV. FARES', '# VI. FUNDS', ...headings.slice(6)];
    expect(said(draft(longer, wrong))).toEqual(['42 numbering/heading']);
  });

  it('a section missing with what stands under it', () => {
    const shorter = contents.replace('- II. CROSSINGS … 3\n  - A. Ferries … 3\n', '');
    expect(messages(draft(shorter, headings))).toEqual([
      '“II. CROSSINGS” (and 1 heading under it) is not in the contents list',
    ]);
  });

  it('a section that went elsewhere with what stands under it', () => {
    const moved = contents.replace(
      '- II. CROSSINGS … 3\n  - A. Ferries … 3\n- III. STAFF … 4\n',
      '- III. STAFF … 4\n- II. CROSSINGS … 3\n  - A. Ferries … 3\n',
    );
    expect(messages(draft(moved, headings))).toEqual([
      '“III. STAFF” comes before “II. CROSSINGS” in the contents list, but after it in the report',
    ]);
  });

  it('two titles changed places, their letters did not', () => {
    const mixed = contents
      .replace('A. Gauges', 'A. Floods')
      .replace('B. Floods … 2', 'B. Gauges … 2');
    expect(said(draft(mixed, headings))).toHaveLength(1);
  });

  it('an entry in other capitals gets the words of the heading in its own', async () => {
    const text = draft(
      contents.replace('III. STAFF', 'III. Staff of Ports'),
      headings.map((line) => line.replace('STAFF', 'STAFF OF THE HARBOURS')),
    );
    const [finding] = checkSkeleton(text);
    expect(finding?.fixes?.[0]?.title).toBe('Write “Staff of the Harbours”');
    expect((await fixSkeleton(text)).text).toContain('- III. Staff of the Harbours … 4\n');
  });

  it('keeps everything else byte for byte when it puts a list in order', async () => {
    const lines = contents.split('\n');
    const broken = draft(
      [lines[0], lines[2]!.replace('Floods', 'Flods'), lines[1], ...lines.slice(3)].join('\r\n'),
      headings,
    );
    const { text, settled } = await fixSkeleton(broken);
    expect(settled).toBe(true);
    expect(checkSkeleton(text)).toEqual([]);
    expect(text).toBe(draft(contents.replaceAll('\n', '\r\n'), headings));
  });
});

describe('footnotes', () => {
  const note = (label: string, text = 'A note.') => `[^${label}]: ${text}\n\n`;

  it.each<[string, string, readonly string[]]>([
    ['a mark in code or escaped is none', `One \`[^9]\` and \\[^8].[^1]\n\n${note('1')}`, []],
    ['a mark in a heading', `# Ships[^1]\n\n${note('1')}`, []],
    ['a note in a note', `One.[^1]\n\n${note('1', 'See.[^2]')}${note('2')}`, []],
    ['labels in other capitals', `One.[^A1]\n\n${note('a1')}`, []],
    [
      'a lost mark is no gap',
      `One.[^1] Three.[^3]\n\n${note('1')}${note('2')}${note('3')}`,
      ['Footnote 2 has no mark in the text'],
    ],
    [
      'a lost text is no gap',
      `One.[^1] Two.[^2] Three.[^3]\n\n${note('1')}${note('3')}`,
      ['Footnote mark 2 has no text'],
    ],
    [
      'a mistyped mark is one mistake',
      `One.[^1] Two.[^7] Three.[^3]\n\n${note('1')}${note('2')}${note('3')}`,
      ['Footnote mark 7 has no text; footnote 2 has no mark'],
    ],
    ['a first number beyond 3 continues', `One.[^12] Two.[^13]\n\n${note('12')}${note('13')}`, []],
    [
      'moved',
      `A[^1] b[^3] c[^4] d[^2] e[^5] f[^6]\n\n${['1', '2', '3', '4', '5', '6'].map((n) => note(n)).join('')}`,
      ['Footnote 2 comes after 4; expected 4'],
    ],
  ])('%s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  it('changes references along', async () => {
    const text = `A[^2] b[^1], see footnote 2.\n\n${note('1')}${note('2')}`;
    const { text: fixed } = await fixSkeleton(text);
    expect(fixed).toBe(`A[^1] b[^2], see footnote 1.\n\n${note('2')}${note('1')}`);
  });

  it('any order of marks is renumbered once and for all, and notes stay with their places', async () => {
    const size = fc.integer({ min: 1, max: 9 });
    const orders = size.chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, at) => at + 1),
        { minLength: n },
      ),
    );
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const marks = order.map((n) => `place ${n}[^${n}] `).join('');
        const texts = order.map((_, at) => note(String(at + 1), `words ${at + 1}`)).join('');
        const fixed = await fixSkeleton(`${marks}\n\n${texts}`);
        expect(fixed.settled).toBe(true);
        expect(checkSkeleton(fixed.text)).toEqual([]);
        for (const [, place, label] of fixed.text.matchAll(/place (\d+)\[\^(\d+)\]/g)) {
          expect(fixed.text).toContain(`[^${label}]: words ${place}\n`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('captions', () => {
  const table = '\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n';
  const tables = (...captions: string[]) => captions.map((caption) => caption + table).join('');

  it.each<[string, string, readonly string[]]>([
    ['parts of one', tables('**Table 1a: x**', '**Table 1b: y**', '**Table 2: z**'), []],
    ['by chapter', tables('**Table 1.1: x**', '**Table 1.2: y**', '**Table 2.1: z**'), []],
    [
      'by chapter, one left out',
      tables('**Table 1.1: x**', '**Table 1.3: y**'),
      ['Table 1.3 comes after Table 1.1; expected Table 1.2'],
    ],
    [
      'Spanish',
      tables('**Cuadro 1: x**', '**Cuadro 3: y**'),
      ['Cuadro 3 comes after Cuadro 1; expected Cuadro 2'],
    ],
    [
      'roman',
      tables('**Table I: x**', '**Table III: y**'),
      ['Table III comes after Table I; expected Table II'],
    ],
    [
      'anew in an annex',
      `${tables('**Table 1: x**', '**Table 2: y**')}# Annex I\n\n${tables('**Table 1: z**')}`,
      [],
    ],
    [
      'of an annex',
      tables('**Table A1: x**', '**Table A2: y**', '**Table A2: z**'),
      ['Table A2 comes a second time; expected Table A3'],
    ],
    [
      'in HTML',
      '<table><caption>Table 1: x</caption><tr><td>1</td></tr></table>\n\n**Table 3: y**\n',
      ['Table 3 comes after Table 1; expected Table 2'],
    ],
    [
      'sentences',
      `${tables('**Table 1: x**')}Table 4 shows more.\n\n**Table 9** shows less.\n`,
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });
});

describe('captions and what refers to them', () => {
  it('get their numbers together, entries of a list too', async () => {
    const text = `# List of tables\n\n- Table 1: Ships\n- Table 3: Crews\n- Table 4: Fares\n\n# Harbour\n\n**Table 1: Ships**\n\n**Table 3: Crews**\n\n**Table 4: Fares**\n\nCrews are in Table 3, fares in tables 1 and 4.\n`;
    expect(said(text)).toEqual(['11 numbering/table']);
    const { text: fixed, settled } = await fixSkeleton(text);
    expect(settled).toBe(true);
    expect(fixed).toBe(
      text
        .replaceAll('Table 3', 'Table 2')
        .replaceAll('Table 4', 'Table 3')
        .replace('1 and 4', '1 and 3'),
    );
  });
});

describe('items', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'letters with a roman list inside',
      'It has: (a) x: (i) y; (ii) z; and (iii) w; (b) v; and (c) u.\n',
      [],
    ],
    [
      'eight letters and a roman list',
      `It has ${[...'abcdefgh'].map((l) => `(${l}) x; `).join('')}namely (i) v, (ii) w.\n`,
      [],
    ],
    [
      'the letter i after h',
      `It has ${[...'abcdefghij'].map((l) => `(${l}) x; `).join('')}.\n`,
      [],
    ],
    [
      'a roman number left out',
      'It has: (i) x; (ii) y; (iv) z; and (v) w.\n',
      ['(iv) comes after (ii); expected (iii)'],
    ],
    ['figures in brackets', 'The ports (1) of (2) 1990 (4) and 310.5 (2) stand.\n', []],
    ['in French', 'Il faut : a) dire ; b) taire. Voir l’alinéa (d) du texte.\n', []],
    [
      'items over paragraphs',
      '(a) x.\n\n(b) y.\n\nMore on that.\n\n(d) z.\n',
      ['(d) comes after (b); expected (c)'],
    ],
    ['two lists', '(a) x.\n\n(b) y.\n\nAlso:\n\n(a) v.\n\n(b) w.\n', []],
    ['a reference at the end', 'It has: (a) x; (b) y; and (c) z, as under (a).\n', []],
  ])('%s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });
});

describe('hostile drafts', () => {
  const pieces = fc.constantFrom(
    '# Contents',
    '# List of tables',
    '- ',
    '  - ',
    '1. ',
    '(a) ',
    '(ii) ',
    '(b)',
    '[^1]',
    '[^1]: ',
    '[^',
    ']',
    '**Table 1: ',
    '**',
    'Table IV',
    'Annex I',
    '… 12',
    '....',
    '| a | 3 |\n| - | - |\n',
    '\n',
    '\n\n',
    '# I. ',
    '## A. ',
    'Ships',
    ' ',
    '\t',
    '<table>',
    '<!--',
    '-->',
    '`',
    '\\',
    '😀',
    'é',
  );

  it('are read without a fault, and safe fixes settle or stop', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        checkSkeleton(text);
        const fixed = await fixSkeleton(text);
        if (fixed.settled) expect((await fixSkeleton(fixed.text)).applied).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('long lists, many footnotes and long lines take seconds, not minutes', () => {
    const count = Array.from({ length: 1_500 }, (_, index) => (index * 1009) % 1_500);
    const contents = count.map((n) => `- Section ${n} … ${n}\n`).join('');
    const headings = count.map((_, n) => `# Section ${n}\n\n`).join('');
    const notes =
      count.map((n) => `x[^${n}] `).join('') + count.map((n) => `\n\n[^${n + 3}]: y`).join('');
    const captions = count.map((n) => `**Table ${n}: x**\n\n`).join('');
    const items = `${count.map((n) => `(${'abcdefgh'[n % 8]}) x; `).join('')}\n\n`;
    const noise = `${'('.repeat(50_000)}${')'.repeat(50_000)}\n\n${'.'.repeat(50_000)} 12\n`;
    const begin = performance.now();
    checkSkeleton(`# Contents\n\n${contents}\n${headings}`);
    checkSkeleton(`${notes}\n\n${captions}${items}${noise}# Contents\n\n${noise}`);
    expect(performance.now() - begin).toBeLessThan(patience);
  });
});
