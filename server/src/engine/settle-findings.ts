/**
 * Turns what rules said about a report into its findings: severities settled, steering comments applied,
 * sorted. Must not run rules.
 */

import type { Addresses } from '../markdown/addresses.ts';
import { ruleSetting, type Settings } from '../profiles/resolve-config.ts';
import type { Report } from '../report/report.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { RuleFinding } from '../rules/finding.ts';
import { type Addressed, addressFinding, moveFinding } from '../rules/move-finding.ts';
import { notices as kinds } from '../rules/notices.ts';
import type { RuleRun } from '../rules/run.ts';
import type { LineEnd } from '../text/document.ts';
import { english, say } from '../text/phrase.ts';
import { type Notice, noticeOf } from './draft-notices.ts';
import type { CheckedDocument, Finding } from './engine.ts';
import { withLineEnds } from './line-ends.ts';
import { dropRepeats, mergeFindings, sortFindings } from './order.ts';
import { settleSeverity } from './severity.ts';
import { suppress } from './suppress.ts';
import { knownRules } from './workspace.ts';

/** What the runs are to be settled by. */
export interface Settling {
  readonly report: Report;
  readonly settings: Settings;
  readonly addresses: Addresses;
  /** What there is to say about the file as such. */
  readonly aboutFile: readonly Notice[];
  /** What came of the runs of the check before, under the same settings. */
  readonly before?: Settled | undefined;
}

type Findings = readonly Addressed<Finding>[];

/** What came of the runs. */
export interface Settled {
  readonly runs: readonly RuleRun[];
  readonly eol: LineEnd;
  /** Of all runs, sorted, with repeats and what comments switch off. */
  readonly all: Findings;
  /** The same list as before, where nothing in it is another one. */
  readonly findings: Findings;
  /** With offsets. */
  readonly suppressed: NonNullable<CheckedDocument['suppressed']>;
}

export function settleRuns(
  runs: readonly RuleRun[],
  { report, settings, addresses, aboutFile, before }: Settling,
): Settled {
  const { eol } = report.document;
  const isLike = before?.eol === eol && before.runs.length === runs.length;
  const all = allOf(
    runs,
    (rule, finding) => settle(rule, finding, settings, report),
    isLike ? before : undefined,
  );
  const ran = new Set(runs.map(({ rule }) => rule.id));
  const { findings, suppressed, notices } = suppress(dropRepeats(all), {
    document: report.document,
    // Read only where a comment makes it necessary.
    get blocks() {
      return report.blocks;
    },
    pragmas: report.pragmas,
    known: knownRules,
    offsetOf: addresses.offset,
    isOn: (id) => ran.has(id),
  });
  const failed = runs.flatMap((run) => (run.failure === undefined ? [] : [failureNotice(run)]));
  const others = [...aboutFile, ...notices, ...failed].flatMap((notice) => {
    const finding = settleNotice(notice, settings);
    return finding ? addressFinding(finding, addresses.of)! : [];
  });
  return {
    runs,
    eol,
    all,
    findings: mergeFindings(findings, dropRepeats(sortFindings(others))),
    suppressed: suppressed.map((one) => ({ ...one, finding: withOffsets(one.finding, addresses) })),
  };
}

/** What all runs found, sorted; where there were runs before, only what differs is looked at. */
function allOf(
  runs: readonly RuleRun[],
  settled: (rule: Rule, finding: Addressed<RuleFinding>) => Findings,
  before: Settled | undefined,
): Findings {
  const gone = new Set<Finding>();
  const come: Addressed<Finding>[] = [];
  for (const [at, run] of runs.entries()) {
    const last = before?.runs[at];
    if (last === run) continue;
    const { a, b } = difference(last?.findings ?? [], run.findings);
    for (const finding of a) for (const one of settled(run.rule, finding)) gone.add(one);
    for (const finding of b) come.push(...settled(run.rule, finding));
  }
  const all = before?.all ?? [];
  const kept = gone.size === 0 ? all : all.filter((finding) => !gone.has(finding));
  return mergeFindings(kept, sortFindings(come));
}

/** What stands in two lists between their common start and their common end. */
function difference<T>(a: readonly T[], b: readonly T[]) {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail) };
}

/** The finding with offsets for its addresses. */
export function withOffsets(finding: Addressed<Finding>, { offset }: Addresses): Finding {
  const { segments: _, ...rest } = finding;
  return moveFinding<Finding>(rest, offset)!;
}

/** What was settled of a finding, while line ends are the same. */
const known = new WeakMap<RuleFinding, { readonly eol: LineEnd; readonly settled: Findings }>();

/** The finding as it is told; none where the configuration switches it off. */
function settle(
  rule: Rule,
  finding: Addressed<RuleFinding>,
  settings: Settings,
  report: Report,
): Findings {
  const { eol } = report.document;
  const last = known.get(finding);
  if (last?.eol === eol) return last.settled;
  const told = settleSeverity(rule, finding, ruleSetting(settings, rule.id).severity);
  const { segments } = finding;
  const settled = told ? [{ ...withLineEnds(withAnchor(told, report.path), eol), segments }] : [];
  known.set(finding, { eol, settled });
  return settled;
}

const shownHere = say`The report shows this table here`;

/** What stands in another file also names the place where the report says so. */
function withAnchor(finding: Finding, path: string): Finding {
  if (finding.anchor === undefined) return finding;
  const place = { path, span: finding.anchor, message: english(shownHere) };
  return {
    ...finding,
    related: [...finding.related, place],
    phrases: [...(finding.phrases ?? []), shownHere],
  };
}

/** Undefined where the configuration switches it off. */
export function settleNotice(notice: Notice, settings: Settings): Finding | undefined {
  const kind = kinds.find(({ id }) => id === notice.rule);
  return kind && settleSeverity(kind, notice, ruleSetting(settings, kind.id).severity);
}

function failureNotice({ rule }: RuleRun): Notice {
  return noticeOf('internal/rule-failed', {
    span: { from: 0, to: 0 },
    message: say`The rule ${rule.id} could not finish: a fault of Crossfoot, not of the report. The other rules have run.`,
  });
}
