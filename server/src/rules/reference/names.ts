/**
 * Names targets as an author would: `paragraph 12`, `Table 3`, `section II.B`. Must not choose between
 * targets.
 */
import type { ReferenceKind } from '../../references/reference.ts';
import { wordFamily } from '../../references/words.ts';
import type { ReportReferences, Resolution, ResolvedReference } from '../../report/references.ts';
import type { Target } from '../../report/targets.ts';
import type { Phrase } from '../../text/phrase.ts';
import { targetName } from '../target-names.ts';

export function nameOf({ kind, word, number }: Target): Phrase {
  return targetName(word ?? kind, number);
}

/** What a reference asks for, in the words of the messages. */
export function askedName({ kind, word }: ResolvedReference, number: string): Phrase {
  const family = wordFamily(word);
  return targetName(
    kind === 'section' || kind === 'annex' || kind === 'figure' ? family : kind,
    number,
  );
}

/**
 * The targets of a kind that the text leads to, as indexes, each with the reference that first does;
 * ranges lead to all between their ends.
 */
export function mentionedTargets(
  { targets, references }: ReportReferences,
  kind: ReferenceKind,
): ReadonlyMap<number, ResolvedReference> {
  const mentions = new Map<number, ResolvedReference>();
  for (const reference of references) {
    if (reference.kind !== kind) continue;
    let previous: number | undefined;
    for (const { resolution, through } of reference.numbers) {
      const ends = endsOf(resolution);
      const end = ends.length === 1 ? ends[0] : undefined;
      // Targets stand by kind, in source order.
      const first = through && previous !== undefined && end !== undefined ? previous + 1 : end;
      for (let at = first ?? 0; at < (end ?? 0); at++) note(at, reference);
      for (const at of ends) note(at, reference);
      previous = end;
    }
  }
  return mentions;

  function note(at: number, by: ResolvedReference): void {
    if (targets[at]?.kind === kind && !mentions.has(at)) mentions.set(at, by);
  }
}

function endsOf(resolution: Resolution): readonly number[] {
  if (resolution.state === 'found') return [resolution.target];
  return resolution.state === 'ambiguous' ? resolution.targets : [];
}
