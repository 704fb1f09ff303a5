import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCatalogues, goals, readFacts, showStatements } from './read.ts';

const catalogues = [...exampleCatalogues, goals];
const statements = (text: string): readonly string[] => showStatements(readFacts(text, catalogues));

const two = 'To train pilots, dockers and engineers for the ports of the region.';
const three = 'To measure the quality of the water, and to publish what is measured.';
const lead = 'Pilots serve the following points of the Harbour Strategy:';

describe('line statements', () => {
  it.each([
    ['Harbour Strategy points: 1, 2 and 3', '1 2 3'],
    ['Strategy point: 5.', '5'],
    ['**Harbour Strategy points:** 1 & 4', '1 4'],
    ['Harbour Strategy points : 1–3', '1 2 3'],
    ['Harbour Strategy points 1, 2 and 4', '1 2 4'],
    ['Points of the Harbour Strategy: 1 and 2', '1 2'],
    ['In 2030 the pilots served Harbour Strategy points: 1 and 2', '1 2'],
    ['Harbour Strategy: 1 and 2', '1 2'],
    ['45. Harbour Strategy points: 1 and 2', '1 2'],
    ['Harbour Strategy points: all', ''],
    ['Harbour Strategy points:', ' !empty'],
    ['Harbour Strategy points: 1,, 2', '1 2 !separator'],
  ])('%j', (text, numbers) => {
    expect(statements(text)).toEqual([`section line harbour-strategy point ${numbers}`]);
  });

  it('knows kinds by their words, in three languages, and by their numbers', () => {
    expect(statements('Shared World Goals targets: 8.1 and 10.c')).toEqual([
      'section line world-goals target 8.1 10.c',
    ]);
    expect(statements('SWGs: 8.1 and 10.1')).toEqual(['section line world-goals target 8.1 10.1']);
    expect(statements('SWGs: 8 and 10')).toEqual(['section line world-goals goal 8 10']);
    expect(statements('Coast Charter principes : 1 et 3')).toEqual([
      'section line coast-charter principle 1 3',
    ]);
  });

  it.each([
    ['Harbour Strategy: the next 5 years will bring many changes to all of us'],
    ['- RCO and the Harbour Strategy … 16'],
    ['The Harbour Strategy costs 3 million.'],
    ['Youth Strategy points: 1, 2 and 9'],
    ['Table 3: Harbour Strategy, 2030'],
    ['Points: 1, 2 and 3'],
    ['Harbour Strategy 2030'],
  ])('none in %j', (text) => {
    expect(readFacts(text, catalogues).statements.flatMap((s) => s.items)).toEqual([]);
  });
});

describe('list statements', () => {
  it('ends before a numbered paragraph that Markdown reads as one more item', () => {
    const text = `1. Words.\n\n${lead}\n\n2. ${two}\n3. ${three}\n\n4. The pilots guided ships.\n\n5. More.\n`;
    expect(statements(text)).toEqual(['section list harbour-strategy point 2 3']);
  });

  it('goes on over blank lines where the next item quotes, too', () => {
    const text = `${lead}\n\n2. ${two}\n\n3. ${three}\n\n4. The pilots guided ships.\n`;
    expect(statements(text)).toEqual(['section list harbour-strategy point 2 3']);
  });

  it('begins after a numbered paragraph that ends in a colon', () => {
    const text = `1. ${lead}\n\n2. ${two}\n3. ${three}\n`;
    expect(statements(text)).toEqual(['section list harbour-strategy point 2 3']);
  });

  it('reads typed numbers in bullets', () => {
    const text = `${lead}\n\n- Point 2: ${two}\n- Point 3 – ${three}\n`;
    expect(statements(text)).toEqual(['section list harbour-strategy point 2 3']);
  });

  it('knows a list without a named lead by its words', () => {
    expect(statements(`The pilots do this:\n\n2. ${two}\n3. ${three}\n`)).toEqual([
      'section list harbour-strategy point 2 3',
    ]);
  });

  it('takes no other list for one', () => {
    expect(
      statements(
        'The Harbour Strategy asks for two things:\n\n1. To hire staff.\n2. To pay them.\n',
      ),
    ).toEqual([]);
    expect(statements(`${lead}\n\n58. The pilots guided ships.\n`)).toEqual([]);
    expect(statements('Resolves:\n\n1. To thank the Chair;\n2. To meet again.\n')).toEqual([]);
  });

  it('tells a reproduction from a statement', () => {
    const items = exampleCatalogues[0]!.items
      .map((item) => `${item.number}. ${item.text}\n`)
      .join('');
    const annex = `# Annex II – HARBOUR STRATEGY\n\nThe Harbour Strategy has five points:\n\n${items}`;
    expect(statements(annex)).toEqual(['reproduction list harbour-strategy point 1 2 3 4 5']);
    expect(statements(`${lead}\n\n${items}`)).toEqual([
      'section list harbour-strategy point 1 2 3 4 5',
    ]);
  });

  it('says which item a text quotes, whatever its number', () => {
    const { statements: read } = readFacts(`${lead}\n\n2. ${two}\n5. ${three}\n`, catalogues);
    expect(read[0]!.items.map(({ number, textOf }) => `${number}=${textOf}`)).toEqual([
      '2=2',
      '5=3',
    ]);
  });
});

describe('headings', () => {
  it.each([
    [`## Point 3: ${three}`, ['heading list harbour-strategy point 3']],
    ['# PRINCIPLE 2: CLEAN WATER AND LIVING SHORES', ['heading list coast-charter principle 2']],
    ['# Principle 2: What the year brought', []],
    ['# 2. Clean water', []],
  ])('%j', (text, expected) => {
    expect(statements(text)).toEqual(expected);
  });
});

describe('readStatements', () => {
  it('gives places that hold what they say', () => {
    const text = `# A\r\n\r\n🙂 ${lead}\r\n\r\n2. ${two}\r\n3. ${three}\r\n\r\nHarbour Strategy points: 1 and 4\r\n`;
    const facts = readFacts(text, catalogues);
    expect(showStatements(facts)).toHaveLength(2);
    for (const { items, heading } of facts.statements) {
      expect(heading).toBe(0);
      for (const { numberSpan, number, quote } of items) {
        expect(text.slice(numberSpan.from, numberSpan.to)).toBe(number);
        if (quote) expect(text.slice(quote.span.from, quote.span.to)).toBe(quote.text);
      }
    }
  });

  it('never throws on odd drafts', () => {
    const pieces = [
      lead,
      `2. ${two}`,
      `\n3. ${three}`,
      '\n',
      '\n\n',
      '- Point 4:',
      '1.',
      'Harbour Strategy points: 1,, 2',
      '> ',
      '    ',
      '# PRINCIPLE 2: X',
      '[^1]',
      '<!--',
      '|a|\n|-|',
      '0. ',
      '999999999. x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('\n');
        for (const { span, items } of readFacts(text, catalogues).statements) {
          expect(span.from).toBeLessThanOrEqual(span.to);
          expect(items.every((item) => item.span.to <= text.length)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
