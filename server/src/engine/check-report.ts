/**
 * Turns one report and the settings around it into its findings: rules run, severities settled,
 * steering comments applied, sorted. Must not read files.
 */

import { changeBetween, moveOffset } from '../markdown/draft-change.ts';
import { type FrontMatter, readFrontMatter } from '../markdown/front-matter.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { loadProfile, profileIds } from '../profiles/load-profile.ts';
import { type Profile, permissiveProfile } from '../profiles/profile.ts';
import { ruleSetting, type Settings, settingsFor } from '../profiles/resolve-config.ts';
import { buildReport, type FactSettings } from '../report/build-report.ts';
import { countFigures } from '../report/count-figures.ts';
import type { TableFiles } from '../report/file-tables.ts';
import { lazily } from '../report/lazy.ts';
import type { PriorFile } from '../report/prior.ts';
import type { Report } from '../report/report.ts';
import { unchangedParts, type WholeReport } from '../report/unchanged.ts';
import { type Budget, type Costs, createCosts } from '../rules/budget.ts';
import type { RuleFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import { notices } from '../rules/notices.ts';
import { usableOptions } from '../rules/options.ts';
import { type EarlierRuns, type RuleOptions, type RuleRun, runRules } from '../rules/run.ts';
import type { Encoding } from '../text/decode.ts';
import { createTextDocument, type TextDocument } from '../text/document.ts';
import { draftNotices, type Notice } from './draft-notices.ts';
import type { CheckedDocument, Finding, OtherDocument } from './engine.ts';
import { dropRepeats, sortFindings } from './order.ts';
import { samePrior } from './prior-files.ts';
import { settleSeverity } from './severity.ts';
import { suppress } from './suppress.ts';
import { sameFiles } from './table-files.ts';
import { fits, knownRules, type Workspace } from './workspace.ts';

/** A check together with what the next one may take over from it. */
export interface ReportCheck {
  readonly checked: CheckedDocument;
  readonly runs: readonly RuleRun[];
  readonly settings: ReportSettings;
  readonly tableFiles: TableFiles;
  readonly prior: PriorFile | undefined;
  readonly markdown: MarkdownDocument;
  readonly whole: () => WholeReport;
  /** What rules and facts cost so far. */
  readonly costs: Costs;
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
  const report =
    begun?.checked.report ??
    buildReport({ path, document, markdown, frontMatter, tableFiles, prior }, reading);
  const earlier = begun ? runsSoFar(begun) : like && earlierRuns(like, input, reading);
  const active = rules.filter((rule) => severityOf(settings, rule.id) !== 'off');
  const facts = factsOf(report, markdown, settings);
  const { optionsOf } = settings;
  const costs = previous?.costs ?? createCosts();
  const runs = runRules(active, facts, { optionsOf, earlier, budget: input.budget, costs });
  const checked: CheckedDocument = {
    path,
    revision: input.revision,
    document: report.document,
    role: 'report',
    profile: profile.id,
    report,
    ...findingsOf(runs, report, settings, draftNotices(markdown.text, input.encoding)),
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
  const terms = earlier?.unchanged.has('terms') ? like!.whole : undefined;
  const whole = terms ?? once(() => ({ termKeys: report.terms.terms.map(({ key }) => key) }));
  return { checked, runs, settings, tableFiles, prior, markdown, whole, costs };
}

/** What an earlier check of the same path found that still holds; undefined where too much changed. */
function earlierRuns(
  { runs, markdown, tableFiles, prior, whole }: ReportCheck,
  input: ReportInput,
  settings: FactSettings,
): EarlierRuns | undefined {
  const change = changeBetween(markdown, input.markdown);
  if (change === undefined) return undefined;
  const unchanged = new Set<keyof RuleFacts>([
    ...unchangedParts(change, settings, whole),
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
  return { runs, unchanged, move: (offset) => moveOffset(change, offset) };
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
function runsSoFar({ runs, checked }: ReportCheck): EarlierRuns {
  const facts = Object.keys(checked.report ?? {}) as (keyof Report & keyof RuleFacts)[];
  return { runs, unchanged: new Set([...facts, ...settledFacts]), move: (offset) => offset };
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
function factsOf(report: Report, { text }: MarkdownDocument, settings: ReportSettings): RuleFacts {
  const { profile, facts } = settings;
  return Object.assign(Object.create(report) as Report, {
    wholeText: () => text,
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
  draft: { readonly path: string; readonly text: string; readonly revision: number },
  workspace: Workspace,
  notice: Notice,
): CheckedDocument {
  const { path, text, revision } = draft;
  const finding = settleNotice(notice, settingsFor(workspace.config, path, fits));
  return {
    path,
    revision,
    document: createTextDocument(text),
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

function findingsOf(
  runs: readonly RuleRun[],
  report: Report,
  settings: ReportSettings,
  aboutFile: readonly Notice[],
): Pick<CheckedDocument, 'findings' | 'suppressed'> {
  const settled = runs.flatMap(({ rule, findings }) =>
    findings.flatMap(
      (finding) =>
        withAnchor(settleSeverity(rule, finding, severityOf(settings, rule.id)), report.path) ?? [],
    ),
  );
  const ran = new Set(runs.map(({ rule }) => rule.id));
  const {
    findings,
    suppressed,
    notices: aboutComments,
  } = suppress(sortFindings(dropRepeats(settled)), {
    document: report.document,
    blocks: report.blocks,
    pragmas: report.pragmas,
    known: knownRules,
    isOn: (id) => ran.has(id),
  });
  const failed = runs.flatMap((run) => (run.failure === undefined ? [] : [failureNotice(run)]));
  const others = [...aboutFile, ...aboutComments, ...failed].flatMap(
    (notice) => settleNotice(notice, settings.settings) ?? [],
  );
  const all = sortFindings([...findings, ...dropRepeats(others)]);
  return { findings: all, ...(suppressed.length > 0 && { suppressed }) };
}

/** What stands in another file also names the place where the report says so. */
function withAnchor(finding: Finding | undefined, path: string): Finding | undefined {
  if (finding?.anchor === undefined) return finding;
  const place = { path, span: finding.anchor, message: 'The report shows this table here' };
  return { ...finding, related: [...finding.related, place] };
}

function settleNotice(notice: Notice, settings: Settings): Finding | undefined {
  const kind = notices.find(({ id }) => id === notice.rule);
  return kind && settleSeverity(kind, notice, ruleSetting(settings, kind.id).severity);
}

function failureNotice({ rule }: RuleRun): Notice {
  return {
    rule: 'internal/rule-failed',
    span: { from: 0, to: 0 },
    message: `The rule ${rule.id} could not finish: a fault of Crossfoot, not of the report. The other rules have run.`,
    related: [],
    fixes: [],
  };
}
