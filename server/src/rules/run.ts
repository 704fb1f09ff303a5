/**
 * Runs rules over the facts of one report: each rule is given only what it says it reads, and runs
 * again only when one of these facts is another one. Must not settle severities, and must not let
 * one faulty rule spoil the others.
 */

import { overlappingEdits, sortEdits } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './define-rule.ts';
import type { RuleFacts } from './facts.ts';
import type { Fix, RuleFinding } from './finding.ts';

export type RuleOptions = Readonly<Record<string, unknown>>;

/** What one rule said about one report, and what it was given, so that it need not run again. */
export interface RuleRun {
  readonly rule: Rule;
  readonly options: RuleOptions;
  /** The facts that the rule reads, in the order of `rule.reads`. */
  readonly inputs: readonly unknown[];
  readonly findings: readonly RuleFinding[];
  /** Why the rule could not finish, or which of its findings made no sense: a bug of the rule. */
  readonly failure?: string;
}

/**
 * Runs `rules`; those that read the same facts with the same options as in `previous` are taken
 * over from there. `optionsOf` gives the options of a rule by its id.
 */
export function runRules(
  rules: readonly Rule[],
  facts: RuleFacts,
  optionsOf: (id: string) => RuleOptions,
  previous: readonly RuleRun[] = [],
): readonly RuleRun[] {
  const before = new Map(previous.map((run) => [run.rule.id, run]));
  return rules.map((rule) => {
    const options = optionsOf(rule.id);
    const inputs = rule.reads.map((name) => facts[name]);
    const last = before.get(rule.id);
    if (last && last.rule === rule && sameRun(last, inputs, options)) return last;
    return runRule(rule, facts, options, inputs);
  });
}

function sameRun(last: RuleRun, inputs: readonly unknown[], options: RuleOptions): boolean {
  return last.options === options && last.inputs.every((input, index) => input === inputs[index]);
}

function runRule(
  rule: Rule,
  facts: RuleFacts,
  options: RuleOptions,
  inputs: readonly unknown[],
): RuleRun {
  const given = Object.fromEntries(rule.reads.map((name, index) => [name, inputs[index]]));
  const findings: RuleFinding[] = [];
  let failure: string | undefined;
  try {
    // The rule declared what it reads, so that what it is given is all that it can ask for.
    for (const finding of rule.check(given as unknown as RuleFacts, options)) {
      const fault = faultOf(finding, lengthOf(finding, facts), facts.document.text.length);
      if (fault === undefined) findings.push(finding);
      else failure = `${fault} (“${finding.message}”)`;
    }
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { rule, options, inputs, findings, ...(failure === undefined ? {} : { failure }) };
}

/** Length of the text that the finding's spans are offsets into; −1 where there is no such file. */
function lengthOf({ file }: RuleFinding, { document, tables }: RuleFacts): number {
  if (file === undefined) return document.text.length;
  const table = tables.find(({ source }) => source?.path === file.path);
  return table?.source?.document.text.length ?? -1;
}

/**
 * What is impossible about a finding in a text of `length` units; undefined where it is sound.
 * `reportLength`: the same for the report, if the finding stands in another file.
 */
export function faultOf(
  finding: RuleFinding,
  length: number,
  reportLength = length,
): string | undefined {
  const related = finding.related ?? [];
  if (finding.message.trim() === '') return 'a finding without a message';
  if (!isInside(finding.span, length))
    return `a finding outside the text, at ${print(finding.span)}`;
  if (finding.file && !isInside(finding.file.anchor, reportLength))
    return `an anchor outside the report, at ${print(finding.file.anchor)}`;
  for (const { span, path } of related) {
    if (!isInside(span, path === undefined ? length : reportLength))
      return `a related place outside the text, at ${print(span)}`;
  }
  for (const fix of finding.fixes ?? []) {
    const fault = faultOfFix(fix, length);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfFix(fix: Fix, length: number): string | undefined {
  if (fix.edits.length === 0) return `a fix without edits: ${fix.title}`;
  const edits = sortEdits(fix.edits);
  for (const [index, edit] of edits.entries()) {
    if (!isInside(edit.span, length)) return `an edit outside the text, at ${print(edit.span)}`;
    const next = edits[index + 1];
    if (next && overlappingEdits(edit, next)) return `edits that overlap at ${print(next.span)}`;
  }
  return undefined;
}

function isInside(span: Span, length: number): boolean {
  return span.from >= 0 && span.from <= span.to && span.to <= length;
}

function print(span: Span): string {
  return `${span.from}–${span.to}`;
}
