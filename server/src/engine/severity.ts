/**
 * Settles how grave each finding is: the rule's own severity, the finding's, and what the
 * configuration says. Must not drop anything but what is switched off.
 */
import type { ConfiguredSeverity } from '../profiles/load-config.ts';
import type { RuleFinding, Severity } from '../rules/finding.ts';
import type { Finding } from './engine.ts';

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * A rule may say that one finding is less grave than its others; the configuration can then lower
 * it further, but never raise it above that. Undefined where the rule is off.
 */
export function settleSeverity(
  rule: { readonly id: string; readonly severity: Severity },
  finding: Omit<RuleFinding, 'severity'> & { readonly severity?: Severity },
  configured: ConfiguredSeverity | undefined,
): Finding | undefined {
  if (configured === 'off') return undefined;
  const own = finding.severity ?? rule.severity;
  const wanted = configured ?? own;
  const capped =
    finding.severity && rank[finding.severity] < rank[wanted] ? finding.severity : wanted;
  return {
    rule: rule.id,
    severity: capped,
    ...(finding.file ? { path: finding.file.path, anchor: finding.file.anchor } : {}),
    span: finding.span,
    message: finding.message,
    ...(finding.evidence ? { evidence: finding.evidence } : {}),
    related: finding.related ?? [],
    fixes: finding.fixes ?? [],
    ...(finding.phrases ? { phrases: finding.phrases } : {}),
  };
}
