/**
 * Findings as a Code Quality report for GitLab. Must not give two findings one fingerprint: GitLab
 * would show only one of them.
 */
import type { Severity } from '../../rules/finding.ts';
import { type LintResult, placedFindings } from '../result.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

export function formatGitlab(result: LintResult): string {
  const issues = placedFindings(result).map(({ path, finding }) => ({
    description: finding.message,
    check_name: finding.rule,
    fingerprint: finding.mark.fingerprint,
    severity: severities[finding.severity],
    location: {
      path,
      lines: { begin: finding.range.start.line, end: finding.range.end.line },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
