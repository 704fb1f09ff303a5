/**
 * One finding in each line, as JSON: for programs that read while Crossfoot writes. Must not say
 * anything that `--format json` does not.
 */
import type { LintResult } from '../result.ts';
import { jsonFinding } from './json.ts';

/** Each line is a finding of the JSON output, and the path of its report. */
export function formatJsonLines(result: LintResult): string {
  return result.files
    .flatMap(({ path, findings }) =>
      findings.map((finding) => `${JSON.stringify({ report: path, ...jsonFinding(finding) })}\n`),
    )
    .join('');
}
