/**
 * A checked report to the view of its findings, by section or by rule. Must not leave one out.
 */
import type { CheckedDocument, Finding } from '../../engine/engine.ts';
import { nameOf as fileName } from '../../engine/paths.ts';
import { documentAt } from '../../engine/table-files.ts';
import { allRules } from '../../rules/all-rules.ts';
import type { Severity } from '../../rules/finding.ts';
import { bySection, lineWords } from './places.ts';
import { count, distinctIds, type ViewNode } from './view.ts';

export type FindingsOrder = 'section' | 'rule';

export function findingsView(
  checked: CheckedDocument,
  order: FindingsOrder = 'section',
): readonly ViewNode[] {
  const { report, findings } = checked;
  if (report === undefined) return [];
  const nodeOf = nodes(checked);
  if (order === 'rule') return byRule(findings, nodeOf);
  return bySection(report, findings, placeInReport, (own) => ({
    ...summary(own),
    open: true,
    children: () => own.map(nodeOf),
  }));
}

function placeInReport({ anchor, span }: Finding): number {
  return (anchor ?? span).from;
}

type NodeOf = (finding: Finding) => ViewNode;

function byRule(findings: readonly Finding[], nodeOf: NodeOf): readonly ViewNode[] {
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
      const { description, tooltip, ...rest } = summary(own);
      return {
        ...rest,
        id: `rule ${rule}`,
        label: plain(summaries.get(rule) ?? rule),
        description: `${description} · ${rule}`,
        tooltip,
        children: () => own.map(nodeOf),
      };
    });
}

function nodes(checked: CheckedDocument): NodeOf {
  const idOf = distinctIds();
  return (finding) => {
    const { rule, severity, message, span, path } = finding;
    const document = documentAt(checked, path);
    const line = lineWords(document, span.from);
    return {
      id: idOf(`${rule} ${message}`),
      label: message,
      description: path === undefined ? line : `${fileName(path)}, ${line}`,
      tooltip: tooltipOf(finding),
      mark: severity,
      place: { span, document, ...(path !== undefined && { path }) },
      ...(path === undefined && { about: 'finding' }),
    };
  };
}

function tooltipOf({ rule, message, evidence, fixes }: Finding): string {
  const [fix] = fixes;
  return [
    message,
    ...(evidence ? [evidence.working] : []),
    ...(fix ? [`Fix: ${fix.title}`] : []),
    rule,
  ].join('\n\n');
}

function summary(findings: readonly Finding[]) {
  const numbers = severities.flatMap((severity) => {
    const times = findings.filter((each) => each.severity === severity).length;
    return times === 0 ? [] : [count(times, nouns[severity])];
  });
  const mark = worst(findings);
  return { description: String(findings.length), tooltip: numbers.join(', '), mark };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'remark',
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
