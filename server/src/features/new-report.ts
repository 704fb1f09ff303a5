/**
 * The first draft of a report from its profile: front matter, the sections and empty tables that the
 * profile asks for, and places to fill in. Must not invent what only the author knows.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import { formatOrdinal } from '../outline/numerals.ts';
import { yamlText } from '../profiles/front-matter-places.ts';
import type {
  HeadingScheme,
  Profile,
  PropertyProfile,
  SectionProfile,
} from '../profiles/profile.ts';
import { declaredFor } from '../report/profile-totals.ts';
import { readTotals } from '../tables/declared/written-total.ts';
import { type DraftWords, draftWords } from './new-report-words.ts';

/** What a person was asked for. */
export interface NewReport {
  readonly title: string;
  /** The year that the report covers. */
  readonly year: string;
  readonly organization: string;
}

/** The text of a draft, with a line end after its last line. */
export function newReport(
  profile: Profile,
  catalogues: readonly Catalogue[],
  asked: NewReport,
): string {
  const words = draftWords(profile.language);
  const count = { paragraphs: 0, tables: 0 };
  const paragraph = (text: string) => {
    count.paragraphs++;
    return profile.numbering.paragraphs === 'none' ? text : `${count.paragraphs}. ${text}`;
  };
  const table = (caption: string) => {
    const name = caption.replaceAll('*', '…');
    return [
      `**${words.table} ${++count.tables}: ${name}**`,
      emptyTable(profile, name, asked.year, words),
    ];
  };
  const body = sectionsOf(profile, words).flatMap(({ heading, tables, serves }, index) => [
    heading,
    paragraph(index === 0 ? words.opening(asked.organization, asked.year) : words.paragraph),
    ...tables.flatMap(table),
    ...(serves ? statements(profile, catalogues, words) : []),
  ]);
  const tables = (profile.tables.required ?? []).flatMap(table);
  return `${[frontMatter(profile, asked, words), ...body, ...tables].join('\n\n')}\n`;
}

/** The required keys in their order; what the author alone knows stays empty and says what is due. */
function frontMatter(profile: Profile, asked: NewReport, words: DraftWords): string {
  const { required, properties } = profile.frontMatter;
  const known = new Map([['title', asked.title]]);
  for (const [key, { type, values }] of Object.entries(properties)) {
    if (type === 'year') known.set(key, asked.year);
    if (values?.includes(words.language)) known.set(key, words.language);
  }
  const keys = new Set(['title', ...required, ...known.keys()]);
  const entries = [...keys].map((key) => {
    const value = known.get(key);
    return value === undefined
      ? `${key}:${dueHint(properties[key])}`
      : `${key}: ${yamlText(value)}`;
  });
  return ['---', `profile: ${profile.id}`, ...entries, '---'].join('\n');
}

/** What is to be filled in, as a comment behind the key. */
function dueHint({ description, examples, values }: Partial<PropertyProfile> = {}): string {
  const example = examples?.[0] ?? values?.join(', ');
  const hint = [description, example].filter((part) => part !== undefined).join(': ');
  return hint === '' ? '' : ` # ${hint.replace(/\s+/g, ' ')}`;
}

interface DraftSection {
  readonly heading: string;
  /** Captions. */
  readonly tables: readonly string[];
  /** Whether it is a section that may serve points of a framework. */
  readonly serves: boolean;
}

/** Where a profile says nothing of headings. */
const usualSeries: HeadingScheme = {
  level: 1,
  form: 'roman',
  suffix: '.',
  restart: 'never',
  optional: true,
};

/** Those that the profile asks for; where it names none, one of each kind that it numbers. */
function sectionsOf(profile: Profile, words: DraftWords): readonly DraftSection[] {
  const wanted = profile.sections.filter(({ required, forbidden }) => required && !forbidden);
  if (wanted.length > 0) return ownSections(wanted, profile.numbering.headings, words);
  const own = profile.numbering.headings.filter(({ level, under }) => level && !under);
  const series = own.length > 0 ? own : [usualSeries];
  const samples = [...series]
    .sort((a, b) => rank(a, words) - rank(b, words))
    .map((scheme) => {
      const heading = `${'#'.repeat(scheme.level ?? 1)} ${labelOf(scheme, 1)} ${words.heading}`;
      return { heading, tables: [], serves: true };
    });
  return [{ heading: `# ${words.introduction}`, tables: [], serves: false }, ...samples];
}

/** Divisions stand in the first section, annexes at the end. */
function rank({ level = 1, word }: HeadingScheme, words: DraftWords): number {
  return word !== undefined && words.unnumbered.test(word) ? 10 : level;
}

function ownSections(
  sections: readonly SectionProfile[],
  series: readonly HeadingScheme[],
  words: DraftWords,
): readonly DraftSection[] {
  const counts = new Map<number, number>();
  return sections.map(({ title, level = 1, tables = [] }) => {
    const heading = `${'#'.repeat(level)} `;
    const name = title.replaceAll('*', '…');
    const scheme = series.find((one) => one.level === level && !one.word && !one.under);
    const serves = !words.unnumbered.test(name);
    if (!scheme || !serves) return { heading: heading + name, tables, serves };
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    return { heading: `${heading}${labelOf(scheme, count)} ${name}`, tables, serves };
  });
}

/** `I.`, `Annex I –`, `Principle 1:`. */
function labelOf({ word, form, suffix }: HeadingScheme, ordinal: number): string {
  const number = form === 'decimal' ? String(ordinal) : formatOrdinal(ordinal, form);
  if (word === undefined) return number + (suffix ?? '.');
  return `${word} ${number}${suffix ?? ' –'}`;
}

/** A row for each name that the profile's own formula for the table has; else one, and its total. */
function emptyTable(profile: Profile, caption: string, year: string, words: DraftWords): string {
  const declared = declaredFor(profile.tables.declared, caption).filter(
    ({ kind }) => kind === 'total',
  );
  const names = declared.flatMap(({ text }) =>
    readTotals(text).formulas.flatMap(({ parts, result }) => [
      ...parts.flatMap(({ first, last }) => (last ? [first.text, last.text] : [first.text])),
      result.text,
    ]),
  );
  const rows = names.length > 0 ? [...new Set(names)] : ['', words.total];
  return [`|  | ${year} |`, '| --- | ---: |', ...rows.map((name) => `| ${name} |  |`)].join('\n');
}

/** How to say which points of the frameworks a section serves, in a comment for each framework. */
function statements(
  { frameworks }: Profile,
  catalogues: readonly Catalogue[],
  words: DraftWords,
): readonly string[] {
  return frameworks.flatMap(({ catalogue: id, statement }) => {
    const catalogue = catalogues.find((candidate) => candidate.id === id);
    const kind = catalogue?.items[0]?.kind;
    if (!catalogue || !kind || statement === 'none') return [];
    return [`<!-- ${words.serves(catalogue.title, kind).replaceAll('--', '–')} -->`];
  });
}
