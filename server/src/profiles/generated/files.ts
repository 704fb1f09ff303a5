// Made by scripts/gen/schema-types.mjs from schemas/*.schema.json; do not edit.

/**
 * A severity, or a severity and options.
 */
export type ConfigRuleSetting =
  | string
  | {
      /**
       * off: not checked; info: a person should look; warning: very likely wrong; error: wrong without doubt.
       */
      severity?: 'off' | 'info' | 'warning' | 'error';
      /**
       * Options of this rule; its page says which there are.
       */
      options?: {
        [k: string]: unknown;
      };
    };

/**
 * crossfoot.yaml: which files are reports, what they are held against, and how severe each rule is. All paths are relative to the file that names them.
 */
export interface ConfigFile {
  /**
   * Stops the search for further crossfoot.yaml files in the folders above.
   */
  root?: boolean;
  /**
   * Configurations that this one builds on: the path of another configuration file, or a preset: crossfoot:recommended for all rules of today, crossfoot:0.1 for those of that version only, as severe as they were then. Later ones win over earlier ones, this file over all of them; a preset is weaker than any file.
   */
  extends?: string | string[];
  /**
   * The profile of reports whose front matter names none.
   */
  profile?: string;
  /**
   * Which Markdown files are reports, beside those whose front matter names a profile. A pattern that begins with ! takes files out again.
   */
  reports?: string[];
  /**
   * Profile files of your own.
   */
  profiles?: string[];
  /**
   * Catalogue files: the numbered items of the frameworks that reports refer to.
   */
  catalogues?: string[];
  /**
   * Files with the organization's acronyms and their expansions: YAML, JSON, or CSV with two columns.
   */
  acronyms?: string[];
  /**
   * For each report, the report of the year before.
   */
  prior?: {
    [k: string]: string;
  };
  /**
   * How severe each rule is, and its options. The name family/* stands for every rule of a family.
   */
  rules?: {
    [k: string]: ConfigRuleSetting;
  };
  /**
   * Settings for some of the files only. Later ones win over earlier ones.
   */
  overrides?: ConfigOverride[];
}
export interface ConfigOverride {
  /**
   * Which files these settings are for.
   */
  files: string[];
  /**
   * The profile of these files, where their front matter names none.
   */
  profile?: string;
  /**
   * Severities and options of rules for these files.
   */
  rules?: {
    [k: string]: ConfigRuleSetting;
  };
}

/**
 * What one kind of report must look like. What a profile leaves out, it takes from the profile it extends; what no profile says is not checked.
 */
