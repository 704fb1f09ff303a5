/** Numbers as authors type them in short drafts, in three languages: items with one bracket, two annexes. */
import { describe, expect, it } from 'vitest';
import { checkText } from '../../support/check-text.ts';

const head = '---\nprofile: generic\n---\n\n';

async function say(text: string) {
  const { findings } = await checkText(head + text);
  return findings
    .filter(({ rule }) => rule.startsWith('numbering/'))
    .map(({ rule, message }) => `${rule} ${message}`);
}

describe('items with a closing bracket alone', () => {
  it.each([
    'The fleet has: a) one new ferry; b) one old ferry; d) a third.\n',
    'La flotte compte : a) un bac neuf ; b) un bac ancien ; d) un troisième.\n',
    'La flota tiene: a) una barca nueva; b) una barca vieja, y d) otra.\n',
    'a) new lamps;\nb) new gauges;\nd) new boats.\n',
    '(a) new lamps;\n(b) new gauges;\n(d) new boats.\n',
  ])('count: %s', async (text) => {
    expect(await say(text)).toEqual(['numbering/item (d) comes after (b); expected (c)']);
  });

  it.each([
    'The fleet has: a) one new ferry; b) one old ferry; c) a third.\n',
    'The gauge (see figure a) is new; the lamp (figure c) is old, and so is (lamp d) the other.\n',
    'Option a) is cheap, and option c) is dear.\n',
    'Rules 1 a) and 3 c) apply: they are old.\n',
  ])('or are none: %s', async (text) => {
    expect(await say(text)).toEqual([]);
  });
});

describe('two annexes', () => {
  it.each([
    ['Annex I – Staff', 'Annex III – Fleet', 'Annex'],
    ['Annexe I – Personnel', 'Annexe III – Flotte', 'Annexe'],
    ['Anexo I – Personal', 'Anexo III – Flota', 'Anexo'],
  ])('%s, %s', async (first, second, word) => {
    expect(await say(`# ${first}\n\n# ${second}\n`)).toEqual([
      `numbering/heading “${word} III” comes after “${word} I”; expected “${word} II”`,
    ]);
  });
});
