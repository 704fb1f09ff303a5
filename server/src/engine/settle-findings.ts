/**
 * Turns what rules said about a report into its findings: severities settled, steering comments applied,
 * sorted. Must not run rules.
 */
import { ruleSetting, type Settings } from '../profiles/resolve-config.ts';
import type { Report } from '../report/report.ts';
import { notices } from '../rules/notices.ts';
import type { RuleRun } from '../rules/run.ts';
import type { Notice } from './draft-notices.ts';
import type { CheckedDocument, Finding } from './engine.ts';
import { withLineEnds } from './line-ends.ts';
import { dropRepeats, sortFindings } from './order.ts';
import { settleSeverity } from './severity.ts';
import { suppress } from './suppress.ts';
import { knownRules } from './workspace.ts';

/** `aboutFile`: what there is to say about the file as such. */
export function findingsOf(
  runs: readonly RuleRun[],
  report: Report,
  settings: Settings,
  aboutFile: readonly Notice[],
): Pick<CheckedDocument, 'findings' | 'suppressed'> {
  const settled = runs.flatMap(({ rule, findings }) =>
    findings.flatMap(
      (finding) =>
        withAnchor(
          settleSeverity(rule, finding, ruleSetting(settings, rule.id).severity),
          report.path,
        ) ?? [],
    ),
  );
  const ran = new Set(runs.map(({ rule }) => rule.id));
  const {
    findings,
    suppressed,
    notices: aboutComments,
  } = suppress(sortFindings(dropRepeats(settled)), {
    document: report.document,
    // Read only where a comment makes it necessary.
    get blocks() {
      return report.blocks;
    },
    pragmas: report.pragmas,
    known: knownRules,
    isOn: (id) => ran.has(id),
  });
  const failed = runs.flatMap((run) => (run.failure === undefined ? [] : [failureNotice(run)]));
  const others = [...aboutFile, ...aboutComments, ...failed].flatMap(
    (notice) => settleNotice(notice, settings) ?? [],
  );
  const { eol } = report.document;
  const all = sortFindings([...findings, ...dropRepeats(others)]);
  return {
    findings: eol === '\n' ? all : all.map((finding) => withLineEnds(finding, eol)),
    ...(suppressed.length > 0 && { suppressed }),
  };
}

/** What stands in another file also names the place where the report says so. */
function withAnchor(finding: Finding | undefined, path: string): Finding | undefined {
  if (finding?.anchor === undefined) return finding;
  const place = { path, span: finding.anchor, message: 'The report shows this table here' };
  return { ...finding, related: [...finding.related, place] };
}

/** Undefined where the configuration switches it off. */
export function settleNotice(notice: Notice, settings: Settings): Finding | undefined {
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