export interface ProfileFile {
  /**
   * What a report writes in its front matter after profile:.
   */
  id: string;
  /**
   * What this kind of report is called.
   */
  title?: string;
  /**
   * The profile that this one builds on. Keys are merged one by one; a value or list here replaces the inherited one.
   */
  extends?: string;
  /**
   * Language of the report.
   */
  language?: 'en' | 'fr' | 'es';
  /**
   * The keys at the top of a report.
   */
  frontMatter?: {
    [k: string]: ProfileProperty;
  };
  /**
   * Sections in the order in which they are due.
   */
  sections?: ProfileSection[];
  words?: ProfileLimits1;
  /**
   * How headings and paragraphs count.
   */
  numbering?: {
    /**
     * The series of numbered headings. A heading label belongs to the first series whose level and words fit it. Empty: as the headings themselves show.
     */
    headings?: ProfileHeadingScheme[];
    /**
     * continuous: typed numbers run on through the whole report; none: paragraphs have no numbers; auto: as the report itself shows.
     */
    paragraphs?: 'auto' | 'continuous' | 'none';
    /**
     * How footnotes count. Without it: they run on through the whole report.
     */
    footnotes?: {
      /**
       * Level of the headings under each of which footnotes count from one again: 1 for headings with one #.
       */
      restartAt: number;
    };
  };
  /**
   * How tables are checked.
   */
  tables?: {
    /**
     * Whether values in tables are rounded, so that a sum may differ from its printed total by rounding. auto: as captions, headers and values show.
     */
    rounding?: 'auto' | 'exact' | 'rounded';
    /**
     * Captions, without their numbers, of tables that every report must have; * stands for any words.
     */
    required?: string[];
    /**
     * What is computed from what in tables with certain captions, as comments above them would say. A comment above a table goes before it.
     */
    declared?: ProfileTableDeclaration[];
  };
  /**
   * The frameworks that reports of this kind refer to.
   */
  frameworks?: ProfileFramework[];
  /**
   * How numbers are printed. Without it: as the report's own numbers show.
   */
  numberStyle?: {
    /**
     * The mark between groups of three digits; empty for none.
     */
    thousands: '' | ' ' | ' ' | ' ' | ' ' | ',' | '.' | "'" | '’';
    /**
     * The decimal mark.
     */
    decimal: '.' | ',';
  };
  /**
   * How figures are written in running text. What is left out may be written in either way, but in one way throughout.
   */
  figureStyle?: {
    /**
     * sign: 12%; words: 12 per cent; bracketSign: the sign in brackets, words in the text. Without it: as most are written.
     */
    percent?: 'sign' | 'words' | 'bracketSign';
    /**
     * Where the currency stands. before: USD 5 million; after: 5 million USD. Without it: as most are written.
     */
    currency?: 'before' | 'after';
    /**
     * Whether the spaces in numbers, before % and beside currencies must not break. Without it: no.
     */
    nonBreakingSpaces?: boolean;
    /**
     * Whole numbers below this one are written in words. Without it: any way.
     */
    wordsBelow?: number;
    /**
     * How a sentence may start. words: numbers in words only; any: numbers in digits too. Without it: any.
     */
    sentenceStart?: 'words' | 'any';
  };
  /**
   * Order of the countries in lists of three or more. official: alphabetical by the names that the United Nations use in English. Without it: any.
   */
  countryLists?: 'official' | 'any';
}
export interface ProfileProperty {
  /**
   * What the value is. date: YYYY-MM-DD; year: four digits; list: a list of texts. Without it: text.
   */
  type?: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'list';
  /**
   * Whether every report must have this key.
   */
  required?: boolean;
  /**
   * What the key says, for authors.
   */
  description?: string;
  /**
   * A regular expression for the whole value: letters, classes, groups, alternatives and repetition; no look-around and no back references.
   */
  pattern?: string;
  /**
   * The allowed values.
   *
   * @minItems 1
   */
  values?: string[];
  /**
   * Values as they should look; the first is shown when a value does not match the pattern.
   */
  examples?: string[];
}
export interface ProfileSection {
  /**
   * The heading without its number; upper and lower case count as the same, and * stands for any words.
   */
  title: string;
  /**
   * Other titles that the section may have.
   */
  aliases?: string[];
  /**
   * 1 for a heading with one #. Without it: any level.
   */
  level?: number;
  /**
   * Whether every report must have this section. Without it: yes.
   */
  required?: boolean;
  /**
   * Whether no report may have this section. Without it: no.
   */
  forbidden?: boolean;
  words?: ProfileLimits;
  /**
   * Captions, without their numbers, of tables that the section must have; * stands for any words.
   */
  tables?: string[];
}
/**
 * How many words the section may have with all that stands under it.
 */
export interface ProfileLimits {
  /**
   * At least so many words.
   */
  min?: number;
  /**
   * At most so many words.
   */
  max?: number;
}
/**
 * How many words the report may have; tables and code do not count.
 */
export interface ProfileLimits1 {
  /**
   * At least so many words.
   */
  min?: number;
  /**
   * At most so many words.
   */
  max?: number;
}
/**
 * One series of numbered headings.
 */
