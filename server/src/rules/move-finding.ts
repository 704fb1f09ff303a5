/**
 * Moves a finding along with an edit that changed nothing that it speaks of, and keeps it by addresses,
 * so that most edits need not move it. Must not guess: where a place can't be told, the rule has to run
 * again.
 */
import { type AddressChange, segmentOf } from '../markdown/addresses.ts';
import type { Span } from '../text/span.ts';
import type { Fix, OtherFile, Related } from './finding.ts';

/** Where an old offset of the report is now; undefined where that cannot be told. */
export type Move = (offset: number) => number | undefined;

/** What is moved of a finding, as a rule says it or as the engine does. */
export interface Movable {
  readonly file?: OtherFile;
  /** Set for what stands in another file, as is `file`. */
  readonly path?: string;
  readonly anchor?: Span;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** A finding whose places in the report are addresses instead of offsets. */
export type Addressed<F extends Movable> = F & {
  /** The segments that they are in. */
  readonly segments: readonly number[];
};

/** The finding with addresses in place of offsets, or of other addresses; undefined where one is lost. */
export function addressFinding<F extends Movable>(
  finding: F,
  addressOf: Move,
): Addressed<F> | undefined {
  const segments = new Set<number>();
  const moved = moveFinding(finding, (place) => {
    const address = addressOf(place);
    if (address !== undefined) segments.add(segmentOf(address));
    return address;
  });
  return moved && { ...moved, segments: [...segments] };
}

/** The finding after an edit; the same object where the edit is none of its business. */
export function moveAddressed<F extends Movable>(
  finding: Addressed<F>,
  { touches, move }: AddressChange,
): Addressed<F> | undefined {
  return finding.segments.some(touches) ? addressFinding(finding, move) : finding;
}

/** The same object where nothing moved; undefined where a place of it is lost. */
export function moveFinding<F extends Movable>(finding: F, move: Move): F | undefined {
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

function movedFinding<F extends Movable>(finding: F, move: MoveSpan): F {
  const { file, path, related, fixes } = finding;
  const inReport = file === undefined && path === undefined;
  const span = inReport ? move(finding.span) : finding.span;
  const anchor = finding.anchor && move(finding.anchor);
  const fileAnchor = file && move(file.anchor);
  const moved = related && movedAll(related, (one) => movedPlace(one, inReport, move));
  const repaired = fixes && inReport ? movedAll(fixes, (fix) => movedFix(fix, move)) : fixes;
  const anchored = anchor === finding.anchor && fileAnchor === file?.anchor;
  if (span === finding.span && anchored && moved === related && repaired === fixes) return finding;
  return {
    ...finding,
    span,
    ...(anchor && { anchor }),
    ...(file && fileAnchor && { file: { ...file, anchor: fileAnchor } }),
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
