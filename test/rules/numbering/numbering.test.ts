/** Words, places and fixes of the numbering rules, beyond their examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permissiveProfile } from '../../../server/src/profiles/profile.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { patience } from '../../support/patience.ts';
import { checkNumbering, fixNumbering, say } from './check-numbering.ts';

const messages = (text: string) => checkNumbering(text).findings.map(({ message }) => message);

/** Paragraphs with these numbers, a blank line behind each. */
function paragraphs(...numbers: number[]): string {
  return numbers.map((number) => `${number}. The commission met.\n\n`).join('');
}

const count = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Headings, one a line. */
const headings = (lines: readonly string[]) => lines.map((line) => `${line}\n\nText.\n\n`).join('');

describe('numbering/paragraph', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['skipped', [...count(1, 9), ...count(11, 15)], ['Paragraph 11 comes after 9; expected 10']],
    [
      'repeated',
      [...count(1, 9), ...count(9, 15)],
      ['Paragraph 9 comes a second time; expected 10'],
    ],
    ['mistyped', [...count(1, 9), 1, 11, 12], ['Paragraph 1 comes a second time; expected 10']],
    ['astray', [...count(1, 9), 100, 11, 12], ['Paragraph 100 comes after 9; expected 10']],
    [
      'swapped',
      [1, 2, 4, 3, ...count(5, 10)],
      ['Paragraphs 4 and 3 have changed places; expected 3 here'],
    ],
    ['moved', [1, 2, 4, 5, 6, 7, 3, 8, 9], ['Paragraph 3 stands after 7 instead of after 2']],
    [
      'a section from elsewhere',
      [...count(1, 9), ...count(41, 44), ...count(10, 15)],
      ['Paragraphs 41 to 44 come after 9; expected 10 to 13'],
    ],
    ['the first', count(2, 9), ['Paragraph 2 comes first; expected 1']],
    ['a continued document', count(58, 70), []],
  ])('%s', (_, numbers, expected) => {
    expect(messages(paragraphs(...numbers))).toEqual(expected);
  });

  it('speaks of each of several mistakes once', () => {
    const numbers = [...count(1, 9), ...count(11, 20), 200, 22, 23, 23, 25, ...count(26, 40)];
    expect(say(checkNumbering(paragraphs(...numbers)).findings)).toEqual([
      '19 numbering/paragraph Paragraph 11 comes after 9; expected 10',
      '39 numbering/paragraph Paragraph 200 comes after 20; expected 21',
      '45 numbering/paragraph Paragraph 23 comes a second time; expected 24',
    ]);
  });

  it('moves what stands under a number that grows a digit', async () => {
    const text = `${paragraphs(...count(1, 8))}10. Met:\n\n    - once\n\n      twice\n\n100. Met:\n\n     - thrice\n`;
    const { findings } = checkNumbering(text);
    expect(findings.map(({ message }) => message)).toEqual([
      'Paragraph 10 comes after 8; expected 9',
      'Paragraph 100 comes after 10; expected 10',
    ]);
    const shorter = `${paragraphs(...count(1, 9))}9. Met:\n\n   - once\n\n     twice\n`;
    const fixed = await fixNumbering(shorter);
    expect(fixed.text).toBe(`${paragraphs(...count(1, 9))}10. Met:\n\n    - once\n\n      twice\n`);
  });

  it('changes references along, or leaves the choice where it is not clear what one means', async () => {
    const text = `${paragraphs(...count(1, 9), ...count(11, 15))}See paragraph 12.\n`;
    const [fix] = checkNumbering(text).findings[0]!.fixes!;
    expect(fix).toMatchObject({
      kind: 'safe',
      title: 'Renumber the paragraphs from 10 on and change the references along',
    });
    expect((await fixNumbering(text)).text).toBe(
      `${paragraphs(...count(1, 14))}See paragraph 11.\n`,
    );

    const twice = `${paragraphs(...count(1, 9), ...count(9, 15))}See paragraph 9.\n`;
    const [doubtful] = checkNumbering(twice).findings[0]!.fixes!;
    expect(doubtful).toMatchObject({
      kind: 'suggested',
      title:
        'Renumber the paragraphs from 10 on (the text refers to paragraph 9, and there are several)',
    });
    expect((await fixNumbering(twice)).applied).toBe(0);
  });

  it('sets off numbers that Markdown takes for text', async () => {
    const lost = `${paragraphs(...count(1, 9))}10 The commission.\n\n${paragraphs(...count(11, 15))}`;
    expect(messages(lost)).toEqual([
      'Paragraph 10 is not read as one; a full stop and a space are due after its number',
    ]);
    expect((await fixNumbering(lost)).text).toBe(lost.replace('10 The', '10. The'));
    const joined = `${paragraphs(...count(1, 9))}It met.\n10. The commission.\n\n${paragraphs(...count(11, 15))}`;
    expect(messages(joined)).toEqual([
      'Paragraph 10 runs on from the line above; a blank line is due before it',
    ]);
    expect((await fixNumbering(joined)).text).toBe(joined.replace('met.\n10', 'met.\n\n10'));
  });

  it('is silent where the profile has no numbered paragraphs', () => {
    const numbering = { ...permissiveProfile.numbering, paragraphs: 'none' as const };
    const text = paragraphs(...count(1, 9), ...count(11, 15));
    expect(checkNumbering(text, { ...permissiveProfile, numbering }).findings).toEqual([]);
  });

  it('fixes any order of any numbered blocks, once and for all', async () => {
    const numbering = { ...permissiveProfile.numbering, paragraphs: 'continuous' as const };
    const profile = { ...permissiveProfile, numbering };
    const blocks = fc
      .integer({ min: 1, max: 25 })
      .chain((size) => fc.shuffledSubarray(count(1, size), { minLength: 1, maxLength: size }));
    const between = fc.constantFrom(
      '',
      '',
      '',
      '# Part\n\n',
      'A lead:\n\n- item\n\n',
      '1. x\n2. y\n\n',
    );
    await fc.assert(
      fc.asyncProperty(blocks, fc.array(between, { maxLength: 25 }), async (numbers, pieces) => {
        const text = numbers.map((n, at) => paragraphs(n) + (pieces[at] ?? '')).join('');
        const fixed = await fixNumbering(text, profile);
        expect(fixed.settled).toBe(true);
        expect(checkNumbering(fixed.text, profile).findings).toEqual([]);
        expect((await fixNumbering(fixed.text, profile)).applied).toBe(0);
        expect(fixed.text.replace(/^\d+/gm, '')).toBe(text.replace(/^\d+/gm, ''));
      }),
      { numRuns: 150 },
    );
  });

  it('takes references along whatever the order, once and for all', async () => {
    const numbering = { ...permissiveProfile.numbering, paragraphs: 'continuous' as const };
    const profile = { ...permissiveProfile, numbering };
    const order = fc.shuffledSubarray(count(2, 9), { minLength: 3 });
    const named = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(order, named, async (others, numbers) => {
        const blocks = [1, ...others].map((n) => `${n}. This is block ${n}.\n\n`);
        const text =
          blocks.join('') + numbers.map((n) => `Look at it (see paragraph ${n}).\n\n`).join('');
        const before = checkNumbering(text, profile);
        fc.pre(before.outline.paragraphs.length === blocks.length);
        const fixed = await fixNumbering(text, profile);
        expect(fixed.settled).toBe(true);
        const after = checkNumbering(fixed.text, profile);
        const lost = numbers.some((n) => n !== 1 && !others.includes(n));
        if (!lost) expect(after.findings).toEqual([]);
        // Block n was numbered n: it still is what the reference to n leads to.
        for (const [
          index,
          {
            numbers: [one],
          },
        ] of before.references.references.entries()) {
          if (one?.resolution.state !== 'found') continue;
          const now = after.references.references[index]?.numbers[0];
          expect(fixed.text).toContain(`${now?.number}. This is block ${one.number}.`);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('numbering/heading', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['skipped', ['# I. a', '# II. b', '# IV. c'], ['“IV.” comes after “II.”; expected “III.”']],
    [
      'repeated',
      ['## A. a', '## B. b', '## B. c', '## C. d'],
      ['“B.” comes a second time; expected “C.”'],
    ],
    [
      'swapped',
      ['# I. a', '# III. b', '# II. c', '# IV. d'],
      ['“III.” and “II.” have changed places; expected “II.” here'],
    ],
    [
      'another form',
      ['# I. a', '# II. b', '# C. c', '# IV. d'],
      ['“C.” is numbered in another way than the headings beside it; expected “III.”'],
    ],
    [
      'another form, lower case',
      ['(a)', '(b)', '(C)', '(d)'].map((label) => `# ${label} title`),
      ['“(C)” is numbered in another way than the headings beside it; expected “(c)”'],
    ],
    [
      'not from the start',
      ['# X', '## A. a', '## B. b', '# Y', '## A. c', '## B. d', '# Z', '## B. e', '## C. f'],
      ['“B.” comes first under “Z”; expected “A.”'],
    ],
    [
      'with a word',
      ['# PRINCIPLE 1: a', '# PRINCIPLE 3: b', '# PRINCIPLE 4: c'],
      ['“PRINCIPLE 3” comes after “PRINCIPLE 1”; expected “PRINCIPLE 2”'],
    ],
    [
      'without its full stop',
      ['# I. a', '# II. b', '# III MIGRATION', '# IV. d'],
      ['“III” has no “.” behind it, so it is not read as the number due here'],
    ],
    [
      'under another number',
      ['# 1. a', '## 1.1 b', '## 1.2 c', '# 2. d', '## 2.1 e', '## 1.2 f', '## 2.3 g'],
      ['“1.2” stands under “2. d”; expected “2.2”'],
    ],
    ['decimals', ['# 1. a', '## 1.1 b', '## 1.3 c'], []],
    ['unnumbered among numbered', ['# Foreword', '# I. a', '# Interlude', '# II. b'], []],
    ['names are no labels', ['## A. Smith', '## J. Jones', '## C. Doe'], []],
  ])('%s', (_, lines, expected) => {
    expect(messages(headings(lines))).toEqual(expected);
  });

  it('renumbers decimal labels along with the heading above them', async () => {
    const text = headings([
      '# 1. a',
      '# 2. b',
      '# 4. c',
      '## 4.1 d',
      '### 4.1.1 e',
      '## 4.2 f',
      '# 5. g',
    ]);
    expect(messages(text)).toEqual(['“4.” comes after “2.”; expected “3.”']);
    const fixed = await fixNumbering(text);
    expect(fixed.text).toBe(
      headings(['# 1. a', '# 2. b', '# 3. c', '## 3.1 d', '### 3.1.1 e', '## 3.2 f', '# 4. g']),
    );
  });

  it('changes references along with a label, or leaves the choice', () => {
    const text = headings(['# Annex I', '# Annex II', '# Annex IV']);
    expect(checkNumbering(text).findings[0]!.fixes![0]!.kind).toBe('safe');
    const named = `${text}As Annex IV shows.\n`;
    const [fix] = checkNumbering(named).findings[0]!.fixes!;
    expect(fix?.title).toBe('Write “Annex III” and change the references along');
    expect(applyEdits(named, fix!.edits)).toBe(
      `${headings(['# Annex I', '# Annex II', '# Annex III'])}As Annex III shows.\n`,
    );
    const framework = `${headings(['# PRINCIPLE 1: a', '# PRINCIPLE 2: b', '# PRINCIPLE 4: c'])}See Principle 4.\n`;
    expect(checkNumbering(framework).findings[0]!.fixes![0]).toMatchObject({
      kind: 'suggested',
      title: 'Write “PRINCIPLE 3” (the text refers to 4)',
    });
  });

  it('does not count the contents list as a reference', () => {
    const contents = '# CONTENTS\n\n- I. RIVERS … 1\n- Annex IV … 7\n\n';
    const text = contents + headings(['# Annex I', '# Annex II', '# Annex IV']);
    expect(checkNumbering(text).findings[0]!.fixes![0]!.kind).toBe('safe');
  });

  it('keeps markup and everything else when it changes a label', () => {
    const text = '# **I.** Rivers\n\n# **II.** Floods\n\nSetext IV.\n===\n\n# *IV.* Staff [^1]\n';
    const [finding] = checkNumbering(text).findings;
    expect(applyEdits(text, finding!.fixes![0]!.edits)).toBe(text.replace('*IV.*', '*III.*'));
  });

  it('fixes any labels, once and for all', async () => {
    const heading = fc.record({
      level: fc.integer({ min: 1, max: 3 }),
      label: fc.constantFrom(
        'I.',
        'II.',
        'III.',
        'V.',
        'A.',
        'B.',
        'C.',
        '1.',
        '2.',
        '1.1',
        '2.2',
        'Annex I',
        'Annex III',
        'Part 2:',
        '',
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { maxLength: 14 }), async (list) => {
        const text = headings(
          list.map(({ level, label }) => `${'#'.repeat(level)} ${label} title`),
        );
        const fixed = await fixNumbering(text);
        expect(fixed.settled).toBe(true);
        expect(checkNumbering(fixed.text).findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('long reports', () => {
  it('20,000 paragraphs and 2,000 headings with mistakes take seconds, not minutes', () => {
    const numbers = count(1, 20_000).map((number) => (number % 9 === 0 ? number + 3 : number));
    const lines = count(1, 2_000).map(
      (number) => `## ${number % 7 === 0 ? number % 90 : number % 400}. a`,
    );
    const text = headings(lines) + numbers.map((number) => `${number}. x\n\n`).join('');
    const begin = performance.now();
    expect(checkNumbering(text).findings.length).toBeGreaterThan(500);
    expect(performance.now() - begin).toBeLessThan(patience);
  });
});
