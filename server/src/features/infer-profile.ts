/**
 * What a first profile may say about reports like this one, each with the ways of saying it: whoever asks
 * keeps those that the report follows. Must not decide which it follows.
 */

import type { Heading } from '../outline/outline.ts';
import { type HeadingSeries, readSeries } from '../outline/series.ts';
import type { ProfileFile } from '../profiles/generated/files.ts';
import type { Report } from '../report/report.ts';
import { type Phrase, say } from '../text/phrase.ts';

/** Keys of a profile file that go together. */
export type ProfilePart = Omit<ProfileFile, 'id' | 'title' | 'extends'>;

export interface ProfileGuess {
  /** For people: `the numbering of headings`. */
  readonly about: Phrase;
  /** The best first; never empty. */
  readonly choices: readonly ProfilePart[];
  /** Whether a choice says something only if the report does not follow all of them. */
  readonly telling?: boolean;
}

/** In the order in which a profile says them; nothing where the report shows nothing. */
export function guessProfile(report: Report): readonly ProfileGuess[] {
  const { outline, frontMatter } = report;
  return [
    ...maybe(say`the keys of the front matter`, frontMatterOf(frontMatter?.data ?? {})),
    ...maybe(say`the sections`, sectionsOf(outline.headings)),
    ...maybe(say`the numbering of paragraphs`, {
      numbering: { paragraphs: outline.paragraphs.length > 0 ? 'continuous' : 'none' },
    }),
    ...maybe(say`the numbering of headings`, headingsOf(outline.headings)),
    ...maybe(say`the marks in numbers`, numberStyleOf(report)),
    style(say`how per cent is written`, [
      { percent: 'words' },
      { percent: 'sign' },
      { percent: 'bracketSign' },
    ]),
    style(say`where the currency stands`, [{ currency: 'before' }, { currency: 'after' }]),
  ];
}

const maybe = (about: Phrase, part: ProfilePart | undefined): readonly ProfileGuess[] =>
  part === undefined ? [] : [{ about, choices: [part] }];

const style = (
  about: Phrase,
  choices: readonly NonNullable<ProfilePart['figureStyle']>[],
): ProfileGuess => ({
  about,
  choices: choices.map((figureStyle) => ({ figureStyle })),
  telling: true,
});

/** Every key that this report has, with what its value looks like. */
function frontMatterOf(data: Readonly<Record<string, unknown>>): ProfilePart | undefined {
  const keys = Object.entries(data).filter(([key]) => key !== 'profile' && key !== 'prior');
  if (keys.length === 0) return undefined;
  const property = (value: unknown) => ({ type: typeOf(value), required: true });
  return { frontMatter: Object.fromEntries(keys.map(([key, value]) => [key, property(value)])) };
}

function typeOf(
  value: unknown,
): 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'list' {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return 'boolean';
  const text = String(value);
  if (/^(?:19|20)\d\d$/.test(text)) return 'year';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return 'text';
}

/** A chapter that only one year has shows by its year; the asterisk stands for any. */
function sectionsOf(headings: readonly Heading[]): ProfilePart | undefined {
  const level = chapterLevel(headings);
  const titles = new Map<string, number>();
  for (const heading of headings) {
    const title = heading.title.replace(/\b(?:19|20)\d\d(?:[–-]\d{2,4})?\b/g, '*').trim();
    if (heading.level !== level || !/\p{L}/u.test(title)) continue;
    titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  const once = [...titles].flatMap(([title, count]) => (count === 1 ? [title] : []));
  if (once.length < 2) return undefined;
  return { sections: once.map((title) => ({ title, level, required: true })) };
}

/** The first level with several headings: a lone `#` is the report's title. */
function chapterLevel(headings: readonly Heading[]): number {
  const counts = [1, 2, 3, 4, 5, 6].map(
    (level) => headings.filter((heading) => heading.level === level).length,
  );
  return counts.findIndex((count) => count > 1) + 1;
}

type Scheme = NonNullable<NonNullable<ProfilePart['numbering']>['headings']>[number];

/** One scheme for each kind of label that counts somewhere; words first, so that they find their own. */
function headingsOf(headings: readonly Heading[]): ProfilePart | undefined {
  const kinds = new Map<string, HeadingSeries[]>();
  for (const series of readSeries(headings).series) {
    if (!series.established) continue;
    const annex = series.word === undefined ? annexAround(series, headings) : undefined;
    const key = JSON.stringify([series.word ?? series.level, series.form, annex]);
    kinds.set(key, [...(kinds.get(key) ?? []), series]);
  }
  const schemes = [...kinds.values()].map((series) => schemeOf(series, headings));
  if (schemes.length === 0) return undefined;
  const rank = ({ word, under }: Scheme) => (word !== undefined ? 0 : under !== undefined ? 1 : 2);
  return { numbering: { headings: schemes.toSorted((a, b) => rank(a) - rank(b)) } };
}

function schemeOf(series: readonly HeadingSeries[], headings: readonly Heading[]): Scheme {
  const [{ form, level, word }] = series as [HeadingSeries];
  const members = series.flatMap((one) => one.members.map((member) => headings[member.heading]!));
  const suffixes = new Set(members.map(({ label }) => label?.suffix ?? ''));
  const suffix = suffixes.size === 1 ? [...suffixes][0] : undefined;
  const under = word === undefined ? annexAround(series[0]!, headings) : undefined;
  const others = headings.some((one) => one.level === level && one.label === undefined);
  return {
    level,
    ...(word !== undefined && { word: members[0]?.label?.word ?? word }),
    form,
    ...(suffix !== undefined && suffix !== '' && { suffix }),
    ...(series.length === 1 && level > 1 && { restart: 'never' as const }),
    ...(under !== undefined && { under }),
    ...(word === undefined && others && { optional: true }),
  };
}

const annex = /^(?:annexe?|anexo|appendix|appendice|apéndice)\b/i;

/** The word of the annex that a series stands in: `Annex`. */
function annexAround(series: HeadingSeries, headings: readonly Heading[]): string | undefined {
  const first = series.members[0]?.heading ?? 0;
  const above = headings.slice(0, first).findLast(({ level }) => level < series.level);
  return annex.exec(above?.text ?? '')?.[0];
}

/** What all tables with marks in their numbers agree on. */
function numberStyleOf({ tables }: Report): ProfilePart | undefined {
  const styles = tables.map(({ grid }) => grid.style).filter(({ thousands }) => thousands !== '');
  const [first] = styles;
  if (first === undefined || styles.length < 2) return undefined;
  const alike = styles.every(
    ({ thousands, decimal }) => thousands === first.thousands && decimal === first.decimal,
  );
  return alike ? { numberStyle: first as NonNullable<ProfilePart['numberStyle']> } : undefined;
}
