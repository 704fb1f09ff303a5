/**
 * What a lint run found, before any format prints it: plain data, so that it can come from another
 * thread or from a cache. Types, and the counts that all formats share.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Mark } from '../engine/fingerprint.ts';
import type { LintOutputFinding } from '../profiles/generated/files.ts';
import type { Severity } from '../rules/finding.ts';
import type { Phrase, Words } from '../text/phrase.ts';
import type { Review } from './shown-review.ts';

/** A finding as formats print it. */
export type PlainFinding = Omit<LintOutputFinding, 'fingerprint'>;

/** A finding, and how it is known again in a later run. */
export type LintedFinding = PlainFinding & {
  readonly mark: Mark;
  /** Where the run speaks another language than English. */
  readonly phrases?: readonly Phrase[];
};

/** A finding that is not shown, and who said so. */
export interface HiddenFinding {
  readonly finding: LintedFinding;
  /** A comment in the draft, or the baseline. */
  readonly by: 'comment' | 'baseline';
  /** What the comment gives as its reason. */
  readonly reason?: string;
}

export interface LintedFile {
  /** Relative to the working folder, with forward slashes; so are all paths here. */
  readonly path: string;
  readonly role: CheckedDocument['role'];
  readonly profile?: string;
  /** All zero where no format shows them: counting takes longer than finding. */
  readonly figures: CheckedDocument['figures'];
  /** In a result, those to be shown: errors only where the run is quiet. */
  readonly findings: readonly LintedFinding[];
  readonly hidden: readonly HiddenFinding[];
  /** A rule could not finish. */
  readonly failed: boolean;
  /** Where a format wants it. */
  readonly review?: Review;
}

export interface LintResult {
  /** Reports, and the settings files that have findings; sorted by path. */
  readonly files: readonly LintedFile[];
  /** Findings of all files, those that a quiet run does not show included. */
  readonly counts: Counts;
  /** Findings that --fix would mend. */
  readonly fixable: number;
  /** What --fix has done; undefined for other runs. */
  readonly fixed?: { readonly findings: number; readonly files: number };
  /** Findings that the baseline, or the older revision, has too; undefined without one. */
  readonly known?: { readonly count: number; readonly where: Words };
}

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(files: readonly LintedFile[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Whether --fix would mend it. */
export function isFixable({ fixes }: PlainFinding): boolean {
  return fixes.some(({ kind }) => kind === 'safe');
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A finding and the file it stands in. */
export interface PlacedFinding {
  readonly path: string;
  readonly finding: LintedFinding;
}

/** All findings that are shown, by file, in the order of the files. */
export function placedFindings(result: LintResult): readonly PlacedFinding[] {
  return result.files.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ path: finding.path ?? path, finding })),
  );
}

/** The gravest first; what is equally grave stays in its order. */
export function worstFirst(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [...findings].sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity]);
}

/** The line of the report that a finding belongs to, also where it stands in the file of a table. */
export function homeLine({ path, range, related }: PlainFinding, report: string): number {
  if (path === undefined || path === report) return range.start.line;
  return related.find((place) => place.path === report)?.range.start.line ?? 1;
}

/** The line of the report that a related place is on; undefined where it is in another file. */
export function relatedLine(
  finding: PlainFinding,
  place: PlainFinding['related'][number],
  report: string,
): number | undefined {
  const path = place.path ?? finding.path ?? report;
  return path === report ? place.range.start.line : undefined;
}

/** Errors and warnings; infos only ask a person to look. */
export function isFailure({ severity }: PlainFinding): boolean {
  return severity !== 'info';
}
