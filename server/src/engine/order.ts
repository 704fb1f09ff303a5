/**
 * Puts findings in the order in which an author meets them, each of them once. Must not change one.
 */
import type { Severity } from '../rules/finding.ts';
import type { Finding } from './engine.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By place, those in other files last; at one place the graver first, then by rule and message, so that the order is fixed. */
export function sortFindings<F extends Finding>(findings: readonly F[]): readonly F[] {
  return [...findings].sort(compareFindings);
}

/** Sorted lists to one. */
export function mergeFindings<F extends Finding>(a: readonly F[], b: readonly F[]): readonly F[] {
  if (b.length === 0) return a;
  const all: F[] = [];
  let next = 0;
  for (const finding of a) {
    while (next < b.length && compareFindings(b[next]!, finding) < 0) all.push(b[next++]!);
    all.push(finding);
  }
  return [...all, ...b.slice(next)];
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.path === b.path ? 0 : compareText(a.path ?? '', b.path ?? '')) ||
    a.span.from - b.span.from ||
    a.span.to - b.span.to ||
    rank[a.severity] - rank[b.severity] ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Leaves out what says the same as a finding before it, at the same place; for sorted findings. */
export function dropRepeats<F extends Finding>(findings: readonly F[]): readonly F[] {
  const kept: F[] = [];
  for (const finding of findings) if (!repeats(kept, finding)) kept.push(finding);
  return kept.length === findings.length ? findings : kept;
}

/** Whether one of the last of `kept`, which begin where `finding` does, says the same. */
function repeats(kept: readonly Finding[], finding: Finding): boolean {
  for (let at = kept.length - 1; at >= 0; at--) {
    const other = kept[at]!;
    if (other.span.from !== finding.span.from || other.path !== finding.path) return false;
    if (saysTheSame(finding, other)) return true;
  }
  return false;
}

function saysTheSame(a: Finding, b: Finding): boolean {
  return (
    a.span.to === b.span.to && a.rule === b.rule && a.message === b.message && a.path === b.path
  );
}

/** By code units: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
