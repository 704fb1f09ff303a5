/**
 * A paragraph, section or table of a real report is put in, left out or moved: renumbering gives what
 * a person would have typed. What that is, the tests count out for themselves, line by line.
 */
import { expect, it } from 'vitest';
import { formatLetters, formatRoman, parseRoman } from '../../server/src/outline/numerals.ts';
import type { NumberedFamily } from '../../server/src/report/numbered-families.ts';
import { renumber } from '../../server/src/report/renumber.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { readFacts } from '../references/read.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

/** Numbers of a report taken out: `⟦12⟧` stands for the number of what was number 12. */
type Template = readonly string[];

const place = /⟦([^⟧]+)⟧/g;
const inserted = 'new';

/** The text with each number as `numberOf` gives it. */
function print(pieces: Template, numberOf: (name: string) => string): string {
  return pieces.join('').replace(place, (_, name: string) => numberOf(name));
}

/** What renumbering makes of a text whose numbers are as they were before. */
function renumbered(pieces: Template, family: NumberedFamily, typed = '1') {
  const text = print(pieces, (name) =>
    name.startsWith(inserted) ? typed : (name.split(' ').at(-1) ?? ''),
  );
  const facts = readFacts(text, { headings: [], paragraphs: 'continuous' });
  const { edits, unsettled } = renumber(facts, family);
  return { text: applyEdits(text, edits), unsettled };
}