export interface ProfileHeadingScheme {
  /**
   * 1 for a heading with one #. Without it (for series with a word): any level.
   */
  level?: number;
  /**
   * How the series counts. roman: I, II; lowerRoman: i, ii; letter: A, B; lowerLetter: a, b; arabic: 1, 2; decimal: 1.1, 1.2.
   */
  form: 'roman' | 'lowerRoman' | 'letter' | 'lowerLetter' | 'arabic' | 'decimal';
  /**
   * The word before the number; upper and lower case count as the same.
   */
  word?: string;
  /**
   * What stands after the number. Without it: anything.
   */
  suffix?: string;
  /**
   * parent: counts from one again under each heading above; never: runs on through the report. Without it: never at level 1 and for series with a word, else parent.
   */
  restart?: 'parent' | 'never';
  /**
   * Only under a heading that carries this word.
   */
  under?: string;
  /**
   * Whether headings of this level may stand without a number. Without it: yes.
   */
  optional?: boolean;
}
export interface ProfileTableDeclaration {
  /**
   * The caption without its number; upper and lower case count as the same, and * stands for any words.
   */
  table: string;
  /**
   * Rows or columns by their labels: what is the sum, difference, average, share or change of what.
   */
  total?: string;
  /**
   * Rows or columns that follow from nothing in the table, though their labels say so.
   */
  noTotal?: string;
}
export interface ProfileFramework {
  /**
   * The id of the catalogue.
   */
  catalogue: string;
  /**
   * How a section declares the items it serves. line: numbers in one line; list: items quoted in full; either; none: by references in the text only. Without it: either.
   */
  statement?: 'line' | 'list' | 'either' | 'none';
  /**
   * Whether to point out a section without a statement where most of its sister sections have one. Without it: no.
   */
  siblings?: boolean;
}

/**
 * The numbered items of a framework that reports refer to: strategy points, principles and objectives, goals and targets.
 */
export interface CatalogueFile {
  /**
   * The name by which profiles refer to this catalogue.
   */
  id: string;
  /**
   * The name of the framework as reports write it.
   */
  title: string;
  /**
   * The decision that adopted the framework.
   */
  adoptedBy?: string;
  /**
   * Other words that introduce a reference, beside the title and the kinds of items.
   */
  aliases?: string[];
  /**
   * The items in the order of the framework.
   *
   * @minItems 1
   */
  items: CatalogueItem[];
}
export interface CatalogueItem {
  /**
   * What reports call an item of this kind, in the singular and in lower case.
   */
  kind: string;
  /**
   * The number as printed, in quotes: 8.1 and 8.10 are different items.
   */
  number: string;
  /**
   * The short title.
   */
  title?: string;
  /**
   * The text as adopted, word for word.
   */
  text?: string;
}

/**
 * The acronyms of an organization and what they stand for, for all of its reports.
 */
export interface AcronymsFile {
  /**
   * Each acronym with its expansion, or with a list of expansions where it has several meanings.
   */
  acronyms: {
    /**
     * The words in full as reports should write them.
     *
     * @minItems 1
     */
    [k: string]: string | string[];
  };
}

/**
 * What crossfoot lint --format json prints. Lines and columns count from 1; columns count UTF-16 units.
 */
export interface LintOutput {
  /**
   * Version of this format. New keys may come within a version; none goes or changes its meaning.
   */
  version: 1;
  /**
   * The files that were checked, sorted by path: reports, and the configuration, profile and catalogue files that have findings.
   */
  reports: LintOutputReport[];
}
export interface LintOutputReport {
  /**
   * Path relative to the working directory, with forward slashes.
   */
  path: string;
  /**
   * Id of the report's profile; null for files that are no reports.
   */
  profile: string | null;
  /**
   * In the order of their places.
   */
  findings: LintOutputFinding[];
  /**
   * Findings that are not shown, where there are any.
   *
   * @minItems 1
   */
  suppressed?: LintOutputSuppressed[];
  /**
   * A rule could not finish: there may be more findings.
   */
  incomplete?: true;
  /**
   * The figures of the report: how many there are, how many at least one check confirmed, and how many at least one check contradicts.
   */
  figures: {
    /**
     * All figures.
     */
    total: number;
    /**
     * Figures that at least one check confirmed.
     */
    ticked: number;
    /**
     * Figures that at least one check contradicts.
     */
    contradicted: number;
  };
}
export interface LintOutputFinding {
  /**
   * Id of the rule.
   */
  rule: string;
  /**
   * error: wrong without doubt; warning: very likely wrong; info: a person should look.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What is, what was expected and why.
   */
  message: string;
  /**
   * The file that the finding and its fixes stand in, where that is not the report: the CSV file of a table. Relative to the working directory.
   */
  path?: string;
  range: LintOutputRange;
  /**
   * By this the finding is known again after edits elsewhere; no two findings of a run share one.
   */
  fingerprint: string;
  evidence?: LintOutputEvidence;
  /**
   * Other places that belong to the finding.
   */
  related: LintOutputRelated[];
  /**
   * Ways to put it right, best first.
   */
  fixes: LintOutputFix[];
}
/**
 * From the first unit to the place after the last.
 */
