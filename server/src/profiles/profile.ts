/**
 * Profiles: what one kind of report must look like, merged with what it extends and complete with
 * defaults. Plain data; must not say whether a report follows it.
 */
import type { NumberStyle } from '../numbers/reading.ts';
import type { NumeralForm } from '../outline/outline.ts';
import type { TableDeclaration } from '../report/profile-totals.ts';

/** A profile after `extends`; every setting that no file makes has its permissive default. */
export interface Profile {
  /** What front matter writes after `profile:`. */
  readonly id: string;
  readonly title: string;
  /** The profiles it extends, nearest first. */
  readonly lineage: readonly string[];
  /** Language of the report's words (BCP 47: `en`, `fr`, `es`); undefined: any. */
  readonly language?: string;
  readonly frontMatter: FrontMatterProfile;
  /** Sections in the order in which they are due. */
  readonly sections: readonly SectionProfile[];
  /** How many words a report may have. */
  readonly words?: WordLimits;
  readonly numbering: NumberingProfile;
  readonly tables: TablesProfile;
  readonly frameworks: readonly FrameworkProfile[];
  /** How numerals are printed; undefined: as the document's own numerals show. */
  readonly numberStyle?: NumberStyle;
  /** How figures are written in running text; empty: in either way, but in one throughout. */
  readonly figureStyle: FigureStyle;
  /** `official`: lists of countries are alphabetical by official name; undefined: any order. */
  readonly countryLists?: 'official' | 'any';
}

export interface FigureStyle {
  /** `bracketSign`: the sign in brackets, words in the text. */
  readonly percent?: 'sign' | 'words' | 'bracketSign';
  /** Where the currency stands: `USD 5`, `5 USD`. */
  readonly currency?: 'before' | 'after';
  /** Whether spaces in numbers, before `%` and beside currencies must not break. */
  readonly nonBreakingSpaces?: boolean;
  /** Whole numbers below it are written in words. */
  readonly wordsBelow?: number;
  /** `words`: no sentence starts with digits. */
  readonly sentenceStart?: 'words' | 'any';
}

export interface FrontMatterProfile {
  /** Keys that must be there, in the order in which a report writes them. */
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, PropertyProfile>>;
}

/** `date`: YYYY-MM-DD of the calendar; `year`: four digits; `list`: a list of texts. */
export type PropertyType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'list';

export interface PropertyProfile {
  readonly type: PropertyType;
  /** What the key says, for people. */
  readonly description?: string;
  /** A pattern that the whole text must match; see profiles/pattern.ts for the syntax. */
  readonly pattern?: string;
  /** The allowed texts. */
  readonly values?: readonly string[];
  readonly examples?: readonly string[];
}

/** Both limits are allowed themselves. */
export interface WordLimits {
  readonly min?: number;
  readonly max?: number;
}

export interface SectionProfile {
  /** The heading as seen, without its label; compared without regard to case; `*`: any words. */
  readonly title: string;
  /** Other titles that it may have. */
  readonly aliases?: readonly string[];
  /** 1 to 6; undefined: any. */
  readonly level?: number;
  readonly required: boolean;
  /** Whether no report may have it. */
  readonly forbidden?: boolean;
  /** How many words it may have with all that stands under it. */
  readonly words?: WordLimits;
  /** Captions, without their numbers, of tables that it must have; `*`: any words. */
  readonly tables?: readonly string[];
}

export interface NumberingProfile {
  /**
   * How headings count; empty: as the headings themselves show. A heading label belongs to the
   * first scheme whose level, `word` and `under` fit it.
   */
  readonly headings: readonly HeadingScheme[];
  /**
   * `continuous`: typed numbers run on through the whole report; `none`: paragraphs have no
   * numbers; `auto`: as the report itself shows.
   */
  readonly paragraphs: 'auto' | 'continuous' | 'none';
  /** Undefined: footnotes run on through the whole report. */
  readonly footnotes?: {
    /** 1 to 6: they count from one again under each heading of this level. */
    readonly restartAt: number;
  };
}

/** One numbered series of headings: `I. …` at level 1, `PRINCIPLE 1: …`, `Annex I – …`. */
export interface HeadingScheme {
  /** 1 to 6; undefined (only with a `word`): any. */
  readonly level?: number;
  readonly form: NumeralForm;
  /** The word before the number, compared without regard to case; undefined: no word. */
  readonly word?: string;
  /** What follows the number (`.`, `)`, `:`); undefined: anything. */
  readonly suffix?: string;
  /** `parent`: counts from one again under each heading above; `never`: runs on. */
  readonly restart: 'parent' | 'never';
  /** Only under a heading labelled with this word (`Annex`); undefined: anywhere else. */
  readonly under?: string;
  /** Whether headings of this level may stand without a label. */
  readonly optional: boolean;
}

export interface TablesProfile {
  /** Whether table values are rounded; `auto`: as caption, headers and values show. */
  readonly rounding: 'auto' | 'exact' | 'rounded';
  /** Captions, without their numbers, of tables that a report must have; `*`: any words. */
  readonly required?: readonly string[];
  /** What is computed from what in tables with certain captions. */
  readonly declared?: readonly TableDeclaration[];
}

/** A framework that reports of this kind refer to. */
export interface FrameworkProfile {
  /** Catalogue id. */
  readonly catalogue: string;
  /** How a section declares the items it serves; `none`: by references in prose only. */
  readonly statement: 'line' | 'list' | 'either' | 'none';
  /** Whether a section lacks a statement where its sisters have one. */
  readonly siblings: boolean;
}

/** The profile that asks for nothing: what every profile starts from. */
export const permissiveProfile: Profile = {
  id: 'generic',
  title: 'Report',
  lineage: [],
  frontMatter: { required: [], properties: {} },
  sections: [],
  numbering: { headings: [], paragraphs: 'auto' },
  tables: { rounding: 'auto' },
  frameworks: [],
  figureStyle: {},
};
