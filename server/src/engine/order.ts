/**
 * Puts findings in the order in which an author meets them, each of them once. Must not change one.
 */
import type { Severity } from '../rules/finding.ts';
import type { Finding } from './engine.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By place, those in other files last; at one place the graver first, then by rule and message, so that the order is fixed. */
export function sortFindings<F extends Finding>(findings: readonly F[]): readonly F[] {
  return [...findings].sort(
    (a, b) =>
      (a.path === b.path ? 0 : compareText(a.path ?? '', b.path ?? '')) ||
      a.span.from - b.span.from ||
      a.span.to - b.span.to ||
      rank[a.severity] - rank[b.severity] ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** Leaves out what says the same as a finding before it, at the same place; for sorted findings. */
export function dropRepeats<F extends Finding>(findings: readonly F[]): readonly F[] {
  let here: Finding[] = [];
  return findings.filter((finding) => {
    const isHere = here[0]?.span.from === finding.span.from && here[0]?.path === finding.path;
    if (!isHere) here = [];
    if (here.some((other) => saysTheSame(finding, other))) return false;
    here.push(finding);
    return true;
  });
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