export interface LintOutputRange {
  start: LintOutputPosition;
  end: LintOutputPosition;
}
export interface LintOutputPosition {
  /**
   * From 1.
   */
  line: number;
  /**
   * From 1, in UTF-16 units.
   */
  column: number;
}
/**
 * The working behind the finding, with the numbers as printed.
 */
export interface LintOutputEvidence {
  /**
   * What was checked, as a formula or a sentence.
   */
  working: string;
  /**
   * What was expected.
   */
  expected?: string;
  /**
   * What is printed.
   */
  found?: string;
  /**
   * How far off it is.
   */
  difference?: string;
}
export interface LintOutputRelated {
  /**
   * What this place is.
   */
  message: string;
  /**
   * The file, where it is another one than that of the finding. Relative to the working directory.
   */
  path?: string;
  range: LintOutputRange;
}
export interface LintOutputFix {
  /**
   * What the fix does.
   */
  title: string;
  /**
   * safe: applied by --fix; suggested: only when a person picks it.
   */
  kind: 'safe' | 'suggested';
  /**
   * Replacements that apply together or not at all.
   *
   * @minItems 1
   */
  edits: LintOutputEdit[];
}
export interface LintOutputEdit {
  range: LintOutputRange;
  /**
   * What to put in the place of the range.
   */
  text: string;
}
export interface LintOutputSuppressed {
  /**
   * comment: in the report; baseline: the finding was there before, by --baseline or --since.
   */
  by: 'comment' | 'baseline';
  /**
   * The reason that the comment gives.
   */
  reason?: string;
  finding: LintOutputFinding1;
}
/**
 * The finding, as it would have been.
 */
export interface LintOutputFinding1 {
  /**
   * Id of the rule.
   */
  rule: string;
  /**
   * error: wrong without doubt; warning: very likely wrong; info: a person should look.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What is, what was expected and why.
   */
  message: string;
  /**
   * The file that the finding and its fixes stand in, where that is not the report: the CSV file of a table. Relative to the working directory.
   */
  path?: string;
  range: LintOutputRange;
  /**
   * By this the finding is known again after edits elsewhere; no two findings of a run share one.
   */
  fingerprint: string;
  evidence?: LintOutputEvidence;
  /**
   * Other places that belong to the finding.
   */
  related: LintOutputRelated[];
  /**
   * Ways to put it right, best first.
   */
  fixes: LintOutputFix[];
}

/**
 * What crossfoot tables --format json prints. Lines, columns and rows count from 1; columns of a range count UTF-16 units.
 */
export interface TablesOutput {
  /**
   * Version of this format. New keys may come within a version; none goes or changes its meaning.
   */
  version: 1;
  /**
   * In the order of the files given, and of their places.
   */
  tables: TablesOutputTable[];
  /**
   * What else was found about tables: directives whose file cannot be read.
   */
  findings: TablesOutputOther[];
}
export interface TablesOutputTable {
  /**
   * The file that holds the table, relative to the working directory, with forward slashes.
   */
  path: string;
  /**
   * The report that shows a table of another file; null for tables that stand where they are shown.
   */
  shownIn: string | null;
  /**
   * As seen; null where there is none.
   */
  caption: string | null;
  /**
   * What a comment above the table says.
   */
  pragma?: 'exact' | 'rounded' | 'skip';
  range: TablesOutputRange;
  /**
   * Number of rows, headers included.
   */
  rows: number;
  /**
   * Number of columns, stub included.
   */
  columns: number;
  /**
   * Rows at the top that name columns.
   */
  headerRows: number;
  /**
   * Columns at the left that name rows.
   */
  stubColumns: number;
  /**
   * In reading order.
   */
  cells: TablesOutputCell[];
  /**
   * Cells that are believed to be computed from others.
   */
  aggregates: TablesOutputAggregate[];
  /**
   * In the order of their places.
   */
  findings: TablesOutputFinding[];
}
/**
 * From the first unit to the place after the last.
 */
