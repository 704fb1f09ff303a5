/**
 * Turns a checked document into the plain data that formats print. Must not leave findings out.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { markFindings } from '../engine/fingerprint.ts';
import type { CheckSetup } from './check-setup.ts';
import { findingOf } from './formats/json.ts';
import type { LintedFile } from './result.ts';

const uncounted: LintedFile['figures'] = { total: 0, ticked: 0, contradicted: 0 };

/** `shownPath` turns absolute paths into those that the run shows; with a language findings keep their phrases. */
export function lintedFile(
  checked: CheckedDocument,
  shownPath: (path: string) => string,
  { language, counted }: Pick<CheckSetup, 'language' | 'counted'>,
): LintedFile {
  const suppressed = checked.suppressed ?? [];
  const all = [...checked.findings, ...suppressed.map(({ finding }) => finding)];
  const marks = markFindings(checked, all, shownPath);
  const findings = all.map((finding, at) => ({
    ...findingOf(finding, { checked, shownPath }),
    mark: marks[at]!,
    ...(language !== undefined && finding.phrases && { phrases: finding.phrases }),
  }));
  return {
    path: shownPath(checked.path),
    role: checked.role,
    ...(checked.profile !== undefined && { profile: checked.profile }),
    figures: counted ? checked.figures : uncounted,
    findings: findings.slice(0, checked.findings.length),
    hidden: suppressed.map(({ reason }, at) => ({
      finding: findings[checked.findings.length + at]!,
      by: 'comment',
      ...(reason !== undefined && { reason }),
    })),
    failed: checked.failures.length > 0,
  };
}
