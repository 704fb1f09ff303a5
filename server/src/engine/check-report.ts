/**
 * Turns one report and the settings around it into its findings: rules run, severities settled,
 * steering comments applied, sorted. Must not read files.
 */
import { type FrontMatter, readFrontMatter } from '../markdown/front-matter.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { loadProfile, profileIds } from '../profiles/load-profile.ts';
import { type Profile, permissiveProfile } from '../profiles/profile.ts';
import { ruleSetting, type Settings, settingsFor } from '../profiles/resolve-config.ts';
import { buildReport, type FactSettings } from '../report/build-report.ts';
import type { Report } from '../report/report.ts';
import type { RuleFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import { notices } from '../rules/notices.ts';
import { usableOptions } from '../rules/options.ts';
import { type RuleOptions, type RuleRun, runRules } from '../rules/run.ts';
import type { CheckedDocument, Finding } from './engine.ts';
import { dropRepeats, sortFindings } from './order.ts';
import { settleSeverity } from './severity.ts';
import { type SuppressionNotice, suppress } from './suppress.ts';
import { fits, knownRules, type Workspace } from './workspace.ts';

/** A check together with what the next one may take over from it. */
export interface ReportCheck {
  readonly checked: CheckedDocument;
  readonly runs: readonly RuleRun[];
  readonly settings: ReportSettings;
}

/** What holds for one report as long as neither its profile nor the workspace changes. */
export interface ReportSettings {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly profile: Profile;
  readonly facts: Pick<RuleFacts, 'catalogues' | 'profileIds'>;
  readonly optionsOf: (id: string) => RuleOptions;
}

export interface ReportInput {
  readonly path: string;
  readonly revision: number;
  readonly markdown: MarkdownDocument;
  readonly workspace: Workspace;
  /** The check of the same path before this one. */
  readonly previous: ReportCheck | undefined;
}

export function checkReport(input: ReportInput): ReportCheck {
  const { path, previous, markdown, workspace } = input;
  const same = previous?.settings.workspace === workspace ? previous : undefined;
  const frontMatter = readFrontMatter(markdown);
  const settings = settingsOf(input, profileNamed(frontMatter), same?.settings);
  const { profile } = settings;
  const before = same?.settings === settings ? same.checked.report : undefined;
  const report = buildReport({ path, markdown, frontMatter }, factSettings(settings), before);
  const facts: RuleFacts = { ...report, profile, ...settings.facts };
  const active = rules.filter((rule) => severityOf(settings, rule.id) !== 'off');
  const runs = runRules(active, facts, settings.optionsOf, same?.runs);
  const checked: CheckedDocument = {
    path,
    revision: input.revision,
    document: report.document,
    role: 'report',
    profile: profile.id,
    report,
    findings: findingsOf(runs, report, settings),
    figures: { total: 0, ticked: 0, contradicted: 0 },
    settings: [...workspace.roles.keys()].sort(),
    failures: runs.flatMap(({ rule, failure }) =>
      failure === undefined ? [] : [{ rule: rule.id, reason: failure }],
    ),
  };
  return { checked, runs, settings };
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
  { path, workspace }: ReportInput,
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
    facts: { catalogues: cataloguesOf(workspace), profileIds: profileIds(workspace.profiles) },
    optionsOf: (id) => options.get(id) ?? {},
  };
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
): readonly Finding[] {
  const settled = runs.flatMap(({ rule, findings }) =>
    findings.flatMap(
      (finding) => settleSeverity(rule, finding, severityOf(settings, rule.id)) ?? [],
    ),
  );
  const ran = new Set(runs.map(({ rule }) => rule.id));
  const { findings, notices: aboutComments } = suppress(sortFindings(dropRepeats(settled)), {
    document: report.document,
    blocks: report.blocks,
    pragmas: report.pragmas,
    known: knownRules,
    isOn: (id) => ran.has(id),
  });
  const failed = runs.flatMap((run) => (run.failure === undefined ? [] : [failureNotice(run)]));
  const others = [...aboutComments, ...failed].flatMap(
    (notice) => settleNotice(notice, settings) ?? [],
  );
  return sortFindings([...findings, ...dropRepeats(others)]);
}

function settleNotice(notice: SuppressionNotice, settings: ReportSettings): Finding | undefined {
  const kind = notices.find(({ id }) => id === notice.rule);
  return kind && settleSeverity(kind, notice, severityOf(settings, kind.id));
}

function failureNotice({ rule }: RuleRun): SuppressionNotice {
  return {
    rule: 'internal/rule-failed',
    span: { from: 0, to: 0 },
    message: `The rule ${rule.id} could not finish: a fault of Crossfoot, not of the report. The other rules have run.`,
    related: [],
    fixes: [],
  };
}
