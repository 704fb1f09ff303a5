/**
 * Turns the problems of a configuration, profile or catalogue file into findings. Must not look for
 * further problems.
 */

import type { Problem } from '../profiles/problem.ts';
import { inEnglish } from '../rules/finding.ts';
import { createTextDocument } from '../text/document.ts';
import { joined, say } from '../text/phrase.ts';
import type { CheckedDocument, Finding } from './engine.ts';
import { dropRepeats, sortFindings } from './order.ts';
import type { SettingsRole } from './workspace.ts';

export function checkSettings(
  file: { readonly path: string; readonly text: string; readonly role: SettingsRole },
  problems: readonly Problem[],
  revision: number,
): CheckedDocument {
  const { path, text, role } = file;
  return {
    path,
    revision,
    document: createTextDocument(text),
    role,
    findings: dropRepeats(sortFindings(problems.map((problem) => toFinding(problem, text.length)))),
    figures: { total: 0, ticked: 0, contradicted: 0 },
    settings: [],
    others: [],
    failures: [],
  };
}

function toFinding(problem: Problem, length: number): Finding {
  const { rule, severity, message, replacement } = problem;
  // The file may have changed since its problems were found.
  const from = Math.min(problem.span.from, length);
  const span = { from, to: Math.max(from, Math.min(problem.span.to, length)) };
  const fix = {
    title: say`Write ${replacement ?? ''}`,
    kind: 'suggested',
    edits: [{ span, text: replacement ?? '' }],
  } as const;
  const fixes = replacement === undefined ? [] : [fix];
  return {
    rule,
    severity,
    related: [],
    fixes: [],
    ...inEnglish({ span, message: joined([message], ''), fixes }),
  };
}
