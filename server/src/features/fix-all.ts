/**
 * Fix-all: a checked report to the edits that apply all its safe fixes. Must not take a suggested
 * fix, nor apply anything.
 */
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import { fixAll, planFixes } from '../engine/fix.ts';
import { applyEdits, minimalEdit } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';

/** The safe fixes that apply together to the text as it was checked: a first pass. */
export function safeFixEdits(findings: readonly Finding[]): readonly TextEdit[] {
  return planFixes(findings, { kind: 'safe' }).edits;
}

/**
 * The edits after which no safe fix is left, as `crossfoot lint --fix` would apply them. `check`
 * finds what is wrong with a trial text. Where one pass is enough, which is the rule, the edits are
 * as small as the fixes; else they are one edit from the first change to the last. `isWanted`: the findings
 * whose fixes are taken.
 */
export async function fixAllEdits(
  checked: CheckedDocument,
  check: (text: string) => Promise<readonly Finding[]>,
  isWanted: (finding: Finding) => boolean = () => true,
): Promise<readonly TextEdit[]> {
  const before = checked.document.text;
  const first = safeFixEdits(checked.findings.filter(isWanted));
  if (first.length === 0) return [];
  const once = applyEdits(before, first);
  const { text } = await fixAll(async (trial) => (await check(trial)).filter(isWanted), once);
  if (text === once) return first;
  const edit = minimalEdit(before, text);
  return edit ? [edit] : [];
}