export interface TablesOutputRange {
  start: TablesOutputPosition;
  end: TablesOutputPosition;
}
export interface TablesOutputPosition {
  /**
   * From 1.
   */
  line: number;
  /**
   * From 1, in UTF-16 units.
   */
  column: number;
}
export interface TablesOutputCell {
  /**
   * Of its top left corner, from 1.
   */
  row: number;
  /**
   * From 1.
   */
  column: number;
  /**
   * Rows that it covers.
   */
  rowSpan: number;
  /**
   * Columns that it covers.
   */
  columnSpan: number;
  /**
   * header: names columns; stub: names its row; value: holds a number; nil: stands for no value; note: other words.
   */
  role: 'header' | 'stub' | 'value' | 'nil' | 'note';
  /**
   * What a reader sees.
   */
  text: string;
  /**
   * The exact value of a number, with a decimal point and no other marks.
   */
  value?: string;
  range: TablesOutputRange;
}
export interface TablesOutputAggregate {
  /**
   * How the result is computed.
   */
  kind: 'sum' | 'difference' | 'average' | 'share' | 'change' | 'cumulative';
  /**
   * down: result and operands share a column; across: a row.
   */
  direction: 'down' | 'across';
  /**
   * declared by the author, announced by a label, or inferred from the numbers.
   */
  source: 'declared' | 'labelled' | 'inferred';
  /**
   * Why it is believed, as a phrase.
   */
  because: string;
  /**
   * In the names of rows or columns.
   */
  formula: string;
  /**
   * Index in cells, from 0.
   */
  result: number;
  /**
   * Indexes in cells, from 0.
   */
  operands: number[];
  /**
   * holds; rounding: off by what rounding explains; open: a part is not printed or cannot be read; fails.
   */
  verdict: 'holds' | 'rounding' | 'open' | 'fails';
  /**
   * What the operands give, where that is not what is printed.
   */
  expected?: string;
  /**
   * The result as printed less what the operands give, for sums that are off.
   */
  difference?: string;
}
export interface TablesOutputFinding {
  /**
   * Id of the rule.
   */
  rule: string;
  /**
   * error: wrong without doubt; warning: very likely wrong; info: a person should look.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What is, what was expected and why.
   */
  message: string;
  /**
   * The file that the finding and its fixes stand in, where that is not the report: the CSV file of a table. Relative to the working directory.
   */
  path?: string;
  range: TablesOutputRange;
  evidence?: TablesOutputEvidence;
  /**
   * Other places that belong to the finding.
   */
  related: TablesOutputRelated[];
  /**
   * Ways to put it right, best first.
   */
  fixes: TablesOutputFix[];
}
/**
 * The working behind the finding, with the numbers as printed.
 */
export interface TablesOutputEvidence {
  /**
   * What was checked, as a formula or a sentence.
   */
  working: string;
  /**
   * What was expected.
   */
  expected?: string;
  /**
   * What is printed.
   */
  found?: string;
  /**
   * How far off it is.
   */
  difference?: string;
}
export interface TablesOutputRelated {
  /**
   * What this place is.
   */
  message: string;
  /**
   * The file, where it is another one than that of the finding. Relative to the working directory.
   */
  path?: string;
  range: TablesOutputRange;
}
export interface TablesOutputFix {
  /**
   * What the fix does.
   */
  title: string;
  /**
   * safe: applied by --fix; suggested: only when a person picks it.
   */
  kind: 'safe' | 'suggested';
  /**
   * Replacements that apply together or not at all.
   *
   * @minItems 1
   */
  edits: TablesOutputEdit[];
}
export interface TablesOutputEdit {
  range: TablesOutputRange;
  /**
   * What to put in the place of the range.
   */
  text: string;
}
export interface TablesOutputOther {
  /**
   * Relative to the working directory.
   */
  path: string;
  /**
   * From 1.
   */
  line: number;
  /**
   * Id of the rule.
   */
  rule: string;
  /**
   * error: wrong without doubt; warning: very likely wrong; info: a person should look.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What is, what was expected and why.
   */
  message: string;
}

