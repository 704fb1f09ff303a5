/**
 * Turns a renumbering into a fix that takes the references along: safe where each of them still leads
 * where it led, else suggested, with the reason. Must not work out the numbers.
 */

import { withoutTwins } from '../../report/renumber.ts';
import type { Rewriting, Unsettled } from '../../report/rewrite-references.ts';
import { sortEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/span.ts';
import type { SaidFix } from '../finding.ts';

/** `edits`: those of the numbers; those of the references are added. */
export function fixWithReferences(
  title: string,
  edits: readonly TextEdit[],
  rewriting: Pick<Rewriting, 'edits' | 'unsettled'>,
): SaidFix {
  const [doubt] = rewriting.unsettled;
  const all =
    rewriting.edits.length === 0 ? edits : withoutTwins(sortEdits([...edits, ...rewriting.edits]));
  if (doubt) return { title: `${title} (${reasonFor(doubt)})`, kind: 'suggested', edits: all };
  const along = rewriting.edits.length > 0 ? ' and change the references along' : '';
  return { title: title + along, kind: 'safe', edits: all };
}

function reasonFor({ kind, number, why }: Unsettled): string {
  if (why === 'ambiguous') return `the text refers to ${kind} ${number}, and there are several`;
  if (why === 'lost') return `the text refers to ${kind} ${number}, and there is none now`;
  return `the text refers to ${kind} ${number}, perhaps of another document`;
}
