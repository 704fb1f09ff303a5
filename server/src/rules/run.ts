/**
 * Runs rules over the facts of one report: each rule is given only what it says it reads, and runs
 * again only when one of these facts has changed. Must not settle severities, and must not let
 * one faulty rule spoil the others.
 */

import { type AddressChange, sameAddresses, segmentOf } from '../markdown/addresses.ts';
import { overlappingEdits, sortEdits } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { alignFixes } from './align-fixes.ts';
import { type Budget, type Costs, spend } from './budget.ts';
import type { Rule } from './define-rule.ts';
import type { RuleFacts } from './facts.ts';
import { type Fix, inEnglish, type RuleFinding } from './finding.ts';
import { type Addressed, addressFinding, moveAddressed } from './move-finding.ts';

export type RuleOptions = Readonly<Record<string, unknown>>;

/** What one rule said about one report, so that it need not run again. */
export interface RuleRun {
  readonly rule: Rule;
  readonly options: RuleOptions;
  readonly findings: readonly Addressed<RuleFinding>[];
  /** Whether what it found depends on text that no fact covers. */
  readonly readAll: boolean;
  /** Why the rule could not finish, or which of its findings made no sense: a bug of the rule. */
  readonly failure?: string;
  /** The findings are those of an earlier text: the rule has to run again. */
  readonly due?: true;
}

/** The runs over an earlier version of the report, and what is still the same. */
export interface EarlierRuns {
  readonly runs: readonly RuleRun[];
  /** The facts that say the same as then, but for their places. */
  readonly unchanged: ReadonlySet<keyof RuleFacts>;
  readonly change: AddressChange;
  /** The section that was edited, where it can be read by itself. */
  readonly section?: EditedSection | undefined;
}

/** What stands between two headings, for rules that look no further. */
export interface EditedSection {
  /** The facts that are the same outside of it. */
  readonly covers: ReadonlySet<keyof RuleFacts>;
  /** What offsets in its facts count from. */
  readonly from: number;
  /** Its facts as they are now. */
  facts(): RuleFacts;
}

/** How rules are to be run. */
export interface Running {
  /** The options of a rule by its id. */
  readonly optionsOf: (id: string) => RuleOptions;
  /** The address of an offset of the report. */
  readonly addressOf: (offset: number) => number;
  readonly earlier?: EarlierRuns | undefined;
  /** Absent: every rule that has to run does. */
  readonly budget?: Budget | undefined;
  /** What rules and facts cost before; kept up to date. */
  readonly costs: Costs;
}

/**
 * Runs `rules`. Of those that read nothing but unchanged facts, with the same options as before, the
 * earlier findings are moved to where they are now. Of the others, those that the budget leaves no time
 * for keep their earlier findings as far as these can be moved, and are due.
 */
export function runRules(
  rules: readonly Rule[],
  facts: RuleFacts,
  { optionsOf, addressOf, earlier, budget, costs }: Running,
): readonly RuleRun[] {
  const before = new Map(earlier?.runs.map((run) => [run.rule.id, run]));
  const lastOf = (rule: Rule) => {
    const last = before.get(rule.id);
    return last?.rule === rule && last.options === optionsOf(rule.id) ? last : undefined;
  };
  const runs = rules.map((rule) => {
    const last = lastOf(rule);
    return (
      earlier &&
      last &&
      (moveRun(last, rule, earlier) ?? runInSection(last, rule, earlier, addressOf))
    );
  });
  const spending = spend(costs, budget);
  const waiting = rules.flatMap((rule, at) => (runs[at] ? [] : [{ rule, at }]));
  if (budget && earlier) waiting.sort((a, b) => costs.of(a.rule) - costs.of(b.rule));
  for (const { rule, at } of waiting) {
    const last = lastOf(rule);
    runs[at] =
      earlier && last && !spending.affords(rule)
        ? staleRun(last, earlier)
        : runRule(rule, spending.on(rule, facts), optionsOf(rule.id), addressOf);
    spending.done(rule);
  }
  return runs as readonly RuleRun[];
}

