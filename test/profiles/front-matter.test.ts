/**
 * Values of front matter: dates as people write them, and types of a profile.
 */

import { describe, expect, it } from 'vitest';
import { missingKeys, misspeltKeys, wrongValues } from '../../server/src/profiles/front-matter.ts';
import { yamlText } from '../../server/src/profiles/front-matter-places.ts';
import { readDate } from '../../server/src/profiles/iso-date.ts';
import { loadProfile, readProfile } from '../../server/src/profiles/load-profile.ts';
import { english } from '../../server/src/text/phrase.ts';

describe('dates', () => {
  it.each([
    ['2008-05-28', true, undefined],
    ['2032-02-29', true, undefined],
    ['2031-02-29', false, undefined],
    ['2026-14-04', false, '2026-04-14'],
    ['2026-13-32', false, undefined],
    ['28 May 2008', false, '2008-05-28'],
    ['May 28, 2008', false, '2008-05-28'],
    ['1er juin 2010', false, '2010-06-01'],
    ['28 de mayo de 2008', false, '2008-05-28'],
    ['31 April 2008', false, undefined],
    ['28/05/2008', false, '2008-05-28'],
    ['05/28/2008', false, '2008-05-28'],
    ['05/06/2008', false, undefined],
    ['5.5.2008', false, '2008-05-05'],
    ['2008/5/28', false, '2008-05-28'],
    ['June 2008', false, undefined],
    ['soon', false, undefined],
  ])('%s', (text, valid, meant) => {
    const reading = readDate(text);
    expect(reading.valid).toBe(valid);
    expect(reading.meant).toBe(meant);
  });
});

describe('values', () => {
  const text = `id: p
extends: generic
frontMatter:
  title: { required: true }
  symbol: { required: true, pattern: "HC/[0-9]+", examples: [HC/7] }
  count: { type: integer }
  share: { type: number }
  final: { type: boolean }
  issued: { type: date }
  year: { type: year }
  regions: { type: list, values: [North, South] }
`;
  const profile = loadProfile('p', [readProfile('/p.yaml', text)]).profile!;
  const said = (data: Record<string, unknown>) =>
    wrongValues(data, profile, (key) => String(data[key])).map(({ message }) => english(message));

  it.each<[Record<string, unknown>, string[]]>([
    [
      {
        title: 2031,
        symbol: 'HC/7',
        count: 3,
        share: 0.5,
        final: true,
        issued: '2031-01-31',
        year: 2031,
        regions: ['North'],
      },
      [],
    ],
    [{ title: '', symbol: null }, []],
    [{ title: ['a'] }, ['title: expected a text, found a list']],
    [{ title: true }, ['title: expected a text, found true']],
    [
      { symbol: 'hc/7' },
      [
        'symbol: “hc/7” has another form than this kind of report uses; expected something like HC/7',
      ],
    ],
    [{ count: 3.5 }, ['count: expected a whole number, found the number 3.5']],
    [{ count: '3' }, ['count: expected a whole number, found “3”']],
    [{ share: 'half' }, ['share: expected a number, found “half”']],
    [{ final: 'yes' }, ['final: expected true or false, found “yes”']],
    [
      { issued: 2031 },
      ['issued: “2031” is not written as a date; write year, month and day, as in 2008-05-28'],
    ],
    [
      { issued: '5 May 2031' },
      ['issued: “5 May 2031” is not written as a date; did you mean 2031-05-05?'],
    ],
    [{ year: '2031' }, []],
    [{ year: '2031/32' }, ['year: “2031/32” is no year; write four digits, as in 2007']],
    [{ year: 31 }, ['year: the number 31 is no year; write four digits, as in 2007']],
    [{ regions: 'North' }, ['regions: expected a list of texts, found “North”']],
    [{ regions: ['Nord'] }, ['regions cannot be “Nord”; write North or South']],
    [{ regions: ['Nort'] }, ['regions cannot be “Nort”; did you mean “North”?']],
    [{ date: ['a'] }, ['date: expected a text, found a list']],
    [{ __proto__x: 1, constructor: 2, toString: 3 }, []],
  ])('%j', (data, messages) => {
    expect(said(data)).toEqual(messages);
  });

  it('knows missing, empty and misspelt keys apart', () => {
    expect(missingKeys({ Title: 'x' }, profile)).toEqual({ absent: ['symbol'], empty: [] });
    expect(missingKeys({ title: ' ', symbol: 'HC/7' }, profile)).toEqual({
      absent: [],
      empty: ['title'],
    });
    expect(misspeltKeys({ Title: 'x', symbl: 'y' }, profile)).toEqual([
      { key: 'Title', meant: 'title' },
      { key: 'symbl', meant: 'symbol' },
    ]);
    expect(
      misspeltKeys({ version: 3, subtitle: 'x', toc: true, lang: 'en', author: 'N' }, profile),
    ).toEqual([]);
  });
});

describe('texts in YAML', () => {
  it.each([
    ['English', 'English'],
    ['2032-05-28', '2032-05-28'],
    ['MC/2255', 'MC/2255'],
    ['true', '"true"'],
    ['12', '"12"'],
    ['a: b', '"a: b"'],
    ['', '""'],
  ])('%j is written %s', (text, written) => expect(yamlText(text)).toBe(written));
});
