/**
 * A report made in Word, as pandoc writes it in several ways: all are read alike, and a mistake is found in
 * each, at its place.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText } from '../support/check-text.ts';

const forms = ['default', 'unwrapped', 'styles', 'gfm', 'commonmark'] as const;

function read(form: (typeof forms)[number]): string {
  const path = new URL(`harbour-${form}.md`, import.meta.url);
  return readFileSync(fileURLToPath(path), 'utf8');
}

function check(text: string): Promise<CheckedDocument> {
  return checkText(text);
}

/** What is odd about the report as it is. */
const aside = new Set(['reference/mention-order', 'reference/unmentioned']);

/** What is found, and the words at which it stands. */
async function found(text: string): Promise<readonly string[]> {
  const { findings } = await check(text);
  return findings
    .filter(({ rule }) => !aside.has(rule))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.from, span.to).replace(/\s+/g, ' ')}`);
}

/** What a mistake replaces, white space as it comes, and what is found then. */
type Mistake = readonly [name: string, right: string, wrong: string, found: string];

// biome-ignore format: one line a mistake
const mistakes: readonly Mistake[] = [
  ['a total of a multiline table', '**1,250**', '**1,260**', 'table/total: 1,260'],
  ['a part of a multiline table', '310', '320', 'table/total: 630'],
  ['a total of a grid', '5,000.5', '5,100.5', 'table/total: 5,100.5'],
  ['a total of small numbers', '**12**', '**13**', 'table/total: 13'],
  ['a paragraph', '4. There', '6. There', 'numbering/paragraph: 6'],
  ['a reference', 'section III', 'section IV', 'reference/unknown-target: IV'],
  ['a caption', 'Table 2: Berths', 'Table 4: Berths', 'numbering/table: 4'],
  ['an entry of the contents', '[B. Berths', '[B. Moorings', 'contents/title: Moorings'],
  ['a footnote', '[^2]:', '[^3]:', 'footnote/without-text: [^2]'],
];

/** The text with one mistake. */
function plant(text: string, right: string, wrong: string): string {
  const pattern = right.replace(/[.*^[\]()]/g, '\\$&').replace(/\s+/g, '\\s+(?::::.*\\s+)?');
  const planted = text.replace(new RegExp(pattern), wrong);
  if (planted === text) throw new Error(`“${right}” is not in the text`);
  return planted;
}

describe('a report from Word', () => {
  it.each(forms)('%s: is read without a mistake', async (form) => {
    expect(await found(read(form))).toEqual([]);
  });

  it('has the same tables and figures in every form', async () => {
    const all = await Promise.all(forms.map((form) => check(read(form))));
    const seen = all.map(({ report }) => ({
      captions: report!.tables.map(({ caption }) => caption?.label),
      cells: report!.tables.map(({ grid }) =>
        grid.cells.map(({ text }) => text.replace(/--/g, '–')),
      ),
      figures: report!.ledger.figures.map(({ numeral, state }) => `${numeral.printed} ${state}`),
      paragraphs: report!.outline.paragraphs.map(({ number }) => number),
      headings: report!.outline.headings.map(({ title }) => title),
      notes: report!.footnotes.texts.length,
      contents: report!.listings.map(({ listing }) => listing.entries.map(({ text }) => text)),
      terms: report!.terms.terms.map(({ key }) => key),
    }));
    for (const one of seen) expect(one).toEqual(seen[0]);
    expect(seen[0]!.captions).toEqual(['Table 1', 'Table 2', 'Table 3']);
    expect(seen[0]!.terms).toEqual(['HA', 'QRP', 'EUR']);
  });

  describe.each(forms)('%s: a mistake is found', (form) => {
    it.each(mistakes)('%s', async (_name, right, wrong, expected) => {
      const told = await found(plant(read(form), right, wrong));
      expect(told).toContain(expected);
      expect(told).toEqual(await found(plant(read('default'), right, wrong)));
    });
  });
});

describe('a fix in a drawn table', () => {
  const fixed = async (text: string) => {
    const { findings } = await check(text);
    const totals = findings.filter(({ rule }) => rule === 'table/total');
    const fix = totals.flatMap(({ fixes }) => fixes ?? [])[0]!;
    return applyEdits(text, fix.edits);
  };

  it.each([
    ['default', '| 5,000.5         |', '| 15,000.5        |'],
    ['default', '**1,250**\n', '**11,250**\n'],
    ['unwrapped', '**1,250**\n', '**1,251**\n'],
  ] as const)('%s: leaves the columns where they are (%s)', async (form, right, wrong) => {
    const text = read(form);
    expect(text).toContain(right);
    const repaired = await fixed(text.replace(right, wrong));
    const lines = (source: string) => source.split('\n').map((line) => line.trimEnd());
    expect(lines(repaired)).toEqual(lines(text));
  });
});