/** What can still be told of a rule that has no time to run. */
function staleRun(last: RuleRun, { change }: EarlierRuns): RuleRun {
  const findings = last.findings.flatMap((finding) => moveAddressed(finding, change) ?? []);
  return { ...last, findings, due: true };
}

/** The run with the section that was edited looked at again; undefined where that is not enough. */
function runInSection(
  last: RuleRun,
  rule: Rule,
  { unchanged, change, section }: EarlierRuns,
  addressOf: (offset: number) => number,
): RuleRun | undefined {
  if (rule.within !== 'section' || section === undefined) return undefined;
  if (last.due || last.failure !== undefined) return undefined;
  if (!rule.reads.every((name) => unchanged.has(name) || section.covers.has(name)))
    return undefined;
  const outside = last.findings.filter(
    ({ file, span }) => segmentOf((file?.anchor ?? span).from) !== change.segment,
  );
  const moved = moveAll(outside, change);
  if (moved === undefined) return undefined;
  const run = runRule(rule, section.facts(), last.options, (offset) =>
    addressOf(section.from + offset),
  );
  if (run.failure !== undefined) return undefined;
  const isSame = moved.length === last.findings.length && run.findings.length === 0;
  return isSame ? sameRun(last, moved) : { ...last, findings: [...moved, ...run.findings] };
}

/** The run as it would be now; undefined where the rule has to run again. */
function moveRun(
  last: RuleRun,
  rule: Rule,
  { unchanged, change }: EarlierRuns,
): RuleRun | undefined {
  if (last.due) return undefined;
  if (change === sameAddresses) return last;
  if (last.readAll || last.failure !== undefined) return undefined;
  if (!rule.reads.every((name) => unchanged.has(name))) return undefined;
  const moved = moveAll(last.findings, change);
  return moved && sameRun(last, moved);
}

type Findings = RuleRun['findings'];

/** Undefined where a place is lost. */
function moveAll(findings: Findings, change: AddressChange): Findings | undefined {
  const all: Addressed<RuleFinding>[] = [];
  for (const finding of findings) {
    const moved = moveAddressed(finding, change);
    if (moved === undefined) return undefined;
    all.push(moved);
  }
  return all;
}

/** The same object where no finding is another one. */
function sameRun(last: RuleRun, findings: Findings): RuleRun {
  const isSame = findings.every((finding, at) => finding === last.findings[at]);
  return isSame ? last : { ...last, findings };
}

function runRule(
  rule: Rule,
  facts: RuleFacts,
  options: RuleOptions,
  addressOf: (offset: number) => number,
): RuleRun {
  let readAll = false;
  const wholeText = () => {
    readAll = true;
    return facts.wholeText();
  };
  const given = Object.fromEntries(
    rule.reads.map((name) => [name, name === 'wholeText' ? wholeText : facts[name]]),
  );
  const findings: Addressed<RuleFinding>[] = [];
  let failure: string | undefined;
  try {
    // The rule declared what it reads, so that what it is given is all that it can ask for.
    for (const said of rule.check(given as unknown as RuleFacts, options)) {
      const finding = alignFixes(inEnglish(said), () => facts.tables);
      const fault = faultOf(finding, lengthOf(finding, facts), facts.document.length);
      if (fault === undefined) findings.push(addressFinding(finding, addressOf)!);
      else failure = `${fault} (“${finding.message}”)`;
    }
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { rule, options, findings, readAll, ...(failure === undefined ? {} : { failure }) };
}

/** Length of the text that the finding's spans are offsets into; −1 where there is no such file. */
function lengthOf({ file }: RuleFinding, facts: RuleFacts): number {
  // Tables are read only for a finding that stands in the file of one.
  if (file === undefined) return facts.document.length;
  const table = facts.tables.find(({ source }) => source?.path === file.path);
  return table?.source?.document.length ?? -1;
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
    // How long other files are, a rule of the report need not know.
    const most = path === undefined ? length : finding.file ? reportLength : Infinity;
    if (!isInside(span, most)) return `a related place outside the text, at ${print(span)}`;
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
