/** Runs the rules on references over a text, without the engine around them. */
import type { OutlineScheme } from '../../../server/src/outline/read-outline.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import type { RuleFinding, Severity } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { type Facts, readFacts } from '../../references/read.ts';

export interface ReferenceFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
}

const family = rules.filter(({ id }) => id.startsWith('reference/'));

export function checkReferences(
  text: string,
  scheme?: OutlineScheme,
): { readonly facts: Facts; readonly findings: readonly ReferenceFinding[] } {
  const facts = readFacts(text, scheme);
  const findings = family.flatMap((rule) =>
    [...rule.check(facts as unknown as RuleFacts, {})].map((finding) => ({
      severity: rule.severity,
      ...finding,
      rule: rule.id,
      line: facts.document.positionAt(finding.span.from).line + 1,
    })),
  );
  return { facts, findings: findings.sort((a, b) => a.span.from - b.span.from) };
}

/** `line rule message`, one for each finding. */
export function say(findings: readonly ReferenceFinding[]): string[] {
  return findings.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
}
