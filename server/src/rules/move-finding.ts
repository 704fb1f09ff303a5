/**
 * Moves a finding along with an edit that changed nothing that it speaks of. Must not guess: where a
 * place can't be told, the rule has to run again.
 */
import type { Span } from '../text/span.ts';
import type { Fix, Related, RuleFinding } from './finding.ts';

/** Where an old offset of the report is now; undefined where that cannot be told. */
export type Move = (offset: number) => number | undefined;

/** The same object where nothing moved; undefined where a place of it is lost. */
export function moveFinding(finding: RuleFinding, move: Move): RuleFinding | undefined {
  try {
    return movedFinding(finding, (span) => moveSpan(span, move));
  } catch (error) {
    if (error === lost) return undefined;
    throw error;
  }
}

/** Thrown for a place that cannot be told. */
const lost = Symbol('lost');

type MoveSpan = (span: Span) => Span;

function moveSpan(span: Span, move: Move): Span {
  const from = move(span.from);
  const to = move(span.to);
  if (from === undefined || to === undefined) throw lost;
  return from === span.from && to === span.to ? span : { from, to };
}

function movedFinding(finding: RuleFinding, move: MoveSpan): RuleFinding {
  const { file, related, fixes } = finding;
  const inReport = file === undefined;
  const span = inReport ? move(finding.span) : finding.span;
  const anchor = file && move(file.anchor);
  const moved = related && movedAll(related, (one) => movedPlace(one, inReport, move));
  const repaired = fixes && inReport ? movedAll(fixes, (fix) => movedFix(fix, move)) : fixes;
  const stays =
    span === finding.span && anchor === file?.anchor && moved === related && repaired === fixes;
  if (stays) return finding;
  return {
    ...finding,
    span,
    ...(file && anchor && { file: { ...file, anchor } }),
    ...(moved && { related: moved }),
    ...(repaired && { fixes: repaired }),
  };
}

/** The same list where no item is another one than before. */
function movedAll<T>(items: readonly T[], moved: (item: T) => T): readonly T[] {
  const all = items.map(moved);
  return all.every((item, at) => item === items[at]) ? items : all;
}

/** A place without a path stands where its finding does; with one, in the report or in a table's file. */
function movedPlace(related: Related, inReport: boolean, move: MoveSpan): Related {
  const stays = inReport ? related.path !== undefined : related.path === undefined;
  if (stays) return related;
  const span = move(related.span);
  return span === related.span ? related : { ...related, span };
}

function movedFix(fix: Fix, move: MoveSpan): Fix {
  const edits = movedAll(fix.edits, (edit) => {
    const span = move(edit.span);
    return span === edit.span ? edit : { ...edit, span };
  });
  return edits === fix.edits ? fix : { ...fix, edits };
}