/**
 * What crossfoot coverage --format json prints. Lines count from 1.
 */
export interface CoverageOutput {
  /**
   * Version of this format. New keys may come within a version; none goes or changes its meaning.
   */
  version: 1;
  /**
   * In the order of the files given; reports that name no item of a catalogue are left out.
   */
  reports: CoverageOutputReport[];
}
export interface CoverageOutputReport {
  /**
   * Path relative to the working directory, with forward slashes.
   */
  path: string;
  /**
   * One matrix for each catalogue that the report uses.
   */
  catalogues: CoverageOutputMatrix[];
}
export interface CoverageOutputMatrix {
  /**
   * Id of the catalogue.
   */
  id: string;
  /**
   * Name of the framework.
   */
  title: string;
  /**
   * The items of the kinds that the report uses, in the catalogue's order.
   */
  items: CoverageOutputItem[];
  /**
   * In the order of the report.
   */
  sections: CoverageOutputSection[];
}
export interface CoverageOutputItem {
  /**
   * Kind of item: point, objective, target.
   */
  kind: string;
  /**
   * Number as printed.
   */
  number: string;
  /**
   * How many sections state it.
   */
  stated: number;
  /**
   * How many more only mention it.
   */
  mentioned: number;
}
export interface CoverageOutputSection {
  /**
   * The heading as seen; for what stands before the first one, words that say so.
   */
  section: string;
  /**
   * Level of the heading from 1; null before the first heading.
   */
  level: number | null;
  /**
   * Number of the heading as typed; null where it has none.
   */
  label: string | null;
  /**
   * Line of the heading.
   */
  line: number;
  /**
   * Whether it, or a section in it, states or mentions an item.
   */
  serves: boolean;
  /**
   * Whether it has paragraphs, but neither it nor a section in it names an item, and none around it states one.
   */
  gap: boolean;
  /**
   * What the section itself, without its subordinate sections, states or mentions.
   */
  items: CoverageOutputCell[];
}
export interface CoverageOutputCell {
  /**
   * Kind of item: point, objective, target.
   */
  kind: string;
  /**
   * Number as printed.
   */
  number: string;
  /**
   * statement: the section declares that it serves the item; reference: its prose names it.
   */
  mark: 'statement' | 'reference';
  /**
   * Where it does, in ascending order.
   *
   * @minItems 1
   */
  lines: number[];
}

/**
 * What crossfoot figures --format json prints. Lines and columns count from 1; columns count UTF-16 units.
 */
