/**
 * A checked report to the view of its findings, by section or by rule. Must not leave one out.
 */
import type { CheckedDocument, Finding } from '../../engine/engine.ts';
import { nameOf as fileName } from '../../engine/paths.ts';
import { documentAt } from '../../engine/table-files.ts';
import { allRules } from '../../rules/all-rules.ts';
import type { Severity } from '../../rules/finding.ts';
import { kept, type Phrase, say, speakerOf, type Tell } from '../../text/phrase.ts';
import { bySection, lineWords } from './places.ts';
import { distinctIds, type ViewNode } from './view.ts';

export type FindingsOrder = 'section' | 'rule';

export function findingsView(
  checked: CheckedDocument,
  order: FindingsOrder = 'section',
): readonly ViewNode[] {
  const { report, findings } = checked;
  if (report === undefined) return [];
  const tell = speakerOf(checked.language);
  const nodeOf = nodes(checked, tell);
  if (order === 'rule') return byRule(findings, nodeOf, tell);
  return bySection(report, tell, findings, placeInReport, (own) => ({
    ...summary(own, tell),
    open: true,
    children: () => own.map(nodeOf),
  }));
}

function placeInReport({ anchor, span }: Finding): number {
  return (anchor ?? span).from;
}

type NodeOf = (finding: Finding) => ViewNode;

function byRule(findings: readonly Finding[], nodeOf: NodeOf, tell: Tell): readonly ViewNode[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const summaries = new Map(allRules().map(({ id, docs }) => [id, docs.summary]));
  return [...groups]
    .sort(([, a], [, b]) => rank(worst(a)) - rank(worst(b)) || b.length - a.length)
    .map(([rule, own]): ViewNode => {
      const { description, tooltip, ...rest } = summary(own, tell);
      const label = plain(tell(kept(summaries.get(rule) ?? rule)));
      return {
        ...rest,
        id: `rule ${rule}`,
        label,
        description: `${description} · ${rule}`,
        tooltip: `${label}\n\n${tooltip}`,
        children: () => own.map(nodeOf),
      };
    });
}

function nodes(checked: CheckedDocument, tell: Tell): NodeOf {
  const idOf = distinctIds();
  return (finding) => {
    const { rule, severity, message, span, path } = finding;
    const document = documentAt(checked, path);
    const line = tell(lineWords(document, span.from));
    return {
      id: idOf(`${rule} ${message}`),
      label: message,
      description: path === undefined ? line : `${fileName(path)}, ${line}`,
      tooltip: tooltipOf(finding, tell),
      mark: severity,
      place: { span, document, ...(path !== undefined && { path }) },
      ...(path === undefined && { about: 'finding' }),
    };
  };
}

function tooltipOf({ rule, message, evidence, fixes }: Finding, tell: Tell): string {
  const [fix] = fixes;
  return [
    message,
    ...(evidence ? [evidence.working] : []),
    ...(fix ? [tell(say`Fix: ${fix.title}`)] : []),
    rule,
  ].join('\n\n');
}

function summary(findings: readonly Finding[], tell: Tell) {
  const numbers = severities.flatMap((severity) => {
    const times = findings.filter((each) => each.severity === severity).length;
    return times === 0 ? [] : [tell(counts[severity](times))];
  });
  const mark = worst(findings);
  return { description: String(findings.length), tooltip: numbers.join(', '), mark };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const counts: Readonly<Record<Severity, (times: number) => Phrase>> = {
  error: (times) => (times === 1 ? say`1 error` : say`${times} errors`),
  warning: (times) => (times === 1 ? say`1 warning` : say`${times} warnings`),
  info: (times) => (times === 1 ? say`1 remark` : say`${times} remarks`),
};

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function worst(findings: readonly Finding[]): Severity {
  return severities[Math.min(...findings.map(({ severity }) => rank(severity)))] ?? 'info';
}

/** Summaries of rules are Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
