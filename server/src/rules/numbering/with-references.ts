/**
 * Turns a renumbering into a fix that takes the references along: safe where each of them still leads
 * where it led, else suggested, with the reason. Must not work out the numbers.
 */

import { withoutTwins } from '../../report/renumber.ts';
import type { Rewriting, Unsettled } from '../../report/rewrite-references.ts';
import { sortEdits } from '../../text/edits.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { TextEdit } from '../../text/span.ts';
import type { SaidFix } from '../finding.ts';
import { targetName } from '../target-names.ts';

/** `edits`: those of the numbers; those of the references are added. */
export function fixWithReferences(
  title: Phrase,
  edits: readonly TextEdit[],
  rewriting: Pick<Rewriting, 'edits' | 'unsettled'>,
): SaidFix {
  const [doubt] = rewriting.unsettled;
  const all =
    rewriting.edits.length === 0 ? edits : withoutTwins(sortEdits([...edits, ...rewriting.edits]));
  if (doubt) {
    return { title: say`${title} (${reasonFor(doubt)})`, kind: 'suggested', edits: all };
  }
  const along = rewriting.edits.length > 0;
  return {
    title: along ? say`${title} and change the references along` : title,
    kind: 'safe',
    edits: all,
  };
}

function reasonFor({ kind, number, why }: Unsettled): Phrase {
  const name = targetName(kind, number);
  if (why === 'ambiguous') return say`the text refers to ${name}, and there are several`;
  if (why === 'lost') return say`the text refers to ${name}, and there is none now`;
  return say`the text refers to ${name}, perhaps of another document`;
}
