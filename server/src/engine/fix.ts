/**
 * Chooses which fixes apply together and applies them until nothing is left to apply. Must not
 * take a fix apart, nor touch anything outside the edits of the chosen fixes.
 */
import type { Fix } from '../rules/finding.ts';
import { countBelow } from '../text/count-below.ts';
import { applyEdits, sortEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';
import type { Finding } from './engine.ts';

export interface FixPlan {
  /** The chosen fixes; no two of them meet. */
  readonly fixes: readonly Fix[];
  /** Their edits in the order of the text. */
  readonly edits: readonly TextEdit[];
  /** How many findings wait for another pass, since their fix meets a chosen one. */
  readonly waiting: number;
}

export interface FixedText {
  readonly text: string;
  /** Findings whose fix was applied, over all passes. */
  readonly applied: number;
  /** False if fixes were still changing the text when the limit of passes was reached. */
  readonly settled: boolean;
}

const PASS_LIMIT = 10;

/**
 * The first safe fix of each finding, in the order of the findings; a fix that meets one chosen
 * before is left out as a whole.
 */
export function planFixes(
  findings: readonly Finding[],
  wanted: { readonly kind: 'safe' },
): FixPlan {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  let waiting = 0;
  for (const finding of findings) {
    // A fix of another file is no edit of this text.
    if (finding.path !== undefined) continue;
    const fix = finding.fixes.find((candidate) => candidate.kind === wanted.kind);
    if (!fix) continue;
    if (fix.edits.some((edit) => meetsAny(taken, edit))) waiting++;
    else {
      chosen.push(fix);
      for (const edit of sortEdits(fix.edits)) insert(taken, edit);
    }
  }
  return { fixes: chosen, edits: taken, waiting };
}

/**
 * Applies safe fixes pass by pass until none is left, the text repeats, or ten passes are over.
 * `check` finds what is wrong with a text; the result needs no further fixing if `settled`.
 */
export async function fixAll(
  check: (text: string) => Promise<readonly Finding[]>,
  text: string,
): Promise<FixedText> {
  const seen = new Set<string>();
  let applied = 0;
  let current = text;
  for (let pass = 0; pass < PASS_LIMIT; pass++) {
    const plan = planFixes(await check(current), { kind: 'safe' });
    const next = applyEdits(current, plan.edits);
    if (next === current) return { text: current, applied, settled: true };
    // Two fixes that undo one another would go on for ever.
    if (seen.has(next)) return { text: current, applied, settled: false };
    seen.add(current);
    applied += plan.fixes.length;
    current = next;
  }
  const rest = planFixes(await check(current), { kind: 'safe' });
  return { text: current, applied, settled: rest.edits.length === 0 };
}

/** Whether `edit` shares text with one of `taken` (sorted), or stands right beside an insertion. */
function meetsAny(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const at = firstNotBefore(taken, edit.span.from);
  for (let index = at; index < taken.length; index++) {
    const other = taken[index]!;
    if (other.span.from > edit.span.to) break;
    if (meets(other, edit)) return true;
  }
  const before = taken[at - 1];
  return before !== undefined && meets(before, edit);
}

/** Two insertions at one place, or one at the edge of a replacement, depend on their order. */
function meets(a: TextEdit, b: TextEdit): boolean {
  const inserts = a.span.from === a.span.to || b.span.from === b.span.to;
  if (inserts) return a.span.from <= b.span.to && b.span.from <= a.span.to;
  return a.span.from < b.span.to && b.span.from < a.span.to;
}

/** Behind those that begin at the same place: edits of one fix keep their order. */
function insert(taken: TextEdit[], edit: TextEdit): void {
  taken.splice(firstNotBefore(taken, edit.span.from + 1), 0, edit);
}

/** Index of the first edit of `taken` that begins at or after `offset`. */
function firstNotBefore(taken: readonly TextEdit[], offset: number): number {
  return countBelow(taken, ({ span }) => span.from < offset);
}
