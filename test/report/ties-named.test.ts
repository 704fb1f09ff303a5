/**
 * Ties by the name of what is counted, by the table that the text points to, and by what it calls a total.
 */
import { describe, expect, it } from 'vitest';
import { readPointers } from '../../server/src/report/ties-pointers.ts';
import { checkText } from '../support/check-text.ts';

/** `6,457 ticked` for the figures of the text, in order. */
async function statesOf(text: string, printed: RegExp): Promise<readonly string[]> {
  const { report } = await checkText(`---\nprofile: generic\n---\n\n${text}`);
  return report!.ledger.figures
    .filter(({ numeral, place }) => place !== 'cell' && printed.test(numeral.printed))
    .map(({ numeral, state }) => `${numeral.printed} ${state}`);
}

/** As many other paragraphs as a report has, in which other things are told, so that rare words are rare. */
const others = Array.from({ length: 80 }, (_, at) => {
  const name = 'bcdfghklmnprstvz'[at % 16]! + 'aeiou'[at % 5]! + 'lmnrst'[at % 6]!;
  return `${at + 2}. The ${name}ark had ${1000 + 37 * at} ${name}oons that it sold to ${name}idge.`;
}).join('\n\n');

const twice = (first: string, second: string) => `1. ${first}\n\n${others}\n\n90. ${second}\n`;

describe('figures of one name', () => {
  it.each([
    ['14 new harbour wardens were sworn in.', 'The town swore in 14 new harbour wardens.', '14'],
    [
      'The number of relay stations reached 440.',
      'Mail went through the 440 relay stations.',
      '440',
    ],
  ])('tick each other: %s', async (first, second, printed) => {
    const states = await statesOf(twice(first, second), new RegExp(`^${printed}$`));
    expect(states).toEqual([`${printed} ticked`, `${printed} ticked`]);
  });

  it('contradict each other where a digit is off', async () => {
    const first = 'The number of relay stations reached 440.';
    const states = await statesOf(
      twice(first, 'Mail went through the 460 relay stations.'),
      /^4.0$/,
    );
    expect(states).toEqual(['440 contradicted', '460 contradicted']);
  });

  it.each([
    ['14 new wardens were sworn in.', 'The library bought 14 new wardrobes.'],
    ['In 14 offices reported thefts.', 'Some 14 offices reported storms.'],
  ])('do not where the names differ: %s', async (first, second) => {
    const states = await statesOf(twice(first, second), /^14$/);
    expect(states).toEqual(['14 unverified', '14 unverified']);
  });
});

const table = `**Table 1: Boats by type and crews, 2031**

| Type | Number of boats | Crews (EUR million) |
| --- | ---: | ---: |
| Cutters | 1 493 | 44.3 |
| Barges | 622 | 65.4 |
| Tugs | 700 | 12.0 |
| Total | 2 815 | 121.7 |
`;

describe('figures of a table', () => {
  it('are told as its total', async () => {
    const text = twice('The total number of boats was 2,815.', 'The types follow.');
    expect(await statesOf(`${text}\n${table}`, /^2,815$/)).toEqual(['2,815 ticked']);
    const wrong = twice('The total number of boats was 2,915.', 'The types follow.');
    expect(await statesOf(`${wrong}\n${table}`, /^2,915$/)).toEqual(['2,915 contradicted']);
  });

  it('are not where the text speaks of a part', async () => {
    const part = twice('The total number of boats in Alder was 2,915.', 'The types follow.');
    expect(await statesOf(`${part}\n${table}`, /^2,915$/)).toEqual(['2,915 unverified']);
  });

  it('are told with the table that the text points to', async () => {
    const text = (told: string) =>
      twice(
        'The year was wet.',
        `Crews on cutters came to EUR ${told} million, as shown in Table 1.`,
      );
    expect(await statesOf(`${text('44.3')}\n${table}`, /^44/)).toEqual(['44.3 million ticked']);
    expect(await statesOf(`${text('44.8')}\n${table}`, /^44/)).toEqual([
      '44.8 million contradicted',
    ]);
  });
});

describe('pointers', () => {
  it.each([
    ['as shown in the table below', { below: true, above: false, labels: [] }],
    ['the preceding table', { below: false, above: true, labels: [] }],
    ['see Tables 3 and 4, and Table II', { below: false, above: false, labels: ['3', 'ii'] }],
    ['dans le tableau ci-dessous', { below: true, above: false, labels: [] }],
    ['a stable below the hill', { below: false, above: false, labels: [] }],
  ])('%s', (source, expected) => expect(readPointers(source)).toEqual(expected));
});

describe('claims tick', () => {
  it('the few shares that make 100, where nothing is left out', async () => {
    const text = '1. They went as follows: Alder (50%), Brint (30%) and Corvane (20%).\n';
    expect(await statesOf(text, /%/)).toEqual(['50% ticked', '30% ticked', '20% ticked']);
  });

  it('how many times as much', async () => {
    const text = '1. It helped 465 crews, three times the 2030 figure (152).\n';
    expect(await statesOf(text, /three/)).toEqual(['three ticked']);
  });
});
