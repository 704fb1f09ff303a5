/**
 * What rules mean, for a person at a terminal. Must not check anything.
 */

import { closestName } from '../profiles/did-you-mean.ts';
import { allRules, type Explained } from '../rules/all-rules.ts';
import { say } from '../text/phrase.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { createStyle, type Style, wrap } from './style.ts';

/** Prints what a rule means. Throws a UsageError for a name that no rule has. */
export function explain(id: string, color: boolean | undefined, host: CliHost): ExitStatus {
  const all = allRules();
  const found = all.find((rule) => rule.id === id);
  if (!found) {
    const close = closestName(
      id,
      all.map((rule) => rule.id),
    );
    const hint = close === undefined ? '.' : say`; did you mean ${close}?`;
    throw new UsageError(say`there is no rule “${id}”${hint} See crossfoot rules.`);
  }
  const style = createStyle(color, host, host.stdout);
  host.stdout.write(`${pageOf(found, style, Math.min(host.stdout.columns ?? 80, 80))}\n`);
  return 0;
}

/** Prints one line for each rule. */
export function listRules(color: boolean | undefined, host: CliHost): ExitStatus {
  const style = createStyle(color, host, host.stdout);
  const all = allRules();
  const width = Math.max(...all.map((rule) => rule.id.length));
  for (const { id, severity, docs } of all) {
    host.stdout.write(`${id.padEnd(width)}  ${style.dim(severity.padEnd(7))}  ${docs.summary}\n`);
  }
  return 0;
}

function pageOf(rule: Explained, style: Style, width: number): string {
  const { docs } = rule;
  const section = (title: string, text: string) => [
    style.bold(title),
    ...paragraph(text, width),
    '',
  ];
  const examples = 'examples' in rule ? rule.examples : [];
  return [
    `${style.bold(rule.id)}  ${style.dim(`${rule.severity}, since ${rule.since}`)}`,
    ...wrap(docs.summary, width),
    '',
    ...section('Why it matters', docs.why),
    ...section('What to do', docs.fix),
    ...(docs.silent === undefined ? [] : section('What it leaves alone', docs.silent)),
    ...examples.flatMap((example) => [
      style.bold(`Example: ${example.title}`),
      ...example.text.split(/\r\n|\n|\r/).map((line) => (line === '' ? '' : `    ${line}`)),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd();
}

function paragraph(text: string, width: number): readonly string[] {
  return text.split(/\n{2,}/).flatMap((part) => wrap(part.replace(/\s*\n\s*/g, ' ').trim(), width));
}
