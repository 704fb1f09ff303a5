/**
 * Turns one report and the settings around it into its findings: rules run, severities settled,
 * steering comments applied, sorted. Must not read files.
 */

import { addressChange, addressesOf, sameAddresses } from '../markdown/addresses.ts';
import {
  changeIn,
  type DraftChange,
  differenceBetween,
  joinSegments,
} from '../markdown/draft-change.ts';
import { type FrontMatter, readFrontMatter } from '../markdown/front-matter.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { loadProfile, profileIds } from '../profiles/load-profile.ts';
import { type Profile, permissiveProfile } from '../profiles/profile.ts';
import { ruleSetting, type Settings, settingsFor } from '../profiles/resolve-config.ts';
import { buildReport, type FactSettings } from '../report/build-report.ts';
import { countFigures } from '../report/count-figures.ts';
import type { TableFiles } from '../report/file-tables.ts';
import { lazily } from '../report/lazy.ts';
import type { PriorFile, Report } from '../report/report.ts';
import { readSection } from '../report/section.ts';
import { TieIndex } from '../report/ties-index.ts';
import { unchangedParts, type WholeReport } from '../report/unchanged.ts';
import { type Budget, type Costs, createCosts } from '../rules/budget.ts';
import type { RuleFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import { usableOptions } from '../rules/options.ts';
import { type EarlierRuns, type EditedSection, type RuleOptions, runRules } from '../rules/run.ts';
import type { Encoding } from '../text/decode.ts';
import type { TextDocument } from '../text/document.ts';
import { draftNotices, type Notice } from './draft-notices.ts';
import type { CheckedDocument, OtherDocument } from './engine.ts';
import { samePrior } from './prior-files.ts';
import { type Settled, settleNotice, settleRuns, withOffsets } from './settle-findings.ts';
import { sameFiles } from './table-files.ts';
import { fits, type Workspace } from './workspace.ts';

/** A check together with what the next one may take over from it. */
export interface ReportCheck {
  readonly checked: CheckedDocument;
  readonly settled: Settled;
  readonly settings: ReportSettings;
  readonly tableFiles: TableFiles;
  readonly prior: PriorFile | undefined;
  readonly markdown: MarkdownDocument;
  readonly whole: () => WholeReport;
  /** What rules and facts cost so far. */
  readonly costs: Costs;
  /** Which figures state one fact, brought up to date when somebody asks. */
  readonly ties: TieIndex;
}

/** What holds for one report as long as neither its profile nor the workspace changes. */
export interface ReportSettings {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly profile: Profile;
  readonly facts: Pick<RuleFacts, 'catalogues' | 'acronyms' | 'profileIds'>;
  readonly optionsOf: (id: string) => RuleOptions;
}

export interface ReportInput {
  readonly path: string;
  readonly revision: number;
  readonly document: TextDocument;
  readonly markdown: MarkdownDocument;
  /** What its `::table` directives name. */
  readonly tableFiles: TableFiles;
  /** Last year's report, where one is named. */
  readonly prior?: PriorFile | undefined;
  /** How the file is saved; undefined for a document that is open in an editor. */
  readonly encoding: Encoding | undefined;
  readonly workspace: Workspace;
  /** The check of the same path before this one. */
  readonly previous: ReportCheck | undefined;
  /** How long rules may take; absent: as long as they need. */
  readonly budget?: Budget | undefined;
}

export function checkReport(input: ReportInput): ReportCheck {
  const { path, previous, document, markdown, workspace, tableFiles, prior } = input;
  const same = previous?.settings.workspace === workspace ? previous : undefined;
  const frontMatter = readFrontMatter(markdown);
  const settings = settingsOf(input, profileNamed(frontMatter), same?.settings);
  const { profile } = settings;
  const reading = factSettings(settings);
  const like = same?.settings === settings ? same : undefined;
  const begun = sameText(like, input);
  const ties = previous?.ties ?? new TieIndex();
  const report =
    begun?.checked.report ??
    buildReport({ path, document, markdown, frontMatter, tableFiles, prior, ties }, reading);
  const earlier = begun
    ? runsSoFar(begun)
    : like && earlierRuns(like, input, { reading, settings });
  const active = rules.filter((rule) => severityOf(settings, rule.id) !== 'off');
  const facts = factsOf(report, markdown, settings);
  const { optionsOf } = settings;
  const costs = previous?.costs ?? createCosts();
  const addresses = addressesOf(markdown);
  const runs = runRules(active, facts, {
    optionsOf,
    addressOf: addresses.of,
    earlier,
    budget: input.budget,
    costs,
  });
  const aboutFile = draftNotices(document, input.encoding);
  const { settings: severities } = settings;
  const before = like?.settled;
  const settled = settleRuns(runs, { report, settings: severities, addresses, aboutFile, before });
  const findings = once(() => settled.findings.map((one) => withOffsets(one, addresses)));
  const checked: CheckedDocument = {
    path,
    revision: input.revision,
    document: report.document,
    role: 'report',
    profile: profile.id,
    report,
    addressed: { findings: settled.findings, addresses },
    get findings() {
      return findings();
    },
    ...(settled.suppressed.length > 0 && { suppressed: settled.suppressed }),
    // Counted when somebody asks: most edits touch no figure.
    get figures() {
      return countFigures(report.ledger);
    },
    settings: [...workspace.roles.keys()].sort(),
    headingSchemes: profile.numbering.headings,
    profileChoice: {
      profile,
      path: workspace.profiles.find(({ data }) => data?.id === profile.id)?.path,
      ids: settings.facts.profileIds,
    },
    catalogues: workspace.catalogues,
    others: [...(tableFiles.size === 0 ? [] : filesOf(report)), ...priorDocument(prior)],
    failures: runs.flatMap(({ rule, failure }) =>
      failure === undefined ? [] : [{ rule: rule.id, reason: failure }],
    ),
    ...(runs.some(({ due }) => due) && { incomplete: true }),
  };
  const whole =
    earlier && like
      ? wholeAfter(earlier, like)
      : once(() => ({ termKeys: report.terms.terms.map(({ key }) => key) }));
  return {
    checked,
    settled,
    settings,
    tableFiles,
    prior,
    markdown,
    whole,
    costs,
    ties,
  };
}

/** Earlier runs, and the facts of the segments that were edited, by themselves. */
interface Earlier extends EarlierRuns {
  readonly edited?: () => Pick<Report, 'terms'>;
}

/** What an earlier check of the same path found that still holds. */
function earlierRuns(
  { settled: { runs }, markdown, tableFiles, prior, whole }: ReportCheck,
  input: ReportInput,
  settings: { readonly reading: FactSettings; readonly settings: ReportSettings },
): Earlier {
  const difference = differenceBetween(markdown, input.markdown);
  const addresses = addressChange(difference, markdown, input.markdown);
  const change = changeIn(difference);
  if (change === undefined) {
    const { path } = input;
    const edited = once(() => {
      const draft = joinSegments(difference.now.map(({ segment }) => segment));
      return buildReport({ path, markdown: draft, frontMatter: undefined }, settings.reading);
    });
    return { runs, unchanged: new Set(settledFacts), change: addresses, edited };
  }
  const unchanged = new Set<keyof RuleFacts>([
    ...unchangedParts(change, settings.reading, whole),
    ...settledFacts,
  ]);
  if (tableFiles !== input.tableFiles && !sameFiles(tableFiles, input.tableFiles)) {
    unchanged.delete('tables');
    unchanged.delete('unreadTables');
  }
  if (prior !== undefined || input.prior !== undefined) {
    if (!samePrior(prior, input.prior)) unchanged.delete('prior');
    // What last year's report confirms stands in the ledger.
    if (!unchanged.has('prior')) unchanged.delete('ledger');
  }
  const section = editedSection(input, settings, change, unchanged);
  return { runs, unchanged, change: addresses, section, edited: section.facts };
}

/** The section that was edited, for rules that look at nothing else. */
function editedSection(
  input: ReportInput,
  { reading, settings }: { readonly reading: FactSettings; readonly settings: ReportSettings },
  change: DraftChange,
  unchanged: ReadonlySet<keyof RuleFacts>,
): EditedSection {
  const { path, markdown } = input;
  const section = readSection(path, markdown, reading, change);
  const covers = new Set<keyof RuleFacts>(['prose', 'listClaims']);
  const isAlone = !unchanged.has('tables') && unchanged.has('pragmas') && section.hasOwnTables();
  if (isAlone) covers.add('tables');
  return {
    covers,
    from: section.from,
    facts: () => factsOf(section.report, markdown, settings),
  };
}

/** Acronyms of what was edited come to those there were; that one of them is gone does no harm. */
function wholeAfter({ unchanged, edited }: Earlier, { whole }: ReportCheck): () => WholeReport {
  if (unchanged.has('terms') || edited === undefined) return whole;
  const { terms } = edited().terms;
  const termKeys = [...new Set([...whole().termKeys, ...terms.map(({ key }) => key)])];
  return () => ({ termKeys });
}

/** The check before, if it was one of this very text that had no time for all rules. */
function sameText(previous: ReportCheck | undefined, input: ReportInput): ReportCheck | undefined {
  return previous?.checked.report &&
    previous.markdown === input.markdown &&
    sameFiles(previous.tableFiles, input.tableFiles) &&
    samePrior(previous.prior, input.prior)
    ? previous
    : undefined;
}

/** The runs of a check that is to be gone on with. */
function runsSoFar({ settled: { runs }, checked }: ReportCheck): Earlier {
  const facts = Object.keys(checked.report ?? {}) as (keyof Report & keyof RuleFacts)[];
  return { runs, unchanged: new Set([...facts, ...settledFacts]), change: sameAddresses };
}

/** What does not depend on the text. */
const settledFacts = [
  'document',
  'wholeText',
  'profile',
  'profileIds',
  'catalogues',
  'acronyms',
] as const;

/** The parts of the report are read only when a rule asks for them. */
function factsOf(report: Report, markdown: MarkdownDocument, settings: ReportSettings): RuleFacts {
  const { profile, facts } = settings;
  return Object.assign(Object.create(report) as Report, {
    wholeText: () => markdown.text,
    profile,
    ...facts,
  });
}

function priorDocument(prior: PriorFile | undefined): readonly OtherDocument[] {
  if (prior?.report === undefined) return [];
  return [{ path: prior.report.path, document: prior.report.document }];
}

/** A report that is only read, not checked: last year's. */
export function readReport(
  draft: Omit<ReportInput, 'revision' | 'encoding' | 'previous' | 'prior'>,
): Report {
  const { path, document, markdown, tableFiles } = draft;
  const frontMatter = readFrontMatter(markdown);
  const settings = settingsOf(draft, profileNamed(frontMatter), undefined);
  return buildReport({ path, document, markdown, frontMatter, tableFiles }, factSettings(settings));
}

/** `make` as it answered the first time. */
function once<T>(make: () => T): () => T {
  const made = lazily({ value: make });
  return () => made.value;
}

/** The files that its tables stand in, each once. */
function filesOf({ tables }: Report): readonly OtherDocument[] {
  const files = new Map<string, OtherDocument>();
  for (const { source } of tables) {
    if (source) files.set(source.path, { path: source.path, document: source.document });
  }
  return [...files.values()];
}

/** A draft that cannot be read any further: the notice that says why is all there is to say. */
export function refuseReport(
  draft: Pick<CheckedDocument, 'path' | 'document' | 'revision'>,
  workspace: Workspace,
  notice: Notice,
): CheckedDocument {
  const { path, document, revision } = draft;
  const finding = settleNotice(notice, settingsFor(workspace.config, path, fits));
  return {
    path,
    revision,
    document,
    role: 'report',
    findings: finding ? [finding] : [],
    figures: { total: 0, ticked: 0, contradicted: 0 },
    settings: [...workspace.roles.keys()].sort(),
    others: [],
    failures: [],
  };
}

/** The id that the front matter gives, as written; undefined where it names none. */
function profileNamed(frontMatter: FrontMatter | undefined): string | undefined {
  const id = frontMatter?.data?.profile;
  return typeof id === 'string' ? id : undefined;
}

function factSettings({ profile, facts }: ReportSettings): FactSettings {
  const { numbering, tables, numberStyle } = profile;
  return {
    numbering,
    tables: { ...tables, ...(numberStyle ? { numberStyle } : {}) },
    catalogues: facts.catalogues,
  };
}

const catalogues = new WeakMap<Workspace, RuleFacts['catalogues']>();

/** The same list for the same workspace, since facts are compared by identity. */
function cataloguesOf(workspace: Workspace): RuleFacts['catalogues'] {
  const known = catalogues.get(workspace);
  if (known) return known;
  const list = workspace.catalogues.flatMap(({ catalogue }) => (catalogue ? [catalogue] : []));
  catalogues.set(workspace, list);
  return list;
}

function settingsOf(
  { path, workspace }: Pick<ReportInput, 'path' | 'workspace'>,
  named: string | undefined,
  previous: ReportSettings | undefined,
): ReportSettings {
  const settings = previous?.settings ?? settingsFor(workspace.config, path, fits);
  const profile = profileOf(named, settings, workspace);
  if (previous?.profile.id === profile.id) return previous;
  const options = new Map<string, RuleOptions>(
    rules.map(({ id, options: schema }) => [
      id,
      usableOptions(ruleSetting(settings, id).options ?? {}, schema),
    ]),
  );
  return {
    workspace,
    settings,
    profile,
    facts: {
      catalogues: cataloguesOf(workspace),
      acronyms: acronymsOf(workspace),
      profileIds: profileIds(workspace.profiles),
    },
    optionsOf: (id) => options.get(id) ?? {},
  };
}

const acronyms = new WeakMap<Workspace, RuleFacts['acronyms']>();

/** One list for each workspace, so that rules which read it run again only where it changed. */
function acronymsOf(workspace: Workspace): RuleFacts['acronyms'] {
  const known = acronyms.get(workspace);
  if (known) return known;
  const list = workspace.acronyms.flatMap((file) => file.acronyms);
  acronyms.set(workspace, list);
  return list;
}

/** An unknown profile is a finding of its own; the report is then held against the weakest one. */
function profileOf(named: string | undefined, settings: Settings, workspace: Workspace): Profile {
  for (const id of [named, settings.profile, 'generic']) {
    const profile = id === undefined ? undefined : loadProfile(id, workspace.profiles).profile;
    if (profile) return profile;
  }
  return permissiveProfile;
}

function severityOf(settings: ReportSettings, id: string) {
  return ruleSetting(settings.settings, id).severity;
}
