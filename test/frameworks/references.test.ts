import { describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { exampleCatalogues, goals, readFacts, showReferences } from './read.ts';

const catalogues = [...exampleCatalogues, goals];
const references = (text: string): readonly string[] => showReferences(readFacts(text, catalogues));

describe('readItemReferences', () => {
  it.each([
    ['see Harbour Strategy point 4.', ['Harbour Strategy point 4 → harbour-strategy point 4']],
    [
      "under the Harbour's Strategy Points 2 and 3",
      ["Harbour's Strategy Points 2 and 3 → harbour-strategy point 2 3"],
    ],
    ['(see also Strategy point 2).', ['Strategy point 2 → harbour-strategy point 2']],
    ['Regarding Strategy point 2, we', ['Strategy point 2 → harbour-strategy point 2']],
    ['points 2 and 3 of the Harbour Strategy', ['points 2 and 3 → harbour-strategy point 2 3']],
    [
      'in line with Points 1 and 2 of the Strategy document',
      ['Points 1 and 2 → harbour-strategy point 1 2'],
    ],
    [
      'other Strategy points (including, but not limited to, points 1 and 3)',
      ['points 1 and 3 → harbour-strategy point 1 3'],
    ],
    ['the **Strategy point** 2 says', ['Strategy point** 2 → harbour-strategy point 2']],
    [
      'the Harbour\nStrategy\npoints 1\nand 2 say',
      ['Harbour\nStrategy\npoints 1\nand 2 → harbour-strategy point 1 2'],
    ],
    [
      'SWG target 8.2 and SWG 10',
      ['SWG target 8.2 → world-goals target 8.2', 'SWG 10 → world-goals goal 10'],
    ],
    ['by Shared World Goal 9', ['Shared World Goal 9 → world-goals goal 9']],
    ['for SWGs 8, 10.1 and 12', ['SWGs 8, 10.1 and 12 → world-goals goal 8 10.1 12']],
    [
      'The Shared World Goals (SWGs) matter: Goals 3, 4 and 5 above all.',
      ['Goals 3, 4 and 5 → world-goals goal 3 4 5'],
    ],
    [
      'Shared World Goals matter.\n\nFees fell (target 10.c).',
      ['target 10.c → world-goals target 10.c'],
    ],
  ])('%j', (text, expected) => {
    expect(references(text)).toEqual(expected);
  });

  it.each([
    ['point 5 of the agenda'],
    ['The plan has five points. Point 3 is the hardest.'],
    ['objective 2 of the project'],
    ['Youth Strategy point 3'],
    ["UNHCR's Strategy point 3"],
    ['a strategy point 3 km away'],
    ['The project aims at target 8.2.'],
    ['Shared World Goals matter, and the target 8.2 per cent was met.'],
    ['Shared World Goals matter.\n\nMillennium Development Goal 4 is older.'],
    ['Goal 4 was scored in the last minute.'],
    ['Principle 2 of the guidance'],
    ['Harbour Strategy points of 2019'],
    ['We agree <!-- see Strategy point 3 --> with that.'],
    ['```\nStrategy point 2\n```'],
  ])('nothing in %j', (text) => {
    expect(references(text)).toEqual([]);
  });

  it('takes bare kinds where the headings count by them', () => {
    const text =
      '# PRINCIPLE 1: OPEN DOORS\n\n# PRINCIPLE 3: PARTNERSHIPS\n\nSee “Doors” under Principle 1.';
    expect(references(text)).toEqual(['Principle 1 → coast-charter principle 1']);
    expect(references('See “Doors” under Principle 1.')).toEqual([]);
  });

  it('asks the report which of two frameworks a shared name means', () => {
    const other = { ...exampleCatalogues[0]!, id: 'river-strategy', title: 'River Strategy' };
    const both = [exampleCatalogues[0]!, other];
    const read = (text: string) => showReferences(readFacts(text, both));
    expect(read('see Strategy point 2')).toEqual([]);
    expect(read('The River Strategy is new.\n\nSee Strategy point 2.')).toEqual([
      'Strategy point 2 → river-strategy point 2',
    ]);
  });

  it('does not choke on names that look like patterns', () => {
    const odd = [{ id: 'x', title: '(a+)+$ [', items: [{ kind: '.*', number: '1' }] }];
    expect(readFacts('see (a+)+$ [ .* 1 and a a a a a a a 1', odd).references).toEqual([]);
  });

  it('stays linear on hostile text and large catalogues', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => ({
      kind: 'point',
      number: String(at + 1),
      text: `To serve the harbour in way number ${at} of many`,
    }));
    const large = [{ id: 'large', title: 'Harbour Strategy', items }];
    const start = performance.now();
    readFacts('Strategy point 1, '.repeat(20_000), large);
    readFacts('a'.repeat(1_000_000), large);
    readFacts(`Strategy points ${'1, '.repeat(100_000)}`, large);
    readFacts(`Strategy points: ${'1 '.repeat(100_000)}`, large);
    readFacts(`The Harbour Strategy:\n\n${'1. To serve the harbour\n'.repeat(2000)}`, large);
    expect(performance.now() - start).toBeLessThan(patience);
  });
});
