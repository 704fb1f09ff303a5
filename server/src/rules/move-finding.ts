/**
 * Moves a finding along with an edit that changed nothing that it speaks of. Must not guess: where a
 * place can't be told, the rule has to run again.
 */
import type { Span } from '../text/span.ts';
import type { Fix, OtherFile, Related, RuleFinding } from './finding.ts';

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
  const { span, file, related, fixes } = finding;
  const inReport = file === undefined;
  return {
    ...finding,
    ...(inReport ? { span: move(span) } : { file: movedFile(file, move) }),
    ...(related && { related: related.map((one) => movedPlace(one, inReport, move)) }),
    ...(fixes && inReport && { fixes: fixes.map((fix) => movedFix(fix, move)) }),
  };
}

function movedFile(file: OtherFile, move: MoveSpan): OtherFile {
  return { ...file, anchor: move(file.anchor) };
}

/** A place without a path stands where its finding does; with one, in the report or in a table's file. */
function movedPlace(related: Related, inReport: boolean, move: MoveSpan): Related {
  const stays = inReport ? related.path !== undefined : related.path === undefined;
  return stays ? related : { ...related, span: move(related.span) };
}

function movedFix(fix: Fix, move: MoveSpan): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) };
}
