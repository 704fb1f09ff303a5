/** Renumbering a family takes every reference along, and changes nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { buildReport } from '../../server/src/report/build-report.ts';
import type { NumberedFamily } from '../../server/src/report/numbered-families.ts';
import { renumber } from '../../server/src/report/renumber.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { type Facts, readFacts } from '../references/read.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const continuous = { headings: [], paragraphs: 'continuous' as const };

function renumbered(text: string, family: NumberedFamily) {
  const { edits, unsettled, changed } = renumber(readFacts(text, continuous), family);
  return { text: applyEdits(text, edits), unsettled, changed };
}

const paragraphs = (...lines: readonly string[]) => lines.map((line) => `${line}\n\n`).join('');

describe('renumbering paragraphs', () => {
  it.each<[string, string, string]>([
    ['a number', 'See paragraph 3.', 'See paragraph 4.'],
    ['a list', 'See paragraphs 1, 2 and 4 above.', 'See paragraphs 1, 2 and 5 above.'],
    ['a range', 'paras. 1–4 and 5', 'paras. 1–5 and 6'],
    ['in emphasis', 'see **paragraph 5**', 'see **paragraph 6**'],
    ['another document', 'paragraph 5 of Resolution 60/1', 'paragraph 5 of Resolution 60/1'],
    ['in French', 'les paragraphes 4 à 5 ci-dessus', 'les paragraphes 5 à 6 ci-dessus'],
  ])('%s', (_, before, after) => {
    const text = (numbers: readonly number[], words: string) =>
      paragraphs('1. One.', '2. Two.', '99. New.', ...numbers.map((n) => `${n}. More.`), words);
    expect(renumbered(text([3, 4, 5], before), 'paragraphs').text).toBe(
      text([4, 5, 6], after).replace('99.', '3.'),
    );
  });

  it('writes a list anew where its order or its ranges break up', () => {
    const text = (numbers: readonly number[], words: string) =>
      paragraphs(...numbers.map((n) => `${n}. Text.`), words);
    const moved = (numbers: readonly number[], words: string) =>
      renumbered(text(numbers, words), 'paragraphs').text.split('\n\n').at(-2);
    expect(moved([1, 3, 2, 4, 5], 'paragraphs 2 and 3')).toBe('paragraphs 2 and 3');
    expect(moved([1, 5, 2, 3, 4, 6], 'paragraphs 4 and 5')).toBe('paragraphs 2 and 5');
    expect(moved([1, 4, 5, 2, 3, 6], 'paragraphs 2–3, 5 and 6')).toBe('paragraphs 3–6');
    expect(moved([1, 2, 5, 6, 7, 3, 4, 8], 'paragraphs 2–4')).toBe('paragraphs 2, 6 and 7');
    expect(moved([1, 3, 2, 4, 5], 'paragraphs 1–4')).toBe('paragraphs 1–4');
  });

  it('leaves what is not certain as it is, and says why', () => {
    const draft = (numbers: readonly number[]) =>
      paragraphs(
        ...numbers.map((number) => `${number}. Text.`),
        'See paragraph 2, see paragraph 5, and as Resolution 60/1 says, paragraph 4 of it.',
        'As the Charter says, paragraph 4 holds.',
      );
    const text = draft([1, 2, 2, 3, 4, 6]);
    const result = renumbered(text, 'paragraphs');
    expect(result.unsettled.map(({ number, why }) => [number, why])).toEqual([
      ['2', 'ambiguous'],
      ['5', 'lost'],
      ['4', 'unsure'],
    ]);
    expect(result.text).toBe(draft([1, 2, 3, 4, 5, 6]));
  });

  it('gives a mistyped number back to what refers to it', () => {
    const text = paragraphs('1. A.', '2. B.', '33. C.', '4. D.', '5. E.', 'See paragraph 3.');
    const result = renumbered(text, 'paragraphs');
    expect(result.unsettled).toEqual([]);
    expect(result.text).toBe(text.replace('33.', '3.'));
  });
});

describe('renumbering headings', () => {
  const text = (labels: readonly string[], words: string) => {
    const [a, b, c, d, e] = labels;
    return (
      `# CONTENTS\n\n- I. RIVERS … 1\n  - A. Gauges … 2\n  - ${a}. Maps … 3\n  - ${b}. Floods … 4\n- ${c}. MONEY … 5\n- ${d}. STAFF … 7\n- Annex ${e} – Fleet … 9\n\n` +
      `# I. RIVERS\n\n## A. Gauges\n\n## ${a}. Maps\n\n## ${b}. Floods\n\n# ${c}. MONEY\n\n${words}\n\n# ${d}. STAFF\n\n` +
      `# Annex ${e} – Fleet\n\n## 1. Ships\n\n## 2. Boats\n\n# Annex IV – Income\n\n# Annex V – Aid\n`
    );
  };

  it('takes paths, annexes and the contents list along', () => {
    const before = text(
      ['C', 'D', 'III', 'IV', 'III'],
      'See section I.C, section D of section I, sections III and IV, I.A, and Annex III, section 2.',
    );
    expect(
      renumbered(before, 'headings')
        .text.replace('II – Income', 'IV – Income')
        .replace('III – Aid', 'V – Aid'),
    ).toBe(
      text(
        ['B', 'C', 'II', 'III', 'I'],
        'See section I.B, section C of section I, sections II and III, I.A, and Annex I, section 2.',
      ),
    );
  });

  it('renumbers decimal labels under a heading, and references to them', () => {
    const draft = (a: number, b: number) =>
      `# 1. One\n\n## 1.1 First\n\n## 1.2 Second\n\n# ${a}. Two\n\n## ${a}.1 First\n\n## ${a}.2 More\n\n## ${a}.${b} Second\n\n# ${a + 1}. Three\n\nSee section ${a}.${b} and chapter ${a}.\n`;
    expect(renumbered(draft(3, 4), 'headings').text).toBe(draft(2, 3));
  });
});

describe('renumbering captions and footnotes', () => {
  const table = (number: number | string, title: string) =>
    `**Table ${number}: ${title}**\n\n| A | B |\n| --- | ---: |\n| x | 1 |\n\n`;

  it('takes lists of tables, continued tables and references along', () => {
    const draft = (a: number, b: number, c: number) =>
      `- **Table ${a}: Ships**\n- **Table ${b}: Crews**\n\nTable ${b} and Tables ${a}–${c}, see also Figure 3.\n\n` +
      table(a, 'Ships') +
      table(b, 'Crews') +
      table(b, 'Crews (continued)') +
      table(c, 'Fares');
    expect(renumbered(draft(2, 4, 5), 'tables').text).toBe(draft(1, 2, 3));
  });

  it('puts footnotes in the order of their marks', () => {
    const draft = (a: number, b: number, c: number) =>
      `One[^${a}] two[^${b}] and again[^${a}] three[^${c}], see footnote ${b}.\n\n[^${a}]: A.\n\n[^${b}]: B.\n\n[^${c}]: C.\n`;
    expect(renumbered(draft(3, 1, 2), 'footnotes').text).toBe(draft(1, 2, 3));
  });
});

/** What each reference covers, by the words of the paragraphs it leads to. */
function covered({ references, document, outline }: Facts): readonly (readonly string[])[] {
  const words = new Map(
    outline.paragraphs.map(({ number, span }) => [
      number,
      /block \w+/.exec(document.text.slice(span.from, span.to))?.[0] ?? '',
    ]),
  );
  return references.references.map(({ numbers }) =>
    numbers.flatMap(({ number, through }, index) => {
      const first = through ? Number(numbers[index - 1]!.number) + 1 : Number(number);
      const all = Array.from({ length: Number(number) - first + 1 }, (_, at) => first + at);
      return all.flatMap((one) => words.get(one) ?? []);
    }),
  );
}

