/**
 * Checked documents as JSON: the stable contract of schemas/lint-output.schema.json. Must not leave
 * anything out that another format shows.
 */
import type { CheckedDocument, Finding } from '../../engine/engine.ts';
import { documentAt } from '../../engine/table-files.ts';
import type {
  LintOutput,
  LintOutputFinding,
  LintOutputRange,
  LintOutputReport,
  LintOutputSuppressed,
} from '../../profiles/generated/files.ts';
import type { TextDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import type {
  HiddenFinding,
  LintedFile,
  LintedFinding,
  LintResult,
  PlainFinding,
} from '../result.ts';

/** One line of JSON for each report, so that outputs can be compared line by line. */
export function formatJson(result: LintResult): string {
  const reports = result.files.map((file) => `    ${JSON.stringify(reportOf(file))}`);
  const version: LintOutput['version'] = 1;
  const body = reports.length === 0 ? '[]' : `[\n${reports.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "reports": ${body}\n}\n`;
}

function reportOf({
  path,
  profile,
  findings,
  hidden,
  failed,
  figures,
}: LintedFile): LintOutputReport {
  return {
    path,
    profile: profile ?? null,
    findings: findings.map(jsonFinding),
    ...(hidden.length > 0 && { suppressed: hidden.map(suppressedOf) }),
    ...(failed && { incomplete: true }),
    figures,
  };
}

function suppressedOf({ by, reason, finding }: HiddenFinding): LintOutputSuppressed {
  return { by, ...(reason !== undefined && { reason }), finding: jsonFinding(finding) };
}

/** Without what only runs of this program need. */
export function jsonFinding({
  mark: { fingerprint },
  phrases: _,
  rule,
  severity,
  message,
  ...rest
}: LintedFinding): LintOutputFinding {
  return { rule, severity, message, fingerprint, ...rest };
}

/** A finding of a checked file as the formats of this program print it. */
export function findingOf(
  finding: Finding,
  {
    checked,
    shownPath,
  }: {
    readonly checked: CheckedDocument;
    /** Absolute paths as this run shows them. */
    readonly shownPath: (path: string) => string;
  },
): PlainFinding {
  const { rule, severity, message, evidence } = finding;
  const document = documentAt(checked, finding.path);
  return {
    rule,
    severity,
    message,
    ...(finding.path === undefined ? {} : { path: shownPath(finding.path) }),
    range: rangeOf(finding.span, document),
    ...(evidence ? { evidence } : {}),
    related: finding.related.map((place) => ({
      message: place.message,
      ...(place.path === undefined ? {} : { path: shownPath(place.path) }),
      range: rangeOf(
        place.span,
        place.path === undefined ? document : documentAt(checked, place.path),
      ),
    })),
    fixes: finding.fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => ({ range: rangeOf(edit.span, document), text: edit.text })),
    })),
  };
}

/** Lines and columns from 1, columns in UTF-16 units. */
export function rangeOf(span: Span, document: TextDocument): LintOutputRange {
  const place = (offset: number) => {
    const { line, column } = document.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  return { start: place(span.from), end: place(span.to) };
}
