/**
 * Code actions: a checked document and a span to what an author can do about the findings there.
 * Must not apply anything.
 */

import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { Fix } from '../rules/finding.ts';
import { say, speak } from '../text/phrase.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { safeFixEdits } from './fix-all.ts';
import { ignoreFinding } from './ignore.ts';

export interface CodeAction {
  /**
   * `fix` answers one finding, `fixAll` the whole report, `ignore` silences a rule at a place, `table`
   * says how a table is meant, or which of its cells a figure is.
   */
  readonly kind: 'fix' | 'fixAll' | 'ignore' | 'table';
  /** A sentence in the imperative, without a full stop. */
  readonly title: string;
  /** What an editor may pick for a finding without showing a menu. */
  readonly preferred: boolean;
  /** The findings that it answers. */
  readonly findings: readonly Finding[];
  /** Apply together, to the text that was checked. */
  readonly edits: readonly TextEdit[];
  /** Of ignoring: which of the places that are offered for the finding. */
  readonly index?: number;
}

const fixAllTitle = say`Fix all safe problems in this report`;

/**
 * The actions for a cursor or selection, in the order of a menu: the fixes of each finding that
 * touches it, then all safe fixes of the report where one of these is safe, then ignoring.
 */
export function codeActions(checked: CheckedDocument, span: Span): readonly CodeAction[] {
  const touched = findingsAt(checked, span);
  const fixes = mergeEqual(touched.flatMap(fixActions));
  const safe = touched.filter((finding) => finding.fixes.some((fix) => fix.kind === 'safe'));
  const all = safe.length > 0 ? fixAllAction(checked, safe) : undefined;
  return [...fixes, ...(all ? [all] : []), ...mergeEqual(ignoreActions(checked, touched))];
}

/** The findings that a cursor or selection touches. */
export function findingsAt({ findings }: CheckedDocument, span: Span): readonly Finding[] {
  return findings.filter((finding) => finding.path === undefined && touches(finding.span, span));
}

/** All safe fixes of the report as one action that answers `findings`; undefined for none. */
export function fixAllAction(
  checked: CheckedDocument,
  findings: readonly Finding[] = [],
): CodeAction | undefined {
  const edits = safeFixEdits(checked.findings);
  if (edits.length === 0) return undefined;
  return {
    kind: 'fixAll',
    title: speak(fixAllTitle, checked.language),
    preferred: false,
    findings,
    edits,
  };
}

/** A cursor at either end of a finding is at the finding. */
function touches(finding: Span, span: Span): boolean {
  return finding.from <= span.to && span.from <= finding.to;
}

function fixActions(finding: Finding): readonly CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    kind: 'fix',
    title: fix.title,
    preferred: index === 0 && mayPickUnseen(fix),
    findings: [finding],
    edits: fix.edits,
  }));
}

/** Crossfoot never changes a figure or a wording unless a person picks that very change. */
function mayPickUnseen(fix: Fix): boolean {
  return fix.kind === 'safe';
}

function ignoreActions(
  checked: CheckedDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  return findings.flatMap((finding) =>
    ignoreFinding(checked, finding).map((ignoring, index) => ({
      kind: 'ignore',
      preferred: false,
      findings: [finding],
      index,
      ...ignoring,
    })),
  );
}

/** Two findings may share a fix (renumbering does): it is one action that answers both. */
function mergeEqual(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byContent = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edits]);
    const known = byContent.get(key);
    byContent.set(key, known ? merged(known, action) : action);
  }
  return [...byContent.values()];
}

function merged(a: CodeAction, b: CodeAction): CodeAction {
  return {
    ...a,
    preferred: a.preferred || b.preferred,
    findings: [...a.findings, ...b.findings],
  };
}
