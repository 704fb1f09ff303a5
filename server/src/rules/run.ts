/**
 * Runs rules over the facts of one report: each rule is given only what it says it reads, and runs
 * again only when one of these facts has changed. Must not settle severities, and must not let
 * one faulty rule spoil the others.
 */

import { overlappingEdits, sortEdits } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './define-rule.ts';
import type { RuleFacts } from './facts.ts';
import type { Fix, RuleFinding } from './finding.ts';
import { moveFinding } from './move-finding.ts';

export type RuleOptions = Readonly<Record<string, unknown>>;

/** What one rule said about one report, so that it need not run again. */
export interface RuleRun {
  readonly rule: Rule;
  readonly options: RuleOptions;
  readonly findings: readonly RuleFinding[];
  /** Whether what it found depends on text that no fact covers. */
  readonly readAll: boolean;
  /** Why the rule could not finish, or which of its findings made no sense: a bug of the rule. */
  readonly failure?: string;
}

/** The runs over an earlier version of the report, and what is still the same. */
export interface EarlierRuns {
  readonly runs: readonly RuleRun[];
  /** The facts that say the same as then, but for their places. */
  readonly unchanged: ReadonlySet<keyof RuleFacts>;
  /** Where an old offset is now; undefined where that cannot be told. */
  move(offset: number): number | undefined;
}

/**
 * Runs `rules`. Of those that read nothing but unchanged facts, with the same options as before, the
 * earlier findings are moved to where they are now. `optionsOf` gives the options of a rule by its id.
 */
export function runRules(
  rules: readonly Rule[],
  facts: RuleFacts,
  optionsOf: (id: string) => RuleOptions,
  earlier?: EarlierRuns,
): readonly RuleRun[] {
  const before = new Map(earlier?.runs.map((run) => [run.rule.id, run]));
  return rules.map((rule) => {
    const options = optionsOf(rule.id);
    const last = before.get(rule.id);
    const moved = earlier && last && last.options === options && moveRun(last, rule, earlier);
    return moved || runRule(rule, facts, options);
  });
}

/** The run as it would be now; undefined where the rule has to run again. */
function moveRun(last: RuleRun, rule: Rule, { unchanged, move }: EarlierRuns): RuleRun | undefined {
  if (last.rule !== rule || last.readAll || last.failure !== undefined) return undefined;
  if (!rule.reads.every((name) => unchanged.has(name))) return undefined;
  if (last.findings.length === 0) return last;
  const findings: RuleFinding[] = [];
  for (const finding of last.findings) {
    const moved = moveFinding(finding, move);
    if (moved === undefined) return undefined;
    findings.push(moved);
  }
  return { ...last, findings };
}

function runRule(rule: Rule, facts: RuleFacts, options: RuleOptions): RuleRun {
  let readAll = false;
  const wholeText = () => {
    readAll = true;
    return facts.wholeText();
  };
  const given = Object.fromEntries(
    rule.reads.map((name) => [name, name === 'wholeText' ? wholeText : facts[name]]),
  );
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
  return { rule, options, findings, readAll, ...(failure === undefined ? {} : { failure }) };
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
