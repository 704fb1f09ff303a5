/** Runs the rules on references over a text, without the engine around them. */
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import type { OutlineScheme } from '../../../server/src/outline/read-outline.ts';
import { buildReport } from '../../../server/src/report/build-report.ts';
import type { Rule } from '../../../server/src/rules/define-rule.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish, type RuleFinding, type Severity } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { type Facts, readFacts } from '../../references/read.ts';

export interface ReferenceFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
}

/** Rules on tables are left to reports that are read whole. */
const family = rules.filter(
  ({ id, reads }) => id.startsWith('reference/') && !reads.includes('tables'),
);

export function checkReferences(
  text: string,
  scheme?: OutlineScheme,
): { readonly facts: Facts; readonly findings: readonly ReferenceFinding[] } {
  const facts = readFacts(text, scheme);
  return { facts, findings: runOver(facts as unknown as RuleFacts, family) };
}

/** All of the family over a report as the engine reads it. */
export function checkWhole(text: string, numbering: OutlineScheme): readonly ReferenceFinding[] {
  const draft = { path: 'report.md', markdown: parseMarkdown(text), frontMatter: undefined };
  const report = buildReport(draft, {
    numbering,
    tables: { rounding: 'auto' },
    catalogues: [],
  });
  const all = rules.filter(({ id }) => id.startsWith('reference/'));
  const facts = Object.assign(Object.create(report) as RuleFacts, { wholeText: () => text });
  return runOver(facts, all);
}

function runOver(facts: RuleFacts, some: readonly Rule[]): readonly ReferenceFinding[] {
  const findings = some.flatMap((rule) =>
    [...rule.check(facts, {})].map(inEnglish).map((finding) => ({
      severity: rule.severity,
      ...finding,
      rule: rule.id,
      line: facts.document.positionAt(finding.span.from).line + 1,
    })),
  );
  return findings.sort((a, b) => a.span.from - b.span.from);
}

/** `line rule message`, one for each finding. */
export function say(findings: readonly ReferenceFinding[]): string[] {
  return findings.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
}
