/**
 * Findings as failed tests (JUnit's XML): a suite for each file, a test for each finding. Must not
 * count infos as failures.
 */

import { xmlAttributes, xmlText } from '../../text/xml.ts';
import { isFailure, type LintedFile, type LintedFinding, type LintResult } from '../result.ts';

export function formatJunit(result: LintResult): string {
  const { files } = result;
  const failures = files.flatMap(({ findings }) => findings.filter(isFailure)).length;
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const totals = xmlAttributes({ name: 'crossfoot', tests, failures, errors: 0 });
  const suites = files.map(suiteOf).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites}</testsuites>\n`;
}

function suiteOf({ path, findings }: LintedFile): string {
  const attributes = xmlAttributes({
    name: path,
    tests: Math.max(1, findings.length),
    failures: findings.filter(isFailure).length,
    errors: 0,
    skipped: 0,
    time: 0,
  });
  const clean = `    <testcase${xmlAttributes({ name: 'no findings', classname: path, time: 0 })}/>\n`;
  const cases = findings.map((finding) => caseOf(finding, path)).join('') || clean;
  return `  <testsuite${attributes}>\n${cases}  </testsuite>\n`;
}

function caseOf(finding: LintedFinding, report: string): string {
  const { rule, severity, message, range, evidence } = finding;
  const place = `${finding.path ?? report}:${range.start.line}:${range.start.column}`;
  const attributes = xmlAttributes({ name: `${rule} at ${place}`, classname: report, time: 0 });
  const text = [`${place}: ${message}`, evidence?.working ?? ''].filter(Boolean).join('\n');
  const body = isFailure(finding)
    ? `<failure${xmlAttributes({ type: severity, message })}>${xmlText(text)}</failure>`
    : `<system-out>${xmlText(text)}</system-out>`;
  return `    <testcase${attributes}>${body}</testcase>\n`;
}
