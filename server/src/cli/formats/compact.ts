/**
 * One line for each finding, as compilers print them, for editors and for grep. Must not print
 * anything else.
 */
import { type LintResult, placedFindings } from '../result.ts';
import { printable } from '../style.ts';

/** `path:line:column: severity: message [rule]`. */
export function formatCompact(result: LintResult): string {
  return placedFindings(result)
    .map(({ path, finding: { range, severity, message, rule } }) => {
      const place = `${printable(path)}:${range.start.line}:${range.start.column}`;
      return `${place}: ${severity}: ${printable(message)} [${rule}]\n`;
    })
    .join('');
}
