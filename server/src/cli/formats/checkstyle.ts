/**
 * Findings as Checkstyle's XML, which most CI systems read. Must not leave out files without findings.
 */

import { xmlAttributes } from '../../text/xml.ts';
import { type LintResult, placedFindings } from '../result.ts';

export function formatCheckstyle(result: LintResult): string {
  const files = new Map<string, string[]>(result.files.map(({ path }) => [path, []]));
  for (const { path, finding } of placedFindings(result)) {
    const { range, severity, message, rule } = finding;
    const { line, column } = range.start;
    const source = `crossfoot.${rule}`;
    const error = `    <error${xmlAttributes({ line, column, severity, message, source })}/>\n`;
    files.set(path, [...(files.get(path) ?? []), error]);
  }
  const body = [...files].map(([name, errors]) =>
    errors.length === 0
      ? `  <file${xmlAttributes({ name })}/>\n`
      : `  <file${xmlAttributes({ name })}>\n${errors.join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="8.0">\n${body.join('')}</checkstyle>\n`;
}
