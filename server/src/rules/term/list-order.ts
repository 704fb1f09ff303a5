/**
 * A list of abbreviations follows the alphabet. Must not sort a list that never did.
 */

import { listOrder } from '../../terms/list-order.ts';
import type { ListedTerm, TermList } from '../../terms/term.ts';
import type { TextDocument } from '../../text/document.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'term/list-order',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'terms'],
  docs: {
    summary: 'An entry of the list of abbreviations is out of alphabetical order',
    why: 'Readers look an acronym up by its letters and do not find it where it should be.',
    fix: 'Move the entry; the fix puts the whole list in order.',
    silent:
      'Letter case, accents, slashes and hyphens. Lists in which more than a quarter of the entries stand elsewhere follow another order. Both orders of words are accepted: `UNDP` before or after `UN Women`.',
  },
  examples: [
    {
      title: 'one entry too late',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| LDA | Lower Docks Authority |
| JPB | Joint Pilotage Board |
  ^^^ JPB is out of alphabetical order: it belongs before LDA
| NPO | National pilotage office |

# REPORT

The HWS, the JPB, the LDA and the NPO met.
`,
      fixed: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| JPB | Joint Pilotage Board |
| LDA | Lower Docks Authority |
| NPO | National pilotage office |

# REPORT

The HWS, the JPB, the LDA and the NPO met.
`,
    },
    {
      title: 'in order, whatever the letter case and the signs',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| G/TIP | Guard against Trespass in Ports |
| HWS | Harbour Watch Service |
| MoU | Memorandum of Understanding |
| MPA | Marine Pilots' Association |

# REPORT

The HWS, G/TIP and the MPA signed an MoU.
`,
    },
  ],
  *check({ document, terms }): Iterable<SaidFinding> {
    for (const list of terms.lists) {
      const order = listOrder(list.entries);
      if (!order) continue;
      const fixes = sorting(document, list, order.sorted);
      for (const index of order.misplaced) {
        const entry = list.entries[index]!;
        const next = order.sorted[order.sorted.indexOf(entry) + 1];
        yield {
          span: entry.acronymSpan,
          message: next
            ? say`${entry.written} is out of alphabetical order: it belongs before ${next.written}`
            : say`${entry.written} is out of alphabetical order: it belongs at the end`,
          evidence: {
            working: list.entries
              .slice(Math.max(0, index - 2), index + 3)
              .map(({ written }) => written)
              .join(', '),
          },
          ...(next ? { related: [{ span: next.acronymSpan, message: next.written }] } : {}),
          fixes,
        };
      }
    }
  },
});

/** Rows change places as they are; none where an entry takes up more than a line. */
function sorting(
  { text }: TextDocument,
  { form, entries }: TermList,
  sorted: readonly ListedTerm[],
): readonly SaidFix[] {
  const rows = entries.map(({ row }) => {
    const content = text.slice(row.from, row.to).trimEnd();
    return { span: { from: row.from, to: row.from + content.length }, content };
  });
  const starts = new Set(rows.map(({ span }) => span.from));
  const simple = rows.every(({ content }) => !/[\r\n]/.test(content));
  if (form === 'other' || !simple || starts.size < rows.length) return [];
  const edits = entries.flatMap((_, index) => {
    const { span, content } = rows[index]!;
    const due = rows[entries.indexOf(sorted[index]!)]!.content;
    return due === content ? [] : [{ span, text: due }];
  });
  return [{ title: say`Put the list in alphabetical order`, kind: 'safe', edits }];
}