export interface FiguresOutput {
  /**
   * Version of this format. New keys may come within a version; none goes or changes its meaning.
   */
  version: 1;
  /**
   * In the order of the files given.
   */
  reports: FiguresOutputReport[];
}
export interface FiguresOutputReport {
  /**
   * Path relative to the working directory, with forward slashes.
   */
  path: string;
  /**
   * Of all figures, whichever are shown.
   */
  counts: {
    /**
     * Figures in cells of tables.
     */
    tables: FiguresOutputCounts;
    /**
     * Figures in running text, headings, notes and lists.
     */
    prose: FiguresOutputCounts;
  };
  /**
   * In the order of the report.
   */
  figures: FiguresOutputFigure[];
}
export interface FiguresOutputCounts {
  /**
   * How many figures there are.
   */
  total: number;
  /**
   * How many at least one check confirms and none contradicts.
   */
  ticked: number;
  /**
   * How many a check contradicts.
   */
  contradicted: number;
}
export interface FiguresOutputFigure {
  /**
   * Place in the report's ledger, from 1.
   */
  id: number;
  /**
   * The file that holds the figure, where that is not the report. Relative to the working directory.
   */
  path?: string;
  /**
   * Where it stands; for a figure of a table, its cell.
   */
  range: FiguresOutputRange;
  /**
   * The kind of text that it stands in.
   */
  place: 'prose' | 'heading' | 'caption' | 'note' | 'listItem' | 'cell';
  /**
   * As printed, without currency and marks.
   */
  printed: string;
  /**
   * The value with its scale applied, as a plain decimal: digits, a point, a sign.
   */
  value: string;
  /**
   * % for per cent, or an ISO 4217 code.
   */
  unit?: string;
  /**
   * What words before it say: almost (below), over (above), some (about).
   */
  approximator?: 'below' | 'above' | 'about';
  /**
   * The years it speaks of, both included.
   */
  period?: {
    /**
     * First year.
     */
    from: number;
    /**
     * Last year.
     */
    to: number;
  };
  /**
   * Folded words that say what it counts, most telling first.
   */
  counts: string[];
  /**
   * ticked: at least one check confirms it and none contradicts it; contradicted: a check contradicts it; unverified: nothing was checked.
   */
  state: 'ticked' | 'contradicted' | 'unverified';
  /**
   * The checks that it took part in.
   */
  checks: FiguresOutputCheck[];
}
/**
 * From the first unit to the place after the last.
 */
export interface FiguresOutputRange {
  start: FiguresOutputPosition;
  end: FiguresOutputPosition;
}
export interface FiguresOutputPosition {
  /**
   * From 1.
   */
  line: number;
  /**
   * From 1, in UTF-16 units.
   */
  column: number;
}
export interface FiguresOutputCheck {
  /**
   * aggregate: a total or another computed cell of a table; claim: a statement of the text that arithmetic can test; tie: another place that states the same fact; prior: last year's report.
   */
  kind: 'aggregate' | 'claim' | 'tie' | 'prior';
  /**
   * What the check said of this figure.
   */
  outcome: 'ticked' | 'contradicted';
  /**
   * The check in words and numbers.
   */
  working: string;
  /**
   * Ids of the other figures of the check.
   */
  with: number[];
}

/**
 * What crossfoot diff --format json prints. Lines and columns count from 1; columns count UTF-16 units.
 */
export interface DiffOutput {
  /**
   * Version of this format. New keys may come within a version; none goes or changes its meaning.
   */
  version: 1;
  /**
   * The older draft: path relative to the working directory, with forward slashes.
   */
  before: string;
  /**
   * The newer draft.
   */
  now: string;
  /**
   * In the order of the newer draft.
   */
  changes: DiffOutputChange[];
}
export interface DiffOutputChange {
  /**
   * changed: stands in both drafts with another value or unit; added: in the newer one only; removed: in the older one only.
   */
  kind: 'changed' | 'added' | 'removed';
  /**
   * Row and column of a table, or the words that say what it counts.
   */
  counts: string;
  /**
   * Where it stands in the older draft.
   */
  before?: DiffOutputPlace;
  /**
   * Where it stands in the newer draft.
   */
  now?: DiffOutputPlace;
}
export interface DiffOutputPlace {
  /**
   * The file that it stands in, where that is not the draft itself: a table's.
   */
  path?: string;
  /**
   * The paragraph or table by name.
   */
  place?: string;
  range: DiffOutputRange;
  /**
   * As the draft prints it.
   */
  printed: string;
  /**
   * Its value as a decimal number, scale words applied.
   */
  value: string;
  /**
   * % or a currency code.
   */
  unit?: string;
}
/**
 * From the first unit to the place after the last.
 */
export interface DiffOutputRange {
  start: DiffOutputPosition;
  end: DiffOutputPosition;
}
export interface DiffOutputPosition {
  /**
   * From 1.
   */
  line: number;
  /**
   * From 1, in UTF-16 units.
   */
  column: number;
}