describe('any order of numbered blocks', () => {
  const reference = fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((n) => `see paragraph ${n}`),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 })
      .map((list) => [...list].sort((a, b) => a - b))
      .map((list) => `see paragraphs ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`),
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }))
      .map(([from, more]) => `see paragraphs ${from}–${from + more}`),
  );
  const others = Array.from({ length: 11 }, (_, index) => index + 2);
  const order = fc
    .shuffledSubarray(others, { minLength: 3, maxLength: 11 })
    .map((numbers) => [1, ...numbers]);

  it('counts up once it is renumbered, and every reference leads to the same blocks', () => {
    fc.assert(
      fc.property(order, fc.array(reference, { maxLength: 4 }), (numbers, references) => {
        const text = paragraphs(
          ...numbers.map((n) => `${n}. This is block ${String.fromCharCode(96 + n)}.`),
          ...references.map((words) => `As it is (${words}).`),
        );
        const before = readFacts(text, continuous);
        // What is no paragraph is not renumbered.
        fc.pre(before.outline.paragraphs.length === numbers.length);
        const result = renumbered(text, 'paragraphs');
        const after = readFacts(result.text, continuous);
        expect(after.outline.paragraphs.map(({ number }) => number)).toEqual(
          numbers.map((_, index) => index + (after.outline.paragraphs[0]?.number ?? 1)),
        );
        const clear = before.references.references.map(({ numbers: all }) =>
          all.every(({ resolution }) => resolution.state === 'found'),
        );
        const now = covered(after);
        for (const [index, blocks] of covered(before).entries()) {
          if (clear[index]) expect(now[index]).toEqual(expect.arrayContaining([...blocks]));
        }
        expect(renumbered(result.text, 'paragraphs').changed).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

describeWithShared('renumbering a real report', () => {
  it('after a paragraph at the front: one edit, references right, all else as it was', () => {
    const report = readReport('iom-2007.md');
    const front = report.indexOf('\n1. ') + 1;
    const sentence = (a: number, b: number, c: number) =>
      ` (see paragraphs ${a}–${b} below, paragraph ${c} and Part III).`;
    const draft = (first: string, shift: number) => {
      const own = report.replace(
        'to provide a consolidated overview.',
        `to provide a consolidated overview${sentence(12 + shift, 17 + shift, 359 + shift)}`,
      );
      return `${own.slice(0, front)}${first}${own.slice(front)}`;
    };
    const text = draft('1. The year was a good one.\n\n', 0);
    const settings = {
      numbering: { headings: [], paragraphs: 'auto' as const },
      tables: { rounding: 'auto' as const },
      catalogues: [],
    };
    const facts = buildReport(
      { path: 'a.md', markdown: parseMarkdown(text), frontMatter: undefined },
      settings,
    );
    const result = renumber(facts, 'paragraphs');
    expect(result.unsettled).toEqual([]);
    const numbered = draft('1. The year was a good one.\n\n', 1).slice(front);
    let next = 1;
    const expected = numbered.replace(/^\d+\. (?=[A-Z*"\d])/gm, (marker) =>
      Number(marker.slice(0, -2)) === Math.max(1, next - 1) ? `${next++}. ` : marker,
    );
    expect(next).toBe(361);
    expect(applyEdits(text, result.edits).slice(front)).toBe(expected);
    expect(applyEdits(text, result.edits).slice(0, front)).toBe(text.slice(0, front));
  });
});