/** A report cut at the start of each paragraph, with references behind some of them. */
function paragraphTemplate(): Template {
  const pieces: string[] = [''];
  let next = 1;
  for (const line of readReport('iom-2007.md').split(/(?<=\n)/)) {
    const [marker, number] = /^(\d+)\. (?=[A-Z*"\d])/.exec(line) ?? [];
    if (marker === undefined || Number(number) !== next) {
      pieces[pieces.length - 1] += line;
      continue;
    }
    const words = line.slice(marker.length).trimEnd();
    pieces.push(`⟦${next}⟧. ${words}${references[next] ?? ''}\n`);
    next++;
  }
  expect(next).toBe(360);
  // What follows the blank line after a paragraph stays where it is when the paragraph goes.
  return pieces.flatMap((piece) => {
    const end = piece.search(/\n\s*\n(?=[#|*-])/);
    return end < 0 || !piece.startsWith('⟦')
      ? [piece]
      : [piece.slice(0, end + 2), piece.slice(end + 2)];
  });
}

const references: Readonly<Record<number, string>> = {
  5: ' (see paragraph ⟦230⟧)',
  120: ' (see paragraphs ⟦12⟧–⟦17⟧ above and paragraph ⟦359⟧ below)',
  200: ' See paragraphs ⟦99⟧, ⟦100⟧ and ⟦310⟧, and Part III.',
  300: ' As paragraph ⟦41⟧ says, and paragraph ⟦88⟧ of Resolution 60/1 too.'.replace('⟦88⟧', '88'),
};

function countedParagraphs(pieces: Template): string {
  const after = new Map<string, string>();
  for (const piece of pieces) {
    const name = /^⟦([^⟧]+)⟧/.exec(piece)?.[1];
    if (name !== undefined) after.set(name, String(after.size + 1));
  }
  return print(pieces, (name) => after.get(name) ?? name);
}

describeWithShared('paragraphs of a real report', () => {
  const pieces = paragraphTemplate();
  const at = (name: number) => pieces.findIndex((piece) => piece.startsWith(`⟦${name}⟧`));
  const without = (name: number) => pieces.filter((_, index) => index !== at(name));

  it.each([8, 98, 101, 229, 345])('without paragraph %i', (name) => {
    const left = without(name);
    expect(renumbered(left, 'paragraphs')).toEqual({
      text: countedParagraphs(left),
      unsettled: [],
    });
  });

  it('tells what referred to a paragraph that is gone', () => {
    const left = without(310);
    const { text, unsettled } = renumbered(left, 'paragraphs');
    expect(text).toBe(countedParagraphs(left));
    expect(unsettled).toMatchObject([{ number: '310', why: 'lost' }]);
  });

  it.each([
    [8, 30],
    [30, 8],
    [101, 340],
    [350, 11],
    [229, 231],
  ])('with paragraph %i before paragraph %i', (name, before) => {
    const moved = without(name);
    const to = moved.findIndex((piece) => piece.startsWith(`⟦${before}⟧`));
    moved.splice(to, 0, pieces[at(name)]!);
    expect(renumbered(moved, 'paragraphs')).toEqual({
      text: countedParagraphs(moved),
      unsettled: [],
    });
  });

  it.each([
    [1, '1'],
    [100, '99'],
    [250, '250'],
    [300, '1000'],
  ])('with a new one before paragraph %i, typed as %s', (before, typed) => {
    const more = [...pieces];
    more.splice(at(before), 0, `⟦${inserted}⟧. The year was a good one.\n\n`);
    const { text, unsettled } = renumbered(more, 'paragraphs', typed);
    const wanted = countedParagraphs(more);
    // Two paragraphs 99: nobody can tell which of them a reference means.
    const doubtful = unsettled.map(({ number, why }) => `${number} ${why}`);
    expect(doubtful).toEqual(typed === '99' ? ['99 ambiguous'] : []);
    if (typed !== '99') expect(text).toBe(wanted);
  });
});

/** Lines of headings and of the contents list with their labels taken out, cut at every section. */
function sectionTemplate(): Template {
  let outer = '';
  const named = (start: string, number: string) => {
    if (parseRoman(number) !== undefined && !start.endsWith('  - ') && !start.startsWith('##')) {
      outer = number;
      return `${start}⟦${number}⟧. `;
    }
    return `${start}⟦${outer} ${number}⟧. `;
  };
  const text = readReport('iom-2007.md')
    .replace(/^(#{1,2} |- | {2}- )([IVXL]+|[A-Z])\. (?=\S)/gm, (_, start: string, number: string) =>
      named(start, number),
    )
    .replace(
      'to provide a consolidated overview.',
      'to provide a consolidated overview (see section ⟦II⟧.⟦II C⟧, sections ⟦IV⟧ and ⟦VI⟧, and ⟦VII⟧.⟦VII B⟧).',
    );
  return text.split(/(?<=\n)(?=#{1,2} ⟦|- ⟦| {2}- ⟦|- STATISTICAL|# ABBREVIATIONS)/);
}

/** Parts count by Roman numerals, their sections by letters. */
function countedSections(pieces: Template): string {
  const after = new Map<string, string>();
  let parts = 0;
  let sections = 0;
  for (const piece of pieces) {
    const name = /^#{1,2} ⟦([^⟧]+)⟧/.exec(piece)?.[1];
    if (name === undefined) continue;
    if (piece.startsWith('## ')) after.set(name, formatLetters(++sections)!);
    else {
      after.set(name, formatRoman(++parts)!);
      sections = 0;
    }
  }
  return print(pieces, (name) => after.get(name) ?? name.split(' ').at(-1)!);
}

describeWithShared('sections of a real report', () => {
  const pieces = sectionTemplate();
  const isPart = (piece: string, name: string) => {
    const own = /^(?:#{1,2} | *- )⟦([^⟧]+)⟧/.exec(piece)?.[1];
    return own === name || own?.startsWith(`${name} `) === true;
  };

  it.each(['V', 'II A', 'III', 'VII A', 'XI'])('without %s, in text and contents list', (name) => {
    const left = pieces.filter((piece) => !isPart(piece, name));
    const { text, unsettled } = renumbered(left, 'headings');
    expect(unsettled).toEqual([]);
    expect(text).toBe(countedSections(left));
  });

  it.each([
    ['II A', 'II D'],
    ['II D', 'II B'],
    ['V', 'VIII'],
    ['X', 'III'],
  ])('with %s before %s', (name, before) => {
    const own = pieces.filter((piece) => isPart(piece, name));
    const left = pieces.filter((piece) => !isPart(piece, name));
    const start = left.findIndex((piece) => piece.startsWith('#') && isPart(piece, before));
    const moved = [
      ...left.slice(0, start),
      ...own.filter((piece) => piece.startsWith('#')),
      ...left.slice(start),
    ];
    const entry = moved.findIndex((piece) => !piece.startsWith('#') && isPart(piece, before));
    moved.splice(entry, 0, ...own.filter((piece) => !piece.startsWith('#')));
    expect(renumbered(moved, 'headings').text).toBe(countedSections(moved));
  });
});

/** Captions of tables and references to them with their numbers taken out, cut at every caption. */
function tableTemplate(): Template {
  return readReport('iom-2011.md')
    .replace(/^(\*\*Table )(\d+)(?=\b)/gm, '$1⟦$2⟧')
    .replace(/\b([Tt]able )(\d+)(?=\b)/g, '$1⟦$2⟧')
    .split(/(?<=\n)(?=\*\*Table ⟦|# Annex)/);
}

describeWithShared('tables of a real report', () => {
  const pieces = tableTemplate();
  const start = (piece: string) => /^\*\*Table ⟦(\d+)⟧/.exec(piece)?.[1];
  const counted = (all: Template) => {
    const names = [...new Set(all.flatMap((piece) => start(piece) ?? []))];
    return print(all, (name) => {
      const index = names.indexOf(name);
      return index < 0 ? name : String(index + 1);
    });
  };

  it.each(['2', '5', '6'])('without table %s', (name) => {
    const left = pieces.filter((piece) => start(piece) !== name);
    expect(renumbered(left, 'tables').text).toBe(counted(left));
  });

  it.each([
    ['4', '2'],
    ['2', '4'],
    ['7', '5'],
  ])('with table %s before table %s', (name, before) => {
    const own = pieces.filter((piece) => start(piece) === name);
    const left = pieces.filter((piece) => start(piece) !== name);
    left.splice(
      left.findIndex((piece) => start(piece) === before),
      0,
      ...own,
    );
    expect(renumbered(left, 'tables').text).toBe(counted(left));
  });
});
